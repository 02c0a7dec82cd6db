import discord
import pytest
import simcord

from bot.answering.adviser import Adviser
from bot.chat.client import Tradeoff
from bot.chat.conversation import context
from bot.chat.messages import concerns
from tests.chat.conftest import Server
from tests.chat.looking import tags, written

QUESTION = "anvil or birch?"


class TestWithoutTheIntent:
    """What a bot that listens nowhere is told of messages is enough to answer whoever speaks to it."""

    async def test_a_mention_is_answered_as_a_reply_without_a_ping(self, server: Server) -> None:
        question = await server.ann.send(server.channel, f"{server.mention} {QUESTION}")

        answer = server.answer()
        assert answer.embeds
        assert answer.reference is not None
        assert answer.reference.message_id == question.id
        assert not answer.mentions

    @pytest.mark.parametrize("form", ["<@{id}> {text}", "<@!{id}> {text}", "{text} <@{id}>", "hey <@{id}>, {text}"])
    async def test_every_form_of_mention_gives_the_same_answer(self, server: Server, form: str) -> None:
        assert server.bot.user is not None
        slash = await server.ann.slash(server.channel, "ask", question=QUESTION)

        await server.ann.send(server.channel, form.format(id=server.bot.user.id, text=QUESTION))

        assert slash.response is not None
        assert written(server.answer()) == written(slash.response)

    async def test_a_mention_alone_gets_help(self, server: Server, adviser: Adviser) -> None:
        await server.ann.send(server.channel, server.mention)

        assert adviser.help().headline in server.answer().content.replace("\\", "")

    @pytest.mark.parametrize("text", ["what about lunch?", QUESTION])
    async def test_a_mention_of_somebody_else_as_well_pings_nobody(self, server: Server, text: str) -> None:
        await server.ann.send(server.channel, f"{server.mention} {server.ben.mention} @everyone {text}")

        assert bool(tags(server.answer()).get("look")) == (text == QUESTION)
        assert not server.answer().mentions
        assert not server.answer().mention_everyone

    async def test_a_reply_with_a_ping_to_a_reply_is_a_follow_up(self, server: Server) -> None:
        await server.ann.send(server.channel, f"{server.mention} {QUESTION}")
        first = server.answer()

        await server.ben.send(server.channel, "and performance?", reply_to=first)

        answer = server.answer()
        assert answer.id != first.id
        assert "Anvil" in written(answer)
        assert "Birch" in written(answer)
        assert answer.embeds != first.embeds

    async def test_a_reply_to_a_slash_answer_is_told_how_to_be_read(self, server: Server) -> None:
        result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")
        assert result.response is not None

        await server.ann.send(server.channel, "and performance?", reply_to=result.response)

        assert server.mention in server.answer().content
        assert not server.answer().embeds

    async def test_a_reply_that_mentions_the_bot_is_read(self, server: Server) -> None:
        result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")
        assert result.response is not None

        await server.ann.send(server.channel, f"{server.mention} and performance?", reply_to=result.response)

        assert server.answer().embeds

    async def test_direct_messages_are_answered(self, server: Server) -> None:
        await server.ann.user.send_dm(QUESTION)

        answer = server.ann.user.dm_channel.last_message
        assert answer is not None
        assert answer.author == server.bot.user
        assert answer.embeds

    async def test_direct_messages_remember_the_last_answer(self, server: Server) -> None:
        await server.ann.user.send_dm(QUESTION)
        await server.ann.user.send_dm("and performance?")

        answer = server.ann.user.dm_channel.last_message
        assert answer is not None
        assert "Birch" in written(answer)

    async def test_a_server_that_is_not_known_yet_is_no_direct_message(self, server: Server) -> None:
        server.env.backend.emit("GUILD_DELETE", {"id": str(server.guild.id)})

        said = await server.ann.send(server.channel, "hello")

        assert not server.bot.guilds
        assert server.channel.history()[-1].id == said.id

    @pytest.mark.parametrize("text", [QUESTION, "hello", "/compare anvil birch"])
    async def test_what_is_said_among_people_is_left_alone(self, server: Server, text: str) -> None:
        said = await server.ann.send(server.channel, text)

        assert server.channel.last_message == said


class TestListening:
    """A bot with the message content intent, in a channel where it listens."""

    @pytest.fixture
    def simcord_bot(self, reading_bot: Tradeoff) -> Tradeoff:
        return reading_bot

    @pytest.mark.parametrize("text", [QUESTION, "/compare anvil birch"])
    async def test_a_question_for_it_is_answered(self, listening: Server, text: str) -> None:
        await listening.ann.send(listening.channel, text)

        assert listening.answer().embeds

    @pytest.mark.parametrize("text", ["hello", "my anvil app crashes, how do I fix this?", "who wants lunch?", "🎉"])
    async def test_everything_else_is_met_with_silence(self, listening: Server, text: str) -> None:
        said = await listening.ann.send(listening.channel, text)

        assert listening.channel.last_message == said

    async def test_it_listens_nowhere_else(self, listening: Server) -> None:
        elsewhere = listening.guild.create_text_channel("elsewhere")

        said = await listening.ann.send(elsewhere, QUESTION)

        assert elsewhere.last_message == said

    async def test_bots_are_left_alone(self, listening: Server) -> None:
        robot = listening.guild.add_member(listening.env.create_user("robot", bot=True))

        said = await robot.send(listening.channel, f"{listening.mention} {QUESTION}")

        assert listening.channel.last_message == said

    async def test_webhooks_are_left_alone(self, listening: Server) -> None:
        said = await listening.guild.create_webhook(listening.channel).send(f"{listening.mention} {QUESTION}")

        assert listening.channel.last_message == said

    async def test_it_does_not_answer_itself(self, listening: Server) -> None:
        channel = listening.bot.get_channel(listening.channel.id)
        assert isinstance(channel, discord.TextChannel)

        said = await channel.send(f"{listening.mention} {QUESTION}")

        assert listening.channel.last_message == said

    async def test_people_who_reply_to_each_other_are_left_alone(self, listening: Server) -> None:
        first = await listening.ann.send(listening.channel, "hello")

        said = await listening.ben.send(listening.channel, QUESTION, reply_to=first)

        assert listening.channel.last_message == said

    async def test_a_reply_to_it_needs_no_mention(self, listening: Server) -> None:
        result = await listening.ann.slash(listening.channel, "compare", frameworks="anvil birch")
        assert result.response is not None

        await listening.ben.send(listening.channel, "and performance?", reply_to=result.response)

        assert listening.answer().id != result.response.id
        assert listening.answer().embeds

    async def test_system_messages_are_left_alone(self, listening: Server) -> None:
        said = await listening.ann.send(listening.channel, "hello")

        joined = listening.guild.create_system_message(
            listening.channel, simcord.enums.MessageType.NEW_MEMBER, author=listening.ann
        )

        assert concerns(listening.bot, said) == "overheard"
        assert concerns(listening.bot, joined) is None

    async def test_pictures_without_words_are_left_alone(self, listening: Server) -> None:
        said = await listening.ann.send(listening.channel, "", attachments=[("cat.png", b"cat")])

        assert listening.channel.last_message == said

    async def test_it_listens_in_the_threads_of_its_channel(self, listening: Server) -> None:
        started = await listening.ann.send(listening.channel, "a thread")
        channel = listening.bot.get_channel(listening.channel.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.get_partial_message(started.id).create_thread(name="thread")
        thread = listening.channel.threads[0]

        await listening.ann.send(thread, QUESTION)

        answer = thread.last_message
        assert answer is not None
        assert answer.author == listening.bot.user

    @pytest.mark.parametrize(
        "text", ["@everyone [anvil](http://evil.example) vs birch?\n# evil", "anvil vs birch? " * 200]
    )
    async def test_hostile_text_does_no_harm(self, listening: Server, text: str) -> None:
        await listening.ann.send(listening.channel, f"{listening.mention} {text}"[:2000])

        assert not listening.answer().mention_everyone
        assert "](http://evil" not in written(listening.answer())


async def test_a_reply_knows_the_question_after_a_restart(server: Server, adviser: Adviser) -> None:
    await server.ann.send(server.channel, f"{server.mention} {QUESTION}")
    first = server.answer()
    await server.env.restart_bot(Tradeoff(adviser))

    await server.ann.send(server.channel, "and performance?", reply_to=first)

    last = server.channel.last_message
    assert last is not None
    assert last.id != first.id
    assert tags(last).keys() >= {"look", "needs"}
    assert "Birch" in written(last)


async def test_a_message_of_the_bot_without_controls_is_no_context(server: Server) -> None:
    channel = server.bot.get_channel(server.channel.id)
    assert isinstance(channel, discord.TextChannel)
    plain = await channel.send("hello")

    reply = await server.ann.send(server.channel, f"{server.mention} hello", reply_to=plain)

    assert context(server.bot, reply) is None
