from dataclasses import replace

from hypothesis import given

from bot.answering.adviser import Adviser
from bot.answering.changing import ADDED_MAX, changes
from bot.answering.menus import MENU_MAX
from bot.understanding.question import LIST_LENGTH, Question
from bot.understanding.question_code import EXCLUDED_MAX
from tests.answering.asking import ASKED, REAL, SMALL, few


def steps(question: Question, adviser: Adviser = SMALL) -> dict[str, Question]:
    """The questions that a menu leads to, by the labels of its entries."""
    return {change.label: change.question for change in adviser.changes(adviser.answer(question))}


def test_a_pair_can_grow_shrink_and_be_swapped() -> None:
    found = steps(Question("compare", ("anvil", "birch"), needs=("beginner",)))

    assert found == {
        "Add Cedar": Question("compare", ("anvil", "birch", "cedar"), needs=("beginner",)),
        "Swap Anvil for Cedar": Question("compare", ("cedar", "birch"), needs=("beginner",)),
        "Swap Birch for Cedar": Question("compare", ("anvil", "cedar"), needs=("beginner",)),
        "Remove Anvil": Question("describe", ("birch",), needs=("beginner",)),
        "Remove Birch": Question("describe", ("anvil",), needs=("beginner",)),
        "Choose among all frameworks": Question("choose", needs=("beginner",)),
    }


def test_what_was_asked_stays_asked_of_the_other_frameworks() -> None:
    found = steps(Question("capability", ("anvil",), features=("orm",)))

    assert found["Add Birch"] == Question("capability", ("anvil", "birch"), features=("orm",))


def test_a_move_stays_a_move_between_two() -> None:
    found = steps(Question("switch", ("anvil", "birch")))

    assert found["Swap Birch for Cedar"] == Question("switch", ("anvil", "cedar"))
    assert found["Add Cedar"] == Question("compare", ("anvil", "birch", "cedar"))
    assert found["Remove Birch"] == Question("describe", ("anvil",))


def test_what_a_choice_puts_forward_can_be_ruled_out_and_taken_back() -> None:
    question = Question("choose", needs=("beginner",))

    out = steps(question)["Without Anvil"]

    assert out == replace(question, excluded=("anvil",))
    assert "Without Anvil" not in steps(out)
    assert steps(out)["With Anvil again"] == question


def test_what_a_choice_puts_forward_can_be_compared() -> None:
    found = steps(Question("choose", excluded=("cedar",), needs=("beginner",)))

    [compared] = [question for label, question in found.items() if label.startswith("Compare ")]
    assert replace(compared, frameworks=()) == Question("compare", needs=("beginner",))
    assert {*compared.frameworks} == {"anvil", "birch"}


def test_four_frameworks_are_not_made_five() -> None:
    found = steps(Question("compare", ("flask", "django", "fastapi", "bottle")), REAL)

    assert not [label for label in found if label.startswith("Add ")]
    assert len([label for label in found if label.startswith("Remove ")]) == LIST_LENGTH


def test_those_that_articles_compare_with_it_come_first() -> None:
    compared = {other for pair in REAL.knowledge.comparisons if "flask" in pair for other in pair}

    added = [question.frameworks[-1] for label, question in steps(Question("describe", ("flask",)), REAL).items()
             if label.startswith("Add ")]  # fmt: skip

    assert len(added) == ADDED_MAX
    assert compared.issuperset(added)


def test_frameworks_of_another_layer_or_field_are_not_offered() -> None:
    found = steps(Question("describe", ("fastapi",)), REAL)
    offered = {id_ for question in found.values() for id_ in question.frameworks}
    knowledge = REAL.knowledge
    field = knowledge.frameworks["fastapi"].field

    assert ("fastapi", "starlette") in knowledge.relations
    assert "starlette" not in offered
    assert {knowledge.frameworks[id_].field for id_ in offered} == {field}


def test_what_was_ruled_out_is_not_offered() -> None:
    found = steps(Question("compare", ("flask", "django"), excluded=("fastapi",)), REAL)

    assert not [label for label in found if "FastAPI" in label]


def test_no_more_is_ruled_out_than_a_button_remembers() -> None:
    out = tuple(REAL.knowledge.frameworks)[:EXCLUDED_MAX]

    found = steps(Question("choose", excluded=out, needs=("beginner",)), REAL)

    assert not [label for label in found if label.startswith("Without ")]
    assert len([label for label in found if label.endswith(" again")]) == EXCLUDED_MAX


def test_what_was_ruled_out_is_allowed_again() -> None:
    question = Question("compare", ("anvil", "birch"), without=("orm", "admin"))

    found = steps(question, SMALL)

    assert found["Allow an ORM built in"] == replace(question, without=("admin",))
    assert found["Allow an admin interface built in"] == replace(question, without=("orm",))


def test_an_answer_about_a_part_is_not_changed() -> None:
    answer = SMALL.reply(SMALL.read("birch vs twig", addressed=True))

    assert answer.outcome == "answer"
    assert answer.question.recognised
    assert SMALL.changes(answer) == ()


def test_help_and_the_list_of_all_are_not_changed() -> None:
    assert SMALL.changes(SMALL.help()) == SMALL.changes(SMALL.frameworks()) == ()


def test_a_name_without_knowledge_does_not_stand_in_the_way() -> None:
    answer = SMALL.reply(SMALL.read("/compare anvil zorblax"))

    found = {change.label: change.question for change in SMALL.changes(answer)}

    assert found["Add Birch"] == Question("compare", ("anvil", "birch"))


@few
@given(ASKED)
def test_every_step_can_be_carried_by_a_button_and_is_answered(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    found = changes(adviser.answer(question), adviser.knowledge)
    codes = [adviser.encode(change.question) for change in found]

    assert len(found) < MENU_MAX
    assert len({change.label for change in found}) == len(set(codes)) == len(found)
    for change, code in zip(found, codes, strict=True):
        assert adviser.decode(code) == change.question
        assert adviser.answer(change.question).outcome == "answer"
        both = {*change.question.frameworks} & {*change.question.excluded}
        assert both <= {*question.frameworks} & {*question.excluded}
