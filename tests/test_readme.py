"""Whatever the README promises holds."""

import re
from pathlib import Path

import pytest
from discord.app_commands import ContextMenu

from bot.chat.commands import COMMANDS
from bot.command_line.arguments import parser
from tests.answering.asking import REAL
from tests.asked import asked
from tests.understanding.figures import figures_of

ROOT = Path(__file__).resolve().parent.parent
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"```console\n(.*?)```", README, re.DOTALL)
EXAMPLES = re.findall(r"^\| `([^`]+)` \|", README, re.MULTILINE)


def test_the_first_two_commands_set_up_all_they_need() -> None:
    playground, tests = (block.strip() for block in BLOCKS[:2])

    assert playground.startswith("python3 -m venv .venv && .venv/bin/pip install -e '.[playground]' && ")
    assert playground.endswith(".venv/bin/tradeoff playground")
    assert tests == "python3 -m venv .venv && .venv/bin/pip install -e '.[test]' && .venv/bin/pytest"


def test_the_one_check_command_runs_the_command_for_the_tests() -> None:
    check = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    assert BLOCKS[1].strip() in check


def test_every_command_of_tradeoff_that_is_named_exists() -> None:
    named = set(re.findall(r"tradeoff ([a-z]+)", README))

    assert named >= {"playground", "chat", "ask", "check", "run", "sync", "invite"}
    assert named <= set(parser().commands)


@pytest.mark.parametrize("example", EXAMPLES)
def test_every_example_is_answered(example: str) -> None:
    answer = REAL.reply(REAL.read(example))

    assert answer.outcome == ("decline" if example == "/help" else "answer")


def test_there_are_examples_of_every_kind_of_question() -> None:
    intents = {REAL.read(example).question.intent for example in EXAMPLES}

    assert intents >= {"compare", "choose", "capability", "alternatives", "switch", "describe", "list", "none"}


def test_every_link_to_a_file_leads_somewhere() -> None:
    links = re.findall(r"\]\((?!https?://)([^)#]+)", README)

    assert links
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_message_menus_told_of_are_there() -> None:
    told = re.findall(r"message menu\s+\*([^*]+)\*", README)
    menus = [command.name for command in COMMANDS if isinstance(command, ContextMenu)]

    assert sorted(" ".join(name.split()) for name in told) == sorted(menus)


def test_the_figures_of_speaking_unasked_are_those_measured() -> None:
    texts = [one for one in asked() if not one.tuned]
    figures = figures_of(texts)
    told = re.search(r"of (\d+) texts .*? in (\d+) of 100 cases, and it answered (\d+) of 100", README, re.DOTALL)

    assert told is not None
    assert [int(number) for number in told.groups()] == [
        len(texts),
        round(100 * figures.precision),
        round(100 * figures.recall),
    ]


def test_the_knowledge_is_as_large_as_told() -> None:
    told = re.search(r"knowledge of (\d+) frameworks and (\d+) pairs", README)

    assert told is not None
    assert [int(number) for number in told.groups()] == [
        len(REAL.knowledge.frameworks),
        len(REAL.knowledge.comparisons),
    ]


def test_the_settings_named_are_settings() -> None:
    example = (ROOT / "config.example.toml").read_text(encoding="utf-8")

    assert "listen" in example
    assert "DISCORD_TOKEN" in example
