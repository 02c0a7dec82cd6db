"""Chat text becomes words: without what Discord, markdown and Unicode put around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.text import MARKS, TEXT_MAX, words_of
from tests.answering.asking import few


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Flask or Django?", "flask or django ?"),
        ("**Flask** or _Django_", "flask or django"),
        ("flask, django!", "flask , django !"),
        ("c++ and c#", "c++ and c#"),
        ("python 3.11 please", "python 3.11 please"),
        ("what's better", "what is better"),
        ("whats better", "what is better"),
        ("is [Flask](https://flask.example.org/) ok?", "is flask ok ?"),
        ("I can't decide", "i can not decide"),
        ("it doesn't matter", "it does not matter"),
        ("i cant", "i can not"),
        ("FlÁsk", "flask"),
        ("ﬂask", "flask"),
        ("fla\u200bsk", "flask"),
        ("what’s it", "what is it"),
    ],
)
def test_a_text_is_split_into_words(text: str, words: str) -> None:
    assert " ".join(words_of(text).words) == words


@pytest.mark.parametrize(
    "unsaid",
    [
        "```py\nimport django\n```",
        "`pip show django`",
        "> somebody said django",
        "<@123456789012345678>",
        "<#123456789012345678>",
        "<:django:123456789012345678>",
        "https://django.example.org/",
    ],
)
def test_what_the_person_did_not_say_is_left_out(unsaid: str) -> None:
    words = words_of(f"{unsaid}\nflask").words

    assert "flask" in words
    assert not any("django" in word or word.isdigit() for word in words)


def test_the_case_in_which_words_were_typed_is_kept_beside_them() -> None:
    text = words_of("Flask vs DJANGO")

    assert text.words == ("flask", "vs", "django")
    assert text.typed == ("Flask", "vs", "DJANGO")


@few
@given(st.text(max_size=300))
def test_any_text_has_words_and_as_many_as_were_typed(text: str) -> None:
    found = words_of(text)

    assert len(found.words) == len(found.typed)
    assert all(word in MARKS or word.strip() for word in found.words)


def test_a_text_longer_than_any_message_is_read_only_so_far() -> None:
    assert len(words_of("a " * TEXT_MAX).words) == TEXT_MAX // 2


def test_a_full_stop_is_told_from_the_end_of_a_line() -> None:
    text = words_of("Flask or Django\nI have no idea. None - really")

    assert text.words == ("flask", "or", "django", ".", "i", "have", "no", "idea", ".", "none", ".", "really")
    assert text.full_stops == {8}


def test_a_full_line_that_goes_on_in_the_next_is_one_sentence() -> None:
    wrapped = "This was influenced by the design of other frameworks such as Flask or\ndjango and the like"

    assert "." not in words_of(wrapped).words
    assert "." in words_of(wrapped.replace("django", "Django")).words
    assert "." in words_of("Flask or\ndjango").words
