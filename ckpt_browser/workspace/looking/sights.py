"""What is seen of a tensor at once: two of its axes as rows and columns, or all of it laid out flat."""

import math
from typing import TYPE_CHECKING, NamedTuple

from ...core.edits.tensors import contiguous
from ...core.nodes import Tensor
from .windows import is_even

if TYPE_CHECKING:
    from ...analysis.pictures.planes import Plane

REST = -1
"""As the axis of columns: all axes but the first, one after the other."""


class Sight(NamedTuple):
    """Of a tensor of two or more dimensions; fewer leave nothing to choose."""

    rows: int = 0
    """The axis that runs down."""
    columns: int = REST
    """The axis that runs to the right, another one; or ``REST``, where the first axis runs down."""
    fixed: tuple[int, ...] = ()
    """A place on each axis, which counts for those that are neither rows nor columns; 0 on each where it is empty."""


def picture_shape(tensor: Tensor) -> tuple[int, ...]:
    """The shape of what is seen: that of the tensor, but each of two numbers in one element has its own place."""
    if tensor.dtype == "float4_e2m1fn_x2":
        return (*tensor.shape[:-1], tensor.shape[-1] * 2) if tensor.shape else (2,)
    return tensor.shape


def lies_plainly(tensor: Tensor) -> bool:
    """True where a number is found in the storage by the tensor's strides."""
    return tensor.layout == "strided" and tensor.stride is not None and tensor.storage is not None and is_even(tensor)


def steps_of(tensor: Tensor, in_order: bool) -> tuple[int, ...]:
    """How far it is to the next number along each axis, in the storage or in row-major order."""
    if in_order or tensor.stride is None or not lies_plainly(tensor):
        return contiguous(picture_shape(tensor))
    return tensor.stride


def plane_of(tensor: Tensor, sight: Sight) -> tuple["Plane", bool]:
    """The cells that are seen, and whether they are told in row-major order rather than as they lie in the storage."""
    from ...analysis.pictures.planes import Plane, wrapped

    shape = picture_shape(tensor)
    if not shape:
        return Plane(1, 1, 1, 1), False
    steps = steps_of(tensor, in_order=False)
    if len(shape) == 1:
        return wrapped(shape[0], steps[0]), False
    if sight.columns == REST and len(shape) > 2:
        in_order = steps[1:] != contiguous(shape[1:])
        return Plane(shape[0], math.prod(shape[1:]), steps_of(tensor, in_order)[0], 1), in_order
    columns = 1 if sight.columns == REST else sight.columns
    fixed = sight.fixed or (0,) * len(shape)
    offset = sum([place * step for axis, (place, step) in enumerate(zip(fixed, steps, strict=True))
                  if axis not in (sight.rows, columns)])
    return Plane(shape[sight.rows], shape[columns], steps[sight.rows], steps[columns], offset), False


def is_matrix(tensor: Tensor) -> bool:
    """True where a tensor as a matrix, its first axis down, has several rows and several columns."""
    if len(picture_shape(tensor)) < 2 or not tensor.numel:
        return False
    plane = plane_of(tensor, Sight())[0]
    return min(plane.rows, plane.columns) > 1


def cell_of(tensor: Tensor, sight: Sight, index: tuple[int, ...]) -> tuple[Sight, int, int]:
    """The sight, cut elsewhere if need be, in which the number of an index is seen, with its row and column."""
    shape = picture_shape(tensor)
    if len(shape) < 2:
        return sight, *divmod(index[0] if index else 0, max(plane_of(tensor, sight)[0].columns, 1))
    if sight.columns == REST:
        steps = contiguous(shape[1:])
        return sight, index[0], sum([place * step for place, step in zip(index[1:], steps, strict=True)])
    shown = (sight.rows, sight.columns)
    there = all(axis in shown or place == fixed
                for axis, (place, fixed) in enumerate(zip(index, sight.fixed or (0,) * len(shape), strict=True)))
    return sight if there else sight._replace(fixed=index), index[sight.rows], index[sight.columns]


def place_of(tensor: Tensor, sight: Sight, row: int, column: int) -> tuple[int, ...]:
    """The index of the number in a cell."""
    shape = picture_shape(tensor)
    if len(shape) < 2:
        return (row * plane_of(tensor, sight)[0].columns + column,) if shape else ()
    if sight.columns == REST:
        return (row, *[column // step % size for step, size in zip(contiguous(shape[1:]), shape[1:], strict=True)])
    place = list(sight.fixed or (0,) * len(shape))
    place[sight.rows], place[sight.columns] = row, column
    return tuple(place)
