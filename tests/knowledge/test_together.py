"""What has to be heard together is read once, and a sentence either holds it or not."""

import re

import pytest

from bot.config import KNOWLEDGE
from bot.knowledge.together import SIGNS, read_together

LISTS = {"use", "worth"}


@pytest.mark.parametrize(
    ("held", "fits"),
    [
        ({"<framework>", "worth"}, True),
        ({"worth", "<framework>", "use", "<asks>"}, True),
        ({"<framework>"}, False),
        ({"<framework>", "worth", "<need>"}, False),
    ],
)
def test_a_sentence_fits_that_holds_all_and_nothing_that_must_be_absent(held: set[str], fits: bool) -> None:
    together = read_together("<framework> {worth} -<need>", LISTS)

    assert together.is_in(frozenset(held)) == fits


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("<framwork>", "<framwork> is none of <asks>"),
        ("{wort}", "no word list 'wort' stands in language/words.yaml"),
        ("worth <framework>", "'worth' is neither a <sign> nor a {list}"),
        ("-<need>", "something has to be heard"),
        ("", "something has to be heard"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, problem: str) -> None:
    with pytest.raises(ValueError, match=re.escape(problem)):
        read_together(text, LISTS)


def test_every_sign_is_told_to_knowledge_writers() -> None:
    readme = (KNOWLEDGE / "README.md").read_text(encoding="utf-8")

    assert [sign for sign in SIGNS if f"`<{sign}>`" not in readme] == []
