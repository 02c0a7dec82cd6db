"""The first sentence of an answer about what was measured: computed from the figures, and rounded as people speak."""

from collections.abc import Iterable, Sequence

from bot.answering.figures import (
    Figure,
    alike,
    common,
    figure,
    figures,
    measures_asked,
    middle,
    pythons_of,
    ranked,
    relative,
    rounded,
    varied,
    with_unit,
)
from bot.answering.wording import capital, listed, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.knowledge.figures import Measure
from bot.understanding.question import Expected, Question

MEASURES = 2
"""Measures of which a sentence tells, if they are asked for by name. Of an aspect it tells the first alone: who asks
for speed is not answered with memory."""
PLACES = 3
"""Places that a ranking names."""


def in_short(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    """What was measured of the frameworks, in a sentence; empty where nothing was that is asked about."""
    told = common(_leading(question, knowledge), frameworks, knowledge)[:MEASURES]
    if not told:
        return ""
    when = when_measured([one for of_one in told for one in of_one])
    if len(frameworks) == 1:
        return f"{told[0][0].who} {listed([_of_one(one, knowledge) for [one] in told])}, {when}."
    if len(frameworks) > 2:
        return f"{'; '.join(map(_of_several, told))}, {when}."
    compared = "; ".join(f"{of_two(one, other)}{_otherwise(one, other, knowledge)}" for one, other in told)
    return f"{_first_word(question.expected, told)}{compared}, {when}."


def not_measured(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    """That measures which are asked for by name were measured of none of these; empty where one was."""
    asked = measures_asked(question, knowledge) if question.measures else []
    if not asked or any(figure(measure, framework, knowledge) for measure in asked for framework in frameworks):
        return ""
    labels = listed([small(measure.label) for measure in asked], "or")
    whom = listed([framework.name for framework in frameworks])
    return f"{capital(labels)} of {whom} was not measured here."


def the_first(question: Question, ids: Sequence[str], knowledge: Knowledge) -> str:
    """Which of some frameworks needs least, or most, of what is asked; empty where nothing of it was measured."""
    told = orders(question, ids, knowledge)
    if not told:
        return ""
    first = "; ".join(f"of {len(order)} frameworks measured, {_first_places(order)}" for order in told)
    return f"{capital(first)}, {when_measured([one for order in told for one in order])}."


def orders(question: Question, ids: Sequence[str], knowledge: Knowledge) -> list[list[Figure]]:
    """The figures of some frameworks for each measure that a sentence tells of; those without any are left out.

    What is asked for stands first: the smallest, or for "the slowest" the largest.
    """
    found = [ranked(measure, ids, knowledge) for measure in _leading(question, knowledge)]
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


def when_measured(told: Sequence[Figure]) -> str:
    """When and with which Python figures were measured."""
    days = sorted({one.day for one in told})
    between = f"{days[0]}" if len(days) == 1 else f"{days[0]} to {days[-1]}"
    return f"measured {between} with Python {listed(pythons_of(told))}"


def _leading(question: Question, knowledge: Knowledge) -> list[Measure]:
    measures = measures_asked(question, knowledge)
    return measures if question.measures else measures[:1]


def _of_one(one: Figure, knowledge: Knowledge) -> str:
    """A figure with the middle of all, which tells whether it is small or large."""
    number = _as_written(middle(ranked(one.measure, knowledge.frameworks, knowledge)), one)
    among = f"middle of all measured: {with_unit(number, one.measure)}"
    if one.name == one.measure.relative_to:
        return f"is what {small(one.measure.label)} is measured against (its own is 1, {among})"
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
    return f"{_as_written(more.value / less.value, less)} times"


def _as_written(value: float, like: Figure) -> str:
    """A number rounded: of what is counted without a `.0`."""
    return rounded(value) if "." in like.written else rounded(value).removesuffix(".0")


def _of_several(told: Iterable[Figure]) -> str:
    order = sorted(told, key=lambda one: one.value)
    measure = order[0].measure
    return f"{measure.label}{relative(measure)}: {listed([f'{one.name} {one.short}' for one in order])}"


def _first_word(expected: Expected, told: Sequence[Sequence[Figure]]) -> str:
    """Yes or no, where it was asked whether the first of two needs more or less than the other."""
    if not expected:
        return ""
    found = {
        "" if alike(one.value, other.value) else "less" if one.value < other.value else "more" for one, other in told
    }
    if len(found) > 1:
        return "In part: "
    return "Yes: " if found == {expected} else "About as much: " if found == {""} else "No: "


def _first_places(order: Sequence[Figure]) -> str:
    """Who is first, who shares that place, and who follows."""
    first = order[0]
    level = [one.name for one in order[1:] if one.written == first.written]
    place = first.measure.least if first.value <= order[-1].value else first.measure.most
    told = f"{first.name} {place} ({first.short}{relative(first.measure)})"
    if level:
        told += f", as {'does' if len(level) == 1 else 'do'} {listed(level)}"
    behind = [f"{one.name} ({one.number})" for one in order[len(level) + 1 : PLACES]]
    return f"{told}, then {listed(behind)}" if behind else told
