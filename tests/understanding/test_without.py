"""What must not be built into the framework is told from what the project does not need."""

import pytest

from bot.understanding.question_code import FEATURES_MAX
from bot.understanding.understand import understand
from bot.understanding.vocabulary import Vocabulary


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
