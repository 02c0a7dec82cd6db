"""The first sentence of an answer about what was measured: computed from the figures, and rounded as people speak."""

from collections.abc import Iterable, Sequence

from bot.answering.figures import (
    Figure,
    alike,
    figures,
    leading,
    middle,
    not_measured,
    of_each,
    ranked,
    relative,
    varied,
    when_measured,
    with_unit,
)
from bot.answering.wording import capital, listed, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.knowledge.figures import Measure
from bot.understanding.question import Expected, Question

MEASURES = 2
"""Measures of which a sentence tells."""
PLACES = 3
"""Places that a ranking names."""


def in_short(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    """What was measured of the frameworks, and of which it was not; empty where nothing was that is asked about."""
    measures = leading(question, knowledge)
    told = _told(question, measures, frameworks, knowledge)
    if not told:
        return ""
    missing = not_measured(measures, frameworks, knowledge)
    when = when_measured([one for of_one in told for one in of_one])
    if len(frameworks) == 1:
        compared = f"{told[0][0].who} {listed([_of_one(one, knowledge) for [one] in told])}"
    else:
        compared = "; ".join(_of_some(of_one, knowledge) for of_one in told)
    first_word = _first_word(question.expected, told, in_part=bool(missing)) if len(frameworks) == 2 else ""
    return f"{first_word}{compared}, {when}. {missing}".rstrip()


def nothing_measured(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    """That measures which are asked for by name were measured of none of these; empty where one was."""
    asked = leading(question, knowledge) if question.measures else []
    if any(of_each(measure, frameworks, knowledge) for measure in asked):
        return ""
    return not_measured(asked, frameworks, knowledge)


def the_first(question: Question, ids: Sequence[str], knowledge: Knowledge, *, suited: str = "") -> str:
    """Which of some frameworks needs least, or most, of what is asked; empty where nothing of it was measured.

    `suited` is what they suit, if they were chosen by that: "a data dashboard".
    """
    told = orders(question, ids, knowledge)
    if not told:
        return ""
    first = "; ".join(_first_places(order, question.expected, suited, knowledge) for order in told)
    missing = [small(one.label) for one in leading(question, knowledge) if not ranked(one, ids, knowledge)]
    silence = f" {capital(listed(missing, 'or'))} was measured of none of them." if missing else ""
    return f"{capital(first)}, {when_measured([one for order in told for one in order])}.{silence}"


def orders(question: Question, ids: Sequence[str], knowledge: Knowledge) -> list[list[Figure]]:
    """The figures of some frameworks for each measure that a sentence tells of; those without any are left out.

    What is asked for stands first: the smallest, or for "the slowest" the largest.
    """
    found = [ranked(measure, ids, knowledge) for measure in leading(question, knowledge)]
    return [order[::-1] if question.expected == "more" else order for order in found if order][:MEASURES]


def of_two(one: Figure, other: Figure) -> str:
    """Two figures held against each other, the larger first: so many times are always more than one."""
    less, more = sorted((one, other), key=lambda told: (told.value, told.name))
    both = f"{more.number} and {less.short}"
    if alike(less.value, more.value):
        return (
            f"{more.who} and {less.who} are about level in {small(one.measure.label)} ({both}{relative(one.measure)})"
        )
    compared = one.measure.compared.format(times=_times(less, more), other=less.who)
    return f"{more.who} {compared}{f' ({both})' if one.measure.unit else ''}"


def _told(
    question: Question, measures: Iterable[Measure], frameworks: Sequence[Framework], knowledge: Knowledge
) -> list[list[Figure]]:
    """For each measure the figures to be told: of several frameworks those that can be held against each other.

    Where none can, the figure of one alone answers who asked for it by name.
    """
    found = [of_each(measure, frameworks, knowledge) for measure in measures]
    if len(frameworks) > 1:
        compared = [of_one for of_one in found if len(of_one) > 1]
        found = compared or (found if question.measures else [])
    return [of_one for of_one in found if of_one][:MEASURES]


def _of_some(told: Sequence[Figure], knowledge: Knowledge) -> str:
    """One figure, two held against each other, or several in their order."""
    match told:
        case [one]:
            return f"{one.who} {_of_one(one, knowledge)}"
        case [one, other]:
            return f"{of_two(one, other)}{_otherwise(one, other, knowledge)}"
    return _of_several(told)


def _of_one(one: Figure, knowledge: Knowledge) -> str:
    """A figure with the median of all, which tells whether it is small or large."""
    every = ranked(one.measure, knowledge.frameworks, knowledge)
    among = f"median of {len(every)} measured: {with_unit(one.rounds(middle(every)), one.measure)}"
    if one.name == one.measure.relative_to:
        below = sum(other.value < one.value for other in every)
        label = small(one.measure.label)
        return f"has {below} of {len(every) - 1} others measured below it in {label} (its own is 1, {among})"
    return f"{one.measure.told.format(figure=one.short)} ({among})"


def _otherwise(one: Figure, other: Figure, knowledge: Knowledge) -> str:
    """What the comparison comes to with a variant of the larger one that decides it, as the end of a sentence."""
    less, more = sorted((one, other), key=lambda told: (told.value, told.name))
    if alike(less.value, more.value):
        return ""
    variants = varied(more, figures(more.measure, knowledge.frameworks[more.framework], knowledge))
    told = [f"{_times(less, each)} {each.variant}" for each in variants if each.value < more.value]
    return f", {told[0]}" if told else ""


def _times(less: Figure, more: Figure) -> str:
    return f"{less.rounds(more.value / less.value)} times"


def _of_several(told: Iterable[Figure]) -> str:
    order = sorted(told, key=lambda one: one.value)
    measure = order[0].measure
    return f"{measure.label}{relative(measure)}: {listed([f'{one.name} {one.short}' for one in order])}"


def _first_word(expected: Expected, told: Sequence[Sequence[Figure]], *, in_part: bool) -> str:
    """Yes or no, where it was asked whether the first of two needs more or less than the other.

    `in_part`: it cannot be told of all that was asked, so it says of what it is told.
    """
    pairs = [(of_one[0], of_one[1]) for of_one in told if len(of_one) == 2]
    if not (expected and pairs):
        return ""
    found = {
        "" if alike(one.value, other.value) else "less" if one.value < other.value else "more" for one, other in pairs
    }
    if len(found) > 1:
        return "In part: "
    word = "Yes" if found == {expected} else "About as much" if found == {""} else "No"
    return f"{word}, in {listed([small(one.measure.label) for one, _ in pairs])}: " if in_part else f"{word}: "


def _first_places(order: Sequence[Figure], expected: Expected, suited: str, knowledge: Knowledge) -> str:
    """Who is first, who shares that place, and who follows."""
    first = order[0]
    if len(order) == 1:
        among = f"of those that suit {suited} " if suited else ""
        return f"{among}{first.who} alone was measured: it {_of_one(first, knowledge)}"
    level = [one.name for one in order[1:] if one.written == first.written]
    place = first.measure.most if expected == "more" else first.measure.least
    told = f"of {len(order)} frameworks measured{f' that suit {suited}' if suited else ''}, "
    told += f"{first.name} {place} ({first.short}{relative(first.measure)})"
    if level:
        told += f", as {'does' if len(level) == 1 else 'do'} {listed(level)}"
    behind = [f"{one.name} ({one.number})" for one in order[len(level) + 1 : PLACES]]
    return f"{told}, then {listed(behind)}" if behind else told
