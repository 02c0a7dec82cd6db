"""Sentences are numbered, know what they hold, and begin behind greetings."""

import pytest

from bot.understanding.phrases import Phrase
from bot.understanding.sentences import Sentences

WORDS = tuple(["hi", ".", "so", "is", "it", "good", "?", "yes"])


@pytest.mark.parametrize(("word", "number"), [(0, 0), (2, 1), (5, 1), (6, 1), (7, 2)])
def test_a_word_stands_in_its_sentence(word: int, number: int) -> None:
    assert Sentences(WORDS).of(word) == number


def test_the_sentences_with_a_question_mark_are_known() -> None:
    assert Sentences(WORDS).questions == {1}


def test_each_sentence_holds_its_phrases() -> None:
    phrases = [Phrase(0, 1, "greeting"), Phrase(5, 6, "good"), Phrase(7, 8, "yes")]

    assert Sentences(WORDS).held(phrases) == [{"greeting"}, {"good"}, {"yes"}]


def test_a_greeting_does_not_hide_how_a_sentence_begins() -> None:
    asks, skipped = [Phrase(3, 4, "asks-first")], [Phrase(2, 3, "said-first")]

    assert Sentences(WORDS).opened_by(asks, skipped) == {1}
    assert Sentences(WORDS).opened_by(asks, []) == frozenset()


@pytest.mark.parametrize("words", [(), ("hi",), (".",)])
def test_few_words_are_sentences_too(words: tuple[str, ...]) -> None:
    assert Sentences(words).held([]) == [set()]
