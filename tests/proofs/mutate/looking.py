"""Everything that the window would show of a file: paths, cells, facts, filters, numbers."""

import random
import time
from collections.abc import Callable

from ckpt_browser.core.dtypes import DTYPES, PER_BYTE
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Broken, Tensor
from ckpt_browser.core.outline import walk
from ckpt_browser.core.paths import path_text
from ckpt_browser.workspace.loading import Opened, Request, Shown, show
from ckpt_browser.workspace.looking import measuring
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.tensor_numbers import numbers_of
from ckpt_browser.workspace.rows import cells
from ckpt_browser.workspace.rows.arranged import TOP
from ckpt_browser.workspace.rows.arrangement import Order
from ckpt_browser.workspace.rows.describe import dtype_counts, extent, is_contiguous, row_of_problem

from .telling import no_sentence, told

ROWS = 400
"""Rows of one file whose cells and facts are looked at."""
MEASURED = 12
"""Tensors of one file whose numbers are measured."""
PATIENCE = 1.0
"""Seconds of one tensor's measuring, before it is told to stop."""
FILTERS = ("a", "dtype:float32", "*weight*", "ndim:>1", "size:>1KB", "/[0-9]+/", "-b", "type:int")


class Impatient(CancelToken):
    """A token that raises itself after some time."""

    __slots__ = ("_end",)

    def __init__(self, seconds: float) -> None:
        super().__init__()
        self._end = time.monotonic() + seconds

    def check(self) -> None:
        """Raise :class:`Cancelled` once the time is over."""
        if time.monotonic() > self._end:
            self.cancel()
        super().check()


def _step(findings: list[str], what: str, action: Callable[[], object]) -> None:
    try:
        action()
    except (CheckpointError, Cancelled):
        pass
    except Exception as error:
        findings.append(told(what, error))


def looked_at(state: Opened, shown: Shown, number: int) -> list[str]:
    """Walk all paths; fill every cell; say what the inspector says; filter and sort."""
    findings: list[str] = []
    checkpoint = state.checkpoint
    _step(findings, "walking", lambda: [path_text(row.path) for row in walk(checkpoint)])
    _step(findings, "rows", lambda: _rows(shown))
    _step(findings, "facts", lambda: _facts(shown))
    rolled = random.Random(number)
    text = rolled.choice(FILTERS)
    column = rolled.choice(list(cells.Column))
    _step(findings, f"filter {text}", lambda: show(state, Request(filter=text), CancelToken()))
    _step(findings, f"sorted by {column.name}", lambda: show(
        state, Request(folded=False, order=Order(column, rolled.random() < 0.5)), CancelToken()))
    for problem in checkpoint.problems:
        findings += no_sentence(problem.message)
        if problem.node is not None and not 0 <= problem.node < len(checkpoint.nodes):
            findings.append(f"a problem leads to no node: {problem}")
    for place, node in enumerate(checkpoint.nodes):
        if isinstance(node, Broken) and not node.reason:
            findings.append(f"node {place} is broken without a reason")
        if isinstance(node, Tensor):
            findings += _fits(state, place, node)
    return findings


def _fits(state: Opened, place: int, node: Tensor) -> list[str]:
    """A tensor that is shown lies within its storage, and the storage within its file."""
    checkpoint = state.checkpoint
    if node.storage is None or node.layout not in ("strided", "quantized"):
        return []
    storage = checkpoint.storages[node.storage]
    last = (node.offset + extent(node)) * DTYPES[node.dtype].itemsize // PER_BYTE.get(node.dtype, 1)
    found = []
    if not storage.missing and last > storage.nbytes and node.numel:
        found.append(f"node {place} reaches beyond its storage: {node} in {storage}")
    if any(size < 0 for size in node.shape) or node.offset < 0:
        found.append(f"node {place} has a negative size: {node}")
    if not storage.missing and storage.offset is not None \
            and storage.offset + storage.nbytes > checkpoint.files[storage.file].nbytes:
        found.append(f"storage {storage} lies beyond its file")
    return found


def _rows(shown: Shown) -> None:
    tree, totals = shown.arrangement.tree, shown.arrangement.totals
    waiting = list(shown.arrangement.children(TOP))
    for row in waiting[:ROWS]:
        shown.arrangement.place(row)
        waiting += shown.arrangement.children(row)[:ROWS]
    for row in range(min(len(tree), ROWS)):
        cells.kind(tree, row)
        cells.content_of(tree, row) + cells.type_of(tree, row) + cells.device_of(tree, row) + tree.label(row)
        cells.is_missing(tree, row)
        for column in cells.Column:
            cells.sort_value(tree, totals, row, column)
        node = tree.node_of(row)
        if isinstance(node, Tensor):
            is_contiguous(node)
        dtype_counts(tree, row) if row < 5 else None
    for problem in tree.checkpoint.problems[:ROWS]:
        row_of_problem(tree, problem)


def _facts(shown: Shown) -> None:
    from ckpt_browser.ui.inspecting.facts import facts_of, facts_of_file

    facts_of_file(shown.arrangement)
    for row in range(min(len(shown.arrangement.tree), ROWS // 4)):
        for section in facts_of(shown.arrangement, row):
            for fact in section.facts:
                assert isinstance(fact.label + fact.text, str)


def measured(state: Opened, number: int) -> tuple[float, list[str]]:
    """Measure some tensors or hear why not; the longest time that one took, and findings."""
    findings: list[str] = []
    longest = 0.0
    if state.source is None:
        return longest, findings
    document = state.journal.document
    library = Library({document.origins[0]: state.source})
    known = Bytes(document, library)
    tensors = [node for node in state.checkpoint.nodes if isinstance(node, Tensor)]
    for node in random.Random(number).sample(tensors, min(MEASURED, len(tensors))):
        started = time.monotonic()
        token = Impatient(PATIENCE)
        _step(findings, "measuring", lambda node=node, token=token: measuring.measure(
            document, library, node, token=token))
        longest = max(longest, time.monotonic() - started)
        _step(findings, "first elements", lambda node=node: _first(known, node))
    return longest, findings


def _first(known: Bytes, node: Tensor) -> None:
    numbers = numbers_of(known, node, Impatient(PATIENCE))
    count = 1
    for size in numbers.shape:
        count *= size
    buffer = bytearray(min(count, 16) * numbers.itemsize)
    if buffer:
        numbers.reader.read_into(0, memoryview(buffer))
