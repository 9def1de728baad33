"""What is asked of the checkpoint that a pair was made into: the rank of the difference, and where elements differ."""

from typing import TYPE_CHECKING

from ....core.document import Document
from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report, no_report
from ....core.messages import marked
from ....core.nodes import Tensor
from ...looking.picturing import fetcher
from ...looking.sights import Sight, plane_of
from ...reading.library import Library
from .held import Held, ready, require_one_shape
from .making import LEFT, RIGHT

if TYPE_CHECKING:
    from ....analysis.pairs.low_rank import LowRank


def low_rank(document: Document, library: Library, token: CancelToken | None = None,
             report: Report = no_report) -> "LowRank":
    """Whether the difference is of low rank, its first axis down; see ``analysis.low_rank.low_rank``.

    A convolution is looked at as LoRA looks at it: its outputs down, all else across.

    Args:
        document, library: of the checkpoint that :func:`~.making.made_of` gives.

    Raises:
        CheckpointError: they cannot be read, or have NaN or infinite numbers.
        Cancelled: the token was raised.
    """
    from ....analysis.pairs.low_rank import Matrix
    from ....analysis.pairs.low_rank import low_rank as told

    tensors = [_tensor(document, number) for number in (LEFT, RIGHT)]
    if any(tensor.dtype.startswith("complex") for tensor in tensors):
        raise CheckpointError(marked("its numbers are complex, and a LoRA is not"))
    plane, in_order = plane_of(tensors[0], Sight())
    matrices = [Matrix(fetcher(document, library, tensor, in_order, token), tensor.dtype) for tensor in tensors]
    return told(matrices[0], matrices[1], plane, token, report)


def _tensor(document: Document, number: int) -> Tensor:
    node = document.checkpoint.nodes[number]
    assert isinstance(node, Tensor)
    return node


def next_differing(left: Held, right: Held, after: int, backwards: bool = False, token: CancelToken | None = None,
                   report: Report = no_report) -> int | None:
    """The place in row-major order of the next pair of elements that differs; see ``analysis.seeking``.

    Raises:
        CheckpointError: they cannot be read, or have different shapes.
        Cancelled: the token was raised.
    """
    from ....analysis.pairs.pairs import Pair, Side
    from ....analysis.pairs.seeking import next_differing as found

    ours, theirs = ready(left, token).numbers, ready(right, token).numbers
    require_one_shape(ours, theirs)
    elements = ours.reader.nbytes // ours.itemsize
    pair = Pair(Side(ours.reader, ours.dtype, ours.itemsize), Side(theirs.reader, theirs.dtype, theirs.itemsize),
                0, elements)
    return found(pair, after, backwards, token, report)

