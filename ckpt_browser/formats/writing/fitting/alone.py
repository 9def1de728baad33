"""A tensor with a contiguous storage of its own, and why some tensors can have none."""

from typing import NamedTuple

from ....core.derived import Gathered, Given
from ....core.draft import Draft
from ....core.edits.tensors import contiguous
from ....core.nodes import Tensor
from ..safetensors_writer import CODES, is_contiguous
from .missing import storages_of, unreadable


class Unfit(NamedTuple):
    """Why a tensor cannot be written as plain rows."""

    kind: str
    """As in a :class:`~ckpt_browser.core.losses.Loss`."""
    name: str
    """What it is, in a word or two."""


def why_no_tensor(draft: Draft, node: Tensor) -> Unfit | None:
    """Why a safetensors file cannot hold a tensor, or None."""
    if node.layout != "strided":
        return Unfit("layout", node.layout)
    if node.note not in ("", "big-endian"):
        return Unfit("layout", node.note)
    if node.device == "meta":
        return Unfit("layout", "meta")
    if node.dtype not in CODES or (CODES[node.dtype] == "F4" and not node.shape):
        return Unfit("dtype", node.dtype)
    if node.numel and (node.storage is None or node.stride is None):
        return Unfit("broken", "")
    return Unfit("broken", "") if any(unreadable(draft, storage) for storage in storages_of(node)) else None


def alone(draft: Draft, number: int) -> int:
    """A node of the tensor whose elements fill a storage in row-major order; the id of itself where they do."""
    node = draft[number]
    assert isinstance(node, Tensor)
    if not node.numel:
        if node.storage is not None and not draft.storage(node.storage).nbytes and not node.offset:
            return number
        storage = draft.derive(Given(b""), node.dtype, 0, node.device)
    else:
        assert node.storage is not None and node.stride is not None
        if is_contiguous(node) and not node.offset and draft.storage(node.storage).nbytes == node.nbytes:
            return number
        storage = draft.derive(Gathered(node.storage, node.dtype, node.shape, node.stride, node.offset), node.dtype,
                               node.nbytes, node.device)
    return draft.add(node._replace(storage=storage, stride=contiguous(node.shape), offset=0))
