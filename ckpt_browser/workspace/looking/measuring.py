"""The numbers of one tensor, looked through: statistics, histograms of any range, exact quantiles."""

import math
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

from ...core.document import Document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.limits import LIMITS
from ...core.messages import Count, marked, say
from ...core.nodes import Tensor
from ..reading import readers
from ..reading.computing import Bytes
from ..reading.library import Library
from ..reading.tensor_numbers import stored_numbers_of
from ..tasks import PART, WHOLE, WORKERS

if TYPE_CHECKING:
    from ...analysis.measuring.measures import Histogram, Measured
    from ...analysis.measuring.measuring import Whole
    from ...analysis.measuring.runs import Run

GLANCE = 32 << 20
"""Bytes of a tensor from which on a sample is worth being shown first."""
GLANCES, GLANCED = 64, 1 << 15
"""Blocks of a sample, and the numbers of each."""
MOST_RUNS = 1 << 13
"""Runs that a tensor is cut into: those of a view that shows few numbers again and again are longer than others."""


class Wanted(NamedTuple):
    """What is asked of a tensor."""

    bins: int = 256
    part: str = "magnitude"
    """Of complex numbers: ``magnitude``, ``phase`` (in radians), ``real`` or ``imaginary``."""


def measure(document: Document, library: Library, tensor: Tensor, wanted: Wanted = Wanted(),  # noqa: B008
            token: CancelToken | None = None, report: Report = no_report) -> "Measured":
    """Statistics and a histogram from the smallest to the largest finite number.

    Raises:
        CheckpointError: the numbers cannot be read; one sentence.
    """
    from ...analysis.measuring import measuring

    token = token or CancelToken()
    known = Bytes(document, library)
    whole = whole_of(known, tensor, wanted.part, PART, token)
    with _in_parts(whole, token, report) as parts:
        found = measuring.measure(whole, wanted.bins, token, parts)
    known.check_unchanged()
    return found


def glance(document: Document, library: Library, tensor: Tensor, wanted: Wanted = Wanted(),  # noqa: B008
           token: CancelToken | None = None) -> "Measured | None":
    """The same of a sample, as a first look at a large tensor; None where all of it is looked through as quickly.

    The sample is ``GLANCES`` blocks of neighbours at even distances.

    Raises:
        CheckpointError: the numbers cannot be read; one sentence.
    """
    from ...analysis.measuring import measuring

    if tensor.nbytes < GLANCE:
        return None
    token = token or CancelToken()
    known = Bytes(document, library)
    whole = whole_of(known, tensor, wanted.part, tensor.nbytes, token)
    run = whole.runs[0]
    elements = whole.runs[-1].stop
    block = elements // GLANCES
    if len(whole.runs) > 1 or whole.absent or readers.only_onwards(run.reader) or block < GLANCED:
        return None
    starts = [block * place + (block - GLANCED) // 2 for place in range(GLANCES)]
    runs = tuple([run._replace(start=start, stop=start + GLANCED, row=0) for start in starts])
    found = measuring.measure(measuring.Whole(runs), wanted.bins, token)
    known.check_unchanged()
    return found


def exact_quantiles(document: Document, library: Library, tensor: Tensor, finite: int, part: str = "magnitude",
                    token: CancelToken | None = None, report: Report = no_report) -> tuple[float, ...]:
    """The quantiles of a tensor of which it is known how many of its numbers are finite; a few walks.

    Raises:
        CheckpointError: the numbers cannot be read; one sentence.
    """
    from ...analysis.measuring import selection

    token = token or CancelToken()
    known = Bytes(document, library)
    whole = whole_of(known, tensor, part, PART, token)
    with _in_parts(whole, token, report) as parts:
        found = selection.quantiles(whole.runs, finite, parts, token, whole.absent)
    known.check_unchanged()
    return found


def histogram_of(document: Document, library: Library, tensor: Tensor, low: float, high: float, bins: int = 256,
                 scale: str = "linear", linear: float = 1.0, token: CancelToken | None = None,
                 report: Report = no_report, part: str = "magnitude") -> "Histogram":
    """The histogram of the numbers from ``low`` to ``high``, with how many lie below and above.

    Args:
        scale: ``linear``, or ``symlog`` for bins that are equally wide in ``asinh(x / linear)``.

    Raises:
        CheckpointError: the numbers cannot be read; one sentence.
    """
    from ...analysis.measuring import ranges

    token = token or CancelToken()
    known = Bytes(document, library)
    whole = whole_of(known, tensor, part, PART, token)
    with _in_parts(whole, token, report) as parts:
        found = ranges.histogram(whole, ranges.Range(low, high, bins, linear if scale == "symlog" else 0.0), token,
                                 parts)
    known.check_unchanged()
    return found


def whole_of(known: Bytes, tensor: Tensor, part: str = "magnitude", size: int = WHOLE,
             token: CancelToken | None = None) -> "Whole":
    """A tensor's numbers in runs of about ``size`` bytes, each with a reader of its own; rows are not cut in two ways.

    Raises:
        CheckpointError: they are missing, or far more than any file could hold.
    """
    from ...analysis.measuring.measuring import Whole
    from ...analysis.measuring.runs import Run

    numbers = stored_numbers_of(known, tensor, token)
    elements = math.prod(numbers.shape)
    if elements > LIMITS.numbers:
        raise CheckpointError(say("shows {count} numbers, more than the {limit} that are looked through (the number "
                                  "budget)", count=Count(elements), limit=Count(LIMITS.numbers)))
    row = math.prod(numbers.shape[1:]) if len(numbers.shape) > 1 and not numbers.absent else 0
    row = row if row > 1 else 0
    size = max(size // numbers.itemsize, elements // MOST_RUNS, 1)
    whole = tensor.layout not in ("strided", "quantized") or readers.only_onwards(numbers.reader)
    cuts = [(0, elements)] if whole else _cuts(elements, row, size)
    runs: list[Run] = []
    for start, stop in cuts:
        reader = numbers.reader if not runs else stored_numbers_of(known, tensor).reader
        runs.append(Run(reader, numbers.dtype, start, stop, row, part))
    return Whole(tuple(runs), numbers.shape[0] if row else 0, numbers.absent)


def _cuts(elements: int, row: int, size: int) -> list[tuple[int, int]]:
    """Where runs of about ``size`` elements begin and end: of whole rows, or each within one row."""
    if not elements:
        return [(0, 0)]
    if row <= size:
        step = size // row * row if row else size
        return [(at, min(at + step, elements)) for at in range(0, elements, step)]
    return [(at, min(at + size, first + row)) for first in range(0, elements, row)
            for at in range(first, first + row, size)]


@contextmanager
def _in_parts(whole: "Whole", token: CancelToken, report: Report) -> Iterator[Callable[..., Iterator[object]]]:
    """What calls a function with each run: in threads of their own where there are several runs."""
    if len(whole.runs) == 1:
        yield map
        return
    total = sum(run.stop - run.start for run in whole.runs) * whole.runs[0].itemsize
    with ThreadPoolExecutor(WORKERS) as executor:

        def parts(work: Callable[["Run"], object], runs: Sequence["Run"]) -> Iterator[object]:
            done = 0
            for run, result in zip(runs, executor.map(work, runs), strict=True):
                yield result
                done += (run.stop - run.start) * run.itemsize
                report(marked("numbers"), done, total)

        try:
            yield parts
        except BaseException:
            executor.shutdown(wait=True, cancel_futures=True)
            raise

