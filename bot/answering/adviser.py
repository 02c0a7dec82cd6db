"""The one door to the core: everything that asks (slash command, mention, menu, terminal) comes through here."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Self

from bot.answering import changing, explaining, menus, recommending, related_code, suggesting
from bot.answering.answer import Answer, Change
from bot.answering.deciding import best_of_many
from bot.answering.field import everything
from bot.answering.recommending import Asked
from bot.answering.relating import relation_of
from bot.answering.replying import answer, purpose, to_command, unclear
from bot.answering.suggesting import Suggestion
from bot.answering.wording import listed, listed_some, quoted, small
from bot.knowledge import Knowledge, load
from bot.understanding import commands
from bot.understanding.names import Names
from bot.understanding.question import Question
from bot.understanding.text import words_of
from bot.understanding.understand import Understanding, understand_words
from bot.understanding.vocabulary import Vocabulary, vocabulary_of

HELP_EXAMPLES = 6
COMMANDED = "it is a command"
"""What decided about a text that is a command written out."""


class Adviser:
    """Answers questions from a knowledge. It keeps nothing of what it was asked."""

    def __init__(self, knowledge: Knowledge, fields: Sequence[str] = ()) -> None:
        """`fields`: of which it speaks unasked; about frameworks of others it only offers to. Empty: about all."""
        self.knowledge = knowledge
        self._vocabulary = vocabulary_of(knowledge, fields)
        self._parts = Names(knowledge.parts.values())
        self._with_parts = self._vocabulary_with_parts()

    @classmethod
    def load(cls, folder: Path, fields: Sequence[str] = ()) -> Self:
        """Raises: KnowledgeError: with every problem found in the folder."""
        return cls(load(folder), fields)

    def read(self, text: str, context: Question | None = None, *, addressed: bool = False) -> Understanding:
        """Understand a text in anybody's words, or a command written out; `context` is the question answered before."""
        if (words := recommending.words_in(text)) is not None:
            return self._recommended(words)
        match commands.command_in(text):
            case "compare", rest:
                return self._commanded(self._compared(*commands.aspect_apart(rest)))
            case "framework", name:
                return self._commanded(commands.described(name, self._vocabulary))
            case "frameworks", _:
                return Understanding(Question("list"), "silence", COMMANDED)
            case "help", _:
                return Understanding(Question("none"), "silence", COMMANDED)
            case "ask", question:
                return self._understood(question, context, addressed=True)
        return self._understood(text, context, addressed=addressed)

    def reply(self, understanding: Understanding) -> Answer:
        """The answer to what was understood; there always is one."""
        reply = to_command if understanding.decided == COMMANDED else answer
        return reply(understanding.question, self.knowledge)

    def answer(self, question: Question) -> Answer:
        """The answer to a question."""
        return answer(question, self.knowledge)

    def compare(self, names: str, aspect: str = "") -> Answer:
        """`/compare`: names typed in one go in any way ("flask vs djnago"), and an aspect in anybody's words."""
        question = self._compared(names, aspect)
        if aspect.strip() and not question.aspects:
            labels = listed([small(one.label) for one in self.knowledge.aspects.values()], "or")
            return unclear(f"{quoted(aspect.strip())} is no aspect known here; try {labels}.", question, self.knowledge)
        return to_command(question, self.knowledge)

    def describe(self, name: str) -> Answer:
        """`/framework`: the profile of one framework."""
        return answer(commands.described(name, self._vocabulary), self.knowledge)

    def why(self, question: Question) -> Answer:
        """The sum behind the verdict on a question: what was weighed, what it counts, and who says so."""
        return explaining.why(question, self.knowledge)

    def recommend(self, text: str) -> Answer:
        """`/recommend`: the choice for a project told in anybody's words ("small api, beginner, no database")."""
        question = self._recommended(text).question
        if text.strip() and not recommending.says_something(question):
            labels = listed([need.label for need in [*self.knowledge.needs.values()][:3]], "or")
            return unclear(f"Nothing in it tells what the project is like; try {labels}.", question, self.knowledge)
        return answer(question, self.knowledge)

    def recommend_for(self, needs: Sequence[str], left_out: str = "") -> Answer:
        """`/recommend` as a form: the choice for needs out of `asked`, without frameworks whose names were typed."""
        out = recommending.left_out(left_out, self.knowledge, self._vocabulary)
        said = answer(recommending.chosen(needs, out, self.knowledge), self.knowledge)
        note = f"Not understood: {listed_some([quoted(name) for name in out.unknown])}."
        return replace(said, notes=(note, *said.notes)) if out.unknown else said

    def asked(self) -> tuple[Asked, ...]:
        """What `/recommend` asks, in order."""
        return recommending.asked(self.knowledge)

    def frameworks(self) -> Answer:
        """`/frameworks`: all there is knowledge of, by kind."""
        return everything(Question("list"), self.knowledge)

    def help(self) -> Answer:
        """`/help`: what the bot does, with questions that work."""
        return purpose(Question("none"), self.knowledge, examples=HELP_EXAMPLES)

    def suggest_frameworks(self, typed: str) -> Sequence[Suggestion]:
        """At most 25 completions of a `/compare` text: the last name completed, and whole pairs."""
        return suggesting.suggest_lists(typed, self.knowledge, self._vocabulary)

    def suggest_framework(self, typed: str) -> Sequence[Suggestion]:
        """At most 25 single frameworks, nearest first."""
        return suggesting.suggest_one(typed, self.knowledge)

    def suggest_aspects(self, typed: str) -> Sequence[Suggestion]:
        """At most 25 aspects, nearest first."""
        return suggesting.suggest_aspects(typed, self.knowledge)

    def look_at(self, question: Question, aspect: str) -> Question:
        """The question narrowed to an aspect (an id of `Answer.aspects`; empty: all of them again)."""
        return menus.look_at(question, aspect)

    def with_needs(self, question: Question, needs: Sequence[str]) -> Question:
        """The question with the menu's needs set to these ids of `Answer.needs`."""
        return menus.with_needs(question, needs, self.knowledge)

    def changes(self, answered: Answer) -> tuple[Change, ...]:
        """The questions one step from the one that was answered: a framework added, taken out, swapped."""
        return changing.changes(answered, self.knowledge)

    def encode(self, question: Question) -> str:
        """The question in at most 70 ASCII letters, digits, dots and hyphens; unknown names are not kept."""
        return related_code.encode(self.narrowed(question), self.knowledge)

    def narrowed(self, question: Question) -> Question:
        """The question that is answered: of more frameworks than an answer holds, about the best of them."""
        return best_of_many(question, self.knowledge) or question

    def decode(self, code: str) -> Question | None:
        """The question of a code, or None if it is none any more."""
        return related_code.decode(code, self.knowledge)

    def _understood(self, text: str, context: Question | None, *, addressed: bool) -> Understanding:
        split = words_of(text)
        made = understand_words(split, self._vocabulary, context, addressed=addressed)
        if not self._parts.find(split.words):
            return made
        with_parts = understand_words(split, self._with_parts, context, addressed=addressed)
        in_passing = with_parts.question.intent == "describe"
        if in_passing or not relation_of(with_parts.question, self.knowledge):
            return made
        if with_parts.speak != "answer" or made.speak == "answer":
            return with_parts
        return replace(with_parts, speak="offer", decided="it is about a part of a framework, which is no framework")

    def _recommended(self, words: str) -> Understanding:
        understood = self._understood(words, None, addressed=True)
        return replace(understood, question=recommending.worded(understood.question), speak="answer")

    def _compared(self, names: str, aspect: str) -> Question:
        with_parts = commands.compared(names, self._with_parts)
        related = relation_of(with_parts, self.knowledge)
        question = with_parts if related else commands.compared(names, self._vocabulary)
        nearest = self.suggest_aspects(aspect) if aspect.strip() else ()
        return menus.look_at(question, nearest[0].value) if nearest else question

    def _vocabulary_with_parts(self) -> Vocabulary:
        """The vocabulary in which the parts of frameworks are names like any other.

        A text is read with it only if it then is about a part and what that is a part of. In every other text a part
        is named in passing (the server in a report of an error), or stands for a feature (an engine for templates).
        """
        known = self.knowledge
        named = [*known.frameworks.values(), *known.recognised.values(), *known.parts.values()]
        called = {**self._vocabulary.called, **{part.id: part.name for part in known.parts.values()}}
        return replace(self._vocabulary, names=Names(named, self._vocabulary.not_frameworks), called=called)

    @staticmethod
    def _commanded(question: Question) -> Understanding:
        return Understanding(question, "answer" if question.frameworks else "silence", COMMANDED)


__all__ = ["Adviser", "Asked", "Suggestion", "Understanding"]
