"""The vocabulary of the knowledge that comes with the program."""

import pytest

from bot.understanding.vocabulary import Vocabulary, vocabulary_of
from tests.answering.asking import REAL


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return vocabulary_of(REAL.knowledge)
