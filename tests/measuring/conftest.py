import shutil
from pathlib import Path

import pytest

from tests.knowledge.conftest import SMALL, Copy


@pytest.fixture
def index(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of packages that pip and uv take for all there is."""
    folder = tmp_path / "index"
    folder.mkdir()
    for client in ("PIP", "UV"):
        monkeypatch.setenv(f"{client}_NO_INDEX", "1")
        monkeypatch.setenv(f"{client}_FIND_LINKS", str(folder))
    monkeypatch.setenv("PIP_CONFIG_FILE", "/dev/null")
    return folder


@pytest.fixture
def known(tmp_path: Path) -> Copy:
    """A copy of the small knowledge, in which Anvil and Birch have a package and nothing was measured."""
    copy = Copy(Path(shutil.copytree(SMALL, tmp_path / "small")))
    for name in ("Anvil", "Birch"):
        file = f"frameworks/{name.lower()}.yaml"
        if "\npackage:" not in (copy.folder / file).read_text("utf-8"):
            copy.change(file, "homepage:", f"package: {name}\nhomepage:")
    return copy
