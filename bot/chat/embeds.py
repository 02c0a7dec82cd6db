"""An answer as a Discord message: the verdict as its text, everything else as an embed or as plain text.

A card is a function of the answer alone, so that every way of asking shows the same one. Where room is short, whole
sentences are left out and a line says where the rest is; the sources are always there in some form.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

import discord

from bot.answering.answer import Answer, Citation, Section, Table
from bot.answering.wording import listed
from bot.chat import limits, lines
from bot.chat.escaping import INVISIBLE, plain
from bot.chat.shortening import fill, shorten

COLOUR = 0x4F6D8F
NOTES_MAX = 800
CLOSING_MAX = 480
"""With these, 6000 characters always leave room for the first section."""

MORE_MAX = 40
REST_MAX = 400

LIST_PART = limits.CONTENT // 4
"""The most that the verdict, the notes and the sources of a list take each: the rest is for what is said."""
LIST_LEAST, LIST_NAMES, LIST_SOURCES = 120, 120, 100
"""Room below which no section is begun in a list, for the names of those left out, for one more source."""

SOURCES = "Sources"
CITED = re.compile(r"(?<!\\)\[(\d+)\]")
"""The number of a source as the lines carry it; brackets of anybody else's are escaped."""

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


def as_list(answer: Answer) -> Card:
    """The answer as text alone, with headings and lists that a screen reader can jump along.

    It is for those who want it so, and for channels where embeds may not be shown. What decided comes first here. A
    section says something of each side or is only named.
    """
    sections = _in_order_of_listening(answer)
    blocks: list[str] = []
    for at, section in enumerate(sections):
        room = limits.CONTENT - len(_text_of(answer, blocks, sections[at:])) - LIST_SOURCES
        for most in (limits.CONTENT, room):
            block = _listed(section, most)
            if block and len(_text_of(answer, [*blocks, block], sections[at + 1 :])) <= limits.CONTENT:
                blocks.append(block)
                break
        else:
            return Card(_text_of(answer, blocks, sections[at:]))
    return Card(_text_of(answer, blocks, []))


def _text_of(answer: Answer, blocks: Sequence[str], left_out: Sequence[Section]) -> str:
    """The text of a list: the verdict, these blocks, the names of what was left out, the sources of what was not."""
    notes = _notes(answer, LIST_PART)
    parts = [shorten(plain(answer.headline), LIST_PART), *([notes] if notes else []), *blocks]
    if left_out:
        names = shorten("; ".join(_name(section.title) for section in left_out), LIST_NAMES)
        parts.append(f"*More: {names}. {_where(answer)}*")
    cited = {int(number) for number in CITED.findall("\n".join(blocks))}
    sources = [source for source in answer.sources if source.number in cited] or answer.sources
    if sources:
        parts.append(_block(SOURCES, lines.links(sources, LIST_PART, unfolded=False)))
    return "\n".join(parts)


def source_pages(sources: Sequence[Citation]) -> list[discord.Embed]:
    """All sources with their links, sections, kinds and days, one embed to a message."""
    entries = [
        f"{lines.cited(source)}\n{source.kind.replace('-', ' ')}, checked {source.checked}" for source in sources
    ]
    return [discord.Embed(colour=COLOUR, title=SOURCES, description=page) for page in fill(entries, limits.DESCRIPTION)]


def picture_embed(file: discord.File) -> discord.Embed:
    """An embed that shows a file of its message and nothing else."""
    return discord.Embed(colour=COLOUR).set_image(url=f"attachment://{file.filename}")


def table_card(table: Table) -> Card:
    """The table as text that stands below its picture and says the same."""
    content = f"{plain(table.title)}: {plain(listed(table.columns))}"
    text = _rows(table, limits.DESCRIPTION)
    return Card(shorten(content, limits.CONTENT), discord.Embed(colour=COLOUR, description=text))


def table_list(table: Table) -> Card:
    """The table as text alone, which reads well aloud."""
    head = f"### {_name(table.title)}\n"
    return Card(head + _rows(table, limits.CONTENT - len(head)))


def _rows(table: Table, most: int) -> str:
    """A line for each row, and the note; rows that there is no room for are counted at the end."""
    tail = ["", plain(table.note)] if table.note else []
    rows = [f"- **{plain(row.label)}**: {plain(row.told(table.columns))}" for row in table.rows]
    for shown in range(len(rows), 0, -1):
        rest = [f"- *{len(rows) - shown} more*"] if shown < len(rows) else []
        text = "\n".join([*rows[:shown], *rest, *tail])
        if len(text) <= most:
            return text
    return shorten("\n".join([*rows, *tail]), most)


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
        fields.append(("More", f"{shorten('; '.join(rest), REST_MAX - limits.LABEL)}\n*{_where(answer)}*"))
    return fields


def _where(answer: Answer) -> str:
    """Where the sections are that had no room."""
    return "Choose one under “Look closer at …”" if answer.aspects else "Ask about one of them to see it"


def _in_order_of_listening(answer: Answer) -> list[Section]:
    closing = list(lines.closing(answer))
    decisive = [section for section in closing if section.title != lines.EXAMPLES]
    return [*decisive, *answer.sections, *(section for section in closing if section not in decisive)]


def _listed(section: Section, most: int) -> str:
    """A section as a heading and a list of so many characters; empty where a side would be left without a word."""
    dashes = len("### ") + limits.LABEL + 3 * len(section.lines)
    kept = lines.fairly(section, most - dashes) if most - dashes > LIST_LEAST else []
    return _block(section.title, kept) if len(kept) >= len({line.subject for line in section.lines}) else ""


def _block(title: str, items: Sequence[str]) -> str:
    """A heading and a list."""
    return "\n".join([f"### {_name(title)}", *(f"- {item.removeprefix('• ')}" for item in items)])


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
        yield SOURCES, whole if fits else "\n".join(lines.links(sources, limits.FIELD_VALUE))
