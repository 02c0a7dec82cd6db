"""What counts how much when frameworks are held against a project: all weights there are, each with its reason."""

from collections.abc import Mapping
from typing import Literal

from bot.knowledge.entries import Has

Score = float
"""All weights are powers of two or sums of such, so that sums are exact, in whatever order they are made."""

FIT: Mapping[Literal["good", "fair", "poor"], Score] = {"good": 2, "fair": 0, "poor": -2}
"""A good fit counts for a framework as much as a poor one counts against it; a fair one decides nothing."""
UNKNOWN = -0.5
"""Where nothing is known of a need. It counts a little against a framework, so that one of which little is known does
not win for want of knowledge; far less than a poor fit, because nobody says that it serves badly."""
HAS: Mapping[Has, Score] = {"yes": 2, "partly": 1, "extension": -0.5, "unknown": UNKNOWN, "no": -2}
"""What is built in weighs like a good fit and what nobody offers like a poor one. A package that adds it has to be
found, added and kept up to date: a small reason against."""
WITHOUT: Mapping[Has, Score] = {"yes": -2, "partly": -1, "extension": 2, "unknown": UNKNOWN, "no": 2}
"""Where a feature must not be built in: that it is counts like a poor fit, and no such framework is a choice, however
well it serves the rest: "must not" leaves nothing to be weighed. A part of it counts half as much and can be weighed.
What is left to a package is as good as what nobody offers, because a package need not be added."""
OWN_WORD = 0.5
"""A good fit of which only those who make the framework speak counts so much of one that others or its features bear
out: nobody is a worse judge of how good a thing is. What makers say against it counts in full."""
STAND_IN = 0.5
"""The features that a need takes stand in for what no source says of it; the one that is served worst decides. They
count so much of a source: they tell what is there and not how well it serves."""
WISH = 0.5
"""An aspect that somebody cares for counts so much of a need: it is wished for, and a need has to be met."""
MEASURED = WISH
"""A figure that somebody cares for counts as much as an aspect. Where several are asked for they share it: they are one
wish, for something light. Half of what the middle of the field needs is worth 1, a quarter 2, twice as much -1: the
range of a fit, in which as much is gained from 40 to 20 MB as from 20 to 10. It ends there where a figure is one wish
among others, and nowhere where nothing else is asked for: figures alone are told apart as far as they go."""
OF_ANOTHER_FIELD = -1
"""A need that calls for frameworks of a field (data apps): one of another field of which nobody says that it serves the
need. Less is wanting than where a source says that it serves it badly, more than where one merely does not know."""
BROADLY = 0.5
"""At the same score the more broadly known comes first, and the answer says that nothing else decided it: what many
have tried and written about is the safer choice. Those of which at least this share of the publishers speak who speak
of the first are level with it. Whose articles were read here is chance enough to make no difference between 76 and 86
publishers, but not between 30 and 76; and what are many in one field are few in another, so no number is the limit."""
