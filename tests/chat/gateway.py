"""As much of Discord as a bot needs to log in, stay connected and be told to go: a server on this machine.

SimCord has no gateway and takes any token, so what happens around a connection is tried with this one.
"""

import asyncio
import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from queue import SimpleQueue
from typing import Any

import discord
import pytest
import yarl
from aiohttp import web

APPLICATION = 80351110224678912
CHANNEL = 80351110224678999
USER = {"id": str(APPLICATION), "username": "Tradeoff", "discriminator": "0", "avatar": None, "bot": True}


@dataclass
class Gateway:
    """What the server does, and what it was asked."""

    status: int = 200
    """The answer to a token."""
    close_codes: list[int] = field(default_factory=list)
    """With what connections are closed before they are ready, one each."""
    busy: int = 0
    """How many connections are refused because Discord is overloaded."""
    refuses_commands: bool = False
    on_ready: Callable[[], None] = lambda: None
    """Called when a bot is connected."""
    overheard: tuple[str, ...] = ()
    """What somebody says in a channel as soon as a bot is connected."""
    on_message: Callable[[Mapping[str, Any]], None] = lambda message: None
    """Called with each message that a bot sends, when the bot has heard that it is sent."""
    requests: list[str] = field(default_factory=list)
    closed: SimpleQueue[int | None] = field(default_factory=SimpleQueue)
    """The codes with which bots closed their connections."""

    async def answer(self, request: web.Request) -> web.StreamResponse:
        self.requests.append(f"{request.method} {request.path}")
        if request.path == "/" and self.busy:
            self.busy -= 1
            return _json({}, 503)
        if request.path == "/":
            return await self._connection(request)
        if request.method == "POST" and request.path.endswith("/messages"):
            asyncio.get_running_loop().call_later(0.1, self.on_message, await _body(request))
            return _json(_message(USER, ""))
        refused = request.method == "PUT" and self.refuses_commands
        if self.status != 200 or refused:
            return _json({"message": "no", "code": 50001 if refused else 0}, self.status if not refused else 403)
        if request.path.endswith("/commands"):
            return _json([])
        return _json(_application() if request.path.endswith("/applications/@me") else USER)

    async def _connection(self, request: web.Request) -> web.WebSocketResponse:
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        await socket.send_json({"op": 10, "d": {"heartbeat_interval": 45000}})
        await socket.receive()
        if self.close_codes:
            await socket.close(code=self.close_codes.pop(0))
            return socket
        ready = {
            "v": 10,
            "user": USER,
            "guilds": [],
            "session_id": "s",
            "resume_gateway_url": str(request.url.origin()),
        }
        await socket.send_json(
            {"op": 0, "t": "READY", "s": 1, "d": {**ready, "application": {"id": USER["id"], "flags": 0}}}
        )
        for number, text in enumerate(self.overheard, 2):
            message = _message({**USER, "id": "1", "bot": False}, text)
            await socket.send_json({"op": 0, "t": "MESSAGE_CREATE", "s": number, "d": {**message, "guild_id": "2"}})
        self.on_ready()
        async for _ in socket:
            pass
        self.closed.put(socket.close_code)
        return socket


async def _body(request: web.Request) -> Any:
    """What a message says; with files it is one part among several."""
    if request.content_type == "multipart/form-data":
        return json.loads(str((await request.post())["payload_json"]))
    return await request.json()


def _json(body: Any, status: int = 200) -> web.Response:
    """Without a charset, as Discord answers: discord.py takes anything else for plain text."""
    return web.Response(body=json.dumps(body).encode(), status=status, content_type="application/json")


def _message(author: Mapping[str, Any], content: str) -> dict[str, Any]:
    return {
        "id": str(APPLICATION + 1), "channel_id": str(CHANNEL), "author": author, "content": content, "type": 0,
        "timestamp": "2026-08-01T12:00:00+00:00", "edited_timestamp": None, "tts": False, "pinned": False,
        "mention_everyone": False, "mentions": [], "mention_roles": [], "attachments": [], "embeds": [],
    }  # fmt: skip


def _application() -> dict[str, Any]:
    return {
        "id": str(APPLICATION), "name": "Tradeoff", "description": "", "icon": None, "bot_public": True,
        "bot_require_code_grant": False, "verify_key": "", "flags": 0, "owner": USER, "team": None,
        "rpc_origins": [], "hook": True, "summary": "",
    }  # fmt: skip


@contextmanager
def gateway(patch: pytest.MonkeyPatch) -> Iterator[Gateway]:
    """The server, running in a thread of its own, with discord.py sent to it."""
    served = Gateway()
    application = web.Application()
    application.router.add_route("*", "/{path:.*}", served.answer)
    runner = web.AppRunner(application, shutdown_timeout=1)
    loop = asyncio.new_event_loop()
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        port = asyncio.run_coroutine_threadsafe(_open(runner), loop).result(10)
        patch.setattr(discord.http.Route, "BASE", f"http://127.0.0.1:{port}/api/v10")
        patch.setattr(discord.gateway.DiscordWebSocket, "DEFAULT_GATEWAY", yarl.URL(f"ws://127.0.0.1:{port}/"))
        yield served
        asyncio.run_coroutine_threadsafe(runner.cleanup(), loop).result(10)
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)
        loop.close()


async def _open(runner: web.AppRunner) -> int:
    """Open any free port of this machine."""
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    return int(runner.addresses[0][1])
