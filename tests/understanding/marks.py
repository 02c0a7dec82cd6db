"""Which labels of a text are not met yet: the marks `open` in tests/questions.yaml."""

from typing import Any

import yaml

from tests.asked import QUESTIONS, Asked, asked
from tests.understanding.figures import is_ours, named, reading


def misunderstood(one: Asked) -> frozenset[str]:
    """The labels of a text that are not met: answer (speaking unasked), addressed, intent, frameworks and excluded.

    Aspects and needs are held by their figures: labels of them are less sharp.
    """
    made, addressed, speaks = reading(one)
    wrong = {
        "answer": speaks != is_ours(one),
        "addressed": addressed != one.addressed,
    }
    if one.answer and one.addressed == "answer":
        wrong["frameworks"] = not one.frameworks <= named(made) if one.context else named(made) != one.frameworks
        wrong["intent"] = not one.context and made.question.intent != one.intent
        wrong["excluded"] = not one.context and frozenset(made.question.excluded) != one.excluded
    return frozenset(label for label, is_wrong in wrong.items() if is_wrong)


def mark() -> None:
    """Write the marks of the tuned part into questions.yaml as they are now."""
    head, _, _ = QUESTIONS.read_text(encoding="utf-8").partition("\n- ")
    rows: list[dict[str, Any]] = yaml.safe_load(QUESTIONS.read_text(encoding="utf-8"))
    for row, one in zip(rows, asked(), strict=True):
        row.pop("open", None)
        if one.tuned and (wrong := misunderstood(one)):
            row["open"] = sorted(wrong)
    written = yaml.dump(rows, Dumper=_Dumper, sort_keys=False, allow_unicode=True, width=118)
    QUESTIONS.write_text(f"{head}\n{written}", encoding="utf-8")


class _Dumper(yaml.SafeDumper):
    """Ids in one line, texts of several lines in quotes."""


def _list(dumper: yaml.SafeDumper, items: list[object]) -> yaml.Node:
    flow = all(isinstance(item, str) for item in items)
    return dumper.represent_sequence("tag:yaml.org,2002:seq", items, flow_style=flow)


def _text(dumper: yaml.SafeDumper, text: str) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", text, style='"' if "\n" in text else None)


_Dumper.add_representer(list, _list)
_Dumper.add_representer(str, _text)
