from pathlib import Path

import pytest

from bot.knowledge.reading import Document, Problem, read


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "words.yaml"


def problems_of(file: Path, content: bytes) -> list[str]:
    """What is said of a file with such content."""
    file.write_bytes(content)
    return [str(problem) for problem in read(file, "words.yaml")[1]]


def document_of(file: Path, text: str) -> Document:
    file.write_text(text, encoding="utf-8")
    document, problems = read(file, "words.yaml")
    assert problems == []
    return document


@pytest.mark.parametrize("written", ["no", "yes", "true", "null", "~", "3.10", "0x10", "2026-11-22", "1_000", "on"])
def test_what_is_written_stays_text(file: Path, written: str) -> None:
    document = document_of(file, f"answer: {written}\nlist: [{written}]\n{written}: key\n")

    assert document.content == {"answer": written, "list": [written], written: "key"}


def test_a_key_without_a_value_is_empty_text(file: Path) -> None:
    assert document_of(file, "answer:\n").content == {"answer": ""}


def test_a_text_over_several_lines_becomes_one(file: Path) -> None:
    assert document_of(file, "answer: one\n  two\n").content == {"answer": "one two"}


@pytest.mark.parametrize(
    ("prefix", "ending"),
    [(b"", b"\n"), (b"", b"\r\n"), (b"\xef\xbb\xbf", b"\n")],
    ids=["unix", "windows", "byte order mark"],
)
def test_files_of_every_editor_are_read(file: Path, prefix: bytes, ending: bytes) -> None:
    file.write_bytes(prefix + ending.join([b"one: 1", b"two: 2"]))

    document, problems = read(file, "words.yaml")

    assert (document.content, problems) == ({"one": "1", "two": "2"}, [])
    assert document.line(("two",)) == 2


def test_every_value_knows_its_line(file: Path) -> None:
    document = document_of(file, "one:\n  - a\n  - b: c\ntwo: {d: e,\n  f: g}\n")

    assert [document.line(place) for place in [("one",), ("one", 0), ("one", 1, "b"), ("two", "f")]] == [1, 2, 3, 5]


def test_what_is_not_written_has_the_line_of_what_is_around_it(file: Path) -> None:
    document = document_of(file, "one: 1\ntwo:\n  three: 3\n")

    assert document.line(("two", "four", 0)) == 2
    assert document.line(("five",)) == 1


def test_an_empty_file_is_reported(file: Path) -> None:
    said = ["words.yaml:1: the file is empty; knowledge/README.md shows what belongs into it"]

    assert problems_of(file, b"") == said
    assert problems_of(file, b"# only a comment\n") == said


def test_a_key_that_stands_twice_is_reported_with_both_lines(file: Path) -> None:
    assert problems_of(file, b"a: 1\nb:\n  a: 2\n  c: 3\n  c: 4\na: 5\n") == [
        "words.yaml:5: 'c' stands here a second time; it is already in line 4",
        "words.yaml:6: 'a' stands here a second time; it is already in line 1",
    ]


@pytest.mark.parametrize("content", [b"a: &x b\nc: *x\n", b"a: &x {b: c}\nd:\n  <<: *x\n", b"a: &x [*x]\n"])
def test_anchors_are_refused(file: Path, content: bytes) -> None:
    assert problems_of(file, content) == [
        "words.yaml:1: anchors and aliases (&name, *name) are not used here; write it out"
    ]


def test_a_key_that_is_a_list_is_refused(file: Path) -> None:
    assert problems_of(file, b"a: b\n? [c]\n: d\n") == ["words.yaml:2: a key has to be a word"]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"a: b: c\n",
         "1: this is not YAML: mapping values are not allowed in this context (a text with `: ` in it needs quotes)"),
        (b"a: b\nc: [d\ne: f\n", "3: this is not YAML: did not find expected ',' or ']'"),
        (b"a:\n\tb: c\n", "2: this is not YAML: found character that cannot start any token"),
        (b"a: b\n---\nc: d\n", "2: this is not YAML: a line `---` begins a second document; a file holds one"),
        (b"a: b\nc: caf\xe9\n", "2: this is not UTF-8 text; save the file in the encoding UTF-8"),
        ("a: b\n".encode("utf-16"), "1: this is not UTF-8 text; save the file in the encoding UTF-8"),
        (b"a: b\x07\n", "1: the invisible character 0x7 does not belong into a text"),
        (b"a: " + b"[" * 900 + b"]" * 900, "1: this is nested too deeply"),
    ],
    ids=["colon", "bracket", "tab", "two documents", "latin-1", "utf-16", "bell", "deep"],
)  # fmt: skip
def test_a_file_that_cannot_be_read_says_why_and_where(file: Path, content: bytes, said: str) -> None:
    file.write_bytes(content)

    document, problems = read(file, "words.yaml")

    assert document.content is None
    assert [str(problem) for problem in problems] == [f"words.yaml:{said}"]


def test_a_file_that_is_not_there_is_a_problem(file: Path) -> None:
    assert [str(problem) for problem in read(file, "words.yaml")[1]] == [
        "words.yaml:1: the file cannot be read: No such file or directory"
    ]


def test_a_warning_says_that_it_is_one() -> None:
    assert str(Problem("a.yaml", 3, "look at it", warning=True)) == "a.yaml:3: warning: look at it"


def test_problems_stand_in_the_order_of_files_and_lines() -> None:
    problems = [Problem("b.yaml", 1, "x"), Problem("a.yaml", 10, "x"), Problem("a.yaml", 9, "x")]

    assert [(problem.file, problem.line) for problem in sorted(problems)] == [
        ("a.yaml", 9),
        ("a.yaml", 10),
        ("b.yaml", 1),
    ]
