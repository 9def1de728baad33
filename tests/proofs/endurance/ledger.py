"""What every open file should hold by now, step by step, and whether it does."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from ckpt_browser.core.nodes import Group, Tensor, Value

from .model import Content, Unknown, done, leaves

if TYPE_CHECKING:
    from ckpt_browser.core.document import Document as State
    from ckpt_browser.core.journal import Journal, Step
    from ckpt_browser.ui.session.document import Document

    from .material import Material

MOST = 20_000
"""Entries of a file that is looked at whole."""


class Wrong(AssertionError):
    """The program and the model disagree."""


class Book:
    """One file: its steps, and what it holds after each; None where nobody knows.

    Attributes:
        ordered: whether its entries have an order that torch knows; safetensors has one of its own.
    """

    def __init__(self, journal: Journal, content: Content | None, ordered: bool) -> None:
        self.ordered = ordered
        self.steps: tuple[Step, ...] = ()
        self.states: list[Content | None] = [content if journal.cursor == 0 and not journal.steps else None]
        self.first = listing(journal.document) if journal.cursor == 0 else None
        self.opened = journal.document.opened

    def follow(self, journal: Journal) -> None:
        """Take in what was done since."""
        same = 0
        while same < min(len(self.steps), len(journal.steps)) and self.steps[same] is journal.steps[same]:
            same += 1
        del self.states[same + 1:]
        for step in journal.steps[same:]:
            before = self.states[-1]
            try:
                self.states.append(None if before is None else done(before, step.edits))
            except Unknown:
                self.states.append(None)
        self.steps = journal.steps


class Ledger:
    """The books of all open files.

    Attributes:
        checked: how often something was held against the model, by what it was.
    """

    def __init__(self, material: Material) -> None:
        self._material = material
        self._books: dict[Document, Book] = {}
        self.checked: dict[str, int] = {}

    def follow(self, documents: list[Document]) -> None:
        """Take in what became of all open files since the last time, and hold each against its model."""
        for document in [one for one in self._books if one not in documents]:
            del self._books[document]
        for document in documents:
            journal = document.journal
            if journal is None:
                self._books.pop(document, None)
                continue
            book = self._books.get(document)
            if book is None or book.opened is not journal.document.opened:
                book = self._books[document] = Book(
                    journal, self._material.content_of(document.path), not document.path.endswith(".safetensors"))
            if book.steps != journal.steps:
                book.follow(journal)
                self.check(document)

    def known(self, document: Document) -> Content | None:
        """What a file should hold now."""
        book, journal = self._books.get(document), document.journal
        return book.states[journal.cursor] if book is not None and journal is not None else None

    def first(self, document: Document) -> list[tuple[object, ...]] | None:
        """What a file held when it was opened."""
        book = self._books.get(document)
        return book.first if book is not None else None

    def check(self, document: Document) -> None:
        """Hold what the program shows of a file against its model."""
        wanted, journal = self.known(document), document.journal
        if wanted is None or journal is None:
            return
        found = shapes(journal.document)
        expected = [(path, _shape(value)) for path, value in leaves(wanted)]
        if not self._books[document].ordered:
            found, expected = sorted(found, key=repr), sorted(expected, key=repr)
        if found != expected:
            odd = [pair for pair in zip(found, expected, strict=False) if pair[0] != pair[1]][:3]
            raise Wrong(f"{document.name}: {len(found)} entries, the model has {len(expected)}: {odd}; "
                        f"steps {[step.edits for step in journal.steps[:journal.cursor]][-3:]}")
        self._count("states equal to the model")

    def check_file(self, document: Document, path: str) -> None:
        """Hold a file that was saved against the model, as torch or safetensors read it."""
        wanted = self.known(document)
        if wanted is None:
            self._material.forget(path)
            return
        found = self._material.read(path)
        read = found
        if path.endswith(".safetensors") or not self._books[document].ordered:
            found, wanted = dict(sorted(found.items(), key=repr)), dict(sorted(wanted.items(), key=repr))
        if not same(found, wanted):
            raise Wrong(f"what was saved to {os.path.basename(path)} is not what was done: {list(found)[:5]}… "
                        f"against {list(wanted)[:5]}…")
        self._material.remember(path, read)
        self._count("saved files equal to the model")

    def check_first(self, document: Document) -> None:
        """After everything was undone: nothing is left of it."""
        first, journal = self.first(document), document.journal
        if first is None or journal is None or journal.cursor:
            return
        if listing(journal.document) != first:
            raise Wrong(f"{os.path.basename(document.path)} is not what it was after all was undone")
        self._count("files as they were after all was undone")

    def _count(self, what: str) -> None:
        self.checked[what] = self.checked.get(what, 0) + 1


def listing(state: State) -> list[tuple[object, ...]] | None:
    """Everything in a file, by path; None where that is too much."""
    nodes, found = state.checkpoint.nodes, []
    waiting: list[tuple[tuple[object, ...], int]] = [((), state.checkpoint.root)]
    while waiting:
        path, number = waiting.pop()
        found.append((path, nodes[number]))
        if len(found) > MOST:
            return None
        node = nodes[number]
        if isinstance(node, Group) and len(path) < 50:
            waiting += [((*path, key), child) for key, child in zip(node.keys, node.children, strict=True)]
    return found


def shapes(state: State) -> list[tuple[tuple[object, ...], object]]:
    """What a model can be held against: paths in their order, shapes and types of tensors, and plain values."""
    nodes, found = state.checkpoint.nodes, []
    waiting: list[tuple[tuple[object, ...], int]] = [((), state.checkpoint.root)]
    while waiting:
        path, number = waiting.pop()
        node = nodes[number]
        if isinstance(node, Group):
            waiting += reversed([((*path, key), child) for key, child in zip(node.keys, node.children, strict=True)
                                 if key != "__metadata__"])
        elif isinstance(node, Tensor):
            found.append((path, (node.dtype, node.shape)))
        elif isinstance(node, Value):
            found.append((path, node.value))
        else:
            found.append((path, type(node).__name__))
    return found


def same(left: object, right: object) -> bool:
    """Whether both are the same, keys in the same order and tensors bit by bit."""
    import torch

    if type(left) is not type(right):
        return False
    if isinstance(left, dict) and isinstance(right, dict):
        return list(left) == list(right) and all(same(left[key], right[key]) for key in left)
    if isinstance(left, list) and isinstance(right, list):
        return len(left) == len(right) and all(map(same, left, right))
    if isinstance(left, torch.Tensor) and isinstance(right, torch.Tensor):
        return left.dtype == right.dtype and left.shape == right.shape and \
            left.contiguous().view(-1).view(torch.uint8).equal(right.contiguous().view(-1).view(torch.uint8))
    return bool(left == right)


def _shape(value: object) -> object:
    import torch

    return (str(value.dtype).removeprefix("torch."), tuple(value.shape)) if isinstance(value, torch.Tensor) else value
