"""How instructions are counted: what a counter is, and which one this machine has.

Instructions are counted and not seconds, because they come out the same on a busy machine and on a quiet one.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.measuring.calling import PATHS
from bot.measuring.environments import Environment
from bot.measuring.trials import Trial


@dataclass(frozen=True, slots=True)
class Count:
    """Instructions of one run: of starting until the application stands, and of a request to each endpoint."""

    start_up: float
    requests: Mapping[str, float]


class Counter(Protocol):
    """Counts the instructions that a program makes in user mode."""

    name: str

    def missing(self) -> str | None:
        """Why it cannot count here and what to do about it; None where it can."""

    def bare(self, environment: Environment, folder: Path, seed: int) -> float:
        """The instructions of an interpreter that starts, does nothing and ends."""

    def count(self, trial: Trial) -> Count:
        """What an application costs. Raises: MeasuringError: it failed."""


def endpoints(trial: Trial) -> tuple[str, ...]:
    """What is asked of an application: nothing where it cannot be called directly."""
    return () if trial.variant.interface == "server" else tuple(PATHS)
