"""A table of features: a row for each, a column for each name, and in every cell a mark and the word for it.

The marks differ in shape as well as in colour: full for what is there, half for what is there in part, a ring for what
a package adds, a dash for what is not there.
"""

from itertools import accumulate, pairwise

from bot.answering.answer import Cell, Row, Table
from bot.knowledge.entries import Has
from bot.pictures.letters import drawable
from bot.pictures.sheet import MARGIN, SMALL, TITLE, WIDTH, Ink, Sheet, length, lines_of

MARKS: dict[Has, Ink] = {"yes": "first", "partly": "fourth", "extension": "second", "no": "quiet"}
"""The colours of the marks. What is not known has no mark."""
LABELS = (76, 136)
"""How much of the width the labels take: the least, where many or long names need the rest, and the most."""
WORD_MAX = 62
"""What a column grows to for the sake of a long name; longer words are broken."""
LINES = 3
"""Lines of a name or a label at most."""
PADDING = 4
RADIUS = 4.5
LINE = SMALL * 1.2


def table_sheet(table: Table) -> Sheet:
    """The table, drawn."""
    sheet = Sheet()
    sheet.paragraph(drawable(table.title), TITLE, "ink", 2, bold=True)
    sheet.top += PADDING
    names = [drawable(name) for name in table.columns]
    edges = _edges(names, [cell for row in table.rows for cell in row.cells])
    _names(sheet, names, edges)
    for at, row in enumerate(table.rows):
        _row(sheet, row, edges, banded=at % 2 == 0)
    sheet.top += 2 * PADDING
    sheet.paragraph(drawable(table.note), SMALL, "quiet", 8)
    return sheet


def _edges(names: list[str], cells: list[Cell]) -> list[float]:
    """Where the columns begin, and where the last one ends: as wide as they need, and with a share of the rest."""
    words = [min(WORD_MAX, max(length(word, SMALL) for word in (name or "-").split()) + 1) for name in names]
    widest = max((_marked(cell) + length(drawable(cell.told), SMALL) for cell in cells), default=0)
    needed = [max(word, widest) + PADDING for word in words]
    room = WIDTH - 2 * MARGIN
    labels = min(max(LABELS), max(min(LABELS), room - sum(needed)))
    stretch = (room - labels) / sum(needed)
    return [*accumulate((each * stretch for each in needed), initial=MARGIN + labels)]


def _names(sheet: Sheet, names: list[str], edges: list[float]) -> None:
    """The heads of the columns, which end on one line."""
    heads = [
        lines_of(name, SMALL, right - left - PADDING, LINES)
        for name, (left, right) in zip(names, pairwise(edges), strict=True)
    ]
    highest = max(map(len, heads))
    for left, head in zip(edges, heads, strict=False):
        for at, line in enumerate(head, highest - len(head)):
            sheet.write(line, left, sheet.top + (at + 0.5) * LINE, SMALL, "ink", bold=True)
    sheet.top += highest * LINE + PADDING


def _row(sheet: Sheet, row: Row, edges: list[float], *, banded: bool) -> None:
    lines = lines_of(drawable(row.label), SMALL, edges[0] - MARGIN - 1.5 * PADDING, LINES)
    bottom = sheet.top + len(lines) * LINE + 2 * PADDING
    if banded:
        sheet.block(MARGIN - PADDING, sheet.top, WIDTH - MARGIN + PADDING, bottom, "band")
    for at, line in enumerate(lines):
        sheet.write(line, MARGIN, sheet.top + PADDING + (at + 0.5) * LINE, SMALL, "ink")
    for edge, cell in zip(edges, row.cells, strict=False):
        _cell(sheet, cell, edge, (sheet.top + bottom) / 2)
    sheet.top = bottom


def _cell(sheet: Sheet, cell: Cell, left: float, middle: float) -> None:
    x = left + RADIUS
    match cell.has:
        case "yes":
            sheet.dot(x, middle, RADIUS, MARKS["yes"])
        case "partly":
            sheet.dot(x, middle, RADIUS, MARKS["partly"], "half")
        case "extension":
            sheet.dot(x, middle, RADIUS, MARKS["extension"], "hollow")
        case "no":
            sheet.block(left, middle - 1, left + 2 * RADIUS, middle + 1, MARKS["no"])
        case "unknown":
            pass
    ink: Ink = "ink" if cell.has in ("yes", "partly", "extension") else "quiet"
    sheet.write(drawable(cell.told), left + _marked(cell), middle, SMALL, ink)


def _marked(cell: Cell) -> float:
    """How much of a cell its mark takes."""
    return 2 * RADIUS + PADDING if cell.has in MARKS else 0
