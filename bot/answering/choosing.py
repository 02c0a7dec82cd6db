"""Which of some frameworks serves given needs best: a plain sum over what the knowledge says of each need.

    score of a framework = Σ over the needs      of FIT[how well it serves the need]
                         + Σ over the features   of HAS[whether it has the feature]

Where a framework's file says nothing of a need itself, the features that serve the need stand in for it. No
constant names a framework: what decides is data. A framework of which nothing is known in the matter wins nothing.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from typing import Literal, Self

from bot.knowledge import Knowledge
from bot.knowledge.entries import Fit, Framework, Has, Need, Statement
from bot.understanding.question import Question

FIT: dict[Literal["good", "fair", "poor"], int] = {"good": 2, "fair": 0, "poor": -2}
"""A good fit counts for a framework as much as a poor one counts against it; a fair one decides nothing."""
HAS: dict[Has, int] = {"yes": 2, "partly": 1, "extension": 0, "unknown": 0, "no": -2}
"""What is built in weighs like a good fit, what nobody offers like a poor one; a package to be added is neither, and
what is not known must not count."""
STAND_IN = 2
"""Features that stand in for what no source says of a need count this much less than a source that does."""
TURNING_MAX = 3
"""Needs that may be named together as what would turn a verdict: more would be another project."""

Score = Fraction | int


@dataclass(frozen=True, slots=True)
class Reason:
    """What a framework scores for one need or feature, and the statements behind it (none: nothing is known).

    `worth` is how well it serves the need; `score` what that counts in the sum.
    """

    topic: str
    worth: Score
    score: Score
    because: tuple[Statement, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Standing:
    """A framework with the reasons that make up its score."""

    framework: Framework
    reasons: tuple[Reason, ...]
    score: Score
    known: bool
    """Whether anything is known of how it serves what was asked."""

    @classmethod
    def of(cls, framework: Framework, reasons: Iterable[Reason]) -> Self:
        """The standing that these reasons come to."""
        told = tuple(reasons)
        return cls(framework, told, sum(reason.score for reason in told), any(reason.known for reason in told))

    @property
    def grade(self) -> str:
        """How well it serves all that was asked, in a word."""
        return grade(Fraction(self.score) / len(self.reasons)) if self.known else "unknown"


def wanted_features(question: Question, knowledge: Knowledge) -> list[str]:
    """Features asked for besides those that a need already stands for."""
    served = {feature for need in question.needs for feature in knowledge.needs[need].features}
    return [feature for feature in question.features if feature not in served]


def whole_field(question: Question, knowledge: Knowledge) -> list[str]:
    """All frameworks that can be chosen by themselves and are not ruled out."""
    known = knowledge.frameworks.values()
    return [one.id for one in known if one.part_of is None and one.id not in question.excluded]


def standings(candidates: Iterable[str], question: Question, knowledge: Knowledge) -> list[Standing]:
    """The candidates, best first; of equal ones those that articles compare most often, then by name.

    So no order of asking matters, and a name that few people know comes behind those that many ask about.
    """
    compared = Counter(id_ for pair in knowledge.comparisons for id_ in pair)
    features = wanted_features(question, knowledge)
    judged = [
        Standing.of(
            framework,
            [_need(framework, need, knowledge) for need in question.needs]
            + [_feature(framework, feature) for feature in features],
        )
        for framework in (knowledge.frameworks[id_] for id_ in candidates)
    ]
    return sorted(
        judged,
        key=lambda one: (
            not one.known,
            -one.score,
            -compared[one.framework.id],
            one.framework.name,
            one.framework.id,
        ),
    )


def best(judged: Sequence[Standing]) -> list[Standing]:
    """Those that share the first place; all of them where nothing is known of any."""
    known = [standing for standing in judged if standing.known] or judged
    highest = max((standing.score for standing in known), default=0)
    return [standing for standing in known if standing.score == highest]


def grade(score: Score) -> str:
    """A score of one need in a word."""
    return "good" if score > 1 else "poor" if score < -1 else "fair"


def contradict(one: Need, other: Need) -> bool:
    """Whether no project has both needs (small and large)."""
    return one.id in other.unlike or other.id in one.unlike


Turn = tuple[tuple[Need, ...], Framework]
Gains = Mapping[str, Sequence[Reason]]
"""For each need that a project could have as well, what it would add to each of the standings, in their order."""


def turning_needs(
    judged: Sequence[Standing], shown: Sequence[Standing], question: Question, knowledge: Knowledge
) -> Iterator[Turn]:
    """The nearest changes that turn the verdict: needs that give the first place to another of those shown.

    One more need where one is enough, or else the few that help a framework most. `shown` are the first of `judged`.
    """
    had = [knowledge.needs[id_] for id_ in question.needs]
    gains = {
        id_: [_need(standing.framework, id_, knowledge) for standing in judged]
        for id_, need in knowledge.needs.items()
        if id_ not in question.needs and not any(contradict(need, other) for other in had)
    }
    first = best(judged)
    named = {standing.framework.id for standing in shown}
    leader = first[0] if len(first) == 1 else None
    turned = False
    for id_, gain in gains.items():
        ahead = _alone_ahead(judged, [gain])
        if ahead is not None and ahead is not leader and ahead.framework.id in named:
            turned = True
            yield (knowledge.needs[id_],), ahead.framework
    if leader is not None and not turned:
        yield from _together(judged, shown, gains, knowledge)


def _together(
    judged: Sequence[Standing], shown: Sequence[Standing], gains: Gains, knowledge: Knowledge
) -> Iterator[Turn]:
    """For each framework behind the first, the needs that help it most against the first and put it ahead together."""
    for at, challenger in enumerate(shown[1:], 1):
        leads = {id_: gain[at].score - gain[0].score for id_, gain in gains.items()}
        needs: list[Need] = []
        for id_ in sorted((id_ for id_ in leads if leads[id_] > 0), key=lambda id_: -leads[id_]):
            if not any(contradict(knowledge.needs[id_], need) for need in needs):
                needs.append(knowledge.needs[id_])
                if _alone_ahead(judged, [gains[need.id] for need in needs]) is challenger:
                    yield tuple(needs), challenger.framework
                    break
            if len(needs) == TURNING_MAX:
                break


def _alone_ahead(judged: Sequence[Standing], more: Sequence[Sequence[Reason]]) -> Standing | None:
    """The only one in the first place once each has these reasons more."""
    scores = [
        (standing.score + sum(reason.score for reason in reasons), standing)
        for standing, *reasons in zip(judged, *more, strict=True)
        if standing.known or any(reason.known for reason in reasons)
    ]
    highest = max((score for score, _ in scores), default=0)
    ahead = [standing for score, standing in scores if score == highest]
    return ahead[0] if len(ahead) == 1 else None


def _need(framework: Framework, need: str, knowledge: Knowledge) -> Reason:
    """How a framework serves a need: worked out once for a knowledge, because every answer tries every need."""
    known = _served(knowledge)
    key = framework.id, need
    if key not in known:
        known[key] = _reason(framework, knowledge.needs[need])
    return known[key]


@lru_cache(maxsize=4)
def _served(knowledge: Knowledge) -> dict[tuple[str, str], Reason]:
    return {}


def _reason(framework: Framework, need: Need) -> Reason:
    fit: Fit | None = framework.needs.get(need.id)
    if fit is not None:
        return Reason(need.id, FIT[fit.fit], FIT[fit.fit], fit.because)
    told = [framework.features[id_].has for id_ in need.features if id_ in framework.features]
    if not any(has != "unknown" for has in told):
        return Reason(need.id, 0, 0, known=False)
    worth = _mean(sum(HAS[has] for has in told), len(need.features))
    return Reason(need.id, worth, _mean(worth, STAND_IN))


def _mean(total: Score, count: int) -> Score:
    """A share of a sum; whole numbers stay whole, because they add up much faster."""
    share = Fraction(total, count)
    return share.numerator if share.denominator == 1 else share


def _feature(framework: Framework, id_: str) -> Reason:
    feature = framework.features.get(id_)
    if feature is None:
        return Reason(id_, 0, 0, known=False)
    return Reason(id_, HAS[feature.has], HAS[feature.has], known=feature.has != "unknown")
