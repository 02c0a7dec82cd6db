"""The questions one step from the present one: a framework added, taken out, ruled out or put in another's place, a
feature that was ruled out allowed again.

Each step is a whole question, so that a menu needs nothing but the codes of questions, and whatever was pressed before,
the answer is the one that the same question in words gets.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.answer import Answer, Change
from bot.answering.menus import MENU_MAX
from bot.answering.relating import relation_of
from bot.answering.sections import named
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework, Intent
from bot.understanding.question import LIST_LENGTH, Question
from bot.understanding.question_code import EXCLUDED_MAX

ADDED_MAX = 5
"""Frameworks that could be added: more would hide the other steps on a phone."""
SWAPPED_MAX = 2
"""Frameworks that could take the place of each."""
SHOWN_MAX = 3
"""Frameworks of an answer about the whole field that could be compared or ruled out."""

OF_ANY_NUMBER: tuple[Intent, ...] = ("capability", "alternatives")
"""Intents that ask the same of one framework and of several."""
WITHOUT_STEPS: tuple[Intent, ...] = ("list", "none")


def changes(answer: Answer, knowledge: Knowledge) -> tuple[Change, ...]:
    """The steps from an answer, one place in a menu left free; none where it is about no framework or about a part."""
    question = answer.question
    about_a_part = bool(question.recognised) and relation_of(question, knowledge) is not None
    if answer.outcome != "answer" or question.intent in WITHOUT_STEPS or about_a_part:
        return ()
    question = replace(
        question,
        excluded=tuple(id_ for id_ in question.excluded if id_ in knowledge.frameworks)[:EXCLUDED_MAX],
        recognised=(),
        unknown=(),
        elsewhere="",
    )
    shown = [one for one in _shown(answer, knowledge) if one.id not in question.frameworks][:SHOWN_MAX]
    steps = [*_let_in(question, knowledge), *_among_named(question, knowledge)]
    steps += _in_field(question, shown, knowledge)
    return tuple(steps[: MENU_MAX - 1])


def _among_named(question: Question, knowledge: Knowledge) -> Iterator[Change]:
    """What can be done with the frameworks that a question names."""
    ids = question.frameworks
    if not ids:
        return
    names = {id_: one.name for id_, one in knowledge.frameworks.items()}
    if len(ids) < LIST_LENGTH:
        for other in _rivals(ids, question, knowledge)[:ADDED_MAX]:
            yield Change(f"Add {names[other]}", _about(question, (*ids, other)))
    for id_ in ids if len(ids) > 1 else ():
        yield Change(f"Remove {names[id_]}", _about(question, tuple(one for one in ids if one != id_)))
    for at, id_ in enumerate(ids):
        for other in _rivals([id_], question, knowledge)[:SWAPPED_MAX]:
            yield Change(f"Swap {names[id_]} for {names[other]}", _about(question, (*ids[:at], other, *ids[at + 1 :])))
    if (question.needs or question.without) and question.intent not in OF_ANY_NUMBER:
        yield Change("Choose among all frameworks", replace(question, intent="choose", frameworks=(), facts=()))


def _let_in(question: Question, knowledge: Knowledge) -> Iterator[Change]:
    """What must not be built in, allowed again."""
    for id_ in question.without:
        rest = tuple(other for other in question.without if other != id_)
        yield Change(f"Allow {knowledge.features[id_].phrase} built in", replace(question, without=rest))


def _in_field(question: Question, shown: Sequence[Framework], knowledge: Knowledge) -> Iterator[Change]:
    """What can be done with the frameworks that an answer puts forward by itself."""
    if question.frameworks and question.intent != "alternatives":
        return
    beside = () if question.frameworks else tuple(one.id for one in shown)
    if len(beside) > 1:
        yield Change(f"Compare {named(shown)}", replace(question, intent="compare", frameworks=beside, excluded=()))
    for one in shown if len(question.excluded) < EXCLUDED_MAX else ():
        yield Change(f"Without {one.name}", replace(question, excluded=(*question.excluded, one.id)))
    for id_ in question.excluded:
        back = tuple(other for other in question.excluded if other != id_)
        yield Change(f"With {knowledge.frameworks[id_].name} again", replace(question, excluded=back))


def _about(question: Question, frameworks: tuple[str, ...]) -> Question:
    """The question asked of these frameworks instead."""
    moving = question.intent == "switch" and len(question.frameworks) <= len(frameworks) <= 2
    if moving or question.intent in OF_ANY_NUMBER:
        return replace(question, frameworks=frameworks)
    return replace(question, intent="compare" if len(frameworks) > 1 else "describe", frameworks=frameworks)


def _rivals(beside: Sequence[str], question: Question, knowledge: Knowledge) -> list[str]:
    """Frameworks that could stand beside those of the question, those first that articles compare with `beside`.

    They are of a field with one of them and no part of any of them, and nothing that it is made of.
    """
    fields = {knowledge.frameworks[id_].field for id_ in question.frameworks}
    with_these: Counter[str] = Counter()
    with_any: Counter[str] = Counter()
    for one, other in knowledge.comparisons:
        with_any.update((one, other))
        with_these.update([other] * (one in beside) + [one] * (other in beside))
    found = [
        framework
        for framework in knowledge.frameworks.values()
        if framework.field in fields
        and framework.id not in (*question.frameworks, *question.excluded)
        and not any(_of_two_layers(framework, knowledge.frameworks[id_], knowledge) for id_ in question.frameworks)
    ]
    found.sort(key=lambda one: (-with_these[one.id], -with_any[one.id], one.name, one.id))
    return [framework.id for framework in found]


def _of_two_layers(one: Framework, other: Framework, knowledge: Knowledge) -> bool:
    """Whether one belongs to the other in some way, so that the two are no rivals."""
    first, second = sorted((one.id, other.id))
    return one.part_of == other.id or other.part_of == one.id or (first, second) in knowledge.relations


def _shown(answer: Answer, knowledge: Knowledge) -> list[Framework]:
    """The frameworks that an answer speaks of, in its order."""
    ids = {one.name: one.id for one in knowledge.frameworks.values()}
    told = (text for section in answer.sections for text in (section.title, *(line.subject for line in section.lines)))
    return [knowledge.frameworks[ids[text]] for text in dict.fromkeys(told) if text in ids]
