"""One framework: its profile, whether it fits, what it has."""

import pytest

from bot.answering.adviser import Adviser
from bot.answering.describing import capability, describe
from bot.understanding.question import Question
from tests.answering.asking import SMALL
from tests.answering.made_up import framework, knowledge_of


def test_a_profile_says_what_it_is_first(adviser: Adviser) -> None:
    answer = adviser.describe("anvil")

    assert answer.headline == adviser.knowledge.frameworks["anvil"].what_it_is.says
    assert [section.title for section in answer.sections] == [
        "Strengths",
        "Weaknesses",
        "Suits",
        "Does not suit",
        "Sources differ",
        "Facts",
        "Features",
    ]


def test_the_sources_of_a_profile_are_counted_in_the_order_in_which_it_is_read(adviser: Adviser) -> None:
    numbers = [
        number for section in adviser.describe("anvil").sections for line in section.lines for number in line.sources
    ]

    assert list(dict.fromkeys(numbers)) == sorted(set(numbers))


def test_a_profile_leaves_out_what_nothing_is_known_of(adviser: Adviser) -> None:
    titles = [section.title for section in adviser.describe("cedar").sections]

    assert "Strengths" not in titles
    assert "Facts" in titles


def test_a_profile_says_whom_to_compare_it_with_articles_first(adviser: Adviser) -> None:
    assert adviser.describe("birch").examples == ("/compare birch anvil", "/compare birch cedar")


@pytest.mark.parametrize(
    ("question", "sentence"),
    [
        (Question("describe", ("birch",), needs=("beginner",)), "Birch is a good fit for a beginner."),
        (
            Question("describe", ("anvil",), needs=("rest-api",)),
            "Anvil is a poor fit for an API; Birch or Cedar fits better.",
        ),
        (
            Question("describe", ("anvil",), needs=("rest-api",), excluded=("birch",)),
            "Anvil is a poor fit for an API; Cedar fits better.",
        ),
        (
            Question("describe", ("cedar",), needs=("beginner",)),
            "Nothing is known here of how Cedar serves a beginner; of all known here, Birch suits it.",
        ),
        (
            Question("describe", ("birch",), features=("orm",)),
            "Birch is a fair fit for a project with an ORM; Anvil fits better.",
        ),
    ],
)
def test_whether_it_fits_is_said_in_one_sentence(question: Question, sentence: str) -> None:
    assert SMALL.answer(question).headline == sentence


def test_where_many_fit_better_they_are_counted() -> None:
    better = [framework(f"made{at}", {"beginner": "good"}) for at in range(6)]

    answer = describe(
        Question("describe", ("ash",), needs=("beginner",)),
        knowledge_of(framework("ash", {"beginner": "fair"}), *better),
    )

    assert answer.headline == "Ash is a fair fit for a beginner; 6 others known here fit better."


def test_one_aspect_of_one_framework_is_looked_at_closer(adviser: Adviser) -> None:
    answer = adviser.answer(Question("describe", ("anvil",), aspects=("learning-curve",)))

    assert answer.headline == "Anvil takes longer up to the first page and shorter from there to a whole site."
    assert [section.title for section in answer.sections] == ["Learning curve", "Is Anvil hard to learn?"]


@pytest.mark.parametrize(
    ("frameworks", "features", "sentence"),
    [
        (["anvil"], ["orm"], "Yes: Anvil has an ORM."),
        (["birch"], ["orm"], "With Birch-Records: Birch does not have an ORM of its own."),
        (["birch"], ["async-views"], "No: Birch does not have async views of its own."),
        (["anvil"], ["async-views"], "Partly: Views of Anvil can be async, its database layer cannot."),
        (["cedar"], ["orm"], "Unknown: nothing was found on Cedar and an ORM."),
        (
            ["anvil", "cedar"],
            ["admin"],
            "Yes: Anvil has an admin interface; no: Cedar does not have an admin interface of its own.",
        ),
        (["anvil"], ["orm", "templates"], "Yes: Anvil has an ORM. Yes: Anvil has HTML templates."),
    ],
)
def test_the_first_word_says_whether_it_has_it(frameworks: list[str], features: list[str], sentence: str) -> None:
    question = Question("capability", tuple(frameworks), features=tuple(features))

    assert SMALL.answer(question).headline == sentence


def test_a_feature_of_which_nothing_is_written_is_unknown() -> None:
    answer = capability(Question("capability", ("ash",), features=("orm",)), knowledge_of(framework("ash")))

    assert answer.headline == "Unknown: nothing was found on Ash and an ORM."


@pytest.mark.parametrize(
    ("frameworks", "facts", "sentence"),
    [
        (["anvil"], ["licence"], "Anvil is licensed under MIT."),
        (["birch"], ["built-on"], "Birch is built on Twig."),
        (["anvil"], ["built-on"], "Unknown: nothing was found on Anvil and what it is built on."),
        (["cedar"], ["licence"], "Unknown: nothing was found on Cedar and its licence."),
        (["anvil", "cedar"], ["built-on"], "Unknown: nothing was found on Anvil and what it is built on. "
         "Cedar is built on Resin."),
    ],
)  # fmt: skip
def test_a_fact_is_told_first(frameworks: list[str], facts: list[str], sentence: str) -> None:
    assert SMALL.answer(Question("describe", tuple(frameworks), facts=tuple(facts))).headline == sentence


def test_a_fact_is_told_with_its_source_and_what_the_framework_is() -> None:
    answer = SMALL.answer(Question("capability", ("anvil",), facts=("licence",)))

    assert answer.title == "Anvil: Licence"
    assert [section.title for section in answer.sections] == ["Licence", "What it is"]
    assert [(one.id, one.section) for one in answer.sources] == [
        ("anvil-repository", "Licence"),
        ("anvil-guide", "Welcome"),
    ]


def test_a_feature_is_told_before_a_fact() -> None:
    answer = SMALL.answer(Question("capability", ("anvil",), features=("orm",), facts=("licence",)))

    assert answer.headline == "Yes: Anvil has an ORM. Anvil is licensed under MIT."


def test_a_headline_holds_no_more_facts_than_can_be_read_at_once() -> None:
    facts = ("maintainer", "licence", "python")

    answer = SMALL.answer(Question("describe", ("anvil", "birch"), facts=facts))

    assert "Python" not in answer.headline
    assert [section.title for section in answer.sections[:3]] == ["Maintainer", "Licence", "Python"]


def test_what_a_project_needs_counts_more_than_a_fact() -> None:
    answer = SMALL.answer(Question("describe", ("birch",), needs=("beginner",), facts=("licence",)))

    assert answer.headline == "Birch is a good fit for a beginner."
