"""The chunks of a tensor, computed by torch on a device instead of by numpy; the results are the same."""

from functools import partial
from typing import TYPE_CHECKING

import numpy as np

from ...core.errors import CheckpointError
from ...core.messages import say
from ..elements.decoding import Array, values_of_codes
from . import codes, surveys
from .binning import Bins, symlog
from .codes import Tally
from .measuring import Compute
from .surveys import Room, Survey

if TYPE_CHECKING:
    import torch

_TIMES = 64
"""A device is worth its journey for larger chunks only."""


def compute_on(device: str) -> Compute:
    """How chunks are computed on a torch device (``cuda:0``).

    Raises:
        CheckpointError: torch has no such device here, or it cannot compute in float64.
    """
    import torch

    try:
        torch.ones(1, dtype=torch.float64, device=device).sum().item()
    except (RuntimeError, TypeError, AssertionError, NotImplementedError) as error:
        reason = str(error).strip().splitlines()[0][:200].rstrip(".")
        raise CheckpointError(say("the device {device} cannot be used here ({reason})", device=device,
                                  reason=reason)) from None
    return Compute(partial(_survey, device=device), partial(_tally, device=device), partial(_counts, device=device),
                   _TIMES)


def _survey(chunk: Array, row: int, room: Room | None, device: str) -> Survey:
    import torch

    if not len(chunk):
        return Survey()
    wide = _sent(chunk, device)
    finite = torch.isfinite(wide)
    numbers = wide[finite]
    found = Survey(len(numbers), int(torch.isnan(wide).sum()), int((wide == torch.inf).sum()),
                   int((wide == -torch.inf).sum()), **surveys.rows_of(chunk, row))
    if bool((wide == wide[0]).all()):
        found = found._replace(flat=chunk[0].item())
    if not len(numbers):
        return found
    magnitudes = numbers.abs()
    zero = int((numbers == 0).sum())
    if chunk.dtype.kind == "f":
        normal = surveys.NORMAL[chunk.dtype.itemsize]
        small = int((magnitudes < normal).sum()) - zero
        low, high = float(numbers.min()), float(numbers.max())
    else:
        small, low, high = 0, int(chunk.min()), int(chunk.max())
    mean = float(numbers.mean())
    around = numbers - mean
    rest = float(around.sum())
    square = max(float(around.dot(around)) - rest * rest / len(numbers), 0.0)
    return found._replace(zero=zero, subnormal=small, minimum=low, maximum=high, mean=mean, square=square,
                          norm1=float(magnitudes.sum()))


def _tally(chunk: Array, dtype: str, row: int, device: str) -> Tally:
    import torch

    values = values_of_codes(dtype)
    numbers = chunk.view(f"<u{chunk.dtype.itemsize}")
    sent = torch.from_numpy(numbers.astype(np.int32)).to(device)
    counts: Array = torch.bincount(sent, minlength=len(values)).cpu().numpy()
    return Tally(counts, parts=(counts,)) if len(numbers) < row else \
        Tally(counts, *codes.rows_of(numbers, values, row))


def _counts(chunk: Array, bins: Bins, device: str) -> Array:
    import torch

    if bins.linear:
        chunk = symlog(chunk, bins.linear)
    wide = _sent(chunk, device)
    wide = wide[(wide >= bins.low) & (wide <= bins.high)]
    if bins.low == bins.high:
        counts = np.zeros(bins.number, np.int64)
        counts[bins.number // 2] = len(wide)
        return counts
    low, high, factor = bins.scaled()
    places = ((wide * factor - low) * bins.number / (high - low)).long().clamp_(max=bins.number - 1)
    found: Array = torch.bincount(places, minlength=bins.number).cpu().numpy()
    return found


def _sent(chunk: Array, device: str) -> "torch.Tensor":
    """The numbers in float64 on the device."""
    import torch

    with np.errstate(invalid="ignore"):  # of signalling NaN
        return torch.from_numpy(chunk.astype(np.float64)).to(device)
