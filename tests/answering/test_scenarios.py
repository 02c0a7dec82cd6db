"""The situations of tests/scenarios.yaml put to the real bot: how often it chooses what experienced people agreed on.

Each is put twice: in ids, as commands and forms ask, where the knowledge and its weights can be at fault; and in words,
where the understanding can be too. The floors are what has been reached, and every difference is printed with what was
agreed and where (`python -m pytest -rP tests/answering/test_scenarios.py`).
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

import pytest
import yaml

from bot.answering.adviser import Adviser
from bot.answering.answer import Verdict
from bot.understanding.question import LIST_LENGTH, Question
from tests.answering.asking import REAL

SCENARIOS = Path(__file__).parents[1] / "scenarios.yaml"
PLACES = 2
"""How far down the bot's order the agreed choice may come to be among its first."""
MOST_NAMED = {"flask", "django", "fastapi"}
"""Whom nearly everybody names; a bot that knew only these would do well in too many discussions."""


class Figures(NamedTuple):
    """Shares of the scenarios: the bot's first choice was agreed on; something agreed on is among its first two."""

    first: float
    first_two: float


FLOOR = Figures(first=0.81, first_two=0.88)
"""Reached when asked in ids, rounded down."""
FLOOR_IN_WORDS = Figures(first=0.64, first_two=0.81)
"""Reached when asked in words, rounded down."""


@dataclass(frozen=True, slots=True)
class Scenario:
    """A situation and what was agreed on; scenarios.yaml says what each field stands for."""

    asks: str
    question: Question
    agreed: tuple[frozenset[str], ...]
    instead: str
    what: str
    url: str

    @property
    def agreed_first(self) -> frozenset[str]:
        """Any of these is right; none of them where no framework is."""
        return self.agreed[0] if self.agreed else frozenset()

    def met_first(self, verdict: Verdict, adviser: Adviser) -> bool:
        """Whether the bot chooses nothing but what was agreed on; a tie with something else is no such choice."""
        if not self.agreed:
            return not verdict.choice and any(id_ in adviser.knowledge.instead for id_ in verdict.decided_by)
        return bool(verdict.choice) and self.agreed_first.issuperset(verdict.choice[0])

    def met_in_two(self, verdict: Verdict, adviser: Adviser) -> bool:
        """Whether something agreed on is among the bot's first two; three that are level have no first two."""
        return self.met_first(verdict, adviser) or not self.agreed_first.isdisjoint(_first_two(verdict))


Ask = Callable[[Scenario, Adviser], Verdict]


def test_scenarios_are_many_and_not_all_about_the_same() -> None:
    framework = [one for one in scenarios() if one.agreed]

    assert len(scenarios()) >= 60
    assert sum(one.agreed_first.isdisjoint(MOST_NAMED) for one in framework) >= 20
    assert sum(not one.agreed or len(one.agreed_first) > 1 for one in scenarios()) >= 10
    assert len({need for one in scenarios() for need in one.question.needs}) >= 24
    assert len(frozenset[str]().union(*(one.agreed_first for one in framework))) >= 20


def test_scenarios_speak_of_what_is_known() -> None:
    known = REAL.knowledge

    for one in scenarios():
        asked = one.question
        assert known.frameworks.keys() >= {*asked.frameworks, *(id_ for group in one.agreed for id_ in group)}, one.asks
        assert known.needs.keys() >= set(asked.needs), one.asks
        assert known.features.keys() >= set(asked.features), one.asks
        assert known.aspects.keys() >= set(asked.aspects), one.asks


def test_scenarios_agree_on_one_that_was_named_or_on_something_else() -> None:
    for one in scenarios():
        named = one.question.frameworks or REAL.knowledge.frameworks
        assert all(group and group.issubset(named) for group in one.agreed), one.asks
        assert bool(one.instead) != bool(one.agreed), one.asks
        assert one.what, one.asks
        assert one.url.startswith("http"), one.asks


def test_saying_nothing_or_everything_meets_no_scenario() -> None:
    everything = Verdict(choice=(tuple(REAL.knowledge.frameworks),))

    for one in scenarios():
        assert not one.met_in_two(Verdict(), REAL), one.asks
        assert not one.met_in_two(everything, REAL), one.asks


@pytest.mark.parametrize("in_words", [False, True], ids=["in ids", "in words"])
def test_the_choice_is_what_people_agreed_on(in_words: bool) -> None:
    ask, floor = (asked_in_words, FLOOR_IN_WORDS) if in_words else (asked_in_ids, FLOOR)

    reached = figures_of(ask, REAL)
    print("\n".join(differences(ask, REAL)))
    print(f"{reached.first:.1%} first, {reached.first_two:.1%} among the first two of {len(scenarios())}")

    assert reached.first >= floor.first
    assert reached.first_two >= floor.first_two


@cache
def scenarios() -> tuple[Scenario, ...]:
    """All of them, in the order of the file."""
    return tuple(map(_scenario, yaml.load(SCENARIOS.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)))


def asked_in_ids(one: Scenario, adviser: Adviser) -> Verdict:
    """What is chosen if the situation is told in ids."""
    return adviser.answer(one.question).verdict


def asked_in_words(one: Scenario, adviser: Adviser) -> Verdict:
    """What is chosen if the situation is told to the bot in words."""
    return adviser.reply(adviser.read(one.asks, addressed=True)).verdict


def figures_of(ask: Ask, adviser: Adviser) -> Figures:
    """How often people and the bot agree."""
    verdicts = [(one, ask(one, adviser)) for one in scenarios()]
    return Figures(
        sum(one.met_first(verdict, adviser) for one, verdict in verdicts) / len(verdicts),
        sum(one.met_in_two(verdict, adviser) for one, verdict in verdicts) / len(verdicts),
    )


def differences(ask: Ask, adviser: Adviser) -> Iterator[str]:
    """Every scenario in which the bot's first choice is another, in a few lines each."""
    for one in scenarios():
        verdict = ask(one, adviser)
        if not one.met_first(verdict, adviser):
            agreed = _told([sorted(group) for group in one.agreed]) if one.agreed else one.instead
            yield f"{one.asks}\n  agreed: {agreed} ({one.what} {one.url})\n  chosen: {_told(verdict.choice)}"


def _told(groups: Sequence[Sequence[str]]) -> str:
    """The groups in words, cut where a tie would fill the screen."""
    return "; then ".join(" or ".join(group[:LIST_LENGTH]) for group in groups[:LIST_LENGTH]) or "nothing"


def _first_two(verdict: Verdict) -> Iterator[str]:
    """Those who have one of the first two places for sure."""
    taken = 0
    for level in verdict.choice:
        taken += len(level)
        if taken > PLACES:
            return
        yield from level


def _scenario(row: dict[str, Any]) -> Scenario:
    frameworks = tuple(row.get("frameworks", ()))
    return Scenario(
        asks=row["asks"],
        question=Question(
            "compare" if len(frameworks) > 1 else "choose",
            frameworks=frameworks,
            aspects=tuple(row.get("aspects", ())),
            features=tuple(row.get("features", ())),
            needs=tuple(row["needs"]),
        ),
        agreed=tuple(frozenset(group) for group in row["agreed"]),
        instead=row.get("instead", ""),
        what=row["what"],
        url=row["source"]["url"],
    )
