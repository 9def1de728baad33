"""Entries of one side in a few lines: what is wholly there, or wholly missing, is told by its group."""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_PART = re.compile(r"(?:\\.|[^\\./])*[./]")
"""A part of a path's text with the dot or slash that ends it."""


class Fold(NamedTuple):
    """Some entries as one line."""

    text: str
    """The path of the one, or what the paths of all begin with and ``*``."""
    places: tuple[int, ...]
    """Which of the texts they are."""


def folded(texts: Sequence[str], others: Iterable[str]) -> list[Fold]:
    """Some paths in as few lines as say the same.

    Args:
        texts: paths, as ``core.paths.path_text`` writes them.
        others: all other paths of the same file; no line stands for any of them.
    """
    taken = {front for text in others for front in _fronts(text)}
    groups: dict[str, list[int]] = {}
    for place, text in enumerate(texts):
        front = next((front for front in _fronts(text) if front not in taken), None)
        groups.setdefault(text if front is None else front, []).append(place)
    return [Fold(texts[places[0]] if len(places) == 1 else f"{front}*", tuple(places))
            for front, places in groups.items()]


def _fronts(text: str) -> Iterator[str]:
    """What a path begins with, from the shortest on, without the whole path."""
    end = 0
    while (part := _PART.match(text, end)) is not None and part.end() > end:
        end = part.end()
        yield text[:end]
