"""The link that adds the bot to a server or to a user, with no more rights than it uses."""

import base64
import binascii

import discord

PERMISSIONS = discord.Permissions(
    view_channel=True,
    send_messages=True,
    send_messages_in_threads=True,
    embed_links=True,
    attach_files=True,
    read_message_history=True,
)
"""Reading the history is what replying to a message needs."""

SCOPES = ("bot", "applications.commands")


def invite_url(application_id: int) -> str:
    """The address to open in a browser."""
    return discord.utils.oauth_url(application_id, permissions=PERMISSIONS, scopes=SCOPES)


def application_id(token: str) -> int | None:
    """The id of the bot's application, which is the first part of its token; None if this is no token."""
    first = token.partition(".")[0]
    try:
        number = base64.b64decode(first + "=" * (-len(first) % 4), validate=True).decode("ascii")
    except (binascii.Error, ValueError):
        return None
    return int(number) if number.isdecimal() else None
