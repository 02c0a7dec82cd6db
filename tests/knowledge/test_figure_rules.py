"""What is published was measured, is stable, and is not told otherwise elsewhere."""

from datetime import timedelta

import pytest

from bot.knowledge.figure_rules import FIGURES_AGE
from tests.knowledge.conftest import TODAY, Copy

PACKAGES, WORK, CLAIMS = "measured/packages.yaml", "measured/work.yaml", "measured/claims.yaml"
ANVIL = "frameworks/anvil.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (PACKAGES, "cedar:\n", "ceder:\n", "24: there is no frameworks/ceder.yaml. Did you mean 'cedar'?"),
        (WORK, "framework: cedar", "framework: ceder", "41: there is no frameworks/ceder.yaml. Did you mean 'cedar'?"),
        (CLAIMS, "less: [cedar]", "less: [ceder]", "3: there is no frameworks/ceder.yaml. Did you mean 'cedar'?"),
        (CLAIMS, "more: [birch]", "more: [brich]", "4: there is no frameworks/brich.yaml. Did you mean 'birch'?"),
        (CLAIMS, "measures: [work]", "measures: [wrok]", "2: no 'wrok' stands in topics/measures.yaml. "
         "Did you mean 'work'?"),
        (CLAIMS, "bench-report, Results", "bench-reports, Results",
         "6: no source 'bench-reports' stands in sources/. Did you mean 'bench-report'?"),
    ],
)  # fmt: skip
def test_figures_are_of_what_exists(measured: Copy, file: str, old: str, new: str, said: str) -> None:
    measured.change(file, old, new)

    assert f"small/{file}:{said}" in measured.problems()


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ('plain: {ratio: "2.12", spread: "0.4"}', 'plain: {ratio: "2.12", spread: "5.1"}', 24),
        ('start-up: {ratio: "20.2", spread: "0.2"}', 'start-up: {ratio: "20.2", spread: "5.1"}', 27),
        ('memory: {megabytes: "42.0", spread: "1.0"}', 'memory: {megabytes: "42.0", spread: "5.1"}', 28),
    ],
)
def test_a_figure_that_is_not_stable_is_not_published(measured: Copy, old: str, new: str, line: int) -> None:
    measured.change(WORK, old, new)

    assert measured.problems() == [
        f"small/{WORK}:{line}: a spread of 5.1 % over the rounds; over 5 % a figure is left out"
    ]


def test_a_spread_of_just_so_much_is_published(measured: Copy) -> None:
    measured.change(WORK, 'spread: "0.4"', 'spread: "5.0"')

    assert measured.problems() == []


@pytest.mark.parametrize(
    ("file", "old", "line"), [(PACKAGES, "checked: 2026-11-20", 11), (WORK, "measured: 2026-11-21", 5)]
)
def test_nothing_is_measured_tomorrow(measured: Copy, file: str, old: str, line: int) -> None:
    measured.change(file, old, f"{old.partition(':')[0]}: 2026-11-23")

    assert measured.problems() == [f"small/{file}:{line}: measured on 2026-11-23, which is still to come"]


@pytest.mark.parametrize(
    ("file", "written", "line", "last", "again"),
    [
        (PACKAGES, "checked: 2026-11-20", 11, "packages were last looked up", "`tradeoff facts refresh` looks again"),
        (WORK, "measured: 2026-11-21", 5, "work was last measured", "`tradeoff facts measure` measures again"),
    ],
)
def test_figures_of_half_a_year_are_reported_once(
    measured: Copy, file: str, written: str, line: int, last: str, again: str
) -> None:
    for_long = TODAY - FIGURES_AGE
    measured.change(file, written, f"{written.partition(':')[0]}: {for_long}")

    assert measured.problems() == []
    assert measured.problems(TODAY + timedelta(days=1)) == [
        f"small/{file}:{line}: warning: {last} on {for_long}, more than 180 days ago; {again}"
    ]


@pytest.mark.parametrize(
    ("sentence", "reported"),
    [
        ("The newest release of Anvil is 4.10 of October 2026.", ""),
        ("The latest Anvil release seen in November 2026 is 4.10.2, says its website.", ""),
        ("The newest release of Anvil is 4.9 of May 2026.", "4.9"),
        ("The latest Anvil release seen in November 2026 is 4.1 of May 2026.", "4.1"),
        ("The current version of Anvil is v4.11.0 of May 2026.", "4.11.0"),
        ("The newest long-term release of Anvil is 3.2 of May 2025.", ""),
        ("Anvil 3.2 was the newest for two years.", ""),
    ],
)
def test_the_newest_version_is_that_of_the_package(measured: Copy, sentence: str, reported: str) -> None:
    measured.change(ANVIL, "The newest release of Anvil is 4.10 of October 2026.", sentence)

    said = f"says that {reported} is the newest; the package index had 4.10.2 on 2026-11-20"
    assert measured.problems() == ([f"small/{ANVIL}:20: warning: {said}"] if reported else [])


def test_of_two_versions_the_newest_is_meant(measured: Copy) -> None:
    """The index may have one that the Python of the measurement cannot take."""
    measured.change(PACKAGES, "  checked: 2026-11-20", '  checked: 2026-11-20\n  newest: "5.0"')

    [problem] = measured.problems()
    assert problem.endswith("says that 4.10 is the newest; the package index had 5.0 on 2026-11-20")


@pytest.mark.parametrize(
    ("sentence", "licence", "reported"),
    [
        ("Anvil is licensed under MIT.", "MIT License", False),
        ("Anvil has the three-clause BSD licence.", "BSD-3-Clause", False),
        ("Anvil has the Apache licence 2.0.", "Apache Software License", False),
        ("Anvil is licensed under MIT.", "MIT AND Apache-2.0", False),
        ("Anvil is licensed under MIT.", "BSD-3-Clause", True),
        ("Anvil is under the LGPL.", "GPL-3.0", True),
        ("Anvil is licensed under MIT.", "Freely Distributable", False),
    ],
)
def test_the_licence_is_that_of_the_package(measured: Copy, sentence: str, licence: str, reported: bool) -> None:
    measured.change(ANVIL, "Anvil is licensed under MIT.", sentence)
    measured.change(PACKAGES, "MIT License", licence)

    problems = measured.problems()
    assert [f"the package Anvil 4.10.2 states {licence!r}" in problem for problem in problems] == [True] * reported
    assert all(f"small/{ANVIL}:16: warning: says " in problem for problem in problems)


def test_what_was_not_installed_is_compared_with_nothing(measured: Copy) -> None:
    text = (measured.folder / PACKAGES).read_text(encoding="utf-8")
    rest = text[text.index("birch:") :]
    measured.write(
        PACKAGES,
        "anvil:\n  package: Anvil\n  not-installed: needs Python 3.12 or newer\n"
        f'  python: "3.11"\n  checked: 2026-11-20\n{rest}',
    )

    assert measured.problems() == []
