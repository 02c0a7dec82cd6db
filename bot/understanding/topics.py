"""Which of the aspects, features, needs and facts that a text speaks of it wants."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from bot.understanding.heard import Heard, Mention
from bot.understanding.phrases import Phrase
from bot.understanding.question import Question

OF_A_PROJECT = frozenset({"choose", "list", "none"})
"""Intents in which a word such as "async", which can be an aspect or a need, tells of the project."""
OF_NO_FACTS = frozenset({"superlative", "alternatives", "switch", "list"})
"""Intents in which facts only tell what kind of framework is wanted: "an open source alternative"."""
OF_A_VERDICT = frozenset({"compare", "choose"})
"""Intents in which facts are told instead of a verdict only where somebody clearly asks for them."""
FACT_ASKING = "fact-asking"
"""The signal that is heard then."""
SUPPORT = frozenset({"support", "supports", "supported"})
"""Words with which people ask for a feature that has no name here."""
BUILT_IN = "features"
"""The aspect of what is built in."""
NEAR = 1
"""Sentences from the one that asks in which an aspect still belongs to it: "React or Vue? Which has more jobs?"."""
LOOK_BACK = 2
"""Words before a topic in which a refusal is looked for: "no real database"."""


def with_topics(
    question: Question,
    heard: Heard,
    mentions: tuple[Mention, ...],
    sentence: int | None,
    aspect_of: Mapping[str, str],
) -> Question:
    """The question with its aspects, features, needs and facts.

    A need may be told anywhere in a story; an aspect is asked about in the sentence that asks. Who asks whether a
    framework has a feature asks what is built in, and about the aspect that the feature belongs to (`aspect_of`).
    """
    aspects = _wanted(heard, mentions, heard.topics.aspects)
    if sentence is not None:
        aspects = {start: id_ for start, id_ in aspects.items() if abs(heard.sentence_of(start) - sentence) <= NEAR}
    needs = _wanted(heard, mentions, heard.topics.needs)
    features = _wanted(heard, mentions, heard.topics.features)
    facts = _facts(question, heard, sentence)
    if question.intent == "capability" and (features or not (facts or SUPPORT.isdisjoint(heard.text.words))):
        named = {start: id_ for start, id_ in features.items() if start not in aspects}
        told = dict.fromkeys(aspect_of[id_] for id_ in named.values())
        built_in = (BUILT_IN,) if named or not features else ()
        aspects |= {-1 - at: id_ for at, id_ in enumerate((*told, *built_in))}
    if question.intent in OF_A_PROJECT:
        aspects = {start: id_ for start, id_ in aspects.items() if start not in needs}
    return replace(
        question,
        aspects=_once(aspects.values()),
        features=_once(features.values()),
        needs=_once(needs.values()),
        facts=facts,
    )


def _facts(question: Question, heard: Heard, sentence: int | None) -> tuple[str, ...]:
    """Ids of the facts that are asked for, in the sentence that asks or in a question beside it."""
    clearly = any(match.signal.id == FACT_ASKING and match.sentence == sentence for match in heard.matches)
    if question.intent in OF_NO_FACTS or (question.intent in OF_A_VERDICT and not clearly):
        return ()
    beside = {one for one in heard.asking if sentence is not None and abs(one - sentence) <= NEAR}
    spoken = ((phrase.id, heard.sentence_of(phrase.start)) for phrase in heard.topics.facts)
    return _once(id_ for id_, at in spoken if sentence is None or at == sentence or at in beside)


def _wanted(heard: Heard, mentions: tuple[Mention, ...], phrases: Iterable[Phrase]) -> dict[int, str]:
    """Ids of the topics that are wanted, by their first words: those behind "no", "without", … are left out."""
    taken = {at for mention in mentions for at in range(mention.name.start, mention.name.end)}
    refusals = heard.ends("not-needed")
    return {
        phrase.start: phrase.id
        for phrase in phrases
        if phrase.start not in taken and not {phrase.start - back for back in range(LOOK_BACK)} & refusals
    }


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
