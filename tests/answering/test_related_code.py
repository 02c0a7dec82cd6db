"""Buttons under an answer about names without knowledge carry them, where they stand in a relation."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.answering.adviser import Adviser
from bot.answering.relating import relation_of
from bot.understanding.question import Question
from bot.understanding.question_code import CODE_MAX
from tests.answering.asking import ASKED, REAL, SMALL, few

PAIRS = st.sampled_from(list(REAL.knowledge.relations))


@few
@given(PAIRS, ASKED)
def test_a_question_about_any_related_pair_survives_its_code(
    pair: tuple[str, str], asked: tuple[Adviser, Question]
) -> None:
    known = REAL.knowledge
    question = replace(
        asked[1] if asked[0] is REAL else Question("compare"),
        intent="compare",
        frameworks=tuple(id_ for id_ in pair if id_ in known.frameworks),
        recognised=tuple(id_ for id_ in pair if id_ not in known.frameworks),
        facts=(),
    )
    code = REAL.encode(question)

    assert relation_of(question, known) is known.relations[pair]
    assert len(code) <= CODE_MAX
    assert REAL.decode(code) == question


@few
@given(ASKED)
def test_other_questions_keep_the_code_that_they_had(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked

    assert adviser.encode(replace(question, recognised=("react-native",))) == adviser.encode(
        replace(question, unknown=("react-native",))
    )


@pytest.mark.parametrize("ending", ["-", "-000", "-00", "-----"])
def test_a_name_that_is_known_no_more_makes_the_code_none(ending: str) -> None:
    code = SMALL.encode(Question("compare", ("birch",), recognised=("twig",)))
    start = code.partition("-")[0]

    assert SMALL.decode(code) is not None
    assert SMALL.decode(start + ending) is None


def test_the_sources_behind_the_button_are_those_of_the_answer() -> None:
    answer = SMALL.compare("birch twig")
    decoded = SMALL.decode(SMALL.encode(answer.question))

    assert decoded is not None
    assert SMALL.answer(decoded) == answer
