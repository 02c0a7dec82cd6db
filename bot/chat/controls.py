"""The menus and buttons under an answer, and the button of an offer. All they need stands in their ids, so that they
outlive any restart.

An id is the action, who asked (in hexadecimal, the shortest that Python reads) and the question's code:
`look:2c68f2d7e0a0001:…`, at most 93 of the 100 characters that Discord allows.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple, cast, get_args

import discord
from discord.ui import Button, Select, View

from bot.answering.answer import Answer, Choice
from bot.chat import limits
from bot.chat.shortening import shorten
from bot.understanding.question import Question

Action = Literal["look", "needs", "ask", "sources", "delete", "show"]

CUSTOM_ID = re.compile(
    rf"(?P<action>{'|'.join(get_args(Action))}):(?P<asker>[0-9a-f]{{1,16}}):(?P<code>[A-Za-z0-9._-]{{0,70}})"
)

ALL = "*"
"""The menu entry that takes the chosen aspect back; no id of the knowledge looks like it."""
FOLLOW_UPS_MAX = 3
"""Buttons with questions: with the two others they are a row."""


class Tag(NamedTuple):
    """What the id of a menu or button says."""

    action: Action
    asker: int
    code: str

    def __str__(self) -> str:
        return f"{self.action}:{self.asker:x}:{self.code}"

    @classmethod
    def read(cls, custom_id: str) -> "Tag | None":
        match = CUSTOM_ID.fullmatch(custom_id)
        return cls(cast(Action, match["action"]), int(match["asker"], 16), match["code"]) if match else None


def controls(answer: Answer, encode: Callable[[Question], str], asker: int, *, private: bool) -> View:
    """The menus and buttons for an answer; `encode` gives the code of a question.

    What is only shown to the asker needs no button to delete it.
    The view is stopped before it is sent: discord.py then keeps nothing of it, and presses find their way by the id.
    """
    view = View(timeout=None)
    code = encode(answer.question)
    if answer.aspects:
        view.add_item(_look(answer.aspects, str(Tag("look", asker, code))))
    if answer.needs:
        view.add_item(_needs(answer.needs, str(Tag("needs", asker, code))))
    for follow_up in answer.follow_ups[:FOLLOW_UPS_MAX]:
        label = shorten(follow_up.label, limits.BUTTON_LABEL)
        view.add_item(Button(label=label, custom_id=str(Tag("ask", asker, encode(follow_up.question)))))
    if answer.sources:
        view.add_item(Button(label="Sources", emoji="📚", custom_id=str(Tag("sources", asker, code))))
    if not private:
        view.add_item(Button(label="Delete", emoji="🗑️", custom_id=str(Tag("delete", asker, code))))
    view.stop()
    return view


def show_button(code: str, asker: int) -> View:
    """The button of an offer, which becomes the answer when the asker presses it. It is stopped as `controls` are."""
    view = View(timeout=None)
    view.add_item(Button(label="Show answer", custom_id=str(Tag("show", asker, code))))
    view.stop()
    return view


def code_of(message: discord.Message) -> str | None:
    """The code of the question that a message of the bot answers, or offers to answer."""
    tag = _tag_of(message)
    return tag.code if tag else None


def is_offer(message: discord.Message) -> bool:
    """Whether a message of the bot offers an answer that nobody has taken."""
    tag = _tag_of(message)
    return tag is not None and tag.action == "show"


def _tag_of(message: discord.Message) -> Tag | None:
    """What a menu or button of a message says of the question that it answers; a follow-up is another question."""
    items = (item for row in message.components for item in getattr(row, "children", ()))
    tags = (Tag.read(getattr(item, "custom_id", None) or "") for item in items)
    return next((tag for tag in tags if tag is not None and tag.action != "ask"), None)


def _look(choices: Sequence[Choice], custom_id: str) -> Select[Any]:
    chosen = any(choice.chosen for choice in choices)
    menu: Select[Any] = Select(custom_id=custom_id, placeholder="Look closer at …")
    if chosen:
        menu.add_option(label="All aspects", value=ALL)
    for choice in _at_most(limits.OPTIONS - chosen, choices):
        menu.add_option(label=choice.label[: limits.LABEL], value=choice.id, default=choice.chosen)
    return menu


def _needs(choices: Sequence[Choice], custom_id: str) -> Select[Any]:
    shown = _at_most(limits.OPTIONS, choices)
    menu: Select[Any] = Select(custom_id=custom_id, placeholder="My project is …", min_values=0, max_values=len(shown))
    for choice in shown:
        menu.add_option(label=choice.label[: limits.LABEL], value=choice.id, default=choice.chosen)
    return menu


def _at_most(count: int, choices: Sequence[Choice]) -> list[Choice]:
    """The first choices, in their order; a chosen one is never left out, or the next press would take it back."""
    kept = sorted(choices, key=lambda choice: not choice.chosen)[:count]
    return [choice for choice in choices if choice in kept]
