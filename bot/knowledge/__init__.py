"""What articles and documentation say, as YAML that people write and frozen values that the program reads.

`load` gives a Knowledge or raises a KnowledgeError with every problem; `check` gives the problems and notices.
"""

from datetime import date
from pathlib import Path

from bot.knowledge.citing import statements
from bot.knowledge.loading import Knowledge, KnowledgeError, knowledge_of, read_folder
from bot.knowledge.reading import Problem
from bot.knowledge.rules import RULES, Folder, cited_in


def check(folder: Path, today: date | None = None) -> list[Problem]:
    """Every problem and notice of a folder of knowledge, in the order of files and lines."""
    return _read(folder, today or date.today())[1]


def load(folder: Path) -> Knowledge:
    """The knowledge of a folder.

    Raises:
        KnowledgeError: something in it is wrong; notices alone do not count.
    """
    knowledge, found = _read(folder, date.today())
    if problems := [problem for problem in found if not problem.notice]:
        raise KnowledgeError(problems)
    return knowledge


def _read(folder: Path, today: date) -> tuple[Knowledge, list[Problem]]:
    reading = read_folder(folder)
    knowledge = knowledge_of(reading.written)
    problems = [*reading.problems]
    if reading.complete:
        read = Folder(reading.written, knowledge, reading.broken, today, cited_in(reading.written))
        for rule in RULES:
            problems += rule(read)
    return knowledge, sorted(problems)


__all__ = ["Knowledge", "KnowledgeError", "Problem", "check", "load", "statements"]
