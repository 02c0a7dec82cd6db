import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

import bot
from bot.__main__ import main
from bot.answering.adviser import Adviser
from bot.command_line.arguments import parser
from tests.answering.asking import REAL
from tests.conftest import KNOWLEDGE as SMALL

PROJECT = Path(__file__).parent.parent
COMMANDS = sorted(parser().commands)
FIELDS = {
    "unprompted",
    "addressed",
    "intent",
    "frameworks",
    "unknown",
    "excluded",
    "aspects",
    "needs",
    "text",
    "sources",
}

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def _away_from_the_settings_of_this_machine(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("DISCORD_TOKEN", raising=False)


@pytest.fixture
def small(tmp_path: Path) -> Path:
    """Settings in the working directory with the small knowledge of the tests, which is read at once."""
    settings = tmp_path / "config.toml"
    settings.write_text(f"[knowledge]\nfolder = '{SMALL}'\n[discord]\nfields = []\n")
    return settings


def refused(capsys: Capture, *words: str) -> str:
    """What is said to words that nobody can make sense of."""
    with pytest.raises(SystemExit) as ended:
        main(words)
    assert ended.value.code == 2
    return capsys.readouterr().err


def test_nothing_typed_shows_the_help(capsys: Capture) -> None:
    status = main([])

    assert (status, "tradeoff playground" in capsys.readouterr().out) == (0, True)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(capsys: Capture, command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        main([command, "--help"])

    assert (ended.value.code, f"usage: tradeoff {command}" in capsys.readouterr().out) == (0, True)


def test_every_command_is_in_the_help(capsys: Capture) -> None:
    main([])
    listed = {line.split()[0] for line in capsys.readouterr().out.splitlines() if line.startswith("    ")}

    assert listed >= set(COMMANDS)


def test_the_version_is_printed(capsys: Capture) -> None:
    with pytest.raises(SystemExit) as ended:
        main(["--version"])

    assert (ended.value.code, capsys.readouterr().out) == (0, f"tradeoff {bot.__version__}\n")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["playgruond"], "there is no command 'playgruond'. Did you mean 'playground'?"),
        (["xyz"], "there is no command 'xyz'. There are run, playground, chat, ask,"),
        (["ask", "--jsno", "flask"], "there is no option --jsno. Did you mean '--json'?"),
        (["--versoin"], "there is no option --versoin. Did you mean '--version'?"),
        (["ask", "flask", "--json", "django"], "nothing is expected after the options, but there is: django"),
        (["ask", "--json", "--jsonl"], "argument --jsonl: not allowed with argument --json"),
        (["playground", "--port", "x"], "argument --port: 'x' is not a port; expected a number from 0 to 65535"),
    ],
)
def test_what_is_mistyped_is_met_with_what_was_meant(capsys: Capture, words: list[str], said: str) -> None:
    assert said in refused(capsys, *words)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["ask"], "there is no question; try: tradeoff ask"),
        (["ask", "--jsonl", "flask"], "--jsonl reads its questions from the input"),
        (["schema", "framwork"], "there is no kind of file 'framwork'. Did you mean 'framework'?"),
        (["invite"], "which application? Set DISCORD_TOKEN, or give"),
        (["--config", "mine.toml", "ask", "x"], "mine.toml: there is no such file"),
        (["ask", "--config", "mine.toml", "x"], "mine.toml: there is no such file"),
    ],
)
def test_what_cannot_be_done_says_what_to_do(capsys: Capture, words: list[str], said: str) -> None:
    status = main(words)

    assert (status, said in capsys.readouterr().err) == (2, True)


def test_ask_answers_words_without_quotes(capsys: Capture) -> None:
    status = main(["ask", "flask", "or", "django?"])
    said = capsys.readouterr().out

    assert (status, "Flask" in said, "Django" in said, "Sources\n" in said) == (0, True, True, True)


@pytest.mark.usefixtures("small")
def test_ask_reads_the_input_where_a_dash_says_so(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    main(["ask", "anvil or birch?"])
    typed = capsys.readouterr().out
    monkeypatch.setattr("sys.stdin", io.StringIO("anvil or birch?\n"))
    main(["ask", "-"])

    assert capsys.readouterr().out == typed


@pytest.mark.usefixtures("small")
def test_ask_explains_the_sum_behind_the_verdict(capsys: Capture) -> None:
    main(["ask", "--explain", "anvil or birch for a small project?"])

    out = capsys.readouterr().out
    assert "\nWhy\n" in out
    assert "\n  Sum " in out


@pytest.mark.usefixtures("small")
def test_ask_explains_the_sum_in_json(capsys: Capture) -> None:
    main(["ask", "--json", "--explain", "anvil or birch for a small project?"])

    told = json.loads(capsys.readouterr().out)
    assert [row["label"] for row in told["why"]["rows"]] == ["A small project"]
    assert {name for group in told["choice"] for name in group} == {"anvil", "birch"}


@pytest.mark.usefixtures("small")
def test_ask_explains_how_it_understood(capsys: Capture) -> None:
    main(["ask", "--explain", "anvil or birch for a small project?"])

    assert "\nHow it was understood\n  - " in capsys.readouterr().out


@pytest.mark.usefixtures("small")
def test_ask_gives_json(capsys: Capture) -> None:
    main(["ask", "--json", "anvil or birch?"])
    told = json.loads(capsys.readouterr().out)

    assert told.keys() >= FIELDS
    assert told["answer"]["headline"] in told["text"]
    assert told["sources"] == list(dict.fromkeys(source["id"] for source in told["answer"]["sources"]))


def test_frameworks_are_listed(capsys: Capture) -> None:
    main(["frameworks"])
    said = capsys.readouterr().out

    assert all(framework.name in said for framework in REAL.knowledge.frameworks.values())


@pytest.mark.usefixtures("small")
def test_frameworks_are_listed_as_json(capsys: Capture, adviser: Adviser) -> None:
    main(["frameworks", "--json"])

    assert [one["id"] for one in json.loads(capsys.readouterr().out)] == list(adviser.knowledge.frameworks)


def test_the_knowledge_of_the_project_has_no_errors(capsys: Capture) -> None:
    status = main(["check"])

    assert (status, " from " in capsys.readouterr().out.splitlines()[-1]) == (0, True)


def test_check_tells_every_error_and_how_many_there_are(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "known" / "frameworks").mkdir(parents=True)
    (tmp_path / "known" / "frameworks" / "flask.yaml").write_text("nam: Flask\n")
    (tmp_path / "config.toml").write_text('[knowledge]\nfolder = "known"\n')

    status = main(["check"])
    *problems, closing = capsys.readouterr().out.splitlines()

    assert status == 1
    assert any(problem.startswith("known/frameworks/flask.yaml:1: ") for problem in problems)
    files = {problem.split(":")[0] for problem in problems}
    assert closing == f"{len(problems)} errors in {len(files)} files"


def test_knowledge_that_cannot_be_used_is_told_to_who_asks(capsys: Capture, tmp_path: Path) -> None:
    (tmp_path / "known").mkdir()
    (tmp_path / "known" / "stray.yaml").write_text("a: b\n")
    (tmp_path / "config.toml").write_text('[knowledge]\nfolder = "known"\n')

    status = main(["ask", "flask"])
    said = capsys.readouterr().err

    assert (status, "known/stray.yaml:1: " in said, "tradeoff check" in said) == (1, True, True)


def test_each_kind_of_file_has_a_schema(capsys: Capture) -> None:
    main(["schema"])
    kinds = capsys.readouterr().out.split()
    main(["schema", kinds[0]])

    assert "$schema" in json.loads(capsys.readouterr().out)


def test_invite_takes_the_application_from_the_token(capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISCORD_TOKEN", "MTIzNDU2Nzg5MDEyMzQ1Njc4.x.y")
    main(["invite"])

    assert "client_id=123456789012345678" in capsys.readouterr().out


def test_ask_needs_no_discord(small: Path) -> None:
    asked = (
        "import sys; from bot.__main__ import main;"
        " status = main(['ask', '--config', sys.argv[1], 'anvil']); sys.exit(status or 'discord' in sys.modules)"
    )

    assert subprocess.run([sys.executable, "-c", asked, small], cwd=PROJECT, capture_output=True).returncode == 0


@pytest.mark.usefixtures("small")
def test_a_picture_of_the_answer_is_written(capsys: Capture, tmp_path: Path) -> None:
    file = tmp_path / "picture.png"

    status = main(["ask", "compare anvil, birch and cedar", "--picture", str(file)])

    assert status == 0
    assert "Anvil" in capsys.readouterr().out
    assert file.read_bytes().startswith(b"\x89PNG")


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("what is anvil?", "--picture", "picture.png"), "this answer has no picture; ask what was measured of two"),
        (("compare anvil, birch and cedar", "--picture", "no/such/folder.png"), "name another file"),
        (("--jsonl", "--picture", "picture.png"), "leave the text and --picture out"),
    ],
)
def test_where_there_can_be_no_picture_it_says_why(capsys: Capture, words: tuple[str, ...], said: str) -> None:
    status = main(["ask", *words])

    assert status in (1, 2)
    assert said in capsys.readouterr().err
    assert not Path("picture.png").exists()
