"""Any chain of presses: whatever was pressed before, the card fits, its buttons live, and it says what it is about."""

import random
from collections.abc import Iterator
from typing import Any

import pytest
import simcord
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.chat.client import Tradeoff
from bot.chat.controls import Tag
from bot.chat.embeds import as_list, card
from bot.chat.posting import Post, as_post
from bot.chat.presses import Step, step
from bot.understanding.question import LIST_LENGTH, Question
from bot.understanding.question_code import EXCLUDED_MAX, NEEDS_MAX
from tests.answering.asking import REAL, questions
from tests.chat.conftest import Server
from tests.chat.looking import Seen
from tests.chat.sent import over_limits

ASKER = 2**64 - 1
PRESSES = 30


def posted(answer: Answer, shape: Any) -> Post:
    return as_post(REAL, answer, ASKER, embeds=True, shape=shape)


def possible(rows: list[dict[str, Any]], luck: random.Random) -> list[tuple[Tag, list[str], str]]:
    """A press on each button and menu: its id, what is chosen, and the label of that."""
    found = []
    for part in (part for row in rows for part in row["components"]):
        tag = Tag.read(part["custom_id"])
        assert tag is not None, "an id that nobody understands"
        if tag.action in ("delete", "sources", "table", "why"):
            continue
        options = part.get("options", [])
        count = luck.randint(part.get("min_values", 1), min(part.get("max_values", 1), 12)) if options else 0
        chosen = luck.sample(options, count)
        found.append((tag, [option["value"] for option in chosen], ", ".join(option["label"] for option in chosen)))
    return found


def wrong(before: Step, to: Step, label: str, adviser: Adviser) -> Iterator[str]:
    """What a press on an entry of the menu of changes did not do as it said."""
    names = {one.name: one.id for one in adviser.knowledge.frameworks.values()}
    word, _, rest = label.partition(" ")
    had, has = before.question, to.question
    told = {
        "Add": lambda: has.frameworks == (*had.frameworks, names[rest]),
        "Remove": lambda: {*had.frameworks} - {*has.frameworks} == {names[rest]},
        "Swap": lambda: (
            [{*had.frameworks} - {*has.frameworks}, {*has.frameworks} - {*had.frameworks}]
            == [{names[name]} for name in rest.split(" for ")]
        ),
        "Without": lambda: has.excluded == (*had.excluded, names[rest]),
        "With": lambda: {*had.excluded} - {*has.excluded} == {names[rest.removesuffix(" again")]},
        "Allow": lambda: (
            [adviser.knowledge.features[id_].phrase for id_ in had.without if id_ not in has.without]
            == [rest.removesuffix(" built in")]
        ),
        "Compare": lambda: all(adviser.knowledge.frameworks[id_].name in label for id_ in has.frameworks),
        "Choose": lambda: (has.intent, has.frameworks) == ("choose", ()),
        "As": lambda: has == had and to.shape != before.shape,
    }
    if not told[word]():
        yield f"{label}: {had} became {has}"
    without = word != "Allow" and has.without != had.without
    if has.needs != had.needs or has.aspects != had.aspects or has.features != had.features or without:
        yield f"{label} changed what the project is like"


def offered(rows: list[dict[str, Any]], at: Step) -> Iterator[dict[str, Any]]:
    """What "Why?" shows where it is offered."""
    if any(part["custom_id"].startswith("why:") for row in rows for part in row["components"]):
        answer = REAL.why(at.question)
        assert answer.sections, "a sum of nothing"
        shown = card(answer) if at.shape == "card" else as_list(answer)
        yield {"content": shown.content, "embeds": [shown.embed.to_dict()] if shown.embed else []}


@settings(
    max_examples=15,
    deadline=None,
    phases=[Phase.explicit, Phase.reuse, Phase.generate],  # a chain found wrong is no clearer for being made simpler
    suppress_health_check=list(HealthCheck),
)
@given(questions(REAL).filter(lambda question: REAL.answer(question).outcome == "answer"), st.integers(0, 2**32))
async def test_any_thirty_presses_stay_correct_and_fit(question: Question, seed: int) -> None:
    luck = random.Random(seed)
    at = Step(question, "card")
    answer = REAL.answer(question)
    for _ in range(PRESSES):
        post = posted(answer, at.shape)
        rows = post["view"].to_components()
        tag, values, label = luck.choice(possible(rows, luck))
        to = step(REAL, tag, values)

        assert list(over_limits({"components": rows, "embeds": [each.to_dict() for each in post["embeds"]]})) == []
        assert 0 < len(post["content"]) <= 2000
        assert bool(post["embeds"]) == (at.shape == "card" and card(answer).embed is not None)
        assert [problem for each in offered(rows, at) for problem in over_limits(each)] == []
        assert to is not None, f"{tag} is dead"
        assert len(to.question.frameworks) <= LIST_LENGTH
        assert len(to.question.excluded) <= EXCLUDED_MAX
        assert len(to.question.needs) <= NEEDS_MAX
        assert REAL.decode(REAL.encode(to.question)) == to.question
        assert list(wrong(at, to, label, REAL) if tag.action == "change" else ()) == []
        at, answer = to, REAL.answer(to.question)
        assert answer.outcome == "answer", f"{label} broke the answer: {answer.headline}"


@pytest.mark.parametrize("seed", range(4))
async def test_presses_in_discord_lead_where_they_say(server: Server, seed: int) -> None:
    luck = random.Random(seed)
    result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")
    answer = result.response
    assert answer is not None
    for turn in range(8):
        tag, values, _ = luck.choice(possible(answer.components, luck))
        to = step(server.bot.adviser, tag, values)
        assert to is not None
        expected = server.bot.adviser.answer(to.question)
        if turn == 4:
            await server.env.restart_bot(Tradeoff(server.bot.adviser))

        await press(server.ann, answer, tag, values)

        shown = card(expected) if to.shape == "card" else as_list(expected)
        assert answer.content == shown.content
        assert len(server.channel.history()) == 1


async def press(who: simcord.MemberActor, message: Seen, tag: Tag, values: list[str]) -> simcord.InteractionResult:
    if tag.action in ("look", "needs", "change"):
        return await who.select(message, values, custom_id=str(tag))
    return await who.click(message, custom_id=str(tag))
