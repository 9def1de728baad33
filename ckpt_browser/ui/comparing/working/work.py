"""What is worked out about a comparison in the background."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, NamedTuple

from ....core.document import Document
from ....core.jobs import CancelToken, Report
from ....workspace.comparing.aligning.content import may_be_renamed
from ....workspace.comparing.comparing import Compared, Comparison, Wanted, compare
from ....workspace.comparing.judging.judging import open_places
from ....workspace.comparing.keeping import DiffCarrier, keep_numbers, still_there
from ....workspace.comparing.measuring.depth import Depth
from ....workspace.comparing.rows.rows import build_rows
from ....workspace.comparing.rows.showing import DiffRequest, DiffShown, arrange
from ....workspace.rows.filtering import FilterError

if TYPE_CHECKING:
    from ....analysis.pairs.differences import Tolerance
    from ....core.places import Path
    from ....workspace.comparing.measuring.measuring import Found
    from ...session import document as ui

TELL_EVERY = 0.1
"""Seconds between two batches of verdicts that reach the window."""

TOLD = 1024
"""Most verdicts of a batch, which the window takes in without a halt."""


class Aligned(NamedTuple):
    """Two documents, aligned and arranged."""

    comparison: Comparison
    view: DiffShown
    wanted: Wanted
    """As asked for, without what is not there any more."""
    carrier: DiffCarrier | None
    """Where the rows of before went."""
    swapped: bool
    """Whether the left was the right before."""
    unread: list[int]
    """Places of the matches whose numbers have to be read."""


class Task(NamedTuple):
    """What is to be aligned, and how it is to be shown."""

    left: Compared
    right: Compared
    wanted: Wanted
    request: DiffRequest
    dismissed: frozenset[tuple[Path, Path]]
    before: DiffShown | None
    """What is on screen now."""
    opened: frozenset[int]
    """Rows of it that stand open."""
    swapped: bool = False
    """Whether the left was the right before."""


def align(task: Task, read: bool, token: CancelToken, report: Report) -> Aligned:
    """Align and arrange; with ``read``, tensors that are left over are brought together by what they hold.

    Raises:
        CheckpointError: a rule cannot be understood.
        Cancelled: the token was raised.
    """
    left, right, wanted, request, dismissed, before, opened, swapped = task
    wanted = still_there(wanted, left.document.checkpoint, right.document.checkpoint)
    comparison = compare(left, right, wanted, read, token, report)
    if before is not None and not swapped:
        keep_numbers(before.rows.comparison, comparison)
    rows = build_rows(comparison, request.folded, dismissed, token)
    carrier = None
    if before is not None:
        carrier = DiffCarrier(before.rows, rows, swapped)
        carrier.rows(opened)
    try:
        view = arrange(rows, request, token)
    except FilterError:  # whoever typed it is told when the rows are arranged again
        view = arrange(rows, request._replace(filter=""), token)
    return Aligned(comparison, view, wanted, carrier, swapped, list(open_places(comparison.verdicts)))


def align_again(task: Task, before: Comparison, token: CancelToken, report: Report) -> Aligned | None:
    """Bring together what is left over by what it holds; None where that leads to nothing new."""
    if not may_be_renamed(before.alignment):
        return None
    found = align(task, True, token, report)
    return found if found.comparison.alignment.matches != before.alignment.matches else None


def layers(comparison: Comparison, token: CancelToken, report: Report) -> Depth:
    """The layers of two files; the rows are on screen by then.

    Raises:
        Cancelled: the token was raised.
    """
    return Depth(comparison, token)


def show_again(view: DiffShown, request: DiffRequest, dismissed: frozenset[tuple[Path, Path]], opened: frozenset[int],
               token: CancelToken, report: Report) -> tuple[DiffShown, DiffCarrier | None]:
    """Show what is known in another way.

    Raises:
        FilterError: the filter cannot be understood.
        Cancelled: the token was raised.
    """
    rows, carrier = view.rows, None
    wanted = {(rows.comparison.left.entries[pair.left].path, rows.comparison.right.entries[pair.right].path)
              for pair in rows.suggestions}
    if request.folded != rows.folded or wanted & dismissed:
        rows = build_rows(rows.comparison, request.folded, dismissed, token)
        carrier = DiffCarrier(view.rows, rows)
        carrier.rows(opened)
    return arrange(rows, request, token), carrier


class Telling:
    """Passes verdicts on in batches that the window takes in without a halt."""

    def __init__(self, tell: Callable[[Found], None]) -> None:
        self._tell = tell
        self._untold: Found = []
        self._told = time.monotonic()

    def take(self, found: Found) -> None:
        """Pass some verdicts on, now or with the next."""
        self._untold += found
        if time.monotonic() - self._told >= TELL_EVERY or len(self._untold) >= TOLD:
            self.flush()

    def flush(self) -> None:
        """Pass on what waits."""
        for start in range(0, len(self._untold), TOLD):
            self._tell(self._untold[start:start + TOLD])
        self._untold, self._told = [], time.monotonic()


def read_numbers(comparison: Comparison, places: Iterable[int], tolerance: Tolerance | None,
                 tell: Callable[[Found], None], token: CancelToken, report: Report) -> None:
    """Read the numbers of some matches, and tell what is found in batches.

    Raises:
        CheckpointError: one of the files is no longer what was opened.
        Cancelled: the token was raised.
    """
    from ....workspace.comparing.measuring.measuring import measure

    telling = Telling(tell)
    try:
        measure(comparison, telling.take, tolerance, places, token=token, report=report)
    finally:
        telling.flush()


def states_of(left: ui.Document, right: ui.Document, with_saved: bool) -> tuple[Document | None, Document | None]:
    """Both sides as they are now; None for one that is not open."""
    now = right.opened.journal.document if right.opened is not None else None
    if with_saved:
        return (left.saved_state if now is not None else None), now
    return (left.opened.journal.document if left.opened is not None else None), now
