"""Answers about two things that people compare although they are no rivals: what they are to each other.

Where an article compares the two all the same, its comparison follows.
"""

from dataclasses import replace

from bot.answering import comparing, field
from bot.answering.answer import Answer, FollowUp, Section
from bot.answering.citing import Citing
from bot.answering.wording import listed, small
from bot.knowledge import Knowledge
from bot.knowledge.entries import Relation, RelationKind
from bot.understanding.question import Question

SENTENCES: dict[RelationKind, str] = {
    "built-on": "{one} is built on {other}",
    "part-of": "{one} works inside {other} and adds to it",
    "runs": "{one} is a server that runs {other} applications",
    "used-with": "{one} and {other} do different jobs and can be used together",
    "in-front-of": "{one} works in the browser and {other} on the server",
}
ELSEWHERE = ("alternatives", "list", "none")
"""Intents with which two names are not held against each other."""


def relation_of(question: Question, knowledge: Knowledge) -> Relation | None:
    """What the two things that a question is about are to each other; None where it asks for something else.

    A fact is something else too, unless it is the one that the relation tells: "is X built on Y".
    """
    names = sorted((*question.frameworks, *question.recognised))
    if len(names) != 2 or question.unknown or question.intent in ELSEWHERE:
        return None
    relation = knowledge.relations.get((names[0], names[1]))
    asked = set(question.facts) - {relation.kind} if relation else set()
    return None if asked or (question.intent == "capability" and question.features) else relation


def explain(question: Question, relation: Relation, knowledge: Knowledge) -> Answer:
    """What two things are to each other, and the comparison that was probably meant."""
    citing = Citing(knowledge)
    because = Section("What they are to each other", tuple(citing.lines(relation.because)))
    told = sentence(relation, knowledge)
    follow_ups = _meant(question, relation, knowledge)
    if relation.between in knowledge.comparisons:
        moving = question.intent == "switch"
        said = (
            field.switch(question, knowledge) if moving else comparing.compare(question, knowledge, citing, [because])
        )
        return replace(said, headline=f"{told}. {said.headline}", follow_ups=follow_ups)
    known = [knowledge.frameworks[id_] for id_ in question.frameworks]
    title = "What each is" if len(known) > 1 else f"What {listed([one.name for one in known])} is"
    apart = Section(title, tuple(citing.line(one.what_it_is, one.name) for one in known))
    return Answer(
        outcome="answer",
        question=question,
        title=f"{called(relation.one, knowledge)} and {called(relation.other, knowledge)}",
        headline=f"{told}, so the two are no rivals.",
        sections=(because, apart) if known else (because,),
        sources=citing.sources,
        follow_ups=follow_ups,
    )


def sentence(relation: Relation, knowledge: Knowledge) -> str:
    """What the one is to the other, without a full stop."""
    one, other = (called(id_, knowledge) for id_ in (relation.one, relation.other))
    return SENTENCES[relation.kind].format(one=one, other=other)


def called(id_: str, knowledge: Knowledge) -> str:
    """How a framework, a name without knowledge or a part of frameworks is called."""
    names = {**knowledge.parts, **knowledge.recognised, **knowledge.frameworks}
    return names[id_].name


def _meant(question: Question, relation: Relation, knowledge: Knowledge) -> tuple[FollowUp, ...]:
    """The comparison that was probably meant, for the same project and under the same aspects."""
    if relation.meant is None:
        return ()
    one, other = (called(id_, knowledge) for id_ in relation.meant)
    needs = " and ".join(knowledge.needs[need].label for need in question.needs)
    aspects = " and ".join(small(knowledge.aspects[aspect].label) for aspect in question.aspects)
    typed = f"/compare {' '.join(relation.meant)}{f' for {needs}' if needs else ''}"
    return (
        FollowUp(
            label=f"Compare {one} and {other}",
            typed=f"{typed} aspect: {aspects}" if aspects else typed,
            question=Question("compare", relation.meant, aspects=question.aspects, needs=question.needs),
        ),
    )
