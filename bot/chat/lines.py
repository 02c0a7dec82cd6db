"""The lines of an answer in Discord markdown, before they are fitted into an embed or a plain message."""

from collections import Counter
from collections.abc import Iterator, Sequence

from bot.answering.answer import Answer, Citation, Line, Section
from bot.chat import limits
from bot.chat.escaping import plain
from bot.chat.shortening import shorten

EXAMPLES = "You can ask"


def written(line: Line, most: int = limits.FIELD_VALUE) -> str:
    """A line with its subject in bold, or a bullet, and the numbers of its sources; the text is shortened to fit."""
    lead, text = line.told
    subject = f"**{shorten(plain(lead), limits.LABEL)}**" if lead else "• "
    numbers = " " + "".join(f"[{number}]" for number in line.sources) if line.sources else ""
    gap = " " if text.startswith(" ") else ""
    return subject + gap + shorten(plain(text), most - len(subject) - len(gap) - len(numbers)) + numbers


def fairly(section: Section, most: int) -> list[str]:
    """The lines of a section that fit into so many characters.

    The subject that takes most room loses its last line first, so that one side never hides the other.
    """
    lines = list(section.lines)
    while len(lines) > 1 and len("\n".join(map(written, lines))) > most:
        room: Counter[str] = Counter()
        for line in lines:
            room[line.subject] += len(line.text)
        several = [line.subject for line in lines if sum(each.subject == line.subject for each in lines) > 1]
        longest = max(several, key=lambda subject: room[subject]) if several else lines[-1].subject
        lines.pop(max(index for index, line in enumerate(lines) if line.subject == longest))
    return [written(line, most) for line in lines]


def closing(answer: Answer) -> Iterator[Section]:
    """What stands after the sections of an answer: what decided, what would change it, what else to ask."""
    for title, texts in (
        ("What decided it", answer.decided_by),
        ("What would change it", answer.would_change),
        (EXAMPLES, answer.examples),
    ):
        if texts:
            yield Section(title, tuple(Line(text) for text in texts))


def more(answer: Answer, section: Section) -> str:
    """Where the rest of a shortened section is."""
    in_menu = any(choice.id == section.aspect and not choice.chosen for choice in answer.aspects)
    return "*More under “Look closer at …”*" if in_menu else "*More in the sources*"


def cited(source: Citation) -> str:
    """A source with its section and publisher: `[1] [Title](address), Section, Publisher`."""
    details = (plain(part) for part in (source.section, source.publisher) if part)
    return ", ".join((f"[{source.number}] {_link(source)}", *details))


def links(sources: Sequence[Citation], most: int, *, unfolded: bool = True) -> list[str]:
    """The sources as short as they go, each page once: `[1][4] [Title](address)`.

    Outside an embed Discord shows a preview of the pages, unless their addresses are not to be unfolded.
    Where they do not fit into so many characters, the last line says how many more there are.
    """
    pages: dict[str, list[Citation]] = {}
    for source in sources:
        pages.setdefault(source.url, []).append(source)
    lines = ["".join(f"[{each.number}]" for each in page) + f" {_link(page[0], unfolded)}" for page in pages.values()]
    for shown in range(len(lines), 0, -1):
        rest = sum(len(page) for page in list(pages.values())[shown:])
        text = lines[:shown] + ([f"*{rest} more behind “Sources”*"] if rest else [])
        if len("\n".join(text)) <= most:
            return text
    return [f"*{len(sources)} behind “Sources”*"]


def _link(source: Citation, unfolded: bool = True) -> str:
    """A source as a masked link; brackets in its title would end the link early."""
    title = plain(source.title.translate({ord("["): "(", ord("]"): ")"}))
    return f"[{title}]({source.url})" if unfolded else f"[{title}](<{source.url}>)"


def days(answer: Answer) -> str:
    """When the sources were checked, or an empty text without sources."""
    if answer.checked is None:
        return ""
    oldest, newest = answer.checked
    return f"Checked {newest}" if oldest == newest else f"Checked {oldest} to {newest}"
