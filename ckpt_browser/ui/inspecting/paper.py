"""What the inspector writes on: its lines are made once, and say something else for every row."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from ..widgets import icons
from ..widgets.labels import FactLabel, plain_label, rule
from ..widgets.nesting import nest
from .facts import Fact, Section

ROW = "row"
KEPT = 24
"""Lines of a section that are kept for later when they say nothing."""
PICTURE = 18


class Paper(QWidget):
    """A title and sections of facts; labels cost ten times as much to make as to change.

    Signals:
        followed: (row) a text was clicked that leads there.
    """

    followed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._picture, self._title = plain_label(""), FactLabel("")
        self._title.setProperty("role", "title")
        self._title.setObjectName("inspectorTitle")
        self._title.setProperty("size", "title")
        self._body = QWidget()
        head = QGridLayout()
        head.setHorizontalSpacing(9)
        head.addWidget(self._picture, 0, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._title, 0, 1)
        head.setColumnStretch(1, 1)
        self._column = QVBoxLayout(self._body)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(8)
        nest(self._column, head)
        self._parts: list[_Part] = []
        self._last: QWidget | None = None
        outer = QVBoxLayout(self)
        outer.setContentsMargins(18, 16, 18, 18)
        outer.setSpacing(8)
        outer.addWidget(self._body)
        outer.addStretch(1)
        self._body.hide()

    def clear(self) -> None:
        """Say nothing, and keep nothing of what was said."""
        self._body.hide()
        self._title.tell("")
        for part in self._parts:
            part.tell(Section("", []))
        self.end_with(None)

    def tell(self, title: str, icon: str, color: str, sections: Sequence[Section]) -> None:
        """Say other facts."""
        self._picture.setPixmap(icons.icon(icon, color).pixmap(QSize(PICTURE, PICTURE), self.devicePixelRatioF()))
        self._title.tell(title)
        for place in range(len(self._parts), len(sections)):
            self._parts.append(_Part(place > 0, self.followed.emit, self._body))
            self._column.insertWidget(1 + place, self._parts[place])
        nothing = [Section("", [])] * (len(self._parts) - len(sections))
        for part, section in zip(self._parts, [*sections, *nothing], strict=True):
            part.tell(section)
        self._body.show()

    def end_with(self, last: QWidget | None) -> None:
        """Have something else below all facts, or nothing."""
        if self._last is not None:
            self._last.hide()  # one that was clicked goes later
            self._last.deleteLater()
        self._last = last
        if last is not None:
            self._column.addWidget(last)


class _Part(QWidget):
    """One section, below a thin line where it is not the first."""

    def __init__(self, ruled: bool, follow: Callable[[int], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._follow = follow
        self._lines: list[_Line] = []
        self._title = plain_label("", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4 if ruled else 0, 0, 0)
        column.setSpacing(8)
        if ruled:
            column.addWidget(rule())
        column.addWidget(self._title)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(14)
        self._grid.setVerticalSpacing(5)
        self._grid.setColumnStretch(1, 1)
        self._grid.setColumnMinimumWidth(0, 100)
        nest(column, self._grid)

    def tell(self, section: Section) -> None:
        """Say other facts; none of them where there are none."""
        self.setVisible(bool(section.facts))
        self._title.setText(section.title)
        self._title.setVisible(bool(section.title))
        for place, fact in enumerate(section.facts):
            if place == len(self._lines):
                self._lines.append(_Line(self._grid, place, self._follow))
            self._lines[place].tell(fact)
        for line in self._lines[len(section.facts):]:
            line.tell(None)
        for line in self._lines[max(KEPT, len(section.facts)):]:
            line.end()
        del self._lines[max(KEPT, len(section.facts)):]


class _Line:
    """One fact: what, and a text or a link; each is made when it is wanted for the first time."""

    def __init__(self, grid: QGridLayout, place: int, follow: Callable[[int], None]) -> None:
        self._grid = grid
        self._place = place
        self._follow = follow
        self._label: QLabel | None = None
        self._text: FactLabel | None = None
        self._link: QPushButton | None = None
        self._indented: dict[QWidget, bool] = {}

    def tell(self, fact: Fact | None) -> None:
        """Say another fact, or nothing."""
        label, text, row = fact or ("", "", -1)
        if label and self._label is None:
            self._label = plain_label("", "label", self._grid.parentWidget())
            self._label.setWordWrap(True)
            self._grid.addWidget(self._label, self._place, 0, Qt.AlignmentFlag.AlignTop)
        if self._label is not None:
            self._label.setText(label)
            self._label.setVisible(bool(label))
        if fact is not None and row < 0 and self._text is None:
            self._text = FactLabel("", self._grid.parentWidget())
        if row >= 0 and self._link is None:
            self._link = self._make_link()
        if self._text is not None:
            self._text.tell(text if row < 0 else "")
            self._put(self._text, bool(label), fact is not None and row < 0)
        if self._link is not None:
            self._link.setText(text.replace("&", "&&") if row >= 0 else "")
            self._link.setProperty(ROW, row)
            self._put(self._link, bool(label), row >= 0)

    def end(self) -> None:
        """Be gone for good."""
        for widget in (self._label, self._text, self._link):
            if widget is not None:
                self._grid.removeWidget(widget)
                widget.deleteLater()

    def _put(self, widget: QWidget, indented: bool, shown: bool) -> None:
        """Let it stand beside its name, or below all names where it has none."""
        if shown and self._indented.get(widget) != indented:
            self._indented[widget] = indented
            self._grid.removeWidget(widget)
            if indented:
                self._grid.addWidget(widget, self._place, 1)
            else:
                self._grid.addWidget(widget, self._place, 0, 1, 2)
        widget.setVisible(shown)

    def _make_link(self) -> QPushButton:
        button = QPushButton(self._grid.parentWidget())
        button.setProperty("link", "true")
        button.setCursor(Qt.CursorShape.PointingHandCursor)
        button.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        button.clicked.connect(partial(self._on_link, button))
        return button

    def _on_link(self, button: QPushButton, _checked: bool = False) -> None:
        self._follow(int(button.property(ROW)))
