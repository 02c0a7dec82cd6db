"""Finding phrases in words: the synonyms of topics and the word lists."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words `start` to `end` (excluded) say `id`."""

    start: int
    end: int
    id: str


class Phrasebook:
    """Phrases of one or more words, each meaning an id; `#` in a phrase is any number, `#k` one in thousands.

    Where phrases overlap the longest counts; with `apart`, phrases of different ids do not get in each other's way.
    """

    def __init__(self, phrases: Mapping[str, Iterable[str]], *, apart: bool = False) -> None:
        self._apart = apart
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for id_, texts in phrases.items():
            for text in texts:
                words = tuple(re.findall(r"#k?(?=\s|$)|[^\W_]+[+#]*", text.casefold()))
                if words:
                    self._by_first.setdefault(words[0], []).append((words, id_))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, words: tuple[str, ...]) -> list[Phrase]:
        """The phrases in order of their first words."""
        found: list[Phrase] = []
        free: dict[str, int] = {}
        words = tuple(map(_counted, words))
        for at, word in enumerate(words):
            for phrase, id_ in self._by_first.get(word, ()):
                owner = id_ if self._apart else ""
                end = at + len(phrase)
                if at >= free.get(owner, 0) and words[at:end] == phrase:
                    found.append(Phrase(at, end, id_))
                    free[owner] = end
        return found


_NUMBERS = frozenset(
    ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "twenty", "hundred")
)


def _counted(word: str) -> str:
    """The word, or the sign for a number."""
    if not word[0].isdigit():
        return "#" if word in _NUMBERS else word
    return "#k" if word.endswith("k") else "#" if word.replace(".", "").isdigit() else word
