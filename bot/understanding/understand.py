"""Text → Question, and whether a bot that nobody addressed should speak.

    text → what is heard (`hearing`) → the sentence that asks → intent, names → follow-up or not → Question, speak

The same text means the same wherever it is written. Whether to speak is a sum of named evidence
(`knowledge/language/signals.yaml`), reckoned for each sentence: a question for a choice against everything else that
people talk about. A long story asks in one of its sentences.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from typing import Literal

from bot.knowledge.entries import Intent
from bot.understanding.asking import Asking, asking_in, supported
from bot.understanding.because import Evidence
from bot.understanding.heard import Heard, Mention
from bot.understanding.hearing import hear
from bot.understanding.question import LIST_LENGTH, Question
from bot.understanding.topics import with_topics
from bot.understanding.unknown import other_field, unknown_names
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
FOLLOW_UP_WORDS, POINTED_BACK_WORDS = 14, 26
"""Words up to which a text can go on from the answer before it, and one that says so."""
WISHES = frozenset(
    {"need", "want", "wanna", "build", "building", "make", "making", "use", "easiest", "fastest", "best"}
)
"""Words with which people tell what they are about to do."""
POINTING_BACK = frozenset({"it", "they", "them", "those", "these", "both", "that"})
AND_SO_ON = frozenset({"and", "or", "nor", ",", "n", "the"})


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
    heard = hear(text, vocabulary, goes_on=addressed or context is not None)
    if not heard.of_frameworks:
        return Understanding(Question("none"), "silence", "nothing in it names a framework or speaks of one")
    mentions = supported(heard, vocabulary, goes_on=context is not None)
    if context is not None and len(heard.text.words) <= POINTED_BACK_WORDS and not any(m.asked for m in mentions):
        mentions = tuple(replace(mention, asked=True) for mention in mentions)
    asking = asking_in(heard, mentions)
    question = _asked(heard, mentions, asking, vocabulary)
    evidence = Evidence(heard, mentions, asking, vocabulary)
    if context is not None and (resolved := _followed_up(question, heard, context)) is not None:
        speaks: Speak = "answer" if resolved.frameworks or not resolved.recognised else "silence"
        return Understanding(resolved, speaks, "it goes on from the answer before", evidence)
    if question.intent == "none":
        return Understanding(_wished(question, heard) if addressed else question, "silence", evidence=evidence)
    short = len(heard.text.words) <= SHORT_QUESTION
    if not (heard.mentions or question.needs or short or heard.says("of-the-web")):
        return Understanding(question, "silence", "nothing says that it is about the web", evidence)
    if (question.recognised or question.unknown or question.elsewhere) and not question.frameworks:
        return Understanding(question, "silence", "there is no knowledge of what it is about", evidence)
    if len(question.frameworks) > LIST_LENGTH:
        return Understanding(question, "silence", "it names more than one answer can hold", evidence)
    points = asking.points + AGAINST_PERSON * heard.text.to_person
    speak: Speak = "answer" if points >= SPEAK_FROM else "offer" if points >= OFFER_FROM else "silence"
    if speak == "answer" and not vocabulary.unasked.issuperset(question.frameworks):
        return Understanding(question, "offer", "it is about a field of which the bot does not speak unasked", evidence)
    return Understanding(question, speak, evidence=evidence)


def _asked(heard: Heard, mentions: tuple[Mention, ...], asking: Asking, vocabulary: Vocabulary) -> Question:
    refused = _refused(heard, mentions)
    if refused and len({mention.name.id for mention in mentions} - refused) < 2:
        asking = asking.without("compare")
    unknown = unknown_names(heard, mentions, vocabulary)
    ids = _about(heard, mentions, asking, refused, vocabulary)
    replaced = asking.signal is not None and asking.signal.intent == "alternatives" and heard.says("replaces")
    question = Question(
        intent=asking.signal.intent or "none" if asking.signal else "none",
        frameworks=_once(id_ for id_ in ids if id_ in vocabulary.known),
        excluded=_once(
            mention.name.id
            for mention in mentions
            if mention.name.id in refused or (replaced and mention.name.id in ids)
        ),
        recognised=_once(id_ for id_ in ids if id_ not in vocabulary.known),
        unknown=unknown,
        elsewhere="" if ids or unknown else other_field(heard),
    )
    question = replace(question, intent=_intent(question, heard, asking))
    return with_topics(question, heard, mentions, asking.sentence if asking.signal else None, vocabulary.aspect_of)


def _about(
    heard: Heard, mentions: tuple[Mention, ...], asking: Asking, refused: set[str], vocabulary: Vocabulary
) -> list[str]:
    """Ids of the names that the question is about: those of the sentence that asks, or else of the whole text.

    What is to be replaced is asked about although it is refused, and where somebody wants to move to a framework,
    the one that they have now is the first that they name.
    """
    taken = {heard.mentions[at] for match in asking.matches if match.signal.points > 0 for at in match.mentions}
    intent = asking.signal.intent if asking.signal else None
    replaced = intent in ("alternatives", "switch")
    wanted = [m for m in mentions if (m.asked or m in taken) and (replaced or m.name.id not in refused)]
    here = [mention for mention in wanted if mention.sentence == asking.sentence]
    if intent == "alternatives" and any(m in taken for m in here):
        here = [mention for mention in here if mention in taken]
    if asking.signal is not None and asking.signal.nameless and not here and not _side_by_side(heard):
        elsewhere = [mention.name.id for mention in wanted]
        return [] if any(id_ in vocabulary.known for id_ in elsewhere) else elsewhere
    here += _pointed_back_to(heard, wanted, asking.sentence)
    if intent == "capability" and here:
        here += [m for m in mentions if m.sentence == asking.sentence and heard.text.words[m.name.start - 1] == "with"]
    least = 2 if intent == "compare" else 1
    enough = asking.signal is not None and len({m.name.id for m in here}) >= max(asking.signal.names, least)
    ids = [mention.name.id for mention in (here if enough else wanted)]
    if intent == "switch" and len(set(ids)) == 1:
        ids = [m.name.id for m in mentions if m.name.id not in ids][:1] + ids
    passing = [m for m in mentions if m.name.id not in refused or replaced] if asking.signal else []
    return ids or [m.name.id for m in passing if m.sentence == asking.sentence] or [m.name.id for m in passing]


def _pointed_back_to(heard: Heard, wanted: list[Mention], sentence: int) -> list[Mention]:
    """What a sentence means by "it" or "they" before it names a framework: what was named last before."""
    here = [mention.name.start for mention in wanted if mention.sentence == sentence]
    before = [mention for mention in wanted if mention.sentence < sentence]
    first = min(here, default=0)
    pointing = [phrase.start for phrase in heard.lists if phrase.id == "points-back"]
    if not (here and before and any(heard.sentence_of(at) == sentence and at < first for at in pointing)):
        return []
    return [mention for mention in before if mention.sentence == before[-1].sentence]


def _wished(question: Question, heard: Heard) -> Question:
    """What somebody who addresses the bot probably wants, if what they say tells of a project or of an aspect."""
    if heard.foreign or heard.text.command or any(match.signal.points < 0 for match in heard.matches):
        return question
    named = len(question.frameworks) + len(question.recognised)
    if named:
        alone: Intent = "capability" if question.features else "describe"
        told = heard.asks and (question.aspects or question.features or question.needs)
        return replace(question, intent="compare" if named > 1 else alone) if told else question
    if heard.mentions or not (heard.says("framework-noun") or not WISHES.isdisjoint(heard.text.words)):
        return question
    if question.needs or question.features:
        return replace(question, intent="choose")
    return replace(question, intent="superlative") if question.aspects and heard.asking else question


def _side_by_side(heard: Heard) -> bool:
    """Whether frameworks are held against each other anywhere in the text."""
    return any(match.signal.intent == "compare" and match.mentions and not match.loose for match in heard.matches)


def _intent(question: Question, heard: Heard, asking: Asking) -> Intent:
    """What is asked, once it is known how many names it is about."""
    named = len(question.frameworks) + len(question.recognised) + len(question.unknown)
    intent = question.intent
    if asking.points < 1 and (heard.mentions or heard.foreign or not heard.says("framework-noun")):
        return "none"
    words = [word for word in heard.text.words if word.isalnum()]
    nameless = asking.signal is not None and asking.signal.nameless
    here = any(mention.sentence == asking.sentence for mention in heard.mentions)
    if named > 1 and intent in ("choose", "superlative", "list") and (here or not nameless or _side_by_side(heard)):
        return "compare"
    if named > 1 and intent == "describe" and _side_by_side(heard) and not _explained(asking):
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


def _against_something(asking: Asking) -> bool:
    """Whether a framework is held against what is none: a language, nothing, another version of itself."""
    return any(match.signal.id == "side-by-side" and not match.loose for match in asking.matches)


def _explained(asking: Asking) -> bool:
    return asking.signal is not None and asking.signal.id == "explaining"


def _refused(heard: Heard, mentions: tuple[Mention, ...]) -> set[str]:
    """Ids of the frameworks that are ruled out: "not django", "other than flask or django"."""
    words = heard.text.words
    ends = heard.ends("rules-out") - heard.ends("does-not-rule-out")
    refused: list[Mention] = []
    for mention in mentions:
        before = mention.name.start
        while before and words[before - 1] in ("the", "a", "an", "use", "using", "with", "for", "to"):
            before -= 1
        listed = refused and set(words[refused[-1].name.end : mention.name.start]) <= AND_SO_ON
        if before in ends or mention.name.start in ends or listed:
            refused.append(mention)
    return {mention.name.id for mention in refused}


def _followed_up(question: Question, heard: Heard, context: Question) -> Question | None:
    """The question that goes on from `context`; None if the text stands for itself or says nothing."""
    words = heard.text.words
    named = question.frameworks or question.recognised or question.unknown
    goes_on = 0 in heard.starts("goes-on")
    says = question.aspects or question.needs or question.features or question.facts or question.excluded or named
    back = goes_on or not POINTING_BACK.isdisjoint(words)
    of_its_own = named and not back and (len(named) > 1 or question.intent != "none")
    if len(words) > (POINTED_BACK_WORDS if back else FOLLOW_UP_WORDS) or of_its_own or heard.foreign:
        return None
    points_back = heard.says("speaks-of-the-first") or heard.says("speaks-of-the-last")
    if not (says or heard.asking or points_back or (goes_on and len(words) > 1)):
        return None
    kept = [id_ for id_ in context.frameworks if id_ not in question.excluded]
    if heard.says("speaks-of-the-last"):
        kept = kept[-1:]
    elif heard.says("speaks-of-the-first") and len(kept) > 1 and "not" not in words:
        kept = kept[:1]
    frameworks = _once([*kept, *question.frameworks])[-LIST_LENGTH:]
    recognised = _once([*context.recognised, *question.recognised])
    return replace(
        context,
        intent="compare"
        if len(frameworks) + len(recognised) > 1
        else "describe"
        if frameworks or recognised
        else "choose",
        frameworks=frameworks,
        recognised=recognised,
        excluded=_once([*context.excluded, *question.excluded]),
        unknown=question.unknown,
        aspects=question.aspects,
        features=question.features,
        needs=_once([*context.needs, *question.needs]),
        facts=question.facts,
    )


def _once(ids: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(ids))
