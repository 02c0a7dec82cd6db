"""`python -m bot` and the console script `tradeoff`.

Exit status: 0; 1 where a command could not do what it is for; 2 where the command line or the settings are wrong;
130 after Ctrl-C; 141 where the reader of the output has gone.
"""

import os
import sys
from collections.abc import Sequence

from bot import config
from bot.command_line import arguments
from bot.command_line.errors import CommandError
from bot.knowledge import KnowledgeError


def main(argv: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status; a mistyped command exits with 2."""
    parser = arguments.parser()
    given = parser.parse(sys.argv[1:] if argv is None else argv)
    if given.do is None:
        parser.print_help()
        return 0
    try:
        status: int = given.do(given, config.load(getattr(given, "config", None)))
        sys.stdout.flush()
    except config.ConfigError as error:
        return _complain(error, 2)
    except CommandError as error:
        return _complain(f"tradeoff {given.command}: {error}", error.status)
    except KnowledgeError as error:
        return _complain(f"{error}\nThe knowledge cannot be used like this; `tradeoff check` checks it again.", 1)
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        # Python flushes stdout once more while it exits, which would complain about the pipe again.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 141
    return status


def _complain(what: object, status: int) -> int:
    print(what, file=sys.stderr)
    return status


def run_as_script() -> None:
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        # Odd bytes in and letters that the terminal does not have must not end a conversation.
        getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
    sys.exit(main())


if __name__ == "__main__":
    run_as_script()
