"""Who wants the lightest of all gets figures: of all, or of those that fit the project."""

from dataclasses import replace

from bot.answering.adviser import Adviser
from bot.answering.explaining import sum_of
from bot.answering.ranking import ranked_among
from bot.knowledge import Knowledge
from bot.understanding.question import Question
from tests.answering.asking import MEASURED, SMALL
from tests.answering.made_up import How, framework

SMALLEST = Question("superlative", measures=("size",))
FOR_BEGINNERS = replace(SMALLEST, needs=("beginner",))


def fitting(anvil: How = "good", birch: How = "good", cedar: How = "poor") -> Knowledge:
    """Frameworks of 24.5, 2.2 and 0.4 MB that serve beginners so well."""
    served: dict[str, How] = {"anvil": anvil, "birch": birch, "cedar": cedar}
    made = {id_: framework(id_, {"beginner": fit}) for id_, fit in served.items()}
    return replace(MEASURED.knowledge, frameworks=made, comparisons={})


def test_the_lightest_is_the_one_with_the_smallest_figures() -> None:
    answer = MEASURED.answer(SMALLEST)

    assert answer.title == "Installed size: which framework?"
    assert answer.headline.startswith("Of 3 frameworks measured, Cedar takes the least space installed (0.4 MB), then ")
    assert answer.verdict.choice == (("cedar",), ("birch",), ("anvil",))


def test_the_heaviest_is_the_one_with_the_largest_figures() -> None:
    answer = MEASURED.answer(replace(SMALLEST, expected="more"))

    assert answer.verdict.choice == (("anvil",), ("birch",), ("cedar",))


def test_who_wants_nothing_but_little_is_told_who_needs_least() -> None:
    asked = Question("choose", measures=("size",), excluded=("cedar",))

    assert MEASURED.answer(asked).headline.startswith("Of 2 frameworks measured, Birch takes the least space installed")


def test_who_is_fastest_is_no_verdict_of_cpu_work() -> None:
    answer = MEASURED.answer(Question("superlative", aspects=("performance",)))

    assert answer.headline.startswith("Of 3 frameworks measured, Birch does the least CPU work per request")
    assert answer.verdict.choice == ()


def test_of_a_project_those_that_fit_it_are_ranked_by_figures() -> None:
    answer = Adviser(fitting()).answer(FOR_BEGINNERS)

    assert answer.headline.startswith(
        "Of 2 frameworks measured that suit a beginner, Birch takes the least space installed (2.2 MB), then Anvil "
    )
    assert answer.verdict.choice == (("birch",), ("anvil",))
    assert "For a beginner" in [section.title for section in answer.sections]


def test_a_fit_however_much_better_does_not_outweigh_figures() -> None:
    """Those that were measured and fit well all count as fitting: sums would let half a point decide."""
    known = fitting()
    own_word = framework("birch", {"beginner": "good"}, own_word=True)

    answer = Adviser(replace(known, frameworks={**known.frameworks, "birch": own_word})).answer(FOR_BEGINNERS)

    assert answer.verdict.choice == (("birch",), ("anvil",))


def test_where_none_fits_well_those_that_fit_at_all_are_ranked() -> None:
    among = ranked_among(FOR_BEGINNERS, fitting("fair", "fair", "poor"))

    assert {standing.framework.id for standing in among} == {"anvil", "birch"}


def test_where_none_fits_figures_rank_none() -> None:
    assert ranked_among(FOR_BEGINNERS, fitting("poor", "poor", "poor")) == []


def test_an_aspect_beside_a_project_is_weighed_with_it() -> None:
    asked = Question("superlative", aspects=("performance",), needs=("beginner",))

    assert ranked_among(asked, fitting()) == []


def test_without_figures_nothing_is_ranked() -> None:
    assert ranked_among(Question("superlative", aspects=("performance",)), SMALL.knowledge) == []


def test_what_was_measured_of_none_that_fits_is_admitted() -> None:
    known = replace(fitting(), measurements={})

    headline = Adviser(known).answer(replace(FOR_BEGINNERS, measures=("memory", "size"))).headline

    assert headline.endswith(" Memory was measured of none of them.")


def test_where_figures_rank_no_sum_stands_behind_the_verdict() -> None:
    assert sum_of(FOR_BEGINNERS, fitting()).rows == ()
    assert sum_of(replace(FOR_BEGINNERS, intent="choose"), fitting()).rows
    assert sum_of(Question("choose", measures=("size",)), fitting()).rows == ()
