"""Figures know what they are figures of."""

from dataclasses import replace

import pytest

from bot.answering.figures import (
    alike,
    figure,
    figures,
    figures_alone,
    leading,
    measures_asked,
    not_measured,
    of_each,
    pythons_of,
    ranked,
    rounded,
    varied,
    versions_measured,
)
from bot.understanding.question import Question
from tests.answering.asking import MEASURED

KNOWN = MEASURED.knowledge
ANVIL, BIRCH, CEDAR = (KNOWN.frameworks[id_] for id_ in ("anvil", "birch", "cedar"))
WORK, START_UP, MEMORY, SIZE, PACKAGES = KNOWN.measures.values()


def test_a_figure_is_never_alone() -> None:
    size = figure(SIZE, ANVIL, KNOWN)

    assert size is not None
    assert (size.told, size.version, size.python, str(size.day)) == ("24.5 MB", "4.10.2", "3.11", "2026-11-20")


def test_the_work_of_a_request_is_the_middle_of_its_endpoints() -> None:
    work = figure(WORK, ANVIL, KNOWN)

    assert work is not None
    assert (work.written, work.value) == ("2.05", 2.05)
    assert work.parts == (("plain text", "2.12"), ("JSON", "2.05"), ("path parameter", "2.02"))


def test_a_variant_is_told_beside_a_framework_and_not_for_it() -> None:
    main, variant = figures(WORK, ANVIL, KNOWN)

    assert (main.variant, variant.variant) == ("", "without the layers that it switches on")
    assert figure(WORK, ANVIL, KNOWN) == main


def test_a_variant_decides_where_it_is_far_from_the_framework_itself() -> None:
    main, variant = figures(WORK, ANVIL, KNOWN)

    assert varied(main, [main, variant]) == [variant]
    assert varied(main, [main, replace(variant, written="1.90")]) == []


def test_what_was_not_stable_was_not_measured() -> None:
    assert figure(START_UP, CEDAR, KNOWN) is None
    assert figure(WORK, CEDAR.model_copy(update={"id": "dogwood"}), KNOWN) is None


def test_the_middle_has_as_many_digits_as_what_it_is_the_middle_of() -> None:
    cedar = KNOWN.measurements["cedar"]
    light = cedar.model_copy(
        update={"work": {id_: told.model_copy(update={"ratio": "0.098"}) for id_, told in cedar.work.items()}}
    )

    work = figure(WORK, CEDAR, replace(KNOWN, measurements={"cedar": light}))

    assert work is not None
    assert work.written == "0.098"


def test_one_that_was_not_measured_hides_no_other() -> None:
    assert [one.name for one in of_each(START_UP, [CEDAR, BIRCH, ANVIL], KNOWN)] == ["Birch", "Anvil"]


def test_what_was_not_measured_is_told_together_for_the_same_frameworks() -> None:
    known = replace(KNOWN, packages={"anvil": KNOWN.packages["anvil"]})
    everything = [WORK, START_UP, MEMORY, SIZE, PACKAGES]

    assert not_measured(everything, [CEDAR, BIRCH, ANVIL], known) == (
        "Start-up work of Cedar was not measured here. "
        "Installed size or packages installed of Cedar and Birch was not measured here."
    )
    assert not_measured(everything, [ANVIL], known) == ""


def test_versions_days_and_pythons_are_told_once_each() -> None:
    told = [*of_each(WORK, [ANVIL, BIRCH], KNOWN), *of_each(SIZE, [ANVIL], KNOWN)]

    assert versions_measured(told) == (
        "Anvil 4.10.2 and Birch 2.0.1, measured 2026-11-20 to 2026-11-21 with Python 3.11.7"
    )


def test_those_of_which_nothing_was_measured_have_no_place() -> None:
    assert [one.framework for one in ranked(START_UP, KNOWN.frameworks, KNOWN)] == ["birch", "anvil"]


def test_a_measure_that_is_named_counts_alone() -> None:
    question = Question("compare", ("anvil", "birch"), aspects=("performance",))

    assert measures_asked(question, KNOWN) == [WORK, START_UP, MEMORY]
    assert measures_asked(replace(question, measures=("size",)), KNOWN) == [SIZE]
    assert measures_asked(replace(question, aspects=("security",)), KNOWN) == []


def test_an_aspect_is_led_by_its_first_measure() -> None:
    """Who asks for speed is not answered with memory."""
    question = Question("compare", ("anvil", "birch"), aspects=("performance",))

    assert leading(question, KNOWN) == [WORK]
    assert leading(replace(question, measures=("memory", "size")), KNOWN) == [MEMORY, SIZE]


@pytest.mark.parametrize(
    ("question", "alone"),
    [
        (Question("choose", measures=("size",)), True),
        (Question("choose", measures=("size",), aspects=("performance",)), True),
        (Question("choose", measures=("size",), aspects=("security",)), False),
        (Question("choose", measures=("size",), needs=("beginner",)), False),
        (Question("choose", aspects=("performance",)), False),
    ],
)
def test_figures_are_asked_for_alone_where_nothing_else_is(question: Question, alone: bool) -> None:
    assert figures_alone(question, KNOWN) is alone


@pytest.mark.parametrize(
    ("value", "written"), [(390.8, "391"), (23.7, "24"), (10, "10"), (2.05, "2.0"), (1, "1.0"), (0.344, "0.34")]
)
def test_a_sentence_rounds(value: float, written: str) -> None:
    assert rounded(value) == written


def test_what_is_counted_is_not_rounded() -> None:
    packages = figure(PACKAGES, ANVIL, KNOWN)

    assert packages is not None
    assert packages.short == "9 packages"
    assert replace(packages, written="1").short == "1 package"


def test_figures_a_tenth_apart_are_told_apart() -> None:
    assert alike(1.0, 1.09)
    assert alike(1.09, 1.0)
    assert not alike(1.0, 1.1)


def test_a_python_is_told_once_and_as_exactly_as_it_is_known() -> None:
    size, work = figure(SIZE, ANVIL, KNOWN), figure(WORK, ANVIL, KNOWN)

    assert size is not None
    assert work is not None
    assert pythons_of([size, work]) == ["3.11.7"]
    assert pythons_of([size, replace(work, python="3.12.1")]) == ["3.11", "3.12.1"]
