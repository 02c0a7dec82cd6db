"""A folder of YAML files → a Knowledge, or every problem in it at once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from pydantic import ValidationError

from bot.knowledge.entries import (
    Aspect,
    Comparison,
    Entry,
    Fact,
    Feature,
    Framework,
    Goal,
    Instead,
    Need,
    Recognised,
    Relation,
    Source,
)
from bot.knowledge.explaining import explain
from bot.knowledge.figures import Claim, Measure, Measurement, Package
from bot.knowledge.files import KINDS, FileKind
from bot.knowledge.grading import Grading
from bot.knowledge.language import Signal, WordList
from bot.knowledge.reading import Document, Place, Problem, read

E = TypeVar("E", bound=Entry)


class KnowledgeError(Exception):
    """The knowledge cannot be used as it is. `problems` holds all of them, in the order of files and lines."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("\n".join(map(str, problems)))
        self.problems = problems


@dataclass(frozen=True, slots=True, eq=False)
class Knowledge:
    """All that is known, by id. Mappings keep the order of the files: menus and answers follow it.

    Two of them are equal only if they are one, so that what is worked out of a knowledge can be kept beside it.
    """

    sources: Mapping[str, Source]
    aspects: Mapping[str, Aspect]
    features: Mapping[str, Feature]
    needs: Mapping[str, Need]
    facts: Mapping[str, Fact]
    frameworks: Mapping[str, Framework]
    recognised: Mapping[str, Recognised]
    parts: Mapping[str, Recognised]
    """What frameworks are made of or run with, and no frameworks themselves."""
    comparisons: Mapping[tuple[str, str], Comparison]
    """By the two ids in alphabetical order."""
    relations: Mapping[tuple[str, str], Relation]
    """By the two ids in alphabetical order."""
    instead: Mapping[str, Instead]
    """By the need that is served without a framework."""
    signals: Mapping[str, Signal]
    words: Mapping[str, WordList]
    goals: Mapping[str, Goal]
    measures: Mapping[str, Measure]
    packages: Mapping[str, Package]
    """By framework."""
    measurements: Mapping[str, Measurement]
    """By variant: several may be of one framework."""
    claims: Mapping[str, Claim]

    @property
    def grading(self) -> Grading:
        """Whose word counts for how much here."""
        return Grading(self.sources, self.aspects, self.frameworks)

    @property
    def lists(self) -> dict[str, tuple[str, ...]]:
        """What patterns may name in braces: the word lists, and as `fact` every way of asking for a fact.

        Those with a number in them are left out: a pattern has `<number>` for it.
        """
        facts = tuple(said for fact in self.facts.values() for said in fact.said if "#" not in said)
        return {**{id_: word_list.words for id_, word_list in self.words.items()}, "fact": facts}


@dataclass(frozen=True, slots=True)
class Written:
    """An entry together with where it was written."""

    id: str
    entry: Entry
    document: Document
    place: Place
    """Where in the document the entry begins."""

    @property
    def where(self) -> str:
        """File and line."""
        return f"{self.document.file}:{self.line()}"

    def line(self, place: Place = ()) -> int:
        """The line of a place inside the entry."""
        return self.document.line((*self.place, *place))

    def problem(self, place: Place, message: str) -> Problem:
        """A problem at a place inside the entry."""
        return self.document.problem((*self.place, *place), message)


@dataclass(frozen=True, slots=True)
class Reading:
    """What a folder of files came to.

    `broken` holds the ids of malformed entries, which exist and so are missed by nobody; `complete` is false when
    a file could not be read at all, so that it is not known what exists.
    """

    written: list[Written]
    broken: frozenset[str]
    complete: bool
    problems: list[Problem]


def read_folder(folder: Path) -> Reading:
    """All entries of a folder that are well formed, and the problems of the others."""
    if not folder.is_dir():
        return Reading([], frozenset(), False, [Problem(str(folder), 1, "there is no such folder of knowledge")])
    found: list[Written | Problem] = []
    ids: set[str] = set()
    complete = True
    expected: set[Path] = set()
    for kind in KINDS:
        paths = sorted(folder.glob(kind.glob))
        if not paths and kind.needed:
            found.append(Problem(f"{folder.name}/{kind.glob}", 1, "there is no such file, and every knowledge has one"))
            complete = False
        for path in paths:
            expected.add(path)
            document, problems = read(path, path.relative_to(folder.parent).as_posix())
            found += problems
            found += _entries(document, kind, path.stem)
            if isinstance(document.content, Mapping):
                ids.update(document.content if kind.many else [path.stem])
            else:
                complete = False
    written = [one for one in found if isinstance(one, Written)]
    problems = [one for one in found if isinstance(one, Problem)]
    return Reading(
        written, frozenset(ids - {one.id for one in written}), complete, [*problems, *_strays(folder, expected)]
    )


def knowledge_of(written: list[Written]) -> Knowledge:
    """The entries, sorted into kinds; of several statements in one place those with the better witness stand first."""

    def of(model: type[E]) -> dict[str, E]:
        return {one.id: one.entry for one in written if isinstance(one.entry, model)}

    names, comparisons, relations = of(Recognised), of(Comparison).values(), of(Relation).values()
    sources, aspects, frameworks = of(Source), of(Aspect), of(Framework)
    grading = Grading(sources, aspects, frameworks)
    return Knowledge(
        sources=sources,
        aspects=aspects,
        features=of(Feature),
        needs=of(Need),
        facts=of(Fact),
        frameworks={id_: grading.framework(framework) for id_, framework in frameworks.items()},
        recognised={id_: name for id_, name in names.items() if name.kind == "recognised"},
        parts={id_: name for id_, name in names.items() if name.kind == "part"},
        comparisons={comparison.between: grading.comparison(comparison) for comparison in comparisons},
        relations={relation.between: relation for relation in relations},
        instead=of(Instead),
        signals=of(Signal),
        words=of(WordList),
        goals=of(Goal),
        measures=of(Measure),
        packages=of(Package),
        measurements=of(Measurement),
        claims=of(Claim),
    )


def _entries(document: Document, kind: FileKind, stem: str) -> Iterator[Written | Problem]:
    if document.content is None:
        return
    if not isinstance(document.content, Mapping):
        yield document.problem((), "this file is a mapping: `key: value` lines; see knowledge/README.md")
        return
    if not kind.many:
        yield from _entry(document, kind, stem, document.content, ())
        return
    for id_, content in document.content.items():
        yield from _entry(document, kind, id_, content, (id_,), field=stem)


def _entry(
    document: Document, kind: FileKind, id_: str, content: Any, place: Place, field: str = ""
) -> Iterator[Written | Problem]:
    if not isinstance(content, Mapping):
        yield document.problem(place, f"{id_!r} needs `key: value` lines; see knowledge/README.md")
        return
    given = {"id": id_, **({"field": field} if kind.model is Recognised else {})}
    needed = {name: value for name, value in given.items() if name in kind.model.model_fields}
    for name in needed.keys() & content.keys():
        yield document.problem(
            (*place, name), f"{name!r} is not written here; it is {needed[name]!r} by where this stands"
        )
    try:
        entry = kind.model.model_validate(
            {**content, **needed}, by_alias=True, by_name=False, context={"checked": _day(content.get("checked"))}
        )
    except ValidationError as error:
        for detail in error.errors():
            where = tuple(part for part in detail["loc"] if part != "[key]")
            yield document.problem((*place, *where), explain(detail, kind.model))
        return
    yield Written(id_, entry, document, place)


def _day(written: Any) -> date:
    """The day from which statements are dated. Where it is malformed, any other: that is one problem, not a hundred."""
    try:
        return date.fromisoformat(written)
    except (TypeError, ValueError):
        return date.min


def _strays(folder: Path, expected: set[Path]) -> Iterator[Problem]:
    for path in sorted(folder.rglob("*")):
        if path.suffix in (".yaml", ".yml") and path not in expected:
            name = path.relative_to(folder.parent).as_posix()
            places = ", ".join(dict.fromkeys(kind.glob for kind in KINDS))
            yield Problem(name, 1, f"this file is read by nobody here; knowledge stands in {places}")
