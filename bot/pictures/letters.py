"""Text as it can be drawn: with the one font that comes with Pillow, so that no machine needs any.

The font has the letters of English, figures and some punctuation. Everything else is spelt with these ("é" as "e",
"×" as "x"), and becomes a question mark where that cannot be done, because a missing letter would be drawn as a box.
"""

import unicodedata
from collections.abc import Iterator
from functools import cache, lru_cache

from PIL import ImageFont

SPELT = str.maketrans(
    {"×": "x", "–": "-", "—": "-", "−": "-", "‑": "-", "≈": "~", "≤": "<=", "≥": ">=", "→": "->", "•": "·", "µ": "u"}
    | {"ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "æ": "ae", "Æ": "AE", "œ": "oe"}
)
"""Characters that have no simpler form in Unicode, and what reads like them."""

LEAST = 3
"""Letters of a word that are not left alone on the next line."""

NO_LETTER = "\uffff"
"""A code that never is a character: every font draws its box for it."""


@cache
def font(size: int) -> ImageFont.FreeTypeFont:
    """The font in a size in pixels. Raises: ImportError: this Pillow was built without FreeType."""
    loaded = ImageFont.load_default(size)
    if not isinstance(loaded, ImageFont.FreeTypeFont):
        raise ImportError("Pillow was built without FreeType; install it from a wheel: pip install pillow")
    return loaded


def drawable(text: str) -> str:
    """The text in letters that the font has, on one line."""
    return " ".join("".join(map(_spelt, text)).split())


@lru_cache(4000)
def width(text: str, size: int) -> float:
    """How wide a drawable text is, in pixels."""
    return font(size).getlength(text)


def shortened(text: str, size: int, most: float) -> str:
    """The text, with an ellipsis in place of its end where it is wider than so many pixels."""
    if width(text, size) <= most:
        return text
    fitting = (text[:end].rstrip() + "…" for end in range(len(text) - 1, 0, -1))
    return next((each for each in fitting if width(each, size) <= most), "…")


def wrapped(text: str, size: int, most: float, lines: int) -> list[str]:
    """The text in at most so many lines, each at most so many pixels wide; the last one is shortened."""
    pieces = [piece for word in text.split() for piece in _pieces(word, size, most)]
    found: list[str] = []
    for at, piece in enumerate(pieces):
        longer = f"{found[-1]} {piece}" if found else piece
        if found and width(longer, size) <= most:
            found[-1] = longer
        elif len(found) < lines:
            found.append(piece)
        else:
            found[-1] = " ".join([longer, *pieces[at + 1 :]])
            break
    return [shortened(line, size, most) for line in found]


def _pieces(word: str, size: int, most: float) -> Iterator[str]:
    """The word, in pieces where it is wider than so many pixels: after a hyphen, before a capital, or anywhere."""
    while width(word, size) > most and len(word) > LEAST:
        fits = [end for end in range(1, len(word)) if width(_part(word, end), size) <= most] or [1]
        hyphens = [end for end in fits if word[end - 1] == "-"]
        capitals = [end for end in fits if word[end].isupper() and word[end - 1].islower()]
        end = max(hyphens or capitals or [end for end in fits if len(word) - end >= LEAST] or fits)
        yield _part(word, end)
        word = word[end:]
    yield word


def _part(word: str, end: int) -> str:
    """The start of a word, with a hyphen."""
    return f"{word[:end].removesuffix('-')}-"


@lru_cache(1000)
def _spelt(character: str) -> str:
    if character.isspace():
        return " "
    return "".join(_with_glyphs(character)) or ("" if unicodedata.category(character)[0] in "MC" else "?")


def _with_glyphs(character: str) -> Iterator[str]:
    """The letters that stand for a character: itself, others that read like it, or what it is composed of."""
    for letter in character.translate(SPELT) if not _has_glyph(character) else character:
        yield from (part for part in unicodedata.normalize("NFKD", letter) if _has_glyph(part))


@lru_cache(1000)
def _has_glyph(character: str) -> bool:
    size = 20
    return bytes(font(size).getmask(character)) != bytes(font(size).getmask(NO_LETTER))
