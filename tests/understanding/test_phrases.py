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
