"""`/recommend`: what is asked of somebody who wants to be led to a choice, and the question that it comes to.

What can be said of a project comes from the knowledge: a need says in which of the questions here it is asked for.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from bot.answering.answer import Choice
from bot.answering.menus import MENU_MAX, agreeing
from bot.knowledge import Knowledge
from bot.knowledge.entries import AskedIn
from bot.understanding.name_list import names_in
from bot.understanding.phrases import counted
from bot.understanding.question import Question
from bot.understanding.question_code import EXCLUDED_MAX, FEATURES_MAX, NEEDS_MAX
from bot.understanding.text import words_of
from bot.understanding.vocabulary import Vocabulary

QUESTIONS: dict[AskedIn, tuple[str, int]] = {
    "building": ("What are you building?", 2),
    "size": ("How large is it?", 2),
    "people": ("Who builds it, and by when?", 2),
    "must": ("What must it have?", 5),
}
"""What is asked, in at most 45 characters (Discord: the label of a field), and how many answers it takes: together no
more than the code of a question holds."""
LEAVE_OUT = "What should be left out?"
LEAVE_OUT_EXAMPLE = "Names of frameworks, misspelt is fine; features not to be built in, such as an ORM"

_COMMAND = re.compile(r"\s*/recommend\b(.*)", re.IGNORECASE | re.DOTALL)
_LEADING = re.compile(
    r"an?|any(thing)?|are|based|by|do(es)?|everything|for|from|ha(s|ve)|i|is|its?|like|me|my|n|no|none|not|nothing|of|on|"
    r"please|should|something|stuff|tha[nt]|the|there|these|things|this|uses?|want|which|without",
    re.IGNORECASE,
)
"""Words that lead to a name, or stand around it, and are none."""
_OPTION = re.compile(r"^\s*text:", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """One question with the needs that can be chosen in answer to it, at most `most` of them."""

    id: AskedIn
    text: str
    choices: tuple[Choice, ...]
    most: int


def asked(knowledge: Knowledge) -> tuple[Asked, ...]:
    """The questions, in the order in which they are asked; those without any answer are left out."""
    found = []
    for id_, (text, most) in QUESTIONS.items():
        needs = [need for need in knowledge.needs.values() if need.asked == id_][:MENU_MAX]
        if needs:
            choices = tuple(Choice(need.id, need.menu) for need in needs)
            found.append(Asked(id_, text, choices, min(most, len(choices))))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What was typed to be left out: ids of frameworks and features, and what is neither, as it was typed."""

    frameworks: tuple[str, ...]
    features: tuple[str, ...]
    unknown: tuple[str, ...]


def left_out(typed: str, knowledge: Knowledge, vocabulary: Vocabulary) -> LeftOut:
    """Frameworks and features that somebody typed into the last field of the form."""
    split = words_of(typed)
    features = vocabulary.features.find(counted(split.words))
    taken = {at for phrase in features for at in range(phrase.start, phrase.end)}
    names = names_in(  # no Panel in "admin panel"
        " ".join("," if at in taken else word for at, word in enumerate(split.typed)), vocabulary
    )
    ids = dict.fromkeys(names.ids)
    others = [knowledge.recognised[id_].name for id_ in ids if id_ in knowledge.recognised]
    others += filter(None, map(_telling, names.unknown))
    return LeftOut(
        tuple(id_ for id_ in ids if id_ in knowledge.frameworks)[:EXCLUDED_MAX],
        tuple(dict.fromkeys(phrase.id for phrase in features))[:FEATURES_MAX],
        tuple(dict.fromkeys(others)),
    )


def chosen(needs: Iterable[str], out: LeftOut, knowledge: Knowledge) -> Question:
    """The question of somebody who chose these needs and wants that left out."""
    known = dict.fromkeys(need for need in needs if need in knowledge.needs)
    return Question(
        "choose",
        excluded=out.frameworks,
        without=out.features,
        needs=agreeing(tuple(known), knowledge)[:NEEDS_MAX],
    )


def _telling(unknown: str) -> str:
    """What stands between names without the words that only lead to it: "and please no magic" is "magic"."""
    return " ".join(word for word in unknown.split() if not _LEADING.fullmatch(word))


def worded(understood: Question) -> Question:
    """What was understood of the words behind `/recommend`: who tells of a project there wants a choice."""
    if understood.intent != "none":
        return understood
    names = (*understood.frameworks, *understood.recognised, *understood.unknown)
    return replace(understood, intent="compare" if len(names) > 1 else "describe" if names else "choose")


def says_something(question: Question) -> bool:
    """Whether anything of it can decide."""
    names = (*question.frameworks, *question.recognised, *question.unknown, *question.excluded)
    features = (*question.features, *question.without)
    return bool(names or features or question.needs or question.aspects or question.measures)


def words_in(text: str) -> str | None:
    """The words behind a written out `/recommend`; None if a text is something else."""
    found = _COMMAND.fullmatch(text)
    return without_option(found[1]) if found else None


def without_option(words: str) -> str:
    """The words without the name of the option that Discord writes before them: `text: small api`."""
    return _OPTION.sub("", words).strip()
