"""Names, roles and signals are found where they are said."""

import re

import pytest

from bot.understanding.hearing import hear
from bot.understanding.text import words_of
from bot.understanding.vocabulary import Vocabulary
from tests.answering.asking import REAL


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("flask or django", ["flask", "django"]),
        ("which database for django", []),
        ("my flask app and quart", ["quart"]),
        ("should i go with flask", ["flask"]),
        ("sanic vs aiohttp server", ["sanic", "aiohttp"]),
    ],
)
def test_a_name_in_passing_is_not_asked_about(text: str, asked: list[str], vocabulary: Vocabulary) -> None:
    assert [mention.name.id for mention in hear(words_of(text), vocabulary).mentions if mention.asked] == asked


def test_a_signal_belongs_to_its_sentence(vocabulary: Vocabulary) -> None:
    heard = hear(words_of("I like tea. Flask or Django? Thanks."), vocabulary)

    [sentence] = {match.sentence for match in heard.matches if match.signal.id == "side-by-side"}
    assert sentence == 1
    assert heard.asking == {1}


def test_a_version_belongs_to_its_name(vocabulary: Vocabulary) -> None:
    [mention] = hear(words_of("is django 5.2 async?"), vocabulary).mentions

    assert (mention.name.start, mention.name.end) == (1, 3)


def test_a_name_inside_a_longer_phrase_is_none(vocabulary: Vocabulary) -> None:
    heard = hear(words_of("does flask have an admin panel?"), vocabulary)

    assert [mention.name.id for mention in heard.mentions] == ["flask"]


@pytest.mark.parametrize(
    "text", ["welches framework soll ich nehmen, flask oder django?", "какой лучше, flask или django?"]
)
def test_another_language_is_recognised(text: str, vocabulary: Vocabulary) -> None:
    assert hear(words_of(text), vocabulary).foreign


def test_little_is_looked_for_where_nothing_speaks_of_frameworks(vocabulary: Vocabulary) -> None:
    heard = hear(words_of("what a lovely small garden"), vocabulary)

    assert (heard.mentions, heard.lists, heard.matches) == ((), (), ())


@pytest.mark.parametrize(
    ("signal", "example"),
    [(signal.id, example) for signal in REAL.knowledge.signals.values() for example in signal.examples],
)
def test_the_examples_of_a_signal_are_heard_as_it(signal: str, example: str, vocabulary: Vocabulary) -> None:
    names = iter(("litestar", "django", "starlette", "falcon"))
    text = re.sub(r"<framework>|<any>", lambda _: next(names), example)

    assert signal in {match.signal.id for match in hear(words_of(text), vocabulary).matches}


def test_a_framework_that_is_called_one_is_no_question_for_any(vocabulary: Vocabulary) -> None:
    named = hear(words_of("is the flask framework open source?"), vocabulary)
    any_of_them = hear(words_of("is a python framework better than flask?"), vocabulary)

    assert (named.says("framework-noun"), any_of_them.says("framework-noun")) == (False, True)
