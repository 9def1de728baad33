"""The controls above the plot."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ...widgets.flow import FlowLayout
from ...widgets.tool_buttons import ToolButton
from ...wording import numbers
from ...wording.words import fill
from .view import AUTOMATIC, BIN_CHOICES, PARTS, View, changed


class HistogramBar(QWidget):
    """Two switches, and a menu with the rest.

    Signals:
        chosen: (View) a person wants to see it so.
    """

    chosen = Signal(object)

    def __init__(self, view: View, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("histogramBar")
        self._view = view
        self._actions: dict[str, QAction] = {}
        self._menu = QMenu(self)
        log_counts = self._switch("log_counts", self.tr("Log counts"), self.tr("Counts on a logarithmic scale"))
        log_values = self._switch("log_values", self.tr("Log values"),
                                  self.tr("Values on a logarithmic scale of both signs, linear near zero"))
        self._fill_menu()
        flow = FlowLayout(self)
        for widget in (log_counts, log_values, self._view_button()):
            flow.addWidget(widget)

    def offer(self, several: bool, is_complex: bool) -> None:
        """Offer what makes sense for what is shown."""
        self._several.setEnabled(several)
        self._parts.menuAction().setVisible(is_complex)

    def _switch(self, name: str, text: str, tip: str) -> QToolButton:
        action = self._action(name, text)
        action.setToolTip(tip)
        button = ToolButton()
        button.setObjectName(f"{action.objectName()}Button")
        button.setDefaultAction(action)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextOnly)
        button.setProperty("chip", "true")
        return button

    def _action(self, name: str, text: str) -> QAction:
        action = QAction(text, self)
        action.setObjectName("histogram" + name.title().replace("_", ""))
        action.setCheckable(True)
        action.setChecked(getattr(self._view, name))
        action.toggled.connect(partial(self._on_switch, name))
        self._actions[name] = action
        return action

    def _view_button(self) -> QToolButton:
        button = QToolButton()
        button.setObjectName("histogramView")
        button.setText(self.tr("View"))
        button.setProperty("chip", "true")
        button.setProperty("menu", "true")
        button.setMenu(self._menu)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _fill_menu(self) -> None:
        menu = self._menu
        for name, text in (("quantiles", self.tr("&Quantile marks")), ("cumulative", self.tr("&Cumulative curve")),
                           ("normal", self.tr("Fitted &normal distribution"))):
            menu.addAction(self._action(name, text))
        menu.addSeparator()
        self._several = menu.addMenu(self.tr("&Several tensors"))
        self._choices(self._several, "stacked", ((False, self.tr("&Overlaid")), (True, self.tr("&Stacked"))))
        self._several.addSeparator()
        self._several.addAction(self._action("shares", self.tr("Heights as s&hares of each tensor")))
        bins = menu.addMenu(self.tr("&Bins"))
        self._choices(bins, "bins", tuple((count, self._bins_text(count)) for count in BIN_CHOICES))
        self._parts = menu.addMenu(self.tr("Complex n&umbers"))
        texts = self.tr("&Magnitude"), self.tr("&Phase"), self.tr("&Real part"), self.tr("&Imaginary part")
        self._choices(self._parts, "part", tuple(zip(PARTS, texts, strict=True)))

    def _bins_text(self, count: int) -> str:
        return self.tr("Automatic") if count == AUTOMATIC else fill(self.tr("{n} bins"), n=numbers.grouped(count))

    def _choices(self, menu: QMenu, name: str, choices: tuple[tuple[object, str], ...]) -> None:
        group = QActionGroup(menu)
        for value, text in choices:
            action = menu.addAction(text)
            action.setObjectName(f"histogram_{name}_{value}")
            action.setCheckable(True)
            action.setChecked(getattr(self._view, name) == value)
            action.triggered.connect(partial(self._on_choice, name, value))
            group.addAction(action)

    def _on_switch(self, name: str, on: bool) -> None:
        self._on_choice(name, on)

    def _on_choice(self, name: str, value: object, *_: object) -> None:
        self._view = changed(self._view, name, value)
        self.chosen.emit(self._view)
