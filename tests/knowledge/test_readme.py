"""What knowledge/README.md teaches is held to the program."""

import re
from pathlib import Path
from typing import get_args

import pytest

from bot.knowledge import load
from bot.knowledge.doubts import ALIKE, STATEMENT_AGE
from bot.knowledge.entries import (
    SENTENCE_MAX,
    Disagreement,
    Entry,
    FeatureOf,
    Fit,
    Has,
    Intent,
    RelationKind,
    SourceKind,
    Statement,
    Support,
)
from bot.knowledge.figure_rules import FIGURES_AGE
from bot.knowledge.figures import SPREAD_MAX, Endpoint, MeasureId, Memory, Ratio, Served
from bot.knowledge.files import KINDS, FileKind
from tests.knowledge.conftest import Copy
from tests.knowledge.test_loading import REAL
from tests.knowledge.test_schema import refusals

README = (REAL / "README.md").read_text(encoding="utf-8")
HEADED = re.compile(r"^### `(.*)`$|^```yaml\n((?:(?!```).*\n)*)", re.MULTILINE)


def examples() -> dict[str, str]:
    """The blocks of YAML by the files in the headings above them."""
    found, file = {}, ""
    for heading, block in HEADED.findall(README):
        file = heading or file
        if block:
            assert file not in found, f"two examples of {file}"
            found[file] = block
    return found


EXAMPLES = examples()
NESTED: tuple[type[Entry], ...] = (FeatureOf, Fit, Disagreement, Statement, Support, Ratio, Memory)
MODELS = (*(kind.model for kind in KINDS), *NESTED)


@pytest.fixture
def taught(tmp_path: Path) -> Copy:
    """A folder of all examples."""
    copy = Copy(tmp_path / "knowledge")
    for file, text in EXAMPLES.items():
        (copy.folder / file).parent.mkdir(parents=True, exist_ok=True)
        copy.write(file, text)
    return copy


def test_there_is_an_example_of_every_kind_of_file(taught: Copy) -> None:
    assert [kind.name for kind in KINDS if not list(taught.folder.glob(kind.glob))] == []


def test_every_block_of_yaml_is_an_example_of_a_file() -> None:
    assert README.count("```yaml\n") == len(EXAMPLES)


def test_the_examples_pass_the_check(taught: Copy) -> None:
    assert taught.problems() == []


def test_the_examples_hold_what_they_say(taught: Copy) -> None:
    known = load(taught.folder)

    assert known.comparisons["anvil", "birch"].choose["birch"][0].says == "the project is small."
    assert known.frameworks["birch"].aspects["learning-curve"][0].says.endswith("goes on like this one.")
    assert known.relations["birch", "twig"].meant == ("anvil", "birch")
    assert known.signals["trouble"].whole


@pytest.mark.parametrize("kind", KINDS, ids=[kind.name for kind in KINDS])
def test_the_examples_fit_their_schema(taught: Copy, kind: FileKind) -> None:
    for path in taught.folder.glob(kind.glob):
        assert refusals(kind.name, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("model", MODELS, ids=[model.__name__ for model in MODELS])
def test_every_key_occurs_in_an_example(model: type[Entry]) -> None:
    keys = {field.alias or name for name, field in model.model_fields.items()} - {"id"}
    written = set(re.findall(r"(?:^|[{,-] |  )([a-z-]+):", "\n".join(EXAMPLES.values()), re.MULTILINE))

    assert keys - written == set()


@pytest.mark.parametrize(
    "words",
    [Intent, SourceKind, Has, RelationKind, MeasureId, Endpoint, Served],
    ids=["intents", "kinds of sources", "features", "kinds of relations", "measures", "endpoints", "served"],
)
def test_every_word_to_choose_from_is_told(words: object) -> None:
    assert [word for word in get_args(words) if not re.search(rf"\b{word}\b", README)] == []


def test_the_limits_are_those_of_the_program() -> None:
    assert f"at most {SENTENCE_MAX} characters" in README
    assert f"more than {STATEMENT_AGE.days} days ago" in README
    assert f"{ALIKE} of 100" in README
    assert f"looked up more than {FIGURES_AGE.days} days ago" in README
    assert README.count(f"{SPREAD_MAX:g} %") == 2


def test_the_example_of_a_problem_is_what_is_said(taught: Copy) -> None:
    line = EXAMPLES["frameworks/birch.yaml"].split("\n").index(
        "    - birch-guide, A first page: The first page of Birch takes five lines."
    )  # fmt: skip
    taught.change("frameworks/birch.yaml", "- birch-guide, A first", "- birch-gide, A first")

    [problem] = taught.problems()
    assert problem.endswith(f":{line + 1}: no source 'birch-gide' stands in sources/. Did you mean 'birch-guide'?")
    assert problem in README
