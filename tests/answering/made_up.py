"""Small knowledge made up for one test: frameworks that differ in nothing but what the test is about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from typing import Literal

from bot.answering.choosing import standings
from bot.answering.standing import best
from bot.knowledge import Knowledge
from bot.knowledge.entries import Citation, FeatureOf, Fit, Framework, Has, Source, Statement
from bot.understanding.question import Question
from tests.answering.asking import SMALL

How = Literal["good", "fair", "poor"]
Fits = Mapping[str, How]


def said(says: str, checked: date = date(2026, 11, 1), section: str = "Welcome") -> Statement:
    """A statement from the guide to Anvil."""
    return Statement(source="anvil-guide", section=section, says=says, checked=checked)


def framework(
    id_: str, needs: Fits | None = None, features: Mapping[str, Has] | None = None, *, own_word: bool = False
) -> Framework:
    """A framework of which nothing is known but how it serves these needs and whether it has these features.

    `own_word`: it is those who make it who say so.
    """
    name = id_.capitalize()
    where = Citation(source="anvil-guide", section="Features")
    return SMALL.knowledge.frameworks["cedar"].model_copy(
        update={
            "id": id_,
            "name": name,
            "what_it_is": said(f"{name} is a framework."),
            "needs": {
                need: Fit(fit=fit, because=(said(f"{name} is {fit} for {need}.", section=need),))
                for need, fit in (needs or {}).items()
            },
            "features": {
                feature: FeatureOf(has=has, source=where, via="Parts", note="Only a part of it is there.")
                for feature, has in (features or {}).items()
            },
            "aspects": {},
            "makers": (SMALL.knowledge.sources["anvil-guide"].publisher,) if own_word else (),
        }
    )


def source(publisher: str) -> Source:
    """An article by somebody."""
    return SMALL.knowledge.sources["workshop-article"].model_copy(update={"publisher": publisher})


def knowledge_of(*frameworks: Framework) -> Knowledge:
    """The small knowledge with other frameworks, of which no article was read."""
    return replace(SMALL.knowledge, frameworks={one.id: one for one in frameworks}, comparisons={})


def winners(question: Question, knowledge: Knowledge) -> list[str]:
    """Those that share the first place among all that are not ruled out."""
    judged = standings([id_ for id_ in knowledge.frameworks if id_ not in question.excluded], question, knowledge)
    return [standing.framework.id for standing in best(judged)]


def spoken_of(knowledge: Knowledge, publishers: Mapping[str, int]) -> Knowledge:
    """The knowledge with so many publishers who speak of each of some frameworks."""
    articles = {f"article{at}": source(f"Publisher {at}") for at in range(max(publishers.values()))}
    told = {
        id_: tuple(said(f"{id_} is told of.").model_copy(update={"source": one}) for one in [*articles][:many])
        for id_, many in publishers.items()
    }
    spoken = {id_: knowledge.frameworks[id_].model_copy(update={"strengths": lines}) for id_, lines in told.items()}
    return replace(knowledge, frameworks={**knowledge.frameworks, **spoken}, sources={**knowledge.sources, **articles})
