"""The playground's page, as the tests and the screenshots use it."""

import asyncio
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from tests.browser import PATIENCE, Page

PROJECT = Path(__file__).parent.parent
COMPOSER = "#channel-composer-input"
MESSAGES = "#channel-message-list"
READY = "window.simcordPreview?.ready && !document.querySelector('#send-message').disabled"
HEADING = "document.querySelector('.command-popup-heading')?.innerText"
SAYS = f"document.querySelector('{MESSAGES}')?.innerText.includes"


@asynccontextmanager
async def playground(*options: str) -> AsyncIterator[tuple[asyncio.subprocess.Process, str]]:
    """The running command and the address that it prints."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "playground", *options, cwd=PROJECT, stdout=PIPE, stderr=PIPE
    )
    assert process.stdout
    try:
        line = await asyncio.wait_for(process.stdout.readline(), PATIENCE)
        assert line, f"the playground did not open: {(await process.communicate())[1].decode()}"
        yield process, line.decode().split()[-1]
    finally:
        if process.returncode is None:
            process.terminate()
        await asyncio.wait_for(process.communicate(), PATIENCE)


async def send(page: Page, text: str) -> None:
    """Type a message and send it."""
    await page.until(READY)
    await page.click(COMPOSER)
    await page.type(text)
    await page.press("Enter", 13)
    await page.until(f"{SAYS}({text!r})")


async def command(page: Page, name: str) -> None:
    """Choose a command in the picker; its options are still to be typed."""
    await page.until(READY)
    await page.click(COMPOSER)
    await page.type(f"/{name[:4]}")
    await page.click(".command-entry")
    await page.until(READY)


async def compare(page: Page, frameworks: str) -> str:
    """Choose `/compare` in the picker of commands, type a text and run it as typed; gives the completions offered."""
    await command(page, "compare")
    await page.until("document.activeElement.dataset.option === 'frameworks'")
    await page.type(frameworks)
    await page.until(f"({HEADING} || '').toUpperCase().includes({frameworks.upper()!r})")
    await page.until("document.querySelector('.command-suggestion') !== null")
    offered = await page.text(".command-suggestion")
    await page.until(READY)
    await page.click("#send-message")
    await page.until("document.querySelector('.message-interaction-header') !== null")
    return offered
