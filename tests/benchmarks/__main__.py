"""`python -m tests.benchmarks`: how long the bot's work takes, beside a fixed piece of work measured in the same run.

Times differ between machines and moments; the ratio to the yardstick (one rapidfuzz extract over 1,000 names) hardly
does. Nothing here fails a test: a timed test can flake. The texts are those of tests/questions.yaml.
"""

import gc
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from itertools import repeat
from random import Random
from statistics import median, quantiles
from string import ascii_lowercase
from time import perf_counter
from typing import TypeVar

from rapidfuzz import process

from bot.answering.adviser import Adviser
from bot.answering.answer import Chart
from bot.config import KNOWLEDGE
from bot.knowledge import Knowledge
from bot.knowledge.entries import Recognised
from bot.pictures import drawn
from tests.asked import asked
from tests.benchmarks.pictures import answers_in_a_second, new_charts

ROUNDS = 5
LOADS = 9
CHARTS = 60
SHARE = 6
"""Every so many of the questions are answered with charts."""
MANY = 10_000
ODD = (
    "flsak djagno fastpai " * 190,
    "which should is the best better or vs than framework for " * 70,
    "flask django " * 300,
    "🎉" * 4000,
    "".join(Random(2).choices(ascii_lowercase + "  ", k=4000)),
)
Piece = TypeVar("Piece")
YARDSTICK = "rapidfuzz extract over 1,000 names"


def main() -> None:
    """Measure, and print a table: median, 99th percentile, ratio of the median to the yardstick's."""
    adviser = Adviser.load(KNOWLEDGE)
    names = [f"framework-{number:04d}" for number in range(1000)]
    questions = [one.text for one in asked() if one.answer]
    ignored = [one.text for one in asked() if not one.answer]
    nameless = [text for text in ignored if not _names_something(adviser, text)]
    every_name = [
        name.name for name in (*adviser.knowledge.frameworks.values(), *adviser.knowledge.recognised.values())
    ]
    charts = new_charts(Random(3))
    unit = seconds(lambda word: process.extract(word, names, limit=5), ["framwork-0500"], 200)
    rows = [
        (YARDSTICK, unit),
        ("text to answer", seconds(lambda text: adviser.reply(adviser.read(text)), questions, ROUNDS)),
        ("understanding a question", seconds(adviser.read, questions, ROUNDS)),
        ("ignored chat message", seconds(adviser.read, ignored, ROUNDS)),
        ("ignored chat that names nothing", seconds(adviser.read, nameless, ROUNDS)),
        ("the same with 10,000 names", seconds(with_many_names(adviser.knowledge).read, questions, 1)),
        ("odd texts of 4,000 characters", seconds(adviser.read, ODD, 20)),
        ("rapidfuzz extractOne, the usual way", seconds(lambda t: process.extractOne(t, every_name), questions, 1)),
        ("loading the knowledge", seconds(lambda _: Adviser.load(KNOWLEDGE), [""], LOADS)),
        ("a chart, drawn for the first time", seconds(lambda _: drawn(next(charts)), [""], CHARTS)),
        ("the same chart again", seconds(drawn, [next(charts)], CHARTS)),
    ]
    print(f"{len(every_name)} names, {len(questions)} questions, {len(ignored)} other texts")
    print(f"{'':36}{'median':>12}{'99 %':>12}{'ratio':>10}")
    for name, times in rows:
        print(f"{name:36}{shown(median(times)):>12}{shown(late(times)):>12}{median(times) / median(unit):>10.2f}")
    print("answers in a second, ready to be sent:")
    few = questions[::SHARE]
    kinds: dict[str, Iterator[Chart | None]] = {
        "without charts": repeat(None),
        "each with a chart that is kept": repeat(next(charts)),
        "each with a new chart": charts,
    }
    for name, drawn_with in kinds.items():
        print(f"{name:36}{answers_in_a_second(adviser, few, drawn_with):>12.0f}")


def with_many_names(knowledge: Knowledge) -> Adviser:
    """An adviser that recognises ten thousand made-up names besides."""
    chance = Random(1)
    made_up = ("".join(chance.choices(ascii_lowercase, k=chance.randint(5, 11))) for _ in range(MANY))
    names = {name: Recognised(id=name, name=name, kind="recognised", field="made-up") for name in made_up}
    return Adviser(replace(knowledge, recognised={**names, **knowledge.recognised}))


def seconds(work: Callable[[Piece], object], texts: Sequence[Piece], rounds: int) -> list[float]:
    """The time of each piece of work in seconds, after one round that warms up; the collector is held back."""
    for text in texts:
        work(text)
    gc.collect()
    gc.disable()
    try:
        return [_timed(work, text) for _ in range(rounds) for text in texts]
    finally:
        gc.enable()


def late(times: Sequence[float]) -> float:
    """The 99th percentile."""
    return quantiles(times, n=100)[-1] if len(times) > 1 else times[0]


def shown(time: float) -> str:
    """A time in the unit that suits it."""
    return f"{time * 1e6:.0f} µs" if time < 1e-3 else f"{time * 1e3:.1f} ms"


def _names_something(adviser: Adviser, text: str) -> bool:
    evidence = adviser.read(text).evidence
    return evidence is not None and bool(evidence.heard.mentions)


def _timed(work: Callable[[Piece], object], text: Piece) -> float:
    start = perf_counter()
    work(text)
    return perf_counter() - start


if __name__ == "__main__":
    main()
