"""Calls a WSGI or ASGI application directly, without a server; runs where the application is.

A copy of this file stands in the folder of the application and is imported by the interpreter that is measured, so it
needs nothing but the standard library, and as little of that as possible. WSGI applications are called in a coroutine
as well, which nothing ever suspends: the same loop then calls both kinds, and asyncio is loaded for ASGI alone.
"""

import gc
import io
import os
import sys
from collections.abc import Awaitable, Callable, Coroutine, Iterable, Mapping
from typing import Any

PATHS = {"plain": "/plain", "json": "/json", "parameter": "/user/ada"}
WARM_UP = 20
"""Requests of each kind before any is counted: until then some frameworks still build what they keep."""
HOST = "127.0.0.1"
PORT = 8000

Response = tuple[int, dict[str, str], bytes]
"""Status, headers with lower-case names, body."""
Raw = tuple[Any, Any, bytes]
"""Status and headers as the interface has them, and the body: reading them is not done in what is counted."""
Get = Callable[[str], Awaitable[Raw]]


def mark() -> None:
    """The border between two phases: a call into the C library that nothing else makes, which a counter can see."""
    os.getloadavg()


def work(app: Any, interface: str, requests: Mapping[str, int]) -> None:
    """Warm up, then make so many requests to each endpoint, each kind between two marks."""

    async def made(get: Get) -> None:
        for path in PATHS.values():
            for _ in range(WARM_UP):
                await get(path)
        for endpoint, times in requests.items():
            path = PATHS[endpoint]
            gc.collect()
            mark()
            for _ in range(times):
                await get(path)
            mark()

    run(app, interface, made)


def show(app: Any, interface: str, paths: Iterable[str]) -> None:
    """Print what is answered to some paths, a line each, and the resident memory in kilobytes after that."""

    async def made(get: Get) -> None:
        told = [read(await get(path)) for path in paths for _ in range(WARM_UP)][::WARM_UP]
        print(*map(repr, told), resident(), sep="\n", flush=True)

    run(app, interface, made)


def read(raw: Raw) -> Response:
    """An answer, whichever interface it came by."""

    def text(told: str | bytes) -> str:
        return told.decode("latin-1") if isinstance(told, bytes) else told

    status, headers, body = raw
    return int(str(status)[:3]), {text(name).lower(): text(value) for name, value in headers}, body


def idle_wsgi(environ: Any, start_response: Any) -> list[bytes]:
    """Does nothing for a request: what this costs is the work of calling."""
    start_response("200 OK", [])
    return [b""]


async def idle_asgi(scope: Any, receive: Any, send: Any) -> None:
    """Does nothing for a request: what this costs is the work of calling."""
    if scope["type"] == "lifespan":
        await send({"type": "lifespan.startup.complete"})
        return
    await send({"type": "http.response.start", "status": 200, "headers": []})
    await send({"type": "http.response.body", "body": b""})


def resident() -> int:
    """The memory of this process that is in use, in kilobytes. Read without what would use some itself."""
    told = os.open("/proc/self/statm", os.O_RDONLY)
    pages = int(os.read(told, 200).split()[1])
    os.close(told)
    return pages * os.sysconf("SC_PAGE_SIZE") // 1024


def run(app: Any, interface: str, made: Callable[[Get], Coroutine[Any, Any, None]]) -> None:
    """Give the coroutine a way to ask the application, and run it to its end."""
    if interface == "asgi":
        import asyncio

        asyncio.run(_between_start_and_end(app, made))
        return
    try:
        made(lambda path: _wsgi(app, path)).send(None)
    except StopIteration:
        return
    raise RuntimeError("a WSGI application cannot wait")


async def _wsgi(app: Any, path: str) -> Raw:
    """One GET request as a WSGI server would make it (PEP 3333)."""
    told: list[Any] = []
    written: list[bytes] = []

    def start_response(status: str, headers: list[tuple[str, str]], _: Any = None) -> Callable[[bytes], None]:
        told[:] = [status, headers]
        return written.append

    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "RAW_URI": path,
        "QUERY_STRING": "",
        "SERVER_NAME": HOST,
        "SERVER_PORT": str(PORT),
        "SERVER_PROTOCOL": "HTTP/1.1",
        "REMOTE_ADDR": HOST,
        "HTTP_HOST": f"{HOST}:{PORT}",
        "HTTP_ACCEPT": "*/*",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    result = app(environ, start_response)
    written.extend(result)
    if hasattr(result, "close"):
        result.close()
    status, headers = told
    return status, headers, b"".join(written)


async def _asgi(app: Any, path: str) -> Raw:
    """One GET request as an ASGI server would make it: the client stays until it has the whole answer."""
    sent: list[Any] = []
    answered: list[Any] = []  # an event, if the application waits for the client to leave
    asked = [{"type": "http.request", "body": b"", "more_body": False}]
    scope = {
        "type": "http",
        "asgi": {"version": "3.0", "spec_version": "2.3"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "root_path": "",
        "headers": [(b"host", f"{HOST}:{PORT}".encode()), (b"accept", b"*/*")],
        "client": (HOST, 50000),
        "server": (HOST, PORT),
        "state": {},
        "extensions": {},
    }

    def complete() -> bool:
        return bool(sent) and sent[-1]["type"] == "http.response.body" and not sent[-1].get("more_body")

    async def receive() -> Any:
        if asked:
            return asked.pop()
        if not complete():
            from asyncio import Event

            answered.append(Event())
            await answered[-1].wait()
        return {"type": "http.disconnect"}

    async def send(message: Any) -> None:
        sent.append(message)
        if answered and complete():
            answered[-1].set()

    await app(scope, receive, send)
    start, *bodies = sent
    return start["status"], start["headers"], b"".join(message.get("body", b"") for message in bodies)


async def _between_start_and_end(app: Any, made: Callable[[Get], Coroutine[Any, Any, None]]) -> None:
    """Tell the application of its start, as a server does, before it is asked anything; some build themselves then."""
    import asyncio

    started = asyncio.Event()
    messages: asyncio.Queue[Any] = asyncio.Queue()
    await messages.put({"type": "lifespan.startup"})

    async def send(_: Any) -> None:
        started.set()

    async def live() -> None:
        try:
            scope = {"type": "lifespan", "asgi": {"version": "3.0", "spec_version": "2.0"}, "state": {}}
            await app(scope, messages.get, send)
        except Exception as unsupported:  # an application without a lifespan raises here; the protocol wants that
            print(f"without a lifespan: {unsupported!r}", file=sys.stderr)
        finally:
            started.set()

    alive = asyncio.create_task(live())
    await started.wait()
    await made(lambda path: _asgi(app, path))
    alive.cancel()
