from datetime import date
from pathlib import Path

import pytest

from bot.knowledge import KnowledgeError, check, load
from bot.knowledge.entries import Citation
from bot.knowledge.loading import Knowledge
from tests.knowledge.conftest import SMALL, TODAY, Copy

REAL = Path(__file__).parents[2] / "knowledge"


@pytest.fixture(scope="module")
def known() -> Knowledge:
    return load(SMALL)


def test_the_small_knowledge_has_no_errors_and_no_warnings() -> None:
    assert check(SMALL, TODAY)[1] == []


def test_the_knowledge_of_the_project_has_no_errors() -> None:
    known, problems = check(REAL)

    assert [str(problem) for problem in problems if not problem.warning] == []
    assert list(known.frameworks) == list(load(REAL).frameworks)


def test_every_kind_of_entry_is_found_by_its_id(known: Knowledge) -> None:
    assert list(known.frameworks) == ["anvil", "birch", "cedar"]
    assert list(known.recognised) == ["dogwood", "elm"]
    assert list(known.parts) == ["twig"]
    assert list(known.comparisons) == [("anvil", "birch")]
    assert list(known.relations) == [("birch", "twig")]
    assert "workshop-article" in known.sources
    assert "learning-curve" in known.aspects
    assert "orm" in known.features
    assert "beginner" in known.needs
    assert known.signals["how-to"].points == -6
    assert "not" in known.words["rules-out"].words


def test_topics_keep_the_order_of_their_file(known: Knowledge) -> None:
    assert list(known.needs) == ["small-project", "large-project", "beginner", "rest-api", "admin-interface"]


def test_a_statement_takes_its_date_from_its_file(known: Knowledge) -> None:
    assert known.frameworks["birch"].what_it_is.checked == date(2026, 11, 2)


def test_a_statement_of_its_own_date_keeps_it(known: Knowledge) -> None:
    [statement] = known.frameworks["birch"].aspects["security"]

    assert statement.checked == date(2026, 10, 20)
    assert (statement.source, statement.section) == ("birch-guide", "Security")


def test_words_that_look_like_values_stay_words(known: Knowledge) -> None:
    assert known.frameworks["cedar"].features["admin"].has == "no"
    assert known.sources["anvil-guide"].version == "4.10"


def test_a_section_may_contain_commas(small: Copy) -> None:
    small.change("frameworks/cedar.yaml", "cedar-guide, Contents", "cedar-guide, Contents, all of them")

    assert load(small.folder).frameworks["cedar"].features["orm"].source == Citation(
        source="cedar-guide", section="Contents, all of them"
    )


def test_a_recognised_name_has_the_field_of_its_file(known: Knowledge) -> None:
    assert known.recognised["elm"].field == "made-up-web"


def test_every_problem_is_reported_at_once(small: Copy) -> None:
    small.change("frameworks/cedar.yaml", "layer:", "layr:")
    small.change("frameworks/birch.yaml", "birch-guide, Welcome", "brch-guide, Welcome")
    small.change("sources/articles.yaml", "year: 2025", "year: soon")

    assert small.problems() == [
        "small/frameworks/birch.yaml:12: no source 'brch-guide' stands in sources/. Did you mean 'birch-guide'?",
        "small/frameworks/cedar.yaml:1: 'layer' is missing",
        "small/frameworks/cedar.yaml:4: 'layr' is not a key that belongs here. Did you mean 'layer'?",
        "small/sources/articles.yaml:9: 'year' is a whole number: 'soon'",
    ]


def test_loading_fails_with_every_problem(small: Copy) -> None:
    small.change("frameworks/cedar.yaml", "layer:", "layr:")
    small.change("sources/articles.yaml", "year: 2025", "year: soon")

    with pytest.raises(KnowledgeError) as refused:
        load(small.folder)

    assert str(refused.value).splitlines() == small.problems()
    assert [problem.line for problem in refused.value.problems] == [1, 4, 9]


def test_warnings_do_not_keep_the_knowledge_from_loading(small: Copy) -> None:
    small.change("frameworks/cedar.yaml", "checked: 2026-11-03", "checked: 2020-11-03")

    assert load(small.folder).frameworks["cedar"].checked == date(2020, 11, 3)


def test_a_malformed_source_has_no_problems_in_its_train(small: Copy) -> None:
    small.change("sources/articles.yaml", "  publisher: Workshop Weekly\n", "")

    assert small.problems() == ["small/sources/articles.yaml:3: 'publisher' is missing"]


def test_a_source_file_that_cannot_be_read_has_no_problems_in_its_train(small: Copy) -> None:
    small.change("sources/articles.yaml", "Anvil or Birch,", "Anvil or Birch:")

    assert small.problems() == [
        "small/sources/articles.yaml:4: this is not YAML: mapping values are not allowed in this context"
        " (a text with `: ` in it needs quotes)"
    ]


def test_a_malformed_topic_has_no_problems_in_its_train(small: Copy) -> None:
    small.change("topics/features.yaml", "  phrase: an ORM\n", "")

    assert small.problems() == ["small/topics/features.yaml:1: 'phrase' is missing"]


def test_a_malformed_framework_has_no_problems_in_its_train(small: Copy) -> None:
    small.change("frameworks/anvil.yaml", "name: Anvil\n", "")

    assert small.problems() == ["small/frameworks/anvil.yaml:1: 'name' is missing"]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("", "1: 'checked' is missing"),
        ("checked: soon\n", "8: 'checked' is not a day like 2026-11-22: 'soon'"),
        ("checked: 20261101\n", "8: 'checked' is not a day like 2026-11-22: '20261101'"),
        ("checked: 2026-11-31\n", "8: 'checked' is not a day like 2026-11-22: '2026-11-31'"),
    ],
)
def test_a_wrong_date_of_a_file_is_one_problem(small: Copy, written: str, said: str) -> None:
    small.change("frameworks/anvil.yaml", "checked: 2026-11-01\n", written)

    assert small.problems() == [f"small/frameworks/anvil.yaml:{said}"]


def test_an_id_is_told_by_the_place_alone(small: Copy) -> None:
    small.change("frameworks/cedar.yaml", "name: Cedar\n", "name: Cedar\nid: oak\n")

    assert small.problems() == [
        "small/frameworks/cedar.yaml:2: 'id' is not written here; it is 'cedar' by where this stands"
    ]


def test_keys_are_written_with_hyphens(small: Copy) -> None:
    small.change("frameworks/cedar.yaml", "built-on", "built_on")

    assert small.problems() == [
        "small/frameworks/cedar.yaml:5: 'built_on' is not a key that belongs here. Did you mean 'built-on'?"
    ]


def test_a_file_name_that_is_no_id_is_reported(small: Copy) -> None:
    (small.folder / "frameworks/cedar.yaml").rename(small.folder / "frameworks/Red Cedar.yaml")

    assert small.problems() == [
        "small/frameworks/Red Cedar.yaml:1: 'Red Cedar' is not an id: lower-case letters, digits and hyphens"
    ]


@pytest.mark.parametrize("file", ["frameworks/cedar.yml", "topics/moods.yaml", "cedar.yaml", "sources/old/cedar.yaml"])
def test_a_stray_file_is_reported(small: Copy, file: str) -> None:
    (small.folder / file).parent.mkdir(exist_ok=True)
    small.write(file, "name: Cedar\n")

    assert small.problems() == [
        f"small/{file}:1: this file is read by nobody here; knowledge stands in sources/*.yaml, topics/aspects.yaml, "
        "topics/features.yaml, topics/needs.yaml, topics/facts.yaml, frameworks/*.yaml, recognised/*.yaml, "
        "comparisons/*.yaml, relations/*.yaml, instead/*.yaml, language/signals.yaml, language/words.yaml, "
        "goals/*.yaml, topics/measures.yaml, measured/packages.yaml, measured/work.yaml, measured/claims.yaml"
    ]


def test_files_that_are_not_yaml_may_stand_anywhere(small: Copy) -> None:
    small.write("README.md", "# Knowledge\n")
    small.write("sources/notes.txt", "to be read\n")

    assert small.problems() == []


def test_a_list_instead_of_a_mapping_is_reported(small: Copy) -> None:
    small.write("recognised/made-up-web.yaml", "- dogwood\n")

    assert small.problems() == [
        "small/recognised/made-up-web.yaml:1: this file is a mapping: `key: value` lines; see knowledge/README.md"
    ]


def test_an_entry_that_is_a_text_is_reported(small: Copy) -> None:
    small.write("recognised/made-up-web.yaml", "dogwood: Dogwood\n")

    assert small.problems() == [
        "small/recognised/made-up-web.yaml:1: 'dogwood' needs `key: value` lines; see knowledge/README.md"
    ]


def test_a_folder_that_is_not_there_is_reported(tmp_path: Path) -> None:
    nowhere = tmp_path / "nowhere"

    assert [str(problem) for problem in check(nowhere)[1]] == [f"{nowhere}:1: there is no such folder of knowledge"]


def test_a_folder_of_something_else_is_no_knowledge(tmp_path: Path) -> None:
    files = ("language/signals", "language/words", "topics/aspects", "topics/facts", "topics/features", "topics/needs")

    assert [str(problem) for problem in check(tmp_path)[1]] == [
        f"{tmp_path.name}/{file}.yaml:1: there is no such file, and every knowledge has one" for file in files
    ]


def test_a_missing_file_of_topics_has_no_problems_in_its_train(small: Copy) -> None:
    (small.folder / "topics/features.yaml").unlink()

    assert small.problems() == ["small/topics/features.yaml:1: there is no such file, and every knowledge has one"]
