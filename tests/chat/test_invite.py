import base64
from urllib.parse import parse_qs, urlsplit

import discord
import pytest

from bot.chat.invite import application_id, invite_url


def test_the_link_asks_for_no_more_than_is_used() -> None:
    address = urlsplit(invite_url(80351110224678912))
    asked = {key: value[0] for key, value in parse_qs(address.query).items()}

    assert address.hostname == "discord.com"
    assert asked["client_id"] == "80351110224678912"
    assert asked["scope"] == "bot applications.commands"
    assert {name for name, allowed in discord.Permissions(int(asked["permissions"])) if allowed} == {
        "read_messages", "send_messages", "send_messages_in_threads", "embed_links", "attach_files",
        "read_message_history",
    }  # fmt: skip


@pytest.mark.parametrize("number", [80351110224678912, 1456074443980800000, 2**63])
def test_a_token_begins_with_the_application(number: int) -> None:
    first = base64.b64encode(str(number).encode()).decode().rstrip("=")

    assert application_id(f"{first}.XXXXXX.secret") == number


@pytest.mark.parametrize("token", ["", "secret", "c2VjcmV0.x.y", "äöü.x.y", "=.=.="])
def test_what_is_no_token_has_no_application(token: str) -> None:
    assert application_id(token) is None
