"""Everything that is looked up is there, and a pattern is only tried where one of its words stands."""

from bot.knowledge.patterns import ASKED, lists_in
from bot.understanding.vocabulary import LISTS, Vocabulary, vocabulary_of
from tests.answering.asking import REAL


def test_every_list_that_is_looked_up_exists() -> None:
    assert set(LISTS) <= set(REAL.knowledge.words)


def test_only_frameworks_with_knowledge_are_known(vocabulary: Vocabulary) -> None:
    assert {"flask", "django", "fastapi"} <= vocabulary.known
    assert "react" not in vocabulary.known
    assert vocabulary.called["react"] == "React"


def test_at_least_250_names_are_recognised() -> None:
    assert len(REAL.knowledge.recognised) >= 250


def test_a_pattern_is_a_candidate_only_with_a_word_for_each_of_its_places(vocabulary: Vocabulary) -> None:
    few = set(vocabulary.signals.candidates({"tea", "rain", "vs"}))
    more = set(vocabulary.signals.candidates({"tea", "rain", "vs", ASKED}))

    assert few < more


def test_a_text_without_names_is_about_frameworks_only_if_it_says_so(vocabulary: Vocabulary) -> None:
    assert vocabulary.speaks_of_frameworks(("which", "framework"))
    assert not vocabulary.speaks_of_frameworks(("which", "car"))


def test_an_empty_knowledge_has_a_vocabulary_too() -> None:
    knowledge = REAL.knowledge
    empty = type(knowledge)(*({} for _ in knowledge.__slots__))

    assert vocabulary_of(empty).known == frozenset()


def test_every_word_list_serves_something() -> None:
    knowledge = REAL.knowledge
    signals = knowledge.signals.values()
    topics = (*knowledge.aspects.values(), *knowledge.features.values(), *knowledge.needs.values())
    texts = [text for one in signals for text in (*one.patterns, *one.together)]
    in_patterns = {name for text in (*texts, *(said for one in topics for said in one.said)) for name in lists_in(text)}
    looked_up = {*LISTS, "not-frameworks", "other-languages"}

    assert set(knowledge.words) - in_patterns - looked_up == set()
