"""The commands written out as text: `/compare flask django` in a plain message or in a terminal.

Slash commands come through the same functions, so that a question is the same however it was asked.
"""

import re
from dataclasses import replace

from bot.knowledge.entries import Intent
from bot.understanding.name_list import NameList, names_in
from bot.understanding.phrases import counted
from bot.understanding.question import Question
from bot.understanding.text import words_of
from bot.understanding.vocabulary import Vocabulary

_COMMAND = re.compile(r"\s*/(?P<name>compare|frameworks|framework|ask|help)\b(?P<rest>.*)", re.IGNORECASE | re.DOTALL)
_OPTION = re.compile(r"^\s*(?:frameworks|name|question):\s*", re.IGNORECASE)
_ASPECT = re.compile(r"\baspect:", re.IGNORECASE)


def command_in(text: str) -> tuple[str, str] | None:
    """The name of the command that a text begins with, in lower case, and the rest; None if it is no command."""
    found = _COMMAND.match(text)
    return (found["name"].casefold(), _OPTION.sub("", found["rest"]).strip()) if found else None


def aspect_apart(text: str) -> tuple[str, str]:
    """The names and the aspect in what follows a written `/compare`: "flask django aspect: speed"."""
    names, *aspect = _ASPECT.split(text, maxsplit=1)
    return names, "".join(aspect)


def compared(text: str, vocabulary: Vocabulary) -> Question:
    """The question of `/compare`: the names in a text, and what else it says ("flask django for a beginner").

    The same name twice leaves one framework to compare, five names five: the answer says what to do about it.
    """
    names = names_in(text, vocabulary)
    if names.ids and names.unknown:
        names = replace(names, unknown=tuple(name for name in names.unknown if not _is_said(name, vocabulary)))
    intent: Intent = "describe" if len(names.ids) == 1 and not names.unknown else "compare"
    words = counted(tuple(text.casefold().split()))
    return replace(
        _question(names, vocabulary),
        intent=intent,
        aspects=tuple(dict.fromkeys(phrase.id for phrase in vocabulary.aspects.find(words))),
        needs=tuple(dict.fromkeys(phrase.id for phrase in vocabulary.needs.find(words))),
    )


def _is_said(text: str, vocabulary: Vocabulary) -> bool:
    """Whether words between names tell of the project ("for a beginner") and so are no name."""
    words = words_of(text).words
    said = counted(words)
    told = (*vocabulary.aspects.find(said), *vocabulary.needs.find(said))
    return bool(told) or all(word in vocabulary.not_frameworks for word in words)


def described(text: str, vocabulary: Vocabulary) -> Question:
    """The question of `/framework`; of several names the first counts."""
    names = names_in(text, vocabulary)
    return replace(
        _question(NameList(names.ids[:1], () if names.ids else names.unknown[:1]), vocabulary), intent="describe"
    )


def _question(names: NameList, vocabulary: Vocabulary) -> Question:
    ids = tuple(dict.fromkeys(names.ids))
    return Question(
        "compare",
        frameworks=tuple(id_ for id_ in ids if id_ in vocabulary.known),
        recognised=tuple(id_ for id_ in ids if id_ not in vocabulary.known),
        unknown=names.unknown,
    )
