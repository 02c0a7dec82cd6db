import platform

import pytest

from bot.measuring import runs
from bot.measuring.runs import Unit
from bot.measuring.writing import Entries

EARLIER = {"version": "2.0", "python": platform.python_version(), "counted-with": "steps"}


def test_two_runs_of_the_same_reference_have_one_unit() -> None:
    assert runs.unit_of(EARLIER) == runs.unit_of_this_run("2.0", "steps")


@pytest.mark.parametrize("other", [{"version": "2.1"}, {"python": "3.10.1"}, {"counted-with": "perf"}])
def test_another_version_python_or_counter_is_another_unit(other: dict[str, str]) -> None:
    assert runs.unit_of({**EARLIER, **other}) != runs.unit_of_this_run("2.0", "steps")


def test_a_run_without_its_reference_has_a_unit_that_nobody_knows() -> None:
    assert runs.unit_of(None) == Unit("unknown", "unknown", "unknown")


def test_two_runs_are_compared_figure_by_figure() -> None:
    def run(plain: str, start_up: str, memory: str) -> Entries:
        work = {"plain": {"ratio": plain, "spread": "0.1"}}
        return {"birch": {"work": work, "start-up": {"ratio": start_up}, "memory": {"megabytes": memory}}}

    first, second = run("1.00", "10.0", "30.0"), run("1.01", "10.0", "29.4")
    del first["birch"]["work"]["plain"]["spread"]

    assert [*runs.differences({**first, "gone": {}}, {"new": {}, **second})] == [
        "  2.0 %  birch memory: 30 and 29.4",
        "  1.0 %  birch work plain: 1 and 1.01",
        "  0.0 %  birch start-up: 10 and 10",
    ]
