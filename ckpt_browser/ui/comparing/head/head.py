"""What stands above the tree of a comparison: what it comes to, counts that filter, the tolerance."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ...widgets.flow import FlowLayout
from ...widgets.labels import ElidedLabel, plain_label, plain_tip
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ...widgets.tool_buttons import ToolButton
from ..comparing import Comparing
from ..signs import Signs
from .chips import MarkChips
from .sentences import how_known, mark_of, outcome
from .tolerance import ToleranceFields

SIGN = 28
"""Pixels of the sign that says what the comparison comes to."""


class DiffHead(QWidget):
    """Follows one comparison."""

    def __init__(self, comparing: Comparing, theme: Theme, tools: Sequence[QAction],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("diffHead")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._comparing = comparing
        self._mark = ""
        self._outcome = ElidedLabel("title")
        self._outcome.setObjectName("diffOutcome")
        self._how = ElidedLabel("soft")
        self._how.setObjectName("diffProof")
        self._sign = plain_label("")
        self._sign.setObjectName("diffSign")
        self._sign.setFixedSize(SIGN, SIGN)
        self._theme = theme
        self.chips = MarkChips(comparing, theme, self)
        self.tolerance = ToleranceFields(comparing, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 4, 8, 5)
        column.setSpacing(4)
        nest(column, self._upper_line(tools))
        column.addWidget(self._lower_lines())
        for signal in (comparing.changed, comparing.shown, comparing.arranged, comparing.measured):
            signal.connect(self.refresh)
        theme.changed.connect(self._recolor)
        self.refresh()

    def _upper_line(self, tools: Sequence[QAction]) -> QHBoxLayout:
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._outcome)
        words.addWidget(self._how)
        line = QHBoxLayout()
        line.setSpacing(2)
        line.addWidget(self._sign)
        line.addSpacing(8)
        nest(line, words, 1)
        for action in tools:
            button = ToolButton(self)
            button.setDefaultAction(action)
            button.setIconSize(QSize(16, 16))
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            line.addWidget(button)
        return line

    def _lower_lines(self) -> QWidget:
        """The chips and the tolerance, in as many lines as they need."""
        flow = QWidget(self)
        line = FlowLayout(flow)
        for widget in (*self.chips.widgets, self.tolerance, self.chips.last):
            line.addWidget(widget)
        policy = flow.sizePolicy()
        policy.setHeightForWidth(True)
        flow.setSizePolicy(policy)
        return flow

    def refresh(self) -> None:
        """Bring words, counts and states up to date."""
        comparing = self._comparing
        _say(self._outcome, outcome(comparing))
        _say(self._how, how_known(comparing))
        mark = mark_of(comparing)
        if mark != self._mark:
            self._mark = mark
            self._sign.setPixmap(Signs(self._theme.tokens).icon(mark).pixmap(SIGN, SIGN) if mark else QPixmap())
        self.chips.refresh()
        self.tolerance.refresh()


    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.chips.fit(event.size().width())

    def _recolor(self) -> None:
        self._mark = ""
        self.chips.recolor()
        self.refresh()


def _say(label: ElidedLabel, text: str) -> None:
    if label.text() != text:
        label.setText(text)
        label.setToolTip(plain_tip(text))
