import logging
import os
import signal
from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import Any

import discord
import pytest

from bot.answering.adviser import Adviser
from bot.chat.running import run, sync
from bot.config import Config
from tests.chat.asking import probably
from tests.chat.gateway import APPLICATION, CHANNEL, Gateway, gateway
from tests.chat.illustrated import Illustrated
from tests.conftest import KNOWLEDGE

CONFIG = Config(token="not-to-be-seen")


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture) -> Iterator[Gateway]:
    caplog.set_level(logging.INFO)
    with gateway(monkeypatch) as server:
        yield server


def errors(log: pytest.LogCaptureFixture) -> list[str]:
    """The lines that a person has to act on; none of them comes with a traceback."""
    assert not any(record.exc_info for record in log.records)
    return [record.getMessage() for record in log.records if record.levelno >= logging.ERROR]


def stop(number: signal.Signals) -> None:
    os.kill(os.getpid(), number)


def test_without_a_token_it_says_where_to_get_one(adviser: Adviser, caplog: pytest.LogCaptureFixture) -> None:
    assert run(replace(CONFIG, token=""), adviser) == 1
    [line] = errors(caplog)
    assert "DISCORD_TOKEN" in line
    assert "tradeoff playground" in line


def test_a_refused_token_is_told(served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture) -> None:
    served.status = 401

    assert run(CONFIG, adviser) == 1
    [line] = errors(caplog)
    assert "refuses the token" in line
    assert CONFIG.token not in caplog.text


def test_nobody_is_told_to_install_what_voice_would_need(
    served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    served.status = 401
    monkeypatch.setattr(discord.VoiceClient, "warn_nacl", True)
    monkeypatch.setattr(discord.VoiceClient, "warn_dave", True)

    run(CONFIG, adviser)

    assert "voice" not in caplog.text


def test_an_intent_that_is_switched_off_is_told(
    served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture
) -> None:
    served.close_codes = [4014]

    assert run(replace(CONFIG, listen=(1,)), adviser) == 1
    [line] = errors(caplog)
    assert f"/applications/{APPLICATION}/bot" in line
    assert "discord.listen" in line


def test_a_connection_that_is_refused_for_good_is_told(
    served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture
) -> None:
    served.close_codes = [4004]

    assert run(CONFIG, adviser) == 1
    [line] = errors(caplog)
    assert "4004" in line


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_a_signal_closes_the_gateway_and_ends_well(
    served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture, number: signal.Signals
) -> None:
    served.on_ready = lambda: stop(number)

    assert run(CONFIG, adviser) == 0
    assert served.closed.get(timeout=5) == 1000
    assert errors(caplog) == []


@pytest.mark.parametrize(("offers", "embeds"), [(True, [False, True]), (False, [True])])
def test_offers_are_made_as_the_settings_say(
    served: Gateway, adviser: Adviser, offers: bool, embeds: list[bool]
) -> None:
    sent = []

    def note(message: Mapping[str, Any]) -> None:
        sent.append(bool(message["embeds"]))
        if message["embeds"]:
            stop(signal.SIGTERM)

    served.overheard = (probably(adviser, "anvil", "birch"), "anvil or birch?")
    served.on_message = note

    run(replace(CONFIG, listen=(CHANNEL,), offers=offers), adviser)

    assert sent == embeds


@pytest.mark.parametrize(("pictures", "names"), [(True, ["chart.png"]), (False, [])])
def test_pictures_are_shown_as_the_settings_say(served: Gateway, pictures: bool, names: list[str]) -> None:
    sent: list[str] = []

    def note(message: Mapping[str, Any]) -> None:
        sent.extend(file["filename"] for file in message["attachments"])
        stop(signal.SIGTERM)

    served.overheard = ("anvil or birch?",)
    served.on_message = note

    run(replace(CONFIG, listen=(CHANNEL,), pictures=pictures), Illustrated.load(KNOWLEDGE))

    assert sent == names


def test_a_standing_offer_does_not_keep_it_from_stopping(
    served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture
) -> None:
    served.overheard = (probably(adviser, "anvil", "birch"),)
    served.on_message = lambda message: stop(signal.SIGTERM)

    assert run(replace(CONFIG, listen=(CHANNEL,)), adviser) == 0
    assert served.closed.get(timeout=5) == 1000
    assert errors(caplog) == []


def test_a_failed_connection_is_one_line_and_tried_again(
    served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture
) -> None:
    served.busy = 1
    served.on_ready = lambda: stop(signal.SIGTERM)

    assert run(CONFIG, adviser) == 0
    [line] = errors(caplog)
    assert line.startswith("The connection to Discord failed (503")


def test_without_a_network_it_says_so(
    adviser: Adviser, caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(discord.http.Route, "BASE", "http://127.0.0.1:9/api/v10")

    assert run(CONFIG, adviser) == 1
    [line] = errors(caplog)
    assert "cannot be reached" in line


def test_commands_are_synced_at_the_start(served: Gateway, adviser: Adviser) -> None:
    served.on_ready = lambda: stop(signal.SIGTERM)

    run(CONFIG, adviser)

    assert served.requests.count(f"PUT /api/v10/applications/{APPLICATION}/commands") == 1


def test_a_refused_sync_does_not_stop_the_bot(
    served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture
) -> None:
    served.refuses_commands = True
    served.on_ready = lambda: stop(signal.SIGTERM)

    assert run(CONFIG, adviser) == 0
    [line] = errors(caplog)
    assert "tradeoff sync" in line


def test_sync_by_hand_goes_to_the_development_server(served: Gateway, adviser: Adviser) -> None:
    assert sync(replace(CONFIG, development_server=17), adviser) == 0
    assert f"PUT /api/v10/applications/{APPLICATION}/guilds/17/commands" in served.requests
    assert "GET /" not in served.requests


def test_a_refused_sync_by_hand_ends_with_an_error(
    served: Gateway, adviser: Adviser, caplog: pytest.LogCaptureFixture
) -> None:
    served.refuses_commands = True

    assert sync(CONFIG, adviser) == 1
    [line] = errors(caplog)
    assert "50001" in line
