"""What a text refuses: features that must not be built into the framework, and what the project does not need.

Some words always speak of the framework: "must not have", "framework without". A bare "no" or "without" does so where a
part of a framework is refused ("small api, no orm") and nothing says that the project or a framework is just like that
("flask has no orm", "no admin needed"); "no database" says that the project needs none.
"""

from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal

from bot.understanding.heard import Heard, Mention
from bot.understanding.phrases import Phrase
from bot.understanding.question import Question
from bot.understanding.question_code import FEATURES_MAX
from bot.understanding.text import MARKS

MUST_NOT_HAVE, NOT_NEEDED = "must-not-have", "not-needed"
"""The phrases behind which a feature must not be in the framework, and those behind which the project needs none."""
BARE = frozenset({"no", "without", "w o", "not want", "nor", "nor a", "neither", "neither a", "neither an"})
"""Those of the second list that can mean the first."""
OF_A_CHOICE = frozenset({"choose", "list", "superlative", "alternatives", "compare", "none"})
"""Intents in which a bare refusal can mean the framework."""
BESIDE_A_FEATURE = frozenset(
    {"a", "an", "the", "any", "its", "their", "own", "built", "in", "builtin", "bundled", "integrated", "included"}
    | {"kind", "of", "me", "us", "to", "into", "use", "using", "default"}
)
"""Words that may stand between a refusal and a feature: "must not have its own orm"."""
BUILT_IN = frozenset({"built", "builtin", "bundled", "integrated", "included", "inside", "baked", "preinstalled"})
"""Words behind a feature that say that the framework is meant: "no templates built in"."""
FOR_A_PROJECT = frozenset({"needed", "required", "necessary", "need", "used", "experience", "knowledge", "rights"})
"""Words behind a feature that say that the project or its people are meant: "no admin needed"."""
JOINTS, AND = frozenset({"or", "nor", "and", ","}), frozenset({"and"})
"""Words between features, of which all but a comma alone tell that what is said of the first is said of all."""
WISHING = frozenset({"must", "should", "shall", "may", "ought"})
"""Words with which nobody tells what a framework is like: "flask or django, it must not have an orm"."""
TELLING = frozenset({"has", "have", "had", "got", "is", "are", "was", "comes", "lacks"})
OF_A_NAME = frozenset({",", "a", "an", "the", "just", "only", "really", "basically", "small", "python", "web", "micro"})
"""Words with which somebody tells what a framework is like, and those that may stand beside them."""
OF_ITS_OWN = frozenset({"have", "include", "contain", "no"})
"""What is said of a project as well as of a framework."""
ANY_FRAMEWORK = frozenset({"something", "anything", "one", "ones", "those", "alternative", "alternatives", "library"})
"""Words that stand for a framework: "something that has no orm"."""
LIKE_IT_BUT = frozenset({"but", "just", "only"})
"""Words behind which somebody who asks for the like of a framework says what must be missing: "but without the orm"."""
BY_THE_WAY = frozenset(
    {"with", "and", "or", "preferably", "ideally", "definitely", "absolutely", "please", "pls", "plz", "also", "really"}
    | {"i", "we", "do", "want", "prefer", "would", "like", "just", "maybe", "certainly", "simply", "so", "then", "thx"}
    | {"meant", "mean", "actually", "ok", "okay", "hm", "hmm", "yes", "yeah", "rather", "it"}
)
"""Words before a bare refusal that leave open of what it is said."""

OPENING = MARKS | {"but", "if"}
"""Words behind which it is said of nothing before it."""
AFTERWARDS = frozenset(
    {"wanted", "unwanted", "welcome", "desired", "undesired", "forbidden", "go", "thanks", "you", "dealbreaker"}
)
"""Last words of what is said behind a feature: "orm not wanted"."""

NOT_NEEDED_BEHIND = ("not needed", "not required", "not necessary")

Meant = Literal["framework", "open", "bound", "project"]
"""Of what something is said: of the framework, of nothing in particular, of what stands before it, of the project."""


@dataclass(frozen=True, slots=True)
class Refusal:
    """The phrase of a refusal, the topics that it refuses, one behind the other, and of what it is said."""

    phrase: Phrase
    topics: tuple[range, ...]
    meant: Meant
    known: bool = True
    """False where the topic is a word that means nothing here: "no users, no forms"."""

    @property
    def end(self) -> int:
        """The word behind all of it."""
        return max(self.phrase.end, self.topics[-1].stop)


def refused(
    question: Question, heard: Heard, mentions: tuple[Mention, ...], parts: Container[str]
) -> tuple[tuple[str, ...], set[int]]:
    """Ids of the features that must not be built in, and the words of all topics that are not wanted.

    `parts` are the features that are parts of frameworks; the others, such as logins, are things of a project.
    """
    of_parts = [one for one in heard.topics.features if one.id in parts]

    def is_part(topic: range | None) -> bool:
        return topic is not None and any(one.start in topic for one in of_parts)

    lists = [*_Hearing(question, heard, mentions).refusals()]
    out: set[int] = set()
    for joined in _joined(lists, heard):
        first = next((topic for one in joined for topic in one.topics if one.known), None)
        needed = heard.text.words[joined[-1].end : joined[-1].end + 1]
        of_framework = joined[0].meant == "framework" or (is_part(first) and FOR_A_PROJECT.isdisjoint(needed))
        for one in joined:
            for topic in one.topics:
                if one.meant == "framework" or (one.meant == "open" and of_framework and is_part(topic)):
                    out.update(topic)
    named = {at for mention in mentions for at in range(mention.name.start, mention.name.end)}
    ids = dict.fromkeys(one.id for one in heard.topics.features if one.start in out - named)
    return tuple(ids)[:FEATURES_MAX], {at for one in lists if one.known for topic in one.topics for at in topic}


def _joined(refusals: Iterable[Refusal], heard: Heard) -> Iterator[list[Refusal]]:
    """The refusals of each list, "no orm, no admin"; one that stands behind another is said of the same."""
    joined: list[Refusal] = []
    for one in refusals:
        if joined and JOINTS.issuperset(heard.text.words[joined[-1].end : one.phrase.start]):
            inherited: Meant = "project" if joined[0].meant in ("project", "bound") else "open"
            joined.append(replace(one, meant=inherited) if one.meant in ("open", "bound") else one)
            continue
        if joined:
            yield joined
        joined = [one]
    if joined:
        yield joined


class _Hearing:
    """A text in which refusals are looked for."""

    def __init__(self, question: Question, heard: Heard, mentions: tuple[Mention, ...]) -> None:
        self.heard = heard
        self.words = heard.text.words
        self.intent = question.intent
        self.named = len({*question.frameworks, *question.recognised, *question.unknown})
        self.names = {mention.name.end: mention.name.start for mention in mentions}
        topics = (*heard.topics.features, *heard.topics.needs)
        self.behind: Mapping[int, int] = {
            start: max(one.end for one in topics if one.start == start) for start in {one.start for one in topics}
        }
        self.features = {one.start for one in heard.topics.features}
        self.nouns = {phrase.end for phrase in heard.lists if phrase.id == "framework-noun"}

    def refusals(self) -> Iterator[Refusal]:
        """All refusals of topics in order, but for those that only tell what a framework is like."""
        must = [phrase for phrase in self.heard.lists if phrase.id == MUST_NOT_HAVE]
        bare = [phrase for phrase in self.heard.lists if phrase.id == NOT_NEEDED]
        bare = [one for one in bare if not any(one.start < phrase.end and phrase.start < one.end for phrase in must)]
        for phrase in sorted((*must, *bare), key=lambda one: one.start):
            if phrase.id == MUST_NOT_HAVE and self._tells_of_a_name(phrase):
                continue
            if topics := self._topics_behind(phrase):
                yield Refusal(phrase, topics, self._meant(phrase, topics[-1].stop))
            elif topic := self._topic_before(phrase):
                open_ = phrase.id == MUST_NOT_HAVE or (self._said(phrase) == "no" and self._can_choose())
                yield Refusal(phrase, (topic,), "open" if open_ else "project")
            elif self._said(phrase) in ("no", "without") and self._word(phrase.end).isalpha():
                unknown = range(phrase.end, phrase.end + 1)
                yield Refusal(phrase, (unknown,), self._meant(phrase, unknown.stop), known=False)

    def _said(self, phrase: Phrase) -> str:
        return " ".join(self.words[phrase.start : phrase.end])

    def _word(self, at: int) -> str:
        """A word; nothing before the first and behind the last."""
        return self.words[at] if 0 <= at < len(self.words) else ""

    def _topics_behind(self, phrase: Phrase) -> tuple[range, ...]:
        """The topics that a phrase refuses: "without an orm, admin or templates"."""
        also_and = phrase.id == MUST_NOT_HAVE or self._said(phrase) == "without"
        joined = JOINTS - {","} if also_and else JOINTS - AND - {","}
        if self._is_said_afterwards(phrase):
            return ()
        sure: list[range] = []
        listed: list[range] = []
        at, joint = phrase.end, {"or"}
        if self._word(at) == "," and (also_and or self._said(phrase) == "not want"):  # a colon
            at, joined = at + 1, JOINTS
        while joint and (topic := self._topic_from(at)) and (not listed or not self.features.isdisjoint(topic)):
            listed.append(topic)
            if joint & joined:
                sure = [*listed]
            at, joint = topic.stop, set()
            while self._word(at) in JOINTS:
                joint.add(self.words[at])
                at += 1
        return tuple(sure)

    def _topic_from(self, at: int) -> range | None:
        """The words of the topic that a refusal or a list comes to."""
        while at not in self.behind and self._word(at) in BESIDE_A_FEATURE:
            at += 1
        return range(at, self.behind[at]) if at in self.behind else None

    def _is_said_afterwards(self, phrase: Phrase) -> bool:
        """Whether a phrase stands behind what it refuses: "orm not wanted", "orm must not be built in"."""
        last, said = self.words[phrase.end - 1], self._said(phrase)
        return last in AFTERWARDS or said.endswith(NOT_NEEDED_BEHIND) or (" not be " in said and last != "with")

    def _topic_before(self, phrase: Phrase) -> range | None:
        """The topic that is refused by what stands behind it: "orm not wanted", "admin yes, orm no"."""
        bare = self._said(phrase) == "no" and self._word(phrase.end) in MARKS | {"", "and", "but", "please"}
        if not (bare or self._is_said_afterwards(phrase)):
            return None
        end = phrase.start
        while end and self.words[end - 1] in ({"is", "are", ","} if bare else {"is", "are"}):
            end -= 1
        starts = [start for start, behind in self.behind.items() if behind == end]
        return range(min(starts), end) if starts else None

    def _meant(self, phrase: Phrase, end: int) -> Meant:
        """Of what it is said that something is refused. `end`: the word behind the topics."""
        if phrase.id == MUST_NOT_HAVE:
            return "project" if self._is_of_a_thing(phrase) else "framework"
        if self._said(phrase) not in BARE:
            return "project"
        if self._is_missing_in_the_like(phrase):
            return "framework"
        if not self._can_choose() or self._tells_of_a_name(phrase) or self._word(end) in FOR_A_PROJECT:
            return "project"
        if self._word(end) in BUILT_IN:
            return "framework"
        return "open" if self._is_free(phrase) else "bound"

    def _is_of_a_thing(self, phrase: Phrase) -> bool:
        """Whether what must not be had is what something else has: "the api must not have", "an app that has no"."""
        at, said = phrase.start, set(self.words[phrase.start : phrase.end])
        if self.words[at] == "that" and said & {"has", "have"}:
            begin = self.heard.sentences.starts[self.heard.sentence_of(at)]
            of_one = any(begin < noun <= at for noun in self.nouns) or at in self.names
            return not of_one and self._word(at - 1) not in ANY_FRAMEWORK
        own = self.words[phrase.end - 1] in OF_ITS_OWN and not WISHING.isdisjoint(said)
        return own and at in self.behind.values()

    def _can_choose(self) -> bool:
        """Whether more than one framework can be the answer."""
        return self.intent in OF_A_CHOICE and (self.named != 1 or self.intent == "alternatives")

    def _is_missing_in_the_like(self, phrase: Phrase) -> bool:
        """Whether it is what must be missing in something like a framework: "like django but without the orm"."""
        if self.intent != "alternatives" or self.words[phrase.start] not in ("without", "w", "no"):
            return False
        at = phrase.start - (self._word(phrase.start - 1) == "with")
        return at in self.names or self._word(at - 1) in LIKE_IT_BUT

    def _is_free(self, phrase: Phrase) -> bool:
        """Whether nothing before a bare refusal says that it is said of a project: "an app without templates"."""
        at = phrase.start
        begin = self.heard.sentences.starts[self.heard.sentence_of(at)]
        opened = {one.end for one in self.heard.lists if one.id == "goes-on" and one.start == begin} - {begin}
        if self._said(phrase) == "not want" and self.words[max(at - 2, 0) : at] in (("i", "do"), ("we", "do")):
            return True
        while at > begin and self._word(at - 1) in BY_THE_WAY and at not in opened:
            at -= 1
        if self._word(begin) != "why" and at in opened:
            return True
        if at == begin or at in self.nouns or self._word(at - 1) in OPENING:
            return True
        of_frameworks = any(begin < end <= at for end in (*self.nouns, *self.names))
        told = at in self.behind.values() and (of_frameworks or self.words[phrase.start] == "no")
        also = self._word(at) == "and" and any(
            begin < noun <= at and TELLING.isdisjoint(self.words[noun:at]) for noun in self.nouns
        )
        return told or also or at in self.names

    def _is_of_the_like(self, at: int) -> bool:
        """Whether a phrase behind a name is said of something like it, not of itself: ", which has no orm"."""
        return self.intent == "alternatives" and (self.words[at] != "which" or self._word(at - 1) != ",")

    def _tells_of_a_name(self, phrase: Phrase) -> bool:
        """Whether a phrase tells what a framework is like, instead of what it should be: "flask has no built in admin".

        Something like a framework, and one of several, is asked for; what is said behind the last name is said of it.
        """
        words, at = self.words, phrase.start
        if not WISHING.isdisjoint(words[at : phrase.end]) or self._is_of_the_like(at):
            return False
        sentence = self.heard.sentence_of(at)
        if words[at] in ("no", "not", "without"):
            begin = self.heard.sentences.starts[sentence]
            told = any(end in self.names and words[end] in TELLING for end in range(begin, at))
            if told or (at and words[at - 1] in TELLING):
                return True
        told = False
        while at and at not in self.names and words[at - 1] in TELLING | OF_A_NAME:
            at -= 1
            told = told or words[at] in TELLING
        last = all(end <= at or self.heard.sentence_of(end - 1) != sentence for end in self.names)
        of_all = self.named > 1 and last and not told and self._word(phrase.end) not in ("the", "its")
        return at in self.names and not (of_all and self.intent in OF_A_CHOICE)
