"""Makes a document fit into a pickle: without what cannot be written again."""

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from ....core.document import Document, make
from ....core.draft import Draft
from ....core.edits.containers import MAPPINGS, SEQUENCES, SETS, remove
from ....core.edits.copying import reachable
from ....core.edits.selection import walk
from ....core.messages import marked
from ....core.nodes import CONSTANT, Broken, Group, Key, Node, NodeTable, OddKey, Opaque, Tensor
from ....core.places import ATTRIBUTE, ITEM, LISTED, PAIR, PART, Path
from ..pickles.harmless import is_harmless
from .joining import join_pieces
from .missing import storages_of, unreadable
from .tally import MOST_PATHS, Fitted, Tally

_WAYS: Mapping[str, tuple[str, ...]] = MappingProxyType({
    "broken": ("drop",), "opaque": ("drop", "keep"), "layout": ("drop",)})
_SENTENCES: Mapping[str, tuple[str, str]] = MappingProxyType({
    "broken": (marked("a part cannot be read, or its bytes are missing, so it cannot be written again"),
               marked("{n} parts cannot be read, or their bytes are missing, so they cannot be written again")),
    "opaque": (marked("an object refers to {names}, which a loader of the file would import and may call"),
               marked("{n} objects refer to {names}, which a loader of the file would import and may call")),
    "layout": (marked("a part of a TorchScript archive ({names}) has no place in a pickle"),
               marked("{n} parts of a TorchScript archive ({names}) have no place in a pickle")),
})


class _Unfit(NamedTuple):
    """Why a node cannot be written."""

    kind: str
    name: str = ""


def fit_pickle(document: Document, keep_opaque: bool, choices: Mapping[str, str]) -> Fitted:
    """The document without what a pickle cannot carry, for torch's zip and for the legacy stream.

    Args:
        keep_opaque: write objects of unknown classes again; so does the choice ``keep`` for ``opaque``.
        choices: the way out for each kind of loss that was told before.
    """
    draft = Draft(document)
    join_pieces(draft)
    tally = Tally(choices)
    keep_opaque = keeps_opaque(keep_opaque, choices)
    unfit = {number: reason for number in reachable(draft, draft.root)
             if (reason := _why_not(draft, draft[number], keep_opaque)) is not None}
    paths = _first_paths(draft, unfit)
    for number, reason in unfit.items():
        tally.add(reason.kind, paths.get(number), reason.name)
    above = _above(draft) if unfit else {}
    ways = dict(_WAYS)
    gone: set[int] = set()
    for kind in dict.fromkeys(reason.kind for reason in unfit.values()):
        going = _with_owners({number for number, reason in unfit.items() if reason.kind == kind}, above)
        if draft.root in going:  # nothing would be left
            ways[kind] = tuple([way for way in ways[kind] if way != "drop"])
        else:
            gone |= going
    _take_out(draft, gone, above, paths)
    fitted, _ = make(document, draft.change())
    return Fitted(fitted, tally.losses(ways, _SENTENCES))


def keeps_opaque(keep_opaque: bool, choices: Mapping[str, str]) -> bool:
    """Whether objects of unknown classes are to be written again."""
    return keep_opaque or choices.get("opaque") == "keep"


def _why_not(draft: Draft, node: Node, keep_opaque: bool) -> _Unfit | None:
    if isinstance(node, Broken):
        return _Unfit("broken")
    if isinstance(node, Opaque):
        return None if keep_opaque or is_harmless(node) else _Unfit("opaque", node.type_name)
    if isinstance(node, Group) and node.type_name == "records":
        return _Unfit("layout", "records")
    if isinstance(node, Tensor):
        if node.type_name == CONSTANT:
            return _Unfit("layout", "constants")
        if node.device != "meta" and any(unreadable(draft, storage) for storage in storages_of(node)):
            return _Unfit("broken")
    return None


def _first_paths(draft: Draft, wanted: Mapping[int, _Unfit]) -> dict[int, Path]:
    """The first path of the nodes that have one, for a hundred of them."""
    found: dict[int, Path] = {}
    if draft.root in wanted:
        found[draft.root] = ()
    for place in walk(draft) if wanted else ():
        if place.slot.child in wanted:
            found.setdefault(place.slot.child, place.path)
            if len(found) >= MOST_PATHS:
                break
    return found


class _Edge(NamedTuple):
    """One node that a node refers to, and whether it can be taken out by itself."""

    owner: int
    part: str
    place: int
    child: int
    loose: bool


def _edges(nodes: NodeTable, number: int) -> Iterator[_Edge]:
    node = nodes[number]
    if isinstance(node, Group):
        loose = node.type_name in MAPPINGS or node.type_name in SEQUENCES | SETS
        for place, (key, child) in enumerate(zip(node.keys, node.children, strict=True)):
            yield _Edge(number, ITEM, place, child, loose)
            if isinstance(key, OddKey):
                yield _Edge(number, ITEM, place, key.node, loose)
        for place, (_, child) in enumerate(node.attributes):
            yield _Edge(number, ATTRIBUTE, place, child, True)
    elif isinstance(node, Opaque):
        for place, (pair_key, child) in enumerate(node.pairs):
            yield _Edge(number, PAIR, place, child, True)
            if isinstance(pair_key, OddKey):
                yield _Edge(number, PAIR, place, pair_key.node, True)
        for place, child in enumerate(node.items):
            yield _Edge(number, LISTED, place, child, True)
        for child in (*node.arguments, *(() if node.state is None else (node.state,))):
            yield _Edge(number, PART, 0, child, False)
    elif isinstance(node, Tensor):
        for _, child in node.parts:
            yield _Edge(number, PART, 0, child, False)


def _above(draft: Draft) -> dict[int, list[_Edge]]:
    """What refers to each node."""
    numbers = reachable(draft, draft.root)
    keys = [key.node for number in numbers if isinstance(node := draft[number], Group | Opaque) for key in _keys(node)
            if isinstance(key, OddKey)]
    # A key without a part of it would be another key.
    sealed = {number for key in keys for number in reachable(draft, key)}
    above: dict[int, list[_Edge]] = {}
    for number in numbers:
        for edge in _edges(draft, number):
            above.setdefault(edge.child, []).append(edge._replace(loose=False) if number in sealed else edge)
    return above


def _keys(node: Group | Opaque) -> list[Key]:
    return list(node.keys) if isinstance(node, Group) else [key for key, _ in node.pairs]


def _with_owners(gone: set[int], above: Mapping[int, list[_Edge]]) -> set[int]:
    """The nodes with all those that cannot be without them."""
    waiting = list(gone)
    while waiting:
        for edge in above.get(waiting.pop(), ()):
            if not edge.loose and edge.owner not in gone:
                gone.add(edge.owner)
                waiting.append(edge.owner)
    return gone


def _take_out(draft: Draft, gone: set[int], above: Mapping[int, list[_Edge]], paths: Mapping[int, Path]) -> None:
    """Take nodes out of everything that can be without them."""
    places: dict[tuple[int, str], set[int]] = {}
    for number in gone:
        for edge in above.get(number, ()):
            if edge.owner not in gone:
                places.setdefault((edge.owner, edge.part), set()).add(edge.place)
    for (owner, part), taken in places.items():
        remove(draft, owner, part, taken, paths.get(owner, ()))
