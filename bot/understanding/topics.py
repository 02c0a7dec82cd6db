"""Which of the aspects, features, needs, facts and measures that a text speaks of it wants, and which features not."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from bot.understanding.heard import Heard, Mention
from bot.understanding.phrases import Phrase
from bot.understanding.question import Expected, Question
from bot.understanding.question_code import ASPECTS_MAX, FEATURES_MAX
from bot.understanding.text import MARKS
from bot.understanding.vocabulary import Vocabulary
from bot.understanding.without import refused

OF_A_PROJECT = frozenset({"choose", "list", "none"})
"""Intents in which a word such as "async", which can be an aspect or a need, tells of the project."""
OF_NO_PROJECT = frozenset({"superlative", "none"})
"""Intents in which a word such as "lightest", which can be a measure or a need, asks for the measure."""
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
YES_OR_NO = frozenset({"is", "are", "does", "do", "will", "would", "can", "really"})
ASKS_MORE = frozenset({"why", "how", "when", "where", "what"})
"""Words one of which begins a question that is answered with yes or no, and words with which it is another."""
TIMES = frozenset({"times", "twice", "half", "double"})
"""Words with which somebody asks by how much two differ."""
LOOK_BACK = 2
"""Words before a topic in which a refusal is looked for: "no real database"."""


def with_topics(
    question: Question,
    heard: Heard,
    mentions: tuple[Mention, ...],
    sentence: int | None,
    vocabulary: Vocabulary,
) -> Question:
    """The question with its aspects, features, what it must be without, needs, facts and measures.

    A need may be told anywhere in a story; an aspect is asked about in the sentence that asks. Who asks whether a
    framework has a feature asks what is built in, and about the aspect that the feature belongs to.
    """
    aspect_of, about_of = vocabulary.aspect_of, vocabulary.about_of
    without, refused_at = refused(question, heard, mentions, vocabulary.parts)
    aspects = [
        one
        for one in _wanted(heard, mentions, heard.topics.aspects, refused_at)
        if _is_near(one.start, sentence, heard)
    ]
    needs = _wanted(heard, mentions, heard.topics.needs, refused_at)
    features = [one for one in _wanted(heard, mentions, heard.topics.features, refused_at) if one.id not in without]
    facts = _facts(question, heard, sentence)
    measures = [phrase for phrase in heard.topics.measures if _is_near(phrase.start, sentence, heard)]
    room = max(0, FEATURES_MAX - len({*(one.id for one in features), *without}) - len(facts))  # all a button remembers
    taken = {one.start for one in heard.topics.aspects for measure in measures if _is_other(one, measure, aspect_of)}
    instead = _asked_instead(question, heard, measures)
    needs = [one for one in needs if one.start not in instead]
    if question.intent in OF_A_PROJECT:
        taken |= {one.start for one in needs}
    aspects = [one for one in aspects if one.start not in taken]
    supports = not (facts or SUPPORT.isdisjoint(heard.text.words))
    asks_built_in = question.intent == "capability" and (features or supports)
    built_in = _built_in(aspects, features, aspect_of) if asks_built_in else ()
    of_names = (about_of[id_] for id_ in question.recognised if id_ in about_of)
    return replace(
        question,
        aspects=_once((*(one.id for one in aspects), *built_in, *of_names))[:ASPECTS_MAX],
        features=_once(one.id for one in features),
        without=without,
        needs=_once(one.id for one in needs),
        facts=facts,
        measures=_once(phrase.id for phrase in measures)[:room],
        expected=_expected(heard, mentions, sentence) if measures or not mentions else "",
    )


def _built_in(aspects: Iterable[Phrase], features: Sequence[Phrase], aspect_of: Mapping[str, str]) -> tuple[str, ...]:
    """The aspects that somebody asks about who asks whether a framework has features, or supports something else."""
    said = {one.start for one in aspects}
    named = [one.id for one in features if one.start not in said]
    return (*(aspect_of[id_] for id_ in named), *((BUILT_IN,) if named or not features else ()))


def _expected(heard: Heard, mentions: tuple[Mention, ...], sentence: int | None) -> Expected:
    """What the first of two frameworks is asked to need: "does flask start slower than django" asks for more.

    Without names "the slowest" asks for more, and nothing need be said for what everybody wants, which is less.
    """
    named = [mention.name for mention in mentions if mention.sentence == sentence]
    if not mentions and heard.says("needs-more"):
        return "more"
    if sentence is None or len(named) != 2:
        return ""
    words = heard.text.words
    begin, first, second = heard.sentences.starts[sentence], named[0].end, named[1].start
    opening = words[begin : named[0].start]
    if YES_OR_NO.isdisjoint(opening) or not ASKS_MORE.isdisjoint(opening) or "than" not in words[first:second]:
        return ""
    if any(word in TIMES or (word[-1] == "x" and word[:-1].isdigit()) for word in words[named[0].start : second]):
        return ""  # by how much two differ cannot be told with yes or no
    told: dict[str, Expected] = {"needs-less": "less", "needs-more": "more"}
    return next((told[one.id] for one in heard.lists if one.id in told and first <= one.start < second), "")


def _asked_instead(question: Question, heard: Heard, measures: Iterable[Phrase]) -> set[int]:
    """Where the words of a need ask for a figure instead: those of "the lightest" of all, or of another phrase.

    "Fewest lines of code" asks for a number, whatever "lines of code" tells of a project.
    """
    alone = question.intent in OF_NO_PROJECT or bool(question.frameworks)
    return {
        need.start
        for need in heard.topics.needs
        for measure in measures
        if _meet(need, measure) and (not _within(measure, need) or (alone and _within(need, measure)))
    }


def _is_other(aspect: Phrase, measure: Phrase, aspect_of: Mapping[str, str]) -> bool:
    """Whether words that stand for an aspect are those of a measure of another: "how many packages"."""
    return _within(aspect, measure) and not _within(measure, aspect) and aspect_of[measure.id] != aspect.id


def _meet(phrase: Phrase, other: Phrase) -> bool:
    return phrase.start < other.end and other.start < phrase.end


def _within(phrase: Phrase, other: Phrase) -> bool:
    return other.start <= phrase.start and phrase.end <= other.end


def _is_near(word: int, sentence: int | None, heard: Heard) -> bool:
    """Whether a word stands in the sentence that asks or beside it; anywhere, where none does."""
    return sentence is None or abs(heard.sentence_of(word) - sentence) <= NEAR


def _facts(question: Question, heard: Heard, sentence: int | None) -> tuple[str, ...]:
    """Ids of the facts that are asked for, in the sentence that asks or in a question beside it."""
    clearly = any(match.signal.id == FACT_ASKING and match.sentence == sentence for match in heard.matches)
    if question.intent in OF_NO_FACTS or (question.intent in OF_A_VERDICT and not clearly):
        return ()
    beside = {one for one in heard.asking if sentence is not None and abs(one - sentence) <= NEAR}
    spoken = ((phrase.id, heard.sentence_of(phrase.start)) for phrase in heard.topics.facts)
    return _once(id_ for id_, at in spoken if sentence is None or at == sentence or at in beside)


def _wanted(heard: Heard, mentions: tuple[Mention, ...], phrases: Iterable[Phrase], out: set[int]) -> list[Phrase]:
    """What is said of the topics that are wanted: what stands behind "no", "without", … is left out."""
    words = heard.text.words
    refusals = {end for end in heard.ends("not-needed") if end < len(words) and words[end] not in MARKS}
    return [
        phrase
        for phrase in phrases
        if phrase.start not in out
        and not _is_named(phrase, mentions)
        and not {phrase.start - back for back in range(LOOK_BACK)} & refusals
    ]


def _is_named(phrase: Phrase, mentions: Iterable[Mention]) -> bool:
    """Whether the words of a topic begin within a name."""
    return any(mention.name.start <= phrase.start < mention.name.end for mention in mentions)


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
