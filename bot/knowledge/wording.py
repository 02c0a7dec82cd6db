"""How a sentence is written: what no sentence that the bot shows may do."""

import re
from collections.abc import Iterator

from bot.knowledge.entries import Comparison, Framework
from bot.knowledge.folder import Folder, Rule
from bot.knowledge.loading import Written
from bot.knowledge.reading import Place, Problem

TELLING_OFF = re.compile(
    r"\byou(?:'d| had)? (?:should|must|ought to|better)\b|\bshould have (?:known|read|chosen|used)\b"
    r"|\b(?:stupid|silly|foolish|lazy|idiotic|obviously|of course)\b",
    re.IGNORECASE,
)
"""Who asks is told what there is and decides alone. "You have to" stays: it is the end of "Choose it if …"."""
ADVERTISING = re.compile(r"\b(?:blazing\w*|lightning[- ]fast|bloated|garbage|terrible|awful|cutting[- ]edge)\b", re.I)
"""What praise and scorn are made of in articles; what a framework does can be said instead."""
ADDRESS = re.compile(r"https?://|\bwww\.|\]\(")


def statements_are_one_sentence(folder: Folder) -> Iterator[Problem]:
    for one, place, statement in folder.said:
        says = re.sub(r"\b(e\.g|i\.e|etc|vs)\.", "", statement.says)
        if not says.endswith("."):
            yield one.problem(place, "a statement is a sentence and ends with a full stop")
        if re.search(r"[.!?]\s+[A-Z]", says):
            yield one.problem(place, "this is more than one sentence; write one statement for each claim")


def sentences_tell_nobody_off(folder: Folder) -> Iterator[Problem]:
    for one, place, sentence in _sentences(folder):
        if found := TELLING_OFF.search(sentence):
            yield one.problem(place, f"{found[0]!r} tells the reader what to do; say what is so, and for whom")


def sentences_do_not_advertise(folder: Folder) -> Iterator[Problem]:
    for one, place, sentence in _sentences(folder):
        if found := ADVERTISING.search(sentence):
            yield one.problem(place, f"{found[0]!r} is praise or scorn; say what it does, and for whom that is good")


def sentences_hold_no_addresses(folder: Folder) -> Iterator[Problem]:
    for one, place, sentence in _sentences(folder):
        if ADDRESS.search(sentence):
            yield one.problem(place, "an address belongs into sources/; the sentence is shown with a link to it")


WORDING: tuple[Rule, ...] = (
    statements_are_one_sentence,
    sentences_tell_nobody_off,
    sentences_do_not_advertise,
    sentences_hold_no_addresses,
)


def _sentences(folder: Folder) -> Iterator[tuple[Written, Place, str]]:
    """Every sentence that can be shown: statements, notes on features, and what is said of disagreements."""
    yield from ((one, place, statement.says) for one, place, statement in folder.said)
    for one in folder.written:
        if isinstance(one.entry, Framework):
            for id_, feature in one.entry.features.items():
                yield one, ("features", id_, "note"), feature.note or ""
        if isinstance(one.entry, Framework | Comparison):
            for at, disagreement in enumerate(one.entry.disagreements):
                yield one, ("disagreements", at, "about"), disagreement.about
                yield one, ("disagreements", at, "say"), disagreement.say
