"""Which names a question is about, and which are ruled out."""

from collections.abc import Iterable
from dataclasses import replace

from bot.understanding.asking import Asking
from bot.understanding.heard import Heard, Match, Mention
from bot.understanding.vocabulary import Vocabulary

AND_SO_ON = frozenset({"and", "or", "nor", ",", "n", "the"})
"""Words between the names of a list, so that what is said of the first is said of all."""


def asked_about(
    heard: Heard, mentions: tuple[Mention, ...], asking: Asking, refused: set[str], vocabulary: Vocabulary
) -> list[str]:
    """Ids of the names that the question is about: those of the sentence that asks, or else of the whole text.

    What is to be replaced is asked about although it is refused, and where somebody wants to move to a framework,
    the one that they have now is the first that they name.
    """
    taken = {heard.mentions[at] for match in asking.matches if match.signal.points > 0 for at in match.mentions}
    intent = asking.signal.intent if asking.signal else None
    replaced = intent in ("alternatives", "switch")
    wanted = [m for m in mentions if (m.asked or m in taken) and (replaced or m.name.id not in refused)]
    here = [mention for mention in wanted if mention.sentence == asking.sentence]
    if intent == "alternatives" and any(m in taken for m in here):
        here = [mention for mention in here if mention in taken or mention.name.id in refused]
    if asking.signal is not None and asking.signal.nameless and not here and not side_by_side(heard):
        if candidates := _listed_behind(heard, wanted, asking.sentence):
            return candidates
        elsewhere = [mention.name.id for mention in wanted]
        of_ours = heard.says("this-field") or any(id_ in vocabulary.known for id_ in elsewhere)
        return [] if of_ours else elsewhere
    here += _pointed_back_to(heard, wanted, asking.sentence)
    if intent in ("capability", "choose") and here:
        here += [m for m in mentions if m.sentence == asking.sentence and _behind(m, heard) == "with"]
    least = 2 if intent == "compare" else 1
    enough = asking.signal is not None and len({m.name.id for m in here}) >= max(asking.signal.names, least)
    ids = [mention.name.id for mention in (here if enough else wanted)]
    if intent == "switch" and len(set(ids)) == 1:
        ids = [m.name.id for m in mentions if m.name.id not in ids][:1] + ids
    passing = [m for m in mentions if m.name.id not in refused or replaced] if asking.signal else []
    ids = ids or [m.name.id for m in passing if m.sentence == asking.sentence] or [m.name.id for m in passing]
    return _from_first(ids, heard, mentions) if intent == "switch" else ids


def _from_first(ids: list[str], heard: Heard, mentions: tuple[Mention, ...]) -> list[str]:
    """The framework that somebody has, then the one to move to: in the order of the text, unless "from" tells."""
    places = {mention.name.id: mention.name.start for mention in reversed(mentions)}
    left = [id_ for id_ in ids if heard.text.words[max(places[id_] - 1, 0)] in ("from", "off", "leaving", "leave")]
    return sorted(once(ids), key=lambda id_: (id_ not in left, places[id_]))


def _listed_behind(heard: Heard, wanted: list[Mention], sentence: int) -> list[str]:
    """The candidates that a question is followed by, each at the head of a line: "which one? - flask - django"."""
    heads = [m for m in wanted if m.sentence > sentence and m.name.start == heard.sentences.starts[m.sentence]]
    ids = list(once(mention.name.id for mention in heads))
    return ids if len(ids) > 1 else []


def _pointed_back_to(heard: Heard, wanted: list[Mention], sentence: int) -> list[Mention]:
    """What a sentence means by "it" or "they" before it names a framework: what was named last before."""
    here = [mention.name.start for mention in wanted if mention.sentence == sentence]
    before = [mention for mention in wanted if mention.sentence < sentence]
    first = min(here, default=0)
    pointing = [phrase.start for phrase in heard.lists if phrase.id == "points-back"]
    if not (here and before and any(heard.sentence_of(at) == sentence and at < first for at in pointing)):
        return []
    return [mention for mention in before if mention.sentence == before[-1].sentence]


def ruled_out(heard: Heard, mentions: tuple[Mention, ...]) -> set[str]:
    """Ids of the frameworks that are ruled out: "not django", "other than flask or django"."""
    words = heard.text.words
    rules_out = [phrase for phrase in heard.lists if phrase.id == "rules-out"]
    does_not = {phrase.end: phrase.start for phrase in heard.lists if phrase.id == "does-not-rule-out"}
    ends = {phrase.end for phrase in rules_out if phrase.start < does_not.get(phrase.end, phrase.start + 1)}
    refused: list[Mention] = []
    for mention in mentions:
        before = mention.name.start
        while before and words[before - 1] in ("the", "a", "an", "use", "using", "with", "for", "to"):
            before -= 1
        listed = refused and set(words[refused[-1].name.end : mention.name.start]) <= AND_SO_ON
        if before in ends or mention.name.start in ends or listed:
            refused.append(mention)
    return {mention.name.id for mention in refused}


def without_ruled_out(asking: Asking, heard: Heard, refused: set[str], left: int) -> Asking:
    """What is asked, without what would be asked about names that are ruled out, if something else is asked as well.

    `left` are the names that are not ruled out: fewer than two cannot be compared.
    """

    def holds(match: Match) -> bool:
        names = {heard.mentions[at].name.id for at in match.mentions}
        if match.signal.intent in ("alternatives", "switch") or match.signal.nameless:
            return True
        return not (names and names <= refused) and not (match.signal.intent == "compare" and left < 2)

    kept = tuple(match for match in asking.matches if holds(match))
    return replace(asking, matches=kept) if any(match.signal.intent for match in kept) else asking


def side_by_side(heard: Heard) -> bool:
    """Whether frameworks are held against each other anywhere in the text."""
    return any(match.signal.intent == "compare" and match.mentions and not match.loose for match in heard.matches)


def once(ids: Iterable[str]) -> tuple[str, ...]:
    """Each id once, in the order in which they come first."""
    return tuple(dict.fromkeys(ids))


def _behind(mention: Mention, heard: Heard) -> str:
    """The word behind which a name stands."""
    return heard.text.words[mention.name.start - 1] if mention.name.start else ""
