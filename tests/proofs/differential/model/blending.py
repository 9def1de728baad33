"""Mixing the numbers of two files, in torch's own words."""

from collections.abc import Mapping

import numpy as np
import torch
from torch import nn

from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.selection import Glob

from ..mirror import STORAGES, Cell, Tags
from .numbers import COMPLEX, FLOATS, NUMBERS, WHOLE, viewers
from .places import Refuse, Unmodelled, at, selected, topmost, walk


def blend(root: Cell, edit: Blend, tags: Tags, others: Mapping[str, Cell]) -> Cell:
    """a + share * (b - a), computed in float64."""
    if not np.isfinite(edit.share) or not edit.share:
        raise Refuse("no such share")
    couples = _couples(root, others[edit.file], edit)
    mixing = []
    for mine, other in couples:
        if mine.tensor is None or other.tensor is None or mine.kind.endswith("TwoTensor"):
            raise Unmodelled
        if mine.tensor.dtype in WHOLE or (not mine.tensor.is_nested and not mine.tensor.numel()):
            continue
        _refuse_apart(mine.tensor, other.tensor)
        if len(viewers(root, mine.tensor.untyped_storage())) > 1:
            raise Unmodelled
        mixing.append((mine, other))
    if not mixing:
        raise Refuse("nothing would change")
    if len({id(mine) for mine, _ in mixing}) < len(mixing):
        raise Unmodelled
    for mine, other in mixing:
        tag = tags[mine.tensor.untyped_storage()]
        new = mixed(mine.tensor, other.tensor, edit.share).contiguous()
        if other.tensor.layout is torch.strided and not other.tensor.is_quantized and _dense(mine.tensor):
            new = torch.empty_strided(new.shape, mine.tensor.stride(), dtype=new.dtype).copy_(new)
        tags[new.untyped_storage()] = tag
        like = mine.tensor
        mine.value = mine.tensor = nn.Parameter(new, like.requires_grad) if isinstance(like, nn.Parameter) \
            else new.as_subclass(type(like)).requires_grad_(like.requires_grad)
    return root


def _couples(root: Cell, other: Cell, edit: Blend) -> list[tuple[Cell, Cell]]:
    pairs = list(edit.entries) if not isinstance(edit.entries, Glob) else [
        (path, path) for path in dict.fromkeys(path for side in (root, other) for path in _matches(side, edit.entries))]
    if not pairs:
        raise Refuse("nothing is selected")
    if len(topmost([here for _, here in pairs])) < len(pairs):
        raise Unmodelled
    found = []
    for there, here in pairs:
        ours, theirs = _tensors(root, here), _tensors(other, there)
        if ours.keys() != theirs.keys():
            raise Refuse("one side only")
        found += [(ours[way], theirs[way]) for way in ours]
    if not found:
        raise Refuse("no tensor")
    return found


def _matches(side: Cell, glob: Glob) -> list[tuple[object, ...]]:
    try:
        return topmost(selected(side, glob))
    except Refuse:
        return []


def _tensors(root: Cell, path: tuple[object, ...]) -> dict[str, Cell]:
    try:
        cell = at(root, path)
    except Refuse:
        return {}
    steps = [(path, cell), *((step.path, step.place.cell) for step in walk(cell, path))]
    return {repr(way[len(path):]): some for way, some in steps if some.tensor is not None
            or isinstance(some.value, STORAGES) or some.kind == "numpy.ndarray"}


def _refuse_apart(mine: torch.Tensor, other: torch.Tensor) -> None:
    if mine.is_nested or mine.layout is not torch.strided or mine.dtype not in NUMBERS or mine.is_meta:
        raise Refuse("no numbers to mix into")
    if other.is_nested or mine.shape != other.shape:
        raise Refuse("the shapes differ")
    if (mine.dtype in COMPLEX) != (other.dtype in COMPLEX) or other.is_meta:
        raise Refuse("the types differ")
    if not other.is_quantized and other.dtype not in FLOATS + COMPLEX:
        raise Refuse("no numbers to mix in")


def mixed(mine: torch.Tensor, other: torch.Tensor, share: float) -> torch.Tensor:
    """The mixed numbers, as the type of the first."""
    a, b = wide(mine), wide(other)
    new = torch.where(a == b, a, b if share == 1 else a * (1 - share) + b * share)
    if mine.dtype is torch.complex32:
        return torch.view_as_complex(new.to(torch.float32).to(torch.float16))
    return (torch.view_as_complex(new) if mine.is_complex() else new).to(mine.dtype)


def wide(some: torch.Tensor) -> torch.Tensor:
    """Numbers of any layout as plain float64; complex ones as pairs."""
    some = some.detach().as_subclass(torch.Tensor)
    some = some.dequantize() if some.is_quantized else some
    some = some.to_dense() if some.layout is not torch.strided else some.resolve_conj().resolve_neg()
    return torch.view_as_real(some.to(torch.complex128)) if some.is_complex() else some.to(torch.float64)


def _dense(tensor: torch.Tensor) -> bool:
    """Whether the elements lie one behind the other, in some order of the dimensions."""
    expected = 1
    pairs = [(step, size) for step, size in zip(tensor.stride(), tensor.shape, strict=True) if size > 1]
    for step, size in sorted(pairs):
        if step != expected:
            return False
        expected *= size
    return True
