"""Answers to render: small ones written out, and any at all that a knowledge may give."""

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import strategies as st

from bot.answering.answer import Answer, Choice, Citation, FollowUp, Line, Section
from bot.understanding.question import Question

QUESTION = Question("compare", ("alpha", "beta"))


def source(number: int) -> Citation:
    return Citation(
        number, f"s{number}", f"Title {number}", "Publisher", f"https://example.org/{number}", "Part", "article",
        date(2026, 11, number % 28 + 1),
    )  # fmt: skip


def section(title: str, sentences: int, length: int = 100, aspect: str = "") -> Section:
    """A section on two frameworks, with so many sentences of such a length on each."""
    lines = [
        Line(f"{name} sentence {number} ".ljust(length - 1, "x") + ".", name, (1, 2))
        for name in ("Alpha", "Beta")
        for number in range(sentences)
    ]
    return Section(title, tuple(lines), aspect)


def answer(*sections: Section, sources: int = 2, **parts: Any) -> Answer:
    """A small answer with these sections, so many sources, and other parts of an Answer."""
    cited = tuple(source(number) for number in range(1, sources + 1))
    small = Answer("answer", QUESTION, "Alpha and Beta", "It is Alpha for small projects.", sections, sources=cited)
    return replace(small, **parts)


_words = st.text(st.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs")), min_size=1, max_size=80)
_sentences = st.text("ab_*@[.<é ", min_size=1, max_size=240).map(lambda text: f"W{text}.")
_lines = st.builds(Line, _sentences, st.sampled_from(("", "Alpha", "Be_ta*", "@everyone")), st.just((1, 12)))
_sections = st.builds(
    Section, _words, st.lists(_lines, min_size=1, max_size=30).map(tuple), st.sampled_from(("", "speed", "size"))
)
_citations = st.builds(
    Citation, st.integers(1, 99), st.just("id"), _words, _words, st.just("https://example.org/" + "x" * 250), _words,
    st.just("official-docs"), st.dates(date(2020, 1, 1), date(2030, 1, 1)),
)  # fmt: skip
_choices = st.lists(
    st.builds(
        Choice, st.from_regex(r"[a-z0-9]{1,40}", fullmatch=True), _words.map(lambda text: f"I {text}"), st.booleans()
    ),
    max_size=40,
    unique_by=lambda choice: choice.id,
).map(tuple)
_follow_ups = st.lists(
    st.builds(
        FollowUp,
        _words.map(lambda text: f"Compare {text * 2}"),
        _words,
        st.builds(Question, st.just("compare"), st.tuples(st.from_regex(r"[a-z]{1,9}", fullmatch=True))),
    ),
    max_size=5,
    unique_by=lambda follow_up: follow_up.question,
).map(tuple)
_texts = st.lists(_sentences, max_size=12).map(tuple)

answers = st.builds(
    Answer,
    st.just("answer"),
    st.just(QUESTION),
    st.text(max_size=400),
    st.text(min_size=1, max_size=4000).map(lambda text: f"It is {text}"),
    sections=st.lists(_sections, max_size=30).map(tuple),
    decided_by=_texts,
    would_change=_texts,
    notes=_texts,
    sources=st.lists(_citations, max_size=40).map(tuple),
    aspects=_choices,
    needs=_choices,
    follow_ups=_follow_ups,
    examples=_texts,
)
