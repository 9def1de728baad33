"""What edits do to the numbers of tensors, in torch's own words; nothing is changed where it lies."""

import numpy as np
import torch
from torch import nn

from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.tensors import Cast, Compact, PatchTensor, SetDevice

from ..mirror import STORAGES, Cell, Tags, plain_of
from .places import Refuse, Unmodelled, at, numbers_below, reach

FLOATS = (torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.float8_e4m3fn, torch.float8_e5m2,
          torch.float8_e4m3fnuz, torch.float8_e5m2fnuz)
COMPLEX = (torch.complex128, torch.complex64, torch.complex32)
WHOLE = (torch.int64, torch.int32, torch.int16, torch.int8, torch.uint64, torch.uint32, torch.uint16, torch.uint8,
         torch.bool)
NUMBERS = FLOATS + COMPLEX + WHOLE
SPARSE = (torch.sparse_coo, torch.sparse_csr, torch.sparse_csc, torch.sparse_bsr, torch.sparse_bsc)


def plain(cell: Cell) -> bool:
    """Whether it is a strided tensor with bytes of its own."""
    tensor = cell.tensor
    return tensor is not None and not tensor.is_meta and not tensor.is_nested and tensor.layout is torch.strided


def storages_of(cell: Cell) -> list[torch.UntypedStorage]:
    """The storages that it views."""
    if isinstance(cell.value, STORAGES):
        return [cell.value if isinstance(cell.value, torch.UntypedStorage) else cell.value._untyped_storage]
    tensor = cell.tensor
    if tensor is None or tensor.is_meta:
        return []
    tensor = tensor.detach()
    if tensor.is_nested or (tensor.is_quantized and tensor.qscheme() is not torch.per_tensor_affine):
        raise Unmodelled
    if tensor.layout is torch.sparse_coo:
        return [tensor._indices().untyped_storage(), tensor._values().untyped_storage()]
    if tensor.layout in SPARSE:
        rows = tensor.layout in (torch.sparse_csr, torch.sparse_bsr)
        parts = (tensor.crow_indices(), tensor.col_indices()) if rows else (tensor.ccol_indices(), tensor.row_indices())
        return [part.untyped_storage() for part in (*parts, tensor.values())]
    return [tensor.untyped_storage()]


def viewers(root: Cell, storage: torch.UntypedStorage) -> list[Cell]:
    """Everything in the file that views a storage."""
    found = []
    for cell in reach(root):
        try:
            some = storages_of(cell)
        except Unmodelled:
            continue
        found += [cell] if any(one._cdata == storage._cdata for one in some) else []
    return found


def physical(tensor: torch.Tensor) -> torch.Tensor:
    """The elements as they lie, without conjugate and negative bits."""
    return on(tensor.untyped_storage(), tensor, tensor.storage_offset())


def on(storage: torch.UntypedStorage, like: torch.Tensor, offset: int) -> torch.Tensor:
    """A view of a storage with the shape and strides of another tensor."""
    return torch.empty(0, dtype=like.dtype).set_(storage, offset, like.shape, like.stride())


def dressed(new: torch.Tensor, like: torch.Tensor) -> torch.Tensor:
    """The new elements as what the tensor was: its bits, its class, its gradient."""
    new = new.conj() if like.is_conj() else new
    new = torch._neg_view(new) if like.is_neg() else new
    graded = like.requires_grad and (new.is_floating_point() or new.is_complex())
    if isinstance(like, nn.Parameter):
        return nn.Parameter(new, graded)
    return (new if type(like) is torch.Tensor else new.as_subclass(type(like))).requires_grad_(graded)


def renew(cell: Cell, new: torch.Tensor) -> None:
    """Give a cell other elements."""
    assert cell.tensor is not None
    cell.value = cell.tensor = dressed(new, cell.tensor)


# Types

def cast(root: Cell, edit: Cast, tags: Tags) -> Cell:
    """Tensors of another type; whole storages where everything on them is converted."""
    target = getattr(torch, edit.dtype)
    chosen = [cell for cell in numbers_below(root, edit.selection) if _converts(cell, edit, target)]
    if not chosen:
        raise Refuse("nothing would change")
    for cell in chosen:
        assert cell.tensor is not None
        if cell.tensor.is_nested or (cell.tensor.layout is not torch.strided and cell.tensor.layout not in SPARSE):
            raise Refuse("its layout")
        if cell.kind.endswith("TwoTensor"):
            raise Unmodelled
    by_storage: dict[int, list[Cell]] = {}
    for cell in chosen:
        if plain(cell):
            by_storage.setdefault(cell.tensor.untyped_storage()._cdata, []).append(cell)
        elif cell.tensor.is_meta:
            _cast_meta(cell, target)
        else:
            _cast_sparse(root, cell, target, tags)
    for cells in by_storage.values():
        storage = cells[0].tensor.untyped_storage()
        if len(cells) == len(viewers(root, storage)) and len({cell.tensor.dtype for cell in cells}) == 1:
            _cast_whole(cells, target, tags)
        else:
            for cell in cells:
                new = physical(cell.tensor.detach()).clone(memory_format=torch.contiguous_format).to(target)
                renew(cell, tags.follow(new, storage))
    return root


def _converts(cell: Cell, edit: Cast, target: torch.dtype) -> bool:
    tensor = cell.tensor
    if tensor is None or tensor.dtype is target or tensor.dtype not in NUMBERS:
        return False
    if tensor.dtype in WHOLE and not edit.integers:
        return False
    return (tensor.dtype in COMPLEX) == (target in COMPLEX)


def _cast_whole(cells: list[Cell], target: torch.dtype, tags: Tags) -> None:
    storage, first = cells[0].tensor.untyped_storage(), cells[0].tensor
    count = storage.nbytes() // first.element_size()
    flat = torch.empty(0, dtype=first.dtype).set_(storage, 0, (count,), (1,)).to(target)
    tags.follow(flat, storage)
    for cell in cells:
        old = cell.tensor
        view = torch.empty(0, dtype=target).set_(flat.untyped_storage(), old.storage_offset(), old.shape, old.stride())
        renew(cell, view)


def _cast_meta(cell: Cell, target: torch.dtype) -> None:
    old = cell.tensor.detach()
    if old.is_conj() or old.is_neg():
        raise Unmodelled
    renew(cell, torch.empty_strided(old.shape, old.stride(), dtype=target, device="meta"))


def _cast_sparse(root: Cell, cell: Cell, target: torch.dtype, tags: Tags) -> None:
    old = cell.tensor.detach()
    if any(len(viewers(root, storage)) > 1 for storage in storages_of(cell)):
        raise Unmodelled
    if old.layout is torch.sparse_coo:
        values = tags.follow(old._values().to(target), old._values().untyped_storage())
        new = torch.sparse_coo_tensor(old._indices(), values, old.shape, check_invariants=False,
                                      is_coalesced=old.is_coalesced())
    else:
        values = tags.follow(old.values().to(target), old.values().untyped_storage())
        rows = old.layout in (torch.sparse_csr, torch.sparse_bsr)
        parts = (old.crow_indices(), old.col_indices()) if rows else (old.ccol_indices(), old.row_indices())
        new = torch.sparse_compressed_tensor(*parts, values, old.shape, layout=old.layout, check_invariants=False)
    renew(cell, new)


# Devices

def set_device(root: Cell, edit: SetDevice, tags: Tags) -> Cell:
    """Everything that shares a storage moves along; nothing keeps bytes on meta."""
    tag = f"{edit.device}:0" if edit.device in ("cuda", "xpu") else edit.device
    some = [cell for cell in reach(root) if cell.tensor is not None or isinstance(cell.value, STORAGES)] \
        if edit.selection is None else numbers_below(root, edit.selection)
    moving = [cell for cell in some if cell.kind != "numpy.ndarray" and _is_elsewhere(cell, tag, tags)]
    if not moving and edit.selection is not None:
        raise Refuse("nothing would move")
    if tag == "meta":
        _to_meta(moving)
        return root
    if edit.selection is not None and any(map(_is_bare, moving)):
        raise Unmodelled  # whether a file has one storage for several of them, torch's loader does not tell
    for storage in {one._cdata: one for cell in moving for one in storages_of(cell)}.values():
        tags[storage] = tag
    return root


def _is_bare(cell: Cell) -> bool:
    """Whether it lies on a storage without bytes."""
    return any(not storage.nbytes() for storage in storages_of(cell))


def _is_elsewhere(cell: Cell, tag: str, tags: Tags) -> bool:
    if cell.kind.endswith("TwoTensor"):
        raise Unmodelled
    return (cell.tensor is None or not cell.tensor.is_meta) and any(tags[one] != tag for one in storages_of(cell))


def _to_meta(moving: list[Cell]) -> None:
    for cell in moving:
        if not plain(cell) or cell.tensor.is_quantized:
            raise Refuse("torch saves nothing like it from meta")
        if type(cell.tensor) not in (torch.Tensor, nn.Parameter):
            raise Unmodelled
        if cell.tensor.is_conj() or cell.tensor.is_neg():
            raise Unmodelled
    for cell in moving:
        old = cell.tensor.detach()
        renew(cell, torch.empty_strided(old.shape, old.stride(), dtype=old.dtype, device="meta"))


# Elements

def patch(root: Cell, edit: PatchTensor, tags: Tags) -> Cell:
    """Single elements; whatever views them changes too."""
    cell = at(root, edit.path)
    if cell.kind == "numpy.ndarray" and cell.plain is not None:
        return _patch_array(root, cell, edit)
    if cell.tensor is None or not plain(cell) or cell.tensor.is_conj() or cell.tensor.is_neg() \
            or cell.tensor.dtype not in NUMBERS or cell.kind.endswith("TwoTensor"):
        if isinstance(cell.value, STORAGES):
            raise Unmodelled
        raise Refuse("no such tensor")
    if any(len(index) != cell.tensor.dim() for index, _ in edit.elements) or not edit.elements:
        raise Refuse("dimensions")
    if any(not -size <= place < size for index, _ in edit.elements
           for place, size in zip(index, cell.tensor.shape, strict=True)):
        raise Refuse("outside")
    old = cell.tensor.untyped_storage()
    new = old.clone()
    tags[new] = tags[old]
    view = on(new, cell.tensor, cell.tensor.storage_offset())
    for index, value in edit.elements:
        number = complex(*value) if isinstance(value, (list, tuple)) else value
        # One of many elements on one place in memory is set by itself.
        view.as_strided((), (), view[index].storage_offset()).fill_(number)
    for viewing in viewers(root, old):
        if viewing.tensor is None:
            viewing.value = type(viewing.value)(wrap_storage=new, dtype=viewing.value.dtype, _internal=True) \
                if isinstance(viewing.value, torch.storage.TypedStorage) else new
        elif viewing.tensor.layout is not torch.strided or viewing.tensor.is_quantized:
            raise Unmodelled
        else:
            renew(viewing, on(new, viewing.tensor, viewing.tensor.storage_offset()))
    return root


def _patch_array(root: Cell, cell: Cell, edit: PatchTensor) -> Cell:
    new = cell.value.copy(order="K")  # type: ignore[attr-defined]
    if new.dtype.kind not in "fiucb":
        raise Refuse("no numbers")
    for index, value in edit.elements:
        if len(index) != new.ndim or any(not -size <= place < size
                                         for place, size in zip(index, new.shape, strict=True)):
            raise Refuse("outside")
        new[index] = complex(*value) if isinstance(value, (list, tuple)) else value
    cell.value, cell.plain = new, plain_of(new)
    return root


# Dead bytes and rows

def compact(root: Cell, edit: Compact, tags: Tags) -> Cell:
    """Storages without what lies before the first byte that is reached, and behind the last."""
    some = numbers_below(root, edit.selection)
    if any(cell.tensor is not None and not plain(cell) and not cell.tensor.is_meta for cell in some):
        raise Unmodelled  # their parts are some of the tensors too
    storages = {one._cdata: one for cell in some if plain(cell) for one in storages_of(cell)}
    if not [storage for storage in storages.values() if _shrink(viewers(root, storage), storage, tags)]:
        raise Refuse("no dead bytes")
    return root


def _shrink(cells: list[Cell], storage: torch.UntypedStorage, tags: Tags) -> bool:
    if any(not plain(cell) or cell.tensor.is_quantized for cell in cells):
        return False
    if len({cell.tensor.dtype for cell in cells}) > 1:
        raise Unmodelled
    spans = [_span(cell.tensor) for cell in cells if cell.tensor.numel()]
    low, high = min((low for low, _ in spans), default=0), max((high for _, high in spans), default=0)
    first = cells[0].tensor
    size = first.element_size()
    if len(cells) == 1 and first.numel() * size < min(high - low, storage.nbytes()):
        renew(cells[0], tags.follow(physical(first.detach()).clone(memory_format=torch.contiguous_format), storage))
        return True
    high = min(high, storage.nbytes())
    if high - low >= storage.nbytes():
        return False
    kept = torch.empty(0, dtype=torch.uint8).set_(storage)[low:high].clone()
    tags.follow(kept, storage)
    for cell in cells:
        offset = cell.tensor.storage_offset() - low // size if cell.tensor.numel() else 0
        renew(cell, on(kept.untyped_storage(), cell.tensor, offset))
    return True


def _span(tensor: torch.Tensor) -> tuple[int, int]:
    last = sum((count - 1) * step for count, step in zip(tensor.shape, tensor.stride(), strict=True))
    first = tensor.storage_offset()
    return first * tensor.element_size(), (first + last + 1) * tensor.element_size()


def resize(root: Cell, edit: Resize, tags: Tags) -> Cell:
    """Fewer rows, or more of them: zeros, the mean of each column, or drawn around it."""
    cell = at(root, edit.path)
    old = cell.tensor
    if old is None or old.is_nested or old.layout is not torch.strided or old.is_quantized or old.is_conj() \
            or old.is_neg() or not old.dim() or edit.rows < 0 or edit.rows == len(old):
        raise Refuse("no other number of rows")
    if edit.rows > len(old) and (old.dtype not in NUMBERS or (edit.fill != "zeros" and not old.is_meta and (
            old.dtype not in FLOATS or not old.numel()))):
        raise Refuse("cannot be filled")
    if old.is_meta:
        if edit.fill != "zeros":
            raise Unmodelled
        renew(cell, torch.empty((edit.rows, *old.shape[1:]), dtype=old.dtype, device="meta"))
        return root
    count = min(edit.rows, len(old))
    new = old.detach()[:count].clone(memory_format=torch.contiguous_format)
    if edit.rows > count:
        new = torch.zeros((edit.rows, *old.shape[1:]), dtype=old.dtype)
        if new[:count].numel():
            new[:count] = old.detach()[:count]
    if edit.rows > len(old) and edit.fill != "zeros":
        _fill(new, old.detach(), edit)
    storage, place = old.untyped_storage(), (old.storage_offset(), old.shape, old.stride(), old.dtype)
    tags.follow(new, storage)
    for other in viewers(root, storage):
        one = other.tensor
        # What has no elements has none in common.
        if other is cell or (one is not None and one.layout is torch.strided and one.numel()
                             and (one.storage_offset(), one.shape, one.stride(), one.dtype) == place):
            renew(other, on(new.untyped_storage(), new, 0))
    return root


def _fill(new: torch.Tensor, old: torch.Tensor, edit: Resize) -> None:
    columns = old.double().reshape(len(old), -1).numpy()
    with np.errstate(all="ignore"):
        mean = columns.sum(axis=0) / len(columns)
        deviation = np.sqrt(((columns - mean) ** 2).sum(axis=0) / max(len(columns) - 1, 1))
        for row in range(len(old), edit.rows):
            drawn = np.random.default_rng([edit.seed, row]).standard_normal(columns.shape[1])
            made = mean + deviation * drawn if edit.fill == "normal" else mean
            new[row] = torch.from_numpy(made).to(old.dtype).reshape(old.shape[1:])
