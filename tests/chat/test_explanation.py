import pytest
import simcord

from bot.chat.explanation import ADDRESSED, NO_TEXT, NOT_LISTENING, SPOKEN
from tests.chat.conftest import Server
from tests.chat.looking import written

MENU = "Why answered or not"


@pytest.fixture
def moderator(server: Server) -> simcord.MemberActor:
    """Somebody who sees the menu; others do not."""
    return server.person("mia", moderates=True)


async def test_a_moderator_sees_alone_why_a_message_was_answered(
    listening: Server, moderator: simcord.MemberActor
) -> None:
    question = await listening.ben.send(listening.channel, "anvil or birch?")

    result = await moderator.context_menu(listening.channel, MENU, question)

    assert result.ephemeral
    assert result.response is not None
    assert result.response.content == SPOKEN["answer"]
    assert "“anvil” is Anvil" in written(result.response)
    assert "points" in written(result.response)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("anvil is great, i have used it for years", SPOKEN["silence"]),
        ("lunch?", SPOKEN["silence"]),
    ],
)
async def test_silence_is_explained_too(
    listening: Server, text: str, said: str, moderator: simcord.MemberActor
) -> None:
    message = await listening.ben.send(listening.channel, text)

    result = await moderator.context_menu(listening.channel, MENU, message)

    assert result.response is not None
    assert result.response.content == said


async def test_an_offer_is_explained(listening: Server, probable: str, moderator: simcord.MemberActor) -> None:
    message = await listening.ben.send(listening.channel, probable)

    result = await moderator.context_menu(listening.channel, MENU, message)

    assert result.response is not None
    assert result.response.content == SPOKEN["offer"]


async def test_where_the_bot_does_not_listen_it_says_so(server: Server, moderator: simcord.MemberActor) -> None:
    message = await server.ben.send(server.channel, "anvil or birch?")

    result = await moderator.context_menu(server.channel, MENU, message)

    assert result.response is not None
    assert result.response.content == NOT_LISTENING


async def test_what_was_said_to_the_bot_is_answered_in_any_case(server: Server, moderator: simcord.MemberActor) -> None:
    message = await server.ben.send(server.channel, f"{server.mention} lunch?")

    result = await moderator.context_menu(server.channel, MENU, message)

    assert result.response is not None
    assert result.response.content == ADDRESSED


async def test_a_message_without_text_has_nothing_to_explain(server: Server, moderator: simcord.MemberActor) -> None:
    picture = await server.ben.send(server.channel, "", attachments=[("cat.png", b"cat")])

    result = await moderator.context_menu(server.channel, MENU, picture)

    assert result.response is not None
    assert result.response.content == NO_TEXT


@pytest.mark.parametrize("text", ["@everyone anvil or birch? [x](http://evil.example)", "anvil or birch " * 130])
async def test_nothing_somebody_typed_can_ping_or_be_too_long(
    listening: Server, text: str, moderator: simcord.MemberActor
) -> None:
    message = await listening.ben.send(listening.channel, text[:2000])

    result = await moderator.context_menu(listening.channel, MENU, message)

    assert result.response is not None
    assert "@everyone" not in written(result.response)
    assert "](" not in written(result.response)
