"""Where each kind of entry lives: the layout of the knowledge folder, in one table."""

from dataclasses import dataclass

from bot.knowledge.entries import (
    Aspect,
    Comparison,
    Entry,
    Fact,
    Feature,
    Framework,
    Goal,
    Instead,
    Need,
    Recognised,
    Relation,
    Source,
)
from bot.knowledge.figures import Claim, Measure, Measurement, Package
from bot.knowledge.language import Signal, WordList


@dataclass(frozen=True, slots=True)
class FileKind:
    """Files that match `glob` hold one entry of `model` each, or (`many`) a mapping of ids to entries."""

    name: str
    glob: str
    model: type[Entry]
    many: bool
    measured: bool = False
    """Whether it is about what was measured: a knowledge of articles alone is one too."""

    @property
    def needed(self) -> bool:
        """Whether a folder without such a file is no knowledge."""
        return "*" not in self.glob and not self.measured


KINDS = (
    FileKind("sources", "sources/*.yaml", Source, many=True),
    FileKind("aspects", "topics/aspects.yaml", Aspect, many=True),
    FileKind("features", "topics/features.yaml", Feature, many=True),
    FileKind("needs", "topics/needs.yaml", Need, many=True),
    FileKind("facts", "topics/facts.yaml", Fact, many=True),
    FileKind("framework", "frameworks/*.yaml", Framework, many=False),
    FileKind("recognised", "recognised/*.yaml", Recognised, many=True),
    FileKind("comparison", "comparisons/*.yaml", Comparison, many=False),
    FileKind("relation", "relations/*.yaml", Relation, many=False),
    FileKind("instead", "instead/*.yaml", Instead, many=False),
    FileKind("signals", "language/signals.yaml", Signal, many=True),
    FileKind("words", "language/words.yaml", WordList, many=True),
    FileKind("goals", "goals/*.yaml", Goal, many=True),
    FileKind("measures", "topics/measures.yaml", Measure, many=True, measured=True),
    FileKind("packages", "measured/packages.yaml", Package, many=True, measured=True),
    FileKind("work", "measured/work.yaml", Measurement, many=True, measured=True),
    FileKind("claims", "measured/claims.yaml", Claim, many=True, measured=True),
)
