"""Buttons that stand for an action, and hear of its changes once."""

from __future__ import annotations

from PySide6.QtCore import SIGNAL, QEvent, QObject
from PySide6.QtGui import QAction, QActionEvent
from PySide6.QtWidgets import QToolButton


class ToolButton(QToolButton):
    """A button of an action."""

    def setDefaultAction(self, action: QAction) -> None:
        """Stand for an action, which stays its owner's: PySide 6.11 makes it a part of the button.

        Whoever ended after a second button of the same action would leave the action's Python half for good.
        """
        super().setDefaultAction(action)
        action.setParent(action.parent())

    def actionEvent(self, event: QActionEvent) -> None:
        if event.type() == QEvent.Type.ActionChanged:
            _part(self, event.action())
        super().actionEvent(event)


def _part(button: QToolButton, action: QAction) -> None:
    """Take back what Qt 6.11 is about to connect once more: it does so at each change, and never parts them again.

    After an hour, each change of an action would be told to its button a thousand times.
    """
    QObject.disconnect(action, SIGNAL("changed()"), button, None)  # type: ignore[call-overload, unused-ignore]
