"""Whatever docs/measuring.md tells in figures is what the files of the knowledge hold."""

import re
from collections.abc import Callable, Iterator

import pytest

from bot.command_line.arguments import parser
from bot.knowledge.figure_rules import FIGURES_AGE
from bot.knowledge.figures import SPREAD_MAX, Measurement
from bot.measuring.calling import WARM_UP
from bot.measuring.variants import APPLICATIONS, Variant, variants
from tests.answering.asking import REAL, ROOT

PAGE = (ROOT / "docs" / "measuring.md").read_text("utf-8")
SECTIONS = re.findall(r"^### (.*?)\n(.*?)(?=^### |\Z)", PAGE, re.MULTILINE | re.DOTALL)
TEXT = " ".join(PAGE.split())
METHOD, CLAIMS = TEXT.split("## How common claims fare")
WORK = REAL.knowledge.measurements
PACKAGES = REAL.knowledge.packages

COLUMNS: dict[str, Callable[[Measurement], str]] = {
    "plain text": lambda one: one.work["plain"].ratio,
    "JSON": lambda one: one.work["json"].ratio,
    "path parameter": lambda one: one.work["parameter"].ratio,
    "start-up": lambda one: one.start_up.ratio if one.start_up else "",
    "memory in MB": lambda one: one.memory.megabytes if one.memory else "",
    "lines": lambda one: str(one.lines),
    "packages": lambda one: str(PACKAGES[one.framework].packages),
    "installed MB": lambda one: str(PACKAGES[one.framework].megabytes),
}
"""The figures that a table of the page may hold, by the heads of their columns."""


def rows(section: str) -> Iterator[dict[str, str]]:
    """The rows of the table in a section, by the heads of their columns."""
    head, _, *body = (
        [cell.strip(" `") for cell in line.strip("|").split("|")]
        for line in section.splitlines()
        if line.startswith("|")
    )
    yield from (dict(zip(head, row, strict=True)) for row in body)


def begun() -> dict[str, Measurement]:
    """The frameworks whose work was measured, each as its documentation begins."""
    return {one.framework: one for one in WORK.values() if one.work and not one.variant}


@pytest.mark.parametrize(("claim", "section"), SECTIONS, ids=[claim for claim, _ in SECTIONS])
def test_every_figure_in_a_table_is_measured(claim: str, section: str) -> None:
    for row in rows(section):
        one = WORK[row.pop("application")]
        assert row == {head: COLUMNS[head](one) for head in row}, f"{claim}: {one.id}"


@pytest.mark.parametrize(("claim", "section"), SECTIONS, ids=[claim for claim, _ in SECTIONS])
def test_every_figure_in_a_sentence_stands_in_the_table_below_it(claim: str, section: str) -> None:
    prose = " ".join(line for line in section.splitlines() if not line.startswith("|"))
    in_table = {cell for row in rows(section) for cell in row.values()}

    assert {*re.findall(r"\b\d+(?:\.\d+)?\b", prose)} <= in_table | {*counts()}, claim


def counts() -> tuple[str, str]:
    """How many were measured, and how many of them do less work for a JSON object than the one in question."""
    known = begun()
    asked = float(known["fastapi"].work["json"].ratio)
    return str(len(known)), str(sum(float(one.work["json"].ratio) < asked for one in known.values()))


def test_the_place_of_a_framework_among_all_is_told() -> None:
    measured, less = counts()

    assert f"of the {measured} measured as they begin, {less} do less." in CLAIMS


def test_it_says_which_python_and_day_and_counter_the_figures_are_of() -> None:
    for one in WORK.values():
        assert f"{one.measured}" in METHOD
        assert f"Python {one.python}" in METHOD
        assert f"counted with {one.counted_with}" in METHOD


def test_it_says_what_the_code_does() -> None:
    assert f"spreads more than {SPREAD_MAX:g} %" in METHOD
    assert f"older than {FIGURES_AGE.days} days" in METHOD
    assert WARM_UP == 20
    assert "each endpoint twenty times" in METHOD


@pytest.mark.parametrize("one", variants().values(), ids=lambda one: one.id)
def test_what_is_served_was_tried_and_what_is_not_needs_nothing_more(one: Variant) -> None:
    tried = {"openapi-page": one.openapi_page, "admin": one.admin, "test-client": one.has_test_client}
    served = WORK[one.id].serves

    assert not [name for name in served if not tried[name]]
    assert not [name for name in one.served_with if served.get(name) is False]


def test_it_names_every_framework_whose_work_is_not_measured() -> None:
    _, left_out = METHOD.split("Not in it: ")

    for framework in REAL.knowledge.frameworks.values():
        if framework.id not in begun():
            assert framework.name in left_out.split("## ")[0], framework.name


def test_its_commands_exist() -> None:
    facts = parser().commands["facts"].commands

    assert {*re.findall(r"tradeoff facts ([a-z]+)", TEXT)} == {*facts}
    for option in re.findall(r"`(--[a-z-]+)", PAGE):
        assert option in facts["measure"].format_help(), option


def test_its_links_lead_somewhere() -> None:
    for link in re.findall(r"\]\((?!https?://)([^)#]+)", PAGE):
        assert (ROOT / "docs" / link).exists(), link


def test_what_is_measured_is_what_there_are_applications_of() -> None:
    assert APPLICATIONS.is_dir()
    assert {*WORK} == {*variants()}
