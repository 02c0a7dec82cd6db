"""How many digits a figure is written with.

So many after the point as its unit wants, and more where that would leave fewer than two that count: what is written
as 0.08 may be 0.075 or 0.085, an eighth apart, which is more than any figure that is published spreads.
"""

from math import floor, log10

COUNT = 2
"""Digits that count, at least, of every figure."""


def rounded(figure: float, after_point: int) -> str:
    """A figure, more than nothing, with so many digits after the point or more."""
    first = -floor(log10(figure))  # the place after the point of the first digit that counts
    return f"{figure:.{max(after_point, first + COUNT - 1)}f}"
