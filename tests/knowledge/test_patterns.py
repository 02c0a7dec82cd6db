import re
import time

import pytest

from bot.knowledge.patterns import ASKED, compile_pattern, example_line, line_of

LISTS = {"good": ("good", "well suited")}


def heard(pattern: str, text: str) -> bool:
    return compile_pattern(pattern, LISTS).expression.search(example_line(text)) is not None


@pytest.mark.parametrize(
    ("pattern", "matched", "unmatched"),
    [
        ("use <framework>", "should i use <framework>", "should i use it"),
        ("(which|what) one", "what one", "some one"),
        ("should [i] use", "should use", "should we use"),
        ("should [i] use", "should i use", "i use"),
        ("[really] (good|bad)", "is it bad", "is it fine"),
        ("best ... framework", "best and very fast small framework", "best and very fast and small framework"),
        ("best ... framework", "best framework", "best. a framework"),
        ("most * framework", "the most popular framework", "the most framework"),
        ("^ does", "well. does it", "what does it"),
        ("^ does", "does it", "so does it"),
        ("<framework> <?>", "is it <framework>?", "it is <framework>."),
        ("so $", "i think so. it is", "so it is"),
        ("so <.>", "i think so. it is", "is it so?"),
        ("* vs it", "java vs it", "<framework> vs it"),
        ("use <any>", "should i use <any>", "should i use it"),
        ("use <any>", "should i use <framework>", "use"),
        ("use <framework>", "use <framework>", "use <any>"),
        ("is {good} for", "it is well suited for it", "it is suited for it"),
        ("c++", "is it c++", "is it c"),
        ("Should", "SHOULD i", "shoulder"),
    ],
)
def test_a_pattern_matches_what_it_says(pattern: str, matched: str, unmatched: str) -> None:
    assert heard(pattern, matched)
    assert not heard(pattern, unmatched)


def test_words_match_whole() -> None:
    assert not heard("use", "used")
    assert not heard("use", "reuse")


def test_a_line_leaves_commas_out_and_ends_its_last_sentence() -> None:
    assert line_of(["well", ",", ASKED]) == f" . well {ASKED} ."
    assert line_of(["well", "?"]) == " . well ?"


@pytest.mark.parametrize(
    ("pattern", "anchors"),
    [
        ("is <framework> good", [{"good"}, {"is"}, {ASKED}]),
        ("(which|what) one", [{"one"}, {"which", "what"}]),
        ("[is] (which|that)", [{"which", "that"}]),
        ("is good|{good} one", [{"good", "one"}]),
        ("{good}", [{"good", "well"}]),
        ("* [is] ... <?>", [{"?"}]),
    ],
)
def test_a_pattern_names_words_without_which_it_cannot_match(pattern: str, anchors: list[set[str]]) -> None:
    assert list(compile_pattern(pattern, LISTS).anchors) == anchors


def test_a_pattern_without_a_word_to_look_for_is_refused() -> None:
    with pytest.raises(ValueError, match="some word of it has to be said"):
        compile_pattern("* <number>", LISTS)


@pytest.mark.parametrize("pattern", ["(which|what", "which] one", "[which", "which)"])
def test_a_bracket_without_its_partner_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError, match=re.escape(f"a bracket of the pattern {pattern!r} has no partner")):
        compile_pattern(pattern, LISTS)


def test_an_unknown_list_or_placeholder_is_refused() -> None:
    with pytest.raises(ValueError, match=r"^no word list 'bad' stands in language/words\.yaml"):
        compile_pattern("is {bad}", LISTS)
    with pytest.raises(ValueError, match=r"^<framwork> in the pattern 'is <framwork>' "):
        compile_pattern("is <framwork>", LISTS)


@pytest.mark.parametrize("pattern", ["", "[please]", "...", "(which|)"])
def test_a_pattern_that_matches_everything_is_refused(pattern: str) -> None:
    with pytest.raises(
        ValueError, match=re.escape(f"the pattern {pattern!r} matches every text; some word of it has to be said")
    ):
        compile_pattern(pattern, LISTS)


def test_no_text_takes_long() -> None:
    pattern = compile_pattern("(a|b) ... (a|b) ... (a|b) ... <framework> ... <framework>", LISTS)
    line = line_of(["a"] * 4000)

    began = time.perf_counter()
    found = pattern.expression.search(line)

    assert found is None
    assert time.perf_counter() - began < 2
