"""What was asked, however it was asked: by slash command, in words, by a button, in the terminal."""

from dataclasses import dataclass
from typing import Literal

from bot.knowledge.entries import Intent

LIST_LENGTH = 4
"""Frameworks that one answer holds side by side: more cannot be read on a phone."""

Expected = Literal["", "less", "more"]
"""What the first of two frameworks is asked to need of what is measured: "does flask start faster than django" (less),
"is django heavier than flask" (more). Of all of them, "the slowest" asks for the one that needs most."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question about frameworks, in ids of the knowledge.

    `recognised` holds ids of names that are known, but of which there is no knowledge; `unknown` names that were taken
    for frameworks and are not known at all, as they were typed (never shown without escaping). `elsewhere` is the field
    of another kind that a framework was asked for, as it was typed: "js framework". `without` holds features that must
    not be built in. Order matters only for how the answer reads, never for its verdict.
    """

    intent: Intent
    frameworks: tuple[str, ...] = ()
    excluded: tuple[str, ...] = ()
    recognised: tuple[str, ...] = ()
    unknown: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    without: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    facts: tuple[str, ...] = ()
    measures: tuple[str, ...] = ()
    expected: Expected = ""
    elsewhere: str = ""
