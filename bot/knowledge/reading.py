"""YAML files → plain text values that remember their lines, or problems that name file and line.

PyYAML's node graph is used instead of its values, because only nodes know their lines, and because scalars then
stay the text that was written (`no`, `3.10`). Anchors are refused: a statement is written where it is said.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

Place = tuple[str | int, ...]
"""Where something stands inside a document: keys and positions from the top."""

_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """Something in the knowledge that a writer has to put right, or (`warning`) should look at."""

    file: str
    line: int
    message: str
    warning: bool = False

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {'warning: ' if self.warning else ''}{self.message}"


@dataclass(frozen=True, slots=True)
class Document:
    """A YAML file as text, lists and mappings. Lines count from 1 and are looked up in the nodes when asked for."""

    file: str
    content: Any
    root: yaml.Node | None = None

    def line(self, place: Place) -> int:
        """The line of a place, or of the nearest thing around it."""
        node, line = self.root, 1
        for part in place:
            if isinstance(node, yaml.MappingNode):
                found = next(((key, value) for key, value in node.value if key.value == part), None)
                if found is None:
                    break
                line, node = found[0].start_mark.line + 1, found[1]
            elif isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
                node = node.value[part]
                line = node.start_mark.line + 1
            else:
                break
        return line

    def problem(self, place: Place, message: str) -> Problem:
        return Problem(self.file, self.line(place), message)


class _Reader:
    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[Problem] = []
        self._seen: set[int] = set()

    def value(self, node: yaml.Node) -> Any:
        if id(node) in self._seen:
            self._report(node, "anchors and aliases (&name, *name) are not used here; write it out")
            return ""
        self._seen.add(id(node))
        if isinstance(node, yaml.ScalarNode):
            return node.value
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node)
        return [self.value(item) for item in node.value]

    def _mapping(self, node: yaml.MappingNode) -> dict[str, Any]:
        content: dict[str, Any] = {}
        for key_node, value_node in node.value:
            key = key_node.value
            if not isinstance(key, str):
                self._report(key_node, "a key has to be a word")
            elif key in content:
                first = next(each for each, _ in node.value if each.value == key).start_mark.line + 1
                self._report(key_node, f"{key!r} stands here a second time; it is already in line {first}")
            else:
                content[key] = self.value(value_node)
        return content

    def _report(self, node: yaml.Node, message: str) -> None:
        self.problems.append(Problem(self.file, node.start_mark.line + 1, message))


def read(path: Path, name: str) -> tuple[Document, list[Problem]]:
    """Read one file, called `name` in problems. A file that is not YAML has empty content and says why."""
    reader = _Reader(name)
    nothing = Document(name, None)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=_LOADER)
        content = None if node is None else reader.value(node)
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
    return Document(name, content, node), reader.problems


def _said(error: yaml.MarkedYAMLError) -> str:
    said = error.problem or ""
    if "another document" in said:
        return "a line `---` begins a second document; a file holds one"
    return f"{said} (a text with `: ` in it needs quotes)" if "mapping values" in said else said
