"""What was heard in a text: names and their roles, phrases, signals, by sentence."""

from dataclasses import dataclass

from bot.knowledge.language import Signal
from bot.understanding.names import Found
from bot.understanding.phrases import Phrase
from bot.understanding.sentences import Sentences
from bot.understanding.text import Text


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in a text. `asked` is false where it is mentioned in passing: "a database for flask"."""

    name: Found
    asked: bool
    sentence: int


@dataclass(frozen=True, slots=True)
class Match:
    """A signal heard in a sentence. `mentions` are the names that its words took in, by their positions in the text.

    `loose`: its words stood anywhere in the sentence (`together`), so that they do not make a name of an everyday word.
    """

    signal: Signal
    sentence: int
    mentions: tuple[int, ...]
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Topics:
    """The phrases that speak of aspects, features, needs, facts and measures."""

    aspects: tuple[Phrase, ...] = ()
    features: tuple[Phrase, ...] = ()
    needs: tuple[Phrase, ...] = ()
    facts: tuple[Phrase, ...] = ()
    measures: tuple[Phrase, ...] = ()

    def covers(self, name: Found) -> bool:
        """Whether a name is part of a longer phrase about something else: "admin panel"."""
        longer = (
            phrase for phrase in (*self.features, *self.needs) if phrase.end - phrase.start > name.end - name.start
        )
        return any(phrase.spelled and phrase.start <= name.start and name.end <= phrase.end for phrase in longer)


@dataclass(frozen=True, slots=True)
class Heard:
    """All that was found in a text."""

    text: Text
    sentences: Sentences
    mentions: tuple[Mention, ...]
    topics: Topics
    lists: tuple[Phrase, ...]
    matches: tuple[Match, ...]
    asking: frozenset[int]
    """The sentences that end with a question mark."""
    foreign: bool
    statements: frozenset[int] = frozenset()
    """The sentences that end with a full stop and do not ask."""
    asks: bool = False
    """Whether any sentence asks, be it without a question mark."""
    opened: frozenset[int] = frozenset()
    """The sentences that begin as questions do, and do not end with a full stop."""
    of_frameworks: bool = True
    """Whether anything names a framework or speaks of one; if not, nothing else was looked for."""

    def sentence_of(self, word: int) -> int:
        """The number of the sentence in which a word stands."""
        return self.sentences.of(word)

    def says(self, word_list: str) -> bool:
        """Whether a phrase of a word list was heard."""
        return any(phrase.id == word_list for phrase in self.lists)

    def ends(self, word_list: str) -> set[int]:
        """Where the phrases of a word list end."""
        return {phrase.end for phrase in self.lists if phrase.id == word_list}

    def starts(self, word_list: str) -> set[int]:
        """Where the phrases of a word list begin."""
        return {phrase.start for phrase in self.lists if phrase.id == word_list}
