"""Answers about one framework: what it is, whether it fits a project; and features and facts of one or more."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import islice

from bot.answering import measured
from bot.answering.answer import Answer, Line, Section, Verdict
from bot.answering.charts import chart
from bot.answering.choosing import standings, whole_field
from bot.answering.citing import Citing
from bot.answering.claims import said_otherwise
from bot.answering.comparing import OTHERS, notes_on
from bot.answering.deciding import decide, only_aspects
from bot.answering.measured_verdicts import in_short, nothing_measured
from bot.answering.menus import aspect_menu, need_menu
from bot.answering.sections import BUILT_ON, close_up, fact_of, features_of, has, named, reasons
from bot.answering.standing import Standing, best
from bot.answering.verdicts import asked_for, figures_first, would_suit
from bot.answering.wording import NAMES_MAX, capital, clause, listed, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Fact, FactId, FeatureOf, Framework
from bot.understanding.question import LIST_LENGTH, Question

PAIRS_MAX = 3
"""Comparisons that a profile suggests."""
NEWEST: FactId = "last-release"
"""The fact of which the package index has newer word than any source."""


def describe(question: Question, knowledge: Knowledge) -> Answer:
    """The profile of a framework, or how it does under an aspect, or how it fits a project."""
    framework = knowledge.frameworks[question.frameworks[0]]
    citing = Citing(knowledge)
    decision = decide(replace(question, frameworks=question.frameworks[:1]), knowledge)
    candidates = dict.fromkeys([framework.id, *whole_field(question, knowledge)])
    judged = standings(candidates, question, knowledge)
    own = next(standing for standing in judged if standing.framework is framework)
    sections = [*measured.section(question, [framework], knowledge)]
    sections += [part for aspect in question.aspects for part in close_up(aspect, [framework], knowledge, citing)]
    sections += said_otherwise(question, [framework], knowledge, citing)
    sections += reasons([own, *decision.others[:OTHERS]], knowledge, citing)
    if question.measures and not question.aspects:
        sections.append(_introduced([framework], citing))
    elif not question.aspects:
        sections += _profile(framework, knowledge, citing)
    nothing_chosen = decision.level or (bool(question.measures) and only_aspects(question))
    if own.reasons and not only_aspects(question):
        headline = _fits(own, best(judged), asked_for(question, knowledge), would_suit(decision.others))
    elif only_aspects(question):
        headline = figures_first(question, [framework], knowledge)
    else:
        headline = framework.what_it_is.says
    return Answer(
        outcome="answer",
        question=question,
        title=framework.name,
        headline=headline,
        sections=tuple(sections),
        notes=(
            *measured.notes(question, [framework], knowledge),
            *(notes_on(decision, knowledge) if own.known else ()),
        ),
        sources=citing.sources,
        aspects=aspect_menu(question, [framework], knowledge),
        needs=need_menu(question, knowledge),
        examples=_pairs(framework, knowledge),
        verdict=Verdict() if nothing_chosen else replace(decision.verdict, would_change=()),
    )


def capability(question: Question, knowledge: Knowledge) -> Answer:
    """Whether frameworks have features, said by the first word, and what is known of facts about them."""
    frameworks = [knowledge.frameworks[id_] for id_ in question.frameworks]
    citing = Citing(knowledge)
    figures = [*measured.section(question, frameworks, knowledge)] if question.measures else []
    sections = [*figures]
    for id_ in question.features:
        if rows := features_of(id_, frameworks, citing):
            sections.append(Section(knowledge.features[id_].label, tuple(rows)))
    facts = [_fact(knowledge.facts[id_], frameworks, knowledge, citing) for id_ in question.facts]
    sections += facts
    for aspect in dict.fromkeys([*(knowledge.features[id_].aspect for id_ in question.features), *_beside(question)]):
        sections += islice(close_up(aspect, frameworks, knowledge, citing), 1)
    if facts:
        sections.append(_introduced(frameworks, citing))
    labels = [knowledge.measures[id_].label for id_ in question.measures]
    labels += [knowledge.features[id_].label for id_ in question.features] + [fact.title for fact in facts]
    told = in_short(question, frameworks, knowledge) or nothing_measured(question, frameworks, knowledge)
    return Answer(
        outcome="answer",
        question=question,
        title=f"{named(frameworks)}: {listed([labels[0], *map(small, labels[1:])])}",
        headline=" ".join(
            [
                *([told] if figures and told else []),
                *(_able(frameworks, id_, knowledge) for id_ in question.features),
                *_in_short(facts),
            ]
        ),
        sections=tuple(sections),
        notes=tuple(measured.notes(question, frameworks, knowledge)) if figures else (),
        sources=citing.sources,
        aspects=aspect_menu(question, frameworks, knowledge),
        needs=need_menu(question, knowledge),
        examples=_pairs(frameworks[0], knowledge) if len(frameworks) == 1 else (),
        chart=chart(question, frameworks, knowledge) if figures else None,
    )


def _fact(fact: Fact, frameworks: Sequence[Framework], knowledge: Knowledge, citing: Citing) -> Section:
    """What is known of a fact; what the package index has is newer than what anybody wrote of the last release."""
    return Section(
        fact.label,
        tuple(
            (measured.newest_line(framework, knowledge) if fact.id == NEWEST else None)
            or fact_of(fact, framework, citing, framework.name)
            for framework in frameworks
        ),
    )


def _in_short(facts: Sequence[Section]) -> Iterator[str]:
    """As many facts as a headline holds, each of all frameworks: at least one."""
    for at, fact in enumerate(facts):
        if not at or (at + 1) * len(fact.lines) <= LIST_LENGTH:
            yield " ".join(line.text for line in fact.lines)


def _beside(question: Question) -> Sequence[str]:
    """The aspects that are looked at beside the facts asked for."""
    return question.aspects if question.facts else ()


def _introduced(frameworks: Sequence[Framework], citing: Citing) -> Section:
    title = "What it is" if len(frameworks) == 1 else "What they are"
    return Section(title, tuple(citing.line(one.what_it_is, one.name) for one in frameworks))


def _able(frameworks: Sequence[Framework], id_: str, knowledge: Knowledge) -> str:
    phrase = knowledge.features[id_].phrase
    told = [_told(framework, framework.features.get(id_), phrase) for framework in frameworks]
    return f"{'; '.join([told[0], *map(small, told[1:])])}."


def _told(framework: Framework, feature: FeatureOf | None, phrase: str) -> str:
    """Whether a framework has a feature, as a clause whose first word says it."""
    match feature.has if feature else "unknown":
        case "yes":
            return f"Yes: {framework.name} has {phrase}"
        case "no":
            return f"No: {framework.name} does not have {phrase} of its own"
        case "extension" if feature:
            return f"With {feature.via}: {framework.name} does not have {phrase} of its own"
        case "partly" if feature:
            return f"Partly: {clause(feature.note or '')}"
    return f"Unknown: nothing was found on {framework.name} and {phrase}"


def _fits(own: Standing, first: Sequence[Standing], wanted: str, others: str) -> str:
    name = own.framework.name
    if not own.known:
        return f"Nothing is known here of how {name} serves {wanted}{others}."
    better = [standing.framework for standing in first if standing.merit > own.merit]
    whom = f"{len(better)} others known here fit" if len(better) > NAMES_MAX else f"{named(better, 'or')} fits"
    return f"{name} is a {own.grade} fit for {wanted}{f'; {whom} better' if better else ''}."


def _profile(framework: Framework, knowledge: Knowledge, citing: Citing) -> Iterator[Section]:
    """The sections of a profile, made in the order in which they are read, so that the sources are counted in it."""
    for title, lines in (
        ("Strengths", citing.lines(framework.strengths)),
        ("Weaknesses", citing.lines(framework.weaknesses)),
        ("Suits", _suits(framework, "good", knowledge, citing)),
        ("Does not suit", _suits(framework, "poor", knowledge, citing)),
        ("Sources differ", [citing.disagreement(one, subject="") for one in framework.disagreements]),
        ("Facts", _facts(framework, knowledge, citing)),
        ("Features", _features(framework, knowledge, citing)),
    ):
        if lines:
            yield Section(title, tuple(lines))


def _facts(framework: Framework, knowledge: Knowledge, citing: Citing) -> list[Line]:
    known = {*framework.facts, *([BUILT_ON] if framework.built_on else [])}
    facts = [fact for fact in knowledge.facts.values() if fact.id in known]
    kind = Line(f"{capital(framework.layer)}, {framework.language}", "Kind")
    told = (fact_of(fact, framework, citing, fact.label) for fact in facts)
    return [citing.line(framework.what_it_is), kind, *told, *measured.package_line(framework, knowledge)]


def _suits(framework: Framework, fit: str, knowledge: Knowledge, citing: Citing) -> list[Line]:
    return [
        citing.line(told.because[0], capital(knowledge.needs[need].label))
        for need, told in framework.needs.items()
        if told.fit == fit
    ]


def _features(framework: Framework, knowledge: Knowledge, citing: Citing) -> list[Line]:
    return [
        citing.feature(has(framework.features[id_]), feature.label, framework.features[id_], framework.checked)
        for id_, feature in knowledge.features.items()
        if id_ in framework.features
    ]


def _pairs(framework: Framework, knowledge: Knowledge) -> tuple[str, ...]:
    """Whom to compare it with: pairs with an article first, then frameworks of the same field."""
    written = [other for pair in knowledge.comparisons if framework.id in pair for other in pair]
    field = [id_ for id_, other in knowledge.frameworks.items() if other.field == framework.field]
    others = [id_ for id_ in dict.fromkeys([*written, *field]) if id_ != framework.id]
    return tuple(f"/compare {framework.id} {other}" for other in others[:PAIRS_MAX])
