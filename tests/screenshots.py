"""Makes the pictures of the README in the playground: `/compare flask django` on a desk and on a phone, its menu of
changes and the form of `/recommend` on a phone, an answer with a chart and a table of features.

Run by hand when they look different: `python -m tests.screenshots`. Needs Chromium.
"""

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

from tests.browser import Page, browser
from tests.playground_page import READY, command, compare, playground, send

IMAGES = Path(__file__).parent.parent / "docs" / "images"

DESKTOP, PHONE = 1000, 390
"""Widths of the window in CSS pixels: one on a desk, and a common phone."""

Scene = Callable[[Page, bool], Awaitable[str]]
"""Does on a page what is to be seen, on a phone or not; gives a selector of it."""


async def answer(page: Page, phone: bool) -> str:
    """An answer, whole."""
    await compare(page, "flask django")
    await whole(page, phone)
    return ".channel-message:last-of-type"


async def whole(page: Page, phone: bool) -> None:
    """Make the window so high that the answer fits into it."""
    await page.until("document.querySelector('.embed-card') !== null")
    height = await page.run("document.querySelector('#channel-timeline').scrollHeight")
    await page.resize(PHONE if phone else DESKTOP, height + 200, phone=phone)
    await page.until(READY)


async def menu_of_changes(page: Page, phone: bool) -> str:
    """What is under an answer, with the last menu open."""
    await send(page, "should a beginner use flask or django for a small api?")
    await whole(page, phone)
    await page.click(await page.named(".select-trigger", "Change"))
    await page.until("document.querySelector('.select-list:popover-open') !== null")
    return ".message-components, .select-list:popover-open"


async def chart(page: Page, phone: bool) -> str:
    """The head of an answer about measured things: the verdict and the chart."""
    await send(page, "is flask faster than django and fastapi?")
    await whole(page, phone)
    parts = (".message-header", ".message-content", ".embed-card:first-of-type")
    return ", ".join(f".channel-message:last-of-type {part}" for part in parts)


async def table(page: Page, phone: bool) -> str:
    """What the button "Feature table" shows."""
    await send(page, "compare flask, django and fastapi")
    await whole(page, phone)
    # A page that has just been resized takes no presses; that it is ready is told a moment too early.
    await page.run("new Promise(done => setTimeout(done, 2000))")
    await page.click(await page.named("button:not([aria-disabled='true'])", "Feature table"))
    await page.until(
        "document.querySelector('.channel-message:last-of-type').innerText.includes('Features that differ')"
    )
    await whole(page, phone)
    return ".channel-message:last-of-type"


async def form(page: Page, phone: bool) -> str:
    """The form, on a screen that is high enough for all of it."""
    await command(page, "recommend")
    await page.click("#send-message")
    await page.until("document.querySelector('.modal-dialog') !== null")
    return ".modal-dialog"


async def picture(name: str, scene: Scene, *, phone: bool) -> None:
    """Save a picture of a scene."""
    async with playground("--port", "0") as (_, address), browser() as page:
        await page.resize(PHONE if phone else DESKTOP, 1100, phone=phone)
        await page.open(address)
        seen = await scene(page, phone)
        await page.rest()
        # The page's fonts and its new size arrive with the next frames.
        await page.run("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 1000)))")
        await page.screenshot(IMAGES / f"{name}.png", seen)


async def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    await picture("compare", answer, phone=False)
    await picture("compare-phone", answer, phone=True)
    await picture("change-phone", menu_of_changes, phone=True)
    await picture("recommend-phone", form, phone=True)
    await picture("chart", chart, phone=False)
    await picture("chart-phone", chart, phone=True)
    await picture("table-phone", table, phone=True)


if __name__ == "__main__":
    asyncio.run(main())
