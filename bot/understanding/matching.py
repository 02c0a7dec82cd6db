"""Which signals are heard in which sentence: by their patterns, and by what a sentence holds together."""

from bisect import bisect_right
from collections.abc import Iterator

from bot.knowledge.patterns import ASKED, PASSED
from bot.understanding.heard import Match, Mention, Topics
from bot.understanding.phrases import Phrase
from bot.understanding.sentences import Sentences
from bot.understanding.text import SENTENCE_ENDS
from bot.understanding.vocabulary import Vocabulary

LINE = 12
"""Words up to which a text is a line, such as a title or a remark in a chat."""


def matches_in(
    words: tuple[str, ...], mentions: tuple[Mention, ...], held: list[set[str]], vocabulary: Vocabulary
) -> tuple[Match, ...]:
    """The signals of a text, each once a sentence, in the order of the vocabulary; `held` is what `held_in` found."""
    strict = {(match.signal.id, match.sentence): match for match in _patterns(words, mentions, vocabulary)}
    for match in _together(held, mentions, vocabulary):
        strict.setdefault((match.signal.id, match.sentence), match)
    position = vocabulary.signals.position
    return tuple(strict[key] for key in sorted(strict, key=lambda key: (position[key[0]], key[1])))


def held_in(
    words: tuple[str, ...],
    sentences: Sentences,
    mentions: tuple[Mention, ...],
    topics: Topics,
    lists: tuple[Phrase, ...],
) -> list[set[str]]:
    """The signs and the word lists of each sentence (`bot.knowledge.together.SIGNS`)."""
    held = sentences.held(lists)
    told_of = {
        "<aspect>": topics.aspects,
        "<feature>": topics.features,
        "<need>": topics.needs,
        "<fact>": topics.facts,
    }
    for sign, phrases in told_of.items():
        for number, found in enumerate(sentences.held(phrases)):
            held[number] |= {sign} if found else set()
    first = [phrase for phrase in lists if phrase.id == "asks-first"]
    opened = sentences.opened_by(first, [phrase for phrase in lists if phrase.id == "said-first"])
    whole = _of_the_whole(words, mentions, topics, lists)
    before = False
    for number, one in enumerate(held):
        here = [mention for mention in mentions if mention.sentence == number]
        named = {mention.name.id for mention in here if mention.asked}
        asks = number in sentences.questions or number in opened or "asks" in one
        told = {
            "<question>": number in sentences.questions,
            "<asks>": asks,
            "<opened>": number in opened,
            "<framework>": bool(named),
            "<frameworks>": len(named) > 1,
            "<passing>": any(not mention.asked for mention in here),
            "<it>": before and not named and "points-back" in one,
        }
        one |= whole | {sign for sign, holds in told.items() if holds}
        before = before or bool(here)
    return held


def _of_the_whole(
    words: tuple[str, ...], mentions: tuple[Mention, ...], topics: Topics, lists: tuple[Phrase, ...]
) -> set[str]:
    """The signs that every sentence of a text has."""
    asked = {mention.name.id for mention in mentions if mention.asked}
    told = {
        "<short>": len(words) <= LINE,
        "<project>": bool(topics.needs),
        "<named>": bool(asked),
        "<several>": len(asked) > 1,
        "<mentions>": bool(mentions),
        "<web>": any(phrase.id in ("of-the-web", "this-field") for phrase in lists),
    }
    return {sign for sign, holds in told.items() if holds}


def _together(held: list[set[str]], mentions: tuple[Mention, ...], vocabulary: Vocabulary) -> Iterator[Match]:
    for number, sentence in enumerate(held):
        last = None
        for signal, together in vocabulary.signals.held_together(sentence):
            if signal is last:
                continue
            last = signal
            passing = "<passing>" in together.held
            here = (at for at, one in enumerate(mentions) if one.sentence == number and (one.asked or passing))
            yield Match(signal, number, tuple(here), loose=True)


def _patterns(words: tuple[str, ...], mentions: tuple[Mention, ...], vocabulary: Vocabulary) -> tuple[Match, ...]:
    line, starts, sentences = _line(words, mentions)
    seen = {*words, *(ASKED if mention.asked else PASSED for mention in mentions), "?"}
    matches: dict[tuple[int, int], Match] = {}
    for number, pattern in vocabulary.signals.candidates(seen):
        for match in pattern.expression.finditer(line):
            sentence = bisect_right(sentences, match.end() - 1) - 1
            taken = tuple(at for at, start in enumerate(starts) if match.start() <= start < match.end())
            known = matches.get((number, sentence))
            merged = tuple(sorted({*taken, *(known.mentions if known else ())}))
            matches[number, sentence] = Match(vocabulary.signals.all[number], sentence, merged)
    return tuple(matches[key] for key in sorted(matches))


def _line(words: tuple[str, ...], mentions: tuple[Mention, ...]) -> tuple[str, list[int], list[int]]:
    """The line that patterns are matched against, where in it each name stands, and where each sentence begins."""
    parts = [" ."]
    length = 2
    starts: list[int] = []
    sentences = [0]
    at = 0

    def add(word: str) -> None:
        nonlocal length
        if word == ",":
            return
        parts.append(f" {word}")
        length += len(word) + 1
        if word in SENTENCE_ENDS:
            sentences.append(length)

    for mention in mentions:
        for word in words[at : mention.name.start]:
            add(word)
        starts.append(length + 1)
        add(ASKED if mention.asked else PASSED)
        at = mention.name.end
    for word in words[at:]:
        add(word)
    if not words or words[-1] not in SENTENCE_ENDS:
        add(".")
    return "".join(parts), starts, sentences
