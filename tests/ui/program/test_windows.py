"""Several windows of one program: what is asked of them, what they share, and how they end."""

import gc
import os
import re
import shutil
import sys
import threading
import weakref
from functools import partial

import pytest
import torch
from PySide6.QtCore import QEvent, QPoint, QTimer, QUrl
from PySide6.QtGui import QFileOpenEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QLabel, QMessageBox, QPushButton, QWidget

from ckpt_browser.core.edits.names import Rename
from ckpt_browser.ui.editing import edit_commands
from ckpt_browser.ui.guarding.guarded import LOCKED
from ckpt_browser.ui.program.application import Application
from ckpt_browser.ui.program.front import put_beside
from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.remembering.files import read_session
from ckpt_browser.ui.remembering.waking import expect
from ckpt_browser.ui.saving.recovery import Recovery
from ckpt_browser.ui.settings import Settings
from ckpt_browser.workspace.one_program.message import COMPARE, WINDOW, Message
from ckpt_browser.workspace.saving.asides import read_aside, write_aside
from ckpt_browser.workspace.saving.save_options import SaveOptions

Button = QMessageBox.StandardButton


@pytest.fixture
def copies(tmp_path, sample):
    names = [str(tmp_path / name) for name in ("a.pth", "b.pth", "c.pth")]
    for name in names:
        shutil.copy(sample, name)
    return names


@pytest.fixture
def quiet(qtbot, program):
    """Waits until nothing is under way in any window."""

    def wait() -> None:
        qtbot.waitUntil(lambda: not any(window.session.jobs.busy for window in program.windows), timeout=20_000)

    return wait


def tabs(window) -> list[str]:
    return [window.tabs.tabText(place) for place in range(window.tab_count)]


def said(window) -> str:
    bar = window.findChild(QFrame, "noticeBar")
    return bar.findChild(QLabel, "noticeWords").text() if bar.isVisible() else ""


def rename(window, path, quiet) -> None:
    document = window.session.open(path)
    quiet()
    window.session.edit(document, [Rename(("epoch",), "era")])
    quiet()
    assert document.dirty


def answer(window, which) -> None:
    [box] = [box for box in window.findChildren(QMessageBox, "unsavedBox") if box.isVisible()]
    box.button(which).click()


# What is asked of the program


@pytest.mark.parametrize("waits", [False, True])
def test_kept_edits_are_made_again_in_the_window_that_has_their_file(qtbot, program, copies, quiet, settings, waits):
    first, second = program.windows[0], program.new_window()
    rename(second, copies[0], quiet)
    [document] = second.session.documents
    other = os.path.join(os.path.dirname(copies[0]), "other")
    os.mkdir(other)
    shutil.copy(copies[0], other)
    first.session.open(os.path.join(other, "a.pth"))
    name = os.path.join(settings.data_folder, "kept", "1.unsaved.json")
    write_aside(name, document.path, (), document.journal)
    second.session.close(document)
    second.session.open(copies[1])
    document = expect(second.session, copies[0]) if waits else second.session.open(copies[0])
    quiet()
    bar = first.findChild(QFrame, "recoveryBar")
    bar.offer([read_aside(name)])
    words = bar.findChild(QLabel, "recoveryText").text()
    assert os.path.join(os.path.basename(os.path.dirname(copies[0])), "a.pth") in words
    assert re.search(r"\b20\d\d\b", words)
    bar.findChild(QPushButton, "recoveryRestore").click()
    qtbot.waitUntil(lambda: document.dirty)
    assert (len(first.session.documents), len(second.session.documents)) == (1, 2)
    assert second.session.current is document


def test_a_safe_start_says_so_in_the_title(qtbot, tmp_path):
    made = Program(Settings.safe(str(tmp_path / "settings.ini")))
    window = made.open_window()
    qtbot.addWidget(window)
    assert window.windowTitle() == "ckpt-browser – safe start"
    made.shut_down()


def test_a_file_that_could_not_be_opened_is_tried_again_in_its_tab(program, copies, quiet):
    [window] = program.windows
    os.rename(copies[0], copies[0] + ".away")
    document = window.session.open(copies[0])
    quiet()
    assert document.failure
    window.session.open(copies[1])
    os.rename(copies[0] + ".away", copies[0])
    assert window.session.open(copies[0]) is document
    quiet()
    assert (window.session.current, document.failure, window.tab_count) == (document, "", 2)


def test_files_open_in_the_window_that_had_the_keyboard_last(qtbot, program, copies):
    first, second = program.windows[0], program.new_window()
    assert program.front is second
    program.receive(Message(files=(copies[0],)))
    first.activateWindow()
    first.filter.edit.setFocus()
    qtbot.waitUntil(lambda: program.front is first)
    program.receive(Message(files=(copies[1],)))
    assert (tabs(first), tabs(second)) == (["b.pth"], ["a.pth"])


def test_a_window_that_is_minimised_comes_back(qtbot, program):
    [window] = program.windows
    window.showMinimized()
    program.receive(Message(token="a_TIME1"))
    assert not window.isMinimized()
    assert window.isVisible()
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


def test_two_files_at_once_are_offered_for_comparison(qtbot, program, copies):
    program.receive(Message(files=tuple(copies[:2])))
    bar = program.windows[0].findChild(QFrame, "offerBar")
    qtbot.waitUntil(bar.isVisible)
    program.receive(Message(files=(copies[0],)))
    assert tabs(program.windows[0]) == ["a.pth", "b.pth"]


def test_a_window_of_its_own(program, copies):
    program.receive(Message(WINDOW, (copies[0],)))
    first, second = program.windows
    assert (tabs(first), tabs(second)) == ([], ["a.pth"])
    second.actions_.by_id["actionNewWindow"].trigger()
    assert len(program.windows) == 3


def test_files_are_compared_as_they_were_asked_to_be(qtbot, program, quiet, tmp_path):
    for name in ("A", "B"):
        torch.save({f"{name}.w": torch.ones(3)}, tmp_path / name)
    program.receive(Message(COMPARE, (str(tmp_path / "A"), str(tmp_path / "B")), exact=True, tolerance=("0", "0.5"),
                            rules=(("^A", "B"),)))
    window = program.windows[0]
    qtbot.waitUntil(lambda: window.comparison_page is not None and window.comparison_page.comparing.view is not None,
                    timeout=10_000)
    quiet()
    comparing = window.comparison_page.comparing
    assert (comparing.wanted.exact, comparing.tolerance.absolute) == (True, 0.5)
    assert comparing.comparison.counts()["removed"] == 0


@pytest.mark.parametrize(("count", "words"), [(0, "Select both"), (1, "Select both"), (3, "More were selected"),
                                              (-2, "two different files")])
def test_what_are_not_two_files_is_told_in_a_line(program, copies, count, words):
    files = tuple(copies[:count]) if count >= 0 else (copies[0],) * 2
    program.receive(Message(COMPARE, files))
    assert words in said(program.windows[0])
    assert tabs(program.windows[0]) == []


def test_a_file_that_the_desktop_sends_is_opened(program, copies):
    event = QFileOpenEvent(QUrl.fromLocalFile(copies[0]))
    program.open_file(event.file())
    assert tabs(program.windows[0]) == ["a.pth"]


# What windows share


def test_what_is_copied_in_one_window_is_pasted_in_another(qtbot, program, quiet, copies):
    first, second = program.windows[0], program.new_window()
    one, other = first.session.open(copies[0]), second.session.open(copies[1])
    quiet()
    tree = one.shown.arrangement.tree
    first.session.select(one, tree.find(("model_state_dict", "conv1.weight")))
    edit_commands.copy_entries(first)
    second.session.select(other, 0)
    assert second.actions_.by_id["actionPaste"].isEnabled()
    second.actions_.by_id["actionPaste"].trigger()
    quiet()
    assert other.dirty
    rows = other.shown.arrangement.tree
    assert rows.find(("conv1.weight",)) >= 0
    first.close()  # what was copied is still there
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    saved = copies[1] + ".saved"
    with qtbot.waitSignal(second.session.saver.saved, timeout=30_000):
        second.session.saver.save(other, saved, SaveOptions())
    assert torch.equal(torch.load(saved)["conv1.weight"], torch.load(copies[0])["model_state_dict"]["conv1.weight"])


def test_edits_of_living_windows_are_not_offered_to_others(qtbot, program, quiet, copies):
    first, second = program.windows[0], program.new_window()
    found = []
    for window in (first, second):
        window.session.findChild(Recovery).found.connect(found.append)
    for window, path in ((first, copies[0]), (second, copies[1])):
        rename(window, path, quiet)
        window.session.findChild(Recovery)._write()
    quiet()
    assert second.session.guard.looked_around
    folder = os.path.join(program.settings.data_folder, "unsaved")
    assert len([name for name in os.listdir(folder) if not name.endswith(".lock")]) == 2
    for window in (first, second):
        window.session.findChild(Recovery).look()
    quiet()
    assert found == []


def test_a_file_that_is_locked_in_one_window_is_locked_in_all(program, quiet, copies):
    first, second = program.windows[0], program.new_window()
    document = first.session.open(copies[0])
    quiet()
    assert second.session.guard.barred(copies[0]) == ""
    document.guarded.lock = LOCKED
    assert second.session.guard.barred(copies[0]) != ""


def test_new_windows_do_not_lie_off_the_screen(qtbot):
    first, second = QWidget(), QWidget()
    room = first.screen().availableGeometry()
    for one in (first, second):
        qtbot.addWidget(one)
        one.resize(5000, 5000)
    for place in (room.topLeft(), room.center(), room.bottomRight(), room.topLeft() - QPoint(500, 500)):
        first.move(place)
        put_beside(second, first)
        assert room.contains(second.frameGeometry())


# How they end


def test_a_window_that_is_closed_is_gone(qtbot, program, quiet, copies):
    second = program.new_window()
    second.session.open(copies[0])
    quiet()
    watched = weakref.ref(second), weakref.ref(second.session)
    second.close()
    del second
    for _ in range(3):
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        QApplication.processEvents()
        gc.unfreeze()
        gc.collect()
    assert len(program.windows) == 1
    assert [one() for one in watched] == [None, None]


def test_quitting_asks_in_every_window_and_closes_all_of_them(program, quiet, copies):
    first, second, third = program.windows[0], program.new_window(), program.new_window()
    rename(first, copies[0], quiet)
    rename(third, copies[1], quiet)
    second.actions_.by_id["actionQuit"].trigger()
    assert all(window.isVisible() for window in (first, second, third))
    answer(first, Button.Discard)
    assert all(window.isVisible() for window in (first, second, third))
    answer(third, Button.Discard)
    assert program.windows == []
    record = read_session(program.settings.data_folder)
    assert [[tab.path for tab in window.tabs] for window in record.windows] == [[copies[0]], [], [copies[1]]]


def test_a_cancelled_question_stops_quitting(program, quiet, copies):
    first, second = program.windows[0], program.new_window()
    rename(first, copies[0], quiet)
    rename(second, copies[1], quiet)
    program.quit()
    answer(first, Button.Discard)
    answer(second, Button.Cancel)
    assert [window.isVisible() for window in (first, second)] == [True, True]
    assert first.session.current.dirty


# Faults of the program itself


@pytest.fixture
def failing(program, capsys, monkeypatch):
    monkeypatch.setattr(program.failing, "_before", sys.__excepthook__)
    program.failing.begin()
    yield program.failing
    program.failing.end()


def test_a_fault_is_told_once_and_can_be_copied(qtbot, program, failing, capsys):
    hook, window = sys.excepthook, program.windows[0]
    for _ in range(3):
        try:
            raise ZeroDivisionError("a <b>fault</b>")  # three times in one place
        except ZeroDivisionError as error:
            hook(type(error), error, error.__traceback__)
    qtbot.waitUntil(lambda: said(window) != "")
    assert said(window).endswith("ZeroDivisionError: a <b>fault</b>")
    assert capsys.readouterr().err.count("ZeroDivisionError: a <b>fault</b>") == 3
    window.notices.findChild(QPushButton, "showDetails").click()
    window.notices.findChild(QPushButton, "copyDetails").click()
    assert "test_a_fault_is_told_once" in QGuiApplication.clipboard().text()
    window.notices.dismiss.click()
    assert said(window) == ""


def test_what_failed_is_held_by_nothing_once_it_was_told(qtbot, program, failing, capsys):
    class Held:
        """What a call had in its hand when it failed."""

        def fail(self) -> None:
            raise ZeroDivisionError

    held = Held()
    gone = weakref.ref(held)
    QTimer.singleShot(0, partial(Held.fail, held))
    del held
    qtbot.waitUntil(lambda: said(program.windows[0]) != "")
    gc.collect()
    assert "ZeroDivisionError" in capsys.readouterr().err
    assert gone() is None


def test_a_fault_in_another_thread_is_told_too(qtbot, program, failing, capsys, monkeypatch):
    monkeypatch.setattr(failing, "_before_in_threads", threading.__excepthook__)
    thread = threading.Thread(target=[].pop)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: "IndexError" in said(program.windows[0]))
    assert "IndexError" in capsys.readouterr().err


def test_the_hook_is_put_back(program):
    before = sys.excepthook
    program.failing.begin()
    assert sys.excepthook != before
    program.shut_down()
    assert sys.excepthook == before


def test_an_application_passes_files_on():
    assert issubclass(Application, QApplication)
    assert "file_opened" in dir(Application)
