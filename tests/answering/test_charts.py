"""A chart shows figures that can be held against each other, and says in words all that it shows."""

from dataclasses import replace

from hypothesis import given

from bot.answering.adviser import Adviser
from bot.answering.answer import Bar
from bot.understanding.question import LIST_LENGTH, Question
from tests.answering.asking import ASKED, MEASURED, few

PAIR = Question("compare", ("birch", "anvil"), aspects=("performance",))


def test_each_measure_is_a_panel_and_each_framework_a_bar() -> None:
    chart = MEASURED.answer(PAIR).chart

    assert chart is not None
    assert chart.title == "Birch and Anvil, measured"
    assert [panel.title for panel in chart.panels] == [
        "CPU work per request, Birch = 1",
        "Start-up work, bare Python = 1",
        "Memory, MB",
    ]
    assert chart.panels[0].bars == (Bar("Birch", 1.0, "1.00"), Bar("Anvil", 2.05, "2.05"))


def test_the_note_says_which_way_is_better_and_what_was_measured_when() -> None:
    chart = MEASURED.answer(PAIR).chart

    assert chart is not None
    assert chart.note == (
        "Shorter is less work or space. Birch 2.0.1 and Anvil 4.10.2, measured 2026-11-21 with Python 3.11.7."
    )


def test_who_cannot_see_the_chart_reads_all_values() -> None:
    chart = MEASURED.answer(replace(PAIR, measures=("memory",))).chart

    assert chart is not None
    assert chart.alt == f"Memory, MB: Birch 30.0 and Anvil 42.0. {chart.note}"


def test_what_was_not_measured_has_no_bar_and_alone_no_panel() -> None:
    chart = MEASURED.answer(Question("compare", ("birch", "anvil", "cedar"), aspects=("performance",))).chart
    pair = MEASURED.answer(Question("compare", ("birch", "cedar"), aspects=("performance",))).chart

    assert chart is not None
    assert pair is not None
    assert [[bar.name for bar in panel.bars] for panel in chart.panels] == [
        ["Birch", "Anvil", "Cedar"],
        ["Birch", "Anvil"],
        ["Birch", "Anvil", "Cedar"],
    ]
    assert [panel.title.partition(",")[0] for panel in pair.panels] == ["CPU work per request", "Memory"]


def test_names_keep_the_order_in_which_they_were_asked_about() -> None:
    """So a framework has its colour whether or not it has a bar in the first panel."""
    chart = MEASURED.answer(
        Question("compare", ("cedar", "birch", "anvil"), aspects=("performance",), measures=("start-up", "memory"))
    ).chart

    assert chart is not None
    assert chart.title == "Cedar, Birch and Anvil, measured"
    assert chart.names == ("Cedar", "Birch", "Anvil")
    assert [bar.name for bar in chart.panels[0].bars] == ["Birch", "Anvil"]


def test_who_has_no_bar_is_told_in_the_note_and_in_words() -> None:
    chart = MEASURED.answer(Question("compare", ("cedar", "birch", "anvil"), measures=("start-up", "memory"))).chart

    assert chart is not None
    assert chart.note.endswith(" with Python 3.11.7. Start-up work of Cedar was not measured here.")
    assert chart.alt.endswith(chart.note)


def test_nothing_is_drawn_of_one_framework_or_of_nothing() -> None:
    assert MEASURED.answer(Question("describe", ("anvil",), aspects=("performance",))).chart is None
    assert MEASURED.answer(Question("compare", ("birch", "anvil"))).chart is None
    assert MEASURED.answer(Question("compare", ("birch", "anvil"), aspects=("security",))).chart is None


def test_the_first_of_a_ranking_are_drawn() -> None:
    chart = MEASURED.answer(Question("superlative", measures=("size",))).chart

    assert chart is not None
    assert [bar.told for bar in chart.panels[0].bars] == ["0.4", "2.2", "24.5"]


@few
@given(ASKED)
def test_a_chart_is_small_enough_to_be_read(asked: tuple[Adviser, Question]) -> None:
    adviser, question = asked
    chart = adviser.answer(question).chart

    if chart is not None:
        assert 1 <= len(chart.panels) <= 3
        assert all(2 <= len(panel.bars) <= LIST_LENGTH for panel in chart.panels)
        assert all(bar.value > 0 and bar.told in chart.alt for panel in chart.panels for bar in panel.bars)
        assert len(chart.alt) <= 1024
