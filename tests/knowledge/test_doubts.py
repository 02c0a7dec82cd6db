from datetime import date, timedelta

import pytest

from bot.knowledge import load
from bot.knowledge.doubts import STATEMENT_AGE
from tests.knowledge.conftest import TODAY, Copy

ANVIL, BIRCH, CEDAR = "frameworks/anvil.yaml", "frameworks/birch.yaml", "frameworks/cedar.yaml"
PAIR = "comparisons/anvil-vs-birch.yaml"


def said_of(small: Copy, sentence: str) -> list[str]:
    """What the check says of a sentence in place of a good one, without its file and line."""
    small.change(CEDAR, "Cedar was made for APIs.", f'"{sentence}"')
    return [problem.removeprefix(f"small/{CEDAR}:27: warning: ") for problem in small.problems()]


def test_an_old_file_is_reported_once(small: Copy) -> None:
    small.change(ANVIL, "checked: 2026-11-01", "checked: 2025-01-31")

    assert small.problems() == [
        f"small/{ANVIL}:8: warning: last checked on 2025-01-31, more than a year ago; "
        "it is time to read the source again"
    ]


def test_an_old_statement_in_a_newer_file_is_reported_where_it_stands(small: Copy) -> None:
    small.change(BIRCH, "checked: 2026-10-20", "checked: 2025-01-31")

    [problem] = small.problems()
    assert problem.startswith(f"small/{BIRCH}:35: warning: last checked on 2025-01-31, ")


def test_a_statement_is_old_after_its_age_and_not_before(small: Copy) -> None:
    last = TODAY - STATEMENT_AGE
    small.change(BIRCH, "checked: 2026-10-20", f"checked: {last}")

    assert small.problems(TODAY) == []
    assert len(small.problems(TODAY + timedelta(days=1))) == 1


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("Birch 2.0 turns what a view returns into JSON.", True),
        ("Birch 2.0.3 turns what a view returns into JSON.", True),
        ("Birch 2.01 turns what a view returns into JSON.", False),
        ("Birch 3.0 turns what a view returns into JSON.", False),
        ("Birch 2.0 turned what a view returns into JSON in 2024.", False),
    ],
)
def test_a_statement_about_a_version_past_its_end_is_reported(small: Copy, sentence: str, reported: bool) -> None:
    small.change(
        BIRCH, "features:\n", 'support:\n  "2.0": {until: 2026-10-31, source: "birch-guide, End"}\nfeatures:\n'
    )
    small.change(BIRCH, "Birch 2.0 requires Python 3.9 or newer.", "Birch requires Python 3.9 or newer.")
    small.change(BIRCH, "Birch turns what a view returns into JSON.", sentence)

    said = "Birch 2.0 gets no more fixes since 2026-10-31; name the year, or see what holds now"
    assert small.problems() == ([f"small/{BIRCH}:65: warning: {said}"] if reported else [])


def test_a_version_is_supported_up_to_the_last_day(small: Copy) -> None:
    small.change(
        BIRCH, "features:\n", 'support:\n  "2.0": {until: 2026-11-22, source: "birch-guide, End"}\nfeatures:\n'
    )

    assert small.problems(date(2026, 11, 22)) == []
    assert len(small.problems(date(2026, 11, 23))) == 1


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Cedar is the fastest framework for APIs.", "is the fastest"),
        ("Cedar is one of the easiest frameworks, says its guide.", "of the easiest"),
        ("Cedar counts itself among the lightest frameworks.", "itself among the lightest"),
        ("Cedar is the best framework for APIs.", "is the best"),
        ("Cedar is the most popular framework for APIs.", "most popular"),
        ("Cedar is the most widely used framework for APIs.", "most widely used"),
    ],
)
def test_a_superlative_without_a_measure_is_reported(small: Copy, sentence: str, found: str) -> None:
    assert said_of(small, sentence) == [f"{found!r} by which measure? A figure, a year or what was counted tells it"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cedar was the fastest of 12 frameworks on the bench.",
        "Cedar was the most popular framework of 2025.",
        "Cedar is the fastest in the benchmarks of the Bench Club.",
        "Cedar has the most stars of all, by its repository.",
        "Cedar is the fastest framework, says its guide without a date.",
        "Cedar is best for APIs, says Workshop Weekly.",
        "Cedar is at its best where an API is small.",
        "Cedar answers most requests with JSON.",
        "Cedar is on the list best-of-the-bench.",
    ],
)
def test_a_superlative_with_a_measure_and_other_words_are_not(small: Copy, sentence: str) -> None:
    assert said_of(small, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Cedar is a framework for APIs that is async all through.",
        "Cedar is the framework for APIs that is async, throughout.",
    ],
)
def test_two_statements_in_the_same_words_are_reported(small: Copy, sentence: str) -> None:
    assert said_of(small, sentence) == ["this says nearly the same as line 9; say it once, or say what differs"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cedar was made for APIs and works async from the server up.",
        "Birch is a framework for APIs that is async throughout.",
        "Cedar 2 is a framework for APIs that is async throughout.",
    ],
)
def test_other_words_names_or_figures_say_something_else(small: Copy, sentence: str) -> None:
    assert said_of(small, sentence) == []


def test_the_same_words_in_another_file_are_no_repetition(small: Copy) -> None:
    small.change(CEDAR, "Cedar was made for APIs.", "Birch turns what a view returns into JSON.")

    assert small.problems() == []


def test_a_verdict_of_one_publisher_is_reported(small: Copy) -> None:
    small.change(PAIR, "birch-guide, A first page: you", "workshop-article, Verdict: you")

    assert small.problems() == [
        f"small/{PAIR}:4: warning: the verdict and all reasons to choose come from one publisher, Workshop Weekly"
    ]


def test_two_sources_of_one_publisher_are_one_voice(small: Copy) -> None:
    small.change(PAIR, "birch-guide, A first page: you", "bench-report, Results: you")
    small.change("sources/articles.yaml", "publisher: Bench Club", "publisher: Workshop Weekly")

    [problem] = small.problems()
    assert problem.endswith("come from one publisher, Workshop Weekly")


@pytest.mark.parametrize(
    ("reason", "topic"),
    [
        ("the project is a REST API.", "rest-api"),
        ("CSRF protection has to be there from the start.", "csrf-protection"),
    ],
)
def test_a_reason_against_the_profiles_is_reported(small: Copy, reason: str, topic: str) -> None:
    small.change(PAIR, "the project is large.", reason)
    small.change(ANVIL, "csrf-protection: {has: yes", "csrf-protection: {has: no")
    small.change(BIRCH, "csrf-protection: {has: extension, via: Birch-Forms", "csrf-protection: {has: yes")

    assert small.problems() == [
        f"small/{PAIR}:27: warning: by the profiles 'birch' serves {topic!r} and 'anvil' does not; one of them is wrong"
    ]


@pytest.mark.parametrize(
    "reason", ["the project is no REST API.", "the admin interface serves a team.", "restarts are rare."]
)
def test_a_reason_that_fits_the_profiles_is_not(small: Copy, reason: str) -> None:
    small.change(PAIR, "the project is large.", reason)

    assert small.problems() == []


def test_loading_looks_for_no_warnings(small: Copy) -> None:
    small.change(CEDAR, "Cedar was made for APIs.", "Cedar is the best framework for APIs.")

    assert len(small.problems()) == 1
    assert load(small.folder).frameworks["cedar"].needs["rest-api"].because[0].says.startswith("Cedar is the best")
