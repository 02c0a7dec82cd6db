"""The applications that are measured: one small file for each variant in `applications/`, read without importing it.

A file holds the beginning of a framework's own documentation, with three endpoints. Its docstring says in a sentence
what it is, and after an empty line, as YAML, how it is run; the fields of `Variant` are all there are. What stands
under `NOT_COUNTED` is run to find out what the framework brings, and is no line of the application.
"""

import ast
import io
import tokenize
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field, ValidationError
from pydantic.json_schema import SkipJsonSchema

from bot.knowledge.entries import Entry, Id, Sentence, Url
from bot.knowledge.figures import Served
from bot.measuring.errors import MeasuringError

APPLICATIONS = Path(__file__).with_name("applications")
NOT_COUNTED = "# Not counted:"
"""Begins the comment under which an application ends."""

Interface = Literal["wsgi", "asgi", "server"]


class Variant(Entry):
    """One application and how it is run. The id is the name of its file."""

    id: SkipJsonSchema[Id]
    framework: Id
    documentation: Url
    """Where it begins like this."""
    interface: Interface
    """How it is called without a server. Where only its own `server` can call it, its work is not measured."""
    variant: Sentence | None = None
    """What is other than its documentation begins with; nothing where it is just that."""
    reference: bool = False
    """Work per request is told as a multiple of this one's."""
    requires: tuple[str, ...] = ()
    """Packages to install besides the framework."""
    prepare: str | None = None
    """A command of the framework to be run in the empty folder first: what it generates is as it generates it."""
    put_at: str = "application.py"
    """Where the file is put in the folder."""
    appended: Mapping[str, str] = Field(default_factory=dict)
    """Lines that documentation says to add to files that were generated."""
    start: str = "from application import app"
    """What a server does to get `app`."""
    same_code_as: Id | None = None
    """The variant whose code this one runs."""
    openapi_page: str | None = None
    """Where documentation says that a page shows its OpenAPI description."""
    admin: str | None = None
    """Where documentation says that its admin interface is."""
    served_with: Mapping[Served, str] = Field(default_factory=dict)
    """The packages without which something is not served, where they are not installed with the framework."""
    code: SkipJsonSchema[str] = ""

    @property
    def lines(self) -> int:
        """Lines of code that a person writes: without blank lines, comments, docstrings and what is not counted."""
        application, _, _ = self.code.partition(NOT_COUNTED)
        added = sum(len(text.splitlines()) for text in self.appended.values())
        return len(code_lines(application)) + added

    @property
    def has_test_client(self) -> bool:
        """Whether the application shows how the test client of the framework is used."""
        return NOT_COUNTED in self.code


def variants(folder: Path = APPLICATIONS) -> dict[str, Variant]:
    """All variants by id. Raises: MeasuringError: a file cannot be read; the message says which and why."""
    read = {one.id: one for one in (_read(path) for path in sorted(folder.glob("*.py")))}
    for one in read.values():
        if one.same_code_as and one.same_code_as not in read:
            raise MeasuringError(f"{one.id}: there is no application {one.same_code_as!r} to take the code of")
    return {
        id_: one.model_copy(update={"code": read[one.same_code_as].code}) if one.same_code_as else one
        for id_, one in read.items()
    }


def reference_of(known: Iterable[Variant]) -> Variant:
    """The variant that others are told in multiples of. Raises: MeasuringError: there is not exactly one."""
    references = [one for one in known if one.reference]
    if len(references) != 1:
        raise MeasuringError(f"exactly one application is the reference, but {len(references)} say so")
    return references[0]


def code_lines(code: str) -> set[int]:
    """The numbers of the lines that hold code: no blank ones, no comments, no docstrings."""
    nothing = {tokenize.COMMENT, tokenize.NL, tokenize.NEWLINE, tokenize.INDENT, tokenize.DEDENT, tokenize.ENDMARKER}
    tokens = tokenize.generate_tokens(io.StringIO(code).readline)
    filled = {line for one in tokens if one.type not in nothing for line in range(one.start[0], one.end[0] + 1)}
    return filled - set(_docstrings(ast.parse(code)))


def _docstrings(tree: ast.AST) -> Iterator[int]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Module | ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and ast.get_docstring(
            node
        ):
            yield from range(node.body[0].lineno, (node.body[0].end_lineno or 0) + 1)


def _read(path: Path) -> Variant:
    code = path.read_text("utf-8")
    _, _, header = (ast.get_docstring(ast.parse(code)) or "").partition("\n\n")
    try:
        told = yaml.load(header, yaml.BaseLoader)
        if not isinstance(told, dict):
            raise MeasuringError(f"{path.name}: its docstring does not say after an empty line how it is run")
        return Variant(id=path.stem.replace("_", "-"), code=code, **told)
    except yaml.YAMLError as error:
        raise MeasuringError(f"{path.name}: the docstring is not YAML after its first paragraph: {error}") from None
    except ValidationError as error:
        wrong = "; ".join(f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors())
        raise MeasuringError(f"{path.name}: the docstring cannot be understood: {wrong}") from None
