"""What a person sees in a window, handed over to another one that shows the same session."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QDialog

from ..remembering.coming_back import set_columns
from ..remembering.records import TabState, WindowState
from ..remembering.taking import tab_state, window_state
from ..session.document import Document
from ..window.page import Page

if TYPE_CHECKING:
    from ..comparing.comparing import Comparing
    from ..comparing.page import ComparisonPage
    from ..window.main_window import MainWindow


class FileLook(NamedTuple):
    """How the tree of a file looks."""

    columns: TabState
    opened: tuple[int, ...]
    row: int
    rows: tuple[int, ...]
    top: int


class PairLook(NamedTuple):
    """How the tree of a comparison looks."""

    columns: QByteArray
    opened: tuple[int, ...]
    top: int
    rules: bool


class Look(NamedTuple):
    """How a window looks."""

    window: WindowState
    files: dict[Document, FileLook]
    pairs: dict[Comparing, PairLook]
    order: tuple[Document | Comparing, ...]
    front: Document | Comparing | None
    panel: str
    """The panel below, or empty."""
    panel_height: int
    typing: bool
    """The filter has the keyboard."""


def look_of(window: MainWindow) -> Look:
    """How a window looks now."""
    files: dict[Document, FileLook] = {}
    pairs: dict[Comparing, PairLook] = {}
    order: list[Document | Comparing] = []
    for place in range(window.tab_count):
        page = window.tabs.widget(place)
        comparing = window.pages.comparing_of(page)
        if comparing is not None:
            order.append(comparing)
            pairs[comparing] = _pair_look(comparing, window.pages.comparison_page_of(comparing))
        elif isinstance(page, Page):
            order.append(page.document)
            if page.tree is not None and page.tree.shows_something:
                document = page.document
                files[document] = FileLook(tab_state(page), tuple(sorted(document.expanded)), document.row,
                                           document.rows, page.tree.first_row)
    session = window.session
    return Look(window_state(window), files, pairs, tuple(order), session.comparisons.front or session.current,
                window.bottom.wanted_panel, window.bottom.height(), window.filter.edit.hasFocus())


def question_of(window: MainWindow) -> QDialog | None:
    """The dialog that a window waits for, if there is one."""
    return next((dialog for dialog in window.findChildren(QDialog) if dialog.isVisible() and dialog.isModal()), None)


def hand_over(look: Look, window: MainWindow) -> None:
    """Let another window look so; its session is that of the first, and it is on screen."""
    window.across.wish(look.window.side)
    window.pages.put_in_order(look.order)
    for document, seen in look.files.items():
        _dress(window, document, seen)
    for comparing, seen_pair in look.pairs.items():
        page = window.pages.comparison_page_of(comparing)
        page.tree.header().restoreState(seen_pair.columns)
        page.tree.fit_names()
        page.tree.bring_back(seen_pair.opened, seen_pair.top)
        if seen_pair.rules:
            page.show_rules(True)
    if isinstance(look.front, Document):
        window.session.set_current(look.front)
    elif look.front is not None:
        window.session.bring(look.front)
    window.side.show_viewer(look.window.viewer)
    if look.panel:
        window.bottom.show_panel(look.panel)
        window.bottom.room_asked.emit(look.panel_height)
    else:
        window.bottom.put_away()
    if look.typing:
        window.filter.edit.setFocus()
    elif window.tree is not None:
        window.tree.setFocus()


def _dress(window: MainWindow, document: Document, look: FileLook) -> None:
    page = window.pages.page_of(document)
    if page is None or document.shown is None:
        return
    page.prepare()
    if page.tree is not None:
        set_columns(page.tree, look.columns)
        opened = list(look.opened) if document.shown.matches is None else None
        page.tree.bring_back(opened, look.row, look.top, look.rows)


def _pair_look(comparing: Comparing, page: ComparisonPage) -> PairLook:
    return PairLook(page.tree.header().saveState(), tuple(sorted(comparing.expanded)), page.tree.first_row,
                    not page.rules.isHidden())
