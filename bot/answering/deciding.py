"""The verdict on a question as a value: whom it is between, who is chosen, what decided it, what would change it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.answering.answer import Turn, Verdict
from bot.answering.choosing import standings, whole_field
from bot.answering.figures import figures_alone
from bot.answering.sections import disagreements_on
from bot.answering.standing import Standing, best
from bot.answering.turning import turns
from bot.knowledge import Knowledge
from bot.understanding.question import LIST_LENGTH, Question

CANDIDATES = 3
"""Frameworks that an answer shows when it chooses among all."""
TURNS = 3
"""Changes of the project that an answer names for each framework."""


@dataclass(frozen=True, slots=True)
class Decision:
    """Who was held against the project and came to what.

    `judged` are all that the choice was between, best first, and `shown` those of them that the answer tells of.
    `others` would serve where none of those who were named does.
    """

    question: Question
    judged: Sequence[Standing]
    shown: Sequence[Standing]
    others: Sequence[Standing] = ()
    turns: Sequence[Turn] = ()
    level: bool = False
    """Whether nothing that was asked tells those who were named apart, or sources differ in it."""

    @property
    def verdict(self) -> Verdict:
        """The same in ids."""
        if self.level:
            named = self.question.frameworks
            return Verdict((tuple(one.framework.id for one in self.judged),) if named else (), (), tuple(self.turns))
        if self.others:
            return Verdict(_groups(self.others), _telling(self.judged, best(self.judged)))
        return Verdict(_groups(self.judged), _telling(self.judged, best(self.judged)), tuple(self.turns))


def decide(question: Question, knowledge: Knowledge) -> Decision:
    """The choice among the frameworks that a question names, or among all."""
    named = bool(question.frameworks)
    judged = standings(question.frameworks if named else whole_field(question, knowledge), question, knowledge)
    shown = judged if named else judged[:CANDIDATES]
    open_ = not judged or not judged[0].reasons or (named and _disputed(question, shown, knowledge))
    if named and not open_ and not only_aspects(question) and not any(standing.fits for standing in judged):
        return Decision(question, judged, shown, others=_others(question, knowledge))
    return Decision(question, judged, shown, turns=_turns(judged, shown, question, knowledge), level=open_)


def best_of_many(question: Question, knowledge: Knowledge) -> Question | None:
    """The question about the best of those that it names, where it names more than one answer holds.

    None where it does not, or where nothing is asked that could tell them apart.
    """
    if question.intent not in ("compare", "choose") or len(question.frameworks) <= LIST_LENGTH:
        return None
    judged = standings(question.frameworks, question, knowledge)
    if not judged[0].reasons or judged[0].place == judged[-1].place:
        return None
    kept = {standing.framework.id for standing in judged[:LIST_LENGTH]}
    return replace(question, frameworks=tuple(id_ for id_ in question.frameworks if id_ in kept))


def as_choice(question: Question) -> Question:
    """What is chosen among: where alternatives are asked for, all but those that they are to replace."""
    if question.intent != "alternatives":
        return question
    out = dict.fromkeys((*question.excluded, *question.frameworks))
    return replace(question, frameworks=(), excluded=tuple(out))


def only_aspects(question: Question) -> bool:
    """Whether nothing is asked that says what the project is like."""
    told = question.needs or question.features or question.without
    return bool(question.aspects or question.measures) and not told


def serving(need: str, question: Question, knowledge: Knowledge) -> list[Standing]:
    """Those of the whole field that serve one need well, best first."""
    judged = standings(whole_field(question, knowledge), Question("choose", needs=(need,)), knowledge)
    return [standing for standing in judged if standing.grade == "good"]


def _disputed(question: Question, shown: Sequence[Standing], knowledge: Knowledge) -> bool:
    """Whether sources differ about an aspect that alone was asked for, so that nobody can be said to win in it.

    What was measured is told apart whatever they say.
    """
    if not only_aspects(question) or figures_alone(question, knowledge):
        return False
    told = [standing.framework for standing in shown]
    return any(disagreements_on(id_, told, knowledge) for id_ in question.aspects)


def _others(question: Question, knowledge: Knowledge) -> list[Standing]:
    """The best of those that were not named, if they serve what was asked well."""
    out = (*question.frameworks, *question.excluded)
    rest = [id_ for id_ in whole_field(question, knowledge) if id_ not in out]
    judged = [standing for standing in standings(rest, question, knowledge) if standing.grade == "good"]
    return judged[: max(CANDIDATES, len(best(judged)))]


def _turns(
    judged: Sequence[Standing], shown: Sequence[Standing], question: Question, knowledge: Knowledge
) -> tuple[Turn, ...]:
    if only_aspects(question):
        return ()  # what the sources say of an aspect stays, whatever the project needs
    found: dict[str, list[Turn]] = {standing.framework.id: [] for standing in shown}
    for needs, to in turns(judged, shown, question, knowledge):
        found[to.id].append(Turn(tuple(need.id for need in needs), to.id))
    return tuple(turn for of_one in found.values() for turn in of_one[:TURNS])


def _groups(judged: Sequence[Standing]) -> tuple[tuple[str, ...], ...]:
    """Those that fit, those that share a place together."""
    fitting = [standing for standing in judged if standing.fits]
    return tuple(
        tuple(standing.framework.id for standing in level)
        for _, level in groupby(fitting, key=lambda standing: standing.place)
    )


def _telling(judged: Sequence[Standing], first: Sequence[Standing]) -> tuple[str, ...]:
    """What puts the first before the best of the others."""
    behind = [standing for standing in judged if standing not in first]
    if not behind:
        return ()
    pairs = zip(first[0].reasons, behind[0].reasons, strict=True)
    return tuple(dict.fromkeys(one.topic for one, other in pairs if one.score > other.score))
