"""A text that says little for itself goes on from the answer before it."""

import pytest

from bot.understanding.question import Question
from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary

PAIR = Question("compare", frameworks=("flask", "django"))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("and performance?", Question("compare", ("flask", "django"), aspects=("performance",))),
        ("what about fastapi", Question("compare", ("flask", "django", "fastapi"))),
        ("without django pls", Question("describe", ("flask",), excluded=("django",))),
        ("the second one", Question("describe", ("django",))),
        ("for a team of 5", Question("compare", ("flask", "django"), needs=("team",))),
    ],
)
def test_a_follow_up_goes_on_from_the_answer_before(text: str, expected: Question, vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary, PAIR).question == expected


def test_a_question_of_its_own_does_not_go_on(vocabulary: Vocabulary) -> None:
    question = understand("is sanic faster than tornado?", vocabulary, PAIR).question

    assert question.frameworks == ("sanic", "tornado")


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        ("same question but for litestar", ("flask", "django", "litestar")),
        ("thanks, that helps. how do they compare when it comes to testing and to security?", ("flask", "django")),
    ],
)
def test_it_may_be_long_if_it_points_back(text: str, frameworks: tuple[str, ...], vocabulary: Vocabulary) -> None:
    understood = understand(text, vocabulary, PAIR)

    assert understood.question.frameworks == frameworks
    assert understood.speak == "answer"
