import random
from dataclasses import replace
from itertools import combinations

from hypothesis import HealthCheck, given, settings

from bot.answering.answer import Table
from bot.answering.tables import feature_table
from bot.chat.limits import FILE
from bot.knowledge.entries import Has
from bot.pictures.sheet import PIXELS, WIDTH, Ink
from bot.pictures.tables import MARKS, table_sheet
from tests.answering.asking import REAL
from tests.pictures.drawings import NAMES, table, tables
from tests.pictures.looking import colour, opened


def area(shown: Table, ink: Ink) -> int:
    """How many pixels have a colour."""
    counts = opened(table_sheet(shown).png()).getcolors()
    return {seen: count for count, seen in counts or ()}.get(colour(ink), 0)


def only(has: Has, shown: Table) -> Table:
    """The table with the cells of one kind alone."""
    rows = [replace(row, cells=tuple(replace(cell, has=has) for cell in row.cells)) for row in shown.rows]
    return replace(shown, rows=tuple(rows))


def test_what_is_there_has_the_fullest_mark() -> None:
    small = table("Anvil", "Birch", "Cedar")

    full, half, ring = (area(only(has, small), ink) for has, ink in MARKS.items() if has != "no")
    assert full > half > ring > 0


def test_what_is_not_known_has_no_mark() -> None:
    unknown = only("unknown", table("Anvil", "Birch", "Cedar"))

    assert [area(unknown, ink) for has, ink in MARKS.items() if has != "no"] == [0, 0, 0]


def test_each_row_makes_it_higher() -> None:
    five, six = (opened(table_sheet(table(*NAMES, rows=rows)).png()) for rows in (5, 6))

    assert six.height > five.height
    assert six.width == five.width == WIDTH * PIXELS


def test_tables_of_four_frameworks_are_small_files() -> None:
    frameworks = [*REAL.knowledge.frameworks.values()]
    some = random.Random(1).sample([*combinations(frameworks, 4)], 40)
    found = [feature_table(each, REAL.knowledge) for each in some]

    sizes = [len(table_sheet(each).png()) for each in found if each]
    assert len(sizes) > 30
    assert max(sizes) < FILE


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(tables())
def test_any_table_can_be_drawn(shown: Table) -> None:
    assert opened(table_sheet(shown).png()).width == WIDTH * PIXELS
