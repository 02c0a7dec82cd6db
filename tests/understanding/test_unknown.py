"""A name that nobody here knows, held against one that is known, is named."""

import pytest

from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "unknown"),
    [
        ("flask vs zorblax", ("zorblax",)),
        ("Zorblax or Django?", ("Zorblax",)),
        ("flask vs python", ()),
        ("flask or not?", ()),
        ("flask or something simpler for a beginner?", ()),
        ("django 4.2 or 5.2", ()),
        ("best js framework?", ("js framework",)),
    ],
)
def test_unknown_names(text: str, unknown: tuple[str, ...], vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary).question.unknown == unknown
