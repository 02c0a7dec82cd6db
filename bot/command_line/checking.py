"""`tradeoff check`: the errors and warnings of a folder of knowledge, or how completely it tells of each framework.

Errors end it with 1. Warnings are printed and end it with 0; with `strict` they count as errors do, and so does what
is missing by the goals.
"""

from collections.abc import Iterator, Sequence
from dataclasses import asdict
from datetime import date
from pathlib import Path

from bot.command_line.printing import count, print_json
from bot.knowledge import Knowledge, Problem, statements
from bot.knowledge import check as check_folder
from bot.knowledge.coverage import FACTS, Coverage, coverage

COLUMNS = ("facts", "features", "open", "aspects", "backed", "needs", "good", "weak", "said", "oldest", "newest")
LEGEND = """\
facts, features  those that are told, of all there are; open: features of which nothing was found
aspects          those that something is said of; backed: by as many publishers as the goal asks for
good, weak       strengths and weaknesses; said: statements in the profile and the comparisons
oldest, newest   the days on which the statements were checked
The goals stand in goals/."""


def check(
    folder: Path, *, strict: bool = False, coverage: bool = False, as_json: bool = False, today: date | None = None
) -> int:
    """Print what there is to say and give the exit status."""
    knowledge, problems = check_folder(folder, today)
    errors = [problem for problem in problems if not problem.warning]
    if coverage and not errors:
        return _show_coverage(knowledge, strict=strict, as_json=as_json)
    if as_json:
        print_json([asdict(problem) for problem in problems])
    else:
        print(*problems, _closing(knowledge, problems), sep="\n")
    return 1 if errors or (strict and problems) else 0


def table(covered: Sequence[Coverage], known: Knowledge) -> Iterator[str]:
    """The coverage as lines of at most 100 columns."""
    rows = [COLUMNS, *(_cells(one, len(known.features)) for one in covered)]
    widths = [max(map(len, cells)) for cells in zip(*rows, strict=True)]
    names = ["framework", *(one.name for one in covered)]
    longest = max(map(len, names))
    for name, row in zip(names, rows, strict=True):
        cells = (cell.rjust(width) for cell, width in zip(row, widths, strict=True))
        yield f"{name:<{longest}} {' '.join(cells)}"


def _show_coverage(known: Knowledge, *, strict: bool, as_json: bool) -> int:
    covered = coverage(known)
    missing = [one for one in covered if one.missing]
    if as_json:
        print_json([{**asdict(one), "oldest": str(one.oldest), "newest": str(one.newest)} for one in covered])
    else:
        print(*table(covered, known), "", LEGEND, "", sep="\n")
        print(
            *(f"{one.name} misses {', '.join(one.missing)}" for one in missing), sep="\n", end="\n" if missing else ""
        )
        print(f"{count(len(covered) - len(missing), 'framework')} of {len(covered)} told completely")
    return 1 if strict and missing else 0


def _cells(one: Coverage, features: int) -> tuple[str, ...]:
    numbers = (one.unknown, one.aspects, one.backed, one.needs, one.strengths, one.weaknesses, one.statements)
    return (
        f"{one.facts}/{len(FACTS)}",
        f"{one.features}/{features}",
        *map(str, numbers),
        str(one.oldest),
        str(one.newest),
    )


def _closing(known: Knowledge, problems: list[Problem]) -> str:
    """The last line: how much is wrong, or how much there is."""
    warnings = sum(problem.warning for problem in problems)
    doubts = count(warnings, "warning")
    if errors := [problem for problem in problems if not problem.warning]:
        files = count(len({problem.file for problem in errors}), "file")
        return f"{count(len(errors), 'error')} in {files}{f', and {doubts}' if warnings else ''}"
    there = (
        count(len(known.frameworks), "framework"),
        count(len(known.comparisons), "comparison"),
        count(sum(1 for _ in statements(known)), "statement"),
    )
    verdict = f"no errors, {doubts}" if warnings else "all good"
    return f"{', '.join(there)} from {count(len(known.sources), 'source')}: {verdict}"
