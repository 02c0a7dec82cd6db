"""The form of `/recommend`. What it asks comes from the adviser; what is sent in gets an ordinary answer.

Nothing is kept of it: what is sent in finds its way by the ids of the form and its fields, so that it works after a
restart, and a form that somebody closes leaves nothing behind.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import discord
from discord.ui import Label, Modal, Select, TextInput

from bot.answering.adviser import Adviser, Asked
from bot.answering.recommending import LEAVE_OUT, LEAVE_OUT_EXAMPLE
from bot.chat import failures, limits
from bot.chat.posting import respond

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

FORM = "recommend"
LEFT_OUT = "left-out"
TITLE = "Which framework?"
NAMES_MAX = 200
"""Characters for what is left out: more than the five frameworks and four features that a button remembers."""


def form(adviser: Adviser) -> Modal:
    """The form, all of it optional. It is stopped before it is sent, as `bot.chat.controls` does with its views."""
    modal = Modal(title=TITLE, custom_id=FORM)
    for asked in adviser.asked():
        modal.add_item(Label(text=asked.text[: limits.FORM_LABEL], component=_menu(asked)))
    names: TextInput[Any] = TextInput(
        custom_id=LEFT_OUT, required=False, max_length=NAMES_MAX, placeholder=LEAVE_OUT_EXAMPLE[: limits.PLACEHOLDER]
    )
    modal.add_item(Label(text=LEAVE_OUT, component=names))
    modal.stop()
    return modal


async def on_interaction(interaction: "discord.Interaction[Tradeoff]") -> None:
    """Answer a form that was sent in; everything else that people press has its own way."""
    data: Mapping[str, Any] = {**(interaction.data or {})}
    if interaction.type is not discord.InteractionType.modal_submit or data.get("custom_id") != FORM:
        return
    try:
        adviser = interaction.client.adviser
        fields = [label["component"] for label in data["components"]]
        needs = [need for field in fields for need in field.get("values", ())]
        names = "".join(field["value"] for field in fields if field["custom_id"] == LEFT_OUT)
        await respond(interaction, adviser.recommend_for(needs, names))
    except Exception as error:
        await failures.apologise(interaction, error)


def _menu(asked: Asked) -> Select[Any]:
    most = f"Choose up to {asked.most}, or none" if asked.most > 1 else "Choose one, or none"
    menu: Select[Any] = Select(
        custom_id=asked.id, placeholder=most, min_values=0, max_values=asked.most, required=False
    )
    for choice in asked.choices[: limits.OPTIONS]:
        menu.add_option(label=choice.label[: limits.LABEL], value=choice.id)
    return menu
