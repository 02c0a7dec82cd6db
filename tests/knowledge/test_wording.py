import pytest

from tests.knowledge.conftest import Copy

CEDAR = "frameworks/cedar.yaml"
ANVIL = "frameworks/anvil.yaml"


def said_of(small: Copy, sentence: str) -> list[str]:
    """What the check says of a sentence in place of a good one, without its file and line."""
    small.change(CEDAR, "Cedar was made for APIs.", f'"{sentence}"')
    return [problem.removeprefix(f"small/{CEDAR}:27: ") for problem in small.problems()]


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Cedar was made for APIs", "a statement is a sentence and ends with a full stop"),
        ("Cedar was made for APIs. It is fast.", "this is more than one sentence; write one statement for each claim"),
        ("Is Cedar for APIs? It is.", "this is more than one sentence; write one statement for each claim"),
    ],
)
def test_a_statement_is_one_sentence(small: Copy, sentence: str, said: str) -> None:
    assert said_of(small, sentence) == [said]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cedar 2.1 answers 3.5 times as often.",
        "Cedar serves formats, e.g. JSON.",
        "Cedar uses Node.js and Resin vs. Twig.",
    ],
)
def test_a_full_stop_inside_a_sentence_does_not_end_it(small: Copy, sentence: str) -> None:
    assert said_of(small, sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("You should take Cedar for APIs.", "You should"),
        ("With Cedar you must write tests.", "you must"),
        ("With Cedar you'd better write tests.", "you'd better"),
        ("Those who left Cedar should have read its guide.", "should have read"),
        ("Cedar is of course made for APIs.", "of course"),
    ],
)
def test_a_sentence_that_tells_the_reader_off_is_an_error(small: Copy, sentence: str, found: str) -> None:
    assert said_of(small, sentence) == [f"{found!r} tells the reader what to do; say what is so, and for whom"]


@pytest.mark.parametrize(
    ("sentence", "found"), [("Cedar is blazingly fast.", "blazingly"), ("Cedar calls Anvil bloated.", "bloated")]
)
def test_praise_and_scorn_are_errors(small: Copy, sentence: str, found: str) -> None:
    assert said_of(small, sentence) == [f"{found!r} is praise or scorn; say what it does, and for whom that is good"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Cedar says what an answer should hold.",
        "Cedar suits an API that you have to keep described.",
        "Cedar lets a view set a course of its own.",
    ],
)
def test_ordinary_words_are_no_error(small: Copy, sentence: str) -> None:
    assert said_of(small, sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Cedar stands at https://cedar.example.org for all.",
        "Cedar stands at www.cedar.example.org for all.",
        "Cedar has a [guide](guide.html) for all.",
    ],
)
def test_an_address_in_a_sentence_is_an_error(small: Copy, sentence: str) -> None:
    assert said_of(small, sentence) == ["an address belongs into sources/; the sentence is shown with a link to it"]


def test_a_host_without_its_address_is_a_name(small: Copy) -> None:
    assert said_of(small, "Cedar was made for APIs, says bench.example.") == []


@pytest.mark.parametrize(
    ("old", "line"),
    [
        ("The admin of Anvil works only with its own ORM.", 29),
        ("Is Anvil hard to learn?", 79),
        ("Anvil takes longer up to the first page and shorter from there to a whole site.", 81),
    ],
)
def test_notes_and_disagreements_are_worded_like_statements(small: Copy, old: str, line: int) -> None:
    small.change(ANVIL, old, "You must like Anvil.")

    assert small.problems() == [
        f"small/{ANVIL}:{line}: 'You must' tells the reader what to do; say what is so, and for whom"
    ]
