"""Making edits in tests, and looking at what became of a checkpoint."""

import pytest

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.document import Document, new_document
from ckpt_browser.core.draft import Draft
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.journal import Journal, do, new_journal
from ckpt_browser.core.nodes import Node, Tensor
from ckpt_browser.core.outline import walk
from ckpt_browser.core.paths import path_text
from ckpt_browser.core.places import EditError, Places, resolve


def made(start: Checkpoint | Journal, *edits: Edit) -> Journal:
    """The journal after one step with these edits."""
    return do(start if isinstance(start, Journal) else new_journal(start), edits)


def refused(start: Checkpoint, *edits: Edit) -> EditError:
    """The error of edits that cannot be made."""
    journal = new_journal(start)
    before = seen(journal)
    with pytest.raises(EditError) as caught:
        do(journal, edits)
    assert seen(journal) == before
    return caught.value


def draft(start: Checkpoint | Journal) -> Draft:
    return Draft(new_document(start) if isinstance(start, Checkpoint) else start.document)


def at(journal: Journal, text: str) -> Node:
    """The node at a path as people write it."""
    checkpoint = journal.document.checkpoint
    nodes = checkpoint.nodes
    return nodes[Places(nodes, checkpoint.root).node(resolve(nodes, checkpoint.root, text))]


def tensor(journal: Journal, text: str) -> Tensor:
    node = at(journal, text)
    assert isinstance(node, Tensor)
    return node


def paths(journal: Journal) -> list[str]:
    """All paths in file order, the root's left out."""
    return [path_text(row.path) for row in walk(journal.document.checkpoint) if row.path]


def seen(journal: Journal | Document) -> list[object]:
    """All that a walk can see: paths, nodes, which of them are one object, and the storages behind them.

    Numbers of nodes and storages count in the order of the walk; a derived storage shows how it is computed.
    """
    document = journal.document if isinstance(journal, Journal) else journal
    checkpoint = document.checkpoint
    objects: dict[int, int] = {}
    found: list[object] = []
    for row in walk(checkpoint):
        node = checkpoint.nodes[row.node]
        number = objects.setdefault(row.node, len(objects))
        storage = checkpoint.storages[node.storage] if isinstance(node, Tensor) and node.storage is not None else None
        found.append((repr(row.path), number, row.seen, repr(node), storage,
                      None if storage is None else document.derived.get(storage.id)))
    return found
