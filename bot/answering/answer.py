"""A small cited document that can be printed anywhere: in a Discord message, in a terminal, as JSON."""

import re
from dataclasses import dataclass
from datetime import date
from typing import Literal

from bot.knowledge.entries import SourceKind
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
class Answer:
    """What is said to a question.

    `headline` is the verdict: one plain sentence without markup, understood without the rest. `sections` stand in
    the order of their weight, so that the last ones are left out first where room is short. `aspects` and `needs`
    are the two menus ("Look closer at …", "My project is …"), in order; `follow_ups` are questions that the person
    probably meant or asks next; `examples` are questions that work, for people who do not know what to ask.
    `left_out` holds the names in the question that it is not about, for want of knowledge.
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

    @property
    def checked(self) -> tuple[date, date] | None:
        """The oldest and the newest day on which a source of this answer was checked; None without sources."""
        days = sorted(source.checked for source in self.sources)
        return (days[0], days[-1]) if days else None
