"""One tab: the opening file with progress, the sentence of a broken one, or the tree."""

import os

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QHBoxLayout,
    QPushButton,
    QStackedLayout,
    QStackedWidget,
    QTabBar,
    QVBoxLayout,
    QWidget,
)

from ...core.messages import capitalised
from ...core.paths import visible
from ...workspace.one_program.commands import meant
from ...workspace.rows.arrangement import Arrangement
from ...workspace.rows.cells import Column
from ...workspace.rows.marks import Marks
from ..access.text_size import follow_font, scaled
from ..guarding.lines import GuardLines
from ..inspecting.error_facts import error_facts
from ..session.document import FAILED, OPEN, OPENING, Document
from ..session.jobs import BREATH
from ..session.session import Session
from ..tree.banner import Banner
from ..tree.columns import Columns
from ..tree.row_editing import begin, offer
from ..tree.row_field import RowField
from ..tree.single_numbers import SingleNumbers
from ..tree.tree_view import CheckpointTree
from ..widgets import icons
from ..widgets.complaint import Complaint
from ..widgets.details import Details
from ..widgets.labels import plain_label
from ..widgets.later import later
from ..widgets.nesting import nest
from ..widgets.share_bar import ShareBar
from ..widgets.theme import Theme
from ..wording.sentences import named, standing_alone, stopped
from ..wording.words import fill, local

PATIENCE = 300
"""Milliseconds before progress is shown."""


class Page(QWidget):
    """The tab of one document.

    Signals:
        made: its tree exists from now on.
        painted: its tree is on screen for the first time.
        menu_asked: (row's global position) a context menu is wanted for the selected row.
        dropped: (document, row or -1, just before it, copy wanted) rows were let fall on the tree.
        dragged: rows of the tree are being dragged.
        reload_asked: (document) its file is to be read again.
    """

    made = Signal()
    painted = Signal(object)
    menu_asked = Signal(object)
    dropped = Signal(object, int, bool, bool)
    dragged = Signal(object)
    reload_asked = Signal(object)

    def __init__(self, session: Session, theme: Theme, document: Document, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.document = document
        self.tree: CheckpointTree | None = None
        self._marked: tuple[object, object] = (None, None)
        self._session = session
        self._theme = theme
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        self._outer = outer
        self._stack = QStackedLayout()
        nest(outer, self._stack, 1)
        self._waiting = _Waiting(self)
        self._waiting.cancel.clicked.connect(self._on_cancel)
        self._stack.addWidget(self._waiting)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE)
        self._patience.timeout.connect(self._waiting.appear)
        self._failed: _Failed | None = None
        self._body: QWidget | None = None
        self._interrupted: Complaint | None = None
        session.changed.connect(self._on_changed)
        session.shown.connect(self._on_shown)
        session.revealed.connect(self._on_revealed)
        self._on_changed(document)
        # Made while the file is still being read: a view costs the loop as much as its first rows do, and the tab too.
        later(BREATH, self, self._begin)

    def _begin(self) -> None:
        self._furnish()
        later(BREATH, self, self.prepare)

    def _furnish(self) -> Complaint:
        """Make the lines above and around the tree: none of them has anything to say while the file is being read."""
        if self._interrupted is None:
            self._interrupted = Complaint(self, self.tr("Repair"))
            self._interrupted.setObjectName("interrupted")
            self._interrupted.answer.setObjectName("repairFile")
            self._interrupted.dismissed.connect(self._on_repair)
            self._outer.insertWidget(0, self._interrupted)
            guarding = GuardLines(self._session, self.document, self)
            guarding.reload_asked.connect(self.reload_asked)
            self._outer.insertWidget(1, guarding)
            self._banner = Banner(self)
            self._complaint = Complaint(self)
            self._complaint.dismissed.connect(self._on_dismissed)
        return self._interrupted

    def release(self) -> None:
        """Let go of the rows at once, however long Python keeps the widgets."""
        self._patience.stop()
        if self.tree is not None:
            self.tree.release()

    def _on_changed(self, document: Document) -> None:
        if document is not self.document:
            return
        if document.state != OPENING or self._interrupted is not None:
            self._tell(document, self._furnish())
        if self.tree is not None and document.shown is not None and (
                document.base is not self._marked[0] or document.laid is not self._marked[1]):
            self._marked = document.base, document.laid
            self.tree.mark(_marks(document, document.shown.arrangement))
        if document.state == FAILED:
            self._patience.stop()
            self._show_failure()
        elif document.state == OPEN:
            self._patience.stop()
        else:
            if self.tree is not None:
                self.tree.release()
            self._stack.setCurrentWidget(self._waiting)
            self._waiting.report(document)
            if not self._patience.isActive() and not self._waiting.visible_now and not document.asleep:
                self._patience.start()

    def _tell(self, document: Document, interrupted: Complaint) -> None:
        self._complaint.tell(document.complaint, error_facts(document.complaint, document))
        interrupted.tell(document.interrupted)
        interrupted.answer.setVisible(document.repairable)

    def _on_shown(self, document: Document) -> None:
        if document is not self.document or document.shown is None:
            return
        tree = self.tree or self._make_tree()
        self._waiting.vanish()
        self._banner.tell(document)
        assert self._body is not None
        self._stack.setCurrentWidget(self._body)
        arrangement = document.shown.arrangement
        marks = _marks(document, arrangement)
        if document.carrier is not None and tree.shows_something:
            tree.show_edited(arrangement, document.carrier, document.row, document.rows, marks)
        else:
            tree.show_rows(arrangement, document.shown.matches, document.row, marks)
        if document.returning:
            from ..remembering.coming_back import come_back  # late: few starts bring a session back

            come_back(self._session, document, tree)

    def _on_revealed(self, document: Document, row: int) -> None:
        if document is self.document and self.tree is not None:
            self.tree.reveal(row)

    def focusNextPrevChild(self, forward: bool) -> bool:
        # Hidden as another tab comes to the front: Qt itself leads the keyboard there afterwards, and to look for the
        # next place in this window takes as long as to make the tab.
        stack = self.parentWidget()
        leaves = not self.isVisible() and isinstance(stack, QStackedWidget) and stack.indexOf(self) >= 0
        return leaves or super().focusNextPrevChild(forward)

    def show_file(self) -> None:
        """Turn from the selected rows to the file as a whole."""
        if self.tree is not None:
            self.tree.unpick()

    def prepare(self) -> None:
        """Make the tree, with its rows where there are some already."""
        if self.tree is None and self.document.state != FAILED and not self.document.asleep:
            self._make_tree().ensurePolished()
            self._on_shown(self.document)  # where a window is made again, there is something to show already

    def _make_tree(self) -> CheckpointTree:
        self._furnish()
        tree = CheckpointTree(self._theme, self.document.expanded, self)
        tree.picked.connect(self._on_picked)
        tree.sort_asked.connect(self._on_sort)
        tree.painted.connect(self._on_painted)
        tree.escaped.connect(self._on_escaped)
        tree.offered.connect(self._on_offered)
        tree.edit_asked.connect(self.edit_cell)
        tree.dragged.connect(self._on_dragged)
        tree.dropped.connect(self._on_dropped)
        tree.customContextMenuRequested.connect(self._on_menu)
        self._body = QWidget(self)
        layout = QVBoxLayout(self._body)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._banner)
        layout.addWidget(self._complaint)
        layout.addWidget(tree)
        self._stack.addWidget(self._body)
        self.tree = tree
        Columns(self._session, self.document, tree)
        SingleNumbers(self._session, self.document, tree)
        self.made.emit()
        return tree

    def _show_failure(self) -> None:
        if self._failed is None:
            self._failed = _Failed(self._theme, self)
            self._failed.again.clicked.connect(self._on_again)
            self._failed.close_tab.clicked.connect(self._on_cancel)
            self._stack.addWidget(self._failed)
        self._failed.tell(self.document)
        self._stack.setCurrentWidget(self._failed)
        focus = self.window().focusWidget()
        if self.isVisible() and (focus is None or not focus.isVisible() or isinstance(focus, QTabBar)):
            self._failed.again.setFocus()

    def _on_cancel(self) -> None:
        self._session.close(self.document)

    def _on_again(self) -> None:
        self._session.reload(self.document)

    def edit_cell(self, row: int, column: int) -> None:
        """Open the field for a row's name or value."""
        if self.tree is not None and self.document.shown is not None:
            begin(self._session, self.document, self.tree, row, column)

    def _on_offered(self, field: RowField) -> None:
        offer(self._session, self.document, field)

    def _on_dragged(self) -> None:
        self.dragged.emit(self.document)

    def _on_dropped(self, row: int, before: bool, copies: bool) -> None:
        self.dropped.emit(self.document, row, before, copies)

    def _on_repair(self) -> None:
        self._session.interruptions.repair(self.document)

    def _on_dismissed(self) -> None:
        self._session.dismiss(self.document)

    def _on_picked(self, row: int, rows: tuple[int, ...]) -> None:
        self._session.select(self.document, row, rows)

    def _on_sort(self, column: int, descending: bool) -> None:
        request = self.document.request
        order = request.order._replace(column=Column(column) if column >= 0 else None, descending=descending)
        self._session.ask(self.document, request._replace(order=order))

    def _on_escaped(self) -> None:
        document = self.document
        if document.request.filter:
            self._session.ask(document, document.request._replace(filter=""))
        elif document.arranging is None and document.editing is None:
            self.show_file()

    def _on_painted(self) -> None:
        self.painted.emit(self.document)

    def _on_menu(self, point: QPoint) -> None:
        assert self.tree is not None
        self.menu_asked.emit(self.tree.viewport().mapToGlobal(point))


def _marks(document: Document, arrangement: Arrangement) -> Marks:
    return Marks(document.base, arrangement.tree, document.laid.absent if document.laid is not None else frozenset())


class _Waiting(QWidget):
    """Progress and a way out; empty for the first moment, so that quick files do not flicker."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._what = plain_label("")
        self._what.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._bar = ShareBar("openProgress")
        self.cancel = QPushButton(self.tr("Cancel"))
        self.cancel.setObjectName("cancelOpening")
        self._box = QWidget(self)
        follow_font(self._box, lambda: self._box.setFixedWidth(scaled(380)))
        column = QVBoxLayout(self._box)
        column.setSpacing(14)
        column.addWidget(self._what)
        column.addWidget(self._bar)
        column.addWidget(self.cancel, 0, Qt.AlignmentFlag.AlignHCenter)
        outer = QVBoxLayout(self)
        outer.addWidget(self._box, 0, Qt.AlignmentFlag.AlignCenter)
        self._box.hide()
        self.visible_now = False

    def appear(self) -> None:
        """Show the progress from now on."""
        self.visible_now = True
        self._box.show()

    def vanish(self) -> None:
        """Be empty again."""
        self.visible_now = False
        self._box.hide()

    def report(self, document: Document) -> None:
        """Show how far the opening is."""
        what, done, total = document.progress
        name = self.tr("Opening {name}").replace("{name}", visible(document.name, 60))
        self._what.setText(named(name, visible(local(what), 60)) if what else name)
        self._bar.show_share(done, total)


class _Failed(QWidget):
    """The sentence that says why a file could not be opened."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        picture = plain_label("")
        picture.setPixmap(icons.icon("broken", theme.tokens["error"]).pixmap(QSize(36, 36), self.devicePixelRatioF()))
        self._title = plain_label("", "title")
        self._title.setWordWrap(True)
        self._reason = plain_label("")
        self._reason.setObjectName("failure")
        self._reason.setWordWrap(True)
        self._path = plain_label("", "soft")
        self._path.setWordWrap(True)
        self._hint = plain_label("")
        self._hint.setObjectName("commandHint")
        self._hint.setWordWrap(True)
        self.again = QPushButton(self.tr("Try again"))
        self.close_tab = QPushButton(self.tr("Close"))
        box = QWidget(self)
        follow_font(box, lambda: box.setMaximumWidth(scaled(560)))
        column = QVBoxLayout(box)
        column.setSpacing(10)
        for label in (self._title, self._reason, self._path, self._hint):
            column.addWidget(label)
        buttons = QHBoxLayout()
        buttons.addWidget(self.again)
        buttons.addWidget(self.close_tab)
        self._details = Details(self)
        buttons.addSpacing(8)
        buttons.addWidget(self._details.link)
        buttons.addStretch(1)
        column.addSpacing(6)
        nest(column, buttons)
        column.addWidget(self._details)
        outer = QHBoxLayout(self)
        outer.setSpacing(18)
        outer.addStretch(1)
        outer.addWidget(picture, 0, Qt.AlignmentFlag.AlignVCenter)
        outer.addWidget(box, 3, Qt.AlignmentFlag.AlignVCenter)
        outer.addStretch(1)

    def tell(self, document: Document) -> None:
        """Show what happened to a document."""
        self._title.setText(self.tr("{name} cannot be opened").replace("{name}", visible(document.name)))
        reason = visible(standing_alone(document.failure), 600)
        self._reason.setText(stopped(capitalised(reason)))
        self._path.setText(visible(document.path))
        command = "" if os.path.lexists(document.path) else meant(document.name)
        self._hint.setText(fill(self.tr("If you meant a command: in a terminal there is “ckpt-browser {command}”."),
                                command=command) if command else "")
        self._hint.setVisible(bool(command))
        self._details.tell(error_facts(document.failure, document))


