"""A layout of lines: in each, what is less high stands in the middle."""

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from ckpt_browser.ui.widgets.flow import GAP, FlowLayout


def test_a_label_stands_beside_the_middle_of_its_box(qtbot, theme):
    host = QWidget()
    qtbot.addWidget(host)
    flow = FlowLayout(host)
    label, box, below = QLabel("New rows hold"), QComboBox(), QLabel("below")
    for widget in (label, box, below):
        flow.addWidget(widget)
    box.addItem("zeros")
    wide = label.sizeHint().width() + GAP + box.sizeHint().width()
    host.resize(wide, 200)
    host.show()
    qtbot.waitExposed(host)
    assert label.height() < box.height() - 4
    assert abs(label.geometry().center().y() - box.geometry().center().y()) <= 1
    assert below.geometry().top() == box.geometry().bottom() + 1 + GAP and below.x() == label.x()
    assert flow.heightForWidth(wide) == below.geometry().bottom() + 1
    box.hide()
    assert flow.heightForWidth(1000) == label.sizeHint().height()
    label.hide()
    below.hide()
    assert flow.heightForWidth(1000) == 0
