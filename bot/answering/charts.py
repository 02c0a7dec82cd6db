"""Figures of two to four frameworks as a chart: values to be drawn, and the same in words for those who cannot see."""

from collections.abc import Iterator, Sequence

from bot.answering.answer import Bar, Chart, Panel
from bot.answering.figures import Figure, figure, measures_asked, pythons_of
from bot.answering.wording import listed
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.knowledge.figures import Measure
from bot.understanding.question import LIST_LENGTH, Question

PANELS = 3
"""Measures that a chart shows: with four bars each they can still be read on a phone."""


def chart(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> Chart | None:
    """What was measured of the frameworks; None where fewer than two of them can be held against each other."""
    told = [*_told(question, frameworks[:LIST_LENGTH], knowledge)][:PANELS]
    if not told:
        return None
    panels = tuple(Panel(_title(of_one[0].measure), tuple(map(_bar, of_one))) for of_one in told)
    names = dict.fromkeys(one.name for of_one in told for one in of_one)
    note = _note([one for of_one in told for one in of_one])
    shown = (f"{panel.title}: {listed([f'{bar.name} {bar.told}' for bar in panel.bars])}." for panel in panels)
    return Chart(f"{listed([*names])}, measured", panels, note, " ".join([*shown, note]))


def _told(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> Iterator[list[Figure]]:
    for measure in measures_asked(question, knowledge):
        found = [figure(measure, framework, knowledge) for framework in frameworks]
        of_one = [one for one in found if one]
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
    versions = dict.fromkeys(f"{one.name} {one.version}" for one in told)
    days = dict.fromkeys(str(one.day) for one in told)
    when = f"Python {listed(pythons_of(told))}; measured {listed([*days])}"
    return f"Shorter is less work or space. {listed([*versions])}; {when}."
