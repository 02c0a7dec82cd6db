from datetime import date

import pytest

from bot.knowledge.entries import Aspect, Comparison, Framework, Source, SourceKind, Statement
from bot.knowledge.grading import GRADES, Grading, Matter, Voice
from tests.answering.asking import REAL, SMALL

DAY = date(2026, 11, 1)
OAK = SMALL.knowledge.frameworks["cedar"].model_copy(update={"id": "oak", "makers": ("Oak project",)})
PINE = SMALL.knowledge.frameworks["cedar"].model_copy(update={"id": "pine", "makers": ("Pine project",)})


def source(id_: str, publisher: str, kind: SourceKind) -> Source:
    return Source(id=id_, title="A page", publisher=publisher, url="https://oak.example.org/", kind=kind, retrieved=DAY)


def said(source_id: str) -> Statement:
    return Statement(source=source_id, section="Welcome", says=f"Oak is so, says {source_id}.", checked=DAY)


GRADING = Grading(
    {
        one.id: one
        for one in (
            source("oak-docs", "Oak project", "official-docs"),
            source("oak-benchmark", "Oak project", "benchmark"),
            source("pine-docs", "Pine project", "official-docs"),
            source("hosting", "Oak Hosting", "vendor"),
            source("article", "Workshop Weekly", "article"),
            source("benchmark", "Bench Club", "benchmark"),
            source("survey", "Bench Club", "survey"),
        )
    },
    {
        "performance": Aspect(id="performance", label="Performance", judged=True),
        "api": Aspect(id="api", label="APIs"),
    },
    {"oak": OAK, "pine": PINE},
)
WRITTEN = ("pine-docs", "oak-docs", "article", "benchmark")


@pytest.mark.parametrize(
    ("source_id", "voice"),
    [
        ("oak-docs", "maker"),
        ("oak-benchmark", "maker"),
        ("pine-docs", "rival"),
        ("hosting", "rival"),
        ("article", "independent"),
        ("benchmark", "measurement"),
        ("survey", "measurement"),
    ],
)
def test_who_speaks_depends_on_whom_a_source_is_about(source_id: str, voice: Voice) -> None:
    assert GRADING.voice(source_id, "oak") == voice


def test_a_maker_is_a_rival_where_it_speaks_of_another() -> None:
    assert GRADING.voice("oak-docs", "pine") == "rival"


@pytest.mark.parametrize(
    ("aspect", "ids"),
    [
        ("api", ["oak-docs", "benchmark", "article", "pine-docs"]),
        ("performance", ["article", "benchmark", "oak-docs", "pine-docs"]),
    ],
)
def test_makers_come_first_in_facts_and_others_in_judgements(aspect: str, ids: list[str]) -> None:
    written = OAK.model_copy(update={"aspects": {aspect: tuple(map(said, WRITTEN))}})

    graded: Framework = GRADING.framework(written)

    assert [one.source for one in graded.aspects[aspect]] == ids


def test_a_comparison_is_graded_for_each_of_its_two() -> None:
    pair = SMALL.knowledge.comparisons["anvil", "birch"]
    sides = {"oak": tuple(map(said, WRITTEN)), "pine": tuple(map(said, WRITTEN))}
    written = pair.model_copy(update={"between": ("oak", "pine"), "aspects": {"api": sides}})

    graded: Comparison = GRADING.comparison(written)

    assert graded.aspects["api"]["oak"][0].source == "oak-docs"
    assert graded.aspects["api"]["pine"][0].source == "pine-docs"


def test_among_equal_witnesses_the_order_of_the_writer_stays() -> None:
    written = tuple(map(said, ("benchmark", "article", "survey")))

    assert GRADING.best_first(written, "oak", "judgement") == written


def test_why_a_need_is_served_stays_in_the_order_of_the_writer() -> None:
    need = SMALL.knowledge.frameworks["birch"].needs["small-project"]
    written = OAK.model_copy(
        update={"needs": {"small-project": need.model_copy(update={"because": tuple(map(said, WRITTEN))})}}
    )

    assert GRADING.framework(written).needs == written.needs


def test_makers_are_named_only_where_nobody_else_says_it() -> None:
    alone, joined = [said("oak-docs"), said("oak-benchmark")], [said("oak-docs"), said("article")]

    assert GRADING.makers(alone, ["pine", "oak"]) == ("oak",)
    assert GRADING.makers(joined, ["pine", "oak"]) == ()
    assert GRADING.makers([], ["pine", "oak"]) == ()


@pytest.mark.parametrize("matter", ["fact", "judgement"])
def test_nobody_is_a_worse_witness_than_a_rival(matter: Matter) -> None:
    assert max(GRADES[matter].values()) == GRADES[matter]["rival"]


def test_every_framework_known_names_its_makers() -> None:
    assert [one.id for one in REAL.knowledge.frameworks.values() if not one.makers] == []


def test_no_maker_of_a_framework_speaks_first_of_its_speed_where_somebody_else_does_too() -> None:
    known = REAL.knowledge
    first_and_all = [
        (one.id, [known.grading.grade(said.source, one.id, "judgement") for said in one.aspects["performance"]])
        for one in known.frameworks.values()
        if "performance" in one.aspects
    ]

    assert [id_ for id_, grades in first_and_all if grades != sorted(grades)] == []
