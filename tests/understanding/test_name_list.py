import pytest
from hypothesis import given

from bot.understanding.name_list import NameList, names_in
from bot.understanding.vocabulary import vocabulary_of
from tests.answering.asking import SMALL, TYPED, few

VOCABULARY = vocabulary_of(SMALL.knowledge)


@pytest.mark.parametrize(
    "text",
    [
        "anvil birch",
        "anvil vs birch",
        "anvil vs. birch",
        "Anvil, Birch",
        "anvil/birch",
        "anvil & birch",
        "anvil or birch?",
        "anvil compared to birch",
        "anvl/brich",
        "anvil-web python birch",
    ],
)
def test_two_names_are_found_however_they_are_joined(text: str) -> None:
    assert names_in(text, VOCABULARY) == NameList(("anvil", "birch"), ())


def test_repetitions_are_kept() -> None:
    assert names_in("anvil vs Anvil", VOCABULARY).ids == ("anvil", "anvil")


def test_what_is_no_name_is_kept_as_it_was_typed() -> None:
    assert names_in("Anvil vs ZorBlax", VOCABULARY) == NameList(("anvil",), ("ZorBlax",))


def test_words_that_stand_together_are_one_unknown_name() -> None:
    assert names_in("anvil, Big Blue Box, birch", VOCABULARY).unknown == ("Big Blue Box",)


def test_unknown_names_that_are_joined_are_several() -> None:
    assert names_in("zorblax vs quux and anvil", VOCABULARY).unknown == ("zorblax", "quux")


def test_a_short_misspelling_is_forgiven_where_a_name_is_expected() -> None:
    assert names_in("brch", VOCABULARY).ids == ("birch",)


@few
@given(TYPED)
def test_whatever_is_typed_every_name_found_is_known_and_none_is_empty(text: str) -> None:
    found = names_in(text, VOCABULARY)

    assert set(found.ids) <= set(VOCABULARY.called)
    assert all(found.unknown)
