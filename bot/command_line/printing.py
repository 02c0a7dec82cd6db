"""What several commands print alike."""

import json
import sys
from typing import Any


def print_json(value: Any) -> None:
    """A value as JSON; letters that the output cannot show are escaped."""
    print(json.dumps(value, indent=2, ensure_ascii=(sys.stdout.encoding or "").lower().replace("-", "") != "utf8"))


def count(number: int, noun: str) -> str:
    """`1 error`, `2 errors`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"
