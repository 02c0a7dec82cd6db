"""A chart: for each measure a heading and a bar for each name, with the value written out behind it.

A name has the same colour everywhere, and always stands beside its bar, so that nothing is told by colour alone. Bars
of one measure share a scale that begins at zero; bars of two measures have nothing to do with each other.
"""

from dataclasses import dataclass
from itertools import cycle

from bot.answering.answer import Chart, Panel
from bot.pictures.letters import drawable
from bot.pictures.sheet import MARGIN, NOTE, SERIES, SMALL, TEXT, TITLE, WIDTH, Sheet, fitted, length

ROW = 21
THICK = 15
GAP = 7
"""Between a bar and what stands beside it."""
BETWEEN, BELOW = 8, 2
"""Between two measures, and between what is measured and its bars."""
NAMES_MAX, VALUES_MAX = 136, 90
"""The names and the values never take more than this of the width, or there would be no room for the bars."""
LEAST = 1
"""A bar of nothing is a line: it is there, and it is nothing."""


def chart_sheet(chart: Chart) -> Sheet:
    """The chart, drawn."""
    names = dict.fromkeys([*chart.names, *(bar.name for panel in chart.panels for bar in panel.bars)])
    labels = _labels([*names])
    sheet = Sheet()
    sheet.paragraph(drawable(chart.title), TITLE, "ink", 2, bold=True)
    for panel in chart.panels:
        sheet.top += BETWEEN
        sheet.paragraph(drawable(panel.title), TEXT, "quiet", 3)
        sheet.top += BELOW
        _bars(sheet, panel, labels)
    sheet.top += BETWEEN
    sheet.paragraph(drawable(chart.note), NOTE, "quiet", 5)
    return sheet


@dataclass(frozen=True, slots=True)
class _Labels:
    """How names are written beside their bars, in which size, and where the bars begin."""

    written: dict[str, str]
    size: int
    start: float


def _labels(names: list[str]) -> _Labels:
    """Names that are long for their room are written smaller, and shortened if they still are too long."""
    told = {name: drawable(name) for name in names}
    size = TEXT if all(length(name, TEXT) <= NAMES_MAX for name in told.values()) else SMALL
    written = {name: fitted(each, size, NAMES_MAX) for name, each in told.items()}
    return _Labels(written, size, MARGIN + GAP + max((length(name, size) for name in written.values()), default=0))


def _bars(sheet: Sheet, panel: Panel, labels: _Labels) -> None:
    told = [fitted(drawable(bar.told), TEXT, VALUES_MAX) for bar in panel.bars]
    room = WIDTH - MARGIN - GAP - labels.start - max((length(each, TEXT) for each in told), default=0)
    longest = max((bar.value for bar in panel.bars), default=0)
    colours = dict(zip(labels.written, cycle(SERIES), strict=False))
    for bar, value in zip(panel.bars, told, strict=True):
        middle = sheet.top + ROW / 2
        end = labels.start + max(LEAST, room * bar.value / longest if longest > 0 else 0)
        sheet.write(labels.written[bar.name], labels.start - GAP, middle, labels.size, "ink", ends=True)
        sheet.block(labels.start, middle - THICK / 2, end, middle + THICK / 2, colours[bar.name])
        sheet.write(value, end + GAP, middle, TEXT, "ink")
        sheet.top += ROW
