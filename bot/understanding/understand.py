"""Text → Question, and whether a bot that nobody addressed should speak.

    text → what is heard (`hearing`) → the sentence that asks → intent, names → follow-up or not → Question, speak

The same text means the same wherever it is written. Whether to speak is a sum of named evidence
(`knowledge/language/signals.yaml`), reckoned for each sentence: a question for a choice against everything else that
people talk about. A long story asks in one of its sentences.
"""

from dataclasses import dataclass, field, replace
from typing import Literal

from bot.knowledge.entries import Intent
from bot.understanding.about import asked_about, once, ruled_out, side_by_side, without_ruled_out
from bot.understanding.asking import Asking, asking_in, supported
from bot.understanding.because import Evidence
from bot.understanding.follow_up import POINTED_BACK_WORDS, followed_up
from bot.understanding.heard import Heard, Mention
from bot.understanding.hearing import hear
from bot.understanding.matching import LINE
from bot.understanding.question import LIST_LENGTH, Question
from bot.understanding.text import Text, words_of
from bot.understanding.topics import with_topics
from bot.understanding.unknown import language_beside, nearly_named, other_field, other_language, unknown_names
from bot.understanding.vocabulary import Vocabulary

Speak = Literal["answer", "offer", "silence"]

SPEAK_FROM = 5
"""Points of a sentence from which the bot speaks unasked: one clear way of asking, and nothing against it."""
OFFER_FROM = 4
"""Points from which it could offer an answer quietly."""
AGAINST_PERSON = -6
"""Points against texts to somebody who is named with an @."""
SHORT, SHORT_QUESTION = 3, 7
"""Words up to which a text with one name, and a question with one, ask about it, however they are put."""
REMARK = 25
"""Words from which a text in which no sentence asks tells something, unless it clearly asks all the same."""
DOUBTED = 2
"""Points below which what speaks against a question outweighs it; one for any framework need not reach them."""
ASKING_WORDS = frozenset({"which", "what", "should", "shall", "recommend", "recommendations", "suggestions", "ideas"})
"""Words with which somebody asks what to take for what is to be built."""
LOOKS_FOR = frozenset({"alternatives", "choose", "list", "superlative"})
"""Intents in which a framework is looked for, be it one of another language."""
STORY = 2
"""Sentences up to which a text tells no story."""
FIRST_PERSON = frozenset({"i", "my", "we", "our"})
WISHES = frozenset(
    {"need", "want", "wanna", "build", "building", "make", "making", "use", "easiest", "fastest", "best"}
)
"""Words with which people tell what they are about to do."""


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was made of a text.

    `speak` is what to do in a channel where nobody addressed the bot, and `decided` what decided it, where that was
    something else than the sum of the evidence.
    """

    question: Question
    speak: Speak
    decided: str = ""
    evidence: Evidence | None = field(default=None, compare=False, repr=False)

    @property
    def because(self) -> tuple[str, ...]:
        """What was heard and what decided, a sentence each: put into words only where somebody asks."""
        told = self.evidence.told(SPEAK_FROM) if self.evidence else ()
        return (*told, *filter(None, (self.decided,)))


def understand(
    text: str, vocabulary: Vocabulary, context: Question | None = None, *, addressed: bool = False
) -> Understanding:
    """Understand a text in anybody's words.

    `context` is the question answered just before, if any. Somebody who addresses the bot (`addressed`) wants an answer
    from it, so that a text which tells of a project is a question even if it does not say so.
    """
    return understand_words(words_of(text), vocabulary, context, addressed=addressed)


def understand_words(
    text: Text, vocabulary: Vocabulary, context: Question | None = None, *, addressed: bool = False
) -> Understanding:
    """Understand a text that is split into words already."""
    heard = hear(text, vocabulary, goes_on=addressed or context is not None)
    if not heard.of_frameworks:
        return Understanding(Question("none"), "silence", "nothing in it names a framework or speaks of one")
    mentions = supported(heard, vocabulary, goes_on=context is not None, addressed=addressed)
    if context is not None and len(heard.text.words) <= POINTED_BACK_WORDS and not any(m.asked for m in mentions):
        mentions = tuple(replace(mention, asked=True) for mention in mentions)
    asking = asking_in(heard, mentions)
    question = _asked(heard, mentions, asking, vocabulary)
    evidence = Evidence(heard, mentions, asking, vocabulary)
    if context is not None and (resolved := followed_up(question, heard, context)) is not None:
        speaks: Speak = "answer" if resolved.frameworks or not resolved.recognised else "silence"
        return Understanding(resolved, speaks, "it goes on from the answer before", evidence)
    if question.intent == "none":
        return Understanding(
            _wished(question, heard, vocabulary) if addressed else question, "silence", evidence=evidence
        )
    short = len(heard.text.words) <= SHORT_QUESTION
    if not (heard.mentions or question.needs or short or heard.says("of-the-web")):
        return Understanding(question, "silence", "nothing says that it is about the web", evidence)
    if (question.recognised or question.unknown or question.elsewhere) and not question.frameworks:
        return Understanding(question, "silence", "there is no knowledge of what it is about", evidence)
    many = len(question.frameworks) > LIST_LENGTH
    if many and not (question.needs or question.features or question.without or question.measures):
        return Understanding(
            question, "silence", "it names more than one answer can hold, and nothing tells them apart", evidence
        )
    points = asking.points + AGAINST_PERSON * heard.text.to_person
    speak: Speak = "answer" if points >= SPEAK_FROM else "offer" if points >= OFFER_FROM else "silence"
    if speak == "answer" and many:
        return Understanding(question, "offer", "it names more than one answer can hold", evidence)
    if speak == "answer" and not vocabulary.unasked.issuperset(question.frameworks):
        return Understanding(question, "offer", "it is about a field of which the bot does not speak unasked", evidence)
    return Understanding(question, speak, evidence=evidence)


def _asked(heard: Heard, mentions: tuple[Mention, ...], asking: Asking, vocabulary: Vocabulary) -> Question:
    refused = ruled_out(heard, mentions)
    if refused:
        asking = without_ruled_out(asking, heard, refused, len({mention.name.id for mention in mentions} - refused))
    question = _in_its_language(_named(heard, mentions, asking, refused, vocabulary), heard, mentions, asking)
    if (intent := _intent(question, heard, asking)) != question.intent:
        question = replace(question, intent=intent)
    sentence = asking.sentence if asking.signal else None
    return with_topics(question, heard, mentions, sentence, vocabulary)


def _named(
    heard: Heard, mentions: tuple[Mention, ...], asking: Asking, refused: set[str], vocabulary: Vocabulary
) -> Question:
    """The question with its names: asked about, ruled out, not known."""
    held_against = unknown_names(heard, mentions, vocabulary)
    meant = {word: id_ for word in held_against if (id_ := nearly_named(word, vocabulary))}
    unknown = tuple(word for word in held_against if word not in meant)
    ids = asked_about(heard, mentions, asking, refused, vocabulary)
    ids = [*(meant[word] for word in meant if _comes_first(word, heard)), *ids, *meant.values()]
    intent = (asking.signal.intent if asking.signal else None) or "none"
    replaced = intent == "alternatives" and heard.says("replaces")
    out = (one.name.id for one in mentions if one.name.id in refused or (replaced and one.name.id in ids))
    return Question(
        intent=intent,
        frameworks=once(id_ for id_ in ids if id_ in vocabulary.known),
        excluded=once(out),
        recognised=once(id_ for id_ in ids if id_ not in vocabulary.known),
        unknown=unknown,
        elsewhere="" if ids or unknown else other_field(heard),
    )


def _in_its_language(question: Question, heard: Heard, mentions: tuple[Mention, ...], asking: Asking) -> Question:
    """The question with the other language that a framework is looked for in, or held against."""
    named = question.frameworks or question.recognised
    like = question.intent == "alternatives" or (question.intent in LOOKS_FOR and not (named or question.elsewhere))
    if like and (language := other_language(heard, asking.sentence)):
        return replace(question, frameworks=(), excluded=(), recognised=(), elsewhere=language)
    if question.frameworks and (language := language_beside(heard, mentions)):
        return replace(question, elsewhere=language)
    return question


def _comes_first(word: str, heard: Heard) -> bool:
    """Whether a word was typed before any name."""
    return heard.text.typed.index(word) < min((mention.name.start for mention in heard.mentions), default=0)


def _wished(question: Question, heard: Heard, vocabulary: Vocabulary) -> Question:
    """What somebody who addresses the bot probably wants, if what they say tells of a project or of an aspect."""
    if heard.foreign or heard.text.command or any(match.signal.points < 0 for match in heard.matches):
        return question
    named = len(question.frameworks) + len(question.recognised)
    if named:
        alone: Intent = "capability" if question.features else "describe"
        features = question.features or question.without
        told = heard.asks and (question.aspects or features or question.needs or question.measures)
        return replace(question, intent="compare" if named > 1 else alone) if told else question
    if question.excluded and (question.aspects or question.measures):
        return replace(question, intent="superlative")
    if question.measures and heard.asks and not (heard.mentions or question.needs or question.features):
        return replace(question, intent="superlative")
    asks = len(heard.text.words) <= LINE or not ASKING_WORDS.isdisjoint(heard.text.words)
    makes = asks and not vocabulary.buildings.isdisjoint(question.needs)
    wishes = makes or heard.says("framework-noun") or not WISHES.isdisjoint(heard.text.words)
    if heard.mentions or not wishes:
        return question
    if question.needs or question.features or question.without:
        return replace(question, intent="choose", elsewhere=question.elsewhere or other_language(heard, 0))
    return question


def _intent(question: Question, heard: Heard, asking: Asking) -> Intent:
    """What is asked, once it is known how many names it is about."""
    named = len(question.frameworks) + len(question.recognised) + len(question.unknown)
    intent = question.intent
    least = DOUBTED if heard.mentions or not heard.says("framework-noun") else 0
    if asking.evidence.against and asking.points < least:
        return "none"
    if intent == "superlative" and not named and _tells_a_story(heard):
        return "choose"
    words = [word for word in heard.text.words if word.isalnum()]
    if not heard.asks and len(words) > REMARK and asking.points < SPEAK_FROM:
        return "none"
    nameless = asking.signal is not None and asking.signal.nameless
    here = any(mention.sentence == asking.sentence for mention in heard.mentions)
    if named > 1 and intent in ("choose", "superlative", "list") and (here or not nameless or side_by_side(heard)):
        return "compare"
    if named > 1 and intent == "describe" and side_by_side(heard) and not _explained(asking):
        return "compare"
    if named > 1 and intent == "none" and (heard.asking or len(words) <= 3 * named):
        return "compare"
    if intent == "compare" and named < 2 and not (named and _against_something(asking)):
        return "describe" if named else "choose"
    if intent == "none" and not any(match.signal.points < 0 for match in heard.matches):
        if named == 1 and len(words) <= (SHORT_QUESTION if heard.asking else SHORT):
            return "describe"
        if not named and question.excluded:
            return "choose"
    return intent


def _tells_a_story(heard: Heard) -> bool:
    """Whether somebody tells of a project of their own, so that the best is the best for it."""
    return len(heard.sentences.starts) > STORY and not FIRST_PERSON.isdisjoint(heard.text.words)


def _against_something(asking: Asking) -> bool:
    """Whether a framework is held against what is none: a language, nothing, another version of itself."""
    return any(match.signal.id == "side-by-side" and match.mentions for match in asking.matches)


def _explained(asking: Asking) -> bool:
    return asking.signal is not None and asking.signal.id == "explaining"
