"""Small joints of sentences."""

from collections.abc import Sequence

NAMES_MAX = 4
"""Names that a sentence lists before it counts the others."""
QUOTED_MAX = 40


def listed(words: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    return f" {last} ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)


def listed_some(words: Sequence[str], last: str = "and", most: int = NAMES_MAX) -> str:
    """ "a, b, c, d and 5 others": a list that stays a part of a sentence, however many there are."""
    others = len(words) - most
    return listed([*words[:most], f"{others} others"] if others > 1 else words, last)


def capital(text: str) -> str:
    """The text with a capital first letter; the rest stays as it is."""
    return text[:1].upper() + text[1:]


def small(text: str) -> str:
    """A label inside a sentence: without its capital, unless its first word has more of them ("ORM", "OpenAPI")."""
    first, _, _ = text.partition(" ")
    return text if first[1:] != first[1:].lower() else text[:1].lower() + text[1:]


def clause(sentence: str) -> str:
    """A sentence without its full stop, to be joined to another."""
    return sentence.removesuffix(".")


def article(noun: str) -> str:
    """ "a framework", "an API framework"."""
    return f"{'an' if noun[:1].lower() in 'aeiou' else 'a'} {noun}"


def plural(noun: str) -> str:
    """ "frameworks", "toolkits for Django"."""
    head, joint, rest = noun.partition(" for ")
    return f"{head}s{joint}{rest}"


def quoted(typed: str) -> str:
    """Words that somebody typed, as a part of our sentence."""
    return f"“{typed if len(typed) <= QUOTED_MAX else f'{typed[: QUOTED_MAX - 1]}…'}”"
