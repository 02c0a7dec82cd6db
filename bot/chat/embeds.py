"""An answer as a Discord message: the verdict as its text, everything else as an embed or as plain text.

A card is a function of the answer alone, so that every way of asking shows the same one. Where room is short, whole
sentences are left out and a line says where the rest is; the sources are always there in some form.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import discord

from bot.answering.answer import Answer, Citation, Section
from bot.chat import limits, lines
from bot.chat.escaping import INVISIBLE, plain
from bot.chat.shortening import beginning, fill, shorten

COLOUR = 0x4F6D8F
NOTES_MAX = 800
CLOSING_MAX = 480
"""With these, 6000 characters always leave room for the first section."""

MORE_MAX = 40
REST_MAX = 400

Field = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Card:
    """The text and the embed of a message. Short answers have no embed."""

    content: str
    embed: discord.Embed | None = None


def card(answer: Answer) -> Card:
    """The answer as a message that fits Discord's limits."""
    content = shorten(plain(answer.headline), limits.CONTENT)
    embed = discord.Embed(colour=COLOUR, title=shorten(plain(answer.title), limits.TITLE))
    embed.description = _notes(answer, NOTES_MAX)
    embed.set_footer(text=lines.days(answer) or None)
    last = list(chain(_closing(answer), _sources(answer.sources)))
    room = limits.EMBED - len(embed) - _size(last)
    for name, value in chain(_sections(answer, room, limits.FIELDS - len(last)), last):
        embed.add_field(name=name, value=value, inline=False)
    return Card(content, embed if embed.fields or embed.description else None)


def without_embed(answer: Answer) -> Card:
    """The answer as text alone, for channels where embeds may not be shown."""
    notes = _notes(answer, limits.CONTENT // 4)
    parts = [shorten(plain(answer.headline), limits.CONTENT // 4), *([notes] if notes else [])]
    sources = "\n".join(lines.links(answer.sources, limits.CONTENT // 4)) if answer.sources else ""
    room = limits.CONTENT - len("\n\n".join([*parts, sources]))
    for section in chain(answer.sections, lines.closing(answer)):
        head = f"**{shorten(plain(section.title), limits.LABEL)}**"
        kept = beginning([head, *map(lines.written, section.lines)], room - 2)
        if len(kept) < 2:
            break
        parts.append("\n".join(kept))
        room -= len(parts[-1]) + 2
    return Card("\n\n".join([*parts, sources]).rstrip())


def source_pages(sources: Sequence[Citation]) -> list[discord.Embed]:
    """All sources with their links, sections, kinds and days, one embed to a message."""
    entries = [
        f"{lines.cited(source)}\n{source.kind.replace('-', ' ')}, checked {source.checked}" for source in sources
    ]
    return [
        discord.Embed(colour=COLOUR, title="Sources", description=page) for page in fill(entries, limits.DESCRIPTION)
    ]


def _notes(answer: Answer, most: int) -> str | None:
    """As many notes as fit, a line each."""
    return next(iter(fill(map(plain, answer.notes), most)), None)


def _size(fields: Sequence[Field]) -> int:
    return sum(len(name) + len(value) for name, value in fields)


def _name(title: str) -> str:
    return shorten(plain(title), limits.LABEL) or INVISIBLE


def _sections(answer: Answer, room: int, most: int) -> list[Field]:
    """The sections whole where they fit, else one field each, the last ones left out."""
    whole = list(chain.from_iterable(map(_whole, answer.sections)))
    if _size(whole) <= room and len(whole) <= most:
        return whole
    fields: list[Field] = []
    for section in answer.sections:
        value = _shortened(answer, section, min(limits.FIELD_VALUE, room - _size(fields) - REST_MAX - limits.LABEL))
        if not value or len(fields) == most - 1:
            break
        fields.append((_name(section.title), value))
    rest = [_name(section.title) for section in answer.sections[len(fields) :]]
    if rest:
        where = "Choose one under “Look closer at …”" if answer.aspects else "Ask about one of them to see it"
        fields.append(("More", f"{shorten('; '.join(rest), REST_MAX - limits.LABEL)}\n*{where}*"))
    return fields


def _whole(section: Section) -> Iterator[Field]:
    for number, value in enumerate(fill(map(lines.written, section.lines), limits.FIELD_VALUE)):
        yield _name(section.title) + (" (continued)" if number else ""), value


def _shortened(answer: Answer, section: Section, most: int) -> str:
    """The section in one field of so many characters; empty where not even a sentence fits."""
    if most < limits.FIELD_VALUE // 4 or not section.lines:
        return ""
    text = "\n".join(map(lines.written, section.lines))
    if len(text) <= most:
        return text
    return "\n".join([*lines.fairly(section, most - MORE_MAX), lines.more(answer, section)])


def _closing(answer: Answer) -> Iterator[Field]:
    for section in lines.closing(answer):
        yield _name(section.title), "\n".join(lines.fairly(section, CLOSING_MAX))


def _sources(sources: Sequence[Citation]) -> Iterator[Field]:
    if sources:
        whole = "\n".join(map(lines.cited, sources))
        fits = len(whole) <= limits.FIELD_VALUE
        yield "Sources", whole if fits else "\n".join(lines.links(sources, limits.FIELD_VALUE))
