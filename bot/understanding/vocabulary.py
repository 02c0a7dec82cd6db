"""All words that mean something, made ready for looking up: built once for a knowledge, then only read."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.knowledge import Knowledge
from bot.knowledge.entries import Signal, Topic
from bot.knowledge.patterns import Pattern, compile_pattern
from bot.understanding.names import Names
from bot.understanding.phrases import Phrasebook

LISTS = (
    "rules-out",
    "replaces",
    "does-not-rule-out",
    "not-needed",
    "in-passing-behind",
    "in-passing-before",
    "asked-behind",
    "about-frameworks",
    "framework-noun",
    "goes-on",
    "this-field",
    "other-fields",
    "of-the-web",
    "speaks-of-the-first",
    "speaks-of-the-last",
)
"""Word lists whose words are looked up; the others only serve as parts of patterns."""


class Signals:
    """All patterns of all signals, found by a word that a text must have for one to match."""

    def __init__(self, signals: Iterable[Signal], lists: dict[str, tuple[str, ...]]) -> None:
        self._by_anchor: dict[str, list[tuple[int, Pattern]]] = {}
        self._anywhere: list[tuple[int, Pattern]] = []
        self.all = tuple(signals)
        for number, signal in enumerate(self.all):
            for text in signal.patterns:
                pattern = compile_pattern(text, lists)
                for anchor in pattern.anchors:
                    self._by_anchor.setdefault(anchor, []).append((number, pattern))
                if not pattern.anchors:
                    self._anywhere.append((number, pattern))

    def candidates(self, words: Iterable[str]) -> Iterator[tuple[int, Pattern]]:
        """The patterns that can match a line of these words, each once, with the number of their signal."""
        seen: set[int] = set()
        for word in words:
            for number, pattern in self._by_anchor.get(word, ()):
                if id(pattern) not in seen:
                    seen.add(id(pattern))
                    yield number, pattern
        yield from self._anywhere


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the words of a text are looked up in."""

    names: Names
    known: frozenset[str]
    """Ids of frameworks of which there is knowledge; the others are recognised by name only."""
    aspect_of: dict[str, str]
    """The aspects that features belong to."""
    called: dict[str, str]
    """Names as they are shown, by id."""
    aspects: Phrasebook
    features: Phrasebook
    needs: Phrasebook
    facts: Phrasebook
    lists: Phrasebook
    not_frameworks: frozenset[str]
    other_languages: frozenset[str]
    signals: Signals
    of_frameworks: frozenset[str]
    """Words one of which stands in every text that asks for a framework without naming one."""

    def speaks_of_frameworks(self, words: tuple[str, ...]) -> bool:
        """Whether a text without names can be about frameworks at all."""
        return not self.of_frameworks.isdisjoint(words)


def vocabulary_of(knowledge: Knowledge) -> Vocabulary:
    """Make the vocabulary of a knowledge."""
    named = [*knowledge.frameworks.values(), *knowledge.recognised.values()]
    words = {id_: word_list.words for id_, word_list in knowledge.words.items()}
    not_frameworks = words.get("not-frameworks", ())
    return Vocabulary(
        names=Names(named, not_frameworks),
        known=frozenset(knowledge.frameworks),
        aspect_of={feature.id: feature.aspect for feature in knowledge.features.values()},
        called={name.id: name.name for name in named},
        aspects=_said(knowledge.aspects.values()),
        features=_said(knowledge.features.values()),
        needs=_said(knowledge.needs.values()),
        facts=Phrasebook({fact.id: fact.said for fact in knowledge.facts.values()}),
        lists=Phrasebook({id_: words[id_] for id_ in LISTS if id_ in words}, apart=True),
        not_frameworks=frozenset(not_frameworks),
        other_languages=frozenset(words.get("other-languages", ())),
        signals=Signals(knowledge.signals.values(), knowledge.lists),
        of_frameworks=frozenset(phrase.split()[-1] for phrase in words.get("framework-noun", ())),
    )


def _said(topics: Iterable[Topic]) -> Phrasebook:
    return Phrasebook({topic.id: (topic.label, *topic.said) for topic in topics})
