"""Figures are whole: nothing is measured in no unit, and nothing is written that was not measured."""

import pytest

from bot.knowledge import load, statements
from bot.knowledge.codes import TOPIC_CODE, code_of
from tests.knowledge.conftest import SMALL, Copy

MEASURES, PACKAGES, WORK = "topics/measures.yaml", "measured/packages.yaml", "measured/work.yaml"


def test_a_knowledge_without_figures_is_one_too() -> None:
    known = load(SMALL)

    assert (known.measures, known.packages, known.measurements, known.claims) == ({}, {}, {}, {})


def test_figures_that_hold_what_they_promise_are_not_reported(measured: Copy) -> None:
    assert measured.problems() == []


def test_figures_keep_the_digits_that_are_published(measured: Copy) -> None:
    known = load(measured.folder)

    assert known.measurements["birch"].work["json"].ratio == "1.00"
    assert known.measurements["anvil"].memory is not None
    assert known.measurements["anvil"].memory.megabytes == "42.0"
    assert known.packages["birch"].newest_requires_python == ">=3.12"
    assert known.measurements["anvil"].serves["admin"]


def test_a_claim_is_a_statement_with_its_source(measured: Copy) -> None:
    known = load(measured.folder)

    assert known.claims["cedar-faster-than-birch"].statement in list(statements(known))


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (
            MEASURES,
            "told: takes {figure} installed",
            "told: takes much installed",
            "39: 'told' takes {figure} once, and no other braces",
        ),
        (
            MEASURES,
            "compared: takes {times} the space of {other} installed",
            "compared: takes more space installed",
            "39: 'compared' takes {times} and {other} once, and no other braces",
        ),
        (
            MEASURES,
            "told: takes {figure} installed",
            'told: "takes {figure} installed, says {name}"',
            "39: 'told' takes {figure} once, and no other braces",
        ),
        (
            MEASURES,
            "  relative-to: Birch\n",
            "",
            "3: a figure has a `unit`, or it is a multiple of what `relative-to` names",
        ),
        (
            PACKAGES,
            '  megabytes: "24.5"\n',
            "",
            "1: write `version`, `packages` and `megabytes`, or else `not-installed`: why there are none",
        ),
        (
            PACKAGES,
            '  python: "3.11"\n',
            '  python: "3.11"\n  not-installed: needs Python 3.12 or newer\n',
            "1: write `version`, `packages` and `megabytes`, or else `not-installed`: why there are none",
        ),
        (
            PACKAGES,
            '  megabytes: "24.5"',
            '  megabytes: "0.0"',
            "8: a figure is more than nothing; write more digits",
        ),
        (WORK, "    plain:", "    html:", "9: 'html' is no key here; it is one of plain, json, parameter."),
    ],
)
def test_a_figure_that_says_too_little_is_reported(measured: Copy, file: str, old: str, new: str, said: str) -> None:
    measured.change(file, old, new)

    assert f"small/{file}:{said}" in measured.problems()


def test_one_word_may_be_said_of_several_measures(measured: Copy) -> None:
    known = load(measured.folder)

    assert [id_ for id_, measure in known.measures.items() if "lightest" in measure.said] == ["memory", "size"]


def test_a_measure_has_a_code_of_its_own(measured: Copy) -> None:
    names = (f"orm{number}" for number in range(99_999))
    same = next(id_ for id_ in names if code_of(id_, TOPIC_CODE) == code_of("size", TOPIC_CODE))
    measured.change("topics/features.yaml", "orm:", f"{same}:")

    assert f"small/{MEASURES}:39: 'size' has the same short code as '{same}'; give it another id" in measured.problems()
