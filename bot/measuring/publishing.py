"""The figures that are published: medians over the rounds, each with its spread, and none that is not stable."""

import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median
from typing import Any

from bot.knowledge.figures import SPREAD_MAX
from bot.measuring.calling import PATHS
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
        """As it is published where it is a multiple: two digits after the point, from ten on one."""
        return {"ratio": f"{self.median:.{2 if self.median < 9.995 else 1}f}", "spread": f"{self.spread:.1f}"}

    def megabytes(self) -> dict[str, str]:
        """As it is published where it counts kilobytes."""
        return {"megabytes": f"{self.median * 1024 / 1e6:.1f}", "spread": f"{self.spread:.1f}"}


def figure(rounds: Sequence[float]) -> Figure:
    """The figure of some rounds, at least one."""
    middle = median(rounds)
    return Figure(middle, (max(rounds) - min(rounds)) / middle * 100)


def figures(one: Measured, reference: Measured) -> dict[str, Figure]:
    """All figures of an application: `work.<endpoint>` as multiples of the reference's, `start-up`, `memory`."""
    pairs = [*zip(one.rounds, reference.rounds, strict=True)]
    called = [endpoint for endpoint in PATHS if all(endpoint in own.work for own in one.rounds)]
    told = {f"work.{name}": [own.work[name] / other.work[name] for own, other in pairs] for name in called}
    told["start-up"] = [own.start_up for own in one.rounds]
    told["memory"] = [own.memory for own in one.rounds if own.memory]
    return {name: figure(rounds) for name, rounds in told.items() if rounds}


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
