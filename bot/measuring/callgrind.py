"""Instructions counted by valgrind's tool callgrind, which runs a program on a processor made of software.

It needs nothing of the machine, and takes about fifty times as long. That is why everything comes from one run: it
writes out and starts again at each mark (`bot.measuring.calling.mark`), so that each dump holds one phase.
"""

import re
import shutil
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path

from bot.measuring.counting import Count, endpoints
from bot.measuring.environments import Environment
from bot.measuring.errors import MeasuringError
from bot.measuring.trials import MARK, Trial, python_command, run

REQUESTS = 100
"""Of each kind. More would change the third digit only: they are counted exactly, and all of them do the same."""
TOTALS = re.compile(r"^totals: (\d+)", re.MULTILINE)


class Callgrind:
    """Counts with callgrind."""

    name = "callgrind"

    def missing(self) -> str | None:
        if shutil.which("valgrind"):
            return None
        return "valgrind is missing; install it with the package manager of your system (it is called valgrind there)"

    def bare(self, environment: Environment, folder: Path, seed: int) -> float:
        return phases(python_command(environment, MARK), folder, seed)[0]

    def count(self, trial: Trial) -> Count:
        asked = endpoints(trial)
        told = phases(trial.working(dict.fromkeys(asked, REQUESTS)), trial.folder, trial.seed)
        if len(told) != 2 + 2 * len(asked):  # start-up, then what is between and what is asked in turns, and the end
            raise MeasuringError(f"callgrind saw {len(told)} phases where there are {2 + 2 * len(asked)}")
        work = zip(asked, told[2::2], strict=False)
        return Count(told[0], {endpoint: instructions / REQUESTS for endpoint, instructions in work})


def phases(command: Sequence[str], folder: Path, seed: int = 0) -> list[int]:
    """The instructions of a program from each mark to the next, the first from its start, the last to its end."""
    with tempfile.TemporaryDirectory() as dumps:
        out = Path(dumps) / "dump"
        valgrind = ["valgrind", "--tool=callgrind", "--dump-before=getloadavg", f"--callgrind-out-file={out}"]
        run([*valgrind, *command], folder, seed)
        return [total(path.read_text("utf-8", "replace")) for path in in_order(Path(dumps).iterdir())]


def in_order(dumps: Iterable[Path]) -> list[Path]:
    """Dumps in the order in which they were written: dump.1, dump.2, …, and what was left at the end: dump."""
    return sorted(dumps, key=lambda path: (not path.suffix, int(path.suffix[1:] or 0)))


def total(dump: str) -> int:
    """The instructions of one dump. Raises: MeasuringError: it tells of none."""
    if found := TOTALS.search(dump):
        return int(found[1])
    raise MeasuringError("callgrind wrote a dump without a total")
