"""The slash commands and the message menu. Each makes a question of what was typed and shows the adviser's answer."""

import logging
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import discord
from discord import app_commands
from discord.app_commands import Choice

from bot.answering.adviser import Suggestion
from bot.chat import failures, limits
from bot.chat.conversation import without_mentions
from bot.chat.explanation import explain_this
from bot.chat.form import form
from bot.chat.posting import respond

if TYPE_CHECKING:
    from bot.chat.client import Tradeoff

log = logging.getLogger(__name__)

NO_TEXT = "There is no text in this message that I could answer."


@app_commands.command(description="Compare two to four frameworks, with sources")
@app_commands.describe(frameworks="Their names in one go; misspelt is fine", aspect="Look at one thing only (optional)")
async def compare(interaction: "discord.Interaction[Tradeoff]", frameworks: str, aspect: str = "") -> None:
    await respond(interaction, interaction.client.adviser.compare(frameworks, aspect))


@app_commands.command(description="Ask which framework to choose, in your own words")
@app_commands.describe(question="What you want to know, as you would ask a colleague")
async def ask(interaction: "discord.Interaction[Tradeoff]", question: str) -> None:
    await answer_text(interaction, question)


@app_commands.command(description="Be led to a choice, by a form or by a few words about your project")
@app_commands.describe(text="What your project is like, for example “small api, beginner”; empty for the form")
async def recommend(interaction: "discord.Interaction[Tradeoff]", text: str = "") -> None:
    if text.strip():
        await respond(interaction, interaction.client.adviser.recommend(text))
    else:
        await interaction.response.send_modal(form(interaction.client.adviser))


@app_commands.command(description="What is known about one framework")
@app_commands.describe(name="Its name; misspelt is fine")
async def framework(interaction: "discord.Interaction[Tradeoff]", name: str) -> None:
    await respond(interaction, interaction.client.adviser.describe(name))


@app_commands.command(description="All frameworks that I know something about")
async def frameworks(interaction: "discord.Interaction[Tradeoff]") -> None:
    await respond(interaction, interaction.client.adviser.frameworks())


@app_commands.command(name="help", description="What I can do, with questions to try")
async def show_help(interaction: "discord.Interaction[Tradeoff]") -> None:
    await respond(interaction, interaction.client.adviser.help(), private=True)


@app_commands.context_menu(name="Answer this question")
async def answer_this(interaction: "discord.Interaction[Tradeoff]", message: discord.Message) -> None:
    text = without_mentions(message.content)
    if text:
        await answer_text(interaction, text)
    else:
        await failures.tell(interaction, NO_TEXT)


async def answer_text(interaction: "discord.Interaction[Tradeoff]", text: str) -> None:
    """Answer a text in anybody's words."""
    adviser = interaction.client.adviser
    await respond(interaction, adviser.reply(adviser.read(text, addressed=True)) if text.strip() else adviser.help())


@compare.autocomplete("frameworks")
async def complete_frameworks(interaction: "discord.Interaction[Tradeoff]", typed: str) -> list[Choice[str]]:
    return await offer(interaction, interaction.client.adviser.suggest_frameworks, typed)


@compare.autocomplete("aspect")
async def complete_aspect(interaction: "discord.Interaction[Tradeoff]", typed: str) -> list[Choice[str]]:
    return await offer(interaction, interaction.client.adviser.suggest_aspects, typed)


@framework.autocomplete("name")
async def complete_name(interaction: "discord.Interaction[Tradeoff]", typed: str) -> list[Choice[str]]:
    return await offer(interaction, interaction.client.adviser.suggest_framework, typed)


async def offer(
    interaction: "discord.Interaction[Tradeoff]", suggest: Callable[[str], Sequence[Suggestion]], typed: str
) -> list[Choice[str]]:
    """Send completions at once, so that what goes wrong is one line in the log; the person just types on."""
    try:
        await interaction.response.autocomplete(
            [
                Choice(name=each.name[: limits.LABEL], value=each.value[: limits.LABEL])
                for each in suggest(typed)[: limits.OPTIONS]
            ]
        )
    except Exception as error:
        failures.note(error, "completing what somebody typed")
    return []


COMMANDS: tuple[app_commands.Command[Any, ..., Any] | app_commands.ContextMenu, ...] = (
    compare,
    ask,
    recommend,
    framework,
    frameworks,
    show_help,
    answer_this,
    explain_this,
)
