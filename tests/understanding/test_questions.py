"""The tuned texts of tests/questions.yaml are understood, each as it is labelled but for what its row says is open.

The untuned part is only measured (`python -m tests.understanding`); test_readme.py holds the README to it.
"""

from dataclasses import replace

import pytest

from tests.asked import asked
from tests.understanding.figures import Figures, figures_of
from tests.understanding.marks import misunderstood

TUNED = [one for one in asked() if one.tuned]

AT_LEAST = Figures(
    precision=0.97, recall=0.70, intent=0.74, frameworks=0.81, aspects=0.63, needs=0.75, addressed=0.83, followups=0.95
)
"""What has been reached on the tuned part, rounded down."""


def test_there_are_at_least_four_hundred_of_each() -> None:
    assert sum(one.answer for one in asked()) >= 400
    assert sum(not one.answer for one in asked()) >= 400
    assert 0.15 < sum(not one.tuned for one in asked()) / len(asked()) < 0.25


def test_every_tuned_text_is_understood_but_for_what_is_marked_open() -> None:
    wrong = [(one.text, sorted(now - one.open)) for one in TUNED if (now := misunderstood(one)) - one.open]

    assert wrong == []


def test_nothing_is_marked_open_that_is_understood() -> None:
    right = [(one.text, sorted(one.open - now)) for one in TUNED if one.open - (now := misunderstood(one))]

    assert right == [], "`python -m tests.understanding --mark` takes the marks away"


def test_the_untuned_part_has_no_marks() -> None:
    assert [one.text for one in asked() if one.open and not one.tuned] == []


@pytest.fixture(scope="module")
def reached() -> Figures:
    return figures_of(TUNED)


@pytest.mark.parametrize("figure", Figures._fields)
def test_no_figure_falls(figure: str, reached: Figures) -> None:
    assert getattr(reached, figure) >= getattr(AT_LEAST, figure)


def test_a_text_can_be_misunderstood() -> None:
    one = next(one for one in TUNED if one.answer and not one.open)

    assert misunderstood(replace(one, intent="list")) == {"intent"}
    assert misunderstood(replace(one, answer=False)) == {"answer"}
