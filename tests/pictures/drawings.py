"""Charts and tables to draw: small ones, large ones, and any at all."""

from hypothesis import strategies as st

from bot.answering.answer import Bar, Cell, Chart, Panel, Row, Table
from bot.knowledge.entries import Has

NAMES = ("Anvil", "Birch", "Cedar REST framework", "Dogwood")
WORDS: tuple[tuple[Has, str], ...] = (
    ("yes", "yes"), ("no", "no"), ("partly", "in part"), ("extension", "add-on"), ("unknown", "unknown"),
)  # fmt: skip


def chart(*names: str, panels: int = 3, title: str = "Work and size") -> Chart:
    """A chart in which the first of these names needs least, the last one most."""
    bars = tuple(Bar(name, at, f"{at:.2f}×") for at, name in enumerate(names, 1))
    several = tuple(Panel(f"CPU work per request, {at} (Anvil = 1)", bars) for at in range(1, panels + 1))
    return Chart(title, several, "Shorter is less work. Anvil 1.0, Python 3.11, 2026-11-22.", "All in words.")


def table(*names: str, rows: int = 5) -> Table:
    """A table with every kind of cell in it."""
    cells = [Cell(*WORDS[at % len(WORDS)]) for at in range(rows + len(names))]
    each = tuple(Row(f"Feature number {at}", tuple(cells[at : at + len(names)])) for at in range(rows))
    return Table("Features that differ", names, each, "All have templates.", "All in words.")


_words = st.text(max_size=60)
_bars = st.builds(Bar, _words, st.floats(0, 1e6), _words)
_panels = st.builds(Panel, _words, st.lists(_bars, max_size=4).map(tuple))
charts = st.builds(Chart, _words, st.lists(_panels, max_size=4).map(tuple), st.text(max_size=400), _words)


@st.composite
def tables(draw: st.DrawFn) -> Table:
    """Any table of at most four columns."""
    names = draw(st.lists(_words, min_size=1, max_size=4))
    cell = st.sampled_from(WORDS).map(lambda each: Cell(*each))
    cells = st.lists(cell, min_size=len(names), max_size=len(names)).map(tuple)
    rows = draw(st.lists(st.builds(Row, _words, cells), max_size=20))
    return Table(draw(_words), tuple(names), tuple(rows), draw(_words), "")
