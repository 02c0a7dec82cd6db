"""Needs, features and aspects are those that the text wants."""

import pytest

from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("which python framework for a small api with logins?", {"small-project", "rest-api", "authentication"}),
        ("which python framework, no database, for a blog?", {"blog"}),
        ("flask or django for my first website, due in 2 weeks", {"beginner", "web-app", "deadline"}),
        ("flask or fastapi, we are a team of 6", {"team"}),
        ("is sanic ok for 30k requests per second?", {"high-traffic"}),
    ],
)
def test_needs_are_told_in_everyday_words(text: str, needs: set[str], vocabulary: Vocabulary) -> None:
    assert set(understand(text, vocabulary).question.needs) == needs


def test_an_aspect_is_asked_about_in_the_sentence_that_asks(vocabulary: Vocabulary) -> None:
    text = "The docs of my phone are bad. I had a long day. It rained. Is flask faster than django?"

    assert understand(text, vocabulary).question.aspects == ("performance",)


def test_asking_for_a_feature_asks_what_is_built_in(vocabulary: Vocabulary) -> None:
    question = understand("does flask have an orm?", vocabulary).question

    assert question.features == ("orm",)
    assert {"database", "features"} <= set(question.aspects)


def test_a_word_that_tells_of_the_project_is_no_aspect(vocabulary: Vocabulary) -> None:
    question = understand("which python framework? it must be async", vocabulary).question

    assert "async-io" in question.needs
    assert "async" not in question.aspects
