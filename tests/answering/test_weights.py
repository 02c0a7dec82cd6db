"""What counts how much when a framework is chosen: whose word it is, what is missing, and what was measured."""

from dataclasses import replace

import pytest

from bot.answering.answer import Turn
from bot.answering.choosing import standings
from bot.answering.deciding import decide
from bot.answering.weights import BROADLY, FIT, OF_ANOTHER_FIELD, UNKNOWN, WISH, WITHOUT
from bot.answering.weights import MEASURED as COUNTS
from bot.knowledge import Knowledge
from bot.knowledge.entries import Has
from bot.understanding.question import Question
from tests.answering.asking import MEASURED, REAL, SMALL
from tests.answering.made_up import Fits, framework, knowledge_of, spoken_of, winners

BEGINNER = Question("choose", needs=("beginner",))


def test_what_only_its_makers_say_for_a_framework_counts_less() -> None:
    knowledge = knowledge_of(
        framework("praised", {"beginner": "good"}), framework("proud", {"beginner": "good"}, own_word=True)
    )

    assert winners(BEGINNER, knowledge) == ["praised"]


def test_what_its_makers_say_against_a_framework_counts_in_full() -> None:
    knowledge = knowledge_of(
        framework("blamed", {"beginner": "poor"}), framework("modest", {"beginner": "poor"}, own_word=True)
    )

    assert {one.score for one in standings(knowledge.frameworks, BEGINNER, knowledge)} == {FIT["poor"]}


def test_what_the_features_bear_out_is_not_only_the_word_of_the_makers() -> None:
    served: Fits = {"admin-interface": "good"}
    knowledge = knowledge_of(
        framework("borne-out", served, {"admin": "yes"}, own_word=True), framework("told", served, own_word=True)
    )

    assert winners(Question("choose", needs=("admin-interface",)), knowledge) == ["borne-out"]


def equally_good(**publishers: int) -> Knowledge:
    """Frameworks that serve a beginner equally well, each with so many independent publishers who speak of it."""
    level = knowledge_of(*(framework(id_, {"beginner": "good"}) for id_ in publishers))
    return spoken_of(level, {id_: many - 1 for id_, many in publishers.items()})  # one publisher speaks of all


def test_at_the_same_score_the_broadly_known_comes_first() -> None:
    knowledge = equally_good(little=3, known=8, famous=20)

    assert winners(BEGINNER, knowledge) == ["famous"]
    assert winners(replace(BEGINNER, excluded=("famous",)), knowledge) == ["known"]


@pytest.mark.parametrize(
    ("known", "famous", "first"),
    [(10, 20, ["famous", "known"]), (9, 20, ["famous"]), (76, 86, ["famous", "known"]), (2, 3, ["famous", "known"])],
)
def test_those_of_which_at_least_half_as_many_speak_are_level(known: int, famous: int, first: list[str]) -> None:
    assert BROADLY == 1 / 2
    assert winners(BEGINNER, equally_good(known=known, famous=famous)) == first


def test_who_is_level_is_held_against_the_first_and_not_against_the_next() -> None:
    choice = decide(BEGINNER, equally_good(a=20, b=10, c=9, d=5, e=4)).verdict.choice

    assert choice == (("a", "b"), ("c", "d"), ("e",))


def test_a_need_turns_the_verdict_to_the_more_broadly_known_of_those_that_are_level_then() -> None:
    fits: dict[str, Fits] = {
        "known": {"beginner": "fair", "rest-api": "good"},
        "little": {"beginner": "good", "rest-api": "fair"},
    }
    knowledge = knowledge_of(*(framework(id_, served) for id_, served in fits.items()))
    named = replace(BEGINNER, frameworks=("known", "little"))

    assert Turn(("rest-api",), "known") in decide(named, spoken_of(knowledge, {"known": 5})).verdict.would_change
    assert not decide(named, knowledge).verdict.would_change


def test_a_need_that_calls_for_another_field_is_served_worse_than_one_of_which_nothing_is_known() -> None:
    needs = {id_: need.model_copy(update={"field": "others"}) for id_, need in SMALL.knowledge.needs.items()}
    silent = framework("silent")
    knowledge = replace(
        knowledge_of(silent, silent.model_copy(update={"id": "other", "field": "others"})),
        needs={**SMALL.knowledge.needs, "beginner": needs["beginner"]},
    )

    scores = [standing.score for standing in standings(["other", "silent"], BEGINNER, knowledge)]
    assert scores == [UNKNOWN, OF_ANOTHER_FIELD]


def test_want_of_knowledge_wins_less_than_a_fair_fit() -> None:
    fair = framework("fair", {"beginner": "good", "rest-api": "fair"})
    knowledge = knowledge_of(fair, framework("silent", {"beginner": "good"}))

    assert winners(Question("choose", needs=("beginner", "rest-api")), knowledge) == ["fair"]


def test_of_the_features_that_stand_in_for_a_need_the_worst_decides() -> None:
    needs = {**SMALL.knowledge.needs}
    needs["admin-interface"] = needs["admin-interface"].model_copy(update={"features": ("admin", "orm")})
    knowledge = replace(
        knowledge_of(
            framework("half", features={"admin": "yes", "orm": "no"}),
            framework("middling", features={"admin": "partly", "orm": "partly"}),
        ),
        needs=needs,
    )

    assert winners(Question("choose", needs=("admin-interface",)), knowledge) == ["middling"]


def test_a_package_that_adds_a_feature_is_a_smaller_reason_against_than_its_want() -> None:
    has: list[tuple[str, Has]] = [("lacks", "no"), ("added", "extension"), ("built-in", "yes")]
    knowledge = knowledge_of(*(framework(id_, features={"admin": one}) for id_, one in has))

    judged = standings(knowledge.frameworks, Question("choose", features=("admin",)), knowledge)

    assert [standing.framework.id for standing in judged] == ["built-in", "added", "lacks"]
    assert judged[1].score < 0


def worth_and_score(*measures: str, needs: tuple[str, ...] = ()) -> dict[str, tuple[float, float]]:
    """What each framework is worth and what that counts in the first of these measures."""
    judged = standings(MEASURED.knowledge.frameworks, Question("choose", measures=measures, needs=needs), known())
    reasons = {one.framework.id: next(each for each in one.reasons if each.topic == measures[0]) for one in judged}
    return {id_: (reason.worth, reason.score) for id_, reason in reasons.items()}


def known(anvil: str = "160", birch: str = "20", cedar: str = "10") -> Knowledge:
    """Frameworks of so many MB."""
    sizes = {"anvil": anvil, "birch": birch, "cedar": cedar}
    packages = {
        id_: MEASURED.knowledge.packages[id_].model_copy(update={"megabytes": size}) for id_, size in sizes.items()
    }
    return replace(MEASURED.knowledge, packages=packages)


def test_a_figure_is_held_against_the_middle_of_the_field() -> None:
    """Half of it is worth 1; beyond a quarter and four times of it nothing more is gained or lost beside a need."""
    assert worth_and_score("size", needs=("beginner",)) == {
        "cedar": (1, COUNTS),
        "birch": (0, 0),
        "anvil": (-2, -2 * COUNTS),
    }


def test_figures_that_decide_alone_are_told_apart_as_far_as_they_go() -> None:
    assert worth_and_score("size") == {"cedar": (1, COUNTS), "birch": (0, 0), "anvil": (-3, -3 * COUNTS)}


def test_what_the_headline_tells_apart_is_no_tie_however_far_it_is_from_the_middle() -> None:
    knowledge = known(anvil="160", birch="320", cedar="10")
    verdict = decide(Question("compare", ("birch", "anvil"), measures=("size",)), knowledge).verdict

    assert verdict.choice == (("anvil",), ("birch",))


@pytest.mark.parametrize(
    ("size", "choice"),
    [
        ("10", [{"anvil", "cedar"}]),
        ("10.9", [{"anvil", "cedar"}]),
        ("11.1", [{"cedar"}, {"anvil"}]),
        ("9", [{"anvil"}, {"cedar"}]),
    ],
)
def test_figures_alone_are_level_only_if_they_are_about_the_same(size: str, choice: list[set[str]]) -> None:
    verdict = decide(Question("compare", ("anvil", "cedar"), measures=("size",)), known(anvil=size)).verdict

    assert [{*group} for group in verdict.choice] == choice


def test_figures_decide_alone_though_sources_differ_about_their_aspect() -> None:
    frameworks, aspects = ("flask", "falcon", "microdot"), ("performance",)
    of_figures = Question("compare", frameworks, aspects=aspects, measures=("start-up",))
    of_sources = Question("compare", frameworks, aspects=aspects)

    assert decide(of_figures, REAL.knowledge).verdict.choice == (("microdot",), ("falcon",), ("flask",))
    assert len(decide(of_sources, REAL.knowledge).verdict.choice) == 1


def test_figures_about_the_same_are_level_however_many_speak_of_one() -> None:
    judged = standings(["microdot", "bottle"], Question("compare", measures=("memory",)), REAL.knowledge)

    assert judged[0].voices > 2 * judged[1].voices
    assert judged[0].place == judged[1].place


@pytest.mark.parametrize(("has", "counts"), [("yes", -2), ("partly", -1), ("extension", 2), ("no", 2)])
def test_what_must_not_be_built_in_counts_like_a_fit(has: Has, counts: int) -> None:
    knowledge = knowledge_of(framework("ash", features={"orm": has}))

    [ash] = standings(["ash"], Question("choose", without=("orm",)), knowledge)

    assert (ash.score, ash.fits) == (counts, has != "yes")
    assert {WITHOUT["yes"], WITHOUT["no"]} == {FIT["poor"], FIT["good"]}


@pytest.mark.parametrize("features", [{}, {"orm": "unknown"}])
def test_whether_something_is_missing_may_be_unknown(features: dict[str, Has]) -> None:
    knowledge = knowledge_of(framework("ash", features=features))

    [ash] = standings(["ash"], Question("choose", without=("orm",)), knowledge)

    assert (ash.score, ash.known) == (UNKNOWN, False)


def test_figures_that_are_asked_for_together_share_their_weight() -> None:
    assert worth_and_score("size", "memory")["anvil"][1] == COUNTS * worth_and_score("size")["anvil"][0] / 2
    assert COUNTS == WISH


def test_the_middle_does_not_depend_on_who_is_compared() -> None:
    question = Question("compare", ("anvil", "cedar"), measures=("size",))

    assert {one.framework.id: one.score for one in standings(question.frameworks, question, known())} == {
        "cedar": COUNTS,
        "anvil": -3 * COUNTS,
    }


def test_what_was_not_measured_counts_as_little_as_what_is_unknown() -> None:
    *_, cedar = standings(["cedar", "anvil"], Question("choose", measures=("start-up",)), MEASURED.knowledge)

    assert (cedar.framework.id, cedar.known, cedar.score) == ("cedar", False, UNKNOWN * COUNTS)


def test_what_was_measured_of_none_of_them_is_not_weighed() -> None:
    [cedar] = standings(["cedar"], Question("choose", measures=("start-up",)), MEASURED.knowledge)

    assert (cedar.reasons, cedar.score) == ((), 0)


def test_who_asks_for_speed_is_not_weighed_by_memory() -> None:
    [birch, *_] = standings(["birch", "anvil"], Question("choose", aspects=("performance",)), MEASURED.knowledge)

    assert [reason.topic for reason in birch.reasons if reason.kind == "measure"] == ["work"]


def test_figures_count_only_where_they_are_asked_for() -> None:
    asked = Question("choose", needs=("beginner",))

    assert standings(known().frameworks, asked, known())[0].reasons[-1].kind == "need"
    assert worth_and_score("size", needs=("beginner",))["cedar"] == (1, COUNTS)


def test_a_need_weighs_more_than_any_figure() -> None:
    assert FIT["good"] - FIT["poor"] > 2 * COUNTS
    assert winners(
        Question("compare", ("anvil", "cedar"), needs=("admin-interface",), measures=("size",)), known()
    ) == ["anvil"]
