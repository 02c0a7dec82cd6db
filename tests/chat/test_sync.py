import discord
import pytest
import simcord

from bot.chat.client import Tradeoff
from bot.chat.sync import sync_if_changed
from tests.chat.sent import problems


def writes(env: simcord.Env) -> list[simcord.HttpLogEntry]:
    return [request for request in env.http_requests if request.method != "GET"]


async def test_commands_are_synced_once(simcord_env: simcord.Env, simcord_bot: Tradeoff) -> None:
    assert await sync_if_changed(simcord_bot)
    assert not await sync_if_changed(simcord_bot)
    assert len(writes(simcord_env)) == 1


async def test_the_commands_are_such_as_discord_takes(simcord_env: simcord.Env, simcord_bot: Tradeoff) -> None:
    await sync_if_changed(simcord_bot)

    assert problems(simcord_env.http_requests) == []
    assert {command["name"] for command in writes(simcord_env)[0].json or ()} == {
        "compare", "ask", "recommend", "framework", "frameworks", "help", "Answer this question",
        "Why answered or not",
    }  # fmt: skip


async def test_every_command_but_the_one_for_moderators_works_everywhere(
    simcord_env: simcord.Env, simcord_bot: Tradeoff
) -> None:
    await sync_if_changed(simcord_bot)

    commands = {command["name"]: command for command in writes(simcord_env)[0].json or ()}
    for_moderators = commands.pop("Why answered or not")
    assert for_moderators["contexts"] == [0]
    assert for_moderators["default_member_permissions"] == discord.Permissions(manage_messages=True).value
    for command in commands.values():
        assert command["contexts"] == [0, 1, 2]
        assert command["integration_types"] == [0, 1]


@pytest.mark.parametrize(
    "change",
    [
        {"description": "Something else"},
        {"name": "contrast"},
        {"options": []},
        {"contexts": [0]},
        {"default_member_permissions": "32"},
    ],
)
async def test_any_difference_is_synced(
    simcord_env: simcord.Env, simcord_bot: Tradeoff, change: dict[str, object]
) -> None:
    await sync_if_changed(simcord_bot)
    known = next(command for command in simcord_env.backend.commands[None].values() if command["name"] == "compare")
    known.update(change)

    assert await sync_if_changed(simcord_bot)
    assert not await sync_if_changed(simcord_bot)


async def test_what_discord_adds_is_no_difference(simcord_env: simcord.Env, simcord_bot: Tradeoff) -> None:
    await sync_if_changed(simcord_bot)
    for command in simcord_env.backend.commands[None].values():
        del command["dm_permission"]
        command.update(version="1", name_localizations=None, description_localizations=None, nsfw=False)
        if command.get("default_member_permissions") is not None:
            command["default_member_permissions"] = str(command["default_member_permissions"])

    assert not await sync_if_changed(simcord_bot)


async def test_a_development_server_gets_its_own(simcord_env: simcord.Env, simcord_bot: Tradeoff) -> None:
    server = discord.Object(simcord_env.create_guild().id)

    assert await sync_if_changed(simcord_bot, guild=server)
    assert not await sync_if_changed(simcord_bot, guild=server)
    assert writes(simcord_env)[0].path.endswith(f"/guilds/{server.id}/commands")
    assert None not in simcord_env.backend.commands


async def test_a_refused_sync_is_told(simcord_env: simcord.Env, simcord_bot: Tradeoff) -> None:
    simcord_env.inject_error("PUT", "/applications/*/commands")

    with pytest.raises(discord.HTTPException):
        await sync_if_changed(simcord_bot)
