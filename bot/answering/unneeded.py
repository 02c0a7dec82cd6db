"""Answers to those who ask for a framework where none is needed: what serves the project without one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering.answer import Answer, Section, Turn, Verdict
from bot.answering.choosing import contradict
from bot.answering.citing import Citing
from bot.answering.comparing import turning
from bot.answering.deciding import TURNS, as_choice, decide
from bot.answering.menus import need_menu
from bot.answering.sections import named
from bot.answering.wording import capital, listed
from bot.knowledge import Knowledge
from bot.knowledge.entries import Instead
from bot.understanding.question import Question

TRIED_MAX = 8
"""Needs that are tried as what would take a framework after all: they stand in the order of the menu."""


def unneeded(question: Question, knowledge: Knowledge) -> Answer | None:
    """What serves a project without any framework; None where it needs one, or nothing is known that would do."""
    instead = [knowledge.instead[need] for need in question.needs if need in knowledge.instead]
    if not instead or question.features or not _enough(question.needs, instead):
        return None
    citing = Citing(knowledge)
    labels = listed([knowledge.needs[one.id].label for one in instead])
    frameworks = [knowledge.frameworks[id_] for id_ in question.frameworks]
    use = listed([one.use for one in instead])
    turns = tuple(_turns(question, instead, knowledge))
    return Answer(
        outcome="answer",
        question=question,
        title=f"{named(frameworks, 'or')}?" if frameworks else "Which framework?",
        headline=f"{_no_framework(named(frameworks, 'or'))} needed for {labels}: {use} will do.",
        sections=tuple(
            Section(f"{capital(knowledge.needs[one.id].label)} without a framework", tuple(citing.lines(one.because)))
            for one in instead
        ),
        decided_by=tuple(f"{capital(knowledge.needs[one.id].label)}: no framework is needed." for one in instead),
        would_change=tuple(turning(turns, knowledge)),
        sources=citing.sources,
        needs=need_menu(question, knowledge),
        verdict=Verdict(decided_by=tuple(one.id for one in instead), would_change=turns),
    )


def _enough(needs: Sequence[str], instead: Sequence[Instead]) -> bool:
    """Whether one of them serves, whatever else was said of the project."""
    served = {one.id for one in instead}
    return any(all(need in served or need in one.beside for need in needs) for one in instead)


def _no_framework(names: str) -> str:
    return f"No framework such as {names} is" if names else "No framework is"


def _turns(question: Question, instead: Sequence[Instead], knowledge: Knowledge) -> Iterator[Turn]:
    """The first needs that take a framework after all, with the one that they would take."""
    had = [knowledge.needs[id_] for id_ in question.needs]
    tried = [
        need
        for need in knowledge.needs.values()
        if not _enough((*question.needs, need.id), instead) and not any(contradict(need, other) for other in had)
    ]
    asked, found = as_choice(question), 0
    for need in tried[:TRIED_MAX]:
        choice = decide(replace(asked, needs=(*question.needs, need.id)), knowledge).verdict.choice
        if choice and len(choice[0]) == 1 and found < TURNS:
            found += 1
            yield Turn((need.id,), choice[0][0])
