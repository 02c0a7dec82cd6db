"""The verdict as programs read it: groups in the order of preference, what decided, what would change it."""

from dataclasses import replace
from random import Random

from hypothesis import assume, example, given
from hypothesis import strategies as st

from bot.answering.adviser import Adviser
from bot.answering.answer import Turn, Verdict
from bot.answering.replying import answer
from bot.understanding.question import Question
from tests.answering.asking import ASKED, REAL, SMALL, few
from tests.answering.made_up import framework, knowledge_of

BEGINNER = Question("compare", ("ash", "fir", "oak"), needs=("beginner",))
GOOD, OTHER_GOOD = framework("ash", {"beginner": "good"}), framework("oak", {"beginner": "good"})
FAIR, POOR = framework("fir", {"beginner": "fair"}), framework("yew", {"beginner": "poor"})


def test_groups_stand_in_the_order_of_preference() -> None:
    verdict = answer(BEGINNER, knowledge_of(GOOD, FAIR, OTHER_GOOD)).verdict

    assert verdict.choice == (("ash", "oak"), ("fir",))
    assert verdict.decided_by == ("beginner",)


def test_what_does_not_fit_is_no_choice() -> None:
    verdict = answer(replace(BEGINNER, frameworks=("ash", "yew")), knowledge_of(GOOD, POOR)).verdict

    assert verdict.choice == (("ash",),)


def test_where_nothing_fits_there_is_no_choice() -> None:
    verdict = answer(Question("choose", needs=("beginner",)), knowledge_of(POOR)).verdict

    assert verdict.choice == ()


def test_where_none_that_was_named_serves_it_is_said_who_would() -> None:
    said = answer(
        replace(BEGINNER, frameworks=("fir", "yew"), excluded=("oak",)),
        knowledge_of(GOOD, POOR, OTHER_GOOD, framework("fir", {"beginner": "poor"})),
    )

    assert said.headline == "Neither Fir nor Yew is a good fit for a beginner; of all known here, Ash suits it."
    assert said.verdict.choice == (("ash",),)
    assert any(line.subject == "Ash" for section in said.sections for line in section.lines)


def test_where_nothing_is_known_of_those_named_it_is_said_who_would_serve() -> None:
    said = answer(replace(BEGINNER, frameworks=("box", "elm")), knowledge_of(GOOD, framework("box"), framework("elm")))

    assert said.headline == (
        "Nothing is known here of how Box or Elm serves a beginner; of all known here, Ash suits it."
    )


def test_a_need_of_which_nothing_is_known_is_admitted_beside_others() -> None:
    knowledge = knowledge_of(GOOD, FAIR, framework("oak", {"rest-api": "good"}))

    said = answer(Question("compare", ("ash", "fir"), needs=("beginner", "rest-api")), knowledge)

    assert said.notes[0] == "Nothing is known here of an API with any of these; it is known to suit Oak."


def test_without_anything_that_could_decide_those_named_stay_level() -> None:
    assert answer(Question("compare", ("oak", "ash")), knowledge_of(GOOD, OTHER_GOOD)).verdict.choice == (
        ("ash", "oak"),
    )
    assert answer(Question("choose"), knowledge_of(GOOD, OTHER_GOOD, FAIR, POOR)).verdict == Verdict()


def test_where_sources_differ_about_the_aspect_alone_asked_for_nobody_wins() -> None:
    verdict = SMALL.answer(Question("compare", ("birch", "anvil"), aspects=("performance",))).verdict

    assert {*verdict.choice[0]} == {"anvil", "birch"}
    assert len(verdict.choice) == 1


def test_what_would_change_it_is_told_in_ids() -> None:
    verdict = SMALL.answer(Question("compare", ("anvil", "birch"), needs=("admin-interface",))).verdict

    assert verdict.choice == (("anvil",), ("birch",))
    assert Turn(("rest-api",), "birch") in verdict.would_change


@few
@given(ASKED)
@example((REAL, Question("choose", features=("static-files",))))  # needs that call for data apps widen the choice
def test_each_change_that_is_named_turns_the_verdict(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    before = adviser.answer(question).verdict

    for turn in before.would_change:
        after = adviser.answer(replace(question, needs=(*question.needs, *turn.needs))).verdict
        assert after.choice[0] == (turn.to,)
        assert before.choice[:1] != after.choice[:1]


@few
@given(ASKED, st.randoms(use_true_random=False))
def test_the_order_of_asking_changes_no_verdict(asked: tuple[Adviser, Question], random: Random) -> None:
    adviser, question = asked
    assume(question.intent not in ("describe", "switch"))  # these ask of the first, or of the way from it
    shuffled = replace(
        question,
        frameworks=tuple(random.sample(question.frameworks, len(question.frameworks))),
        needs=tuple(random.sample(question.needs, len(question.needs))),
        features=tuple(random.sample(question.features, len(question.features))),
        without=tuple(random.sample(question.without, len(question.without))),
        excluded=tuple(random.sample(question.excluded, len(question.excluded))),
    )

    one, other = adviser.answer(question).verdict, adviser.answer(shuffled).verdict
    assert one.choice == other.choice
    assert {*one.decided_by} == {*other.decided_by}


@few
@given(ASKED)
def test_excluding_the_first_of_the_field_makes_the_next_the_first(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    question = replace(question, intent="choose", frameworks=(), facts=())
    choice = adviser.answer(question).verdict.choice
    assume(len(choice) > 1)
    without = replace(question, excluded=(*question.excluded, *choice[0]))

    assert adviser.answer(without).verdict.choice == choice[1:]


def test_of_one_of_which_nothing_is_known_it_is_said_who_would_serve() -> None:
    said = answer(Question("describe", ("elm",), needs=("beginner",)), knowledge_of(GOOD, framework("elm")))

    assert said.headline == "Nothing is known here of how Elm serves a beginner; of all known here, Ash suits it."
    assert said.verdict.choice == (("ash",),)
