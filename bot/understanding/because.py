"""Why a text was understood as it was: which words were heard as what, and what decided to speak or to be silent."""

from collections.abc import Iterator
from dataclasses import dataclass

from bot.understanding.asking import Asking
from bot.understanding.heard import Heard, Mention
from bot.understanding.names import squeezed
from bot.understanding.phrases import Phrase
from bot.understanding.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Evidence:
    """All that decided how a text was understood."""

    heard: Heard
    mentions: tuple[Mention, ...]
    asking: Asking
    vocabulary: Vocabulary

    def told(self, needed: int) -> tuple[str, ...]:
        """The evidence in sentences, in the order of the work; `needed` are the points from which to speak unasked."""
        heard, asking = self.heard, self.asking
        signals = [*asking.matches, *(match for match in heard.matches if match.signal.whole)]
        lines = [
            *_names(heard, self.mentions, self.vocabulary),
            *_topics(heard, self.mentions),
            *([f"it asks in “{_sentence(heard, asking.sentence)}”"] if asking.signal else []),
            *(f"{one.signal.points:+d} {one.signal.id}: it {one.signal.means}" for one in signals),
            *["it is in another language"] * heard.foreign,
            *["it is to somebody by name"] * heard.text.to_person,
            _sum(asking, needed, asked=asking.sentence in heard.asking),
        ]
        return tuple(dict.fromkeys(lines))


def _names(heard: Heard, mentions: tuple[Mention, ...], vocabulary: Vocabulary) -> Iterator[str]:
    for mention in mentions:
        name = mention.name
        typed = " ".join(heard.text.typed[name.start : name.end])
        likeness = round(100 * (1 - name.slips / max(len(squeezed(typed)), 1)))
        slips = f" with {name.slips} slip{'s' * (name.slips > 1)}" if name.slips else ""
        passing = "" if mention.asked else ", in passing"
        yield f"“{typed}” is {vocabulary.called[name.id]}{slips} ({likeness} % alike){passing}"
    taken = {mention.name for mention in mentions}
    for mention in heard.mentions:
        if mention.name not in taken:
            yield f"“{heard.text.typed[mention.name.start]}” is an everyday word here"


def _topics(heard: Heard, mentions: tuple[Mention, ...]) -> Iterator[str]:
    topics = heard.topics
    names = {at for mention in mentions for at in range(mention.name.start, mention.name.end)}
    kinds = (
        ("aspect", topics.aspects),
        ("feature", topics.features),
        ("need", topics.needs),
        ("fact", topics.facts),
        ("measure", topics.measures),
    )
    for kind, phrases in kinds:
        for phrase in phrases:
            if phrase.start not in names:
                yield f"“{_said(heard, phrase)}” speaks of the {kind} {phrase.id}"


def _said(heard: Heard, phrase: Phrase) -> str:
    return " ".join(heard.text.typed[phrase.start : phrase.end])


def _sentence(heard: Heard, number: int) -> str:
    """The words of a sentence, as they were typed."""
    words = [word for at, word in enumerate(heard.text.typed) if heard.sentence_of(at) == number]
    return " ".join(words).replace(" ?", "?").replace(" ,", ",").removesuffix(" .")


def _sum(asking: Asking, needed: int, *, asked: bool) -> str:
    evidence = asking.evidence
    parts = {
        "for the clearest way of asking": evidence.clearest,
        "for further clear ones": evidence.further,
        "for the question mark" if asked else "for how it begins": evidence.mark,
        "against it": evidence.against,
    }
    told = ", ".join(f"{points:+d} {what}" for what, points in parts.items() if points)
    return f"{asking.points} points{f' ({told})' if told else ''}; {needed} are needed to speak unasked"
