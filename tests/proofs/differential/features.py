"""What a case has in it, by name, so that the counts say what was tried."""

from collections.abc import Iterator

import torch

from .mirror import STORAGES, Cell, mirror


def cells(root: Cell) -> Iterator[Cell]:
    """Every cell, once."""
    seen, waiting = {id(root)}, [root]
    while waiting:
        cell = waiting.pop()
        yield cell
        for child in (*cell.items, *cell.beside.values()):
            if id(child) not in seen:
                seen.add(id(child))
                waiting.append(child)


def tensors_in(thing: object) -> list[object]:
    """Every tensor and storage, once."""
    return [cell.value for cell in cells(mirror(thing)) if cell.tensor is not None or isinstance(cell.value, STORAGES)]


def features(root: Cell) -> set[str]:
    """The features of a nest."""
    found: set[str] = set()
    storages: dict[int, int] = {}
    held: dict[int, int] = {}
    for cell in cells(root):
        if cell.tensor is not None:
            found |= of_tensor(cell.tensor, storages)
        elif cell.plain is None:
            found.add(f"container: {cell.kind}")
            found |= {f"key: {type(key).__name__}" for key in cell.keys if cell.kind not in ("list", "tuple")}
            if "_metadata" in cell.beside:
                found.add("container: with _metadata")
        else:
            found.add(f"value: {cell.kind}")
        for child in cell.items:
            if child.plain is None and (child.items or child.tensor is not None):
                held[id(child)] = held.get(id(child), 0) + 1
    if any(count > 1 for count in held.values()):
        found.add("sharing: one object in several places")
    if any(count > 1 for count in storages.values()):
        found.add("sharing: one storage under several tensors")
    if _holds_itself(root):
        found.add("sharing: holds itself")
    return found


def of_tensor(tensor: torch.Tensor, storages: dict[int, int]) -> set[str]:
    """The features of one tensor; storages are counted."""
    found = {f"dtype: {str(tensor.dtype)[6:]}", f"class: {type(tensor).__name__}"}
    if tensor.is_meta:
        return found | {"layout: meta"}
    if tensor.is_nested or tensor.layout is not torch.strided:
        return found | {f"layout: {'nested ' if tensor.is_nested else ''}{str(tensor.layout)[6:]}"}
    if tensor.is_quantized:
        return found | {f"layout: {str(tensor.qscheme())[6:]}"}
    if type(tensor).__name__ == "TwoTensor":
        return found | {"layout: wrapper"}
    storage = tensor.detach().untyped_storage()
    if storage.nbytes():
        storages[storage._cdata] = storages.get(storage._cdata, 0) + 1
    checks = {"0-dim": not tensor.dim(), "no elements": not tensor.numel(), "conjugate": tensor.is_conj(),
              "negated": tensor.is_neg(), "stride 0": 0 in tensor.stride() and tensor.numel() > 0,
              "not contiguous": not tensor.is_contiguous(), "with an offset": tensor.storage_offset() > 0,
              "requires_grad": tensor.requires_grad,
              "more elements than bytes": tensor.numel() * tensor.element_size() > storage.nbytes() > 0}
    return found | {f"view: {name}" for name, holds in checks.items() if holds}


def _holds_itself(root: Cell) -> bool:
    above: list[tuple[Cell, Iterator[Cell]]] = [(root, iter(root.items))]
    inside, done = {id(root)}, set[int]()
    while above:
        cell, rest = above[-1]
        for child in rest:
            if id(child) in inside:
                return True
            if child.items and id(child) not in done:
                inside.add(id(child))
                above.append((child, iter(child.items)))
                break
        else:
            inside.discard(id(cell))
            done.add(id(cell))
            above.pop()
    return False
