"""JSON Schemas for editors, generated from the models: never written by hand."""

from types import GenericAlias
from typing import Any

from pydantic import BaseModel, TypeAdapter

from bot.knowledge.entries import Id
from bot.knowledge.files import KINDS


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each kind of file, by the name of the kind ("framework", "comparison", …)."""
    return {kind.name: _schema(kind.name, kind.model, kind.many) for kind in KINDS}


def _schema(name: str, model: type[BaseModel], many: bool) -> dict[str, Any]:
    shape: Any = GenericAlias(dict, (Id, model)) if many else model
    schema = _strict(TypeAdapter(shape).json_schema(by_alias=True))
    return {**schema, "$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"Tradeoff: {name}"}


def _strict(schema: Any) -> Any:
    """The schema with keys that match none of its patterns refused; pydantic lets them pass."""
    if isinstance(schema, list):
        return [_strict(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    closed = {"additionalProperties": False} if "patternProperties" in schema else {}
    return {key: _strict(part) for key, part in schema.items()} | closed
