"""Makes the pictures of the README: `/compare flask django` answered in the playground, on a desk and on a phone.

Run by hand when the answer looks different: `python -m tests.screenshots`. Needs Chromium.
"""

import asyncio
from pathlib import Path

from tests.browser import browser
from tests.playground_page import READY, compare, playground

IMAGES = Path(__file__).parent.parent / "docs" / "images"

DESKTOP, PHONE = 1000, 390
"""Widths of the window in CSS pixels: one on a desk, and a common phone."""


async def picture(name: str, width: int, *, phone: bool) -> None:
    """Save a picture of the answer, whole."""
    async with playground("--port", "0") as (_, address), browser() as page:
        await page.resize(width, 1000, phone=phone)
        await page.open(address)
        await compare(page, "flask django")
        await page.until("document.querySelector('.embed-card') !== null")
        height = await page.run("document.querySelector('#channel-timeline').scrollHeight")
        await page.resize(width, height + 200, phone=phone)
        await page.until(READY)
        await page.rest()
        # The page's fonts and its new size arrive with the next frames.
        await page.run("document.fonts.ready.then(() => new Promise(done => setTimeout(done, 1000)))")
        await page.screenshot(IMAGES / f"{name}.png", ".channel-message:last-of-type")


async def main() -> None:
    IMAGES.mkdir(parents=True, exist_ok=True)
    await picture("compare", DESKTOP, phone=False)
    await picture("compare-phone", PHONE, phone=True)


if __name__ == "__main__":
    asyncio.run(main())
