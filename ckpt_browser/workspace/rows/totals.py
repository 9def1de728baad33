"""How many tensors, elements and bytes stand below each row, shared storage counted once."""

from array import array
from math import prod

from ...core.checkpoint import Checkpoint
from ...core.dtypes import ITEMSIZES
from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from .group_devices import GroupDevices
from .linked import SLICE
from .tree import FOLD, Tree

INDEX_PARTS = frozenset({"indices", "crow_indices", "col_indices", "ccol_indices", "row_indices"})
"""Parts of a sparse tensor that say where its values are; they have bytes, but are no parameters."""


MOST = 1 << 60
"""Sums stop here, below what 64 bits hold."""

FEW = 50
"""Rows of one storage among which a twin is looked for."""


class Totals:
    """Sums per row of one tree.

    Attributes:
        tensors: tensor rows at or below each row, one per path.
        elements: elements at or below each row.
        nbytes: bytes at or below each row.
        devices: the devices of all tensors at or below each row.
        shared: rows per storage that more than one row shows, by the storage's number.
    """

    __slots__ = ("devices", "elements", "nbytes", "shared", "tensors")

    def __init__(self, size: int) -> None:
        self.tensors = array("q", bytes(8 * size))
        self.elements = array("q", bytes(8 * size))
        self.nbytes = array("q", bytes(8 * size))
        self.devices = GroupDevices(self.tensors)
        self.shared: dict[int, list[int]] = {}


def add_up(tree: Tree, token: CancelToken | None = None) -> Totals:
    """Totals of all rows; a group's storage counts once however many tensors view it."""
    totals = Totals(len(tree))
    token = token or CancelToken()
    _count_tensors(tree, totals, token)
    _sum_upwards(tree, totals, token)
    totals.devices.sum_upwards(tree, token)
    for storage, rows in totals.shared.items():
        token.check()
        _add_shared(tree, totals, storage, rows)
    return totals


def stored(checkpoint: Checkpoint, tensor: Tensor) -> tuple[int, int]:
    """(elements, bytes) that the file keeps for one tensor, without its parts."""
    layout, storage = tensor.layout, tensor.storage
    if layout != "strided" and layout.startswith("sparse"):
        return 0, 0
    elements = prod(tensor.shape)
    size = ITEMSIZES[tensor.dtype]
    nbytes = elements * size
    if storage is None:
        return clip(elements), clip(nbytes) if tensor.pieces else 0
    room = checkpoint.storages[storage].nbytes
    if nbytes > room:
        return clip(room // size), clip(room)
    return (elements, nbytes) if nbytes < MOST else (clip(elements), MOST)


def twin(tree: Tree, totals: Totals, row: int) -> int:
    """Another row on the same storage, one with the very same elements if possible; -1 for none."""
    node = tree.node_of(row)
    if not isinstance(node, Tensor) or node.storage is None:
        return -1
    others = [other for other in totals.shared.get(node.storage, ())[:FEW] if other != row]
    return next((other for other in others if is_same(tree, row, other)), others[0] if others else -1)


def is_same(tree: Tree, row: int, other: int) -> bool:
    """True where two rows show the very same elements of one storage."""
    left, right = tree.node_of(row), tree.node_of(other)
    return (isinstance(left, Tensor) and isinstance(right, Tensor)
            and (left.storage, left.offset, left.shape, left.stride, left.dtype)
            == (right.storage, right.offset, right.shape, right.stride, right.dtype))


def clip(number: int) -> int:
    """The number, at most :data:`MOST`: a stranger's meta tensor may claim any size."""
    return min(number, MOST)


def _count_tensors(tree: Tree, totals: Totals, token: CancelToken) -> None:
    first = array("i", [-1]) * len(tree.checkpoint.storages)
    nodes, numbers, keys, shared = tree.nodes, tree.node, tree.key, totals.shared
    tensors, elements, nbytes = totals.tensors, totals.elements, totals.nbytes
    checkpoint, codes = tree.checkpoint, totals.devices.codes
    device, code = "", 0
    for row, number in enumerate(numbers):
        if not row % SLICE:
            token.check()
        if number == FOLD:
            continue
        node = nodes[number]
        if type(node) is not Tensor:
            continue
        tensors[row] = 1
        if node.device != device:  # neighbours are on the same one, most of all
            device = node.device
            code = totals.devices.code(device)
        codes[row] = code
        storage = node.storage
        if storage is not None:
            before = first[storage]
            first[storage] = row
            if before >= 0:
                shared.setdefault(storage, [before]).append(row)
        elements[row], nbytes[row] = stored(checkpoint, node)
        if keys[row] in INDEX_PARTS and _is_index(tree, row):
            elements[row] = 0


def _is_index(tree: Tree, row: int) -> bool:
    above = tree.node_of(tree.parent[row])
    return type(above) is Tensor and above.layout.startswith("sparse")


def _sum_upwards(tree: Tree, totals: Totals, token: CancelToken) -> None:
    shared = bytearray(len(tree))
    for rows in totals.shared.values():
        for row in rows:
            shared[row] = 1
    tensors, elements, nbytes, parent = totals.tensors, totals.elements, totals.nbytes, tree.parent
    for row in range(len(tree) - 1, 0, -1):
        if not row % SLICE:
            token.check()
        count = tensors[row]
        if count:
            above = parent[row]
            tensors[above] += count
            if not shared[row]:
                # Compared rather than clipped by min(): this is done for every row of a million.
                numel, size = elements[above] + elements[row], nbytes[above] + nbytes[row]
                elements[above] = numel if numel < MOST else MOST  # noqa: FURB136
                nbytes[above] = size if size < MOST else MOST  # noqa: FURB136


def _add_shared(tree: Tree, totals: Totals, storage: int, rows: list[int]) -> None:
    """Add one storage to every group that shows it: the sum of its distinct views, at most its size."""
    # Told apart by text: numbers from a file can be chosen so that they all hash alike.
    views: dict[str, list[int]] = {}
    for row in rows:
        node = tree.node_of(row)
        assert isinstance(node, Tensor)
        views.setdefault(repr((node.offset, node.shape, node.stride, node.dtype)), []).append(row)
    room = tree.checkpoint.storages[storage].nbytes
    sums: dict[int, list[int]] = {}
    for same in views.values():
        counted: set[int] = set()
        elements, nbytes = totals.elements[same[0]], totals.nbytes[same[0]]
        for row in same:
            for above in tree.ancestors(row):
                if above in counted:
                    break
                counted.add(above)
                total = sums.setdefault(above, [0, 0])
                total[0] += elements
                total[1] += nbytes
    for row, (elements, nbytes) in sums.items():
        share = min(1.0, room / nbytes) if nbytes else 1.0
        totals.elements[row] = clip(totals.elements[row] + (elements if share == 1.0 else int(elements * share)))
        totals.nbytes[row] = clip(totals.nbytes[row] + min(nbytes, room))
