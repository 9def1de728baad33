"""What holds for whatever can be opened, however strange."""

import json
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from zlib import crc32

from ckpt_browser.cli.operations.globs import Globs
from ckpt_browser.cli.printing.listing_json import write_listing as write_json
from ckpt_browser.cli.printing.listing_text import write_listing as write_text
from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.dtypes import ITEMSIZES, PER_BYTE
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Broken, Group, Node, OddKey, Opaque, Tensor
from ckpt_browser.core.outline import most_entries, walk
from ckpt_browser.core.paths import path_text, visible
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.rows.arrangement import Arrangement, Order
from ckpt_browser.workspace.rows.cells import Column, content_of, is_missing, kind
from ckpt_browser.workspace.rows.describe import dtype_counts, extent, is_contiguous, row_of_problem
from ckpt_browser.workspace.rows.totals import add_up, twin
from ckpt_browser.workspace.rows.tree import Tree, build_tree

TURN = 8
"""One input of so many goes through the dear checks; which ones, its bytes decide."""
ROWS = 60
"""Rows that are looked at one by one."""
MANY = 3000
"""A file that shows more rows than this is not listed as a whole: thousands of them cost, and teach nothing."""
SEVERITIES = ("error", "warning", "note")


def opened(path: str, data: bytes) -> None:
    """Open a file and look at it from all sides."""
    source = _open(path)
    if source is None:
        return
    try:
        turn, looks = crc32(data) % TURN, crc32(data) // TURN % 8
        check(source, data, dear=not turn)
        if not turn:
            _check_again(path, source.checkpoint)
            _give_up(path, looks)
    finally:
        source.close()


def _open(path: str) -> Source | None:
    try:
        return open_checkpoint(path, keep=True)
    except CheckpointError as error:
        refused(error)
        return None


def refused(error: CheckpointError) -> None:
    """A refusal is a sentence."""
    assert str(error).strip()
    assert visible(str(error), 600).isprintable()


def check(source: Source, data: bytes, *, dear: bool) -> None:
    """Everything that holds for an opened file."""
    checkpoint = source.checkpoint
    check_nodes(checkpoint)
    _check_storages(source)
    for problem in checkpoint.problems:
        assert problem.severity in SEVERITIES, problem
        assert problem.node is None or 0 <= problem.node < len(checkpoint.nodes), problem
        assert visible(problem.message).isprintable()
    _read_some(source)
    try:
        _check_rows(checkpoint)
        if dear:
            _check_listing(checkpoint)
    except CheckpointError as error:  # a walk has budgets of its own
        refused(error)


class _Impatient(CancelToken):
    """Cancelled at one of its looks."""

    __slots__ = ("_looks",)

    def __init__(self, looks: int) -> None:
        super().__init__()
        self._looks = looks

    def check(self) -> None:
        self._looks -= 1
        if self._looks < 0:
            raise Cancelled


def _give_up(path: str, looks: int) -> None:
    """An opening that is stopped ends as such, or was faster; the guard sees files that it leaves open."""
    with suppress(Cancelled):
        open_checkpoint(path, _Impatient(looks)).close()


def check_nodes(checkpoint: Checkpoint) -> None:
    """Every number of a node is one, and every tensor lies within its storage."""
    assert 0 <= checkpoint.root < len(checkpoint.nodes)
    for number in range(len(checkpoint.nodes)):
        _check_node(checkpoint, checkpoint.nodes[number])


def _check_again(path: str, before: Checkpoint) -> None:
    """Opening it once more shows the same."""
    again = open_checkpoint(path)
    again.close()
    assert repr(again.checkpoint) == repr(before)


def _check_node(checkpoint: Checkpoint, node: Node) -> None:
    count = len(checkpoint.nodes)
    for number in _numbers(node):
        assert 0 <= number < count, node
    if isinstance(node, Broken):
        assert node.reason, node
    if isinstance(node, Tensor):
        _check_tensor(checkpoint, node)


def _numbers(node: Node) -> Iterator[int]:
    """Every number of another node in a node."""
    if isinstance(node, Group):
        assert len(node.keys) == len(node.children), node
        yield from node.children
        yield from (number for _, number in node.attributes)
        yield from (key.node for key in node.keys if isinstance(key, OddKey))
    elif isinstance(node, Opaque):
        yield from (*node.arguments, *node.items, *(number for _, number in node.pairs))
        yield from (key.node for key, _ in node.pairs if isinstance(key, OddKey))
        if node.state is not None:
            yield node.state
    elif isinstance(node, Broken):
        yield from node.arguments
    elif isinstance(node, Tensor):
        yield from (number for _, number in node.parts)


def _check_tensor(checkpoint: Checkpoint, node: Tensor) -> None:
    """No element lies outside of its storage."""
    assert node.dtype in ITEMSIZES, node
    assert all(0 <= size < 1 << 63 for size in node.shape), node
    for piece in node.pieces:
        assert 0 <= piece.storage < len(checkpoint.storages), node
    if node.storage is None:
        return
    assert 0 <= node.storage < len(checkpoint.storages), node
    if node.stride is not None and node.numel:
        holds = checkpoint.storages[node.storage].nbytes // ITEMSIZES[node.dtype] * PER_BYTE.get(node.dtype, 1)
        assert node.offset >= 0, node
        assert node.offset + extent(node) <= holds, (node, checkpoint.storages[node.storage])


def _check_storages(source: Source) -> None:
    """Every byte that a storage claims lies in its file."""
    for place, storage in enumerate(source.checkpoint.storages):
        assert storage.id == place, storage
        assert storage.nbytes >= 0, storage
        if storage.missing:
            continue
        size = source.files[storage.file].size
        if place in source.inline:
            assert len(source.inline[place]) == storage.nbytes, storage
        elif storage.packed is not None:
            assert storage.packed_offset is not None, storage
            assert 0 <= storage.packed_offset <= storage.packed_offset + storage.packed <= size, storage
        elif storage.offset is not None:
            assert 0 <= storage.offset <= storage.offset + storage.nbytes <= size, storage


def _read_some(source: Source) -> None:
    """The bytes of a few storages are there, or a sentence says why not."""
    for storage in source.checkpoint.storages[:4]:
        buffer = memoryview(bytearray(min(64, storage.nbytes)))
        try:
            source.read_into(storage.id, storage.nbytes - len(buffer), buffer)
            source.plain(storage.id)
        except CheckpointError as error:
            refused(error)


def _check_rows(checkpoint: Checkpoint) -> None:
    """The rows of the window, and what they say."""
    if _is_vast(checkpoint):
        return
    tree = build_tree(checkpoint)
    totals = add_up(tree)
    shown = Arrangement(tree, totals, Order(natural=True))
    shown.prepare(CancelToken())
    dtype_counts(tree, 0)
    for problem in checkpoint.problems[:ROWS]:
        row_of_problem(tree, problem)
    for row in range(min(ROWS, len(tree))):
        above = shown.parent(row)
        assert above < row or above >= len(tree)
        assert row == 0 or row in shown.children(above), row
        _check_row(tree, row)
        twin(tree, totals, row)
    by_content = Arrangement(tree, totals, Order(column=Column.LAYER))
    assert sorted(by_content.children(0)) == sorted(shown.children(0))


def _check_row(tree: Tree, row: int) -> None:
    for text in (tree.label(row), path_text(tree.full_path(row)), content_of(tree, row), kind(tree, row)):
        assert visible(text).isprintable(), text
    is_missing(tree, row)
    node = tree.node_of(row)
    if isinstance(node, Tensor):
        is_contiguous(node)


def _is_vast(checkpoint: Checkpoint) -> bool:
    """Whether so much is there, or shared, that looking at all of it would take the time of a thousand inputs."""
    nodes = checkpoint.nodes
    return len(nodes) > MANY or sum(most_entries(nodes, node) for node in nodes) > MANY \
        or sum(1 for _ in islice(walk(checkpoint), MANY + 1)) > MANY


def _check_listing(checkpoint: Checkpoint) -> None:
    """The listings of the command line: whole JSON, and nothing that a terminal obeys."""
    if _is_vast(checkpoint):
        return
    said: list[str] = []
    write_json(checkpoint, "file", Globs([]), said.append)
    json.loads("".join(said))
    said.clear()
    write_text(checkpoint, "file", Globs([]), said.append)
    for line in "".join(said).split("\n"):
        assert line.isprintable(), line

