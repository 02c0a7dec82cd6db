from concurrent.futures import ThreadPoolExecutor

from bot.pictures import drawn
from bot.pictures.drawing import KEPT
from tests.pictures.drawings import NAMES, chart, table


def test_the_same_picture_is_drawn_once() -> None:
    first = drawn(chart(*NAMES))

    assert drawn(chart(*NAMES)) is first
    assert drawn(chart(*NAMES[:2])) != first


def test_charts_and_tables_are_png() -> None:
    assert drawn(chart(*NAMES)).startswith(b"\x89PNG")
    assert drawn(table(*NAMES)).startswith(b"\x89PNG")


def test_no_more_than_so_many_are_kept() -> None:
    for number in range(KEPT + 5):
        drawn(chart("Anvil", panels=1, title=f"Number {number}"))

    assert drawn.cache_info().currsize == KEPT


def test_threads_that_draw_at_once_get_what_they_asked_for() -> None:
    asked = [chart(*NAMES, title=f"In a thread, {number}") for number in range(12)]

    with ThreadPoolExecutor(6) as threads:
        found = [*threads.map(drawn, asked)]

    drawn.cache_clear()
    assert found == [drawn(each) for each in asked]
