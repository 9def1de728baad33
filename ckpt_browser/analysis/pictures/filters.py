"""The kernels of a convolution as small pictures."""

import math
from typing import NamedTuple

import numpy as np

from ...core.jobs import CancelToken, Report, no_report
from ...core.messages import marked
from ..elements.decoding import Array
from .planes import AT_ONCE, Fetch, Plane

COLORS = 3
"""Input channels that are seen as red, green and blue."""
_LARGEST = 64
"""Numbers along a side of a kernel; what is larger is no kernel."""


class Gallery(NamedTuple):
    """How a weight is hung up: so many pictures, one after the other as they lie in row-major order."""

    shape: tuple[int, ...]
    """Of the weight: output channels, input channels, and one to three dimensions of kernels."""
    pictures: int
    height: int
    width: int
    colored: bool = False
    """Whether three numbers in a row of kernels are one colour."""

    @property
    def each(self) -> int:
        """Numbers in one picture."""
        return self.height * self.width * (COLORS if self.colored else 1)

    def place(self, picture: int) -> tuple[int, ...]:
        """Output channel and, where each has a picture of its own, input channel."""
        per = self.pictures // max(self.shape[0], 1)
        return (picture,) if per == 1 else (picture // per, picture % per)


def gallery_of(shape: tuple[int, ...], colored: bool = True) -> Gallery | None:
    """How a weight of this shape is hung up; None where it has no kernels of more than one number.

    Kernels in one dimension become one picture per output channel, with a line for each input channel where those are
    few; kernels in three dimensions become slices side by side.

    Args:
        colored: show three input channels as colours.
    """
    if not 3 <= len(shape) <= 5 or 0 in shape or max(shape[2:]) > _LARGEST or math.prod(shape[2:]) == 1:
        return None
    outputs, inputs = shape[:2]
    if len(shape) == 3:
        if inputs <= _LARGEST:
            return Gallery(shape, outputs, inputs, shape[2])
        return Gallery(shape, outputs * inputs, 1, shape[2])
    height, width = shape[-2], shape[-1] * math.prod(shape[2:-2])
    if inputs == COLORS and colored:
        return Gallery(shape, outputs, height, width, True)
    return Gallery(shape, outputs * inputs, height, width)


def pictures(fetch: Fetch, gallery: Gallery, first: int, last: int) -> Array:
    """Some pictures of a gallery.

    Args:
        fetch: in row-major order.
        first: number of the first picture, from 0 on.
        last: behind the last one.

    Returns:
        [pictures, height, width], with three colours in a dimension behind where they are coloured.
    """
    elements = (last - first) * gallery.each
    found = fetch(Plane(1, elements, elements, 1, first * gallery.each)).reshape(last - first, -1)
    kernel = gallery.shape[2:]
    depth = kernel[0] if len(kernel) == COLORS else 1
    planes = COLORS if gallery.colored else 1
    # Slices go side by side, colours to the end.
    boxes = found.reshape(last - first, planes, depth, gallery.height, gallery.width // depth)
    hung = boxes.transpose(0, 3, 2, 4, 1).reshape(last - first, gallery.height, gallery.width, planes)
    return hung if gallery.colored else hung[..., 0]


def toned(some: Array, limit: float | None = None) -> Array:
    """Numbers as shares of a limit, float32: 0 stays 0, NaN and infinities stay too.

    Args:
        some: as :func:`pictures` gives them.
        limit: the magnitude that becomes 1; None for the largest finite one of each picture.
    """
    with np.errstate(invalid="ignore", over="ignore"):
        values = some.astype(np.float64)
        if limit is None:
            sizes = np.where(np.isfinite(values), np.abs(values), 0).reshape(len(values), -1).max(axis=1)
            limits = np.where(sizes > 0, sizes, 1).reshape(-1, *[1] * (values.ndim - 1))
        else:
            limits = np.asarray(limit or 1.0)
        shares: Array = (values / limits).astype(np.float32)
    return shares


def largest(fetch: Fetch, elements: int, token: CancelToken | None = None, report: Report = no_report) -> float:
    """The largest finite magnitude of all numbers; 0 where there is none.

    Args:
        fetch: in row-major order.
        report: called with numbers done and in all.
    """
    most = 0.0
    for start in range(0, elements, AT_ONCE):
        if token is not None:
            token.check()
        report(marked("numbers"), start, elements)
        some = min(AT_ONCE, elements - start)
        found = fetch(Plane(1, some, some, 1, start)).astype(np.float64)
        most = max(most, float(np.where(np.isfinite(found), np.abs(found), 0).max()))
    return most
