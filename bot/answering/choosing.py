"""Which of some frameworks serves a project best: a plain sum over what the knowledge says of all that was asked.

    score of a framework = Σ over the needs      of FIT[how well it serves the need]
                         + Σ over the features   of HAS[whether it has the feature]
                         + Σ over what it must be without, of WITHOUT[whether it has that feature]
                         + Σ over the aspects    of what the needs behind the aspect come to, as a WISH
                         + Σ over the measures   of how its figure stands to the middle of the field, as MEASURED

Of an aspect only the leading measure counts, and a measure only where one of the frameworks has a figure of it. Where
nothing but measures is asked for, the figures alone decide: those about the same come out level, all others do not.
Where a framework's file says nothing of a need itself, the features that serve the need stand in for it. Every weight
stands in `bot.answering.weights`, with its reason. No constant names a framework: what decides is data.
"""

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property, lru_cache
from math import log2

from bot.answering.figures import Figure, alike, figures_alone, leading, middle, ranked
from bot.answering.standing import Asked, Reason, Standing, in_order
from bot.answering.weights import (
    FIT,
    HAS,
    MEASURED,
    OF_ANOTHER_FIELD,
    OWN_WORD,
    STAND_IN,
    UNKNOWN,
    WISH,
    WITHOUT,
    Score,
)
from bot.knowledge import Knowledge
from bot.knowledge.citing import citations
from bot.knowledge.entries import Entry, Fit, Framework, Has, Need
from bot.knowledge.figures import Measure
from bot.understanding.question import Question

PARTS, OF_A_FIGURE = 16, 64
"""Into how many parts of 1 a score is rounded, and that of a figure: so fine that four figures which share a wish are
told apart wherever they are not about the same."""


def wanted_features(question: Question, knowledge: Knowledge) -> list[str]:
    """Features asked for besides those that a need already stands for."""
    served = {feature for need in question.needs for feature in knowledge.needs[need].features}
    return [feature for feature in question.features if feature not in served]


def wished_aspects(question: Question, knowledge: Knowledge) -> list[str]:
    """Aspects asked for that can be judged by needs, besides those that a need or a measure asked for stands for."""
    served = {aspect for need in question.needs for aspect in knowledge.needs[need].aspects}
    served |= {knowledge.measures[id_].aspect for id_ in question.measures}
    return [aspect for aspect in question.aspects if aspect not in served and needs_behind(aspect, knowledge)]


def needs_behind(aspect: str, knowledge: Knowledge) -> tuple[Need, ...]:
    """The needs by which an aspect is judged: those that bring it up, unless they contradict each other."""
    return _of(knowledge).behind.get(aspect, ())


def whole_field(question: Question, knowledge: Knowledge) -> list[str]:
    """All frameworks that can be chosen by themselves, are not ruled out, and are of a field that is called for.

    What is an alternative to a framework is of its field.
    """
    known = knowledge.frameworks
    named = {known[id_].field for id_ in (*question.frameworks, *question.excluded) if id_ in known}
    called_for = {knowledge.needs[need].field for need in question.needs} | named
    apart = {need.field for need in knowledge.needs.values()} - called_for
    like = called_for if named and question.intent == "alternatives" else set()
    return [
        one.id
        for one in known.values()
        if one.part_of is None and one.id not in question.excluded and one.field not in apart
        if not like or one.field in like
    ]


def standings(candidates: Iterable[str], question: Question, knowledge: Knowledge) -> list[Standing]:
    """The candidates, best first."""
    known = _of(knowledge)
    ids = [*candidates]
    features, aspects = wanted_features(question, knowledge), wished_aspects(question, knowledge)
    alone = figures_alone(question, knowledge)
    worths = {measure.id: known.worths(measure, ids if alone else None) for measure in leading(question, knowledge)}
    worths = {id_: of_one for id_, of_one in worths.items() if of_one.keys() & ids}
    judged = [
        Standing.of(
            framework,
            [
                *(known.need(framework, need) for need in question.needs),
                *(_feature("feature", framework, feature, HAS) for feature in features),
                *(_feature("without", framework, feature, WITHOUT) for feature in question.without),
                *(known.aspect(framework, aspect) for aspect in aspects),
                *(_measure(framework, id_, of_one, MEASURED / len(worths)) for id_, of_one in worths.items()),
            ],
            known.voices.get(framework.id, 0),
        )
        for framework in (knowledge.frameworks[id_] for id_ in ids)
    ]
    return in_order(judged)


def contradict(one: Need, other: Need) -> bool:
    """Whether no project has both needs (small and large)."""
    return one.id in other.unlike or other.id in one.unlike


def need_reason(framework: Framework, need: str, knowledge: Knowledge) -> Reason:
    """How a framework serves a need."""
    return _of(knowledge).need(framework, need)


class _Known:
    """What is worked out of a knowledge once, because every answer tries every need."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._reasons: dict[tuple[str, str], Reason] = {}
        self._worths: dict[str, dict[str, Score]] = {}

    def need(self, framework: Framework, need: str) -> Reason:
        key = framework.id, need
        if key not in self._reasons:
            self._reasons[key] = self._judge(framework, self._knowledge.needs[need])
        return self._reasons[key]

    def aspect(self, framework: Framework, aspect: str) -> Reason:
        told = [self.need(framework, need.id) for need in self.behind[aspect]]
        known = [reason for reason in told if reason.known]
        if not known:
            return Reason("aspect", aspect, 0, UNKNOWN * WISH, known=False)
        because = tuple(reason.because[0] for reason in known if reason.because)
        worth = _mean([reason.worth for reason in known])
        score = _mean([reason.score for reason in told]) * WISH
        return Reason("aspect", aspect, worth, score, because, own_word=all(reason.own_word for reason in known))

    def worths(self, measure: Measure, alone: Sequence[str] | None = None) -> Mapping[str, Score]:
        """How the figures of a measure stand to their middle: by framework, in the range of a fit.

        Where figures alone decide among some frameworks, of those, as far as they go: level only if they are alike.
        """
        if measure.id not in self._worths:
            told = ranked(measure, self._knowledge.frameworks, self._knowledge)
            self._worths[measure.id] = {one.framework: _worth(one.value, told) for one in told}
        if alone is None:
            return {id_: min(FIT["good"], max(FIT["poor"], worth)) for id_, worth in self._worths[measure.id].items()}
        found: dict[str, Score] = {}
        first: Figure | None = None
        for one in ranked(measure, alone, self._knowledge):
            first = one if first is None or not alike(first.value, one.value) else first
            found[one.framework] = self._worths[measure.id][first.framework]
        return found

    @cached_property
    def behind(self) -> dict[str, tuple[Need, ...]]:
        found: dict[str, list[Need]] = {}
        for need in self._knowledge.needs.values():
            for aspect in need.aspects:
                found.setdefault(aspect, []).append(need)
        return {
            aspect: tuple(needs)
            for aspect, needs in found.items()
            if not any(contradict(one, other) for one in needs for other in needs)
        }

    @cached_property
    def voices(self) -> dict[str, int]:
        sources = self._knowledge.sources
        found: dict[str, set[str]] = {id_: set() for id_ in self._knowledge.frameworks}
        known: list[tuple[tuple[str, ...], Entry]] = [((id_,), one) for id_, one in self._knowledge.frameworks.items()]
        known += self._knowledge.comparisons.items()
        for about, entry in known:
            cited = {citation.source for _, citation in citations(entry)}
            for id_ in about:
                if id_ in found:
                    found[id_] |= {sources[source].publisher for source in cited if self._outside(source, id_)}
        return {id_: len(publishers) for id_, publishers in found.items()}

    def _judge(self, framework: Framework, need: Need) -> Reason:
        fit: Fit | None = framework.needs.get(need.id)
        if fit is not None:
            worth = FIT[fit.fit]
            own_word = worth > 0 and not self._borne_out(fit, framework, need)
            return Reason(
                "need", need.id, worth, worth * OWN_WORD if own_word else worth, fit.because, own_word=own_word
            )
        told = [framework.features[id_].has for id_ in need.features if id_ in framework.features]
        if not any(has != "unknown" for has in told):
            elsewhere = need.field not in (None, framework.field)
            return Reason("need", need.id, 0, OF_ANOTHER_FIELD if elsewhere else UNKNOWN, known=False)
        worth = min(HAS[has] for has in told)  # whoever needs all of them is served no better than by the worst
        return Reason("need", need.id, worth, worth * STAND_IN)

    def _borne_out(self, fit: Fit, framework: Framework, need: Need) -> bool:
        """Whether others say so too, or the features that serve the need are all there: that can be looked up."""
        told = [framework.features[id_].has for id_ in need.features if id_ in framework.features]
        return (bool(told) and all(has == "yes" for has in told)) or any(
            self._outside(statement.source, framework.id) for statement in fit.because
        )

    def _outside(self, source: str, framework: str) -> bool:
        return source in self._knowledge.sources and self._knowledge.grading.voice(source, framework) != "maker"


@lru_cache(maxsize=4)
def _of(knowledge: Knowledge) -> _Known:
    return _Known(knowledge)


def _worth(value: float, told: Sequence[Figure]) -> Score:
    """How a figure stands to the middle of all: half of it is worth 1, twice as much -1."""
    return _in_parts(log2(middle(told) / value))


def _mean(scores: Sequence[Score]) -> Score:
    return _in_parts(sum(scores) / len(scores))


def _in_parts(score: Score, parts: int = PARTS) -> Score:
    """The score in parts of a power of two: sums with it stay exact."""
    return round(parts * score) / parts


def _feature(kind: Asked, framework: Framework, id_: str, counts: Mapping[Has, Score]) -> Reason:
    """How a framework stands to a feature that it should have, or be without."""
    has: Has = framework.features[id_].has if id_ in framework.features else "unknown"
    known = has != "unknown"
    return Reason(kind, id_, counts[has] if known else 0, counts[has], known=known)


def _measure(framework: Framework, id_: str, worths: Mapping[str, Score], share: Score) -> Reason:
    """How the figure of a framework stands to the middle of all, which counts `share`."""
    worth = worths.get(framework.id)
    if worth is None:
        return Reason("measure", id_, 0, _in_parts(UNKNOWN * share, OF_A_FIGURE), known=False)
    return Reason("measure", id_, worth, _in_parts(worth * share, OF_A_FIGURE))
