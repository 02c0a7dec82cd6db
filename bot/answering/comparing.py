"""Answers about two to four frameworks, and about a project that looks for one."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering import measured, verdicts
from bot.answering.answer import Answer, Section, Turn, Verdict
from bot.answering.charts import chart
from bot.answering.choosing import whole_field, wished_aspects
from bot.answering.citing import Citing
from bot.answering.claims import said_otherwise
from bot.answering.deciding import CANDIDATES, Decision, decide, only_aspects, serving
from bot.answering.menus import aspect_menu, need_menu
from bot.answering.sections import (
    ASPECTS_IN_OVERVIEW,
    choose_if,
    close_up,
    comparison_of,
    disagreements_on,
    named,
    overview,
    reasons,
    statements_on,
    wanted,
)
from bot.answering.standing import Standing, grade
from bot.answering.tables import feature_table
from bot.answering.wording import article, capital, listed, plural, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework, Has, Topic
from bot.understanding.question import Question

OTHERS = 3
"""Frameworks that an answer names beside those that it is about."""
EXAMPLES = 3
FEATURE: dict[Has, str] = {
    "yes": "built in",
    "partly": "in part",
    "extension": "by a package",
    "no": "not there",
    "unknown": "unknown",
}
LEFT_OUT: dict[Has, str] = {**FEATURE, "partly": "partly built in", "extension": "left to a package"}
"""The same of a feature that must not be built in."""


def compare(
    question: Question, knowledge: Knowledge, citing: Citing | None = None, opening: Sequence[Section] = ()
) -> Answer:
    """Two to four frameworks side by side; the verdict follows from the needs if there are any.

    `opening` stands before everything else; `citing` is what it was told with.
    """
    frameworks = [knowledge.frameworks[id_] for id_ in question.frameworks]
    decision = decide(question, knowledge)
    citing = citing or Citing(knowledge)
    sections = (*opening, *_side_by_side(decision, frameworks, knowledge, citing))
    return Answer(
        outcome="answer",
        question=question,
        title=_title(named(frameworks, "or"), question, knowledge),
        headline=_headline(decision, frameworks, knowledge),
        sections=sections,
        decided_by=tuple(_decided_by(decision, knowledge)),
        would_change=tuple(turning(decision.turns, knowledge)),
        notes=(
            *measured.notes(question, frameworks, knowledge),
            *notes_on(decision, knowledge),
            *_notes(frameworks, knowledge),
        ),
        sources=citing.sources,
        aspects=aspect_menu(question, frameworks, knowledge),
        needs=need_menu(question, knowledge),
        verdict=Verdict() if verdicts.no_rivals(frameworks) else decision.verdict,
        chart=chart(question, frameworks, knowledge),
        table=feature_table(frameworks, knowledge),
    )


def choose(question: Question, knowledge: Knowledge) -> Answer:
    """The best of all frameworks for what the project needs."""
    count = len(whole_field(question, knowledge))
    told = (*question.needs, *question.features, *question.without, *question.aspects, *question.measures)
    if count > CANDIDATES and not told:
        return _undecided(question, count, knowledge)
    decision = decide(replace(question, frameworks=()), knowledge)
    frameworks = [standing.framework for standing in decision.shown]
    citing = Citing(knowledge)
    return Answer(
        outcome="answer",
        question=question,
        title=_title("Which framework", question, knowledge),
        headline=_headline(decision, frameworks, knowledge),
        sections=tuple(_side_by_side(decision, frameworks, knowledge, citing)),
        decided_by=tuple(_decided_by(decision, knowledge)),
        would_change=tuple(turning(decision.turns, knowledge)),
        notes=(
            *measured.notes(question, frameworks, knowledge),
            *notes_on(decision, knowledge),
            *_kinds(frameworks),
        ),
        sources=citing.sources,
        aspects=aspect_menu(question, frameworks, knowledge),
        needs=need_menu(question, knowledge),
        verdict=decision.verdict,
        chart=chart(question, frameworks, knowledge),
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
        examples=tuple(f"Which framework for {need.label}?" for need in [*knowledge.needs.values()][:EXAMPLES]),
    )


def _title(whom: str, question: Question, knowledge: Knowledge) -> str:
    """The question in a few words: "Flask or Django: async"."""
    topics: list[Topic] = [knowledge.measures[id_] for id_ in question.measures]
    topics = topics or [knowledge.aspects[id_] for id_ in question.aspects]
    focus = listed([small(topic.label) for topic in topics])
    return f"{whom}: {focus}" if focus else f"{whom}?"


def _side_by_side(
    decision: Decision, frameworks: Sequence[Framework], knowledge: Knowledge, citing: Citing
) -> Iterator[Section]:
    question = decision.question
    if not frameworks:
        return
    yield from measured.section(question, frameworks, knowledge)
    for aspect in question.aspects:
        yield from close_up(aspect, frameworks, knowledge, citing)
    yield from said_otherwise(question, frameworks, knowledge, citing)
    by_reason = reasons([*decision.shown, *decision.others[:OTHERS]], knowledge, citing)
    yield from by_reason
    if question.aspects or question.measures or decision.others:
        return
    for aspect in _decisive(question, frameworks, knowledge)[: max(1, ASPECTS_IN_OVERVIEW - len(by_reason))]:
        yield overview(aspect, frameworks, knowledge, citing)
    yield from choose_if(frameworks, citing, knowledge, question.without)


def _headline(decision: Decision, frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    question = decision.question
    if not decision.judged:
        return "None of the frameworks known here is left to choose from; take one of those ruled out back in."
    if question.frameworks and (said := verdicts.no_rivals(frameworks)):
        return said
    if only_aspects(question) and (question.frameworks or decision.level):
        return verdicts.figures_first(question, frameworks, knowledge)
    if decision.judged[0].reasons:
        return verdicts.by_needs(decision, knowledge)
    return verdicts.without_needs(frameworks, knowledge)


def _decisive(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> list[str]:
    """Aspects in the order in which they decide: those that the needs bring up, those of the pair, all others."""
    comparison = comparison_of(frameworks, knowledge)
    brought_up = [aspect for need in question.needs for aspect in knowledge.needs[need].aspects]
    order = dict.fromkeys([*brought_up, *(comparison.aspects if comparison else ()), *knowledge.aspects])
    return [aspect for aspect in order if all(statements_on(aspect, framework, comparison) for framework in frameworks)]


def _decided_by(decision: Decision, knowledge: Knowledge) -> Iterator[str]:
    """For each need how the frameworks stand, in words; what is alike for all says that it decides nothing."""
    judged = decision.judged
    if decision.level or not any(standing.known for standing in judged):
        return
    for at, reason in enumerate(judged[0].reasons):
        stand: dict[str, list[str]] = {}
        for standing in decision.shown:
            stand.setdefault(stands(standing, at), []).append(standing.framework.name)
        each = ", ".join(f"{how} with {listed(names)}" for how, names in stand.items())
        alike = len({standing.reasons[at].score for standing in judged}) == 1 and len(judged) > 1
        yield f"{capital(wanted(reason, knowledge))}: {each}{', which decides nothing' * alike}."
    level = [standing for standing in judged if standing.merit == judged[0].merit]
    less_known = [standing for standing in level if standing.breadth < judged[0].breadth]
    if less_known and judged[0].fits:
        told = [standing for standing in level if standing in (*decision.shown, less_known[0])]
        spoken = [f"{one.voices} of {one.framework.name}" for one in told]
        spoken[0] = f"{told[0].voices} publishers read here speak of {told[0].framework.name}"
        yield f"How broadly they are known, since they are level otherwise: {listed(spoken)}."


def stands(standing: Standing, at: int) -> str:
    """How a framework stands in one of its reasons, in words that can be followed by "with" and its name."""
    reason = standing.reasons[at]
    if not reason.known:
        return "unknown"
    if reason.kind in ("feature", "without"):
        told = FEATURE if reason.kind == "feature" else LEFT_OUT
        return told[standing.framework.features[reason.topic].has]
    return f"{grade(reason.worth)}{', its makers say,' * reason.own_word}"


def turning(found: Sequence[Turn], knowledge: Knowledge) -> Iterator[str]:
    """What would turn a verdict, in a sentence for each framework."""
    labels: dict[str, list[str]] = {}
    for turn in found:
        together = listed([knowledge.needs[need].label for need in turn.needs])
        labels.setdefault(knowledge.frameworks[turn.to].name, []).append(together)
    for name, needs in labels.items():
        yield f"For {listed(needs, 'or')} it would be {name}."


def notes_on(decision: Decision, knowledge: Knowledge) -> Iterator[str]:
    """What was asked for and nothing is known of, what needs no framework when it is taken alone, what is disputed.

    And what was asked for although it is ruled out.
    """
    if both := _contradicted(decision.question, knowledge):
        yield f"Asked for and ruled out at once: {listed(both)}. What is ruled out goes first."
    shown = [standing.framework for standing in decision.shown]
    for aspect in wished_aspects(decision.question, knowledge) if not decision.level else ():
        if disagreements_on(aspect, shown, knowledge):
            yield f"Sources differ on {small(knowledge.aspects[aspect].label)} with these; both sides are told."
    for at, reason in enumerate(decision.judged[0].reasons if decision.judged else ()):
        entry = knowledge.instead.get(reason.topic) if reason.kind == "need" else None
        silent = not any(standing.reasons[at].known for standing in decision.shown)
        if entry is not None:
            yield f"For {wanted(reason, knowledge)} alone no framework is needed: {entry.use} will do."
        elif silent and reason.kind != "measure" and any(standing.known for standing in decision.judged):
            known = [] if reason.kind != "need" else serving(reason.topic, decision.question, knowledge)[:OTHERS]
            told = f"; it is known to suit {named([one.framework for one in known])}" if known else ""
            what = knowledge.features[reason.topic].phrase if reason.kind == "without" else wanted(reason, knowledge)
            yield f"Nothing is known here of {what} with any of these{told}."


def _contradicted(question: Question, knowledge: Knowledge) -> list[str]:
    """The features that a question both asks for and rules out."""
    musts = [need for id_ in question.needs if (need := knowledge.needs[id_]).asked == "must"]
    wanted = {*question.features, *(feature for need in musts for feature in need.features)}
    return [knowledge.features[id_].phrase for id_ in question.without if id_ in wanted]


def _notes(frameworks: Sequence[Framework], knowledge: Knowledge) -> Iterator[str]:
    if comparison_of(frameworks, knowledge) is None:
        yield "No article on exactly these was read; this is put together from what is known of each."
    yield from _kinds(frameworks)


def _kinds(frameworks: Sequence[Framework]) -> Iterator[str]:
    if len({framework.layer for framework in frameworks}) > 1:
        layers: dict[str, list[str]] = {}
        for framework in frameworks:
            layers.setdefault(framework.layer, []).append(framework.name)
        kinds = (
            f"{listed(names)} {'are' if len(names) > 1 else 'is'} {plural(layer) if len(names) > 1 else article(layer)}"
            for layer, names in layers.items()
        )
        yield f"They are of different kinds: {'; '.join(kinds)}."
