import pytest

from bot.answering.recommending import QUESTIONS
from bot.knowledge.entries import Need
from bot.understanding.question import Question
from bot.understanding.question_code import FEATURES_MAX, NEEDS_MAX
from tests.answering.asking import REAL, SMALL


def test_what_is_asked_comes_from_the_knowledge() -> None:
    asked = {one.id: [choice.id for choice in one.choices] for one in SMALL.asked()}

    assert asked == {
        "building": ["rest-api"],
        "size": ["small-project", "large-project"],
        "people": ["beginner"],
        "must": ["admin-interface"],
    }


def test_most_of_what_a_project_can_be_is_asked() -> None:
    needs: list[Need] = list(REAL.knowledge.needs.values())

    assert len([need for need in needs if need.asked]) >= 25
    assert all(len(one.choices) > 2 for one in REAL.asked())


def test_no_more_is_asked_than_a_button_remembers() -> None:
    assert sum(most for _, most in QUESTIONS.values()) == NEEDS_MAX
    assert all(len(text) <= 45 for text, _ in QUESTIONS.values())


def test_a_form_is_the_question_of_what_was_chosen() -> None:
    answer = SMALL.recommend_for(["rest-api", "beginner"], "ceder, and not zorblax")

    assert answer.question == Question("choose", excluded=("cedar",), needs=("rest-api", "beginner"))
    assert answer.outcome == "answer"


def test_features_among_what_is_left_out_must_not_be_built_in() -> None:
    answer = SMALL.recommend_for(["beginner"], "ceder, ORM and an admin panel")

    assert answer.question == Question("choose", excluded=("cedar",), without=("orm", "admin"), needs=("beginner",))
    assert "without a built-in ORM or a built-in admin interface" in answer.headline


def test_a_feature_is_not_taken_for_the_framework_of_the_same_name() -> None:
    assert REAL.recommend_for([], "admin panel").question == Question("choose", without=("admin",))
    assert REAL.recommend_for([], "admin, panel").question == Question(
        "choose", excluded=("panel",), without=("admin",)
    )


def test_no_more_is_left_out_than_a_button_remembers() -> None:
    knowledge = REAL.knowledge
    left_out = ", ".join([*list(knowledge.frameworks)[:9], *(one.said[0] for one in knowledge.features.values())])
    question = REAL.recommend_for([], left_out).question

    assert REAL.decode(REAL.encode(question)) == question
    assert len(question.without) == FEATURES_MAX


def test_of_two_choices_that_contradict_each_other_the_later_stays() -> None:
    assert SMALL.recommend_for(["small-project", "large-project"]).question.needs == ("large-project",)


@pytest.mark.parametrize(
    ("typed", "note"),
    [
        ("ceder, and not zorblax", "Not understood: “zorblax”."),
        ("the magic, Dogwood, ORM", "Not understood: “Dogwood” and “magic”."),
    ],
)
def test_what_is_not_understood_among_what_is_left_out_is_named(typed: str, note: str) -> None:
    assert SMALL.recommend_for(["beginner"], typed).notes[0] == note


def test_nothing_is_named_where_all_is_understood() -> None:
    notes = SMALL.recommend_for(["beginner"], "please no Cedar, and not an ORM").notes

    assert not any("Not understood" in note for note in notes)


@pytest.mark.parametrize(
    "question",
    [
        Question("choose", needs=("admin-interface",), without=("admin",)),
        Question("choose", needs=("beginner",), features=("admin",), without=("admin",)),
    ],
)
def test_who_asks_for_what_they_rule_out_is_told(question: Question) -> None:
    assert (
        "Asked for and ruled out at once: an admin interface. What is ruled out goes first."
        in REAL.answer(question).notes
    )


def test_a_choice_that_is_known_no_more_is_left_out() -> None:
    assert SMALL.recommend_for(["beginner", "forgotten"]).question.needs == ("beginner",)


def test_an_empty_form_gets_the_menus() -> None:
    answer = REAL.recommend_for([])

    assert answer.outcome == "answer"
    assert answer.needs


@pytest.mark.parametrize(
    ("words", "question"),
    [
        ("small api, beginner, no logins", Question("choose", needs=("small-project", "rest-api", "beginner"))),
        ("beginner, no admin", Question("choose", without=("admin",), needs=("beginner",))),
        ("no orm", Question("choose", without=("orm",))),
        ("beginner, not anvil", Question("choose", excluded=("anvil",), needs=("beginner",))),
        ("anvil or birch, beginner", Question("compare", ("anvil", "birch"), needs=("beginner",))),
    ],
)
def test_words_are_understood_without_a_question(words: str, question: Question) -> None:
    assert SMALL.recommend(words).question == question


def test_words_and_form_and_question_give_the_same_answer() -> None:
    form = REAL.recommend_for(["small-project", "rest-api", "beginner"])

    assert REAL.recommend("small api, beginner, no database") == form
    assert REAL.reply(REAL.read("/recommend text: small api, beginner, no database")) == form
    assert REAL.reply(REAL.read("which framework for a small api for a beginner?")) == form


def test_words_and_form_rule_out_the_same() -> None:
    form = REAL.recommend_for(["small-project", "rest-api", "beginner"], "ORM")

    assert form.question.without == ("orm",)
    assert REAL.recommend("small api, beginner, must not have an orm") == form
    assert REAL.recommend("small api, beginner, no orm") == form
    assert REAL.reply(REAL.read("/recommend text: small api, beginner, must not have an orm")) == form
    asked = REAL.reply(REAL.read("which framework for a small api for a beginner? it must not have an orm"))
    assert asked.verdict == form.verdict


def test_words_that_tell_nothing_are_met_with_what_would() -> None:
    answer = SMALL.recommend("lunch")

    assert answer.outcome == "unclear"
    assert "a beginner" in answer.headline


def test_who_wants_nothing_but_little_has_said_something() -> None:
    answer = REAL.recommend("few dependencies")

    assert answer.outcome == "answer"
    assert "installs the fewest packages" in answer.headline
