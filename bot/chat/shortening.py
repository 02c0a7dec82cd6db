"""Makes texts fit: whole sentences and whole lines are left out, and nothing is cut where that can be helped."""

import re
from collections.abc import Iterable

SENTENCE_END = re.compile(r"(?<=[.!?…])(?<!\W\w\.)(?=\s+[^a-z\s])")
"""Where a sentence ends; not after the dots of "e.g."."""


def shorten(text: str, most: int) -> str:
    """At most so many characters: whole sentences, or whole words and an ellipsis where the first one is too long."""
    if len(text) <= most:
        return text
    ends = [end.start() for end in SENTENCE_END.finditer(text) if end.start() <= most]
    if ends:
        return text[: ends[-1]]
    words, space, _ = text[:most].rpartition(" ")
    start = words if space else text[: most - 1]
    return start[: most - 1].rstrip("\\ ,;:") + "…"


def fill(lines: Iterable[str], most: int) -> list[str]:
    """The lines put together into texts of at most so many characters each.

    A single line that is longer is shortened.
    """
    texts: list[str] = []
    for line in lines:
        if texts and len(texts[-1]) + 1 + len(line) <= most:
            texts[-1] += f"\n{line}"
        else:
            texts.append(shorten(line, most))
    return texts
