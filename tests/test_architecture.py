"""How the program is divided, read from its imports and its strings.

Imports point one way: knowledge ← understanding ← answering ← chat and the command line ← __main__; pictures stand
between answering and chat. Only chat and what starts it know Discord, and no code knows a framework: what is said of
them is data.
"""

import ast
import re
from collections.abc import Iterator
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from bot.understanding.names import squeezed
from tests.answering.asking import REAL, ROOT

BOT = ROOT / "bot"
MAY_IMPORT = {
    "knowledge": {"knowledge"},
    "understanding": {"knowledge", "understanding"},
    "answering": {"knowledge", "understanding", "answering"},
    "terminal": {"answering"},
    "measuring": {"knowledge", "measuring"},
    "pictures": {"knowledge", "answering", "pictures"},
    "chat": {"knowledge", "understanding", "answering", "pictures", "chat", "config"},
}
"""Parts of the program, and the parts that they may import. Others start the program and may import all of these."""
STARTS = {"__main__", "command_line", "playground"}
"""Parts that no other part imports, except each other. They show newcomers what to type, with well-known names."""
OTHER_THINGS = {"aiohttp", "node", "panel"}
"""Names that mean something else in code: what discord.py speaks HTTP with, a node of YAML, a part of a chart."""


def modules() -> Iterator[tuple[str, Path]]:
    """All modules by their dotted names. The applications that are measured are no modules: nothing imports them."""
    for path in sorted(set(BOT.rglob("*.py")) - set((BOT / "measuring" / "applications").iterdir())):
        parts = path.relative_to(ROOT).with_suffix("").parts
        yield ".".join(parts[:-1] if parts[-1] == "__init__" else parts), path


NAMES = dict(modules())
TREES = {name: ast.parse(path.read_text("utf-8")) for name, path in NAMES.items()}


def imported(tree: ast.AST) -> Iterator[str]:
    """The modules that a module imports, wherever in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, "imports are absolute"
            for alias in node.names:
                whole = f"{node.module}.{alias.name}"
                yield whole if whole in NAMES else str(node.module)


def for_types_alone(tree: ast.AST) -> set[str]:
    """The modules that are imported for annotations only and not when the program runs."""
    blocks = (node for node in ast.walk(tree) if isinstance(node, ast.If) and ast.unparse(node.test) == "TYPE_CHECKING")
    return {name for block in blocks for name in imported(block)}


def part(module: str) -> str:
    """The part of the program that a module belongs to: "bot.answering.menus" → "answering"."""
    return module.split(".")[1] if "." in module else ""


def strings(tree: ast.AST) -> Iterator[str]:
    """The strings of a module that are no docstrings."""
    told = {
        id(statement.value)
        for node in ast.walk(tree)
        for statement in (node.body if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef) else ())
        if isinstance(statement, ast.Expr)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in told:
            yield node.value


def identifiers(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        for field in ("id", "attr", "name", "arg", "asname"):
            if isinstance(value := getattr(node, field, None), str):
                yield value


@pytest.mark.parametrize("module", NAMES)
def test_imports_point_one_way(module: str) -> None:
    allowed = MAY_IMPORT.get(part(module))

    for other in imported(TREES[module]):
        if other.startswith("bot.") and allowed is not None:
            assert part(other) in allowed, f"{module} imports {other}"
        if other.startswith("bot.") and part(module) not in STARTS:
            assert part(other) not in STARTS, f"{module} imports {other}"


def test_no_imports_go_round_in_a_circle() -> None:
    graph = {name: {*imported(tree)} & NAMES.keys() - for_types_alone(tree) for name, tree in TREES.items()}

    try:
        TopologicalSorter(graph).prepare()
    except CycleError as error:
        pytest.fail(" → ".join(error.args[1]))


@pytest.mark.parametrize("module", [name for name in NAMES if part(name) not in ("chat", "playground")])
def test_only_chat_and_the_playground_know_discord(module: str) -> None:
    assert not [other for other in imported(TREES[module]) if other.split(".")[0] in ("discord", "simcord")]


@pytest.mark.parametrize("module", [name for name in NAMES if part(name) not in STARTS])
def test_no_code_knows_a_framework(module: str) -> None:
    knowledge = REAL.knowledge
    names = {
        squeezed(spelling)
        for one in (*knowledge.frameworks.values(), *knowledge.recognised.values())
        for spelling in (one.id, one.name, *one.aliases)
    }

    for text in (*strings(TREES[module]), *identifiers(TREES[module])):
        words = {squeezed(word) for word in re.findall(r"[^\W_]+", text)}
        assert not words & names - OTHER_THINGS, f"{module}: {text!r}"
