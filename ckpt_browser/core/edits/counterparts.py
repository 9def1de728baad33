"""Which entries of another open checkpoint an edit is about, and where each belongs here."""

import fnmatch
import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple, TypeAlias

from ..document import Document
from ..draft import Draft
from ..messages import marked, say
from ..nodes import Broken, Node, Tensor
from ..paths import path_text
from ..places import PART, EditError, Path
from .selection import METADATA, Glob, walk

Entries: TypeAlias = tuple[tuple[Path, Path], ...] | Glob
"""Pairs of paths: of an entry there, and of its place here; or a pattern, for what has the same path in both."""


class Pair(NamedTuple):
    """An entry there and its place here."""

    there: Path
    here: Path


def lender(others: Mapping[str, Document], file: str) -> Document:
    """The open checkpoint that an edit takes from.

    Raises:
        EditError: it is not open.
    """
    other = others.get(file)
    if other is None:
        raise EditError(say("{file} is not open", file=file))
    return other


def matching(draft: Draft, pattern: str) -> list[Path]:
    """The paths that match a pattern, without what lies below another one of them."""
    match = re.compile(fnmatch.translate(pattern)).match
    found: list[Path] = []
    above: Path | None = None
    for place in walk(draft, attributes=METADATA in pattern):
        if above is not None and place.path[:len(above)] == above:
            continue
        above = None
        if place.slot.part != PART and match(path_text(place.path)):
            above = place.path
            found.append(place.path)
    return found


def outermost(pairs: list[Pair]) -> list[Pair]:
    """The pairs without those that another one brings along, and each once.

    Raises:
        EditError: two of them would be put at one place.
    """
    known: dict[Path, Pair] = {}
    for pair in pairs:
        if known.setdefault(pair.here, pair).there != pair.there:
            raise EditError(marked("two entries would be put here"), pair.here)
    found = []
    for pair in known.values():
        over = next((known[pair.here[:length]] for length in range(len(pair.here)) if pair.here[:length] in known),
                    None)
        if over is None:
            found.append(pair)
        elif (*over.there, *pair.here[len(over.here):]) != pair.there:
            raise EditError(marked("it lies within what is taken over too"), pair.here)
    return found


def tensors_below(draft: Draft, path: Path, number: int) -> Iterator[tuple[Path, int]]:
    """Every tensor at or below a node, by each of its paths; what a tensor is made of goes with it."""
    if isinstance(draft[number], Tensor):
        yield path, number
        return
    inside: Path | None = None
    for place in walk(draft, path, number):
        if inside is not None and place.path[:len(inside)] == inside:
            continue
        inside = None
        if isinstance(place.node, Tensor):
            inside = place.path
            yield place.path, place.slot.child


def why_unreadable(draft: Draft, node: Node) -> str:
    """Why a part cannot be had, or empty."""
    if isinstance(node, Broken):
        return say("it could not be read: {reason}", reason=node.reason)
    if isinstance(node, Tensor):
        for storage in (node.storage, *(piece.storage for piece in node.pieces)):
            if storage is not None and draft.storage(storage).missing:
                return say("its numbers are not there: {missing}", missing=draft.storage(storage).missing)
    return ""
