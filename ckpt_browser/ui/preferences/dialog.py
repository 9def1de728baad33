"""The dialog of all that a person can set; it holds at once, and can be taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from ..settings.table import PARTS, PRIVACY, TABLE
from ..widgets.labels import plain_label
from .fields import Field
from .privacy import Privacy

if TYPE_CHECKING:
    from ..main_window import MainWindow

INDENT = 2
"""Pixels around the form."""

BESIDE_BOX = 22
"""Pixels that a tick box and its space take before the text."""

WISHED, BUTTONS = 560, 90
"""Width of the dialog, and the height of what stands below the form, in pixels."""


class PreferencesDialog(QDialog):
    """One form; stays open beside the window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self.setObjectName("preferencesDialog")
        self.setWindowTitle(self.tr("Preferences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._settings = window.session.settings
        self._before: dict[str, str] | None = None
        self.fields = {setting.name: Field(self._settings, setting) for setting in TABLE if setting.part}
        self.privacy = Privacy(window, self)
        self._widest = max(self.fontMetrics().horizontalAdvance(field.label) for field in self.fields.values())
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
        buttons = QHBoxLayout()
        buttons.addWidget(self.reset)
        buttons.addWidget(self._said, 1)
        buttons.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(18, 16, 18, 14)
        column.setSpacing(12)
        column.addWidget(self._form(), 1)
        column.addLayout(buttons)
        self._settings.changed.connect(self._on_changed)
        self._fit(window)

    def _form(self) -> QScrollArea:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(INDENT, INDENT, 14, INDENT)
        column.setSpacing(8)
        for part, title in PARTS:
            if column.count():
                column.addSpacing(10)
            column.addWidget(plain_label(QCoreApplication.translate("Settings", title), "section"))
            column.addLayout(self._rows(part))
            if part == PRIVACY:
                column.addWidget(self.privacy)
        column.addStretch(1)
        area = QScrollArea()
        area.setObjectName("preferencesForm")
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
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
            label.setMinimumWidth(self._widest)
            form.addRow(label, _with_tip(field))
        return form

    def _fit(self, window: MainWindow) -> None:
        room = window.screen().availableGeometry()
        wished = self._inside.sizeHint().height() + BUTTONS
        self.resize(min(max(WISHED, self.sizeHint().width()), room.width() - 20), min(wished, room.height() - 60))

    def _on_changed(self, name: str) -> None:
        if name in self.fields:
            self.fields[name].follow()

    def _on_reset(self) -> None:
        """Let the defaults hold, or what held before they did."""
        if self._before is None:
            self._before = self._settings.snapshot()
            self._settings.reset()
            self.reset.setText(self.tr("Undo the reset"))
            self._said.setText(self.tr("The defaults hold."))
        else:
            self._settings.reset(self._before)
            self._before = None
            self.reset.setText(self.tr("Reset to defaults"))
            self._said.setText(self.tr("Everything is as it was."))


def _with_tip(field: Field, indent: int = 0) -> QVBoxLayout:
    """A field with its explanation below."""
    whole = QVBoxLayout()
    whole.setSpacing(3)
    whole.addWidget(field.widget)
    if field.tip:
        tip = plain_label(field.tip, "soft")
        tip.setWordWrap(True)
        tip.setContentsMargins(indent, 0, 0, 0)
        whole.addWidget(tip)
    return whole
