"""What a person chose and what is remembered: one readable file, and one table of what can stand in it."""

from .settings import RECENT, SCHEMES, Settings

__all__ = ["RECENT", "SCHEMES", "Settings"]
