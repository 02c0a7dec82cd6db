import io
import subprocess
import sys
from pathlib import Path

import pytest

from bot.answering.adviser import Adviser
from bot.command_line.conversation import Conversation, chat

PROJECT = Path(__file__).parent.parent


def test_a_conversation_knows_what_was_asked_before(adviser: Adviser) -> None:
    conversation = Conversation(adviser)
    conversation.reply("/compare anvil birch")

    assert "Anvil" in conversation.reply("and performance?")


def test_a_command_and_the_same_question_get_the_same_answer(adviser: Adviser) -> None:
    assert Conversation(adviser).reply("/compare anvil birch") == Conversation(adviser).reply("anvil or birch")


@pytest.mark.parametrize("typed", ["/recommend small api, beginner", "/recommend text: small api, beginner"])
def test_a_recommendation_follows_from_words(adviser: Adviser, typed: str) -> None:
    assert Conversation(adviser).reply(typed).startswith("Which framework?\nFor a small project, an API and a beginner")


@pytest.mark.parametrize(
    "typed", ["/compare anvil birch aspect: performance", "/compare frameworks: anvil birch aspect:performance"]
)
def test_a_command_is_taken_as_discord_writes_it(adviser: Adviser, typed: str) -> None:
    assert Conversation(adviser).reply(typed).startswith(adviser.compare("anvil birch", "performance").title)


def test_a_mistyped_command_is_met_with_what_was_meant(adviser: Adviser) -> None:
    assert "Did you mean '/compare'?" in Conversation(adviser).reply("/comapre anvil birch")


def test_a_mistyped_command_loses_its_control_characters(adviser: Adviser) -> None:
    assert "\x1b" not in Conversation(adviser).reply("/\x1b[31mx")


def test_chat_leaves_at_the_end_of_its_input_and_prints_no_codes(adviser: Adviser) -> None:
    printed = io.StringIO()
    chat(adviser, io.StringIO("anvil or birch?\n\n/frameworks"), printed)

    assert printed.getvalue().count("Sources\n") == 2
    assert "\x1b" not in printed.getvalue()


def test_chat_leaves_when_told_to(adviser: Adviser) -> None:
    printed = io.StringIO()
    chat(adviser, io.StringIO("/quit\nanvil or birch?\n"), printed)

    assert printed.getvalue() == ""


def test_a_reader_that_goes_away_is_no_error() -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "bot", "chat"],
        cwd=PROJECT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(b"flask or django?\n")
        process.stdin.close()
        complaint = process.stderr.read()

    assert (process.returncode, complaint) == (141, b"")
