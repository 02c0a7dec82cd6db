"""What articles and documentation say, as YAML that people write and frozen values that the program reads.

`load` gives a Knowledge or raises a KnowledgeError with every error; `check` gives the errors and the warnings.
"""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.knowledge import figure_rules
from bot.knowledge.citing import statements
from bot.knowledge.doubts import DOUBTS
from bot.knowledge.folder import Folder, cited_in
from bot.knowledge.loading import Knowledge, KnowledgeError, knowledge_of, read_folder
from bot.knowledge.reading import Problem
from bot.knowledge.rules import RULES


def check(folder: Path, today: date | None = None) -> tuple[Knowledge, list[Problem]]:
    """What could be read of a folder of knowledge, and every error and warning in the order of files and lines."""
    return _read(folder, today or date.today(), doubting=True)


def load(folder: Path) -> Knowledge:
    """The knowledge of a folder.

    Raises:
        KnowledgeError: something in it is wrong; warnings do not count and are not looked for.
    """
    knowledge, errors = _read(folder, date.today(), doubting=False)
    if errors:
        raise KnowledgeError(errors)
    return knowledge


def _read(folder: Path, today: date, *, doubting: bool) -> tuple[Knowledge, list[Problem]]:
    reading = read_folder(folder)
    knowledge = knowledge_of(reading.written)
    problems = [*reading.problems]
    if reading.complete:
        read = Folder(reading.written, knowledge, reading.broken, today, cited_in(reading.written))
        for rule in (*RULES, *figure_rules.RULES):
            problems += rule(read)
        for doubt in (*DOUBTS, *figure_rules.DOUBTS) if doubting else ():
            problems += _as_warnings(doubt(read))
    return knowledge, sorted(problems)


def _as_warnings(problems: Iterable[Problem]) -> list[Problem]:
    return [replace(problem, warning=True) for problem in problems]


__all__ = ["Knowledge", "KnowledgeError", "Problem", "check", "load", "statements"]
