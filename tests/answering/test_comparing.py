"""Two to four frameworks side by side, and a project that looks for one."""

from dataclasses import replace

import pytest

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.answering.comparing import choose, compare
from bot.understanding.question import Question
from tests.answering.asking import REAL, SMALL
from tests.answering.made_up import framework, knowledge_of, said

PAIR = Question("compare", frameworks=("birch", "anvil"))


def titles(answer: Answer) -> list[str]:
    return [section.title for section in answer.sections]


def test_a_pair_with_an_article_gets_its_verdict_the_decisive_aspects_and_both_lists() -> None:
    answer = SMALL.answer(PAIR)

    assert answer.title == "Birch or Anvil?"
    assert answer.headline == SMALL.knowledge.comparisons["anvil", "birch"].verdict.says
    assert titles(answer) == [
        "Learning curve",
        "What is built in",
        "Performance and speed",
        "Choose Birch if",
        "Choose Anvil if",
    ]
    assert not answer.decided_by


def test_what_must_not_be_built_in_decides_and_is_told_with_its_sources() -> None:
    answer = SMALL.answer(replace(PAIR, frameworks=("anvil", "birch"), without=("orm",)))

    assert answer.headline == "For a project without a built-in ORM, Birch fits better than Anvil."
    assert answer.decided_by == ("No ORM built in: left to a package with Birch, built in with Anvil.",)
    assert answer.verdict.choice == (("birch",),)
    asked = answer.sections[titles(answer).index("An ORM built in?")]
    assert [(line.subject, line.text) for line in asked.lines] == [
        ("Birch", "With Birch-Records."),
        ("Anvil", "Yes."),
    ]
    assert all(line.sources for line in asked.lines)


def test_kinds_are_told_once_each() -> None:
    answer = REAL.answer(Question("compare", ("django", "turbogears", "flask"), needs=("beginner",)))

    assert answer.notes[-1] == (
        "They are of different kinds: Django and TurboGears are full-stack web frameworks; "
        "Flask is a micro web framework."
    )


def test_what_is_unknown_of_all_that_must_be_without_it_is_said() -> None:
    knowledge = knowledge_of(framework("ash", {"beginner": "good"}), framework("oak", {"beginner": "fair"}))

    answer = compare(Question("compare", ("ash", "oak"), needs=("beginner",), without=("orm",)), knowledge)

    assert "Nothing is known here of an ORM with any of these." in answer.notes


def test_each_framework_has_a_line_of_its_own_under_each_aspect() -> None:
    for section in SMALL.answer(PAIR).sections[:3]:
        assert [line.subject for line in section.lines[:2]] == ["Birch", "Anvil"]


def test_without_needs_it_is_told_for_which_needs_it_would_be_whom() -> None:
    assert SMALL.answer(PAIR).would_change == (
        "For a large project or an admin interface it would be Anvil.",
        "For a small project, a beginner or an API it would be Birch.",
    )


def test_the_needs_decide_and_the_answer_says_how() -> None:
    answer = SMALL.answer(replace(PAIR, needs=("admin-interface", "beginner")))

    assert answer.headline.startswith("For an admin interface and a beginner, Anvil fits better than Birch")
    assert answer.decided_by == (
        "An admin interface: good with Anvil, fair with Birch.",
        "A beginner: fair with Anvil, good with Birch.",
    )


def test_a_need_that_all_serve_alike_is_said_to_decide_nothing() -> None:
    knowledge = knowledge_of(framework("ash", {"beginner": "good"}), framework("oak", {"beginner": "good"}))

    answer = compare(Question("compare", ("ash", "oak"), needs=("beginner",)), knowledge)

    assert answer.decided_by == ("A beginner: good with Ash and Oak, which decides nothing.",)


def test_a_feature_that_decides_is_told_as_it_is() -> None:
    answer = SMALL.answer(Question("compare", ("anvil", "birch", "cedar"), features=("admin",)))

    assert answer.decided_by == (
        "An admin interface: built in with Anvil, by a package with Birch, not there with Cedar.",
    )


def test_what_the_needs_are_about_comes_first() -> None:
    answer = SMALL.answer(replace(PAIR, needs=("beginner",)))

    assert titles(answer)[:2] == ["For a beginner", "Learning curve"]


def test_a_close_up_of_an_aspect_shows_both_sides_of_what_sources_differ_about() -> None:
    answer = SMALL.answer(replace(PAIR, aspects=("performance",)))

    assert answer.title == "Birch or Anvil: performance and speed"
    assert titles(answer)[:2] == ["Performance and speed", "Is Birch faster than Anvil?"]
    assert {"Side 1", "Side 2"} <= {line.subject for line in answer.sections[1].lines}


def test_a_close_up_of_an_aspect_stands_before_what_the_needs_are_about() -> None:
    answer = SMALL.answer(replace(PAIR, aspects=("performance",), needs=("beginner",)))

    assert titles(answer)[0] == "Performance and speed"
    assert "For a beginner" in titles(answer)


def test_what_is_said_of_an_aspect_is_not_turned_by_needs() -> None:
    assert SMALL.answer(replace(PAIR, aspects=("performance",))).would_change == ()


def test_an_answer_without_an_article_on_the_pair_says_so() -> None:
    without, with_one = (SMALL.answer(Question("compare", ids)) for ids in (("anvil", "cedar"), ("anvil", "birch")))

    assert any("No article" in note for note in without.notes)
    assert not any("No article" in note for note in with_one.notes)


def test_frameworks_of_different_kinds_are_told_apart() -> None:
    answer = SMALL.answer(Question("compare", ("birch", "cedar")))

    assert answer.notes[-1] == (
        "They are of different kinds: Birch is a micro web framework; Cedar is an API framework."
    )


def test_a_choice_names_its_scope_and_those_that_follow() -> None:
    answer = SMALL.answer(Question("choose", needs=("admin-interface",)))

    assert answer.headline == (
        "For an admin interface, Anvil comes first of the 3 frameworks known here, followed by Birch."
    )
    assert [line.subject for line in answer.sections[0].lines] == ["Anvil", "Birch", "Cedar"]


def test_what_is_ruled_out_is_not_chosen() -> None:
    answer = SMALL.answer(Question("choose", excluded=("anvil",), needs=("admin-interface",)))

    assert answer.headline.startswith("For an admin interface, Birch comes first of the 2 other frameworks known here")
    assert "Anvil" not in {line.subject for section in answer.sections for line in section.lines}


def test_when_all_are_ruled_out_the_answer_says_what_to_do() -> None:
    answer = SMALL.answer(Question("choose", excluded=("anvil", "birch", "cedar")))

    assert answer.headline == (
        "None of the frameworks known here is left to choose from; take one of those ruled out back in."
    )


def test_a_choice_among_many_shows_only_a_few() -> None:
    field = [framework(f"made{at}", {"beginner": "good"}) for at in range(30)]

    answer = choose(Question("choose", needs=("beginner",)), knowledge_of(*field))

    assert len(answer.sections[0].lines) == 3


def test_nothing_is_chosen_among_many_for_a_project_of_which_nothing_was_said() -> None:
    field = [framework(f"made{at}", {"beginner": "good"}) for at in range(30)]

    answer = choose(Question("choose"), knowledge_of(*field))

    assert answer.headline == (
        "It depends on the project: say what it is like, and the choice among 30 frameworks follows."
    )
    assert answer.sections == ()
    assert answer.needs
    assert "Which framework for a beginner?" in answer.examples


def test_nothing_known_in_the_matter_is_admitted(adviser: Adviser) -> None:
    knowledge = knowledge_of(framework("ash"), framework("oak"))

    answer = compare(Question("compare", ("ash", "oak"), needs=("beginner",)), knowledge)

    assert answer.headline == "Nothing is known here of how Ash or Oak serves a beginner."
    assert answer.decided_by == ()


@pytest.mark.parametrize("count", [2, 3, 4])
def test_up_to_four_stand_side_by_side(count: int) -> None:
    names = ["ash", "elm", "fir", "oak"][:count]
    field = [
        framework(name).model_copy(
            update={"aspects": {"security": (said(f"{name.capitalize()} is shut by default."),)}}
        )
        for name in names
    ]

    answer = compare(Question("compare", tuple(names)), knowledge_of(*field))

    assert [line.subject for line in answer.sections[0].lines] == [name.capitalize() for name in names]
