"""Completions while somebody types: the nearest first, good ones for an empty field, never two alike."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz, process, utils

from bot.knowledge import Knowledge
from bot.understanding.name_list import names_in
from bot.understanding.names import squeezed
from bot.understanding.question import LIST_LENGTH
from bot.understanding.vocabulary import Vocabulary

SUGGESTIONS_MAX = 25
"""Discord: choices of an autocomplete."""
TEXT_MAX = 100
"""Discord: characters of a choice's name and value."""
NEAR = 60
"""Likeness in percent from which a name is offered."""
NEAREST = 5
"""Names near to what was typed that are offered together with every other one."""

_SEPARATOR = re.compile(r"(?:[\s,/&|+]|\b(?:vs|versus|and|or)\Z)+", re.IGNORECASE)
_MARK = re.compile(r"[,/&|+]")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An autocomplete entry: `name` is shown, `value` is sent; both 1 to 100 characters."""

    name: str
    value: str


def suggest_names(typed: str, names: Mapping[str, Sequence[str]]) -> list[str]:
    """The ids whose names are nearest to what was typed; all, in order, if nothing was typed."""
    if not typed.strip():
        return list(names)
    spellings = [(spelling, id_) for id_, all_ in names.items() for spelling in all_]
    found = process.extract(
        typed,
        [spelling for spelling, _ in spellings],
        scorer=_likeness,
        processor=utils.default_process,
        limit=None,
        score_cutoff=NEAR,
    )
    return list(dict.fromkeys(spellings[at][1] for _, _, at in found))


def suggest_lists(typed: str, knowledge: Knowledge, vocabulary: Vocabulary) -> list[Suggestion]:
    """Whole `/compare` texts: the last name completed behind the names before it, or pairs with the only name."""
    names = spellings(knowledge)
    lists = [
        ids
        for done, last in _splits(typed[:TEXT_MAX], names)
        for ids in _lists([id_ for id_ in names_in(done, vocabulary).ids if id_ in names], last, names, knowledge)
    ]
    alike: dict[frozenset[str], list[str]] = {}
    for ids in lists:
        alike.setdefault(frozenset(ids), ids)
    return _unlike(
        Suggestion(" vs ".join(knowledge.frameworks[id_].name for id_ in ids), " ".join(ids)) for ids in alike.values()
    )


def suggest_one(typed: str, knowledge: Knowledge) -> list[Suggestion]:
    """Single frameworks."""
    ids = suggest_names(typed, spellings(knowledge))
    return _unlike(Suggestion(knowledge.frameworks[id_].name, id_) for id_ in ids)


def suggest_aspects(typed: str, knowledge: Knowledge) -> list[Suggestion]:
    """Aspects."""
    said = {aspect.id: aspect.said_plainly for aspect in knowledge.aspects.values()}
    return _unlike(Suggestion(knowledge.aspects[id_].label, id_) for id_ in suggest_names(typed, said))


def spellings(knowledge: Knowledge) -> dict[str, Sequence[str]]:
    """All ways to write each framework that there is knowledge of."""
    return {one.id: (one.name, one.id, *one.aliases) for one in knowledge.frameworks.values()}


def _likeness(one: Sequence[Hashable], other: Sequence[Hashable], /, *, score_cutoff: float | None = None) -> float:
    """A name that begins as typed is nearest; one that contains it or is misspelt follows."""
    typed, name = str(one), str(other)
    if name.startswith(typed):
        return 100
    return max(fuzz.ratio(typed, name), fuzz.ratio(typed, name[: len(typed)]), 90.0 * (typed in name))


def _lists(
    typed: Sequence[str], last: str, names: Mapping[str, Sequence[str]], knowledge: Knowledge
) -> list[list[str]]:
    """Lists of names that begin with those already typed and go on with the last one as far as it was typed."""
    before = list(dict.fromkeys(typed))[:LIST_LENGTH]
    nearest = [id_ for id_ in suggest_names(last, names) if id_ not in before]
    if not before:
        written = [list(pair) for pair in knowledge.comparisons if not last]
        pairs = [[id_, other] for id_ in nearest[:NEAREST] for other in _others(id_, knowledge)]
        return [*written, *pairs, *([id_] for id_ in nearest)]
    as_typed = [before] if len(before) > 1 and not last else []
    return as_typed + [[*before, id_] for id_ in nearest if len(before) < LIST_LENGTH]


def _others(id_: str, knowledge: Knowledge) -> list[str]:
    """The other frameworks, those first with which an article compares it."""
    written = [other for pair in knowledge.comparisons if id_ in pair for other in pair]
    return [other for other in dict.fromkeys([*written, *knowledge.frameworks]) if other != id_]


def _splits(typed: str, names: Mapping[str, Sequence[str]]) -> Iterator[tuple[str, str]]:
    """What was typed before the last name, and the last name as far as it was typed; the likelier split first.

    The last name is an end of the text with which a name begins ("django rest fr"), or else the last word; nothing
    behind a blank or a joint ("flask vs").
    """
    starts = [0, *(separator.end() for separator in _SEPARATOR.finditer(typed))]
    *earlier, last = dict.fromkeys(starts)
    for start in [*(at for at in earlier if last < len(typed) and _begins(typed[at:], names)), last]:
        yield typed[:start], typed[start:]


def _begins(text: str, names: Mapping[str, Sequence[str]]) -> bool:
    typed = squeezed(text)
    return not _MARK.search(text) and any(
        squeezed(spelling).startswith(typed) for all_ in names.values() for spelling in all_
    )


def _unlike(suggestions: Iterable[Suggestion]) -> list[Suggestion]:
    seen: dict[str, Suggestion] = {}
    for suggestion in suggestions:
        if len(suggestion.value) <= TEXT_MAX:
            seen.setdefault(suggestion.name[:TEXT_MAX], Suggestion(suggestion.name[:TEXT_MAX], suggestion.value))
    return list(seen.values())[:SUGGESTIONS_MAX]
