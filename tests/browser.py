"""A headless Chromium, driven through its own DevTools protocol.

The protocol is JSON over a WebSocket, and aiohttp comes with discord.py, so no driver has to be installed.
"""

import asyncio
import base64
import json
import shutil
import signal
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any

import aiohttp

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")

FLAGS = (
    "--headless",
    "--no-sandbox",  # Chromium's sandbox refuses to start as root, which containers are
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
    "--hide-scrollbars",
    "--remote-debugging-port=0",
)

PATIENCE = 30.0
"""Seconds to wait for something to appear on a page before that counts as a failure."""

AT_REST = """(async () => {
  const element = document.querySelector(%s);
  element.scrollIntoView({block: 'center', behavior: 'instant'});
  for (let before = null; ;) {
    const box = element.getBoundingClientRect(), now = [box.x + box.width / 2, box.y + box.height / 2];
    if (before && before[0] === now[0] && before[1] === now[1]) return now;
    before = now;
    await new Promise(resolve => setTimeout(resolve, 50));
  }
})()"""
"""Gives the middle of an element as soon as it has stood still; pages move while they load."""


class Page:
    """One page of the browser."""

    def __init__(self, socket: aiohttp.ClientWebSocketResponse) -> None:
        self._socket = socket
        self._sent = 0

    async def open(self, url: str) -> None:
        await self._call("Page.navigate", url=url)
        await self.until("document.readyState === 'complete' && location.protocol !== 'about:'")

    async def run(self, expression: str) -> Any:
        """The value of a JavaScript expression. Raises: AssertionError: it throws."""
        done = await self._call("Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True)
        assert "exceptionDetails" not in done, f"{expression}: {done['exceptionDetails']}"
        return done["result"].get("value")

    async def until(self, expression: str, patience: float = PATIENCE) -> Any:
        """The value of an expression as soon as it is truthy. Raises: AssertionError: it stays untrue."""
        end = asyncio.get_running_loop().time() + patience
        while not (value := await self.run(expression)):
            now = await self.run("document.body.innerText.slice(-1500)")
            assert asyncio.get_running_loop().time() < end, f"waited in vain for {expression}; the page says:\n{now}"
            await asyncio.sleep(0.05)
        return value

    async def text(self, selector: str) -> str:
        """The text of everything that a selector finds, as it can be read on the page."""
        found = f"[...document.querySelectorAll({json.dumps(selector)})]"
        return str(await self.run(f"{found}.map(element => element.innerText).join('\\n')"))

    async def named(self, selector: str, text: str) -> str:
        """A selector of the one element that the given selector finds, that is shown and has this text in it."""
        mark = f"mark-{self._sent}"
        await self.until(
            f"[...document.querySelectorAll({json.dumps(selector)})]"
            f".filter(e => e.checkVisibility() && e.innerText.includes({json.dumps(text)}))"
            f".slice(0, 1).map(e => e.setAttribute('data-mark', '{mark}')).length"
        )
        return f"[data-mark='{mark}']"

    async def click(self, selector: str) -> None:
        """Click on the middle of an element, once it has come to rest."""
        await self.until(f"document.querySelector({json.dumps(selector)}) !== null")
        x, y = await self.run(AT_REST % json.dumps(selector))
        for kind in ("mousePressed", "mouseReleased"):
            await self._call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    async def rest(self) -> None:
        """Move the mouse out of the way, so that nothing is shown because it hovers there."""
        await self._call("Input.dispatchMouseEvent", type="mouseMoved", x=0, y=0)

    async def type(self, text: str) -> None:
        """Type into what has the focus, letter by letter, as a person does."""
        for letter in text:
            await self._call("Input.dispatchKeyEvent", type="char", text=letter)

    async def press(self, key: str, code: int) -> None:
        """Press a key that writes nothing; `code` is its Windows key code (Enter 13, Tab 9)."""
        said = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        text = {"text": "\r"} if key == "Enter" else {}
        await self._call("Input.dispatchKeyEvent", type="keyDown", **said, **text)
        await self._call("Input.dispatchKeyEvent", type="keyUp", **said)

    async def resize(self, width: int, height: int, *, phone: bool = False) -> None:
        """Set the size of the page in CSS pixels; a phone has more than one device pixel for each."""
        await self._call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2 if phone else 1,
            mobile=phone,
        )

    async def screenshot(self, path: Path, selector: str) -> None:
        """Write a picture of all that a selector finds as PNG."""
        x, y, right, bottom = await self.run(
            f"(boxes => [Math.min(...boxes.map(box => box.left)), Math.min(...boxes.map(box => box.top)),"
            f" Math.max(...boxes.map(box => box.right)), Math.max(...boxes.map(box => box.bottom))])"
            f"([...document.querySelectorAll({json.dumps(selector)})].map(each => each.getBoundingClientRect()))"
        )
        width, height = right - x, bottom - y
        clip = {"x": x, "y": y, "width": width, "height": height, "scale": 1}
        taken = await self._call("Page.captureScreenshot", format="png", clip=clip)
        path.write_bytes(base64.b64decode(taken["data"]))

    async def _call(self, method: str, **parameters: Any) -> dict[str, Any]:
        self._sent += 1
        await self._socket.send_json({"id": self._sent, "method": method, "params": parameters})
        while True:
            said = await self._socket.receive_json(timeout=PATIENCE)
            if said.get("id") == self._sent:
                assert "error" not in said, f"{method}: {said['error']}"
                result: dict[str, Any] = said["result"]
                return result


@asynccontextmanager
async def browser() -> AsyncIterator[Page]:
    """A fresh browser with an empty page, gone with everything it wrote at the end."""
    assert CHROMIUM, "Chromium is not installed"
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        process = await asyncio.create_subprocess_exec(
            CHROMIUM,
            *FLAGS,
            f"--user-data-dir={folder}",
            "about:blank",
            stdout=asyncio.subprocess.DEVNULL,
            stderr=asyncio.subprocess.DEVNULL,
        )
        try:
            async with (
                aiohttp.ClientSession() as session,
                session.ws_connect(await _address(session, Path(folder)), max_msg_size=0) as socket,
            ):
                yield Page(socket)
        finally:
            with suppress(ProcessLookupError):
                process.send_signal(signal.SIGTERM)
            await asyncio.wait_for(process.wait(), PATIENCE)


async def _address(session: aiohttp.ClientSession, folder: Path) -> str:
    """The WebSocket of the first page; Chromium writes its port to a file as soon as it listens."""
    announced = folder / "DevToolsActivePort"
    for _ in range(int(PATIENCE / 0.1)):
        if announced.is_file() and (port := announced.read_text().split("\n")[0]):
            async with session.get(f"http://127.0.0.1:{port}/json/list") as answer:
                pages = [target for target in await answer.json() if target["type"] == "page"]
            if pages:
                return str(pages[0]["webSocketDebuggerUrl"])
        await asyncio.sleep(0.1)
    raise AssertionError(f"Chromium did not start within {PATIENCE:.0f} seconds")
