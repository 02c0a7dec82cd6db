"""Names are found as written, written together or apart, and misspelt, but never in other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.entries import Recognised
from bot.understanding.names import Names, squeezed
from bot.understanding.vocabulary import vocabulary_of
from tests.answering.asking import REAL, SMALL, few


def name(id_: str, *aliases: str, confused: tuple[str, ...] = ()) -> Recognised:
    return Recognised(
        id=id_, name=id_.title(), aliases=aliases, kind="recognised", field="made-up", not_to_be_confused_with=confused
    )


NAMES = Names(
    [
        name("django"),
        name("django-rest-framework", "drf"),
        name("flask", confused=("flash",)),
        name("nest"),
        name("next"),
        name("fastapi"),
    ],
    ("flasks",),
)


def ids(text: str) -> list[str]:
    return [found.id for found in NAMES.find(tuple(text.split()))]


@pytest.mark.parametrize("text", ["fastapi", "fast api", "fastaip", "fastapy", "fastapis"])
def test_a_name_is_found_written_together_apart_and_misspelt(text: str) -> None:
    assert ids(text) == ["fastapi"]


def test_the_longest_name_counts() -> None:
    assert ids("django rest framework or django") == ["django-rest-framework", "django"]


def test_names_found_do_not_overlap() -> None:
    found = NAMES.find(("django", "rest", "framework", "flask"))

    assert [(one.start, one.end) for one in found] == [(0, 3), (3, 4)]


def test_a_mark_parts_words() -> None:
    assert ids("fast , api") == []


@pytest.mark.parametrize("slip", ["djnago", "djngo", "djaango", "fjango", "djanga"])
def test_one_slip_in_a_name_of_five_letters_is_forgiven(slip: str) -> None:
    assert ids(slip) == ["django"]


@pytest.mark.parametrize("word", ["nast", "rest", "text", "drg", "neet"])
def test_nothing_is_forgiven_in_short_names(word: str) -> None:
    assert ids(word) == []


def test_one_known_name_is_never_taken_for_another() -> None:
    assert ids("nest next") == ["nest", "next"]


@pytest.mark.parametrize("word", ["flash", "flasks"])
def test_words_that_are_not_meant_are_left_alone(word: str) -> None:
    assert ids(word) == []


def test_a_slip_is_counted() -> None:
    [found] = NAMES.find(("djnago",))

    assert found.slips == 1


def test_a_word_as_near_to_two_names_is_neither() -> None:
    names = Names([name("birch"), name("birth")])

    assert names.find(("birhh",)) == []


def test_a_name_is_squeezed_to_what_is_compared() -> None:
    assert squeezed("Next.js (C++)") == "nextjsc++"


def test_every_spelling_in_the_knowledge_finds_its_entry() -> None:
    for knowledge in (SMALL.knowledge, REAL.knowledge):
        names = vocabulary_of(knowledge).names
        for one in (*knowledge.frameworks.values(), *knowledge.recognised.values()):
            for spelling in (one.id, one.name, *one.aliases):
                assert [found.id for found in names.find((squeezed(spelling),))] == [one.id], spelling


@few
@given(st.lists(st.text(min_size=1, max_size=60), max_size=8))
def test_whatever_the_words_names_are_found_inside_them_in_order(words: list[str]) -> None:
    found = NAMES.find(tuple(words))

    places = [place for one in found for place in (one.start, one.end)]
    assert places == sorted(places)
    assert all(0 <= one.start < one.end <= len(words) for one in found)
