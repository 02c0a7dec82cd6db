from datetime import date
from pathlib import Path

from bot.measuring.writing import changes, read_entries, write_entries

ENTRY = {
    "version": "3.10",
    "released": date(2026, 2, 19),
    "packages": 7,
    "megabytes": "2.20",
    "dependencies": ["blinker", "click"],
    "serves": {"admin": False},
    "work": {"plain": {"ratio": "1.00", "spread": "0.1"}},
}


def written(folder: Path, *ids: str) -> Path:
    file = folder / "measured" / "some.yaml"
    write_entries(file, dict.fromkeys(ids, ENTRY), schema="work", command="tradeoff facts measure")
    return file


def test_what_is_written_is_read_again_as_it_was(tmp_path: Path) -> None:
    assert read_entries(written(tmp_path, "hello")) == {"hello": ENTRY}


def test_there_is_nothing_before_the_first_time(tmp_path: Path) -> None:
    assert read_entries(tmp_path / "none.yaml") == {}


def test_the_file_says_where_it_comes_from(tmp_path: Path) -> None:
    first, second, *_ = written(tmp_path, "hello").read_text("utf-8").splitlines()

    assert first == "# yaml-language-server: $schema=../schema/work.json"
    assert second.startswith("# Written by `tradeoff facts measure`")


def test_entries_stand_in_the_order_of_their_ids_and_say_everything_themselves(tmp_path: Path) -> None:
    text = written(tmp_path, "b", "a").read_text("utf-8")

    assert text.index("\na:\n") < text.index("\nb:\n")
    assert "&" not in text
    assert text.count("  released: 2026-02-19\n") == 2
    assert text.count("    plain: {ratio: '1.00', spread: '0.1'}\n") == 2


def test_what_changed_is_told_from_old_to_new() -> None:
    new = {**ENTRY, "version": "3.11", "dependencies": ["click"], "licence": "MIT", "checked": date(2026, 11, 23)}
    new["work"] = {"plain": {"ratio": "1.01", "spread": "0.2"}}
    del new["packages"]

    assert sorted(changes({**ENTRY, "checked": date(2026, 11, 22)}, new)) == [
        "dependencies blinker, click → click",
        "licence unknown → MIT",
        "packages 7 → unknown",
        "version 3.10 → 3.11",
        "work plain ratio 1.00 → 1.01",
    ]


def test_another_day_and_another_spread_alone_are_no_change() -> None:
    first = {"measured": date(2026, 11, 22), "memory": {"megabytes": "32.1", "spread": "0.1"}}
    second = {"measured": date(2026, 11, 23), "memory": {"megabytes": "32.1", "spread": "0.3"}}

    assert not [*changes(first, second)]
