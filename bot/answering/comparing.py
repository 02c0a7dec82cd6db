"""Answers about two to four frameworks, and about a project that looks for one."""

from collections.abc import Iterator, Sequence

from bot.answering import verdicts
from bot.answering.answer import Answer, Section
from bot.answering.choosing import Standing, grade, standings, turning_needs, whole_field
from bot.answering.citing import Citing
from bot.answering.menus import aspect_menu, need_menu
from bot.answering.sections import (
    ASPECTS_IN_OVERVIEW,
    choose_if,
    close_up,
    comparison_of,
    named,
    overview,
    reasons,
    statements_on,
    wanted,
)
from bot.answering.wording import article, capital, listed, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework, Has
from bot.understanding.question import Question

TURNS = 3
"""Changes of the project that an answer names for each framework."""
CANDIDATES = 3
"""Frameworks that an answer shows when it chooses among all."""
FEATURE: dict[Has, str] = {
    "yes": "built in",
    "partly": "in part",
    "extension": "by a package",
    "no": "not there",
    "unknown": "unknown",
}


def compare(
    question: Question, knowledge: Knowledge, citing: Citing | None = None, opening: Sequence[Section] = ()
) -> Answer:
    """Two to four frameworks side by side; the verdict follows from the needs if there are any.

    `opening` stands before everything else; `citing` is what it was told with.
    """
    frameworks = [knowledge.frameworks[id_] for id_ in question.frameworks]
    judged = standings(question.frameworks, question, knowledge)
    citing = citing or Citing(knowledge)
    sections = (*opening, *_side_by_side(question, frameworks, judged, knowledge, citing))
    return Answer(
        outcome="answer",
        question=question,
        title=_title(named(frameworks, "or"), question, knowledge),
        headline=_headline(question, frameworks, judged, knowledge, whole_field=False),
        sections=sections,
        decided_by=tuple(_decided_by(judged, judged, knowledge)),
        would_change=tuple(_turns(judged, judged, question, knowledge)),
        notes=tuple(_notes(frameworks, knowledge)),
        sources=citing.sources,
        aspects=aspect_menu(question, frameworks, knowledge),
        needs=need_menu(question, knowledge),
    )


def choose(question: Question, knowledge: Knowledge) -> Answer:
    """The best of all frameworks for what the project needs."""
    judged = standings(whole_field(question, knowledge), question, knowledge)
    if len(judged) > CANDIDATES and not (judged[0].reasons or question.aspects):
        return _undecided(question, len(judged), knowledge)
    shown = judged[:CANDIDATES]
    frameworks = [standing.framework for standing in shown]
    citing = Citing(knowledge)
    return Answer(
        outcome="answer",
        question=question,
        title=_title("Which framework", question, knowledge),
        headline=_headline(question, frameworks, judged, knowledge, whole_field=True),
        sections=tuple(_side_by_side(question, frameworks, shown, knowledge, citing)),
        decided_by=tuple(_decided_by(shown, judged, knowledge)),
        would_change=tuple(_turns(shown, judged, question, knowledge)),
        notes=tuple(_kinds(frameworks)),
        sources=citing.sources,
        aspects=aspect_menu(question, frameworks, knowledge),
        needs=need_menu(question, knowledge),
    )


def _undecided(question: Question, count: int, knowledge: Knowledge) -> Answer:
    """Nothing was said of the project: whichever few were shown of so many, they would look like a choice."""
    return Answer(
        outcome="answer",
        question=question,
        title=_title("Which framework", question, knowledge),
        headline=f"It depends on the project: say what it is like, and the choice among {count} frameworks follows.",
        notes=("/frameworks shows all of them by kind.",),
        needs=need_menu(question, knowledge),
        examples=tuple(f"Which framework for {need.label}?" for need in [*knowledge.needs.values()][:TURNS]),
    )


def _title(whom: str, question: Question, knowledge: Knowledge) -> str:
    """The question in a few words: "Flask or Django: async"."""
    focus = listed([small(knowledge.aspects[aspect].label) for aspect in question.aspects])
    return f"{whom}: {focus}" if focus else f"{whom}?"


def _side_by_side(
    question: Question,
    frameworks: Sequence[Framework],
    judged: Sequence[Standing],
    knowledge: Knowledge,
    citing: Citing,
) -> Iterator[Section]:
    if not frameworks:
        return
    for aspect in question.aspects:
        yield from close_up(aspect, frameworks, knowledge, citing)
    by_reason = reasons(judged, knowledge, citing)
    yield from by_reason
    if question.aspects:
        return
    for aspect in _decisive(question, frameworks, knowledge)[: max(1, ASPECTS_IN_OVERVIEW - len(by_reason))]:
        yield overview(aspect, frameworks, knowledge, citing)
    yield from choose_if(frameworks, citing, knowledge)


def _headline(
    question: Question,
    frameworks: Sequence[Framework],
    judged: Sequence[Standing],
    knowledge: Knowledge,
    *,
    whole_field: bool,
) -> str:
    if not judged:
        return "None of the frameworks known here is left to choose from; take one of those ruled out back in."
    if not whole_field and (said := verdicts.no_rivals(frameworks)):
        return said
    if judged[0].reasons:
        return verdicts.by_needs(question, judged, knowledge, whole_field=whole_field)
    if question.aspects:
        return verdicts.on_aspect(question.aspects[0], frameworks, knowledge)
    return verdicts.without_needs(frameworks, knowledge)


def _decisive(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> list[str]:
    """Aspects in the order in which they decide: those that the needs bring up, those of the pair, all others."""
    comparison = comparison_of(frameworks, knowledge)
    brought_up = [aspect for need in question.needs for aspect in knowledge.needs[need].aspects]
    order = dict.fromkeys([*brought_up, *(comparison.aspects if comparison else ()), *knowledge.aspects])
    return [aspect for aspect in order if all(statements_on(aspect, framework, comparison) for framework in frameworks)]


def _decided_by(shown: Sequence[Standing], judged: Sequence[Standing], knowledge: Knowledge) -> Iterator[str]:
    """For each need how the frameworks stand, in words; what is alike for all says that it decides nothing."""
    if not any(standing.known for standing in judged):
        return
    for at, reason in enumerate(judged[0].reasons):
        stand: dict[str, list[str]] = {}
        for standing in shown:
            stand.setdefault(_stands(standing, at), []).append(standing.framework.name)
        each = ", ".join(f"{how} with {listed(names)}" for how, names in stand.items())
        alike = len({standing.reasons[at].score for standing in judged}) == 1 and len(judged) > 1
        yield f"{capital(wanted(reason.topic, knowledge))}: {each}{', which decides nothing' * alike}."


def _stands(standing: Standing, at: int) -> str:
    """How a framework stands in one of the reasons, in words that are followed by "with" and its name."""
    reason = standing.reasons[at]
    if not reason.known:
        return "unknown"
    feature = standing.framework.features.get(reason.topic) if not reason.because else None
    return FEATURE[feature.has] if feature else grade(reason.worth)


def _turns(
    shown: Sequence[Standing], judged: Sequence[Standing], question: Question, knowledge: Knowledge
) -> Iterator[str]:
    if question.aspects and not (question.needs or question.features):
        return  # what the sources say of an aspect stays, whatever the project needs
    by_framework: dict[str, list[str]] = {standing.framework.name: [] for standing in shown}
    for needs, framework in turning_needs(judged, shown, question, knowledge):
        by_framework[framework.name].append(listed([need.label for need in needs]))
    for name, labels in by_framework.items():
        if labels:
            yield f"For {listed(labels[:TURNS], 'or')} it would be {name}."


def _notes(frameworks: Sequence[Framework], knowledge: Knowledge) -> Iterator[str]:
    if comparison_of(frameworks, knowledge) is None:
        yield "No article on exactly these was read; this is put together from what is known of each."
    yield from _kinds(frameworks)


def _kinds(frameworks: Sequence[Framework]) -> Iterator[str]:
    if len({framework.layer for framework in frameworks}) > 1:
        kinds = "; ".join(f"{framework.name} is {article(framework.layer)}" for framework in frameworks)
        yield f"They are of different kinds: {kinds}."
