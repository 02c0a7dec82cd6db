import discord
import pytest
import simcord

from bot.answering.adviser import Adviser
from bot.chat.client import Tradeoff
from bot.chat.offers import LASTS, PAUSE, considered
from bot.understanding.question import Question
from bot.understanding.understand import Understanding
from tests.answering.asking import REAL
from tests.chat.asking import CLEAR, probably
from tests.chat.conftest import Server
from tests.chat.looking import entries, lines, tags


@pytest.fixture
def simcord_bot(reading_bot: Tradeoff) -> Tradeoff:
    return reading_bot


class TestMaking:
    async def test_it_is_one_quiet_line_under_the_text(self, listening: Server, offer: discord.Message) -> None:
        said = listening.channel.history()[0]

        assert offer.reference is not None
        assert offer.reference.message_id == said.id
        assert offer.content.startswith("-# ")
        assert "Anvil or Birch" in offer.content
        assert "\n" not in offer.content
        assert not offer.embeds
        assert not offer.mentions
        assert offer.flags.suppress_notifications

    async def test_whoever_addresses_the_bot_gets_the_answer_at_once(self, listening: Server, probable: str) -> None:
        await listening.ann.send(listening.channel, f"{listening.mention} {probable}")
        await listening.ben.user.send_dm(probable)

        private = listening.ben.user.dm_channel.last_message
        assert private is not None
        assert private.embeds
        assert listening.answer().embeds

    async def test_there_is_none_where_the_bot_does_not_listen(self, listening: Server, probable: str) -> None:
        elsewhere = listening.guild.create_text_channel("elsewhere")

        said = await listening.ann.send(elsewhere, probable)

        assert elsewhere.last_message == said

    async def test_a_setting_switches_them_off(self, listening: Server, probable: str) -> None:
        listening.bot.offers = False
        said = await listening.ann.send(listening.channel, probable)
        assert listening.channel.last_message == said

        await listening.ann.send(listening.channel, CLEAR)

        assert listening.answer().embeds

    @pytest.mark.parametrize("name", ["Zorblax", "dogwood"])
    async def test_there_is_none_where_the_button_cannot_keep_the_whole_question(
        self, listening: Server, adviser: Adviser, name: str
    ) -> None:
        text = next(
            text for end in ("vs", "or") if lacks(adviser, text := probably(adviser, "anvil", f"birch {end} {name}"))
        )

        said = await listening.ann.send(listening.channel, text)

        assert listening.channel.last_message == said

    async def test_of_more_names_than_an_answer_holds_the_best_are_offered(self, simcord_bot: Tradeoff) -> None:
        simcord_bot.adviser = REAL
        many = Question("compare", ("falcon", "pyramid", "bottle", "tornado", "fastapi", "flask"), needs=("rest-api",))

        offer = considered(simcord_bot, Understanding(many, "offer"))

        assert offer is not None
        assert REAL.decode(offer.code) == REAL.answer(many).question

    @pytest.mark.parametrize("question", [Question("none"), Question("compare")])
    async def test_there_is_none_where_there_is_no_good_answer(self, simcord_bot: Tradeoff, question: Question) -> None:
        assert considered(simcord_bot, Understanding(question, "offer")) is None

    async def test_there_is_one_in_a_channel_while_it_lasts(
        self, listening: Server, offer: discord.Message, other_probable: str
    ) -> None:
        said = await listening.ben.send(listening.channel, other_probable)
        assert listening.channel.last_message == said

        await listening.env.advance_time(LASTS.total_seconds())
        await listening.ben.send(listening.channel, other_probable)

        assert listening.answer().id != offer.id
        assert "Cedar" in listening.answer().content

    async def test_one_that_was_taken_counts_as_well(
        self, listening: Server, offer: discord.Message, probable: str
    ) -> None:
        await listening.ann.click(offer, custom_id=tags(offer)["show"])
        await listening.env.advance_time(LASTS.total_seconds() - 1)

        said = await listening.ben.send(listening.channel, probable)

        assert listening.channel.last_message == said

    async def test_every_channel_has_its_own(self, listening: Server, offer: discord.Message, probable: str) -> None:
        second = listening.guild.create_text_channel("second")
        listening.bot.listen |= {second.id}

        await listening.ann.send(second, probable)

        made = second.last_message
        assert made is not None
        assert made.content == offer.content

    async def test_there_is_none_right_after_an_answer(self, listening: Server, probable: str) -> None:
        await listening.ann.send(listening.channel, CLEAR)
        await listening.env.advance_time(PAUSE.total_seconds() - 1)
        said = await listening.ben.send(listening.channel, probable)
        assert listening.channel.last_message == said

        await listening.env.advance_time(1)
        await listening.ben.send(listening.channel, probable)

        assert tags(listening.answer()).keys() == {"show"}

    async def test_what_the_bot_says_besides_answers_holds_none_up(self, listening: Server, probable: str) -> None:
        channel = listening.bot.get_channel(listening.channel.id)
        assert isinstance(channel, discord.TextChannel)
        await channel.send("welcome")

        await listening.ann.send(listening.channel, probable)

        assert tags(listening.answer()).keys() == {"show"}

    async def test_there_is_none_right_after_an_answer_has_changed(self, listening: Server, probable: str) -> None:
        await listening.ann.send(listening.channel, CLEAR)
        answer = listening.answer()
        await listening.env.advance_time(PAUSE.total_seconds())
        await listening.ann.select(answer, [entries(answer, "look")[0].value], custom_id=tags(answer)["look"])

        said = await listening.ben.send(listening.channel, probable)

        assert listening.channel.last_message == said


def lacks(adviser: Adviser, probable: str) -> bool:
    """Whether a text names something that is not known, or of which there is no knowledge."""
    question = adviser.read(probable).question
    return bool(question.unknown or question.recognised)


class TestGoing:
    async def test_one_that_nobody_takes_goes_away(self, listening: Server, offer: discord.Message) -> None:
        await listening.env.advance_time(LASTS.total_seconds() - 1)
        assert listening.answer().id == offer.id

        await listening.env.advance_time(1)

        assert offer.id not in [message.id for message in listening.channel.history()]

    async def test_one_that_was_only_looked_at_by_others_goes_away(
        self, listening: Server, offer: discord.Message
    ) -> None:
        await listening.ben.click(offer, custom_id=tags(offer)["show"])

        await listening.env.advance_time(LASTS.total_seconds())

        assert offer.id not in [message.id for message in listening.channel.history()]

    async def test_one_that_was_taken_stays(self, listening: Server, offer: discord.Message) -> None:
        await listening.ann.click(offer, custom_id=tags(offer)["show"])

        await listening.env.advance_time(2 * LASTS.total_seconds())

        assert listening.answer().id == offer.id
        assert listening.answer().embeds


class TestRefused:
    """Channels and moments in which Discord does not let the bot do what it wants."""

    @pytest.mark.parametrize("denied", ["send_messages"], indirect=True)
    async def test_without_send_messages_the_log_says_once_what_is_missing(
        self, listening: Server, denied: simcord.ChannelHandle, probable: str, caplog: pytest.LogCaptureFixture
    ) -> None:
        listening.bot.listen |= {denied.id}

        await listening.ann.send(denied, probable)
        said = await listening.ann.send(denied, probable)

        assert denied.last_message == said
        [line] = lines(caplog)
        assert "“Send Messages” is missing in #quiet" in line

    @pytest.mark.parametrize("denied", ["read_message_history"], indirect=True)
    async def test_without_the_history_it_is_no_reply(
        self, listening: Server, denied: simcord.ChannelHandle, probable: str
    ) -> None:
        listening.bot.listen |= {denied.id}

        said = await listening.ann.send(denied, probable)

        made = denied.last_message
        assert made is not None
        assert tags(made).keys() == {"show"}
        assert made.reference is None
        assert made.flags.suppress_notifications
        await listening.env.advance_time(LASTS.total_seconds())
        assert denied.last_message == said

    @pytest.mark.parametrize("denied", ["embed_links"], indirect=True)
    async def test_without_embed_links_it_becomes_text(
        self, listening: Server, denied: simcord.ChannelHandle, probable: str
    ) -> None:
        listening.bot.listen |= {denied.id}
        await listening.ann.send(denied, probable)
        made = denied.last_message
        assert made is not None

        await listening.ann.click(made, custom_id=tags(made)["show"])

        answer = denied.last_message
        assert answer is not None
        assert not answer.embeds
        assert "](<https://" in answer.content

    @pytest.mark.parametrize("status", [500, 429])
    async def test_one_that_discord_refuses_is_one_line_and_not_tried_again_at_once(
        self, listening: Server, probable: str, caplog: pytest.LogCaptureFixture, status: int
    ) -> None:
        listening.env.inject_error("POST", "/channels/*/messages", status=status)
        await listening.ann.send(listening.channel, probable)
        [line] = lines(caplog)
        assert str(status) in line

        said = await listening.ann.send(listening.channel, probable)

        assert listening.channel.last_message == said
        assert len(lines(caplog)) == 1

    async def test_one_that_cannot_be_taken_back_is_one_line(
        self, listening: Server, offer: discord.Message, caplog: pytest.LogCaptureFixture
    ) -> None:
        listening.env.inject_error("DELETE", "/channels/*/messages/*", status=403)

        await listening.env.advance_time(LASTS.total_seconds())

        [line] = lines(caplog)
        assert "taking back an offer in general" in line
