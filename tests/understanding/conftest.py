"""The vocabulary of the knowledge that comes with the program."""

import pytest

from bot.config import KNOWLEDGE
from bot.knowledge import load
from bot.understanding.vocabulary import Vocabulary, vocabulary_of


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return vocabulary_of(load(KNOWLEDGE))
