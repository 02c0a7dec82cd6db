"""Completions: at most 25, of 1 to 100 characters, no two alike, and what is sent is understood again."""

import pytest
from hypothesis import given

from bot.answering.adviser import Adviser
from bot.answering.suggesting import SUGGESTIONS_MAX, TEXT_MAX
from tests.answering.asking import REAL, TYPED, few
from tests.answering.made_up import framework, knowledge_of

MANY = Adviser(knowledge_of(*(framework(f"made{at}") for at in range(60))))
ANYTHING = pytest.mark.parametrize("completions", ["suggest_frameworks", "suggest_framework", "suggest_aspects"])


@ANYTHING
@few
@given(TYPED)
def test_whatever_is_typed_completions_keep_to_the_limits(completions: str, typed: str) -> None:
    for adviser in (REAL, MANY):
        found = getattr(adviser, completions)(typed)

        assert len(found) <= SUGGESTIONS_MAX
        assert len({one.name for one in found}) == len({one.value for one in found}) == len(found)
        assert all(1 <= len(text) <= TEXT_MAX for one in found for text in (one.name, one.value))


@few
@given(TYPED)
def test_what_a_completion_sends_is_understood_again(typed: str) -> None:
    for one in REAL.suggest_frameworks(typed):
        question = REAL.compare(one.value).question

        assert " ".join(question.frameworks) == one.value
        assert not question.unknown


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("", "Anvil vs Birch"),
        ("b", "Birch vs Anvil"),
        ("brich", "Birch vs Anvil"),
        ("birch", "Birch vs Anvil"),
        ("birch ", "Birch vs Anvil"),
        ("birch vs", "Birch vs Anvil"),
        ("birch or c", "Birch vs Cedar"),
        ("Brich/ced", "Birch vs Cedar"),
        ("anvil, birch ", "Anvil vs Birch"),
        ("anvil, birch, c", "Anvil vs Birch vs Cedar"),
    ],
)
def test_the_likeliest_completion_comes_first(adviser: Adviser, typed: str, first: str) -> None:
    assert adviser.suggest_frameworks(typed)[0].name == first


def test_a_name_of_several_words_is_completed_as_a_whole() -> None:
    knowledge = knowledge_of(framework("anvil"), framework("anvil-rest-kit"), framework("cedar"))

    assert "cedar anvil-rest-kit" in [one.value for one in Adviser(knowledge).suggest_frameworks("cedar anvil rest k")]


def test_the_same_pair_is_not_offered_the_other_way_round(adviser: Adviser) -> None:
    pairs = [frozenset(one.value.split()) for one in adviser.suggest_frameworks("")]

    assert len(set(pairs)) == len(pairs)


def test_more_names_than_can_be_compared_are_not_completed() -> None:
    assert [one.value for one in MANY.suggest_frameworks("made0 made1 made2 made3 m")] == []


def test_nothing_near_completes_nothing(adviser: Adviser) -> None:
    assert [*adviser.suggest_frameworks("qqq"), *adviser.suggest_framework("qqq")] == []


def test_a_single_framework_is_found_by_its_beginning(adviser: Adviser) -> None:
    assert [one.value for one in adviser.suggest_framework("ced")][:1] == ["cedar"]


def test_an_aspect_is_found_by_what_people_call_it(adviser: Adviser) -> None:
    assert [one.name for one in adviser.suggest_aspects("fast")][:1] == ["Performance and speed"]


def test_a_list_too_long_to_be_sent_is_not_offered() -> None:
    long = [framework(letter * 40) for letter in "abc"]

    values = [one.value for one in Adviser(knowledge_of(*long)).suggest_frameworks(f"{'a' * 40} {'b' * 40} c")]

    assert values == []
