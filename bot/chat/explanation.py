"""The message menu that shows moderators how a message was read: why the bot answered, offered to, or stayed silent."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands

from bot.answering.adviser import Understanding
from bot.chat import failures, limits
from bot.chat.conversation import context, without_mentions
from bot.chat.escaping import plain
from bot.chat.messages import concerns
from bot.chat.shortening import fill

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

NO_TEXT = "There is no text in this message that could ask anything."
ADDRESSED = "It was said to me, so I answer in any case."
NOT_LISTENING = "I do not listen in this channel: here I answer those who address me, and nobody else."
SPOKEN = {
    "answer": "It clearly asks for what I know, so where I listen I answer it.",
    "offer": "It probably asks for what I know, so where I listen I offer an answer at most.",
    "silence": "It does not clearly ask for what I know, so I stay silent.",
}
READ_AS = "How it was read"


@app_commands.context_menu(name="Why answered or not")
@app_commands.default_permissions(manage_messages=True)
@app_commands.allowed_installs(guilds=True, users=False)
@app_commands.allowed_contexts(guilds=True, dms=False, private_channels=False)
async def explain_this(interaction: "discord.Interaction[Tradeoff]", message: discord.Message) -> None:
    text = without_mentions(message.content)
    if not text:
        await failures.tell(interaction, NO_TEXT)
        return
    client = interaction.client
    concern = concerns(client, message)
    understanding = client.adviser.read(text, context(client, message), addressed=concern == "addressed")
    decided = {"addressed": ADDRESSED, None: NOT_LISTENING}.get(concern, SPOKEN[understanding.speak])
    await interaction.response.send_message(decided, embed=_reasons(understanding), ephemeral=True)


def _reasons(understanding: Understanding) -> discord.Embed:
    """What was heard and what decided, a line each; what would be too much for one message is left out."""
    told = fill((f"• {plain(reason)}" for reason in understanding.because), limits.DESCRIPTION)
    return discord.Embed(title=READ_AS, description=next(iter(told), None))
