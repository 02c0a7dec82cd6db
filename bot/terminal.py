"""Answers as text for a terminal, a pipe or a file.

Where the terminal can, names stand in a column of their own and in bold; elsewhere the same words come as plain
lines without escape codes. Whatever is printed has lost its control characters, because an answer repeats names
that people typed.
"""

import os
import re
import shutil
import textwrap
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TextIO

from bot.answering.answer import Answer, Citation, Line, Section
from bot.answering.explaining import Sum

WIDEST = 100
"""Columns. Longer lines are hard to read, however wide the window is."""

NARROWEST = 30
"""Columns. A narrower window gets lines that it breaks itself."""


@dataclass(frozen=True, slots=True)
class Paper:
    """What is printed on: the number of columns (None: lines are not broken) and whether it shows bold and dim."""

    width: int | None = None
    styled: bool = False

    def bold(self, text: str) -> str:
        return f"\x1b[1m{text}\x1b[0m" if self.styled and text else text

    def dim(self, text: str) -> str:
        return f"\x1b[2m{text}\x1b[0m" if self.styled and text else text

    def title(self, text: str) -> str:
        return f"\x1b[1;36m{text}\x1b[0m" if self.styled and text else text

    def wrapped(self, text: str, indent: str = "", first: str | None = None) -> list[str]:
        """The text in lines that begin with `indent`, the first of them with `first`."""
        first = indent if first is None else first
        if self.width is None:
            return [f"{first}{text}"]
        return textwrap.wrap(
            text,
            max(self.width, NARROWEST),
            initial_indent=first,
            subsequent_indent=indent,
            break_long_words=False,
            break_on_hyphens=False,
        )


PLAIN = Paper()


def paper_of(stream: TextIO) -> Paper:
    """The paper that a stream writes on: plain unless it is a terminal; NO_COLOR and TERM=dumb are respected."""
    if not stream.isatty():
        return PLAIN
    styled = not os.environ.get("NO_COLOR") and os.environ.get("TERM", "dumb") != "dumb"
    return Paper(min(shutil.get_terminal_size().columns, WIDEST), styled)


def printable(text: str) -> str:
    """The text in one line, without anything that moves the cursor, hides or turns text around."""
    spaced = re.sub(r"[\s\u2028\u2029]+", " ", text)
    return "".join(char for char in spaced if unicodedata.category(char) not in ("Cc", "Cf", "Cs", "Co"))


def text_of(answer: Answer, paper: Paper = PLAIN) -> str:
    """The whole answer: title, verdict, all sections, what decided it, sources."""
    blocks = [
        [*_wrapped(paper, answer.title, paper.title), *_wrapped(paper, answer.headline)],
        *(_section(section, paper) for section in answer.sections),
        _list("What decided it", answer.decided_by, paper),
        _list("What would change it", answer.would_change, paper),
        [line for note in answer.notes for line in _wrapped(paper, note)],
        _sources(answer.sources, paper),
        _list("Questions to ask", (*(each.typed for each in answer.follow_ups), *answer.examples), paper),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def text_of_sum(told: Sum, paper: Paper = PLAIN) -> str:
    """The sum behind a verdict as a table, then the statements behind each row; empty where nothing was weighed."""
    if not told.rows:
        return ""
    table = [["", *(name for name, _ in told.totals)]]
    table += [[row.label, *(f"{cell.counts} {cell.fit}" for cell in row.cells)] for row in told.rows]
    table += [["Sum", *(total for _, total in told.totals)]]
    behind = [
        Section(
            row.label,
            tuple(Line(line.text, cell.framework, line.sources) for cell in row.cells for line in cell.because),
        )
        for row in told.rows
    ]
    blocks = [
        [paper.bold("Why"), *_table(table, paper)],
        *(_section(section, paper) for section in behind if section.lines),
        _sources(told.sources, paper),
    ]
    return "\n\n".join("\n".join(block) for block in blocks if block)


def _table(rows: list[list[str]], paper: Paper) -> list[str]:
    """The rows with their columns under each other; where they are too wide for the paper, one cell a line."""
    widths = [max(len(row[at]) for row in rows) for at in range(len(rows[0]))]
    if paper.width is not None and sum(widths) + 2 * len(widths) > paper.width:
        head, *body = rows
        return [
            line
            for row in body
            for line in (f"  {row[0]}", *(f"    {name}: {cell}" for name, cell in zip(head[1:], row[1:], strict=True)))
        ]
    return ["  " + "  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]


def _wrapped(paper: Paper, text: str, style: Callable[[str], str] = str) -> list[str]:
    return [style(line) for line in paper.wrapped(printable(text))] if text else []


def _section(section: Section, paper: Paper) -> list[str]:
    column = max((len(printable(line.subject)) for line in section.lines), default=0)
    body = [text for line in section.lines for text in _line(line, column, paper)]
    return [paper.bold(printable(section.title)), *body]


def _line(line: Line, column: int, paper: Paper) -> list[str]:
    subject, rest = map(printable, line.told)
    numbers = "".join(f"[{number}]" for number in line.sources)
    if not subject:
        return paper.wrapped(f"{rest} {numbers}".strip(), indent="    ", first="  - ")
    if paper.width is None:
        return [f"  {subject}{rest} {numbers}".rstrip()]
    text = f"{rest.removeprefix(':').strip() if rest[0] in ': ' else printable(line.text)} {numbers}".strip()
    if column > paper.width // 3:
        return [f"  {paper.bold(subject)}", *paper.wrapped(text, indent="    ")]
    lines = paper.wrapped(text, indent=" " * (column + 4), first="  " + subject.ljust(column) + "  ")
    return [lines[0].replace(subject, paper.bold(subject), 1), *lines[1:]]


def _list(title: str, items: Iterable[str], paper: Paper) -> list[str]:
    lines = [text for item in items for text in paper.wrapped(printable(item), indent="    ", first="  - ")]
    return [paper.bold(title), *lines] if lines else []


def _sources(sources: tuple[Citation, ...], paper: Paper) -> list[str]:
    return [paper.bold("Sources"), *(line for source in sources for line in _source(source, paper))] if sources else []


def _source(source: Citation, paper: Paper) -> Iterator[str]:
    number = f"  [{source.number}] "
    what = f"{source.title} – {source.publisher} – {source.section} ({source.kind.replace('-', ' ')}"
    yield from paper.wrapped(f"{printable(what)}, checked {source.checked})", indent=" " * len(number), first=number)
    yield " " * len(number) + paper.dim(printable(source.url))
