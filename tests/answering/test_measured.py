"""Questions about measured things are answered with figures first, each with what belongs to it."""

import re
from dataclasses import replace

import pytest
from hypothesis import given

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.answering.figures import ranked
from bot.answering.measured import package_line
from bot.understanding.question import Question
from tests.answering.asking import ASKED, MEASURED, REAL, SMALL, few

KNOWN = MEASURED.knowledge
FASTER = Question("compare", ("birch", "anvil"), aspects=("performance",))


def titles(answer: Answer) -> list[str]:
    return [section.title for section in answer.sections]


def lines(answer: Answer, title: str = "Measured") -> list[str]:
    return [
        f"{line.subject}: {line.text}"
        for section in answer.sections
        if section.title == title
        for line in section.lines
    ]


def test_figures_are_told_by_measure_with_what_they_are_relative_to_the_versions_and_the_day() -> None:
    assert lines(MEASURED.answer(FASTER)) == [
        "CPU work per request, Birch = 1: Birch 1.00; Anvil 2.05 (1.15 without the layers that it switches on).",
        "Start-up work, bare Python = 1: Birch 16.6; Anvil 20.2.",
        "Memory: Birch 30.0 MB; Anvil 42.0 MB.",
        "Versions: Birch 2.0.1 and Anvil 4.10.2, measured 2026-11-21 with Python 3.11.7.",
    ]


def test_a_measure_that_is_asked_for_alone_is_told_with_its_parts() -> None:
    [work, _] = lines(MEASURED.answer(replace(FASTER, measures=("work",))))

    assert "Birch 1.00 (plain text 1.00, JSON 1.00 and path parameter 1.00);" in work


def test_the_newest_release_is_that_of_the_package_index() -> None:
    answer = MEASURED.answer(Question("capability", ("anvil",), facts=("last-release",)))

    assert answer.headline.startswith("Anvil 4.10.2 (released on 2026-10-12) was the newest in the package index on ")


def test_figures_stand_before_what_sources_say() -> None:
    answer = MEASURED.answer(FASTER)

    assert titles(answer)[:2] == ["Measured", "Performance and speed"]
    assert answer.headline.startswith("Anvil 4.10.2 does 2.0 times the CPU work of Birch 2.0.1 per request")
    assert answer.notes[:2] == ("CPU work is not speed.", "Start-up work is everything until the application is built.")


def test_what_sources_differ_about_follows_the_figures() -> None:
    disputed = SMALL.answer(FASTER).headline
    answer = MEASURED.answer(FASTER)

    assert answer.headline.endswith(f"Sources differ: {disputed}")


def test_a_measure_asked_for_by_name_is_told_with_nothing_else_in_the_first_sentence() -> None:
    answer = MEASURED.answer(replace(FASTER, measures=("size",)))

    assert answer.title == "Birch or Anvil: installed size"
    assert answer.headline == (
        "Anvil 4.10.2 takes 11 times the space of Birch 2.0.1 installed (24 and 2.2 MB), measured 2026-11-20 with "
        "Python 3.11."
    )


def test_what_was_not_measured_is_said_and_the_sources_follow() -> None:
    question = Question("describe", ("cedar",), aspects=("performance",), measures=("start-up",))
    answer = MEASURED.answer(question)

    assert answer.headline == (
        "Start-up work of Cedar was not measured here. Cedar answered 2,100 requests a second on the bench."
    )
    assert lines(answer) == ["Start-up work, bare Python = 1: Cedar not measured here."]


def test_what_was_measured_of_none_is_neither_explained_nor_weighed() -> None:
    known = replace(KNOWN, measurements={})
    answer = Adviser(known).answer(replace(FASTER, needs=("beginner",)))

    assert not {measure.caveat for measure in known.measures.values()} & {*answer.notes}
    assert not any("CPU work" in told for told in answer.decided_by)


def test_caveats_are_those_of_figures_that_are_told() -> None:
    answer = MEASURED.answer(Question("compare", ("birch", "cedar"), aspects=("performance",)))
    alone = MEASURED.answer(Question("describe", ("cedar",), measures=("start-up", "memory")))

    assert KNOWN.measures["start-up"].caveat in answer.notes
    assert alone.notes[0] == KNOWN.measures["memory"].caveat


def test_a_figure_that_is_missing_beside_a_fact_is_admitted() -> None:
    answer = MEASURED.answer(Question("capability", ("cedar",), facts=("licence",), measures=("start-up",)))

    assert answer.headline.startswith("Start-up work of Cedar was not measured here. ")


def test_of_those_named_none_is_beaten_by_one_that_was_not() -> None:
    """Who asks which of some needs least is not told of others, however heavy those are."""
    ids = [one.framework for one in ranked(REAL.knowledge.measures["size"], REAL.knowledge.frameworks, REAL.knowledge)]
    heaviest = tuple(ids[-3:])
    answer = REAL.answer(Question("compare", heaviest, measures=("size",)))

    assert {id_ for place in answer.verdict.choice for id_ in place} <= {*heaviest}


def test_a_figure_asked_for_by_name_stands_before_what_is_said_of_another_aspect() -> None:
    question = Question("describe", ("anvil",), aspects=("security",), measures=("size",))
    headline = MEASURED.answer(question).headline

    assert headline.startswith("Anvil 4.10.2 takes 24 MB installed")
    assert headline.endswith(SMALL.answer(replace(question, measures=())).headline)


def test_a_number_of_packages_stands_beside_what_it_is_built_on() -> None:
    answer = MEASURED.answer(Question("capability", ("birch",), facts=("built-on",), measures=("packages",)))

    assert answer.title == "Birch: Packages installed and built on"
    assert answer.headline.startswith("Birch 2.0.1 installs 2 packages in all")
    assert "is built on" in answer.headline
    assert titles(answer)[0] == "Measured"


def test_a_size_alone_is_told_with_what_the_framework_is() -> None:
    answer = MEASURED.answer(Question("describe", ("anvil",), measures=("size",)))

    assert titles(answer) == ["Measured", "What it is"]
    assert answer.verdict.choice == ()


def test_a_profile_tells_the_package() -> None:
    [anvil, birch, cedar] = [
        next(iter(package_line(KNOWN.frameworks[id_], KNOWN))).text for id_ in ("anvil", "birch", "cedar")
    ]

    assert anvil == (
        "Anvil 4.10.2 of 2026-10-12, needs Python >=3.10, licence: MIT License, 24.5 MB installed as 9 packages, "
        "depends on anvil-orm and anvil-templates (with Python 3.11, 2026-11-20)."
    )
    assert birch == (
        "birch-web 2.0.1 of 2026-02-19, licence: BSD-3-Clause, 2.2 MB installed as 2 packages, depends on twig; 2.1.0 "
        "needs Python >=3.12 (with Python 3.11, 2026-11-20)."
    )
    assert cedar.startswith("cedar 1.0.0, licence: not stated, 0.4 MB installed as 2 packages")
    assert anvil in [text.partition(": ")[2] for text in lines(MEASURED.describe("anvil"), "Facts")]


def test_a_package_that_this_python_cannot_take_says_so() -> None:
    anvil = KNOWN.packages["anvil"].model_copy(
        update={"version": None, "megabytes": None, "packages": None, "not_installed": "needs Python 3.13 or newer"}
    )
    known = replace(KNOWN, packages={"anvil": anvil})

    [line] = package_line(known.frameworks["anvil"], known)
    assert line.text == "Anvil needs Python 3.13 or newer (with Python 3.11, 2026-11-20)."
    assert list(package_line(known.frameworks["birch"], known)) == []


def test_without_figures_answers_are_as_before() -> None:
    answer = SMALL.answer(FASTER)

    assert "Measured" not in titles(answer)
    assert answer.chart is None


@few
@given(ASKED)
def test_no_figure_is_without_its_python_and_its_day(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked

    told = lines(adviser.answer(question))

    if any(re.search(r"[0-9]", text.partition(": ")[2]) for text in told):
        assert told[-1].startswith("Versions: ")
        assert "Python 3." in told[-1]
        assert "2026-" in told[-1]


@pytest.mark.parametrize(
    ("text", "start", "told"),
    [
        ("how big is streamlit?", "Streamlit ", "MB installed"),
        ("how many dependencies does flask have?", "Flask ", "packages in all"),
        ("which framework has the fewest dependencies?", "Of ", "installs the fewest packages"),
        ("what is the smallest python framework?", "Of ", "takes the least space installed"),
        ("installed size: dash or gradio?", "Gradio ", "times the space of Dash "),
        ("how big are streamlit and dash", "Streamlit ", "times the space of Dash "),
        ("streamlit vs dash vs gradio size", "Installed size: Dash ", "Streamlit "),
        ("is microdot smaller than bottle", "Yes: Bottle ", "times the space of Microdot "),
        ("which framework has fewest lines of code", "Of ", "takes the fewest lines "),
        ("how many lines of code does flask need for hello world", "Flask ", " lines for the same small application"),
        ("tornado vs flask vs django memory", "Django ", "Memory of Tornado was not measured here."),
        ("tornado or flask: which uses less memory", "Flask ", "Memory of Tornado was not measured here."),
        ("is falcon lighter than tornado", "No, in installed size: ", "Memory of Tornado was not measured here."),
        ("which dashboard framework is the lightest", "Of ", "measured that suit a data dashboard, "),
    ],
)
def test_people_who_ask_for_a_size_get_figures_first(text: str, start: str, told: str) -> None:
    answer = REAL.reply(REAL.read(text, addressed=True))

    assert answer.headline.startswith(start)
    assert told in answer.headline
    assert ", measured 20" in answer.headline


@pytest.mark.parametrize(
    "text",
    [
        "flask or django for a medium size project",
        "at what codebase size does flask start to hurt?",
        "best framework for a team of our size?",
        "flask vs django: what about the size of the community",
    ],
)
def test_the_size_of_something_else_is_no_installed_size(text: str) -> None:
    assert REAL.read(text, addressed=True).question.measures == ()


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("and memory?", "memory"),
        ("and size?", "size"),
        ("and the dependencies?", "packages"),
        ("what about startup", "start-up"),
    ],
)
def test_a_figure_can_be_asked_for_after_a_comparison(text: str, measure: str) -> None:
    question = REAL.read(text, Question("compare", ("flask", "django"))).question

    assert question.frameworks == ("flask", "django")
    assert question.measures == (measure,)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("is flask lighter than django?", "less"),
        ("is django 5 heavier than flask 3?", "more"),
        ("is flask 10x lighter than django?", ""),
        ("is flask three times lighter than django?", ""),
        ("which framework has the worst startup time?", "more"),
    ],
)
def test_yes_or_no_is_told_only_to_which_of_two(text: str, expected: str) -> None:
    assert REAL.read(text, addressed=True).question.expected == expected
