"""A home that cannot be written: the window works, and says once what it cannot keep."""

import os
import shutil

import pytest
import torch
from PySide6.QtCore import QCoreApplication, QEvent

from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.settings import Settings
from ckpt_browser.workspace.saving.save_options import SaveOptions


@pytest.fixture
def program(qapp, tmp_path):
    """A program whose settings, records and cache would lie below a file."""
    (tmp_path / "home").write_text("")
    made = Program(Settings(str(tmp_path / "home" / "config" / "settings.ini")))
    made.remembering.begin(made.open_window())
    made.windows[0].show()
    yield made
    made.shut_down()
    for window in made.windows:
        window.hide()
        window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def test_everything_works_and_what_is_not_kept_is_said_once(qtbot, program, tmp_path, sample):
    path, other = str(tmp_path / "model.pth"), str(tmp_path / "other.pth")
    shutil.copy(sample, path)
    window = program.windows[0]
    session = window.session
    said: list[str] = []
    session.noticed.connect(said.append)

    def calm() -> None:
        qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)

    with qtbot.waitSignal(window.opened):
        document = session.open(path)
    window.side.show_viewer("histogram")
    session.sweeper.start(document)
    calm()
    for value in (7, 8):
        session.edit(document, [SetValue(("epoch",), value)])
        calm()
        window._recovery._timer.setInterval(0)
        qtbot.waitUntil(lambda: not window._recovery._waiting)
        calm()
    program.settings.flush()
    program.settings.set_flag("flat", True)
    program.settings.flush()
    assert program.settings.flag("flat", False)
    session.saver.save(document, other, SaveOptions(verify=False))
    calm()
    assert torch.load(other, weights_only=True)["epoch"] == 8
    assert [notice.words for notice in window.notices._waiting] == ["The settings cannot be kept: not a directory."]
    assert [words for words in said if "cannot" in words] == ["Unsaved edits cannot be kept aside (not a directory)"]
    assert len(said) == 3, said  # it was looked through, and saved
    assert not document.dirty
    program.quit()
    assert program.windows == []
    assert sorted(os.listdir(tmp_path)) == ["home", "model.pth", "other.pth"]
