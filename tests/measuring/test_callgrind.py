import shutil
from pathlib import Path

import pytest

from bot.measuring import callgrind
from bot.measuring.callgrind import Callgrind
from bot.measuring.errors import MeasuringError
from bot.measuring.trials import prepare
from tests.measuring.made_up import HERE, WSGI, variant

needs_valgrind = pytest.mark.skipif(not shutil.which("valgrind"), reason="valgrind is not installed on this machine")

DUMP = """\
version: 1
part: 2
desc: Trigger: --dump-before=getloadavg
events: Ir
summary: 17781367

fn=(1) f
3 12
totals: 17781360
"""


def test_the_total_of_a_dump_is_read() -> None:
    assert callgrind.total(DUMP) == 17_781_360


def test_a_dump_without_a_total_is_an_error() -> None:
    with pytest.raises(MeasuringError, match="without a total"):
        callgrind.total("version: 1\n")


def test_dumps_are_read_in_the_order_in_which_they_were_written() -> None:
    names = ["dump", "dump.10", "dump.2", "dump.1"]

    assert [path.name for path in callgrind.in_order(map(Path, names))] == ["dump.1", "dump.2", "dump.10", "dump"]


def test_what_to_install_is_said_where_valgrind_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert "valgrind is missing; install it" in (Callgrind().missing() or "")


@needs_valgrind
def test_requests_are_counted_apart_from_each_other_and_from_the_start(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(callgrind, "REQUESTS", 2)
    slow = WSGI.replace('if path == "/json":', 'if path == "/json":\n        sum(range(2_000))')
    trial = prepare(variant(f"sum(range(50_000))\n{slow}"), HERE, tmp_path / "hello")

    bare = Callgrind().bare(HERE, tmp_path, 1)
    count = Callgrind().count(trial)

    assert 1e6 < bare < count.start_up - 5e5
    assert count.requests["plain"] == pytest.approx(count.requests["parameter"], rel=0.2)
    assert count.requests["json"] > count.requests["plain"] + 20_000


@needs_valgrind
def test_an_application_that_ends_early_is_an_error(tmp_path: Path) -> None:
    trial = prepare(variant("raise SystemExit(0)\n"), HERE, tmp_path / "hello")

    with pytest.raises(MeasuringError, match="callgrind saw 1 phases where there are 8"):
        Callgrind().count(trial)
