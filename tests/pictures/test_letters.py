import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.pictures.letters import NO_LETTER, drawable, font, shortened, width, wrapped

SIZE = 24


def masks(text: str) -> list[bytes]:
    """How each letter of a text is drawn."""
    return [bytes(font(SIZE).getmask(letter)) for letter in text]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("Flask 3.1 (WSGI)", "Flask 3.1 (WSGI)"),
        ("1.5×", "1.5x"),
        ("Café Ångström Łódź straße", "Cafe Angstrom Lodz strasse"),
        ("2022–2026 — ≈ 5 µs", "2022-2026 - ~ 5 us"),
        ("½ of x₂", "1⁄2 of x2"),
        ("Фласк", "?????"),
        ("a\u200bb\u0301\ufe0f", "ab"),
        ("one\n\t two\u00a0three", "one two three"),
        ("🎉", "?"),
    ],
)
def test_text_is_spelt_with_the_letters_that_the_font_has(text: str, drawn: str) -> None:
    assert drawable(text) == drawn


@given(st.text())
def test_no_letter_is_drawn_as_a_box(text: str) -> None:
    assert bytes(font(SIZE).getmask(NO_LETTER)) not in masks(drawable(text).replace(" ", ""))


def test_long_text_ends_in_an_ellipsis() -> None:
    short = shortened("a framework with a long name", SIZE, 160)

    assert short == "a framework…"
    assert width(short, SIZE) <= 160


@given(st.text(st.characters(codec="ascii")), st.integers(1, 4), st.integers(20, 400))
def test_lines_are_no_wider_than_there_is_room(text: str, lines: int, most: int) -> None:
    found = wrapped(drawable(text), SIZE, most, lines)

    assert len(found) <= lines
    assert all(width(line, SIZE) <= most for line in found)


def test_words_that_are_too_wide_are_broken_where_it_reads_well() -> None:
    assert wrapped("TurboGears", SIZE, 110, 3) == ["Turbo-", "Gears"]
    assert wrapped("Command-line tool", SIZE, 130, 3) == ["Command-", "line tool"]
    assert wrapped("documentation", SIZE, 130, 3) == ["document-", "ation"]


def test_what_does_not_fit_into_the_last_line_is_not_hidden() -> None:
    assert wrapped("one two three four five", SIZE, 90, 2)[-1].endswith("…")
