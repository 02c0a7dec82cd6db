"""The code of a question, and the names without knowledge in it where they stand in a relation.

`bot.understanding.question_code` keeps frameworks only, since hundreds of names are recognised and short codes of so
many would meet. In relations stand a few dozen. What they take is free: such a question is about two things at most,
and a code has room for four frameworks.
"""

from dataclasses import replace

from bot.answering.relating import relation_of
from bot.knowledge import Knowledge
from bot.knowledge.codes import FRAMEWORK_CODE, code_of, ids_by_code
from bot.understanding import question_code
from bot.understanding.question import Question

SEPARATOR = "-"


def encode(question: Question, knowledge: Knowledge) -> str:
    """The question in at most 70 ASCII letters, digits, dots and hyphens."""
    if not question.recognised or relation_of(question, knowledge) is None:
        return question_code.encode(question)
    names = "".join(code_of(id_, FRAMEWORK_CODE) for id_ in question.recognised)
    return f"{question_code.encode(replace(question, recognised=()))}{SEPARATOR}{names}"


def decode(code: str, knowledge: Knowledge) -> Question | None:
    """The question of a code; None if it is no code, or if something that it is about is known no more."""
    frameworks, separator, names = code.partition(SEPARATOR)
    question = question_code.decode(frameworks, knowledge)
    if question is None or not separator:
        return question
    related = {id_ for pair in knowledge.relations for id_ in pair} - knowledge.frameworks.keys()
    by_code = ids_by_code(related, FRAMEWORK_CODE)
    pieces = [names[at : at + FRAMEWORK_CODE] for at in range(0, len(names), FRAMEWORK_CODE)]
    if not all(piece in by_code for piece in pieces):
        return None
    whole = replace(question, recognised=tuple(by_code[piece] for piece in pieces))
    return whole if relation_of(whole, knowledge) else None
