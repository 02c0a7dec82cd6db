from dataclasses import replace

from bot.answering.choosing import standings
from bot.answering.citing import Citing
from bot.answering.sections import (
    choose_if,
    close_up,
    comparison_of,
    disagreements_on,
    features_of,
    has,
    overview,
    reasons,
    statements_on,
    strong_needs,
)
from bot.knowledge.entries import Citation, FeatureOf, Has
from bot.understanding.question import Question
from tests.answering.asking import SMALL
from tests.answering.made_up import framework, knowledge_of

KNOWLEDGE = SMALL.knowledge
ANVIL, BIRCH, CEDAR = (KNOWLEDGE.frameworks[id_] for id_ in ("anvil", "birch", "cedar"))
PAIR = KNOWLEDGE.comparisons["anvil", "birch"]


def feature(says: Has) -> FeatureOf:
    where = Citation(source="anvil-guide", section="Features")
    return FeatureOf(has=says, source=where, via="Parts", note="Half of it is there.")


def test_the_article_on_a_pair_is_found_in_either_order() -> None:
    assert comparison_of([BIRCH, ANVIL], KNOWLEDGE) is comparison_of([ANVIL, BIRCH], KNOWLEDGE) is PAIR


def test_no_article_is_on_one_on_three_or_on_none() -> None:
    assert [comparison_of(these, KNOWLEDGE) for these in ([], [ANVIL], [ANVIL, BIRCH, CEDAR])] == [None, None, None]


def test_what_the_article_on_the_pair_says_comes_before_what_is_said_of_one_alone() -> None:
    said = statements_on("performance", ANVIL, PAIR)

    assert said[0] == PAIR.aspects["performance"]["anvil"][0]
    assert said[-1] == ANVIL.aspects["performance"][-1]


def test_the_same_sentence_of_pair_and_profile_is_said_once() -> None:
    said = [statement.says for statement in statements_on("features", ANVIL, PAIR)]

    assert said == ["Anvil includes an ORM, an admin interface and user accounts."]


def test_what_sources_differ_about_is_shown_among_three_as_well() -> None:
    assert disagreements_on("performance", [ANVIL, BIRCH, CEDAR], KNOWLEDGE) == list(PAIR.disagreements)
    assert disagreements_on("learning-curve", [ANVIL, BIRCH], KNOWLEDGE) == list(ANVIL.disagreements)


def test_an_overview_gives_each_framework_a_line_and_says_where_sources_differ() -> None:
    section = overview("performance", [BIRCH, ANVIL], KNOWLEDGE, Citing(KNOWLEDGE))

    assert [line.subject for line in section.lines] == ["Birch", "Anvil", "Sources differ"]
    assert len(section.lines[-1].sources) == len(PAIR.disagreements[0].sides)


def test_a_close_up_shows_every_side_and_the_features_of_the_aspect() -> None:
    sections = list(close_up("performance", [ANVIL, BIRCH], KNOWLEDGE, Citing(KNOWLEDGE)))

    assert [section.title for section in sections] == [
        "Performance and speed",
        "Is Birch faster than Anvil?",
        "Async views",
    ]
    assert [line.subject for line in sections[1].lines] == ["Sources differ", "Side 1", "Side 2"]


def test_a_feature_is_told_for_each_framework_that_says_something_of_it() -> None:
    rows = features_of("admin", [ANVIL, framework("silent")], Citing(KNOWLEDGE))

    assert [(row.subject, row.text) for row in rows] == [
        ("Anvil", "Yes. The admin of Anvil works only with its own ORM.")
    ]


def test_the_first_word_says_whether_a_feature_is_there() -> None:
    kinds: tuple[Has, ...] = ("yes", "no", "extension", "partly", "unknown")

    assert [has(feature(says)).split(" Half")[0] for says in kinds] == [
        "Yes.",
        "No.",
        "With Parts.",
        "Partly.",
        "Unknown: the source says nothing of it.",
    ]


def test_choose_if_comes_from_the_article_on_the_pair() -> None:
    sections = choose_if([BIRCH, ANVIL], Citing(KNOWLEDGE), KNOWLEDGE)

    assert [section.title for section in sections] == ["Choose Birch if", "Choose Anvil if"]
    assert sections[0].lines[0].text == PAIR.choose["birch"][0].says


def test_advice_that_comes_from_makers_alone_says_so() -> None:
    birch = BIRCH.model_copy(update={"makers": ("Birch project", "Workshop Weekly")})
    known = replace(KNOWLEDGE, frameworks={**KNOWLEDGE.frameworks, "birch": birch})

    sections = choose_if([birch, ANVIL], Citing(known), known)

    assert [section.title for section in sections] == [
        "Choose Birch if, say its makers",
        "Choose Anvil if, say the makers of Birch",
    ]


def test_a_vendor_among_those_who_advise_is_named() -> None:
    guide = KNOWLEDGE.sources["birch-guide"].model_copy(update={"kind": "vendor"})
    known = replace(KNOWLEDGE, sources={**KNOWLEDGE.sources, "birch-guide": guide})

    [birch, _] = choose_if([BIRCH, ANVIL], Citing(known), known)

    assert [line.text for line in birch.lines] == [
        "the project is small.",
        "you are new to web development (says Birch project).",
    ]


def test_without_an_article_choose_for_comes_from_the_needs_that_each_serves_better() -> None:
    sections = choose_if([ANVIL, CEDAR], Citing(KNOWLEDGE), KNOWLEDGE)

    assert [(section.title, [line.subject for line in section.lines]) for section in sections] == [
        ("Choose Cedar for", ["An API"])
    ]


def test_what_must_not_be_built_in_is_no_reason_to_choose() -> None:
    one, other = framework("one", {"admin-interface": "good"}), framework("other", {"admin-interface": "fair"})
    known = knowledge_of(one, other)

    assert "admin" in known.needs["admin-interface"].features
    assert [section.title for section in choose_if([one, other], Citing(known), known)] == ["Choose One for"]
    assert choose_if([one, other], Citing(known), known, without=("admin",)) == []
    assert [section.title for section in choose_if([BIRCH, ANVIL], Citing(KNOWLEDGE), KNOWLEDGE, without=("orm",))] == [
        "Choose Birch if"
    ]


def test_a_need_that_all_serve_well_is_no_strength_of_any() -> None:
    one, other = framework("one", {"beginner": "good"}), framework("other", {"beginner": "good"})

    assert strong_needs(one, [one, other], knowledge_of(one, other)) == []


def test_for_each_need_there_is_what_speaks_for_and_against_each() -> None:
    judged = standings(["anvil", "birch"], Question("compare", needs=("beginner",), features=("orm",)), KNOWLEDGE)

    sections = reasons(judged, KNOWLEDGE, Citing(KNOWLEDGE))

    assert [section.title for section in sections] == ["For a beginner", "For an ORM"]
    assert [[line.subject for line in section.lines] for section in sections] == [["Anvil", "Birch"]] * 2


def test_the_features_that_stand_in_for_a_need_are_shown() -> None:
    judged = standings(["cedar"], Question("choose", needs=("admin-interface",)), KNOWLEDGE)

    [section] = reasons(judged, KNOWLEDGE, Citing(KNOWLEDGE))

    assert [(line.subject, line.text) for line in section.lines] == [("Cedar", "Admin interface: No.")]
