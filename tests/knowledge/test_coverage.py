from dataclasses import replace
from datetime import date

import pytest

from bot.knowledge import load
from bot.knowledge.coverage import Coverage, coverage, goal_of
from tests.answering.asking import REAL
from tests.knowledge.conftest import Copy

ANVIL, BIRCH, CEDAR = "frameworks/anvil.yaml", "frameworks/birch.yaml", "frameworks/cedar.yaml"
PAIR = "comparisons/anvil-vs-birch.yaml"
GOALS = "goals/coverage.yaml"


def covered(small: Copy, id_: str) -> Coverage:
    """The coverage of one framework of the small knowledge."""
    return next(one for one in coverage(load(small.folder)) if one.id == id_)


def test_everything_that_is_there_is_counted(small: Copy) -> None:
    birch = covered(small, "birch")

    assert replace(birch, missing=()) == Coverage(
        id="birch",
        name="Birch",
        facts=2,
        features=5,
        unknown=0,
        aspects=4,
        backed=1,
        needs=4,
        strengths=1,
        weaknesses=1,
        statements=19,
        oldest=date(2026, 10, 20),
        newest=date(2026, 11, 4),
        missing=(),
    )


def test_a_feature_of_which_nothing_was_found_is_unknown(small: Copy) -> None:
    cedar = covered(small, "cedar")

    assert (cedar.features, cedar.unknown) == (4, 1)


def test_what_a_comparison_says_counts_for_the_aspect(small: Copy) -> None:
    before = covered(small, "birch").backed
    small.change(PAIR, "birch-guide, Welcome: Birch includes", "workshop-article, Size: Birch includes")

    assert covered(small, "birch").backed == before + 1


def test_two_sources_of_one_publisher_do_not_back_an_aspect(small: Copy) -> None:
    before = covered(small, "birch").backed
    small.change("sources/articles.yaml", "publisher: Workshop Weekly", "publisher: Birch project")

    assert covered(small, "birch").backed == before - 1


def test_what_is_missing_is_told(small: Copy) -> None:
    assert covered(small, "birch").missing == (
        "facts (maintainer, first-release, last-release, status, interface)",
        "aspects (1 of 2 from 2 publishers)",
    )
    assert covered(small, "cedar").missing == (
        "facts (maintainer, licence, first-release, last-release, status, python, interface)",
        "needs (1 of 2)",
        "strengths",
        "weaknesses",
    )


def test_nothing_is_missing_where_the_goal_is_met(small: Copy) -> None:
    small.change(ANVIL, "  python:\n", "  status:\n    anvil-guide, History: Anvil is maintained.\n  python:\n")
    small.change(GOALS, "aspects: 2", "aspects: 1")

    assert covered(small, "anvil").missing == ()


def test_a_framework_that_no_goal_names_has_the_goal_of_the_others(small: Copy) -> None:
    goals = load(small.folder).goals

    assert [goal_of(id_, goals) for id_ in ("anvil", "cedar")] == [goals["well-known"], goals["others"]]


def test_without_goals_only_what_is_not_there_at_all_is_missing(small: Copy) -> None:
    (small.folder / GOALS).unlink()

    assert small.problems() == []
    assert [part.split(" ")[0] for part in covered(small, "cedar").missing] == ["facts", "strengths", "weaknesses"]


@pytest.mark.parametrize("one", coverage(REAL.knowledge), ids=lambda one: str(one.id))
def test_every_framework_of_the_project_is_told_completely(one: Coverage) -> None:
    assert one.missing == ()
