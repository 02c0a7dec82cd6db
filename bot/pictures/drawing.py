"""The pictures, each drawn once: the same question gets the same bytes.

Drawing is work for the processor alone, a few hundredths of a second. Whoever answers people meanwhile calls it in a
thread; pictures that several threads ask for at once are drawn one after the other, as they share their fonts.
"""

from functools import lru_cache
from threading import Lock

from bot.answering.answer import Chart, Table
from bot.pictures.charts import chart_sheet
from bot.pictures.tables import table_sheet

KEPT = 64
"""Pictures kept in memory, the least asked for go first; of at most 40 KB each."""

ONE_AT_A_TIME = Lock()


@lru_cache(KEPT)
def drawn(picture: Chart | Table) -> bytes:
    """The picture as PNG."""
    with ONE_AT_A_TIME:
        sheet = chart_sheet(picture) if isinstance(picture, Chart) else table_sheet(picture)
        return sheet.png()
