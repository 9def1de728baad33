"""Devices: which this machine has, which a checkpoint names, and how many bytes lie on each."""

import os
import platform
import re
from collections import defaultdict
from collections.abc import Iterable

from ...core.draft import Draft
from ...core.edits.selection import walk
from ...core.edits.tensors import SetDevice
from ...core.journal import Journal, do, go_to
from ...core.nodes import Tensor
from ...core.places import Path
from ..rows.tree import Tree

USUAL = ("cpu", "cuda:0", "cuda:1", "mps", "xpu:0", "meta")
_NVIDIA = re.compile(r"nvidia(\d+)")


def present_devices() -> tuple[str, ...]:
    """Devices of this machine, as far as the system tells without torch."""
    found = ["cpu", "meta"]
    try:
        names = os.listdir("/dev")
    except OSError:
        names = []
    found += [f"cuda:{number}" for number in range(sum(_NVIDIA.fullmatch(name) is not None for name in names))]
    if platform.system() == "Darwin" and platform.machine() == "arm64":
        found.append("mps")
    return tuple(found)


def device_chosen(journal: Journal | None) -> str:
    """The device that the whole file was put on last; empty where each tensor is where its file says."""
    for edit in reversed(journal.edits if journal is not None else ()):
        if isinstance(edit, SetDevice):
            return edit.device if edit.selection is None else ""
    return ""


def sweep_device(journal: Journal) -> str:
    """Where to do sums over a file: on the device that was chosen for it, if this machine has that, else ``cpu``."""
    device = device_chosen(journal)
    return device if device in present_devices() and device != "meta" else "cpu"


def offered_devices(named: Iterable[str], present: Iterable[str]) -> list[str]:
    """Devices to choose from: the usual ones, those of this machine, and those that the file names."""
    usual = [*USUAL]
    more = sorted({*present, *named} - set(usual) - {""})
    return [*usual[:-1], *more, usual[-1]]


def bytes_on(tree: Tree, rows: Iterable[int] | None = None) -> tuple[dict[str, int], int, int]:
    """Bytes of storages per device, those of them below ``rows`` (None for all), and those below that are elsewhere.

    Returns:
        (bytes per device without those below the rows, bytes below the rows, of the whole file)
    """
    chosen = _below(tree, rows)
    everything: dict[int, str] = {}
    moving: set[int] = set()
    for row, number in enumerate(tree.node):
        node = tree.nodes[number] if number >= 0 else None
        if isinstance(node, Tensor) and node.device != "meta":
            for storage in (node.storage, *(piece.storage for piece in node.pieces)):
                if storage is not None:
                    everything[storage] = node.device
                    if chosen is None or chosen[row]:
                        moving.add(storage)
    storages = tree.checkpoint.storages
    staying: dict[str, int] = defaultdict(int)
    for storage, device in everything.items():
        staying[device] += 0 if storage in moving else storages[storage].nbytes
    return (dict(staying), sum(storages[storage].nbytes for storage in moving),
            sum(storages[storage].nbytes for storage in everything))


def _below(tree: Tree, rows: Iterable[int] | None) -> bytearray | None:
    if rows is None:
        return None
    chosen = bytearray(len(tree))
    for row in rows:
        chosen[row] = 1
    parent = tree.parent
    for row in range(1, len(tree)):
        above = parent[row]
        if above >= 0 and chosen[above]:
            chosen[row] = 1
    return chosen


def keep_devices(journal: Journal) -> Journal:
    """Put every tensor back on the device that its file says: the last steps are undone where they did nothing else
    than to say otherwise, else another step outweighs what was said.

    Raises:
        EditError: a tensor has lost its bytes.
    """
    cursor = journal.cursor
    while cursor and all(isinstance(edit, SetDevice) for edit in journal.steps[cursor - 1].edits):
        cursor -= 1
    if cursor < journal.cursor:
        return go_to(journal, cursor)
    document = journal.document
    back: dict[str, dict[int, Path]] = defaultdict(dict)
    for place in walk(Draft(document)):
        before = document.before(place.slot.child)
        if isinstance(before, Tensor) and isinstance(place.node, Tensor) and before.device != place.node.device:
            back[before.device].setdefault(place.slot.child, place.path)
    return do(journal, [SetDevice(device, tuple(paths.values())) for device, paths in back.items()]) if back \
        else journal
