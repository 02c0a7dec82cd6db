"""Which framework serves the needs best: what must hold whatever is known."""

from collections.abc import Mapping
from dataclasses import replace
from random import Random
from typing import get_args

from hypothesis import assume, given
from hypothesis import strategies as st

from bot.answering.adviser import Adviser
from bot.answering.choosing import standings, whole_field
from bot.answering.turning import turns
from bot.answering.weights import FIT, HAS
from bot.knowledge import Knowledge
from bot.knowledge.entries import Has
from bot.understanding.question import Question
from tests.answering.asking import ASKED, REAL, SMALL, few
from tests.answering.made_up import Fits, framework, knowledge_of, winners

BEGINNER = Question("choose", needs=("beginner",))
NEEDS = list(SMALL.knowledge.needs)
FITS = st.dictionaries(st.sampled_from(NEEDS), st.sampled_from(list(FIT)))
FEATURES = st.fixed_dictionaries(
    {id_: st.sampled_from(get_args(Has)) for id_ in SMALL.knowledge.features},
)
FIELD = st.lists(st.tuples(FITS, FEATURES), min_size=2, max_size=5).map(
    lambda fits: knowledge_of(*(framework(f"made{at}", *one) for at, one in enumerate(fits)))
)
"""Knowledge of a few frameworks of which anything may be known."""
WANTED = st.lists(st.sampled_from(NEEDS), min_size=1, unique=True).map(lambda ids: Question("choose", needs=tuple(ids)))


def test_a_field_apart_is_chosen_from_only_where_it_is_called_for() -> None:
    knowledge = REAL.knowledge
    for need in knowledge.needs.values():
        if need.field is not None:
            apart = {one.id for one in knowledge.frameworks.values() if one.field == need.field}
            one = min(apart)

            assert apart.isdisjoint(whole_field(BEGINNER, knowledge))
            assert apart <= set(whole_field(Question("choose", needs=("beginner", need.id)), knowledge))
            assert apart - {one} <= set(whole_field(Question("choose", excluded=(one,)), knowledge))
            assert set(whole_field(Question("alternatives", excluded=(one,)), knowledge)) == apart - {one}


@few
@given(ASKED, st.randoms(use_true_random=False))
def test_the_order_of_what_is_asked_does_not_change_the_verdict(
    asked: tuple[Adviser, Question], random: Random
) -> None:
    adviser, question = asked
    shuffled = replace(
        question,
        frameworks=tuple(random.sample(question.frameworks, len(question.frameworks))),
        excluded=tuple(random.sample(question.excluded, len(question.excluded))),
        needs=tuple(random.sample(question.needs, len(question.needs))),
        features=tuple(random.sample(question.features, len(question.features))),
        without=tuple(random.sample(question.without, len(question.without))),
        measures=tuple(random.sample(question.measures, len(question.measures))),
    )

    assert winners(shuffled, adviser.knowledge) == winners(question, adviser.knowledge)
    one, other = (
        [standing.framework.id for standing in standings(each.frameworks, each, adviser.knowledge)]
        for each in (question, shuffled)
    )
    assert one == other


@few
@given(FIELD, WANTED, st.sampled_from(NEEDS))
def test_a_need_that_only_the_winner_serves_never_turns_the_verdict_away(
    knowledge: Knowledge, question: Question, need: str
) -> None:
    first = winners(question, knowledge)
    judged = standings(knowledge.frameworks, question, knowledge)
    assume(need not in question.needs and judged[0].known and judged[0].score >= 0)
    only = {
        id_: one.model_copy(
            update={
                "needs": {**one.needs, need: framework("x", {need: "good" if id_ == first[0] else "fair"}).needs[need]}
            }
        )
        for id_, one in knowledge.frameworks.items()
    }
    more = replace(question, needs=(*question.needs, need))

    assert winners(more, replace(knowledge, frameworks=only)) == first[:1]


@few
@given(FIELD, WANTED)
def test_excluding_the_winner_of_the_field_makes_the_second_the_winner(
    knowledge: Knowledge, question: Question
) -> None:
    first, second, *_ = standings(knowledge.frameworks, question, knowledge)
    without = [id_ for id_ in knowledge.frameworks if id_ != first.framework.id]

    assert standings(without, question, knowledge)[0] == second


@few
@given(FITS, FEATURES, st.data(), WANTED)
def test_no_framework_loses_to_one_that_is_equal_or_worse_in_every_respect(
    fits: Fits, features: Mapping[str, Has], data: st.DataObject, question: Question
) -> None:
    worse_fits = {
        need: data.draw(st.sampled_from([one for one, counts in FIT.items() if counts <= FIT[fit]]))
        for need, fit in fits.items()
    }
    worse_features = {
        id_: data.draw(st.sampled_from([one for one, counts in HAS.items() if counts <= HAS[has] and one != "unknown"]))
        if has != "unknown"
        else has
        for id_, has in features.items()
    }
    knowledge = knowledge_of(framework("b", fits, features), framework("a", worse_fits, worse_features))

    assert "b" in winners(question, knowledge)


@few
@given(FITS, FEATURES, WANTED, st.sets(st.sampled_from(sorted(SMALL.knowledge.features)), min_size=1))
def test_no_framework_loses_by_lacking_what_must_not_be_built_in(
    fits: Fits, features: Mapping[str, Has], question: Question, without: set[str]
) -> None:
    served = {id_ for need in question.needs for id_ in SMALL.knowledge.needs[need].features}
    assume(not served & without)
    lacking: dict[str, Has] = {**features, **dict.fromkeys(without, "no")}
    knowledge = knowledge_of(framework("a", fits, features), framework("b", fits, lacking))

    assert "b" in winners(replace(question, without=tuple(without)), knowledge)


@few
@given(FIELD, WANTED, st.sets(st.sampled_from(sorted(SMALL.knowledge.features)), min_size=1))
def test_what_has_built_in_what_must_not_be_is_no_choice_and_comes_last(
    knowledge: Knowledge, question: Question, without: set[str]
) -> None:
    question = replace(question, without=tuple(without))
    judged = standings(knowledge.frameworks, question, knowledge)
    barred = [any(one.framework.features[id_].has == "yes" for id_ in without) for one in judged if one.known]

    assert barred == sorted(barred)
    assert not any(standing.fits for standing, out in zip(judged, barred, strict=False) if out)
    assert all(
        knowledge.frameworks[to.id].features[id_].has != "yes"
        for _, to in turns(judged, judged, question, knowledge)
        for id_ in without
    )


def test_what_is_ruled_out_does_not_win_however_well_it_serves_the_rest() -> None:
    served: Fits = dict.fromkeys(("beginner", "rest-api", "small-project"), "good")
    knowledge = knowledge_of(framework("barred", served, {"orm": "yes"}), framework("plain", features={"orm": "no"}))

    assert winners(Question("choose", needs=tuple(served), without=("orm",)), knowledge) == ["plain"]


def test_what_would_turn_the_verdict_never_asks_for_what_is_ruled_out() -> None:
    question = Question("compare", needs=("rest-api",), without=("admin",))
    judged = standings(["anvil", "birch"], question, SMALL.knowledge)

    found = [need.id for needs, _ in turns(judged, judged, question, SMALL.knowledge) for need in needs]

    assert "admin" in SMALL.knowledge.needs["admin-interface"].features
    assert "admin-interface" not in found


def test_a_framework_of_which_nothing_is_known_wins_nothing() -> None:
    knowledge = knowledge_of(framework("poor", {"beginner": "poor"}), framework("silent"))

    assert winners(Question("choose", needs=("beginner",)), knowledge) == ["poor"]


def test_where_nothing_is_said_of_a_need_its_features_stand_in_for_it() -> None:
    knowledge = knowledge_of(framework("lacks", features={"admin": "no"}), framework("has", features={"admin": "yes"}))

    assert winners(Question("choose", needs=("admin-interface",)), knowledge) == ["has"]


def test_a_feature_asked_for_beside_the_need_that_it_serves_counts_once() -> None:
    question = Question("choose", needs=("admin-interface",), features=("admin",))
    judged = standings(SMALL.knowledge.frameworks, question, SMALL.knowledge)

    assert [reason.topic for reason in judged[0].reasons] == ["admin-interface"]


def test_one_need_that_turns_the_verdict_is_named() -> None:
    question = Question("compare", needs=("admin-interface",))
    judged = standings(["anvil", "birch"], question, SMALL.knowledge)

    found = [([need.id for need in needs], one.id) for needs, one in turns(judged, judged, question, SMALL.knowledge)]

    assert judged[0].framework.id == "anvil"
    assert found == [(["rest-api"], "birch")]


def test_needs_that_turn_the_verdict_together_do_not_contradict_each_other() -> None:
    knowledge = knowledge_of(
        framework("first", {"admin-interface": "good", "beginner": "poor"}),
        framework("second", {"small-project": "good", "large-project": "good", "admin-interface": "fair"}),
    )
    question = Question("choose", needs=("admin-interface",))
    judged = standings(knowledge.frameworks, question, knowledge)

    found = [{need.id for need in needs} for needs, _ in turns(judged, judged, question, knowledge)]

    assert found
    assert not any({"small-project", "large-project"} <= together for together in found)


def test_an_aspect_is_judged_by_the_needs_that_bring_it_up() -> None:
    knowledge = knowledge_of(framework("easy", {"beginner": "good"}), framework("hard", {"beginner": "poor"}))
    aspects = {need.id: need.model_copy(update={"aspects": ()}) for need in knowledge.needs.values()}
    aspects["beginner"] = knowledge.needs["beginner"]

    assert winners(Question("choose", aspects=("learning-curve",)), replace(knowledge, needs=aspects)) == ["easy"]


def test_an_aspect_of_needs_that_contradict_each_other_decides_nothing() -> None:
    needs = {id_: need.model_copy(update={"aspects": ()}) for id_, need in SMALL.knowledge.needs.items()}
    for id_ in ("small-project", "large-project"):
        needs[id_] = needs[id_].model_copy(update={"aspects": ("features",)})
    knowledge = replace(knowledge_of(framework("ash", {"small-project": "good"}), framework("oak")), needs=needs)

    [first, *_] = standings(knowledge.frameworks, Question("choose", aspects=("features",)), knowledge)

    assert first.reasons == ()


@few
@given(FIELD, WANTED)
def test_a_change_that_is_named_does_turn_the_verdict(knowledge: Knowledge, question: Question) -> None:
    judged = standings(knowledge.frameworks, question, knowledge)

    for needs, ahead in turns(judged, judged, question, knowledge):
        changed = replace(question, needs=(*question.needs, *(need.id for need in needs)))
        assert winners(changed, knowledge) == [ahead.id]
        assert winners(changed, knowledge) != winners(question, knowledge)
