from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from bot.answering.answer import Bar, Chart, Panel
from bot.chat.limits import FILE
from bot.pictures.charts import chart_sheet
from bot.pictures.sheet import MARGIN, PIXELS, SERIES, WIDTH
from tests.pictures.drawings import NAMES, chart, charts
from tests.pictures.looking import opened, runs


def panel(*values: float) -> Chart:
    """A chart of one panel with bars of these lengths."""
    bars = tuple(Bar(name, value, f"{value}") for name, value in zip(NAMES, values, strict=False))
    return Chart("Work", (Panel("Per request", bars),), "Shorter is less.", "")


def lengths(drawn: Chart) -> list[int]:
    """The lengths of the bars of the first panel, one of each colour."""
    image = opened(chart_sheet(drawn).png())
    return [found[0] for ink in SERIES if (found := runs(image, ink))]


def test_bars_are_as_long_as_their_values() -> None:
    short, middle, long = lengths(panel(1, 2, 4))

    assert middle == pytest.approx(2 * short, abs=2)
    assert long == pytest.approx(4 * short, abs=2)


def test_a_bar_of_nothing_is_a_line() -> None:
    assert lengths(panel(0, 5))[0] <= 2 * PIXELS
    assert len(lengths(panel(0, 0))) == 2


def test_colours_follow_the_names_that_were_asked_about() -> None:
    second_alone = Panel("One", (Bar("Birch", 4, "4"),))

    image = opened(chart_sheet(Chart("", (second_alone,), "", "", names=("Anvil", "Birch"))).png())

    assert not runs(image, SERIES[0])
    assert runs(image, SERIES[1])


def test_a_name_has_the_same_colour_in_every_panel() -> None:
    first = Panel("One", (Bar("Anvil", 1, "1"), Bar("Birch", 4, "4")))
    second = Panel("Two", (Bar("Birch", 4, "4"),))

    image = opened(chart_sheet(Chart("", (first, second), "", "")).png())

    assert len(runs(image, SERIES[1])) == 2
    assert len(runs(image, SERIES[0])) == 1


def test_panels_have_scales_of_their_own() -> None:
    small, large = (Panel("", tuple(Bar(name, at * by, "1") for at, name in enumerate("ab", 1))) for by in (1, 1000))

    widths = runs(opened(chart_sheet(Chart("", (small, large), "", "")).png()), SERIES[1])

    assert len(set(widths)) == 1


def test_four_names_and_four_panels_are_a_small_file() -> None:
    assert len(chart_sheet(chart(*NAMES, panels=4)).png()) < FILE


def test_nothing_is_drawn_over_the_edge() -> None:
    image = opened(chart_sheet(chart("A name that is far too long for a chart", *NAMES[:3])).png())

    edge = (MARGIN - 1) * PIXELS
    right = image.crop((WIDTH * PIXELS - edge, 0, WIDTH * PIXELS, image.height))
    left = image.crop((0, 0, edge, image.height))
    assert right.getcolors() == left.getcolors()
    assert len(left.getcolors() or ()) == 1


def test_more_is_higher_and_never_wider() -> None:
    images = [opened(chart_sheet(chart(*NAMES[:count])).png()) for count in (2, 3, 4)]

    assert all(one.height < other.height for one, other in pairwise(images))
    assert {image.width for image in images} == {WIDTH * PIXELS}


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(charts)
def test_any_chart_can_be_drawn(drawn: Chart) -> None:
    assert opened(chart_sheet(drawn).png()).width == WIDTH * PIXELS
