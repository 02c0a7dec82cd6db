"""The playground as a newcomer meets it: started from the command line, used in a browser, ended by a signal.

One playground and one browser serve all tests, because each takes seconds to start. Every test loads the page anew,
but finds in its channel what the tests before it said there: it looks at the last message, and asks what no other asks.
"""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE
from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from bot.__main__ import main
from tests.browser import CHROMIUM, PATIENCE, Page, browser
from tests.playground_page import PROJECT, READY, SAYS, compare, playground, send

LAST = ".channel-message:last-of-type"
ANSWERED = f"document.querySelector('{LAST} .embed-card') !== null"
MESSAGES = "document.querySelectorAll('.channel-message').length"

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt install chromium)")
together = pytest.mark.asyncio(loop_scope="module")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def address() -> AsyncIterator[str]:
    async with playground("--port", "0") as (_, address):
        yield address


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def tab() -> AsyncIterator[Page]:
    async with browser() as page:
        yield page


@pytest_asyncio.fixture(loop_scope="module")
async def page(tab: Page, address: str) -> Page:
    """The playground's page, loaded anew."""
    await tab.open("data:,")  # the address has a #, and a browser does not load again what it shows already
    await tab.open(address)
    await tab.until(READY)
    return tab


@needs_chromium
@together
async def test_a_question_typed_in_the_browser_is_answered(page: Page) -> None:
    await page.until(f"{SAYS}('Welcome')")
    await send(page, "should a beginner use flask or django for a small api?")
    await page.until(ANSWERED)

    embed = await page.text(f"{LAST} .embed-card")
    assert "Choose Flask if" in embed
    assert "Choose Django if" in embed
    assert "Sources" in embed


@needs_chromium
@together
async def test_a_command_of_the_picker_is_completed_and_answered(page: Page) -> None:
    offered = await compare(page, "flask djnago")
    await page.until(f"document.querySelector('{LAST} .message-interaction-header') !== null && {ANSWERED}")

    embed, menus = await page.text(f"{LAST} .embed-card"), await page.text(f"{LAST} .message-components")
    assert "Flask vs Django" in offered
    assert "Choose Flask if" in embed
    assert "Choose Django if" in embed
    assert "Sources" in menus


@needs_chromium
@together
async def test_what_is_no_question_for_it_is_met_with_silence(page: Page) -> None:
    before = await page.run(MESSAGES)
    await send(page, "good morning, I slept well")
    await page.until(READY)

    assert await page.run(MESSAGES) == before + 1
    assert "good morning, I slept well" in await page.text(LAST)


@needs_chromium
@together
async def test_the_delete_button_takes_the_answer_away(page: Page) -> None:
    await send(page, "flask or bottle?")
    await page.until(ANSWERED)
    await page.until(READY)
    await page.click(await page.named(f"{LAST} .component-button", "Delete"))

    await page.until(f"!({ANSWERED})")


@needs_chromium
@together
async def test_a_menu_looks_closer_at_one_aspect(page: Page) -> None:
    await send(page, "flask or pyramid?")
    await page.until(ANSWERED)
    await page.until(READY)
    await page.click(await page.named(f"{LAST} .select-trigger", "Look closer"))
    await page.click(await page.named(".select-option", "Learning curve"))

    title = f"document.querySelector('{LAST} .embed-title')"
    await page.until(f"{title}?.innerText.toLowerCase().includes('learning curve')")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
async def test_a_signal_closes_it_cleanly(number: signal.Signals) -> None:
    async with playground("--port", "0") as (process, _):
        process.send_signal(number)
        said, complaint = await asyncio.wait_for(process.communicate(), PATIENCE)

    assert (process.returncode, said.decode().splitlines()[-1], complaint) == (0, "The playground is closed.", b"")


@together
async def test_it_is_open_to_this_machine_alone(address: str) -> None:
    assert address.startswith("http://127.0.0.1:")


@together
async def test_a_taken_port_is_told_with_what_to_do(address: str) -> None:
    port = address.split(":")[2].partition("/")[0]
    second = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "bot", "playground", "--port", port, cwd=PROJECT, stderr=PIPE
    )
    _, said = await asyncio.wait_for(second.communicate(), PATIENCE)

    assert second.returncode == 1
    assert f"tradeoff playground: port {port} cannot be used (Address already in use)" in said.decode()
    assert "--port 0 for any free one" in said.decode()


def test_without_the_extra_it_says_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "markdown_it", None)
    status = main(["playground"])

    assert status == 1
    assert 'missing (markdown_it): pip install "tradeoff[playground]"' in capsys.readouterr().err
