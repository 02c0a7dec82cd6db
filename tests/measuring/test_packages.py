from datetime import date
from importlib.metadata import PathDistribution
from pathlib import Path

import pytest

from bot.measuring import packages
from bot.measuring.errors import MeasuringError, NotReachedError
from tests.measuring.made_up import wheel

TODAY = date(2026, 11, 22)


def test_everything_is_told_of_a_package_that_can_be_installed(index: Path) -> None:
    wheel(index, "hello", "1.0", "Requires-Python: >=3.9", "License-Expression: MIT", "Requires-Dist: Greeting")
    wheel(index, "greeting", "3.1", code="x = 1\n" * 20_000)

    facts = packages.package_facts("hello", TODAY, None)

    assert facts.pop("python") in ("3.11", "3.12", "3.13", "3.14", "3.15")
    assert facts == {
        "package": "hello",
        "version": "1.0",
        "requires-python": ">=3.9",
        "licence": "MIT",
        "packages": 2,
        "megabytes": "0.12",
        "dependencies": ["greeting"],
        "checked": TODAY,
    }


def test_a_newer_version_that_this_python_cannot_take_is_told(index: Path) -> None:
    wheel(index, "hello", "1.0")
    wheel(index, "hello", "2.0", "Requires-Python: >=3.99")

    facts = packages.package_facts("hello", TODAY, None)

    assert (facts["version"], facts["newest"], facts["newest-requires-python"]) == ("1.0", "2.0", ">=3.99")


def test_a_package_that_needs_another_python_says_so(index: Path) -> None:
    wheel(index, "hello", "2.0", "Requires-Python: >=3.99")

    facts = packages.package_facts("hello", TODAY, None)

    assert facts["not-installed"] == "needs Python 3.99 or newer"
    assert "version" not in facts


def test_a_package_that_the_index_does_not_tell_of_is_no_news(index: Path) -> None:
    with pytest.raises(NotReachedError, match="hello: the package index did not tell of it"):
        packages.package_facts("hello", TODAY, None)


def test_a_package_that_cannot_be_installed_is_no_news_either(index: Path) -> None:
    wheel(index, "hello", "1.0", "Requires-Dist: nowhere")

    with pytest.raises(MeasuringError, match=r"hello cannot be installed here: .*nowhere"):
        packages.package_facts("hello", TODAY, None)


@pytest.mark.parametrize(
    ("told", "licence"),
    [
        (["License-Expression: BSD-3-Clause", "License: something else"], "BSD-3-Clause"),
        (["Classifier: License :: OSI Approved :: MIT License", "Classifier: Framework :: Hello"], "MIT License"),
        (["Classifier: License :: OSI Approved", "License: Apache 2"], "Apache 2"),
        (["License: Copyright 2026 by people"], None),
        (["License: " + "a whole text of a licence " * 4], None),
        ([], None),
    ],
)
def test_a_licence_is_told_as_the_package_states_it(tmp_path: Path, told: list[str], licence: str | None) -> None:
    lines = ["Metadata-Version: 2.4", "Name: hello", "Version: 1.0", *told]
    (tmp_path / "METADATA").write_text("\n".join(lines), "utf-8")

    assert packages.licence(PathDistribution(tmp_path)) == licence


def test_dependencies_are_those_that_are_always_needed() -> None:
    requires = [
        "Jinja2>=3.1",
        "typing_extensions; python_version >= '3.9'",
        "tomli; python_version < '3.9'",
        "asgiref; extra == 'async'",
    ]

    assert packages.dependencies(requires) == ["jinja2", "typing-extensions"]


@pytest.mark.parametrize(
    ("requires", "words"),
    [(">=3.12", "Python 3.12 or newer"), (">= 3.12", "Python 3.12 or newer"), (">=3.8,<3.10", "Python >=3.8,<3.10")],
)
def test_a_needed_python_is_told_in_words(requires: str, words: str) -> None:
    assert packages.python_in_words(requires) == words


@pytest.mark.parametrize(
    ("size", "megabytes"), [(2_249_000, "2.2"), (364_000, "0.36"), (50_000, "0.050"), (300, "0.0010")]
)
def test_a_small_package_is_not_told_to_take_nothing(size: int, megabytes: str) -> None:
    assert packages.in_megabytes(size) == megabytes


def test_a_version_is_released_when_its_first_file_is_uploaded() -> None:
    pylock = """
        [[packages]]
        name = "hello"
        sdist = {url = "x", upload-time = 2026-02-20T03:00:00Z}
        wheels = [{url = "y", upload-time = 2026-02-19T23:59:00.5Z}, {url = "z"}]
    """

    assert packages.upload_day(pylock) == date(2026, 2, 19)


@pytest.mark.parametrize(
    "pylock",
    [
        '[[packages]]\nname = "hello"\nwheels = [{url = "y"}]',
        '[[packages]]\nname = "hello"\n[[packages]]\nname = "other"',
        "packages = []",
        'lock-version = "1.0"',
        "",
        "no TOML",
    ],
)
def test_an_index_that_tells_no_day_leaves_the_release_open(pylock: str) -> None:
    assert packages.upload_day(pylock) is None


def test_a_uv_that_hangs_costs_the_day_of_the_release_alone(
    tmp_path: Path, index: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    wheel(index, "hello", "1.0")
    monkeypatch.setattr(packages, "UV_TIME_LIMIT", 0.5)
    hanging = tmp_path / "uv"
    hanging.write_text("#!/bin/sh\nexec sleep 60\n")
    hanging.chmod(0o755)

    facts = packages.package_facts("hello", TODAY, str(hanging))

    assert (facts["version"], "released" in facts) == ("1.0", False)
