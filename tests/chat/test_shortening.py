import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.chat.shortening import fill, shorten


@pytest.mark.parametrize(
    ("text", "most", "left"),
    [
        ("One. Two.", 9, "One. Two."),
        ("One. Two.", 8, "One."),
        ("One! Two? Three.", 12, "One! Two?"),
        ("Use e.g. Flask here. Or not.", 22, "Use e.g. Flask here."),
        ("Version 3.10 is out. It is new.", 25, "Version 3.10 is out."),
        ("It ends. and goes on. Then.", 22, "It ends. and goes on."),
        ("A sentence that is too long.", 15, "A sentence…"),
        ("unbroken" * 5, 10, "unbrokenu…"),
        ("one, two, three", 10, "one, two…"),
        (r"a\*b\*c\*d\*e", 6, r"a\*b…"),
    ],
)
def test_a_text_ends_with_a_sentence_or_a_word(text: str, most: int, left: str) -> None:
    assert shorten(text, most) == left


@given(st.text(max_size=300), st.integers(1, 200))
def test_a_shortened_text_fits(text: str, most: int) -> None:
    assert len(shorten(text, most)) <= most


@given(st.lists(st.text(alphabet="ab. ", min_size=1, max_size=40), max_size=20), st.integers(10, 60))
def test_filled_texts_fit(lines: list[str], most: int) -> None:
    assert all(len(text) <= most for text in fill(lines, most))


def test_lines_are_put_together_while_they_fit() -> None:
    assert fill(["one", "two", "three", "four"], 9) == ["one\ntwo", "three", "four"]
