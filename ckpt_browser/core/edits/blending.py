"""Mixing the numbers of another open checkpoint into tensors here: the mean of two models, or a step towards one."""

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..derived import Blended
from ..document import Document
from ..draft import Draft
from ..dtypes import DTYPES, ITEMSIZES
from ..messages import Count, marked, say
from ..nodes import Node, Tensor
from ..paths import path_text
from ..places import EditError, Path, Places
from .containers import redirect
from .copying import Copying
from .counterparts import Entries, Pair, lender, matching, outermost, tensors_below, why_unreadable
from .selection import Glob
from .tensors import NO_TENSORS, NUMBERS, SPARSE, contiguous, sharing


class Blend(NamedTuple):
    """Give tensors ``a`` the numbers ``a + share * (b - a)``, with ``b`` from another checkpoint.

    Element types, devices and strides stay those of ``a``; tensors of whole numbers and bools stay as they are.
    Tensors that share a storage still do where their counterparts share one in the same way.
    """

    file: str
    """The other checkpoint's path."""
    entries: Entries
    """Tensors, or groups of them, of which each tensor has one of the same path below the other group."""
    share: float
    """0 is all ``a``, 1 is all ``b``, 0.5 the mean; beyond, the other way or farther."""


class Couple(NamedTuple):
    """A tensor here and the one whose numbers are mixed into it."""

    path: Path
    here: int
    there: int
    other: Path
    """Where it is there."""


def draft_blend(draft: Draft, edit: Blend, others: Mapping[str, Document]) -> None:
    """Draft a :class:`Blend`; ``others`` are the open checkpoints by path."""
    other = lender(others, edit.file)
    if not math.isfinite(edit.share):
        raise EditError(marked("the share is a number such as 0.5"))
    if not edit.share:
        raise EditError(marked("with a share of 0 nothing would change"))
    some = blended(draft, other, couples(draft, other, edit.entries))
    _Mixing(draft, _copies(draft, other, some), edit.share).mix(_parted(draft, some))


def couples(draft: Draft, other: Document, entries: Entries) -> list[Couple]:
    """The tensors that an edit is about, each with its counterpart.

    Raises:
        EditError: one is on one side only, or there is none at all.
    """
    theirs = Draft(other)
    here, there = Places(draft, draft.root), Places(theirs, theirs.root)
    found, alone, missing = list[Couple](), list[Path](), list[Path]()
    for pair in _pairs(draft, theirs, entries):
        ours, others = _tensors(draft, here, pair.here), _tensors(theirs, there, pair.there)
        found += [Couple((*pair.here, *path), number, others[path], (*pair.there, *path))
                  for path, number in ours.items() if path in others]
        alone += [(*pair.here, *path) for path in ours if path not in others]
        missing += [(*pair.there, *path) for path in others if path not in ours]
    if alone:
        raise EditError(_with_more(marked("the other file has no such tensor"), alone), alone[0])
    if missing:
        raise EditError(_with_more(marked("only the other file has such a tensor"), missing), missing[0])
    if not found:
        raise EditError(marked("there is no tensor in the selection"))
    return found


def _pairs(draft: Draft, theirs: Draft, entries: Entries) -> list[Pair]:
    if not isinstance(entries, Glob):
        return outermost([Pair(*pair) for pair in entries])
    found = {path: Pair(path, path) for side in (draft, theirs) for path in matching(side, entries.pattern)}
    if not found:
        raise EditError(say("nothing matches {pattern}", pattern=entries.pattern))
    return outermost(list(found.values()))


def _tensors(draft: Draft, places: Places, path: Path) -> dict[Path, int]:
    """The tensors at or below a path, by their way from there; none where nothing is there."""
    try:
        number = places.node(path)
    except EditError:
        return {}
    return {way[len(path):]: tensor for way, tensor in tensors_below(draft, path, number)}


def _with_more(reason: str, paths: Sequence[Path]) -> str:
    return say("{reason}; {count} more are like it", reason=reason,
               count=Count(len(paths) - 1)) if len(paths) > 1 else reason


def blended(draft: Draft, other: Document, some: Sequence[Couple]) -> list[Couple]:
    """The couples whose numbers are mixed; those that stay as they are left out.

    Raises:
        EditError: a couple does not fit, or all of them stay.
    """
    theirs = Draft(other)
    found = []
    stays = ""
    for couple in some:
        mine, there = draft[couple.here], theirs[couple.there]
        reason = why_it_stays(mine)
        if reason:
            stays = stays or say("{reason} stay as they are: {path}", reason=reason, path=path_text(couple.path)[:200])
            continue
        problem = why_apart(draft, mine, theirs, there)
        if problem:
            raise EditError(problem, couple.path)
        found.append(couple)
    if not found:
        raise EditError(stays)
    return found


def why_it_stays(mine: Node) -> str:
    """As what a tensor stays as it is when numbers are mixed, in a word or two; empty where it does not."""
    assert isinstance(mine, Tensor)
    if mine.type_name in NO_TENSORS:
        return marked("arrays and storages")
    if DTYPES[mine.dtype].kind in ("int", "uint", "bool"):
        return marked("whole numbers")
    return "" if mine.numel else marked("tensors without numbers")


def why_apart(draft: Draft, mine: Node, theirs: Draft, there: Node) -> str:
    """Why the numbers of two tensors cannot be mixed, or empty."""
    assert isinstance(mine, Tensor)
    assert isinstance(there, Tensor)
    if mine.layout != "strided" or mine.dtype not in NUMBERS:
        what = mine.dtype if mine.layout == "strided" else say("a {layout} tensor", layout=mine.layout)
        return say("other numbers cannot be mixed into {what}", what=what)
    if mine.storage is None and not mine.pieces:
        return marked("it has no numbers")
    if mine.shape != there.shape:
        return say("the shapes differ: {shape} here, {shape2} in the other file", shape=list(mine.shape),
                   shape2=list(there.shape))
    kinds = [DTYPES[node.dtype].kind == "complex" for node in (mine, there)]
    if kinds[0] != kinds[1] or not _has_fractions(there):
        return say("it is {dtype} here and {dtype2} in the other file", dtype=mine.dtype, dtype2=there.dtype)
    if there.storage is None and not there.pieces and there.layout == "strided":
        return marked("it has no numbers in the other file")
    problem = why_unreadable(theirs, there)
    return say("in the other file {problem}", problem=problem) if problem else why_unreadable(draft, mine)


def _copies(draft: Draft, other: Document, some: Sequence[Couple]) -> dict[int, int]:
    """Nodes of the counterparts' numbers, which nothing refers to."""
    copying, nodes = Copying(draft, other), other.checkpoint.nodes
    found: dict[int, int] = {}
    for number in dict.fromkeys(couple.there for couple in some):
        node = nodes[number]
        assert isinstance(node, Tensor)
        found[number] = copying.view(node) if node.layout == "strided" else copying.copies((number,))[0]
    return found


def _has_fractions(node: Tensor) -> bool:
    """Whether it is known what numbers a tensor stands for, and they are no mere counts."""
    if node.layout == "quantized":
        return True
    return (node.layout == "strided" or node.layout in SPARSE) and node.dtype in NUMBERS \
        and DTYPES[node.dtype].kind in ("float", "complex")


def _parted(draft: Draft, some: Sequence[Couple]) -> list[Couple]:
    """The couples with a tensor of its own for each counterpart, where one tensor would have several."""
    mine: dict[tuple[int, int], int] = {}
    taken: set[int] = set()
    found: dict[int, Couple] = {}
    for couple in some:
        way = couple.here, couple.there
        if way not in mine:
            mine[way] = couple.here if couple.here not in taken else _again(draft, couple.here)
            taken.add(couple.here)
        number = mine[way]
        if number != couple.here:
            slot = Places(draft, draft.root).slot(couple.path)
            redirect(draft, slot.owner, slot.part, slot.place, number, couple.path)
        found.setdefault(number, couple._replace(here=number))
    return list(found.values())


def _again(draft: Draft, number: int) -> int:
    return draft.copy(draft[number], draft.document, number, draft.document.node_came(number))


class _Mixing:
    """Gives tensors mixed numbers."""

    def __init__(self, draft: Draft, copies: Mapping[int, int], share: float) -> None:
        self._draft = draft
        self._copies = copies
        self._share = share
        self._made: dict[tuple[object, ...], int] = {}

    def mix(self, some: Sequence[Couple]) -> None:
        """Mix the numbers of all couples; no tensor is in two of them."""
        by_storage: dict[int, list[Couple]] = defaultdict(list)
        for couple in some:
            storage = self._tensor(couple.here).storage
            by_storage[-1 if storage is None else storage].append(couple)
        all_views = sharing(self._draft, [storage for storage in by_storage if storage >= 0])
        for storage, group in by_storage.items():
            views = all_views.get(storage, [])
            if len(views) > 1 and len(views) == len(group) and self._correspond(group):
                self._whole(group)
            else:
                for couple in group:
                    self._alone(couple)

    def _tensor(self, number: int) -> Tensor:
        node = self._draft[number]
        assert isinstance(node, Tensor)
        return node

    def _correspond(self, group: Sequence[Couple]) -> bool:
        """Whether tensors that share a storage have counterparts that share one in the same way."""
        draft = self._draft
        mine, theirs = ([self._tensor(number) for number in numbers] for numbers in (
            [couple.here for couple in group], [self._copies[couple.there] for couple in group]))
        alike = all((a.offset, a.stride) == (b.offset, b.stride) and a.stride is not None
                    for a, b in zip(mine, theirs, strict=True))
        counts = []
        for side in (mine, theirs):
            first = side[0]
            if first.storage is None or any((node.storage, node.dtype, node.note, node.layout, node.pieces)
                                            != (first.storage, first.dtype, "", "strided", ()) for node in side):
                return False
            counts.append(draft.storage(first.storage).nbytes // ITEMSIZES[first.dtype])
        return alike and counts[0] == counts[1]

    def _whole(self, group: Sequence[Couple]) -> None:
        """Mix whole storages with all tensors on them, so that they share one still."""
        first = self._tensor(group[0].here)
        assert first.storage is not None
        count = self._draft.storage(first.storage).nbytes // ITEMSIZES[first.dtype]
        flat = [_plain(node)._replace(shape=(count,), stride=(1,), offset=0)
                for node in (first, self._tensor(self._copies[group[0].there]))]
        storage = self._derive(flat[0], flat[1], first)
        for couple in group:
            self._draft[couple.here] = self._tensor(couple.here)._replace(storage=storage)

    def _alone(self, couple: Couple) -> None:
        """Mix the elements of one tensor, into a storage of its own."""
        mine, other = self._tensor(couple.here), self._tensor(self._copies[couple.there])
        order = _order(mine) if other.stride is not None and not other.pieces and other.layout == "strided" else None
        stride = contiguous(mine.shape) if order is None else mine.stride
        made = mine.storage, mine.offset, mine.shape, mine.stride, mine.dtype, mine.note, self._copies[couple.there]
        storage = self._made.get(made) if mine.storage is not None else None
        if storage is None:
            storage = self._made[made] = self._derive(_turned(mine, order), _turned(other, order), mine)
        self._draft[couple.here] = mine._replace(storage=storage, stride=stride, offset=0, pieces=(), note="")

    def _derive(self, mine: Tensor, other: Tensor, like: Tensor) -> int:
        how = Blended(self._draft.add(mine), self._draft.add(other), self._share)
        return self._draft.derive(how, like.dtype, mine.numel * ITEMSIZES[like.dtype], like.device)


def _plain(node: Tensor) -> Tensor:
    """A view of the same elements without what else a tensor carries."""
    return node._replace(requires_grad=False, type_name="torch.Tensor",
                         parts=() if node.layout == "strided" else node.parts)


def _turned(node: Tensor, order: Sequence[int] | None) -> Tensor:
    """The tensor with its dimensions in another order."""
    if order is None or node.stride is None:
        return _plain(node)
    return _plain(node)._replace(shape=tuple([node.shape[axis] for axis in order]),
                                 stride=tuple([node.stride[axis] for axis in order]))


def _order(node: Tensor) -> list[int] | None:
    """The order of dimensions in which the elements lie one behind the other, if they do; torch keeps it."""
    if node.stride is None or node.pieces:
        return None
    stride, shape = node.stride, node.shape
    order = sorted(range(len(shape)), key=lambda axis: (-stride[axis], axis))
    lies = tuple([stride[axis] for axis in order])
    plain = contiguous(tuple([shape[axis] for axis in order]))
    dense = all(shape[axis] == 1 or one == other for axis, one, other in zip(order, lies, plain, strict=True))
    return order if dense else None
