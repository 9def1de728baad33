"""Changing tensors: their type, their device, single elements, and the dead bytes behind them."""

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..derived import Converted, Gathered, Patched
from ..devices import device_problem, location_tag
from ..draft import Draft
from ..dtypes import ALIASES, DTYPES, ITEMSIZES, PER_BYTE
from ..messages import marked, say
from ..nodes import Node, Storage, Tensor
from ..paths import key_text
from ..places import EditError, Path, Places
from ..scalars import encode
from .copying import reachable
from .selection import Selection, tensors

NORM = re.compile(r"norm[0-9]*\.|(^|[._])(ln|bn|gn|norm)_?[0-9a-z]*\.", re.IGNORECASE)
"""Names by which layers that normalise are commonly known."""

SPARSE = frozenset({"sparse_coo", "sparse_csr", "sparse_csc", "sparse_bsr", "sparse_bsc"})
"""Layouts whose numbers are a part of their own, ``values``."""

NO_TENSORS = frozenset({"numpy.ndarray", "torch.storage"})
"""Type names of what is browsed like a tensor and stays what it is."""

NUMBERS = frozenset({"float64", "float32", "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz",
                     "float8_e5m2fnuz", "complex128", "complex64", "complex32", "int64", "int32", "int16", "int8",
                     "uint64", "uint32", "uint16", "uint8", "bool"})
"""Types between which torch converts."""


class Cast(NamedTuple):
    """Convert tensors to another element type; integers stay, and tensors that share a storage still do."""

    selection: Selection
    dtype: str
    protect_norms: bool = False
    """Leave alone what looks like a layer that normalises."""
    integers: bool = False
    """Convert tensors of integers and bools too."""


class SetDevice(NamedTuple):
    """Say from which device tensors were saved, as ``torch.load(map_location=...)`` and saving again would."""

    device: str
    selection: Selection | None = None
    """None for everything."""


class PatchTensor(NamedTuple):
    """Give single elements other numbers."""

    path: Path
    elements: tuple[tuple[tuple[int, ...], object], ...]
    """Index of each, and its new number: int, float, bool, or [real, imaginary]."""


class Compact(NamedTuple):
    """Leave behind the bytes of storages that no tensor reaches."""

    selection: Selection


def draft_cast(draft: Draft, edit: Cast) -> None:
    """Draft a :class:`Cast`."""
    target = cast_target(edit.dtype)
    chosen = castable(draft, edit, target)
    by_storage: dict[int, list[int]] = defaultdict(list)
    for number in chosen:
        node = draft[number]
        assert isinstance(node, Tensor)
        if DTYPES[target].kind not in ("float", "complex"):
            node = node._replace(requires_grad=False)  # torch has gradients of floats only
        draft[number] = node
        if node.storage is None:
            draft[number] = node._replace(dtype=target)  # meta, or sparse: no numbers of its own to convert
        else:
            by_storage[node.storage].append(number)
    views = sharing(draft, by_storage)
    for storage, numbers in by_storage.items():
        if len(numbers) == len(views[storage]) and _one_dtype(draft, numbers):
            _convert_whole(draft, draft.storage(storage), numbers, target)
        else:
            for number in numbers:
                _convert_alone(draft, number, target)


def cast_target(name: str) -> str:
    """torch's short name of an element type that a person named.

    Raises:
        EditError: it is none that tensors can be converted to.
    """
    short = name.removeprefix("torch.")
    target = ALIASES.get(short, short)
    if target not in NUMBERS:
        raise EditError(say("{name} is no element type that tensors can be converted to",
                            name=name[:60] or marked("nothing")))
    return target


def castable(draft: Draft, edit: Cast, target: str) -> dict[int, Path]:
    """The tensors of the selection that the cast changes, by node id.

    Raises:
        EditError: one of them cannot be converted, or none of them is of another type.
    """
    found: dict[int, Path] = {}
    owners = _owners(draft)
    for number, path in tensors(draft, edit.selection).items():
        node = draft[number]
        assert isinstance(node, Tensor)
        if number in owners or not _converts(node, edit, target):
            continue
        if edit.protect_norms and any(NORM.search(key_text(key) + ".") for key in path):
            continue
        _refuse_conversion(draft, node, path)
        found[number] = path
        if node.layout in SPARSE:
            values = dict(node.parts)["values"]
            found[values] = (*path, "values")
            _refuse_missing(draft, draft[values], path)
    if not found:
        raise EditError(say("no tensor in the selection would become {target}", target=target))
    return found


def _converts(node: Tensor, edit: Cast, target: str) -> bool:
    kind = DTYPES[node.dtype].kind
    if node.dtype == target or node.dtype not in NUMBERS or node.type_name in NO_TENSORS:
        return False
    if kind not in ("float", "complex") and not edit.integers:
        return False
    return (kind == "complex") == (DTYPES[target].kind == "complex")


def _refuse_conversion(draft: Draft, node: Tensor, path: Path) -> None:
    if node.pieces:
        raise EditError(marked("a tensor in several pieces cannot be converted; save it as one file first"), path)
    if node.layout not in SPARSE and (node.layout != "strided" or (node.stride is None and node.storage is not None)):
        raise EditError(say("a tensor of layout {layout} cannot be converted", layout=node.layout), path)
    _refuse_missing(draft, node, path)


def _refuse_missing(draft: Draft, node: Node, path: Path) -> None:
    if isinstance(node, Tensor) and node.storage is not None and draft.storage(node.storage).missing:
        raise EditError(say("its numbers are not there: {missing}", missing=draft.storage(node.storage).missing), path)


def _owners(draft: Draft) -> dict[int, int]:
    """The tensor that each part of a sparse, quantized, nested or other composed tensor belongs to."""
    return {child: number for number in reachable(draft, draft.root)
            if isinstance(node := draft[number], Tensor) and node.layout != "strided"
            for name, child in node.parts if isinstance(draft[child], Tensor)}


def sharing(draft: Draft, wanted: Iterable[int]) -> dict[int, list[int]]:
    """All tensors of the document that view the wanted storages."""
    found: dict[int, list[int]] = {storage: [] for storage in wanted}
    for number in reachable(draft, draft.root):
        node = draft[number]
        if isinstance(node, Tensor):
            for storage in {node.storage, *(piece.storage for piece in node.pieces)}:
                if storage in found:
                    found[storage].append(number)
    return found


def _one_dtype(draft: Draft, numbers: Sequence[int]) -> bool:
    return len({node.dtype for number in numbers if isinstance(node := draft[number], Tensor)}) == 1


def _convert_whole(draft: Draft, storage: Storage, numbers: Sequence[int], target: str) -> None:
    """Convert a storage with all its tensors, so that they share it still."""
    first = draft[numbers[0]]
    assert isinstance(first, Tensor)
    count = storage.nbytes // ITEMSIZES[first.dtype]
    new = draft.derive(Converted(storage.id, first.dtype, target), target, count * ITEMSIZES[target], storage.device)
    for number in numbers:
        node = draft[number]
        assert isinstance(node, Tensor)
        draft[number] = node._replace(dtype=target, storage=new)


def _convert_alone(draft: Draft, number: int, target: str) -> None:
    """Convert the elements of one view, into a storage of its own."""
    node = _gathered(draft, number)
    assert node.storage is not None
    new = draft.derive(Converted(node.storage, node.dtype, target), target, node.numel * ITEMSIZES[target], node.device)
    draft[number] = node._replace(dtype=target, storage=new)


def _gathered(draft: Draft, number: int) -> Tensor:
    """The tensor with a contiguous storage of its own."""
    node = draft[number]
    assert isinstance(node, Tensor) and node.storage is not None and node.stride is not None
    new = draft.derive(Gathered(node.storage, node.dtype, node.shape, node.stride, node.offset), node.dtype,
                       node.numel * ITEMSIZES[node.dtype], node.device)
    return node._replace(storage=new, stride=contiguous(node.shape), offset=0)


def contiguous(shape: tuple[int, ...]) -> tuple[int, ...]:
    """Strides in elements of a row-major tensor."""
    steps, step = [], 1
    for size in reversed(shape):
        steps.append(step)
        step *= max(size, 1)
    return tuple(reversed(steps))


def draft_device(draft: Draft, edit: SetDevice) -> None:
    """Draft a :class:`SetDevice`."""
    problem = device_problem(edit.device)
    if problem:
        raise EditError(problem)
    tag = location_tag(edit.device)
    numbers = dict.fromkeys(reachable(draft, draft.root)) if edit.selection is None \
        else _with_parts(draft, tensors(draft, edit.selection))
    moving = {number: node for number in numbers if isinstance(node := draft[number], Tensor) and _moves(node, tag)}
    if not moving and edit.selection is not None:
        raise EditError(say("nothing in the selection would move to {tag}", tag=tag))
    if tag == "meta":
        for number, node in moving.items():
            draft[number] = _without_bytes(node, numbers[number] or ())
        return
    storages = {storage for node in moving.values() for storage in (node.storage, *(p.storage for p in node.pieces))}
    storages.discard(None)
    # A storage lies on one device: what shares it moves along, as it does in torch.
    along = sharing(draft, [storage for storage in storages if storage is not None])
    for number in {*moving, *(number for shared in along.values() for number in shared)}:
        node = draft[number]
        assert isinstance(node, Tensor)
        draft[number] = node._replace(device=tag)
    for storage in along:
        draft.replace_storage(draft.storage(storage)._replace(device=tag))


def _with_parts(draft: Draft, chosen: dict[int, Path]) -> dict[int, Path | None]:
    """The tensors with all parts of a composed one where one of them is chosen: it lies on one device."""
    owners = _owners(draft)
    together = {owners[number] for number in chosen if number in owners}
    return {**chosen, **{number: None for part, owner in owners.items() if owner in together
                         for number in (owner, part) if number not in chosen}}


def _moves(node: Tensor, tag: str) -> bool:
    """False for what stays: arrays of numpy, tensors without bytes, and what is there already."""
    return node.type_name != "numpy.ndarray" and node.device not in ("meta", tag)


def _without_bytes(node: Tensor, path: Path) -> Tensor:
    if node.layout not in ("strided", "wrapper") or node.type_name == "torch.storage":
        what = marked("a storage") if node.type_name == "torch.storage" else say("a tensor of layout {layout}",
                                                                         layout=node.layout)
        raise EditError(say("torch cannot save {what} from the meta device", what=what), path)
    stride = contiguous(node.shape) if node.stride is None else node.stride
    return node._replace(stride=stride, storage=None, offset=0, device="meta", pieces=())


def draft_patch(draft: Draft, edit: PatchTensor) -> None:
    """Draft a :class:`PatchTensor`; whatever views the same elements changes with it, as it does in torch."""
    number = Places(draft, draft.root).node(edit.path)
    node = draft[number]
    if not isinstance(node, Tensor):
        raise EditError(marked("it is no tensor"), edit.path)
    problem = why_fixed(node)
    if problem:
        raise EditError(problem, edit.path)
    assert node.storage is not None
    _refuse_missing(draft, node, edit.path)
    storage = draft.storage(node.storage)
    patches = dict([_patch(node, index, value, storage.byteorder, edit.path) for index, value in edit.elements])
    if not patches:
        raise EditError(marked("no element is named"), edit.path)
    new = draft.derive(Patched(storage.id, _runs(patches)), storage.dtype, storage.nbytes, storage.device)
    draft.replace_storage(draft.storage(new)._replace(byteorder=storage.byteorder))
    for shared in sharing(draft, (storage.id,))[storage.id]:
        viewing = draft[shared]
        assert isinstance(viewing, Tensor)
        draft[shared] = viewing._replace(
            storage=new if viewing.storage == storage.id else viewing.storage,
            pieces=tuple([piece._replace(storage=new) if piece.storage == storage.id else piece
                          for piece in viewing.pieces]))


def why_fixed(node: Tensor) -> str:
    """Why single elements of a tensor cannot be edited, whatever their new numbers; empty where they can."""
    if node.pieces:
        return marked("a tensor in several pieces cannot be edited; save it as one file first")
    if node.layout != "strided":
        return say("a tensor of layout {layout} cannot be edited element by element", layout=node.layout)
    if node.note and node.note != "big-endian":
        return say("a {note} view cannot be edited element by element", note=node.note)
    if node.storage is None or node.stride is None:
        return marked("a tensor without bytes cannot be edited")
    return "" if node.dtype in NUMBERS else say("single elements of {dtype} cannot be edited", dtype=node.dtype)


def _runs(patches: dict[int, bytes]) -> tuple[tuple[int, bytes], ...]:
    """Patches by place, with what lies side by side as one."""
    runs: list[tuple[int, list[bytes]]] = []
    end = -1
    for place in sorted(patches):
        if place == end:
            runs[-1][1].append(patches[place])
        else:
            runs.append((place, [patches[place]]))
        end = place + len(patches[place])
    return tuple([(place, b"".join(parts)) for place, parts in runs])


def _patch(node: Tensor, index: tuple[int, ...], value: object, byteorder: str, path: Path) -> tuple[int, bytes]:
    assert node.stride is not None
    if len(index) != len(node.shape):
        raise EditError(say("it has {count} dimensions; {index} names {count2}", count=len(node.shape),
                            index=list(index), count2=len(index)), path)
    element = node.offset
    for place, size, step in zip(index, node.shape, node.stride, strict=True):
        if not -size <= place < size:
            raise EditError(say("{index} lies outside of {shape}", index=list(index), shape=list(node.shape)), path)
        element += (place % size) * step
    try:
        data = encode(node.dtype, value)
    except ValueError as error:
        raise EditError(say("{place}: {reason}", place=list(index), reason=error), path) from None
    if byteorder == "big":
        half = len(data) // 2 if DTYPES[node.dtype].kind == "complex" else len(data)
        data = b"".join(data[start:start + half][::-1] for start in range(0, len(data), half))
    return element * ITEMSIZES[node.dtype], data


def draft_compact(draft: Draft, edit: Compact) -> None:
    """Draft a :class:`Compact`."""
    chosen = {node.storage for number in tensors(draft, edit.selection)
              if isinstance(node := draft[number], Tensor) and node.storage is not None and not node.pieces}
    some = False
    for storage, numbers in sharing(draft, [storage for storage in chosen if storage is not None]).items():
        some |= _compact(draft, draft.storage(storage), numbers)
    if not some:
        raise EditError(marked("no storage in the selection has dead bytes"))


def reached(tensor: Tensor) -> tuple[int, int]:
    """First byte of its storage that a strided tensor reaches, and the one behind the last."""
    assert tensor.stride is not None
    size = ITEMSIZES[tensor.dtype]
    if not tensor.numel:
        return 0, 0
    last = tensor.offset + sum((count - 1) * step for count, step in zip(tensor.shape, tensor.stride, strict=True))
    return tensor.offset * size, (last + 1) * size


def _compact(draft: Draft, storage: Storage, numbers: Sequence[int]) -> bool:
    """Shrink one storage to what its tensors reach; False where there is nothing to gain."""
    views = [node for number in numbers if isinstance(node := draft[number], Tensor)]
    if storage.missing or any(view.stride is None or view.pieces or view.layout != "strided"
                              or view.type_name == "torch.storage" or view.dtype in PER_BYTE for view in views):
        return False
    spans = [reached(view) for view in views]
    low = min((low for low, high in spans if high), default=0)
    high = max((high for _, high in spans), default=0)
    if len(views) == 1 and views[0].nbytes < min(high - low, storage.nbytes):
        draft[numbers[0]] = _gathered(draft, numbers[0])
        return True
    # Whole elements of every view, and of the storage itself.
    step = max(ITEMSIZES[dtype] for dtype in (storage.dtype, *(view.dtype for view in views)))
    low -= low % step
    high = min(-(-high // step) * step, storage.nbytes)
    if high - low >= storage.nbytes:
        return False
    new = draft.derive(Gathered(storage.id, "uint8", (high - low,), (1,), low), storage.dtype, high - low,
                       storage.device)
    draft.replace_storage(draft.storage(new)._replace(byteorder=storage.byteorder))
    for number, view in zip(numbers, views, strict=True):
        offset = view.offset - low // ITEMSIZES[view.dtype] if view.numel else 0
        draft[number] = view._replace(storage=new, offset=offset)
    return True
