"""Quantised tensors as the numbers that they stand for."""

import math
from typing import TYPE_CHECKING, Any

from ...core.dtypes import ITEMSIZES, PER_BYTE
from ...core.errors import CheckpointError
from ...core.messages import Count, marked, say
from ...core.nodes import Tensor, Value
from . import readers
from .computing import Bytes
from .gathering import Reader
from .tensor_parts import part, whole

if TYPE_CHECKING:
    from ...analysis.elements.decoding import Array

_ZERO_POINTS = {"qint8": (-128, 127), "qint32": (-(1 << 31), (1 << 31) - 1)}
_UNSIGNED = (0, 255)
"""Where the zero points of all other types lie, those smaller than a byte among them."""


def dequantised(known: Bytes, tensor: Tensor) -> Reader:
    """The float32 numbers of a quantised tensor, bit for bit those of ``tensor.dequantize()``.

    Raises:
        CheckpointError: its scales and zero points do not fit it, or its bytes are missing.
    """
    if tensor.note == "per_tensor_affine":
        return Dequantised(known.elements(tensor), tensor.dtype, *_of_tensor(known, tensor), 1)
    if tensor.note in ("per_channel_affine", "per_channel_affine_float_qparams"):
        scales, zero_points, axis = _of_channels(known, tensor)
        inner = math.prod(tensor.shape[axis + 1:])
        return Dequantised(known.elements(tensor), tensor.dtype, scales, zero_points, inner)
    raise CheckpointError(say("it is quantized in a way that is not known ({note})", note=tensor.note[:60]))


def _of_tensor(known: Bytes, tensor: Tensor) -> "tuple[Array, Array]":
    import numpy as np

    scale, zero_point = (_plain(known, tensor, name) for name in ("scale", "zero_point"))
    if type(scale) not in (float, int) or type(zero_point) is not int:
        raise CheckpointError(marked("its scale and zero_point are no numbers"))
    assert isinstance(scale, float | int)
    assert isinstance(zero_point, int)
    low, high = _ZERO_POINTS.get(tensor.dtype, _UNSIGNED)
    if not low <= zero_point <= high:
        raise CheckpointError(say("its zero_point is {zero_point}, which is beyond what a {dtype} can hold",
                                  zero_point=Count(zero_point), dtype=tensor.dtype))
    with np.errstate(over="ignore"):
        single = np.array([scale if abs(scale) < 1e300 else math.inf], np.float64).astype(np.float32)
    if not np.isfinite(single).all():
        raise CheckpointError(marked("its scale is not finite"))
    return single, np.array([zero_point], np.int32)


def _of_channels(known: Bytes, tensor: Tensor) -> "tuple[Array, Array, int]":
    import numpy as np

    axis = _plain(known, tensor, "axis")
    if type(axis) is not int or not 0 <= axis < len(tensor.shape):
        raise CheckpointError(marked("its axis is none of its dimensions"))
    assert isinstance(axis, int)
    floats = tensor.note.endswith("float_qparams")
    found = []
    for name in ("scale", "zero_point"):
        node = part(known, tensor, name)
        if node.shape != (tensor.shape[axis],):
            raise CheckpointError(say("has {shape} channels and a {name} of shape {shape2}",
                                      shape=Count(tensor.shape[axis]), name=name, shape2=list(node.shape)))
        if node.dtype not in ("float64", "float32") and (name == "scale" or floats or node.dtype != "int64"):
            raise CheckpointError(say("its {name} is {dtype}", name=name, dtype=node.dtype))
        found.append(whole(known, node, f"{name}s"))
    scales, zero_points = found
    if not (np.isfinite(scales).all() and np.isfinite(zero_points).all()):
        raise CheckpointError(marked("its scales and zero points are not all finite"))
    low, high = _ZERO_POINTS.get(tensor.dtype, _UNSIGNED)
    if not floats and len(zero_points) and not low <= zero_points.min() <= zero_points.max() <= high:
        raise CheckpointError(say("some of its zero points are beyond what a {dtype} can hold", dtype=tensor.dtype))
    # torch multiplies with the scales as they are stored: in float64, but for those that belong to float zero points.
    return scales.astype(np.float32 if floats else np.float64), zero_points.astype(np.float32), axis


def _plain(known: Bytes, tensor: Tensor, name: str) -> object:
    number = dict(tensor.parts).get(name)
    node = None if number is None else known.node(number)
    return node.value if isinstance(node, Value) else None


class Dequantised:
    """Codes as the float32 numbers that they stand for."""

    def __init__(self, reader: Reader, dtype: str, scales: "Array", zero_points: "Array", inner: int) -> None:
        """``scales`` and ``zero_points`` hold one number per channel; each belongs to ``inner`` elements in a row."""
        self._reader = reader
        self._dtype = "quint8" if dtype in PER_BYTE else dtype
        self._scales = scales
        self._zero_points = zero_points
        self._inner = max(inner, 1)
        self._size = ITEMSIZES[self._dtype]
        self.nbytes = reader.nbytes // self._size * 4

    def read_into(self, start: int, buffer: memoryview) -> None:
        """Fill ``buffer`` from byte ``start`` of the numbers."""
        readers.by_elements(start, buffer, 4, self._make)

    def _make(self, first: int, count: int) -> Any:
        import numpy as np

        from ...analysis.elements.decoding import stored

        data = bytearray(count * self._size)
        self._reader.read_into(first * self._size, memoryview(data))
        codes = stored(data, self._dtype)
        with np.errstate(over="ignore"):  # int32 wraps around, as it does in torch
            if self._zero_points.dtype == np.int32:
                return (codes.astype(np.int32) - self._zero_points).astype(np.float32) * self._scales
            channels = np.arange(first, first + count) // self._inner % len(self._scales)
            moved = codes.astype(np.float32) - self._zero_points[channels]
            return (moved * self._scales[channels]).astype(np.float32)
