"""The tool bar: buttons, the device and the filter; buttons give way where there is no room, the filter never does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QLabel, QToolBar, QWidget

from ..access.text_size import follow_font, scaled
from ..editing.device_combo import DeviceLabel
from ..widgets.labels import plain_tip
from ..widgets.tool_buttons import ToolButton

if TYPE_CHECKING:
    from .main_window import MainWindow

TOOLS = ("actionOpen", "actionSave", "", "actionUndo", "actionRedo", "", "actionRename", "actionDrop", "",
         "actionSweep", "actionCompare", "")

WITH_TEXT = "actionOpen"

TEXT = "text"
"""The button with a text beside its picture; the same without a text stands there once it gave way."""

LINES = "lines"
"""Those between the groups of buttons."""

LABEL = "deviceLabel"

SPARED = ((LINES, "actionCompare", LABEL), (TEXT,), ("actionSweep",), ("actionRename", "actionDrop"),
          ("actionUndo", "actionRedo"), ("actionSave",), (WITH_TEXT,))
"""What gives way where the bar is narrow or its texts are large, one after the other; all of it is in the menus too."""


class Tools(QToolBar):
    """A tool bar that leaves out what can be spared until the rest has room."""

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(title, parent)
        self._spared: dict[str, list[tuple[QAction, QWidget]]] = {}
        self._fixed: list[QWidget] = []

    def add_line(self) -> None:
        """Add a line between two groups."""
        line = self.addSeparator()
        self._spared.setdefault(LINES, []).append((line, self.widgetForAction(line)))

    def add_button(self, name: str, action: QAction, with_text: bool = False) -> None:
        """Add a button of an action."""
        button = ToolButton(self)
        button.setDefaultAction(action)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # its keys are those of the menu
        if with_text:
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.add_spare(name, button)

    def add_spare(self, name: str, widget: QWidget) -> None:
        """Add what can be left out, under the name that it is called by among what can be."""
        self._spared.setdefault(name, []).append((self.addWidget(widget), widget))

    def add_fixed(self, widget: QWidget) -> None:
        """Add what is always there."""
        self.addWidget(widget)
        self._fixed.append(widget)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._spare()
        super().resizeEvent(event)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:  # something in it takes another room, as larger texts do
            self._spare()
        return super().event(event)

    def _spare(self) -> None:
        """Leave out as little as can be."""
        given: set[str] = set()
        for steps in range(len(SPARED) + 1):
            given = _given(steps)
            if self._needed(given) <= self.width():
                break
        for name, parts in self._spared.items():
            for action, _ in parts:
                action.setVisible(name not in given)

    def _needed(self, given: set[str]) -> int:
        """Pixels that all needs at least apart from what gave way."""
        widgets = [widget for name, parts in self._spared.items() if name not in given for _, widget in parts]
        widgets += self._fixed
        layout = self.layout()
        assert layout is not None
        margins, between = layout.contentsMargins(), layout.spacing()
        return (margins.left() + margins.right() + between * (len(widgets) - 1)
                + sum(widget.sizeHint().width() for widget in widgets))


def _given(steps: int) -> set[str]:
    """What has given way after so many steps."""
    given = {name for names in SPARED[:steps] for name in names}
    return given if TEXT in given else given | {WITH_TEXT}


def make_tool_bar(window: MainWindow) -> Tools:
    """The tool bar, with the filter at its end."""
    bar = Tools(QCoreApplication.translate("Menus", "Tools"), window)
    bar.setObjectName("tools")
    bar.setMovable(False)
    follow_font(bar, lambda: bar.setIconSize(QSize(scaled(16), scaled(16))))
    bar.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
    for name in TOOLS:
        if not name:
            bar.add_line()
            continue
        if name == WITH_TEXT:
            bar.add_button(TEXT, window.actions_.by_id[name], with_text=True)
        bar.add_button(name, window.actions_.by_id[name])
    bar.add_spare(LABEL, _device_label(window))
    bar.add_fixed(window.device)
    bar.add_fixed(window.filter)
    return bar


def _device_label(window: MainWindow) -> QLabel:
    label = DeviceLabel(QCoreApplication.translate("Menus", "Device"), window.device)
    label.setObjectName("deviceLabel")
    label.setContentsMargins(4, 0, 6, 0)
    label.setToolTip(plain_tip(QCoreApplication.translate(
        "Menus", "The device onto which torch.load puts tensors unless it is told otherwise: those of the selected "
                 "rows, or all of the file while no row is selected. No number is read or changed.")))
    return label
