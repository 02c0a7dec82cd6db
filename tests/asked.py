"""The labelled texts of tests/questions.yaml."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.answering.adviser import Adviser
from bot.understanding.question import Question

QUESTIONS = Path(__file__).parent / "questions.yaml"


@dataclass(frozen=True, slots=True)
class Asked:
    """A text and what it means; questions.yaml says what each field stands for."""

    text: str
    answer: bool
    addressed: str
    field: str
    intent: str
    frameworks: frozenset[str]
    excluded: frozenset[str]
    aspects: frozenset[str]
    needs: frozenset[str]
    context: tuple[str, ...]
    hard: bool
    tuned: bool
    open: frozenset[str]


@cache
def asked() -> tuple[Asked, ...]:
    """All of them, in the order of the file."""
    return tuple(_asked(row) for row in yaml.load(QUESTIONS.read_text(encoding="utf-8"), Loader=_LOADER))


_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def _asked(row: dict[str, Any]) -> Asked:
    return Asked(
        text=row["text"],
        answer=row["answer"],
        addressed=row["addressed"],
        field=row["field"],
        intent=row["intent"],
        frameworks=frozenset(row.get("frameworks", ())),
        excluded=frozenset(row.get("excluded", ())),
        aspects=frozenset(row.get("aspects", ())),
        needs=frozenset(row.get("needs", ())),
        context=tuple(row.get("context", ())),
        hard=row.get("hard", False),
        tuned=row.get("part") != "untuned",
        open=frozenset(row.get("open", ())),
    )


def context_of(one: Asked, adviser: Adviser) -> Question | None:
    """The question answered just before a follow-up, of which only the frameworks are known."""
    if not one.context:
        return None
    return Question(
        "compare" if len(one.context) > 1 else "describe",
        frameworks=tuple(id_ for id_ in one.context if id_ in adviser.knowledge.frameworks),
        recognised=tuple(id_ for id_ in one.context if id_ in adviser.knowledge.recognised),
    )
