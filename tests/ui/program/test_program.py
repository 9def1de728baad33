"""The program makes windows, and makes them again over what they have open."""

from PySide6.QtCore import QSettings

from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.settings import Settings


def test_a_window_that_is_made_again_shows_what_was_open(qtbot, tmp_path, sample):
    program = Program(Settings(QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)))
    window = program.open_window()
    with qtbot.waitSignal(window.opened, timeout=10_000):
        window.show()
        document = window.session.open(str(sample))
    window.session.select(document, 3)
    program.rebuild()
    again = program.windows[0]
    qtbot.waitUntil(lambda: again.tree is not None and again.tree.shows_something)
    assert again is not window
    assert again.session is window.session
    assert again.session.current is document
    assert again.tree.objectName() == "checkpointTree"
    assert again.windowTitle().startswith("sample.pth")
    again.close()
    assert program.windows == []
    program.shut_down()
