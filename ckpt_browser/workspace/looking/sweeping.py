"""All tensors of a file, looked through in one sweep by any executor."""

from collections.abc import Callable, Sequence
from concurrent.futures import Executor
from typing import TYPE_CHECKING, NamedTuple

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import Count, say
from ...core.nodes import Tensor
from ..reading.computing import Bytes
from ..reading.library import Library
from ..tasks import PART, SMALL, WHOLE, Sent, go_through, workers
from .measuring import whole_of

if TYPE_CHECKING:
    from ...analysis.measuring.measures import Histogram, Measured, Statistics
    from ...analysis.measuring.measuring import Compute, Whole
    from ...analysis.measuring.runs import Failed

SKETCH = 32
"""Bins of the small histogram in a tensor's row."""


class Row(NamedTuple):
    """What is known of one tensor."""

    node: int
    statistics: "Statistics | None"
    sketch: "Histogram | None"
    problem: str = ""
    """Why its numbers cannot be told, or what is wrong with them."""


class _Item(NamedTuple):
    """One tensor, and all nodes that are made of the same numbers."""

    nodes: tuple[int, ...]
    tensor: Tensor


def sweep(document: Document, library: Library, nodes: Sequence[int], on_rows: Callable[[list[Row]], None],
          executor: Executor | None = None, device: str = "cpu", token: CancelToken | None = None,
          report: Report = no_report, bins: int = SKETCH) -> None:
    """Look through the numbers of some tensors; each is told as soon as it is known, tied ones together.

    Args:
        nodes: ids of tensor nodes.
        on_rows: called in this thread.
        executor: threads of this process, or anything that takes what can be pickled; threads of our own if None.
        device: where torch computes; ``cpu`` does without torch.

    Raises:
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    items = _items(document, nodes)
    total = sum(item.tensor.nbytes for item in items)
    with workers(executor, total < SMALL * len(items)) as crew:
        under_way = _Sweep(document, library, on_rows, crew, device, token, report, bins, total)
        go_through(items, lambda item: item.tensor.nbytes, under_way, token)


class _Sweep:
    """One sweep under way."""

    def __init__(self, document: Document, library: Library, on_rows: Callable[[list[Row]], None],
                 executor: Executor, device: str, token: CancelToken, report: Report, bins: int,
                 total: int) -> None:
        self._document = document
        self._library = library
        self._on_rows = on_rows
        self._executor = executor
        self._compute = _compute(device)
        self._token = token
        self._report = report
        self._bins = bins
        self._done, self._total = 0, total

    def is_due(self, batch: Sequence[_Item]) -> bool:
        """All are: what cannot be read any more says so by itself."""
        return True

    def begin(self, batch: Sequence[_Item]) -> Sent:
        """Send those tensors to a worker that can be read."""
        from ...analysis.measuring.measuring import measure_some

        known = Bytes(self._document, self._library)
        wholes, items = [], []
        for item in batch:
            whole = self._whole(known, item, WHOLE)
            if whole is not None:
                wholes.append(whole)
                items.append(item)

        def take(found: "list[Measured | Failed]") -> None:
            self._tell(items, _true(known, found))

        return Sent(self._executor.submit(measure_some, wholes, self._bins, self._token, self._compute), take)

    def alone(self, item: _Item) -> None:
        """A large tensor: all workers look through it together."""
        from ...analysis.measuring.measuring import measure
        from ...analysis.measuring.runs import Failed

        known = Bytes(self._document, self._library)
        whole = self._whole(known, item, PART)
        if whole is None:
            return
        try:
            found: list[Measured | Failed] = [measure(whole, self._bins, self._token, self._executor.map,
                                                      self._compute)]
        except CheckpointError as error:
            found = [Failed(str(error))]
        self._tell([item], _true(known, found))

    def _whole(self, known: Bytes, item: _Item, size: int) -> "Whole | None":
        from ...analysis.measuring.runs import Failed

        try:
            return whole_of(known, item.tensor, size=size, token=self._token)
        except CheckpointError as error:
            self._tell([item], [Failed(str(error))])
            return None

    def _tell(self, items: Sequence[_Item], found: "Sequence[Measured | Failed]") -> None:
        self._on_rows([row for item, result in zip(items, found, strict=True) for row in _rows(item, result)])
        self._done += sum(item.tensor.nbytes for item in items)
        self._report("numbers", self._done, self._total)


def _true(known: Bytes, found: "list[Measured | Failed]") -> "list[Measured | Failed]":
    """What was found, or why none of it is true: a file that it was drawn from changed meanwhile."""
    from ...analysis.measuring.runs import Failed

    try:
        known.check_unchanged()
    except CheckpointError as error:
        return [Failed(str(error))] * len(found)
    return found


def _rows(item: _Item, found: "Measured | Failed") -> list[Row]:
    from ...analysis.measuring.measures import Measured

    if not isinstance(found, Measured):
        return [Row(node, None, None, found.reason) for node in item.nodes]
    return [row_of(node, found) for node in item.nodes]


def row_of(node: int, found: "Measured") -> Row:
    """What was measured of a tensor, as a sweep tells it."""
    odd = found.statistics.odd
    problem = say("{odd} of its bytes are neither 0 nor 1, as those of a bool must be", odd=Count(odd)) if odd else ""
    return Row(node, found.statistics, found.histogram, problem)


def sketched(found: "Measured") -> "Measured":
    """The same with a histogram of ``SKETCH`` bins, where it has a multiple of them."""
    histogram = found.histogram
    if len(histogram.counts) % SKETCH:
        return found
    return found._replace(histogram=histogram._replace(counts=histogram.counts.reshape(SKETCH, -1).sum(axis=1)))


def _items(document: Document, nodes: Sequence[int]) -> list[_Item]:
    """The tensors among some nodes, each with those that are made of the same numbers, in the order of the nodes."""
    same: dict[object, list[int]] = {}
    for number in dict.fromkeys(nodes):
        node = document.checkpoint.nodes[number]
        if isinstance(node, Tensor):
            place = (node.storage, node.offset, node.shape, node.stride, node.dtype, node.note) \
                if node.layout == "strided" and node.storage is not None else number
            same.setdefault(place, []).append(number)
    items = []
    for numbers in same.values():
        node = document.checkpoint.nodes[numbers[0]]
        assert isinstance(node, Tensor)
        items.append(_Item(tuple(numbers), node))
    return items


def _compute(device: str) -> "Compute":
    if device == "cpu":
        from ...analysis.measuring.measuring import NUMPY

        return NUMPY
    from ...analysis.measuring.on_device import compute_on

    return compute_on(device)
