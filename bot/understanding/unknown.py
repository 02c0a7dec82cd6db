"""Names that are held against a known one and that nobody here knows: "flask or zorblax"."""

from bot.understanding.heard import Heard, Mention
from bot.understanding.names import squeezed
from bot.understanding.text import MARKS
from bot.understanding.vocabulary import Vocabulary

WORDS_BETWEEN = 3
"""Words between a field and what is asked for: "js frontend web framework"."""
WORDS_HELD = 5
"""Words from "is" to "than" in a comparison: "is zorblax really much faster than flask"."""
SHORT_SLIP_FROM = 4
"""Letters from which one slip is forgiven in a word that is held against a name."""
_IS = frozenset({"is", "are", "does", "do"})
_AGAINST = frozenset({"vs", "versus"})
_OR = frozenset({"or"})
_BEHIND = MARKS | {
    "for",
    "in",
    "to",
    "when",
    "if",
    "guys",
    "pls",
    "please",
    "with",
    "on",
    "as",
    "which",
    "what",
    "that",
    "framework",
    "plz",
    "thoughts",
}
"""What stands behind a name when nothing more belongs to it."""

_OF = frozenset({"in", "for", "of", "on", "to"})
"""What stands before the language that a framework is looked for in."""
_ITS_OWN = frozenset(
    {"equivalent", "alternative", "alternatives", "counterpart", "version", "framework", "frameworks", "analog"}
)
"""What stands behind it: "the rust equivalent of fastapi"."""
_BEFORE = frozenset({"use", "try", "learn", "pick", "choose", "between", "recommend", "prefer", "take", "with"})
"""What stands before a name that somebody could choose."""


def unknown_names(heard: Heard, mentions: tuple[Mention, ...], vocabulary: Vocabulary) -> tuple[str, ...]:
    """Words set against a name that are no name known here, as they were typed."""
    words = heard.text.words
    starts = {mention.name.start for mention in mentions}
    ends = {mention.name.end for mention in mentions}
    found: dict[str, None] = {}
    for at, word in enumerate(words):
        before, behind = at - 1, at + 1
        if word == "than" and behind in starts:
            found |= _held_against(heard, at, starts, vocabulary)
        if word not in _AGAINST and word not in _OR:
            continue
        if at in ends and behind < len(words) and behind not in starts and _is_alone(words, behind, vocabulary):
            found |= _name(heard, behind, vocabulary)
        elif behind in starts and before >= 0 and at not in ends and _begins(words, before, word):
            found |= _name(heard, before, vocabulary)
    return tuple(found)


def nearly_named(word: str, vocabulary: Vocabulary) -> str | None:
    """The framework of which a word held against another is one slip away although it is short: "flsk or django"."""
    nearest = vocabulary.names.misspelt(squeezed(word), 1) if len(word) >= SHORT_SLIP_FROM else None
    return nearest.name.id if nearest and nearest.name.id in vocabulary.known else None


def other_field(heard: Heard) -> str:
    """The field of another kind that a text without names asks a framework for, as it was typed: "js framework"."""
    kinds = [phrase.start for phrase in heard.lists if phrase.id == "other-kinds"]
    web = [phrase.start for phrase in heard.lists if phrase.id == "of-the-web"]
    language = {phrase.start for phrase in heard.lists if phrase.id == "this-field"}
    if kinds and min(kinds) < min((at for at in web if at not in language), default=len(heard.text.words)):
        return heard.text.typed[min(kinds)]
    nouns = [phrase for phrase in heard.lists if phrase.id == "framework-noun"]
    other = [phrase for phrase in heard.lists if phrase.id == "other-fields"]
    typed = heard.text.typed
    for field in other:
        for noun in nouns:
            if 0 <= noun.start - field.end <= WORDS_BETWEEN or field.start <= noun.start < field.end:
                return " ".join(typed[field.start : noun.end])
    if not other or not nouns or heard.says("this-field"):
        return ""
    return " ".join(typed[other[0].start : other[0].end])


def other_language(heard: Heard, sentence: int) -> str:
    """The language, of which nothing is known here, that a sentence asks for a framework of: "like django in rust"."""
    words = heard.text.words
    ours = {phrase.start for phrase in heard.lists if phrase.id == "this-field"}
    if any(at and words[at - 1] in _OF for at in ours) or (ours and not heard.mentions):
        return ""
    for phrase in heard.lists:
        if phrase.id != "other-code" or heard.sentence_of(phrase.start) != sentence:
            continue
        behind = words[phrase.end : phrase.end + WORDS_BETWEEN + 1]
        if (phrase.start and words[phrase.start - 1] in _OF) or not _ITS_OWN.isdisjoint(behind):
            return " ".join(heard.text.typed[phrase.start : phrase.end])
    return ""


def language_beside(heard: Heard, mentions: tuple[Mention, ...]) -> str:
    """The language that a framework is held against as if it were one: "is go faster than fastapi", "flask vs php"."""
    words = heard.text.words
    starts, ends = {mention.name.start for mention in mentions}, {mention.name.end for mention in mentions}
    for phrase in heard.lists:
        if phrase.id != "other-code":
            continue
        joint = words[phrase.end] if phrase.end < len(words) else ""
        before = (joint in _AGAINST or joint in _OR) and phrase.end + 1 in starts
        behind = phrase.start - 1 in ends and words[phrase.start - 1] in _AGAINST | _OR
        than = (
            phrase.start
            and words[phrase.start - 1] in _IS
            and any(
                words[at] == "than" and at + 1 in starts
                for at in range(phrase.end, min(phrase.end + WORDS_HELD, len(words)))
            )
        )
        if before or behind or than:
            return " ".join(heard.text.typed[phrase.start : phrase.end])
    return ""


def _held_against(heard: Heard, than: int, starts: set[int], vocabulary: Vocabulary) -> dict[str, None]:
    """The name in "is zorblax faster than flask"."""
    words = heard.text.words
    verbs = [at for at in range(max(than - WORDS_HELD, 0), than) if words[at] in _IS]
    at = verbs[-1] + 1 if verbs else than
    return _name(heard, at, vocabulary) if at + 1 < than and at not in starts else {}


def _is_alone(words: tuple[str, ...], at: int, vocabulary: Vocabulary) -> bool:
    """Whether nothing more belongs to a word: what stands behind it is the end, or speaks of something else."""
    return at + 1 == len(words) or words[at + 1] in _BEHIND or words[at + 1] in vocabulary.not_frameworks


def _begins(words: tuple[str, ...], at: int, joint: str) -> bool:
    return joint in _AGAINST or at == 0 or words[at - 1] in MARKS or words[at - 1] in _BEFORE


def _name(heard: Heard, at: int, vocabulary: Vocabulary) -> dict[str, None]:
    word = heard.text.words[at]
    if word in MARKS or word in vocabulary.not_frameworks or len(word) < 3 or word[0].isdigit():
        return {}
    return {heard.text.typed[at]: None}
