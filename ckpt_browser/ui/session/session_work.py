"""What the session has done in the background."""

import os
from collections.abc import Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING

from ...core import journal as journals
from ...core.document import Document as CoreDocument
from ...core.edits.table import Edit
from ...core.jobs import CancelToken, Report
from ...core.journal import Journal
from ...workspace.letting_go import LARGE, let_go
from ...workspace.loading import Opened, Opener, Request, Shown, load, show_again
from .jobs import Jobs

if TYPE_CHECKING:
    from ...formats.source import Source
    from ...workspace.reading.library import Library
    from .document import Document


def library_of(sources: "dict[str, Source]") -> "Library":
    """A library of sources that are open already."""
    # Imported late, as the readers of all formats come with it; by now a worker has done so.
    from ...workspace.reading.library import Library

    return Library(sources)


def close_sources(document: "Document", others: "Sequence[Document]") -> None:
    """Close the files of a document, as far as no other one draws its bytes from them."""
    shared = {id(source) for other in others for source in other.sources.values()}
    opened = document.library.sources if document.library is not None else {}
    for source in {**document.sources, **opened}.values():
        if id(source) not in shared:
            source.close()
    if document.library is not None:
        document.library.close_kept()


def hand_over(held: list[object], jobs: Jobs) -> None:
    """Let what a document held go in the background, where it is much; there are no objects of Qt in it."""
    opened = held[0]
    if isinstance(opened, Opened) and len(opened.checkpoint.nodes) >= LARGE:
        jobs.submit("gone", partial(let_go, held), _forget, _forget)


def _forget(_result: object) -> None:
    """Nobody waits for it."""


def replayed(journal: Journal, steps: Sequence[Sequence[Edit]], others: Mapping[str, CoreDocument],
              library: "Library") -> Journal:
    """The journal with kept steps made again, and the files that they copy from opened."""
    from ...workspace.editing.others import others_of

    others = others_of([edit for step in steps for edit in step], library, others)
    for step in steps:
        journal = journals.do(journal, step, others)
    return journal


def same_place(before: Shown, after: Shown, row: int) -> int:
    """The row's counterpart in another tree of the same file."""
    tree = before.arrangement.tree
    return after.arrangement.tree.find(tree.path(row)) if row < len(tree) else -1


def another_name(path: str) -> str:
    """Another path of the same file, so that what is opened twice is not taken for one."""
    folder, name = os.path.split(path)
    return os.path.join(folder, os.curdir, name)


def loaded(path: str, request: Request, opener: Opener, token: CancelToken, report: Report) -> tuple[Opened, Shown]:
    """A file, opened and arranged."""
    return load(path, request, opener, token, report)


def arranged(opened: Opened, request: Request, before: Shown | None, token: CancelToken, report: Report) -> Shown:
    """An opened file, arranged as requested."""
    return show_again(opened, request, before, token)


def opened_at(path: str, token: CancelToken, report: Report) -> "Source":
    """The source of a file of any format."""
    # Imported here, in the worker: the window need not wait for the readers of all formats.
    from ...workspace.reading.opening import open_checkpoint

    return open_checkpoint(path, token, report)
