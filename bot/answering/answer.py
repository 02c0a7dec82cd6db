"""A small cited document that can be printed anywhere: in a Discord message, in a terminal, as JSON."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.knowledge.entries import Has, SourceKind
from bot.understanding.question import Question

Outcome = Literal["answer", "unclear", "unknown-framework", "decline"]
"""answer: the question was answered. unclear: something has to be put right first, and the headline says what (no
name given, five names, the same name twice). unknown-framework: it turns on names without knowledge. decline: it
is not a question about frameworks, and the answer says kindly what the bot is for. All but the first are shown
privately where that is possible."""


@dataclass(frozen=True, slots=True)
class Citation:
    """A source as an answer shows it. `number` is counted from 1 within the answer."""

    number: int
    id: str
    title: str
    publisher: str
    url: str
    section: str
    kind: SourceKind
    checked: date


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a section: a sentence, whom it is about and the numbers of its sources.

    `subject` is a display name (a framework, "Sources differ") that stands out before the text, or empty.
    """

    text: str
    subject: str = ""
    sources: tuple[int, ...] = ()

    @property
    def told(self) -> tuple[str, str]:
        """The line in two parts to be printed one after the other: what stands out, and the rest.

        A text that begins with its subject is not told it twice: "Flask" and " suits …", but "Flask" and ": Yes."
        """
        begins = bool(self.subject) and re.match(rf"{re.escape(self.subject)}(?![\w-]|\.\w)", self.text)
        if begins:
            return self.subject, self.text[len(self.subject) :]
        return self.subject, f": {self.text}" if self.subject else self.text


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of lines. `aspect` is the id of the aspect it is about, or empty."""

    title: str
    lines: tuple[Line, ...]
    aspect: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """An entry of a menu: a topic of the knowledge, and whether the present question already has it."""

    id: str
    label: str
    chosen: bool = False


@dataclass(frozen=True, slots=True)
class FollowUp:
    """A question that probably comes next, ready to be asked: `label` for a button, `typed` for people who type."""

    label: str
    typed: str
    question: Question


@dataclass(frozen=True, slots=True)
class Change:
    """A question one step from the present one, with what the step is: "Add Flask"."""

    label: str
    question: Question


@dataclass(frozen=True, slots=True)
class Turn:
    """What would turn a verdict: needs (ids) that the project could have besides, and what would be chosen then."""

    needs: tuple[str, ...]
    to: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The verdict for programs, in ids.

    `choice` holds the frameworks that fit in the order of preference, those that come out level together; it is empty
    where nothing known fits, no framework is needed, or nothing was asked that could decide. `decided_by` holds the
    needs, features and aspects that put the first before the next.
    """

    choice: tuple[tuple[str, ...], ...] = ()
    decided_by: tuple[str, ...] = ()
    would_change: tuple[Turn, ...] = ()


@dataclass(frozen=True, slots=True)
class Bar:
    """One measured value of a chart, of the framework of this name. `told` is the value as it is published: "2.05"."""

    name: str
    value: float
    told: str


@dataclass(frozen=True, slots=True)
class Panel:
    """The bars of one measure, which share a scale. The title tells what is measured and in what."""

    title: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True)
class Chart:
    """Measured values to be drawn: at most three panels of at most four bars.

    `note` tells what is better, versions, the day of measuring and what was not measured; `alt` says all that the
    picture shows, for people who cannot see it. `names` are those of the bars in the order in which they were asked
    about, which is the order of their colours: a panel need not have a bar for each.
    """

    title: str
    panels: tuple[Panel, ...]
    note: str
    alt: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """What one framework has of a feature, and a word for it."""

    has: Has
    told: str


@dataclass(frozen=True, slots=True)
class Row:
    """One feature, with a cell for each column of its table."""

    label: str
    cells: tuple[Cell, ...]

    def told(self, columns: Sequence[str]) -> str:
        """The row in words: "Django yes; Flask, FastAPI add-on"."""
        names: dict[str, list[str]] = {}
        for name, cell in zip(columns, self.cells, strict=True):
            names.setdefault(cell.told, []).append(name)
        return "; ".join(f"{', '.join(each)} {told}" for told, each in names.items())


@dataclass(frozen=True, slots=True)
class Table:
    """Features of up to four frameworks to be drawn; `columns` holds their names.

    `note` tells how it is to be read; `alt` says all that the picture shows, for people who cannot see it.
    """

    title: str
    columns: tuple[str, ...]
    rows: tuple[Row, ...]
    note: str
    alt: str


@dataclass(frozen=True, slots=True)
class Answer:
    """What is said to a question.

    `headline` is the verdict: one plain sentence without markup, understood without the rest. `sections` stand in
    the order of their weight, so that the last ones are left out first where room is short. `aspects` and `needs`
    are the two menus ("Look closer at …", "My project is …"), in order; `follow_ups` are questions that the person
    probably meant or asks next; `examples` are questions that work, for people who do not know what to ask.
    `left_out` holds the names in the question that it is not about, for want of knowledge. `chart` and `table` repeat
    for the eye what can be shown better than told; everything that they show is in their `alt` in words.
    """

    outcome: Outcome
    question: Question
    title: str
    headline: str
    sections: tuple[Section, ...] = ()
    decided_by: tuple[str, ...] = ()
    would_change: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    sources: tuple[Citation, ...] = ()
    aspects: tuple[Choice, ...] = ()
    needs: tuple[Choice, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    examples: tuple[str, ...] = ()
    left_out: tuple[str, ...] = ()
    verdict: Verdict = Verdict()
    chart: Chart | None = None
    table: Table | None = None

    @property
    def checked(self) -> tuple[date, date] | None:
        """The oldest and the newest day on which a source of this answer was checked; None without sources."""
        days = sorted(source.checked for source in self.sources)
        return (days[0], days[-1]) if days else None
