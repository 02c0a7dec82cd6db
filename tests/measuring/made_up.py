"""Packages and applications that tests make for themselves, so that nothing is asked of a network."""

import sys
import zipfile
from pathlib import Path

from bot.measuring.counting import Count, endpoints
from bot.measuring.environments import Environment
from bot.measuring.errors import MeasuringError
from bot.measuring.trials import Trial
from bot.measuring.variants import Variant

HERE = Environment(Path(sys.prefix))
"""The environment that runs the tests."""

WSGI = """\
import json


def app(environ, start_response):
    path = environ["PATH_INFO"]
    if path == "/admin":
        start_response("302 Found", [("Location", "/login?next=/admin")])
        return []
    if path == "/login":
        start_response("200 OK", [("Content-Type", "text/html; charset=utf-8")])
        return [b"<form>"]
    if path == "/json":
        start_response("200 OK", [("Content-Type", "application/json")])
        return [json.dumps({"message": "Hello, world!"}).encode()]
    name = "ada" if path == "/user/ada" else "world"
    start_response("200 OK", [("Content-Type", "text/plain")])
    return [f"Hello, {name}!".encode()]


# Not counted: its test client.
def plain_by_test_client():
    return "Hello, world!"
"""

ASGI = """\
started = []


async def app(scope, receive, send):
    if scope["type"] == "lifespan":
        await receive()
        started.append(True)
        await send({"type": "lifespan.startup.complete"})
        return
    assert started
    assert (await receive())["type"] == "http.request"
    kind = b"application/json" if scope["path"] == "/json" else b"text/plain"
    texts = {"/json": b'{"message": "Hello, world!"}', "/plain": b"Hello, world!", "/user/ada": b"Hello, ada!"}
    await send({"type": "http.response.start", "status": 200, "headers": [(b"Content-Type", kind)]})
    await send({"type": "http.response.body", "body": texts[scope["path"]][:5], "more_body": True})
    await send({"type": "http.response.body", "body": texts[scope["path"]][5:]})
"""


class Steps:
    """A counter that takes every line of an application for a step; the seed adds to it."""

    name = "steps"

    def missing(self) -> str | None:
        return None

    def bare(self, environment: Environment, folder: Path, seed: int) -> float:
        assert environment.python.exists()
        return 10 + seed

    def count(self, trial: Trial) -> Count:
        if "fails" in trial.variant.code and trial.seed == 2:
            raise MeasuringError("it stumbled")
        return Count(trial.variant.lines, dict.fromkeys(endpoints(trial), trial.variant.lines + trial.seed))


def variant(code: str = WSGI, **told: object) -> Variant:
    """A variant of a made-up framework with some code."""
    given: dict[str, object] = {
        "id": "hello",
        "framework": "hello",
        "documentation": "https://hello.example.org/",
        "interface": "wsgi",
        "code": code,
    }
    return Variant.model_validate({**given, **told})


def wheel(folder: Path, name: str, version: str, *told: str, code: str = "") -> Path:
    """A package to be installed; `told` are lines of its metadata."""
    about = f"{name}-{version}.dist-info"
    lines = ["Metadata-Version: 2.4", f"Name: {name}", f"Version: {version}", *told]
    files = {
        f"{name}.py": code,
        f"{about}/METADATA": "\n".join(lines) + "\n",
        f"{about}/WHEEL": "Wheel-Version: 1.0\nGenerator: test\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = f"{about}/RECORD"
    path = folder / f"{name}-{version}-py3-none-any.whl"
    with zipfile.ZipFile(path, "w") as packed:
        for inside, text in files.items():
            packed.writestr(inside, text)
        packed.writestr(record, "".join(f"{inside},,\n" for inside in [*files, record]))
    return path
