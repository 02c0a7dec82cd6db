"""What was understood and answered, as objects for JSON."""

from typing import Any

from pydantic import TypeAdapter

from bot.answering.answer import Answer
from bot.answering.explaining import Sum
from bot.terminal import text_of
from bot.understanding.understand import Speak, Understanding

UNPROMPTED: dict[Speak, str] = {"answer": "answer", "offer": "offer", "silence": "silent"}

_ANSWER = TypeAdapter(Answer)
_SUM = TypeAdapter(Sum)


def record_of(understanding: Understanding, answer: Answer, speak: Speak) -> dict[str, Any]:
    """One question to the bot and its answer in flat fields; `speak` is what it does when it overhears the text.

    `unprompted` is what the bot does in a channel where it listens to everything, `addressed` what it does when
    somebody mentions it; `text` is the whole answer to the latter. `unknown` holds the ids of names that are known
    without knowledge, and other names as they were typed. `choice`, `decided_by` and `would_change` are the verdict
    (`bot.answering.answer.Verdict`).
    """
    question = understanding.question
    return {
        "unprompted": UNPROMPTED[speak],
        "addressed": addressed(answer),
        "intent": question.intent,
        "frameworks": list(question.frameworks),
        "unknown": [*question.recognised, *question.unknown],
        "excluded": list(question.excluded),
        "aspects": list(question.aspects),
        "features": list(question.features),
        "without": list(question.without),
        "needs": list(question.needs),
        "facts": list(question.facts),
        "measures": list(question.measures),
        "choice": [list(group) for group in answer.verdict.choice],
        "decided_by": list(answer.verdict.decided_by),
        "would_change": [{"needs": list(turn.needs), "to": turn.to} for turn in answer.verdict.would_change],
        "text": text_of(answer),
        "sources": list(dict.fromkeys(source.id for source in answer.sources)),
    }


def addressed(answer: Answer) -> str:
    """answer, unknown-framework or decline: what an answer amounts to for whom asked the bot itself."""
    if answer.outcome == "unclear":
        return "unknown-framework" if answer.question.unknown or answer.question.recognised else "decline"
    return answer.outcome


def sum_record(told: Sum) -> Any:
    """The sum behind a verdict: rows of what was asked for, with a cell for each framework."""
    return _SUM.dump_python(told, mode="json")


def document_of(answer: Answer) -> Any:
    """The answer as it is: title, headline, sections, sources, menus."""
    return _ANSWER.dump_python(answer, mode="json")
