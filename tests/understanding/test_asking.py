"""Evidence is added up sentence by sentence, and everyday words are names only where something says so."""

import pytest

from bot.understanding.asking import asking_in, supported
from bot.understanding.hearing import hear
from bot.understanding.text import words_of
from bot.understanding.understand import SPEAK_FROM
from bot.understanding.vocabulary import Vocabulary


def points(text: str, vocabulary: Vocabulary) -> int:
    heard = hear(words_of(text), vocabulary)
    return asking_in(heard, supported(heard, vocabulary)).points


def test_a_clear_question_is_enough(vocabulary: Vocabulary) -> None:
    assert points("flask or django", vocabulary) >= SPEAK_FROM


def test_a_question_mark_adds_to_it(vocabulary: Vocabulary) -> None:
    assert points("flask or django?", vocabulary) > points("flask or django", vocabulary)


@pytest.mark.parametrize("text", ["Django for a blog, is it worth it?", "is it worth it, Django, for a blog?"])
def test_the_order_of_the_words_hardly_matters(text: str, vocabulary: Vocabulary) -> None:
    assert points(text, vocabulary) >= SPEAK_FROM


def test_what_speaks_against_it_in_the_same_sentence_counts(vocabulary: Vocabulary) -> None:
    assert points("he asked me flask or django?", vocabulary) < SPEAK_FROM


def test_what_is_told_in_another_sentence_does_not_count(vocabulary: Vocabulary) -> None:
    assert points("I have used bottle for years. Flask or Django?", vocabulary) >= SPEAK_FROM


def test_trouble_told_elsewhere_counts_a_little(vocabulary: Vocabulary) -> None:
    alone = points("Is flask good for an api?", vocabulary)

    assert points("I get an error. Is flask good for an api?", vocabulary) == alone - 2


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("which flask keeps coffee hot all day long", []),
        ("flask?", ["flask"]),
        ("is flask a good framework", ["flask"]),
        ("flask vs zorblax", ["flask"]),
        ("solar panel vs heat pump first", []),
        ("i love my new bottle and the falcon on it", []),
        ("django and bottle", ["django", "bottle"]),
        ("how does falcon hold up under load next to flask?", ["falcon", "flask"]),
        ("is flask lighter than bottle", ["flask", "bottle"]),
    ],
)
def test_an_everyday_word_needs_support(text: str, names: list[str], vocabulary: Vocabulary) -> None:
    assert [mention.name.id for mention in supported(hear(words_of(text), vocabulary), vocabulary)] == names


def test_whoever_addresses_the_bot_means_the_framework(vocabulary: Vocabulary) -> None:
    heard = hear(words_of("is flask bloated?"), vocabulary)

    assert supported(heard, vocabulary) == ()
    assert [mention.name.id for mention in supported(heard, vocabulary, addressed=True)] == ["flask"]


@pytest.mark.parametrize(
    "text",
    [
        "Quart is an async Python web framework. It can do websockets.",
        "A Python framework for building dashboards and small web apps.",
        "The request comes from Starlette or FastAPI.",
        "Litestar can be used as middleware around any other framework.",
        "It is recommended to stay on the newest Masonite.",
        "For the new tool we moved everything over from Django to Flask this spring. The team likes it.",
        "everyone here uses django or flask anyway",
        "FastAPI is simpler than Flask in most of what we made",
        "It was decided that we move from Django to Flask and talk to the other service directly. That is all.",
    ],
)
def test_what_is_stated_is_not_asked(text: str, vocabulary: Vocabulary) -> None:
    assert points(text, vocabulary) < SPEAK_FROM


def test_a_title_and_what_a_question_is_about_are_not_stated(vocabulary: Vocabulary) -> None:
    assert points("Django or Flask for a shop\n\nTwo people, one summer.", vocabulary) >= SPEAK_FROM
    assert points("Django or Flask for a shop that two people have to build in one summer. Which one?", vocabulary) >= (
        SPEAK_FROM
    )


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What makes somebody choose Falcon?", ["falcon"]),
        ("what makes somebody choose a falcon?", []),
        ("Why Does Everybody Choose Falcon?", []),
    ],
)
def test_a_word_that_is_written_as_a_name_behind_a_choice_is_one(
    text: str, names: list[str], vocabulary: Vocabulary
) -> None:
    assert [mention.name.id for mention in supported(hear(words_of(text), vocabulary), vocabulary)] == names


def test_a_question_needs_no_mark_where_it_begins_as_one(vocabulary: Vocabulary) -> None:
    marked = points("would you recommend litestar to a friend?", vocabulary)

    assert points("would you recommend litestar to a friend", vocabulary) == marked
    assert points("would you recommend litestar to a friend.", vocabulary) < marked
