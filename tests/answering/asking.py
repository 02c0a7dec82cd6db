"""Questions of every shape that can be asked of a knowledge, for tests of what must hold for all of them."""

from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.strategies import SearchStrategy

from bot.answering.adviser import Adviser
from bot.knowledge.entries import Intent
from bot.knowledge.loading import knowledge_of, read_folder
from bot.understanding.question import LIST_LENGTH, Expected, Question
from bot.understanding.question_code import (
    ASPECTS_MAX,
    EXCLUDED_MAX,
    FEATURES_MAX,
    NEEDS_MAX,
)

ROOT = Path(__file__).parents[2]
SMALL = Adviser.load(ROOT / "tests" / "knowledge" / "small")
REAL = Adviser.load(ROOT / "knowledge")


def _measured() -> Adviser:
    figures = knowledge_of(read_folder(ROOT / "tests" / "knowledge" / "figures").written)
    measured = ("measures", "packages", "measurements", "claims")
    return Adviser(replace(SMALL.knowledge, **{kind: getattr(figures, kind) for kind in measured}))


MEASURED = _measured()
"""The small knowledge with figures."""

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
    kinds = {kind: getattr(knowledge, kind) for kind in ("features", "facts", "measures")}
    asked = [(kind, id_) for kind, ids in {**kinds, "without": knowledge.features}.items() for id_ in ids]
    return st.builds(
        _question,
        intent=st.sampled_from(get_args(Intent)),
        frameworks=some(knowledge.frameworks, LIST_LENGTH),
        excluded=some(knowledge.frameworks, EXCLUDED_MAX),
        aspects=some(knowledge.aspects, ASPECTS_MAX),
        asked=st.lists(st.sampled_from(asked), max_size=FEATURES_MAX, unique=True),
        needs=some(knowledge.needs, NEEDS_MAX),
        expected=st.sampled_from(get_args(Expected)),
    )


def _question(asked: list[tuple[str, str]], **rest: Any) -> Question:
    """A question for these features, facts and measures and without those features: a code counts them together."""
    kinds = ("features", "without", "facts", "measures")
    rest |= {wanted: tuple(id_ for kind, id_ in asked if kind == wanted) for wanted in kinds}
    return Question(**rest)


ASKED = st.sampled_from([SMALL, MEASURED, REAL]).flatmap(
    lambda adviser: st.tuples(st.just(adviser), questions(adviser))
)
"""A question, and an adviser who knows what it is about."""
