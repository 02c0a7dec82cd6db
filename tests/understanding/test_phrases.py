import pytest

from bot.understanding.phrases import Phrase, Phrasebook

BOOK = Phrasebook({"speed": ["fast", "very fast"], "size": ["small", "fast food"], "nothing": ["…"]})


def words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


def test_a_phrase_is_found_where_it_stands() -> None:
    assert BOOK.find(words("is it fast")) == [Phrase(2, 3, "speed")]


def test_of_phrases_that_begin_alike_the_longest_counts() -> None:
    assert BOOK.find(words("fast food")) == [Phrase(0, 2, "size")]


def test_no_phrase_is_found_inside_another() -> None:
    assert BOOK.find(words("very fast food")) == [Phrase(0, 2, "speed")]


def test_a_phrase_that_breaks_off_is_none() -> None:
    assert BOOK.find(words("it is very")) == []


def test_phrases_stand_in_the_order_of_the_text() -> None:
    assert [phrase.id for phrase in BOOK.find(words("small and fast and small"))] == ["size", "speed", "size"]


def test_a_text_without_words_holds_no_phrase() -> None:
    assert BOOK.find(()) == []


def test_a_phrase_may_stand_for_every_word_of_a_list() -> None:
    lists = {"small": ["small", "quite tiny"], "program": ["app", "web app", "site"]}
    book = Phrasebook({"size": ["{small} {program}", "small app"]}, lists=lists)

    assert book.find(("a", "quite", "tiny", "web", "app")) == [Phrase(1, 5, "size", spelled=False)]
    assert book.find(("small", "app", "small", "shop")) == [Phrase(0, 2, "size")]


def test_a_star_stands_for_one_word_of_the_sentence() -> None:
    book = Phrasebook({"size": ["small * app"]})

    assert book.find(("small", "quaint", "app")) == [Phrase(0, 3, "size", spelled=False)]
    assert book.find(("small", "app")) == book.find(("small", ".", "app")) == []


def test_a_phrase_with_a_list_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError, match="smal"):
        Phrasebook({"size": ["{smal} app"]})
