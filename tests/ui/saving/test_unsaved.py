"""Unsaved edits: asked about before they would be lost, and kept aside in case of a crash."""

import json
import os
import pickle
import stat
import subprocess
import sys

import pytest
import torch
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QWidget

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.core.journal import do, mark_saved, new_journal, undo
from ckpt_browser.ui.saving.recovery import Recovery
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.window.main_window import MainWindow
from ckpt_browser.workspace.saving.asides import SUFFIX, asides_in, read_aside, steps_of, write_aside

from ...workspace.made import training
from ..looks import texts

pytestmark = pytest.mark.real_files


def box(window) -> QMessageBox | None:
    return next((found for found in window.findChildren(QMessageBox, "unsavedBox") if found.isVisible()), None)


def answer(window, which) -> None:
    box(window).button(which).click()


Button = QMessageBox.StandardButton


def test_closing_a_tab_without_edits_asks_nothing(opened, window):
    window.actions_.by_id["actionClose"].trigger()
    assert box(window) is None
    assert window.session.documents == []


def test_closing_a_tab_asks_and_cancel_keeps_it(opened, window, edit):
    edit(SetValue(("epoch",), 77))
    window.actions_.by_id["actionClose"].trigger()
    assert "model.pth" in box(window).text()
    answer(window, Button.Cancel)
    assert window.session.current.dirty


def test_discarding_closes_and_leaves_the_file(opened, window, edit):
    content = opened.read_bytes()
    edit(SetValue(("epoch",), 77))
    window.actions_.by_id["actionClose"].trigger()
    answer(window, Button.Discard)
    assert window.session.documents == []
    assert opened.read_bytes() == content


def test_saving_then_closes(opened, window, edit, settled):
    edit(SetValue(("epoch",), 77))
    window.actions_.by_id["actionClose"].trigger()
    answer(window, Button.Save)
    settled()
    assert window.session.documents == []
    assert torch.load(opened, weights_only=True)["epoch"] == 77


def test_a_file_that_was_read_anew_while_the_question_stood_has_nothing_to_save(opened, window, edit):
    content = opened.read_bytes()
    edit(SetValue(("epoch",), 77))
    window.actions_.by_id["actionClose"].trigger()
    window.session.reload(window.session.current)
    answer(window, Button.Save)
    assert window.session.documents == []
    assert opened.read_bytes() == content


def test_closing_the_window_asks_for_all_of_them(opened, window, edit, qtbot, tmp_path):
    edit(SetValue(("epoch",), 77))
    torch.save({"a": 1}, tmp_path / "second.pth")
    with qtbot.waitSignal(window.opened):
        window.session.open(str(tmp_path / "second.pth"))
    edit(Rename(("a",), "b"))
    window.close()
    assert window.isVisible()
    assert box(window).informativeText().splitlines() == ["model.pth", "second.pth"]
    answer(window, Button.Discard)
    assert not window.isVisible()


def test_closing_twice_asks_once(opened, window, edit):
    edit(SetValue(("epoch",), 77))
    window.close()
    window.close()
    assert len([found for found in window.findChildren(QMessageBox) if found.isVisible()]) == 1
    answer(window, Button.Cancel)


def test_a_save_that_fails_keeps_the_tab(opened, window, edit, settled, monkeypatch):
    edit(SetValue(("epoch",), 77))
    with open(opened, "ab") as file:
        file.write(b"x")
    window.actions_.by_id["actionClose"].trigger()
    answer(window, Button.Save)
    settled()
    assert window.session.current.dirty
    assert "changed on disk" in window.session.current.complaint


def test_reloading_asks_too(opened, window, edit, qtbot):
    edit(SetValue(("epoch",), 77))
    window.actions_.by_id["actionReload"].trigger()
    with qtbot.waitSignal(window.session.shown):
        answer(window, Button.Discard)
    assert not window.session.current.dirty


def test_giving_no_name_keeps_the_tab(window, qtbot, edit, settled, tmp_path, monkeypatch):
    (tmp_path / "plain.pkl").write_bytes(pickle.dumps({"a": 1}, 2))
    with qtbot.waitSignal(window.opened):
        window.session.open(str(tmp_path / "plain.pkl"))
    edit(Rename(("a",), "other"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    window.actions_.by_id["actionClose"].trigger()
    answer(window, Button.Save)
    settled()
    assert window.session.current.dirty


# Kept aside


def kept(settings) -> list[str]:
    return asides_in(os.path.join(settings.data_folder, "unsaved"))


def crash(window) -> None:
    """What is left when the process dies: the files, and a lock that nobody holds."""
    window._recovery._lock.unlock()
    window._recovery._timer.stop()
    window.session.edited.disconnect(window._recovery._on_edited)
    window.session.removed.disconnect(window._recovery._on_removed)
    window._recovery._names.clear()


def test_edits_are_written_aside_and_removed_when_saved(opened, window, edit, settings, qtbot, settled):
    edit(SetValue(("epoch",), 77))
    qtbot.waitUntil(lambda: len(kept(settings)) == 1)
    edit(Rename(("epoch",), "step"))
    qtbot.waitUntil(lambda: len(steps_of(read_aside(kept(settings)[0]))) == 2)
    window.actions_.by_id["actionSave"].trigger()
    settled()
    qtbot.waitUntil(lambda: kept(settings) == [])


def test_undoing_everything_and_closing_leave_nothing(opened, window, edit, settings, qtbot):
    edit(SetValue(("epoch",), 77))
    qtbot.waitUntil(lambda: len(kept(settings)) == 1)
    window.actions_.by_id["actionUndo"].trigger()
    qtbot.waitUntil(lambda: kept(settings) == [])
    window.actions_.by_id["actionRedo"].trigger()
    qtbot.waitUntil(lambda: len(kept(settings)) == 1)
    window.actions_.by_id["actionClose"].trigger()
    answer(window, Button.Discard)
    qtbot.waitUntil(lambda: kept(settings) == [])


def test_after_a_crash_the_edits_are_offered_and_restored(opened, window, edit, settings, qtbot, theme):
    edit(SetValue(("epoch",), 77))
    edit(Rename(("epoch",), "step"))
    qtbot.waitUntil(lambda: kept(settings) != [] and len(steps_of(read_aside(kept(settings)[0]))) == 2)
    crash(window)
    again = MainWindow(Session(settings), theme)
    qtbot.addWidget(again)
    again.show()
    bar = again.findChild(QWidget, "recoveryBar")
    qtbot.waitUntil(bar.isVisible)
    assert bar.findChild(QLabel, "recoveryText").text().startswith("Unsaved edits of model.pth from ")
    bar.findChild(QPushButton, "recoveryRestore").click()
    qtbot.waitUntil(lambda: again.session.current is not None and again.session.current.dirty)
    assert "step" in texts(again.tree)
    assert len(again.session.current.journal.steps) == 2
    assert not bar.isVisible()
    again._recovery.end()
    again.session.shut_down()


def test_edits_that_no_longer_fit_stay_aside(opened, window, edit, settings, qtbot, theme):
    edit(SetValue(("epoch",), 77))
    qtbot.waitUntil(lambda: kept(settings) != [])
    crash(window)
    torch.save({"other": 1}, opened)
    again = MainWindow(Session(settings), theme)
    qtbot.addWidget(again)
    again.show()
    bar = again.findChild(QWidget, "recoveryBar")
    qtbot.waitUntil(bar.isVisible)
    assert "has changed since then" in bar.findChild(QLabel, "recoveryText").text()
    bar.findChild(QPushButton, "recoveryRestore").click()
    qtbot.waitUntil(lambda: again.session.current is not None and again.session.current.complaint != "")
    assert "there is nothing of this name" in again.session.current.complaint
    assert kept(settings) != []
    again._recovery.end()
    again.session.shut_down()


def test_discarding_what_was_found_removes_it(opened, window, edit, settings, qtbot, theme):
    edit(SetValue(("epoch",), 77))
    qtbot.waitUntil(lambda: kept(settings) != [])
    crash(window)
    again = MainWindow(Session(settings), theme)
    qtbot.addWidget(again)
    again.show()
    qtbot.waitUntil(again.findChild(QWidget, "recoveryBar").isVisible)
    again.findChild(QPushButton, "recoveryDiscard").click()
    assert kept(settings) == []
    again.session.shut_down()


def test_a_session_that_is_alive_is_left_alone(opened, window, edit, settings, qtbot):
    edit(SetValue(("epoch",), 77))
    qtbot.waitUntil(lambda: kept(settings) != [])
    other = Recovery(window.session, os.path.join(settings.data_folder, "unsaved"))
    found = []
    other.found.connect(found.extend)
    other.look()
    qtbot.waitUntil(lambda: not window.session.jobs.busy)
    assert found == []


def test_a_process_that_is_killed_leaves_what_can_be_restored(tmp_path, sample):
    program = """
import os, sys
from PySide6.QtCore import QSettings, QTimer
from PySide6.QtWidgets import QApplication
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.window.main_window import MainWindow
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.widgets.theme import Theme
from ckpt_browser.workspace.saving.asides import asides_in
app = QApplication([])
settings = Settings(QSettings(sys.argv[1] + "/settings.ini", QSettings.Format.IniFormat))
session = Session(settings)
window = MainWindow(session, Theme("light"))
window.show()
window.opened.connect(lambda path: session.edit(session.current, [SetValue(("epoch",), 77)]))
session.open(sys.argv[2])
def look():
    if asides_in(settings.data_folder + "/unsaved"):
        os.kill(os.getpid(), 9)
timer = QTimer(timeout=look, interval=20)
timer.start()
app.exec()
"""
    done = subprocess.run([sys.executable, "-c", program, str(tmp_path), str(sample)], capture_output=True, timeout=60,
                          env={**os.environ, "QT_QPA_PLATFORM": "offscreen"})
    assert done.returncode == -9
    [name] = asides_in(str(tmp_path / "data" / "unsaved"))
    aside = read_aside(name)
    assert aside.path == str(sample)
    assert steps_of(aside) == [[SetValue(("epoch",), 77)]]


@pytest.mark.parametrize("text", ["", "{", "[]", "null", '{"version": 2}', '{"version": 1, "path": 3}',
                                  '{"version": 1, "path": "a", "when": "x", "stamps": [], "recipe": ""}',
                                  '{"version": 1, "path": "a", "when": 1, "stamps": [1], "recipe": ""}', "[" * 100000])
def test_what_is_not_whole_counts_as_absent(tmp_path, text):
    name = tmp_path / f"x{SUFFIX}"
    name.write_text(text)
    assert read_aside(str(name)) is None


def test_what_cannot_be_expressed_is_not_written(tmp_path):
    name = str(tmp_path / f"x{SUFFIX}")
    journal = mark_saved(do(new_journal(training()), [Rename(("epoch",), "step")]))
    assert not write_aside(name, "/a.pth", (), undo(journal))
    assert not os.path.exists(name)
    journal = do(journal, [SetValue(("loss",), 1.5)])
    assert write_aside(name, "/a.pth", ((1, 2),), journal)
    assert [len(json.loads(read_aside(name).recipe)["edits"]), read_aside(name).stamps] == [1, ((1, 2),)]


@pytest.mark.skipif(os.name != "posix", reason="rights of files are those of POSIX")
def test_what_is_written_aside_is_for_its_owner_only(tmp_path):
    tmp_path.chmod(0o755)
    journal = do(mark_saved(new_journal(training())), [Rename(("epoch",), "step")])
    name = str(tmp_path / f"a{SUFFIX}")
    assert write_aside(name, "/a.pth", (), journal)
    assert stat.S_IMODE(os.stat(name).st_mode) & 0o077 == 0
