import json
import shutil
import time
from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.command_line import checking
from bot.config import KNOWLEDGE
from bot.knowledge import load
from bot.knowledge.coverage import coverage
from tests.knowledge.conftest import SMALL, TODAY, Copy

CEDAR = "frameworks/cedar.yaml"
WARNING = ("Cedar was made for APIs.", "Cedar is the best framework for APIs.")
ERROR = ("Cedar was made for APIs.", "You should take Cedar for APIs.")

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def known(tmp_path: Path) -> Copy:
    """A copy of the small knowledge."""
    return Copy(Path(shutil.copytree(SMALL, tmp_path / "small")))


def test_nothing_to_report_is_all_good(capsys: Capture, known: Copy) -> None:
    status = checking.check(known.folder, today=TODAY)

    assert status == 0
    assert capsys.readouterr().out == "3 frameworks, 1 comparison, 56 statements from 6 sources: all good\n"


def test_a_warning_is_printed_and_fails_nothing(capsys: Capture, known: Copy) -> None:
    known.change(CEDAR, *WARNING)

    status = checking.check(known.folder, today=TODAY)
    [warning, closing] = capsys.readouterr().out.splitlines()

    assert (status, warning.startswith(f"small/{CEDAR}:27: warning: ")) == (0, True)
    assert closing.endswith(": no errors, 1 warning")


def test_a_warning_fails_a_strict_check(known: Copy) -> None:
    known.change(CEDAR, *WARNING)

    assert checking.check(known.folder, today=TODAY, strict=True) == 1


def test_a_strict_check_without_warnings_passes(known: Copy) -> None:
    assert checking.check(known.folder, today=TODAY, strict=True) == 0


def test_an_error_fails_and_warnings_are_counted_beside_it(capsys: Capture, known: Copy) -> None:
    known.change(CEDAR, *ERROR)
    known.change("frameworks/birch.yaml", "checked: 2026-10-20", "checked: 2020-10-20")

    status = checking.check(known.folder, today=TODAY)

    assert (status, capsys.readouterr().out.splitlines()[-1]) == (1, "1 error in 1 file, and 1 warning")


def test_the_day_decides_what_is_stale(known: Copy) -> None:
    assert checking.check(known.folder, today=date(2027, 12, 1), strict=True) == 1


def test_problems_are_listed_as_json(capsys: Capture, known: Copy) -> None:
    known.change(CEDAR, *WARNING)

    checking.check(known.folder, today=TODAY, as_json=True)
    [problem] = json.loads(capsys.readouterr().out)

    assert (problem["file"], problem["line"], problem["warning"]) == (f"small/{CEDAR}", 27, True)


def test_the_coverage_is_a_table_with_what_is_missing_below(capsys: Capture, known: Copy) -> None:
    status = checking.check(known.folder, today=TODAY, coverage=True)
    lines = capsys.readouterr().out.splitlines()

    assert status == 0
    assert lines[0].split() == ["framework", *checking.COLUMNS]
    assert lines[3].split() == ["Cedar", "0/7", "4/5", "1", "1", "1", "1", "0", "0", "3", "2026-11-03", "2026-11-03"]
    assert lines[-2].startswith("Cedar misses facts (maintainer, ")
    assert lines[-1] == "0 frameworks of 3 told completely"


def test_what_is_missing_fails_a_strict_check_of_the_coverage(known: Copy) -> None:
    assert checking.check(known.folder, today=TODAY, coverage=True, strict=True) == 1


def test_the_coverage_is_listed_as_json(capsys: Capture, known: Copy) -> None:
    checking.check(known.folder, today=TODAY, coverage=True, as_json=True)
    told = json.loads(capsys.readouterr().out)

    assert [one["id"] for one in told] == ["anvil", "birch", "cedar"]
    assert (told[1]["oldest"], told[1]["needs"], "aspects" in told[1]["missing"][1]) == ("2026-10-20", 4, True)


def test_errors_stand_in_the_way_of_the_coverage(capsys: Capture, known: Copy) -> None:
    known.change(CEDAR, *ERROR)

    status = checking.check(known.folder, today=TODAY, coverage=True)

    assert (status, capsys.readouterr().out.splitlines()[-1]) == (1, "1 error in 1 file")


def test_the_table_of_the_project_fits_into_100_columns() -> None:
    known = load(KNOWLEDGE)

    assert max(map(len, checking.table(coverage(known), known))) <= 100


def test_the_options_reach_the_check(capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)

    status = main(["check", "--coverage", "--strict", "--json"])

    assert (status, {tuple(one["missing"]) for one in json.loads(capsys.readouterr().out)}) == (0, {()})


def test_the_whole_check_takes_less_than_two_seconds(capsys: Capture) -> None:
    began = time.process_time()
    checking.check(KNOWLEDGE)

    assert time.process_time() - began < 2
