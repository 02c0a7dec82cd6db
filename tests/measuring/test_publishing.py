from datetime import date
from pathlib import Path

import pytest

from bot.knowledge.figures import Measurement
from bot.measuring.counting import Count
from bot.measuring.errors import MeasuringError
from bot.measuring.publishing import Figure, entry, figure, figures
from bot.measuring.rounds import Measured, Round
from bot.measuring.trials import Trial
from bot.measuring.variants import Variant
from tests.measuring.made_up import HERE, variant

TODAY = date(2026, 11, 22)


def measured(*plain: float, one: Variant | None = None) -> Measured:
    """Rounds in which a request for the plain text took so many instructions."""
    idle = {"plain": 5, "json": 5, "parameter": 5}
    rounds = [Round(Count(500, {"plain": 5 + own, "json": 45, "parameter": 35}), 50, idle, 20_000) for own in plain]
    return Measured(Trial(one or variant(), HERE, Path()), "1.0", {"openapi-page": False, "admin": True}, rounds)


def test_a_figure_is_the_median_with_its_spread() -> None:
    assert figure([10, 12, 8]) == Figure(10, 40)


@pytest.mark.parametrize(("spread", "stable"), [(0, True), (5.0, True), (5.01, False)])
def test_what_spreads_more_than_five_per_cent_is_not_published(spread: float, stable: bool) -> None:
    assert Figure(1, spread).stable is stable


@pytest.mark.parametrize(
    ("ratio", "written"), [(0.1449, "0.14"), (1, "1.00"), (9.994, "9.99"), (9.996, "10.0"), (18.76, "18.8")]
)
def test_a_ratio_is_written_to_two_or_three_digits(ratio: float, written: str) -> None:
    assert Figure(ratio, 0.26).ratio() == {"ratio": written, "spread": "0.3"}


def test_megabytes_are_millions_of_bytes() -> None:
    assert Figure(20_000, 0).megabytes() == {"megabytes": "20.5", "spread": "0.0"}


def test_what_is_smaller_keeps_two_digits_that_count() -> None:
    assert Figure(0.0766, 0).ratio()["ratio"] == "0.077"
    assert Figure(400, 0).megabytes()["megabytes"] == "0.41"


@pytest.mark.parametrize("rounds", [[0, 0, 0], [0, 0, 5], [-3, -2, 1]])
def test_a_figure_of_nothing_is_an_error(rounds: list[float]) -> None:
    with pytest.raises(MeasuringError, match="what was counted comes to nothing"):
        figure(rounds)


def test_nothing_is_told_in_multiples_of_nothing() -> None:
    with pytest.raises(MeasuringError, match="/plain of hello costs nothing to be a multiple of"):
        figures(measured(20), measured(0))


def test_work_is_told_in_multiples_of_the_reference_in_the_same_round() -> None:
    told = figures(measured(20, 44, 30), measured(10, 22, 15))

    assert (told["work.plain"], told["work.json"]) == (Figure(2, 0), Figure(1, 0))


def test_the_work_of_calling_is_no_work_of_the_application() -> None:
    assert measured(20).rounds[0].work == {"plain": 20, "json": 40, "parameter": 30}


def test_starting_is_told_in_multiples_of_bare_python() -> None:
    assert figures(measured(1), measured(1))["start-up"] == Figure(10, 0)


def test_an_entry_says_what_was_measured_and_when() -> None:
    one, reference = measured(20, one=variant(variant="without its middle")), measured(10)

    written = entry(one, figures(one, reference), "callgrind", TODAY)

    assert written.pop("python").startswith("3.")
    assert written == {
        "framework": "hello",
        "variant": "without its middle",
        "version": "1.0",
        "measured": TODAY,
        "counted-with": "callgrind",
        "interface": "wsgi",
        "work": {
            "plain": {"ratio": "2.00", "spread": "0.0"},
            "json": {"ratio": "1.00", "spread": "0.0"},
            "parameter": {"ratio": "1.00", "spread": "0.0"},
        },
        "start-up": {"ratio": "10.0", "spread": "0.0"},
        "memory": {"megabytes": "20.5", "spread": "0.0"},
        "lines": one.trial.variant.lines,
    }


def test_what_a_framework_serves_is_told_of_it_as_it_begins() -> None:
    one = measured(20)

    assert entry(one, figures(one, one), "perf", TODAY)["serves"] == {"openapi-page": False, "admin": True}


def test_an_unstable_figure_is_left_out() -> None:
    one, reference = measured(20, 30), measured(10, 10)

    written = entry(one, figures(one, reference), "callgrind", TODAY)

    assert [*written["work"]] == ["json", "parameter"]


def test_an_application_with_a_server_of_its_own_has_no_work_and_no_memory() -> None:
    one = measured(one=variant(interface="server"))
    one.rounds.append(Round(Count(500, {}), 50, {}, None))
    reference = measured(10)

    written = entry(one, figures(one, reference), "callgrind", TODAY)

    assert written["start-up"] == {"ratio": "10.0", "spread": "0.0"}
    assert not {"interface", "work", "memory"} & written.keys()


def test_an_entry_is_one_of_the_knowledge() -> None:
    one = measured(20)
    written = entry(one, figures(one, one), "callgrind", TODAY)

    read = Measurement.model_validate({"id": "hello", **written})

    assert read.work["plain"].ratio == "1.00"
