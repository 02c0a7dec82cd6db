from pathlib import Path

import pytest

from bot.measuring import environments, rounds
from bot.measuring.variants import Variant
from tests.measuring.made_up import WSGI, Steps, variant, wheel


@pytest.fixture
def said() -> list[str]:
    return []


def ready(work: Path, index: Path, said: list[str], *chosen: Variant) -> dict[str, rounds.Measured]:
    wheel(index, "hello", "1.2")
    return rounds.set_up(chosen, {"hello": "Hello"}, work, said.append)


def test_a_framework_is_installed_and_its_version_noted(tmp_path: Path, index: Path, said: list[str]) -> None:
    one = ready(tmp_path, index, said, variant())["hello"]

    assert one.version == "1.2"
    assert one.serves == {"test-client": True}


def test_an_application_that_answers_wrongly_is_left_out_by_name(tmp_path: Path, index: Path, said: list[str]) -> None:
    wrong = variant(WSGI.replace("Hello, {name}", "Bye, {name}"), id="wrong")

    assert [*ready(tmp_path, index, said, wrong, variant())] == ["hello"]
    assert said[1].startswith("wrong is left out: /plain answers b'Bye, world!'")


def test_a_framework_that_cannot_be_installed_is_left_out_by_name(tmp_path: Path, index: Path, said: list[str]) -> None:
    assert not ready(tmp_path, index, said, variant(requires=["nowhere"]))
    assert "nowhere" in said[-1]


def test_variants_share_an_environment_and_the_next_run_finds_it(
    tmp_path: Path, index: Path, said: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    ready(tmp_path, index, said, variant(), variant(id="other"))
    monkeypatch.delenv("PIP_FIND_LINKS")

    again = rounds.set_up([variant()], {"hello": "hello"}, tmp_path, said.append)

    assert [path.name for path in (tmp_path / "environments").iterdir()] == ["hello"]
    assert [*again] == ["hello"]


def test_an_installation_that_broke_off_is_done_again(tmp_path: Path, index: Path, said: list[str]) -> None:
    environments.empty(tmp_path / "environments" / "hello")

    assert ready(tmp_path, index, said, variant())["hello"].version == "1.2"


def test_every_round_measures_everything_once_with_a_seed_of_its_own(
    tmp_path: Path, index: Path, said: list[str]
) -> None:
    started = ready(tmp_path, index, said, variant(), variant(id="other"))
    said.clear()

    rounds.measure(started, Steps(), 2, tmp_path, said.append)

    parts = ("what calling and starting nothing costs", "hello", "other")
    assert said == [f"round {number} of 2: {part}" for number in (1, 2) for part in parts]
    assert [(one.bare, one.count.requests["json"]) for one in started["hello"].rounds] == [
        (11, variant().lines + 1),
        (12, variant().lines + 2),
    ]
    assert started["hello"].rounds[1].idle == {"plain": 2, "json": 2, "parameter": 2}
    assert all(one.memory and one.memory > 5_000 for one in started["hello"].rounds)


def test_an_application_that_fails_in_a_round_is_left_out_from_then_on(
    tmp_path: Path, index: Path, said: list[str]
) -> None:
    started = ready(tmp_path, index, said, variant(f"{WSGI}# fails\n", id="weak"), variant())

    rounds.measure(started, Steps(), 3, tmp_path, said.append)

    assert (started["weak"].failed, len(started["weak"].rounds)) == ("it stumbled", 1)
    assert "weak is left out: it stumbled" in said
    assert "round 3 of 3: weak" not in said
    assert len(started["hello"].rounds) == 3
