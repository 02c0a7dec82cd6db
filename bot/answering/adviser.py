"""The one door to the core: everything that asks (slash command, mention, menu, terminal) comes through here."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

from bot.answering.answer import Answer
from bot.understanding.question import Question

Speak = Literal["answer", "offer", "silence"]


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was made of a text. `speak` is what to do in a channel where nobody addressed the bot."""

    question: Question
    speak: Speak
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An autocomplete entry: `name` is shown, `value` is sent; both 1 to 100 characters."""

    name: str
    value: str


class Adviser:
    """Answers questions from a knowledge."""

    @classmethod
    def load(cls, folder: Path) -> Self:
        """Raises: KnowledgeError: with every problem found in the folder."""
        raise NotImplementedError

    def read(self, text: str, context: Question | None = None) -> Understanding:
        """Understand a text in anybody's words; `context` is the question answered just before, if any."""
        raise NotImplementedError

    def reply(self, understanding: Understanding) -> Answer:
        """The answer to what was understood; never fails and always has a headline."""
        raise NotImplementedError

    def answer(self, question: Question) -> Answer:
        """The answer to a question."""
        raise NotImplementedError

    def compare(self, names: str, aspect: str = "") -> Answer:
        """`/compare`: names typed in one go in any way ("flask vs djnago"), 1 to 4 of them."""
        raise NotImplementedError

    def describe(self, name: str) -> Answer:
        """`/framework`: the profile of one framework."""
        raise NotImplementedError

    def frameworks(self) -> Answer:
        """`/frameworks`: all there is knowledge of, by layer."""
        raise NotImplementedError

    def help(self) -> Answer:
        """`/help`: what the bot does, with questions that work."""
        raise NotImplementedError

    def suggest_frameworks(self, typed: str) -> Sequence[Suggestion]:
        """At most 25 completions of a `/compare` text: the last name completed, and whole pairs."""
        raise NotImplementedError

    def suggest_framework(self, typed: str) -> Sequence[Suggestion]:
        """At most 25 single frameworks, nearest first."""
        raise NotImplementedError

    def suggest_aspects(self, typed: str) -> Sequence[Suggestion]:
        """At most 25 aspects, nearest first."""
        raise NotImplementedError

    def look_at(self, question: Question, aspect: str) -> Question:
        """The question narrowed to an aspect (an id of `Answer.aspects`; empty: all of them again)."""
        raise NotImplementedError

    def with_needs(self, question: Question, needs: Sequence[str]) -> Question:
        """The question with the menu's needs set to these ids of `Answer.needs`."""
        raise NotImplementedError

    def encode(self, question: Question) -> str:
        """The question in at most 70 characters of ASCII letters, digits, `.`, `-` and `_`."""
        raise NotImplementedError

    def decode(self, code: str) -> Question | None:
        """The question of a code; what the knowledge no longer has is left out; None if nothing is left of it."""
        raise NotImplementedError
