"""Another number of rows for a tensor: classes that a head has more or fewer, tokens that a vocabulary gained."""

from typing import NamedTuple

from ..derived import Gathered, Padded
from ..draft import Draft
from ..dtypes import DTYPES, ITEMSIZES, PER_BYTE
from ..messages import Count, joined, marked, say
from ..nodes import Tensor
from ..places import EditError, Path, Places
from .copying import reachable
from .tensors import NO_TENSORS, NUMBERS, contiguous

ZEROS, MEAN, NORMAL = "zeros", "mean", "normal"
FILLS = (ZEROS, MEAN, NORMAL)
"""What new rows hold: zeros; the mean of the rows there are; or numbers drawn at random, with the mean and the
deviation that each column has."""

MOST_BYTES = 1 << 44
"""Bytes of the largest tensor that rows are added to."""


class Resize(NamedTuple):
    """Cut a tensor after some rows, or add rows at its end; whatever views the same elements changes with it."""

    path: Path
    rows: int
    """How many there will be."""
    fill: str = ZEROS
    """One of ``FILLS``."""
    seed: int = 0
    """Of the numbers drawn at random: the same seed gives the same numbers."""


def draft_resize(draft: Draft, edit: Resize) -> None:
    """Draft a :class:`Resize`."""
    number = Places(draft, draft.root).node(edit.path)
    node = draft[number]
    if not isinstance(node, Tensor):
        raise EditError(marked("it is no tensor"), edit.path)
    problem = _problem(draft, node, edit)
    if problem:
        raise EditError(problem, edit.path)
    new = _resized(draft, node, edit)
    for other in reachable(draft, draft.root):
        same = draft[other]
        if isinstance(same, Tensor) and (other == number or _views_the_same(same, node)):
            draft[other] = same._replace(shape=new.shape, stride=new.stride, storage=new.storage, offset=new.offset)


def _problem(draft: Draft, node: Tensor, edit: Resize) -> str:
    """Why it cannot be done, or empty."""
    if node.type_name in NO_TENSORS or node.layout != "strided" or node.pieces or node.stride is None \
            or (node.note and node.note != "big-endian"):
        return marked("only a plain tensor in one piece can be given another number of rows")
    if not node.shape:
        return marked("a single number has no rows")
    if edit.rows < 0 or edit.fill not in FILLS or edit.seed < 0:
        return say("rows and a seed count from 0, and new rows are {fills}", fills=joined(marked(" or "), FILLS))
    if edit.rows == node.shape[0]:
        return say("it has {rows} rows already", rows=Count(edit.rows))
    if node.storage is None:
        return "" if node.device == "meta" else marked("a tensor without bytes cannot be given other rows")
    if draft.storage(node.storage).missing:
        return say("its numbers are not there: {missing}", missing=draft.storage(node.storage).missing)
    return _why_not_filled(node, edit) if edit.rows > node.shape[0] or node.dtype in PER_BYTE else ""


def _why_not_filled(node: Tensor, edit: Resize) -> str:
    if node.dtype not in NUMBERS:
        return say("rows of {dtype} cannot be made", dtype=node.dtype)
    if node._replace(shape=(edit.rows, *node.shape[1:])).nbytes > MOST_BYTES:
        return say("so many rows would need more than {most_bytes} TiB", most_bytes=MOST_BYTES >> 40)
    if edit.fill != ZEROS and DTYPES[node.dtype].kind != "float":
        return say("rows of {dtype} can only be filled with zeros", dtype=node.dtype)
    return marked("it has no rows to take a mean of") if edit.fill != ZEROS and not node.numel else ""


def _resized(draft: Draft, node: Tensor, edit: Resize) -> Tensor:
    """The tensor with a contiguous storage of its own."""
    shape = (edit.rows, *node.shape[1:])
    made = node._replace(shape=shape, stride=contiguous(shape), offset=0)
    if node.storage is None:
        return made
    assert node.stride is not None
    kept = (min(edit.rows, node.shape[0]), *node.shape[1:])
    before = node._replace(shape=kept)
    storage = draft.derive(Gathered(node.storage, node.dtype, kept, node.stride, node.offset), node.dtype,
                           before.nbytes, node.device)
    if edit.rows > node.shape[0]:
        storage = draft.derive(Padded(storage, node.dtype, kept, edit.rows, edit.fill, edit.seed), node.dtype,
                               made.numel * ITEMSIZES[node.dtype], node.device)
    return made._replace(storage=storage)


def _views_the_same(one: Tensor, other: Tensor) -> bool:
    if other.storage is None or not other.numel:
        return False  # what has no elements has none in common, and torch loads each such tensor on its own
    return (one.storage, one.offset, one.shape, one.stride, one.dtype) \
        == (other.storage, other.offset, other.shape, other.stride, other.dtype)
