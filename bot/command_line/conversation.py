"""`tradeoff chat`: the conversation of a Discord channel, held in a terminal.

Understands the slash commands and questions in words; a question can refer to the one answered just before it.
"""

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from importlib import import_module
from typing import TextIO

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer, Choice
from bot.answering.recommending import without_option
from bot.knowledge.nearest import did_you_mean
from bot.terminal import PLAIN, Paper, paper_of, printable, text_of
from bot.understanding.question import Question

GREETING = "Which framework? Ask in your own words, or type /compare flask django. /help says more, /quit leaves."
PROMPT = "> "
LEAVE = ("quit", "exit")


class Conversation:
    """Remembers the question that was answered last, for the next one to refer to."""

    def __init__(self, adviser: Adviser) -> None:
        self._adviser = adviser
        self._before: Question | None = None
        self._commands: dict[str, Callable[[str], Answer]] = {
            "compare": self._compare,
            "ask": self._ask,
            "recommend": lambda words: adviser.recommend(without_option(words)),
            "framework": adviser.describe,
            "frameworks": lambda _: adviser.frameworks(),
            "help": lambda _: adviser.help(),
        }

    def reply(self, said: str, paper: Paper = PLAIN) -> str:
        """The text to print for a line that somebody typed."""
        command = re.match(r"/(\S*)\s*(.*)", said, re.DOTALL)
        if command is None:
            answer = self._ask(said)
        elif command[1].lower() in self._commands:
            answer = self._commands[command[1].lower()](command[2])
        else:
            known = [f"/{name}" for name in (*self._commands, *LEAVE)]
            typed = printable(f"/{command[1]}")
            return f"There is no {typed}.{did_you_mean(typed, known)} There are {', '.join(known)}."
        if answer.outcome == "answer":
            self._before = answer.question
        return "\n\n".join(filter(None, (text_of(answer, paper), _menus(answer, paper))))

    def _ask(self, text: str) -> Answer:
        return self._adviser.reply(self._adviser.read(text, self._before, addressed=True))

    def _compare(self, names: str) -> Answer:
        """Names and an aspect, also as Discord writes them: `frameworks: flask django aspect: performance`."""
        names, _, aspect = re.sub(r"^frameworks:\s*", "", names).partition("aspect:")
        return self._adviser.compare(names.strip(), aspect.strip())


def chat(adviser: Adviser, stdin: TextIO, stdout: TextIO) -> None:
    """Answer line by line until the end of the input or /quit."""
    paper = paper_of(stdout)
    conversation = Conversation(adviser)
    alive = stdin.isatty() and stdout.isatty()
    if alive:
        print("\n".join(paper.wrapped(GREETING)), file=stdout)
    for said in _typed() if alive else stdin:
        if said.strip().lower().removeprefix("/") in LEAVE:
            break
        if said.strip():
            print(f"{conversation.reply(said.strip(), paper)}\n", file=stdout, flush=True)


def _typed() -> Iterator[str]:
    """Lines typed at a prompt, with history and editing where the system has them."""
    with suppress(ImportError):
        import_module("readline")  # input() edits lines once this is there
    while True:
        try:
            yield input(PROMPT)
        except (EOFError, KeyboardInterrupt):
            print()
            return


def _menus(answer: Answer, paper: Paper) -> str:
    """The two menus that the answer has under it in Discord, as hints what to type next."""
    menus = (("To look closer, ask about", answer.aspects), ("Or say what the project is like", answer.needs))
    lines = [line for title, choices in menus for line in _menu(title, choices, paper)]
    return "\n".join(paper.dim(line) for line in lines)


def _menu(title: str, choices: tuple[Choice, ...], paper: Paper) -> list[str]:
    labels = [printable(choice.label) for choice in choices if not choice.chosen]
    return paper.wrapped(f"{title}: {', '.join(labels)}", indent="  ", first="") if labels else []
