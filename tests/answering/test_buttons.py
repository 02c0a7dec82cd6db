"""Every answer with menus can be taken up again from the code that its buttons carry."""

import pytest

from bot.answering.answer import Answer
from tests.answering.asking import REAL
from tests.asked import Asked, asked, context_of


def answered(one: Asked) -> Answer:
    return REAL.reply(REAL.read(one.text, context_of(one, REAL), addressed=True))


def pressed(answer: Answer) -> Answer:
    question = REAL.decode(REAL.encode(answer.question))
    assert question is not None, "the button is dead"
    return REAL.answer(question)


@pytest.fixture(scope="module")
def with_menus() -> list[Answer]:
    return [answer for answer in map(answered, asked()) if answer.outcome == "answer"]


def test_no_button_of_any_answer_is_dead(with_menus: list[Answer]) -> None:
    assert len(with_menus) > 500
    assert [answer.question for answer in with_menus if pressed(answer).outcome != "answer"] == []


def test_the_sources_behind_the_button_are_those_of_the_answer(with_menus: list[Answer]) -> None:
    other = [
        answer.question
        for answer in with_menus
        if not (answer.question.unknown or answer.question.recognised) and pressed(answer).sources != answer.sources
    ]

    assert other == []


@pytest.mark.parametrize("text", ["flask vs zorblax", "flask or laravel for a small site?", "/compare flask rails"])
def test_a_name_without_knowledge_does_not_spoil_the_menus(text: str) -> None:
    answer = pressed(REAL.reply(REAL.read(text, addressed=True)))

    assert (answer.outcome, answer.title) == ("answer", "Flask")


def test_a_ruled_out_name_without_knowledge_does_not_spoil_the_menus() -> None:
    answer = REAL.reply(REAL.read("which python framework for an api, but not rails?", addressed=True))

    assert answer.question.excluded == ("rails",)
    assert pressed(answer).headline == answer.headline
