"""Texts that ask clearly, and texts that probably ask."""

from bot.answering.adviser import Adviser

CLEAR = "anvil or birch?"

WAYS = (
    "{} vs {}",
    "compare {} to {}",
    "is {} better than {}",
    "what is the difference between {} and {}",
    "should i use {} or {}",
    "{} or {}?",
    "is it worth moving from {} to {}?",
    "we just used {}. is it worth moving to {}?",
)
"""Ways to ask, more and less clearly; which of them are just not clear enough depends on the weights of signals."""


def probably(adviser: Adviser, one: str, other: str) -> str:
    """A text that probably asks about two frameworks."""
    texts = [way.format(one, other) for way in WAYS]
    return next(text for text in texts if adviser.read(text).speak == "offer")
