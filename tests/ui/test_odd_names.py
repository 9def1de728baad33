"""Files with names that nobody expects: opened, edited, saved over, reloaded, compared, dropped, and brought back."""

import os
import shutil

import pytest
import torch
from PySide6.QtCore import QCoreApplication, QEvent, QMimeData, QPointF, Qt
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QLabel, QListWidget, QPushButton, QWidget

from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.core.paths import visible
from ckpt_browser.ui.comparing.starting.chooser import CompareDialog
from ckpt_browser.ui.program.program import Program
from ckpt_browser.ui.saving import save_commands
from ckpt_browser.ui.saving.save_dialog import SaveDialog
from ckpt_browser.ui.settings import Settings
from ckpt_browser.ui.widgets.path_field import PathField
from ckpt_browser.ui.window import commands
from ckpt_browser.ui.window.tabs import short_name
from ckpt_browser.ui.wording.file_names import path_of, to_begin_with, told_apart, url_of
from ckpt_browser.workspace.saving.save_options import SaveOptions

pytestmark = pytest.mark.real_files

NAMES = (b"-x.pth", b"--help.pth", b"%s %n %f %2F %.pth", b"&a && b.pth", b"<b>x<img src=y>.pth", b"a\nb\r.pth",
         "a\u202egnp.\u200fpth".encode(), b"n" * 251 + b".pth", b"\xff\xfe.pth", b"\xed\xa0\x80{name}.pth",
         b"file:%ff?#.pth", b" a\tb\x1b[31m.pth ")
NO_TEXT = b"\xff\xfe.pth"
"""Qt's texts silently lose such bytes."""


@pytest.fixture
def folder(tmp_path) -> bytes:
    made = os.fsencode(tmp_path) + b"/files"
    os.mkdir(made)
    torch.save({"w": torch.arange(3.0), "epoch": 1}, tmp_path / "plain.pth")
    return made


@pytest.fixture
def paths(folder, tmp_path) -> list[str]:
    """A small checkpoint of each name."""
    made = [os.fsdecode(folder + b"/" + name) for name in NAMES]
    for path in made:
        shutil.copy(tmp_path / "plain.pth", path)
    return made


@pytest.fixture
def documents(paths, window, settled):
    opened = [window.session.open(path) for path in paths]
    settled()
    assert [(document.failure, document.path) for document in opened] == [("", path) for path in paths]
    return opened


def epoch(path: str) -> int:
    with open(path, "rb") as file:
        return torch.load(file, weights_only=True)["epoch"]


def drop(window, data: QMimeData) -> None:
    window.dropEvent(QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                                Qt.KeyboardModifier.NoModifier))


# On screen


def test_they_are_shown_as_harmless_text_and_dialogs_begin_beside_them(documents, folder, window, monkeypatch):
    begun = []
    for asks in ("getSaveFileName", "getOpenFileNames"):
        monkeypatch.setattr(QFileDialog, asks, lambda _window, _title, path, _: begun.append(path) or ("", ""))
    for place, document in enumerate(documents):
        window.session.set_current(document)
        save_commands.save_as(window)
        commands.open_files(window)
        shown = window.tabs.tabText(place)
        assert shown.replace("&&", "\0").count("&") == 0
        assert shown.replace("&&", "&") == short_name(os.path.basename(document.path))
        assert shown.isprintable() and window.windowTitle().isprintable()
        assert window.windowTitle() == f"{visible(os.path.basename(document.path), 120)} – ckpt-browser"
        assert "<img" not in window.tabs.tabToolTip(place)
        window.tabs.copy_asked.emit(window.tabs.widget(place))
        assert QGuiApplication.clipboard().text() == document.path.encode("utf-8", "backslashreplace").decode()
    assert {os.path.dirname(path) for path in begun} == {os.fsdecode(folder)}
    assert [path for path in begun if path.encode("utf-8", "replace").decode() != path] == []
    assert to_begin_with(os.fsdecode(b"/a\xff/b/c.pth")) == "/c.pth"
    for label in window.findChildren(QLabel):
        assert label.textFormat() == Qt.TextFormat.PlainText or "\u202e" not in label.text()


# Saving


def test_they_are_saved_over_with_a_backup_and_reloaded(documents, paths, folder, window, settled, settings):
    settings.set_choice("backup", "always")
    for document in documents:
        window.session.edit(document, [SetValue(("epoch",), 7)])
    settled()
    for document in documents:
        window.session.saver.save(document, document.path, SaveOptions(verify=False))
    settled()
    assert [(document.complaint, document.dirty) for document in documents] == [("", False)] * len(paths)
    assert [epoch(path) for path in paths] == [7] * len(paths)
    spares = [os.fsdecode(folder + b"/" + name) for name in os.listdir(folder) if b"(original)" in name]
    assert [epoch(spare) for spare in spares] == [1] * len(paths)
    assert len(os.listdir(folder)) == 2 * len(paths)
    for document, spare in zip(documents, spares, strict=True):
        os.replace(spare, document.path)
        window.session.reload(document)
    settled()
    assert [window.session.open(path) for path in paths] == documents
    assert [(document.failure, document.dirty) for document in documents] == [("", False)] * len(paths)


def test_the_dialog_with_options_saves_where_it_says(qtbot, paths, window, settled):
    no_text = next(path for path in paths if os.fsencode(path).endswith(NO_TEXT))
    document = window.session.open(no_text)
    settled()
    window.session.edit(document, [SetValue(("epoch",), 7)])
    settled()
    save_commands.save_with_options(window)
    dialog = window.findChild(SaveDialog)
    button = dialog.findChild(QPushButton, "saveNow")
    qtbot.waitUntil(button.isEnabled)
    dialog._verify.setChecked(False)
    assert dialog.findChild(PathField).text().endswith("/\\udcff\\udcfe.pth")
    button.click()
    settled()
    assert (document.complaint, document.path, epoch(no_text)) == ("", no_text, 7)


def test_a_field_knows_what_it_was_given_and_takes_what_is_typed(qapp):
    odd = os.fsdecode(b"/f\xff/\xfe.pth")
    field = PathField(odd)
    assert (field.path, field.text()) == (odd, "/f\\udcff/\\udcfe.pth")
    field.setText("/f\\udcff/new.pth")
    assert field.path == os.fsdecode(b"/f\xff/new.pth")
    field.setText("/elsewhere/\\udcff.pth")
    assert field.path == "/elsewhere/\\udcff.pth"
    field.setText("")
    assert field.path == ""


def test_a_name_that_no_file_can_have_is_said_in_a_sentence(window, settled, tmp_path, folder):
    deep = os.fsdecode(folder)
    for _ in range(6):
        deep += "/" + "d" * 200
    os.makedirs(deep)
    shutil.copy(tmp_path / "plain.pth", deep + "/deep.pth")
    fine, absent = window.session.open(deep + "/deep.pth"), window.session.open(deep + "/" + "x" * 296 + ".pth")
    settled()
    assert fine.failure == ""
    assert absent.failure == "file name too long"
    window.session.edit(fine, [SetValue(("epoch",), 7)])
    settled()
    window.session.saver.save(fine, absent.path, SaveOptions(verify=False))
    settled()
    assert fine.complaint.endswith("cannot be saved (file name too long); nothing was changed, choose a shorter name")
    assert "\n" not in fine.complaint and len(fine.complaint) < 500
    window.session.saver.save(fine, fine.path, SaveOptions(verify=False))
    settled()
    assert (fine.complaint, epoch(fine.path)) == ("", 7)
    assert window.minimumSizeHint().width() <= 1024


# From elsewhere


def test_recent_files_open_themselves(paths, window, settled, settings):
    for path in paths:
        settings.remember(path)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)  # those that were replaced meanwhile
    links = [button for button in window.findChild(QWidget, "welcome").findChildren(QPushButton)
             if button.property("path")]
    for action in window.recent_menu.actions():
        assert action.text().isprintable() and action.text().replace("&&", "").count("&") <= 1
        if action.data():
            action.trigger()
    assert [document.path for document in window.session.documents] == paths[::-1]
    for link, path in zip(links, paths[::-1], strict=False):
        link.click()
        assert window.session.current.path == path
    settled()
    assert {document.failure for document in window.session.documents} == {""}


def test_a_list_of_recent_files_that_somebody_else_wrote_does_no_harm(qtbot, tmp_path, folder):
    """Things that never end, are no files, or are no text; nothing is opened before it is asked for."""
    os.mkfifo(folder + b"/fifo.pth")
    listed = [b"/dev/zero", folder + b"/fifo.pth", b"--help", b"relative/../../x.pth", b"https://x/y.pth",
              b"<img src=file:///etc/passwd>&x", b"a\\nb", folder + b"/\xff.pth", b"x" * 4000, b"y" * 5000,
              b"\\x0", b"", b"@Variant(\\0\\0\\0\\x7f)", os.fsencode(tmp_path), b"/proc/self/mem"]
    text = b"[General]\nrecent=" + b", ".join([b'"%b"' % one for one in listed]) + b"\n"
    (tmp_path / "settings.ini").write_bytes(text)
    program = Program(Settings(str(tmp_path / "settings.ini")))
    window = program.open_window()
    window.show()
    session = window.session
    assert session.documents == []
    actions = [action for action in window.recent_menu.actions() if action.data()]
    assert len(actions) > 8
    assert all(len(action.text()) <= 160 and action.text().isprintable() for action in actions)
    for action in actions:
        action.trigger()
    qtbot.waitUntil(lambda: not session.jobs.busy, timeout=20_000)
    assert all(document.failure and "\n" not in document.failure for document in session.documents)
    assert not [document for document in session.documents if "Error" in document.failure]
    program.shut_down()
    window.hide()
    window.deleteLater()


def test_they_are_dropped_and_have_addresses(paths, window, settled):
    data = QMimeData()
    data.setUrls([url_of(path) for path in paths])
    assert [path_of(url) for url in data.urls()] == paths
    drop(window, data)
    settled()
    assert [document.path for document in window.session.documents] == paths
    assert {document.failure for document in window.session.documents} == {""}
    by_others = QMimeData()
    by_others.setData("text/uri-list", b"file:///a/%FF%25%20.pth\r\nfile:///b%EF%BF%BD.pth\r\nhttp://x/%FF.pth\r\n")
    assert [path_of(url) for url in by_others.urls()] == [os.fsdecode(b"/a/\xff% .pth"), "/b\ufffd.pth", ""]


def test_they_are_compared(paths, window, settled):
    first, second = window.session.open(paths[0]), window.session.open(paths[1])
    settled()
    for path in paths[2:]:
        window.session.settings.remember(path)
    window.session.set_current(first)
    dialog = CompareDialog(window, first)
    found = dialog.findChild(QListWidget)
    assert found.count() > 5
    assert all(found.item(row).text().isprintable() for row in range(found.count()))
    no_text = next(path for path in paths if os.fsencode(path).endswith(NO_TEXT))
    row = next(row for row in range(found.count()) if "\\udcff" in found.item(row).text())
    found.setCurrentRow(row)
    dialog._on_chosen()
    settled()
    [comparing] = window.session.comparisons.all
    assert (comparing.left.path, comparing.right.path) == (first.path, no_text)
    assert comparing.comparison is not None and second.failure == ""
    assert window.windowTitle().isprintable()


def test_they_come_back_with_the_session(qtbot, tmp_path, paths):
    def begun() -> Program:
        program = Program(Settings(str(tmp_path / "settings.ini")))
        program.remembering.begin(program.open_window())
        program.windows[0].show()
        return program

    program = begun()
    for path in paths:
        program.windows[0].session.open(path)
    qtbot.waitUntil(lambda: not program.windows[0].session.jobs.busy)
    program.quit()
    program.settings.flush()
    again = begun()
    session = again.windows[0].session
    qtbot.waitUntil(lambda: len(session.documents) == len(paths) and not session.jobs.busy)
    assert [document.path for document in session.documents] == paths
    assert (session.current.path, session.current.failure) == (paths[-1], "")
    for one in (program, again):
        one.shut_down()
        for window in one.windows:
            window.hide()
            window.deleteLater()


@pytest.mark.parametrize(("path", "others", "wanted"), [
    ("/a/m.pth", [], "m.pth"), ("/a/m.pth", ["/a/m.pth"], "m.pth"), ("/a/m.pth", ["/b/m.pth"], "a/m.pth"),
    ("/a/m.pth", ["/b/M.pth", "/b/m.pt"], "m.pth"), ("/a/run/", ["/b/run/"], "a/run"),
    ("/a/run", ["/b/run//"], "a/run"), ("/", ["/b/m.pth"], "/")])
def test_files_of_one_name_are_told_apart(path, others, wanted):
    assert told_apart(path, others) == wanted
