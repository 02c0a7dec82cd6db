"""Checks what the bot sent against what Discord takes: limits of our own reading, and Discord's specification where the
shared folder beside the repository has it.
"""

import importlib.util
import json
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import simcord

from bot.chat import limits

SHARED = Path(__file__).resolve().parents[3] / "shared" / "discord"


def problems(requests: Sequence[simcord.HttpLogEntry]) -> list[str]:
    """Every reason why Discord would refuse a request, one line each."""
    found: list[str] = []
    for request in requests:
        where = f"{request.method} {request.path}"
        found += [f"{where}: {problem}" for problem in over_limits(request.json)]
        found += [f"{where}: {problem}" for problem in _picture_problems(request.json)]
        found += _against_specification(request)
        if _may_ping(request.json):
            found.append(f"{where}: it may ping somebody")
    return found


def unanswered(env: simcord.Env) -> list[str]:
    """The interactions that the bot left without an answer; Discord shows those as failed."""
    return [f"{each.command_name or each.type}" for each in env.backend.interactions.values() if not each.responded]


def _may_ping(body: Any) -> bool:
    """Whether a message leaves it to Discord which mentions in it ping."""
    message = body.get("data", body) if isinstance(body, dict) else {}
    return "content" in message and message.get("allowed_mentions", {}).get("parse") != []


def over_limits(value: Any) -> Iterator[str]:
    """Walk through a request and look at everything that has a limit, wherever it stands."""
    if isinstance(value, list):
        for each in value:
            yield from over_limits(each)
    if not isinstance(value, dict):
        return
    if any(len(file.get("description") or "") > limits.ALT for file in value.get("attachments") or ()):
        yield "a picture with too many words for those who cannot see it"
    if len(value.get("content") or "") > limits.CONTENT:
        yield f"content of {len(value['content'])} characters"
    if "embeds" in value:
        yield from _embed_problems(value["embeds"])
    yield from _row_problems(value.get("components"))
    if "options" in value and value.get("type") == 3:
        yield from _menu_problems(value)
    if "title" in value and "custom_id" in value:
        yield from _form_problems(value)
    if not 0 < len(value.get("custom_id", "x")) <= limits.CUSTOM_ID:
        yield f"custom_id {value['custom_id']!r}"
    choices = value.get("choices", [])
    if len(choices) > limits.OPTIONS or len({choice["value"] for choice in choices}) < len(choices):
        yield f"{len(choices)} choices, or two alike"
    if any(not 0 < len(choice[key]) <= limits.LABEL for choice in choices for key in ("name", "value")):
        yield f"a choice without text or with too much: {choices}"
    for each in value.values():
        yield from over_limits(each)


def _embed_problems(embeds: Sequence[dict[str, Any]]) -> Iterator[str]:
    total = 0
    for embed in embeds:
        fields = embed.get("fields", [])
        texts = [
            ("title", embed.get("title", "-"), limits.TITLE),
            ("description", embed.get("description", "-"), limits.DESCRIPTION),
            *(("field name", field["name"], limits.FIELD_NAME) for field in fields),
            *(("field value", field["value"], limits.FIELD_VALUE) for field in fields),
        ]
        yield from (f"{what} of {len(text)} characters" for what, text, most in texts if not 0 < len(text) <= most)
        if len(fields) > limits.FIELDS:
            yield f"{len(fields)} fields"
        total += sum(len(text) for _, text, _ in texts) + len(embed.get("footer", {}).get("text", ""))
    if total > limits.EMBED + 2 * len(embeds):
        yield f"embeds of {total} characters"


def _picture_problems(body: Any) -> Iterator[str]:
    """Pictures that an embed shows and that are not attached, or that nothing is said of."""
    message = body.get("data", body) if isinstance(body, dict) else {}
    files = message.get("attachments") or []
    shown = [embed["image"]["url"] for embed in message.get("embeds") or [] if "image" in embed]
    names = [f"attachment://{file.get('filename')}" for file in files]
    yield from (f"{url} is not attached" for url in shown if url not in names)
    yield from (f"{file.get('filename')} has no words" for file in files if not file.get("description"))


def _row_problems(rows: Any) -> Iterator[str]:
    """Too many rows of a message, or too much in one."""
    if isinstance(rows, list) and len(rows) > limits.ROWS:
        yield f"{len(rows)} rows, or fields of a form, or parts of a row"
    for row in rows if isinstance(rows, list) else ():
        menus = [part for part in row.get("components", ()) if part["type"] == 3]
        if menus and len(row["components"]) > 1:
            yield "a menu that is not alone in its row"


def _form_problems(form: dict[str, Any]) -> Iterator[str]:
    texts = [("title", form["title"], limits.FORM_LABEL)]
    for field in form["components"]:
        texts.append(("label", field["label"], limits.FORM_LABEL))
        texts.append(("empty field", field["component"].get("placeholder", "-"), limits.PLACEHOLDER))
        menu = field["component"].get("options")
        if menu is not None and not field["component"]["max_values"] <= len(menu):
            yield f"{field['component']['max_values']} of {len(menu)} entries to choose"
    yield from (f"{what} of {len(text)} characters: {text}" for what, text, most in texts if not 0 < len(text) <= most)


def _menu_problems(menu: dict[str, Any]) -> Iterator[str]:
    options = menu["options"]
    if "custom_id" in menu and not 0 < len(options) <= limits.OPTIONS:
        yield f"a menu of {len(options)} entries"
    if any(not 0 < len(option[key]) <= limits.LABEL for option in options for key in ("label", "value")):
        yield f"a menu with an entry without text or with too much: {options}"
    if "custom_id" in menu and len({option["value"] for option in options}) < len(options):
        yield f"a menu with two entries alike: {options}"


@cache
def _checker() -> Any:
    """Discord's specification, ready to check; None where it is not there."""
    if not (SHARED / "openapi.json").is_file():
        return None
    spec = importlib.util.spec_from_file_location("check_requests", SHARED / "check_requests.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module.Checker(json.loads((SHARED / "openapi.json").read_text(encoding="utf-8")))


def _against_specification(request: simcord.HttpLogEntry) -> tuple[str, ...]:
    return _checked(request.method, request.path, json.dumps(request.json))


@cache
def _checked(method: str, path: str, body: str) -> tuple[str, ...]:
    """The specification's word on a request; the commands are the same in every test and need checking once."""
    checker = _checker()
    return () if checker is None else tuple(checker.check(method, path, json.loads(body)))
