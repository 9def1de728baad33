"""What "flat" means: bounds on what was held at the marks of the second half."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

SLOPES = {"resident": 6000.0, "native": 3000.0, "blocks": 6000.0, "objects": 1500.0, "wrappers": 40.0,
          "widgets": 10.0, "qobjects": 20.0}
"""How much more there may be per thousand actions, as the straight line through the second half of the marks says."""
SAME = ("threads", "python_threads", "handles", "children", "locks", "orphans", "timers", "files")
"""What is the same at every mark of the second half."""


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
    for name in SAME:
        values = [mark[name] for mark in half]
        if len(set(values)) > 1:
            wrong.append(f"{name} is not the same at all marks of the second half: {values}")
    return wrong
