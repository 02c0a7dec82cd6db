"""Short codes of ids, for the hundred characters that Discord gives a button to remember its question.

A code follows from the id alone, so that a button keeps its meaning while entries are added around it. Two ids with
one code are reported by the check of the knowledge.
"""

from collections.abc import Iterable
from functools import cache
from hashlib import blake2s
from string import ascii_lowercase, ascii_uppercase, digits

_ALPHABET = digits + ascii_lowercase + ascii_uppercase

FRAMEWORK_CODE = 3
"""Characters of a framework's code: 62³ = 238,328 values; among 100 frameworks two are alike with a chance of 2 %."""
TOPIC_CODE = 2
"""Characters of the code of an aspect, a feature, a need or a fact: 62² = 3,844 values; among 30, a chance of 11 %."""


@cache
def code_of(id_: str, length: int) -> str:
    """The code of an id: that many ASCII letters and digits."""
    number = int.from_bytes(blake2s(id_.encode(), digest_size=8).digest(), "big")
    code = []
    for _ in range(length):
        number, digit = divmod(number, len(_ALPHABET))
        code.append(_ALPHABET[digit])
    return "".join(code)


def ids_by_code(ids: Iterable[str], length: int) -> dict[str, str]:
    """The ids by their codes."""
    return {code_of(id_, length): id_ for id_ in ids}
