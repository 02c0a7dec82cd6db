"""Questions of every shape that can be asked of a knowledge, for tests of what must hold for all of them."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any, get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bot.answering.adviser import Adviser
from bot.knowledge.entries import Intent
from bot.understanding.question import LIST_LENGTH, Question
from bot.understanding.question_code import (
    ASPECTS_MAX,
    EXCLUDED_MAX,
    FEATURES_MAX,
    NEEDS_MAX,
)

ROOT = Path(__file__).parents[2]
SMALL = Adviser.load(ROOT / "tests" / "knowledge" / "small")
REAL = Adviser.load(ROOT / "knowledge")

few = settings(deadline=None, max_examples=60)

TYPED = st.one_of(
    st.text(max_size=60),
    st.lists(
        st.sampled_from(
            ["anvil", "Birch", "ceder", "anvl", "dogwood", "vs", "and", ",", "/", "v", "for", "zzz", "a", ""]
        ),
        max_size=8,
    ).map(" ".join),
)
"""What people type into a field for names: anything, and things that look like names."""


def some(ids: Iterable[str], most: int) -> SearchStrategy[tuple[str, ...]]:
    """At most so many of some ids, each once, in any order."""

    return st.lists(st.sampled_from(list(ids)), max_size=most, unique=True).map(tuple)


def questions(adviser: Adviser) -> SearchStrategy[Question]:
    """Questions within the limits of what a button remembers, whether they make sense or not."""
    knowledge = adviser.knowledge
    asked = [("features", id_) for id_ in knowledge.features] + [("facts", id_) for id_ in knowledge.facts]
    return st.builds(
        _question,
        intent=st.sampled_from(get_args(Intent)),
        frameworks=some(knowledge.frameworks, LIST_LENGTH),
        excluded=some(knowledge.frameworks, EXCLUDED_MAX),
        aspects=some(knowledge.aspects, ASPECTS_MAX),
        asked=st.lists(st.sampled_from(asked), max_size=FEATURES_MAX, unique=True),
        needs=some(knowledge.needs, NEEDS_MAX),
    )


def _question(asked: list[tuple[str, str]], **rest: Any) -> Question:
    """A question for these features and facts, which share their places in a code."""
    features, facts = (tuple(id_ for kind, id_ in asked if kind == wanted) for wanted in ("features", "facts"))
    return Question(**rest, features=features, facts=facts)


ASKED = st.sampled_from([SMALL, REAL]).flatmap(lambda adviser: st.tuples(st.just(adviser), questions(adviser)))
"""A question, and an adviser who knows what it is about."""
