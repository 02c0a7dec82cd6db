"""What a writer should look at: warnings. Each may be right as it stands, so none of them stops a bot.

They are kept apart from the rules, so that a bot that starts need not wait for them either.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import timedelta
from itertools import combinations

from rapidfuzz import fuzz

from bot.knowledge.entries import Comparison, Framework, Topic
from bot.knowledge.folder import Folder, Rule, Said
from bot.knowledge.reading import Problem

STATEMENT_AGE = timedelta(days=365)
"""After a year a statement is due to be read again: frameworks release about yearly, so one release may be out."""
ALIKE = 90
"""Of 100, by `fuzz.ratio` over the words. Among the 4,059 statements of November 2026 that share names and figures,
pairs of 90 and more said one thing twice; below, some told of two things in the same words."""

YEAR = re.compile(r"\b(?:19|20)[0-9]{2}\b")
SUPERLATIVE = re.compile(
    r"\b(?:is|are|was|were|be|itself|it|of|among) (?:\w+ )?(?:the|its) (?:\w+ )?"
    r"(?:fast|slow|easi|hard|simpl|light|small|larg|bigg|old|saf|cheap)e?st\b"
    r"|\b(?:is|are|was|were|be|itself|among) (?:\w+ )?the (?:\w+ )?(?:best|worst)\b(?!-)"
    r"|\b(?:most|least) (?:widely |often )?(?:popular|used|downloaded|starred|known|mature|reliable|secure|powerful|"
    r"advanced|efficient|performant|stable|loved|admired)\b",
    re.IGNORECASE,
)
MEASURE = re.compile(
    r"[0-9]|\b(?:benchmarks?|surveys?|measure\w*|throughput|stars|votes)\b"
    r"|\b(?:undated|without a date|no figure|without a figure)\b",
    re.IGNORECASE,
)
"""A figure, a year or what was counted, or the admission that there is none."""
RULED_OUT = re.compile(r"\b(?:no|not|without|never|neither|nor|none|nothing|rather than|instead of|less)\b|n't", re.I)


def statements_are_fresh(folder: Folder) -> Iterator[Problem]:
    for one, place, day in folder.checked:
        if day < folder.today - STATEMENT_AGE:
            yield one.problem(
                place, f"last checked on {day}, more than a year ago; it is time to read the source again"
            )


def versions_are_supported(folder: Folder) -> Iterator[Problem]:
    """Statements about versions that get no more fixes. A sentence that names a year tells of the past by itself."""
    ended = {
        f"{framework.name} {version}": support.until
        for framework in folder.knowledge.frameworks.values()
        for version, support in framework.support.items()
        if support.until < folder.today
    }
    if not ended:
        return
    pattern = re.compile(rf"\b({'|'.join(map(re.escape, sorted(ended, key=len, reverse=True)))})(?![0-9])")
    for one, place, statement in folder.said:
        found = pattern.search(statement.says)
        if found and not YEAR.search(statement.says):
            yield one.problem(
                place, f"{found[1]} gets no more fixes since {ended[found[1]]}; name the year, or see what holds now"
            )


def superlatives_have_a_measure(folder: Folder) -> Iterator[Problem]:
    for one, place, statement in folder.said:
        found = SUPERLATIVE.search(statement.says)
        if found and not MEASURE.search(statement.says):
            yield one.problem(place, f"{found[0]!r} by which measure? A figure, a year or what was counted tells it")


def statements_say_different_things(folder: Folder) -> Iterator[Problem]:
    """Statements of one file in nearly the same words.

    Those that name different frameworks or figures are meant to be alike: a table of one measure reads like that.
    """
    names = {framework.name.lower() for framework in folder.knowledge.frameworks.values()}
    name = re.compile(
        rf"\b(?:{'|'.join(map(re.escape, sorted(names, key=len, reverse=True)))})\b" if names else r"(?!)"
    )
    groups: defaultdict[tuple[str, frozenset[str]], list[tuple[str, Said]]] = defaultdict(list)
    for said in folder.said:
        text = said[2].says.lower()
        words = re.findall(r"[^\W_]+", text)
        about = frozenset(name.findall(text)) | {word for word in words if not word.isalpha()}
        groups[said[0].document.file, about].append((" ".join(words), said))
    for group in groups.values():
        for (earlier, (first, there, _)), (later, (one, place, _)) in combinations(group, 2):
            if fuzz.ratio(earlier, later, score_cutoff=ALIKE):
                line = first.line(there)
                yield one.problem(place, f"this says nearly the same as line {line}; say it once, or say what differs")


def verdicts_have_two_voices(folder: Folder) -> Iterator[Problem]:
    sources = folder.knowledge.sources
    for one in folder.written:
        if isinstance(one.entry, Comparison):
            reasons = [reason for side in one.entry.choose.values() for reason in side]
            cited = {said.source for said in (one.entry.verdict, *one.entry.advice, *reasons)}
            # A source that is not there is an error; who published it cannot be told.
            voices = {sources[id_].publisher for id_ in cited} if cited <= sources.keys() else set()
            if len(voices) == 1:
                yield one.problem(
                    ("verdict",), f"the verdict and all reasons to choose come from one publisher, {voices.pop()}"
                )


def reasons_fit_the_profiles(folder: Folder) -> Iterator[Problem]:
    """Reasons to choose a framework for what its own profile says it lacks and the profile of the other has.

    A reason is taken to be about a topic where it says the label or one of the ways of saying it word by word.
    """
    known = folder.knowledge
    topics = [(topic, _saying(topic)) for topic in (*known.needs.values(), *known.features.values())]
    for one in folder.written:
        if not isinstance(one.entry, Comparison) or not {*one.entry.between} <= known.frameworks.keys():
            continue
        for id_, other in (one.entry.between, one.entry.between[::-1]):
            lacking = _answers(known.frameworks[id_], "poor", "no") & _answers(known.frameworks[other], "good", "yes")
            for at, reason in enumerate(one.entry.choose.get(id_, ())):
                for topic, saying in topics:
                    if topic.id in lacking and saying.search(reason.says) and not RULED_OUT.search(reason.says):
                        yield one.problem(
                            ("choose", id_, at),
                            f"by the profiles {other!r} serves {topic.id!r} and {id_!r} does not; one of them is wrong",
                        )


DOUBTS: tuple[Rule, ...] = (
    statements_are_fresh,
    versions_are_supported,
    superlatives_have_a_measure,
    statements_say_different_things,
    verdicts_have_two_voices,
    reasons_fit_the_profiles,
)


def _answers(framework: Framework, fit: str, has: str) -> set[str]:
    """The needs that it serves so well, and the features for which it answers so."""
    return {id_ for id_, need in framework.needs.items() if need.fit == fit} | {
        id_ for id_, feature in framework.features.items() if feature.has == has
    }


def _saying(topic: Topic) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, topic.said_plainly))})(?![\w-])", re.IGNORECASE)
