"""Why a text was understood as it was is told in words: names, topics, the sentence that asks, signals, the sum."""

import pytest

from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("djnago or flask?", "“djnago” is Django with 1 slip (83 % alike)"),
        ("flask for my django app?", "“django” is Django (100 % alike), in passing"),
        ("is flask ok for a small api?", "“small api” speaks of the need small-project"),
        ("does flask have an orm?", "“orm” speaks of the feature orm"),
        ("who maintains flask?", "“who maintains” speaks of the fact maintainer"),
        ("I like tea. Flask or Django?", "it asks in “Flask or Django?”"),
        ("flask o django para mi proyecto, que me conviene", "it is in another language"),
        ("@sam flask or django?", "it is to somebody by name"),
        ("we have a bottle of milk and a flask of tea", "“bottle” is an everyday word here"),
        ("nice weather", "nothing in it names a framework or speaks of one"),
        (
            "flask, django, fastapi, sanic or quart?",
            "it names more than one answer can hold, and nothing tells them apart",
        ),
        ("flask, django, fastapi, sanic or quart for an api?", "it names more than one answer can hold"),
    ],
)
def test_what_was_heard_is_told(text: str, told: str, vocabulary: Vocabulary) -> None:
    assert told in understand(text, vocabulary).because


def test_a_word_inside_a_name_speaks_of_nothing_else(vocabulary: Vocabulary) -> None:
    assert not any("“fast”" in reason for reason in understand("fast api or flask?", vocabulary).because)


def test_the_sum_says_what_it_is_made_of(vocabulary: Vocabulary) -> None:
    *_, last = understand("flask or django?", vocabulary).because

    assert last.startswith(
        "7 points (+5 for the clearest way of asking, +1 for further clear ones, +1 for the question"
    )


def test_what_counts_against_it_is_in_the_sum(vocabulary: Vocabulary) -> None:
    *_, last = understand("he asked me flask or django", vocabulary).because

    assert "-6 against it" in last
