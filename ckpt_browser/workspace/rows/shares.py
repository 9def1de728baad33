"""How many of a file's numbers lie in its model, in its optimizers, and elsewhere."""

from typing import NamedTuple

from ...analysis.finding.roles import RUNNING
from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from ..editing.presets import parts
from .linked import SLICE
from .totals import Totals, clip, stored
from .tree import FOLD, Tree

ELSEWHERE, MODEL, EMA, OPTIMIZER = range(4)
KINDS = {"weights": MODEL, "ema": EMA, "optimizer": OPTIMIZER}


class Shares(NamedTuple):
    """Elements of tensors, those that several tensors share counted once in each of the first three."""

    model: int
    running: int
    """Those of the model's that are running statistics, such as BatchNorm's: no parameters."""
    ema: int
    optimizer: int
    elsewhere: int
    """Those that lie in none of the three."""


def shares_of(tree: Tree, totals: Totals, token: CancelToken | None = None) -> Shares | None:
    """The shares of a file that has both a model and the state of an optimizer; None for any other."""
    kinds = {part.number: KINDS[part.kind] for part in parts(tree.checkpoint) if part.kind in KINDS}
    if not {MODEL, OPTIMIZER} <= set(kinds.values()):
        return None
    token = token or CancelToken()
    where = _where(tree, kinds, token)
    shared = bytearray(len(tree))
    for rows in totals.shared.values():
        for row in rows:
            shared[row] = 1
    sums, running = [0] * 4, 0
    for row, number in enumerate(tree.node):
        if not row % SLICE:
            token.check()
        if number == FOLD or not totals.tensors[row] or shared[row]:
            continue
        node = tree.nodes[number]
        if type(node) is Tensor:
            count = _own(tree, totals, row, node)
            sums[where[row]] += count
            running += count if where[row] == MODEL and _is_running(tree, row) else 0
    for storage, rows in totals.shared.items():
        token.check()
        room = tree.checkpoint.storages[storage].nbytes
        parted = [row for row in rows if where[row] != ELSEWHERE]
        for kind in {where[row] for row in parted}:
            here = [row for row in parted if where[row] == kind]
            sums[kind] += _in_one_storage(tree, totals, here, room)
            running += _in_one_storage(tree, totals, [row for row in here if _is_running(tree, row)], room) \
                if kind == MODEL else 0
        sums[ELSEWHERE] += _in_one_storage(tree, totals, rows, room) - _in_one_storage(tree, totals, parted, room)
    return Shares(clip(sums[MODEL]), clip(running), clip(sums[EMA]), clip(sums[OPTIMIZER]), clip(sums[ELSEWHERE]))


def _where(tree: Tree, kinds: dict[int, int], token: CancelToken) -> bytearray:
    """Per row what it lies in; the outermost part counts."""
    where = bytearray(len(tree))
    for row in range(1, len(tree)):
        if not row % SLICE:
            token.check()
        where[row] = where[tree.parent[row]] or kinds.get(tree.node[row], ELSEWHERE)
    return where


def _own(tree: Tree, totals: Totals, row: int, node: Tensor) -> int:
    """Elements of a tensor without those of its parts, which have rows of their own."""
    return totals.elements[row] if tree.first[row] < 0 else stored(tree.checkpoint, node)[0]


def _is_running(tree: Tree, row: int) -> bool:
    key = tree.key[row]
    return isinstance(key, str) and key.rpartition(".")[2] in RUNNING


def _in_one_storage(tree: Tree, totals: Totals, rows: list[int], room: int) -> int:
    """Elements that some tensors of one storage have together: those of its distinct views, at most all of it."""
    views: dict[str, tuple[int, int]] = {}
    for row in rows:
        node = tree.node_of(row)
        assert isinstance(node, Tensor)
        views[repr((node.offset, node.shape, node.stride, node.dtype))] = \
            _own(tree, totals, row, node), stored(tree.checkpoint, node)[1]
    elements, nbytes = (sum(each) for each in zip(*views.values(), strict=True)) if views else (0, 0)
    return elements if nbytes <= room else int(elements * (room / nbytes))
