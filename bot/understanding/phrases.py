"""Finding phrases in words: the synonyms of topics and the word lists."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words `start` to `end` (excluded) say `id`."""

    start: int
    end: int
    id: str


class Phrasebook:
    """Phrases of one or more words, each meaning an id.

    `#` in a phrase is any number, `#few` a small one, `#many` a large one and `#k` one in thousands.

    Where phrases overlap the longest counts; with `apart`, phrases of different ids do not get in each other's way.
    """

    def __init__(self, phrases: Mapping[str, Iterable[str]], *, apart: bool = False) -> None:
        self._apart = apart
        self._by_first: dict[str, list[tuple[tuple[str, ...], str]]] = {}
        for id_, texts in phrases.items():
            for text in texts:
                words = tuple(map(_counted, re.findall(r"#(?:few|many|k)?(?=\s|$)|[^\W_]+[+#]*", text.casefold())))
                for spelled in _numbered(words) if words else ():
                    self._by_first.setdefault(spelled[0], []).append((spelled, id_))
        for candidates in self._by_first.values():
            candidates.sort(key=lambda candidate: -len(candidate[0]))

    def find(self, words: tuple[str, ...]) -> list[Phrase]:
        """The phrases in words that went through `counted`, in order of their first words."""
        if self._by_first.keys().isdisjoint(words):
            return []
        found: list[Phrase] = []
        free: dict[str, int] = {}
        begun = [(at, self._by_first[word]) for at, word in enumerate(words) if word in self._by_first]
        for at, candidates in begun:
            for phrase, id_ in candidates:
                owner = id_ if self._apart else ""
                end = at + len(phrase)
                if words[at:end] == phrase and at >= free.get(owner, 0):
                    found.append(Phrase(at, end, id_))
                    free[owner] = end
        return found


def counted(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words with signs for the numbers among them, as phrases are looked for."""
    return tuple(map(_counted, words))


FEW, MANY = 10, 40
"""Up to and from how many a number is a small or a large one: ten pages are a small site, forty are not."""
_NUMBERS = {
    **dict(two=2, three=3, four=4, five=5, six=6, seven=7, eight=8, nine=9, ten=10, eleven=11, twelve=12),
    **dict(fifteen=15, twenty=20, thirty=30, forty=40, fifty=50, hundred=100),
}
_YEAR = re.compile(r"(?:19|20)\d\d")
_SIZES = ("#few", "#", "#many")


def _counted(word: str) -> str:
    """The word, or the sign for a number."""
    if not word[0].isdigit():
        return _sized(_NUMBERS[word]) if word in _NUMBERS else word
    if word.endswith("k"):
        return "#k"
    digits = word.rstrip("+").replace(".", "")
    if not (digits.isascii() and digits.isdigit()) or _YEAR.fullmatch(word):
        return word
    return _sized(int(digits))


def _sized(number: int) -> str:
    return "#few" if number <= FEW else "#many" if number >= MANY else "#"


def _numbered(words: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """A phrase with any number as it is heard with a small, a middling and a large one."""
    if "#" not in words:
        yield words
        return
    at = words.index("#")
    for size in _SIZES:
        yield (*words[:at], size, *words[at + 1 :])
