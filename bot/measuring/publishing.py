"""The figures that are published: medians over the rounds, each with its spread, and none that is not stable."""

import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from bot.knowledge.figures import SPREAD_MAX
from bot.measuring.calling import PATHS
from bot.measuring.digits import rounded
from bot.measuring.errors import MeasuringError
from bot.measuring.rounds import Measured


@dataclass(frozen=True, slots=True)
class Figure:
    """The median of some rounds, and how far they lie apart: (largest − smallest) / median, in per cent."""

    median: float
    spread: float

    @property
    def stable(self) -> bool:
        """Whether it may be published."""
        return self.spread <= SPREAD_MAX

    def ratio(self) -> dict[str, str]:
        """As it is published where it is a multiple: two digits after the point, from ten on one, below 0.1 more."""
        return {"ratio": rounded(self.median, 2 if self.median < 9.995 else 1), "spread": f"{self.spread:.1f}"}

    def megabytes(self) -> dict[str, str]:
        """As it is published where it counts kilobytes."""
        return {"megabytes": rounded(self.median * 1024 / 1e6, 1), "spread": f"{self.spread:.1f}"}


def figure(rounds: Sequence[float]) -> Figure:
    """The figure of some rounds, at least one. Raises: MeasuringError: it is nothing, which nobody can be told of."""
    middle = median(rounds)
    if middle <= 0:
        raise MeasuringError("what was counted comes to nothing, or less than calling and starting nothing costs")
    return Figure(middle, (max(rounds) - min(rounds)) / middle * 100)


def figures(one: Measured, reference: Measured) -> dict[str, Figure]:
    """All figures of an application: `work.<endpoint>` as multiples of the reference's, `start-up`, `memory`.

    Raises: MeasuringError: one of them is nothing, or is told in multiples of nothing.
    """
    called = [endpoint for endpoint in PATHS if all(endpoint in own.work for own in one.rounds)]
    told = {f"work.{name}": _multiples(one, reference, name) for name in called}
    told["start-up"] = [own.start_up for own in one.rounds]
    told["memory"] = [own.memory for own in one.rounds if own.memory]
    return {name: figure(rounds) for name, rounds in told.items() if rounds}


def _multiples(one: Measured, reference: Measured, endpoint: str) -> list[float]:
    own, others = ([told.work[endpoint] for told in measured.rounds] for measured in (one, reference))
    if min(others) <= 0:
        raise MeasuringError(f"{PATHS[endpoint]} of {reference.trial.variant.id} costs nothing to be a multiple of")
    return [work / other for work, other in zip(own, others, strict=True)]


def entry(one: Measured, told: Mapping[str, Figure], counted_with: str, today: date) -> dict[str, Any]:
    """What is written of an application: who and when, and its stable figures."""
    variant = one.trial.variant
    stable = {name: found for name, found in told.items() if found.stable}
    work = {endpoint: stable[f"work.{endpoint}"].ratio() for endpoint in PATHS if f"work.{endpoint}" in stable}
    whole = {
        "framework": variant.framework,
        "variant": variant.variant,
        "version": one.version,
        "python": platform.python_version(),
        "measured": today,
        "counted-with": counted_with,
        "interface": None if variant.interface == "server" else variant.interface,
        "work": work,
        "start-up": stable["start-up"].ratio() if "start-up" in stable else None,
        "memory": stable["memory"].megabytes() if "memory" in stable else None,
        "lines": variant.lines,
        "serves": dict(one.serves) if variant.variant is None else None,
    }
    return {key: value for key, value in whole.items() if value}
