"""What two runs have to do with each other: whether their figures may stand in one file, and how far they lie apart."""

import platform
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

from bot.measuring.writing import Entries


class Unit(NamedTuple):
    """What figures are multiples of: the reference as it was measured, and bare Python."""

    version: str
    python: str
    counted_with: str

    def __str__(self) -> str:
        return f"{self.version}, Python {self.python}, counted with {self.counted_with}"


def unit_of_this_run(version: str, counted_with: str) -> Unit:
    """The unit of what is measured now, by the version of the reference."""
    return Unit(version, platform.python_version(), counted_with)


def unit_of(entry: Mapping[str, Any] | None) -> Unit:
    """The unit of an earlier run, by the entry of its reference."""
    return Unit(*(str((entry or {}).get(key, "unknown")) for key in ("version", "python", "counted-with")))


def differences(first: Entries, second: Entries) -> Iterator[str]:
    """How far two runs lie apart, figure by figure, in per cent of the first; the largest first."""
    apart = [
        (abs(after - before) / before * 100, f"{id_} {name}: {before:g} and {after:g}")
        for id_ in (id_ for id_ in first if id_ in second)
        for name, before in _numbers(first[id_]).items()
        if (after := _numbers(second[id_]).get(name)) is not None
    ]
    yield from (f"{percent:5.1f} %  {told}" for percent, told in sorted(apart, reverse=True))


def _numbers(entry: Mapping[str, Any]) -> dict[str, float]:
    """The figures of an entry, by what they are of."""
    work = {f"work {endpoint}": figure["ratio"] for endpoint, figure in entry.get("work", {}).items()}
    others = {
        name: entry[name][unit] for name, unit in (("start-up", "ratio"), ("memory", "megabytes")) if name in entry
    }
    return {name: float(number) for name, number in {**work, **others}.items()}
