from collections.abc import Mapping
from datetime import date

import pytest

from bot.answering.answer import Table
from bot.answering.tables import feature_table
from bot.knowledge.entries import Citation, FeatureOf, Framework, Has
from tests.answering.asking import REAL, SMALL

KNOWN = SMALL.knowledge
IDS = ("anvil", "birch", "cedar")


def framework(id_: str, **parts: object) -> Framework:
    return KNOWN.frameworks[id_].model_copy(update=parts)


def with_features(id_: str, features: Mapping[str, Has]) -> Framework:
    """A framework of which nothing else is known than that it has these features, or has not."""
    source = Citation(source="anvil-guide", section="Models")
    each = {one: FeatureOf(has=has, source=source, via="x", note="It is half.") for one, has in features.items()}
    return framework(id_, features=each)


def made(*frameworks: Framework) -> Table:
    table = feature_table(frameworks, KNOWN)
    assert table is not None
    return table


def test_a_feature_is_a_row_and_a_framework_a_column() -> None:
    table = made(*map(framework, IDS))

    rows = {row.label: [cell.told for cell in row.cells] for row in table.rows}
    assert table.columns == ("Anvil", "Birch", "Cedar")
    assert rows["ORM"] == ["yes", "add-on", "unknown"]
    assert rows["Async views"] == ["in part", "no", "yes"]


def test_what_is_alike_stands_below() -> None:
    features: list[dict[str, Has]] = [
        {"orm": "yes", "admin": "no", "templates": "extension", "async-views": has} for has in ("yes", "yes", "no")
    ]

    table = made(*(with_features(id_, told) for id_, told in zip(IDS, features, strict=True)))

    assert [row.label for row in table.rows] == ["Async views"]
    assert table.note.startswith(
        "All have ORM; none has admin interface; all have HTML templates by an add-on; "
        "of CSRF protection nothing is known. "
    )


@pytest.mark.parametrize("count", [0, 1, 2, 5])
def test_there_is_none_of_fewer_than_three_or_more_than_four(count: int) -> None:
    frameworks = [*REAL.knowledge.frameworks.values()][:count]

    assert feature_table(frameworks, REAL.knowledge) is None


def test_there_is_none_where_nothing_differs() -> None:
    assert feature_table([with_features(id_, {"orm": "yes"}) for id_ in IDS], KNOWN) is None


def test_a_feature_that_nothing_is_written_of_is_unknown() -> None:
    table = made(*(with_features(id_, {"orm": "yes"} if id_ == "anvil" else {}) for id_ in IDS))

    assert [cell.has for cell in table.rows[0].cells] == ["yes", "unknown", "unknown"]


def test_the_words_for_those_who_cannot_see_tell_all_of_it() -> None:
    table = made(*map(framework, IDS))

    assert table.alt.startswith("Features that differ. ORM: Anvil yes; Birch add-on; Cedar unknown.")
    assert all(row.label in table.alt for row in table.rows)
    assert table.alt.endswith(table.note)


def test_it_says_when_that_was_checked() -> None:
    days = (date(2026, 2, 1), date(2026, 1, 1), date(2026, 3, 1))
    several = [framework(id_, checked=day) for id_, day in zip(IDS, days, strict=True)]
    same = [framework(id_, checked=days[0]) for id_ in IDS]

    assert made(*several).note.endswith("Checked 2026-01-01 to 2026-03-01.")
    assert made(*same).note.endswith("Checked 2026-02-01.")
