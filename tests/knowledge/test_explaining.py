from typing import get_args

import pytest

from bot.knowledge.entries import Comparison, FactId, Framework, Source
from bot.knowledge.explaining import choices_at, keys_at
from tests.knowledge.conftest import Copy

ANVIL, BIRCH, PAIR = "frameworks/anvil.yaml", "frameworks/birch.yaml", "comparisons/anvil-vs-birch.yaml"
ARTICLES, SIGNALS = "sources/articles.yaml", "language/signals.yaml"
ORM = 'orm: {has: yes, source: "anvil-guide, Models"}'
BENCH = "bench-report, Results: Anvil answered 700 requests a second on the bench."


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (ANVIL, "name: Anvil\n", "", "1: 'name' is missing"),
        (ANVIL, "name: Anvil", "name:", "1: 'name' is empty"),
        (ANVIL, "name: Anvil", "name: [Anvil]", "1: 'name' is a text and not a list or a mapping"),
        (ANVIL, "[anvil-web, anviljs]", "anvil-web",
         "2: 'aliases' is a list: `- ` in front of each entry, or [one, two]"),
        (ANVIL, "made-up-web", "Made Up", "4: 'Made Up' is not an id: lower-case letters, digits and hyphens"),
        (ANVIL, "https:", "http:", "7: 'homepage' is not a full https address: 'http://anvil.example.org/'"),
        (ANVIL, "https://anvil", "anvil", "7: 'homepage' is not a full https address: 'anvil.example.org/'"),
        (ANVIL, "anvil.example.org/", "anvil", "7: 'homepage' is not a full https address: 'https://anvil'"),
        (ANVIL, ".org/", ".org/the guide", "7: 'homepage' is not a full https address: "
         "'https://anvil.example.org/the guide'"),
        (ANVIL, "  maintainer:", "  maintaner:", "14: 'maintaner' is no key here; it is one of "
         f"{', '.join(get_args(FactId))}. Did you mean 'maintainer'?"),
        (ANVIL, "has: yes", "has: yess",
         "28: 'has' cannot be 'yess'; it is one of yes, no, extension, partly, unknown. "
         "Did you mean 'yes'?"),
        (ANVIL, "has: yes", "has: extension", "28: `has: extension` needs `via`: the package that adds it"),
        (ANVIL, "has: yes", "has: partly", "28: `has: partly` needs `note`: what is there and what is missing"),
        (ANVIL, ORM, "orm: yes", "28: 'orm' needs `key: value` lines; see knowledge/README.md"),
        (ANVIL, ORM, "orm: {has: yes}", "28: 'source' is missing"),
        (ANVIL, ORM, "orm: {has: yes, source: anvil-guide}", "28: 'anvil-guide' names no section; write "
         "`source-id, Section` (in quotes inside {…})"),
        (ANVIL, "  orm:", "  O R M:", "28: 'O R M' is not an id: lower-case letters, digits and hyphens"),
        (ANVIL, BENCH, "Anvil is fast.", "39: a statement needs its source; write `source-id, Section: the sentence`"),
        (ANVIL, BENCH, "bench-report: Anvil is fast.", "39: 'bench-report' names no section; write "
         "`source-id, Section` (in quotes inside {…})"),
        (ANVIL, BENCH, "bench-report, Results: Fast.", "39: 'says' is too short"),
        (ANVIL, BENCH, f"bench-report, Results: {'very ' * 50}fast.", "39: 'says' has 255 characters; at most 240 fit"),
        (ANVIL, "fit: fair", "fit: fairly", "57: 'fit' cannot be 'fairly'; it is one of good, fair, poor. "
         "Did you mean 'fair'?"),
        (ANVIL, "      - - workshop-article, Learning: Anvil is hard to learn, says Workshop Weekly.\n", "",
         "82: 'sides' needs 2 or more entries and has 1"),
        (BIRCH, "word: true", "word: maybe", "3: 'word' is true or false: 'maybe'"),
        (BIRCH, "checked: 2026-10-20", "checked: soon", "38: 'checked' is not a day like 2026-11-22: 'soon'"),
        (PAIR, "[anvil, birch]", "[birch, anvil]", "1: write the two names once each, in alphabetical order"),
        (PAIR, "[anvil, birch]", "[anvil, anvil]", "1: write the two names once each, in alphabetical order"),
        (PAIR, "[anvil, birch]", "[anvil]", "1: 'between' needs more entries"),
        (PAIR, "[anvil, birch]", "[anvil, birch, cedar]", "1: 'between' takes 2 entries and has 3"),
        (ARTICLES, "kind: article", "kind: artcle",
         "7: 'kind' cannot be 'artcle'; it is one of official-docs, repository, "
         "survey, benchmark, article, vendor. Did you mean 'article'?"),
        (ARTICLES, "publisher:", "publsher:", "3: 'publisher' is missing\n"
         "5: 'publsher' is not a key that belongs here. Did you mean 'publisher'?"),
        (ARTICLES, "2025", "1900", "9: 'year' is 1990 or more: '1900'"),
        (SIGNALS, "points: 5", "points: 11", "6: 'points' is 10 or less: '11'"),
        (SIGNALS, "points: 5", "points: many", "6: 'points' is a whole number: 'many'"),
    ],
)  # fmt: skip
def test_what_is_malformed_is_explained_at_its_line(small: Copy, file: str, old: str, new: str, said: str) -> None:
    small.change(file, old, new)

    assert small.problems() == [f"small/{file}:{line}" for line in said.split("\n")]


def test_the_keys_of_a_place_are_those_that_may_be_written_there() -> None:
    assert keys_at(Source, ()) == ["title", "publisher", "url", "kind", "retrieved", "year", "version"]
    assert keys_at(Framework, ("features", "orm")) == ["has", "source", "via", "note"]
    assert keys_at(Framework, ("disagreements", 0)) == ["about", "aspect", "say", "sides"]
    assert keys_at(Comparison, ("advice", 3)) == ["source", "section", "says", "checked"]


def test_the_choices_of_a_place_are_its_words() -> None:
    assert choices_at(Framework, ("needs", "beginner", "fit")) == ("good", "fair", "poor")
    assert choices_at(Framework, ("facts", "speed", "[key]"))[:2] == ("maintainer", "licence")
    assert choices_at(Framework, ("name",)) == ()
