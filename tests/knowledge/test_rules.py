import pytest

from bot.knowledge.codes import FRAMEWORK_CODE, TOPIC_CODE, code_of
from tests.knowledge.conftest import Copy

ANVIL, BIRCH, CEDAR = "frameworks/anvil.yaml", "frameworks/birch.yaml", "frameworks/cedar.yaml"
PAIR = "comparisons/anvil-vs-birch.yaml"
RELATION = "relations/birch-and-twig.yaml"
ASPECTS, FEATURES, NEEDS, SIGNALS = (
    "topics/aspects.yaml",
    "topics/features.yaml",
    "topics/needs.yaml",
    "language/signals.yaml",
)
FACTS = "topics/facts.yaml"
RECOGNISED = "recognised/made-up-web.yaml"


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (CEDAR, "cedar-guide, Contents", "cedar-guid, Contents", "13: no source 'cedar-guid' stands in sources/. "
         "Did you mean 'cedar-guide'?"),
        (BIRCH, "source: birch-guide\n", "source: birch-gide\n", "35: no source 'birch-gide' stands in sources/. "
         "Did you mean 'birch-guide'?"),
        (PAIR, "anvil-guide, Welcome", "anvil-guides, Welcome", "16: no source 'anvil-guides' stands in sources/. "
         "Did you mean 'anvil-guide'?"),
        (ANVIL, "- - anvil-guide", "- - tv-guide",
         "84: no source 'tv-guide' stands in sources/. Did you mean 'anvil-guide'?"),
    ],
)  # fmt: skip
def test_every_cited_source_exists(small: Copy, file: str, old: str, new: str, said: str) -> None:
    small.change(file, old, new)

    assert small.problems() == [f"small/{file}:{said}"]


def test_every_source_is_cited(small: Copy) -> None:
    small.change("sources/articles.yaml", "bench-report:\n", "bench-report-2:\n")
    for file in (ANVIL, BIRCH, CEDAR, PAIR):
        text = (small.folder / file).read_text(encoding="utf-8")
        small.write(file, text.replace("bench-report", "workshop-article"))

    assert small.problems() == [
        "small/sources/articles.yaml:10: the source 'bench-report-2' is cited by no statement; cite it or take it out"
    ]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (ANVIL, "  performance:", "  perfomance:",
         "38: no 'perfomance' stands in topics/aspects.yaml. Did you mean 'performance'?"),
        (ANVIL, "  beginner:", "  beginers:",
         "65: no 'beginers' stands in topics/needs.yaml. Did you mean 'beginner'?"),
        (ANVIL, "aspect: learning-curve", "aspect: learning", "80: no 'learning' stands in topics/aspects.yaml. "
         "Did you mean 'learning-curve'?"),
        (CEDAR, "  orm:", "  weather: {has: no, source: \"cedar-guide, Contents\"}\n  orm:",
         "13: no 'weather' stands in topics/features.yaml."),
        (PAIR, "  learning-curve:", "  learning-cure:", "9: no 'learning-cure' stands in topics/aspects.yaml. "
         "Did you mean 'learning-curve'?"),
        (PAIR, "aspect: performance", "aspect: speediness", "38: no 'speediness' stands in topics/aspects.yaml."),
        (FEATURES, "aspect: security", "aspect: secrity", "26: no 'secrity' stands in topics/aspects.yaml. "
         "Did you mean 'security'?"),
        (NEEDS, "[large-project]", "[lage-project]", "7: no 'lage-project' stands in topics/needs.yaml. "
         "Did you mean 'large-project'?"),
        (NEEDS, "[async-views]", "[async-view]", "26: no 'async-view' stands in topics/features.yaml. "
         "Did you mean 'async-views'?"),
        (NEEDS, "aspects: [performance]", "aspects: [performing]", "27: no 'performing' stands in topics/aspects.yaml. "
         "Did you mean 'performance'?"),
    ],
)  # fmt: skip
def test_every_topic_exists(small: Copy, file: str, old: str, new: str, said: str) -> None:
    small.change(file, old, new)

    assert small.problems() == [f"small/{file}:{said}"]


def test_what_is_said_names_word_lists_that_exist(small: Copy) -> None:
    small.change(NEEDS, "said: [small, smaller,", "said: [small, '{rules-oot} it',")

    assert small.problems() == [
        f"small/{NEEDS}:5: no word list 'rules-oot' stands in language/words.yaml. Did you mean 'rules-out'?"
    ]


def test_an_aspect_names_fields_that_exist(small: Copy) -> None:
    small.change(ASPECTS, "  label: Security\n", "  label: Security\n  fields: [made-up-web, made-up-wed]\n")

    assert small.problems() == [
        f"small/{ASPECTS}:9: recognised/ has no field 'made-up-wed'. Did you mean 'made-up-web'?"
    ]


def test_a_need_calls_for_a_field_that_exists(small: Copy) -> None:
    small.change("topics/needs.yaml", "  menu: It is small\n", "  menu: It is small\n  field: tools\n")

    [problem] = small.problems()
    assert "there is no framework of the field 'tools'." in problem


def test_a_framework_tells_of_every_feature(small: Copy) -> None:
    small.change(CEDAR, '  admin: {has: no, source: "cedar-guide, What Cedar is not"}\n', "")

    assert small.problems() == [
        f"small/{CEDAR}:12: 'admin' is missing; if nothing is said of it, `has: unknown` says where one looked"
    ]


def test_a_new_feature_is_asked_of_every_framework(small: Copy) -> None:
    features = (small.folder / FEATURES).read_text(encoding="utf-8")
    small.write(FEATURES, f"{features}forms:\n  label: Forms\n  phrase: forms\n  aspect: features\n")

    said = "'forms' is missing; if nothing is said of it, `has: unknown` says where one looked"
    assert small.problems() == [f"small/{ANVIL}:27: {said}", f"small/{BIRCH}:21: {said}", f"small/{CEDAR}:12: {said}"]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("other: twig", "other: twigs", "3: 'twigs' is no framework and not recognised. Did you mean 'twig'?"),
        ("one: birch", "one: brich", "1: 'brich' is no framework and not recognised. Did you mean 'birch'?"),
        ("[anvil, birch]", "[anvil, brich]", "9: there is no frameworks/brich.yaml. Did you mean 'birch'?"),
        ("[anvil, birch]", "[birch, birch]", "9: name the comparison of two other frameworks"),
        ("other: twig", "other: birch", "3: a relation is between two things"),
        ("birch-guide, Templates", "birch-gide, Templates", "7: no source 'birch-gide' stands in sources/. "
         "Did you mean 'birch-guide'?"),
        ("checked: 2026-11-02", "checked: 2026-11-23", "4: checked on 2026-11-23, which is still to come"),
    ],
)  # fmt: skip
def test_a_relation_joins_two_known_names(small: Copy, old: str, new: str, said: str) -> None:
    small.change(RELATION, old, new)

    assert f"small/{RELATION}:{said}" in small.problems()


def test_the_comparison_that_was_meant_is_another_one(small: Copy) -> None:
    small.write(
        "relations/anvil-and-birch.yaml",
        "one: anvil\nkind: used-with\nother: birch\nchecked: 2026-11-02\nbecause:\n"
        "  - birch-guide, Welcome: Birch goes with Anvil.\nmeant: [birch, anvil]\n",
    )

    assert small.problems() == ["small/relations/anvil-and-birch.yaml:7: name the comparison of two other frameworks"]


def test_a_relation_stands_in_the_file_of_its_pair(small: Copy) -> None:
    (small.folder / RELATION).rename(small.folder / "relations/twig-and-birch.yaml")

    assert small.problems() == [
        "small/relations/twig-and-birch.yaml:1: a relation of birch and twig stands in birch-and-twig.yaml"
    ]


def test_names_in_relations_with_one_code_are_reported(small: Copy) -> None:
    first, second = alike(FRAMEWORK_CODE)
    names = [f"{id_}:\n  kind: part\n  name: {id_}\n" for id_ in (first, second)]
    small.write("recognised/parts.yaml", "".join(names))
    assert small.problems() == []

    for id_ in (first, second):
        small.write(
            f"relations/anvil-and-{id_}.yaml",
            f"one: anvil\nkind: built-on\nother: {id_}\nchecked: 2026-11-02\nbecause:\n"
            f"  - anvil-guide, Welcome: Anvil is made with {id_}.\n",
        )

    assert small.problems() == [
        f"small/recognised/parts.yaml:4: {second!r} has the same short code as {first!r}; give it another id"
    ]


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("[anvil, birch]", "[anvil, brich]", "1: there is no frameworks/brich.yaml. Did you mean 'birch'?"),
        ("[anvil, birch]", "[anvil, dogwood]", "1: there is no frameworks/dogwood.yaml."),
        ("    birch:", "    brich:", "12: 'brich' is not compared here. Did you mean 'birch'?"),
        ("    birch:", "    cedar:", "12: 'cedar' is not compared here."),
        ("  anvil:\n    - workshop-article, Verdict: the project is large.\n"
         "    - workshop-article, Verdict: an admin interface has to be built in.\n", "",
         "25: nothing says when to choose 'anvil'"),
        ("choose:\n", "choose:\n  cedar: []\n", "26: 'cedar' is not compared here."),
    ],
)  # fmt: skip
def test_a_comparison_speaks_of_its_pair(small: Copy, old: str, new: str, said: str) -> None:
    small.change(PAIR, old, new)

    assert small.problems() == [f"small/{PAIR}:{said}"]


def test_a_comparison_stands_in_the_file_of_its_pair(small: Copy) -> None:
    (small.folder / PAIR).rename(small.folder / "comparisons/birch-vs-anvil.yaml")

    assert small.problems() == [
        "small/comparisons/birch-vs-anvil.yaml:1: a comparison of anvil and birch stands in anvil-vs-birch.yaml"
    ]


def test_a_source_id_belongs_to_one_source(small: Copy) -> None:
    articles = (small.folder / "sources/articles.yaml").read_text(encoding="utf-8")
    small.write("sources/more-articles.yaml", articles[: articles.index("bench-report:")])

    assert small.problems() == [
        "small/sources/more-articles.yaml:3: the id 'workshop-article' is already taken (small/sources/articles.yaml:3)"
    ]


def test_an_id_is_that_of_a_framework_or_of_a_recognised_name(small: Copy) -> None:
    small.change(RECOGNISED, "dogwood:", "cedar:")

    assert small.problems() == [f"small/{RECOGNISED}:3: the id 'cedar' is already taken (small/{CEDAR}:1)"]


@pytest.mark.parametrize(
    ("file", "old", "new", "said"),
    [
        (RECOGNISED, "name: Elm", "name: CEDAR", f"9: 'CEDAR' already belongs to 'cedar' (small/{CEDAR}:1)"),
        (RECOGNISED, "[dogwood.py]", "[anvil web]", f"6: 'anvil web' already belongs to 'anvil' (small/{ANVIL}:1)"),
        (ASPECTS, "[security, secure", "[speed, secure", "9: 'speed' already belongs to 'performance' "
         f"(small/{ASPECTS}:1)"),
        (NEEDS, "[beginner, ", "[beginner, tiny, ", "19: 'tiny' already belongs to 'small-project' "
         f"(small/{NEEDS}:1)"),
    ],
)  # fmt: skip
def test_a_name_belongs_to_one_thing(small: Copy, file: str, old: str, new: str, said: str) -> None:
    small.change(file, old, new)

    assert small.problems() == [f"small/{file}:{said}"]


def test_a_feature_and_a_need_may_share_their_words(small: Copy) -> None:
    shared = "admin interface"

    assert all(shared in (small.folder / file).read_text(encoding="utf-8") for file in (FEATURES, NEEDS))
    assert small.problems() == []


def test_a_day_that_is_still_to_come_is_a_problem(small: Copy) -> None:
    small.change(CEDAR, "checked: 2026-11-03", "checked: 2026-11-23")

    assert small.problems() == [f"small/{CEDAR}:7: checked on 2026-11-23, which is still to come"]


def test_two_topics_with_one_code_are_reported(small: Copy) -> None:
    first, second = alike()
    aspects = (small.folder / ASPECTS).read_text(encoding="utf-8")
    small.write(ASPECTS, f"{aspects}{first}:\n  label: First\n{second}:\n  label: Second\n")

    assert small.problems() == [
        f"small/{ASPECTS}:15: {second!r} has the same short code as {first!r}; give it another id"
    ]


def test_a_code_may_belong_to_an_aspect_and_a_need(small: Copy) -> None:
    first, second = alike()
    aspects, needs = ((small.folder / file).read_text(encoding="utf-8") for file in (ASPECTS, NEEDS))
    small.write(ASPECTS, f"{aspects}{first}:\n  label: First\n")
    small.write(NEEDS, f"{needs}{second}:\n  label: a second one\n  menu: It is second\n")

    assert small.problems() == []


def test_a_feature_may_not_have_the_code_of_a_fact(small: Copy) -> None:
    same = next(id_ for id_ in map("topic-{}".format, range(62**3)) if code_of(id_, 2) == code_of("licence", 2))
    features = (small.folder / FEATURES).read_text(encoding="utf-8")
    small.write(FEATURES, features.replace("orm:", f"{same}:"))

    said = f"small/{FACTS}:9: 'licence' has the same short code as {same!r}; give it another id"
    assert said in small.problems()


def test_a_fact_of_a_framework_is_among_the_topics(small: Copy) -> None:
    facts = (small.folder / FACTS).read_text(encoding="utf-8")
    small.write(FACTS, facts.replace(facts[facts.index("python:") : facts.index("interface:")], ""))

    said = "no 'python' stands in topics/facts.yaml."
    assert small.problems() == [f"small/{ANVIL}:22: {said}", f"small/{BIRCH}:18: {said}"]


def test_a_fact_that_no_framework_can_have_is_reported(small: Copy) -> None:
    small.change(FACTS, "licence:", "licenses:")

    assert any(f"{FACTS}:9: 'id' cannot be 'licenses'; it is one of " in problem for problem in small.problems())


def alike(length: int = TOPIC_CODE) -> tuple[str, str]:
    """Two ids with one code of such a length."""
    owners: dict[str, str] = {}
    for id_ in (f"topic-{number}" for number in range(62**length + 1)):
        if (owner := owners.setdefault(code_of(id_, length), id_)) != id_:
            return owner, id_
    raise AssertionError("there are more ids than codes")


def test_an_example_is_matched_by_its_signal(small: Copy) -> None:
    small.change(SIGNALS, "- what is <framework>?", "- what on earth is <framework>?")

    assert small.problems() == [
        f"small/{SIGNALS}:{line_of(small, 'what on earth')}: "
        "no pattern of 'describing' matches 'what on earth is <framework>?'"
    ]


def test_a_pattern_that_cannot_be_read_is_reported(small: Copy) -> None:
    small.change(SIGNALS, "- (error|errors", "- ((error|errors")

    [problem, *_] = small.problems()
    assert problem == (
        f"small/{SIGNALS}:{line_of(small, '((error')}: a bracket of the pattern "
        "'((error|errors|exception|traceback|bug|crash)' has no partner"
    )


def line_of(small: Copy, text: str) -> int:
    signals = (small.folder / SIGNALS).read_text(encoding="utf-8")
    return signals[: signals.index(text)].count("\n") + 1


def test_what_a_framework_is_part_of_exists(small: Copy) -> None:
    small.change(CEDAR, "homepage:", "part-of: anvi\nhomepage:")

    [problem] = small.problems()
    assert problem.endswith("no frameworks/anvi.yaml. Did you mean 'anvil'?")


def test_makers_are_publishers_of_sources(small: Copy) -> None:
    small.change(CEDAR, "homepage:", "makers: [Cedar projekt]\nhomepage:")

    [problem] = small.problems()
    assert problem.endswith("no source in sources/ is published by 'Cedar projekt'. Did you mean 'Cedar project'?")


def test_what_a_goal_is_for_exists(small: Copy) -> None:
    small.change("goals/coverage.yaml", "[anvil, birch]", "[anvil, brich]")

    assert small.problems() == ["small/goals/coverage.yaml:5: there is no frameworks/brich.yaml. Did you mean 'birch'?"]
