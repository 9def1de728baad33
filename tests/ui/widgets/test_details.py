"""Errors have details that can be copied into a report."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QPushButton

from ckpt_browser import __version__
from ckpt_browser.ui.inspecting.error_facts import error_facts
from ckpt_browser.ui.program.receiving import fault
from ckpt_browser.ui.widgets.complaint import Complaint
from ckpt_browser.ui.widgets.notice_bar import Notice


def opened_details(qtbot, widget) -> str:
    link = next(button for button in widget.findChildren(QPushButton, "showDetails") if button.isVisible())
    qtbot.mouseClick(link, Qt.MouseButton.LeftButton)
    field = widget.findChild(QPlainTextEdit, "errorDetails")
    assert field.isVisible()
    QGuiApplication.clipboard().clear()
    qtbot.mouseClick(widget.findChild(QPushButton, "copyDetails"), Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == field.toPlainText()
    return field.toPlainText()


@pytest.mark.real_files
def test_a_file_that_cannot_be_opened(qtbot, window, tmp_path):
    broken = tmp_path / "100% <b>broken.pth"
    broken.write_bytes(b"PK\x03\x04" + bytes(60))
    document = window.session.open(str(broken))
    qtbot.waitUntil(lambda: document.state == "failed")
    said = opened_details(qtbot, window)
    assert str(document.failure) in said
    assert f"file: {broken}" in said
    assert f"ckpt-browser {__version__}" in said


def test_an_offer_has_no_details(qtbot):
    line = Complaint(None, "Reload")
    qtbot.addWidget(line)
    line.show()
    line.tell("the file changed")
    assert not line.findChild(QPushButton, "showDetails").isVisible()
    line.tell("")
    assert not line.isVisible()


def test_details_close_with_their_error(qtbot):
    line = Complaint()
    qtbot.addWidget(line)
    line.show()
    line.tell("no room", error_facts("no room"))
    opened_details(qtbot, line)
    line.tell("")
    line.tell("other", error_facts("other"))
    assert not line.findChild(QPlainTextEdit, "errorDetails").isVisible()
    assert error_facts("") == ""


def test_a_fault_of_the_program_can_be_read_and_copied(qtbot, window):
    window.notices.tell(fault("ValueError: no", "Traceback …\nValueError: no"))
    assert window.notices.property("role") == "complaint"
    said = opened_details(qtbot, window.notices)
    assert said.endswith("Traceback …\nValueError: no")
    window.notices.dismiss.click()
    window.notices.tell(Notice("just so you know"))
    assert window.notices.property("role") == "offer"
    assert not window.notices.findChild(QPlainTextEdit, "errorDetails").isVisible()
