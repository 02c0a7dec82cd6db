import pytest

from bot.answering.wording import article, capital, listed, listed_some, plural, quoted, small


@pytest.mark.parametrize(
    ("words", "sentence"),
    [([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c")],
)
def test_words_are_listed_as_in_a_sentence(words: list[str], sentence: str) -> None:
    assert listed(words) == sentence


def test_a_long_list_counts_the_others() -> None:
    assert listed_some(list("abcdef"), "or") == "a, b, c, d or 2 others"


def test_one_more_word_is_said_rather_than_counted() -> None:
    assert listed_some(list("abcde")) == "a, b, c, d and e"


def test_a_list_can_name_fewer() -> None:
    assert listed_some(list("abcd"), most=2) == "a, b and 2 others"
    assert listed_some(list("abcd"), most=0) == "4 others"


@pytest.mark.parametrize(
    ("noun", "several"), [("API framework", "API frameworks"), ("API toolkit for Django", "API toolkits for Django")]
)
def test_kinds_have_a_plural(noun: str, several: str) -> None:
    assert plural(noun) == several


def test_a_capital_leaves_the_rest_as_it_is() -> None:
    assert capital("an API") == "An API"


@pytest.mark.parametrize(
    ("label", "inside"),
    [
        ("Building APIs", "building APIs"),
        ("ORM", "ORM"),
        ("CSRF protection", "CSRF protection"),
        ("OpenAPI", "OpenAPI"),
    ],
)
def test_a_label_inside_a_sentence_keeps_its_abbreviations(label: str, inside: str) -> None:
    assert small(label) == inside


@pytest.mark.parametrize("noun", ["API framework", "async framework"])
def test_a_noun_that_begins_with_a_vowel_takes_an(noun: str) -> None:
    assert article(noun) == f"an {noun}"


def test_any_other_noun_takes_a() -> None:
    assert article("micro web framework") == "a micro web framework"


def test_what_was_typed_stands_in_quotes_and_is_cut_where_it_is_long() -> None:
    assert quoted("zorblax") == "“zorblax”"
    assert quoted("z" * 4000) == f"“{'z' * 39}…”"
