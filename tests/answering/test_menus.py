from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from bot.answering.adviser import Adviser
from bot.answering.menus import MENU_MAX, aspect_menu, look_at, need_menu, with_needs
from bot.knowledge import Knowledge
from bot.knowledge.entries import Need
from bot.understanding.question import Question
from bot.understanding.question_code import NEEDS_MAX
from tests.answering.asking import ASKED, REAL, SMALL, few, questions

ANVIL, CEDAR = (SMALL.knowledge.frameworks[id_] for id_ in ("anvil", "cedar"))
LARGE: Knowledge = replace(
    SMALL.knowledge,
    needs={f"need-{at}": Need(id=f"need-{at}", label=f"need {at}", menu=f"It is {at}") for at in range(40)},
)


@few
@given(ASKED)
def test_menus_fit_and_repeat_nothing(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    answer = adviser.answer(question)

    for menu in (answer.aspects, answer.needs):
        assert len(menu) <= MENU_MAX
        assert len({choice.id for choice in menu}) == len(menu)
        assert all(choice.label for choice in menu)


def test_the_aspects_of_which_nothing_is_said_are_not_offered() -> None:
    menu = aspect_menu(Question("describe"), [CEDAR], SMALL.knowledge)

    assert [choice.id for choice in menu] == ["performance"]


def test_what_is_looked_at_is_marked() -> None:
    menu = aspect_menu(Question("describe", aspects=("security",)), [ANVIL], SMALL.knowledge)

    assert [choice.id for choice in menu if choice.chosen] == ["security"]


def test_more_needs_than_a_menu_holds_leave_the_last_ones_out() -> None:
    assert [choice.id for choice in need_menu(Question("choose"), LARGE)] == [f"need-{at}" for at in range(MENU_MAX)]


def test_looking_at_nothing_looks_at_all_again() -> None:
    question = Question("compare", frameworks=("anvil", "birch"))

    assert look_at(look_at(question, "security"), "") == question


def test_who_looks_closer_has_been_told_the_facts() -> None:
    question = Question("describe", ("anvil",), facts=("licence",))

    assert look_at(question, "security") == Question("describe", ("anvil",), aspects=("security",))


def test_needs_that_were_taken_back_are_gone() -> None:
    question = with_needs(Question("choose", needs=("beginner", "rest-api")), ["rest-api"], SMALL.knowledge)

    assert question.needs == ("rest-api",)


def test_of_two_needs_that_contradict_each_other_the_newer_stays() -> None:
    question = with_needs(
        Question("choose", needs=("small-project",)), ["small-project", "large-project"], SMALL.knowledge
    )

    assert question.needs == ("large-project",)


def test_two_new_needs_that_contradict_each_other_are_not_both_kept() -> None:
    question = with_needs(Question("choose"), ["small-project", "large-project"], SMALL.knowledge)

    assert question.needs == ("large-project",)


def test_a_need_behind_the_end_of_the_menu_is_in_it_once_the_project_has_it() -> None:
    question = Question("choose", needs=("need-39",))

    menu = need_menu(question, LARGE)

    assert len(menu) == MENU_MAX
    assert [choice.id for choice in menu if choice.chosen] == ["need-39"]
    assert with_needs(question, ["need-39", "need-1"], LARGE).needs == ("need-39", "need-1")
    assert with_needs(question, ["need-1"], LARGE).needs == ("need-1",)


def test_needs_that_are_not_offered_are_not_taken() -> None:
    assert with_needs(Question("choose"), ["zorblax", "beginner"], SMALL.knowledge).needs == ("beginner",)


STEPS = st.lists(
    st.one_of(
        st.tuples(st.just("aspect"), st.sampled_from(["", *REAL.knowledge.aspects])),
        st.tuples(st.just("needs"), st.lists(st.sampled_from(list(REAL.knowledge.needs)), unique=True)),
    ),
    min_size=30,
    max_size=30,
)


@few
@given(questions(REAL), STEPS)
def test_a_question_survives_thirty_menus(question: Question, steps: list[tuple[str, str | list[str]]]) -> None:
    for _, chosen in steps:
        question = REAL.look_at(question, chosen) if isinstance(chosen, str) else REAL.with_needs(question, chosen)

        assert len(question.needs) <= NEEDS_MAX
        assert REAL.decode(REAL.encode(question)) == question
