"""`tradeoff facts`, from its words to the files that it writes."""

from datetime import date
from pathlib import Path

import pytest

from bot.__main__ import main
from bot.command_line import facts
from bot.command_line.errors import CommandError
from bot.measuring.errors import MeasuringError
from bot.measuring.packages import find_uv
from bot.measuring.writing import read_entries, write_entries
from tests.knowledge.conftest import Copy
from tests.measuring.made_up import wheel

Capture = pytest.CaptureFixture[str]


def _uv_is_missing() -> bool:
    try:
        return not find_uv()
    except MeasuringError:
        return True


needs_uv = pytest.mark.skipif(_uv_is_missing(), reason="uv is not installed; it comes with the extra `measure`")


def test_what_to_do_must_be_said(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["facts"])

    assert (ended.value.code, "COMMAND" in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["refesh"], "there is no command 'refesh'. Did you mean 'refresh'?"),
        (["measure", "--round", "3"], "tradeoff facts measure: there is no option --round. Did you mean '--rounds'?"),
        (["measure", "--rounds", "0"], "'0' is too few; expected 1 or more"),
        (["measure", "--counters", "per"], "Did you mean 'perf'?"),
    ],
)
def test_mistyped_words_are_put_right(capsys: Capture, words: list[str], said: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["facts", *words])

    assert (ended.value.code, said in capsys.readouterr().err) == (2, True)


@pytest.mark.parametrize("part", ["refresh", "measure"])
def test_a_framework_that_is_not_known_is_refused(capsys: Capture, part: str) -> None:
    status = main(["facts", part, "flaks"])

    assert (status, "there is no framework 'flaks'" in capsys.readouterr().err) == (2, True)


@needs_uv
def test_facts_are_written_and_what_changed_is_told(capsys: Capture, known: Copy, index: Path) -> None:
    file = known.folder / facts.PACKAGES
    wheel(index, "birch", "1.0")
    first = facts.refresh(known.folder, ["birch"])
    wheel(index, "birch", "1.1")

    second = facts.refresh(known.folder, ["birch"])
    third = facts.refresh(known.folder, ["birch"])

    assert (first, second, third) == (0, 0, 0)
    assert capsys.readouterr().out.splitlines() == [
        "birch: new",
        "1 framework written, 0 as before",
        "birch: version 1.0 → 1.1",
        "1 framework written, 0 as before",
        "1 framework written, 1 as before",
    ]
    assert (read_entries(file)["birch"]["version"], read_entries(file)["birch"]["checked"]) == ("1.1", date.today())


@needs_uv
def test_what_is_not_reached_stays_as_it_was(capsys: Capture, known: Copy, index: Path) -> None:
    file = known.folder / facts.PACKAGES
    whole = {"version": "2.0", "packages": 1, "megabytes": "0.2", "python": "3.11", "checked": date(2026, 11, 22)}
    before = {"birch": {"package": "Birch", **whole}, "cedar": {"package": "Cedar", **whole}}
    write_entries(file, before, schema="packages", command="tradeoff facts refresh")

    status = facts.refresh(known.folder, ["birch"])

    assert (status, read_entries(file)) == (1, before)
    assert "birch: Birch: the package index did not tell of it" in (said := capsys.readouterr().out)
    assert "what was known is kept" in said


def test_uv_is_asked_for_where_it_is_missing(known: Copy, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", "")
    monkeypatch.setattr("sys.executable", str(tmp_path / "python"))

    with pytest.raises(CommandError, match="uv is missing"):
        facts.refresh(known.folder, ["birch"])


def test_what_counts_instructions_is_asked_for_where_it_is_missing(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", "")

    status = main(["facts", "measure"])
    said = capsys.readouterr().err

    assert status == 1
    assert "perf is missing; install it" in said
    assert "valgrind is missing; install it" in said


def test_two_counters_are_compared_only_where_there_are_two(
    capsys: Capture, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """A program that is called like perf tells what it tells on a machine without counters."""
    program = tmp_path / "perf"
    program.write_text('#!/bin/sh\necho "<not supported>,,instructions:u,0,100.00,," > "$7"\n')
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    status = main(["facts", "measure", "--counters", "both"])

    assert (status, "this machine has no counters that perf could read" in capsys.readouterr().err) == (1, True)
