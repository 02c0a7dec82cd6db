"""What the package index and an installation in an empty environment say of a framework.

`pip` installs and tells of the newest version there is, `uv` of the day on which a version was uploaded, which pip
does not tell. Both ask the index that the person's own settings name.
"""

import json
import platform
import re
import shutil
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from importlib.metadata import Distribution
from pathlib import Path
from typing import Any

from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet
from packaging.utils import canonicalize_name

from bot.measuring import environments
from bot.measuring.digits import rounded
from bot.measuring.environments import pip
from bot.measuring.errors import MeasuringError, NotReachedError

LICENCE_MAX = 60
"""Characters. What is longer is no name of a licence, but its text, which some packages put there."""
UV_TIME_LIMIT = 120
"""Seconds for one question to the index."""


def find_uv() -> str:
    """The program uv. Raises: MeasuringError: it is not installed."""
    beside = Path(sys.executable).with_name("uv")
    if found := str(beside) if beside.exists() else shutil.which("uv"):
        return found
    raise MeasuringError("uv is missing, which tells when a version was released: pip install 'tradeoff[measure]'")


def package_facts(package: str, today: date, uv: str | None) -> dict[str, Any]:
    """All that is told of a package, as it is written to the file; without `uv` not the day of its release.

    Raises: NotReachedError: the index tells of no such package, or nothing at all. MeasuringError: it exists for this
    Python, but cannot be installed.
    """
    newest = _newest(package)
    requires = newest.get("requires_python") or ""
    with tempfile.TemporaryDirectory() as folder:
        environment = environments.empty(Path(folder))
        before = environment.size
        try:
            environments.install(environment, [package], compiled=False)
        except MeasuringError as error:
            if takes_this_python(requires):
                raise MeasuringError(f"{package} cannot be installed here: {error}") from None
            facts: dict[str, Any] = {"not-installed": f"needs {python_in_words(requires)}"}
        else:
            facts = installed_facts(package, environment.installed)
            facts["megabytes"] = in_megabytes(environment.size - before)
            facts |= _newer(facts["version"], newest)
            if uv and (released := _released(package, facts["version"], uv)):
                facts["released"] = released
    told = {"package": package, **facts, "python": ".".join(platform.python_version_tuple()[:2]), "checked": today}
    return {key: told[key] for key in _ORDER if key in told}


_ORDER = (
    "package",
    "version",
    "released",
    "requires-python",
    "licence",
    "packages",
    "megabytes",
    "dependencies",
    "newest",
    "newest-requires-python",
    "not-installed",
    "python",
    "checked",
)


def installed_facts(package: str, installed: Mapping[str, Distribution]) -> dict[str, Any]:
    """What the packages of an environment say of one of them."""
    own = installed[canonicalize_name(package)]
    facts = {
        "version": own.version,
        "requires-python": own.metadata.json.get("requires_python"),
        "licence": licence(own),
        "packages": len(installed),
        "dependencies": dependencies(own.requires or ()),
    }
    return {key: value for key, value in facts.items() if value is not None}


def dependencies(requires: Iterable[str]) -> list[str]:
    """The names of those requirements that hold on this machine without any extra."""
    read = [Requirement(one) for one in requires]
    needed = (one for one in read if one.marker is None or one.marker.evaluate({"extra": ""}))
    return sorted({canonicalize_name(one.name) for one in needed})


def licence(own: Distribution) -> str | None:
    """What a package says of its licence: its expression (PEP 639), else its classifiers, else a short free text."""
    told = own.metadata.json
    if expression := told.get("license_expression"):
        return str(expression)
    classified = [one.split(" :: ")[-1] for one in told.get("classifier", ()) if one.startswith("License :: ")]
    if named := [one for one in classified if one != "OSI Approved"]:
        return "; ".join(named)
    first = next(iter(str(told.get("license", "")).strip().splitlines()), "")
    return first if 0 < len(first) <= LICENCE_MAX and not first.startswith(("Copyright", "UNKNOWN")) else None


def in_megabytes(size: int) -> str:
    """Bytes as millions of them, to a digit after the point or more; a thousand at least."""
    return rounded(max(size, 1000) / 1e6, 1)


def takes_this_python(requires: str) -> bool:
    """Whether a `Requires-Python` admits the Python that runs this."""
    return SpecifierSet(requires).contains(platform.python_version(), prereleases=True)


def python_in_words(requires: str) -> str:
    """`>=3.12` → Python 3.12 or newer."""
    at_least = re.fullmatch(r">= ?([\d.]+)", requires.strip())
    return f"Python {at_least[1]} or newer" if at_least else f"Python {requires}"


def _newest(package: str) -> Mapping[str, Any]:
    """What the newest version says of itself, whatever Python it needs."""
    words = ("install", "--dry-run", "--ignore-requires-python", "--ignore-installed", "--no-deps", "--quiet")
    try:
        report = json.loads(pip(*words, "--report", "-", package))
    except MeasuringError as error:
        raise NotReachedError(f"{package}: the package index did not tell of it ({error})") from None
    metadata: Mapping[str, Any] = report["install"][0]["metadata"]
    return metadata


def _newer(version: str, newest: Mapping[str, Any]) -> dict[str, str]:
    """The newest version, if it is one that this Python cannot take."""
    requires = newest.get("requires_python") or ""
    if newest["version"] == version or takes_this_python(requires):
        return {}
    return {"newest": newest["version"], "newest-requires-python": requires}


def _released(package: str, version: str, uv: str) -> date | None:
    """The day on which a version was uploaded; None where the index does not tell, or not in time."""
    try:
        locked = subprocess.run(
            [uv, "pip", "compile", "--quiet", "--no-deps", "--format", "pylock.toml", "-"],
            input=f"{package}=={version}\n",
            capture_output=True,
            text=True,
            timeout=UV_TIME_LIMIT,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    return upload_day(locked.stdout) if locked.returncode == 0 else None


def upload_day(pylock: str) -> date | None:
    """The day of the first upload in a lock file of one package (PEP 751); None where it does not tell."""
    try:
        [package] = tomllib.loads(pylock)["packages"]
    except (KeyError, ValueError):  # no package, several, or no TOML
        return None
    files = [*package.get("wheels", ()), *([package["sdist"]] if "sdist" in package else ())]
    days = [told.date() for file in files if isinstance(told := file.get("upload-time"), datetime)]
    return min(days, default=None)
