from itertools import combinations

import pytest

from bot.pictures.sheet import SERIES, SMALL, WIDTH, Ink
from tests.pictures.looking import Colour, colour, contrast, linear, luminance

Matrix = tuple[tuple[float, float, float], ...]

BLINDNESS: dict[str, Matrix] = {
    "none": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protanopia": ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052)),
    "deuteranopia": ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969)),
    "tritanopia": ((1.256, -0.077, -0.179), (-0.078, 0.931, 0.148), (0.005, 0.691, 0.304)),
}
"""What is left of red, green and blue light: Machado, Oliveira and Fernandes 2009, severity 1.0."""

TOLD_APART = 25
"""A difference of colours in CIELAB of which nobody is in doubt; 2.3 can just be noticed."""


def seen(ink: Ink, matrix: Matrix) -> Colour:
    """A colour in CIELAB as somebody sees it."""
    light = [linear(level) for level in colour(ink)]
    red, green, blue = (min(1, max(0, sum(part * by for part, by in zip(light, row, strict=True)))) for row in matrix)
    x, y, z = (
        (0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.9505,
        0.2126 * red + 0.7152 * green + 0.0722 * blue,
        (0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.089,
    )
    x, y, z = (each ** (1 / 3) if each > 0.008856 else 7.787 * each + 16 / 116 for each in (x, y, z))
    return (round(116 * y - 16), round(500 * (x - y)), round(200 * (y - z)))


@pytest.mark.parametrize("blindness", BLINDNESS)
@pytest.mark.parametrize(("one", "other"), [*combinations(SERIES, 2)])
def test_bars_are_told_apart_by_everybody(blindness: str, one: Ink, other: Ink) -> None:
    first, second = seen(one, BLINDNESS[blindness]), seen(other, BLINDNESS[blindness])

    assert sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5 > TOLD_APART


@pytest.mark.parametrize(("one", "other"), [*combinations(SERIES, 2)])
def test_bars_are_told_apart_in_grey(one: Ink, other: Ink) -> None:
    assert contrast(one, other) > 1.25


@pytest.mark.parametrize("ground", ["background", "band"])
@pytest.mark.parametrize("ink", ["ink", "quiet"])
def test_letters_stand_out_from_the_background(ink: Ink, ground: Ink) -> None:
    assert contrast(ink, ground) >= 7


@pytest.mark.parametrize("ink", SERIES)
def test_bars_stand_out_from_the_background(ink: Ink) -> None:
    assert contrast(ink, "background") >= 3


def test_the_smallest_letters_read_on_a_phone() -> None:
    assert WIDTH <= 350
    assert SMALL >= 12


def test_the_background_is_dark_enough_for_a_dark_theme() -> None:
    assert luminance("background") < 0.05
