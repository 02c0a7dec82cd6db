import discord
import pytest
import simcord

from bot.answering.adviser import Adviser
from bot.answering.answer import Answer
from bot.chat.client import Tradeoff
from bot.chat.controls import ALL, Action, Tag
from bot.chat.presses import NOT_YOURS, TOO_OLD
from bot.understanding.question import Question
from tests.chat.answers import QUESTION
from tests.chat.answers import answer as many
from tests.chat.conftest import Server
from tests.chat.looking import Seen, entries, tags, written


@pytest.fixture
async def answer(server: Server) -> simcord.ResponseMessage:
    """What ann got for `/compare`."""
    result = await server.ann.slash(server.channel, "compare", frameworks="anvil birch")
    assert result.response is not None
    return result.response


def first_value(message: Seen, action: Action) -> str:
    return entries(message, action)[0].value


@pytest.mark.parametrize("action", ["look", "needs"])
async def test_the_asker_changes_the_answer_in_place(
    server: Server, answer: simcord.ResponseMessage, action: Action
) -> None:
    before = written(answer)
    value = first_value(answer, action)

    await server.ann.select(answer, [value], custom_id=tags(answer)[action])

    assert written(answer) != before
    assert len(server.channel.history()) == 1
    assert [entry.value for entry in entries(answer, action) if entry.default] == [value]


async def test_all_aspects_come_back(server: Server, answer: simcord.ResponseMessage) -> None:
    before = written(answer)
    await server.ann.select(answer, [first_value(answer, "look")], custom_id=tags(answer)["look"])
    assert written(answer) != before

    await server.ann.select(answer, [ALL], custom_id=tags(answer)["look"])

    assert written(answer) == before


async def test_needs_can_all_be_taken_back(server: Server, answer: simcord.ResponseMessage) -> None:
    before = written(answer)
    await server.ann.select(answer, [first_value(answer, "needs")], custom_id=tags(answer)["needs"])
    assert written(answer) != before

    await server.ann.select(answer, [], custom_id=tags(answer)["needs"])

    assert written(answer) == before


async def test_both_menus_work_together(server: Server, answer: simcord.ResponseMessage) -> None:
    await server.ann.select(answer, [first_value(answer, "needs")], custom_id=tags(answer)["needs"])
    await server.ann.select(answer, [first_value(answer, "look")], custom_id=tags(answer)["look"])

    assert [entry.default for entry in entries(answer, "needs")].count(True) == 1
    assert [entry.default for entry in entries(answer, "look")].count(True) == 1


async def test_somebody_else_gets_an_answer_of_their_own(server: Server, answer: simcord.ResponseMessage) -> None:
    before = written(answer)

    result = await server.ben.select(answer, [first_value(answer, "look")], custom_id=tags(answer)["look"])

    assert result.ephemeral
    assert result.response is not None
    assert written(answer) == before
    assert written(result.response) != before


async def test_the_private_answer_changes_in_place(server: Server, answer: simcord.ResponseMessage) -> None:
    theirs = (await server.ben.select(answer, [first_value(answer, "look")], custom_id=tags(answer)["look"])).response
    assert theirs is not None
    assert "delete" not in tags(theirs)

    again = await server.ben.select(theirs, [ALL], custom_id=tags(theirs)["look"])

    assert again.acknowledged
    assert again.followups == []
    assert written(theirs) == written(answer)
    assert "delete" not in tags(theirs)


async def test_controls_work_after_a_restart(server: Server, answer: simcord.ResponseMessage, adviser: Adviser) -> None:
    before = written(answer)
    await server.env.restart_bot(Tradeoff(adviser))

    await server.ann.select(answer, [first_value(answer, "look")], custom_id=tags(answer)["look"])
    sources = await server.ben.click(answer, custom_id=tags(answer)["sources"])
    deletion = await server.ann.click(answer, custom_id=tags(answer)["delete"])

    assert written(answer) != before
    assert sources.ephemeral
    assert deletion.acknowledged
    assert server.channel.history() == []


async def test_anybody_sees_all_sources_privately(server: Server, answer: simcord.ResponseMessage) -> None:
    result = await server.ben.click(answer, custom_id=tags(answer)["sources"])

    assert result.ephemeral
    assert result.response is not None
    assert "](https://" in written(result.response)
    assert "checked 20" in written(result.response)


async def test_many_sources_take_several_messages(server: Server, answer: simcord.ResponseMessage) -> None:
    class WellRead(Adviser):
        def decode(self, code: str) -> Question:
            return QUESTION

        def answer(self, question: Question) -> Answer:
            return many(sources=100)

    server.bot.adviser = WellRead.__new__(WellRead)

    result = await server.ben.click(answer, custom_id=tags(answer)["sources"])

    assert result.response is not None
    pages = [result.response, *result.followups]
    assert len(pages) > 1
    assert all(page.ephemeral for page in pages)
    assert "[100]" in written(pages[-1])


class TestWhy:
    """The button that shows the sum behind a verdict."""

    async def test_it_is_offered_once_something_was_weighed(
        self, server: Server, answer: simcord.ResponseMessage
    ) -> None:
        assert "why" not in tags(answer)

        await server.ann.select(answer, ["beginner"], custom_id=tags(answer)["needs"])

        assert "why" in tags(answer)

    @pytest.mark.parametrize("name", ["ann", "ben"])
    async def test_whoever_presses_sees_the_sum_alone(
        self, server: Server, answer: simcord.ResponseMessage, name: str, adviser: Adviser
    ) -> None:
        await server.ann.select(answer, ["beginner"], custom_id=tags(answer)["needs"])
        before = written(answer)
        await server.env.restart_bot(Tradeoff(adviser))

        result = await {"ann": server.ann, "ben": server.ben}[name].click(answer, custom_id=tags(answer)["why"])

        sum_of = adviser.why(Question("compare", ("anvil", "birch"), needs=("beginner",)))
        assert result.ephemeral
        assert result.response is not None
        assert result.response.embeds[0].title == sum_of.title
        assert [field.name for field in result.response.embeds[0].fields][:-1] == [
            section.title for section in sum_of.sections
        ]
        assert result.response.components == []
        assert written(answer) == before

    async def test_under_a_list_it_is_a_list(self, server: Server, answer: simcord.ResponseMessage) -> None:
        await server.ann.select(answer, ["beginner"], custom_id=tags(answer)["needs"])
        await change(server.ann, answer, "As a list")

        result = await server.ben.click(answer, custom_id=tags(answer)["why"])

        assert result.response is not None
        assert result.response.embeds == []
        assert "### Sum" in result.response.content


class TestAChange:
    """The menu that adds, removes and swaps frameworks, and shows the answer as a list."""

    async def test_a_framework_is_added_in_place(self, server: Server, answer: simcord.ResponseMessage) -> None:
        await change(server.ann, answer, "Add Cedar")

        asked = await server.ann.slash(server.channel, "compare", frameworks="anvil birch cedar")
        assert asked.response is not None
        assert written(answer) == written(asked.response)
        assert len(server.channel.history()) == 2

    async def test_what_was_added_can_be_removed(self, server: Server, answer: simcord.ResponseMessage) -> None:
        before = written(answer)
        await change(server.ann, answer, "Add Cedar")

        await change(server.ann, answer, "Remove Cedar")

        assert written(answer) == before

    async def test_a_swap_keeps_what_the_project_is_like(self, server: Server, answer: simcord.ResponseMessage) -> None:
        await server.ann.select(answer, ["beginner"], custom_id=tags(answer)["needs"])

        await change(server.ann, answer, "Swap Birch for Cedar")

        assert {"Anvil", "Cedar"} <= set(written(answer).replace("*", " ").replace(",", " ").split())
        assert [entry.value for entry in entries(answer, "needs") if entry.default] == ["beginner"]

    async def test_somebody_else_changes_an_answer_of_their_own(
        self, server: Server, answer: simcord.ResponseMessage
    ) -> None:
        before = written(answer)

        result = await change(server.ben, answer, "Add Cedar")

        assert result.ephemeral
        assert result.response is not None
        assert "Cedar" in written(result.response)
        assert written(answer) == before

    async def test_it_works_after_a_restart(
        self, server: Server, answer: simcord.ResponseMessage, adviser: Adviser
    ) -> None:
        await server.env.restart_bot(Tradeoff(adviser))

        await change(server.ann, answer, "Add Cedar")

        assert "Cedar" in written(answer)

    async def test_a_step_to_something_forgotten_says_so(self, server: Server, answer: simcord.ResponseMessage) -> None:
        change_menu = next(
            item
            for row in server.env.backend.get_message(answer.channel_id, answer.id).components
            for item in row["components"]
            if item["custom_id"] == tags(answer)["change"]
        )
        change_menu["options"] = [{"label": "Add Elder", "value": "no-such-code"}]

        result = await change(server.ann, answer, "Add Elder")

        assert result.response is not None
        assert result.response.content == TOO_OLD

    async def test_as_a_list_there_is_no_embed(self, server: Server, answer: simcord.ResponseMessage) -> None:
        await change(server.ann, answer, "As a list")

        assert answer.embeds == []
        assert "### " in answer.content
        assert "](<https://" in answer.content

    async def test_a_list_stays_one_while_the_question_changes(
        self, server: Server, answer: simcord.ResponseMessage
    ) -> None:
        await change(server.ann, answer, "As a list")
        await server.ann.select(answer, ["beginner"], custom_id=tags(answer)["needs"])
        await change(server.ann, answer, "Add Cedar")

        assert answer.embeds == []
        assert "Cedar" in answer.content

    async def test_a_list_becomes_the_card_again(self, server: Server, answer: simcord.ResponseMessage) -> None:
        before = written(answer), tags(answer)
        await change(server.ann, answer, "As a list")

        await change(server.ann, answer, "As a card")

        assert (written(answer), tags(answer)) == before

    async def test_somebody_else_gets_a_list_of_their_own(
        self, server: Server, answer: simcord.ResponseMessage
    ) -> None:
        result = await change(server.ben, answer, "As a list")

        assert result.ephemeral
        assert result.response is not None
        assert result.response.embeds == []
        assert answer.embeds


async def change(who: simcord.MemberActor, message: simcord.ResponseMessage, label: str) -> simcord.InteractionResult:
    """Choose an entry of the menu of changes by its label."""
    values = {entry.label: entry.value for entry in entries(message, "change")}
    return await who.select(message, [values[label]], custom_id=tags(message)["change"])


class TestAFollowUp:
    """The button with the comparison that was probably meant, under an answer that two things are no rivals."""

    @pytest.fixture
    async def explained(self, server: Server) -> simcord.ResponseMessage:
        """What ann got for a framework and what it is built on."""
        result = await server.ann.slash(server.channel, "compare", frameworks="birch twig")
        assert result.response is not None
        assert not result.ephemeral
        return result.response

    async def test_for_the_asker_the_answer_becomes_the_comparison(
        self, server: Server, answer: simcord.ResponseMessage, explained: simcord.ResponseMessage
    ) -> None:
        assert written(explained) != written(answer)

        await server.ann.click(explained, custom_id=tags(explained)["ask"])

        assert written(explained) == written(answer)
        assert tags(explained) == tags(answer)

    async def test_somebody_else_gets_the_comparison_privately(
        self, server: Server, answer: simcord.ResponseMessage, explained: simcord.ResponseMessage
    ) -> None:
        before = written(explained)

        result = await server.ben.click(explained, custom_id=tags(explained)["ask"])

        assert result.ephemeral
        assert result.response is not None
        assert written(result.response) == written(answer)
        assert written(explained) == before

    async def test_it_works_after_a_restart(
        self, server: Server, answer: simcord.ResponseMessage, explained: simcord.ResponseMessage, adviser: Adviser
    ) -> None:
        await server.env.restart_bot(Tradeoff(adviser))

        sources = await server.ben.click(explained, custom_id=tags(explained)["sources"])
        await server.ann.click(explained, custom_id=tags(explained)["ask"])

        assert sources.response is not None
        assert "Templates" in written(sources.response)
        assert written(explained) == written(answer)

    async def test_a_reply_goes_on_from_what_was_explained(
        self, server: Server, explained: simcord.ResponseMessage
    ) -> None:
        await server.ann.send(server.channel, f"{server.mention} and performance?", reply_to=explained.message)

        assert server.answer().content == explained.content


@pytest.mark.parametrize("way", ["slash", "mention", "direct message"])
async def test_the_asker_deletes_the_answer(server: Server, way: str) -> None:
    if way == "slash":
        await server.ann.slash(server.channel, "compare", frameworks="anvil birch")
    elif way == "mention":
        await server.ann.send(server.channel, f"{server.mention} anvil or birch?")
    else:
        await server.ann.user.send_dm("anvil or birch?")
    channel = server.ann.user.dm_channel if way == "direct message" else server.channel
    answer = channel.last_message
    assert answer is not None

    presser = server.ann.user if way == "direct message" else server.ann
    result = await presser.click(answer, custom_id=tags(answer)["delete"])

    assert result.acknowledged
    assert answer.id not in [message.id for message in channel.history()]


async def test_a_moderator_deletes_the_answer(server: Server, answer: simcord.ResponseMessage) -> None:
    moderator = server.person("moderator", moderates=True)

    result = await moderator.click(answer, custom_id=tags(answer)["delete"])

    assert result.acknowledged
    assert server.channel.history() == []


async def test_others_do_not_delete_the_answer(server: Server, answer: simcord.ResponseMessage) -> None:
    result = await server.ben.click(answer, custom_id=tags(answer)["delete"])

    assert result.ephemeral
    assert result.response is not None
    assert result.response.content == NOT_YOURS
    assert len(server.channel.history(viewer=server.ann)) == 1


@pytest.mark.parametrize("action", ["look", "sources"])
async def test_an_answer_from_an_older_knowledge_says_so(
    server: Server, answer: simcord.ResponseMessage, action: str
) -> None:
    stored = server.env.backend.get_message(answer.channel_id, answer.id)
    for row in stored.components:
        for item in row["components"]:
            item["custom_id"] = f"{item['custom_id'].rpartition(':')[0]}:no-such-code"

    if action == "look":
        result = await server.ann.select(answer, [first_value(answer, "look")], custom_id=tags(answer)["look"])
    else:
        result = await server.ann.click(answer, custom_id=tags(answer)["sources"])

    assert result.ephemeral
    assert result.response is not None
    assert result.response.content == TOO_OLD


async def test_an_answer_from_an_older_knowledge_can_be_deleted(
    server: Server, answer: simcord.ResponseMessage
) -> None:
    stored = server.env.backend.get_message(answer.channel_id, answer.id)
    for row in stored.components:
        for item in row["components"]:
            item["custom_id"] = f"{item['custom_id'].rpartition(':')[0]}:no-such-code"

    await server.ann.click(answer, custom_id=tags(answer)["delete"])

    assert server.channel.history() == []


def test_an_id_survives_being_written() -> None:
    tag = Tag("sources", 2**64 - 1, "x" * 70, "list")

    assert Tag.read(str(tag)) == tag
    assert len(str(tag)) <= 100


@pytest.mark.parametrize("text", ["", "needs", "needs:1:ä", "other:1:x", "needs::x", "look:1:x:y"])
def test_ids_of_others_are_not_ours(text: str) -> None:
    assert Tag.read(text) is None


class TestAnOffer:
    """A text of ann's that probably asks, and the button under it."""

    @pytest.fixture
    def simcord_bot(self, reading_bot: Tradeoff) -> Tradeoff:
        return reading_bot

    async def test_for_the_asker_it_becomes_the_answer_that_a_mention_gets(
        self, listening: Server, offer: discord.Message, probable: str
    ) -> None:
        count = len(listening.channel.history())

        await listening.ann.click(offer, custom_id=tags(offer)["show"])

        asked = await mentioned(listening, probable)
        answer = listening.answer()
        assert len(listening.channel.history()) == count
        assert answer.id == offer.id
        assert written(answer) == written(asked)
        assert tags(answer) == tags(asked)

    async def test_somebody_else_gets_the_answer_privately(
        self, listening: Server, offer: discord.Message, probable: str
    ) -> None:
        result = await listening.ben.click(offer, custom_id=tags(offer)["show"])

        assert result.ephemeral
        assert result.response is not None
        assert written(result.response) == written(await mentioned(listening, probable))
        assert tags(listening.answer()).keys() == {"show"}

    async def test_it_works_after_a_restart(self, listening: Server, offer: discord.Message, adviser: Adviser) -> None:
        await listening.env.restart_bot(Tradeoff(adviser))

        theirs = await listening.ben.click(offer, custom_id=tags(offer)["show"])
        await listening.ann.click(offer, custom_id=tags(offer)["show"])

        last = listening.channel.last_message
        assert last is not None
        assert theirs.response is not None
        assert theirs.ephemeral
        assert last.id == offer.id
        assert written(last) == written(theirs.response)

    async def test_a_reply_to_it_goes_on_from_its_question(self, listening: Server, offer: discord.Message) -> None:
        await listening.ben.send(listening.channel, "and performance?", reply_to=offer)

        assert listening.answer().id != offer.id
        assert "Birch" in written(listening.answer())

    async def test_one_from_an_older_knowledge_says_so(self, listening: Server, offer: discord.Message) -> None:
        stored = listening.env.backend.get_message(offer.channel.id, offer.id)
        button = stored.components[0]["components"][0]
        button["custom_id"] = f"{button['custom_id'].rpartition(':')[0]}:no-such-code"

        result = await listening.ann.click(offer, custom_id=tags(listening.answer())["show"])

        assert result.ephemeral
        assert result.response is not None
        assert result.response.content == TOO_OLD


async def mentioned(server: Server, text: str) -> discord.Message:
    """What ann gets for that text if she mentions the bot."""
    elsewhere = server.guild.create_text_channel("elsewhere")
    await server.ann.send(elsewhere, f"{server.mention} {text}")
    message = elsewhere.last_message
    assert message is not None
    assert message.embeds
    return message
