"""Tensors in memory, seen in any order as those of a file are."""

import torch

from ckpt_browser.analysis.pairs.digests import Laid

from .test_measuring import Memory


def laid(tensor: torch.Tensor) -> Laid:
    """A tensor's elements."""
    whole = tensor.contiguous().reshape(-1).clone()  # in a storage of its own

    def view(shape, stride, offset) -> Memory:
        some = whole.as_strided(shape, stride, offset).contiguous().reshape(-1)
        return Memory(some.view(torch.uint8).numpy().tobytes() if some.numel() else b"")

    return Laid(str(tensor.dtype).removeprefix("torch."), tensor.element_size(), tuple(tensor.shape), view)


def converter(tensor: torch.Tensor):
    """Gives the tensor in another type."""
    return lambda dtype: laid(tensor.to(getattr(torch, dtype)))
