import io
from dataclasses import replace
from datetime import date

import pytest

from bot.answering.answer import Answer, Citation, FollowUp, Line, Section
from bot.answering.explaining import Cell, Row, Sum
from bot.terminal import PLAIN, Paper, paper_of, printable, text_of, text_of_sum
from bot.understanding.question import Question

SOURCE = Citation(
    number=1,
    id="flask-design",
    title="Design",
    publisher="Pallets",
    url="https://flask.palletsprojects.com/design/",
    section="Micro",
    kind="official-docs",
    checked=date(2026, 11, 22),
)
ANSWER = Answer(
    "answer",
    Question("compare", ("flask", "django")),
    "Flask or Django",
    "Either does for a small API.",
    (
        Section(
            "Performance",
            (
                Line("Its core is small and leaves everything else to extensions.", "Flask", (1,)),
                Line("It brings an ORM, an admin and forms.", "Django"),
            ),
        ),
        Section("Choose Flask if", (Line("you want to choose every part."),)),
    ),
    decided_by=("a small project",),
    would_change=("With an admin interface it would be Django.",),
    notes=("FastAPI is a third way.",),
    sources=(SOURCE,),
    examples=("which one for a beginner?",),
)


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_the_plain_text_holds_all_of_the_answer() -> None:
    assert text_of(ANSWER) == (
        "Flask or Django\n"
        "Either does for a small API.\n"
        "\n"
        "Performance\n"
        "  Flask: Its core is small and leaves everything else to extensions. [1]\n"
        "  Django: It brings an ORM, an admin and forms.\n"
        "\n"
        "Choose Flask if\n"
        "  - you want to choose every part.\n"
        "\n"
        "What decided it\n"
        "  - a small project\n"
        "\n"
        "What would change it\n"
        "  - With an admin interface it would be Django.\n"
        "\n"
        "FastAPI is a third way.\n"
        "\n"
        "Sources\n"
        "  [1] Design – Pallets – Micro (official docs, checked 2026-11-22)\n"
        "      https://flask.palletsprojects.com/design/\n"
        "\n"
        "Questions to ask\n"
        "  - which one for a beginner?"
    )


@pytest.mark.parametrize("width", [20, 30, 44, 80])
def test_no_line_but_a_link_is_longer_than_the_terminal(width: int) -> None:
    lines = [line for line in text_of(ANSWER, Paper(width)).splitlines() if "https://" not in line]

    assert max(map(len, lines)) <= max(width, 30)


def test_names_stand_in_a_column_of_their_own() -> None:
    text = text_of(ANSWER, Paper(44))

    assert (
        "  Flask   Its core is small and leaves\n"
        "          everything else to extensions. [1]\n"
        "  Django  It brings an ORM, an admin and\n"
        "          forms.\n"
    ) in text


def test_a_long_name_stands_above_its_text() -> None:
    answer = Answer(
        "answer", Question("none"), "", "x", (Section("S", (Line("is a thing.", "A very long name indeed"),)),)
    )

    assert text_of(answer, Paper(40)).endswith("  A very long name indeed\n    is a thing.")


def test_bold_text_says_the_same_as_plain_text() -> None:
    styled = text_of(ANSWER, Paper(60, styled=True))
    for code in ("\x1b[1m", "\x1b[2m", "\x1b[1;36m", "\x1b[0m"):
        assert code in styled
        styled = styled.replace(code, "")

    assert styled == text_of(ANSWER, Paper(60))


def test_what_is_not_a_terminal_gets_plain_text() -> None:
    assert paper_of(io.StringIO()) == PLAIN


def test_a_terminal_gets_its_width_and_bold_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)

    assert paper_of(Terminal()) == Paper(72, styled=True)


@pytest.mark.parametrize(("name", "value"), [("NO_COLOR", "1"), ("TERM", "dumb")])
def test_a_terminal_without_colours_gets_its_width_alone(
    monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    monkeypatch.setenv("COLUMNS", "72")
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv(name, value)

    assert paper_of(Terminal()) == Paper(72, styled=False)


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("\x1b[31mred\x1b[0m", "[31mred[0m"),
        ("two\nlines\tand\u2028more", "two lines and more"),
        ("bell\x07 and back\x08", "bell and back"),
        ("\u202eturned\u2066", "turned"),
        ("half \ud800", "half "),
        ("naïve – 框架", "naïve – 框架"),
    ],
)
def test_what_would_move_the_cursor_is_not_printed(typed: str, printed: str) -> None:
    assert printable(typed) == printed


def test_no_part_of_an_answer_brings_control_characters() -> None:
    evil = "x\x1b]0;title\x07\u202e"
    source = Citation(1, "id", evil, evil, f"https://{evil}", evil, "article", date(2026, 1, 1))
    section = Section(evil, (Line(evil, evil, (1,)),))
    answer = Answer(
        "answer", Question("none"), evil, evil, (section,), (evil,), (evil,), (evil,), (source,), examples=(evil,)
    )

    text = text_of(answer)

    assert not set(text) & set("\x1b\x07\u202e")


def test_a_follow_up_is_printed_as_what_to_type() -> None:
    follow_up = FollowUp("Compare Flask and Bottle", "/compare flask bottle", Question("compare", ("flask", "bottle")))

    assert text_of(replace(ANSWER, follow_ups=(follow_up,))).endswith(
        "Questions to ask\n  - /compare flask bottle\n  - which one for a beginner?"
    )


WEIGHED = Sum(
    (
        Row(
            "A beginner",
            (
                Cell("Flask", "good", "+2", (Line("Flask is easy to start with.", "", (1,)),)),
                Cell("Django", "fair", "0", ()),
            ),
        ),
    ),
    (("Flask", "2"), ("Django", "0")),
    (SOURCE,),
)


def test_a_sum_is_a_table_with_the_statements_behind_it() -> None:
    assert text_of_sum(WEIGHED).splitlines()[:7] == [
        "Why",
        "              Flask    Django",
        "  A beginner  +2 good  0 fair",
        "  Sum         2        0",
        "",
        "A beginner",
        "  Flask is easy to start with. [1]",
    ]


def test_a_table_too_wide_for_the_terminal_has_a_cell_a_line() -> None:
    text = text_of_sum(WEIGHED, Paper(28))

    assert "  A beginner\n    Flask: +2 good\n    Django: 0 fair\n  Sum\n    Flask: 2\n    Django: 0\n" in text


def test_where_nothing_was_weighed_there_is_no_table() -> None:
    assert text_of_sum(Sum()) == ""
