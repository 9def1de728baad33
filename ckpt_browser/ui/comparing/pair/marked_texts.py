"""Two texts, one above the other, with the characters that differ marked: underlined, and on a colour."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QTextEdit, QVBoxLayout, QWidget

from ....core.nodes import Node, Value
from ....core.paths import visible
from ....workspace.comparing.pair.text_marks import Span, marked
from ....workspace.comparing.rows.cells import entry_text
from ....workspace.rows.cells import value_text
from ...access.text_size import write_evenly
from ...widgets.labels import plain_label
from ...widgets.theme import Theme
from ...wording.numbers import counted

LONG_VALUE = 20_000
"""Characters of a value that are shown in full."""
_TALLEST = 12
"""Lines in sight; more are scrolled to."""


def text_of(node: Node) -> str:
    """An entry that is no tensor, as text; safe to show."""
    text = value_text(node, LONG_VALUE) if isinstance(node, Value) else entry_text(node)
    return visible(text, LONG_VALUE)


class MarkedTexts(QWidget):
    """Both texts under the names of their sides, and how many characters differ."""

    def __init__(self, texts: tuple[str, str], names: tuple[str, str], theme: Theme,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        spans = marked(*texts)
        for text, some, name, token, side in zip(texts, spans, names, ("diff-removed", "diff-added"),
                                                 ("Left", "Right"), strict=True):
            head = plain_label("", "label")
            head.setText(name)
            column.addWidget(head)
            view = _Text(text, some, QColor(theme.tokens[token]))
            view.setObjectName(f"pair{side}Text")
            view.setAccessibleName(name)
            column.addWidget(view)
        self.differing = max(sum([end - start for start, end in some]) for some in spans)
        if self.differing:
            column.addWidget(plain_label(counted(self.differing, self.tr("1 character differs; it is underlined."),
                                                 self.tr("{n} characters differ; they are underlined.")), "soft"))


class _Text(QPlainTextEdit):
    """A text as it is, to be read and copied, as tall as it needs to be up to some lines."""

    def __init__(self, text: str, spans: Sequence[Span], color: QColor) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        write_evenly(self)
        self.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setPlainText(text)
        back = QColor(color)
        back.setAlphaF(0.2)
        form = QTextCharFormat()
        form.setBackground(back)
        form.setFontUnderline(True)
        form.setUnderlineColor(color)
        marks = []
        for start, end in spans:
            mark = QTextEdit.ExtraSelection()
            mark.format, mark.cursor = form, QTextCursor(self.document())
            mark.cursor.setPosition(start)
            mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            marks.append(mark)
        self.setExtraSelections(marks)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        self._fit()

    def _fit(self) -> None:
        lines = min(max(int(self.document().size().height()), 1), _TALLEST)
        room = self.contentsMargins()
        margin = 2 * int(self.document().documentMargin()) + 4 + room.top() + room.bottom()
        height = lines * self.fontMetrics().lineSpacing() + margin
        if self.height() != height:
            self.setFixedHeight(height)
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(policy.ScrollBarAsNeeded if lines == _TALLEST else policy.ScrollBarAlwaysOff)
