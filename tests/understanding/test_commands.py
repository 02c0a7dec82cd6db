import pytest

from bot.understanding.commands import aspect_apart, command_in, compared, described
from bot.understanding.question import Question
from bot.understanding.vocabulary import vocabulary_of
from tests.answering.asking import SMALL

VOCABULARY = vocabulary_of(SMALL.knowledge)


@pytest.mark.parametrize(
    ("text", "command"),
    [
        ("/compare anvil birch", ("compare", "anvil birch")),
        ("  /Compare anvil", ("compare", "anvil")),
        ("/compare frameworks: anvil birch", ("compare", "anvil birch")),
        ("/framework name:anvil", ("framework", "anvil")),
        ("/frameworks", ("frameworks", "")),
        ("/ask question: anvil or birch?", ("ask", "anvil or birch?")),
        ("/help", ("help", "")),
        ("/compare anvil\nbirch", ("compare", "anvil\nbirch")),
    ],
)
def test_a_command_written_out_is_known(text: str, command: tuple[str, str]) -> None:
    assert command_in(text) == command


@pytest.mark.parametrize("text", ["compare anvil birch", "try /compare anvil", "/comparethem anvil", "/ban anvil", ""])
def test_what_only_looks_like_a_command_is_none(text: str) -> None:
    assert command_in(text) is None


def test_the_aspect_stands_behind_its_name() -> None:
    assert aspect_apart("anvil birch aspect: speed") == ("anvil birch ", " speed")
    assert aspect_apart("anvil birch") == ("anvil birch", "")


def test_two_names_are_compared() -> None:
    assert compared("anvil birch", VOCABULARY) == Question("compare", ("anvil", "birch"))


def test_one_name_is_described() -> None:
    assert compared("anvil", VOCABULARY) == Question("describe", ("anvil",))


def test_the_same_name_twice_is_one_to_compare() -> None:
    assert compared("anvil anvil", VOCABULARY) == Question("compare", ("anvil",))


def test_names_without_knowledge_are_kept_apart() -> None:
    question = compared("anvil, dogwood, zorblax", VOCABULARY)

    assert question == Question("compare", ("anvil",), recognised=("dogwood",), unknown=("zorblax",))


def test_of_several_names_to_describe_the_first_counts() -> None:
    assert described("birch anvil", VOCABULARY) == Question("describe", ("birch",))


def test_an_unknown_name_to_describe_is_kept_as_it_was_typed() -> None:
    assert described("Zorblax", VOCABULARY) == Question("describe", unknown=("Zorblax",))
