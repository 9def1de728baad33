"""What the window does about what its parts ask for: menus, edits by mouse, questions of a save, what came back."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, QPoint
from PySide6.QtGui import QAction

from ...core.paths import visible
from ...workspace.saving.asides import Aside
from ...workspace.saving.save_options import Saved, SaveOptions
from ..editing import edit_commands
from ..rehearsing import commands as rehearsing_commands
from ..saving import recovery_commands, save_commands
from ..saving.closing import close_documents
from ..saving.recovery_bar import RecoveryBar
from ..session.document import Document
from ..wording import numbers
from ..wording.file_names import unpacked
from ..wording.sentences import in_a_row
from ..wording.words import fill, local
from . import menus

if TYPE_CHECKING:
    from .main_window import MainWindow


class Answering(QObject):
    """Listens for the window to what its parts want; nothing is laid out here."""

    def __init__(self, window: MainWindow, recovery_bar: RecoveryBar) -> None:
        super().__init__(window)
        self._window = window
        session, pages, bottom = window.session, window.pages, window.bottom
        by_id = window.actions_.by_id
        session.recent_changed.connect(self._on_recent_changed)
        session.saver.choice_needed.connect(self._on_choice_needed)
        session.saver.saved.connect(self._on_saved)
        window.recent_menu.triggered.connect(self._on_recent)
        recovery_bar.restore_asked.connect(self._on_restore)
        recovery_bar.discard_asked.connect(self._on_discard)
        pages.menu_asked.connect(self._on_menu)
        pages.pair_menu_asked.connect(self._on_pair_menu)
        pages.dragged.connect(self._on_dragged)
        pages.dropped.connect(self._on_dropped)
        pages.reload_asked.connect(self._on_reload)
        bottom.recipe_asked.connect(by_id["actionSaveRecipe"].trigger)
        bottom.script_asked.connect(by_id["actionSaveScript"].trigger)
        bottom.model_asked.connect(self._on_model_asked)
        bottom.renaming.left.connect(self._on_filter_left)
        window.filter.left.connect(self._on_filter_left)

    def _on_menu(self, point: QPoint) -> None:
        menus.context_menu(self._window).popup(point)

    def _on_pair_menu(self, point: QPoint) -> None:
        menus.pair_menu(self._window).popup(point)

    def _on_dragged(self, document: Document) -> None:
        edit_commands.drag_rows(self._window, document)

    def _on_dropped(self, document: Document, row: int, before: bool, copies: bool) -> None:
        edit_commands.drop_rows(self._window, document, row, before, copies)

    def _on_reload(self, document: Document) -> None:
        close_documents(self._window, [document], partial(self._window.session.reload, document))

    def _on_restore(self, aside: Aside) -> None:
        recovery_commands.restore(self._window, aside)

    def _on_discard(self, aside: Aside) -> None:
        recovery_commands.forget(self._window, aside)

    def _on_model_asked(self) -> None:
        rehearsing_commands.ask(self._window, self._window.bottom.rehearse())

    def _on_filter_left(self) -> None:
        window = self._window
        if window.comparison_page is not None:
            window.comparison_page.enter()
        elif window.tree is not None:
            window.tree.setFocus()

    def _on_recent(self, action: QAction) -> None:
        if path := unpacked(action.data()):
            self._window.session.open(path)

    def _on_recent_changed(self) -> None:
        menus.fill_recent(self._window)

    def _on_choice_needed(self, document: Document, target: str, options: SaveOptions, copy: bool) -> None:
        save_commands.ask_choices(self._window, document, target, options, copy)

    def _on_saved(self, document: Document, saved: Saved) -> None:
        translate = QCoreApplication.translate
        words = translate("MainWindow", "Saved {name}, {size}, read back by {judge}") if saved.verified else \
            translate("MainWindow", "Saved {name}, {size}")
        words = fill(words, name=visible(os.path.basename(saved.path), 120), size=numbers.size_text(saved.nbytes),
                     judge=local(saved.verified))
        self._window.session.noticed.emit(in_a_row([words, visible(local(saved.note), 300)]))
