"""The dialog of all that a person can set; it holds at once, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, QRect, Qt, QTimer
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from ..settings.table import PARTS, PRIVACY, TABLE
from ..widgets.labels import plain_label
from ..widgets.nesting import nest
from .fields import Field
from .privacy import Privacy

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

INDENT = 2
"""Pixels around the form."""

BESIDE_BOX = 22
"""Pixels that a tick box and its space take before the text."""

WISHED = 560
"""Width of the dialog in pixels, where its contents do not need more."""

EDGES, FRAME = 20, 60
"""Pixels of the screen beside the dialog, and above and below it, that stay free."""


class Standing(NamedTuple):
    """What a person did in the dialog, for another one in its place.

    Attributes:
        place: where it is on screen.
        before: what held before the reset, while that can be undone.
        undone: the reset was undone.
        focus: the name of the field that has the keyboard, or empty.
        scrolled: pixels that the form is scrolled by.
    """

    place: QRect
    before: dict[str, str] | None
    undone: bool
    focus: str
    scrolled: int


class PreferencesDialog(QDialog):
    """One form; stays open beside the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = window.session.settings
        self._before: dict[str, str] | None = None
        self._undone = False
        self._labels: list[QLabel] = []
        self.fields = {setting.name: Field(self._settings, setting) for setting in TABLE if setting.part}
        self.privacy = Privacy(window, self)
        self._said = plain_label("", "soft")
        self._said.setObjectName("resetSaid")
        self.reset = QPushButton(self.tr("Reset to defaults"))
        self.reset.setObjectName("resetSettings")
        self.reset.setAutoDefault(False)
        self.reset.clicked.connect(self._on_reset)
        close = QPushButton(self.tr("Close"))
        close.setObjectName("closePreferences")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        self._buttons = QHBoxLayout()
        self._buttons.addWidget(self.reset)
        self._buttons.addWidget(self._said, 1)
        self._buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        self._area = self._form()
        column.addWidget(self._area, 1)
        nest(column, self._buttons)
        self._settings.changed.connect(self._on_changed)
        self._room = window.screen().availableGeometry()
        self._fit()
        self._later = QTimer(self)  # once all widgets know of the other size of texts
        self._later.setSingleShot(True)
        self._later.timeout.connect(self._fit)
        window.theme.changed.connect(self._on_theme)

    @property
    def standing(self) -> Standing:
        """What was done in it so far."""
        focus = self.focusWidget()
        return Standing(self.geometry(), self._before, self._undone, focus.objectName() if focus is not None else "",
                        self._area.verticalScrollBar().value())

    def take_over(self, standing: Standing) -> None:
        """Stand where another one stood, as far as the screen has room."""
        self._before, self._undone = standing.before, standing.undone
        self._say()
        self.move(standing.place.topLeft())
        self._fit(standing.place)
        focus = self.findChild(QWidget, standing.focus) if standing.focus else None
        if focus is not None:
            focus.setFocus()
        self._area.verticalScrollBar().setValue(standing.scrolled)

    def _form(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(INDENT, INDENT, 14, INDENT)
        column.setSpacing(8)
        for part, title in PARTS:
            if column.count():
                column.addSpacing(10)
            column.addWidget(plain_label(QCoreApplication.translate("Settings", title), "section"))
            nest(column, self._rows(part))
            if part == PRIVACY:
                column.addWidget(self.privacy)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("preferencesForm")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setWidget(inside)
        self._inside = inside
        return area

    def _rows(self, part: str) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(8)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in self.fields.values():
            if field.setting.part != part:
                continue
            if not field.label:
                form.addRow(_with_tip(field, BESIDE_BOX))
                continue
            label = plain_label(field.label)
            label.setBuddy(field.widget)
            self._labels.append(label)
            form.addRow(label, _with_tip(field))
        return form

    def _fit(self, place: QRect | None = None) -> None:
        """Be as large as the contents, or as a place that is larger, while the screen has room."""
        place = place or self.geometry()
        for widget in self.findChildren(QWidget):
            widget.ensurePolished()  # the style sheet makes titles larger
        widest = max(label.fontMetrics().horizontalAdvance(label.text()) for label in self._labels)
        for label in self._labels:
            label.setMinimumWidth(widest)
        form, column = self._inside.layout(), self.layout()
        assert form is not None and column is not None
        form.activate()
        edges = column.contentsMargins()
        beside = edges.left() + edges.right() + self._area.verticalScrollBar().sizeHint().width() + 2 * INDENT
        inside = max(WISHED - beside, form.minimumSize().width(), self._buttons.minimumSize().width())
        below = edges.top() + edges.bottom() + column.spacing() + self._buttons.sizeHint().height() + 2 * INDENT
        width = max(inside + beside, place.width() if self.isVisible() else 0)
        height = max(form.totalHeightForWidth(width - beside) + below, place.height() if self.isVisible() else 0)
        room = self._room
        self.resize(min(width, room.width() - EDGES), min(height, room.height() - FRAME))
        if self.isVisible():
            self.move(max(room.left(), min(self.x(), room.right() - self.width())),
                      max(room.top(), min(self.y(), room.bottom() - self.height())))

    def _on_theme(self) -> None:
        self._later.start(0)

    def _on_changed(self, name: str) -> None:
        if name in self.fields:
            self.fields[name].follow()

    def _on_reset(self) -> None:
        """Let the defaults hold, or what held before they did."""
        before, self._before = self._before, self._settings.snapshot() if self._before is None else None
        self._undone = before is not None
        self._say()
        self._settings.reset(before)

    def _say(self) -> None:
        """Say what the button does, and what it did."""
        reset = self._before is not None
        self.reset.setText(self.tr("Undo the reset") if reset else self.tr("Reset to defaults"))
        self._said.setText(self.tr("The defaults hold.") if reset else
                           self.tr("Everything is as it was.") if self._undone else "")


def _with_tip(field: Field, indent: int = 0) -> QVBoxLayout:
    """A field with its explanation below."""
    whole = QVBoxLayout()
    whole.setSpacing(3)
    grows = field.widget.sizePolicy().horizontalPolicy() != QSizePolicy.Policy.Fixed
    whole.addWidget(field.widget, 0, Qt.AlignmentFlag(0) if grows else Qt.AlignmentFlag.AlignLeft)
    if field.tip:
        tip = plain_label(field.tip, "soft")
        tip.setWordWrap(True)
        tip.setContentsMargins(indent, 0, 0, 0)
        whole.addWidget(tip)
    return whole
