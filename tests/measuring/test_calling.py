from pathlib import Path
from typing import Any

import pytest

from bot.measuring import calling
from tests.measuring.made_up import ASGI, WSGI

Capture = pytest.CaptureFixture[str]


def app_of(code: str) -> Any:
    scope: dict[str, Any] = {}
    exec(code, scope)
    return scope["app"]


@pytest.mark.parametrize(("interface", "code"), [("wsgi", WSGI), ("asgi", ASGI)])
def test_an_application_is_asked_like_a_server_asks(capsys: Capture, interface: str, code: str) -> None:
    calling.show(app_of(code), interface, calling.PATHS.values())
    *answers, memory = capsys.readouterr().out.splitlines()

    assert answers == [
        "(200, {'content-type': 'text/plain'}, b'Hello, world!')",
        "(200, {'content-type': 'application/json'}, b'{\"message\": \"Hello, world!\"}')",
        "(200, {'content-type': 'text/plain'}, b'Hello, ada!')",
    ]
    assert int(memory) > 1000


@pytest.mark.parametrize(("interface", "code"), [("wsgi", WSGI), ("asgi", ASGI)])
def test_only_the_requests_asked_for_stand_between_two_marks(
    interface: str, code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    app, seen = app_of(code), []

    def watched(first: Any, *rest: Any) -> Any:
        seen.append(first.get("PATH_INFO") or first.get("path", "start"))
        return app(first, *rest)

    monkeypatch.setattr(calling, "mark", lambda: seen.append("mark"))
    calling.work(watched, interface, {"plain": 2, "json": 1})
    first = seen.index("mark")

    assert len(seen[:first]) >= calling.WARM_UP * len(calling.PATHS)
    assert seen[first:] == ["mark", "/plain", "/plain", "mark", "mark", "/json", "mark"]


@pytest.mark.parametrize(
    ("interface", "app"), [("wsgi", calling.idle_wsgi), ("asgi", calling.idle_asgi)], ids=["wsgi", "asgi"]
)
def test_an_application_that_does_nothing_answers_nothing(capsys: Capture, interface: str, app: Any) -> None:
    calling.show(app, interface, ["/plain"])

    assert capsys.readouterr().out.splitlines()[0] == "(200, {}, b'')"


def test_an_asgi_application_without_a_lifespan_is_asked_all_the_same(capsys: Capture) -> None:
    async def app(scope: Any, receive: Any, send: Any) -> None:
        assert scope["type"] == "http"
        await send({"type": "http.response.start", "status": 204, "headers": []})
        await send({"type": "http.response.body"})

    calling.show(app, "asgi", ["/plain"])

    assert capsys.readouterr().out.splitlines()[0] == "(204, {}, b'')"


def test_the_client_stays_until_it_has_the_whole_answer(capsys: Capture) -> None:
    """Some applications watch for the client to leave while they answer, and would stop if it did."""

    async def app(scope: Any, receive: Any, send: Any) -> None:
        import asyncio

        if scope["type"] == "lifespan":
            raise ValueError("no lifespan here")
        await receive()
        gone = asyncio.create_task(receive())
        await asyncio.sleep(0)
        left_early = gone.done()
        await send({"type": "http.response.start", "status": 500 if left_early else 200, "headers": []})
        await send({"type": "http.response.body", "body": b""})
        assert (await gone)["type"] == "http.disconnect"

    calling.show(app, "asgi", ["/plain"])

    assert capsys.readouterr().out.startswith("(200,")


def test_what_a_wsgi_application_opens_is_closed(capsys: Capture) -> None:
    class Body(list[bytes]):
        closed = 0

        def close(self) -> None:
            Body.closed += 1

    def app(environ: Any, start_response: Any) -> Body:
        start_response("200 OK", [])(b"written ")
        return Body([b"and given"])

    calling.show(app, "wsgi", ["/plain"])

    assert "b'written and given'" in capsys.readouterr().out
    assert Body.closed == calling.WARM_UP


def test_it_needs_nothing_but_the_standard_library() -> None:
    """It is copied to where no other module of the program is."""
    assert "bot." not in Path(calling.__file__).read_text("utf-8").split('"""', 2)[2]
