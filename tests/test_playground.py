"""The playground as a newcomer meets it: started from the command line, used in a browser, ended by a signal."""

import asyncio
import signal
import sys
from asyncio.subprocess import PIPE

import pytest

from bot.__main__ import main
from tests.browser import CHROMIUM, PATIENCE, browser
from tests.playground_page import PROJECT, READY, SAYS, compare, playground, send

needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="Chromium is not installed (Debian: apt install chromium)")


@needs_chromium
async def test_a_question_typed_in_the_browser_is_answered() -> None:
    async with playground("--port", "0") as (_, address), browser() as page:
        await page.open(address)
        await page.until(f"{SAYS}('Welcome')")
        await send(page, "should a beginner use flask or django for a small api?")
        await page.until("document.querySelector('.embed-card') !== null")

        embed = await page.text(".embed-card")

    assert "Choose Flask if" in embed
    assert "Choose Django if" in embed
    assert "Sources" in embed


@needs_chromium
async def test_a_command_of_the_picker_is_completed_and_answered() -> None:
    async with playground("--port", "0") as (_, address), browser() as page:
        await page.open(address)
        offered = await compare(page, "flask djnago")
        await page.until("document.querySelector('.embed-card') !== null")

        embed, menus = await page.text(".embed-card"), await page.text(".message-components")

    assert "Flask vs Django" in offered
    assert "Choose Flask if" in embed
    assert "Choose Django if" in embed
    assert "Sources" in menus


@needs_chromium
async def test_what_is_no_question_for_it_is_met_with_silence() -> None:
    async with playground("--port", "0") as (_, address), browser() as page:
        await page.open(address)
        await send(page, "good morning, I slept well")
        await page.until(READY)

        authors = (await page.text(".message-author")).split()

    assert authors == ["Tradeoff", "you"]


@needs_chromium
async def test_the_delete_button_takes_the_answer_away() -> None:
    async with playground("--port", "0") as (_, address), browser() as page:
        await page.open(address)
        await send(page, "flask or django?")
        await page.until("document.querySelector('.embed-card') !== null")
        await page.until(READY)
        await page.click(await page.named(".component-button", "Delete"))

        await page.until("document.querySelector('.embed-card') === null")


@needs_chromium
async def test_a_menu_looks_closer_at_one_aspect() -> None:
    async with playground("--port", "0") as (_, address), browser() as page:
        await page.open(address)
        await send(page, "flask or django?")
        await page.until("document.querySelector('.embed-card') !== null")
        await page.until(READY)
        await page.click(await page.named(".select-trigger", "Look closer"))
        await page.click(await page.named(".select-option", "Learning curve"))

        await page.until("document.querySelector('.embed-title')?.innerText.toLowerCase().includes('learning curve')")


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=["Ctrl-C", "SIGTERM"])
async def test_a_signal_closes_it_cleanly(number: signal.Signals) -> None:
    async with playground("--port", "0") as (process, _):
        process.send_signal(number)
        said, complaint = await asyncio.wait_for(process.communicate(), PATIENCE)

    assert (process.returncode, said.decode().splitlines()[-1], complaint) == (0, "The playground is closed.", b"")


async def test_it_is_open_to_this_machine_alone() -> None:
    async with playground("--port", "0") as (_, address):
        assert address.startswith("http://127.0.0.1:")


async def test_a_taken_port_is_told_with_what_to_do() -> None:
    async with playground("--port", "0") as (_, address):
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
