"""Finding the names of frameworks in words: as written, written together or apart, and misspelt.

A misspelling is looked for only among names that begin or end with the same letter and are about as long: people
rarely miss both ends of a word. rapidfuzz's OSA distance, in which a swapped pair is one slip, decides.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import OSA

from bot.knowledge.entries import Framework, Name
from bot.understanding.text import MARKS

FORGIVING_FROM = 5
"""Letters from which one slip is forgiven: below, most one-slip neighbours are other words."""
TWO_SLIPS_FROM = 9
"""Letters from which two slips are forgiven."""
JOINED_MAX = 4
"""Words that may make up one name ("django rest frame work")."""
WORD_MAX = 40
"""Letters of the longest word that is looked at: no name is longer."""
REMEMBERED = 20_000
"""Words whose nearest name is remembered: people use the same words all the time."""
_ENDINGS = ("s", "y", "ish", "based", "like")
_VERSION = frozenset("0123456789.x")


@dataclass(frozen=True, slots=True)
class Found:
    """A name in a text: the words `start` to `end` (excluded) mean the framework `id`."""

    start: int
    end: int
    id: str
    slips: int
    word: bool
    """It is written as an everyday word, so that the sentence has to support it: "node", but not "node.js"."""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """The name that a word was meant to be, and by how many slips it differs."""

    name: Name
    slips: int


class Names:
    """All names to look for. `not_names` are words that are never taken for a misspelt name."""

    def __init__(self, names: Iterable[Name], not_names: Iterable[str] = ()) -> None:
        self._by_spelling: dict[str, Name] = {}
        self._near: dict[tuple[str, str, int], list[str]] = {}
        self._not_meant = set(not_names)
        for name in names:
            self._not_meant.update(map(squeezed, name.not_to_be_confused_with))
            for spelling in dict.fromkeys(squeezed(text) for text in (name.id, name.name, *name.aliases)):
                if spelling not in self._by_spelling:
                    self._by_spelling[spelling] = name
                    self._remember(spelling)
        self._beginnings = frozenset(text[:at] for text in self._by_spelling for at in range(1, len(text)))
        self._alone = lru_cache(REMEMBERED)(self._meant_alone)
        self.misspelt = lru_cache(REMEMBERED)(self._misspelt)

    def find(self, words: tuple[str, ...]) -> list[Found]:
        """The names in order, longest first where they overlap; a version behind a name belongs to it."""
        found: list[Found] = []
        at = 0
        while at < len(words):
            if (alone := self._alone(words[at])) is not None and (name := self._at(words, at, alone)) is not None:
                found.append(name)
                at = name.end
            else:
                at += 1
        return found

    def _remember(self, spelling: str) -> None:
        """Put a name where misspellings of it, which may be shorter or longer, are looked for."""
        slips = _forgiven(spelling)
        for length in range(len(spelling) - slips, len(spelling) + slips + 1):
            self._near.setdefault(("first", spelling[0], length), []).append(spelling)
            self._near.setdefault(("last", spelling[-1], length), []).append(spelling)

    def _misspelt(self, word: str, slips: int | None = None) -> Misspelt | None:
        """The name that a squeezed word misspells; None if there is none or two are as near.

        Of two that are as near, one of which nothing is known, the other is meant.
        """
        most = slips if slips is not None else _forgiven(word)
        if not most or len(word) > WORD_MAX or word in self._not_meant:
            return None
        found: dict[str, int] = {}
        for near in (("first", word[0], len(word)), ("last", word[-1], len(word))):
            names = self._near.get(near)
            if names:
                for spelling, distance, _ in process.extract(
                    word, names, scorer=OSA.distance, score_cutoff=most, limit=None
                ):
                    if distance <= _forgiven(spelling):
                        found[spelling] = int(distance)
        if not found:
            return None
        fewest = min(found.values())
        nearest = {self._by_spelling[text].id: self._by_spelling[text] for text in found if found[text] == fewest}
        known = [name for name in nearest.values() if isinstance(name, Framework)]
        meant = known if len(known) == 1 else list(nearest.values())
        return Misspelt(meant[0], fewest) if len(meant) == 1 else None

    def _meant_alone(self, word: str) -> "_Alone | None":
        """What a word can be by itself or as the beginning of a name; None for most words."""
        if word in MARKS or len(word) > WORD_MAX:
            return None
        begins = word in self._beginnings
        if name := self._by_spelling.get(word) or self._without_ending(word):
            return _Alone(name, 0, begins)
        misspelt = self.misspelt(word) if len(word) >= FORGIVING_FROM else None
        if misspelt:
            return _Alone(misspelt.name, misspelt.slips, begins)
        return _Alone(None, 0, begins) if begins else None

    def _at(self, words: tuple[str, ...], start: int, alone: "_Alone") -> Found | None:
        name, slips, end = alone.name, alone.slips, start + 1
        if alone.begins:
            joined = words[start]
            for behind in range(start + 1, min(start + JOINED_MAX, len(words))):
                joined += words[behind]
                if longer := self._by_spelling.get(joined):
                    name, slips, end = longer, 0, behind + 1
                elif joined not in self._beginnings:
                    break
        if name is None:
            return None
        while end < len(words) and words[end][0].isdigit() and _VERSION.issuperset(words[end]):
            end += 1
        everyday = name.word and end == start + 1 and not words[start].endswith("js")
        return Found(start, end, name.id, slips, everyday)

    def _without_ending(self, word: str) -> Name | None:
        """The name in "flasky", "djangos", "django5"."""
        if word in self._not_meant:
            return None
        stems = [
            word.rstrip("0123456789"),
            *(word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)),
        ]
        return next((self._by_spelling[stem] for stem in stems if len(stem) > 3 and stem in self._by_spelling), None)


@dataclass(frozen=True, slots=True)
class _Alone:
    """What a word is by itself, and whether more words can make it a longer name."""

    name: Name | None
    slips: int
    begins: bool


def squeezed(name: str) -> str:
    """A name as it is compared: lower case, letters, digits, + and # only."""
    return "".join(char for char in name.casefold() if char.isalnum() or char in "+#")


def _forgiven(word: str) -> int:
    return 2 if len(word) >= TWO_SLIPS_FROM else 1 if len(word) >= FORGIVING_FROM else 0
