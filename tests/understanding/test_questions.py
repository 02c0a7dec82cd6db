"""The labelled texts of tests/questions.yaml are understood, as a whole: each figure stays where it is or rises.

A text is a question for us if it should be answered unasked and is about frameworks of which there is knowledge. The
untuned part is only measured (`python -m tests.understanding`); test_readme.py holds the README to it.
"""

import pytest

from tests.asked import asked
from tests.understanding.figures import Figures, figures_of

TUNED = figures_of([one for one in asked() if one.tuned])

AT_LEAST = Figures(
    precision=0.96, recall=0.91, intent=0.86, frameworks=0.90, aspects=0.65, needs=0.74, addressed=0.90, followups=0.80
)
"""What has been reached on the tuned part, rounded down."""


def test_there_are_at_least_four_hundred_of_each() -> None:
    assert sum(one.answer for one in asked()) >= 400
    assert sum(not one.answer for one in asked()) >= 400
    assert 0.15 < sum(not one.tuned for one in asked()) / len(asked()) < 0.25


@pytest.mark.parametrize("figure", AT_LEAST._fields)
def test_no_figure_falls(figure: str) -> None:
    assert getattr(TUNED, figure) >= getattr(AT_LEAST, figure)
