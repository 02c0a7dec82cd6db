import pytest

from bot.measuring.digits import rounded


@pytest.mark.parametrize(
    ("figure", "after_point", "written"),
    [
        (23.68, 1, "23.7"),
        (1.25, 2, "1.25"),
        (0.999, 1, "1.00"),
        (0.36, 1, "0.36"),
        (0.1, 2, "0.10"),
        (0.0999, 2, "0.100"),
        (0.0766, 2, "0.077"),
        (0.00084, 2, "0.00084"),
    ],
)
def test_at_least_two_digits_count(figure: float, after_point: int, written: str) -> None:
    assert rounded(figure, after_point) == written
