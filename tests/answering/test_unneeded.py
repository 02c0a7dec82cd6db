"""Where no framework is needed, the answer says so and names what will do, with its sources."""

from dataclasses import replace

import pytest

from bot.answering.unneeded import unneeded
from bot.knowledge.entries import Instead
from bot.understanding.question import Question
from tests.answering.asking import REAL
from tests.answering.made_up import framework, knowledge_of, said

BY_HAND = Instead(
    id="small-project",
    use="a page written by hand",
    beside=("beginner",),
    checked=said("x" * 8).checked,
    because=(said("A page that never changes can be written by hand."),),
)
KNOWLEDGE = replace(
    knowledge_of(framework("ash", {"rest-api": "good"}), framework("oak", {"admin-interface": "good"})),
    instead={"small-project": BY_HAND},
)
SMALL_PROJECT = Question("choose", needs=("small-project",))


def test_it_is_said_what_will_do() -> None:
    answer = unneeded(SMALL_PROJECT, KNOWLEDGE)

    assert answer is not None
    assert answer.headline == "No framework is needed for a small project: a page written by hand will do."
    assert answer.sections[0].lines[0].sources == (1,)
    assert answer.sources[0].id == "anvil-guide"
    assert answer.verdict.choice == ()
    assert answer.verdict.decided_by == ("small-project",)


def test_those_who_were_named_are_not_needed_either() -> None:
    answer = unneeded(replace(SMALL_PROJECT, intent="compare", frameworks=("ash", "oak")), KNOWLEDGE)

    assert answer is not None
    assert answer.headline.startswith("No framework such as Ash or Oak is needed for a small project")


def test_who_builds_it_changes_nothing() -> None:
    assert unneeded(replace(SMALL_PROJECT, needs=("beginner", "small-project")), KNOWLEDGE) is not None


@pytest.mark.parametrize(
    "question",
    [
        Question("choose", needs=("small-project", "rest-api")),
        Question("choose", needs=("small-project",), features=("orm",)),
        Question("choose", needs=("rest-api",)),
    ],
)
def test_what_takes_a_framework_gets_one(question: Question) -> None:
    assert unneeded(question, KNOWLEDGE) is None


def test_it_is_found_what_would_take_a_framework_after_all() -> None:
    answer = unneeded(SMALL_PROJECT, KNOWLEDGE)

    assert answer is not None
    assert {(turn.needs, turn.to) for turn in answer.verdict.would_change} == {
        (("rest-api",), "ash"),
        (("admin-interface",), "oak"),
    }


@pytest.mark.parametrize("need", REAL.knowledge.instead)
def test_everything_known_of_it_is_told(need: str) -> None:
    answer = REAL.answer(Question("choose", needs=(need,)))

    assert answer.headline.startswith(f"No framework is needed for {REAL.knowledge.needs[need].label}: ")
    assert all(line.sources for section in answer.sections for line in section.lines)


def test_beside_a_need_that_takes_a_framework_it_is_a_note() -> None:
    answer = REAL.answer(Question("choose", needs=("static-site", "rest-api")))

    assert answer.verdict.choice
    assert any(note.startswith("For a static site alone no framework is needed") for note in answer.notes)


def test_a_feature_can_be_asked_for_all_the_same() -> None:
    answer = REAL.answer(Question("list", needs=("static-site",)))

    assert "No framework" not in answer.headline
