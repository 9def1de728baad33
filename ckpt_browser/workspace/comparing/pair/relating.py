"""What one tensor of a pair is to the other, told from the numbers of both."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from ....core.dtypes import ITEMSIZES
from ....core.edits.tensors import NUMBERS, contiguous
from ....core.jobs import CancelToken, Report, no_report
from ...reading import readers
from ...reading.gathering import Gathering, Reader
from .held import Held, Ready, check_unchanged, ready

if TYPE_CHECKING:
    from ....analysis.pairs.digests import Laid
    from ....analysis.pairs.relations import Relation


def relation(left: Held, right: Held, token: CancelToken | None = None, report: Report = no_report) -> "Relation":
    """What the right is to the left; see ``analysis.relations.relate``.

    Raises:
        CheckpointError: the numbers of one of them cannot be had.
        Cancelled: the token was raised.
    """
    from ....analysis.pairs.relations import relate

    token = token or CancelToken()
    ours, theirs = ready(left, token), ready(right, token)

    def converted(dtype: str) -> "Laid | None":
        source = ours.numbers.dtype
        if source not in NUMBERS or dtype not in NUMBERS:
            return None
        return _laid(ours, dtype, lambda: readers.Converted(ours.again(), source, dtype))

    found = relate(_laid(ours), _laid(theirs), converted, token, report)
    check_unchanged(ours, theirs)
    return found


def _laid(side: Ready, dtype: str = "", make: Callable[[], Reader] | None = None) -> "Laid":
    from ....analysis.pairs.digests import Laid

    numbers, make = side.numbers, make or side.again
    itemsize = ITEMSIZES[dtype] if dtype else numbers.itemsize

    def view(shape: tuple[int, ...], stride: tuple[int, ...], offset: int) -> Reader:
        if all(size == 1 or step == plain for size, step, plain in zip(shape, stride, contiguous(shape), strict=True)):
            count = 1
            for size in shape:
                count *= size
            return readers.Within(make(), offset * itemsize, count * itemsize)
        return Gathering(make(), itemsize, shape, stride, offset)

    return Laid(dtype or numbers.dtype, itemsize, numbers.shape, view)
