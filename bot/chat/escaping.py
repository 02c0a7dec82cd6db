"""Makes a text safe to show: whatever somebody typed stays plain words on one line.

It can ping nobody, link nowhere, start no heading, list, quote or code block, and pile no marks on top of each other.
"""

import re
import unicodedata

INVISIBLE = "\u200b"
"""A zero-width space: takes the meaning from an @ or a link and cannot be seen."""

MARKUP = re.compile(r"[\\*_~|`\[\]<]|^[#>+-]|^\d+(?=[.)])")
LINK = re.compile(r"(?<=\w)[.:](?=\S*/)")
"""The dots and the colon of an address; Discord also follows some without a scheme (discord.gg/…)."""

UNPRINTABLE = frozenset({"Cc", "Cf", "Co", "Cs", "Cn", "Zl", "Zp"})
MARKS_MAX = 2
"""Combining marks on one letter: enough for every living script, too few to grow over the lines around."""


def plain(text: str) -> str:
    """The text as Discord markdown that shows exactly these words, on one line."""
    words = " ".join(_readable(text).split())
    words = LINK.sub(rf"\g<0>{INVISIBLE}", words)
    return MARKUP.sub(_escaped, words).replace("@", f"@{INVISIBLE}")


def _escaped(found: re.Match[str]) -> str:
    return f"{found[0]}\\" if found[0].isdecimal() else f"\\{found[0]}"


def _readable(text: str) -> str:
    """Composed letters, at most two marks on each, and no character that cannot be seen but for spaces."""
    if text.isascii() and text.isprintable():
        return text
    kept: list[str] = []
    marks = 0
    for character in unicodedata.normalize("NFC", text):
        category = unicodedata.category(character)
        marks = marks + 1 if category in {"Mn", "Me"} else 0
        if character.isspace() or (category not in UNPRINTABLE and marks <= MARKS_MAX):
            kept.append(character)
    return "".join(kept)
