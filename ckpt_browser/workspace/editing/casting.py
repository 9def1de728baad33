"""What a cast would lose, counted before it is made."""

from collections.abc import Collection, Iterator
from typing import NamedTuple

from ...analysis.elements.casting import CastLoss, cast_loss
from ...core.document import Document
from ...core.draft import Draft
from ...core.dtypes import ITEMSIZES
from ...core.edits.copying import reachable
from ...core.edits.tensors import Cast, cast_target, castable
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ...core.nodes import Tensor
from ...core.places import Path
from ..reading.computing import Bytes, read_through
from ..reading.gathering import Reader
from ..reading.library import Library


class CastRow(NamedTuple):
    """What becomes of one tensor."""

    path: Path
    source: str
    """Its element type before."""
    loss: CastLoss
    before: int
    """Bytes of its elements."""
    after: int
    problem: str = ""
    """Why its elements cannot be looked at, or empty."""


class CastPreview(NamedTuple):
    """What becomes of all tensors that a cast changes."""

    target: str
    rows: tuple[CastRow, ...]
    loss: CastLoss
    """Of all of them; like the bytes, it counts numbers that tied tensors share once."""
    before: int
    after: int
    parted: int = 0
    """How many tensors of the file will no longer share a storage with others that stay as they are."""


def preview_cast(document: Document, library: Library, edit: Cast, token: CancelToken | None = None,
                 report: Report = no_report) -> CastPreview:
    """Look through every tensor whose numbers a cast would convert, in chunks.

    Args:
        report: called with ("looking through", bytes done, bytes in all).

    Raises:
        EditError: the cast cannot be made.
        Cancelled: the token was raised.
    """
    token = token or CancelToken()
    target = cast_target(edit.dtype)
    nodes = document.checkpoint.nodes
    chosen = {number: (path, node) for number, path in castable(Draft(document), edit, target).items()
              if isinstance(node := nodes[number], Tensor) and node.storage is not None}
    total = sum(node.nbytes for node in {_numbers_of(node): node for _, node in chosen.values()}.values())
    known = Bytes(document, library)
    looked: dict[tuple[object, ...], CastRow] = {}
    rows: list[CastRow] = []
    done = 0
    for path, node in chosen.values():
        same = looked.get(_numbers_of(node))
        if same is None:
            same = looked[_numbers_of(node)] = _row(known, path, node, target, _Watch(token, report, done, total))
            done += node.nbytes
        rows.append(same._replace(path=path))
    report(marked("looking through"), total, total)
    loss = CastLoss()
    for row in looked.values():
        loss = loss.plus(row.loss)
    return CastPreview(target, tuple(rows), loss, total, sum(row.after for row in looked.values()),
                       _parted(document, chosen))


def _numbers_of(node: Tensor) -> tuple[object, ...]:
    """Equal for tensors that are made of the same numbers."""
    return node.storage, node.offset, node.shape, node.stride, node.dtype


def _parted(document: Document, chosen: Collection[int]) -> int:
    """How many of the chosen tensors view a storage that a tensor beside them views too."""
    nodes = document.checkpoint.nodes
    staying = {storage for number in reachable(nodes, document.checkpoint.root)
               if number not in chosen and isinstance(node := nodes[number], Tensor)
               for storage in (node.storage, *(piece.storage for piece in node.pieces))}
    return sum(node.storage in staying for number in chosen if isinstance(node := nodes[number], Tensor))


class _Watch(NamedTuple):
    """Who is told of each chunk, and who may stop the work."""

    token: CancelToken
    report: Report
    before: int
    total: int

    def chunks(self, reader: Reader) -> Iterator[bytearray]:
        done = self.before
        for chunk in read_through(reader):
            self.token.check()
            self.report(marked("looking through"), done, self.total)
            yield chunk
            done += len(chunk)


def _row(known: Bytes, path: Path, node: Tensor, target: str, watch: _Watch) -> CastRow:
    loss, problem = CastLoss(), ""
    try:
        loss = cast_loss(watch.chunks(known.elements(node)), node.dtype, target)
    except CheckpointError as error:
        problem = str(error)
    return CastRow(path, node.dtype, loss, node.nbytes, node.numel * ITEMSIZES[target], problem)
