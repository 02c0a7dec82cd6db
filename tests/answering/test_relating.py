"""Two things that people compare although they are no rivals."""

from dataclasses import replace
from datetime import date

import pytest

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.answering.relating import SENTENCES
from bot.knowledge.entries import Relation, RelationKind
from bot.understanding.question import Question
from tests.answering.asking import REAL, SMALL
from tests.answering.made_up import said

PAIR = Question("compare", ("birch",), recognised=("twig",))


def related(one: str, kind: RelationKind, other: str, meant: tuple[str, str] | None = None) -> Adviser:
    """An adviser who knows that two of the small knowledge are no rivals."""
    because = (said(f"{one.capitalize()} goes with {other}."),)
    relation = Relation(one=one, kind=kind, other=other, checked=date(2026, 11, 1), because=because, meant=meant)
    return Adviser(replace(SMALL.knowledge, relations={relation.between: relation}))


def lines(answer: Answer) -> list[str]:
    return [line.text for section in answer.sections for line in section.lines]


def test_the_first_sentence_says_what_the_two_are_to_each_other() -> None:
    answer = SMALL.answer(PAIR)

    assert (answer.outcome, answer.title) == ("answer", "Birch and Twig")
    assert answer.headline == "Birch is built on Twig, so the two are no rivals."


def test_the_explanation_comes_with_its_source_and_with_what_is_known_of_either() -> None:
    answer = SMALL.answer(PAIR)

    assert lines(answer) == [
        "Birch renders its pages with Twig, which is installed with it.",
        "Birch is a micro web framework that leaves the database to extensions.",
    ]
    assert [(source.id, source.section) for source in answer.sources] == [
        ("birch-guide", "Templates"),
        ("birch-guide", "Welcome"),
    ]


@pytest.mark.parametrize(
    ("kind", "headline"),
    [
        ("built-on", "Cedar is built on Elm"),
        ("part-of", "Cedar works inside Elm and adds to it"),
        ("runs", "Cedar is a server that runs Elm applications"),
        ("used-with", "Cedar and Elm do different jobs and can be used together"),
        ("in-front-of", "Cedar works in the browser and Elm on the server"),
    ],
)
def test_each_kind_of_relation_has_its_sentence(kind: RelationKind, headline: str) -> None:
    answer = related("cedar", kind, "elm").answer(Question("compare", ("cedar",), recognised=("elm",)))

    assert answer.headline == f"{headline}, so the two are no rivals."
    assert kind in SENTENCES


def test_two_names_without_knowledge_are_explained_too() -> None:
    answer = related("elm", "built-on", "dogwood").answer(Question("compare", recognised=("dogwood", "elm")))

    assert answer.outcome == "answer"
    assert answer.headline == "Elm is built on Dogwood, so the two are no rivals."
    assert [section.title for section in answer.sections] == ["What they are to each other"]


def test_the_comparison_that_was_probably_meant_follows_for_the_same_project() -> None:
    [meant] = SMALL.answer(replace(PAIR, needs=("beginner",), aspects=("performance",))).follow_ups

    assert meant.label == "Compare Anvil and Birch"
    assert meant.question == Question("compare", ("anvil", "birch"), needs=("beginner",), aspects=("performance",))


@pytest.mark.parametrize(
    "question",
    [
        PAIR,
        replace(PAIR, needs=("beginner",)),
        replace(PAIR, needs=("rest-api", "small-project", "admin-interface")),
        replace(PAIR, aspects=("learning-curve",)),
        replace(PAIR, aspects=("performance",), needs=("beginner", "large-project")),
    ],
)
def test_what_to_type_for_the_comparison_asks_the_same(question: Question) -> None:
    [meant] = SMALL.answer(question).follow_ups

    assert SMALL.reply(SMALL.read(meant.typed)) == SMALL.answer(meant.question)


def test_where_no_comparison_is_meant_none_is_offered() -> None:
    assert related("cedar", "runs", "birch").answer(Question("compare", ("birch", "cedar"))).follow_ups == ()


def test_a_pair_with_a_comparison_gets_it_behind_what_they_are_to_each_other() -> None:
    question = Question("compare", ("birch", "anvil"))
    answer, compared = related("anvil", "built-on", "birch").answer(question), SMALL.answer(question)

    assert answer.headline == f"Anvil is built on Birch. {compared.headline}"
    assert [section.title for section in answer.sections] == [
        "What they are to each other",
        *(section.title for section in compared.sections),
    ]
    assert (answer.aspects, answer.needs) == (compared.aspects, compared.needs)


def test_moving_between_such_a_pair_is_still_told() -> None:
    question = Question("switch", ("birch", "anvil"))
    answer, moved = related("anvil", "built-on", "birch").answer(question), SMALL.answer(question)

    assert answer.headline == f"Anvil is built on Birch. {moved.headline}"
    assert answer.sections == moved.sections


@pytest.mark.parametrize(
    "question",
    [
        Question("alternatives", ("cedar", "birch")),
        Question("list", ("cedar", "birch")),
        Question("none", ("cedar", "birch")),
        Question("compare", ("cedar", "birch", "anvil")),
        Question("compare", ("cedar", "birch"), recognised=("elm",)),
        Question("compare", ("cedar", "birch"), unknown=("zorblax",)),
        Question("compare", ("cedar", "anvil")),
        Question("capability", ("cedar", "birch"), features=("orm",)),
        Question("capability", ("cedar", "birch"), facts=("licence",)),
    ],
)
def test_what_asks_for_something_else_is_answered_as_ever(question: Question) -> None:
    assert related("cedar", "runs", "birch").answer(question) == Adviser(replace(SMALL.knowledge, relations={})).answer(
        question
    )


def test_the_fact_that_the_relation_tells_is_answered_by_it() -> None:
    question = Question("capability", ("cedar", "birch"), facts=("built-on",))

    assert related("cedar", "built-on", "birch").answer(question).headline.startswith("Cedar is built on Birch")


class TestInWords:
    @pytest.mark.parametrize(
        "text",
        [
            "/compare birch twig",
            "/compare twig, Birch",
            "birch vs twig",
            "twig or birch?",
            "should i use birch or twig for a small api?",
            "what's the difference between twig and birch?",
        ],
    )
    def test_a_part_counts_where_it_is_set_against_what_it_is_a_part_of(self, text: str) -> None:
        answer = SMALL.reply(SMALL.read(text, addressed=True))

        assert answer.headline == "Birch is built on Twig, so the two are no rivals."

    @pytest.mark.parametrize(
        "text",
        [
            "anvil or birch with twig?",
            "i get an error in birch behind twig",
            "what are alternatives to birch without twig?",
            "what is birch",
        ],
    )
    def test_elsewhere_a_part_changes_nothing(self, text: str) -> None:
        without = Adviser(replace(SMALL.knowledge, parts={}, relations={}))

        assert SMALL.read(text, addressed=True) == without.read(text, addressed=True)

    def test_a_part_among_several_frameworks_is_no_unknown_name(self) -> None:
        question = SMALL.read("anvil, birch or twig?", addressed=True).question

        assert question.frameworks == ("anvil", "birch")
        assert question.unknown == ()

    @pytest.mark.parametrize(
        ("text", "headline"),
        [
            ("flask vs jinja", "Flask is built on Jinja, so"),
            ("django or django rest framework?", "Django REST framework works inside Django and adds to it, so"),
            ("fastapi or uvicorn?", "Uvicorn is a server that runs FastAPI applications, so"),
            ("what's the difference between flask and sqlalchemy", "Flask and SQLAlchemy do different jobs and"),
            ("react or django for a small site?", "React works in the browser and Django on the server, so"),
            ("react vs next.js", "Next.js is built on React, so"),
            ("starlette vs fastapi", "FastAPI is built on Starlette. Starlette has the basics"),
        ],
    )
    def test_people_learn_what_the_two_are_to_each_other(self, text: str, headline: str) -> None:
        assert REAL.reply(REAL.read(text, addressed=True)).headline.startswith(headline)


@pytest.mark.parametrize("pair", REAL.knowledge.relations, ids="-".join)
def test_every_relation_of_the_project_is_found_by_its_names(pair: tuple[str, str]) -> None:
    known = REAL.knowledge
    names = [({**known.parts, **known.recognised, **known.frameworks})[id_].name for id_ in pair]

    for text in ("{} vs {}", "/compare {}, {}"):
        answer = REAL.reply(REAL.read(text.format(*names), addressed=True))

        assert [line.text for line in answer.sections[0].lines] == [
            statement.says for statement in known.relations[pair].because
        ]


def test_a_part_that_works_inside_a_framework_has_its_relation() -> None:
    known = REAL.knowledge
    inside = [(one.part_of, id_) for id_, one in known.frameworks.items() if one.part_of]

    assert inside
    assert [pair for pair in inside if known.relations[pair].kind != "part-of"] == []
