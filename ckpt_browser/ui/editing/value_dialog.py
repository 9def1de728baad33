"""The panel for values that need room: long texts as they are, lists and dicts as JSON, checked while one types."""

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from ...core.edits.table import Edit
from ...core.edits.values import SetValue
from ...core.nodes import Value
from ...core.paths import path_text, visible
from ...workspace.editing.value_text import json_of, parsed
from ..access.text_size import write_evenly
from ..session.document import Document
from ..session.session import Session
from ..widgets.labels import plain_label
from .edit_dialog import EditDialog


class ValueDialog(EditDialog):
    """Edits the value of one row."""

    def __init__(self, session: Session, document: Document, row: int, parent: QWidget | None) -> None:
        super().__init__(session, document, parent)
        assert document.shown is not None
        tree = document.shown.arrangement.tree
        self.setObjectName("valueDialog")
        self._path = tree.path(row)
        node = tree.node_of(row)
        self._is_text = isinstance(node, Value) and isinstance(node.value, str)
        self.setWindowTitle(self.tr("Edit a text") if self._is_text else self.tr("Edit a value as JSON"))
        where = plain_label(visible(path_text(self._path)), "title")
        where.setWordWrap(True)
        self.form.addRow(where)
        self._text = QPlainTextEdit()
        self._text.setObjectName("valueText")
        self._text.setAccessibleName(self.tr("Value"))
        self._text.setTabChangesFocus(True)
        write_evenly(self._text)
        self._text.setMinimumSize(QSize(460, 220))
        self._text.setPlainText(str(node.value) if isinstance(node, Value) and self._is_text
                                else json_of(tree.nodes, tree.node[row]))
        self._text.textChanged.connect(self.check_soon)
        self.form.addRow(self._text)
        self._text.setFocus()

    def edits(self) -> Sequence[Edit]:
        text = self._text.toPlainText()
        return [SetValue(self._path, text if self._is_text else parsed(text))]
