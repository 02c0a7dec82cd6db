"""The pictures of answers: drawn beside the event loop, attached with words for people who cannot see them.

A picture repeats what an answer tells. Whatever goes wrong with it, the answer goes out without it and in time, and
nobody else waits for it.
"""

import asyncio
from io import BytesIO

import discord

from bot.answering.answer import Chart, Table
from bot.chat import failures, limits
from bot.chat.shortening import shorten
from bot.pictures import drawn

PATIENCE = 1.0
"""Seconds that an answer waits for its picture; Discord waits three for the answer."""


async def attachment(picture: Chart | Table) -> discord.File | None:
    """The picture as a file to be sent with a message; None where it cannot be drawn, and then the log says why."""
    try:
        png = await asyncio.wait_for(asyncio.to_thread(drawn, picture), PATIENCE)
    except Exception as error:
        failures.note(error, f"drawing {picture.title!r}")
        return None
    name = "chart.png" if isinstance(picture, Chart) else "features.png"
    return discord.File(BytesIO(png), name, description=shorten(picture.alt, limits.ALT))
