from pathlib import Path

import pytest

from bot.measuring import answers
from bot.measuring.calling import Response
from bot.measuring.errors import MeasuringError
from bot.measuring.trials import Trial, prepare
from bot.measuring.variants import Variant
from tests.measuring.made_up import ASGI, HERE, WSGI, variant
from tests.measuring.test_trials import SERVER

PLAIN = {"content-type": "text/plain; charset=utf-8"}
JSON = {"content-type": "application/json"}
FAILING = WSGI.replace('return "Hello, world!"', "import not_installed")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "hello"


def trial_of(one: Variant, folder: Path) -> Trial:
    return prepare(one, HERE, folder)


@pytest.mark.parametrize(
    ("endpoint", "answer"),
    [
        ("plain", (200, PLAIN, b"Hello, world!")),
        ("json", (200, JSON, b'{ "message":"Hello, world!" }\n')),
        ("parameter", (200, {"content-type": "text/plain"}, b"Hello, ada!")),
    ],
)
def test_a_right_answer_has_no_fault(endpoint: str, answer: Response) -> None:
    assert answers.fault(endpoint, answer) == ""


@pytest.mark.parametrize(
    ("endpoint", "answer", "said"),
    [
        ("plain", (404, PLAIN, b"Hello, world!"), "answers with status 404 instead of 200"),
        ("plain", (200, {"content-type": "text/html"}, b"Hello, world!"), "the content type text/html instead of"),
        ("plain", (200, {}, b"Hello, world!"), "the content type that nobody named instead of text/plain"),
        ("parameter", (200, PLAIN, b"Hello, world!"), "answers b'Hello, world!' instead of 'Hello, ada!'"),
        ("json", (200, PLAIN, b'{"message": "Hello, world!"}'), "instead of application/json"),
        ("json", (200, JSON, b'{"message": "Hello"}'), "instead of {'message': 'Hello, world!'}"),
        ("json", (200, JSON, b"Hello, world!"), "answers b'Hello, world!' instead of"),
    ],
)
def test_a_wrong_answer_is_told(endpoint: str, answer: Response, said: str) -> None:
    assert said in answers.fault(endpoint, answer)


@pytest.mark.parametrize(("interface", "code"), [("wsgi", WSGI), ("asgi", ASGI)])
def test_an_application_that_answers_rightly_passes(folder: Path, interface: str, code: str) -> None:
    answers.check(trial_of(variant(code, interface=interface), folder))


def test_an_application_that_answers_wrongly_is_stopped(folder: Path) -> None:
    trial = trial_of(variant(WSGI.replace("Hello, {name}!", "Bye, {name}!")), folder)

    with pytest.raises(MeasuringError, match="/plain answers b'Bye, world!' instead of 'Hello, world!'"):
        answers.check(trial)


def test_an_application_with_a_server_of_its_own_is_asked_over_http(folder: Path) -> None:
    trial = trial_of(variant(SERVER, interface="server"), folder)

    [(status, _, body)] = answers.ask(trial, ["/plain"])

    assert (status, body) == (200, b"Hello, world!")


def test_a_page_is_found_where_its_address_leads_to(folder: Path) -> None:
    trial = trial_of(variant(admin="/admin", openapi_page="/plain"), folder)

    assert answers.serves(trial) == {"openapi-page": False, "admin": True, "test-client": True}


def test_pages_that_lead_to_each_other_end(folder: Path) -> None:
    trial = trial_of(variant(WSGI.replace("/login?next=/admin", "/admin")), folder)

    assert not answers.is_page(trial, "/admin")


def test_nothing_is_told_of_what_was_not_tried(folder: Path) -> None:
    trial = trial_of(variant(WSGI.partition("# Not counted")[0]), folder)

    assert answers.serves(trial) == {}


@pytest.mark.parametrize(
    ("code", "there"), [(WSGI, True), (WSGI.replace('return "Hello, world!"', 'return "Bye"'), False)]
)
def test_a_test_client_is_there_if_it_gets_the_text(folder: Path, code: str, there: bool) -> None:
    assert answers.has_test_client(trial_of(variant(code), folder)) is there


def test_what_needs_more_packages_is_neither_there_nor_missing(folder: Path) -> None:
    needed = {"test-client": "not-installed", "openapi-page": "not-installed", "admin": "installed-by-chance"}
    one = variant(FAILING, openapi_page="/plain", admin="/login", served_with=needed)

    assert answers.serves(trial_of(one, folder)) == {"admin": True}


def test_a_test_client_that_fails_without_a_reason_is_stopped(folder: Path) -> None:
    with pytest.raises(MeasuringError, match=r"its test client fails: .*not_installed"):
        answers.serves(trial_of(variant(FAILING), folder))


def test_a_test_client_that_says_farewell_is_stopped(folder: Path) -> None:
    leaving = f"{WSGI}    # and then\n\n\nimport atexit\n\natexit.register(print, 'Good bye.')\n"

    with pytest.raises(MeasuringError, match=r"its test client fails: it prints something of its own .*'Good bye.'"):
        answers.serves(trial_of(variant(leaving), folder))
