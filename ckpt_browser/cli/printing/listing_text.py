"""The listing for people: a tree in aligned columns, a summary, and what is suspicious."""

import os
from collections.abc import Callable, Iterator

from humanize import intcomma, naturalsize

from ...core.checkpoint import Checkpoint, Problem
from ...core.nodes import Broken, Group, Key, Node, Opaque, Tensor, Value
from ...core.outline import Row, walk
from ...core.paths import key_text, path_text, visible
from ...workspace.rows import cells
from ...workspace.rows.totals import add_up
from ...workspace.rows.tree import build_tree
from ..operations.globs import Globs
from .tables import table

Write = Callable[[str], object]
Line = tuple[str, str, str, str, str, str]

HEADERS = ("name", "shape or value", "type", "bytes", "device", "")
ALIGN = ("left", "left", "left", "right", "left", "left")

BLOCK = 4096
"""Rows that are aligned with each other; a long listing streams in such blocks."""

NAME_LIMIT = 160
VALUE_LIMIT = 40
TYPE_LIMIT = 60
NOTE_LIMIT = 120

HOW = {"new": "object, not made", "call": "call, not made", "global": "name, not looked up",
       "persistent": "persistent id"}
"""What a row says of an opaque node that has no reason of its own."""


def write_listing(checkpoint: Checkpoint, file: str, globs: Globs, write: Write) -> bool:
    """Write the tree, the summary of the whole file and its problems; False where no row matches."""
    listing = Listing(checkpoint, os.path.basename(os.path.abspath(file)), globs)
    headers: tuple[str, ...] = HEADERS
    block: list[Line] = []
    for line in listing.lines():
        block.append(line)
        if len(block) == BLOCK:
            write(table(block, headers, ALIGN))
            headers = ()
            block.clear()
    if block:
        write(table(block, headers, ALIGN))
    write(f"\n{summary(checkpoint)}\n")
    for problem in checkpoint.problems:
        write(listing.problem_line(problem))
    return bool(block) or not headers


class Listing:
    """One pass over a checkpoint that makes lines, and remembers what later lines refer to."""

    def __init__(self, checkpoint: Checkpoint, name: str, globs: Globs) -> None:
        self._checkpoint = checkpoint
        self._name = name
        self._globs = globs
        self._tensor_path: dict[int, tuple[Key, ...]] = {}
        self._storage_path: dict[int, tuple[Key, ...]] = {}
        self._problem_path: dict[int | None, tuple[Key, ...]] = {}

    def lines(self) -> Iterator[Line]:
        """The lines of all rows that the person asked for, each after the containers that lead to it."""
        troubled = {problem.node for problem in self._checkpoint.problems}
        waiting: list[Line | None] = []
        for row in walk(self._checkpoint):
            if row.node in troubled:
                self._problem_path.setdefault(row.node, row.path)
            line = self._line(row)
            if self._globs.all:
                yield line
                continue
            # Containers wait until something in them matches.
            del waiting[len(row.path):]
            waiting.append(line)
            if self._globs.match(row.path):
                yield from [line for line in waiting if line is not None]
                waiting = [None] * len(waiting)

    def problem_line(self, problem: Problem) -> str:
        """One problem with the path it leads to."""
        path = self._problem_path.get(problem.node, ())
        place = f"{visible(path_text(path), NOTE_LIMIT)}: " if path else ""
        return f"{problem.severity}: {place}{visible(problem.message)}\n"

    def _line(self, row: Row) -> Line:
        node = self._checkpoint.nodes[row.node]
        name = visible(key_text(row.path[-1]) if row.path else self._name, NAME_LIMIT)
        name = "  " * len(row.path) + (name or '""')
        if isinstance(node, Tensor):
            notes = "; ".join(self._notes(row, node))
            return name, shape_text(node.shape), node.dtype, naturalsize(node.nbytes), visible(node.device, 20), notes
        text = "shown above" if row.seen else value_text(node)
        return name, text, visible(node.type_name, TYPE_LIMIT), "", "", ""

    def _notes(self, row: Row, tensor: Tensor) -> Iterator[str]:
        if tensor.type_name != "torch.Tensor":
            yield visible(tensor.type_name, TYPE_LIMIT)
        if tensor.layout != "strided":
            yield tensor.layout
        if tensor.note:
            yield visible(tensor.note, NOTE_LIMIT)
        if tensor.storage is not None and self._checkpoint.storages[tensor.storage].missing and tensor.device != "meta":
            yield "bytes missing"
        first = self._tensor_path.setdefault(row.node, row.path)
        if first is not row.path:
            yield f"same tensor as {visible(path_text(first), NOTE_LIMIT)}"
        elif tensor.storage is not None:
            owner = self._storage_path.setdefault(tensor.storage, row.path)
            if owner is not row.path:
                yield f"shares storage with {visible(path_text(owner), NOTE_LIMIT)}"


def summary(checkpoint: Checkpoint) -> str:
    """Format, tensors, elements and bytes in one line, counted as the window counts them."""
    tree = build_tree(checkpoint, folded=False)
    totals = add_up(tree)
    return " · ".join([checkpoint.format, _counted(totals.tensors[0], "tensor"),
                       _counted(totals.elements[0], "parameter"), naturalsize(totals.nbytes[0])])


def _counted(number: int, what: str) -> str:
    return f"{intcomma(number)} {what}{'' if number == 1 else 's'}"


def shape_text(shape: tuple[int, ...]) -> str:
    """The shape as people write it: ``6 × 3 × 5``."""
    return " × ".join(map(str, shape)) if shape else "scalar"


def value_text(node: Node) -> str:
    """What a row says of a node that is no tensor."""
    if isinstance(node, Group):
        return f"{len(node.keys):,} item{'' if len(node.keys) == 1 else 's'}"
    if isinstance(node, Value):
        return visible(cells.value_text(node, VALUE_LIMIT), 2 * VALUE_LIMIT)
    if isinstance(node, Opaque):
        return visible(node.reason or HOW.get(node.how, node.how), NOTE_LIMIT)
    if isinstance(node, Broken):
        return visible(f"unreadable: {node.reason}", NOTE_LIMIT)
    return ""
