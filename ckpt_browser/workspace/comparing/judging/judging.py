"""What can be told of two matched entries without reading a number: types, shapes, values, and proofs of sameness."""

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ....core.edits.containers import MAPPINGS, SEQUENCES
from ....core.edits.tensors import contiguous
from ....core.nodes import Broken, Group, Node, Opaque, Storage, Tensor, Value
from ..aligning.aligning import Alignment, Match
from ..aligning.entries import Side, recorded

if TYPE_CHECKING:
    from ....analysis.pairs.differences import Differences

SAME, CHANGED, ADDED, REMOVED, RENAMED = "same", "changed", "added", "removed", "renamed"
TYPE, SHAPE, DTYPE, DEVICE, VALUE = "type", "shape", "dtype", "device", "value"

PLACE, CHECKSUM, READ = "place", "checksum", "read"
"""How it is known that numbers are the same: they lie at one place of one file; the files record the same checksum
and size; they were read."""

PLAIN = frozenset({"torch.Tensor", "torch.nn.parameter.Parameter", "torch.nn.parameter.Buffer"})
"""Types of tensors that differ in their part in a module only."""


class Verdict(NamedTuple):
    """What is known of one match."""

    what: tuple[str, ...] = ()
    """What differs: ``type``, ``shape``, ``dtype``, ``value``; empty where nothing does, as far as is known."""
    device: bool = False
    """Whether the devices differ, which is told and does not count."""
    cast: bool = False
    """Whether the numbers of the one are those of the other in its element type, rounded as torch does."""
    proof: str = ""
    """How it is known that the numbers are the same; empty where they differ, or nobody has looked yet."""
    open: bool = False
    """Whether the numbers have to be read to know."""
    differences: "Differences | None" = None
    """What their numbers say, once they were read."""
    problem: str = ""
    """Why they cannot be compared, or empty."""


def judge(alignment: Alignment, exact: bool = False) -> list[Verdict]:
    """A verdict of every match, in their order; no number is read.

    Args:
        exact: believe neither places nor checksums; all numbers are left to be read.
    """
    left, right = alignment.left, alignment.right
    proofs = _Proofs(left, right, exact)
    ours, theirs = left.document.checkpoint.nodes, right.document.checkpoint.nodes
    found = []
    for one, other, _ in alignment.matches:
        if one < 0 or other < 0:
            found.append(_NOTHING)
            continue
        entry, counterpart = left.entries[one], right.entries[other]
        if entry.refers and counterpart.refers:
            found.append(_NOTHING)  # numbers that stand for parameters, which were aligned by what they stand for
        else:
            found.append(_of_pair(ours[entry.node], theirs[counterpart.node], proofs))
    return found


_NOTHING = Verdict()
_OPEN = Verdict(open=True)
_SAME = {proof: Verdict(proof=proof) for proof in (PLACE, CHECKSUM)}
"""What is said most often; verdicts are values, and one will do for all."""


def _of_pair(left: Node, right: Node, proofs: "_Proofs") -> Verdict:
    if isinstance(left, Tensor) and isinstance(right, Tensor):
        return _of_tensors(left, right, proofs)
    if isinstance(left, Value) and isinstance(right, Value):
        return _of_values(left, right)
    if isinstance(left, Broken) or isinstance(right, Broken):
        broken = left if isinstance(left, Broken) else right
        assert isinstance(broken, Broken)
        return Verdict(problem=broken.reason)
    return Verdict() if _kind(left) == _kind(right) else Verdict((TYPE,))


def _of_tensors(left: Tensor, right: Tensor, proofs: "_Proofs") -> Verdict:
    dtype, shape, device, kind = left.dtype, left.shape, left.device, left.type_name
    if dtype == right.dtype and shape == right.shape and device == right.device and kind == right.type_name:
        return _SAME.get(proofs.of(left, right), _OPEN)
    return _of_unlike(left, right, proofs)


def _of_unlike(left: Tensor, right: Tensor, proofs: "_Proofs") -> Verdict:
    what = []
    if left.type_name != right.type_name and not PLAIN.issuperset((left.type_name, right.type_name)):
        what.append(TYPE)
    if left.dtype != right.dtype:
        what.append(DTYPE)
    device = left.device != right.device
    if left.shape != right.shape:
        return Verdict((*what, SHAPE), device)
    if left.dtype == right.dtype:
        proof = proofs.of(left, right)
        if proof:
            return Verdict(tuple(what), device, proof=proof)
    return Verdict(tuple(what), device, open=True)


def _of_values(left: Value, right: Value) -> Verdict:
    what = []
    if left.type_name != right.type_name:
        what.append(TYPE)
    # repr tells NaN and -0.0 from what merely equals them or never does; of two types, numbers may still be equal.
    unlike = repr(left.value) != repr(right.value)
    if unlike and (left.type_name == right.type_name or left.value != right.value):
        what.append(VALUE)
    return Verdict(tuple(what))


def _kind(node: Node) -> object:
    """What kind of leaf a node is, such that two of a kind do not differ."""
    if isinstance(node, Group):
        family = next((names for names in (MAPPINGS, SEQUENCES) if node.type_name in names), None)
        return ("mapping" if family is MAPPINGS else node.type_name), bool(node.children)
    if isinstance(node, Opaque):
        return node.type_name, node.how
    return type(node)


class _Proofs:
    """Proves that tensors are the same by where they lie, or by what the files record."""

    def __init__(self, left: Side, right: Side, exact: bool) -> None:
        self._sides = left, right
        self._exact = exact
        self._known: dict[tuple[int, int], str] = {}
        self._storages = left.document.checkpoint.storages, right.document.checkpoint.storages
        ours, theirs = _files(left), _files(right)
        self._share_files = not ours.isdisjoint(theirs)

    def of(self, left: Tensor, right: Tensor) -> str:
        """``place``, ``checksum``, or empty where nothing is proved."""
        if left.storage is None or right.storage is None:
            return PLACE if left.numel == 0 or (left.device == right.device == "meta") else ""
        if self._exact and left.numel:
            return ""
        if left.layout != "strided" or right.layout != "strided" or left.note != right.note:
            return ""
        if (left.offset, left.stride) != (right.offset, right.stride) and not (
                left.offset == right.offset and _is_plain(left) and _is_plain(right)):
            return ""
        key = left.storage, right.storage
        if key not in self._known:
            self._known[key] = self._of_storages(*key)
        return self._known[key]

    def _of_storages(self, ours: int, theirs: int) -> str:
        left, right = self._storages[0][ours], self._storages[1][theirs]
        if left.nbytes != right.nbytes or left.byteorder != right.byteorder or left.missing or right.missing:
            return ""
        if self._share_files and (place := self._place(0, left)) is not None and place == self._place(1, right):
            return PLACE
        if (checksum := recorded(left)) is not None and checksum == recorded(right) and self._is_opened(0, left) \
                and self._is_opened(1, right):
            return CHECKSUM
        return ""

    def _is_opened(self, side: int, storage: Storage) -> bool:
        """Whether a storage's bytes are those that its file has, and no edit computes them."""
        return storage.id not in self._sides[side].document.derived

    def _place(self, side: int, storage: Storage) -> tuple[object, ...] | None:
        """Which bytes of which file a storage is; None where that cannot be said."""
        document, library = self._sides[side][:2]
        came = document.storage_came(storage.id)
        if came is None or storage.id in document.derived:
            return None
        source = library.source(document.origins[came.origin])
        there = source.checkpoint.storages[came.number]
        file = source.files[there.file].identity if there.file < len(source.files) else None
        offset = there.offset if there.packed is None else there.packed_offset
        if file is None or offset is None:
            return (id(source), came.number)
        return file, offset, there.packed, there.nbytes


def _files(side: Side) -> set[object]:
    """The files that a side draws its bytes from, those that are open as such among them."""
    sources = [side.library.source(path) for path in side.document.origins]
    return {id(source) for source in sources} | {file.identity for source in sources for file in source.files}


def _is_plain(tensor: Tensor) -> bool:
    """Whether the elements lie one after the other; the stride of a dimension of one element means nothing."""
    if tensor.stride is None:
        return False
    return all(size == 1 or step == plain
               for size, step, plain in zip(tensor.shape, tensor.stride, contiguous(tensor.shape), strict=True))


def status(alignment: Alignment, match: Match, verdict: Verdict) -> str:
    """The one word for a match: ``added``, ``removed``, ``changed``, ``renamed``, ``same``; empty while open.

    Renamed is what has another path and is otherwise the same.
    """
    if match.left < 0:
        return ADDED
    if match.right < 0:
        return REMOVED
    if verdict.what:
        return CHANGED
    if verdict.open or verdict.problem:
        return ""
    return RENAMED if is_renamed(alignment, match) else SAME


def is_renamed(alignment: Alignment, match: Match) -> bool:
    """Whether two matched entries have different paths."""
    return alignment.left.entries[match.left].path != alignment.right.entries[match.right].path


def open_places(verdicts: Sequence[Verdict]) -> Iterator[int]:
    """Places of the matches whose numbers have to be read."""
    return (place for place, verdict in enumerate(verdicts) if verdict.open)
