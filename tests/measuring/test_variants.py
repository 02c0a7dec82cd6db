from pathlib import Path

import pytest

from bot.measuring.errors import MeasuringError
from bot.measuring.variants import APPLICATIONS, code_lines, reference_of, variants
from tests.answering.asking import REAL
from tests.measuring.made_up import variant

HEADER = """\
'''Hello as it begins.

framework: hello
documentation: https://hello.example.org/
interface: wsgi
'''
"""


def written(folder: Path, name: str, text: str) -> Path:
    (folder / name).write_text(text, "utf-8")
    return folder


def test_an_application_is_read_without_being_run(tmp_path: Path) -> None:
    folder = written(tmp_path, "hello_plain.py", HEADER + "raise SystemExit\n")

    [one] = variants(folder).values()

    assert (one.id, one.framework, one.interface, one.lines) == ("hello-plain", "hello", "wsgi", 1)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("app = None\n", "hello.py: its docstring does not say after an empty line how it is run"),
        ("'''Hello.\n\nframework: {\n'''\n", "hello.py: the docstring is not YAML after its first paragraph"),
        (HEADER.replace("wsgi", "cgi"), "hello.py: the docstring cannot be understood: interface: "),
        (HEADER.replace("interface", "interfaces"), "hello.py: .*interfaces: Extra inputs are not permitted"),
        (HEADER.replace("wsgi", "wsgi\nsame-code-as: other"), "hello: there is no application 'other'"),
    ],
)
def test_a_file_that_cannot_be_read_is_named(tmp_path: Path, text: str, said: str) -> None:
    with pytest.raises(MeasuringError, match=said):
        variants(written(tmp_path, "hello.py", text))


def test_a_variant_can_run_the_code_of_another(tmp_path: Path) -> None:
    written(tmp_path, "hello.py", HEADER + "app = 1\n")
    written(tmp_path, "hello_other.py", HEADER.replace("wsgi", "asgi\nsame-code-as: hello\nappended: {x.py: y = 2}"))

    other = variants(tmp_path)["hello-other"]

    assert (other.code.endswith("app = 1\n"), other.lines) == (True, 2)


def test_lines_are_those_that_hold_code() -> None:
    opening = '"""A docstring\nin two lines."""\n\n# a comment\nx = (1,\n     2)  # two lines\n\n\n'
    function = 'def f():\n    """Told."""\n    return """\n\n"""\n'

    assert code_lines(opening + function) == {5, 6, 9, 11, 12, 13}


def test_what_is_not_counted_is_no_line_of_the_application() -> None:
    one = variant("app = 1\n\n\n# Not counted: its test client.\ndef plain_by_test_client():\n    return ''\n")

    assert (one.lines, one.has_test_client) == (1, True)


def test_exactly_one_application_is_the_reference() -> None:
    one, other = variant(reference=True), variant(id="other")

    assert reference_of([one, other]) is one
    with pytest.raises(MeasuringError, match="exactly one application is the reference, but 2 say so"):
        reference_of([one, one])


def test_the_reference_is_what_figures_are_said_to_be_multiples_of() -> None:
    """Whoever makes another application the reference has other words to write in topics/measures.yaml."""
    reference, work = reference_of(variants().values()), REAL.knowledge.measures["work"]

    assert work.relative_to == REAL.knowledge.frameworks[reference.framework].name
    assert f"of {work.relative_to} " in work.told
    assert reference.variant is None


def test_every_application_is_of_a_framework_that_is_known() -> None:
    known = REAL.knowledge.frameworks

    for one in variants().values():
        assert one.framework in known, one.id
        assert known[one.framework].package, one.id


def test_every_framework_is_measured_as_it_begins_exactly_once() -> None:
    plain = [one.framework for one in variants().values() if one.variant is None]

    assert sorted(plain) == sorted({one.framework for one in variants().values()})


@pytest.mark.parametrize("path", sorted(APPLICATIONS.iterdir()), ids=lambda path: path.name)
def test_the_folder_holds_applications_alone(path: Path) -> None:
    assert path.suffix == ".py" or path.name == "__pycache__"
