"""The problems panel: what is broken or suspicious in the file in front, each leading to its row."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QListWidgetItem, QWidget

from ...core.checkpoint import Problem
from ...core.messages import capitalised
from ...core.paths import path_text, visible
from ...workspace.rows.describe import row_of_problem
from ...workspace.rows.trouble import MOST, told_once
from ..session.document import Document
from ..session.session import Session
from ..widgets.message_list import TARGET, MessageList
from ..widgets.theme import Theme
from ..wording.sentences import named, sentence_of
from ..wording.words import local

SEVERITIES = {"error": 0, "warning": 1, "note": 2}


class ProblemsPanel(MessageList):
    """Lists the problems of the session's current document.

    Signals:
        counted: how many problems there are now.
    """

    counted = Signal(int)

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setObjectName("problemsPanel")
        self.setAccessibleName(self.tr("Problems"))
        self._session = session
        self._listed: object = None
        self.itemActivated.connect(self._on_activated)
        self.itemClicked.connect(self._on_activated)
        session.current_changed.connect(self.refresh)
        session.shown.connect(self._on_shown)
        session.changed.connect(self._on_shown)
        theme.changed.connect(self._recolor)

    def refresh(self) -> None:
        """List the problems of the document that is in front now."""
        document = self._session.current
        opened = document.opened if document is not None else None
        problems = opened.checkpoint.problems if opened is not None else ()
        listed = problems or opened
        if listed is self._listed:
            return
        self._listed = listed
        self.clear()
        told = told_once(problems)
        ordered = sorted(told, key=lambda problem: SEVERITIES.get(problem.severity, 3))
        for problem in ordered:
            self._add(problem, document)
        if not problems and opened is not None:
            self.remark(self.tr("No problems found."))
        if len(problems) > MOST:
            self.remark(self.tr("… and more"))
        self.counted.emit(len(told) + max(0, len(problems) - MOST))

    def _add(self, problem: Problem, document: Document | None) -> None:
        place = ""
        shown = document.shown if document is not None else None
        if problem.node is not None and shown is not None:
            tree = shown.arrangement.tree
            row = row_of_problem(tree, problem)
            place = visible(path_text(tree.path(row))) if row > 0 else ""
        message = local(problem.message) if place else capitalised(sentence_of(problem.message))
        self.add(problem.severity if problem.severity in SEVERITIES else "note", named(place, message), problem)

    def _on_activated(self, item: QListWidgetItem) -> None:
        document = self._session.current
        problem = item.data(TARGET)
        if document is not None and document.shown is not None and isinstance(problem, Problem):
            self._session.reveal(document, row_of_problem(document.shown.arrangement.tree, problem))

    def _on_shown(self, document: Document) -> None:
        if document is self._session.current:
            self.refresh()

    def _recolor(self) -> None:
        self._listed = None
        self.refresh()
