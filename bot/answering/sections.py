"""The parts that answers are made of, each from the knowledge of one or more frameworks."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from bot.answering.answer import Line, Section
from bot.answering.choosing import Standing
from bot.answering.citing import Citing
from bot.answering.wording import capital, listed, listed_some
from bot.knowledge import Knowledge
from bot.knowledge.entries import Comparison, Disagreement, Fact, FeatureOf, Framework, Statement

STATEMENTS_IN_OVERVIEW = 1
"""Statements of each framework under an aspect when several aspects are shown: all must fit one phone screen each."""
STATEMENTS_IN_CLOSE_UP = 4
"""Statements of each framework when one aspect is looked at closer."""
ASPECTS_IN_OVERVIEW = 3
NEEDS_IN_CHOOSE_IF = 3


def comparison_of(frameworks: Sequence[Framework], knowledge: Knowledge) -> Comparison | None:
    """What an article says of a pair, if there are two frameworks and one was read."""
    pairs = [*_comparisons_among(frameworks, knowledge)] if len(frameworks) == 2 else []
    return pairs[0] if pairs else None


def statements_on(aspect: str, framework: Framework, comparison: Comparison | None) -> list[Statement]:
    """What is said of a framework under an aspect: of the pair first, then of the framework alone."""
    of_pair = comparison.aspects.get(aspect, {}).get(framework.id, ()) if comparison else ()
    alone = framework.aspects.get(aspect, ())
    return list({statement.says: statement for statement in (*of_pair, *alone)}.values())


def disagreements_on(aspect: str, frameworks: Sequence[Framework], knowledge: Knowledge) -> list[Disagreement]:
    """What sources differ about under an aspect: of the pairs among them, then of those that are in no such pair."""
    found: list[Disagreement] = []
    disputed: set[str] = set()
    for comparison in _comparisons_among(frameworks, knowledge):
        of_pair = [one for one in comparison.disagreements if one.aspect == aspect]
        found += of_pair
        disputed.update(comparison.between if of_pair else ())
    for framework in frameworks:
        if framework.id not in disputed:
            found += [one for one in framework.disagreements if one.aspect == aspect]
    return found


def overview(aspect: str, frameworks: Sequence[Framework], knowledge: Knowledge, citing: Citing) -> Section:
    """An aspect among others: one line for each framework, and what sources differ about."""
    lines = _said(aspect, frameworks, STATEMENTS_IN_OVERVIEW, knowledge, citing)
    lines += [citing.disagreement(one) for one in disagreements_on(aspect, frameworks, knowledge)[:1]]
    return Section(knowledge.aspects[aspect].label, tuple(lines), aspect)


def close_up(aspect: str, frameworks: Sequence[Framework], knowledge: Knowledge, citing: Citing) -> Iterator[Section]:
    """An aspect looked at closer: its statements, both sides of what sources differ about, and its features."""
    lines = _said(aspect, frameworks, STATEMENTS_IN_CLOSE_UP, knowledge, citing)
    if lines:
        yield Section(knowledge.aspects[aspect].label, tuple(lines), aspect)
    for one in disagreements_on(aspect, frameworks, knowledge):
        yield Section(one.about, tuple(citing.sides(one)), aspect)
    for id_, feature in knowledge.features.items():
        if feature.aspect == aspect and (rows := features_of(id_, frameworks, citing)):
            yield Section(feature.label, tuple(rows), aspect)


def features_of(id_: str, frameworks: Sequence[Framework], citing: Citing) -> list[Line]:
    """One line for each framework: whether it has a feature."""
    return [
        citing.feature(has(framework.features[id_]), framework.name, framework.features[id_], framework.checked)
        for framework in frameworks
        if id_ in framework.features
    ]


def fact_of(fact: Fact, framework: Framework, citing: Citing, subject: str) -> Line:
    """What is known of a fact, in a sentence; what a framework is built on stands in its file without a source."""
    if fact.id == "built-on":
        if framework.built_on:
            return Line(f"{framework.name} is built on {listed(framework.built_on)}.", subject)
    elif fact.id in framework.facts:
        return citing.line(framework.facts[fact.id], subject)
    return Line(f"Unknown: nothing was found on {framework.name} and {fact.phrase}.")


def has(feature: FeatureOf) -> str:
    """Whether a feature is there, in a sentence that begins with the word that says it."""
    match feature.has:
        case "yes":
            start = "Yes."
        case "no":
            start = "No."
        case "extension":
            start = f"With {feature.via}."
        case "partly":
            start = "Partly."
        case "unknown":
            start = "Unknown: the source says nothing of it."
    return f"{start} {feature.note}" if feature.note else start


def choose_if(frameworks: Sequence[Framework], citing: Citing, knowledge: Knowledge) -> list[Section]:
    """ "Choose X if …" from the article on the pair, or else "… for" the needs that it serves better."""
    comparison = comparison_of(frameworks, knowledge)
    sections = []
    for framework in frameworks:
        if said := comparison.choose.get(framework.id, ()) if comparison else ():
            sections.append(Section(f"Choose {framework.name} if", tuple(citing.lines(said))))
        elif lines := _served_better(framework, frameworks, citing, knowledge):
            sections.append(Section(f"Choose {framework.name} for", tuple(lines)))
    return sections


def strong_needs(framework: Framework, others: Sequence[Framework], knowledge: Knowledge) -> list[str]:
    """Needs that a framework serves well and at least one of the others does not, in the order of the menu."""
    return [
        id_
        for id_ in knowledge.needs
        if id_ in framework.needs
        and framework.needs[id_].fit == "good"
        and any(other.needs[id_].fit != "good" for other in others if other is not framework and id_ in other.needs)
    ]


def reasons(standings: Sequence[Standing], knowledge: Knowledge, citing: Citing) -> list[Section]:
    """For each need or feature that was asked for, what speaks for and against each framework."""
    sections = []
    for at, reason in enumerate(standings[0].reasons):
        lines = []
        for standing in standings:
            because = standing.reasons[at].because
            lines += citing.lines(because[:1], standing.framework.name)
            if not because:
                lines += _instead(reason.topic, standing.framework, knowledge, citing)
        if lines:
            sections.append(Section(f"For {wanted(reason.topic, knowledge)}", tuple(lines)))
    return sections


def wanted(topic: str, knowledge: Knowledge) -> str:
    """The need or the feature that a reason is about, in words that follow "for"."""
    need = knowledge.needs.get(topic)
    return need.label if need else knowledge.features[topic].phrase


def named(frameworks: Sequence[Framework], last: str = "and") -> str:
    """The names of frameworks in a sentence."""
    return listed_some([framework.name for framework in frameworks], last)


def _instead(topic: str, framework: Framework, knowledge: Knowledge, citing: Citing) -> list[Line]:
    """The features that speak for a framework of which nothing is said in the matter itself."""
    if topic not in knowledge.needs:
        return features_of(topic, [framework], citing)
    return [
        Line(f"{knowledge.features[id_].label}: {line.text}", line.subject, line.sources)
        for id_ in knowledge.needs[topic].features
        for line in features_of(id_, [framework], citing)
    ]


def _said(aspect: str, frameworks: Sequence[Framework], most: int, knowledge: Knowledge, citing: Citing) -> list[Line]:
    comparison = comparison_of(frameworks, knowledge)
    return [
        line
        for framework in frameworks
        for line in citing.lines(statements_on(aspect, framework, comparison)[:most], framework.name)
    ]


def _comparisons_among(frameworks: Sequence[Framework], knowledge: Knowledge) -> Iterator[Comparison]:
    for one, other in combinations(sorted(framework.id for framework in frameworks), 2):
        if (one, other) in knowledge.comparisons:
            yield knowledge.comparisons[one, other]


def _served_better(
    framework: Framework, frameworks: Sequence[Framework], citing: Citing, knowledge: Knowledge
) -> list[Line]:
    needs = strong_needs(framework, frameworks, knowledge)[:NEEDS_IN_CHOOSE_IF]
    return [citing.line(framework.needs[id_].because[0], capital(knowledge.needs[id_].label)) for id_ in needs]
