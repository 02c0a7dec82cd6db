"""The settings: what can be set, and how they are read from a TOML file and the environment.

Each setting is described once, as a field of `Config`. The reader, its messages and `config.example.toml` (which is
the text of `example()`) follow from that description.

A token is a secret. It may stand in the file, but the environment variable wins, so that a file can be shared.
"""

import os
import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, fields
from pathlib import Path
from typing import Any, Literal, NoReturn, cast

from bot.knowledge.nearest import did_you_mean

_BESIDE = Path(__file__).resolve().parent.parent

KNOWLEDGE = next(
    (folder for folder in (_BESIDE / "knowledge", _BESIDE / "tradeoff_knowledge") if (folder / "topics").is_dir()),
    _BESIDE / "knowledge",
)
"""The knowledge that comes with the program: beside it in a clone, a package of its own where it is installed."""

FILE = Path("config.toml")
"""Read from the working directory when no file is named."""

SETTING = "setting"
"""Where a field of Config keeps its description."""

UNQUOTED = str.maketrans("", "", "\"'")

LogLevel = Literal["debug", "info", "warning", "error"]
LOG_LEVELS: tuple[LogLevel, ...] = ("debug", "info", "warning", "error")


class ConfigError(Exception):
    """The settings cannot be used. `problems` says why, one line each: file, line, setting, what was expected."""

    def __init__(self, problems: tuple[str, ...]) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


class _UnexpectedError(Exception):
    """A value that is not what the setting expects; the message says what would be."""


def _text(value: object, _folder: Path) -> str:
    if not isinstance(value, str):
        raise _UnexpectedError('expected text in quotes, "like this"')
    return value.strip()


def _switch(value: object, _folder: Path) -> bool:
    if not isinstance(value, bool):
        raise _UnexpectedError("expected true or false, without quotes")
    return value


def _id(value: object) -> int:
    """A Discord id. Those of servers and channels have had 17 digits or more since Discord opened in 2015."""
    written = value.strip() if isinstance(value, str) else str(value)
    if isinstance(value, bool) or not re.fullmatch(r"[0-9]{17,20}", written) or int(written) >= 2**64:
        raise _UnexpectedError(f"{value!r} is not a Discord id; expected 17 to 20 digits, with or without quotes")
    return int(written)


def _ids(value: object, _folder: Path) -> tuple[int, ...]:
    if not isinstance(value, list):
        raise _UnexpectedError("expected a list of channel ids in square brackets, [123456789012345678]")
    return tuple(dict.fromkeys(_id(item) for item in value))


def _fields(value: object, _folder: Path) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise _UnexpectedError('expected a list of fields in square brackets, ["python-web"]')
    return tuple(dict.fromkeys(item.strip() for item in value))


def _id_or_none(value: object, _folder: Path) -> int | None:
    return None if value == "" else _id(value)


def _knowledge(value: object, folder: Path) -> Path:
    """Where the knowledge lies; a relative path starts at the folder of the configuration file."""
    written = _text(value, folder)
    path = folder / Path(written).expanduser() if written else KNOWLEDGE
    if written and not path.is_dir():
        raise _UnexpectedError(f"there is no folder {path}; expected a folder with frameworks/ and topics/ in it")
    return path


def _log_level(value: object, folder: Path) -> LogLevel:
    written = _text(value, folder).lower()
    for level in LOG_LEVELS:
        if written == level:
            return level
    raise _UnexpectedError(f"expected one of {', '.join(LOG_LEVELS)}.{did_you_mean(written, LOG_LEVELS)}")


@dataclass(frozen=True, slots=True)
class Setting:
    """Where a setting stands in the file, what it does, and how its value is read."""

    section: str
    key: str
    help: str
    written: str
    """The default as it is written in TOML."""
    read: Callable[[object, Path], object]
    """From the TOML value and the folder of the file; raises _UnexpectedError."""
    variable: str = ""
    """The environment variable that wins over the file."""

    @property
    def name(self) -> str:
        return f"{self.section}.{self.key}"


@dataclass(frozen=True, slots=True)
class Config:
    """The settings, validated."""

    token: str = field(
        default="",
        repr=False,
        metadata={
            SETTING: Setting(
                section="discord",
                key="token",
                help="The bot's token, from https://discord.com/developers/applications (your application, Bot).\n"
                "It is a secret: the environment variable DISCORD_TOKEN wins over this line and is the better place.",
                written='""',
                read=_text,
                variable="DISCORD_TOKEN",
            )
        },
    )
    listen: tuple[int, ...] = field(
        default=(),
        metadata={
            SETTING: Setting(
                section="discord",
                key="listen",
                help="Channels in which the bot reads everything and answers when somebody asks which framework to\n"
                "choose. Elsewhere it answers commands, mentions, replies to it and direct messages. Listening needs\n"
                "the Message Content intent (your application, Bot). Ids: right-click a channel, Copy Channel ID.",
                written="[]",
                read=_ids,
            )
        },
    )
    fields: tuple[str, ...] = field(
        default=("python-web",),
        metadata={
            SETTING: Setting(
                section="discord",
                key="fields",
                help="Fields of frameworks about which it answers unasked where it listens, such as python-web and\n"
                "python-data-app; about the others it only offers to. Empty: about all of them.",
                written='["python-web"]',
                read=_fields,
            )
        },
    )
    offers: bool = field(
        default=True,
        metadata={
            SETTING: Setting(
                section="discord",
                key="offers",
                help="Where the bot listens and somebody probably asks, but not surely, it offers its answer in one\n"
                "quiet line with a button; what nobody takes goes away after ten minutes. false: it is silent then.",
                written="true",
                read=_switch,
            )
        },
    )
    pictures: bool = field(
        default=True,
        metadata={
            SETTING: Setting(
                section="discord",
                key="pictures",
                help="Answers about measured things show a chart, and three or four frameworks a table as a picture.\n"
                "The bot needs the permission Attach Files for it. false: the same in words alone.",
                written="true",
                read=_switch,
            )
        },
    )
    development_server: int | None = field(
        default=None,
        metadata={
            SETTING: Setting(
                section="discord",
                key="development_server",
                help="A server id: commands are synced to that server alone, where changes show at once.\n"
                "Empty: they are synced everywhere.",
                written='""',
                read=_id_or_none,
            )
        },
    )
    knowledge: Path = field(
        default=KNOWLEDGE,
        metadata={
            SETTING: Setting(
                section="knowledge",
                key="folder",
                help="The folder with the knowledge; a relative path starts at the folder of this file.\n"
                "Empty: the knowledge that comes with Tradeoff.",
                written='""',
                read=_knowledge,
            )
        },
    )
    log_level: LogLevel = field(
        default="info",
        metadata={
            SETTING: Setting(
                section="log",
                key="level",
                help=f"How much is logged: {', '.join(LOG_LEVELS)}.",
                written='"info"',
                read=_log_level,
            )
        },
    )


def settings() -> dict[str, Setting]:
    """All settings by the name of their field in `Config`, in the order in which they stand in the file."""
    return {each.name: cast(Setting, each.metadata[SETTING]) for each in fields(Config)}


def load(path: Path | None = None, environment: Mapping[str, str] = os.environ) -> Config:
    """The settings of a file, of `config.toml` where none is named, or the defaults where there is none.

    Raises:
        ConfigError: with every problem found.
    """
    file = path or FILE
    text = _contents(file) if path is not None or file.is_file() else ""
    document = _parsed(text, file)
    problems = list(_misplaced(document))
    values: dict[str, object] = {}
    for name, setting in settings().items():
        section = document.get(setting.section)
        written = section.get(setting.key) if isinstance(section, dict) else None
        told = environment.get(setting.variable, "").strip() if setting.variable else ""
        if not told and written is None:
            continue
        try:
            values[name] = setting.read(told or written, file.parent)
        except _UnexpectedError as unexpected:
            problems.append((setting.name, f"{setting.name}: {unexpected}"))
    if problems:
        found = sorted((_line(text, name), problem) for name, problem in problems)
        raise ConfigError(
            tuple(f"{file}:{line}: {problem}" if line else f"{file}: {problem}" for line, problem in found)
        )
    return Config(**cast(dict[str, Any], values))


def _contents(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        _refuse(f"{file}: there is no such file; copy config.example.toml and change what you need")
    except UnicodeDecodeError as error:
        _refuse(f"{file}: byte {error.start} is not UTF-8; save the file as UTF-8 text")
    except OSError as error:
        _refuse(f"{file}: cannot be read: {error.strerror}")


def _refuse(problem: str) -> NoReturn:
    raise ConfigError((problem,)) from None


def _parsed(text: str, file: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at (?:line (?P<line>\d+)|end)[^)]*\)", str(error))
        line = place["line"] if place and place["line"] else str(text.count("\n") + 1)
        what = str(error).replace(place[0], "") if place else str(error)
        _refuse(f"{file}:{line}: this is not TOML: {what}")


def _misplaced(document: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Names in the file that no setting has, and what to say of each."""
    keys: dict[str, list[str]] = {}
    for setting in settings().values():
        keys.setdefault(setting.section, []).append(setting.key)
    for section, content in document.items():
        home = [name for name, known in keys.items() if section in known]
        if section in keys and not isinstance(content, dict):
            yield section, f"{section}: expected a section, [{section}] on a line of its own"
        elif section in keys:
            for key in sorted(content.keys() - set(keys[section])):
                hint = did_you_mean(key, keys[section]) or f" Expected {', '.join(keys[section])}."
                yield f"{section}.{key}", f"{section}.{key}: there is no such setting.{hint}"
        elif home:
            yield section, f"{section}: this setting belongs under [{home[0]}]"
        else:
            hint = did_you_mean(section, keys) or f" Expected {', '.join(f'[{name}]' for name in keys)}."
            yield section, f"{section}: there is no such section.{hint}"


def _line(text: str, wanted: str) -> int:
    """The line on which a section or a setting stands, or 0 where it cannot be told; tomllib does not keep it."""
    section = ""
    for number, line in enumerate(text.splitlines(), 1):
        header = re.match(r"\s*\[\s*([^\]\s]+)\s*\]", line)
        key = re.match(r"\s*([\w.\"'-]+)\s*=", line)
        section = header[1] if header else section
        name = f"{section}.{key[1]}".strip(".") if key else header[1] if header else ""
        if f"{name.translate(UNQUOTED)}.".startswith(f"{wanted}."):
            return number
    return 0


def example() -> str:
    """The text of `config.example.toml`: every setting with its default."""
    head = "# Settings of Tradeoff. Copy to config.toml and change what you need; each line shows the default."
    lines, section = [head], ""
    for setting in settings().values():
        if setting.section != section:
            section = setting.section
            lines += ["", f"[{section}]"]
        else:
            lines.append("")
        lines += [f"# {line}" for line in setting.help.splitlines()]
        lines.append(f"{setting.key} = {setting.written}")
    return "\n".join(lines) + "\n"
