"""Draws what an answer shows better than it tells: measured values as bars, features as a table.

From a value to the bytes of a PNG, and nothing else: no Discord, no framework, no file.
"""

from bot.pictures.drawing import drawn

__all__ = ["drawn"]
