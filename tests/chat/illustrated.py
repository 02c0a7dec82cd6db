"""An adviser whose answers have pictures, whatever is known."""

from dataclasses import replace

from bot.answering.adviser import Adviser, Understanding
from bot.answering.answer import Answer
from bot.understanding.question import Question
from tests.pictures.drawings import chart, table

CHART = replace(chart("Anvil", "Birch"), alt="Anvil needs 1, Birch 2.")
TABLE = table("Anvil", "Birch", "Cedar")


class Illustrated(Adviser):
    """An adviser with a chart in every answer that is about no need of a project, and a table in every answer."""

    def answer(self, question: Question) -> Answer:
        return with_pictures(super().answer(question))

    def compare(self, names: str, aspect: str = "") -> Answer:
        return with_pictures(super().compare(names, aspect))

    def reply(self, understanding: Understanding) -> Answer:
        return with_pictures(super().reply(understanding))


def with_pictures(answer: Answer) -> Answer:
    return replace(answer, chart=None if answer.question.needs else CHART, table=TABLE)
