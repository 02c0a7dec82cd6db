"""A question is about the names that it asks about, and not about those it rules out."""

import pytest

from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "excluded"),
    [
        ("which python framework, but not django?", ("django",)),
        ("what python frameworks are there besides flask and django", ("flask", "django")),
        ("i need a web framework for python without streamlit", ("streamlit",)),
        ("why not django for an api?", ()),
    ],
)
def test_what_is_ruled_out(text: str, excluded: tuple[str, ...], vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary).question.excluded == excluded


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        ("should i rewrite my bottle app in fastapi?", ("bottle", "fastapi")),
        ("should we move to litestar from flask?", ("flask", "litestar")),
        ("is it worth moving from flask to litestar?", ("flask", "litestar")),
    ],
)
def test_a_move_begins_where_somebody_is(text: str, frameworks: tuple[str, ...], vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary).question.frameworks == frameworks


def test_all_of_a_list_are_asked_to_be_replaced(vocabulary: Vocabulary) -> None:
    question = understand("what else besides django and flask is worth a look?", vocabulary).question

    assert (question.intent, question.frameworks) == ("alternatives", ("django", "flask"))


def test_what_is_asked_of_a_name_that_is_ruled_out_is_not_asked(vocabulary: Vocabulary) -> None:
    question = understand("a python framework that isn't django, with login and admin?", vocabulary).question

    assert (question.intent, question.frameworks, question.excluded) == ("choose", (), ("django",))


def test_neither_of_two_is_asked_about(vocabulary: Vocabulary) -> None:
    question = understand("neither flask nor django, what is the best python framework?", vocabulary).question

    assert (question.frameworks, question.excluded) == ((), ("flask", "django"))


def test_a_list_behind_the_question_holds_the_candidates(vocabulary: Vocabulary) -> None:
    question = understand("Which framework should we use?\n- Flask\n- Django\n- FastAPI", vocabulary).question

    assert question.frameworks == ("flask", "django", "fastapi")


def test_a_part_that_is_named_beside_a_question_for_any_framework_is_named_in_passing(vocabulary: Vocabulary) -> None:
    question = understand("any python framework with graphql? all of them bolt strawberry on", vocabulary).question

    assert (question.intent, question.frameworks, question.recognised) == ("choose", (), ())


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("i want to express my thanks, flask or django people", ("flask", "django")),
        ("flask or django next spring?", ("flask", "django")),
        ("should i learn pyramid?", ("pyramid",)),
    ],
)
def test_everyday_words_are_names_only_where_used_as_such(
    text: str, names: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    question = understand(text, vocabulary).question

    assert (*question.frameworks, *question.recognised) == names
