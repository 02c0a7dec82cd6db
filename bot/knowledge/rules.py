"""What must hold across the files of the knowledge. One rule a function; each yields the problems it finds.

What is found here keeps a bot from starting; `bot.knowledge.doubts` holds what a writer should look at.
"""

import re
from collections.abc import Iterator, Mapping

from bot.knowledge.codes import FRAMEWORK_CODE, TOPIC_CODE, code_of
from bot.knowledge.entries import (
    Aspect,
    Comparison,
    Disagreement,
    Entry,
    Fact,
    Feature,
    Framework,
    Goal,
    Instead,
    Name,
    Need,
    Recognised,
    Relation,
    Source,
    Topic,
)
from bot.knowledge.figures import Claim, Measure
from bot.knowledge.folder import Folder, Rule
from bot.knowledge.language import Signal
from bot.knowledge.loading import Written
from bot.knowledge.nearest import did_you_mean
from bot.knowledge.patterns import compile_pattern, example_line, lists_in
from bot.knowledge.reading import Place, Problem
from bot.knowledge.together import read_together
from bot.knowledge.wording import WORDING


def sources_exist(folder: Folder) -> Iterator[Problem]:
    for one, place, citation in folder.cited:
        if citation.source not in folder.knowledge.sources and citation.source not in folder.broken:
            known = did_you_mean(citation.source, folder.knowledge.sources)
            yield one.problem(place, f"no source {citation.source!r} stands in sources/.{known}")


def sources_are_cited(folder: Folder) -> Iterator[Problem]:
    if folder.broken:
        return  # what a malformed entry cites is not known
    cited = {citation.source for _, _, citation in folder.cited}
    for one in folder.written:
        if isinstance(one.entry, Source) and one.id not in cited:
            yield one.problem((), f"the source {one.id!r} is cited by no statement; cite it or take it out")


def topics_exist(folder: Folder) -> Iterator[Problem]:
    for one in folder.written:
        for place, kind, id_ in _topics(one.entry):
            known: Mapping[str, Topic] = getattr(folder.knowledge, kind)
            if id_ not in known and id_ not in folder.broken:
                yield one.problem(place, f"no {id_!r} stands in topics/{kind}.yaml.{did_you_mean(id_, known)}")


def needs_call_for_fields_that_exist(folder: Folder) -> Iterator[Problem]:
    fields = {framework.field for framework in folder.knowledge.frameworks.values()}
    for one in folder.written:
        if isinstance(one.entry, Need) and one.entry.field and one.entry.field not in fields and not folder.broken:
            known = did_you_mean(one.entry.field, fields)
            yield one.problem(("field",), f"there is no framework of the field {one.entry.field!r}.{known}")


def aspects_name_fields_that_exist(folder: Folder) -> Iterator[Problem]:
    fields = {name.field for name in folder.knowledge.recognised.values()}
    for one in folder.written:
        for at, field in enumerate(one.entry.fields if isinstance(one.entry, Aspect) else ()):
            if field not in fields and not folder.broken:
                yield one.problem(("fields", at), f"recognised/ has no field {field!r}.{did_you_mean(field, fields)}")


def frameworks_tell_every_feature(folder: Folder) -> Iterator[Problem]:
    for one in folder.written:
        if isinstance(one.entry, Framework):
            for feature in folder.knowledge.features:
                if feature not in one.entry.features:
                    yield one.problem(
                        ("features",),
                        f"{feature!r} is missing; if nothing is said of it, `has: unknown` says where one looked",
                    )


def comparisons_speak_of_their_pair(folder: Folder) -> Iterator[Problem]:
    for one in folder.written:
        if not isinstance(one.entry, Comparison):
            continue
        pair = one.entry.between
        if strangers := [id_ for id_ in pair if id_ not in {*folder.knowledge.frameworks, *folder.broken}]:
            for id_ in strangers:
                known = did_you_mean(id_, folder.knowledge.frameworks)
                yield one.problem(("between",), f"there is no frameworks/{id_}.yaml.{known}")
            continue
        if one.id != "-vs-".join(pair):
            yield one.problem((), f"a comparison of {pair[0]} and {pair[1]} stands in {'-vs-'.join(pair)}.yaml")
        for place, id_ in _compared(one.entry):
            if id_ not in pair:
                yield one.problem(place, f"{id_!r} is not compared here.{did_you_mean(id_, pair)}")
        for id_ in pair:
            if id_ not in one.entry.choose:
                yield one.problem(("choose",), f"nothing says when to choose {id_!r}")


def relations_join_known_names(folder: Folder) -> Iterator[Problem]:
    known = folder.knowledge
    names = {*known.frameworks, *known.recognised, *known.parts, *folder.broken}
    for one in folder.written:
        if not isinstance(one.entry, Relation):
            continue
        pair = one.entry.between
        for key, id_ in (("one", one.entry.one), ("other", one.entry.other)):
            if id_ not in names:
                yield one.problem((key,), f"{id_!r} is no framework and not recognised.{did_you_mean(id_, names)}")
        if pair[0] == pair[1]:
            yield one.problem(("other",), "a relation is between two things")
        elif one.id != "-and-".join(pair):
            yield one.problem((), f"a relation of {pair[0]} and {pair[1]} stands in {'-and-'.join(pair)}.yaml")
        for at, id_ in enumerate(one.entry.meant or ()):
            if id_ not in {*known.frameworks, *folder.broken}:
                near = did_you_mean(id_, known.frameworks)
                yield one.problem(("meant", at), f"there is no frameworks/{id_}.yaml.{near}")
        if one.entry.meant and (len({*one.entry.meant}) < 2 or {*one.entry.meant} == {*pair}):
            yield one.problem(("meant",), "name the comparison of two other frameworks")


def ids_belong_to_one_thing(folder: Folder) -> Iterator[Problem]:
    owners: dict[tuple[type[Entry], str], Written] = {}
    for one in folder.written:
        kind = Name if isinstance(one.entry, Name) else type(one.entry)
        owner = owners.setdefault((kind, one.id), one)
        if owner is not one:
            yield one.problem((), f"the id {one.id!r} is already taken ({owner.where})")


def wholes_exist(folder: Folder) -> Iterator[Problem]:
    for one in folder.written:
        whole = one.entry.part_of if isinstance(one.entry, Framework) else None
        if whole is not None and whole not in {*folder.knowledge.frameworks, *folder.broken}:
            known = did_you_mean(whole, folder.knowledge.frameworks)
            yield one.problem(("part-of",), f"no frameworks/{whole}.yaml.{known}")


def makers_publish_something(folder: Folder) -> Iterator[Problem]:
    publishers = {source.publisher: source for source in folder.knowledge.sources.values()}
    for one in folder.written:
        for at, maker in enumerate(one.entry.makers if isinstance(one.entry, Framework) else ()):
            if maker not in publishers and not folder.broken:
                near = did_you_mean(maker, publishers)
                yield one.problem(("makers", at), f"no source in sources/ is published by {maker!r}.{near}")


def names_belong_to_one_thing(folder: Folder) -> Iterator[Problem]:
    owners: dict[tuple[str, str], Written] = {}
    for one in folder.written:
        for kind, place, name in _called(one):
            key = (kind, re.sub(r"[^a-z0-9+#]", "", name.lower()) if kind == "name" else name)
            owner = owners.setdefault(key, one)
            if owner.id != one.id:
                yield one.problem(place, f"{name!r} already belongs to {owner.id!r} ({owner.where})")


def said_names_word_lists(folder: Folder) -> Iterator[Problem]:
    lists = folder.knowledge.words
    for one in folder.written:
        for at, said in enumerate(one.entry.said if isinstance(one.entry, Topic) else ()):
            for name in lists_in(said):
                if name not in lists:
                    near = did_you_mean(name, lists)
                    yield one.problem(("said", at), f"no word list {name!r} stands in language/words.yaml.{near}")


def days_are_past(folder: Folder) -> Iterator[Problem]:
    for one, place, day in folder.checked:
        if day > folder.today:
            yield one.problem(place, f"checked on {day}, which is still to come")


def goals_name_frameworks(folder: Folder) -> Iterator[Problem]:
    for one in folder.written:
        for at, id_ in enumerate(one.entry.frameworks if isinstance(one.entry, Goal) else ()):
            if id_ not in {*folder.knowledge.frameworks, *folder.broken}:
                known = did_you_mean(id_, folder.knowledge.frameworks)
                yield one.problem(("frameworks", at), f"there is no frameworks/{id_}.yaml.{known}")


def codes_are_unlike(folder: Folder) -> Iterator[Problem]:
    """Buttons carry short codes of ids (`bot.knowledge.codes`); two ids with one code could not be told apart.

    Features, facts and measures share a place in the code of a question; names without knowledge have one if they
    stand in a relation.
    """
    owners: dict[tuple[str, str], str] = {}
    related = {id_ for pair in folder.knowledge.relations for id_ in pair}
    for one in folder.written:
        named = isinstance(one.entry, Recognised) and one.id in related
        if isinstance(one.entry, Framework | Aspect | Feature | Need | Fact | Measure) or named:
            kind = Feature.__name__ if isinstance(one.entry, Fact | Measure) else type(one.entry).__name__
            length = FRAMEWORK_CODE if isinstance(one.entry, Name) else TOPIC_CODE
            owner = owners.setdefault((kind, code_of(one.id, length)), one.id)
            if owner != one.id:
                yield one.problem((), f"{one.id!r} has the same short code as {owner!r}; give it another id")


def signals_match_their_examples(folder: Folder) -> Iterator[Problem]:
    lists = folder.knowledge.lists
    for one in folder.written:
        if isinstance(one.entry, Signal):
            patterns = []
            for at, text in enumerate(one.entry.patterns):
                try:
                    patterns.append(compile_pattern(text, lists))
                except ValueError as error:
                    yield one.problem(("patterns", at), str(error))
            for at, text in enumerate(one.entry.together):
                try:
                    read_together(text, lists)
                except ValueError as error:
                    yield one.problem(("together", at), str(error))
            for at, example in enumerate(one.entry.examples):
                line = example_line(example)
                if not one.entry.together and not any(pattern.expression.search(line) for pattern in patterns):
                    yield one.problem(("examples", at), f"no pattern of {one.id!r} matches {example!r}")


RULES: tuple[Rule, ...] = (
    sources_exist,
    sources_are_cited,
    topics_exist,
    needs_call_for_fields_that_exist,
    aspects_name_fields_that_exist,
    frameworks_tell_every_feature,
    comparisons_speak_of_their_pair,
    relations_join_known_names,
    ids_belong_to_one_thing,
    wholes_exist,
    makers_publish_something,
    names_belong_to_one_thing,
    said_names_word_lists,
    days_are_past,
    goals_name_frameworks,
    *WORDING,
    codes_are_unlike,
    signals_match_their_examples,
)


def _topics(entry: Entry) -> Iterator[tuple[Place, str, str]]:
    """Place, kind and id of every topic that an entry refers to."""
    match entry:
        case Feature() | Measure():
            yield ("aspect",), "aspects", entry.aspect
        case Need():
            yield from ((("features", at), "features", id_) for at, id_ in enumerate(entry.features))
            yield from ((("aspects", at), "aspects", id_) for at, id_ in enumerate(entry.aspects))
            yield from ((("unlike", at), "needs", id_) for at, id_ in enumerate(entry.unlike))
        case Framework():
            for kind in ("features", "aspects", "needs", "facts"):
                yield from (((kind, id_), kind, id_) for id_ in getattr(entry, kind))
            yield from _disputed(entry.disagreements)
        case Instead():
            yield (), "needs", entry.id
            yield from ((("beside", at), "needs", id_) for at, id_ in enumerate(entry.beside))
        case Claim():
            yield from ((("measures", at), "measures", id_) for at, id_ in enumerate(entry.measures))
        case Comparison():
            yield from ((("aspects", id_), "aspects", id_) for id_ in entry.aspects)
            yield from _disputed(entry.disagreements)


def _disputed(disagreements: tuple[Disagreement, ...]) -> Iterator[tuple[Place, str, str]]:
    for at, disagreement in enumerate(disagreements):
        yield ("disagreements", at, "aspect"), "aspects", disagreement.aspect


def _compared(comparison: Comparison) -> Iterator[tuple[Place, str]]:
    yield from ((("choose", id_), id_) for id_ in comparison.choose)
    for aspect, sides in comparison.aspects.items():
        yield from ((("aspects", aspect, id_), id_) for id_ in sides)


def _called(one: Written) -> Iterator[tuple[str, Place, str]]:
    """Kind, place and text of every name or synonym of an entry."""
    if isinstance(one.entry, Name):
        yield "name", ("name",), one.entry.name
        yield from (("name", ("aliases", at), alias) for at, alias in enumerate(one.entry.aliases))
    elif isinstance(one.entry, Topic) and not isinstance(one.entry, Measure):
        kind = type(one.entry).__name__
        yield from ((kind, ("said", at), said) for at, said in enumerate(one.entry.said))
