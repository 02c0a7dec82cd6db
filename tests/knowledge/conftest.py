"""A copy of the small knowledge that a test may break, and what is then said of it."""

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from bot.knowledge import check

SMALL = Path(__file__).parent / "small"
FIGURES = Path(__file__).parent / "figures"
"""What was measured of the small knowledge: laid over it where a test is about figures."""
TODAY = date(2026, 11, 22)


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of the small knowledge."""

    folder: Path

    def change(self, file: str, old: str, new: str) -> None:
        """Put `new` where `old` stands for the first time in a file."""
        text = (self.folder / file).read_text(encoding="utf-8")
        assert old in text
        self.write(file, text.replace(old, new, 1))

    def write(self, file: str, text: str) -> None:
        (self.folder / file).write_text(text, encoding="utf-8")

    def problems(self, today: date = TODAY) -> list[str]:
        """What the check says on a day, one line each."""
        return [str(problem) for problem in check(self.folder, today)[1]]


@pytest.fixture
def small(tmp_path: Path) -> Copy:
    return Copy(Path(shutil.copytree(SMALL, tmp_path / "small")))


@pytest.fixture
def measured(small: Copy) -> Copy:
    """The small knowledge with figures."""
    shutil.copytree(FIGURES, small.folder, dirs_exist_ok=True)
    return small
