"""Everything measured several times, in turns.

A round measures every application once, with a seed of its own, and what is told in multiples of another is divided by
that one's figure of the same round. So a figure's spread shows what hangs on chance.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from packaging.utils import canonicalize_name

from bot.knowledge.figures import Served
from bot.measuring import environments
from bot.measuring.answers import check, serves
from bot.measuring.calling import PATHS
from bot.measuring.counting import Count, Counter
from bot.measuring.environments import Environment
from bot.measuring.errors import MeasuringError
from bot.measuring.trials import Trial, prepare
from bot.measuring.variants import Interface, Variant

INTERFACES: Mapping[Interface, str] = {
    "wsgi": "https://peps.python.org/pep-3333/",
    "asgi": "https://asgi.readthedocs.io/en/latest/specs/main.html",
}
IDLE = tuple(
    Variant(
        id=f"idle-{interface}",
        framework="none",
        documentation=documentation,
        interface=interface,
        start=f"from calling import idle_{interface} as app",
    )
    for interface, documentation in INTERFACES.items()
)
"""Applications that do nothing: what is counted of them is the work of calling, and no framework's."""

Say = Callable[[str], None]
"""Tells the person who waits how far it is."""


@dataclass(frozen=True, slots=True)
class Round:
    """What was measured of one application in one round."""

    count: Count
    bare: float
    """Instructions of an interpreter that does nothing."""
    idle: Mapping[str, float]
    """Instructions of a request to each endpoint of an application that does nothing: those of calling it."""
    memory: int | None
    """Kilobytes in use after each endpoint was served; None where a server would be in it."""

    @property
    def start_up(self) -> float:
        """The work of starting, as a multiple of bare Python's."""
        return self.count.start_up / self.bare

    @property
    def work(self) -> Mapping[str, float]:
        """Instructions of the application itself for a request to each endpoint."""
        return {endpoint: whole - self.idle[endpoint] for endpoint, whole in self.count.requests.items()}


@dataclass(slots=True)
class Measured:
    """What was measured of one application; it is left out as soon as `failed` says why."""

    trial: Trial
    version: str
    serves: Mapping[Served, bool] = field(default_factory=dict)
    rounds: list[Round] = field(default_factory=list)
    failed: str = ""


def set_up(chosen: Sequence[Variant], packages: Mapping[str, str], work: Path, say: Say) -> dict[str, Measured]:
    """Install the frameworks and put the applications in place; those that do not answer rightly are reported.

    `packages`: the names to install frameworks by. An environment that is there already is used as it is.
    """
    ready: dict[str, Measured] = {}
    for variant in chosen:
        say(f"{variant.id}: installing and checking what it answers")
        try:
            environment = _environment(variant, packages[variant.framework], work)
            trial = prepare(variant, environment, work / "applications" / variant.id)
            check(trial)
            version = environment.installed[canonicalize_name(packages[variant.framework])].version
            ready[variant.id] = Measured(trial, version, serves(trial))
        except MeasuringError as error:
            say(f"{variant.id} is left out: {error}")
    return ready


def measure(ready: Mapping[str, Measured], counter: Counter, rounds: int, work: Path, say: Say) -> None:
    """Measure everything in turns; an application that fails is reported and left out from then on."""
    bare = environments.empty(work / "bare")
    idle = {one.interface: prepare(one, bare, work / "applications" / one.id) for one in IDLE}
    for number in range(1, rounds + 1):
        say(f"round {number} of {rounds}: what calling and starting nothing costs")
        instructions = counter.bare(bare, work, number)
        calls: dict[str, Mapping[str, float]] = {
            interface: counter.count(replace(trial, seed=number)).requests for interface, trial in idle.items()
        }
        for id_, one in ready.items():
            if one.failed:
                continue
            say(f"round {number} of {rounds}: {id_}")
            try:
                one.rounds.append(_round(replace(one.trial, seed=number), counter, instructions, calls))
            except MeasuringError as error:
                one.failed = str(error)
                say(f"{id_} is left out: {error}")


def _round(trial: Trial, counter: Counter, bare: float, calls: Mapping[str, Mapping[str, float]]) -> Round:
    interface = trial.variant.interface
    memory = None if interface == "server" else trial.show([*PATHS.values()])[1]
    return Round(counter.count(trial), bare, calls.get(interface, {}), memory)


def _environment(variant: Variant, package: str, work: Path) -> Environment:
    """The environment of a framework, which its variants share."""
    folder = work / "environments" / variant.framework
    whole = folder / "complete"
    if whole.exists():
        return Environment(folder)
    environment = environments.empty(folder)
    environments.install(environment, [package, *variant.requires], compiled=True)
    whole.touch()
    return environment
