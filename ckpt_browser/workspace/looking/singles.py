"""The only number of tensors without dimensions, such as a best score or a step: read once its row is on screen."""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ...core.checkpoint import Checkpoint
from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.nodes import Tensor
from ...core.scalars import decode
from .knowledge import made_of

if TYPE_CHECKING:
    from ..reading.computing import Bytes
    from ..reading.library import Library


class Singles:
    """Numbers as texts, by what their tensors are made of: an edit forgets nothing.

    Attributes:
        wanted: what was asked for and is not known yet.
    """

    def __init__(self) -> None:
        self.wanted: dict[str, Tensor] = {}
        self._known: dict[str, str] = {}

    def of(self, checkpoint: Checkpoint, tensor: Tensor) -> str:
        """The number of a tensor; empty where it is not known, and then it is wanted from now on."""
        if tensor.shape or tensor.layout != "strided" or tensor.storage is None:
            return ""
        made = made_of(checkpoint.nodes, tensor, str)
        found = self._known.get(made)
        if found is None:
            self.wanted[made] = tensor
        return found or ""

    def take(self, read: Mapping[str, str]) -> None:
        """Take in what was read; an empty text says that it cannot be."""
        self._known.update(read)


def read_singles(document: Document, library: "Library", wanted: Mapping[str, Tensor],
                 token: CancelToken) -> dict[str, str]:
    """The numbers of some tensors, as far as they lie in a file and cost no more than to be read.

    Raises:
        CheckpointError: a file is another one by now.
        Cancelled: the token was raised.
    """
    from ..reading.computing import Bytes

    known, found = Bytes(document, library), {}
    for made, tensor in wanted.items():
        token.check()
        found[made] = "" if tensor.storage in document.derived else _text(known, tensor)
    known.check_unchanged()
    return found


def _text(known: "Bytes", tensor: Tensor) -> str:
    from ..reading.tensor_numbers import numbers_of
    from .element_text import Form, shown

    try:
        numbers = numbers_of(known, tensor)
        data = bytearray(numbers.itemsize)
        numbers.reader.read_into(0, memoryview(data))
    except CheckpointError:
        return ""
    number = decode(numbers.dtype, bytes(data))
    return "" if number is None else shown(number, numbers.dtype, Form())
