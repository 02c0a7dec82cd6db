"""Which frameworks need least, or most, of what is measured: ranked by figures alone.

Where a project is told as well, it is told first who fits it, and those are ranked: a sum of fits and figures would put
the one that fits a little better before one that is four times as light.
"""

from collections.abc import Sequence

from bot.answering import measured
from bot.answering.answer import Answer, Verdict
from bot.answering.charts import chart
from bot.answering.choosing import standings, whole_field
from bot.answering.citing import Citing
from bot.answering.claims import said_otherwise
from bot.answering.deciding import CANDIDATES, only_aspects
from bot.answering.measured_verdicts import orders, the_first
from bot.answering.menus import aspect_menu, need_menu
from bot.answering.sections import close_up, reasons
from bot.answering.standing import Standing
from bot.answering.verdicts import asked_for
from bot.answering.wording import listed, small
from bot.knowledge import Knowledge
from bot.understanding.question import Question


def by_figures(question: Question, knowledge: Knowledge) -> Answer | None:
    """ "The lightest": ranked by what was measured; None where nothing was that is asked about."""
    among = ranked_among(question, knowledge)
    if not among:
        return None
    by_id = {standing.framework.id: standing for standing in among}
    by_measure = orders(question, [*by_id], knowledge)
    order = [one.framework for one in by_measure[0]]
    first = [by_id[id_] for id_ in order[:CANDIDATES]]
    shown = [standing.framework for standing in first]
    labels = [figures[0].measure.label for figures in by_measure]
    citing = Citing(knowledge)
    sections = [*measured.section(question, shown, knowledge)]
    sections += [part for id_ in question.aspects for part in close_up(id_, shown, knowledge, citing)]
    sections += said_otherwise(question, shown, knowledge, citing)
    sections += reasons(first, knowledge, citing)
    suited = "" if only_aspects(question) else asked_for(_project(question), knowledge)
    return Answer(
        outcome="answer",
        question=question,
        title=f"{listed([labels[0], *map(small, labels[1:])])}: which framework?",
        headline=the_first(question, [*by_id], knowledge, suited=suited),
        sections=tuple(sections),
        notes=tuple(measured.notes(question, shown, knowledge)),
        sources=citing.sources,
        aspects=aspect_menu(question, shown, knowledge),
        needs=need_menu(question, knowledge),
        verdict=Verdict(tuple((id_,) for id_ in order)) if question.measures else Verdict(),
        chart=chart(question, shown, knowledge),
    )


def ranked_among(question: Question, knowledge: Knowledge) -> Sequence[Standing]:
    """Those among which a question is answered by figures; none where it is not.

    Of a project that is told, those that fit it well, or else those that fit it at all. An aspect that is asked about
    beside one is a wish among others: figures alone answer only who asks for them by name.
    """
    judged = standings(whole_field(question, knowledge), _project(question), knowledge)
    if only_aspects(question):
        groups = [judged]
    elif question.measures:
        groups = [[one for one in judged if one.grade == "good"], [one for one in judged if one.fits]]
    else:
        groups = []
    found = (group for group in groups if orders(question, [one.framework.id for one in group], knowledge))
    return next(found, [])


def _project(question: Question) -> Question:
    """What a question tells of the project, without what it wants to be least or most."""
    return Question("choose", needs=question.needs, features=question.features, without=question.without)
