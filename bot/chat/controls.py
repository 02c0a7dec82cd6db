"""The menus and buttons under an answer, and the button of an offer. All they need stands in their ids, so that they
outlive any restart.

An id is the action, who asked (in hexadecimal, the shortest that Python reads) and the question's code, and `:list`
where the answer is shown as a list: `look:2c68f2d7e0a0001:…`, at most the 100 characters that Discord allows.

On a phone the menus stand one below the other: what to look at, what the project is like, what to change. Follow-ups
have a row of their own, and the buttons that are under every answer come last.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, Literal, NamedTuple, cast, get_args

import discord
from discord.ui import Button, Select, View

from bot.answering.answer import Answer, Change, Choice
from bot.chat import limits
from bot.chat.shortening import shorten
from bot.understanding.question import Question

Action = Literal["look", "needs", "change", "ask", "why", "table", "sources", "delete", "show"]
Shape = Literal["card", "list"]
"""How an answer is shown: with an embed, or as text that reads well aloud and on small screens."""

CUSTOM_ID = re.compile(
    rf"(?P<action>{'|'.join(get_args(Action))}):(?P<asker>[0-9a-f]{{1,16}}):(?P<code>[A-Za-z0-9._-]{{0,70}})"
    r"(?P<list>:list)?"
)

ALL = "*"
"""The menu entry that takes the chosen aspect back; no id of the knowledge looks like it."""
FOLLOW_UPS_MAX = 3
"""Buttons with questions: more would not be one row on a phone."""
FOLLOW_UP_ROW, LAST_ROW = 3, 4
SHAPES: dict[Shape, str] = {"card": "As a card", "list": "As a list"}
"""Entries of the menu of changes beside the codes of questions, which all have dots in them."""


class Tag(NamedTuple):
    """What the id of a menu or button says."""

    action: Action
    asker: int
    code: str
    shape: Shape = "card"

    def __str__(self) -> str:
        return f"{self.action}:{self.asker:x}:{self.code}{':list' if self.shape == 'list' else ''}"

    @classmethod
    def read(cls, custom_id: str) -> "Tag | None":
        match = CUSTOM_ID.fullmatch(custom_id)
        if match is None:
            return None
        shape: Shape = "list" if match["list"] else "card"
        return cls(cast(Action, match["action"]), int(match["asker"], 16), match["code"], shape)


def controls(
    answer: Answer,
    encode: Callable[[Question], str],
    asker: int,
    *,
    private: bool,
    changes: Sequence[Change] = (),
    shape: Shape = "card",
    other: Shape | None = None,
    why: bool = False,
) -> View:
    """The menus and buttons for an answer; `encode` gives the code of a question.

    `other` is a shape that can be chosen instead, `why` whether there is a sum behind the answer to be shown.

    What is only shown to the asker needs no button to delete it.
    The view is stopped before it is sent: discord.py then keeps nothing of it, and presses find their way by the id.
    """
    view = View(timeout=None)

    def tag(action: Action, question: Question = answer.question) -> str:
        return str(Tag(action, asker, encode(question), shape))

    if answer.aspects:
        view.add_item(_look(answer.aspects, tag("look")))
    if answer.needs:
        view.add_item(_needs(answer.needs, tag("needs")))
    if changes or other:
        view.add_item(_change(changes, encode, other, tag("change")))
    for follow_up in answer.follow_ups[:FOLLOW_UPS_MAX]:
        label = shorten(follow_up.label, limits.BUTTON_LABEL)
        view.add_item(Button(label=label, custom_id=tag("ask", follow_up.question), row=FOLLOW_UP_ROW))
    if why:
        view.add_item(Button(label="Why?", custom_id=tag("why"), row=LAST_ROW))
    if answer.table:
        view.add_item(Button(label="Feature table", custom_id=tag("table"), row=LAST_ROW))
    if answer.sources:
        view.add_item(Button(label="Sources", emoji="📚", custom_id=tag("sources"), row=LAST_ROW))
    if not private:
        view.add_item(Button(label="Delete", emoji="🗑️", custom_id=tag("delete"), row=LAST_ROW))
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


def shape_of(message: discord.Message) -> Shape:
    """How a message of the bot shows its answer."""
    tag = _tag_of(message)
    return tag.shape if tag else "card"


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


def _change(
    changes: Sequence[Change], encode: Callable[[Question], str], other: Shape | None, custom_id: str
) -> Select[Any]:
    menu: Select[Any] = Select(custom_id=custom_id, placeholder="Change …")
    if other:
        menu.add_option(label=SHAPES[other], value=other)
    for change in changes[: limits.OPTIONS - 1]:
        menu.add_option(label=shorten(change.label, limits.LABEL), value=encode(change.question))
    return menu


def _at_most(count: int, choices: Sequence[Choice]) -> list[Choice]:
    """The first choices, in their order; a chosen one is never left out, or the next press would take it back."""
    kept = sorted(choices, key=lambda choice: not choice.chosen)[:count]
    return [choice for choice in choices if choice in kept]
