"""What people saw in the window, each in a process of their own."""

import json
import statistics
import sys
from collections.abc import Mapping, Sequence
from typing import Any

from .processes import ROOT, Failed, Run, run

Story = dict[str, Any]

LONGEST = 600.0
"""Seconds that one person may take."""


def told(person: str, *arguments: str, rounds: int) -> tuple[list[Run], list[Story]]:
    """Let a person of ``benchmarks/people`` use the window several times, each in a new process."""
    command = (sys.executable, "-m", f"benchmarks.people.{person}", *arguments)
    environment = {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT)}
    runs = [_seen(command, environment) for _ in range(rounds)]
    return runs, [json.loads(done.tail.splitlines()[-1]) for done in runs]


def _seen(command: Sequence[str], environment: Mapping[str, str]) -> Run:
    """One round; one whose window crashed is said aloud and repeated once, so that the others keep their figures."""
    try:
        return run(command, longest=LONGEST, environment=environment)
    except Failed as error:
        if not str(error).startswith("ended with -"):
            raise
        print(f"    A WINDOW CRASHED, and this round is repeated: {error}", file=sys.stderr, flush=True)
        return run(command, longest=LONGEST, environment=environment)


def each(values: Sequence[float], unit: str, digits: int = 1) -> str:
    """All values of several rounds."""
    return " / ".join(f"{value:.{digits}f}" for value in values) + f" {unit}"


def median(stories: Sequence[Story], phase: str, what: str) -> float:
    """The middle one of what the rounds say."""
    return statistics.median([float(story[phase][what]) for story in stories])
