"""Tradeoff: a Discord bot that helps people choose a framework, from sourced knowledge."""

__version__ = "0.1.0"
