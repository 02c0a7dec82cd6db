"""Statements → lines of an answer whose sources are counted from 1 in the order in which they are first named."""

from collections.abc import Iterable
from datetime import date

from bot.answering.answer import Citation, Line
from bot.knowledge import Knowledge
from bot.knowledge.entries import Citation as Cited
from bot.knowledge.entries import Disagreement, FeatureOf, Statement

SOURCES_OF_A_LINE = 2
"""More would be read by nobody; what each side of a disagreement says stands in the close-up."""


class Citing:
    """The sources of one answer while it is put together."""

    def __init__(self, knowledge: Knowledge) -> None:
        self._knowledge = knowledge
        self._citations: dict[tuple[str, str], Citation] = {}

    @property
    def sources(self) -> tuple[Citation, ...]:
        return tuple(self._citations.values())

    def line(self, statement: Statement, subject: str = "") -> Line:
        """A statement as it stands, with its source."""
        return Line(statement.says, subject, (self._number(statement, statement.checked),))

    def lines(self, statements: Iterable[Statement], subject: str = "") -> list[Line]:
        return [self.line(statement, subject) for statement in statements]

    def feature(self, text: str, subject: str, feature: FeatureOf, checked: date) -> Line:
        """A sentence about a feature, with the source that says so."""
        return Line(text, subject, (self._number(feature.source, checked),))

    def disagreement(self, disagreement: Disagreement, subject: str = "Sources differ") -> Line:
        """The wording that can be defended, with one source of each of the first sides."""
        numbers = tuple(self._number(side[0], side[0].checked) for side in disagreement.sides[:SOURCES_OF_A_LINE])
        return Line(disagreement.say, subject, tuple(dict.fromkeys(numbers)))

    def sides(self, disagreement: Disagreement) -> list[Line]:
        """The wording, then what each side says."""
        wording = self.disagreement(disagreement)
        sides = enumerate(disagreement.sides, 1)
        return [wording, *(self.line(statement, f"Side {at}") for at, side in sides for statement in side)]

    def _number(self, cited: Cited, checked: date) -> int:
        key = (cited.source, cited.section)
        source, before = self._knowledge.sources[cited.source], self._citations.get(key)
        self._citations[key] = Citation(
            number=before.number if before else len(self._citations) + 1,
            id=cited.source,
            title=source.title,
            publisher=source.publisher,
            url=source.url,
            section=cited.section,
            kind=source.kind,
            checked=min(checked, before.checked) if before else checked,  # the older day promises nothing too much
        )
        return self._citations[key].number
