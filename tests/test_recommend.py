"""`tradeoff recommend`, with words and in a terminal."""

import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from subprocess import Popen

import pytest

from bot.__main__ import main
from bot.answering.adviser import Adviser
from bot.command_line.recommending import recommend
from bot.terminal import PLAIN, text_of

PROJECT = Path(__file__).parent.parent
Capture = pytest.CaptureFixture[str]


def typing(*lines: str) -> Callable[[], str]:
    """Somebody who types these lines and then ends the input."""
    left = list(lines)

    def read() -> str:
        if not left:
            raise EOFError
        return left.pop(0)

    return read


def test_words_are_answered(capsys: Capture) -> None:
    status = main(["recommend", "small", "api,", "beginner"])

    assert status == 0
    assert capsys.readouterr().out.startswith("Which framework?\n")


def test_without_words_and_without_a_terminal_it_says_what_to_do(capsys: Capture) -> None:
    status = main(["recommend"])

    assert (status, 'try: tradeoff recommend "small api' in capsys.readouterr().err) == (2, True)


def test_numbers_and_words_and_nothing_are_taken(adviser: Adviser) -> None:
    answer = recommend(adviser, typing("1", "small, I think", "", "1", "ceder"), PLAIN)

    assert answer == adviser.recommend_for(["rest-api", "small-project", "admin-interface"], "cedar")


def test_everything_is_asked_with_its_choices(adviser: Adviser, capsys: Capture) -> None:
    recommend(adviser, typing(*[""] * 5), PLAIN)

    printed = capsys.readouterr().out
    assert all(asked.text in printed for asked in adviser.asked())
    assert "  1  It is small\n  2  It is large or complex\n" in printed


def test_what_cannot_be_used_is_said(adviser: Adviser, capsys: Capture) -> None:
    answer = recommend(adviser, typing("1 9", "lunch", "0", "", ""), PLAIN)

    printed = capsys.readouterr().out
    assert answer.question.needs == ("rest-api",)
    assert "There is no 9 among 1 answer" in printed
    assert "Nothing known here follows from that" in printed
    assert "There is no 0" in printed


def test_who_leaves_early_gets_an_answer(adviser: Adviser) -> None:
    assert recommend(adviser, typing("1"), PLAIN) == adviser.recommend_for(["rest-api"])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
def test_in_a_terminal_it_asks_one_by_one(adviser: Adviser) -> None:
    ours, theirs = os.openpty()
    with Popen([sys.executable, "-m", "bot", "recommend"], cwd=PROJECT, stdin=theirs, stdout=theirs) as process:
        os.close(theirs)
        os.write(ours, b"1\n2\n\n\ndjango\n")
        printed = b""
        with suppress(OSError):  # how Linux says that nobody writes to the terminal any more
            while more := os.read(ours, 4096):
                printed += more
    os.close(ours)
    words = printed.decode().split()

    assert process.returncode == 0
    assert "For an API and a large project" in " ".join(words)
    assert "What are you building?" in " ".join(words)


def test_it_prints_what_the_form_answers(adviser: Adviser) -> None:
    shown = text_of(recommend(adviser, typing("", "1"), PLAIN))

    assert "For a small project" in shown
