"""What is checked of figures: that they may be published, and that statements do not say otherwise.

RULES must hold; DOUBTS are warnings, as in `bot.knowledge.rules` and `bot.knowledge.doubts`.
"""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from bot.knowledge.entries import Framework
from bot.knowledge.figures import SPREAD_MAX, Claim, Measurement, Package
from bot.knowledge.folder import Folder, Rule
from bot.knowledge.loading import Written
from bot.knowledge.nearest import did_you_mean
from bot.knowledge.reading import Place, Problem

FIGURES_AGE = timedelta(days=180)
"""After half a year a framework has most often been released again: they release about yearly, many monthly."""

NEWEST = re.compile(
    r"\b(?:newest|latest|most recent|last|current) (?:[\w-]+ ){0,4}?(?:release|version)\b[^.;,]*? is "
    r"v?(?P<version>[0-9]+(?:[.][0-9]+)+)",
    re.IGNORECASE,
)
LONG_TERM = re.compile(r"\blong-term\b|\bLTS\b")
"""The newest release of those that are supported for long need not be the newest of all."""
FAMILIES = {
    "AGPL": r"\bA(?:ffero )?GPL|Affero",
    "LGPL": r"\bLGPL|Lesser",
    "GPL": r"\bGPL|(?<!Affero )(?<!Lesser )General Public",
    "MIT": r"\bMIT\b",
    "BSD": r"\bBSD\b|BSD-",
    "Apache": r"\bApache",
    "MPL": r"\bMPL|Mozilla Public",
    "ISC": r"\bISC\b",
}
"""Families of licences by what they are called: "three-clause BSD", "BSD-3-Clause" and "BSD License" are one."""


def measured_frameworks_exist(folder: Folder) -> Iterator[Problem]:
    known = {*folder.knowledge.frameworks, *folder.broken}
    for one in folder.written:
        for place, id_ in _frameworks_of(one):
            if id_ not in known:
                near = did_you_mean(id_, folder.knowledge.frameworks)
                yield one.problem(place, f"there is no frameworks/{id_}.yaml.{near}")


def figures_are_stable(folder: Folder) -> Iterator[Problem]:
    for one in folder.written:
        if isinstance(one.entry, Measurement):
            for place, spread in _spreads(one.entry):
                if spread > SPREAD_MAX:
                    yield one.problem(
                        place, f"a spread of {spread:g} % over the rounds; over {SPREAD_MAX:g} % a figure is left out"
                    )


def figures_are_past(folder: Folder) -> Iterator[Problem]:
    for one, place, day in _days(folder):
        if day > folder.today:
            yield one.problem(place, f"measured on {day}, which is still to come")


def packages_are_fresh(folder: Folder) -> Iterator[Problem]:
    yield from _outdated(folder, Package, "packages were last looked up", "`tradeoff facts refresh` looks again")


def work_is_fresh(folder: Folder) -> Iterator[Problem]:
    yield from _outdated(folder, Measurement, "work was last measured", "`tradeoff facts measure` measures again")


def newest_versions_are_those_of_the_packages(folder: Folder) -> Iterator[Problem]:
    for one, place, statement in folder.said:
        package = folder.knowledge.packages.get(one.id) if isinstance(one.entry, Framework) else None
        found = NEWEST.search(statement.says)
        newest = package and (package.newest or package.version)
        if not (package and newest and found) or LONG_TERM.search(statement.says):
            continue
        if not f"{newest}.".startswith(f"{found['version']}."):
            yield one.problem(
                place,
                f"says that {found['version']} is the newest; the package index had {newest} on {package.checked}",
            )


def licences_are_those_of_the_packages(folder: Folder) -> Iterator[Problem]:
    for one in folder.written:
        package = folder.knowledge.packages.get(one.id)
        if not isinstance(one.entry, Framework) or package is None or "licence" not in one.entry.facts:
            continue
        said, stated = _families(one.entry.facts["licence"].says), _families(package.licence or "")
        if said and stated and not said & stated:
            yield one.problem(
                ("facts", "licence"),
                f"says {' and '.join(sorted(said))}; the package {package.package} {package.version} states "
                f"{package.licence!r}",
            )


RULES: tuple[Rule, ...] = (measured_frameworks_exist, figures_are_stable, figures_are_past)
DOUBTS: tuple[Rule, ...] = (
    packages_are_fresh,
    work_is_fresh,
    newest_versions_are_those_of_the_packages,
    licences_are_those_of_the_packages,
)


def _frameworks_of(one: Written) -> Iterator[tuple[Place, str]]:
    match one.entry:
        case Package():
            yield (), one.id
        case Measurement():
            yield ("framework",), one.entry.framework
        case Claim():
            yield from ((("less", at), id_) for at, id_ in enumerate(one.entry.less))
            yield from ((("more", at), id_) for at, id_ in enumerate(one.entry.more))


def _spreads(measurement: Measurement) -> Iterator[tuple[Place, float]]:
    yield from ((("work", id_, "spread"), told.spread) for id_, told in measurement.work.items())
    if measurement.start_up:
        yield ("start-up", "spread"), measurement.start_up.spread
    if measurement.memory:
        yield ("memory", "spread"), measurement.memory.spread


def _days(folder: Folder) -> Iterator[tuple[Written, Place, date]]:
    for one in folder.written:
        if isinstance(one.entry, Package):
            yield one, ("checked",), one.entry.checked
        elif isinstance(one.entry, Measurement):
            yield one, ("measured",), one.entry.measured


def _outdated(folder: Folder, kind: type[Package | Measurement], last: str, renewed: str) -> Iterator[Problem]:
    """Reported once, where the oldest stands: one command renews them all."""
    days = [(day, one, place) for one, place, day in _days(folder) if isinstance(one.entry, kind)]
    if not days:
        return
    day, one, place = min(days, key=lambda told: told[0])
    if day < folder.today - FIGURES_AGE:
        yield one.problem(place, f"{last} on {day}, more than {FIGURES_AGE.days} days ago; {renewed}")


def _families(licence: str) -> set[str]:
    return {name for name, pattern in FAMILIES.items() if re.search(pattern, licence, re.IGNORECASE)}
