"""The words and options of the command line, and what is said of mistyped ones."""

import argparse
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NoReturn

import bot
from bot.command_line import commands
from bot.knowledge.nearest import did_you_mean

EXAMPLES = """\
to try it, without a token and without Discord:
  tradeoff playground                       the bot in the browser
  tradeoff chat                             the same conversation in the terminal
  tradeoff ask "flask or django for a small api?"

to run it:
  tradeoff invite                           the link that adds the bot to a server
  tradeoff run                              the bot in Discord; the token comes from DISCORD_TOKEN
"""


class Parser(argparse.ArgumentParser):
    """A parser that asks "did you mean"; argparse itself does so from Python 3.14 on, and not for options."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(allow_abbrev=False, formatter_class=argparse.RawDescriptionHelpFormatter, **settings)
        self.commands: dict[str, Parser] = {}

    def parse(self, argv: Sequence[str]) -> argparse.Namespace:
        """Exits with 2 and a message where something is mistyped."""
        arguments, unknown = self.parse_known_args(argv)
        if unknown:
            command = self.commands.get(arguments.command or "", self)
            parser = command.commands.get(getattr(arguments, "part", ""), command)
            parser.error(parser.say_of(unknown))
        return arguments

    def say_of(self, unknown: Sequence[str]) -> str:
        """What to say of arguments that nobody expected."""
        known = [option for action in self._actions for option in action.option_strings]
        options = [argument.partition("=")[0] for argument in unknown if argument.startswith("-")]
        if options:
            return " ".join(f"there is no option {option}.{did_you_mean(option, known)}" for option in options)
        return f"nothing is expected after the options, but there is: {' '.join(unknown)}"

    def error(self, message: str) -> NoReturn:
        self.exit(2, f"{self.prog}: {message}\n`{self.prog} --help` shows what there is.\n")

    def _check_value(self, action: argparse.Action, value: Any) -> None:
        if action.choices is None or value in action.choices:
            return
        known = [str(choice) for choice in action.choices]
        hint = did_you_mean(str(value), known) or f" There are {', '.join(known)}."
        kind = "command" if action.dest in ("command", "part") else action.metavar or action.dest
        self.error(f"there is no {kind} {value!r}.{hint}")


def parser() -> Parser:
    """The whole command line. Each command leaves its function in `do`."""
    whole = Parser(prog="tradeoff", description=bot.__doc__, epilog=EXAMPLES)
    whole.add_argument("--version", action="version", version=f"tradeoff {bot.__version__}")
    _add_config(whole)
    whole.set_defaults(do=None)
    added = whole.add_subparsers(dest="command", metavar="COMMAND", title="commands", prog="tradeoff")

    def add(name: str, do: commands.Command, help_: str, more: str = "") -> Parser:
        about = f"{help_[0].upper()}{help_[1:]}. {more}".strip()
        command: Parser = added.add_parser(name, help=help_, description=about)
        command.set_defaults(do=do)
        _add_config(command)
        whole.commands[name] = command
        return command

    add("run", commands.run, "run the bot in Discord", "The token comes from DISCORD_TOKEN or the configuration.")
    playground = add("playground", commands.playground, "try the bot in the browser, without a token")
    playground.add_argument("--port", type=_port, default=commands.PLAYGROUND_PORT, help="default: %(default)s")
    add("chat", commands.chat, "talk to the bot in the terminal", "Ctrl-D or /quit leaves.")
    _add_ask(add("ask", commands.ask, "answer a question"))
    recommend = add("recommend", commands.recommend, "lead you to a choice", "Without words it asks, one by one.")
    recommend.add_argument("text", nargs="*", metavar="WORDS", help='what the project is like: "small api, beginner"')
    frameworks = add("frameworks", commands.frameworks, "list the frameworks there is knowledge of")
    frameworks.add_argument("--json", action="store_true", help="print a JSON list")
    _add_check(
        add("check", commands.check, "check the knowledge", "Prints every error and warning with file and line.")
    )
    _add_facts(add("facts", commands.facts, "renew the figures that were measured", "Needs the extra `measure`."))
    schema = add("schema", commands.schema, "print the JSON Schema of a kind of knowledge file", "For editors.")
    schema.add_argument("kind", metavar="KIND", nargs="?", help="without it: the kinds there are")
    add("sync", commands.sync, "tell Discord of the bot's commands, if they have changed")
    invite = add("invite", commands.invite, "print the link that adds the bot to a server")
    invite.add_argument("--application-id", type=int, metavar="ID", help="default: the one that the token belongs to")
    return whole


def _add_config(parser: Parser) -> None:
    parser.add_argument(
        "--config",
        type=Path,
        metavar="FILE",
        default=argparse.SUPPRESS,  # so that a command's default does not undo what stood before the command
        help="settings (default: config.toml, if there is one)",
    )


def _add_ask(ask: Parser) -> None:
    ask.add_argument("text", nargs="*", metavar="TEXT", help="the question, quoted or not; - reads it from the input")
    form = ask.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="print what was understood and answered as JSON")
    form.add_argument(
        "--jsonl",
        action="store_true",
        help='answer every line of the input, an object {"id": …, "text": …, "context": [ids]}, with one line',
    )
    ask.add_argument(
        "--picture",
        type=Path,
        metavar="FILE",
        help="draw the chart of the answer, or else its table of features, into this PNG file",
    )
    ask.add_argument(
        "--explain",
        action="store_true",
        help="say also how the question was understood, and show the sum behind the verdict",
    )


def _add_check(check: Parser) -> None:
    check.add_argument("--strict", action="store_true", help="end with 1 also where there are only warnings")
    check.add_argument(
        "--coverage", action="store_true", help="show instead what is told of each framework and what is missing"
    )
    check.add_argument("--json", action="store_true", help="print a JSON list")


def _add_facts(facts: Parser) -> None:
    parts = facts.add_subparsers(dest="part", metavar="COMMAND", title="commands", prog=facts.prog, required=True)

    def add(name: str, help_: str, more: str) -> Parser:
        part: Parser = parts.add_parser(name, help=help_, description=f"{help_[0].upper()}{help_[1:]}. {more}")
        part.add_argument("frameworks", nargs="*", metavar="FRAMEWORK", help="ids of frameworks (default: all)")
        _add_config(part)
        facts.commands[name] = part
        return part

    add("refresh", "ask the package index of versions, licences and sizes", "Installs each framework by itself.")
    measure = add("measure", "count what frameworks do for a request", "docs/measuring.md says what that tells.")
    measure.add_argument("--rounds", type=_at_least_one, default=3, metavar="N", help="default: %(default)s")
    measure.add_argument(
        "--counters",
        choices=("perf", "callgrind", "both"),
        help="what counts instructions (default: perf where the machine has counters); both: compare, write nothing",
    )
    measure.add_argument("--work", type=Path, metavar="FOLDER", help="keep what is installed there for the next time")
    measure.add_argument("--to", type=Path, metavar="FILE", help="write there (default: the knowledge)")
    measure.add_argument("--compare-with", type=Path, metavar="FILE", help="say how far an earlier run lies apart")


def _at_least_one(written: str) -> int:
    if not written.isdecimal() or int(written) < 1:
        raise argparse.ArgumentTypeError(f"{written!r} is too few; expected 1 or more")
    return int(written)


def _port(written: str) -> int:
    if not written.isdecimal() or not 0 <= int(written) <= 65535:
        raise argparse.ArgumentTypeError(f"{written!r} is not a port; expected a number from 0 to 65535")
    return int(written)
