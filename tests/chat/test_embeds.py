import re
from dataclasses import replace

import discord
from hypothesis import HealthCheck, given, settings

from bot.answering.answer import Answer, Choice, Line, Section
from bot.chat.embeds import as_list, card, source_pages
from tests.chat.answers import answer, answers, section, source
from tests.chat.sent import over_limits


def embed_of(shown: Answer) -> discord.Embed:
    embed = card(shown).embed
    assert embed is not None
    return embed


def fields(shown: Answer) -> dict[str, str]:
    return {field.name or "": field.value or "" for field in embed_of(shown).fields}


def test_the_verdict_is_the_text_of_the_message() -> None:
    assert card(answer()).content == "It is Alpha for small projects."


def test_each_line_names_whom_it_is_about_and_its_sources() -> None:
    shown = fields(answer(Section("Speed", (Line("It is fast.", "Alpha", (1,)), Line("It is not.", "Beta", (1, 2))))))

    assert shown["Speed"] == "**Alpha**: It is fast. [1]\n**Beta**: It is not. [1][2]"


def test_sources_are_numbered_links() -> None:
    assert fields(answer(sources=1))["Sources"] == "[1] [Title 1](https://example.org/1), Part, Publisher"


def test_no_field_is_beside_another() -> None:
    assert not any(field.inline for field in embed_of(answer(section("Speed", 1), section("Size", 1))).fields)


def test_what_decided_and_what_would_change_it_are_shown() -> None:
    shown = fields(answer(decided_by=("You are one person.",), would_change=("A team of ten.",)))

    assert shown["What decided it"] == "• You are one person."
    assert shown["What would change it"] == "• A team of ten."


def test_notes_come_first() -> None:
    assert embed_of(answer(notes=("I read *flsk* as Flask.",))).description == r"I read \*flsk\* as Flask."


def test_the_footer_says_when_the_sources_were_checked() -> None:
    assert embed_of(answer(sources=1)).footer.text == "Checked 2026-11-02"
    assert embed_of(answer(sources=3)).footer.text == "Checked 2026-11-02 to 2026-11-04"


def test_an_answer_of_one_sentence_has_no_embed() -> None:
    assert card(answer(sources=0)).embed is None


def test_a_section_that_fits_nowhere_else_goes_on_in_a_second_field() -> None:
    shown = fields(answer(section("Speed", 8)))

    assert list(shown) == ["Speed", "Speed (continued)", "Sources"]


def test_a_shortened_section_keeps_both_sides_and_says_where_the_rest_is() -> None:
    aspects = (Choice("speed", "Speed"),)
    shown = fields(answer(*(section(f"Part {n}", 10, 200, "speed") for n in range(9)), aspects=aspects))

    assert "**Alpha**" in shown["Part 0"]
    assert "**Beta**" in shown["Part 0"]
    assert shown["Part 0"].endswith("*More under “Look closer at …”*")
    assert "More" in shown
    assert "Part 8" in shown["More"]


def test_many_sources_lose_their_details_and_then_their_number_is_told() -> None:
    shown = fields(answer(sources=80))

    assert shown["Sources"].startswith("[1] [Title 1](https://example.org/1)\n[2]")
    assert re.search(r"\*\d+ more behind “Sources”\*$", shown["Sources"])


def test_more_than_an_embed_holds_is_one_field_a_section() -> None:
    embed = embed_of(answer(*(section(f"Part {number}", 10) for number in range(5))))

    assert 4000 < len(embed) <= 6000
    assert [field.name for field in embed.fields] == [*(f"Part {number}" for number in range(5)), "Sources"]


def test_of_many_sources_each_page_is_named_once() -> None:
    same = tuple(replace(source(number), url="https://example.org/", title="Page") for number in range(1, 40))

    assert fields(replace(answer(), sources=same))["Sources"] == (
        "".join(f"[{number}]" for number in range(1, 40)) + " [Page](https://example.org/)"
    )


def test_shortened_lines_end_with_a_sentence() -> None:
    shown = embed_of(answer(*(section(f"Part {n}", 10, 200) for n in range(6))))

    for field in shown.fields:
        for line in (field.value or "").splitlines():
            assert line.startswith(("*", "[", "Part ")) or line.endswith(("]", "."))
            assert not line.startswith("**") or line.endswith(". [1][2]")


def test_titles_of_sources_cannot_break_their_links() -> None:
    shown = fields(answer(sources=0, notes=("x",)))
    broken = replace(answer(sources=1), sources=(replace(source(1), title="A [b](c) d"),))

    assert "Sources" not in shown
    assert fields(broken)["Sources"].startswith("[1] [A (b)(c) d](https://example.org/1)")


def test_a_list_says_it_all() -> None:
    shown = as_list(answer(section("Speed", 1), notes=("A note.",), decided_by=("Your need.",)))

    assert shown.embed is None
    assert shown.content.startswith(
        "It is Alpha for small projects.\nA note.\n### What decided it\n- Your need.\n### Speed\n- **Alpha** sentence 0"
    )
    assert shown.content.endswith(
        "### Sources\n- [1] [Title 1](<https://example.org/1>)\n- [2] [Title 2](<https://example.org/2>)"
    )


def test_a_list_hides_no_side_and_names_what_it_leaves_out() -> None:
    shown = as_list(answer(*(section(f"Part {at}", 1, 240) for at in range(9))))

    parts = shown.content.split("### ")[1:-1]
    assert len(parts) > 1
    assert all("**Alpha**" in part and "**Beta**" in part for part in parts)
    assert "*More: Part " in parts[-1]
    assert "Part 8" in parts[-1]


def test_a_list_names_the_sources_of_what_it_says() -> None:
    line = Line("It is fast.", "Alpha", (3,))

    shown = as_list(answer(Section("Speed", (line,)), sources=5))

    assert "Title 3" in shown.content
    assert "Title 1" not in shown.content


def test_all_sources_are_on_the_pages_with_kind_and_day() -> None:
    pages = source_pages([source(number) for number in range(1, 100)])
    text = "\n".join(page.description or "" for page in pages)

    assert len(pages) > 1
    assert "[99] [Title 99](https://example.org/99), Part, Publisher\narticle, checked 2026-11-16" in text


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(answers)
def test_any_answer_fits(shown: Answer) -> None:
    full, plain = card(shown), as_list(shown)

    body = {"content": full.content, "embeds": [full.embed.to_dict()] if full.embed else []}
    assert list(over_limits(body)) == []
    assert 0 < len(plain.content) <= 2000
    assert [page for page in source_pages(shown.sources) if len(page) > 6000] == []


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(answers)
def test_sources_are_always_there_in_some_form(shown: Answer) -> None:
    if not shown.sources:
        return

    assert "Sources" in fields(shown)
    assert "https://example.org/" in fields(shown)["Sources"]
    assert "https://example.org/" in as_list(shown).content


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(answers)
def test_the_first_section_is_always_there(shown: Answer) -> None:
    if shown.sections:
        names = [field.name for field in embed_of(shown).fields]

        assert names[0] != "More"
        assert names[0] not in ("Sources", "What decided it")
