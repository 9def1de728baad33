"""The numbers of a tensor of any layout, ready to be read from any place."""

from typing import NamedTuple

from ..core.dtypes import ITEMSIZES
from ..core.nodes import Tensor
from .computing import Bytes
from .gathering import Reader


class Numbers(NamedTuple):
    """Elements, little-endian and in row-major order."""

    reader: Reader
    """Holds exactly the elements; for one thread."""
    dtype: str
    """torch's short name, or ``analysis.decoding.HALVES``."""
    shape: tuple[int, ...]
    absent: int = 0
    """Zeros beside those that the reader gives, which nobody needs to read."""

    @property
    def itemsize(self) -> int:
        """Bytes of one element."""
        return ITEMSIZES.get(self.dtype, 1)


def numbers_of(known: Bytes, tensor: Tensor) -> Numbers:
    """All elements of a tensor, as ``tensor.shape`` says.

    Raises:
        CheckpointError: it has none, or they are missing; one sentence.
    """
    return Numbers(known.elements(tensor), tensor.dtype, tensor.shape)
