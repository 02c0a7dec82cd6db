from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.answering.answer import Answer, Change, Choice, FollowUp
from bot.chat.controls import SHAPES, Shape, Tag, controls
from bot.understanding.question import Question
from tests.chat.answers import answer, answers
from tests.chat.sent import over_limits

ASKER = 2**63


def encode(question: Question) -> str:
    """A code as long as they get, a different one for each question."""
    return "".join(question.frameworks).rjust(70, "c")


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(answers, st.integers(0, 30), st.sampled_from(["card", "list"]), st.sampled_from(["card", "list", None]))
async def test_the_controls_of_any_answer_fit(shown: Answer, count: int, shape: Shape, other: Shape | None) -> None:
    changes = [Change(f"Add {'x' * 90} {at}", Question("compare", (f"f{at}",))) for at in range(count)]
    view = controls(shown, encode, ASKER, private=False, changes=changes, shape=shape, other=other, why=True)

    rows = view.to_components()
    ids = [item["custom_id"] for row in rows for item in row["components"]]
    assert list(over_limits(rows)) == []
    assert len(rows) <= 5
    assert len(set(ids)) == len(ids)


async def test_menus_without_entries_are_left_out() -> None:
    view = controls(answer(), encode, ASKER, private=False)

    code = encode(answer().question)
    assert [str(Tag("sources", ASKER, code)), str(Tag("delete", ASKER, code))] == [
        item["custom_id"] for row in view.to_components() for item in row["components"]
    ]


async def test_the_menu_of_changes_carries_their_questions() -> None:
    question = Question("compare", ("alpha", "beta", "gamma"))

    menu, _ = controls(
        answer(), encode, ASKER, private=False, changes=[Change("Add Gamma", question)], other="list"
    ).to_components()

    options = [(option["label"], option["value"]) for option in menu["components"][0]["options"]]
    assert options == [("As a list", "list"), ("Add Gamma", encode(question))]


async def test_the_shape_stands_in_every_id() -> None:
    rows = controls(answer(), encode, ASKER, private=False, shape="list", other="card").to_components()

    tags = [Tag.read(item["custom_id"]) for row in rows for item in row["components"]]
    assert {tag.shape for tag in tags if tag} == {"list"}
    assert rows[0]["components"][0]["options"][0]["label"] == SHAPES["card"]


async def test_why_stands_first_in_the_last_row() -> None:
    [row] = controls(answer(), encode, ASKER, private=False, why=True).to_components()

    assert [item["label"] for item in row["components"]] == ["Why?", "Sources", "Delete"]


async def test_nothing_stays_in_memory() -> None:
    assert controls(answer(), encode, ASKER, private=False).is_finished()


async def test_a_chosen_need_is_never_cut_off() -> None:
    needs = tuple(Choice(f"n{number}", f"Need {number}", chosen=number == 39) for number in range(40))

    [menu] = controls(answer(needs=needs, sources=0), encode, ASKER, private=True).to_components()

    options = menu["components"][0]["options"]
    assert len(options) == 25
    assert [option["value"] for option in options if option.get("default")] == ["n39"]


async def test_a_follow_up_is_a_button_that_carries_its_question() -> None:
    question = Question("compare", ("gamma", "delta"))
    follow_up = FollowUp("Compare Gamma and Delta", "/compare gamma delta", question)

    first, last = controls(answer(follow_ups=(follow_up,)), encode, ASKER, private=False).to_components()

    [asked], others = first["components"], last["components"]
    assert (asked["label"], asked["custom_id"]) == (follow_up.label, str(Tag("ask", ASKER, encode(question))))
    assert [item["label"] for item in others] == ["Sources", "Delete"]
