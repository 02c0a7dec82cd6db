"""The parts that answers are made of, each from the knowledge of one or more frameworks."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations
from typing import Final

from bot.answering.answer import Line, Section
from bot.answering.citing import Citing
from bot.answering.standing import Reason, Standing
from bot.answering.wording import capital, listed, listed_some, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Comparison, Disagreement, Fact, FeatureOf, Framework, Statement

STATEMENTS_IN_OVERVIEW = 1
"""Statements of each framework under an aspect when several aspects are shown: all must fit one phone screen each."""
STATEMENTS_IN_CLOSE_UP = 4
"""Statements of each framework when one aspect is looked at closer."""
ASPECTS_IN_OVERVIEW = 3
NEEDS_IN_CHOOSE_IF = 3
BUILT_ON: Final = "built-on"
"""The fact that stands in a framework's file by itself, without a statement."""


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
    if fact.id == BUILT_ON:
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


def choose_if(
    frameworks: Sequence[Framework], citing: Citing, knowledge: Knowledge, without: Sequence[str] = ()
) -> list[Section]:
    """ "Choose X if …" from the article on the pair, or else "… for" the needs that it serves better.

    No framework that has a feature of `without` built in is told of, and no need that takes one.
    """
    comparison = comparison_of(frameworks, knowledge)
    sections = []
    for framework in frameworks:
        if any(id_ in framework.features and framework.features[id_].has == "yes" for id_ in without):
            continue
        if said := comparison.choose.get(framework.id, ()) if comparison else ():
            makers = _by_makers(said, framework, frameworks, knowledge)
            lines = citing.lines(said) if makers else [_advised(reason, citing, knowledge) for reason in said]
            sections.append(Section(f"Choose {framework.name} if{makers}", tuple(lines)))
        elif lines := _served_better(framework, frameworks, citing, knowledge, without):
            sections.append(Section(f"Choose {framework.name} for", tuple(lines)))
    return sections


def strong_needs(framework: Framework, others: Sequence[Framework], knowledge: Knowledge) -> list[str]:
    """Needs that a framework serves well and at least one of the others does not.

    Those that the fewest of the others serve as well come first, then it is the order of the menu.
    """
    rivals = [other for other in others if other is not framework]
    strong = [
        id_
        for id_ in knowledge.needs
        if id_ in framework.needs
        and framework.needs[id_].fit == "good"
        and any(other.needs[id_].fit != "good" for other in rivals if id_ in other.needs)
    ]
    return sorted(strong, key=lambda id_: sum(id_ in one.needs and one.needs[id_].fit == "good" for one in rivals))


def reasons(standings: Sequence[Standing], knowledge: Knowledge, citing: Citing) -> list[Section]:
    """For each need or feature that was asked for, what speaks for and against each framework."""
    sections = []
    for at, reason in enumerate(standings[0].reasons):
        if reason.kind in ("aspect", "measure"):
            continue  # it is looked at closer anyway
        lines = []
        for standing in standings:
            because = standing.reasons[at].because
            lines += citing.lines(because[:1], standing.framework.name)
            if not because:
                lines += _stand_in(reason, standing.framework, knowledge, citing)
        if lines:
            sections.append(Section(_asks(reason, knowledge), tuple(lines)))
    return sections


def wanted(reason: Reason, knowledge: Knowledge) -> str:
    """What a reason is about, in words that follow "for"."""
    match reason.kind:
        case "need":
            return knowledge.needs[reason.topic].label
        case "feature":
            return knowledge.features[reason.topic].phrase
        case "without":
            return built_in((), [reason.topic], knowledge)
        case "aspect":
            return small(knowledge.aspects[reason.topic].label)
        case "measure":
            return knowledge.measures[reason.topic].wanted


def built_in(features: Sequence[str], without: Sequence[str], knowledge: Knowledge) -> str:
    """What must be built in, and what must not be: "WebSockets and no ORM built in"."""
    phrases = [knowledge.features[id_].phrase for id_ in features]
    return f"{listed([*phrases, *(f'no {_bare(id_, knowledge)}' for id_ in without)])} built in"


def left_out(features: Sequence[str], knowledge: Knowledge) -> str:
    """What must not be built in: "without a built-in ORM or built-in forms"."""
    bare = {id_: _bare(id_, knowledge) for id_ in features}
    phrases = [f"{'a ' * (bare[id_] != knowledge.features[id_].phrase)}built-in {bare[id_]}" for id_ in features]
    return f"without {listed(phrases, 'or')}"


def named(frameworks: Sequence[Framework], last: str = "and") -> str:
    """The names of frameworks in a sentence."""
    return listed_some([framework.name for framework in frameworks], last)


def _bare(feature: str, knowledge: Knowledge) -> str:
    return knowledge.features[feature].phrase.removeprefix("an ").removeprefix("a ")


def _by_makers(
    said: Sequence[Statement], framework: Framework, frameworks: Sequence[Framework], knowledge: Knowledge
) -> str:
    """Who says so, where nobody says so but those who make one of the frameworks."""
    by_id = {one.id: one for one in (framework, *frameworks)}
    makers = knowledge.grading.makers(said, by_id)
    if not makers:
        return ""
    return ", say its makers" if makers[0] == framework.id else f", say the makers of {by_id[makers[0]].name}"


def _asks(reason: Reason, knowledge: Knowledge) -> str:
    """The title above what speaks for and against; it may be answered with yes, no, or the name of a package."""
    if reason.kind == "without":
        return f"{capital(knowledge.features[reason.topic].phrase)} built in?"
    return f"For {wanted(reason, knowledge)}"


def _stand_in(reason: Reason, framework: Framework, knowledge: Knowledge, citing: Citing) -> list[Line]:
    """The features that speak for a framework of which nothing is said in the matter itself."""
    if reason.kind in ("feature", "without"):
        return features_of(reason.topic, [framework], citing)
    return [
        Line(f"{knowledge.features[id_].label}: {line.text}", line.subject, line.sources)
        for id_ in knowledge.needs[reason.topic].features
        for line in features_of(id_, [framework], citing)
    ]


def _advised(reason: Statement, citing: Citing, knowledge: Knowledge) -> Line:
    """A reason to choose, with the name of a vendor who gives it: the end of a sentence does not say so itself."""
    line, source = citing.line(reason), knowledge.sources[reason.source]
    if source.kind != "vendor":
        return line
    return replace(line, text=f"{line.text.removesuffix('.')} (says {source.publisher}).")


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
    framework: Framework,
    frameworks: Sequence[Framework],
    citing: Citing,
    knowledge: Knowledge,
    without: Sequence[str],
) -> list[Line]:
    strong = strong_needs(framework, frameworks, knowledge)
    needs = [id_ for id_ in strong if {*without}.isdisjoint(knowledge.needs[id_].features)][:NEEDS_IN_CHOOSE_IF]
    return [citing.line(framework.needs[id_].because[0], capital(knowledge.needs[id_].label)) for id_ in needs]
