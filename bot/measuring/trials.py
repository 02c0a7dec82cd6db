"""An application in a folder of its own, with the interpreter that runs it.

Everything that is measured runs by `Trial.command`: a fresh interpreter that gets the application as a server would,
marks that it has it, and then does what is asked. Nothing of the machine's Python settings reaches it. How it orders
what it hashes is decided by a seed: the same one costs the same instructions, and others show what hangs on that order.
"""

import os
import shlex
import shutil
import socket
import subprocess
import tempfile
import time
from ast import literal_eval
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from subprocess import DEVNULL, Popen
from typing import IO, Any

from bot.measuring import calling
from bot.measuring.calling import HOST, Response
from bot.measuring.environments import Environment, last_line
from bot.measuring.errors import MeasuringError
from bot.measuring.variants import Variant

TIME_LIMIT = 900
"""Seconds for one run; under callgrind the slowest take two minutes on a slow machine."""
STARTS_WITHIN = 20
"""Seconds for a server to listen."""
MARK = "import os\nos.getloadavg()"
"""What `calling.mark` does, before that is loaded."""


@dataclass(frozen=True, slots=True)
class Trial:
    """A variant, ready to be run."""

    variant: Variant
    environment: Environment
    folder: Path
    seed: int = 0

    def command(self, code: str) -> list[str]:
        """The command that runs some code once the application stands and that is marked."""
        return python_command(self.environment, f"{self.variant.start}\n{MARK}\n{code}")

    def working(self, requests: Mapping[str, int]) -> list[str]:
        """The command that makes requests, all of a kind between two marks."""
        asked = dict(requests)
        return self.command(
            f"import calling\ncalling.work(app, {self.variant.interface!r}, {asked!r})" if asked else ""
        )

    def show(self, paths: Sequence[str]) -> tuple[list[Response], int]:
        """What is answered to some paths, and the resident memory in kilobytes after that.

        Raises: MeasuringError: the application failed.
        """
        command = self.command(f"import calling\ncalling.show(app, {self.variant.interface!r}, {[*paths]!r})")
        *answers, memory = literals(self.run(command), (tuple,) * len(paths) + (int,))
        return answers, memory

    def run(self, command: Sequence[str]) -> str:
        """What a command prints in the folder. Raises: MeasuringError: it failed, with what it said last."""
        return run(command, self.folder, self.seed)

    @contextmanager
    def served(self) -> Iterator[int]:
        """Run the application in its own server, on the port that is given.

        Raises: MeasuringError: it ends or does not listen in time.
        """
        port = _free_port()
        command = self.command(f"from application import serve\nserve({port})")
        settings = environment_variables(self.seed)
        with (
            tempfile.TemporaryFile() as errors,
            Popen(command, cwd=self.folder, env=settings, stdout=DEVNULL, stderr=errors) as server,
        ):
            try:
                _wait_for(port, server, errors)
                yield port
            finally:
                server.kill()


def prepare(variant: Variant, environment: Environment, folder: Path) -> Trial:
    """Put the application into an empty folder. Raises: MeasuringError: what generates a part of it failed."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    if variant.prepare:
        program, *words = shlex.split(variant.prepare)
        run([str(environment.programs / program), *words], folder)
    place = folder / variant.put_at
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(variant.code, "utf-8")
    for name, lines in variant.appended.items():
        with (folder / name).open("a", encoding="utf-8") as generated:
            generated.write(f"\n{lines}\n")
    shutil.copy(calling.__file__, folder / "calling.py")
    run([str(environment.python), "-m", "compileall", "-q", "."], folder, compiles=True)
    return Trial(variant, environment, folder)


def python_command(environment: Environment, code: str) -> list[str]:
    """The command that runs some code in an environment."""
    return [str(environment.python), "-c", code]


def environment_variables(seed: int = 0, *, compiles: bool = False) -> dict[str, str]:
    """Those that a measured program gets. Only where it `compiles` it leaves compiled code behind."""
    others = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    return {**others, "PYTHONHASHSEED": str(seed), **({} if compiles else {"PYTHONDONTWRITEBYTECODE": "1"})}


def run(command: Sequence[str], folder: Path, seed: int = 0, *, compiles: bool = False) -> str:
    """What a command prints. Raises: MeasuringError: it failed, with what it said last."""
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment_variables(seed, compiles=compiles),
            capture_output=True,
            text=True,
            errors="replace",
            timeout=TIME_LIMIT,
            stdin=DEVNULL,
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise MeasuringError(f"it took longer than {TIME_LIMIT // 60} minutes") from None
    except FileNotFoundError:
        raise MeasuringError(f"there is no program {Path(command[0]).name}") from None
    if done.returncode:
        raise MeasuringError(last_line(done.stderr) or f"it ended with {done.returncode} and without a word")
    return done.stdout


def literals(printed: str, kinds: Sequence[type]) -> list[Any]:
    """The values of some kinds that a program printed at its end, a line each.

    Raises: MeasuringError: something else stands there, as where a framework says farewell.
    """
    lines = printed.splitlines()[-len(kinds) :]
    try:
        told = [literal_eval(line) for line in lines]
    except (SyntaxError, TypeError, ValueError):
        told = []
    if [type(one) for one in told] != [*kinds]:
        raise MeasuringError(f"it prints something of its own around its answers: {last_line(printed) or 'nothing'!r}")
    return told


def _free_port() -> int:
    with socket.socket() as any_port:
        any_port.bind((HOST, 0))
        return int(any_port.getsockname()[1])


def _wait_for(port: int, server: Popen[bytes], errors: IO[bytes]) -> None:
    """Raises: MeasuringError: the server ended, or nobody listens there in time; with what it said last."""
    until = time.monotonic() + STARTS_WITHIN
    while time.monotonic() < until:
        with socket.socket() as client:
            if client.connect_ex((HOST, port)) == 0:
                return
        if server.poll() is not None:
            raise MeasuringError(f"its server ended before it listened{_told_last(errors)}")
        time.sleep(0.1)
    raise MeasuringError(f"its server does not listen within {STARTS_WITHIN} seconds{_told_last(errors)}")


def _told_last(errors: IO[bytes]) -> str:
    errors.seek(0)
    said = last_line(errors.read().decode("utf-8", "replace"))
    return f": {said}" if said else ""
