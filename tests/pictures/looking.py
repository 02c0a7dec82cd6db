"""Looks at pictures as eyes do: at their size, their colours and where these are."""

from io import BytesIO

from PIL import Image, ImageColor

from bot.pictures.sheet import COLOURS, Ink

Colour = tuple[int, ...]


def opened(png: bytes) -> Image.Image:
    """The picture in red, green and blue."""
    return Image.open(BytesIO(png)).convert("RGB")


def colour(ink: Ink) -> Colour:
    return ImageColor.getrgb(COLOURS[ink])


def runs(image: Image.Image, ink: Ink) -> list[int]:
    """How wide the blocks of a colour are, from top to bottom, in pixels."""
    found: list[int] = []
    before = 0
    for y in range(image.height):
        row = [image.getpixel((x, y)) for x in range(image.width)]
        width = row.count(colour(ink))
        if width and width != before:
            found.append(width)
        before = width
    return found


def luminance(ink: Ink) -> float:
    """How bright a colour is, from 0 to 1, as WCAG defines it."""
    red, green, blue = map(linear, colour(ink))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Ink, other: Ink) -> float:
    """The contrast of two colours, from 1 to 21, as WCAG defines it."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def linear(level: float) -> float:
    """The light of one part of a colour, from 0 to 1."""
    part = level / 255
    return part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
