"""How well texts are understood, in figures."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import NamedTuple

from bot.command_line.records import addressed
from bot.understanding.understand import Understanding
from tests.answering.asking import REAL
from tests.asked import Asked, asked, context_of


class Reading(NamedTuple):
    """A text as the bot takes it: what it is understood as where it speaks to the bot, what the answer then amounts to,
    and whether it is answered where it does not.
    """

    made: Understanding
    addressed: str
    speaks: bool


@cache
def reading(one: Asked) -> Reading:
    context = context_of(one, REAL)
    made = REAL.read(one.text, context, addressed=True)
    return Reading(made, addressed(REAL.reply(made)), REAL.read(one.text, context).speak == "answer")


class Figures(NamedTuple):
    """Shares from 0 to 1.

    precision, recall: of speaking unasked; intent, frameworks: of questions understood exactly; aspects, needs: F1 over
    all that were named; addressed: of texts that get the right kind of answer; followups: of those that name the right
    frameworks.
    """

    precision: float
    recall: float
    intent: float
    frameworks: float
    aspects: float
    needs: float
    addressed: float
    followups: float


def figures_of(texts: Sequence[Asked]) -> Figures:
    """The figures of the understanding over some labelled texts."""
    read = [(one, reading(one).made) for one in texts]
    spoken = [one for one in texts if reading(one).speaks]
    ours = [one for one in texts if is_ours(one)]
    asking = [(one, made) for one, made in read if one.answer and one.addressed == "answer" and not one.context]
    follow = [(one, made) for one, made in read if one.context and is_ours(one)]
    return Figures(
        precision=_share(map(is_ours, spoken)),
        recall=_share(one in spoken for one in ours),
        intent=_share(made.question.intent == one.intent for one, made in asking),
        frameworks=_share(named(made) == one.frameworks for one, made in asking),
        aspects=_f1((one.aspects, frozenset(made.question.aspects)) for one, made in asking),
        needs=_f1((one.needs, frozenset(made.question.needs)) for one, made in asking),
        addressed=_share(reading(one).addressed == one.addressed for one in texts),
        followups=_share(one in spoken and one.frameworks <= named(made) for one, made in follow),
    )


def is_ours(one: Asked) -> bool:
    """Whether the bot should speak unasked: a question, about frameworks of which there is knowledge."""
    return one.answer and one.addressed == "answer"


def named(made: Understanding) -> frozenset[str]:
    """All names that a question was taken to be about."""
    return frozenset((*made.question.frameworks, *made.question.recognised, *map(str.lower, made.question.unknown)))


def _share(hits: Iterable[bool]) -> float:
    counted = list(hits)
    return sum(counted) / len(counted) if counted else 0.0


def _f1(pairs: Iterable[tuple[frozenset[str], frozenset[str]]]) -> float:
    """Twice what was found rightly, over all that was wanted and all that was found."""
    right = total = 0
    for wanted, found in pairs:
        right += len(wanted & found)
        total += len(wanted) + len(found)
    return 2 * right / total if total else 0.0


def main() -> None:
    """Print the figures of both parts."""
    parts = {"tuned": figures_of([one for one in asked() if one.tuned])}
    parts["untuned"] = figures_of([one for one in asked() if not one.tuned])
    print(f"{'':12}" + "".join(f"{part:>10}" for part in parts))
    for figure in Figures._fields:
        print(f"{figure:12}" + "".join(f"{getattr(figures, figure):10.2f}" for figures in parts.values()))
