"""What the models refuse, said to a person: the key, what was expected, what was probably meant."""

from collections.abc import Mapping
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel
from pydantic_core import ErrorDetails

from bot.knowledge.nearest import did_you_mean

WORDING = {
    "missing": "{key!r} is missing",
    "string_type": "{key!r} is a text and not a list or a mapping",
    "string_too_long": "{key!r} has {length} characters; at most {max_length} fit",
    "tuple_type": "{key!r} is a list: `- ` in front of each entry, or [one, two]",
    "too_short": "{key!r} needs {min_length} or more entries and has {actual_length}",
    "too_long": "{key!r} takes {max_length} entries and has {actual_length}",
    "model_type": "{key!r} needs `key: value` lines; see knowledge/README.md",
    "mapping_type": "{key!r} needs `key: value` lines; see knowledge/README.md",
    "int_parsing": "{key!r} is a whole number: {said!r}",
    "greater_than_equal": "{key!r} is {ge} or more: {said!r}",
    "less_than_equal": "{key!r} is {le} or less: {said!r}",
    "bool_parsing": "{key!r} is true or false: {said!r}",
    "date_type": "{key!r} is not a day like 2026-11-22: {said!r}",
    "date_from_datetime_parsing": "{key!r} is not a day like 2026-11-22: {said!r}",
    "value_error": "{error}",
}
"""What is said of pydantic's kinds of error, where that follows from the error alone."""


def explain(error: ErrorDetails, model: type[BaseModel]) -> str:
    """One sentence for an error of `model`."""
    place, said, limits = error["loc"], error["input"], error.get("ctx", {})
    key = next((str(part) for part in reversed(place) if isinstance(part, str) and part != "[key]"), "")
    match error["type"]:
        case "extra_forbidden":
            return f"{key!r} is not a key that belongs here.{did_you_mean(key, keys_at(model, place[:-1]))}"
        case "literal_error":
            known = [str(choice) for choice in choices_at(model, place)]
            one_of = f"it is one of {', '.join(known)}.{did_you_mean(str(said), known)}"
            return (
                f"{key!r} is no key here; {one_of}" if place[-1] == "[key]" else f"{key!r} cannot be {said!r}; {one_of}"
            )
        case "missing" if isinstance(place[-1], int):
            return f"{key!r} needs more entries"
        case "string_too_short":
            return f"{key!r} is {'empty' if not str(said).strip() else 'too short'}"
        case "string_pattern_mismatch" if place[-1] == "[key]" or "a-z0-9" in str(limits.get("pattern")):
            return f"{said!r} is not an id: lower-case letters, digits and hyphens"
        case "string_pattern_mismatch":
            return f"{key!r} is not a full https address: {said!r}"
        case kind if kind in WORDING:
            return WORDING[kind].format(key=key, said=said, length=len(str(said)), **limits)
    return f"{key!r}: {error['msg'][:1].lower()}{error['msg'][1:]}"


def keys_at(model: type[BaseModel], place: tuple[str | int, ...]) -> list[str]:
    """The keys that may be written at a place of a model."""
    found = _at(model, place)
    if isinstance(found, type) and issubclass(found, BaseModel):
        return [field.alias or name for name, field in found.model_fields.items() if name not in ("id", "field")]
    return [str(key) for key in get_args(get_args(found)[0])] if get_origin(found) is Mapping else []


def choices_at(model: type[BaseModel], place: tuple[str | int, ...]) -> tuple[Any, ...]:
    """The words of the Literal at a place of a model."""
    keys = place[-1:] == ("[key]",)
    found = _at(model, place[:-2] if keys else place)
    literal = get_args(found)[0] if keys else found
    return get_args(literal) if get_origin(literal) is Literal else ()


def _at(annotation: Any, place: tuple[str | int, ...]) -> Any:
    for part in place:
        annotation = _bare(annotation)
        if isinstance(annotation, type) and issubclass(annotation, BaseModel):
            fields = {field.alias or name: field for name, field in annotation.model_fields.items()}
            annotation = fields[str(part)].annotation if part in fields else None
        elif get_args(annotation):
            annotation = get_args(annotation)[1 if get_origin(annotation) is Mapping else 0]
    return _bare(annotation)


def _bare(annotation: Any) -> Any:
    while get_origin(annotation) in (Annotated, Union, UnionType):
        annotation = next(part for part in get_args(annotation) if part is not type(None))
    return annotation
