"""A question in a few characters and back, so that buttons work after a restart without any store."""

import re
from collections.abc import Iterable
from typing import get_args

from bot.knowledge import Knowledge
from bot.knowledge.codes import FRAMEWORK_CODE, TOPIC_CODE, code_of, ids_by_code
from bot.knowledge.entries import Intent
from bot.understanding.question import LIST_LENGTH, Expected, Question

_INTENTS: tuple[Intent, ...] = get_args(Intent)
_ASKED: tuple[tuple[Intent, Expected], ...] = tuple(
    (intent, expected) for expected in get_args(Expected) for intent in _INTENTS
)
_LETTERS = "abcdefghijklmnopqrstuvwxyzA"
"""One for each intent with what is expected of the first framework: those without come first, as they always have."""

CODE_MAX = 70
"""Characters of a code: Discord's 100 for a `custom_id`, less what the shell needs for the action and the asker."""
EXCLUDED_MAX, ASPECTS_MAX, FEATURES_MAX, NEEDS_MAX = 5, 3, 4, 11
"""How many of each a code holds: 1 + 6 dots + (4 + 5) × 3 + (3 + 4 + 11) × 2 = 70.

Facts and measures stand behind the features in their place and count with them: few questions ask for several of them,
and places of their own would make the code too long. A code tells which is which, because no two of all have the same.
Features that must not be built in count with them too, but are features all the same: they stand at the end of the
code, behind a dot that is not there where nothing is ruled out.
"""
_EXCLUDED_ONCE = 6
"""Names ruled out that codes once held: of so many the first are read, which is as many as the next code holds."""

_CODE = re.compile(
    rf"([{_LETTERS}])"
    + "".join(
        rf"\.((?:[0-9A-Za-z]{{{length}}}){{0,{most}}})"
        for length, most in (
            (FRAMEWORK_CODE, LIST_LENGTH),
            (FRAMEWORK_CODE, _EXCLUDED_ONCE),
            (TOPIC_CODE, ASPECTS_MAX),
            (TOPIC_CODE, FEATURES_MAX),
            (TOPIC_CODE, NEEDS_MAX),
        )
    )
    + rf"(?:\.((?:[0-9A-Za-z]{{{TOPIC_CODE}}}){{1,{FEATURES_MAX}}}))?"
)


def encode(question: Question) -> str:
    """The question in at most CODE_MAX letters, digits and dots.

    Names without knowledge are not kept; the one framework that was held against them is described from then on.
    """
    alone = len(question.frameworks) == 1 and bool(question.recognised or question.unknown)
    intent = "describe" if alone and question.intent == "compare" else question.intent
    without = question.without[:FEATURES_MAX]
    asked = (*question.features, *question.facts, *question.measures)[: FEATURES_MAX - len(without)]
    return ".".join(
        (
            _LETTERS[_ASKED.index((intent, question.expected))],
            _codes(question.frameworks[:LIST_LENGTH], FRAMEWORK_CODE),
            _codes(question.excluded[:EXCLUDED_MAX], FRAMEWORK_CODE),
            _codes(question.aspects[:ASPECTS_MAX], TOPIC_CODE),
            _codes(asked, TOPIC_CODE),
            _codes(question.needs[:NEEDS_MAX], TOPIC_CODE),
            *([_codes(without, TOPIC_CODE)] if without else []),
        )
    )


def decode(code: str, knowledge: Knowledge) -> Question | None:
    """The question of a code.

    None if it is no code, or if a framework asked about is known no more: what is left would be another question. A
    topic that is known no more is left out, and so is a name that is ruled out: what is not known is no choice anyway.
    """
    parts = _CODE.fullmatch(code)
    if parts is None:
        return None
    frameworks = _ids(parts[2], FRAMEWORK_CODE, knowledge.frameworks)
    if None in frameworks:
        return None
    intent, expected = _ASKED[_LETTERS.index(parts[1])]
    return Question(
        intent=intent,
        frameworks=_present(frameworks),
        excluded=_present(_ids(parts[3], FRAMEWORK_CODE, knowledge.frameworks))[:EXCLUDED_MAX],
        aspects=_present(_ids(parts[4], TOPIC_CODE, knowledge.aspects)),
        features=_present(_ids(parts[5], TOPIC_CODE, knowledge.features)),
        without=_present(_ids(parts[7] or "", TOPIC_CODE, knowledge.features)),
        needs=_present(_ids(parts[6], TOPIC_CODE, knowledge.needs)),
        facts=_present(_ids(parts[5], TOPIC_CODE, knowledge.facts)),
        measures=_present(_ids(parts[5], TOPIC_CODE, knowledge.measures)),
        expected=expected,
    )


def _codes(ids: Iterable[str], length: int) -> str:
    return "".join(code_of(id_, length) for id_ in ids)


def _ids(codes: str, length: int, known: Iterable[str]) -> list[str | None]:
    by_code = ids_by_code(known, length)
    return [by_code.get(codes[at : at + length]) for at in range(0, len(codes), length)]


def _present(ids: Iterable[str | None]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(id_ for id_ in ids if id_ is not None))
