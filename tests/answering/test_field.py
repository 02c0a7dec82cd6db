"""The whole field: which there are, the most of something, what else there is, from one to another."""

from bot.answering.adviser import Adviser
from bot.answering.field import alternatives, everything, example_questions, switch
from bot.answering.wording import capital
from bot.understanding.question import Question
from tests.answering.asking import REAL, SMALL
from tests.answering.made_up import framework, knowledge_of


def test_all_frameworks_are_listed_by_kind(adviser: Adviser) -> None:
    answer = adviser.frameworks()

    assert answer.headline == "There is knowledge of 3 frameworks: Anvil, Birch and Cedar."
    assert {line.subject for section in answer.sections for line in section.lines} == {"Anvil", "Birch", "Cedar"}


def test_only_those_without_what_must_not_be_built_in_are_listed() -> None:
    answer = SMALL.answer(Question("list", without=("orm",)))

    assert answer.headline == "There is knowledge of a framework with no ORM built in: Birch."
    assert SMALL.answer(Question("list", without=("templates", "orm", "admin"))).headline == (
        "There is knowledge of no framework with no HTML templates, no ORM and no admin interface built in."
    )


def test_only_those_that_have_built_in_what_they_must_are_listed() -> None:
    lists = {
        ("orm",): "There is knowledge of a framework with an ORM built in: Anvil.",
        ("templates",): "There is knowledge of no framework with HTML templates built in.",
    }
    knowledge = knowledge_of(
        framework("anvil", features={"orm": "yes"}), framework("birch", features={"orm": "partly", "admin": "no"})
    )

    for features, headline in lists.items():
        assert everything(Question("list", features=features), knowledge).headline == headline


def test_a_list_says_both_what_must_be_built_in_and_what_must_not() -> None:
    answer = REAL.answer(Question("list", features=("websockets",), without=("orm", "admin")))
    listed = [line.subject for section in answer.sections for line in section.lines]

    assert answer.headline.startswith(
        f"There is knowledge of {len(listed)} frameworks with WebSockets, no ORM and no admin interface built in: "
    )
    assert "Starlette" in listed
    assert not {"Django", "Flask"} & {*listed}


class TestSuperlatives:
    def test_where_sources_differ_nobody_wins(self) -> None:
        answer = SMALL.answer(Question("superlative", aspects=("performance",)))

        assert answer.headline.startswith("No single winner in performance and speed, where sources differ: ")
        assert any(line.subject == "Side 2" for section in answer.sections for line in section.lines)

    def test_those_with_most_to_say_in_the_matter_are_shown_first(self) -> None:
        answer = SMALL.answer(Question("superlative", aspects=("performance",)))

        assert answer.sections[0].lines[0].subject == "Birch"
        assert answer.notes == ("Say more about the project, such as “an API”, to get a choice.",)

    def test_the_needs_decide_if_there_are_any(self) -> None:
        answer = SMALL.answer(Question("superlative", aspects=("learning-curve",), needs=("beginner",)))

        assert answer.headline.startswith("For a beginner, Birch comes first of the 3 frameworks known here")

    def test_among_some_frameworks_only_these_are_compared(self) -> None:
        answer = SMALL.answer(Question("superlative", ("anvil", "cedar"), needs=("rest-api",)))

        assert answer.headline == "For an API, Cedar fits better than Anvil."

    def test_of_one_framework_it_is_told_what_is_said_of_it(self) -> None:
        answer = SMALL.answer(Question("superlative", ("cedar",), aspects=("performance",)))

        assert answer.headline == "Cedar answered 2,100 requests a second on the bench."

    def test_an_aspect_of_which_nothing_is_said_is_admitted(self) -> None:
        answer = SMALL.answer(Question("superlative", aspects=("security",), excluded=("anvil", "birch")))

        assert answer.headline == "There is no sourced statement on security here, whatever the framework."
        assert answer.sections == ()


class TestAlternatives:
    def test_the_most_alike_come_first(self) -> None:
        answer = SMALL.answer(Question("alternatives", ("anvil",)))

        assert answer.headline == "Beside Anvil there is knowledge of Birch and Cedar, the most alike first."
        assert [section.title for section in answer.sections] == ["Birch", "Cedar"]
        assert answer.examples == ("/compare anvil birch", "/compare anvil cedar")

    def test_of_many_only_the_most_alike_are_named(self) -> None:
        knowledge = knowledge_of(
            *(framework(name, features={"orm": "yes"}) for name in ("ash", "elm", "fir", "oak", "yew"))
        )

        answer = alternatives(Question("alternatives", ("ash",)), knowledge)

        assert (
            answer.headline == "Elm, Fir and Oak are most like Ash, in kind and features, of the 4 others known here."
        )

    def test_what_is_added_to_a_framework_does_not_take_its_place(self) -> None:
        part = framework("twig").model_copy(update={"part_of": "ash"})

        answer = alternatives(
            Question("alternatives", ("ash",)), knowledge_of(framework("ash"), part, framework("oak"))
        )

        assert answer.headline == "Beside Ash there is knowledge of Oak."

    def test_it_is_told_what_is_the_same_and_what_differs(self) -> None:
        model = framework("ash", features={"orm": "yes", "templates": "yes"})
        other = framework("oak", features={"orm": "yes", "templates": "no", "admin": "yes"})

        [section] = alternatives(Question("alternatives", ("ash",)), knowledge_of(model, other)).sections

        assert [(line.subject, line.text) for line in section.lines[1:]] == [
            ("Same", f"{capital(other.layer)} and ORM."),
            ("It adds", "Admin interface."),
            ("It leaves out", "HTML templates."),
        ]
        assert all(line.sources for line in section.lines)

    def test_several_may_be_asked_about_at_once(self) -> None:
        answer = SMALL.answer(Question("alternatives", ("anvil", "birch")))

        assert answer.headline == "Beside Anvil and Birch there is knowledge of Cedar."

    def test_the_needs_decide_among_them(self) -> None:
        answer = SMALL.answer(Question("alternatives", ("birch",), needs=("rest-api",)))

        assert answer.title == "Alternatives to Birch"
        assert answer.headline.startswith("For an API, Cedar comes first of the 2 other frameworks known here")

    def test_none_left_is_admitted(self) -> None:
        answer = SMALL.answer(Question("alternatives", ("anvil",), excluded=("birch", "cedar")))

        assert answer.headline == "There is no knowledge of any alternative to Anvil here."

    def test_moving_away_without_saying_where_asks_for_alternatives(self) -> None:
        answer = SMALL.answer(Question("switch", ("anvil",)))

        assert answer.title == "Alternatives to Anvil"


class TestSwitching:
    def test_what_is_gained_and_given_up_is_said_then_compared(self) -> None:
        answer = SMALL.answer(Question("switch", ("birch", "anvil")))

        assert answer.headline == (
            "Moving from Birch to Anvil brings an ORM, an admin interface and CSRF protection built in and gives up "
            "nothing that is known here; whether that is worth it depends on the project."
        )
        titles = [section.title for section in answer.sections]
        assert titles[:3] == ["Gained: ORM", "Gained: admin interface", "Gained: CSRF protection"]
        assert "Choose Anvil if" in titles

    def test_the_needs_decide_whether_it_is_worth_it(self) -> None:
        answer = SMALL.answer(Question("switch", ("birch", "anvil"), needs=("beginner",)))

        assert answer.headline == "For a beginner, Birch fits better than Anvil."
        assert answer.notes[0].startswith("Moving from Birch to Anvil brings an ORM")

    def test_it_is_told_what_the_move_costs_and_when_to_stay(self) -> None:
        answer = SMALL.answer(Question("switch", ("birch", "anvil")))

        [cost] = [section for section in answer.sections if section.title == "What the move costs"]
        assert cost.lines[-1].subject == "Anvil"
        assert any(section.title.startswith("Stay with Birch if") for section in answer.sections)

    def test_what_the_sources_say_nothing_of_is_neither_gained_nor_lost(self) -> None:
        knowledge = knowledge_of(
            framework("ash", features={"orm": "yes"}), framework("oak", features={"orm": "unknown"})
        )

        answer = switch(Question("switch", ("ash", "oak")), knowledge)

        assert "gives up nothing that is known here" in answer.headline


class TestExamples:
    def test_examples_are_questions_that_work(self) -> None:
        for example in example_questions(REAL.knowledge, most=10):
            assert REAL.reply(REAL.read(example)).outcome == "answer", example

    def test_examples_are_about_the_pair_of_which_most_is_known(self) -> None:
        assert example_questions(REAL.knowledge)[0] == "/compare django flask"

    def test_examples_are_about_what_was_named(self) -> None:
        assert example_questions(REAL.knowledge, named=("fastapi", "flask"))[0] == "/compare fastapi flask"

    def test_there_are_examples_of_several_kinds(self) -> None:
        intents = {REAL.read(example).question.intent for example in example_questions(REAL.knowledge, most=10)}

        assert {"compare", "choose", "capability", "alternatives", "switch"} <= intents

    def test_an_empty_knowledge_has_an_example_all_the_same(self) -> None:
        assert example_questions(knowledge_of())[0] == "/compare"
