"""Where what is said and what was measured differ, both are told."""

from dataclasses import replace

import pytest

from bot.answering.answer import Line
from bot.answering.citing import Citing
from bot.answering.claims import said_otherwise
from bot.understanding.question import Question
from tests.answering.asking import MEASURED, REAL

KNOWN = MEASURED.knowledge


def differing(question: Question) -> list[Line]:
    frameworks = [KNOWN.frameworks[id_] for id_ in question.frameworks]
    return [line for section in said_otherwise(question, frameworks, KNOWN, Citing(KNOWN)) for line in section.lines]


def test_a_claim_that_the_figures_do_not_bear_out_is_told_with_its_source() -> None:
    [line] = differing(Question("compare", ("cedar", "birch"), aspects=("performance",)))

    assert line == Line(
        "Cedar is faster than Birch, says the bench report. Measured: Cedar 1.0.0 and Birch 2.0.1 are about level in "
        "CPU work per request (1.1 and 1.0, Birch = 1), measured 2026-11-21 with Python 3.11.7.",
        "Figures differ",
        (1,),
    )


def test_a_claim_that_the_figures_bear_out_is_not_told() -> None:
    assert differing(Question("compare", ("anvil", "birch"), aspects=("performance",), measures=("work",))) == []


def test_a_claim_against_all_others_is_held_against_all() -> None:
    [line] = differing(Question("describe", ("anvil",), measures=("memory",)))

    assert line.text.endswith(
        " Measured: memory: 42 MB with Anvil 4.10.2, less with 2 of 2 others, measured 2026-11-21 with Python 3.11.7."
    )


def test_a_claim_about_the_two_that_are_compared_comes_first() -> None:
    against_all = KNOWN.claims["anvil-lightest"]
    against_birch = against_all.model_copy(update={"more": ("birch",)})
    known = replace(KNOWN, claims={"all": against_all, "birch": against_birch})
    question = Question("compare", ("anvil", "birch"), measures=("memory",))

    [section] = said_otherwise(question, [known.frameworks[id_] for id_ in question.frameworks], known, Citing(known))
    assert ["times the memory of Birch" in line.text for line in section.lines] == [True, False]


@pytest.mark.parametrize(
    "question",
    [
        Question("compare", ("cedar", "anvil"), measures=("work",)),
        Question("compare", ("cedar", "birch"), measures=("memory",)),
        Question("describe", ("birch",), measures=("work",)),
        Question("compare", ("cedar", "birch"), aspects=("security",)),
    ],
    ids=["others", "another measure", "the other side alone", "another aspect"],
)
def test_a_claim_is_told_where_it_is_about_what_is_asked(question: Question) -> None:
    assert differing(question) == []


def test_the_line_stands_behind_what_articles_say() -> None:
    titles = [
        section.title
        for section in MEASURED.answer(Question("compare", ("cedar", "birch"), aspects=("performance",))).sections
    ]

    assert titles.index("Measured") < titles.index("Performance and speed")
    assert titles.index("Performance and speed") < titles.index("What is said and what was measured")


def test_every_claim_is_about_something_that_is_measured() -> None:
    known = REAL.knowledge

    assert known.claims
    for claim in known.claims.values():
        assert not {*claim.less} & {*claim.more}, claim.id
