"""Copies of cells: what they share is one copy, and the tensors view the same storages."""

import torch
from torch import nn

from ..mirror import Cell, mirror
from .places import reach


def copied(*cells: Cell) -> list[Cell]:
    """Copies of some cells with everything in them."""
    some = reach(*cells)
    made = {id(cell): _bare(cell) for cell in some}
    for cell in some:
        new = made[id(cell)]
        if cell.tensor is None:
            new.keys = list(cell.keys)
            new.items = [made[id(child)] for child in cell.items]
        new.beside = {name: made[id(child)] for name, child in cell.beside.items()}
    return [made[id(cell)] for cell in cells]


def _bare(cell: Cell) -> Cell:
    if cell.tensor is not None:
        new = Cell(cell.kind)
        new.value = new.tensor = alias(cell.tensor)
        return new
    if cell.kind == "numpy.ndarray" and cell.plain is not None:
        return mirror(cell.value.copy(order="K"))  # type: ignore[attr-defined]
    new = Cell(cell.kind, cell.value)
    new.plain = cell.plain
    return new


def alias(tensor: torch.Tensor) -> torch.Tensor:
    """Another tensor of the same class on the same storage."""
    if isinstance(tensor, nn.Parameter):
        return nn.Parameter(tensor.detach(), tensor.requires_grad)
    return tensor.detach().requires_grad_(tensor.requires_grad)
