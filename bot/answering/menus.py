"""The two menus of an answer: what to look at closer, and what the project is like."""

from collections.abc import Sequence
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
    """The needs that a project can have."""
    return tuple(Choice(need.id, need.menu, need.id in question.needs) for need in _offered(knowledge))


def look_at(question: Question, aspect: str) -> Question:
    """The question narrowed to an aspect; an empty id widens it to all again. Facts asked for have been told."""
    return replace(question, aspects=(aspect,) if aspect else (), facts=())


def with_needs(question: Question, needs: Sequence[str], knowledge: Knowledge) -> Question:
    """The question with the needs of the menu set to these; of two that contradict each other the newer one stays.

    More than a button can remember are not taken.
    """
    offered = {need.id for need in _offered(knowledge)}
    kept = [need for need in question.needs if need in needs or need not in offered]
    for need in needs:
        if need in offered and need not in kept:
            kept = [*(one for one in kept if not contradict(knowledge.needs[one], knowledge.needs[need])), need]
    return replace(question, needs=tuple(kept[:NEEDS_MAX]))


def _offered(knowledge: Knowledge) -> list[Need]:
    return list(knowledge.needs.values())[:MENU_MAX]
