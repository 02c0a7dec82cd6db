"""Whether a text goes on from the answer before it, and what it then asks."""

from dataclasses import replace

from bot.understanding.about import once
from bot.understanding.heard import Heard
from bot.understanding.question import LIST_LENGTH, Question

FOLLOW_UP_WORDS, POINTED_BACK_WORDS = 14, 26
"""Words up to which a text can go on from the answer before it, and one that says so."""
POINTING_BACK = frozenset({"it", "they", "them", "those", "these", "both", "that"})


def followed_up(question: Question, heard: Heard, context: Question) -> Question | None:
    """The question that goes on from `context`; None if the text stands for itself or says nothing."""
    words = heard.text.words
    named = question.frameworks or question.recognised or question.unknown
    goes_on = 0 in heard.starts("goes-on")
    topics = question.aspects or question.needs or question.features or question.facts or question.measures
    says = topics or question.without or question.excluded or named
    back = goes_on or not POINTING_BACK.isdisjoint(words)
    of_its_own = named and not back and (len(named) > 1 or question.intent != "none")
    if len(words) > (POINTED_BACK_WORDS if back else FOLLOW_UP_WORDS) or of_its_own or heard.foreign:
        return None
    points_back = heard.says("speaks-of-the-first") or heard.says("speaks-of-the-last")
    if not (says or heard.asking or points_back or (goes_on and len(words) > 1)):
        return None
    kept = [id_ for id_ in context.frameworks if id_ not in question.excluded]
    if heard.says("speaks-of-the-last"):
        kept = kept[-1:]
    elif heard.says("speaks-of-the-first") and len(kept) > 1 and "not" not in words:
        kept = kept[:1]
    frameworks = once([*kept, *question.frameworks])[-LIST_LENGTH:]
    recognised = once([*context.recognised, *question.recognised])
    return replace(
        context,
        intent="compare"
        if len(frameworks) + len(recognised) > 1
        else "describe"
        if frameworks or recognised
        else "choose",
        frameworks=frameworks,
        recognised=recognised,
        excluded=once([*context.excluded, *question.excluded]),
        unknown=question.unknown,
        aspects=question.aspects,
        features=question.features,
        without=once(id_ for id_ in (*context.without, *question.without) if id_ not in question.features),
        needs=once(id_ for id_ in (*context.needs, *question.needs) if id_ not in _ruled_out(question, heard)),
        facts=question.facts,
        measures=question.measures,
        expected="",
    )


def _ruled_out(question: Question, heard: Heard) -> set[str]:
    """The needs that are told in the words of what must not be built in: no "admin" is needed any more."""
    out = [feature for feature in heard.topics.features if feature.id in question.without]
    return {need.id for need in heard.topics.needs for one in out if need.start < one.end and one.start < need.end}
