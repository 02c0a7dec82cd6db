"""What each command does. Every function takes the arguments and the settings and gives the exit status.

What only one command needs is imported inside it: `ask` starts without discord.py, and the playground's packages
are optional.
"""

import argparse
import importlib.util
import logging
import sys
from collections.abc import Callable
from pathlib import Path

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.answering.explaining import sum_of
from bot.command_line.errors import CommandError
from bot.command_line.printing import print_json
from bot.config import Config
from bot.terminal import paper_of, printable, text_of, text_of_sum

Command = Callable[[argparse.Namespace, Config], int]

PLAYGROUND_PORT = 8137
MEASURED_WITH = ("packaging", "pip")
"""The modules of the extra `measure`."""


def _adviser(config: Config) -> Adviser:
    """Raises: KnowledgeError, CommandError: a field in the settings is none of the knowledge."""
    from bot.knowledge.nearest import did_you_mean

    adviser = Adviser.load(config.knowledge, config.fields)
    known = sorted({framework.field for framework in adviser.knowledge.frameworks.values()})
    for field in config.fields:
        if field not in known and known:
            hint = did_you_mean(field, known) or f" Known are {', '.join(known)}."
            raise CommandError(f"config.toml: discord.fields: there is no framework of the field {field!r}.{hint}", 2)
    return adviser


def run(_: argparse.Namespace, config: Config) -> int:
    from bot.chat.running import run as run_in_discord

    _start_log(config)
    return run_in_discord(config, _adviser(config))


def sync(_: argparse.Namespace, config: Config) -> int:
    from bot.chat.running import sync as sync_with_discord

    _start_log(config)
    return sync_with_discord(config, _adviser(config))


def playground(arguments: argparse.Namespace, config: Config) -> int:
    from bot.playground import open_playground

    _start_log(config)
    return open_playground(_adviser(config), arguments.port)


def chat(_: argparse.Namespace, config: Config) -> int:
    from bot.command_line import conversation

    conversation.chat(_adviser(config), sys.stdin, sys.stdout)
    return 0


def ask(arguments: argparse.Namespace, config: Config) -> int:
    if arguments.jsonl:
        return _ask_lines(arguments, config)
    text = " ".join(arguments.text)
    if not text:
        raise CommandError('there is no question; try: tradeoff ask "flask or django?"', 2)
    adviser = _adviser(config)
    asked = sys.stdin.read() if text == "-" else _readable(text)
    understanding = adviser.read(asked, addressed=True)
    answer = adviser.reply(understanding)
    if arguments.picture:
        _draw(answer, arguments.picture)
    because = [printable(reason) for reason in understanding.because] if arguments.explain else []
    if arguments.json:
        from bot.command_line.records import document_of, record_of, sum_record

        told = sum_of(understanding.question, adviser.knowledge) if arguments.explain else None
        explained = {"because": because, "why": sum_record(told)} if told else {}
        print_json(
            {**record_of(understanding, answer, adviser.read(asked).speak), **explained, "answer": document_of(answer)}
        )
        return 0
    paper = paper_of(sys.stdout)
    print(text_of(answer, paper))
    if arguments.explain and (weighed := text_of_sum(sum_of(understanding.question, adviser.knowledge), paper)):
        print(f"\n{weighed}")
    if because:
        print(f"\n{paper.bold('How it was understood')}", *(f"  - {reason}" for reason in because), sep="\n")
    return 0


def _draw(answer: Answer, file: Path) -> None:
    """Draw the picture of an answer. Raises: CommandError: it has none, or the file cannot be written."""
    from bot.pictures import drawn

    picture = answer.chart or answer.table
    if picture is None:
        raise CommandError("this answer has no picture; ask what was measured of two, or compare three or four of them")
    try:
        file.write_bytes(drawn(picture))
    except OSError as error:
        raise CommandError(f"{file} cannot be written: {error.strerror}; name another file") from None


def recommend(arguments: argparse.Namespace, config: Config) -> int:
    words = _readable(" ".join(arguments.text))
    alive = sys.stdin.isatty() and sys.stdout.isatty()
    if not (words.strip() or alive):
        raise CommandError('there are no words; try: tradeoff recommend "small api, beginner, no database"', 2)
    adviser = _adviser(config)
    paper = paper_of(sys.stdout)
    if words.strip():
        answer = adviser.recommend(words)
    else:
        from bot.command_line.recommending import recommend as ask_one_by_one

        answer = ask_one_by_one(adviser, lambda: input("> "), paper)
    print(text_of(answer, paper))
    return 0


def _ask_lines(arguments: argparse.Namespace, config: Config) -> int:
    from bot.command_line.lines import answer_lines

    if arguments.text or arguments.picture:
        raise CommandError("--jsonl reads its questions from the input; leave the text and --picture out", 2)
    for line in answer_lines(sys.stdin.buffer, _adviser(config)):
        print(line, flush=True)
    return 0


def frameworks(arguments: argparse.Namespace, config: Config) -> int:
    adviser = _adviser(config)
    if not arguments.json:
        print(text_of(adviser.frameworks(), paper_of(sys.stdout)))
        return 0
    shown = {"id", "name", "aliases", "field", "language", "layer", "homepage", "checked"}
    known = adviser.knowledge.frameworks.values()
    print_json([framework.model_dump(mode="json", include=shown) for framework in known])
    return 0


def check(arguments: argparse.Namespace, config: Config) -> int:
    from bot.command_line import checking

    return checking.check(
        config.knowledge, strict=arguments.strict, coverage=arguments.coverage, as_json=arguments.json
    )


def facts(arguments: argparse.Namespace, config: Config) -> int:
    if missing := [name for name in MEASURED_WITH if importlib.util.find_spec(name) is None]:
        raise CommandError(f"{', '.join(missing)} is missing here: pip install 'tradeoff[measure]'")
    from bot.command_line import facts

    if arguments.part == "refresh":
        return facts.refresh(config.knowledge, arguments.frameworks)
    return facts.measure(
        config.knowledge,
        arguments.frameworks,
        times=arguments.rounds,
        counters=arguments.counters,
        work=arguments.work,
        to=arguments.to,
        compare_with=arguments.compare_with,
    )


def schema(arguments: argparse.Namespace, _: Config) -> int:
    from bot.knowledge.nearest import did_you_mean
    from bot.knowledge.schema import schemas

    known = schemas()
    if arguments.kind is None:
        print("\n".join(known))
    elif arguments.kind in known:
        print_json(known[arguments.kind])
    else:
        hint = did_you_mean(arguments.kind, known) or f" There are {', '.join(known)}."
        raise CommandError(f"there is no kind of file {arguments.kind!r}.{hint}", 2)
    return 0


def invite(arguments: argparse.Namespace, config: Config) -> int:
    from bot.chat.invite import application_id, invite_url

    id_ = arguments.application_id or application_id(config.token)
    if id_ is None:
        raise CommandError(
            "which application? Set DISCORD_TOKEN, or give the number that stands under General Information at "
            "https://discord.com/developers/applications: tradeoff invite --application-id 123456789012345678",
            2,
        )
    print(invite_url(id_))
    return 0


def _start_log(config: Config) -> None:
    logging.basicConfig(format="%(asctime)s %(levelname)s %(name)s: %(message)s", level=config.log_level.upper())


def _readable(text: str) -> str:
    """An argument without the marks that Python leaves for bytes that are not text."""
    return text.encode("utf-8", "replace").decode("utf-8")
