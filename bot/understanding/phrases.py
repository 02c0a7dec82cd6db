"""Finding phrases in words: the synonyms of topics and the word lists."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words `start` to `end` (excluded) say `id`; unless `spelled`, a list or a `*` stands for some of them."""

    start: int
    end: int
    id: str
    spelled: bool = True


_WORD = re.compile(r"#(?:few|many|k)?(?=\s|$)|\{[\w-]+\}|\*|[^\W_]+[+#]*")
_ANY = "*"


class Phrasebook:
    """Phrases of one or more words, each meaning an id.

    `#` in a phrase is any number, `#few` a small one, `#many` a large one and `#k` one in thousands; `{list}` is a word
    of a list: "{small} {program}" is said in as many ways as the lists have words. `*` is any one word.

    Where phrases overlap the longest counts; with `apart`, phrases of different ids do not get in each other's way.
    """

    def __init__(
        self,
        phrases: Mapping[str, Iterable[str]],
        *,
        apart: bool = False,
        lists: Mapping[str, Sequence[str]] = MappingProxyType({}),
    ) -> None:
        """Raises: KeyError: a phrase names a list that is not among `lists`."""
        self._apart = apart
        begun = _Begun()
        for id_, texts in phrases.items():
            for text in texts:
                words = tuple(map(_counted, _WORD.findall(text.casefold())))
                for spelled in _numbered(words) if words else ():
                    begun.add(spelled, id_, lists)
        self._begun = _Together((begun,))

    def find(self, words: tuple[str, ...]) -> list[Phrase]:
        """The phrases in words that went through `counted`, in order of their first words."""
        begins = self._begun.begins
        if begins.isdisjoint(words):
            return []
        found: list[Phrase] = []
        free: dict[str, int] = {}
        for at, word in enumerate(words):
            if word in begins:
                for said in self._said(words, at):
                    owner = said.id if self._apart else ""
                    if at >= free.get(owner, 0):
                        found.append(said)
                        free[owner] = said.end
        return found

    def _said(self, words: tuple[str, ...], start: int) -> list[Phrase]:
        """The phrases that begin with the word `start`, the longest first."""
        found: list[Phrase] = []
        begun, end, count = self._begun.then(words[start]), start + 1, len(words)
        while begun is not None:
            if begun.said:
                found[:0] = [Phrase(start, end, id_, spelled) for id_, spelled in begun.said]
            if end == count:
                break
            begun, end = begun.then(words[end]), end + 1
        return found


class _Begun:
    """The beginning of phrases: what those mean that end here, and the words with which others go on."""

    __slots__ = ("_alone", "_further", "ids", "spelled")

    def __init__(self, *, spelled: bool = True) -> None:
        self.ids: list[str] = []
        self.spelled = spelled
        self._alone: dict[str, _Begun] = {}
        """What goes on with one word, by that word; only such beginnings are shared by phrases."""
        self._further: dict[str, list[_Begun]] = {}

    def add(self, words: Sequence[str], id_: str, lists: Mapping[str, Sequence[str]]) -> None:
        begun = self
        for word in words:
            begun = begun._any_of(lists[word[1:-1]]) if word[0] == "{" else begun._word(word)
        if id_ not in begun.ids:
            begun.ids.append(id_)

    def then(self, word: str) -> Iterable["_Begun"]:
        """The beginnings that go on with a word."""
        return self._further.get(word, ())

    @property
    def words(self) -> Set[str]:
        """The words with which it goes on."""
        return self._further.keys()

    def _word(self, word: str) -> "_Begun":
        if word not in self._alone:
            self._alone[word] = _Begun(spelled=self.spelled and word != _ANY)
            self._further.setdefault(word, []).append(self._alone[word])
        return self._alone[word]

    def _any_of(self, phrases: Iterable[str]) -> "_Begun":
        """What all phrases of a list lead to."""
        end = _Begun(spelled=False)
        for phrase in phrases:
            *before, last = map(_counted, _WORD.findall(phrase.casefold()))
            begun = self
            for word in before:
                begun = begun._word(word)
            begun._further.setdefault(last, []).append(end)
        return end


class _Together:
    """Beginnings that the same words have, with lists and stars among them.

    What they go on with is put together when it is first heard, and kept: so that a word is looked up once, however
    many phrases it may belong to.
    """

    __slots__ = ("_any", "_begun", "_then", "begins", "said")

    def __init__(self, begun: tuple[_Begun, ...]) -> None:
        self._begun = begun
        self._then: dict[str, _Together] = {}
        self.begins = frozenset[str]().union(*(one.words for one in begun)) - {_ANY}
        together = {(id_, one.spelled): None for one in begun for id_ in one.ids}
        self.said = sorted(together, key=lambda said: not said[1])
        stars = tuple(further for one in begun for further in one.then(_ANY))
        self._any = _Together(stars) if stars else None

    def then(self, word: str) -> "_Together | None":
        """What all of them go on with by a word."""
        if word not in self.begins:
            return self._any if word[0].isalnum() else None
        if word not in self._then:
            stars = self._any._begun if self._any and word[0].isalnum() else ()
            self._then[word] = _Together((*(further for one in self._begun for further in one.then(word)), *stars))
        return self._then[word]


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
