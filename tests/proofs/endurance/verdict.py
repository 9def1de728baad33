"""What "flat" means: bounds on what was held at the marks of the second half."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

SLOPES = {"own": 2000.0, "native": 2000.0, "blocks": 3000.0, "objects": 1000.0, "wrappers": 20.0,
          "widgets": 5.0, "qobjects": 10.0}
"""How much more there may be per thousand actions, as the straight line through the second half of the marks says."""
STEADY = {"children": 0, "orphans": 0, "threads": 4, "python_threads": 4, "handles": 2, "locks": 1, "files": 1,
          "timers": 1}
"""How far apart any two marks of the second half may be: a window begins its lanes of work, and takes the lock of kept
edits, only once they are wanted, and which window is left at a mark is chance."""


def slope(marks: Sequence[dict[str, Any]], name: str) -> float:
    """How much a measure grows per thousand actions: the least squares' line through the second half."""
    half = marks[len(marks) // 2:]
    if len(half) < 2:
        return 0.0
    places = [mark["actions"] / 1000 for mark in half]
    values = [float(mark[name]) for mark in half]
    middle, mean = sum(places) / len(half), sum(values) / len(half)
    spread = sum((place - middle) ** 2 for place in places)
    return sum((place - middle) * (value - mean) for place, value in zip(places, values, strict=True)) / spread


def judged(marks: Sequence[dict[str, Any]]) -> list[str]:
    """What is not flat, a sentence each."""
    wrong = [f"{name} grows by {slope(marks, name):,.0f} per 1,000 actions; at most {most:,.0f}"
             for name, most in SLOPES.items() if slope(marks, name) > most]
    half = marks[len(marks) // 2:]
    for name, most in STEADY.items():
        values = [mark[name] for mark in half]
        if values and max(values) - min(values) > most:
            wrong.append(f"{name} differs by more than {most} in the second half: {values}")
    return wrong
