"""The files that figures are written to, and what changed in them."""

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

Entries = dict[str, dict[str, Any]]
"""What a file holds, by id. Figures are text, days are days."""

NO_CHANGE = {"checked", "measured", "spread"}
"""Keys that are other each time, without anything having changed."""
WIDTH = 120


def read_entries(file: Path) -> Entries:
    """What a file holds; nothing where there is none yet."""
    return (yaml.safe_load(file.read_text("utf-8")) if file.exists() else None) or {}


def write_entries(file: Path, entries: Entries, *, schema: str, command: str) -> None:
    """Write the entries in the order of their ids, opened by a comment that says where they come from."""
    opening = (
        f"# yaml-language-server: $schema=../schema/{schema}.json\n"
        f"# Written by `{command}`, which overwrites changes made by hand; docs/measuring.md tells what it means.\n"
    )
    text = yaml.dump(dict(sorted(entries.items())), Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=WIDTH)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"{opening}{text}", "utf-8")


def changes(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[str]:
    """What is other in an entry, a key each: "version 3.1.2 → 3.1.3"."""
    before, after = dict(_flat(old)), dict(_flat(new))
    for key in [*after, *(key for key in before if key not in after)]:
        if before.get(key) != after.get(key) and key.split()[-1] not in NO_CHANGE:
            yield f"{key} {before.get(key, 'unknown')} → {after.get(key, 'unknown')}"


def _flat(told: Mapping[str, Any], within: str = "") -> Iterator[tuple[str, str]]:
    for key, value in told.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{within}{key} ")
        else:
            yield f"{within}{key}", ", ".join(value) if isinstance(value, list) else str(value)


class _Dumper(yaml.SafeDumper):
    """Writes each thing where it is said, and what holds a few scalars in one line."""

    def ignore_aliases(self, data: Any) -> bool:
        return True


def _mapping(dumper: yaml.SafeDumper, told: Mapping[str, Any]) -> yaml.Node:
    flat = bool(told) and not any(isinstance(value, Mapping | list) for value in told.values()) and len(told) < 4
    return dumper.represent_mapping("tag:yaml.org,2002:map", told.items(), flow_style=flat)


def _list(dumper: yaml.SafeDumper, told: list[Any]) -> yaml.Node:
    return dumper.represent_sequence("tag:yaml.org,2002:seq", told, flow_style=True)


_Dumper.add_representer(dict, _mapping)
_Dumper.add_representer(list, _list)
