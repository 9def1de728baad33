"""Converting elements from one type to another exactly as torch does, and counting what that loses."""

import sys
import warnings
from collections.abc import Iterable
from typing import TYPE_CHECKING, NamedTuple

from ...core.dtypes import DTYPES, ITEMSIZES

if TYPE_CHECKING:
    import torch

Bytes = bytes | bytearray | memoryview

_SAME_IN_NUMPY = frozenset({"float64", "float32"})
"""Types between which numpy converts to the same bits as torch, those of every NaN included."""
_AT_ONCE = 1 << 17
"""Elements that are compared at once: few enough to stay in the processor's cache."""


class CastLoss(NamedTuple):
    """How many elements a conversion changes; of complex elements each half counts."""

    overflow: int = 0
    """Finite numbers beyond the range of the target: they become infinite, NaN, or some other integer."""
    underflow: int = 0
    """Numbers other than zero that become zero."""
    inexact: int = 0
    """Finite numbers that are rounded, those that overflow or become zero not counted."""
    nan: int = 0
    """NaNs and infinities that become something else, because the target has none."""

    def plus(self, other: "CastLoss") -> "CastLoss":
        """Both together."""
        return CastLoss(*(mine + theirs for mine, theirs in zip(self, other, strict=True)))


def convert(data: Bytes, source: str, target: str) -> bytes:
    """The little-endian elements of ``data`` in another type, bit for bit as ``tensor.to`` has them.

    Args:
        data: whole elements of the type ``source``.
        source: torch's short name of a type, one of ``core.edits.tensors.NUMBERS``, as ``target``.
    """
    if source in _SAME_IN_NUMPY and target in _SAME_IN_NUMPY and "torch" not in sys.modules:
        return _by_numpy(data, source, target)
    if not len(data):
        return b""
    with warnings.catch_warnings():
        # torch warns of complex32, which is said to be experimental, and of imaginary parts that go.
        warnings.simplefilter("ignore")
        return _raw(_elements(data, source).to(_dtype(target)))


def _by_numpy(data: Bytes, source: str, target: str) -> bytes:
    import numpy as np

    with np.errstate(all="ignore"), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return np.frombuffer(data, source).astype(target).tobytes()


def cast_loss(chunks: Iterable[Bytes], source: str, target: str) -> CastLoss:
    """What converting the elements of all chunks would lose.

    Args:
        chunks: whole little-endian elements of the type ``source``.
        source: torch's short name of a type, one of ``core.edits.tensors.NUMBERS``, as ``target``.
    """
    total = CastLoss()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        for chunk in chunks:
            step = _AT_ONCE * ITEMSIZES[source]
            for start in range(0, len(chunk), step):
                total = total.plus(_loss(_elements(memoryview(chunk)[start:start + step], source), target))
    return total


def _loss(before: "torch.Tensor", target: str) -> CastLoss:
    """The loss of one chunk, compared in a type that holds both sides exactly."""
    import torch

    after = before.to(_dtype(target))
    if before.is_complex():
        before = torch.view_as_real(before)
        after = torch.view_as_real(after) if after.is_complex() else torch.stack(
            (after, torch.zeros_like(after)), dim=-1)
    elif after.is_complex():
        after = torch.view_as_real(after)[..., 0]
    if before.is_floating_point() and after.is_floating_point():
        return _rounding_loss(before, after)
    zero = (_wide(before) != 0) & (_wide(after) == 0)
    if before.is_floating_point():
        return _float_loss(_wide(before), after, zero)
    if after.is_floating_point():
        return _integer_loss(before, after, zero)
    # Sign and value both have to come back: -1 and 2**64-1 are the same bits.
    changed = (after.to(before.dtype) != before) | (_negative(before) != _negative(after))
    lost = int(changed.sum())
    return CastLoss(inexact=lost) if target == "bool" else CastLoss(overflow=lost)


def _negative(tensor: "torch.Tensor") -> "torch.Tensor":
    import torch

    return tensor < 0 if tensor.dtype.is_signed else torch.zeros_like(tensor, dtype=torch.bool)


def _rounding_loss(before: "torch.Tensor", after: "torch.Tensor") -> CastLoss:
    """Floats as floats."""
    import torch

    both = torch.float64 if torch.float64 in (before.dtype, after.dtype) else torch.float32
    before, after = before.to(both), after.to(both)
    changed = int((before != after).count_nonzero())  # each NaN among them
    if not changed:
        return CastLoss()
    zero = int(before.count_nonzero()) - int(after.count_nonzero())
    if all(side.isfinite() for tensor in (before, after) for side in torch.aminmax(tensor)):
        return CastLoss(0, zero, changed - zero)
    finite = before.isfinite()
    beyond = int((finite & ~after.isfinite()).count_nonzero())
    still = (before == after) | (before.isnan() & after.isnan())
    other = int((~finite & ~still).count_nonzero())
    return CastLoss(beyond, zero, int((~still).count_nonzero()) - beyond - other - zero, other)


def _float_loss(before: "torch.Tensor", after: "torch.Tensor", zero: "torch.Tensor") -> CastLoss:
    """Floats, here in float64, as integers or bools."""
    import torch

    finite = before.isfinite()
    lost = int((~finite).sum())
    if after.dtype == torch.bool:
        return CastLoss(0, int(zero.sum()), int((finite & (before != 0) & (before != 1)).sum()), lost)
    limits = torch.iinfo(after.dtype)
    whole, wide = before.trunc(), after.double()
    # The largest 64-bit numbers are no float64s: the bound is the power of two behind them.
    beyond = finite & ((whole < limits.min) | (whole >= float(limits.max + 1)) | (whole != wide))
    zero = zero & finite & ~beyond
    rounded = finite & ~beyond & ~zero & (before != wide)
    return CastLoss(int(beyond.sum()), int(zero.sum()), int(rounded.sum()), lost)


def _integer_loss(before: "torch.Tensor", after: "torch.Tensor", zero: "torch.Tensor") -> CastLoss:
    """Integers as floats: beyond the range, or rounded."""
    import torch

    wide = after.double()
    beyond = ~wide.isfinite()
    # Compared in halves of 32 bits: float64 cannot tell apart neighbours among the largest integers.
    whole = before.view(torch.int64) if before.dtype == torch.uint64 else before.to(torch.int64)
    high, low = whole >> 32, whole & 0xFFFFFFFF
    if before.dtype == torch.uint64:
        high = high & 0xFFFFFFFF
    rounded = ~beyond & ~zero & (wide - high.double() * float(1 << 32) != low.double())
    return CastLoss(int(beyond.sum()), int(zero.sum()), int(rounded.sum()))


def _wide(tensor: "torch.Tensor") -> "torch.Tensor":
    """In float64, which every float fits into; integers and bools as they are."""
    return tensor.double() if tensor.is_floating_point() else tensor


def _dtype(name: str) -> "torch.dtype":
    import torch

    found = getattr(torch, DTYPES[name].name)
    assert isinstance(found, torch.dtype)
    return found


def _elements(data: Bytes, dtype: str) -> "torch.Tensor":
    import torch

    # torch warns of memory that it may not write to.
    writable = data if isinstance(data, bytearray) or (isinstance(data, memoryview) and not data.readonly) \
        else bytearray(data)
    return torch.frombuffer(writable, dtype=_dtype(dtype))


def _raw(tensor: "torch.Tensor") -> bytes:
    import torch

    data = tensor.contiguous().view(torch.uint8).numpy().tobytes()
    assert isinstance(data, bytes)
    return data
