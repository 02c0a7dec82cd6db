"""The format of the knowledge: what a writer may put into a YAML file, and the frozen values the program works with.

These models are the only description of the format. The loader reads files into them, the checks walk over
them, and the JSON Schema for editors is generated from them (`bot.knowledge.schema`).

    Source        an article or page that was read
    Statement     one claim in our own words, with its source; it cannot be written without one
    Aspect        what frameworks are judged by          topics/aspects.yaml
    Feature       what they have or lack                 topics/features.yaml
    Need          what a project or a person is like     topics/needs.yaml
    Fact          what is known of every framework       topics/facts.yaml
    Framework     one file each                          frameworks/<id>.yaml
    Recognised    a name without knowledge               recognised/<field>.yaml
    Comparison    what is said of a pair                 comparisons/<a>-vs-<b>.yaml
    Relation      what two are to each other             relations/<a>-and-<b>.yaml
    Instead       what serves a need without any         instead/<need>.yaml
    Goal          when a framework is told completely    goals/coverage.yaml

What was measured instead of read has its models in `bot.knowledge.figures`, how people ask in `bot.knowledge.language`.

YAML scalars stay text until a model says otherwise, so that `no` is the word no and 3.10 keeps its zero.
"""

import re
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    StringConstraints,
    ValidationInfo,
    WithJsonSchema,
    field_validator,
    model_validator,
)
from pydantic.json_schema import JsonSchemaValue, SkipJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError

SENTENCE_MAX = 240
"""Characters of one statement: two of them and their names still fit an embed field on a phone screen."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=80)]
Sentence = Annotated[str, StringConstraints(strip_whitespace=True, min_length=8, max_length=SENTENCE_MAX)]
Url = Annotated[
    str, StringConstraints(pattern=r"^https://[^\s()<>/?#.]+([.][^\s()<>/?#.]+)+([/?#][^\s()<>]*)?$", max_length=300)
]


def _written_as_day(value: object) -> object:
    """Refuse what pydantic would take for a day besides: timestamps, 2026-11-22T00:00."""
    if isinstance(value, str) and not re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        raise PydanticCustomError("date_type", "Input should be a day")
    return value


Day = Annotated[date, BeforeValidator(_written_as_day)]


class Entry(BaseModel):
    """Base of all models: unknown keys are refused, values are frozen, keys are written with hyphens."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, populate_by_name=True, alias_generator=lambda name: name.replace("_", "-")
    )


CITATION = re.compile(r"^(?P<source>[^,\s]+), (?P<section>\S.*)$", re.DOTALL)


def _citation(value: object) -> object:
    """Split `source-id, Section` into its two parts.

    Raises:
        ValueError: the section is missing.
    """
    if not isinstance(value, str):
        return value
    parts = CITATION.match(value)
    if parts is None:
        raise ValueError(f"{value!r} names no section; write `source-id, Section` (in quotes inside {{…}})")
    return parts.groupdict()


class Citation(Entry):
    """Where something is said: a source and the section of it. Written `source-id, Section`."""

    source: Id
    section: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=120)]

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object) -> object:
        return _citation(value)

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        return {"type": "string", "pattern": CITATION.pattern.replace("?P<source>", "").replace("?P<section>", "")}


class Statement(Citation):
    """One claim in our own words. Written `source-id, Section: the sentence`.

    `checked` is the day on which somebody read the source and found this said there; where it is not written,
    it is the `checked` of the file. The long form (`source`, `section`, `says`, `checked`) sets it alone.
    """

    says: Sentence
    checked: Day

    @model_validator(mode="before")
    @classmethod
    def _from_text(cls, value: object, info: ValidationInfo) -> object:
        if isinstance(value, str):
            raise ValueError("a statement needs its source; write `source-id, Section: the sentence`")
        if not isinstance(value, Mapping):
            return value
        told = dict(value)
        if len(told) == 1 and "source" not in told:
            [(where, says)] = told.items()
            parts = _citation(where)
            told = {**parts, "says": says} if isinstance(parts, dict) else told
        if "checked" not in told and info.context:
            told["checked"] = info.context.get("checked")
        return told

    @classmethod
    def __get_pydantic_json_schema__(cls, core: CoreSchema, handler: GetJsonSchemaHandler) -> JsonSchemaValue:
        sentence = {"type": "string", "minLength": 8, "maxLength": SENTENCE_MAX}
        key = CITATION.pattern.replace("?P<source>", "").replace("?P<section>", "")
        short = {
            "type": "object",
            "patternProperties": {key: sentence},
            "additionalProperties": False,
            "minProperties": 1,
            "maxProperties": 1,
        }
        long = {
            "type": "object",
            "properties": {
                "source": {"type": "string"},
                "section": {"type": "string"},
                "says": sentence,
                "checked": {"type": "string", "format": "date"},
            },
            "required": ["source", "section", "says"],
            "additionalProperties": False,
        }
        return {"anyOf": [short, long]}


Statements = tuple[Statement, ...]

SourceKind = Literal["official-docs", "repository", "survey", "benchmark", "article", "vendor"]


class Source(Entry):
    """An article or page that was read."""

    id: SkipJsonSchema[Id]
    title: Annotated[str, StringConstraints(strip_whitespace=True, min_length=3, max_length=120)]
    publisher: Words
    url: Url
    kind: SourceKind
    retrieved: Day
    year: Annotated[int, Field(ge=1990, le=2100)] | None = None
    version: Annotated[Words, WithJsonSchema({"type": ["string", "number"]})] | None = None
    """The version or state of the page that was read, where it has one."""


class Topic(Entry):
    """What aspects, features, needs and facts share: a label for people and the ways people say it."""

    id: SkipJsonSchema[Id]
    label: Words
    said: tuple[Words, ...] = ()
    """Words and phrases that mean it, besides the label. Lower case; inflected forms are written out. `#` is any
    number, `*` any word, `{list}` a word of a list in language/words.yaml."""

    @property
    def said_plainly(self) -> tuple[str, ...]:
        """The label, and what is said word for word."""
        return (self.label, *(said for said in self.said if not {"#", "*", "{"} & set(said)))


class Aspect(Topic):
    """What frameworks are judged by: performance, learning curve, …"""

    judged: bool = False
    """It is a matter of judgement: those who do not make the framework are shown before those who do."""
    fields: tuple[Id, ...] = ()
    """The fields of names that are about it altogether: whoever asks about an ORM asks about the database."""


class Feature(Topic):
    """What a framework has or lacks: ORM, admin, async views, …"""

    phrase: Words
    """Completes "it has …"."""
    aspect: Id
    """The aspect under which the feature is shown."""
    part: bool = False
    """It is a part of frameworks, and no thing of a project such as logins: "no ORM" refuses those that have it."""


AskedIn = Literal["building", "size", "people", "must"]
"""The questions of `/recommend`: what is being built, how large it is, who builds it, what it must have."""


class Need(Topic):
    """What a project or a person is like: small, a beginner, an API, …

    `label` completes "for …" ("a small project"); `menu` is the entry in the menu ("It is small").
    """

    menu: Words
    features: tuple[Id, ...] = ()
    """Features that serve it: what decides where a framework says nothing of the need itself."""
    aspects: tuple[Id, ...] = ()
    """Aspects that matter more because of it: shown first."""
    unlike: tuple[Id, ...] = ()
    """Needs that contradict it (small and large): choosing one takes the other back."""
    field: Id | None = None
    """The field of frameworks that it calls for besides: without such a need, they are no choice."""
    asked: AskedIn | None = None
    """The question of `/recommend` that it answers; without it, only the menu and people's words can tell of it."""


FactId = Literal["maintainer", "licence", "first-release", "last-release", "status", "python", "interface"]


class Fact(Topic):
    """What is told of a framework in one sentence: its licence, who maintains it, what it is built on, …"""

    id: SkipJsonSchema[Literal[FactId, "built-on"]]
    phrase: Words
    """Completes "nothing was found on it and …"."""


Intent = Literal["compare", "choose", "describe", "capability", "superlative", "alternatives", "switch", "list", "none"]
"""What is wanted: see knowledge/README.md. `none` is no question about frameworks."""

Has = Literal["yes", "no", "extension", "partly", "unknown"]


class FeatureOf(Entry):
    """Whether a framework has a feature.

    yes, no; `extension`: a package adds it (`via` names it); `partly`: `note` says what is missing;
    `unknown`: `source` says where one looked.
    """

    has: Has
    source: Citation
    via: Words | None = None
    note: Sentence | None = None

    @model_validator(mode="after")
    def _explained(self) -> "FeatureOf":
        if self.has == "extension" and self.via is None:
            raise ValueError("`has: extension` needs `via`: the package that adds it")
        if self.has == "partly" and self.note is None:
            raise ValueError("`has: partly` needs `note`: what is there and what is missing")
        return self


class Fit(Entry):
    """How well a framework serves a need, and why."""

    fit: Literal["good", "fair", "poor"]
    because: Annotated[Statements, Field(min_length=1)]


class Disagreement(Entry):
    """A question on which sources differ: both sides, and a wording that can be defended."""

    about: Sentence
    aspect: Id
    say: Sentence
    sides: Annotated[tuple[Annotated[Statements, Field(min_length=1)], ...], Field(min_length=2)]


class Support(Entry):
    """Until when a version gets fixes. A statement about it is reported from then on."""

    until: Day
    source: Citation


class Name(Entry):
    """How something is called and how it is written in chat."""

    id: SkipJsonSchema[Id]
    name: Words
    aliases: tuple[Words, ...] = ()
    word: bool = False
    """Whether the name is an everyday English word (flask, express): it counts only where the sentence supports it."""
    not_to_be_confused_with: tuple[Words, ...] = ()
    """English words one slip away from the name (flash, battle)."""


class Recognised(Name):
    """A framework or library that is known by name only.

    A `part` is no framework but what one is made of or run with: a server, a template engine. People name it in
    passing, so it counts only where it stands in a pair with a relation.
    """

    kind: Literal["recognised", "part"]
    field: SkipJsonSchema[Id]


class Framework(Name):
    """All that is known about a framework."""

    field: Id
    language: Words
    layer: Words
    built_on: tuple[Words, ...] = ()
    part_of: Id | None = None
    """The framework that it works inside of: the two are no rivals, and it is no choice by itself."""
    makers: tuple[Words, ...] = ()
    """Publishers that make it, as sources write them: what they say of it is its own word (`bot.knowledge.grading`)."""
    package: Words | None = None
    """The name to install it by, where there is a package."""
    homepage: Url
    checked: Day
    what_it_is: Statement
    facts: Mapping[FactId, Statement] = Field(default_factory=dict)
    support: Mapping[Words, Support] = Field(default_factory=dict)
    """By version, as statements write it: "4.2"."""
    features: Mapping[Id, FeatureOf] = Field(default_factory=dict)
    aspects: Mapping[Id, Statements] = Field(default_factory=dict)
    strengths: Statements = ()
    weaknesses: Statements = ()
    needs: Mapping[Id, Fit] = Field(default_factory=dict)
    disagreements: tuple[Disagreement, ...] = ()


class Comparison(Entry):
    """What is said of a pair. Aspects stand in the order in which they decide."""

    between: tuple[Id, Id]
    checked: Day
    verdict: Statement
    aspects: Mapping[Id, Mapping[Id, Statements]]
    choose: Mapping[Id, Statements]
    """For each framework the ends of the sentence "Choose it if …"."""
    advice: Statements = ()
    disagreements: tuple[Disagreement, ...] = ()

    @field_validator("between")
    @classmethod
    def _in_order(cls, pair: tuple[str, str]) -> tuple[str, str]:
        if pair[0] >= pair[1]:
            raise ValueError("write the two names once each, in alphabetical order")
        return pair


RelationKind = Literal["built-on", "part-of", "runs", "used-with", "in-front-of"]
"""What one thing is to another: see knowledge/README.md."""


class Relation(Entry):
    """What two things are to each other that people compare although they are no rivals.

    Either is a framework or known by name only. `meant` is the comparison that somebody who asks probably meant.
    """

    one: Id
    kind: RelationKind
    other: Id
    checked: Day
    because: Annotated[Statements, Field(min_length=1, max_length=3)]
    meant: tuple[Id, Id] | None = None

    @property
    def between(self) -> tuple[str, str]:
        """The two ids in alphabetical order."""
        first, second = sorted((self.one, self.other))
        return first, second


class Instead(Entry):
    """What serves a need so that no framework is needed. The need is its id."""

    id: SkipJsonSchema[Id]
    use: Words
    """Completes "no framework is needed for it: … will do"."""
    beside: tuple[Id, ...] = ()
    """Other needs that change nothing about it, such as who builds it; with any other there has to be a framework."""
    checked: Day
    because: Annotated[Statements, Field(min_length=1, max_length=4)]


class Goal(Entry):
    """What has to be known of a framework before its profile counts as complete: the least numbers."""

    id: SkipJsonSchema[Id]
    means: Sentence
    frameworks: tuple[Id, ...] = ()
    """Those that it is for; empty: all that no other goal names."""
    aspects: Annotated[int, Field(ge=0)]
    publishers: Annotated[int, Field(ge=1)]
    """Each of those aspects is told by sources of so many publishers."""
    needs: Annotated[int, Field(ge=0)]
