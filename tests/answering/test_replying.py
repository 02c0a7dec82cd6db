"""Which kind of answer a question gets, and what holds for every answer."""

from collections import Counter
from typing import Literal

import pytest
from hypothesis import given

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.answering.replying import answer
from bot.understanding.question import LIST_LENGTH, Question
from tests.answering.asking import ASKED, REAL, SMALL, few
from tests.answering.made_up import framework, knowledge_of


@few
@given(ASKED)
def test_every_question_gets_a_whole_answer(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    answer = adviser.answer(question)
    numbers = [source.number for source in answer.sources]

    assert answer.title
    assert answer.headline.endswith((".", "?"))
    assert numbers == list(range(1, len(numbers) + 1))
    assert all(source.checked and source.section and source.url for source in answer.sources)
    for section in answer.sections:
        assert section.title
        assert section.lines
        assert max(Counter(section.lines).values()) == 1, section
        assert all(set(line.sources) <= set(numbers) for line in section.lines)


@few
@given(ASKED)
def test_every_source_of_an_answer_is_named_by_a_line(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    answer = adviser.answer(question)

    named = {number for section in answer.sections for line in section.lines for number in line.sources}
    assert named == {source.number for source in answer.sources}


@few
@given(ASKED)
def test_an_answer_is_about_the_question_that_was_asked(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    answer = adviser.answer(question)

    expected = Question("list") if question.intent == "list" else question
    assert answer.question.intent == expected.intent
    assert answer.question.frameworks == question.frameworks


@pytest.mark.parametrize(
    ("question", "title"),
    [
        (Question("compare", ("anvil", "birch")), "Anvil or Birch?"),
        (Question("choose", needs=("beginner",)), "Which framework?"),
        (Question("choose", ("anvil",), needs=("beginner",)), "Anvil"),
        (Question("describe", ("anvil",)), "Anvil"),
        (Question("capability", ("anvil",), features=("orm",)), "Anvil: ORM"),
        (Question("capability", features=("orm",)), "Which framework?"),
        (Question("capability", ("anvil",)), "Anvil"),
        (Question("superlative", aspects=("performance",)), "Performance and speed: which framework?"),
        (Question("alternatives", ("anvil",)), "Alternatives to Anvil"),
        (Question("switch", ("anvil", "birch")), "From Anvil to Birch"),
        (Question("switch", ("anvil", "birch", "cedar")), "Anvil, Birch or Cedar?"),
        (Question("list"), "Frameworks known here"),
        (Question("none"), "What this bot is for"),
    ],
)
def test_each_kind_of_question_gets_its_kind_of_answer(question: Question, title: str) -> None:
    assert SMALL.answer(question).title == title


def assert_kind(answer: Answer, outcome: str, *parts: str) -> None:
    assert answer.outcome == outcome
    assert answer.examples
    for part in parts:
        assert part in answer.headline


def test_no_name_is_met_with_an_example() -> None:
    assert_kind(SMALL.answer(Question("compare")), "unclear", "Name 2 to 4 frameworks", "/compare anvil birch")
    assert_kind(SMALL.answer(Question("describe")), "unclear", "Name one framework", "/framework anvil")


def test_five_names_are_met_with_the_limit() -> None:
    question = Question("compare", ("anvil", "birch", "cedar"), recognised=("elm",), unknown=("zorblax",))

    assert_kind(SMALL.answer(question), "unclear", "That is 5 names; up to 4 can be compared at once")


def test_the_same_name_twice_is_met_with_what_to_do() -> None:
    assert_kind(SMALL.compare("anvil vs Anvil"), "unclear", "Anvil was named twice; name another framework")


def test_an_unknown_name_is_met_with_what_is_known() -> None:
    answer = SMALL.answer(Question("describe", unknown=("zorblax",)))

    assert_kind(answer, "unknown-framework", "There is no knowledge of “zorblax” here.")
    assert answer.notes == ("There is knowledge of Anvil, Birch and Cedar; /frameworks shows all.",)


def test_a_name_that_is_nearly_right_is_asked_about() -> None:
    answer = SMALL.answer(Question("describe", unknown=("bircherl",)))

    assert_kind(answer, "unknown-framework", "Did you mean Birch?")


def test_a_recognised_name_is_written_as_it_is_written() -> None:
    answer = SMALL.answer(Question("compare", recognised=("dogwood",), unknown=("zorblax",)))

    assert_kind(answer, "unknown-framework", "There is no knowledge of Dogwood or “zorblax” here.")


def test_an_answer_about_a_part_of_the_names_says_so_first_and_answers() -> None:
    answer = SMALL.answer(Question("compare", ("anvil", "birch"), recognised=("elm",)))

    assert answer.outcome == "answer"
    assert answer.headline == (
        "There is no knowledge of Elm here, so this is about Anvil and Birch alone. "
        + SMALL.knowledge.comparisons["anvil", "birch"].verdict.says
    )


def test_what_is_no_question_is_declined_kindly() -> None:
    assert_kind(SMALL.answer(Question("none", unknown=("zorblax",))), "decline", "This bot helps to choose")


def test_a_framework_held_against_what_is_none_is_described() -> None:
    asked = Question("compare", ("anvil",))

    assert SMALL.answer(asked).outcome == "answer"
    assert SMALL.reply(SMALL.read("/compare anvil anvil")).outcome == "unclear"


class TestMoreNamesThanOneAnswerHolds:
    MANY = ("ash", "fir", "oak", "yew", "elm", "box")

    def test_are_held_against_the_project_and_the_best_shown(self) -> None:
        fits: dict[str, Literal["good", "fair", "poor"]] = dict.fromkeys(self.MANY, "fair")
        fits |= {"elm": "good", "oak": "poor"}
        knowledge = knowledge_of(*(framework(id_, {"beginner": fit}) for id_, fit in fits.items()))

        said = answer(Question("compare", self.MANY, needs=("beginner",)), knowledge)

        assert said.verdict.choice[0] == ("elm",)
        assert len(said.question.frameworks) == LIST_LENGTH
        assert said.notes[0] == "6 were named; Oak and Yew are left out: they fit no better."

    def test_are_remembered_as_the_best_of_them(self) -> None:
        many = Question("compare", ("falcon", "pyramid", "bottle", "tornado", "fastapi", "flask"), needs=("rest-api",))

        assert REAL.decode(REAL.encode(many)) == REAL.answer(many).question
        assert "fastapi" in REAL.answer(many).question.frameworks

    @pytest.mark.parametrize(
        "question", [Question("compare", MANY), Question("superlative", MANY, needs=("beginner",))]
    )
    def test_are_too_many_where_nothing_could_tell_them_apart(self, question: Question) -> None:
        knowledge = knowledge_of(*(framework(id_) for id_ in self.MANY))

        assert "please leave some out" in answer(question, knowledge).headline


def test_what_is_made_without_a_framework_of_another_field_is_said_rather_than_not_known() -> None:
    asked = REAL.read("which python framework is good for a simple desktop app?", addressed=True).question

    assert asked.elsewhere
    assert REAL.answer(asked).outcome == "answer"
    assert REAL.answer(asked).headline.startswith("No framework is needed")
