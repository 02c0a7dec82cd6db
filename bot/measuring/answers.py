"""Whether an application answers what it should, and what it serves by itself.

Nothing is measured before it is right: a framework that answers an error does little work.
"""

import json
from collections.abc import Mapping, Sequence
from http.client import HTTPConnection, HTTPException
from pathlib import PurePosixPath

from bot.knowledge.figures import Served
from bot.measuring.calling import HOST, PATHS, Response
from bot.measuring.errors import MeasuringError
from bot.measuring.trials import Trial, literals, python_command

TEXTS = {"plain": "Hello, world!", "parameter": "Hello, ada!"}
MESSAGE = {"message": "Hello, world!"}
ANSWERS_WITHIN = 10
"""Seconds for a server to answer."""
REDIRECTS = 3
"""Pages that lead to another page, as an admin interface does to its login, before it counts as not there."""


def ask(trial: Trial, paths: Sequence[str]) -> list[Response]:
    """What is answered to some paths. Raises: MeasuringError: the application failed."""
    if trial.variant.interface != "server":
        return trial.show(paths)[0]
    with trial.served() as port:
        return [_over_http(port, path) for path in paths]


def check(trial: Trial) -> None:
    """Raises: MeasuringError: the application fails, or answers something else than it should."""
    for endpoint, answer in zip(PATHS, ask(trial, [*PATHS.values()]), strict=True):
        if wrong := fault(endpoint, answer):
            raise MeasuringError(f"{PATHS[endpoint]} {wrong}")


def fault(endpoint: str, answer: Response) -> str:
    """What is wrong with the answer of an endpoint, or nothing."""
    status, headers, body = answer
    if status != 200:
        return f"answers with status {status} instead of 200"
    told = headers.get("content-type", "").partition(";")[0].strip()
    expected = "application/json" if endpoint == "json" else "text/plain"
    if told != expected:
        return f"answers with the content type {told or 'that nobody named'} instead of {expected}"
    if not (_is_message(body) if endpoint == "json" else body == TEXTS[endpoint].encode()):
        return f"answers {body[:80]!r} instead of {MESSAGE if endpoint == 'json' else TEXTS[endpoint]!r}"
    return ""


def serves(trial: Trial) -> Mapping[Served, bool]:
    """What the framework brings, as far as it could be tried out.

    What its application names no address of and uses no client for was not tried, and what does not work without
    another package neither: nothing is told of that.

    Raises: MeasuringError: something fails that should work.
    """
    variant = trial.variant
    told: dict[Served, bool] = {}
    if variant.openapi_page:
        told["openapi-page"] = is_page(trial, variant.openapi_page)
    if variant.admin:
        told["admin"] = is_page(trial, variant.admin)
    if variant.has_test_client:
        told["test-client"] = has_test_client(trial)
    return {name: there for name, there in told.items() if there or name not in variant.served_with}


def is_page(trial: Trial, path: str) -> bool:
    """Whether there is an HTML page at a path, or where that leads to."""
    for _ in range(REDIRECTS):
        [(status, headers, _)] = ask(trial, [path])
        if status not in (301, 302, 303, 307, 308):
            return status == 200 and headers.get("content-type", "").startswith("text/html")
        path = headers.get("location", "").partition("?")[0]
    return False


def has_test_client(trial: Trial) -> bool:
    """Whether the test client gets the plain text.

    Raises: MeasuringError: it fails, and needs no package that is not installed with the framework.
    """
    module = ".".join(PurePosixPath(trial.variant.put_at).with_suffix("").parts)
    code = f"from {module} import plain_by_test_client\nprint(ascii(plain_by_test_client()))"
    try:
        [text] = literals(trial.run(python_command(trial.environment, f"{trial.variant.start}\n{code}")), [str])
    except MeasuringError as error:
        if "test-client" in trial.variant.served_with:
            return False
        raise MeasuringError(f"its test client fails: {error}") from None
    return bool(text == TEXTS["plain"])


def _over_http(port: int, path: str) -> Response:
    client = HTTPConnection(HOST, port, timeout=ANSWERS_WITHIN)
    try:
        client.request("GET", path)
        answer = client.getresponse()
        return answer.status, {name.lower(): value for name, value in answer.getheaders()}, answer.read()
    except (OSError, HTTPException) as error:
        raise MeasuringError(f"its server does not answer {path}: {error!r}") from None
    finally:
        client.close()


def _is_message(body: bytes) -> bool:
    try:
        return bool(json.loads(body) == MESSAGE)
    except ValueError:
        return False
