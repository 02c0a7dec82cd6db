import pytest

from bot.answering.adviser import Adviser, Suggestion
from bot.answering.answer import Answer
from bot.chat.commands import NO_TEXT
from bot.understanding.question import Question
from tests.chat.conftest import Server
from tests.chat.looking import tags, written

HOSTILE = [
    "@everyone @here <@80351110224678912>",
    "[free nitro](http://evil.example/login)",
    "http://evil.example discord.gg/evil",
    "x\n# evil\n> evil\n```evil",
    "evil " * 800,
    "e\u0301\u0302\u0303\u0304\u0305\u0306\u0307vil zalgo",
    "\u202eevil",
]


async def test_compare_answers_in_the_channel(server: Server) -> None:
    result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")

    assert result.response is not None
    assert not result.ephemeral
    assert {"Anvil", "Birch"} <= set(written(result.response).replace("*", " ").split())
    assert tags(result.response).keys() == {"look", "needs", "change", "sources", "delete"}


async def test_compare_works_in_direct_messages(server: Server) -> None:
    result = await server.ann.user.slash("compare", frameworks="anvil birch")

    assert result.response is not None
    assert result.response.embeds


async def test_compare_looks_at_one_aspect(server: Server) -> None:
    result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch", aspect="performance")
    whole = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")

    assert result.response is not None
    assert whole.response is not None
    assert "erformance" in written(result.response)
    assert result.response.embeds != whole.response.embeds


@pytest.mark.parametrize("names", [" ", "zzzzqqqq", "anvil " * 600])
async def test_what_cannot_be_compared_is_said_privately(server: Server, names: str) -> None:
    result = await server.ann.slash(server.channel, "compare", frameworks=names)

    assert result.response is not None
    assert result.ephemeral
    assert result.response.content


@pytest.mark.parametrize("command", ["compare", "ask", "framework"])
@pytest.mark.parametrize("text", HOSTILE)
async def test_nothing_typed_can_ping_or_link_or_break_the_layout(server: Server, command: str, text: str) -> None:
    option = {"compare": "frameworks", "ask": "question", "framework": "name"}[command]

    result = await server.ann.slash(server.channel, command, **{option: f"{text} or anvil"})

    assert result.response is not None
    shown = written(result.response)
    assert "@everyone" not in shown
    assert "://evil" not in shown
    assert "discord.gg" not in shown
    assert "\n# evil" not in shown
    assert "\u202e" not in shown
    assert not result.response.message.mentions
    assert not result.response.message.mention_everyone


async def test_ask_answers_a_question_in_words(server: Server) -> None:
    result = await server.ann.slash(server.channel, "ask", question="should a beginner use anvil or birch?")

    assert result.response is not None
    assert not result.ephemeral
    assert result.response.embeds


async def test_ask_without_a_framework_is_answered_privately(server: Server) -> None:
    result = await server.ann.slash(server.channel, "ask", question="what is for lunch")

    assert result.ephemeral


async def test_ask_without_words_gets_help(server: Server) -> None:
    result = await server.ann.slash(server.channel, "ask", question="  ")

    assert result.response is not None
    assert result.response.content


async def test_recommend_answers_words_about_a_project(server: Server) -> None:
    result = await server.ann.slash(server.channel, "recommend", text="small api, beginner, no admin")

    assert result.response is not None
    assert not result.ephemeral
    assert "for a small project, an API and a beginner" in result.response.content.replace("For", "for")
    assert "needs" in tags(result.response)


async def test_recommend_says_privately_that_words_tell_nothing(server: Server) -> None:
    result = await server.ann.slash(server.channel, "recommend", text="lunch")

    assert result.response is not None
    assert result.ephemeral
    assert "a beginner" in result.response.content


async def test_framework_shows_a_profile(server: Server) -> None:
    result = await server.ann.slash(server.channel, "framework", name="anvil")

    assert result.response is not None
    assert not result.ephemeral
    assert "Anvil" in written(result.response)


async def test_frameworks_lists_what_is_known(server: Server) -> None:
    result = await server.ann.slash(server.channel, "frameworks")

    assert result.response is not None
    assert "Birch" in written(result.response)


async def test_help_is_for_the_person_alone(server: Server) -> None:
    result = await server.ann.slash(server.channel, "help")

    assert result.ephemeral


async def test_the_message_menu_answers_a_message(server: Server) -> None:
    question = await server.ben.send(server.channel, "anvil or birch?")

    result = await server.ann.context_menu(server.channel, "Answer this question", question)

    assert result.response is not None
    assert not result.ephemeral
    assert result.response.embeds


async def test_the_message_menu_says_when_there_is_no_text(server: Server) -> None:
    picture = await server.ben.send(server.channel, "", attachments=[("cat.png", b"cat")])

    result = await server.ann.context_menu(server.channel, "Answer this question", picture)

    assert result.response is not None
    assert result.ephemeral
    assert result.response.content == NO_TEXT


@pytest.mark.parametrize(
    ("command", "option"), [("compare", "frameworks"), ("compare", "aspect"), ("framework", "name")]
)
@pytest.mark.parametrize("typed", ["", "an", "anvil, b", "@everyone", "x" * 3000])
async def test_completions_are_few_and_different(server: Server, command: str, option: str, typed: str) -> None:
    choices = await server.ann.autocomplete(server.channel, command, option, typed)

    assert len(choices) <= 25
    assert len({choice["value"] for choice in choices}) == len(choices)


async def test_an_empty_field_offers_something(server: Server) -> None:
    for command, option in (("compare", "frameworks"), ("compare", "aspect"), ("framework", "name")):
        assert await server.ann.autocomplete(server.channel, command, option, "")


async def test_completions_are_cut_to_what_discord_takes(server: Server) -> None:
    class Talkative(Adviser):
        def suggest_framework(self, typed: str) -> list[Suggestion]:
            return [Suggestion(f"{number} {'x' * 150}", f"{number} {'x' * 150}") for number in range(40)]

    server.bot.adviser = Talkative.__new__(Talkative)

    assert len(await server.ann.autocomplete(server.channel, "framework", "name", "")) == 25


async def test_completions_follow_what_is_typed(server: Server) -> None:
    [first, *_] = await server.ann.autocomplete(server.channel, "framework", "name", "bir")

    assert first["name"] == "Birch"


async def test_what_was_completed_is_understood(server: Server) -> None:
    choices = await server.ann.autocomplete(server.channel, "compare", "frameworks", "")

    result = await server.ann.slash(server.channel, "compare", frameworks=choices[0]["value"])

    assert not result.ephemeral


async def test_every_way_of_asking_gives_the_same_answer(server: Server) -> None:
    text = "anvil or birch?"
    slash = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")
    asked = await server.ann.slash(server.channel, "ask", question=text)
    question = await server.ann.send(server.channel, f"{server.mention} {text}")
    mentioned = server.answer()
    menu = await server.ann.context_menu(server.channel, "Answer this question", question)

    answers = [slash.response, asked.response, mentioned, menu.response]
    assert all(answer is not None for answer in answers)
    assert len({written(answer) for answer in answers if answer is not None}) == 1


async def test_the_adviser_can_be_exchanged_while_running(server: Server) -> None:
    nothing = Answer("answer", Question("list"), "Frameworks", "I know nothing any more.")

    class Forgetful(Adviser):
        def frameworks(self) -> Answer:
            return nothing

    server.bot.adviser = Forgetful(server.bot.adviser.knowledge)
    result = await server.ann.slash(server.channel, "frameworks")

    assert result.response is not None
    assert result.response.content == nothing.headline
