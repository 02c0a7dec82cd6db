import pytest

from bot.answering.adviser import Adviser
from bot.answering.answer import Line


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (Line("Flask suits small projects.", "Flask"), ("Flask", " suits small projects.")),
        (Line("Flask's session is a cookie.", "Flask"), ("Flask", "'s session is a cookie.")),
        (Line("Flask-Login keeps people logged in.", "Flask"), ("Flask", ": Flask-Login keeps people logged in.")),
        (Line("Next.js renders pages.", "Next"), ("Next", ": Next.js renders pages.")),
        (Line("Yes.", "Flask"), ("Flask", ": Yes.")),
        (Line("the project is small."), ("", "the project is small.")),
    ],
)
def test_a_line_is_told_with_its_subject_once(line: Line, told: tuple[str, str]) -> None:
    assert line.told == told


def test_the_days_of_an_answer_are_the_oldest_and_the_newest_of_its_sources(adviser: Adviser) -> None:
    answer = adviser.describe("birch")

    days = [source.checked for source in answer.sources]
    assert answer.checked == (min(days), max(days))


def test_an_answer_without_sources_was_checked_on_no_day(adviser: Adviser) -> None:
    assert adviser.help().checked is None
