"""Needs, features and aspects are those that the text wants."""

import pytest

from bot.understanding.question_code import FEATURES_MAX
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
    ("text", "without"),
    [
        ("python framework without orm", ("orm",)),
        ("a framework without an ORM", ("orm",)),
        ("which frameworks have no ORM?", ("orm",)),
        ("something like django but without the orm", ("orm",)),
        ("something like flask that doesn't come with templates", ("templates",)),
        ("django alternative with no admin", ("admin",)),
        ("small api, beginner, must not have an orm", ("orm",)),
        ("small api, no built-in admin", ("admin",)),
        ("it must not come with a template engine", ("templates",)),
        ("which python framework doesn't come with an orm?", ("orm",)),
        ("is there a python web framework that doesn't bundle a template engine?", ("templates",)),
        ("flask or django, it should not have an orm", ("orm",)),
        ("web framework that does not force an ORM on me", ("orm",)),
        ("the lightest python framework without an orm", ("orm",)),
        ("I want a framework without an orm, templates or admin", ("orm", "templates", "admin")),
        ("a framework with no built-in admin and no template engine please", ("admin", "templates")),
        ("django or flask, it should not bring its own orm", ("orm",)),
        ("must not have its own orm", ("orm",)),
        ("python framework, should not bring its own orm", ("orm",)),
        ("python framework without its own template engine", ("templates",)),
        ("which framework does not have an admin interface?", ("admin",)),
        ("which python web framework lacks an orm?", ("orm",)),
        ("python framework, orm not wanted", ("orm",)),
        ("an orm must not be built in, flask or django?", ("orm",)),
        ("flask or django, must not have: orm, admin", ("orm", "admin")),
        ("something like django that does not have an admin", ("admin",)),
        ("python framework for beginners that has no orm", ("orm",)),
        ("api framework with no orm, python", ("orm",)),
        ("web framework in python that ships no orm", ("orm",)),
        ("django or flask, no templates built in", ("templates",)),
        ("flask or django without an orm", ("orm",)),
        ("flask or fastapi without orm or admin?", ("orm", "admin")),
        ("flask vs fastapi, i dont want an orm built in", ("orm",)),
        ("flask or django, which does not have an orm?", ("orm",)),
        ("flask or fastapi or django, no orm please", ("orm",)),
        ("litestar or fastapi; neither should have an orm", ("orm",)),
        ("i don't want an orm, which python framework?", ("orm",)),
        ("which python framework should i use if i do not want an orm", ("orm",)),
        ("no orm", ("orm",)),
        ("small api, no orm, no admin, no templates", ("orm", "admin", "templates")),
        ("small api no orm", ("orm",)),
        ("python web framework no orm no admin no templates", ("orm", "admin", "templates")),
        ("neither orm nor admin, python framework", ("orm", "admin")),
        ("no orm, no admin, no auth", ("orm", "admin")),
        ("no async, small website, flask or fastapi?", ("async-views",)),
    ],
)
def test_what_must_not_be_built_in_is_told_in_everyday_words(
    text: str, without: tuple[str, ...], vocabulary: Vocabulary
) -> None:
    question = understand(text, vocabulary, addressed=True).question

    assert question.without == without
    assert question.features == ()
    assert {"orm-database", "templates", "admin-interface"}.isdisjoint(question.needs)


@pytest.mark.parametrize(
    "text",
    [
        "which python framework, no database, for a blog?",
        "I don't need an ORM, which python framework?",
        "small api without logins, flask or django?",
        "the api must not have logins, flask or django?",
        "flask does not have an orm",
        "flask has no built in admin, should i use django?",
        "flask has no ORM and no built-in admin",
        "flask is a microframework without an orm. is it good for a shop?",
        "i use flask, which has no orm. should I switch to django?",
        "django without the admin?",
        "can i use django without the orm?",
        "does flask have an orm?",
        "i dont need an orm, flask or django?",
        "i don't need an orm and no admin, flask or django?",
        "small api, no database",
        "json only, no database, no templates. flask or django?",
        "flask or django, no logins",
        "python framework; no admin needed",
        "no orm, no admin needed, flask or django?",
        "python framework, orm not needed",
        "my app has no templates, flask or django?",
        "i have an app that has no orm, flask or django?",
        "my thing has no users, no forms and no database at all, flask or django?",
        "flask or fastapi for a service with no database and no templates",
        "flask or django? i have no orm experience",
        "fastapi or django without the admin?",
        "django without an orm or flask?",
        "flask, which has no orm, or django?",
        "flask has an orm but no admin",
        "does django have an orm but no admin?",
        "why does flask have no orm?",
        "python framework with an orm, must not have magic",
    ],
)
def test_what_is_not_needed_or_only_told_is_not_ruled_out(text: str, vocabulary: Vocabulary) -> None:
    assert understand(text, vocabulary, addressed=True).question.without == ()


@pytest.mark.parametrize(
    ("text", "wanted", "without"),
    [
        ("python framework with an orm but without an admin", "orm", "admin"),
        ("python framework with an admin but without an orm", "admin", "orm"),
        ("python framework without an orm and with an admin", "admin", "orm"),
        ("without templates, with orm", "orm", "templates"),
        ("which framework has an orm but no admin?", "orm", "admin"),
        ("Python web framework with built-in websocket support and no ORM", "websockets", "orm"),
        ("admin yes, orm no", "admin", "orm"),
        ("small api, orm: no, admin: yes", "admin", "orm"),
        ("orm not wanted, admin yes, python framework", "admin", "orm"),
        ("must have: orm, must not have: admin interface", "orm", "admin"),
    ],
)
def test_of_a_mixed_wish_both_halves_are_heard(text: str, wanted: str, without: str, vocabulary: Vocabulary) -> None:
    question = understand(text, vocabulary, addressed=True).question

    assert (question.features, question.without) == ((wanted,), (without,))


@pytest.mark.parametrize(
    "text",
    [
        "python framework, orm not needed",
        "i hate having an orm, which python framework",
        "no orm needed, flask or django?",
    ],
)
def test_what_is_not_needed_is_no_wish(text: str, vocabulary: Vocabulary) -> None:
    question = understand(text, vocabulary).question

    assert (question.features, question.needs) == ((), ())


def test_behind_a_comma_alone_begins_another_wish(vocabulary: Vocabulary) -> None:
    question = understand("which framework? must not have an orm, websockets", vocabulary, addressed=True).question

    assert (question.without, question.features) == (("orm",), ("websockets",))


def test_what_a_project_must_not_have_it_does_not_need(vocabulary: Vocabulary) -> None:
    question = understand("the api must not have logins, flask or django?", vocabulary).question

    assert (question.features, question.needs) == ((), ("rest-api",))


def test_no_more_is_ruled_out_than_a_button_remembers(vocabulary: Vocabulary) -> None:
    text = "a framework without an orm, templates, forms, sessions, caching or admin"

    assert len(understand(text, vocabulary, addressed=True).question.without) == FEATURES_MAX


def test_what_is_ruled_out_stays_so_after_an_answer(vocabulary: Vocabulary) -> None:
    before = understand("flask or django for a beginner?", vocabulary).question

    after = understand("and it must not have an orm", vocabulary, before).question
    then = understand("and performance?", vocabulary, after).question
    again = understand("and with an orm?", vocabulary, after).question

    assert (after.frameworks, after.without) == (("flask", "django"), ("orm",))
    assert (then.without, then.aspects) == (("orm",), ("performance",))
    assert (again.without, again.features) == ((), ("orm",))


@pytest.mark.parametrize(
    ("text", "aspect"),
    [("sqlalchemy or peewee?", "database"), ("does django work with sqlalchemy?", "database"), ("pytest?", "testing")],
)
def test_who_asks_about_a_name_asks_what_its_field_is_about(text: str, aspect: str, vocabulary: Vocabulary) -> None:
    assert aspect in understand(text, vocabulary).question.aspects


def test_needs_that_begin_with_the_same_word_are_both_told(vocabulary: Vocabulary) -> None:
    question = understand("a framework for a little shop, python", vocabulary).question

    assert {"small-project", "ecommerce"} <= set(question.needs)
