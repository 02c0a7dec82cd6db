"""Every answer with menus can be taken up again from the code that its buttons carry."""

import pytest

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.config import KNOWLEDGE
from tests.asked import Asked, asked, context_of

ADVISER = Adviser.load(KNOWLEDGE)


def answered(one: Asked) -> Answer:
    return ADVISER.reply(ADVISER.read(one.text, context_of(one, ADVISER), addressed=True))


def pressed(answer: Answer) -> Answer:
    question = ADVISER.decode(ADVISER.encode(answer.question))
    assert question is not None, "the button is dead"
    return ADVISER.answer(question)


WITH_MENUS = [answer for answer in map(answered, asked()) if answer.outcome == "answer"]


def test_no_button_of_any_answer_is_dead() -> None:
    assert len(WITH_MENUS) > 500
    assert [answer.question for answer in WITH_MENUS if pressed(answer).outcome != "answer"] == []


def test_the_sources_behind_the_button_are_those_of_the_answer() -> None:
    other = [
        answer.question
        for answer in WITH_MENUS
        if not (answer.question.unknown or answer.question.recognised) and pressed(answer).sources != answer.sources
    ]

    assert other == []


@pytest.mark.parametrize("text", ["flask vs zorblax", "flask or laravel for a small site?", "/compare flask rails"])
def test_a_name_without_knowledge_does_not_spoil_the_menus(text: str) -> None:
    answer = pressed(ADVISER.reply(ADVISER.read(text, addressed=True)))

    assert (answer.outcome, answer.title) == ("answer", "Flask")


def test_a_ruled_out_name_without_knowledge_does_not_spoil_the_menus() -> None:
    answer = ADVISER.reply(ADVISER.read("which python framework for an api, but not rails?", addressed=True))

    assert answer.question.excluded == ("rails",)
    assert pressed(answer).headline == answer.headline
