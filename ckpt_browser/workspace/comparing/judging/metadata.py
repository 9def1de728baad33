"""What stands beside the items of groups that both sides have: ``_metadata`` of state_dicts, text of safetensors."""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ....core.checkpoint import Checkpoint
from ....core.nodes import Group, Value
from ....core.paths import key_text
from ....core.places import Path
from ..aligning.aligning import Alignment
from ..aligning.prefixes import Prefix


class Beside(NamedTuple):
    """One entry that differs: of a module that both sides tell of, or of a text that both files carry."""

    path: Path
    """On the left; on the right where the left has nothing there."""
    left: str | None
    """What stands there, as Python would write it; None where nothing does."""
    right: str | None


def beside_items(alignment: Alignment) -> list[Beside]:
    """Every difference in what stands beside groups that correspond; what only one side tells of is none.

    Formats that cannot hold it, and modules that only one side has, would otherwise hide what matters.
    """
    left, right = alignment.left.document.checkpoint, alignment.right.document.checkpoint
    ours, theirs = dict(alignment.left.beside), dict(alignment.right.beside)
    if len(ours) == len(theirs) == 1:
        pairs = [(next(iter(ours)), next(iter(theirs)))]
    else:
        pairs = [(path, path) for path in ours if path in theirs]
    return [found for path, other in pairs
            for found in _differences(path, _texts(left, ours[path]), other, _texts(right, theirs[other]),
                                      alignment.prefixes)]


def _texts(checkpoint: Checkpoint, number: int) -> dict[str, dict[Path, str]]:
    """Of each key: its value, or those of its entries, as texts."""
    nodes, found = checkpoint.nodes, dict[str, dict[Path, str]]()
    node = nodes[number]
    for key, child in zip(node.keys, node.children, strict=True) if isinstance(node, Group) else ():
        inner = nodes[child]
        some: list[tuple[Path, int]] = [((key,), child)]
        if isinstance(inner, Group):
            some = [((key, name), one) for name, one in zip(inner.keys, inner.children, strict=True)]
        found[key_text(key)] = {below: repr(value.value) for below, one in some
                                if isinstance(value := nodes[one], Value)}
    return found


def _differences(path: Path, ours: dict[str, dict[Path, str]], other: Path, theirs: dict[str, dict[Path, str]],
                 prefixes: Sequence[Prefix]) -> Iterator[Beside]:
    for name, left in ours.items():
        again = _counterpart(name, theirs, prefixes)
        if again is None:
            continue
        right = {key[1:]: (key, text) for key, text in theirs[again].items()}
        for key, text in left.items():
            there = right.pop(key[1:], None)
            if there is None or there[1] != text:
                yield Beside((*path, *key), text, there[1] if there is not None else None)
        for key, text in right.values():
            yield Beside((*other, *key), None, text)


def _counterpart(name: str, theirs: dict[str, dict[Path, str]], prefixes: Sequence[Prefix]) -> str | None:
    if name in theirs:
        return name
    for prefix in prefixes:
        carried = prefix.carried(f"{name}." if name else "")
        if carried is not None and carried.rstrip(".") in theirs:
            return carried.rstrip(".")
    return None
