"""`tradeoff facts refresh` and `tradeoff facts measure`: write the figures of the knowledge anew.

What changed is printed; how far it is stands on the other stream. Frameworks that were not asked for keep what was
known of them, and so do those that could not be reached or measured this time. Only figures that are multiples of
something else than those of this run cannot stand beside them.
"""

import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence, Set
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any, Literal

from bot.command_line.errors import CommandError
from bot.command_line.printing import count
from bot.knowledge import load
from bot.knowledge.nearest import did_you_mean
from bot.measuring import packages, publishing, rounds, runs
from bot.measuring.callgrind import Callgrind
from bot.measuring.counting import Counter
from bot.measuring.errors import MeasuringError
from bot.measuring.perf import Perf
from bot.measuring.publishing import Figure
from bot.measuring.rounds import Measured
from bot.measuring.runs import Unit
from bot.measuring.variants import APPLICATIONS, Variant, reference_of, variants
from bot.measuring.writing import Entries, changes, read_entries, write_entries

Counters = Literal["perf", "callgrind", "both"]
PACKAGES = "measured/packages.yaml"
WORK = "measured/work.yaml"
AT_ONCE = 2
"""Installations: more do not come faster over one line."""
COUNTERS: tuple[Counter, ...] = (Perf(), Callgrind())
COMPARED = 3
"""Frameworks that two counters are compared on."""


def refresh(folder: Path, asked: Sequence[str]) -> int:
    """Ask the package index of frameworks, all without any named, install them, and write what was found."""
    known = _packages(folder)
    chosen = _chosen(asked, known) or [*known]
    file = folder / PACKAGES
    before = read_entries(file)
    found: Entries = {}
    with _as_command_errors():
        uv = packages.find_uv()

    def facts(id_: str) -> dict[str, Any] | str:
        _say(f"{id_}: asking and installing")
        try:
            return packages.package_facts(known[id_], date.today(), uv)
        except MeasuringError as error:
            return str(error)

    with ThreadPoolExecutor(AT_ONCE) as installing:
        told = dict(zip(chosen, installing.map(facts, chosen), strict=True))
    for id_, one in told.items():
        if isinstance(one, str):
            print(f"{id_}: {one}; {'what was known is kept' if id_ in before else 'nothing is known of it yet'}")
        else:
            found[id_] = one
    write_entries(file, {**before, **found}, schema="packages", command="tradeoff facts refresh")
    _print_changes(before, found, "framework")
    return 0 if len(found) == len(told) else 1


def measure(
    folder: Path,
    asked: Sequence[str],
    *,
    times: int,
    counters: Counters | None,
    work: Path | None,
    to: Path | None,
    compare_with: Path | None,
    applications: Path = APPLICATIONS,
    counted_by: Sequence[Counter] = COUNTERS,
) -> int:
    """Measure frameworks, all without any named, and write the figures that are stable.

    `counted_by` is what may count instructions, the first choice first.
    """
    known = _packages(folder)
    file = to or folder / WORK
    before = read_entries(file)
    with _as_command_errors(), _work_folder(work) as place:
        every = [one for one in variants(applications).values() if one.framework in known]
        reference = reference_of(every)
        names = _chosen(asked, {one.framework: "" for one in every})
        chosen = [one for one in every if not names or one.framework in names or one is reference]
        if counters == "both":
            return _compare_counters(chosen, reference, known, place, times)
        counter = _counter(counters, counted_by)
        if names and reference.framework not in names:
            _say(f"{reference.id} is measured as well: all others are told in multiples of it")
        ready = _set_up(chosen, reference, known, place)
        unit = runs.unit_of_this_run(ready[reference.id].version, counter.name)
        kept = _kept(before, unit, reference, {one.id for one in chosen} if names else {*before}, file)
        rounds.measure(ready, counter, times, place, _say)
        found, unstable = _publish(ready, reference, counter)
    write_entries(file, {**kept, **found}, schema="work", command="tradeoff facts measure")
    _print_changes(before, found, "application")
    print(*unstable, sep="\n", end="\n" if unstable else "")
    if compare_with:
        apart = [*runs.differences(read_entries(compare_with), found)]
        print(f"{count(len(apart), 'figure')} in both runs", *apart, sep="\n")
    return 0 if len(found) == len(chosen) else 1


def _set_up(
    chosen: Sequence[Variant], reference: Variant, known: Mapping[str, str], place: Path
) -> dict[str, Measured]:
    """The applications that can be measured. Raises: MeasuringError: the reference is none of them."""
    ready = rounds.set_up(chosen, known, place, _say)
    if reference.id not in ready:
        raise MeasuringError(_unmeasured(reference))
    return ready


def _kept(before: Entries, unit: Unit, reference: Variant, renewed: Set[str], file: Path) -> Entries:
    """What stays of a file: everything, or nothing where this run tells in multiples of something else.

    `renewed`: the applications that this run is for. Raises: MeasuringError: there are others in the file, which could
    neither stay nor be left out.
    """
    earlier = runs.unit_of(before.get(reference.id))
    if not before or earlier == unit:
        return before
    if others := before.keys() - renewed:
        raise MeasuringError(
            f"{file.name} tells {count(len(others), 'other application')} in multiples of {reference.id} {earlier}; "
            f"here it is {unit}. Name no framework to measure all anew, or write elsewhere with --to FILE"
        )
    _say(f"{file.name} is of {reference.id} {earlier}; whatever cannot be measured now is left out of it")
    return {}


def _publish(ready: Mapping[str, Measured], reference: Variant, counter: Counter) -> tuple[Entries, list[str]]:
    """What is written, and what is not because it was not stable."""
    told = _figures(ready, reference)
    unstable = [
        f"{id_}: {name} is left out, it spreads {figure.spread:.1f} % over the rounds"
        for id_, figures in told.items()
        for name, figure in figures.items()
        if not figure.stable
    ]
    today = date.today()
    return {id_: publishing.entry(ready[id_], told[id_], counter.name, today) for id_ in told}, unstable


def _figures(ready: Mapping[str, Measured], reference: Variant) -> dict[str, dict[str, Figure]]:
    """The figures of those that were measured; others are reported. Raises: MeasuringError: the reference was not."""
    whole = {id_: one for id_, one in ready.items() if not one.failed}
    told: dict[str, dict[str, Figure]] = {}
    for id_, one in whole.items() if reference.id in whole else ():
        try:
            told[id_] = publishing.figures(one, whole[reference.id])
        except MeasuringError as error:
            _say(f"{id_} is left out: {error}")
    if reference.id not in told:
        raise MeasuringError(_unmeasured(reference))
    return told


def _unmeasured(reference: Variant) -> str:
    return f"{reference.id}, of which all others are told in multiples, could not be measured"


def _compare_counters(
    chosen: Sequence[Variant], reference: Variant, known: Mapping[str, str], place: Path, times: int
) -> int:
    """Print what each counter says of the first frameworks that were asked for; nothing is written."""
    counters = [_counter("perf", COUNTERS), _counter("callgrind", COUNTERS)]
    callable_ = (one for one in chosen if one.variant is None and one.interface != "server")
    few = sorted(callable_, key=lambda one: not one.reference)[:COMPARED]
    told: dict[str, dict[str, dict[str, Figure]]] = {}
    for counter in counters:
        ready = _set_up(few, reference, known, place)
        rounds.measure(ready, counter, times, place, _say)
        told[counter.name] = _figures(ready, reference)
    first, second = (told[counter.name] for counter in counters)
    for id_ in (id_ for id_ in first if id_ in second):
        for name in first[id_]:
            print(f"{id_} {name}: perf {first[id_][name].median:.3f}, callgrind {second[id_][name].median:.3f}")
    return 0


def _counter(asked: Counters | None, counters: Sequence[Counter]) -> Counter:
    """The counter asked for, else the first that can count here. Raises: MeasuringError: it cannot count."""
    named = [counter for counter in counters if asked in (None, counter.name)]
    missing = [why for counter in named if (why := counter.missing())]
    if len(missing) == len(named):
        raise MeasuringError("; and ".join(missing))
    return next(counter for counter in named if not counter.missing())


def _packages(folder: Path) -> dict[str, str]:
    """The names to install frameworks by. Raises: KnowledgeError: the knowledge cannot be used."""
    return {one.id: one.package for one in load(folder).frameworks.values() if one.package}


def _chosen(asked: Sequence[str], known: Mapping[str, str]) -> list[str]:
    """The frameworks asked for, by id. Raises: CommandError: one of them is none that this is known of."""
    for id_ in asked:
        if id_ not in known:
            hint = did_you_mean(id_, known) or f" There are {', '.join(known)}."
            raise CommandError(f"there is no framework {id_!r} that this can be found out about.{hint}", 2)
    return list(dict.fromkeys(asked))


def _print_changes(before: Entries, found: Entries, noun: str) -> None:
    same = 0
    for id_, entry in found.items():
        if id_ not in before:
            print(f"{id_}: new")
        elif changed := [*changes(before[id_], entry)]:
            print(f"{id_}: {'; '.join(changed)}")
        else:
            same += 1
    print(f"{count(len(found), noun)} written, {same} as before")


@contextmanager
def _as_command_errors() -> Iterator[None]:
    try:
        yield
    except MeasuringError as error:
        raise CommandError(str(error)) from None


@contextmanager
def _work_folder(asked: Path | None) -> Iterator[Path]:
    """The folder for environments and applications: the one asked for, which stays, or one that is gone afterwards."""
    if asked:
        asked.mkdir(parents=True, exist_ok=True)
        yield asked.resolve()
        return
    with tempfile.TemporaryDirectory() as folder:
        yield Path(folder)


def _say(what: str) -> None:
    print(what, file=sys.stderr, flush=True)
