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
        ("streamlit memory usage vs dash", ()),
        ("flask vs zorblax performance", ("zorblax",)),
        ("is zorblax faster than django?", ("zorblax",)),
        ("is it faster than django?", ()),
        ("flask vs django vs jinja", ()),
        ("flsk or django?", ()),
    ],
)
def test_unknown_names(text: str, unknown: tuple[str, ...], vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary).question.unknown == unknown


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("best js framework?", "js framework"),
        ("best python gui lib, no electron please", "gui"),
        ("which python framework for a small api?", ""),
        ("flask or django for a gui?", ""),
    ],
)
def test_a_framework_of_another_field_is_no_unknown_name(text: str, elsewhere: str, vocabulary: Vocabulary) -> None:
    understanding = understand(text, vocabulary)

    assert understanding.question.elsewhere == elsewhere
    assert understanding.question.unknown == ()
    assert (understanding.speak == "silence") == bool(elsewhere)


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("is there something like django for go?", "go"),
        ("whats the Rust equivalent of fastapi", "Rust"),
        ("flask alternative in php?", "php"),
        ("a django kind of framework in perl 6?", "perl 6"),
        ("i come from php, is there something like laravel in python?", ""),
        ("any alternative to django for a php developer?", ""),
    ],
)
def test_something_like_a_framework_in_another_language_is_not_known(
    text: str, elsewhere: str, vocabulary: Vocabulary
) -> None:
    question = understand(text, vocabulary).question

    assert question.elsewhere == elsewhere
    assert not (elsewhere and question.frameworks)


@pytest.mark.parametrize(
    ("text", "frameworks"),
    [
        ("flsk or django?", ("flask", "django")),
        ("django vs flsk for a beginner", ("django", "flask")),
        ("flask or bun", ("flask",)),
    ],
)
def test_a_short_slip_held_against_a_name_is_the_framework_that_it_nearly_names(
    text: str, frameworks: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    assert understand(text, vocabulary).question.frameworks == frameworks


@pytest.mark.parametrize(
    ("text", "elsewhere"),
    [
        ("is go faster than fastapi?", "go"),
        ("flask vs PHP for a small shop", "PHP"),
        ("is fastapi slower than node?", ""),
        ("flask or django, we come from php", ""),
    ],
)
def test_a_language_held_against_a_framework_is_not_known(text: str, elsewhere: str, vocabulary: Vocabulary) -> None:
    question = understand(text, vocabulary).question

    assert (question.elsewhere, bool(question.frameworks)) == (elsewhere, True)


@pytest.mark.parametrize(("text", "elsewhere"), [("rest api in go", "go"), ("rest api in python", "")])
def test_a_project_in_another_language_is_not_known(text: str, elsewhere: str, vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary, addressed=True).question.elsewhere == elsewhere
