"""What tests of every folder share: the adviser that knows the small fixed knowledge of the tests."""

from pathlib import Path

import pytest

from bot.answering.adviser import Adviser

KNOWLEDGE = Path(__file__).parent / "knowledge" / "small"


@pytest.fixture(scope="session")
def adviser() -> Adviser:
    return Adviser.load(KNOWLEDGE)
