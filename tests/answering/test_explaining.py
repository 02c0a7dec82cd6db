"""The sum behind a verdict can be read: each need, each framework's fit, what it counts and who says so."""

from fractions import Fraction

import pytest
from hypothesis import given

from bot.answering.adviser import Adviser
from bot.answering.choosing import standings
from bot.answering.explaining import number, sum_of, why
from bot.answering.weights import FIT, OWN_WORD, UNKNOWN
from bot.understanding.question import Question
from tests.answering.asking import ASKED, MEASURED, REAL, SMALL, few
from tests.answering.made_up import framework, knowledge_of

PAIR = Question("compare", ("anvil", "birch"), needs=("beginner", "admin-interface"))


def test_each_need_is_a_row_and_each_framework_a_column() -> None:
    told = sum_of(PAIR, SMALL.knowledge)

    assert [row.label for row in told.rows] == ["A beginner", "An admin interface"]
    assert [[(cell.framework, cell.fit) for cell in row.cells] for row in told.rows] == [
        [("Anvil", "fair"), ("Birch", "good")],
        [("Anvil", "good"), ("Birch", "fair")],
    ]


def test_what_must_not_be_built_in_is_a_row() -> None:
    question = Question("compare", ("anvil", "birch"), without=("orm",))
    [row] = sum_of(question, SMALL.knowledge).rows

    assert row.label == "No ORM built in"
    assert [(cell.framework, cell.fit, cell.counts) for cell in row.cells] == [
        ("Birch", "left to a package", "+2"),
        ("Anvil", "built in", "−2"),
    ]
    assert all(line.sources for cell in row.cells for line in cell.because)
    assert any("must not be built in counts +2" in note for note in why(question, SMALL.knowledge).notes)


def test_each_cell_says_who_says_so() -> None:
    told = sum_of(PAIR, SMALL.knowledge)

    assert told.sources
    assert all(line.sources for row in told.rows for cell in row.cells for line in cell.because)


@few
@given(ASKED)
def test_the_totals_are_the_scores(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    told = sum_of(question, adviser.knowledge)

    if told.rows and question.frameworks and question.intent in ("compare", "switch"):
        judged = standings(question.frameworks, question, adviser.knowledge)
        assert told.totals == tuple((one.framework.name, number(one.score)) for one in judged)


@few
@given(ASKED)
def test_whatever_was_asked_there_is_an_answer_to_why(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    told = adviser.why(question)

    assert told.headline
    assert told.verdict.choice in ((), adviser.answer(question).verdict.choice)
    assert {number for section in told.sections for line in section.lines for number in line.sources} == {
        source.number for source in told.sources
    }


def test_why_repeats_the_verdict_and_adds_up() -> None:
    told = why(PAIR, SMALL.knowledge)

    assert told.headline == SMALL.answer(PAIR).headline
    assert told.sections[-1].title == "Sum"
    assert told.sections[-1].lines[0].told == ("Anvil", ": 0 +2 = 2")


def test_where_nothing_was_weighed_why_says_so() -> None:
    assert why(Question("compare", ("anvil", "birch")), SMALL.knowledge).headline.startswith("Nothing was weighed")
    assert why(Question("list"), SMALL.knowledge).sections == ()


def test_where_no_framework_is_needed_none_is_weighed() -> None:
    assert sum_of(Question("choose", needs=("static-site",)), REAL.knowledge).rows == ()


def test_what_only_its_makers_say_is_told_as_that() -> None:
    knowledge = knowledge_of(framework("ash", {"beginner": "good"}, own_word=True), framework("oak"))

    told = why(Question("choose", needs=("beginner",)), knowledge)

    assert told.sections[0].lines[0].text.startswith(f"Good, its makers say, +{number(FIT['good'] * OWN_WORD)}. ")
    assert told.sections[0].lines[1].text == f"Unknown, {number(UNKNOWN)}. Nothing is known here of it."
    assert "What only its makers say for it counts ½ of that." in told.notes


def test_a_figure_is_told_with_what_it_counts() -> None:
    told = why(Question("compare", ("anvil", "birch"), needs=("beginner",), measures=("size",)), MEASURED.knowledge)

    section = next(section for section in told.sections if section.title == "A small install")
    assert [line.text for line in section.lines] == [
        "Fair, 0. Installed size: 2.2 MB; version 2.0.1, Python 3.11, 2026-11-20.",
        "Poor, −1. Installed size: 24.5 MB; version 4.10.2, Python 3.11, 2026-11-20.",
    ]
    assert any(note.startswith("A figure half of the middle of the field is worth +1") for note in told.notes)


@pytest.mark.parametrize(
    ("score", "written"),
    [(0, "0"), (2, "2"), (-0.5, "−½"), (1.75, "1¾"), (-1.0, "−1"), (float(Fraction(5, 16)), "0.31")],
)
def test_a_score_is_written_as_people_do(score: float, written: str) -> None:
    assert number(score) == written
