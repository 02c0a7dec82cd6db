"""The verdict is one plain sentence that says whom it is about, and calls a tie a tie."""

from dataclasses import replace

import pytest

from bot.answering.comparing import choose, compare
from bot.answering.deciding import decide
from bot.answering.verdicts import asked_for, by_needs, no_rivals, on_aspect, unranked, without_needs
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework, Has
from bot.understanding.question import Question
from tests.answering.asking import SMALL
from tests.answering.made_up import How, framework, knowledge_of, said, spoken_of

BEGINNER = Question("choose", needs=("beginner",))
GOOD, OTHER_GOOD = framework("ash", {"beginner": "good"}), framework("oak", {"beginner": "good"})
FAIR, POOR = framework("fir", {"beginner": "fair"}), framework("yew", {"beginner": "poor"})
SILENT = framework("elm")


def verdict(*frameworks: Framework, whole_field: bool = False, question: Question = BEGINNER) -> str:
    knowledge = knowledge_of(*frameworks)
    named = () if whole_field else tuple(knowledge.frameworks)
    return by_needs(decide(replace(question, frameworks=named), knowledge), knowledge)


@pytest.mark.parametrize(
    ("frameworks", "sentence"),
    [
        ([GOOD, FAIR], "For a beginner, Ash fits better than Fir."),
        ([GOOD, FAIR, POOR], "For a beginner, Ash fits better than Fir and Yew."),
        ([FAIR, POOR], "For a beginner, Fir fits better than Yew, though it is only a fair fit."),
        ([GOOD, OTHER_GOOD], "It hardly matters for a beginner: Ash and Oak both serve it well."),
        ([GOOD, OTHER_GOOD, FAIR], "It hardly matters for a beginner: Ash and Oak both serve it well, ahead of Fir."),
        ([FAIR, framework("box", {"beginner": "fair"})], "It is a tie for a beginner: Box and Fir come out level."),
        ([GOOD, SILENT], "Ash is a good fit for a beginner; nothing is known here of how Elm serves it."),
        ([POOR, framework("box", {"beginner": "poor"})], "Neither Box nor Yew is a good fit for a beginner."),
        ([POOR, SILENT], "Yew is a poor fit for a beginner."),
        ([SILENT, framework("box")], "Nothing is known here of how Box or Elm serves a beginner."),
    ],
)
def test_a_verdict_on_what_was_named(frameworks: list[Framework], sentence: str) -> None:
    assert verdict(*frameworks) == sentence


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (Question("compare", without=("orm",)), "For a project without a built-in ORM, Ash fits better than Oak."),
        (
            Question("compare", without=("orm", "admin"), needs=("beginner",)),
            "For a beginner without a built-in ORM or a built-in admin interface, Ash fits better than Oak.",
        ),
    ],
)
def test_a_verdict_says_what_must_not_be_built_in(question: Question, sentence: str) -> None:
    has: dict[str, Has] = {"orm": "extension", "admin": "no"}
    ash, oak = framework("ash", features=has), framework("oak", features=dict.fromkeys(has, "yes"))

    assert verdict(ash, oak, question=question) == sentence


def test_where_each_has_built_in_what_must_not_be_none_fits() -> None:
    both = [framework(id_, features={"orm": "yes"}) for id_ in ("ash", "oak")]

    said = verdict(*both, question=Question("compare", without=("orm",)))

    assert said == "Neither Ash nor Oak is a good fit for a project without a built-in ORM."


@pytest.mark.parametrize(
    ("frameworks", "sentence"),
    [
        (
            [GOOD, FAIR, POOR],
            "For a beginner, Ash comes first of the 3 frameworks known here, followed by Fir.",
        ),
        (
            [GOOD, OTHER_GOOD, FAIR],
            "It is a tie for a beginner: Ash and Oak come out level, out of the 3 frameworks known here.",
        ),
        (
            [POOR, framework("box", {"beginner": "poor"}), framework("may", {"beginner": "poor"})],
            "None of the 3 frameworks known here is a good fit for a beginner.",
        ),
        ([GOOD], "Ash, the only one left of those known here, is a good fit for a beginner."),
    ],
)
def test_a_verdict_on_the_whole_field_says_so_and_who_follows(frameworks: list[Framework], sentence: str) -> None:
    assert verdict(*frameworks, whole_field=True) == sentence


def test_the_scope_of_a_verdict_leaves_out_what_was_ruled_out() -> None:
    question = replace(BEGINNER, excluded=("yew",))

    assert "of the 2 other frameworks known here" in choose(question, knowledge_of(GOOD, FAIR, POOR)).headline


def test_what_is_not_known_is_not_left_out_of_the_scope() -> None:
    question = replace(BEGINNER, excluded=("rails",))

    assert "of the 3 frameworks known here" in choose(question, knowledge_of(GOOD, FAIR, POOR)).headline


def test_a_tie_among_many_stays_one_sentence() -> None:
    many = [framework(f"made{letter}", {"beginner": "good"}) for letter in "abcdefgh"]

    assert verdict(*many, framework("other"), whole_field=True) == (
        "It is a tie for a beginner: 8 of the 9 frameworks known here come out level, "
        "among them Madea, Madeb and Madec."
    )


def test_runners_up_that_are_level_are_not_cut_at_the_third_place() -> None:
    level = [framework(f"made{letter}", {"beginner": "fair"}) for letter in "abc"]

    assert verdict(GOOD, *level, whole_field=True).endswith("followed by Madea, Madeb and Madec.")


def test_who_is_first_only_for_being_broadly_known_says_so() -> None:
    knowledge = spoken_of(knowledge_of(GOOD, OTHER_GOOD, FAIR), {"oak": 10})
    named = replace(BEGINNER, intent="compare", frameworks=("ash", "fir", "oak"))

    assert choose(BEGINNER, knowledge).headline == (
        "For a beginner, Oak comes first of the 3 frameworks known here; "
        "Ash serves it as well and is less broadly known."
    )
    assert compare(named, knowledge).headline == (
        "Oak and Ash serve a beginner equally well, ahead of Fir; Oak is the more broadly known."
    )
    assert compare(named, knowledge).decided_by[-1] == (
        "How broadly they are known, since they are level otherwise: 11 publishers read here speak of Oak and 1 of Ash."
    )


def made(count: int, fit: How = "good") -> list[Framework]:
    return [framework(f"made{letter}", {"beginner": fit}) for letter in "abcdefgh"[:count]]


@pytest.mark.parametrize(
    ("frameworks", "spoken", "sentence"),
    [
        (made(2), {"madea": 9}, "Madea and Madeb serve a beginner equally well; Madea is the more broadly known."),
        (
            made(3),
            {"madeb": 9},
            "Madeb, Madea and Madec serve a beginner equally well; Madeb is the most broadly known.",
        ),
        (
            made(3),
            {"madea": 9, "madec": 8},
            "Madea, Madec and Madeb serve a beginner equally well; Madea and Madec are the more broadly known.",
        ),
        (
            made(2, "fair"),
            {"madea": 9},
            "Madea and Madeb serve a beginner equally well, though each is only a fair fit; "
            "Madea is the more broadly known.",
        ),
    ],
)
def test_those_named_that_are_level_but_for_how_broadly_they_are_known(
    frameworks: list[Framework], spoken: dict[str, int], sentence: str
) -> None:
    knowledge = spoken_of(knowledge_of(*frameworks), spoken)

    assert compare(replace(BEGINNER, frameworks=tuple(knowledge.frameworks)), knowledge).headline == sentence


@pytest.mark.parametrize(
    ("spoken", "sentence"),
    [
        (
            {"madea": 9},
            "For a beginner, Madea comes first of the 8 frameworks known here; "
            "Madeb, Madec and 5 others serve it as well and are less broadly known.",
        ),
        (
            {"madea": 9, "madec": 8},
            "It is a tie for a beginner: Madea and Madec come out level, out of the 8 frameworks known here; "
            "6 others serve it as well and are less broadly known.",
        ),
        (
            dict.fromkeys(("madea", "madeb", "madec", "maded", "madee", "madef", "madeg"), 9),
            "It is a tie for a beginner: 7 of the 8 frameworks known here come out level, "
            "among them Madea, Madeb and Madec; Madeh serves it as well and is less broadly known.",
        ),
    ],
)
def test_the_first_of_the_field_do_not_hide_that_others_serve_it_as_well(spoken: dict[str, int], sentence: str) -> None:
    answer = choose(BEGINNER, spoken_of(knowledge_of(*made(8)), spoken))

    assert answer.headline == sentence
    assert " and 1 of Made" in answer.decided_by[-1]


def test_features_are_needs_of_a_project() -> None:
    question = Question("choose", needs=("beginner",), features=("orm", "admin"))

    sentence = verdict(GOOD, FAIR, question=question)

    assert sentence.startswith("For a beginner and a project with an ORM and an admin interface, Ash fits better")


def test_what_is_wished_for_stands_behind_what_the_project_is() -> None:
    question = Question(
        "choose", needs=("beginner",), features=("admin",), without=("orm",), aspects=("performance", "security")
    )

    assert asked_for(question, SMALL.knowledge).startswith(
        "a beginner and a project with an admin interface without a built-in ORM and with an eye to performance"
    )


def test_without_needs_the_article_on_the_pair_speaks() -> None:
    pair = [SMALL.knowledge.frameworks[id_] for id_ in ("birch", "anvil")]

    assert without_needs(pair, SMALL.knowledge) == SMALL.knowledge.comparisons["anvil", "birch"].verdict.says


def test_without_needs_and_an_article_it_depends_on_the_project() -> None:
    one = framework("ash", {"beginner": "good", "rest-api": "fair"})
    other = framework("oak", {"beginner": "fair", "rest-api": "good"})

    assert without_needs([one, other], knowledge_of(one, other)) == (
        "It depends on the project: Ash for a beginner; Oak for an API."
    )


def test_who_leads_nowhere_is_named() -> None:
    leader, other = framework("ash", {"beginner": "good"}), framework("oak", {"beginner": "fair"})

    assert without_needs([leader, other], knowledge_of(leader, other)) == (
        "It depends on the project: Ash for a beginner; nothing known here puts Oak first."
    )


def test_without_anything_to_tell_them_apart_it_is_a_tie() -> None:
    assert without_needs([GOOD, OTHER_GOOD], knowledge_of(GOOD, OTHER_GOOD)) == (
        "It is a tie: nothing known here puts one of Ash and Oak before the rest."
    )


def on_speed(one: Framework) -> Framework:
    return one.model_copy(update={"aspects": {"performance": (said(f"{one.name} answers on the bench."),)}})


class TestOnAnAspect:
    def test_the_dispute_of_the_pair_is_the_verdict(self) -> None:
        pair = [SMALL.knowledge.frameworks[id_] for id_ in ("birch", "anvil")]

        [disputed] = SMALL.knowledge.comparisons["anvil", "birch"].disagreements
        assert on_aspect("performance", pair, SMALL.knowledge) == disputed.say

    def test_what_is_said_of_one_alone_does_not_hide_that_nothing_is_said_of_the_other(self) -> None:
        one = on_speed(GOOD)

        assert on_aspect("performance", [one, FAIR], knowledge_of(one, FAIR)) == (
            "Ash answers on the bench. There is no sourced statement on performance and speed with Fir here."
        )

    def test_nothing_said_of_any_is_admitted(self) -> None:
        assert on_aspect("security", [GOOD, FAIR], knowledge_of(GOOD, FAIR)) == (
            "There is no sourced statement on security with Ash or Fir here."
        )

    def test_three_are_not_ranked_by_us(self) -> None:
        three = [on_speed(one) for one in (GOOD, FAIR, POOR)]

        assert on_aspect("performance", three, knowledge_of(*three)) == (
            "No source ranks Ash, Fir and Yew by performance and speed, and what is said of each names no winner."
        )

    def test_where_sources_differ_there_is_no_winner(self) -> None:
        told = list(SMALL.knowledge.frameworks.values())

        sentence = unranked("performance", told, told, SMALL.knowledge)

        assert sentence.startswith("No single winner in performance and speed, where sources differ: Birch answers")

    def test_a_dispute_about_a_few_of_many_is_not_told_as_the_verdict_on_all(self) -> None:
        told = list(SMALL.knowledge.frameworks.values())

        sentence = unranked("performance", [*told, GOOD, FAIR], told, SMALL.knowledge)

        assert sentence.startswith("Sources differ, and none ranks all 5 frameworks by performance and speed")

    def test_without_a_dispute_the_needs_of_the_aspect_come_nearest(self) -> None:
        fast = on_speed(framework("ash", {"rest-api": "good"}))
        knowledge: Knowledge = knowledge_of(fast, on_speed(FAIR), on_speed(POOR))
        told = list(knowledge.frameworks.values())

        assert unranked("performance", told, told, knowledge) == (
            "No source ranks Ash, Fir and Yew by performance and speed; for an API they speak best of Ash."
        )


def test_what_works_inside_another_is_no_rival_of_it() -> None:
    part = framework("twig").model_copy(update={"part_of": "ash"})

    assert no_rivals([GOOD, part]) == "Twig works inside Ash: it is added to Ash and does not take its place."
    assert no_rivals([GOOD, OTHER_GOOD]) == ""


def test_what_works_inside_another_is_no_choice_by_itself() -> None:
    part = framework("twig", {"beginner": "good"}).model_copy(update={"part_of": "fir"})
    answer_ = choose(BEGINNER, knowledge_of(FAIR, part))

    assert answer_.headline.startswith("Fir, the only one left")
