"""Answers about the whole field: which frameworks there are, which is the most of something, what else there is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from bot.answering import comparing
from bot.answering.answer import Answer, Line, Section
from bot.answering.choosing import standings, whole_field
from bot.answering.citing import SOURCES_OF_A_LINE, Citing
from bot.answering.deciding import CANDIDATES, as_choice
from bot.answering.figures import measures_asked
from bot.answering.menus import aspect_menu, need_menu
from bot.answering.ranking import by_figures
from bot.answering.sections import built_in, close_up, comparison_of, features_of, named, reasons, statements_on
from bot.answering.verdicts import unranked
from bot.answering.weights import HAS
from bot.answering.wording import capital, listed, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Comparison, Framework
from bot.understanding.question import Question

FEATURES_IN_SWITCH = 4
FEATURES_IN_LINE = 4


def everything(question: Question, knowledge: Knowledge) -> Answer:
    """All frameworks of which there is knowledge, by kind; or those that have built in what must be, and no more."""
    citing = Citing(knowledge)
    told = [
        one
        for one in knowledge.frameworks.values()
        if all(_has(one, id_) for id_ in question.features) and all(_lacks(one, id_) for id_ in question.without)
    ]
    layers: dict[str, list[Framework]] = {}
    for framework in told:
        layers.setdefault(framework.layer, []).append(framework)
    names = sorted((framework.name for framework in told), key=str.casefold)
    asked = question.features or question.without
    apart = f" with {built_in(question.features, question.without, knowledge)}" if asked else ""
    count = f"{len(names)} frameworks" if len(names) > 1 else "a framework" if names else "no framework"
    return Answer(
        outcome="answer",
        question=replace(question, intent="list"),
        title=f"Frameworks{apart or ' known here'}",
        headline=f"There is knowledge of {count}{apart}{f': {listed(names)}' if names else ''}.",
        sections=tuple(
            Section(capital(layer), tuple(citing.line(one.what_it_is, one.name) for one in members))
            for layer, members in layers.items()
        ),
        sources=citing.sources,
        needs=need_menu(question, knowledge),
        examples=example_questions(knowledge),
    )


def superlative(question: Question, knowledge: Knowledge) -> Answer:
    """ "The fastest": by figures if they are asked for, or by needs; else what the sources say, which seldom rank."""
    if question.frameworks:
        return comparing.compare(question, knowledge)
    if lightest := by_figures(question, knowledge):
        return lightest
    if question.needs or question.features or question.without or not question.aspects:
        return comparing.choose(question, knowledge)
    aspect = knowledge.aspects[question.aspects[0]]
    needs = tuple(need.id for need in knowledge.needs.values() if aspect.id in need.aspects)
    judged = standings(whole_field(question, knowledge), replace(question, needs=needs), knowledge)
    ranked = [standing for standing in judged if aspect.id in standing.framework.aspects]
    told = [standing.framework for standing in ranked]
    shown = told[:CANDIDATES]
    citing = Citing(knowledge)
    sections = [section for id_ in question.aspects for section in close_up(id_, shown, knowledge, citing)]
    sections += reasons(ranked[:CANDIDATES], knowledge, citing) if ranked else []
    hint = f"Say more about the project, such as “{knowledge.needs[needs[0]].label}”, to get a choice." if needs else ""
    return Answer(
        outcome="answer",
        question=question,
        title=f"{aspect.label}: which framework?",
        headline=unranked(aspect.id, told, shown, knowledge),
        sections=tuple(sections),
        notes=(hint,) if hint else (),
        sources=citing.sources,
        aspects=aspect_menu(question, shown, knowledge),
        needs=need_menu(question, knowledge),
    )


def alternatives(question: Question, knowledge: Knowledge) -> Answer:
    """What else there is beside some frameworks, the most alike first, or the best for the project."""
    citing = Citing(knowledge)
    models = [knowledge.frameworks[id_] for id_ in question.frameworks]
    out = {*question.frameworks, *question.excluded}
    others = sorted(
        (one for one in knowledge.frameworks.values() if one.id not in out and one.part_of not in question.frameworks),
        key=lambda one: (-sum(alike(model, one) for model in models), one.name),
    )
    title = f"Alternatives to {named(models)}"
    if others and (question.needs or question.features or question.without or question.measures):
        return replace(comparing.choose(as_choice(question), knowledge), question=question, title=title)
    nearest = others[:CANDIDATES]
    sections = [Section(other.name, tuple(_beside(models, other, knowledge, citing))) for other in nearest]
    return Answer(
        outcome="answer",
        question=question,
        title=title,
        headline=_others(models, others),
        sections=tuple(sections),
        sources=citing.sources,
        needs=need_menu(question, knowledge),
        examples=tuple(f"/compare {models[0].id} {other.id}" for other in nearest),
    )


def _beside(models: Sequence[Framework], other: Framework, knowledge: Knowledge, citing: Citing) -> Iterator[Line]:
    """What another framework is, what it has in common with those that it could replace, and how it differs."""
    yield citing.line(other.what_it_is)
    labels = {id_: small(feature.label) for id_, feature in knowledge.features.items()}
    same = [id_ for id_ in labels if all(_has(one, id_) for one in (*models, other))]
    more = [id_ for id_ in labels if _has(other, id_) and not any(_has(model, id_) for model in models)]
    less = [id_ for id_ in labels if _lacks(other, id_) and all(_has(model, id_) for model in models)]
    alike_in_kind = [other.layer] if all(model.layer == other.layer for model in models) else []
    if told := [*alike_in_kind, *(labels[id_] for id_ in same[:FEATURES_IN_LINE])]:
        yield Line(f"{capital(listed(told))}.", "Same", _where(same, other, citing))
    for subject, ids in (("It adds", more), ("It leaves out", less)):
        if ids:
            few = listed([labels[id_] for id_ in ids[:FEATURES_IN_LINE]])
            yield Line(f"{capital(few)}.", subject, _where(ids, other, citing))
    yield from citing.lines(other.strengths[:1], "Strength")
    yield from citing.lines(other.weaknesses[:1], "Weakness")


def _where(features: Sequence[str], framework: Framework, citing: Citing) -> tuple[int, ...]:
    """The sources of the first features that a line names."""
    told = [framework.features[id_] for id_ in features[:SOURCES_OF_A_LINE]]
    numbers = [number for one in told for number in citing.feature("", "", one, framework.checked).sources]
    return tuple(dict.fromkeys(numbers))


def _has(framework: Framework, id_: str) -> bool:
    return id_ in framework.features and framework.features[id_].has == "yes"


def _lacks(framework: Framework, id_: str) -> bool:
    return id_ in framework.features and framework.features[id_].has in ("no", "extension")


def switch(question: Question, knowledge: Knowledge) -> Answer:
    """From one framework to another: what is gained and what is given up, then the comparison."""
    source, target = (knowledge.frameworks[id_] for id_ in question.frameworks)
    gained, lost = _more(target, source, knowledge), _more(source, target, knowledge)
    citing = Citing(knowledge)
    changes = [
        Section(f"{title}: {small(knowledge.features[id_].label)}", tuple(features_of(id_, [source, target], citing)))
        for title, ids in (("Gained", gained), ("Given up", lost))
        for id_ in ids[:FEATURES_IN_SWITCH]
    ]
    changes += _cost(source, target, knowledge, citing)
    compared = comparing.compare(question, knowledge, citing, changes)
    stay = f"Choose {source.name} "
    sections = tuple(
        replace(section, title=section.title.replace(stay, f"Stay with {source.name} ", 1))
        for section in compared.sections
    )
    moving = (
        f"Moving from {source.name} to {target.name} brings {_some(gained, knowledge)} built in and gives up "
        f"{_some(lost, knowledge)}"
    )
    decided = question.needs or question.features or question.without or measures_asked(question, knowledge)
    return replace(
        compared,
        sections=sections,
        title=f"From {source.name} to {target.name}",
        headline=compared.headline if decided else f"{moving}; whether that is worth it depends on the project.",
        notes=(*((f"{moving}.",) if decided else ()), *compared.notes),
        examples=(f"/compare {source.id} {target.id}",),
    )


def _cost(source: Framework, target: Framework, knowledge: Knowledge, citing: Citing) -> Iterator[Section]:
    """What the move takes, as far as it is known: another interface, another database layer, what is to be learned."""
    lines = []
    if all("interface" in one.facts for one in (source, target)):
        lines += [citing.line(one.facts["interface"], one.name) for one in (source, target)]
    comparison = comparison_of([source, target], knowledge)
    lines += citing.lines(statements_on("learning-curve", target, comparison)[:1], target.name)
    if lines:
        yield Section("What the move costs", tuple(lines))


def alike(one: Framework, other: Framework) -> int:
    """How many features two frameworks both have or both lack, and whether they are of one kind."""
    both = one.features.keys() & other.features.keys()
    same = sum(HAS[one.features[id_].has] == HAS[other.features[id_].has] for id_ in both)
    return same + 5 * (one.layer == other.layer)


def example_questions(knowledge: Knowledge, most: int = 2, named: Sequence[str] = ()) -> tuple[str, ...]:
    """Questions that work, of as many kinds as there is room for, about frameworks that somebody named if they did."""
    ids = named if len(named) > 1 else example_pair(knowledge)
    return tuple(_examples([knowledge.frameworks[id_] for id_ in ids], knowledge))[:most]


def example_pair(knowledge: Knowledge) -> tuple[str, ...]:
    """The two frameworks of whose comparison most is known; whichever two if no comparison was read."""

    def told(comparison: Comparison) -> int:
        return sum(len(said) for by_framework in comparison.aspects.values() for said in by_framework.values())

    compared = max(knowledge.comparisons.values(), key=told, default=None)
    return compared.between if compared else tuple(knowledge.frameworks)[:2]


def _examples(frameworks: Sequence[Framework], knowledge: Knowledge) -> Iterator[str]:
    yield f"/compare {' '.join(framework.id for framework in frameworks)}".rstrip()
    if needs := list(knowledge.needs.values()):
        yield f"Which framework for {needs[0].label}?"
    for framework in frameworks[:1]:
        for need in list(framework.needs)[-1:]:
            yield f"Is {framework.name} good for {knowledge.needs[need].label}?"
        for feature in list(knowledge.features.values())[:1]:
            yield f"Does {framework.name} have {feature.phrase}?"
        yield f"What are alternatives to {framework.name}?"
    if len(frameworks) > 1:
        yield f"Is it worth switching from {frameworks[0].name} to {frameworks[1].name}?"


def _more(one: Framework, other: Framework, knowledge: Knowledge) -> list[str]:
    return [
        id_
        for id_ in knowledge.features
        if id_ in one.features
        and id_ in other.features
        and one.features[id_].has == "yes"
        and other.features[id_].has not in ("yes", "unknown")
    ]


def _others(models: Sequence[Framework], others: Sequence[Framework]) -> str:
    if not others:
        return f"There is no knowledge of any alternative to {named(models, 'or')} here."
    if len(others) > CANDIDATES:
        nearest = named(others[:CANDIDATES])
        return f"{nearest} are most like {named(models)}, in kind and features, of the {len(others)} others known here."
    alike_first = ", the most alike first" if len(others) > 1 else ""
    return f"Beside {named(models)} there is knowledge of {named(others)}{alike_first}."


def _some(features: Sequence[str], knowledge: Knowledge) -> str:
    phrases = [knowledge.features[id_].phrase for id_ in features]
    return listed(phrases[:3]) or "nothing that is known here"
