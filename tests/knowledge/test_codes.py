from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.knowledge.codes import FRAMEWORK_CODE, TOPIC_CODE, code_of, ids_by_code

IDS = ("django", "flask", "fastapi", "starlette", "litestar")


@pytest.mark.parametrize(
    ("id_", "length", "code"),
    [("django", FRAMEWORK_CODE, "Akv"), ("flask", FRAMEWORK_CODE, "K0S"), ("orm", TOPIC_CODE, "nV")],
)
def test_a_code_stays_what_it_is_for_the_buttons_already_sent(id_: str, length: int, code: str) -> None:
    assert code_of(id_, length) == code


@given(st.text(), st.integers(1, 5))
def test_a_code_is_so_many_ascii_letters_and_digits(id_: str, length: int) -> None:
    code = code_of(id_, length)

    assert len(code) == length
    assert code.isascii()
    assert code.isalnum()


def test_ids_have_different_codes() -> None:
    assert all(code_of(one, 3) != code_of(other, 3) for one, other in combinations(IDS, 2))


def test_ids_are_found_by_their_codes() -> None:
    by_code = ids_by_code(IDS, FRAMEWORK_CODE)

    assert [by_code[code_of(id_, FRAMEWORK_CODE)] for id_ in IDS] == list(IDS)
