"""Needs, features and aspects are those that the text wants."""

import pytest

from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary


@pytest.mark.parametrize(
    ("text", "needs"),
    [
        ("which python framework for a small api with logins?", {"small-project", "rest-api", "authentication"}),
        ("which python framework, no database, for a blog?", {"blog"}),
        ("flask or django for my first website, due in 2 weeks", {"beginner", "web-app", "deadline"}),
        ("flask or fastapi, we are a team of 6", {"team"}),
        ("is sanic ok for 30k requests per second?", {"high-traffic"}),
    ],
)
def test_needs_are_told_in_everyday_words(text: str, needs: set[str], vocabulary: Vocabulary) -> None:
    assert set(understand(text, vocabulary).question.needs) == needs


def test_an_aspect_is_asked_about_in_the_sentence_that_asks(vocabulary: Vocabulary) -> None:
    text = "The docs of my phone are bad. I had a long day. It rained. Is flask faster than django?"

    assert understand(text, vocabulary).question.aspects == ("performance",)


def test_asking_for_a_feature_asks_what_is_built_in(vocabulary: Vocabulary) -> None:
    question = understand("does flask have logins?", vocabulary).question

    assert question.features == ("authentication",)
    assert set(question.aspects) == {"security", "features"}


def test_a_feature_that_is_an_aspect_by_itself_asks_about_that_alone(vocabulary: Vocabulary) -> None:
    question = understand("does flask do async?", vocabulary).question

    assert question.features == ("async-views",)
    assert question.aspects == ("async",)


def test_a_word_that_tells_of_the_project_is_no_aspect(vocabulary: Vocabulary) -> None:
    question = understand("which python framework? it must be async", vocabulary).question

    assert "async-io" in question.needs
    assert "async" not in question.aspects


@pytest.mark.parametrize(
    ("text", "frameworks", "facts"),
    [
        ("who maintains flask?", {"flask"}, {"maintainer"}),
        ("who is behind fastapi?", {"fastapi"}, {"maintainer"}),
        ("what licence is quart?", {"quart"}, {"licence"}),
        ("is flask wsgi or asgi?", {"flask"}, {"interface"}),
        ("which python does falcon need", {"falcon"}, {"python"}),
        ("does hug run on python 3.12?", {"hug"}, {"python"}),
        ("what is fastapi built on", {"fastapi"}, {"built-on"}),
        ("when did sanic first come out", {"sanic"}, {"first-release"}),
        ("latest release of bottle", {"bottle"}, {"last-release"}),
        ("what is the latest bottle release?", {"bottle"}, {"last-release"}),
        ("is hug still maintained", {"hug"}, {"status"}),
        ("who maintains quart and what licence is it?", {"quart"}, {"maintainer", "licence"}),
        ("what licences do flask and django have?", {"flask", "django"}, {"licence"}),
        ("litestar looks neat. is it still maintained?", {"litestar"}, {"status"}),
    ],
)
def test_facts_are_asked_for_in_everyday_words(
    text: str, frameworks: set[str], facts: set[str], vocabulary: Vocabulary
) -> None:
    understood = understand(text, vocabulary)

    assert understood.speak == "answer"
    assert set(understood.question.frameworks) == frameworks
    assert set(understood.question.facts) == facts


@pytest.mark.parametrize(
    "text",
    [
        "flask or django for an open source project?",
        "any maintained alternative to hug?",
        "flask or django? both are maintained",
    ],
)
def test_a_fact_that_only_tells_of_the_wish_is_not_asked_for(text: str, vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary).question.facts == ()


@pytest.mark.parametrize(
    "text",
    [
        "who maintains your flask app?",
        "who wrote the django docs? they are great",
        "the maintainer of starlette is marcelo",
        "which python version are you using with django?",
        "based on flask i built a small shop",
        "my boss asked who maintains tornado",
    ],
)
def test_facts_in_other_talk_are_no_question(text: str, vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary).speak == "silence"


def test_a_fact_can_be_asked_for_after_an_answer(vocabulary: Vocabulary) -> None:
    before = understand("what is quart?", vocabulary).question

    after = understand("and who maintains it?", vocabulary, before).question
    then = understand("and performance?", vocabulary, after).question

    assert (after.frameworks, after.facts) == (("quart",), ("maintainer",))
    assert (then.frameworks, then.facts, then.aspects) == (("quart",), (), ("performance",))


@pytest.mark.parametrize(
    ("text", "measures"),
    [
        ("how big is streamlit?", ("size", "packages")),
        ("installed size of dash or gradio?", ("size",)),
        ("how much RAM does django need?", ("memory",)),
        ("flask vs django memory usage", ("memory",)),
        ("how many dependencies does flask have?", ("packages",)),
        ("which framework has the fewest dependencies?", ("packages",)),
        ("which boots slower, django or flask?", ("start-up",)),
        ("django or fastapi on lambda, which has the better cold start?", ("start-up",)),
        ("how many lines of code does a hello world take in flask?", ("code-lines",)),
        ("which is the lightest python framework?", ("memory", "size")),
        ("which python framework has the smallest footprint?", ("memory", "size")),
        ("flask or django, which is faster?", ()),
        ("flask or django for a startup?", ()),
    ],
)
def test_measures_are_asked_for_in_everyday_words(text: str, measures: tuple[str, ...], vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary, addressed=True).question.measures == measures


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("does django start slower than fastapi?", "more"),
        ("does fastapi start faster than django?", "less"),
        ("is django heavier than fastapi?", "more"),
        ("does django have fewer dependencies than fastapi?", "less"),
        ("why is django heavier than fastapi?", ""),
        ("django or fastapi, which is lighter?", ""),
        ("django vs fastapi memory, not more than that", ""),
        ("what is the heaviest python framework?", "more"),
        ("what is the slowest python framework?", "more"),
        ("what is the lightest python framework?", ""),
    ],
)
def test_what_is_expected_of_the_first_is_heard(text: str, expected: str, vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary, addressed=True).question.expected == expected


def test_the_lightest_says_nothing_of_the_project(vocabulary: Vocabulary) -> None:
    question = understand("which is the lightest?", vocabulary, addressed=True).question

    assert (question.intent, question.needs) == ("superlative", ())


def test_a_number_of_packages_is_no_question_about_the_community(vocabulary: Vocabulary) -> None:
    assert "community" not in understand("how many packages does reflex pull in?", vocabulary).question.aspects
    assert "community" in understand("does reflex have many packages?", vocabulary).question.aspects


def test_a_question_keeps_no_more_measures_than_a_button_remembers(vocabulary: Vocabulary) -> None:
    text = "which is lighter, flask or django, and has an orm, an admin and websockets?"
    question = understand(text, vocabulary).question

    assert len(question.features) == 3
    assert len(question.measures) == 1


def test_a_measure_can_be_asked_for_after_an_answer(vocabulary: Vocabulary) -> None:
    before = understand("flask or django?", vocabulary).question

    after = understand("and memory?", vocabulary, before).question
    then = understand("and community?", vocabulary, after).question

    assert (after.frameworks, after.measures) == (("flask", "django"), ("memory",))
    assert (then.frameworks, then.measures) == (("flask", "django"), ())


@pytest.mark.parametrize(
    ("text", "aspect"),
    [("sqlalchemy or peewee?", "database"), ("does django work with sqlalchemy?", "database"), ("pytest?", "testing")],
)
def test_who_asks_about_a_name_asks_what_its_field_is_about(text: str, aspect: str, vocabulary: Vocabulary) -> None:
    assert aspect in understand(text, vocabulary).question.aspects


def test_needs_that_begin_with_the_same_word_are_both_told(vocabulary: Vocabulary) -> None:
    question = understand("a framework for a little shop, python", vocabulary).question

    assert {"small-project", "ecommerce"} <= set(question.needs)
