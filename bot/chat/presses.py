"""What happens when a menu or button of ours is used, by anyone, at any time after it was posted."""

import re
from typing import TYPE_CHECKING, Any, NamedTuple, Self

import discord
from discord.ui import Button, DynamicItem, Select

from bot.answering.adviser import Adviser
from bot.chat import failures
from bot.chat.controls import ALL, CUSTOM_ID, SHAPES, Shape, Tag
from bot.chat.embeds import source_pages
from bot.chat.posting import respond, revise, show, show_table
from bot.understanding.question import Question

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

TOO_OLD = "This answer is from an older knowledge. Ask again with `/compare` or `/ask` to get a new one."
NOT_YOURS = "Only the person who asked, or somebody who may manage messages here, can delete this answer."
PAGES_MAX = 5
"""Where the bot is installed to a user alone, Discord allows five more messages after the first."""


class Control(DynamicItem[Select[Any] | Button[Any]], template=CUSTOM_ID):
    """Any menu or button of ours that was used; discord.py finds it by its id."""

    @classmethod
    async def from_custom_id(
        cls, _interaction: discord.Interaction[Any], item: discord.ui.Item[Any], _match: re.Match[str], /
    ) -> Self:
        assert isinstance(item, Select | Button)
        return cls(item)

    async def callback(self, interaction: discord.Interaction[Any]) -> None:
        tag = Tag.read(self.custom_id)
        assert tag is not None
        values = self.item.values if isinstance(self.item, Select) else []
        try:
            await pressed(interaction, tag, values)
        except Exception as error:
            await failures.apologise(interaction, error)


class Step(NamedTuple):
    """Where a press leads: to a question, and to a shape in which its answer is shown."""

    question: Question
    shape: Shape


def step(adviser: Adviser, tag: Tag, values: list[str]) -> Step | None:
    """Where a menu or button that has an answer leads; None where the question is known no more."""
    [value] = values if tag.action == "change" else [""]
    shape = next((shape for shape in SHAPES if shape == value), None)
    question = adviser.decode(value if value and shape is None else tag.code)
    if question is None:
        return None
    if tag.action == "look":
        question = adviser.look_at(question, "" if ALL in values else values[0])
    elif tag.action == "needs":
        question = adviser.with_needs(question, values)
    return Step(question, shape or tag.shape)


async def pressed(interaction: "discord.Interaction[Tradeoff]", tag: Tag, values: list[str]) -> None:
    """Do what a menu or button is for."""
    adviser = interaction.client.adviser
    if tag.action == "delete":
        await _delete(interaction, tag.asker)
        return
    to = step(adviser, tag, values)
    if to is None:
        await failures.tell(interaction, TOO_OLD)
    elif tag.action == "sources":
        await _show_sources(interaction, to.question)
    elif tag.action == "table":
        await _show_table(interaction, to)
    elif tag.action == "why":
        await show(interaction, adviser.why(to.question), to.shape)
    elif interaction.user.id == tag.asker:
        await revise(interaction, adviser.answer(to.question), to.shape)
    else:
        await respond(interaction, adviser.answer(to.question), private=True, shape=to.shape)


async def _delete(interaction: "discord.Interaction[Tradeoff]", asker: int) -> None:
    moderates = interaction.guild_id is not None and interaction.permissions.manage_messages
    if interaction.user.id != asker and not moderates:
        await failures.tell(interaction, NOT_YOURS)
        return
    await interaction.response.defer()
    await interaction.delete_original_response()


async def _show_sources(interaction: "discord.Interaction[Tradeoff]", question: Question) -> None:
    pages = source_pages(interaction.client.adviser.answer(question).sources)
    if not pages:
        await failures.tell(interaction, TOO_OLD)
        return
    await interaction.response.send_message(embed=pages[0], ephemeral=True)
    for page in pages[1 : PAGES_MAX + 1]:
        await interaction.followup.send(embed=page, ephemeral=True)


async def _show_table(interaction: "discord.Interaction[Tradeoff]", to: Step) -> None:
    table = interaction.client.adviser.answer(to.question).table
    if table is None:
        await failures.tell(interaction, TOO_OLD)
    else:
        await show_table(interaction, table, to.shape)
