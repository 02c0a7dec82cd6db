"""Figures that were measured, each with what it is a figure of: never a number alone.

    measures and names asked about → `Figure`s: of what, with which versions, on which day, and its value

What is measured, and how it is put into words, is data (`topics/measures.yaml`); where a figure stands in the measured
files is told here.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import partial
from statistics import median

from bot.answering.wording import capital, listed, small
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
    written: str
    version: str
    python: str
    day: date
    parts: tuple[tuple[str, str], ...] = ()
    variant: str = ""

    @property
    def value(self) -> float:
        """The figure to count with."""
        return float(self.written)

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
        return self.rounds(self.value)

    @property
    def short(self) -> str:
        """The same with its unit: "24 MB"."""
        return with_unit(self.number, self.measure)

    def rounds(self, value: float) -> str:
        """A number that was computed of this figure, as a sentence says it: of what is counted without a `.0`."""
        return rounded(value) if "." in self.written else rounded(value).removesuffix(".0")


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


def leading(question: Question, knowledge: Knowledge) -> list[Measure]:
    """The measures that decide: all that are asked for by name, but of an aspect the first alone.

    Who asks for speed is not answered with memory.
    """
    measures = measures_asked(question, knowledge)
    return measures if question.measures else measures[:1]


def figures_alone(question: Question, knowledge: Knowledge) -> bool:
    """Whether nothing but measures is asked for; the aspects that they belong to are heard in the same words."""
    own = {knowledge.measures[id_].aspect for id_ in question.measures}
    told = question.needs or question.features or question.without
    return bool(own) and own.issuperset(question.aspects) and not told


def figure(measure: Measure, framework: Framework, knowledge: Knowledge) -> Figure | None:
    """What was measured of a framework as its own documentation begins; None where nothing was."""
    return next((one for one in figures(measure, framework, knowledge) if not one.variant), None)


def figures(measure: Measure, framework: Framework, knowledge: Knowledge) -> Iterator[Figure]:
    """All that was measured of a framework, with the variants."""
    figure_of = partial(Figure, framework.id, framework.name, measure)
    package = knowledge.packages.get(framework.id)
    if package and package.version and (written := _OF_PACKAGE.get(measure.id, _nothing)(package)):
        yield figure_of(written, package.version, package.python, package.checked)
    for one in knowledge.measurements.values():
        if one.framework == framework.id and (written := _OF_MEASUREMENT.get(measure.id, _nothing)(one)):
            parts = _endpoints(one) if measure.id == "work" else ()
            yield figure_of(written, one.version, one.python, one.measured, parts, one.variant or "")


def of_each(measure: Measure, frameworks: Iterable[Framework], knowledge: Knowledge) -> list[Figure]:
    """The figures of those that were measured among some frameworks, in their order."""
    found = (figure(measure, framework, knowledge) for framework in frameworks)
    return [one for one in found if one]


def ranked(measure: Measure, ids: Iterable[str], knowledge: Knowledge) -> list[Figure]:
    """The figures of those that were measured among some frameworks, the smallest first."""
    told = of_each(measure, (knowledge.frameworks[id_] for id_ in ids), knowledge)
    return sorted(told, key=lambda one: (one.value, one.name))


def not_measured(measures: Iterable[Measure], frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    """Of which of these frameworks which of these measures were not measured, a sentence for each group of them."""
    missing: dict[tuple[str, ...], list[str]] = {}
    for measure in measures:
        if whom := tuple(one.name for one in frameworks if figure(measure, one, knowledge) is None):
            missing.setdefault(whom, []).append(small(measure.label))
    return " ".join(
        f"{capital(listed(labels, 'or'))} of {listed(whom)} was not measured here." for whom, labels in missing.items()
    )


def when_measured(told: Sequence[Figure]) -> str:
    """When and with which Python figures were measured."""
    days = sorted({one.day for one in told})
    between = f"{days[0]}" if len(days) == 1 else f"{days[0]} to {days[-1]}"
    return f"measured {between} with Python {listed(pythons_of(told))}"


def versions_measured(told: Sequence[Figure]) -> str:
    """Which versions figures are of, when and with which Python they were measured."""
    return f"{listed([*dict.fromkeys(one.who for one in told)])}, {when_measured(told)}"


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


def _nothing(_: object) -> None:
    """Where a measure is not one of installing a package, or of running an application."""


def _endpoints(measured: Measurement) -> tuple[tuple[str, str], ...]:
    """The work for each endpoint that was measured."""
    return tuple((_ENDPOINTS[id_], told.ratio) for id_, told in measured.work.items())


def _work(measured: Measurement) -> str | None:
    """The middle of the endpoints, to as many digits as they are published with."""
    ratios = [ratio for _, ratio in _endpoints(measured)]
    digits = max((len(ratio.partition(".")[2]) for ratio in ratios), default=0)
    return f"{median(map(float, ratios)):.{digits}f}" if ratios else None


_OF_PACKAGE: Mapping[MeasureId, Callable[[Package], str | None]] = {
    "size": lambda package: package.megabytes,
    "packages": lambda package: str(package.packages) if package.packages else None,
}
_OF_MEASUREMENT: Mapping[MeasureId, Callable[[Measurement], str | None]] = {
    "work": _work,
    "start-up": lambda measured: measured.start_up.ratio if measured.start_up else None,
    "memory": lambda measured: measured.memory.megabytes if measured.memory else None,
    "code-lines": lambda measured: str(measured.lines) if measured.lines else None,
}
