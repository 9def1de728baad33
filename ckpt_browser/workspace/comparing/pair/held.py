"""The two sides of a match: what stands there, and the files that its bytes lie in."""

from collections.abc import Callable
from typing import NamedTuple

from ....core.document import Document
from ....core.errors import CheckpointError
from ....core.jobs import CancelToken
from ....core.messages import say
from ....core.nodes import Node, Tensor
from ....core.places import Path
from ...reading.computing import Bytes
from ...reading.drawing import Drawing
from ...reading.gathering import Reader
from ...reading.library import Library
from ...reading.made import Shared
from ...reading.tensor_numbers import Numbers, numbers_of
from ..aligning.entries import Side
from ..comparing import Comparison


class Held(NamedTuple):
    """One side of a match."""

    document: Document
    library: Library
    path: Path
    node: Node

    @property
    def tensor(self) -> Tensor:
        """The tensor that it is known to be."""
        assert isinstance(self.node, Tensor)
        return self.node


def held(comparison: Comparison, place: int) -> tuple[Held | None, Held | None]:
    """Both sides of a match; None where it has only the other one."""
    match = comparison.alignment.matches[place]
    return (held_of(comparison.left, match.left) if match.left >= 0 else None,
            held_of(comparison.right, match.right) if match.right >= 0 else None)


def held_of(side: Side, number: int) -> Held:
    """An entry of a side."""
    return Held(side.document, side.library, side.entries[number].path, side.node(number))


def are_tensors(left: Held | None, right: Held | None) -> bool:
    """Whether both sides are there, and are tensors."""
    return left is not None and right is not None and isinstance(left.node, Tensor) and isinstance(right.node, Tensor)


class Ready(NamedTuple):
    """The numbers of one side, to be read by any thread."""

    numbers: Numbers
    """Its reader is for the thread that asked."""
    again: Callable[[], Reader]
    """Gives a reader of the same elements, for one thread."""
    drawing: Drawing
    """The files that all of these draw from."""


def ready(side: Held, token: CancelToken | None = None) -> Ready:
    """The numbers of a tensor, ready to be read.

    Raises:
        CheckpointError: it has none, or its file changed on disk since it was opened.
        Cancelled: the token was raised while the indices of a sparse tensor were put in order.
    """
    drawing = Drawing()
    numbers = numbers_of(Bytes(side.document, side.library, drawing=drawing), side.tensor, token)
    if side.tensor.layout in ("strided", "quantized"):
        return Ready(numbers, _Again(side, drawing), drawing)
    shared = Shared(numbers.reader)  # what was put in order is not put in order again for every thread
    return Ready(numbers._replace(reader=shared), lambda: shared, drawing)


class _Again:
    """Gives readers of the elements of a tensor."""

    def __init__(self, side: Held, drawing: Drawing) -> None:
        self._side = side
        self._drawing = drawing

    def __call__(self) -> Reader:
        side = self._side
        return numbers_of(Bytes(side.document, side.library, drawing=self._drawing), side.tensor).reader


def check_unchanged(*sides: Ready) -> None:
    """Raise where a file that some sides draw from changed on disk since it was opened.

    Raises:
        CheckpointError: one of them did.
    """
    for side in sides:
        side.drawing.check_unchanged()


def require_one_shape(left: Numbers, right: Numbers) -> None:
    """Raise where the numbers of two tensors cannot be held against each other one by one.

    Raises:
        CheckpointError: their shapes differ.
    """
    if left.shape != right.shape:
        raise CheckpointError(say("the shapes of the two differ: {shape} and {shape2}", shape=list(left.shape),
                                  shape2=list(right.shape)))
