"""Runs the bot until it is told to stop, and ends with a line that says what to do where it cannot run.

discord.py connects again by itself after a lost connection, waits out rate limits and tries again where Discord
answers 5xx. What is left is here: no token, a refused token, an intent that is not switched on, no network at the
start, and the two signals that mean stop.
"""

import asyncio
import logging
import signal
from collections.abc import Awaitable, Callable

import aiohttp
import discord

from bot.answering.adviser import Adviser
from bot.chat import failures
from bot.chat.client import Tradeoff
from bot.chat.invite import invite_url
from bot.chat.sync import sync_if_changed
from bot.config import Config

log = logging.getLogger(__name__)

PORTAL = "https://discord.com/developers/applications"

NO_TOKEN = (
    "There is no token. Set the environment variable DISCORD_TOKEN, or discord.token in config.toml; "
    f"you find it at {PORTAL} (your application, Bot, Reset Token). Without one, try `tradeoff playground`."
)
REFUSED = f"Discord refuses the token. Copy it again, whole: {PORTAL} (your application, Bot, Reset Token)."
NO_INTENT = (
    "The bot listens in channels, but the Message Content intent is switched off. Switch it on at "
    "{portal}/{application}/bot (Privileged Gateway Intents), or empty discord.listen in config.toml."
)
ENDED = "Discord ended the connection for good (code %s). If the token was reset, set the new one; then start again."
NO_NETWORK = "Discord cannot be reached: %s. Look at the network, and at https://discordstatus.com, and start again."


def run(config: Config, adviser: Adviser) -> int:
    """Run the bot; returns the exit code: 0 when it was told to stop, 1 when it could not run."""

    async def serve(client: Tradeoff) -> None:
        await _sync_at_start(client, config)
        log.info("Add me to a server: %s", invite_url(client.application_id or 0))
        logging.getLogger("discord.client").addFilter(_on_one_line)
        await _stay_connected(client)

    return asyncio.run(_with_client(config, adviser, serve))


def sync(config: Config, adviser: Adviser) -> int:
    """Sync the commands; returns the exit code."""

    async def once(client: Tradeoff) -> None:
        await sync_if_changed(client, guild=_server(config))

    return asyncio.run(_with_client(config, adviser, once))


async def _with_client(config: Config, adviser: Adviser, work: Callable[[Tradeoff], Awaitable[None]]) -> int:
    """Log in, do the work until it is done or a signal comes, log out."""
    if not config.token:
        log.error(NO_TOKEN)
        return 1
    discord.VoiceClient.warn_nacl = discord.VoiceClient.warn_dave = False  # it only writes, so no voice is missing
    client = Tradeoff(adviser, listen=config.listen, offers=config.offers, pictures=config.pictures)
    try:
        async with client:
            _stop_on_signals()
            await client.login(config.token)
            await work(client)
    except asyncio.CancelledError:
        log.info("Told to stop; logged out.")
    except discord.LoginFailure:
        log.error(REFUSED)
        return 1
    except discord.PrivilegedIntentsRequired:
        log.error(NO_INTENT.format(portal=PORTAL, application=client.application_id))
        return 1
    except discord.ConnectionClosed as error:
        log.error(ENDED, error.code)
        return 1
    except (aiohttp.ClientError, OSError) as error:
        log.error(NO_NETWORK, error)
        return 1
    except discord.HTTPException as error:
        log.error("Discord refused to let the bot start: %s. See https://discordstatus.com.", failures.said(error))
        return 1
    return 0


async def _stay_connected(client: Tradeoff) -> None:
    """Connect, and again whenever the connection fails, until the client is closed.

    discord.py does that by itself but for the very first connection: there version 2.7.1 waits, and then looks for
    the connection that it never had.
    """
    while not client.is_closed():
        try:
            await client.connect()
        except AttributeError:
            if client.ws is not None:
                raise


def _stop_on_signals() -> None:
    """SIGTERM and Ctrl-C cancel the present task, so that the gateway is closed on the way out."""
    task = asyncio.current_task()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        try:
            loop.add_signal_handler(number, task.cancel if task else loop.stop)
        except NotImplementedError:  # on Windows, where asyncio knows Ctrl-C alone and cancels the task itself
            return


def _on_one_line(record: logging.LogRecord) -> bool:
    """A failed connection is nothing to show a traceback for."""
    if str(record.msg).startswith("Attempting a reconnect") and record.exc_info:
        reason = record.exc_info[1]
        record.msg = f"The connection to Discord failed ({reason}). {record.msg}"
        record.exc_info = None
    return True


def _server(config: Config) -> discord.Object | None:
    return discord.Object(config.development_server) if config.development_server else None


async def _sync_at_start(client: Tradeoff, config: Config) -> None:
    """Sync if needed; a bot whose commands are out of date still answers what it is asked."""
    try:
        await sync_if_changed(client, guild=_server(config))
    except discord.HTTPException as error:
        log.error("The commands could not be synced: %s. Run `tradeoff sync` later.", failures.said(error))
