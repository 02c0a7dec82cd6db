"""Figures that were measured, each with what it is a figure of: never a number alone.

    measures and names asked about → `Figure`s: of what, with which versions, on which day, and its value

What is measured, and how it is put into words, is data (`topics/measures.yaml`); where a figure stands in the measured
files is told here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from statistics import median

from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.knowledge.figures import Endpoint, Measure, MeasureId, Measurement, Package
from bot.understanding.question import Question

VARIES = 1.25
"""A variant decides a figure if it is so many times larger or smaller, and is told beside it."""
ALIKE = 1.1
"""Figures less than a tenth apart are told to be about the same: the small applications that are measured differ by as
much between two ways of writing them."""

_ENDPOINTS: Mapping[Endpoint, str] = {"plain": "plain text", "json": "JSON", "parameter": "path parameter"}


@dataclass(frozen=True, slots=True)
class Figure:
    """What was measured of a framework, of which it has the id and the name.

    `written` has the digits that are published, without the unit. `parts` are the figures that it is the middle of;
    `variant` is what is other than the documentation begins with.
    """

    framework: str
    name: str
    measure: Measure
    value: float
    written: str
    version: str
    python: str
    day: date
    parts: tuple[tuple[str, str], ...] = ()
    variant: str = ""

    @property
    def who(self) -> str:
        """The name with the version: "Flask 3.1.3"."""
        return f"{self.name} {self.version}"

    @property
    def told(self) -> str:
        """The figure with its unit, as published: "23.7 MB", "1 package", "2.05"."""
        return with_unit(self.written, self.measure)

    @property
    def number(self) -> str:
        """The figure as a sentence says it: "24"; what was counted is told as it is."""
        return rounded(self.value) if "." in self.written else self.written

    @property
    def short(self) -> str:
        """The same with its unit: "24 MB"."""
        return with_unit(self.number, self.measure)


def with_unit(number: str, measure: Measure) -> str:
    """A number with the unit of a measure: "7 packages", "1 package"."""
    unit = measure.unit or ""
    return f"{number} {unit.removesuffix('s') if number == '1' else unit}".rstrip()


def rounded(value: float) -> str:
    """A number with as many digits as a sentence needs: "391", "24", "2.0", "0.34"."""
    return f"{value:.0f}" if value >= 10 else f"{value:.1f}" if value >= 1 else f"{value:.2g}"


def measures_asked(question: Question, knowledge: Knowledge) -> list[Measure]:
    """The measures that are asked for; or else those that belong to the aspects asked about."""
    named = [measure for measure in knowledge.measures.values() if measure.id in question.measures]
    aspects = question.aspects
    return named or [one for one in knowledge.measures.values() if one.with_aspect and one.aspect in aspects]


def figures_alone(question: Question, knowledge: Knowledge) -> bool:
    """Whether nothing but measures is asked for; the aspects that they belong to are heard in the same words."""
    own = {knowledge.measures[id_].aspect for id_ in question.measures}
    return bool(own) and own.issuperset(question.aspects) and not (question.needs or question.features)


def figure(measure: Measure, framework: Framework, knowledge: Knowledge) -> Figure | None:
    """What was measured of a framework as its own documentation begins; None where nothing was."""
    return next((one for one in figures(measure, framework, knowledge) if not one.variant), None)


def figures(measure: Measure, framework: Framework, knowledge: Knowledge) -> Iterator[Figure]:
    """All that was measured of a framework, with the variants."""
    package = knowledge.packages.get(framework.id)
    if package is not None and (of_package := _OF_PACKAGE.get(measure.id)):
        yield from _of_package(package, of_package(package), measure, framework)
    for measurement in knowledge.measurements.values():
        if measurement.framework == framework.id:
            yield from _of_measurement(measurement, measure, framework)


def common(measures: Iterable[Measure], frameworks: Sequence[Framework], knowledge: Knowledge) -> list[list[Figure]]:
    """For each measure the figures of all these frameworks; measures that are missing for one of them are left out."""
    found = [[figure(measure, framework, knowledge) for framework in frameworks] for measure in measures]
    return [[one for one in told if one] for told in found if all(told)]


def ranked(measure: Measure, ids: Iterable[str], knowledge: Knowledge) -> list[Figure]:
    """The figures of those that were measured among some frameworks, the smallest first."""
    found = (figure(measure, knowledge.frameworks[id_], knowledge) for id_ in ids)
    return sorted((one for one in found if one), key=lambda one: (one.value, one.name))


def pythons_of(told: Iterable[Figure]) -> list[str]:
    """The Pythons of some figures, each once: 3.11 is not told beside 3.11.7."""
    found = dict.fromkeys(one.python for one in told)
    return sorted(one for one in found if not any(other.startswith(f"{one}.") for other in found))


def varied(main: Figure, figures_: Iterable[Figure]) -> list[Figure]:
    """Those variants among the figures of a framework that are far from its own."""
    return [one for one in figures_ if one.variant and max(one.value / main.value, main.value / one.value) > VARIES]


def relative(measure: Measure) -> str:
    """What figures of a measure are multiples of, behind a comma; nothing where they have a unit."""
    return f", {measure.relative_to} = 1" if measure.relative_to else ""


def middle(told: Iterable[Figure]) -> float:
    """The middle of some figures; there has to be one."""
    return median(one.value for one in told)


def alike(one: float, other: float) -> bool:
    """Whether two figures are about the same."""
    return max(one, other) < ALIKE * min(one, other)


def _of_package(package: Package, written: str | None, measure: Measure, framework: Framework) -> Iterator[Figure]:
    if written is not None and package.version is not None:
        yield Figure(
            framework.id,
            framework.name,
            measure,
            float(written),
            written,
            package.version,
            package.python,
            package.checked,
        )


def _of_measurement(measurement: Measurement, measure: Measure, framework: Framework) -> Iterator[Figure]:
    parts: tuple[tuple[str, str], ...] = ()
    if measure.id == "work":
        parts = tuple((_ENDPOINTS[id_], told.ratio) for id_, told in measurement.work.items())
        written = f"{median(float(ratio) for _, ratio in parts):.2f}" if parts else None
    else:
        written = _OF_MEASUREMENT.get(measure.id, _nothing)(measurement)
    if written is not None:
        yield Figure(
            framework.id,
            framework.name,
            measure,
            float(written),
            written,
            measurement.version,
            measurement.python,
            measurement.measured,
            parts,
            measurement.variant or "",
        )


def _nothing(measurement: Measurement) -> None:
    """Where a measure is not one of running an application."""


_OF_PACKAGE: Mapping[MeasureId, Callable[[Package], str | None]] = {
    "size": lambda package: package.megabytes,
    "packages": lambda package: str(package.packages) if package.packages else None,
}
_OF_MEASUREMENT: Mapping[MeasureId, Callable[[Measurement], str | None]] = {
    "start-up": lambda measured: measured.start_up.ratio if measured.start_up else None,
    "memory": lambda measured: measured.memory.megabytes if measured.memory else None,
    "code-lines": lambda measured: str(measured.lines) if measured.lines else None,
}
