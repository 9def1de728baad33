"""Facts about single tensors and groups that an inspector or a listing shows."""

from collections import Counter
from collections.abc import Iterator
from math import prod

from ...core.checkpoint import Problem
from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from .totals import clip
from .tree import Tree


def is_contiguous(tensor: Tensor) -> bool:
    """True where the elements lie row after row without gaps."""
    if tensor.stride is None:
        return False
    expected = 1
    for size, step in zip(reversed(tensor.shape), reversed(tensor.stride), strict=True):
        if size == 0:
            return True
        if size != 1 and step != expected:
            return False
        expected *= size
    return True


def extent(tensor: Tensor) -> int:
    """Elements of the storage from the tensor's first to its last."""
    if tensor.stride is None or 0 in tensor.shape:
        return 0
    return 1 + sum((size - 1) * step for size, step in zip(tensor.shape, tensor.stride, strict=True))


Counts = dict[str, tuple[int, int]]


def dtype_counts(tree: Tree, row: int, token: CancelToken | None = None) -> Counts:
    """(tensors, elements) per element type at or below a row."""
    counts: Counts = {}
    for node in _tensors_below(tree, row, token or CancelToken()):
        tensors, elements = counts.get(node.dtype, (0, 0))
        counts[node.dtype] = tensors + 1, clip(elements + prod(node.shape))
    return counts


def device_counts(tree: Tree, row: int, token: CancelToken | None = None) -> dict[str, int]:
    """Tensors per device at or below a row."""
    return dict(Counter(node.device for node in _tensors_below(tree, row, token or CancelToken())))


def _tensors_below(tree: Tree, row: int, token: CancelToken) -> Iterator[Tensor]:
    """All tensors at or below a row."""
    waiting = [row]
    while waiting:
        token.check()
        row = waiting.pop()
        node = tree.node_of(row)
        if isinstance(node, Tensor):
            yield node
        if tree.first[row] >= 0:
            waiting.extend(tree.children(row))


def row_of_problem(tree: Tree, problem: Problem) -> int:
    """The row that a problem is about, or -1 for one about the file."""
    return next(iter(tree.rows_of_node(problem.node, 1)), -1) if problem.node is not None else -1
