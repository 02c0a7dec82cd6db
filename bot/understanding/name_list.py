"""`/compare`: names that people type in one go. Everything in the text is taken for a name or for what joins names."""

from dataclasses import dataclass

from bot.understanding.text import TEXT_MAX, words_of
from bot.understanding.vocabulary import Vocabulary

_JOINTS = frozenset(
    {"vs", "versus", "v", "and", "or", "with", "to", "against", "compared", "compare", "n", ",", ".", "?", "!"}
)


@dataclass(frozen=True, slots=True)
class NameList:
    """The ids of the names in the order typed (with repetitions), and what was no name, as it was typed."""

    ids: tuple[str, ...]
    unknown: tuple[str, ...]


def names_in(text: str, vocabulary: Vocabulary) -> NameList:
    """Read a list of names: "flask django", "flask vs django", "flask, django and fastapi", "Djnago/flsk"."""
    split = words_of(text[:TEXT_MAX])
    words = tuple("," if word in _JOINTS else word for word in split.words)
    ids: list[str] = []
    unknown: list[str] = []
    at = 0
    for name in vocabulary.names.find(words):
        unknown += _between(words, split.typed, at, name.start, ids, vocabulary)
        ids.append(name.id)
        at = name.end
    unknown += _between(words, split.typed, at, len(words), ids, vocabulary)
    return NameList(tuple(ids), tuple(unknown))


def _between(
    words: tuple[str, ...], typed: tuple[str, ...], start: int, end: int, ids: list[str], vocabulary: Vocabulary
) -> list[str]:
    """The unknown names between two known ones. Where a name is expected, short misspellings ("flsk") are known."""
    unknown: list[str] = []
    fresh = True
    for at in range(start, end):
        if words[at] == ",":
            fresh = True
        elif misspelt := vocabulary.names.misspelt(words[at], 1):
            ids.append(misspelt.name.id)
        elif fresh:
            unknown.append(typed[at])
            fresh = False
        else:
            unknown[-1] += f" {typed[at]}"
    return unknown
