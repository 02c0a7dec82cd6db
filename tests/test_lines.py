import io
import json
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer, Outcome
from bot.command_line.lines import LINE_MAX, answer_line, answer_lines
from bot.command_line.records import addressed
from bot.understanding.question import Question

PROJECT = Path(__file__).parent.parent
SCORED = {"unprompted", "addressed", "intent", "frameworks", "unknown", "excluded", "aspects", "needs"}
FIELDS = {*SCORED, "features", "without", "text", "sources", "choice", "decided_by", "would_change"}


def test_one_line_in_gives_one_line_out_in_the_same_order(adviser: Adviser) -> None:
    asked = [{"id": f"q{number}", "text": text} for number, text in enumerate(("anvil or birch?", "hello", "cedar?"))]
    stream = io.BytesIO("\n".join(map(json.dumps, asked)).encode())

    told = [json.loads(line) for line in answer_lines(stream, adviser)]

    assert [one["id"] for one in told] == ["q0", "q1", "q2"]
    assert all(one.keys() >= FIELDS for one in told)


def test_a_line_is_answered_in_full(adviser: Adviser) -> None:
    told = answer_line(b'{"id": 1, "text": "anvil or birch?"}', adviser)

    assert {name: told[name] for name in ("id", "unprompted", "addressed", "intent")} == {
        "id": 1,
        "unprompted": "answer",
        "addressed": "answer",
        "intent": "compare",
    }
    assert told["frameworks"] == ["anvil", "birch"]
    assert "https://" in told["text"]
    assert told["sources"]


def test_a_line_holds_the_verdict(adviser: Adviser) -> None:
    told = answer_line(b'{"text": "anvil or birch for an admin interface?"}', adviser)

    assert told["choice"] == [["anvil"], ["birch"]]
    assert told["decided_by"] == ["admin-interface"]
    assert {"needs": ["rest-api"], "to": "birch"} in told["would_change"]


def test_a_question_refers_to_its_context(adviser: Adviser) -> None:
    told = answer_line(b'{"text": "and performance?", "context": ["anvil", "birch"]}', adviser)

    assert (told["frameworks"], told["aspects"]) == (["anvil", "birch"], ["performance"])


def test_a_framework_of_the_context_need_not_be_known(adviser: Adviser) -> None:
    told = answer_line(b'{"text": "and performance?", "context": ["anvil", "hyperweb"]}', adviser)

    assert "error" not in told
    assert "hyperweb" not in told["frameworks"]


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b"\n", {"error": "the line is empty"}),
        (b"[1]", {"error": 'expected an object: {"id": "1", "text": "flask or django?"}'}),
        (b'{"id": "a"}', {"id": "a", "error": "'text' is missing"}),
        (b'{"id": "a", "text": 5}', {"id": "a", "error": "'text': expected text"}),
        (b'{"id": [], "text": "x"}', {"error": "'id': expected text or a whole number"}),
        (
            b'{"id": 7, "text": "x", "context": "anvil"}',
            {"id": 7, "error": "'context': expected a list of framework ids"},
        ),
        (b'{"id": "a", "text": "\xff"}', {"error": "byte 22 is not UTF-8"}),
        (b"[" * 200_000, {"error": "the JSON is nested too deeply"}),
        (b'{"text": NaN}', {"error": "this is not JSON: NaN is not a JSON value"}),
    ],
    ids=lambda value: repr(value)[:30],
)
def test_an_odd_line_gives_an_error_in_its_place(adviser: Adviser, line: bytes, told: dict[str, Any]) -> None:
    assert answer_line(line, adviser) == told


def test_a_line_that_is_too_long_does_not_disturb_the_next(adviser: Adviser) -> None:
    stream = io.BytesIO(b"a" * (3 * LINE_MAX) + b'\n{"id": "next", "text": "anvil"}')

    told = [json.loads(line) for line in answer_lines(stream, adviser)]

    assert [one.get("error", one.get("id")) for one in told] == [f"the line is longer than {LINE_MAX:,} bytes", "next"]


def test_half_of_a_surrogate_pair_is_no_obstacle(adviser: Adviser) -> None:
    told = answer_line(rb'{"text": "anvil \ud800 or birch?"}', adviser)

    assert told["frameworks"] == ["anvil", "birch"]


def test_a_fault_in_one_line_leaves_the_others_alone(adviser: Adviser, caplog: pytest.LogCaptureFixture) -> None:
    class Stumbling(Adviser):
        def reply(self, understanding: object) -> Any:
            raise ZeroDivisionError

    told = answer_line(b'{"id": "a", "text": "anvil"}', Stumbling(adviser.knowledge))

    assert told == {"id": "a", "error": "this could not be answered (ZeroDivisionError); the log says more"}
    assert "ZeroDivisionError" in caplog.text


@pytest.mark.parametrize(
    ("outcome", "unknown", "amounts_to"),
    [
        ("answer", (), "answer"),
        ("unknown-framework", ("hyperweb",), "unknown-framework"),
        ("unclear", ("hyperweb",), "unknown-framework"),
        ("unclear", (), "decline"),
        ("decline", (), "decline"),
    ],
)
def test_what_an_answer_amounts_to(outcome: Outcome, unknown: tuple[str, ...], amounts_to: str) -> None:
    assert addressed(Answer(outcome, Question("compare", unknown=unknown), "", "")) == amounts_to


def test_control_c_ends_what_waits_for_input() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "ask", "--jsonl"], cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdin
        assert process.stdout
        process.stdin.write(b'{"text": "flask"}\n')
        process.stdin.flush()
        process.stdout.readline()
        process.send_signal(signal.SIGINT)

    assert process.returncode == 130
