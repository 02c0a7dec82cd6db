from pathlib import Path

import pytest

from bot.measuring import environments
from bot.measuring.errors import MeasuringError
from tests.measuring.made_up import wheel


def test_a_new_environment_holds_nothing(tmp_path: Path) -> None:
    environment = environments.empty(tmp_path / "new")

    assert environment.python.exists()
    assert environment.installed == {}


def test_what_is_installed_is_found_by_its_plain_name(tmp_path: Path, index: Path) -> None:
    wheel(index, "Big_Hello", "1.0")
    environment = environments.empty(tmp_path / "new")

    environments.install(environment, ["big.hello"], compiled=True)

    assert {name: one.version for name, one in environment.installed.items()} == {"big-hello": "1.0"}


def test_the_size_counts_no_code_that_python_compiled(tmp_path: Path, index: Path) -> None:
    wheel(index, "hello", "1.0", code="x = 1\n" * 100)
    plain, compiled = (environments.empty(tmp_path / name) for name in ("plain", "compiled"))

    environments.install(plain, ["hello"], compiled=False)
    environments.install(compiled, ["hello"], compiled=True)

    assert [*compiled.site.rglob("hello*.pyc")]
    assert not [*plain.site.rglob("hello*.pyc")]
    assert abs(plain.size - compiled.size) < 200  # the list of its files names the compiled one


def test_what_pip_says_last_is_told(tmp_path: Path, index: Path) -> None:
    environment = environments.empty(tmp_path / "new")

    with pytest.raises(MeasuringError, match="No matching distribution found for missing"):
        environments.install(environment, ["missing"], compiled=False)


@pytest.mark.parametrize(
    ("printed", "last"), [("", ""), ("\n\n", ""), ("Traceback\n  File x\nValueError: no\n\n", "ValueError: no")]
)
def test_the_last_line_says_why(printed: str, last: str) -> None:
    assert environments.last_line(printed) == last
