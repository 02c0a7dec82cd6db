"""Whose word counts for how much: who speaks in a source of a framework, and how good a witness that is in a matter.

Nobody knows better what a thing has than those who made it, and nobody is a worse judge of how good it is. So a
source has no grade by itself: it depends on whom it speaks of and on the matter.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from bot.knowledge.entries import Aspect, Comparison, Framework, Source, Statement, Statements

Voice = Literal["maker", "measurement", "independent", "rival"]
"""`maker`: those who make the framework. `measurement`: a survey or benchmark of others. `rival`: who makes another
framework, or sells something that is compared. `independent`: all others."""
Matter = Literal["fact", "judgement"]
"""A fact can be looked up (it has an ORM); a judgement could be another's (it is quick to learn, it is fast)."""
Grade = Literal[1, 2, 3]

GRADES: Mapping[Matter, Mapping[Voice, Grade]] = {
    "fact": {
        "maker": 1,  # the primary source: it says what was built
        "measurement": 1,  # primary too: what was counted stands there
        "independent": 2,  # read in the primary source or tried, at some time
        "rival": 3,  # as an independent one, and with a reason to leave things out
    },
    "judgement": {
        "measurement": 1,  # others can repeat it
        "independent": 1,  # nothing to gain; whether it was measured or felt, the sentence says
        "maker": 2,  # biased in a way that everybody sees
        "rival": 3,  # biased in a way that nobody sees who does not know the publisher
    },
}
"""Smaller is better. Few grades are meant: among equals the order stays that of the writer, the most telling first."""


@dataclass(frozen=True)
class Grading:
    """Whose word counts for how much in a knowledge."""

    sources: Mapping[str, Source]
    aspects: Mapping[str, Aspect]
    frameworks: Mapping[str, Framework]

    def voice(self, source: str, framework: str) -> Voice:
        """Who speaks of a framework in a source. A source that is not there speaks for nobody: `independent`."""
        if source not in self.sources:
            return "independent"
        publisher, kind = self.sources[source].publisher, self.sources[source].kind
        known = self.frameworks.get(framework)
        if known and publisher in known.makers:
            return "maker"
        if kind == "vendor" or publisher in self._makers:
            return "rival"
        return "measurement" if kind in ("survey", "benchmark") else "independent"

    def grade(self, source: str, framework: str, matter: Matter) -> Grade:
        """How good a witness a source is: 1 is the best."""
        return GRADES[matter][self.voice(source, framework)]

    def best_first(self, statements: Iterable[Statement], framework: str, matter: Matter) -> Statements:
        """The statements on a framework, those with the better witness first and otherwise in their order."""
        return tuple(sorted(statements, key=lambda said: self.grade(said.source, framework, matter)))

    def makers(self, statements: Iterable[Statement], among: Iterable[str]) -> tuple[str, ...]:
        """Those of some frameworks whose makers say all of this themselves."""
        said = {statement.source for statement in statements}
        return tuple(id_ for id_ in among if said and {self.voice(source, id_) for source in said} == {"maker"})

    def framework(self, known: Framework) -> Framework:
        """A framework with the better witnesses first under each aspect.

        Why it serves a need stays in the writer's order: the first reason has to bear out how well it does.
        """
        aspects = {
            aspect: self.best_first(said, known.id, self._matter(aspect)) for aspect, said in known.aspects.items()
        }
        return known.model_copy(update={"aspects": aspects})

    def comparison(self, known: Comparison) -> Comparison:
        """A comparison with the better witnesses first, under each aspect."""
        aspects = {
            aspect: {id_: self.best_first(said, id_, self._matter(aspect)) for id_, said in sides.items()}
            for aspect, sides in known.aspects.items()
        }
        return known.model_copy(update={"aspects": aspects})

    def _matter(self, aspect: str) -> Matter:
        return "judgement" if aspect in self.aspects and self.aspects[aspect].judged else "fact"

    @cached_property
    def _makers(self) -> frozenset[str]:
        return frozenset(maker for framework in self.frameworks.values() for maker in framework.makers)
