"""Figures of two to four frameworks as a chart: values to be drawn, and the same in words for those who cannot see."""

from collections.abc import Iterator, Sequence

from bot.answering.answer import Bar, Chart, Panel
from bot.answering.figures import Figure, measures_asked, not_measured, of_each, versions_measured
from bot.answering.wording import listed
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.knowledge.figures import Measure
from bot.understanding.question import LIST_LENGTH, Question

PANELS = 3
"""Measures that a chart shows: with four bars each they can still be read on a phone."""


def chart(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> Chart | None:
    """What was measured of the frameworks; None where fewer than two of them can be held against each other."""
    compared = frameworks[:LIST_LENGTH]
    told = [*_told(question, compared, knowledge)][:PANELS]
    if not told:
        return None
    panels = tuple(Panel(_title(of_one[0].measure), tuple(map(_bar, of_one))) for of_one in told)
    drawn = {one.framework for of_one in told for one in of_one}
    names = tuple(framework.name for framework in compared if framework.id in drawn)
    missing = not_measured([of_one[0].measure for of_one in told], compared, knowledge)
    note = f"{_note([one for of_one in told for one in of_one])} {missing}".rstrip()
    shown = (f"{panel.title}: {listed([f'{bar.name} {bar.told}' for bar in panel.bars])}." for panel in panels)
    return Chart(f"{listed(names)}, measured", panels, note, " ".join([*shown, note]), names)


def _told(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> Iterator[list[Figure]]:
    for measure in measures_asked(question, knowledge):
        of_one = of_each(measure, frameworks, knowledge)
        if len(of_one) > 1:
            yield of_one


def _title(measure: Measure) -> str:
    """What is measured, and in what or relative to what, unless the label says so itself ("Packages installed")."""
    unit = measure.unit or f"{measure.relative_to} = 1"
    return measure.label if unit in measure.label.lower() else f"{measure.label}, {unit}"


def _bar(one: Figure) -> Bar:
    return Bar(one.name, one.value, one.written)


def _note(told: Sequence[Figure]) -> str:
    """Which way is better, and what was measured when."""
    return f"Shorter is less work or space. {versions_measured(told)}."
