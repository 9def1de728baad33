"""What a window looks like now, as values that can be kept."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from ...workspace.rows.cells import Column
from ..session.document import Document
from ..tree.tree_view import CheckpointTree
from ..window.page import Page
from .parsing import LONGEST_TEXT, MOST_EXPANDED, MOST_TABS
from .records import PairState, TabState, WindowState
from .rows import path_of, paths_of

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

PANELS = ("problemsPanel", "historyPanel", "findingsPanel")
"""What comes back below the tree; the others are about work that is over."""


def window_state(window: MainWindow, anew: bool = True) -> WindowState:
    """All that is remembered of a window.

    Args:
        anew: look at every tab; else only at the one in front, and believe what was found of the others before.
    """
    pages = [window.tabs.widget(place) for place in range(window.tabs.count())][:MOST_TABS]
    front = window.tabs.currentWidget()
    states = [(page is front, _state(window, page, anew or page is front)) for page in pages]
    kept = [(in_front, state) for in_front, state in states if state is not None]
    place = window.normalGeometry() if window.isMaximized() or window.isFullScreen() else window.geometry()
    panel = window.bottom.wanted_panel
    return WindowState(
        (place.x(), place.y(), place.width(), place.height()) if place.isValid() else None,
        window.isMaximized() or window.isFullScreen(), window.side_shown, window.across.wished,
        window.side.chosen, panel if panel in PANELS else "", window.bottom.height() if panel in PANELS else 0,
        tuple([state for _, state in kept]), next((at for at, (in_front, _) in enumerate(kept) if in_front), -1))


def _state(window: MainWindow, page: QWidget | None, anew: bool) -> TabState | PairState | None:
    comparing = window.pages.comparing_of(page)
    if comparing is not None:
        return None if comparing.with_saved else PairState(comparing.left.path, comparing.right.path)
    return tab_state(page, anew) if isinstance(page, Page) else None


def tab_state(page: Page, anew: bool = True) -> TabState:
    """What is remembered of the tab of a file."""
    document, tree = page.document, page.tree
    if document.remembered is not None and (document.returning or document.shown is None or not anew):
        return document.remembered
    if document.shown is None or tree is None:
        return TabState(document.path)
    request, arrangement = document.request, document.shown.arrangement
    rows = arrangement.tree
    size, changed = _stamp(document)
    order = request.order
    state = TabState(document.path, size, changed, order.column.name.lower() if order.column is not None else "",
                     order.descending, request.filter if len(request.filter) <= LONGEST_TEXT else "", _columns(tree),
                     paths_of(rows, [row for row in document.expanded if not arrangement.is_range(row)], MOST_EXPANDED),
                     path_of(rows, document.row), path_of(rows, tree.first_row))
    document.remembered = state
    return state


def _columns(tree: CheckpointTree) -> tuple[tuple[str, int], ...]:
    header = tree.header()
    found = []
    for place in range(header.count()):
        column = Column(header.logicalIndex(place))
        automatic = column == Column.NAME and not tree.names_are_set
        found.append((column.name.lower(), 0 if automatic else header.sectionSize(column)))
    return tuple(found)


def _stamp(document: Document) -> tuple[int, int]:
    """Size and time of change, as far as the disk tells at once."""
    try:
        status = os.stat(document.path)
    except (OSError, ValueError):
        return -1, -1
    return status.st_size, status.st_mtime_ns
