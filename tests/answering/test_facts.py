"""The questions of tests/facts.yaml asked of the real bot: what is right there was read in the sources themselves.

Each is asked twice: in ids, as commands and buttons ask, where only the knowledge can be at fault; and in words, where
the understanding can be too. What is answered wrongly is printed with what is right and where that was read.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import yaml

from bot.answering.adviser import Adviser
from bot.knowledge import Knowledge
from bot.knowledge.entries import Fit, Framework
from bot.understanding.question import Question
from tests.answering.asking import REAL

FACTS = Path(__file__).parents[1] / "facts.yaml"
ENOUGH = 0.95
"""The share that has to be right if asked in ids."""
ENOUGH_IN_WORDS = 0.98
"""The share that has to be right if asked in words: what has been reached, rounded down."""
FIRST_LINES = 2
"""Lines below the headline that still count as a direct answer."""
BUILT_ON = "built-on"
VERDICTS = {"Yes": "yes", "No": "no", "With": "extension", "Partly": "partly", "Unknown": "unknown"}
"""What the first word of an answer says of a feature."""
UNDECIDED = re.compile(r"It is a tie|Neither|None|Nothing")
"""How a verdict begins that chooses none of two."""


@dataclass(frozen=True, slots=True)
class Enquiry:
    """A question with its right answer; facts.yaml says what each field stands for."""

    framework: str
    asks: str
    source: str
    feature: str
    has: tuple[str, ...]
    via: tuple[str, ...]
    fact: str
    says: tuple[str, ...]
    never: tuple[str, ...]
    rather_than: str
    needs: tuple[str, ...]

    @property
    def question(self) -> Question:
        if self.feature:
            return Question("capability", frameworks=(self.framework,), features=(self.feature,))
        if self.rather_than:
            return Question("compare", frameworks=tuple(sorted(self._rivals)), needs=self.needs)
        return Question("describe", frameworks=(self.framework,), facts=(self.fact,) if self.fact else ())

    @property
    def right(self) -> str:
        if self.rather_than:
            return f"{self.framework} rather than {self.rather_than}"
        return f"{' or '.join(self.has)} {' or '.join(self.via)}" if self.feature else " and ".join(self.says)

    def answered_by(self, text: str) -> bool:
        """Whether a text gives the right answer."""
        if self.feature:
            first = re.match(r"\w+", text)
            verdict = VERDICTS.get(first[0], "") if first else ""
            named = verdict != "extension" or not self.via or any(_occurs(name, text) for name in self.via)
            return verdict in self.has and named
        if self.rather_than:
            names = {REAL.knowledge.frameworks[id_].name: id_ for id_ in self._rivals}
            named_first = re.search("|".join(map(re.escape, names)), text)
            chosen = names[named_first[0]] if named_first and not UNDECIDED.match(text) else ""
            return chosen == self.framework
        return all(_occurs(said, text) for said in self.says) and not any(_occurs(wrong, text) for wrong in self.never)

    @property
    def _rivals(self) -> tuple[str, str]:
        return self.framework, self.rather_than


def test_questions_are_many_and_of_nearly_all_frameworks() -> None:
    counts = [sum(one.framework == id_ for one in enquiries()) for id_ in REAL.knowledge.frameworks]

    assert len(enquiries()) >= 190
    assert sum(map(bool, counts)) >= 28
    assert max(counts) <= 15


def test_what_the_knowledge_says_is_right() -> None:
    wrong = answered_wrongly(in_ids, REAL)

    assert len(wrong) <= (1 - ENOUGH) * len(enquiries()), report(wrong)


def test_what_is_answered_to_words_is_right_in_the_first_lines() -> None:
    wrong = answered_wrongly(in_words, REAL)

    assert len(wrong) <= (1 - ENOUGH_IN_WORDS) * len(enquiries()), report(wrong)


def test_every_question_is_answered_wrongly_from_a_knowledge_that_says_otherwise() -> None:
    """Features and fits are turned round, extensions are others, and the rest is what is said of another framework."""
    wrong = answered_wrongly(in_ids, Adviser(turned_round(REAL.knowledge)))

    assert [one.asks for one in enquiries() if one not in wrong] == []


def test_no_question_is_answered_by_saying_nothing() -> None:
    assert [
        one.asks for one in enquiries() if one.answered_by("") or one.answered_by("Unknown: nothing was found.")
    ] == []


@cache
def enquiries() -> tuple[Enquiry, ...]:
    """All of them, in the order of the file."""
    rows = yaml.load(FACTS.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    return tuple(_enquiry(framework, row) for framework, of_framework in rows.items() for row in of_framework)


def in_ids(one: Enquiry, adviser: Adviser) -> str:
    """What is said to the question as commands and buttons ask it."""
    headline = adviser.answer(one.question).headline
    name = adviser.knowledge.frameworks[one.framework].name  # which may be part of the answer: Django REST framework
    return headline if one.feature or one.rather_than else headline.removeprefix(name)


def in_words(one: Enquiry, adviser: Adviser) -> str:
    """What is said first to the question in words, addressed to the bot."""
    answer = adviser.reply(adviser.read(one.asks, addressed=True))
    lines = answer.sections[0].lines[:FIRST_LINES] if answer.sections else ()
    return "\n".join([answer.headline, *(line.text for line in lines)])


def answered_wrongly(ask: Callable[[Enquiry, Adviser], str], adviser: Adviser) -> Mapping[Enquiry, str]:
    """What is said instead of the right answer."""
    said = {one: ask(one, adviser) for one in enquiries()}
    return {one: text for one, text in said.items() if not one.answered_by(text)}


def report(wrong: Mapping[Enquiry, str]) -> str:
    """The wrong answers, as they are printed when too many are."""
    rows = [
        f"{one.framework}: {one.asks}\n  said:  {text or '(nothing)'}\n  right: {one.right}\n  read:  {one.source}"
        for one, text in wrong.items()
    ]
    return "\n".join([f"{len(wrong)} of {len(enquiries())} are wrong.", *rows])


def turned_round(knowledge: Knowledge) -> Knowledge:
    """The knowledge with everything that is asked for said wrongly."""
    frameworks = dict(knowledge.frameworks)
    for one in enquiries():
        if one.rather_than:
            frameworks[one.framework] = _serving(one, frameworks[one.framework], "poor")
            frameworks[one.rather_than] = _serving(one, frameworks[one.rather_than], "good")
            continue
        wrong = _feature_turned if one.feature else _fact_of_another if one.fact else _purpose_of_another
        frameworks[one.framework] = wrong(one, frameworks[one.framework], knowledge)
    return replace(knowledge, frameworks=frameworks, packages={})


def _feature_turned(one: Enquiry, framework: Framework, _: Knowledge) -> Framework:
    wrong = {"has": "yes" if "no" in one.has else "no"}
    if one.via:
        wrong = {"has": "extension", "via": "Another-Package"}
    feature = framework.features[one.feature].model_copy(update=wrong)
    return framework.model_copy(update={"features": {**framework.features, one.feature: feature}})


def _fact_of_another(one: Enquiry, framework: Framework, knowledge: Knowledge) -> Framework:
    others = [other for other in knowledge.frameworks.values() if other.id != framework.id]
    if one.fact == BUILT_ON:
        parts = next(other.built_on for other in others if not one.answered_by(" ".join(other.built_on)))
        return framework.model_copy(update={"built_on": parts})
    facts = [fact for other in others for key, fact in other.facts.items() if key == one.fact]
    wrong = next(fact for fact in facts if not one.answered_by(fact.says))
    return framework.model_copy(update={"facts": {**framework.facts, one.fact: wrong}})


def _purpose_of_another(one: Enquiry, framework: Framework, knowledge: Knowledge) -> Framework:
    others = [other.what_it_is for other in knowledge.frameworks.values() if not one.answered_by(other.what_it_is.says)]
    return framework.model_copy(update={"what_it_is": others[0]})


def _serving(one: Enquiry, framework: Framework, how: Literal["good", "poor"]) -> Framework:
    fits = {id_: Fit(fit=how, because=(framework.what_it_is,)) for id_ in one.needs}
    return framework.model_copy(update={"needs": {**framework.needs, **fits}})


def _enquiry(framework: str, row: Mapping[str, Any]) -> Enquiry:
    has = row.get("has", [])
    return Enquiry(
        framework=framework,
        asks=row["asks"],
        source=row["source"],
        feature=row.get("feature", ""),
        has=(has,) if isinstance(has, str) else tuple(has),
        via=tuple(row.get("via", ())),
        fact=row.get("fact", ""),
        says=tuple(row.get("says", ())),
        never=tuple(row.get("never", ())),
        rather_than=row.get("rather-than", ""),
        needs=tuple(row.get("needs", ())),
    )


def _occurs(pattern: str, text: str) -> bool:
    return re.search(rf"(?<!\w)(?:{pattern})(?!\w)", text) is not None
