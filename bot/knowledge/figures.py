"""The format of what was measured instead of read: what is measured, and the figures, each with its versions and day.

    Measure       what is measured: CPU work, size, …    topics/measures.yaml
    Package       what the package index and a clean     measured/packages.yaml   written by `tradeoff facts refresh`
                  install say of a framework
    Measurement   what running an application came to    measured/work.yaml       written by `tradeoff facts measure`
    Claim         what is commonly said of measures      measured/claims.yaml     written by hand, with its source

Figures are text, to the digits that are published: "2.10" is not "2.1". A figure is never alone: what was measured in
what unit, with which versions and when, is kept beside it. They differ from statements (`bot.knowledge.entries`) in
that nobody says them: anyone can find them again with the same command.
"""

from collections.abc import Mapping
from string import Formatter
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema, model_validator
from pydantic.json_schema import SkipJsonSchema

from bot.knowledge.entries import Day, Entry, Id, Sentence, Statement, Topic, Words

MeasureId = Literal["work", "start-up", "memory", "size", "packages", "code-lines"]
Endpoint = Literal["plain", "json", "parameter"]
Served = Literal["openapi-page", "admin", "test-client"]


def _more_than_nothing(written: str) -> str:
    """Raises: ValueError: a figure of nothing, of which nothing can be a multiple."""
    if not float(written):
        raise ValueError("a figure is more than nothing; write more digits")
    return written


Number = Annotated[
    str,
    StringConstraints(pattern=r"^[0-9]+([.][0-9]+)?$", max_length=12),
    AfterValidator(_more_than_nothing),
    WithJsonSchema({"type": ["string", "number"]}),
]
"""A figure as it is published."""
Version = Annotated[Words, WithJsonSchema({"type": ["string", "number"]})]
Share = Annotated[float, Field(ge=0, le=100), WithJsonSchema({"type": ["string", "number"]})]
"""Per cent."""

SPREAD_MAX = 5.0
"""Per cent between the rounds of a measurement, (largest − smallest) / median, over which a figure is not stable enough
to be published: the counts that are published spread 2 % at most, the times that are not 10 % and more."""


class Measure(Topic):
    """What is measured of frameworks. Less is better of each, or at least cheaper.

    `told`, `compared`, `least` and `most` end a sentence that begins with the name of a framework. One word may be
    said of several measures: what is light is small on disk and in memory.
    """

    id: SkipJsonSchema[MeasureId]
    aspect: Id
    """The aspect that it belongs to."""
    with_aspect: bool = False
    """Who asks about the aspect is told of it too; otherwise only who asks for it."""
    unit: Words | None = None
    """What a figure counts: "MB"; without it, figures are multiples of what `relative-to` names."""
    relative_to: Words | None = None
    wanted: Words
    """Completes "for …": "little memory"."""
    told: Sentence
    """With {figure}: "takes {figure} MB installed"."""
    compared: Sentence
    """With {times} and {other}: "takes {times} the space of {other}"."""
    least: Sentence
    """For the smallest figure: "takes the least space"."""
    most: Sentence
    """For the largest: "takes the most space"."""
    caveat: Sentence
    """What it is a figure of, and what it does not say."""

    @model_validator(mode="after")
    def _complete(self) -> "Measure":
        for key, text, parts in (
            ("told", self.told, ["figure"]),
            ("compared", self.compared, ["times", "other"]),
        ):
            if sorted(part for _, part, _, _ in Formatter().parse(text) if part is not None) != sorted(parts):
                raise ValueError(
                    f"{key!r} takes {' and '.join(f'{{{part}}}' for part in parts)} once, and no other braces"
                )
        if (self.unit is None) == (self.relative_to is None):
            raise ValueError("a figure has a `unit`, or it is a multiple of what `relative-to` names")
        return self


class Package(Entry):
    """What is installed for a framework. The id is that of the framework; `packages` counts itself."""

    id: SkipJsonSchema[Id]
    package: Words
    """The name to install."""
    version: Version | None = None
    released: Day | None = None
    requires_python: Version | None = None
    licence: Words | None = None
    """As the package states it; missing where it states none."""
    packages: Annotated[int, Field(ge=1)] | None = None
    megabytes: Number | None = None
    dependencies: tuple[Words, ...] = ()
    """Those that it names itself and always needs."""
    python: Version
    """The Python that it was installed with."""
    checked: Day
    newest: Version | None = None
    """A newer version than this Python can take, where there is one."""
    newest_requires_python: Version | None = None
    not_installed: Sentence | None = None
    """Why nothing could be installed: "needs Python 3.12 or newer"."""

    @model_validator(mode="after")
    def _installed_or_not(self) -> "Package":
        installed = (self.version, self.packages, self.megabytes)
        if (self.not_installed is None) == (None in installed):
            raise ValueError("write `version`, `packages` and `megabytes`, or else `not-installed`: why there are none")
        return self


class Ratio(Entry):
    """A multiple of the same with something else; `spread` in per cent over the rounds."""

    ratio: Number
    spread: Share


class Memory(Entry):
    """Resident memory of a process; `spread` in per cent over the rounds."""

    megabytes: Number
    spread: Share


class Measurement(Entry):
    """What came of running an application of a framework. Figures that were not stable are missing."""

    id: SkipJsonSchema[Id]
    framework: Id
    variant: Sentence | None = None
    """What is other than its documentation begins with: "without the middleware that startproject switches on"."""
    version: Version
    python: Version
    measured: Day
    counted_with: Words
    """What counted the instructions."""
    interface: Words | None = None
    """How the application was called: wsgi, asgi."""
    work: Mapping[Endpoint, Ratio] = Field(default_factory=dict)
    """Instructions per request of each endpoint."""
    start_up: Ratio | None = None
    """Instructions until the application is built."""
    memory: Memory | None = None
    """Once it has served each endpoint."""
    lines: Annotated[int, Field(ge=1)] | None = None
    serves: Mapping[Served, bool] = Field(default_factory=dict)
    """What it serves by itself, found by running it."""


class Claim(Entry):
    """What is commonly said of what can be measured: that some need less than others. Figures bear it out or not."""

    id: SkipJsonSchema[Id]
    measures: Annotated[tuple[Id, ...], Field(min_length=1)]
    less: Annotated[tuple[Id, ...], Field(min_length=1)]
    """Frameworks that are said to need less."""
    more: tuple[Id, ...] = ()
    """Frameworks that are said to need more; empty: most of those that were measured."""
    checked: Day
    statement: Statement
