"""A checkpoint while it is being edited: what it says now, and where everything in it comes from."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType
from typing import NamedTuple, TypeVar

from .checkpoint import Checkpoint, FilePart
from .derived import Derived
from .nodes import Node, Storage


class Came(NamedTuple):
    """Where a node or storage was opened."""

    origin: int
    """Index in ``Document.origins``."""
    number: int
    """Its id there."""


@dataclass(frozen=True, slots=True)
class Document:
    """One state of a checkpoint under edit.

    Attributes:
        checkpoint: everything it says now; ids of nodes and storages are never used twice.
        opened_nodes: how many of its nodes were opened from its own file; they come first.
        opened_storages: the same of its storages.
        derived: storages that are computed when the file is saved, by storage id.
        origins: paths of the files that it is made of, its own first.
        nodes_came: of nodes that were copied, from here or from another file: where they were opened.
        storages_came: of storages that were copied from other files: where they were opened.
        replaced: how nodes were before any edit, by id; every other node is as it was opened or added. Of a
            copy of a node that was edited, how that node was.
        opened: the checkpoint before any edit; all states of one file under edit have the same one.
    """

    checkpoint: Checkpoint
    opened_nodes: int
    opened_storages: int
    derived: Mapping[int, Derived] = field(default_factory=dict)
    origins: tuple[str, ...] = ()
    nodes_came: Mapping[int, Came] = field(default_factory=dict)
    storages_came: Mapping[int, Came] = field(default_factory=dict)
    replaced: Mapping[int, Node] = field(default_factory=dict)
    opened: Checkpoint | None = None

    def node_came(self, number: int) -> Came | None:
        """Where a node was opened; None for one that an edit made."""
        return Came(0, number) if number < self.opened_nodes else self.nodes_came.get(number)

    def storage_came(self, number: int) -> Came | None:
        """Where a storage was opened; None for one that an edit made."""
        return Came(0, number) if number < self.opened_storages else self.storages_came.get(number)

    def is_state_of(self, other: "Document") -> bool:
        """Whether this is an earlier state of another one, so that every id here is the same thing there."""
        return self.opened is other.opened is not None and len(self.checkpoint.nodes) <= len(other.checkpoint.nodes)

    def before(self, number: int) -> Node:
        """A node as it was opened or added; a copy as what it is a copy of was opened."""
        found = self.replaced.get(number)
        return self.checkpoint.nodes[number] if found is None else found


def new_document(checkpoint: Checkpoint) -> Document:
    """A document without any edit."""
    return Document(checkpoint, len(checkpoint.nodes), len(checkpoint.storages), origins=(checkpoint.path,),
                    opened=checkpoint)


class Change(NamedTuple):
    """What an edit does, as plain data: everything that is replaced, and what takes its place."""

    nodes: tuple[tuple[int, Node], ...] = ()
    storages: tuple[tuple[int, Storage], ...] = ()
    root: int | None = None
    added: "Added | None" = None
    """It stays when the change is taken back: ids are never used twice, and what nothing refers to is not there."""


class Added(NamedTuple):
    """What a change adds; ids of nodes and storages follow those that there are."""

    nodes: tuple[Node, ...] = ()
    storages: tuple[Storage, ...] = ()
    derived: tuple[tuple[int, Derived], ...] = ()
    files: tuple[FilePart, ...] = ()
    origins: tuple[str, ...] = ()
    nodes_came: tuple[tuple[int, Came], ...] = ()
    storages_came: tuple[tuple[int, Came], ...] = ()
    replaced: tuple[tuple[int, Node], ...] = ()


class Reversible(NamedTuple):
    """A change that was made: how to make it again, and how to take it back; neither adds anything."""

    forward: Change
    backward: Change


def make(document: Document, change: Change) -> tuple[Document, Reversible]:
    """The document with a new change, and how to take it back."""
    checkpoint = document.checkpoint
    nodes, storages = checkpoint.nodes, checkpoint.storages
    backward = Change(tuple([(number, nodes[number]) for number, _ in change.nodes]),
                      tuple([(number, storages[number]) for number, _ in change.storages]),
                      None if change.root is None else checkpoint.root)
    if change.added is not None:
        document = _with_added(document, change.added)
    forward = change._replace(added=None)
    return again(document, forward), Reversible(forward, backward)


def again(document: Document, change: Change) -> Document:
    """The document with a change that was made before, or its opposite."""
    checkpoint, replaced = document.checkpoint, document.replaced
    nodes, storages = checkpoint.nodes, checkpoint.storages
    if change.nodes:
        fresh = {number: nodes[number] for number, _ in change.nodes if number not in replaced}
        replaced = MappingProxyType({**replaced, **fresh}) if fresh else replaced
        nodes = list(nodes)
        for number, node in change.nodes:
            nodes[number] = node
    if change.storages:
        storages = list(storages)
        for number, storage in change.storages:
            storages[number] = storage
    root = checkpoint.root if change.root is None else change.root
    return replace(document, checkpoint=replace(checkpoint, nodes=nodes, storages=storages, root=root),
                   replaced=replaced)


def _with_added(document: Document, added: Added) -> Document:
    checkpoint = replace(document.checkpoint, nodes=[*document.checkpoint.nodes, *added.nodes],
                         storages=[*document.checkpoint.storages, *added.storages],
                         files=document.checkpoint.files + added.files)
    return replace(document, checkpoint=checkpoint, origins=document.origins + added.origins,
                   derived=_and(document.derived, added.derived),
                   nodes_came=_and(document.nodes_came, added.nodes_came),
                   storages_came=_and(document.storages_came, added.storages_came),
                   replaced=_and(document.replaced, added.replaced))


_T = TypeVar("_T")


def _and(known: Mapping[int, _T], more: tuple[tuple[int, _T], ...]) -> Mapping[int, _T]:
    return MappingProxyType({**known, **dict(more)}) if more else known
