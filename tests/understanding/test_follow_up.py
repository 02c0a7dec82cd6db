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


@pytest.mark.parametrize(
    ("text", "without"),
    [
        ("and without an orm?", ("orm",)),
        ("no admin either", ("admin",)),
        ("without templates", ("templates",)),
        ("without orm or admin", ("orm", "admin")),
        ("hmm no orm please", ("orm",)),
        ("same question without an orm", ("orm",)),
        ("how about no orm", ("orm",)),
        ("i meant without an orm", ("orm",)),
        ("not with an orm", ("orm",)),
        ("which one has no orm?", ("orm",)),
        ("ok but it should not have its own orm", ("orm",)),
    ],
)
def test_a_refusal_behind_an_answer_is_of_the_framework(
    text: str, without: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    understood = understand(text, vocabulary, PAIR)

    assert understood.question == Question("compare", ("flask", "django"), without=without)
    assert understood.speak == "answer"


@pytest.mark.parametrize(
    "text",
    [
        "so the second one has no orm at all?",
        "do they work without an orm?",
        "i dont need an orm",
        "and without logins?",
    ],
)
def test_what_is_asked_or_not_needed_behind_an_answer_is_not_ruled_out(text: str, vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary, PAIR).question.without == ()


def test_refusals_add_up_from_answer_to_answer(vocabulary: Vocabulary) -> None:
    before = understand("python framework without an orm", vocabulary).question

    after = understand("and without templates?", vocabulary, before).question
    then = understand("no admin either", vocabulary, after).question

    assert after.without == ("orm", "templates")
    assert then.without == ("orm", "templates", "admin")


def test_what_is_ruled_out_is_needed_no_more(vocabulary: Vocabulary) -> None:
    before = understand("python framework with an admin for a blog", vocabulary).question

    after = understand("and without an admin?", vocabulary, before).question

    assert before.needs == ("admin-interface", "blog")
    assert (after.needs, after.without) == (("blog",), ("admin",))
