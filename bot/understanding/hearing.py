"""Text → what is heard in it: sentences, names and their roles, word lists, signals. No decision is made here."""

from dataclasses import replace

from bot.understanding.heard import Heard, Mention, Topics
from bot.understanding.matching import LINE, held_in, matches_in
from bot.understanding.names import Found
from bot.understanding.phrases import Phrase, Phrasebook, counted
from bot.understanding.sentences import Sentences
from bot.understanding.text import Text
from bot.understanding.vocabulary import Vocabulary

FILLERS = frozenset(
    {"the", "a", "an", "good", "old", "existing", "current", "small", "big", "new", "legacy", "tiny", "lil", "own"}
)
"""Words that may stand between a preposition and a name: "in a small flask app"."""
AGAINST = frozenset({"vs", "versus", "or"})
"""Words behind which a name is asked about, whatever follows it: "sanic vs aiohttp server"."""
TIMES = frozenset({"next", "last", "every", "each", "early", "late", "by"})
"""Words behind which an everyday word is no name: "last spring", "by reflex"."""
DOES = frozenset({"to", "i", "you", "we", "they", "people", "everyone", "can", "will", "would", "not", "please"})
OBJECTS = frozenset({"to", "a", "an", "the", "my", "your", "our", "his", "her", "their", "it", "how", "me"})
"""Words between which an everyday word is what somebody does: "to express my thanks"."""
FRAMEWORK = "framework-noun"
"""What is no question for any framework directly behind the name of one."""
INVERTED = frozenset({"is", "are", "was", "were", "has", "have", "had", "does", "do", "did", "will"})
STATING = INVERTED | {"uses", "use", "used", "beats", "beat", "moved", "switched", "went", "makes", "gives", "took"}
"""Verbs with which somebody tells something, and those that ask where they stand right before a name."""
NAMES_MAX = 40
"""Names that are looked at: who writes more of them in one message asks about none."""
FOREIGN_WORDS = 0.24
"""Share of words of another language from which a text is not English; names of frameworks are the same in all."""
FOREIGN_LETTERS = 0.3


def hear(text: Text, vocabulary: Vocabulary, *, goes_on: bool = False) -> Heard:
    """Find everything in a text that means something; little is looked for where nothing speaks of frameworks.

    `goes_on`: the text may go on from an answer, so that it need not speak of frameworks itself.
    """
    words = text.words
    names = vocabulary.names.find(words)[:NAMES_MAX]
    if not (names or goes_on or vocabulary.speaks_of_frameworks(words)):
        return Heard(text, Sentences(()), (), Topics(), (), (), frozenset(), foreign=False, of_frameworks=False)
    said = counted(words)
    lists = _outside(names, vocabulary.lists.find(said))
    sentences = Sentences(words)
    foreign = _is_foreign(text, names, vocabulary)
    topics = Topics(
        aspects=tuple(vocabulary.aspects.find(said)),
        features=tuple(vocabulary.features.find(said)),
        needs=tuple(vocabulary.needs.find(said)),
        facts=_around(names, said, vocabulary.facts),
        measures=_around(names, said, vocabulary.measures),
    )
    names = [name for name in names if not (name.word and (topics.covers(name) or _is_everyday(name, words)))]
    mentions = _mentions(words, names, lists, sentences)
    held = held_in(words, sentences, mentions, topics, lists)
    matches = matches_in(words, mentions, held, vocabulary)
    asks = {number for number, sentence in enumerate(held) if "<asks>" in sentence}
    stopped = {n for n, end in enumerate(sentences.ends) if words[end] == "."}
    if len(sentences.starts) > 1 and (asks or sentences.ends[0] <= LINE or sentences.ends[0] not in text.full_stops):
        stopped.discard(0)  # a title, or what a question behind it is about
    stopped |= {
        number
        for number, here in enumerate(held)
        if number not in asks and "deciding" not in here and _is_told(number, words, sentences, mentions)
    }
    return Heard(
        text,
        sentences,
        mentions,
        topics,
        lists,
        matches,
        sentences.questions,
        foreign,
        frozenset(stopped - asks),
        bool(asks),
        opened=frozenset(
            number
            for number, sentence in enumerate(held)
            if "<opened>" in sentence and sentences.end_of(number) not in text.full_stops
        ),
    )


def _is_told(number: int, words: tuple[str, ...], sentences: Sentences, mentions: tuple[Mention, ...]) -> bool:
    """Whether somebody tells something: "everyone uses flask or django", "flask is simpler than django"."""
    names = [mention.name for mention in mentions if mention.sentence == number]
    if not names:
        return False
    asks = names[0].start > 0 and words[names[0].start - 1] in INVERTED
    before = words[sentences.starts[number] : names[0].start - asks]
    behind = words[names[0].end : sentences.end_of(number)]
    return not STATING.isdisjoint(before) or (behind[:1] != () and behind[0] in STATING and "or" not in behind)


def _is_everyday(name: Found, words: tuple[str, ...]) -> bool:
    """Whether a word is used as the everyday word that it is as well: "to express my thanks", "next spring"."""
    before = words[name.start - 1] if name.start else ""
    behind = words[name.end] if name.end < len(words) else ""
    return before in TIMES or (before in DOES and behind in OBJECTS)


def _outside(names: list[Found], phrases: list[Phrase]) -> tuple[Phrase, ...]:
    """The phrases without those that are part of a name: "framework" in "Django REST framework", "hug framework"."""
    named = {at for name in names if name.end - name.start > 1 for at in range(name.start, name.end)}
    behind = {name.end for name in names}
    return tuple(
        phrase
        for phrase in phrases
        if phrase.start not in named and not (phrase.id == FRAMEWORK and phrase.start in behind)
    )


def _is_foreign(text: Text, names: list[Found], vocabulary: Vocabulary) -> bool:
    if text.foreign >= FOREIGN_LETTERS:
        return True
    foreign = sum(word in vocabulary.other_languages for word in text.words)
    named = sum(name.end - name.start for name in names)
    return foreign > 1 and foreign >= FOREIGN_WORDS * (len(text.words) - named)


def _around(names: list[Found], words: tuple[str, ...], phrases: Phrasebook) -> tuple[Phrase, ...]:
    """The phrases into whose midst people put a name: "the latest Flask release"."""
    named = {at for name in names for at in range(name.start, name.end)}
    left = [at for at in range(len(words)) if at not in named]
    found = phrases.find(tuple(words[at] for at in left))
    return tuple(Phrase(left[phrase.start], left[phrase.end - 1] + 1, phrase.id) for phrase in found)


def _mentions(
    words: tuple[str, ...], names: list[Found], lists: tuple[Phrase, ...], sentences: Sentences
) -> tuple[Mention, ...]:
    passing = {phrase.end for phrase in lists if phrase.id == "in-passing-behind"}
    passing -= {phrase.end for phrase in lists if phrase.id == "asked-behind"}
    kinds = {phrase.start for phrase in lists if phrase.id == "in-passing-before"}
    found: list[Mention] = []
    for name in names:
        start = name.start
        while start and words[start - 1] in FILLERS:
            start -= 1
        against = name.start > 0 and words[name.start - 1] in AGAINST and bool(found)
        if against and found[-1].name.end == name.start - 1:
            found[-1] = replace(found[-1], asked=True)
        instead = bool(found) and words[found[-1].name.end : name.start] == ("for",)
        asked = against or instead or (start not in passing and name.end not in kinds)
        found.append(Mention(name, asked, sentences.of(name.start)))
    return tuple(found)
