"""How completely each framework is told: what is there, how old it is, and what is missing by the goals.

What counts as complete, and for which frameworks, is knowledge too (`bot.knowledge.entries.Goal`): no code knows
which frameworks people ask about most.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import get_args

from bot.knowledge.citing import citations
from bot.knowledge.entries import FactId, Framework, Goal, Statement
from bot.knowledge.loading import Knowledge

FACTS: tuple[FactId, ...] = get_args(FactId)


@dataclass(frozen=True, slots=True)
class Coverage:
    """What is told of a framework, by its profile and by its comparisons. All but the names and days are numbers."""

    id: str
    name: str
    facts: int
    features: int
    """Those whose answer is known."""
    unknown: int
    """Features of which nothing was found."""
    aspects: int
    backed: int
    """Aspects told by as many publishers as the goal asks for."""
    needs: int
    strengths: int
    weaknesses: int
    statements: int
    oldest: date
    """The days on which its statements were checked."""
    newest: date
    missing: tuple[str, ...]
    """What is missing, one short phrase each."""


def coverage(knowledge: Knowledge) -> list[Coverage]:
    """The coverage of every framework."""
    return [_of(framework, knowledge) for framework in knowledge.frameworks.values()]


def goal_of(framework: str, goals: Mapping[str, Goal]) -> Goal | None:
    """The goal that names a framework, or the one for all that none names."""
    named = (goal for goal in goals.values() if framework in goal.frameworks)
    rest = (goal for goal in goals.values() if not goal.frameworks)
    return next(named, next(rest, None))


def _of(framework: Framework, knowledge: Knowledge) -> Coverage:
    goal = goal_of(framework.id, knowledge.goals)
    publishers = _publishers(framework, knowledge)
    backed = sum(len(each) >= (goal.publishers if goal else 1) for each in publishers.values())
    answers = [feature.has for feature in framework.features.values()]
    said = list(_said(framework, knowledge))
    days = {framework.checked, *(statement.checked for statement in said)}
    return Coverage(
        id=framework.id,
        name=framework.name,
        facts=len(framework.facts),
        features=len(answers) - answers.count("unknown"),
        unknown=answers.count("unknown"),
        aspects=len(publishers),
        backed=backed,
        needs=len(framework.needs),
        strengths=len(framework.strengths),
        weaknesses=len(framework.weaknesses),
        statements=len(said),
        oldest=min(days),
        newest=max(days),
        missing=tuple(_missing(framework, knowledge, backed, goal)),
    )


def _missing(framework: Framework, knowledge: Knowledge, backed: int, goal: Goal | None) -> Iterator[str]:
    if facts := [fact for fact in FACTS if fact not in framework.facts]:
        yield f"facts ({', '.join(facts)})"
    if features := [id_ for id_ in knowledge.features if id_ not in framework.features]:
        yield f"features ({', '.join(features)})"
    if goal and backed < goal.aspects:
        yield f"aspects ({backed} of {goal.aspects} from {goal.publishers} publishers)"
    if goal and len(framework.needs) < goal.needs:
        yield f"needs ({len(framework.needs)} of {goal.needs})"
    yield from (kind for kind in ("strengths", "weaknesses") if not getattr(framework, kind))


def _publishers(framework: Framework, knowledge: Knowledge) -> dict[str, set[str]]:
    """The publishers of the sources by which each aspect is told: sources of one publisher are not independent."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    told = [
        framework.aspects,
        *(
            {id_: sides.get(framework.id, ()) for id_, sides in one.aspects.items()}
            for one in knowledge.comparisons.values()
        ),
    ]
    for aspects in told:
        for id_, statements in aspects.items():
            found[id_] |= {knowledge.sources[statement.source].publisher for statement in statements}
    return {id_: publishers for id_, publishers in found.items() if publishers}


def _said(framework: Framework, knowledge: Knowledge) -> Iterator[Statement]:
    yield from (each for _, each in citations(framework) if isinstance(each, Statement))
    for comparison in knowledge.comparisons.values():
        for sides in (*comparison.aspects.values(), comparison.choose):
            yield from sides.get(framework.id, ())
