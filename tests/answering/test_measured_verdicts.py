"""The first sentence where something was measured: computed, rounded, with its versions, its Python and its day."""

from dataclasses import replace

import pytest

from bot.answering.measured_verdicts import in_short, nothing_measured, the_first
from bot.knowledge import Knowledge
from bot.understanding.question import Expected, Question
from tests.answering.asking import MEASURED, REAL, SMALL

KNOWN = MEASURED.knowledge
SAME_DAY = "measured 2026-11-21 with Python 3.11.7."
INSTALLED = "measured 2026-11-20 with Python 3.11."


def said(question: Question, knowledge: Knowledge = KNOWN) -> str:
    return in_short(question, [knowledge.frameworks[id_] for id_ in question.frameworks], knowledge)


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            Question("compare", ("birch", "anvil"), aspects=("performance",)),
            "Anvil 4.10.2 does 2.0 times the CPU work of Birch 2.0.1 per request, "
            f"1.1 times without the layers that it switches on, {SAME_DAY}",
        ),
        (
            Question("compare", ("birch", "cedar"), aspects=("performance",)),
            f"Cedar 1.0.0 and Birch 2.0.1 are about level in CPU work per request (1.1 and 1.0, Birch = 1), {SAME_DAY}",
        ),
        (
            Question("compare", ("birch", "anvil"), measures=("packages",)),
            f"Anvil 4.10.2 installs 4.5 times the packages of Birch 2.0.1 (9 and 2 packages), {INSTALLED}",
        ),
        (
            Question("compare", ("birch", "cedar"), measures=("packages",)),
            f"Cedar 1.0.0 and Birch 2.0.1 are about level in packages installed (2 and 2 packages), {INSTALLED}",
        ),
        (
            Question("compare", ("birch", "anvil"), measures=("memory", "size")),
            "Anvil 4.10.2 takes 1.4 times the memory of Birch 2.0.1 (42 and 30 MB); Anvil 4.10.2 takes 11 times the "
            "space of Birch 2.0.1 installed (24 and 2.2 MB), measured 2026-11-20 to 2026-11-21 with Python 3.11.7.",
        ),
        (
            Question("compare", ("anvil", "birch", "cedar"), measures=("memory",)),
            f"Memory: Birch 30 MB, Cedar 31 MB and Anvil 42 MB, {SAME_DAY}",
        ),
        (
            Question("describe", ("anvil",), measures=("size", "packages")),
            "Anvil 4.10.2 takes 24 MB installed (median of 3 measured: 2.2 MB) and installs 9 packages in all "
            f"(median of 3 measured: 2 packages), {INSTALLED}",
        ),
        (
            Question("describe", ("anvil",), aspects=("performance",)),
            "Anvil 4.10.2 does 2.0 times the CPU work of Birch per request (median of 3 measured: 1.1), " + SAME_DAY,
        ),
    ],
)
def test_the_figures_are_put_into_a_sentence(question: Question, sentence: str) -> None:
    assert said(question) == sentence


def test_the_order_of_asking_matters_to_no_sentence() -> None:
    one = Question("compare", ("birch", "anvil"), measures=("memory",))

    assert said(one) == said(replace(one, frameworks=("anvil", "birch")))


def test_nothing_is_told_as_a_multiple_of_itself() -> None:
    assert said(Question("describe", ("birch",), aspects=("performance",))) == (
        "Birch 2.0.1 has 0 of 2 others measured below it in CPU work per request (its own is 1, median of 3 measured: "
        "1.1), " + SAME_DAY
    )


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            Question("compare", ("cedar", "birch", "anvil"), measures=("start-up",)),
            f"Anvil 4.10.2 does 1.2 times the work of Birch 2.0.1 to start, {SAME_DAY} "
            "Start-up work of Cedar was not measured here.",
        ),
        (
            Question("compare", ("cedar", "anvil"), measures=("start-up",), expected="less"),
            f"Anvil 4.10.2 does 20 times the work of bare Python to start (median of 2 measured: 18), {SAME_DAY} "
            "Start-up work of Cedar was not measured here.",
        ),
        (
            Question("compare", ("birch", "cedar"), measures=("start-up", "size"), expected="less"),
            "No, in installed size: Birch 2.0.1 takes 5.5 times the space of Cedar 1.0.0 installed (2.2 and 0.4 MB), "
            f"{INSTALLED} Start-up work of Cedar was not measured here.",
        ),
        (
            Question("describe", ("cedar",), measures=("start-up", "size")),
            f"Cedar 1.0.0 takes 0.4 MB installed (median of 3 measured: 2.2 MB), {INSTALLED} "
            "Start-up work of Cedar was not measured here.",
        ),
    ],
    ids=["two of three", "one of two", "one measure of two", "one alone"],
)
def test_what_is_missing_is_admitted_and_hides_nothing(question: Question, sentence: str) -> None:
    assert said(question) == sentence


def test_an_aspect_is_told_by_its_first_measure_or_by_none() -> None:
    """Who asks for speed is not answered with memory."""
    known = replace(KNOWN, measurements={id_: one for id_, one in KNOWN.measurements.items() if id_ != "cedar"})

    assert said(Question("compare", ("birch", "cedar"), aspects=("performance",)), known) == ""
    assert said(Question("compare", ("birch", "anvil", "cedar"), aspects=("performance",)), known).endswith(
        f", {SAME_DAY} CPU work per request of Cedar was not measured here."
    )


@pytest.mark.parametrize(
    ("frameworks", "expected", "measure", "word"),
    [
        (("birch", "anvil"), "less", "start-up", "Yes: "),
        (("anvil", "birch"), "less", "start-up", "No: "),
        (("anvil", "birch"), "more", "start-up", "Yes: "),
        (("birch", "anvil"), "more", "start-up", "No: "),
        (("cedar", "birch"), "more", "memory", "About as much: "),
        (("anvil", "birch"), "", "start-up", "Anvil"),
    ],
)
def test_the_first_word_answers_a_question_for_yes_or_no(
    frameworks: tuple[str, str], expected: Expected, measure: str, word: str
) -> None:
    question = Question("compare", frameworks, measures=(measure,), expected=expected)

    assert said(question).startswith(word)


def test_a_yes_that_holds_for_one_measure_alone_is_a_part() -> None:
    question = Question("compare", ("cedar", "birch"), measures=("memory", "size"), expected="less")

    assert said(question).startswith("In part: Cedar 1.0.0 and Birch 2.0.1 are about level in memory")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (
            Question("superlative", measures=("memory",)),
            "Of 3 frameworks measured, Birch takes the least memory (30 MB), then Cedar (31) and Anvil (42), "
            + SAME_DAY,
        ),
        (
            Question("superlative", measures=("packages",)),
            "Of 3 frameworks measured, Birch installs the fewest packages (2 packages), as does Cedar, then Anvil (9), "
            + INSTALLED,
        ),
        (
            Question("superlative", measures=("memory",), expected="more"),
            "Of 3 frameworks measured, Anvil takes the most memory (42 MB), then Cedar (31) and Birch (30), "
            + SAME_DAY,
        ),
        (
            Question("superlative", aspects=("performance",)),
            "Of 3 frameworks measured, Birch does the least CPU work per request (1.0, Birch = 1), then Cedar (1.1) "
            f"and Anvil (2.0), {SAME_DAY}",
        ),
        (
            Question("superlative", measures=("start-up", "size")),
            "Of 2 frameworks measured, Birch does the least work to start (17, bare Python = 1), then Anvil (20); of 3 "
            "frameworks measured, Cedar takes the least space installed (0.4 MB), then Birch (2.2) and Anvil (24), "
            "measured 2026-11-20 to 2026-11-21 with Python 3.11.7.",
        ),
    ],
)
def test_the_most_of_something_is_found_by_figures(question: Question, sentence: str) -> None:
    assert the_first(question, [*KNOWN.frameworks], KNOWN) == sentence


def test_one_that_alone_was_measured_is_no_first_of_many() -> None:
    assert the_first(Question("superlative", measures=("start-up",), expected="more"), ["birch", "cedar"], KNOWN) == (
        "Birch 2.0.1 alone was measured: it does 17 times the work of bare Python to start (median of 2 measured: "
        f"18), {SAME_DAY}"
    )


def test_those_that_need_as_much_as_each_other_need_most_where_that_is_asked() -> None:
    asked = Question("superlative", measures=("packages",), expected="more")

    assert the_first(asked, ["birch", "cedar"], KNOWN).startswith(
        "Of 2 frameworks measured, Cedar installs the most packages (2 packages), as does Birch, "
    )


def test_without_figures_there_is_no_sentence() -> None:
    assert said(Question("compare", ("anvil", "birch"), aspects=("performance",)), SMALL.knowledge) == ""
    assert the_first(Question("superlative", aspects=("performance",)), ["anvil"], SMALL.knowledge) == ""


def test_what_is_asked_for_by_name_and_was_not_measured_is_admitted() -> None:
    asked = Question("describe", ("cedar",), measures=("start-up",))
    cedar = [KNOWN.frameworks["cedar"]]

    assert nothing_measured(asked, cedar, KNOWN) == "Start-up work of Cedar was not measured here."
    assert nothing_measured(replace(asked, measures=("memory",)), cedar, KNOWN) == ""
    assert nothing_measured(Question("describe", ("cedar",), aspects=("performance",)), cedar, KNOWN) == ""


def test_work_is_never_called_speed() -> None:
    measures = REAL.knowledge.measures.values()

    for measure in measures:
        for text in (measure.label, measure.told, measure.compared, measure.least, measure.most):
            assert not {"speed", "fast", "faster", "fastest", "slow", "slower", "slowest"} & {*text.lower().split()}
