"""The two menus of an answer: what to look at closer, and what the project is like."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from bot.answering.answer import Choice
from bot.answering.choosing import contradict
from bot.answering.sections import comparison_of, statements_on
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework, Need
from bot.understanding.question import Question
from bot.understanding.question_code import NEEDS_MAX

MENU_MAX = 25
"""Discord: options of a select menu."""


def aspect_menu(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> tuple[Choice, ...]:
    """The aspects of which something is said, one place left free for the way back to all of them."""
    comparison = comparison_of(frameworks, knowledge) if frameworks else None
    told = [
        aspect
        for aspect in knowledge.aspects.values()
        if any(statements_on(aspect.id, framework, comparison) for framework in frameworks)
    ]
    return tuple(Choice(aspect.id, aspect.label, aspect.id in question.aspects) for aspect in told[: MENU_MAX - 1])


def need_menu(question: Question, knowledge: Knowledge) -> tuple[Choice, ...]:
    """The needs that a project can have: those that it has, and of the others as many as there is room for."""
    return tuple(Choice(need.id, need.menu, need.id in question.needs) for need in _offered(question, knowledge))


def look_at(question: Question, aspect: str) -> Question:
    """The question narrowed to an aspect; an empty id widens it to all again. Facts and figures have been told."""
    return replace(question, aspects=(aspect,) if aspect else (), facts=(), measures=(), expected="")


def with_needs(question: Question, needs: Sequence[str], knowledge: Knowledge) -> Question:
    """The question with the needs of the menu set to these; of two that contradict each other the newer one stays.

    More than a button can remember are not taken.
    """
    offered = {need.id for need in _offered(question, knowledge)}
    kept = [need for need in question.needs if need in needs or need not in offered]
    kept += [need for need in needs if need in offered and need not in kept]
    return replace(question, needs=agreeing(kept, knowledge)[:NEEDS_MAX])


def agreeing(needs: Iterable[str], knowledge: Knowledge) -> tuple[str, ...]:
    """The needs without those that a later one contradicts."""
    kept: list[str] = []
    for need in needs:
        kept = [*(one for one in kept if not contradict(knowledge.needs[one], knowledge.needs[need])), need]
    return tuple(kept)


def _offered(question: Question, knowledge: Knowledge) -> list[Need]:
    shown = {*sorted(knowledge.needs, key=lambda id_: id_ not in question.needs)[:MENU_MAX]}
    return [need for id_, need in knowledge.needs.items() if id_ in shown]
