import pytest

from bot.knowledge.nearest import did_you_mean, nearest

KNOWN = ("performance", "security", "learning-curve", "features")


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("perfomance", "performance"),
        ("SECURITY", "security"),
        ("learning curve", "learning-curve"),
        ("feature", "features"),
    ],
)
def test_what_was_mistyped_is_found(typed: str, meant: str) -> None:
    assert did_you_mean(typed, KNOWN) == f" Did you mean {meant!r}?"


def test_nothing_is_guessed_where_nothing_is_near() -> None:
    assert did_you_mean("weather", KNOWN) == ""
    assert did_you_mean("security", ()) == ""


def test_the_nearest_comes_first() -> None:
    assert nearest("flas", ("flask", "flasks", "falcon", "django"), most=2) == ["flask", "flasks"]
