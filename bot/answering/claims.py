"""What is commonly said of frameworks and what was measured, where the two differ: both in one line."""

from collections.abc import Iterator, Sequence

from bot.answering.answer import Line, Section
from bot.answering.citing import Citing
from bot.answering.figures import Figure, alike, measures_asked, middle, ranked, relative, when_measured, with_unit
from bot.answering.measured_verdicts import of_two
from bot.answering.wording import listed, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.knowledge.figures import Claim, Measure
from bot.understanding.question import Question

CLAIMS = 2
"""Claims that an answer tells: the method page has them all."""


def said_otherwise(
    question: Question, frameworks: Sequence[Framework], knowledge: Knowledge, citing: Citing
) -> Iterator[Section]:
    """The claims about these frameworks, in what is asked about, that the figures do not bear out."""
    asked = measures_asked(question, knowledge)
    lines: list[Line] = []
    for claim in _about({framework.id for framework in frameworks}, knowledge):
        found = [_found(measure, claim, knowledge) for measure in asked if measure.id in claim.measures]
        measured = "; ".join(filter(None, found))
        if measured and len(lines) < CLAIMS:
            line = citing.line(claim.statement)
            lines.append(Line(f"{line.text} Measured: {measured}.", "Figures differ", line.sources))
    if lines:
        yield Section("What is said and what was measured", tuple(lines))


def _about(frameworks: set[str], knowledge: Knowledge) -> list[Claim]:
    """The claims about one of some frameworks, if there are several also about another of them or about all others.

    Those about two of them come first.
    """
    found = []
    for claim in knowledge.claims.values():
        others = frameworks - {*claim.less}
        both = bool(others & {*claim.more})
        if frameworks & {*claim.less} and (both or not others or not claim.more):
            found.append((not both, claim))
    return [claim for _, claim in sorted(found, key=lambda one: one[0])]


def _found(measure: Measure, claim: Claim, knowledge: Knowledge) -> str:
    """What was measured, where it does not bear the claim out; empty where it does, or where not all was measured."""
    others = claim.more or [id_ for id_ in knowledge.frameworks if id_ not in claim.less]
    less, more = ranked(measure, claim.less, knowledge), ranked(measure, others, knowledge)
    complete = len(less) == len(claim.less) and (len(more) == len(claim.more) if claim.more else more)
    if not complete or _borne_out(less, more):
        return ""
    when = when_measured([*less, *more])
    if len(less) == len(more) == 1:
        return f"{of_two(less[0], more[0])}, {when}"
    own = middle(less)
    below = sum(told.value < own for told in more)
    whom = listed([told.who for told in less])
    label = f"{small(measure.label)}{relative(measure)}"
    number = with_unit(less[0].rounds(own), measure)
    return f"{label}: {number} with {whom}, less with {below} of {len(more)} others, {when}"


def _borne_out(less: Sequence[Figure], more: Sequence[Figure]) -> bool:
    """Whether those that are said to need less do, in the middle."""
    one, other = middle(less), middle(more)
    return one < other and not alike(one, other)
