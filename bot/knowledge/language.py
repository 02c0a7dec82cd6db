"""The format of what is known of how people ask, beside that of what is known of frameworks (`bot.knowledge.entries`).

Signal        a way in which people ask or do not    language/signals.yaml
WordList      words with one meaning                 language/words.yaml
"""

from typing import Annotated

from pydantic import Field
from pydantic.json_schema import SkipJsonSchema

from bot.knowledge.entries import Entry, Id, Intent, Sentence, Words


class Signal(Entry):
    """A way in which people ask, or talk about something else: evidence for or against a question meant for the bot.

    Patterns are words with `(a|b)` for one of several, `[a]` for an optional part, `...` for up to four words of the
    same sentence, `*` for exactly one word that is no name, `^` and `$` for the start and the end of a sentence, `<?>`
    for a question mark, `<.>` for a full stop, `<number>` for a number, `{list}` for any of the words of a list,
    `{fact}` for any way of asking for a fact, `<framework>` for a name that is asked about and `<any>` for a name in
    whatever role. `together` holds what has to be heard in one sentence in whatever order (`bot.knowledge.together`).
    Every example must be heard.
    """

    id: SkipJsonSchema[Id]
    means: Sentence
    points: Annotated[int, Field(ge=-10, le=10)]
    """What it counts in the sum that decides whether to speak unasked."""
    whole: bool = False
    """Heard in one sentence, it counts for the whole text."""
    elsewhere: Annotated[int, Field(ge=-10, le=10)] = 0
    """What it counts for the other sentences of a text in which it is heard."""
    names: Annotated[int, Field(ge=0, le=4)] = 0
    """It counts only where the text names at least so many frameworks."""
    nameless: bool = False
    """It asks for any framework, so that names elsewhere in the text tell of something else."""
    intent: Intent | None = None
    """What is asked when it is heard; the signal listed first wins."""
    patterns: tuple[str, ...] = ()
    together: tuple[str, ...] = ()
    examples: Annotated[tuple[str, ...], Field(min_length=1)]


class WordList(Entry):
    """Words with one meaning for the understanding, such as those that rule out the name behind them."""

    id: SkipJsonSchema[Id]
    means: Sentence
    words: Annotated[tuple[Words, ...], Field(min_length=1)]
