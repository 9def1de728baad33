"""One field per kind of setting: it shows what holds, and what is chosen in it holds at once."""

from PySide6.QtCore import QCoreApplication, QSignalBlocker
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QSpinBox, QWidget

from ..settings import Settings
from ..settings.table import CHOICE, FLAG, ON, Setting

STEP = 10
"""Per cent of one step."""

TEXT_EDGE = 6
"""Pixels before a number."""


class Field:
    """The widget of a setting.

    Attributes:
        widget: what stands in the dialog.
    """

    def __init__(self, settings: Settings, setting: Setting) -> None:
        self.setting = setting
        self._settings = settings
        self._box = QCheckBox(_said(setting.label)) if setting.kind == FLAG else None
        self._combo = _combo(setting) if setting.kind == CHOICE else None
        self._spin = _spin(setting) if self._box is None and self._combo is None else None
        self.widget: QWidget = self._box or self._combo or self._spin or QWidget()
        self.widget.setObjectName(f"preference-{setting.name}")
        self.widget.setAccessibleName(_said(setting.label))
        self.widget.setAccessibleDescription(_said(setting.tip))
        self.follow()
        if self._box is not None:
            self._box.toggled.connect(self._on_toggled)
        elif self._combo is not None:
            self._combo.activated.connect(self._on_chosen)
        elif self._spin is not None:
            self._spin.valueChanged.connect(self._on_number)

    @property
    def label(self) -> str:
        """What stands before the field; empty where it says itself what it is."""
        return "" if self._box is not None else _said(self.setting.label)

    @property
    def tip(self) -> str:
        """What stands below it."""
        return _said(self.setting.tip)

    def follow(self) -> None:
        """Show what holds now."""
        blocker = QSignalBlocker(self.widget)
        value = self._settings.value(self.setting)
        if self._box is not None:
            self._box.setChecked(value == ON)
        elif self._combo is not None:
            self._combo.setCurrentIndex(self._combo.findData(value))
        elif self._spin is not None:
            self._spin.setValue(int(value))
        blocker.unblock()

    def _on_toggled(self, on: bool) -> None:
        self._settings.set_flag(self.setting.name, on)

    def _on_chosen(self, place: int) -> None:
        assert self._combo is not None
        self._settings.put(self.setting, str(self._combo.itemData(place)))

    def _on_number(self, number: int) -> None:
        self._settings.set_number(self.setting.name, number)


def _combo(setting: Setting) -> QComboBox:
    combo = QComboBox()
    for choice, words in zip(setting.choices, setting.words, strict=True):
        combo.addItem(_said(words), choice)
    return combo


def _spin(setting: Setting) -> QSpinBox:
    spin = QSpinBox()
    spin.setRange(int(setting.choices[0]), int(setting.choices[1]))
    spin.setSingleStep(STEP)
    spin.setSuffix(" %")
    spin.setKeyboardTracking(False)
    spin.lineEdit().setTextMargins(TEXT_EDGE, 0, 0, 0)  # the style sheet's padding does not reach the text
    spin.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return spin


def _said(text: str) -> str:
    return QCoreApplication.translate("Settings", text) if text else ""
