"""All words that mean something, made ready for looking up: built once for a knowledge, then only read."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

from bot.knowledge import Knowledge
from bot.knowledge.entries import Framework, Recognised, Topic
from bot.knowledge.language import Signal
from bot.knowledge.patterns import Pattern, compile_pattern
from bot.knowledge.together import Together, read_together
from bot.understanding.names import Names, squeezed
from bot.understanding.phrases import Phrasebook

LISTS = (
    "rules-out",
    "replaces",
    "does-not-rule-out",
    "not-needed",
    "must-not-have",
    "in-passing-behind",
    "in-passing-before",
    "asked-behind",
    "about-frameworks",
    "framework-noun",
    "goes-on",
    "this-field",
    "other-fields",
    "other-kinds",
    "other-code",
    "of-the-web",
    "speaks-of-the-first",
    "speaks-of-the-last",
    "asks",
    "asks-first",
    "said-first",
    "points-back",
    "needs-less",
    "needs-more",
)
"""Word lists whose words are looked up; the others only serve as parts of patterns."""


class Signals:
    """All patterns of all signals, found by a word that a text must have for one to match."""

    def __init__(self, signals: Iterable[Signal], lists: dict[str, tuple[str, ...]]) -> None:
        self._by_anchor: dict[str, list[tuple[int, Pattern]]] = {}
        self.all = tuple(signals)
        self.position = {signal.id: number for number, signal in enumerate(self.all)}
        self.together: list[tuple[Signal, Together]] = []
        self._by_held: dict[str, list[int]] = {}
        for number, signal in enumerate(self.all):
            for text in signal.patterns:
                pattern = compile_pattern(text, lists)
                for anchor in pattern.anchors[0]:
                    self._by_anchor.setdefault(anchor, []).append((number, pattern))
            self.together += ((signal, read_together(text, lists)) for text in signal.together)

        for number, (_, together) in enumerate(self.together):
            self._by_held.setdefault(max(together.held, key=_how_telling), []).append(number)

    def held_together(self, sentence: set[str]) -> Iterator[tuple[Signal, Together]]:
        """What fits a sentence that holds these signs and word lists, in the order of the signals."""
        numbers = (number for held in sentence & self._by_held.keys() for number in self._by_held[held])
        yield from (self.together[number] for number in sorted(numbers) if self.together[number][1].is_in(sentence))

    def candidates(self, words: set[str]) -> Iterator[tuple[int, Pattern]]:
        """The patterns that can match a line of these words, each once, with the number of their signal."""
        seen: set[int] = set()
        for word in words & self._by_anchor.keys():
            for number, pattern in self._by_anchor[word]:
                if id(pattern) not in seen:
                    seen.add(id(pattern))
                    if not any(map(words.isdisjoint, pattern.anchors[1:])):
                        yield number, pattern


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """What the words of a text are looked up in."""

    names: Names
    known: frozenset[str]
    """Ids of frameworks of which there is knowledge; the others are recognised by name only."""
    unasked: frozenset[str]
    """Those of which to speak unasked; of the others an answer is only offered."""
    aspect_of: dict[str, str]
    """The aspects that features and measures belong to."""
    about_of: dict[str, str]
    """The aspects that names of certain fields are about altogether, by id: an ORM about the database."""
    parts: frozenset[str]
    """The features that are parts of frameworks, so that "no ORM" refuses one that has it."""
    called: dict[str, str]
    """Names as they are shown, by id."""
    field_of: dict[str, str]
    """The fields of names, by id."""
    aspects: Phrasebook
    features: Phrasebook
    needs: Phrasebook
    facts: Phrasebook
    measures: Phrasebook
    lists: Phrasebook
    not_frameworks: frozenset[str]
    other_languages: frozenset[str]
    signals: Signals
    buildings: frozenset[str]
    """The needs that tell what is built."""

    of_frameworks: frozenset[str]
    """Words one of which stands in every text that asks for a framework without naming one."""

    of_the_web: frozenset[str]
    deciding: frozenset[str]
    """Words that say that it is about the web, and words one of which stands in every text that wants a decision."""

    def speaks_of_frameworks(self, words: tuple[str, ...]) -> bool:
        """Whether a text without names can be about frameworks at all."""
        if not self.of_frameworks.isdisjoint(words):
            return True
        return not self.of_the_web.isdisjoint(words) and not self.deciding.isdisjoint(words)


def vocabulary_of(knowledge: Knowledge, fields: Collection[str] = ()) -> Vocabulary:
    """Make the vocabulary of a knowledge; `fields` are those of which to speak unasked (empty: all)."""
    named: list[Framework | Recognised] = [*knowledge.frameworks.values(), *knowledge.recognised.values()]
    about = {field: aspect.id for aspect in knowledge.aspects.values() for field in aspect.fields}
    words = {id_: word_list.words for id_, word_list in knowledge.words.items()}
    not_frameworks = frozenset([*words.get("not-frameworks", ()), *_of_topics(knowledge), *_of_parts(knowledge)])
    signals = Signals(knowledge.signals.values(), knowledge.lists)
    looked_up = {*LISTS, *(id_ for _, together in signals.together for id_ in (*together.held, *together.absent))}
    return Vocabulary(
        names=Names(named, not_frameworks),
        known=frozenset(knowledge.frameworks),
        unasked=frozenset(id_ for id_, one in knowledge.frameworks.items() if not fields or one.field in fields),
        aspect_of={
            **{feature.id: feature.aspect for feature in knowledge.features.values()},
            **{measure.id: measure.aspect for measure in knowledge.measures.values()},
        },
        parts=frozenset(id_ for id_, feature in knowledge.features.items() if feature.part),
        about_of={name.id: about[name.field] for name in named if name.field in about},
        called={name.id: name.name for name in named},
        field_of={name.id: name.field for name in named},
        aspects=_said(knowledge.aspects.values(), knowledge),
        features=_said(knowledge.features.values(), knowledge),
        needs=_said(knowledge.needs.values(), knowledge, apart=True),
        facts=Phrasebook({fact.id: fact.said for fact in knowledge.facts.values()}),
        measures=_said(knowledge.measures.values(), knowledge, apart=True),
        lists=Phrasebook({id_: words[id_] for id_ in words if id_ in looked_up}, apart=True),
        not_frameworks=not_frameworks,
        other_languages=frozenset(words.get("other-languages", ())),
        signals=signals,
        buildings=frozenset(id_ for id_, need in knowledge.needs.items() if need.asked == "building"),
        of_frameworks=frozenset(phrase.split()[-1] for phrase in words.get("framework-noun", ())),
        of_the_web=frozenset(phrase.split()[-1] for phrase in _phrases(words, "of-the-web", "this-field")),
        deciding=frozenset(phrase.split()[0] for phrase in _phrases(words, "deciding", "which")),
    )


def _how_telling(held: str) -> tuple[bool, str]:
    """Sorts what a sentence holds: word lists last, because most sentences have signs."""
    return not held.startswith("<"), held


def _of_topics(knowledge: Knowledge) -> Iterator[str]:
    """Single words that speak of a topic, so that nobody means an unknown framework by them: "flask memory usage"."""
    kinds = (knowledge.aspects, knowledge.features, knowledge.needs, knowledge.measures)
    for topic in (topic for kind in kinds for topic in kind.values()):
        yield from (said for said in topic.said if said.isalnum())


def _of_parts(knowledge: Knowledge) -> Iterator[str]:
    """The names of what frameworks are made of or run with."""
    for part in knowledge.parts.values():
        yield from (squeezed(name) for name in (part.id, part.name, *part.aliases))


def _phrases(words: Mapping[str, Iterable[str]], *ids: str) -> Iterator[str]:
    for id_ in ids:
        yield from words.get(id_, ())


def _said(topics: Iterable[Topic], knowledge: Knowledge, *, apart: bool = False) -> Phrasebook:
    said = {topic.id: (topic.label, *topic.said) for topic in topics}
    return Phrasebook(said, apart=apart, lists=knowledge.lists)
