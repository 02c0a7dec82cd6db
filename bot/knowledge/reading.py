"""YAML files → plain text values that remember their lines, or problems that name file and line.

PyYAML's node graph is used instead of its values, because only nodes know their lines, and because scalars then
stay the text that was written (`no`, `3.10`). Anchors are refused: a statement is written where it is said.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Place = tuple[str | int, ...]
"""Where something stands inside a document: keys and positions from the top."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in the knowledge that a writer has to put right, or (`notice`) should look at some day."""

    file: str
    line: int
    message: str
    notice: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'notice: ' if self.notice else ''}{self.message}"


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as text, lists and mappings. Lines count from 1."""

    file: str
    content: Any
    lines: dict[Place, int]

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest thing around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return self.lines.get(place, 1)

    def problem(self, place: Place, message: str, *, notice: bool = False) -> Problem:
        return Problem(self.file, self.line(place), message, notice)


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.lines: dict[Place, int] = {}
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node, place: Place) -> Any:
        self.lines.setdefault(place, node.start_mark.line + 1)
        if id(node) in self._seen:
            self._report(node, "anchors and aliases (&name, *name) are not used here; write it out")
            return ""
        self._seen.add(id(node))
        if isinstance(node, yaml.MappingNode):
            return dict(self._items(node, place))
        if isinstance(node, yaml.SequenceNode):
            return [self.value(item, (*place, at)) for at, item in enumerate(node.value)]
        return node.value

    def _items(self, node: yaml.MappingNode, place: Place) -> Iterator[tuple[str, Any]]:
        seen: dict[str, int] = {}
        for key_node, value_node in node.value:
            key, line = key_node.value, key_node.start_mark.line + 1
            if not isinstance(key, str):
                self._report(key_node, "a key has to be a word")
                continue
            if key in seen:
                self._report(key_node, f"{key!r} stands here a second time; it is already in line {seen[key]}")
                continue
            seen[key] = line
            self.lines[(*place, key)] = line
            yield key, self.value(value_node, (*place, key))

    def _report(self, node: yaml.Node, message: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, message))


def read(path: Path, name: str) -> tuple[Document, list[Problem]]:
    """Read one file, called `name` in problems. A file that is not YAML has empty content and says why."""
    reader = _Reader(name)
    nothing = Document(name, None, {})
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
        content = None if node is None else reader.value(node, ())
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        return nothing, [Problem(name, mark.line + 1 if mark else 1, f"this is not YAML: {_said(error)}")]
    except yaml.reader.ReaderError as error:
        return nothing, [Problem(name, 1, f"the invisible character {error.character:#x} does not belong into a text")]
    except UnicodeDecodeError as error:
        line = error.object.count(b"\n", 0, error.start) + 1
        return nothing, [Problem(name, line, "this is not UTF-8 text; save the file in the encoding UTF-8")]
    except RecursionError:
        return nothing, [Problem(name, 1, "this is nested too deeply")]
    except OSError as error:
        return nothing, [Problem(name, 1, f"the file cannot be read: {error.strerror}")]
    if node is None:
        return nothing, [Problem(name, 1, "the file is empty; knowledge/README.md shows what belongs into it")]
    return Document(name, content, reader.lines), reader.problems


def _said(error: yaml.MarkedYAMLError) -> str:
    said = error.problem or ""
    if "another document" in said:
        return "a line `---` begins a second document; a file holds one"
    return f"{said} (a text with `: ` in it needs quotes)" if "mapping values" in said else said
