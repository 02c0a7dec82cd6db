"""The first sentence of an answer: the verdict with its scope, in plain words."""

from collections.abc import Sequence

from bot.answering.choosing import wanted_features, wished_aspects
from bot.answering.deciding import Decision
from bot.answering.figures import leading
from bot.answering.measured_verdicts import in_short, nothing_measured
from bot.answering.sections import comparison_of, disagreements_on, left_out, named, statements_on, strong_needs
from bot.answering.standing import Standing, best
from bot.answering.weights import FIT
from bot.answering.wording import NAMES_MAX, listed, listed_some, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework
from bot.understanding.question import Question

NEEDS_IN_VERDICT = 2
PLACES = 3
"""Places that a verdict on the whole field names."""
AS_WELL = 2
"""Frameworks that it names of those that serve as well as the first and are less broadly known."""


def no_rivals(frameworks: Sequence[Framework]) -> str:
    """What two frameworks are to each other where one works inside the other; empty where they are rivals."""
    by_id = {framework.id: framework for framework in frameworks}
    inside = [(one, by_id[one.part_of]) for one in frameworks if one.part_of in by_id]
    if not inside or len(frameworks) > 2:
        return ""
    part, whole = inside[0]
    return f"{part.name} works inside {whole.name}: it is added to {whole.name} and does not take its place."


def without_needs(frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    """What can be said of frameworks when nothing is known of the project: for whom which."""
    if comparison := comparison_of(frameworks, knowledge):
        return comparison.verdict.says
    if len(frameworks) == 1:
        return frameworks[0].what_it_is.says
    suited, others = [], []
    for framework in frameworks:
        needs = strong_needs(framework, frameworks, knowledge)[:NEEDS_IN_VERDICT]
        if needs:
            suited.append(f"{framework.name} for {listed([knowledge.needs[need].label for need in needs])}")
        else:
            others.append(framework)
    if not suited:
        return f"It is a tie: nothing known here puts one of {named(frameworks)} before the rest."
    rest = f"; nothing known here puts {named(others, 'or')} first" if len(suited) == 1 else ""
    return f"It depends on the project: {'; '.join(suited)}{rest}."


def figures_first(question: Question, frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    """What was measured of frameworks, or that nothing was, and what sources say of the aspect that is asked about."""
    told = in_short(question, frameworks, knowledge)
    missing = nothing_measured(question, frameworks, knowledge)
    if not question.aspects:
        return told or missing or without_needs(frameworks, knowledge)
    aspect = question.aspects[0]
    if not told or aspect not in {measure.aspect for measure in leading(question, knowledge)}:
        return f"{told or missing} {on_aspect(aspect, frameworks, knowledge)}".lstrip()
    if question.measures or len(frameworks) > 2:
        return told
    disputed = disagreements_on(aspect, frameworks, knowledge)
    return f"{told} Sources differ: {disputed[0].say}" if disputed else told


def on_aspect(aspect: str, frameworks: Sequence[Framework], knowledge: Knowledge) -> str:
    """What can be said of frameworks under one aspect."""
    label = small(knowledge.aspects[aspect].label)
    comparison = comparison_of(frameworks, knowledge)
    said = [statements_on(aspect, framework, comparison)[:1] for framework in frameworks]
    silent = [framework for framework, statements in zip(frameworks, said, strict=True) if not statements]
    if len(silent) == len(frameworks):
        return f"There is no sourced statement on {label} with {named(frameworks, 'or')} here."
    disputed = disagreements_on(aspect, frameworks, knowledge)
    if disputed and (comparison or len(frameworks) == 1):
        return disputed[0].say
    if len(frameworks) > 2:
        return unranked(aspect, frameworks, frameworks, knowledge)
    missing = [f"There is no sourced statement on {label} with {named(silent)} here."] if silent else []
    return " ".join([*(statement.says for statements in said for statement in statements), *missing])


def unranked(aspect: str, told: Sequence[Framework], shown: Sequence[Framework], knowledge: Knowledge) -> str:
    """Why all of which something is said under an aspect have no winner there, and what comes nearest to a verdict."""
    label = small(knowledge.aspects[aspect].label)
    if not told:
        return f"There is no sourced statement on {label} here, whatever the framework."
    disputed = disagreements_on(aspect, shown, knowledge)
    if disputed and len(shown) == len(told):
        return f"No single winner in {label}, where sources differ: {disputed[0].say}"
    whom = named(told) if len(told) <= NAMES_MAX else f"all {len(told)} frameworks"
    start = f"{'Sources differ, and none' if disputed else 'No source'} ranks {whom} by {label}"
    for need in knowledge.needs.values():
        served = [one for one in told if need.id in one.needs and one.needs[need.id].fit == "good"]
        if aspect in need.aspects and 0 < len(served) < len(told):
            return f"{start}; for {need.label} they speak best of {named(served)}."
    return f"{start}, and what is said of each names no winner."


def by_needs(decision: Decision, knowledge: Knowledge) -> str:
    """Who serves best what was asked for."""
    judged, whole_field = decision.judged, not decision.question.frameworks
    wanted = asked_for(decision.question, knowledge)
    known = [standing for standing in judged if standing.known]
    first = best(judged)
    others = would_suit(decision.others)
    if not known:
        return f"Nothing is known here of how {_names(judged, 'or')} serves {wanted}{others}."
    scope = _scope(decision.question, judged, knowledge) if whole_field else ""
    if not any(standing.fits for standing in known):
        return _none_fits(known, first, wanted, scope, others)
    if whole_field and len(known) > 1:
        return _first_of_field(known, first, wanted, scope)
    unknown = [standing for standing in judged if not standing.known]
    silence = f"; nothing is known here of how {_names(unknown, 'or')} serves it" if unknown else ""
    if len(known) == 1:
        left = ", the only one left of those known here," if whole_field and len(judged) == 1 else ""
        return f"{first[0].framework.name}{left} is a {first[0].grade} fit for {wanted}{silence}."
    as_well = [standing for standing in known if standing.merit == first[0].merit]
    behind = [standing for standing in known if standing not in as_well]
    if len(as_well) > len(first):
        return f"{_broader(first, as_well, behind, wanted)}{silence}."
    if len(first) > 1:
        return f"{_level(first, behind, wanted)}{silence}."
    only = ", though it is only a fair fit" if first[0].grade == "fair" else ""
    return f"For {wanted}, {first[0].framework.name} fits better than {_names(behind)}{only}{silence}."


def asked_for(question: Question, knowledge: Knowledge) -> str:
    """What the project needs, in words that follow "for"."""
    needs = [knowledge.needs[need].label for need in question.needs]
    features = [knowledge.features[feature].phrase for feature in wanted_features(question, knowledge)]
    aspects = [small(knowledge.aspects[aspect].label) for aspect in wished_aspects(question, knowledge)]
    aspects += [one.wanted for one in knowledge.measures.values() if one.id in question.measures]
    projects = needs + [f"a project with {listed(features)}"] * bool(features)
    how = [left_out(question.without, knowledge)] if question.without else []
    how += [f"with an eye to {listed(aspects)}"] if aspects else []
    return f"{listed(projects) or 'a project'} {listed(how)}".rstrip()


def would_suit(others: Sequence[Standing]) -> str:
    """Who would serve where nobody who was asked about does: the end of a sentence, or nothing."""
    first = others[:PLACES]
    return f"; of all known here, {_names(first)} {'suits' if len(first) == 1 else 'suit'} it" if first else ""


def _level(first: Sequence[Standing], behind: Sequence[Standing], wanted: str) -> str:
    """A tie, or that it hardly matters: all serve well each thing that was asked for."""
    ahead = f", ahead of {_names(behind)}" if behind else ""
    if all(reason.known and reason.worth == FIT["good"] for standing in first for reason in standing.reasons):
        each = "both" if len(first) == 2 else "all"
        return f"It hardly matters for {wanted}: {_names(first)} {each} serve it well{ahead}"
    return f"It is a tie for {wanted}: {_names(first)} come out level{ahead}"


def _broader(first: Sequence[Standing], as_well: Sequence[Standing], behind: Sequence[Standing], wanted: str) -> str:
    """Some that serve it equally well, and which of them come first for being more broadly known."""
    ahead = f", ahead of {_names(behind)}" if behind else ""
    only = ", though each is only a fair fit" if all(standing.grade == "fair" for standing in as_well) else ""
    are = "are the more" if len(first) > 1 else "is the more" if len(as_well) == 2 else "is the most"
    return f"{_names(as_well)} serve {wanted} equally well{ahead}{only}; {_names(first)} {are} broadly known"


def _first_of_field(known: Sequence[Standing], first: Sequence[Standing], wanted: str, scope: str) -> str:
    as_well = [standing for standing in known if standing.merit == first[0].merit and standing not in first]
    if len(first) > NAMES_MAX:
        among = f"{len(first)} of {scope} come out level, among them {_names(first[:PLACES])}"
        return f"It is a tie for {wanted}: {among}{_less_known(as_well)}."
    if len(first) > 1:
        return f"It is a tie for {wanted}: {_names(first)} come out level, out of {scope}{_less_known(as_well)}."
    last = known[:PLACES][-1].merit
    followed = [standing for standing in known[1:] if standing.merit >= last and standing.fits]
    after = f", followed by {_names(followed)}" if followed and not as_well else ""
    only = ", though it is only a fair fit" if first[0].grade == "fair" else ""
    less_known = _less_known(as_well, AS_WELL)
    return f"For {wanted}, {first[0].framework.name} comes first of {scope}{only}{after}{less_known}."


def _less_known(as_well: Sequence[Standing], most: int = 0) -> str:
    """That others serve it as well as the first: at most so many by name, the rest by number."""
    if not as_well:
        return ""
    names = listed_some([standing.framework.name for standing in as_well], most=most)
    serve, are = ("serves", "is") if len(as_well) == 1 else ("serve", "are")
    return f"; {names} {serve} it as well and {are} less broadly known"


def _none_fits(known: Sequence[Standing], first: Sequence[Standing], wanted: str, scope: str, others: str) -> str:
    if len(known) == 1:
        return f"{known[0].framework.name} is a poor fit for {wanted}{others}."
    names = [standing.framework.name for standing in known]
    whom = (
        f"None of {scope}"
        if scope
        else f"None of {_names(known)}"
        if len(names) > 2
        else f"Neither {' nor '.join(names)}"
    )
    nearest = f"; {_names(first)} comes nearest" if len(first) == 1 and not others else ""
    return f"{whom} is a good fit for {wanted}{nearest}{others}."


def _scope(question: Question, judged: Sequence[Standing], knowledge: Knowledge) -> str:
    some_are_out = any(id_ in knowledge.frameworks for id_ in question.excluded)
    return f"the {len(judged)} {'other ' * some_are_out}frameworks known here"


def _names(judged: Sequence[Standing], last: str = "and") -> str:
    return named([standing.framework for standing in judged], last)
