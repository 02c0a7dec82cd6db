"""The words "Did you mean …?", for everything that people can mistype: keys, ids, names, commands, settings."""

from collections.abc import Iterable

from rapidfuzz import fuzz, process, utils


def nearest(word: str, known: Iterable[str], *, most: int = 1) -> list[str]:
    """Those of the known words that somebody who wrote `word` probably meant, nearest first."""
    found = process.extract(
        word, list(known), scorer=fuzz.ratio, processor=utils.default_process, limit=most, score_cutoff=65
    )
    return [str(name) for name, _, _ in found]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """` Did you mean 'x'?` with a leading blank, or nothing if no known word is near."""
    found = nearest(word, known)
    return f" Did you mean {found[0]!r}?" if found else ""
