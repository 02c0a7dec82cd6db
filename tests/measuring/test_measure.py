"""`tradeoff facts measure`, from applications to the file, with a counter that takes lines for steps."""

import platform
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from bot.command_line import facts
from bot.command_line.errors import CommandError
from bot.knowledge import check
from bot.measuring.writing import Entries, read_entries, write_entries
from tests.knowledge.conftest import Copy
from tests.measuring.made_up import WSGI, Steps, variant, wheel

Capture = pytest.CaptureFixture[str]
Measure = Callable[..., int]

LONGER = "x = 1\n" * variant().lines + WSGI
"""An application of twice as many lines."""
TELLING = {"python": platform.python_version(), "measured": date(2026, 11, 21), "counted-with": "steps", "lines": 9}


def entries(**versions: str) -> Entries:
    """What an earlier run wrote, by versions."""
    return {id_: {"framework": id_, "version": version, **TELLING} for id_, version in versions.items()}


def written(file: Path, told: Entries) -> Path:
    write_entries(file, told, schema="work", command="tradeoff facts measure")
    return file


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What is installed there is found by the next test."""
    return tmp_path_factory.mktemp("work")


@pytest.fixture
def applications(tmp_path: Path) -> Path:
    """The folder of two applications: Birch, which is the reference, and Anvil, which does twice as much."""
    folder = tmp_path / "applications"
    folder.mkdir()
    for name, more, code in (("birch", "reference: true\n", WSGI), ("anvil", "", LONGER)):
        header = f"framework: {name}\ndocumentation: https://{name}.example.org/\ninterface: wsgi\n{more}"
        (folder / f"{name}.py").write_text(f'"""As it begins.\n\n{header}"""\n\n{code}', "utf-8")
    return folder


@pytest.fixture
def measure(known: Copy, index: Path, work: Path, applications: Path) -> Measure:
    """Measures frameworks of the small knowledge, one round, and writes to the file."""
    for name in ("anvil", "birch"):
        wheel(index, name, "2.0")

    def run(*asked: str, to: Path | None = None, compare_with: Path | None = None, rounds: int = 1) -> int:
        return facts.measure(
            known.folder,
            asked,
            times=rounds,
            counters=None,
            work=work,
            to=to,
            compare_with=compare_with,
            applications=applications,
            counted_by=[Steps()],
        )

    return run


def test_figures_are_written_into_the_knowledge(capsys: Capture, known: Copy, measure: Measure) -> None:
    status = measure()

    told = read_entries(known.folder / facts.WORK)
    assert (status, [*told]) == (0, ["anvil", "birch"])
    assert told["anvil"]["work"]["json"] == {"ratio": "2.00", "spread": "0.0"}
    assert (told["birch"]["version"], told["birch"]["measured"]) == ("2.0", date.today())
    assert capsys.readouterr().out.splitlines() == ["anvil: new", "birch: new", "2 applications written, 0 as before"]
    assert [str(one) for one in check(known.folder)[1] if facts.WORK in str(one) and not one.warning] == []


def test_what_spreads_too_far_is_left_out_and_said(capsys: Capture, tmp_path: Path, measure: Measure) -> None:
    """Bare Python takes a step more in each round."""
    status = measure("birch", to=tmp_path / "work.yaml", rounds=3)

    assert (status, "start-up" in read_entries(tmp_path / "work.yaml")["birch"]) == (0, False)
    assert "birch: start-up is left out, it spreads 16.8 % over the rounds" in capsys.readouterr().out


def test_the_reference_is_measured_with_any_other(capsys: Capture, tmp_path: Path, measure: Measure) -> None:
    measure("anvil", to=tmp_path / "work.yaml")

    assert [*read_entries(tmp_path / "work.yaml")] == ["anvil", "birch"]
    assert "birch is measured as well: all others are told in multiples of it" in capsys.readouterr().err


def test_another_run_is_compared_with(capsys: Capture, tmp_path: Path, measure: Measure) -> None:
    first = written(tmp_path / "first.yaml", {"anvil": {"work": {"json": {"ratio": "1.60", "spread": "0.1"}}}})

    measure("anvil", to=tmp_path / "work.yaml", compare_with=first)

    assert capsys.readouterr().out.splitlines()[-2:] == ["1 figure in both runs", " 25.0 %  anvil work json: 1.6 and 2"]


def test_multiples_of_the_same_stay_beside_each_other(tmp_path: Path, measure: Measure) -> None:
    file = written(tmp_path / "work.yaml", before := entries(anvil="1.0", birch="2.0"))

    status = measure("birch", to=file)

    assert (status, read_entries(file)["anvil"]) == (0, before["anvil"])


@pytest.mark.parametrize("other", [{"version": "1.9"}, {"python": "3.10.1"}, {"counted-with": "perf"}])
def test_multiples_of_something_else_are_refused_before_anything_is_counted(
    capsys: Capture, tmp_path: Path, measure: Measure, other: dict[str, str]
) -> None:
    before = entries(anvil="1.0", birch="2.0")
    before["birch"] |= other
    file = written(tmp_path / "work.yaml", before)

    with pytest.raises(CommandError, match=r"work\.yaml tells 1 other application in multiples of birch .*--to FILE"):
        measure("birch", to=file)
    assert read_entries(file) == before
    assert "round 1" not in capsys.readouterr().err


def test_a_whole_run_leaves_out_multiples_of_something_else(
    capsys: Capture, tmp_path: Path, measure: Measure, applications: Path
) -> None:
    file = written(tmp_path / "work.yaml", entries(anvil="1.0", birch="1.9"))
    (applications / "anvil.py").unlink()

    measure(to=file)

    assert [*read_entries(file)] == ["birch"]
    assert "whatever cannot be measured now is left out of it" in capsys.readouterr().err


def test_one_that_does_nothing_is_left_out_alone(
    capsys: Capture, tmp_path: Path, measure: Measure, applications: Path
) -> None:
    """All its lines are said not to be counted, so that it takes no more steps than what does nothing."""
    anvil = applications / "anvil.py"
    anvil.write_text(anvil.read_text("utf-8").replace("x = 1\n", "", 1).replace("x = 1", "# Not counted:", 1), "utf-8")

    status = measure(to=tmp_path / "work.yaml")

    assert (status, [*read_entries(tmp_path / "work.yaml")]) == (1, ["birch"])
    assert "anvil is left out: what was counted comes to nothing" in capsys.readouterr().err


@pytest.mark.parametrize("fault", ["raise SystemExit('broken')\n", "# fails\n"], ids=["at once", "in a round"])
def test_without_the_reference_nothing_is_written(
    tmp_path: Path, measure: Measure, applications: Path, fault: str
) -> None:
    birch = applications / "birch.py"
    birch.write_text(birch.read_text("utf-8") + fault, "utf-8")

    with pytest.raises(CommandError, match="birch, of which all others are told in multiples, could not be measured"):
        measure(to=tmp_path / "work.yaml", rounds=2)
    assert not (tmp_path / "work.yaml").exists()
