"""A button remembers its question in at most 70 characters."""

import re
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.adviser import Adviser
from bot.knowledge.codes import FRAMEWORK_CODE, TOPIC_CODE, code_of
from bot.understanding.question import Question
from bot.understanding.question_code import CODE_MAX, EXCLUDED_MAX, decode, encode
from tests.answering.asking import ASKED, REAL, SMALL, few, questions


@few
@given(ASKED)
def test_a_question_comes_back_from_its_code(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked

    assert decode(encode(question), adviser.knowledge) == question


@few
@given(ASKED)
def test_a_code_is_short_and_plain(asked: tuple[Adviser, Question]) -> None:
    assert re.fullmatch(r"[0-9A-Za-z.]+", encode(asked[1]))
    assert len(encode(asked[1])) <= CODE_MAX


def test_the_longest_question_fills_the_code() -> None:
    knowledge = REAL.knowledge
    question = Question(
        "compare",
        frameworks=("a", "b", "c", "d"),
        excluded=tuple("efghi"),
        aspects=tuple(knowledge.aspects)[:3],
        features=tuple(knowledge.features)[:1],
        without=tuple(knowledge.features)[1:4],
        needs=tuple(knowledge.needs)[:11],
    )

    assert len(encode(question)) == CODE_MAX


def test_what_is_over_the_limits_is_left_out_at_the_end() -> None:
    question = Question("choose", needs=tuple(REAL.knowledge.needs)[:20])

    assert decode(encode(question), REAL.knowledge) == replace(question, needs=question.needs[:11])


def test_a_code_written_before_there_were_facts_is_read_as_before() -> None:
    code = ".".join(("d", code_of("anvil", FRAMEWORK_CODE), "", "", code_of("orm", TOPIC_CODE), ""))

    assert decode(code, SMALL.knowledge) == Question("capability", ("anvil",), features=("orm",))


def test_a_code_written_before_anything_could_be_ruled_out_is_read_as_before() -> None:
    out = ["anvil", "birch", "cedar", "dogwood", "elm", "fir"]
    known = {id_: SMALL.knowledge.frameworks["anvil"] for id_ in out}
    topics = [code_of(id_, TOPIC_CODE) for id_ in ("security", "orm", "beginner")]
    code = ".".join(("b", "", "".join(code_of(id_, FRAMEWORK_CODE) for id_ in out), *topics))

    found = decode(code, replace(SMALL.knowledge, frameworks=known))

    assert found == Question(
        "choose", excluded=tuple(out[:EXCLUDED_MAX]), aspects=("security",), features=("orm",), needs=("beginner",)
    )


def test_what_is_ruled_out_is_kept_before_what_is_only_asked_for() -> None:
    first, *others = tuple(REAL.knowledge.features)[:4]
    question = Question("choose", without=(first,), features=tuple(others), measures=("size",))

    assert decode(encode(question), REAL.knowledge) == replace(question, measures=())


def test_a_question_that_rules_nothing_out_has_the_code_that_it_always_had() -> None:
    assert encode(Question("choose", features=("orm",))).count(".") == 5


def test_features_facts_and_measures_share_their_places() -> None:
    features, facts = tuple(REAL.knowledge.features)[:3], tuple(REAL.knowledge.facts)[:4]
    question = Question("capability", ("flask",), features=features, facts=facts, measures=("size",))

    assert decode(encode(question), REAL.knowledge) == replace(question, facts=facts[:1], measures=())
    assert decode(encode(replace(question, facts=())), REAL.knowledge) == replace(question, facts=())


def test_what_is_expected_of_the_first_takes_no_room() -> None:
    question = Question("compare", ("flask", "django"), measures=("start-up",), expected="less")

    assert len(encode(question)) == len(encode(replace(question, expected="")))
    assert decode(encode(question), REAL.knowledge) == question


def test_unknown_names_are_not_kept() -> None:
    question = Question("compare", ("anvil", "birch"), recognised=("elm",), unknown=("zorblax",))

    assert decode(encode(question), SMALL.knowledge) == Question("compare", ("anvil", "birch"))


def test_a_framework_whose_unknown_rival_is_not_kept_is_described() -> None:
    """As a comparison of one it would be taken for a name typed twice."""
    question = Question("compare", ("anvil",), unknown=("zorblax",))

    assert decode(encode(question), SMALL.knowledge) == Question("describe", ("anvil",))


def test_what_is_ruled_out_need_not_be_known() -> None:
    question = Question("choose", excluded=("elm", "birch"))

    assert decode(encode(question), SMALL.knowledge) == Question("choose", excluded=("birch",))


@few
@given(questions(SMALL), st.data())
def test_what_is_not_quite_a_code_is_a_valid_question_or_none(question: Question, data: st.DataObject) -> None:
    code = encode(question)
    at = data.draw(st.integers(0, len(code)))
    spoilt = data.draw(
        st.one_of(st.text(max_size=90), st.just(code[:at] + data.draw(st.text(max_size=4)) + code[at + 1 :]))
    )

    found = decode(spoilt, SMALL.knowledge)

    assert found is None or decode(encode(found), SMALL.knowledge) == found
    assert found is None or SMALL.answer(found).headline


def test_a_code_of_a_framework_that_is_gone_is_none_any_more() -> None:
    code = encode(Question("compare", ("anvil", "birch")))
    rest = {id_: one for id_, one in SMALL.knowledge.frameworks.items() if id_ != "birch"}

    assert decode(code, replace(SMALL.knowledge, frameworks=rest)) is None


def test_a_code_of_a_need_that_is_gone_is_the_question_without_it() -> None:
    code = encode(Question("choose", needs=("beginner", "rest-api")))
    rest = {id_: one for id_, one in SMALL.knowledge.needs.items() if id_ != "beginner"}

    assert decode(code, replace(SMALL.knowledge, needs=rest)) == Question("choose", needs=("rest-api",))


def test_more_frameworks_than_can_be_compared_are_no_code() -> None:
    code = encode(Question("compare", ("anvil", "birch")))
    intent, frameworks, *rest = code.split(".")

    assert decode(".".join([intent, frameworks * 3, *rest]), SMALL.knowledge) is None


def test_a_code_keeps_its_meaning_while_knowledge_is_added_around_it() -> None:
    code = encode(Question("compare", ("anvil", "birch")))
    more = {**SMALL.knowledge.frameworks, **REAL.knowledge.frameworks}

    assert decode(code, replace(SMALL.knowledge, frameworks=more)) == Question("compare", ("anvil", "birch"))
