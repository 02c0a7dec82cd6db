"""Chat text → words: what people typed without what Discord, markdown and Unicode put around it."""

import re
import unicodedata
from dataclasses import dataclass

TEXT_MAX = 4000
"""Characters read of a text: the longest message that Discord lets anybody send (with Nitro)."""

SENTENCE_ENDS = frozenset(".?!")
MARKS = SENTENCE_ENDS | {","}

_NOT_SAID = re.compile(
    r"```.*?(?:```|\Z)"  # code blocks
    r"|`[^`\n]+ [^`\n]+`"  # commands and lines of code; a single word is a name that stands out
    r"|^[ \t]*>{1,3} [^\n]*"  # quotes of somebody else
    r"|https?://\S+|(?<![\w/])/?r/\w+",
    re.DOTALL | re.MULTILINE,
)
_LINKED = re.compile(r"\[([^\[\]\n]{1,200})\]\(https?://[^\s()]*\)")
"""A masked link: its words are what somebody says."""
_MENTIONED = re.compile(r"<a?:\w{1,32}:\d+>|<[@#&!t/][^\s>]{0,60}>")
"""Custom emoji, mentions, channels, timestamps: they do not end a sentence."""
_HAS_MARKS = re.compile(r"[`<>*~|_#\"“”„«»]|://|\br/")
_QUOTED = re.compile(r"[\"“„«][^\"“”„«»\n]{10,300}[\"”“»]")
_TO_PERSON = re.compile(r"(?<![\w.])@(?!everyone\b|here\b|tradeoff\b|bot\b)\w{2,}|<@!?\d+>", re.IGNORECASE)
_COMMAND = re.compile(r"\s*[!?.;$+/](?:[a-z]\w*)", re.IGNORECASE)
_MARKUP = re.compile(r"[*~|`]+|(?<!\w)_+|_+(?!\w)|^#{1,3} |^-# ", re.MULTILINE)
_WORD = re.compile(r"\d+(?:\.[\dx]+)+|[^\W_]+[+#]*|[.?!:;]+(?=\s|$)|->|→|[?!<>=;()\[\]–—]|(?<=\s)-+(?=\s)|\n+|,")
_APOSTROPHE_FORMS = (
    (re.compile(r"\b(what|who|where|how|which|it|that|there|here|when|why|he|she)'s\b", re.I), r"\1 is"),
    (re.compile(r"\b(can)'t\b", re.I), r"\1 not"),
    (re.compile(r"\b(wo|sha)n't\b", re.I), "will not"),
    (re.compile(r"n't\b", re.I), " not"),
    (re.compile(r"'m\b", re.I), " am"),
    (re.compile(r"'re\b", re.I), " are"),
    (re.compile(r"'ve\b", re.I), " have"),
    (re.compile(r"'ll\b", re.I), " will"),
    (re.compile(r"'d\b", re.I), " would"),
    (re.compile(r"'s\b|'(?=\s|$)", re.I), ""),
)
_WRITTEN_TOGETHER = {
    **{f"{word}s": (word, "is") for word in ("what", "how", "who", "where", "that", "there", "here")},
    **{f"{word}nt": (word, "not") for word in ("do", "does", "did", "is", "are", "was", "were", "has", "have", "had")},
    **{f"{word}nt": (word, "not") for word in ("could", "would", "should")},
    "cant": ("can", "not"),
    "wont": ("will", "not"),
}
"""Short forms without their apostrophe."""
_SIGNS = {"->": "to", ">": "beats", "→": "to"}
_WRAPPED = re.compile(r"(?<=[^\n]{65})(?<![.?!:;])\n(?=[a-z])")
"""The end of a full line within a sentence, as in what somebody pastes from a page; chat breaks lines elsewhere."""
_ABBREVIATED = re.compile(r"\b(vs|etc|approx|incl|resp)\.", re.IGNORECASE)
_APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "ʼ": "'", "´": "'"})


@dataclass(frozen=True, slots=True)
class Text:
    """The words of a text in order, case folded, with `. ? ! ,` as words of their own; `typed` keeps their case.

    `full_stops` is where a sentence was typed to an end; the other `.` stand for ends of lines, dashes and the like.
    `to_person` is whether somebody is named with an @, `command` whether it begins as commands of bots do, and
    `foreign` the share of letters of other scripts than Latin.
    """

    words: tuple[str, ...]
    typed: tuple[str, ...]
    full_stops: frozenset[int] = frozenset()
    to_person: bool = False
    command: bool = False
    foreign: float = 0.0


def words_of(text: str) -> Text:
    """Split a chat message into words; code blocks, quotes, links and mentions are left out."""
    text = text[:TEXT_MAX]
    plain = _plain(text)
    typed: list[str] = []
    full_stops: set[int] = set()
    for word in _WORD.findall(plain):
        if word[0].isalnum():
            together = _WRITTEN_TOGETHER.get(word.casefold()) if word[-1] in "sStT" else None
            typed += together or (word,)
        elif word in _SIGNS:
            typed.append(_SIGNS[word])
        else:
            mark = "?" if "?" in word else "!" if "!" in word else "," if word in (",", ":") else "."
            if typed and typed[-1] not in SENTENCE_ENDS:
                full_stops |= {len(typed)} if word == "." else set()
                typed.append(mark)
            elif typed and mark == "?":
                typed[-1] = "?"
    return Text(
        tuple(word.casefold() for word in typed),
        tuple(typed),
        frozenset(full_stops),
        to_person="@" in text and _TO_PERSON.search(text) is not None,
        command=_COMMAND.match(text) is not None,
        foreign=0.0 if text.isascii() else _foreign(plain),
    )


def _plain(text: str) -> str:
    """The text without code, quotes, links and markup, and without short forms.

    Each step is taken only where a character says that it may be needed: most chat needs none.
    """
    if _HAS_MARKS.search(text):
        text = _MENTIONED.sub(" ", _NOT_SAID.sub(" . ", _LINKED.sub(r"\1", text)))
        unquoted = _QUOTED.sub(" ", text)
        text = _MARKUP.sub("", unquoted if unquoted.strip(" .?!") else text)
    if not text.isascii():
        text = unicodedata.normalize("NFKD", text).translate(_APOSTROPHES)
        text = "".join(char for char in text if unicodedata.category(char) not in ("Mn", "Cf", "Me"))[:TEXT_MAX]
    if "\n" in text:
        text = _WRAPPED.sub(" ", text)
    if "." in text:
        text = _ABBREVIATED.sub(r"\1", text)
    if "'" in text:
        for pattern, full in _APOSTROPHE_FORMS:
            text = pattern.sub(full, text)
    return text


def _foreign(text: str) -> float:
    letters = [char for char in text if char.isalpha()]
    return sum(char > "\u024f" for char in letters) / max(len(letters), 1)
