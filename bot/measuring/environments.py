"""An environment of its own for a package, and what was installed into it.

Packages come by the ordinary clients with the settings that people have made for them: which index is asked is none of
this program's business. The environment holds the package, what that requires, and nothing else, not even pip.
"""

import subprocess
import sys
import sysconfig
import venv
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import Distribution, distributions
from pathlib import Path

from packaging.utils import canonicalize_name

from bot.measuring.errors import MeasuringError

PIP = (sys.executable, "-m", "pip", "--disable-pip-version-check")
TIME_LIMIT = 900
"""Seconds for one installation: the largest take a minute or two on a slow line."""


@dataclass(frozen=True, slots=True)
class Environment:
    """A folder with an interpreter and installed packages."""

    folder: Path

    @property
    def programs(self) -> Path:
        """The folder of its interpreter and of the commands that packages bring."""
        return Path(self._path("scripts"))

    @property
    def python(self) -> Path:
        return self.programs / "python"

    @property
    def site(self) -> Path:
        """The folder of its packages."""
        return Path(self._path("purelib"))

    @property
    def installed(self) -> dict[str, Distribution]:
        """What is installed, by names in lower case with hyphens."""
        return {canonicalize_name(one.name): one for one in distributions(path=[str(self.site)])}

    @property
    def size(self) -> int:
        """Bytes of all files but those that Python compiles for itself."""
        files = (path for path in self.folder.rglob("*") if path.is_file() and not path.is_symlink())
        return sum(path.stat().st_size for path in files if path.suffix != ".pyc")

    def _path(self, name: str) -> str:
        where = str(self.folder)
        return sysconfig.get_path(name, "venv", {"base": where, "platbase": where})


def empty(folder: Path) -> Environment:
    """A new environment without any package."""
    venv.create(folder, clear=True, symlinks=True)
    return Environment(folder)


def install(environment: Environment, packages: Sequence[str], *, compiled: bool) -> None:
    """Install packages into an environment; `compiled`: ready to be run.

    Raises: MeasuringError: they could not be installed; the message is pip's own.
    """
    options = () if compiled else ("--no-compile",)
    pip("--python", str(environment.python), "install", "--quiet", *options, *packages)


def pip(*words: str) -> str:
    """What pip prints. Raises: MeasuringError: it failed, with the last error it told of."""
    try:
        done = subprocess.run(
            [*PIP, *words], capture_output=True, text=True, timeout=TIME_LIMIT, stdin=subprocess.DEVNULL, check=False
        )
    except subprocess.TimeoutExpired:
        raise MeasuringError(f"pip took longer than {TIME_LIMIT // 60} minutes") from None
    if done.returncode:
        errors = (line for line in done.stderr.splitlines() if line.startswith("ERROR"))
        raise MeasuringError(last_line("\n".join(errors)) or last_line(done.stderr) or "pip failed without a word")
    return done.stdout


def last_line(printed: str) -> str:
    """The last line that says something: where a program fails, it says there why."""
    lines = [line.strip() for line in printed.splitlines() if line.strip()]
    return lines[-1][:300] if lines else ""
