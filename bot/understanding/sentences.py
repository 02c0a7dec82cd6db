"""What each sentence of a text holds, in whatever order: the signs and word lists that `together` speaks of."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from bot.understanding.phrases import Phrase
from bot.understanding.text import SENTENCE_ENDS


class Sentences:
    """The sentences of a text, by number; each ends with its mark, the last one perhaps without."""

    def __init__(self, words: Sequence[str]) -> None:
        self.ends = [at for at, word in enumerate(words) if word in SENTENCE_ENDS]
        self.starts = [0, *(end + 1 for end in self.ends)]
        if self.starts[-1] >= len(words) and len(self.starts) > 1:
            self.starts.pop()
        self.questions = frozenset(number for number, end in enumerate(self.ends) if words[end] == "?")

    def of(self, word: int) -> int:
        """The number of the sentence in which a word stands."""
        return bisect_right(self.ends, word - 1)

    def end_of(self, number: int) -> int | None:
        """Where the mark of a sentence stands; None if it has none, as the last may."""
        return self.ends[number] if number < len(self.ends) else None

    def held(self, phrases: Iterable[Phrase]) -> list[set[str]]:
        """The ids of the phrases in each sentence."""
        found: list[set[str]] = [set() for _ in self.starts]
        for phrase in phrases:
            found[min(self.of(phrase.start), len(found) - 1)].add(phrase.id)
        return found

    def opened_by(self, phrases: Iterable[Phrase], skipped: Iterable[Phrase]) -> frozenset[int]:
        """The sentences that begin with one of these phrases, once greetings and the like are skipped."""
        begins = {phrase.start for phrase in phrases}
        behind = {phrase.start: phrase.end for phrase in skipped}
        opened = set()
        for number, start in enumerate(self.starts):
            while start in behind and start not in begins:
                start = behind[start]
            if start in begins:
                opened.add(number)
        return frozenset(opened)
