"""Every place of an entry at which a source is cited."""

from collections.abc import Iterator, Mapping
from typing import Any

from bot.knowledge.entries import Citation, Entry, Statement
from bot.knowledge.loading import Knowledge
from bot.knowledge.reading import Place


def citations(value: Any, place: Place = ()) -> Iterator[tuple[Place, Citation]]:
    """The citations inside a value of the knowledge, with their places from `place` on."""
    if isinstance(value, Citation):
        yield place, value
    elif isinstance(value, Entry):
        for name, field in type(value).model_fields.items():
            inner = getattr(value, name)
            if isinstance(inner, Entry | Mapping | tuple) and inner:
                yield from citations(inner, (*place, field.alias or name))
    elif isinstance(value, Mapping):
        for key, inner in value.items():
            yield from citations(inner, (*place, key))
    elif isinstance(value, tuple):
        for at, inner in enumerate(value):
            yield from citations(inner, (*place, at))


def statements(knowledge: Knowledge) -> Iterator[Statement]:
    """All statements of a knowledge."""
    known = knowledge
    entries = (known.frameworks, known.comparisons, known.relations, known.instead, known.claims)
    for entry in (entry for of_kind in entries for entry in of_kind.values()):
        yield from (citation for _, citation in citations(entry) if isinstance(citation, Statement))
