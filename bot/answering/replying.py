"""Question → Answer: which kind of answer a question gets."""

from collections.abc import Sequence
from dataclasses import replace

from bot.answering import comparing, describing, field, relating
from bot.answering.answer import Answer
from bot.answering.deciding import best_of_many
from bot.answering.figures import figures_alone
from bot.answering.unneeded import unneeded
from bot.answering.wording import listed, listed_some, quoted
from bot.knowledge import Knowledge
from bot.knowledge.entries import Intent
from bot.knowledge.nearest import nearest
from bot.understanding.question import LIST_LENGTH, Question

CHOOSING: tuple[Intent, ...] = ("compare", "choose", "describe", "superlative", "alternatives")
"""Intents with which a framework is looked for, so that it can turn out that none is needed."""


def answer(question: Question, knowledge: Knowledge) -> Answer:
    """The answer to a question; there always is one."""
    if few := best_of_many(question, knowledge):
        return _of_many(answer(few, knowledge), question, knowledge)
    if problem := _problem(question, knowledge):
        return unclear(problem, question, knowledge)
    if relation := relating.relation_of(question, knowledge):
        return relating.explain(question, relation, knowledge)
    if question.elsewhere and (without := unneeded(question, knowledge)):
        return without
    missing = _without_knowledge(question, knowledge)
    if missing and not question.frameworks and question.intent != "none":
        return _not_known(missing, question, knowledge)
    said = _of_kind(question, knowledge)
    return _in_part(missing, said, knowledge) if missing and said.outcome == "answer" else said


def purpose(question: Question, knowledge: Knowledge, *, examples: int = 2) -> Answer:
    """What the bot is for, said to somebody who asked for something else, or for help."""
    return Answer(
        outcome="decline",
        question=question,
        title="What this bot is for",
        headline="This bot helps to choose a framework, from articles and documentation, each statement with a source.",
        examples=field.example_questions(knowledge, examples, question.frameworks),
    )


def unclear(headline: str, question: Question, knowledge: Knowledge) -> Answer:
    """Something to be put right before there can be an answer."""
    return Answer(
        outcome="unclear",
        question=question,
        title="Not quite",
        headline=headline,
        examples=field.example_questions(knowledge),
    )


def _of_kind(question: Question, knowledge: Knowledge) -> Answer:
    if question.intent in CHOOSING and (without := unneeded(question, knowledge)):
        return without
    match question.intent, len(question.frameworks):
        case "none", _:
            return purpose(question, knowledge)
        case "list", _:
            return field.everything(question, knowledge)
        case "superlative", count if count != 1:
            return field.superlative(question, knowledge)
        case "choose", 0 if figures_alone(question, knowledge):
            return field.superlative(question, knowledge)
        case _, count if count and question.facts and not question.needs:
            return describing.capability(question, knowledge)
        case "capability", count if count and question.features:
            return describing.capability(question, knowledge)
        case ("alternatives", count) | ("switch", 1 as count) if count:
            return field.alternatives(question, knowledge)
        case "switch", 2:
            return field.switch(question, knowledge)
        case _, 0:
            return comparing.choose(question, knowledge)
        case _, 1:
            return describing.describe(question, knowledge)
    return comparing.compare(question, knowledge)


def _problem(question: Question, knowledge: Knowledge) -> str:
    """What has to be put right in the names of a question; empty if nothing."""
    count = len(question.frameworks) + len(question.recognised) + len(question.unknown)
    if question.intent == "compare" and not count:
        return f"Name 2 to {LIST_LENGTH} frameworks, for example “{field.example_questions(knowledge)[0]}”."
    if question.intent == "describe" and not count:
        return f"Name one framework, for example “/framework {next(iter(field.example_pair(knowledge)), '')}”."
    if count > LIST_LENGTH:
        return f"That is {count} names; up to {LIST_LENGTH} can be compared at once, so please leave some out."
    return ""


def to_command(question: Question, knowledge: Knowledge) -> Answer:
    """The answer to a command to compare, in which one framework alone means that it was named twice.

    In words a framework is also held against what is none: "is it better than plain PHP?"
    """
    alone = len(question.frameworks) == 1 and not (question.recognised or question.unknown)
    if question.intent == "compare" and alone:
        name = knowledge.frameworks[question.frameworks[0]].name
        return unclear(f"{name} was named twice; name another framework to compare it with.", question, knowledge)
    return answer(question, knowledge)


def _of_many(said: Answer, question: Question, knowledge: Knowledge) -> Answer:
    """An answer about the best of those who were named, which says that and who is left out."""
    left = [knowledge.frameworks[id_].name for id_ in question.frameworks if id_ not in said.question.frameworks]
    they = "are left out: they fit" if len(left) > 1 else "is left out: it fits"
    note = f"{len(question.frameworks)} were named; {listed(left)} {they} no better."
    return replace(said, notes=(note, *said.notes))


def _without_knowledge(question: Question, knowledge: Knowledge) -> list[str]:
    """What a question names although nothing is known of it: our spelling of names, quotes around the rest."""
    others = (*question.unknown, *filter(None, (question.elsewhere,)))
    return [*(knowledge.recognised[id_].name for id_ in question.recognised), *map(quoted, others)]


def _not_known(missing: Sequence[str], question: Question, knowledge: Knowledge) -> Answer:
    """All the names are names without knowledge."""
    known = sorted((one.name for one in knowledge.frameworks.values()), key=str.casefold)
    return Answer(
        outcome="unknown-framework",
        question=question,
        title="Not known here",
        headline=f"There is no knowledge of {listed_some(missing, 'or')} here.{_meant(question.unknown, knowledge)}",
        notes=(f"There is knowledge of {listed_some(known)}; /frameworks shows all.",),
        examples=field.example_questions(knowledge),
    )


def _in_part(missing: Sequence[str], said: Answer, knowledge: Knowledge) -> Answer:
    """An answer about the known ones of several names, which says first what it does not know."""
    about = listed([knowledge.frameworks[id_].name for id_ in said.question.frameworks])
    alone = f", so this is about {about} alone" if about else ""
    start = f"There is no knowledge of {listed_some(missing, 'or')} here{alone}."
    return replace(
        said, headline=f"{start}{_meant(said.question.unknown, knowledge)} {said.headline}", left_out=tuple(missing)
    )


def _meant(unknown: tuple[str, ...], knowledge: Knowledge) -> str:
    """` Did you mean …?` with a leading blank, or nothing."""
    spellings = {
        spelling: one.name for one in knowledge.frameworks.values() for spelling in (one.name, one.id, *one.aliases)
    }
    meant = dict.fromkeys(spellings[found] for word in unknown for found in nearest(word, spellings))
    return f" Did you mean {listed(list(meant), 'or')}?" if meant else ""
