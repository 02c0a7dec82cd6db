"""What was measured, line by line: every figure with what it is relative to, the versions and the day.

Nobody says a figure, so no source is cited for it: the line tells how to find it again.
"""

from collections.abc import Iterator, Sequence

from bot.answering.answer import Line, Section
from bot.answering.figures import (
    Figure,
    figure,
    figures,
    measures_asked,
    of_each,
    relative,
    varied,
    versions_measured,
)
from bot.answering.wording import listed, listed_some
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.knowledge.figures import Measure
from bot.understanding.question import Question

CAVEATS = 2
"""Measures of which an answer says what they are and are not: of more nobody reads it."""


def section(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> Iterator[Section]:
    """Every figure that is asked about: a line for each measure, and one that tells the versions and the day."""
    measures = measures_asked(question, knowledge)
    told = [one for measure in measures for one in of_each(measure, frameworks, knowledge)]
    if not (told or question.measures):
        return
    lines = [
        Line(f"{'; '.join(_told(measure, frameworks, knowledge, alone=len(measures) == 1))}.", _of(measure))
        for measure in measures
        if question.measures or any(one.measure is measure for one in told)
    ]
    if told:
        lines.append(Line(f"{versions_measured(told)}.", "Versions"))
    yield Section("Measured", tuple(lines))


def newest_line(framework: Framework, knowledge: Knowledge) -> Line | None:
    """The newest release that the package index had; None where it was not asked."""
    package = knowledge.packages.get(framework.id)
    if package is None or not (package.newest or package.version):
        return None
    released = f" (released on {package.released})" if package.released and not package.newest else ""
    newest = f"{framework.name} {package.newest or package.version}{released}"
    return Line(f"{newest} was the newest in the package index on {package.checked}.", framework.name)


def package_line(framework: Framework, knowledge: Knowledge) -> Iterator[Line]:
    """What the package index and a clean install say of a framework."""
    package = knowledge.packages.get(framework.id)
    if package is None:
        return
    if package.version is None:
        told = [f"{package.package} {package.not_installed}"]
    else:
        told = [
            f"{package.package} {package.version}" + (f" of {package.released}" if package.released else ""),
            *([f"needs Python {package.requires_python}"] if package.requires_python else []),
            f"licence: {package.licence or 'not stated'}",
            f"{package.megabytes} MB installed as {package.packages} package{'s' * (package.packages != 1)}",
            *([f"depends on {listed_some(package.dependencies)}"] if package.dependencies else []),
        ]
    newer = f"; {package.newest} needs Python {package.newest_requires_python}" if package.newest else ""
    yield Line(f"{', '.join(told)}{newer} (with Python {package.python}, {package.checked}).", "Package")


def notes(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> Iterator[str]:
    """What the figures that are told are, and what they do not say."""
    measures = measures_asked(question, knowledge)
    told = [measure for measure in measures if of_each(measure, frameworks, knowledge)]
    yield from (measure.caveat for measure in told[:CAVEATS])


def line_of(one: Figure) -> str:
    """A figure with everything that belongs to it."""
    return f"{_of(one.measure)}: {one.told}; version {one.version}, Python {one.python}, {one.day}."


def _of(measure: Measure) -> str:
    """What is measured, and relative to what: "CPU work per request, Flask = 1"."""
    return f"{measure.label}{relative(measure)}"


def _told(measure: Measure, frameworks: Sequence[Framework], knowledge: Knowledge, *, alone: bool) -> Iterator[str]:
    """The figure of each framework, with its variants that are far from it, and with its parts where there is room."""
    for framework in frameworks:
        main = figure(measure, framework, knowledge)
        if main is None:
            yield f"{framework.name} not measured here"
            continue
        parts = listed([f"{endpoint} {ratio}" for endpoint, ratio in main.parts if alone])
        others = [f"{one.told} {one.variant}" for one in varied(main, figures(measure, framework, knowledge))]
        beside = "; ".join(filter(None, [parts, *others]))
        yield f"{framework.name} {main.told}{f' ({beside})' if beside else ''}"
