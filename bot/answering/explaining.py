"""Why a verdict is as it is: the sum behind it, small enough to be read, as a value and as an answer.

Each thing that was asked for is a row, each framework a column; a cell holds how well it is served, what that counts,
and the statements behind it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from bot.answering.answer import Answer, Citation, Line, Section
from bot.answering.citing import Citing
from bot.answering.comparing import stands
from bot.answering.deciding import Decision, as_choice, decide, only_aspects
from bot.answering.figures import figure, figures_alone, measures_asked
from bot.answering.measured import line_of
from bot.answering.ranking import ranked_among
from bot.answering.replying import CHOOSING, answer
from bot.answering.sections import features_of, wanted
from bot.answering.standing import Reason
from bot.answering.unneeded import unneeded
from bot.answering.verdicts import no_rivals
from bot.answering.weights import FIT, HAS, MEASURED, OWN_WORD, UNKNOWN, WISH, WITHOUT, Score
from bot.answering.wording import capital
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.understanding.question import Question

STATEMENTS = 1
"""Statements behind each cell: those behind all of them fit one phone screen for each row."""


@dataclass(frozen=True, slots=True)
class Cell:
    """How a framework serves one thing that was asked for (`fit`, in words), what that counts, and what says so."""

    framework: str
    fit: str
    counts: str
    because: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """One thing that was asked for, with a cell for each framework."""

    label: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Sum:
    """The sum behind a verdict; without rows, nothing was weighed. `totals` are by framework, best first."""

    rows: tuple[Row, ...] = ()
    totals: tuple[tuple[str, str], ...] = ()
    sources: tuple[Citation, ...] = ()


def sum_of(question: Question, knowledge: Knowledge) -> Sum:
    """The sum behind the verdict on a question."""
    decision = _weighed(question, knowledge)
    if decision is None:
        return Sum()
    citing = Citing(knowledge)
    rows = tuple(_row(at, decision, knowledge, citing) for at in range(len(decision.shown[0].reasons)))
    totals = tuple((standing.framework.name, number(standing.score)) for standing in decision.shown)
    return Sum(rows, totals, citing.sources)


def why(question: Question, knowledge: Knowledge) -> Answer:
    """The sum behind the verdict on a question, as an answer: who serves what how well, and what it comes to."""
    said = answer(question, knowledge)
    told = sum_of(question, knowledge)
    if not told.rows:
        return Answer(
            outcome="answer",
            question=question,
            title="Why?",
            headline="Nothing was weighed here: the answer repeats what its sources say.",
            notes=("Say what the project is like, and the frameworks are held against it.",),
        )
    return Answer(
        outcome="answer",
        question=question,
        title="Why?",
        headline=said.headline,
        sections=(*(_section(row) for row in told.rows), _total(told)),
        notes=tuple(_weights(question, told, measured=bool(measures_asked(question, knowledge)))),
        sources=told.sources,
        verdict=said.verdict,
    )


def number(score: Score) -> str:
    """A score as people write it: "2", "−½", "1¾"; finer ones as decimals."""
    whole, rest = divmod(abs(Fraction(score)), 1)
    fraction = {Fraction(1, 4): "¼", Fraction(1, 2): "½", Fraction(3, 4): "¾"}.get(rest)
    size = f"{float(abs(score)):.2f}" if rest and fraction is None else f"{whole or ''}{fraction or ''}" or "0"
    return f"−{size}" if score < 0 else size


def signed(score: Score) -> str:
    """A score as a term of a sum: "+2", "−½", "0"."""
    return f"+{number(score)}" if score > 0 else number(score)


def _weighed(question: Question, knowledge: Knowledge) -> Decision | None:
    """What a question comes to, if anything in it was weighed."""
    if question.intent not in (*CHOOSING, "switch") or unneeded(question, knowledge) or _ranked(question, knowledge):
        return None
    if no_rivals([knowledge.frameworks[id_] for id_ in question.frameworks]):
        return None
    decision = decide(as_choice(question), knowledge)
    shown = decision.shown
    return decision if shown and shown[0].reasons and not decision.level else None


def _ranked(question: Question, knowledge: Knowledge) -> bool:
    """Whether it is asked which of all is the most of something, where figures or sources answer and nothing else."""
    if question.frameworks:
        return False
    if question.intent == "superlative":
        return only_aspects(question) or bool(ranked_among(question, knowledge))
    return question.intent == "choose" and figures_alone(question, knowledge)


def _row(at: int, decision: Decision, knowledge: Knowledge, citing: Citing) -> Row:
    cells = [
        Cell(
            standing.framework.name,
            stands(standing, at).rstrip(","),
            signed(standing.reasons[at].score),
            tuple(_because(standing.reasons[at], standing.framework, knowledge, citing)),
        )
        for standing in decision.shown
    ]
    return Row(capital(wanted(decision.shown[0].reasons[at], knowledge)), tuple(cells))


def _because(reason: Reason, framework: Framework, knowledge: Knowledge, citing: Citing) -> Iterator[Line]:
    yield from citing.lines(reason.because[:STATEMENTS])
    if reason.kind == "measure":
        told = figure(knowledge.measures[reason.topic], framework, knowledge)
        yield from [Line(line_of(told))] if told else []
    elif not reason.because:
        features = knowledge.needs[reason.topic].features if reason.kind == "need" else (reason.topic,)
        for id_ in features if reason.kind != "aspect" else ():
            for line in features_of(id_, [framework], citing):
                yield Line(f"{knowledge.features[id_].label}: {line.text}", "", line.sources)


def _section(row: Row) -> Section:
    return Section(row.label, tuple(line for cell in row.cells for line in _lines(cell)))


def _lines(cell: Cell) -> Iterator[Line]:
    """A cell in a line; what more stands behind it follows without the name."""
    first, *more = cell.because or (Line("Nothing is known here of it."),)
    yield Line(f"{capital(cell.fit)}, {cell.counts}. {first.text}", cell.framework, first.sources)
    yield from (Line(line.text, cell.framework, line.sources) for line in more)


def _total(told: Sum) -> Section:
    terms = {
        name: " ".join(cell.counts for row in told.rows for cell in row.cells if cell.framework == name)
        for name, _ in told.totals
    }
    return Section("Sum", tuple(Line(f"{terms[name]} = {total}", name) for name, total in told.totals))


def _weights(question: Question, told: Sum, *, measured: bool) -> Iterator[str]:
    fits = {cell.fit for row in told.rows for cell in row.cells}
    yield f"A good fit counts {signed(FIT['good'])}, a fair one 0, a poor one {signed(FIT['poor'])}."
    yield from (
        text
        for needed, text in (
            (
                any("makers" in fit for fit in fits),
                f"What only its makers say for it counts {number(OWN_WORD)} of that.",
            ),
            ("unknown" in fits, f"What is unknown counts {signed(UNKNOWN)}."),
            (bool(question.features), f"A feature that a package adds counts {signed(HAS['extension'])}."),
            (
                bool(question.without),
                f"What must not be built in counts {signed(WITHOUT['no'])} where it is not, "
                f"{signed(WITHOUT['partly'])} where a part of it is, and {signed(WITHOUT['yes'])} where it is: "
                "that is no choice then.",
            ),
            (bool(question.aspects), f"An aspect counts {number(WISH)} of a need."),
            (
                measured,
                f"A figure half of the middle of the field is worth {signed(1)}, a quarter {signed(2)}, twice as much "
                f"{signed(-1)}; together they count {number(MEASURED)} of that.",
            ),
        )
        if needed
    )
