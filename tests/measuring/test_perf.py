from pathlib import Path

import pytest

from bot.measuring import perf
from bot.measuring.errors import MeasuringError
from bot.measuring.perf import Perf
from bot.measuring.trials import Trial, prepare
from tests.measuring.made_up import HERE, variant

MISSING = Perf().missing()

COUNTED = "# started on Sun Nov 22\n\n543704513,,instructions:u,220113000,100.00,,\n"
NOT_COUNTED = "# started on Sun Nov 22\n\n<not supported>,,instructions:u,0,100.00,,\n"


def test_what_perf_counted_is_read() -> None:
    assert perf.total(COUNTED) == 543_704_513


@pytest.mark.parametrize("told", [NOT_COUNTED, COUNTED.replace("543704513", "0"), ""])
def test_a_machine_without_counters_counts_nothing(told: str) -> None:
    with pytest.raises(MeasuringError, match="perf counted no instructions"):
        perf.total(told)


def test_what_to_install_is_said_where_perf_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", "")

    assert "perf is missing; install it" in (Perf().missing() or "")


def test_a_request_costs_what_more_of_them_cost_more(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that is called like perf stands in: it counts 70 for each request and 5,000 for everything else."""
    program = tmp_path / "perf"
    program.write_text(
        f"#!{HERE.python}\n"
        "import re, sys\n"
        "requests = sum(map(int, re.findall(r\"'[a-z]+': ([0-9]+)\", sys.argv[-1])))\n"
        "out = open(sys.argv[sys.argv.index('-o') + 1], 'w')\n"
        "print(f'{5000 + 70 * requests},,instructions:u,1,100.00,,', file=out)\n"
    )
    program.chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))

    count = Perf().count(Trial(variant(), HERE, tmp_path))

    assert count.start_up == 5000
    assert count.requests == {"plain": 70, "json": 70, "parameter": 70}


@pytest.mark.skipif(MISSING is not None, reason=f"{MISSING}")
def test_a_request_costs_something_and_less_than_the_start(tmp_path: Path) -> None:
    count = Perf().count(prepare(variant(), HERE, tmp_path / "hello"))

    assert all(1_000 < instructions < count.start_up for instructions in count.requests.values())
