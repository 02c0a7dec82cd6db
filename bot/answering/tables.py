"""The features of three or four frameworks as a table: what differs a row each, what is alike in a sentence below.

Two frameworks stand side by side well enough in words.
"""

from collections.abc import Sequence

from bot.answering.answer import Cell, Row, Table
from bot.answering.wording import capital, listed, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework, Has

COLUMNS = (3, 4)
"""Of how many frameworks there is a table."""
WORDS: dict[Has, str] = {"yes": "yes", "partly": "in part", "extension": "add-on", "no": "no", "unknown": "unknown"}
ALIKE: dict[Has, str] = {
    "yes": "all have {}",
    "partly": "all have {} in part",
    "extension": "all have {} by an add-on",
    "no": "none has {}",
    "unknown": "of {} nothing is known",
}
TITLE = "Features that differ"
ADD_ON = "An add-on is a package of its own."


def feature_table(frameworks: Sequence[Framework], knowledge: Knowledge) -> Table | None:
    """The table; None for fewer or more frameworks, and where nothing differs."""
    if not COLUMNS[0] <= len(frameworks) <= COLUMNS[1]:
        return None
    rows = [
        Row(feature.label, tuple(_cell(id_, one) for one in frameworks)) for id_, feature in knowledge.features.items()
    ]
    differing = [row for row in rows if len({cell.has for cell in row.cells}) > 1]
    if not differing:
        return None
    names = [framework.name for framework in frameworks]
    note = " ".join(_notes([row for row in rows if row not in differing], frameworks))
    told = " ".join(f"{row.label}: {row.told(names)}." for row in differing)
    return Table(TITLE, tuple(names), tuple(differing), note, f"{TITLE}. {told} {note}")


def _cell(id_: str, framework: Framework) -> Cell:
    has = framework.features[id_].has if id_ in framework.features else "unknown"
    return Cell(has, WORDS[has])


def _notes(alike: Sequence[Row], frameworks: Sequence[Framework]) -> list[str]:
    """What the frameworks have in common, what the words mean, and when all this was looked up."""
    common: dict[Has, list[str]] = {}
    for row in alike:
        common.setdefault(row.cells[0].has, []).append(small(row.label))
    told = [ALIKE[has].format(listed(labels)) for has, labels in common.items()]
    days = sorted(framework.checked for framework in frameworks)
    checked = f"Checked {days[-1]}." if days[0] == days[-1] else f"Checked {days[0]} to {days[-1]}."
    return [*([f"{capital('; '.join(told))}."] if told else []), ADD_ON, checked]
