from datetime import date

from bot.answering.citing import Citing
from tests.answering.asking import SMALL
from tests.answering.made_up import said


def test_sources_are_counted_from_one_in_the_order_in_which_they_are_named() -> None:
    citing = Citing(SMALL.knowledge)

    lines = citing.lines([said("One thing is so.", section="B"), said("Another is so.", section="A")])

    assert [line.sources for line in lines] == [(1,), (2,)]
    assert [(source.number, source.section) for source in citing.sources] == [(1, "B"), (2, "A")]


def test_a_section_named_again_keeps_its_number() -> None:
    citing = Citing(SMALL.knowledge)

    lines = citing.lines([said("One thing is so."), said("Another is so."), said("More is so.", section="Admin")])

    assert [line.sources for line in lines] == [(1,), (1,), (2,)]


def test_of_two_days_on_which_a_section_was_checked_the_older_is_shown() -> None:
    citing = Citing(SMALL.knowledge)

    citing.lines([said("One thing is so.", date(2026, 11, 2)), said("Another is so.", date(2026, 10, 1))])

    assert [source.checked for source in citing.sources] == [date(2026, 10, 1)]


def test_a_source_carries_what_a_reader_needs_to_find_it() -> None:
    citing = Citing(SMALL.knowledge)

    citing.line(said("One thing is so.", section="Welcome"))

    [source], known = citing.sources, SMALL.knowledge.sources["anvil-guide"]
    assert (source.title, source.publisher, source.url) == (known.title, known.publisher, known.url)
    assert (source.section, source.kind) == ("Welcome", known.kind)


def test_a_disagreement_names_a_source_of_each_side() -> None:
    citing = Citing(SMALL.knowledge)
    [disagreement] = SMALL.knowledge.comparisons["anvil", "birch"].disagreements

    wording, *sides = citing.sides(disagreement)

    assert wording.text == disagreement.say
    assert wording.sources == (1, 2)
    assert [line.subject for line in sides] == ["Side 1", "Side 2"]
    assert [line.text for line in sides] == [side[0].says for side in disagreement.sides]


def test_no_line_has_more_than_two_sources() -> None:
    citing = Citing(SMALL.knowledge)
    [disagreement] = SMALL.knowledge.comparisons["anvil", "birch"].disagreements
    third = (said("Anvil is neither, say others.", section="Others"),)

    line = citing.disagreement(disagreement.model_copy(update={"sides": (*disagreement.sides, third)}))

    assert line.sources == (1, 2)
