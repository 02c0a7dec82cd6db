"""What was asked, however it was asked: by slash command, in words, by a button, in the terminal."""

from dataclasses import dataclass
from typing import Literal

Intent = Literal[
    "compare", "choose", "describe", "capability", "superlative", "alternatives", "switch", "list", "none"
]
INTENTS: tuple[Intent, ...] = (
    "compare", "choose", "describe", "capability", "superlative", "alternatives", "switch", "list", "none"
)


@dataclass(frozen=True, slots=True)
class Question:
    """A question about frameworks, in ids of the knowledge.

    `unknown` holds names that were taken for frameworks and of which there is no knowledge, as they were typed
    (never shown without escaping). Order matters only for how the answer reads, never for its verdict.
    """

    intent: Intent
    frameworks: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
