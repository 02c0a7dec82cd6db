import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml
from jsonschema import Draft202012Validator

from bot.knowledge.files import KINDS
from bot.knowledge.schema import schemas
from tests.knowledge.conftest import SMALL
from tests.knowledge.test_loading import REAL

SCHEMAS = schemas()
FILES = [(kind.name, path) for kind in KINDS for folder in (SMALL, REAL) for path in sorted(folder.glob(kind.glob))]


class EditorLoader(yaml.BaseLoader):
    """YAML 1.2, which editors read: `no` is a text, `true` and `4` are not."""

    def construct_scalar(self, node: yaml.ScalarNode) -> Any:
        if node.style is None and re.fullmatch(r"true|false|-?[0-9]+(\.[0-9]+)?", node.value):
            return json.loads(node.value)
        return super().construct_scalar(node)


def refusals(kind: str, text: str) -> list[str]:
    """The keys at which an editor would underline a text."""
    content: Any = yaml.load(text, EditorLoader)
    return [".".join(map(str, error.path)) for error in Draft202012Validator(SCHEMAS[kind]).iter_errors(content)]


@pytest.mark.parametrize("kind", SCHEMAS)
def test_a_schema_is_one(kind: str) -> None:
    Draft202012Validator.check_schema(SCHEMAS[kind])

    assert SCHEMAS[kind]["title"] == f"Tradeoff: {kind}"


@pytest.mark.parametrize(("kind", "path"), FILES, ids=[f"{path.parents[1].name}/{path.stem}" for _, path in FILES])
def test_a_schema_accepts_the_files_of_its_kind(kind: str, path: Path) -> None:
    assert refusals(kind, path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("kind", "file", "old", "new", "place"),
    [
        ("framework", "frameworks/anvil.yaml", "strengths:", "strenghts:", ""),
        ("framework", "frameworks/anvil.yaml", "name: Anvil\n", "", ""),
        ("framework", "frameworks/anvil.yaml", "has: yes", "has: perhaps", "features.orm.has"),
        ("framework", "frameworks/anvil.yaml", "anvil-guide, Models", "anvil-guide", "features.orm.source"),
        ("framework", "frameworks/anvil.yaml", "  orm:", "  O R M:", "features"),
        ("framework", "frameworks/anvil.yaml", "maintainer:", "keeper:", "facts"),
        ("framework", "frameworks/anvil.yaml", "- bench-report, Results:", "- bench-report:", "aspects.performance.0"),
        ("framework", "frameworks/anvil.yaml", "fit: fair", "fit: okay", "needs.small-project.fit"),
        ("framework", "frameworks/anvil.yaml", "[anvil-web, anviljs]", "anvil-web", "aliases"),
        ("framework", "frameworks/anvil.yaml", "https:", "http:", "homepage"),
        ("comparison", "comparisons/anvil-vs-birch.yaml", "[anvil, birch]", "[anvil]", "between"),
        ("comparison", "comparisons/anvil-vs-birch.yaml", "advice:", "advise:", ""),
        ("relation", "relations/birch-and-twig.yaml", "kind: built-on", "kind: kin-of", "kind"),
        ("relation", "relations/birch-and-twig.yaml", "[anvil, birch]", "[anvil]", "meant"),
        ("sources", "sources/articles.yaml", "kind: article", "kind: gossip", "workshop-article.kind"),
        ("sources", "sources/articles.yaml", "bench-report:", "Bench Report:", ""),
        ("needs", "topics/needs.yaml", "  menu: It is small\n", "", "small-project"),
        ("needs", "topics/needs.yaml", "asked: size", "asked: shape", "small-project.asked"),
        ("recognised", "recognised/made-up-web.yaml", "word: true", "word: maybe", "elm.word"),
        ("signals", "language/signals.yaml", "points: 5", "points: 50", "switching.points"),
        ("words", "language/words.yaml", "[not, ", "[[not], ", "rules-out.words.0"),
    ],
)  # fmt: skip
def test_a_schema_refuses_what_the_check_refuses(kind: str, file: str, old: str, new: str, place: str) -> None:
    text = (SMALL / file).read_text(encoding="utf-8")
    assert old in text

    assert refusals(kind, text.replace(old, new, 1)) == [place]


def test_the_schemas_in_the_knowledge_folder_are_up_to_date() -> None:
    written = {path.stem: json.loads(path.read_text(encoding="utf-8")) for path in (REAL / "schema").iterdir()}

    assert written == SCHEMAS, "knowledge/README.md says how to write the schemas again"


def test_the_knowledge_files_tell_editors_their_schema() -> None:
    silent = [
        path.relative_to(REAL).as_posix()
        for kind, path in FILES
        if REAL in path.parents
        and not path.read_text(encoding="utf-8").startswith(f"# yaml-language-server: $schema=../schema/{kind}.json\n")
    ]

    assert silent == []
