"""Where and how something is made to go wrong."""

from typing import NamedTuple

from .shim import Call


class Point(NamedTuple):
    """One fault at one call of one scenario."""

    scenario: str
    call: Call
    fault: str

    def __str__(self) -> str:
        return f"{self.scenario}:{self.call.name}:{self.call.nth}:{self.fault}"


class Broken(AssertionError):
    """An invariant does not hold at a point."""
