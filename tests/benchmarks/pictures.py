"""How long pictures take, and how many answers one process gives in a second with them and without."""

import asyncio
from collections.abc import Iterator, Sequence
from random import Random
from string import ascii_lowercase
from time import perf_counter

from bot.answering.adviser import Adviser
from bot.answering.answer import Bar, Chart, Panel
from bot.chat.pictures import attachment
from bot.chat.posting import as_post

NAMES, MEASURES = 4, 3
"""The largest chart that an answer has."""


def new_charts(chance: Random) -> Iterator[Chart]:
    """Charts that nobody has asked for yet, in which no name and no value is that of another one."""
    while True:
        names = ["".join(chance.choices(ascii_lowercase, k=8)).capitalize() for _ in range(NAMES)]
        panels = tuple(
            Panel(f"{measure} {chance.random():.3f}", tuple(_bar(name, chance.uniform(1, 99)) for name in names))
            for measure in ("Work per request", "Installed size", "Start-up work")[:MEASURES]
        )
        yield Chart(", ".join(names), panels, f"Shorter is less. Measured {chance.random()}.", "In words.")


def _bar(name: str, value: float) -> Bar:
    return Bar(name, value, f"{value:.2f}")


def answers_in_a_second(adviser: Adviser, questions: Sequence[str], charts: Iterator[Chart | None]) -> float:
    """How many answers are ready to be sent in a second, one after the other, each with the next of the charts."""
    return asyncio.run(_answers_in_a_second(adviser, questions, charts))


async def _answers_in_a_second(adviser: Adviser, questions: Sequence[str], charts: Iterator[Chart | None]) -> float:
    start = perf_counter()
    for text in questions:
        answer = adviser.reply(adviser.read(text, addressed=True))
        chart = next(charts)
        file = await attachment(chart) if chart else None
        as_post(adviser, answer, asker=1, embeds=True, files=[file] if file else [])
    return len(questions) / (perf_counter() - start)
