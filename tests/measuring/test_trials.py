import time
from pathlib import Path

import pytest

from bot.measuring import trials
from bot.measuring.errors import MeasuringError
from bot.measuring.trials import prepare
from tests.measuring.made_up import ASGI, HERE, WSGI, variant

SERVER = """\
from http.server import BaseHTTPRequestHandler, HTTPServer


class Plain(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"Hello, world!")


app = Plain


def serve(port):
    HTTPServer(("127.0.0.1", port), app).serve_forever()
"""


@pytest.mark.parametrize(("interface", "code"), [("wsgi", WSGI), ("asgi", ASGI)])
def test_an_application_shows_its_answers_and_its_memory(tmp_path: Path, interface: str, code: str) -> None:
    trial = prepare(variant(code, interface=interface), HERE, tmp_path / "hello")

    answers, memory = trial.show(["/plain", "/user/ada"])

    assert [body for _, _, body in answers] == [b"Hello, world!", b"Hello, ada!"]
    assert memory > 5_000


def test_what_a_framework_generates_is_there_and_lines_are_added_to_it(tmp_path: Path) -> None:
    generate = "python -c \"open('settings.py', 'w').write('NAME = 1')\""
    one = variant(
        "from settings import NAME\n",
        prepare=generate,
        put_at="inside/__init__.py",
        appended={"settings.py": "NAME += 1"},
        start="from inside import NAME",
    )

    trial = prepare(one, HERE, tmp_path / "hello")

    assert trial.run(trial.command("print(NAME)")) == "2\n"


def test_nothing_is_left_of_an_earlier_application(tmp_path: Path) -> None:
    prepare(variant(put_at="earlier.py"), HERE, tmp_path / "hello")

    prepare(variant(), HERE, tmp_path / "hello")

    assert not (tmp_path / "hello" / "earlier.py").exists()


def test_an_application_that_fails_says_why(tmp_path: Path) -> None:
    trial = prepare(variant("app = 1 / 0\n"), HERE, tmp_path / "hello")

    with pytest.raises(MeasuringError, match="ZeroDivisionError: division by zero"):
        trial.show(["/plain"])


@pytest.mark.parametrize("farewell", ["Good bye.", "5", "(7, 8)", "f()", "[" * 300])
def test_an_application_that_prints_at_its_end_says_so(tmp_path: Path, farewell: str) -> None:
    leaving = f"{WSGI}\nimport atexit\n\natexit.register(print, {farewell!r})\n"
    trial = prepare(variant(leaving), HERE, tmp_path / "hello")

    with pytest.raises(MeasuringError, match="it prints something of its own around its answers: "):
        trial.show(["/plain", "/json"])


def test_a_program_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(MeasuringError, match="there is no program frobnicate"):
        prepare(variant(prepare="frobnicate now"), HERE, tmp_path / "hello")


def test_settings_of_the_machine_do_not_reach_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONOPTIMIZE", "2")
    monkeypatch.setenv("PYTHONHASHSEED", "5")

    printed = trials.run([str(HERE.python), "-c", "import sys; print(sys.flags)"], tmp_path, 3)

    assert "optimize=0" in printed
    assert "hash_randomization=1" in printed


def test_the_same_seed_orders_alike(tmp_path: Path) -> None:
    def hashed(seed: int) -> str:
        return trials.run([str(HERE.python), "-c", "print(hash('a'))"], tmp_path, seed)

    assert hashed(1) == hashed(1) != hashed(2)


def test_it_runs_from_compiled_code_and_leaves_none_behind(tmp_path: Path) -> None:
    trial = prepare(variant("import other\napp = None\n"), HERE, tmp_path / "hello")
    (trial.folder / "other.py").write_text("")

    trial.run(trial.command(""))

    assert {path.name.partition(".")[0] for path in trial.folder.rglob("*.pyc")} == {"application", "calling"}


def test_its_own_server_is_up_for_as_long_as_it_is_asked(tmp_path: Path) -> None:
    from http.client import HTTPConnection

    trial = prepare(variant(SERVER, interface="server"), HERE, tmp_path / "hello")

    with trial.served() as port:
        client = HTTPConnection("127.0.0.1", port)
        client.request("GET", "/plain")
        body = client.getresponse().read()
        client.close()

    assert body == b"Hello, world!"
    with pytest.raises(ConnectionRefusedError):
        HTTPConnection("127.0.0.1", port).connect()


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("app = None\n\n\ndef serve(port):\n    raise OSError('no licence')\n", ": OSError: no licence$"),
        ("app = None\n\n\ndef serve(port):\n    pass\n", "$"),
    ],
)
def test_a_server_that_ends_says_why_at_once(tmp_path: Path, code: str, said: str) -> None:
    trial = prepare(variant(code, interface="server"), HERE, tmp_path / "hello")
    began = time.monotonic()

    with pytest.raises(MeasuringError, match=f"its server ended before it listened{said}"), trial.served():
        pass
    assert time.monotonic() - began < trials.STARTS_WITHIN / 2


def test_a_server_that_does_not_listen_is_stopped_with_what_it_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(trials, "STARTS_WITHIN", 1)
    waiting = "def serve(port):\n    print('no port', file=sys.stderr)\n    time.sleep(60)\n"
    trial = prepare(
        variant(f"import sys, time\n\napp = None\n\n\n{waiting}", interface="server"), HERE, tmp_path / "hello"
    )

    with pytest.raises(MeasuringError, match="does not listen within 1 seconds: no port"), trial.served():
        pass
