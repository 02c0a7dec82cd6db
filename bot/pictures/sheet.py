"""A sheet to draw on, as wide as a phone shows a picture and as high as what is put on it.

All lengths are pixels of such a phone, where letters of 12 are the smallest that read well; the picture has twice as
many, because screens have. It has few colours, and a letter's edge has few steps: that keeps the file small, and
drawing in the colours of the file spares the time to look for them afterwards.
"""

from collections.abc import Callable
from functools import cache, lru_cache
from io import BytesIO
from itertools import chain
from math import ceil
from typing import Literal

from PIL import Image, ImageColor, ImageDraw

from bot.pictures.letters import font, shortened, width, wrapped

WIDTH = 350
PIXELS = 2
"""Pixels of the picture for one of the phone."""
MARGIN = 10

Ink = Literal["background", "band", "ink", "quiet", "first", "second", "third", "fourth"]
COLOURS: dict[Ink, str] = {
    "background": "#2b2d31",  # opaque and dark: it does not glare in a dark theme, and stands as a card in a light one
    "band": "#35373c",
    "ink": "#f2f3f5",
    "quiet": "#c4c9d1",
    "first": "#a6d8f5",
    "second": "#e69f00",
    "third": "#8f6bd8",
    "fourth": "#fff3b0",
}
"""The last four are told apart with every kind of colour blindness, and in grey by their lightness."""
SERIES: tuple[Ink, ...] = ("first", "second", "third", "fourth")
WRITTEN: tuple[Ink, ...] = ("ink", "quiet")
"""The colours of letters."""
STEPS = 3
"""From the background to a letter, in so many steps."""

TITLE, TEXT, NOTE, SMALL = 17, 15, 13, 12
"""Sizes of letters."""
LEADING = 1.25
"""From one line to the next, in sizes of its letters."""

Image.preinit()  # or the first picture waits until Pillow has imported the formats that it can write

Form = Literal["full", "half", "hollow"]


class Sheet:
    """What is to be drawn, from top to bottom; `top` is where the next thing goes."""

    def __init__(self) -> None:
        self.top: float = MARGIN
        self._marks: list[Callable[[Image.Image, ImageDraw.ImageDraw], None]] = []

    def paragraph(self, text: str, size: int, ink: Ink, lines: int, *, bold: bool = False) -> None:
        """Write a drawable text over the whole width, in at most so many lines, and go below it."""
        for line in lines_of(text, size, WIDTH - 2 * MARGIN, lines):
            self.write(line, MARGIN, self.top + size * LEADING / 2, size, ink, bold=bold)
            self.top += size * LEADING

    def write(
        self, text: str, x: float, y: float, size: int, ink: Ink, *, ends: bool = False, bold: bool = False
    ) -> None:
        """Write one line; x is where it begins, or where it ends, and y is its middle."""

        def mark(image: Image.Image, _: ImageDraw.ImageDraw) -> None:
            inks, mask = _stamp(text, size, ink, bold)
            left = round(x * PIXELS) - (inks.width if ends else 0)
            image.paste(inks, (left, round(y * PIXELS) - inks.height // 2), mask)

        self._marks.append(mark)

    def block(self, left: float, top: float, right: float, bottom: float, ink: Ink) -> None:
        """Fill a rectangle."""
        corners = (round(left * PIXELS), round(top * PIXELS), round(right * PIXELS) - 1, round(bottom * PIXELS) - 1)
        self._marks.append(lambda _, draw: draw.rectangle(corners, _index(ink)))

    def dot(self, x: float, y: float, radius: float, ink: Ink, form: Form = "full") -> None:
        """Draw a dot around a place: full, only its lower half within a ring, or only the ring."""
        left, top, right, bottom = (round(end * PIXELS) for end in (x - radius, y - radius, x + radius, y + radius))
        box = (left, top, right - 1, bottom - 1)
        filled = {"full": (0, 360), "half": (0, 180), "hollow": (0, 0)}[form]
        self._marks.append(lambda _, draw: draw.pieslice(box, *filled, fill=_index(ink)))
        self._marks.append(lambda _, draw: draw.ellipse(box, outline=_index(ink), width=PIXELS))

    def png(self) -> bytes:
        """The sheet as a picture."""
        image = Image.new("P", (WIDTH * PIXELS, round((self.top + MARGIN) * PIXELS)), _index("background"))
        image.putpalette(_PALETTE)
        draw = ImageDraw.Draw(image)
        for mark in self._marks:
            mark(image, draw)
        file = BytesIO()
        image.save(file, "PNG", bits=8)  # 4 would do for the colours, but do not compress as well
        return file.getvalue()


def length(text: str, size: int) -> float:
    """How long a drawable text is on the sheet."""
    return width(text, size * PIXELS) / PIXELS


def fitted(text: str, size: int, most: float) -> str:
    """The text, shortened to at most such a length on the sheet."""
    return shortened(text, size * PIXELS, most * PIXELS)


def lines_of(text: str, size: int, most: float, lines: int) -> list[str]:
    """The text in at most so many lines of such a length on the sheet."""
    return wrapped(text, size * PIXELS, most * PIXELS, lines)


@lru_cache(400)
def _stamp(text: str, size: int, ink: Ink, bold: bool) -> tuple[Image.Image, Image.Image]:
    """A line of text in places of the palette, and where there is any of it; the same words come again and again."""
    letters = font(size * PIXELS)
    covered = Image.new("L", (ceil(letters.getlength(text)) + bold, round(size * LEADING * PIXELS)))
    draw = ImageDraw.Draw(covered)
    for shift in (0, 1) if bold else (0,):
        draw.text((shift, covered.height / 2), text, 255, letters, "lm")
    inks, mask = _levels(ink)
    return covered.point(inks), covered.point(mask)


@cache
def _levels(ink: Ink) -> tuple[list[int], list[int]]:
    """For each level of cover from 0 to 255 the place in the palette, and whether there is anything."""
    steps = [round(level / 255 * STEPS) for level in range(256)]
    return [_index(ink, step) for step in steps], [255 * (step > 0) for step in steps]


def _index(ink: Ink, step: int = STEPS) -> int:
    """Where a colour stands in the palette, or a step on the way to it from the background."""
    return [*COLOURS].index(ink) if step == STEPS else len(COLOURS) + WRITTEN.index(ink) * (STEPS - 1) + step - 1


def _steps(ink: Ink) -> list[tuple[int, ...]]:
    """The colours between the background and a colour."""
    ground, full = (ImageColor.getrgb(COLOURS[end]) for end in ("background", ink))
    return [
        tuple(round(one + (other - one) * step / STEPS) for one, other in zip(ground, full, strict=True))
        for step in range(1, STEPS)
    ]


_PALETTE = [
    *chain.from_iterable(map(ImageColor.getrgb, COLOURS.values())),
    *chain.from_iterable(chain.from_iterable(map(_steps, WRITTEN))),
]
