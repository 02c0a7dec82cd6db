"""The labelled texts of tests/questions.yaml are understood. The untuned part is only measured: see test_readme.py."""

import pytest

from bot.answering.adviser import Adviser
from bot.config import KNOWLEDGE
from bot.understanding.understand import Understanding
from tests.asked import Asked, asked, context_of

ADVISER = Adviser.load(KNOWLEDGE)
TUNED = [one for one in asked() if one.tuned]


def understood(one: Asked) -> Understanding:
    return ADVISER.read(one.text, context_of(one, ADVISER))


def test_there_are_at_least_four_hundred_of_each() -> None:
    assert sum(one.answer for one in asked()) >= 400
    assert sum(not one.answer for one in asked()) >= 400
    assert 0.15 < sum(not one.tuned for one in asked()) / len(asked()) < 0.25


@pytest.mark.parametrize("one", [one for one in TUNED if not one.answer], ids=lambda one: one.text[:60])
def test_what_is_no_question_for_us_is_left_alone(one: Asked) -> None:
    assert understood(one).speak != "answer"
