from hypothesis import HealthCheck, given, settings

from bot.answering.answer import Answer, Choice
from bot.chat.controls import Tag, controls
from tests.chat.answers import answer, answers
from tests.chat.sent import over_limits

ASKER = 2**63


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(answers)
async def test_the_controls_of_any_answer_fit(shown: Answer) -> None:
    view = controls(shown, "c" * 70, ASKER, private=False)

    rows = view.to_components()
    ids = [item["custom_id"] for row in rows for item in row["components"]]
    assert list(over_limits(rows)) == []
    assert len(rows) <= 5
    assert len(set(ids)) == len(ids)


async def test_menus_without_entries_are_left_out() -> None:
    view = controls(answer(), "code", ASKER, private=False)

    assert [str(Tag("sources", ASKER, "code")), str(Tag("delete", ASKER, "code"))] == [
        item["custom_id"] for row in view.to_components() for item in row["components"]
    ]


async def test_nothing_stays_in_memory() -> None:
    assert controls(answer(), "code", ASKER, private=False).is_finished()


async def test_a_chosen_need_is_never_cut_off() -> None:
    needs = tuple(Choice(f"n{number}", f"Need {number}", chosen=number == 39) for number in range(40))

    [menu] = controls(answer(needs=needs, sources=0), "code", ASKER, private=True).to_components()

    options = menu["components"][0]["options"]
    assert len(options) == 25
    assert [option["value"] for option in options if option.get("default")] == ["n39"]
