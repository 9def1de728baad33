"""What mixed numbers would be like, looked at before anything is mixed."""

import math
from collections.abc import Sequence
from typing import TYPE_CHECKING, NamedTuple

from ....core.derived import Blended
from ....core.document import Document, make
from ....core.edits.blending import Blend
from ....core.edits.table import plan
from ....core.errors import CheckpointError
from ....core.jobs import CancelToken, Report, no_report
from ....core.messages import marked, say
from ....core.nodes import Tensor
from ...reading.computing import Bytes
from ...reading.drawing import GoneError
from ...reading.library import Library
from ...reading.tensor_numbers import Numbers, numbers_of

if TYPE_CHECKING:
    from ....analysis.measuring.measures import Statistics
    from ....analysis.measuring.surveys import Survey

CHUNK = 1 << 18
"""Elements that are looked at together."""
SAMPLE = 1 << 24
"""Elements of a sample of them all."""


class BlendPreview(NamedTuple):
    """All numbers that are mixed together, and what comes of them; what tensors share counts once."""

    mine: "Statistics"
    other: "Statistics"
    result: "Statistics"
    looked: int
    """Numbers that were looked at ..."""
    numbers: int
    """... of so many."""


class _Item(NamedTuple):
    """Two tensors that are mixed."""

    mine: Numbers
    other: Numbers
    dtype: str
    share: float

    @property
    def elements(self) -> int:
        """Numbers of each."""
        return math.prod(self.mine.shape)


def preview_blend(document: Document, library: Library, edit: Blend, other: Document, sample: bool = False,
                  token: CancelToken | None = None, report: Report = no_report) -> BlendPreview:
    """Look through the numbers that an edit would mix.

    Args:
        library: holds the files of both documents.
        other: the document that the edit takes from.
        sample: look at ``SAMPLE`` of the numbers at even distances, where there are more of them.
        report: called with ("numbers", done, in all).

    Raises:
        EditError: the edit cannot be made.
        CheckpointError: some of the numbers cannot be read.
        Cancelled: the token was raised.
    """
    from ....analysis.measuring.surveys import Survey, join, told_of

    token = token or CancelToken()
    change = plan(document, edit, {edit.file: other})
    after, _ = make(document, change)
    known = Bytes(after, library)
    items = _items(after, known, [how for _, how in change.added.derived if isinstance(how, Blended)]
                   if change.added is not None else [], token)
    total = sum(item.elements for item in items)
    every = max(1, total // SAMPLE) if sample else 1
    found = [Survey(), Survey(), Survey()]
    done = 0
    for item in items:
        for start in range(0, item.elements, CHUNK * every):
            token.check()
            report(marked("numbers"), done, total)
            count = min(CHUNK, item.elements - start)
            found = [join(one, some) for one, some in zip(found, _looked(item, start, count), strict=True)]
            done += min(CHUNK * every, item.elements - start)
    known.check_unchanged()
    looked = found[0].elements
    return BlendPreview(told_of(found[0]), told_of(found[1]), told_of(found[2]), looked, total)


def _items(document: Document, known: Bytes, some: Sequence[Blended], token: CancelToken) -> list[_Item]:
    found = []
    for how in some:
        mine, other = (document.checkpoint.nodes[number] for number in (how.node, how.other))
        assert isinstance(mine, Tensor)
        assert isinstance(other, Tensor)
        try:
            found.append(_Item(numbers_of(known, mine, token), numbers_of(known, other, token), mine.dtype, how.share))
        except GoneError:
            raise
        except CheckpointError as error:
            raise CheckpointError(say("some of the numbers cannot be read: {error}", error=error)) from None
    return found


def _looked(item: _Item, start: int, count: int) -> "list[Survey]":
    """The surveys of some numbers of both, and of what comes of them."""
    from ....analysis.elements.blending import blend

    mine, other = (_some(numbers, start, count) for numbers in (item.mine, item.other))
    mixed = blend((mine, item.mine.dtype), (other, item.other.dtype), item.share, item.dtype)
    return [_survey(mine, item.mine.dtype), _survey(other, item.other.dtype), _survey(bytearray(mixed), item.dtype)]


def _some(numbers: Numbers, start: int, count: int) -> bytearray:
    data = bytearray(count * numbers.itemsize)
    numbers.reader.read_into(start * numbers.itemsize, memoryview(data))
    return data


def _survey(data: bytearray, dtype: str) -> "Survey":
    import numpy as np

    from ....analysis.elements.decoding import decoded, is_complex
    from ....analysis.measuring.surveys import of_chunk

    numbers = decoded(data, dtype)
    with np.errstate(all="ignore"):
        return of_chunk(np.abs(numbers.astype(np.complex128)) if is_complex(dtype) else numbers, 0)
