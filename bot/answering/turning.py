"""What would turn a verdict: the nearest changes of a project, found by trying them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from bot.answering.choosing import (
    contradict,
    need_reason,
    wanted_features,
    whole_field,
    wished_aspects,
)
from bot.answering.standing import Reason, Standing, best, in_order
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework, Need
from bot.understanding.question import Question

TOGETHER_MAX = 3
"""Needs that may be named together as what would turn a verdict: more would be another project."""


Turn = tuple[tuple[Need, ...], Framework]
"""Needs that a project could have besides, and the framework that would be chosen then."""
Gains = Mapping[str, Sequence[Reason]]
"""For each need that a project could have as well, what it would add to each of the standings, in their order."""


def turns(
    judged: Sequence[Standing], shown: Sequence[Standing], question: Question, knowledge: Knowledge
) -> Iterator[Turn]:
    """The nearest changes that turn the verdict: needs that give the first place to another of those shown.

    One more need where one is enough, or else the few that help a framework most. `shown` are the first of `judged`.
    """
    had = [knowledge.needs[id_] for id_ in question.needs]
    asked = {*wanted_features(question, knowledge), *question.without, *wished_aspects(question, knowledge)}
    gains = {
        id_: [need_reason(standing.framework, id_, knowledge) for standing in judged]
        for id_, need in knowledge.needs.items()
        if id_ not in (*question.needs, *knowledge.instead)
        and not any(contradict(need, other) for other in had)
        and not asked & {*need.features, *need.aspects}  # that is asked for or ruled out already
        and not _widens(need, question, knowledge)
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


def _widens(need: Need, question: Question, knowledge: Knowledge) -> bool:
    """Whether a need brings in frameworks of another field, so that the choice would be between others."""
    if need.field is None or question.frameworks:
        return False
    wider = replace(question, needs=(*question.needs, need.id))
    return whole_field(wider, knowledge) != whole_field(question, knowledge)


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
            if len(needs) == TOGETHER_MAX:
                break


def _alone_ahead(judged: Sequence[Standing], more: Sequence[Sequence[Reason]]) -> Standing | None:
    """The only one in the first place once each has these reasons more, if it fits then."""
    merits = [
        (
            standing.known or any(reason.known for reason in reasons),
            not standing.ruled_out,
            standing.score + sum(reason.score for reason in reasons),
        )
        for standing, *reasons in zip(judged, *more, strict=True)
    ]
    highest = max(merits, default=None)
    grown = {
        standing.framework.id: (
            standing,
            Standing.of(standing.framework, (*standing.reasons, *reasons), standing.voices),
        )
        for merit, standing, *reasons in zip(merits, judged, *more, strict=True)
        if merit == highest
    }  # only of the first it matters how broadly they are known
    first = best(in_order(one for _, one in grown.values()))
    return grown[first[0].framework.id][0] if len(first) == 1 and first[0].fits else None
