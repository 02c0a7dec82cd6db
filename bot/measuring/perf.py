"""Instructions counted by the counters of the processor, through the program perf.

It costs no time, and many virtual machines lack it. What a request costs is the difference between two runs, one of
which makes more of them, so that everything else falls out.
"""

import re
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bot.measuring.counting import Count, endpoints
from bot.measuring.environments import Environment
from bot.measuring.errors import MeasuringError
from bot.measuring.trials import Trial, python_command, run

FEW, MANY = 1000, 3000
"""Requests of the two runs."""
TOLD = re.compile(r"^([1-9]\d*),[^,]*,instructions", re.MULTILINE)


class Perf:
    """Counts with perf."""

    name = "perf"

    def missing(self) -> str | None:
        if not shutil.which("perf"):
            return "perf is missing; install it with the package manager of your system (linux-perf, linux-tools)"
        try:
            instructions(["true"], Path.cwd())
        except MeasuringError:
            return "this machine has no counters that perf could read, as many virtual machines; callgrind needs none"
        return None

    def bare(self, environment: Environment, folder: Path, seed: int) -> float:
        return instructions(python_command(environment, "pass"), folder, seed)

    def count(self, trial: Trial) -> Count:
        def counted(endpoint: str, times: int) -> int:
            return instructions(trial.working({endpoint: times}), trial.folder, trial.seed)

        work = {one: (counted(one, MANY) - counted(one, FEW)) / (MANY - FEW) for one in endpoints(trial)}
        return Count(instructions(trial.working({}), trial.folder, trial.seed), work)


def instructions(command: Sequence[str], folder: Path, seed: int = 0) -> int:
    """The instructions of a program in user mode. Raises: MeasuringError: it failed, or nothing was counted."""
    with tempfile.TemporaryDirectory() as told:
        out = Path(told) / "perf"
        run(["perf", "stat", "-x", ",", "-e", "instructions:u", "-o", str(out), *command], folder, seed)
        return total(out.read_text("utf-8", "replace"))


def total(told: str) -> int:
    """What `perf stat -x ,` counted. Raises: MeasuringError: nothing."""
    if found := TOLD.search(told):
        return int(found[1])
    raise MeasuringError("perf counted no instructions")
