from pathlib import Path

import pytest

from bot.config import KNOWLEDGE, Config, ConfigError, example, load

PROJECT = Path(__file__).parent.parent
CHANNEL = 123456789012345678


def problems_of(folder: Path, text: str) -> list[str]:
    """What is said of a file with this text, without its folder."""
    file = folder / "config.toml"
    file.write_text(text, encoding="utf-8")
    with pytest.raises(ConfigError) as raised:
        load(file, {})
    return [problem.replace(f"{folder}/", "") for problem in raised.value.problems]


def test_the_example_file_is_the_description_of_the_settings() -> None:
    assert (PROJECT / "config.example.toml").read_text(encoding="utf-8") == example()


def test_the_example_file_sets_every_setting_to_its_default() -> None:
    assert load(PROJECT / "config.example.toml", {}) == Config()


def test_without_a_file_the_defaults_hold(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)

    assert load(None, {}) == Config()


def test_config_toml_in_the_working_directory_is_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "config.toml").write_text('[log]\nlevel = "debug"\n')
    monkeypatch.chdir(tmp_path)

    assert load(None, {}).log_level == "debug"


def test_every_setting_can_be_set(tmp_path: Path) -> None:
    (tmp_path / "known").mkdir()
    file = tmp_path / "config.toml"
    file.write_text(
        f'[discord]\ntoken = "t"\nlisten = [{CHANNEL}, "{CHANNEL + 1}"]\nfields = ["python-web", "python-web"]\n'
        f"offers = false\npictures = false\n"
        f'development_server = "{CHANNEL}"\n'
        '[knowledge]\nfolder = "known"\n[log]\nlevel = "Warning"\n'
    )

    assert load(file, {}) == Config(
        "t", (CHANNEL, CHANNEL + 1), ("python-web",), False, False, CHANNEL, tmp_path / "known", "warning"
    )


def test_the_environment_wins_over_the_file(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[discord]\ntoken = "from the file"\n')

    assert load(file, {"DISCORD_TOKEN": " from the environment\n"}).token == "from the environment"


def test_an_empty_environment_variable_leaves_the_file_alone(tmp_path: Path) -> None:
    file = tmp_path / "config.toml"
    file.write_text('[discord]\ntoken = "from the file"\n')

    assert load(file, {"DISCORD_TOKEN": ""}).token == "from the file"


def test_the_token_is_not_shown_when_the_settings_are_printed() -> None:
    assert "secret" not in repr(Config(token="secret"))


def test_the_default_knowledge_is_the_one_of_the_project() -> None:
    assert Config().knowledge == KNOWLEDGE == PROJECT / "knowledge"


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        ("[discord]\n\ntokn = 'x'\n", "config.toml:3: discord.tokn: there is no such setting. Did you mean 'token'?"),
        ("[discrod]\n", "config.toml:1: discrod: there is no such section. Did you mean 'discord'?"),
        ("token = 'x'\n", "config.toml:1: token: this setting belongs under [discord]"),
        ("log = 'debug'\n", "config.toml:1: log: expected a section, [log] on a line of its own"),
        ("discord.token = 5\n", 'config.toml:1: discord.token: expected text in quotes, "like this"'),
        (
            "[discord]\nlisten = 5\n",
            "config.toml:2: discord.listen: expected a list of channel ids in square brackets, [123456789012345678]",
        ),
        (
            "[discord]\nlisten = [true]\n",
            "config.toml:2: discord.listen: True is not a Discord id; expected 17 to 20 digits, with or without quotes",
        ),
        (
            "[discord]\noffers = 'no'\n",
            "config.toml:2: discord.offers: expected true or false, without quotes",
        ),
        (
            "[discord]\ndevelopment_server = '12'\n",
            "config.toml:2: discord.development_server: '12' is not a Discord id; "
            "expected 17 to 20 digits, with or without quotes",
        ),
        (
            "[log]\nlevel = 'inof'\n",
            "config.toml:2: log.level: expected one of debug, info, warning, error. Did you mean 'info'?",
        ),
        ("[discord]\ntoken = x\n", "config.toml:2: this is not TOML: Invalid value"),
    ],
)
def test_a_problem_names_file_line_setting_and_what_was_expected(tmp_path: Path, text: str, problem: str) -> None:
    assert problems_of(tmp_path, text) == [problem]


def test_a_folder_that_does_not_exist_is_named(tmp_path: Path) -> None:
    [problem] = problems_of(tmp_path, "[knowledge]\nfolder = 'nowhere'\n")

    assert problem.startswith("config.toml:2: knowledge.folder: there is no folder nowhere; expected")


def test_all_problems_are_told_at_once_in_the_order_of_lines(tmp_path: Path) -> None:
    found = problems_of(tmp_path, "[lgo]\n[discord]\ntokn = 'x'\nlisten = 5\n[log]\nlevel = 'loud'\n")

    assert [problem.split(":")[1] for problem in found] == ["1", "3", "4", "6"]


def test_a_file_that_does_not_exist_is_named(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"mine\.toml: there is no such file; copy config\.example\.toml"):
        load(tmp_path / "mine.toml", {})


def test_a_file_that_is_not_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(b"\xff\xfe")

    with pytest.raises(ConfigError, match=r"mine\.toml: byte 0 is not UTF-8"):
        load(tmp_path / "mine.toml", {})
