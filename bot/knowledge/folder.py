"""What the checks of the knowledge look at, and what they are: functions that yield the problems they find.

Which list a check stands in decides what it finds. `bot.knowledge.rules` holds what must hold: a bot does not start
without it. `bot.knowledge.doubts` holds what a writer should look at: warnings, which stop nothing.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

from bot.knowledge.citing import citations
from bot.knowledge.entries import Citation, Comparison, Framework, Instead, Relation, Statement
from bot.knowledge.figures import Claim
from bot.knowledge.loading import Knowledge, Written
from bot.knowledge.reading import Place, Problem

Cited = tuple[Written, Place, Citation]
Said = tuple[Written, Place, Statement]


@dataclass(frozen=True, slots=True)
class Folder:
    """What the rules look at. `broken` holds ids whose entries are malformed: they exist, so nobody misses them."""

    written: list[Written]
    knowledge: Knowledge
    broken: frozenset[str]
    today: date
    cited: tuple[Cited, ...]
    """Every citation with its entry and its place in it."""

    @property
    def said(self) -> Iterator[Said]:
        """Every statement with its entry and its place in it."""
        return ((one, place, citation) for one, place, citation in self.cited if isinstance(citation, Statement))

    @property
    def checked(self) -> Iterator[tuple[Written, Place, date]]:
        """Every day on which something was checked: that of a file once, not again with each of its statements."""
        days: dict[str, date] = {}
        for one in self.written:
            if isinstance(one.entry, Framework | Comparison | Relation | Instead | Claim):
                days[one.document.file] = one.entry.checked
                yield one, ("checked",), one.entry.checked
        for one, place, statement in self.said:
            if statement.checked != days.get(one.document.file):
                yield one, place, statement.checked


Rule = Callable[[Folder], Iterator[Problem]]


def cited_in(written: list[Written]) -> tuple[Cited, ...]:
    """Every citation of some entries with its entry and its place in it."""
    return tuple((one, place, citation) for one in written for place, citation in citations(one.entry))
