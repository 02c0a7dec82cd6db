"""`tradeoff playground`: the bot in the browser, without a token and without Discord.

The bot is the real one. SimCord stands in for Discord's servers and shows a channel as a page on this machine alone,
where one types messages and commands, presses buttons and chooses from menus.
"""

import asyncio
import importlib.util
import logging
import os
import signal
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from bot.answering.adviser import Adviser
from bot.command_line.errors import CommandError

if TYPE_CHECKING:
    from simcord import ChannelHandle, Env, MemberActor

    from bot.chat.client import Tradeoff

NEEDED = ("simcord", "markdown_it", "linkify_it", "regex", "PIL")
"""The modules of the extra `playground` that the page is made with."""

INSTALL = 'pip install "tradeoff[playground]"   (in a copy of the project: pip install ".[playground]")'

SETTLING = 15.0
"""Seconds that SimCord gives an answer to be finished; on a slow machine the first one loads a good deal."""

WELCOME = """\
**Welcome.** I help people choose a framework, and I say where I read it. Try:
- `should a beginner use flask or django for a small api?`
- `/compare` and then `flask django`
- under an answer: a menu to look closer at one thing, and one to say what your project is like
- a reply to my answer: `and what about security?`

I listen to everything in this channel, and I am silent when it is not about choosing a framework."""


def open_playground(adviser: Adviser, port: int) -> int:
    """Show the playground on a port of this machine (0: any free one) until Ctrl-C or SIGTERM.

    Raises:
        CommandError: the extra is not installed, or the port is taken.
    """
    missing = [name for name in NEEDED if importlib.util.find_spec(name) is None]
    if missing:
        raise CommandError(f"some packages of the playground are missing ({', '.join(missing)}): {INSTALL}")
    # There is no Discord here for discord.py to warn about; what goes wrong in the bot is still told.
    logging.getLogger("discord").setLevel(logging.ERROR)
    # Imported here, and not above, because the extra may be missing, and because it makes a client at once.
    from simcord import SetupError

    try:
        asyncio.run(_show(adviser, port))
    except SetupError as error:
        if not isinstance(error.__cause__, OSError):
            raise
        raise CommandError(
            f"port {port} cannot be used ({os.strerror(error.__cause__.errno or 0)}); perhaps another playground is "
            f"open. Choose another port: tradeoff playground --port {port - 1} (or --port 0 for any free one)"
        ) from None
    return 0


async def _show(adviser: Adviser, port: int) -> None:
    import simcord

    from bot.chat.client import Tradeoff

    bot = Tradeoff(adviser, message_content=True)
    with _stopped() as stopped:
        async with simcord.run(bot, check_errors=False, settle_timeout=SETTLING) as discord:
            channel, you = await _furnished(bot, discord)
            async with discord.preview(channel, viewers=[you], layout="channel", port=port) as page:
                print(f"The playground is open at {page.url}\nCtrl-C closes it.", flush=True)
                waits = {asyncio.ensure_future(stopped.wait()), asyncio.ensure_future(page.wait_closed())}
                _, pending = await asyncio.wait(waits, return_when=asyncio.FIRST_COMPLETED)
                for wait in pending:
                    wait.cancel()
    print("The playground is closed.")


async def _furnished(bot: "Tradeoff", discord: "Env") -> "tuple[ChannelHandle, MemberActor]":
    """A channel in which the bot listens and has said what to try, and the person who visits it."""
    await discord.advance_time((datetime.now(UTC) - discord.now()).total_seconds())
    if bot.user is not None:
        await bot.user.edit(username="Tradeoff")
    await bot.tree.sync()
    server = discord.create_guild("Tradeoff's playground")
    channel = server.create_text_channel("frameworks", topic="Which framework? Ask, or type / for commands.")
    you = server.add_member(discord.create_user("you"))
    bot.listen = frozenset({channel.id})
    await bot.get_partial_messageable(channel.id).send(WELCOME)
    await discord.settle()
    return channel, you


@contextmanager
def _stopped() -> Iterator[asyncio.Event]:
    """An event that Ctrl-C and SIGTERM set."""
    stopped = asyncio.Event()
    loop = asyncio.get_running_loop()
    signals = (signal.SIGINT, signal.SIGTERM)
    with suppress(NotImplementedError):  # on Windows, where Ctrl-C ends the program as it does any other
        for each in signals:
            loop.add_signal_handler(each, stopped.set)
    try:
        yield stopped
    finally:
        with suppress(NotImplementedError):  # as above
            for each in signals:
                loop.remove_signal_handler(each)
