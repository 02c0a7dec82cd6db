"""`tradeoff ask --jsonl`: one JSON object a line in, one a line out, in the same order.

A line that cannot be answered gives an object with `error` in its place, so that the output never gets out of step
with the input.
"""

import json
import logging
from collections.abc import Iterator
from typing import Any, BinaryIO, NoReturn

from bot.answering.adviser import Adviser
from bot.command_line.records import record_of
from bot.understanding.question import Question

LINE_MAX = 1_000_000
"""Bytes. A message on Discord has at most 4,000 characters; a line far beyond that is not a question."""

log = logging.getLogger(__name__)


class OddLineError(Exception):
    """A line that cannot be answered. `id` is what the line calls itself, as far as that could be read."""

    def __init__(self, reason: str, id_: str | int | None = None) -> None:
        super().__init__(reason)
        self.id = id_


def answer_lines(stream: BinaryIO, adviser: Adviser) -> Iterator[str]:
    """The answers to a stream of lines, each as a line of JSON without its line break."""
    for line in _lines(stream):
        yield json.dumps(answer_line(line, adviser))


def answer_line(line: bytes, adviser: Adviser) -> dict[str, Any]:
    """The object to put out for one line: an answer, or an object with `error`."""
    try:
        asked = _asked(line)
        known_as = {"id": asked["id"]} if "id" in asked else {}
        try:
            text, context = _sound(asked["text"]), _context(asked, adviser)
            understanding = adviser.read(text, context, addressed=True)
            speak = adviser.read(text, context).speak
            return {**known_as, **record_of(understanding, adviser.reply(understanding), speak)}
        except OddLineError:
            raise
        except Exception as error:  # a fault of ours in one line must not cost the lines after it
            log.exception("this line could not be answered: %.200r", line)
            return {**known_as, "error": f"this could not be answered ({type(error).__name__}); the log says more"}
    except OddLineError as odd:
        return {**({} if odd.id is None else {"id": odd.id}), "error": str(odd)}


def _lines(stream: BinaryIO) -> Iterator[bytes]:
    """The lines of a stream; of one that is too long only the beginning, which is still too long."""
    while line := stream.readline(LINE_MAX + 1):
        rest = line
        while len(rest) > LINE_MAX and not rest.endswith(b"\n"):
            rest = stream.readline(LINE_MAX + 1)
        yield line


def _asked(line: bytes) -> dict[str, Any]:
    if len(line) > LINE_MAX:
        raise OddLineError(f"the line is longer than {LINE_MAX:,} bytes")
    try:
        asked = json.loads(line.decode("utf-8-sig"), parse_constant=_not_json)
    except UnicodeDecodeError as error:
        raise OddLineError(f"byte {error.start + 1} is not UTF-8") from None
    except RecursionError:
        raise OddLineError("the JSON is nested too deeply") from None
    except ValueError as error:
        raise OddLineError(f"this is not JSON: {error}" if line.strip() else "the line is empty") from None
    if not isinstance(asked, dict):
        raise OddLineError('expected an object: {"id": "1", "text": "flask or django?"}')
    id_ = asked.get("id")
    if isinstance(id_, bool) or not isinstance(id_, str | int | None):
        raise OddLineError("'id': expected text or a whole number")
    if "text" not in asked:
        raise OddLineError("'text' is missing", id_)
    if not isinstance(asked["text"], str):
        raise OddLineError("'text': expected text", id_)
    return asked


def _not_json(name: str) -> NoReturn:
    raise ValueError(f"{name} is not a JSON value")


def _context(asked: dict[str, Any], adviser: Adviser) -> Question | None:
    """The question answered just before, of which the line tells the frameworks; not all of them need be known."""
    told = asked.get("context")
    if told is not None and not (isinstance(told, list) and all(isinstance(name, str) for name in told)):
        raise OddLineError("'context': expected a list of framework ids", asked.get("id"))
    if not told:
        return None
    names = [_sound(name) for name in told]
    return Question(
        "compare" if len(names) > 1 else "describe",
        frameworks=tuple(name for name in names if name in adviser.knowledge.frameworks),
        recognised=tuple(name for name in names if name in adviser.knowledge.recognised),
    )


def _sound(text: str) -> str:
    """The text with halves of surrogate pairs, which JSON lets pass, replaced."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
