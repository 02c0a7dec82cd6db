"""The pattern language of signals (`bot.knowledge.language.Signal`), as regular expressions.

An expression is matched against a line: every word with a blank before it, sentences with `.`, `?` or `!` before and
behind, commas left out, ASKED or PASSED in place of names. Every wildcard is bounded and stays inside its sentence, so
that no text takes long.

    pattern     = alternative { "|" alternative }
    alternative = { word | "<…>" | "{list}" | "*" | "..." | "^" | "$" | "(" pattern ")" | "[" pattern "]" }
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

ASKED = "\N{WHITE SQUARE}"
"""Stands for a name that is asked about; no word that anybody types contains it."""
PASSED = "\N{WHITE DIAMOND}"
"""Stands for a name that is mentioned in passing: what something is made for or with."""

_TOKEN = re.compile(r"\.\.\.|<\w+>|<[?.]>|\{[\w-]+\}|[()\[\]|^$*]|[^\W_]+[+#]*")
_EXPRESSIONS = {
    "...": r"(?: [^ .?!]+){0,4}?",
    "<framework>": f" {ASKED}",
    "<any>": f" [{ASKED}{PASSED}]",
    "<?>": r" \?",
    "^": r" [.?!]",
    "$": r"(?= [.?!])",
    "<.>": r" [.!]",
    "<number>": r" \d[\dx.]*",
    "*": rf" [^ .?!{ASKED}{PASSED}]+",
}
_ANCHORS = {"<framework>": frozenset({ASKED}), "<any>": frozenset({ASKED, PASSED}), "<?>": frozenset({"?"})}
_COMMON = frozenset({ASKED, PASSED, "?", "is", "to", "the", "a", "it", "in", "for", "what", "how", "of", "and"})
"""Words that stand in most lines, so that they tell little about which patterns can match."""
_CLOSING = {"(": (")", ")"), "[": ("]", ")?")}


@dataclass(frozen=True, slots=True)
class Pattern:
    """A compiled pattern. Only a line in which a word of each of `anchors`, the rarest first, occurs can match it."""

    expression: re.Pattern[str]
    anchors: tuple[frozenset[str], ...]


def compile_pattern(pattern: str, lists: Mapping[str, tuple[str, ...]]) -> Pattern:
    """Compile a pattern; `lists` are the word lists that it may name in braces.

    What was compiled is kept, because the check of a knowledge and the understanding both need it.

    Raises:
        ValueError: a bracket has no partner, a list or a placeholder is unknown, or every text would match.
    """
    named = tuple((name, lists[name]) for name in lists_in(pattern) if name in lists)
    return _compiled(pattern, named)


def lists_in(text: str) -> list[str]:
    """The word lists that a text names in braces."""
    return re.findall(r"\{([\w-]+)\}", text)


@lru_cache(maxsize=4096)
def _compiled(pattern: str, named: tuple[tuple[str, tuple[str, ...]], ...]) -> Pattern:
    lists = dict(named)
    tokens = _TOKEN.findall(pattern.casefold())
    parser = _Parser(pattern, tokens, lists)
    expression, anchors = parser.alternatives(None)
    if not anchors or re.search(expression, line_of(())):
        raise ValueError(f"the pattern {pattern!r} matches every text; some word of it has to be said")
    return Pattern(re.compile(expression), anchors)


def line_of(words: Iterable[str]) -> str:
    """The line that patterns are matched against."""
    line = " ." + "".join(f" {word}" for word in words if word != ",")
    return line if line[-1] in ".?!" else f"{line} ."


def example_line(example: str) -> str:
    """The line of a signal's example, in which `<framework>` and `<any>` stand for names."""
    return line_of(_words_of_example(example))


def _words_of_example(example: str) -> Iterator[str]:
    for word in re.findall(r"<\w+>|[^\W_]+[+#]*|[.?!]", example.casefold()):
        yield ASKED if word == "<framework>" else PASSED if word == "<any>" else word


class _Parser:
    """Reads tokens once, from left to right, into an expression and the words one of which has to be said."""

    def __init__(self, pattern: str, tokens: list[str], lists: Mapping[str, Iterable[str]]) -> None:
        self._pattern = pattern
        self._tokens = tokens[::-1]
        self._lists = lists

    def alternatives(self, closing: str | None) -> tuple[str, tuple[frozenset[str], ...]]:
        """Everything up to the closing bracket, or to the end."""
        branches = [self._sequence()]
        while self._tokens and self._tokens[-1] == "|":
            self._tokens.pop()
            branches.append(self._sequence())
        if (self._tokens.pop() if self._tokens else None) != closing:
            raise ValueError(f"a bracket of the pattern {self._pattern!r} has no partner")
        anchors = [anchors for _, anchors in branches]
        if len(branches) > 1:
            anchors = [(frozenset().union(*(one[0] for one in anchors)),) if all(anchors) else ()]
        return "|".join(expression for expression, _ in branches), anchors[0]

    def _sequence(self) -> tuple[str, tuple[frozenset[str], ...]]:
        parts: list[str] = []
        anchors: list[frozenset[str]] = []
        while self._tokens and self._tokens[-1] not in (")", "]", "|"):
            expression, needed = self._item(self._tokens.pop())
            parts.append(expression)
            anchors += needed
        return "".join(parts), tuple(sorted(dict.fromkeys(anchors), key=_how_common))

    def _item(self, token: str) -> tuple[str, tuple[frozenset[str], ...]]:
        if token in _CLOSING:
            closing, end = _CLOSING[token]
            inner, anchors = self.alternatives(closing)
            return f"(?:{inner}{end}", anchors if token == "(" else ()
        if token in _EXPRESSIONS:
            return _EXPRESSIONS[token], (_ANCHORS[token],) if token in _ANCHORS else ()
        if token.startswith("{"):
            return self._list(token[1:-1])
        if token.startswith("<"):
            raise ValueError(
                f"{token} in the pattern {self._pattern!r} is none of <framework>, <any>, <number>, <?> and <.>"
            )
        return _word(token), (frozenset({token}),)

    def _list(self, name: str) -> tuple[str, tuple[frozenset[str], ...]]:
        if name not in self._lists:
            raise ValueError(f"no word list {name!r} stands in language/words.yaml")
        phrases = [words for phrase in self._lists[name] if (words := re.findall(r"[^\W_]+[+#]*", phrase.casefold()))]
        expressions = ("".join(map(_word, words)) for words in sorted(phrases, key=len, reverse=True))
        return f"(?:{'|'.join(expressions)})", (frozenset(words[0] for words in phrases),)


def _how_common(words: frozenset[str]) -> tuple[bool, int]:
    """Sorts words one of which has to be said, those first that few lines have."""
    return not words.isdisjoint(_COMMON), len(words)


def _word(word: str) -> str:
    return f" {re.escape(word)}(?= )"
