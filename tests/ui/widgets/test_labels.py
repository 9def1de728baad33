"""Labels for strangers' text: what their menu offers, which is made only when somebody asks for it."""

from PySide6.QtCore import QPoint
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtWidgets import QMenu

from ckpt_browser.ui.widgets.labels import BREAK, FactLabel


def test_a_fact_offers_to_copy_itself(qtbot) -> None:
    text = "model.layers.0.self_attn.q_proj.weight"
    label = FactLabel(text)
    qtbot.addWidget(label)
    assert BREAK in label.text()
    assert not label.findChildren(QMenu)
    label.contextMenuEvent(QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1)))
    [menu] = label.findChildren(QMenu)
    [copy] = menu.actions()
    copy.trigger()
    assert QGuiApplication.clipboard().text() == text
    menu.close()
