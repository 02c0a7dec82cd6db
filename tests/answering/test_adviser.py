"""The one door to the core: the same question gets the same answer, whichever way it was asked."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.adviser import Adviser
from bot.knowledge import KnowledgeError
from tests.answering.asking import REAL, SMALL, TYPED, few


@pytest.mark.parametrize(
    ("adviser", "names", "words"),
    [(SMALL, "anvil birch", "anvil or birch?"), (REAL, "flask django", "flask or django?")],
)
def test_option_written_command_and_words_give_the_same_answer(adviser: Adviser, names: str, words: str) -> None:
    by_option = adviser.compare(names)
    written = adviser.reply(adviser.read(f"/compare {names}"))
    said = adviser.reply(adviser.read(words))

    assert by_option == written == replace(said, question=by_option.question)
    assert said.question.frameworks == by_option.question.frameworks


@pytest.mark.parametrize("names", ["anvil birch", "anvil vs birch", "Anvl/brich", "anvil, birch", "ANVIL & Birch?"])
def test_names_may_be_typed_in_any_way(names: str) -> None:
    assert SMALL.compare(names) == SMALL.compare("anvil birch")


def test_three_names_are_compared_and_one_is_described() -> None:
    assert SMALL.compare("anvil, birch and cedar").question.frameworks == ("anvil", "birch", "cedar")
    assert SMALL.compare("anvil") == SMALL.describe("anvil")


@pytest.mark.parametrize("aspect", ["performance", "Performance and speed", "speed", "fast", "perfomance"])
def test_an_aspect_may_be_named_in_anybodys_words(aspect: str) -> None:
    answer = SMALL.compare("anvil birch", aspect)

    assert answer.question.aspects == ("performance",)
    assert SMALL.reply(SMALL.read(f"/compare anvil birch aspect: {aspect}")) == answer


def test_an_aspect_that_is_none_is_met_with_those_that_are() -> None:
    answer = SMALL.compare("anvil birch", "qqqqq")

    assert answer.outcome == "unclear"
    assert answer.headline == (
        "“qqqqq” is no aspect known here; try performance and speed, learning curve, security or what is built in."
    )


@few
@given(TYPED, st.one_of(st.just(""), st.text(max_size=30)))
def test_whatever_is_typed_there_is_an_answer(names: str, aspect: str) -> None:
    for adviser in (SMALL, REAL):
        assert adviser.compare(names, aspect).headline
        assert adviser.describe(names).headline
        assert adviser.reply(adviser.read(f"/compare {names} aspect:{aspect}")).headline


@pytest.mark.parametrize(
    ("text", "title"),
    [("/frameworks", "Frameworks known here"), ("/help", "What this bot is for"), ("/framework cedar", "Cedar")],
)
def test_commands_written_out_work(text: str, title: str) -> None:
    assert SMALL.reply(SMALL.read(text)).title == title


def test_what_follows_a_written_ask_is_a_question() -> None:
    assert SMALL.read("/ask anvil or birch?").question == SMALL.read("anvil or birch?").question


def test_nobody_is_answered_unasked_for_a_command_without_names() -> None:
    assert SMALL.read("/compare").speak == "silence"
    assert SMALL.read("/compare anvil birch").speak == "answer"


def test_the_help_and_the_list_are_what_their_commands_say() -> None:
    assert SMALL.reply(SMALL.read("/frameworks")) == SMALL.frameworks()
    assert SMALL.help().title == SMALL.reply(SMALL.read("/help")).title
    assert len(SMALL.help().examples) > 2


def test_knowledge_that_is_not_there_is_a_problem_that_is_named(tmp_path: Path) -> None:
    with pytest.raises(KnowledgeError, match="no such folder"):
        Adviser.load(tmp_path / "nowhere")
