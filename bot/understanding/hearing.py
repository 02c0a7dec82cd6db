"""Text → what is heard in it: sentences, names and their roles, word lists, signals. No decision is made here."""

from bisect import bisect_right
from dataclasses import dataclass

from bot.knowledge.entries import Signal
from bot.knowledge.patterns import ASKED, PASSED
from bot.understanding.names import Found
from bot.understanding.phrases import Phrase
from bot.understanding.text import SENTENCE_ENDS, Text, words_of
from bot.understanding.vocabulary import Vocabulary

FILLERS = frozenset(
    {"the", "a", "an", "good", "old", "existing", "current", "small", "big", "new", "legacy", "tiny", "lil", "own"}
)
"""Words that may stand between a preposition and a name: "in a small flask app"."""
AGAINST = frozenset({"vs", "versus", "or"})
"""Words behind which a name is asked about, whatever follows it: "sanic vs aiohttp server"."""
NAMES_MAX = 40
"""Names that are looked at: who writes more of them in one message asks about none."""
FOREIGN_WORDS = 0.24
"""Share of words of another language from which a text is not English; names of frameworks are the same in all."""
FOREIGN_LETTERS = 0.3


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text. `asked` is false where it is mentioned in passing: "a database for flask"."""

    name: Found
    asked: bool
    sentence: int


@dataclass(frozen=True, slots=True)
class Match:
    """A signal heard in a sentence. `mentions` are the names that its words took in, by their positions in the text."""

    signal: Signal
    sentence: int
    mentions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Topics:
    """The phrases that speak of aspects, features, needs and facts."""

    aspects: tuple[Phrase, ...] = ()
    features: tuple[Phrase, ...] = ()
    needs: tuple[Phrase, ...] = ()
    facts: tuple[Phrase, ...] = ()

    def covers(self, name: Found) -> bool:
        """Whether a name is part of a longer phrase about something else: "admin panel"."""
        longer = (
            phrase for phrase in (*self.features, *self.needs) if phrase.end - phrase.start > name.end - name.start
        )
        return any(phrase.start <= name.start and name.end <= phrase.end for phrase in longer)


@dataclass(frozen=True, slots=True)
class Heard:
    """All that was found in a text."""

    text: Text
    mentions: tuple[Mention, ...]
    topics: Topics
    lists: tuple[Phrase, ...]
    matches: tuple[Match, ...]
    asking: frozenset[int]
    """The sentences that end with a question mark."""
    foreign: bool
    of_frameworks: bool = True
    """Whether anything names a framework or speaks of one; if not, nothing else was looked for."""

    def sentence_of(self, word: int) -> int:
        """The number of the sentence in which a word stands."""
        return sum(mark in SENTENCE_ENDS for mark in self.text.words[:word])

    def says(self, word_list: str) -> bool:
        """Whether a phrase of a word list was heard."""
        return any(phrase.id == word_list for phrase in self.lists)

    def ends(self, word_list: str) -> set[int]:
        """Where the phrases of a word list end."""
        return {phrase.end for phrase in self.lists if phrase.id == word_list}

    def starts(self, word_list: str) -> set[int]:
        """Where the phrases of a word list begin."""
        return {phrase.start for phrase in self.lists if phrase.id == word_list}


def hear(text: str, vocabulary: Vocabulary, *, goes_on: bool = False) -> Heard:
    """Find everything in a text that means something; little is looked for where nothing speaks of frameworks.

    `goes_on`: the text may go on from an answer, so that it need not speak of frameworks itself.
    """
    split = words_of(text)
    words = split.words
    names = vocabulary.names.find(words)[:NAMES_MAX]
    if not (names or goes_on or vocabulary.speaks_of_frameworks(words)):
        return Heard(split, (), Topics(), (), (), frozenset(), foreign=False, of_frameworks=False)
    lists = tuple(vocabulary.lists.find(words))
    ends = [at for at, word in enumerate(words) if word in SENTENCE_ENDS]
    asking = frozenset(bisect_right(ends, at - 1) for at in ends if words[at] == "?")
    foreign = _is_foreign(split, names, vocabulary)
    topics = Topics(
        aspects=tuple(vocabulary.aspects.find(words)),
        features=tuple(vocabulary.features.find(words)),
        needs=tuple(vocabulary.needs.find(words)),
        facts=_facts(words, names, vocabulary),
    )
    names = [name for name in names if not (name.word and topics.covers(name))]
    mentions = _mentions(words, names, lists, ends)
    return Heard(split, mentions, topics, lists, _matches(words, mentions, vocabulary), asking, foreign)


def _is_foreign(text: Text, names: list[Found], vocabulary: Vocabulary) -> bool:
    if text.foreign >= FOREIGN_LETTERS:
        return True
    foreign = sum(word in vocabulary.other_languages for word in text.words)
    named = sum(name.end - name.start for name in names)
    return foreign > 1 and foreign >= FOREIGN_WORDS * (len(text.words) - named)


def _facts(words: tuple[str, ...], names: list[Found], vocabulary: Vocabulary) -> tuple[Phrase, ...]:
    """The facts that are spoken of. People put the name into the midst of them: "the latest Flask release"."""
    named = {at for name in names for at in range(name.start, name.end)}
    left = [at for at in range(len(words)) if at not in named]
    found = vocabulary.facts.find(tuple(words[at] for at in left))
    return tuple(Phrase(left[phrase.start], left[phrase.end - 1] + 1, phrase.id) for phrase in found)


def _mentions(
    words: tuple[str, ...], names: list[Found], lists: tuple[Phrase, ...], ends: list[int]
) -> tuple[Mention, ...]:
    passing = {phrase.end for phrase in lists if phrase.id == "in-passing-behind"}
    passing -= {phrase.end for phrase in lists if phrase.id == "asked-behind"}
    kinds = {phrase.start for phrase in lists if phrase.id == "in-passing-before"}
    found: list[Mention] = []
    for name in names:
        start = name.start
        while start and words[start - 1] in FILLERS:
            start -= 1
        against = name.start > 0 and words[name.start - 1] in AGAINST and bool(found)
        asked = against or (start not in passing and name.end not in kinds)
        found.append(Mention(name, asked, bisect_right(ends, name.start)))
    return tuple(found)


def _matches(words: tuple[str, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary) -> tuple[Match, ...]:
    line, starts, sentences = _line(words, mentions)
    seen = {*words, *(ASKED if mention.asked else PASSED for mention in mentions), "?"}
    matches: dict[tuple[int, int], Match] = {}
    for number, pattern in vocabulary.signals.candidates(seen):
        for match in pattern.expression.finditer(line):
            sentence = bisect_right(sentences, match.end() - 1) - 1
            taken = tuple(at for at, start in enumerate(starts) if match.start() <= start < match.end())
            known = matches.get((number, sentence))
            merged = tuple(sorted({*taken, *(known.mentions if known else ())}))
            matches[number, sentence] = Match(vocabulary.signals.all[number], sentence, merged)
    return tuple(matches[key] for key in sorted(matches))


def _line(words: tuple[str, ...], mentions: tuple[Mention, ...]) -> tuple[str, list[int], list[int]]:
    """The line that patterns are matched against, where in it each name stands, and where each sentence begins."""
    parts = [" ."]
    length = 2
    starts: list[int] = []
    sentences = [0]
    at = 0

    def add(word: str) -> None:
        nonlocal length
        if word == ",":
            return
        parts.append(f" {word}")
        length += len(word) + 1
        if word in SENTENCE_ENDS:
            sentences.append(length)

    for mention in mentions:
        for word in words[at : mention.name.start]:
            add(word)
        starts.append(length + 1)
        add(ASKED if mention.asked else PASSED)
        at = mention.name.end
    for word in words[at:]:
        add(word)
    if not words or words[-1] not in SENTENCE_ENDS:
        add(".")
    return "".join(parts), starts, sentences
