"""What has to be heard together in one sentence (`bot.knowledge.language.Signal.together`), in whatever order.

    together = { ["-"] ( "{list}" | "<sign>" ) }

A minus stands before what must not be heard in that sentence.
"""

import re
from collections.abc import Container
from collections.abc import Set as AbstractSet
from typing import NamedTuple

SIGNS = frozenset(
    {
        "asks",  # the sentence asks: by a question mark, by its first word, or by words such as "any ideas"
        "question",  # it ends with a question mark
        "framework",  # it names a framework that is asked about
        "frameworks",  # it names two or more of them
        "passing",  # it names one in passing
        "it",  # it points back to a framework that was named before
        "aspect",
        "feature",
        "need",
        "fact",
        "named",  # the text names a framework that is asked about, in whatever sentence
        "several",  # the text names two or more of them
        "mentions",  # the text names one in whatever role
        "web",  # the text speaks of the web or of the language there is knowledge of
        "project",  # the text tells of a need, in whatever sentence
        "short",  # the text is a line
    }
)
_ITEM = re.compile(r"(-?)(?:<([\w-]+)>|\{([\w-]+)\})")


class Together(NamedTuple):
    """What one sentence has to hold, and what it must not hold: signs as `<asks>`, lists by their ids."""

    held: frozenset[str]
    absent: frozenset[str]

    def is_in(self, sentence: AbstractSet[str]) -> bool:
        """Whether a sentence that holds these fits."""
        return self.held <= sentence and self.absent.isdisjoint(sentence)


def read_together(text: str, lists: Container[str]) -> Together:
    """Read one line of `together`.

    Raises:
        ValueError: a sign or a list is unknown, there is other text, or nothing has to be held.
    """
    held: set[str] = set()
    absent: set[str] = set()
    for item in text.split():
        match = _ITEM.fullmatch(item)
        if match is None:
            raise ValueError(f"{item!r} is neither a <sign> nor a {{list}}; single words stand in patterns")
        minus, sign, word_list = match.groups()
        if sign and sign not in SIGNS:
            raise ValueError(f"<{sign}> is none of {', '.join(f'<{known}>' for known in sorted(SIGNS))}")
        if word_list and word_list not in lists:
            raise ValueError(f"no word list {word_list!r} stands in language/words.yaml")
        (absent if minus else held).add(f"<{sign}>" if sign else word_list)
    if not held:
        raise ValueError("something has to be heard")
    return Together(frozenset(held), frozenset(absent))
