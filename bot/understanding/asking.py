"""Which names of a text are meant, and which of its sentences asks: the sum of evidence, sentence by sentence."""

from dataclasses import dataclass

from bot.knowledge.language import Signal
from bot.understanding.heard import Heard, Match, Mention
from bot.understanding.text import SENTENCE_ENDS
from bot.understanding.unknown import unknown_names
from bot.understanding.vocabulary import Vocabulary

FURTHER = 1
"""Points that each further clear way of asking in the same sentence adds."""
FURTHER_MAX = 2
STATEMENT = -2
"""Points against a sentence that ends with a full stop and does not ask."""
CLEAR = 4
"""Points from which a way of asking is clear enough to add to another."""
AGAINST_ALL = -9
"""Points against texts in other languages and commands to bots."""
COMMON_NOUN = frozenset(
    {"a", "an", "the", "which", "what", "my", "your", "this", "that", "our", "every", "any", "best"}
)
"""Words that make an everyday word behind them the everyday thing: "which flask keeps tea hot"."""
LITTLE_ELSE = 1
"""Words beside a name up to which a text is the name and nothing else: "flask?"."""
AGAINST = frozenset({"vs", "versus"})
CHOSEN = frozenset({"choose", "chose", "use", "using", "try", "tried", "pick", "picked", "prefer", "like", "than"})
"""What people do with everyday things as well, so that the name has to be written as one: "choose Ember"."""
TAKEN_UP = frozenset({"learn", "learning", "learned", "learnt", "study", "studying", "adopt", "adopting", "recommend"})
"""What people do with frameworks and not with everyday things: "learn pyramid"."""


@dataclass(frozen=True, slots=True)
class Points:
    """The evidence of a sentence: its clearest way of asking, others, its mark, and what is against it.

    The mark is that of a question, or that it begins as questions do: many leave the mark out.
    """

    clearest: int = 0
    further: int = 0
    mark: int = 0
    against: int = 0

    @property
    def sum(self) -> int:
        return self.clearest + self.further + self.mark + self.against


@dataclass(frozen=True, slots=True)
class Asking:
    """The sentence that asks most clearly, with the signals heard in it and its points."""

    sentence: int
    matches: tuple[Match, ...]
    evidence: Points

    @property
    def points(self) -> int:
        """What decides whether to speak unasked."""
        return self.evidence.sum

    @property
    def signal(self) -> Signal | None:
        """What is asked in the first place."""
        return next((match.signal for match in self.matches if match.signal.intent), None)


def supported(
    heard: Heard, vocabulary: Vocabulary, *, goes_on: bool = False, addressed: bool = False
) -> tuple[Mention, ...]:
    """The mentions without those everyday words that nothing in the text makes a framework's name.

    Where a text goes on from an answer, the talk is of frameworks already, and so it is with whoever addresses the bot.
    """
    certain = any(not mention.name.word for mention in heard.mentions)
    alone = sum(mention.name.end - mention.name.start for mention in heard.mentions) + LITTLE_ELSE >= len(
        [word for word in heard.text.words if word.isalnum()]
    )
    if goes_on or certain or alone or heard.says("about-frameworks") or (heard.topics.facts and heard.asks):
        return heard.mentions
    told = heard.topics.aspects or heard.topics.features or heard.topics.needs
    several = len(heard.mentions) > 1 or _beside_a_name(heard, vocabulary)
    asked = {
        heard.mentions[at]
        for match in heard.matches
        if match.signal.points > 0 and not match.loose and (several or match.signal.intent != "compare")
        if match.signal.intent != "capability" or told or several
        for at in match.mentions
    }
    used = {mention for mention in heard.mentions if heard.asks and _is_taken_up(mention, heard)}
    capital = used | {mention for mention in heard.mentions if _is_capital(mention, heard)}
    common = {mention for mention in heard.mentions if heard.text.words[max(mention.name.start - 1, 0)] in COMMON_NOUN}
    if addressed and (told or heard.asks):
        asked |= {mention for mention in heard.mentions if mention.name.id in vocabulary.known}
    names = {m for m in heard.mentions if not m.name.word or m in capital or (m in asked and m not in common)}
    return tuple(m for m in heard.mentions if m in names or (m not in common and _stands_beside(m, names, vocabulary)))


def _stands_beside(mention: Mention, names: set[Mention], vocabulary: Vocabulary) -> bool:
    """Whether a word shares its sentence with the name of something else of its kind: "how falcon beats flask"."""
    field = vocabulary.field_of.get(mention.name.id)
    return any(
        one.name.id != mention.name.id
        and one.sentence == mention.sentence
        and vocabulary.field_of.get(one.name.id) == field
        for one in names
    )


def _is_taken_up(mention: Mention, heard: Heard) -> bool:
    """Whether a word stands behind what people do with frameworks and not with the everyday thing: "learn pyramid"."""
    start = mention.name.start
    before = heard.text.words[start - 1] if start else ""
    return before in TAKEN_UP or (before in CHOSEN and heard.text.typed[start][0].isupper() and not _is_titled(heard))


def _is_capital(mention: Mention, heard: Heard) -> bool:
    """Whether a word is written as a name inside a sentence that speaks of projects: "daily users on Flask"."""
    text, start = heard.text, mention.name.start
    topics = (*heard.topics.aspects, *heard.topics.features, *heard.topics.needs)
    inside = start > 0 and text.words[start - 1] not in SENTENCE_ENDS
    return inside and not _is_titled(heard) and bool(topics) and text.typed[start][0].isupper()


def _is_titled(heard: Heard) -> bool:
    """Whether most words begin with a capital letter, so that one says nothing."""
    return sum(word[0].isupper() for word in heard.text.typed) > len(heard.text.typed) / 2


def _beside_a_name(heard: Heard, vocabulary: Vocabulary) -> bool:
    """Whether a word that can be a name is set against one: "flask vs zorblax", "flask or Pebblewire"."""
    unknown = unknown_names(heard, heard.mentions, vocabulary)
    return any(name[0].isupper() or not AGAINST.isdisjoint(heard.text.words) for name in unknown)


def asking_in(heard: Heard, mentions: tuple[Mention, ...]) -> Asking:
    """The sentence with the most points; of equal ones the last, where stories come to their question."""
    whole = sum(signal.points for signal in {m.signal.id: m.signal for m in heard.matches if m.signal.whole}.values())
    whole += AGAINST_ALL * (heard.foreign or heard.text.command)
    against = sum(match.signal.points for match in heard.matches if match.signal.points < 0 and not match.signal.whole)
    best = Asking(0, (), Points(against=whole + against))
    for sentence in sorted({match.sentence for match in heard.matches}):
        here = [match for match in heard.matches if match.sentence == sentence]
        held = tuple(match for match in here if match.signal.points < 0 or _holds(match, heard, mentions))
        evidence = sorted((match.signal.points for match in held if match.signal.points > 0), reverse=True)
        elsewhere = min((m.signal.elsewhere for m in heard.matches if m.sentence != sentence), default=0)
        doubt = sum(m.signal.points for m in held if m.signal.points < 0 and not m.signal.whole)
        points = Points(
            clearest=evidence[0] if evidence else 0,
            further=min(FURTHER * sum(more >= CLEAR for more in evidence[1:]), FURTHER_MAX),
            mark=int(sentence in heard.asking or sentence in heard.opened),
            against=doubt + elsewhere + whole + STATEMENT * (sentence in heard.statements),
        )
        if evidence and (not best.signal or points.sum >= best.points):
            best = Asking(sentence, held, points)
    return best


def _holds(match: Match, heard: Heard, mentions: tuple[Mention, ...]) -> bool:
    """Whether the names that a signal took in are names after all, and enough of them are named."""
    named = len({mention.name.id for mention in mentions})
    if named < match.signal.names or any(heard.mentions[at] not in mentions for at in match.mentions):
        return False
    nameless = match.signal.intent is None or match.signal.nameless
    return nameless or bool(match.mentions) or any(mention.asked for mention in mentions)
