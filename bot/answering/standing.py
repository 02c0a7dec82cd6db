"""How a framework stands to what was asked for, and who comes before whom."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Literal, Self

from bot.answering.weights import BROADLY, FIT, Score
from bot.knowledge.entries import Framework, Statement

Asked = Literal["need", "feature", "without", "aspect", "measure"]


@dataclass(frozen=True, slots=True)
class Reason:
    """What a framework scores for one thing that was asked for, and the statements behind it.

    `worth` is how well it serves it; `score` what that counts in the sum. `own_word`: only those who make the
    framework say that it serves the need well.
    """

    kind: Asked
    topic: str
    worth: Score
    score: Score
    because: tuple[Statement, ...] = ()
    known: bool = True
    own_word: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """A framework with the reasons that make up its score."""

    framework: Framework
    reasons: tuple[Reason, ...]
    score: Score
    known: bool
    """Whether anything is known of how it serves what was asked."""
    ruled_out: bool
    """Whether something is built in that must not be: it comes behind all that are known to do without."""
    voices: int
    """How many independent publishers speak of it."""
    breadth: int = 0
    """How many speak of the first of those with which it is level in that too; 0 where figures alone decide."""

    @classmethod
    def of(cls, framework: Framework, reasons: Iterable[Reason], voices: int) -> Self:
        """The standing that these reasons come to."""
        told = tuple(reasons)
        known = any(reason.known for reason in told)
        ruled_out = any(reason.kind == "without" and reason.worth <= FIT["poor"] for reason in told)
        return cls(framework, told, sum(reason.score for reason in told), known, ruled_out, voices)

    @property
    def merit(self) -> tuple[bool, bool, Score]:
        """What it comes to by all that was asked: the greater it is, the better."""
        return self.known, not self.ruled_out, self.score

    @property
    def place(self) -> tuple[tuple[bool, bool, Score], int]:
        """What decides: those with the same share a place."""
        return self.merit, self.breadth

    @property
    def only_measured(self) -> bool:
        """Whether figures alone decide."""
        return all(reason.kind == "measure" for reason in self.reasons)

    @property
    def grade(self) -> str:
        """How well it serves all that was asked, in a word."""
        if self.ruled_out:
            return "poor"
        known = [reason.worth for reason in self.reasons if reason.known]
        return grade(sum(known) / len(known)) if known else "unknown"

    @property
    def fits(self) -> bool:
        """Whether it can be taken for what was asked; figures alone put frameworks in order and rule none out."""
        return self.known and (self.grade != "poor" or self.only_measured)


def in_order(judged: Iterable[Standing]) -> list[Standing]:
    """The best first; of those that come to the same first the one of which most publishers speak.

    They are level with the first of them as long as BROADLY as many speak of them; so on with those behind. No order
    of asking matters, and a name that few people know comes behind those that many write about.
    """
    by_voices = sorted(judged, key=lambda one: (-one.voices, one.framework.name, one.framework.id))
    by_merit = sorted(by_voices, key=lambda one: one.merit, reverse=True)
    found: list[Standing] = []
    for _, same in groupby(by_merit, key=lambda one: one.merit):
        most = 0
        for one in same:
            if not most or one.voices < BROADLY * most:
                most = one.voices
            found.append(replace(one, breadth=0 if one.only_measured else most))
    return found


def best(judged: Sequence[Standing]) -> list[Standing]:
    """Those that share the first place; all of them where nothing is known of any."""
    known = [standing for standing in judged if standing.known] or judged
    highest = max((standing.place for standing in known), default=None)
    return [standing for standing in known if standing.place == highest]


def grade(score: Score) -> str:
    """A score of one need in a word."""
    return "good" if score > 1 else "poor" if score < -1 else "fair"
