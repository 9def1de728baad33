"""Padlocks, changes by other programs, and originals: in the real window, with real files."""

import errno
import os
import subprocess
import sys

import pytest
import torch
from PySide6.QtCore import QObject, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QLabel, QMessageBox, QPushButton, QTabBar, QWidget

from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.guarding.guarded import ALWAYS, BACKUP, BACKUPS, LOCKED, NEVER, ORIGINAL, UNLOCKED
from ckpt_browser.ui.guarding.padlocks import Padlock
from ckpt_browser.ui.session.document import OPEN, Document
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.window.main_window import MainWindow
from ckpt_browser.workspace.reading.standing import CHANGED, COVERED, GONE, SAME
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.unfinished_work import Unfinished

from ...proofs.faults.shim import refusing

pytestmark = pytest.mark.real_files


class Desk:
    """What a person sees and does."""

    def __init__(self, qtbot, window, folder, settled) -> None:
        self.qtbot, self.window, self.folder, self.settle = qtbot, window, folder, settled
        self.session = window.session
        self.said: list[str] = []
        self.session.noticed.connect(self.said.append)

    def open(self, name: str = "model.pth", content: object = None) -> Document:
        path = self.folder / name
        if not path.exists():
            torch.save(content or {"w": torch.arange(3.0), "epoch": 1}, path)
        document = self.session.open(str(path))
        self.qtbot.waitUntil(lambda: document.state == OPEN and not self.session.jobs.busy)
        return document

    def save(self, document: Document, value: int = 7, **options) -> None:
        self.session.edit(document, [SetValue(("epoch",), value)])
        self.settle()
        self.session.saver.save(document, document.path, SaveOptions(verify=False, **options))
        self.settle()

    def padlock(self, document: Document) -> Padlock:
        bar = self.window.tabs.tabBar()
        for place in range(bar.count()):
            if getattr(self.window.tabs.widget(place), "document", None) is document:
                return next(button for side in (QTabBar.ButtonPosition.LeftSide, QTabBar.ButtonPosition.RightSide)
                            if isinstance(button := bar.tabButton(place, side), Padlock))
        raise AssertionError

    def click(self, name: str) -> None:
        page = self.window.tabs.currentWidget()
        button = page.findChild(QPushButton, name)
        assert button.isVisible(), name
        self.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)

    def line(self, name: str) -> str:
        page = self.window.tabs.currentWidget()
        return page.findChild(QLabel, name).text() if page.findChild(QLabel, name).isVisible() else ""

    def names(self) -> list[str]:
        return sorted(name for name in os.listdir(self.folder) if name not in ("data", "cache", "settings.ini"))

    def wait_for(self, document: Document, state: str) -> None:
        self.qtbot.waitUntil(lambda: document.guarded.standing.state == state and not self.session.jobs.busy,
                             timeout=20_000)


@pytest.fixture
def desk(qtbot, window, tmp_path, settled) -> Desk:
    return Desk(qtbot, window, tmp_path, settled)


def by_another_program(code: str, path) -> None:
    subprocess.run([sys.executable, "-c", "import os, shutil, sys; path = sys.argv[1]; " + code, str(path)], check=True)


REPLACE = "shutil.copy(path, path + '.new'); os.utime(path + '.new', (1, 1)); os.replace(path + '.new', path)"


# The padlock


def test_a_file_opens_locked_and_says_so(desk):
    document = desk.open()
    padlock = desk.padlock(document)
    assert padlock.accessibleName() == "Locked"
    assert "offers to keep the original" in padlock.toolTip()
    assert desk.window.actions_.by_id["actionLock"].isChecked()
    desk.window.actions_.by_id["actionLock"].trigger()
    assert (document.guarded.lock, padlock.accessibleName()) == (UNLOCKED, "Unlocked")
    desk.qtbot.mouseClick(padlock, Qt.MouseButton.LeftButton)
    assert (document.guarded.lock, padlock.accessibleName()) == (LOCKED, "Locked")
    assert "asks for another name" in padlock.toolTip()


def test_the_menu_of_the_tab_has_it_too(desk):
    document = desk.open()
    menu = desk.window.tabs.menu(desk.window.tabs.currentWidget())
    action = menu.actions()[-1]
    assert action.text().replace("&", "") == "Unlock this file"
    action.trigger()
    assert document.guarded.lock == UNLOCKED


def test_the_menu_says_what_the_padlock_says(desk):
    document = desk.open()
    line = desk.window.actions_.by_id["actionLock"]
    assert line.isChecked()
    desk.save(document)
    assert document.guarded.lock == UNLOCKED
    assert not line.isChecked()


def test_what_is_locked_by_the_person_is_saved_under_another_name(desk, monkeypatch):
    document = desk.open()
    before = (desk.folder / "model.pth").read_bytes()
    desk.session.guard.toggle(document)
    desk.session.guard.toggle(document)
    desk.session.edit(document, [SetValue(("epoch",), 7)])
    desk.settle()
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: asked.append(1) or ("", ""))
    desk.window.actions_.by_id["actionSave"].trigger()
    assert asked
    assert "This file is locked" in desk.line("complaintText")
    desk.session.saver.save(document, document.path, SaveOptions(verify=False))
    assert "it is locked" in desk.line("complaintText")
    desk.window.actions_.by_id["actionSaveInPlace"].trigger()
    desk.settle()
    assert (desk.folder / "model.pth").read_bytes() == before
    desk.session.saver.save(document, str(desk.folder / "other.pth"), SaveOptions(verify=False))
    desk.settle()
    assert torch.load(desk.folder / "other.pth")["epoch"] == 7
    assert (document.guarded.lock, document.complaint) == (UNLOCKED, "")


def test_the_sample_is_locked_from_the_start(desk, sample, monkeypatch):
    desk.window.actions_.by_id["actionOpenSample"].trigger()
    desk.settle()
    document = desk.session.current
    assert document.guarded.lock == LOCKED
    assert "the sample that came with the program" in desk.padlock(document).toolTip()
    asked = []
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *about: (asked.append(about), ("", ""))[1])
    before = sample.read_bytes()
    desk.session.edit(document, [SetValue(("epoch",), 7)])
    desk.settle()
    desk.window.actions_.by_id["actionSave"].trigger()
    desk.settle()
    assert len(asked) == 1 and document.dirty
    assert sample.read_bytes() == before


def test_what_cannot_be_opened_has_no_padlock(desk):
    path = desk.folder / "late.pth"
    document = desk.session.open(str(path))
    desk.settle()
    with pytest.raises(StopIteration):
        desk.padlock(document)
    torch.save({"w": torch.arange(3.0)}, path)
    assert desk.session.open(str(path)) is document
    desk.settle()
    assert desk.padlock(document).isVisible()


def test_another_tab_does_not_write_over_what_is_locked(desk):
    locked = desk.open()
    desk.session.guard.toggle(locked)
    desk.session.guard.toggle(locked)
    other = desk.open("other.pth")
    os.symlink("model.pth", desk.folder / "link.pth")
    for name in ("model.pth", "link.pth"):
        desk.session.saver.save(other, str(desk.folder / name), SaveOptions(verify=False))
        assert "it is locked" in other.complaint


def test_a_write_protected_file_says_so(desk):
    document = desk.open()
    (desk.folder / "model.pth").chmod(0o444)
    desk.session.watcher.look()
    desk.qtbot.waitUntil(lambda: document.guarded.standing.protected != "")
    assert desk.padlock(document).accessibleName() == "Write-protected"
    assert "write-protected" in desk.padlock(document).toolTip()
    desk.qtbot.mouseClick(desk.padlock(document), Qt.MouseButton.LeftButton)
    assert "write-protected" in desk.said[-1] and document.guarded.lock == ORIGINAL


# The original


def test_the_first_save_is_made_at_once_and_the_original_can_still_be_kept(desk):
    document = desk.open()
    before = (desk.folder / "model.pth").read_bytes()
    desk.save(document)
    assert torch.load(desk.folder / "model.pth")["epoch"] == 7
    assert desk.line("backupText").endswith("It can still be kept as model (original).pth.")
    assert document.guarded.lock == UNLOCKED
    desk.save(document, 8)
    desk.click("backupKeep")
    desk.settle()
    assert (desk.folder / "model (original).pth").read_bytes() == before
    assert desk.names() == ["model (original).pth", "model.pth"]
    assert desk.line("backupText") == ""
    assert desk.said[-1] == "The original was kept as model (original).pth"


def test_what_offers_nothing(desk):
    document = desk.open("unlocked.pth")
    desk.session.guard.toggle(document)
    desk.save(document)
    assert desk.line("backupText") == "" and document.guarded.original is None
    desk.session.settings.set_choice(BACKUP, NEVER)
    document = desk.open("never.pth")
    assert "gone then" in desk.padlock(document).toolTip()
    desk.save(document)
    assert desk.line("backupText") == "" and document.guarded.original is None
    assert desk.names() == ["never.pth", "unlocked.pth"]


def test_no_thanks_lets_the_original_go(desk):
    document = desk.open()
    desk.save(document)
    desk.click("backupNo")
    assert desk.line("backupText") == "" and document.guarded.original is None
    desk.save(document, 8)
    assert desk.line("backupText") == "" and desk.names() == ["model.pth"]


def test_always_keeps_each_original(desk):
    document = desk.open()
    desk.save(document)
    desk.click("backupAlways")
    desk.settle()
    assert desk.session.settings.choice(BACKUP, BACKUPS) == ALWAYS
    second = desk.open("second.pth.tar")
    before = (desk.folder / "second.pth.tar").read_bytes()
    assert "keeps the original" in desk.padlock(second).toolTip()
    desk.save(second)
    assert (desk.folder / "second (original).pth.tar").read_bytes() == before


def test_a_backup_that_was_asked_for_is_finished_when_the_window_is_closed(desk):
    desk.session.settings.set_choice(BACKUP, ALWAYS)
    document = desk.open("big.pth", {"w": torch.zeros(4_000_000), "epoch": 1})
    before = (desk.folder / "big.pth").read_bytes()
    desk.session.saver.saved.connect(lambda *_: desk.window.close())
    desk.session.edit(document, [SetValue(("epoch",), 7)])
    desk.settle()
    desk.session.saver.save(document, document.path, SaveOptions(verify=False))
    desk.qtbot.waitUntil(lambda: not desk.window.isVisible())
    assert (desk.folder / "big (original).pth").read_bytes() == before


def test_an_original_outlives_its_tab_while_it_is_written(desk):
    document = desk.open()
    before = (desk.folder / "model.pth").read_bytes()
    desk.save(document)
    desk.session.guard.keep(document)
    desk.session.close(document)
    desk.settle()
    assert (desk.folder / "model (original).pth").read_bytes() == before


def test_a_full_disk_is_said_and_the_original_is_offered_again(desk):
    document = desk.open()
    desk.save(document)
    with refusing(2, errno.ENOSPC, lasting=True):
        desk.session.guard.keep(document)
        desk.settle()
    assert "The original was not kept: " in desk.line("complaintText")
    assert "no space left" in desk.line("complaintText")
    desk.click("backupKeep")
    desk.settle()
    assert "model (original).pth" in desk.names()


def test_saving_as_another_file_and_back_offers_the_original_then(desk):
    document = desk.open()
    desk.session.saver.save(document, str(desk.folder / "other.pth"), SaveOptions(verify=False))
    desk.settle()
    assert (document.guarded.lock, document.guarded.original) == (UNLOCKED, None)
    desk.session.saver.save(document, str(desk.folder / "model.pth"), SaveOptions(verify=False))
    desk.settle()
    assert document.guarded.original is not None
    assert "as model (original).pth" in desk.line("backupText")


def test_hostile_names_are_shown_as_they_are(desk):
    document = desk.open("<b>x\n\u202e{name} %1.pth")
    desk.save(document)
    assert "<b>x\\x0a\\u202e{name} %1 (original).pth" in desk.line("backupText")
    desk.click("backupKeep")
    desk.settle()
    assert len(desk.names()) == 2
    by_another_program("os.remove(path)", document.path)
    desk.wait_for(document, GONE)
    assert desk.line("changedText").startswith("<b>x\\x0a\\u202e{name} %1.pth was removed")
    assert "&lt;b&gt;" in desk.padlock(document).toolTip()


def test_a_save_from_a_comparison_offers_the_original_there(desk):
    left, right = desk.open("a.pth"), desk.open("b.pth", {"w": torch.ones(3), "epoch": 2})
    comparing = desk.session.comparisons.open(left, right)
    desk.qtbot.waitUntil(lambda: comparing.view is not None and not desk.session.jobs.busy, timeout=20_000)
    desk.save(right)
    page = desk.window.comparison_page
    lines = [line for line in page.findChildren(QWidget, "backupLine") if line.isVisible()]
    assert [line.findChild(QLabel, "backupText").text().endswith("as b (original).pth.") for line in lines] == [True]
    lines[0].findChild(QPushButton, "backupKeep").click()
    desk.settle()
    assert "b (original).pth" in desk.names() and not lines[0].isVisible()


# The disk


def test_a_file_that_was_replaced_is_told_of_and_reloaded(desk):
    document = desk.open()
    torch.save({"w": torch.zeros(3), "epoch": 9}, desk.folder / "new")
    os.replace(desk.folder / "new", desk.folder / "model.pth")
    desk.wait_for(document, CHANGED)
    assert desk.line("changedText") == "model.pth was changed by another program."
    padlock = desk.padlock(document)
    assert padlock.accessibleName() == "Changed on disk" and "was changed by another program" in padlock.toolTip()
    desk.click("changedReload")
    desk.qtbot.waitUntil(lambda: document.state == OPEN and not desk.session.jobs.busy)
    assert (document.guarded.standing.state, document.guarded.lock) == (SAME, ORIGINAL)
    assert desk.line("changedText") == "" and padlock.accessibleName() == "Locked"


def test_reloading_asks_where_there_are_edits(desk):
    document = desk.open()
    desk.session.edit(document, [SetValue(("epoch",), 7)])
    desk.settle()
    by_another_program(REPLACE, document.path)
    desk.wait_for(document, CHANGED)
    desk.click("changedReload")
    box = desk.window.findChild(QMessageBox, "unsavedBox")
    assert box.isVisible()
    box.button(QMessageBox.StandardButton.Cancel).click()
    assert document.dirty


def test_going_on_is_told_again_when_it_changes_again(desk):
    document = desk.open()
    by_another_program(REPLACE, document.path)
    desk.wait_for(document, CHANGED)
    desk.click("changedKeep")
    assert desk.line("changedText") == ""
    assert desk.padlock(document).accessibleName() == "Changed on disk"
    by_another_program("os.utime(path, (2, 2))", document.path)
    desk.qtbot.waitUntil(lambda: desk.line("changedText") != "")
    desk.click("changedKeep")
    desk.qtbot.mouseClick(desk.padlock(document), Qt.MouseButton.LeftButton)
    assert desk.line("changedText") != ""


def test_what_is_open_is_compared_with_what_lies_on_the_disk(desk):
    document = desk.open()
    torch.save({"w": torch.arange(3.0), "epoch": 9}, desk.folder / "new")
    os.replace(desk.folder / "new", desk.folder / "model.pth")
    desk.wait_for(document, CHANGED)
    desk.click("changedCompare")
    comparing = desk.session.comparisons.front
    desk.qtbot.waitUntil(lambda: comparing.view is not None and not desk.session.jobs.busy, timeout=20_000)
    assert comparing.left is document and comparing.stale is None
    assert desk.window.windowTitle() == "model.pth as open ⇄ model.pth on disk – ckpt-browser"
    assert not comparing.identical
    assert desk.session.settings.recent == [str(desk.folder / "model.pth")]
    assert comparing.right.guarded.standing.state == SAME


def test_bytes_that_were_overwritten_cannot_be_compared(desk):
    document = desk.open()
    by_another_program("open(path, 'r+b').write(b'x')", document.path)
    desk.wait_for(document, CHANGED)
    assert "was touched or overwritten" in desk.line("changedText")
    assert desk.window.tabs.currentWidget().findChild(QPushButton, "changedCompare").isHidden()


def test_a_file_that_is_gone_is_saved_again(desk):
    document = desk.open()
    by_another_program("os.remove(path)", document.path)
    desk.wait_for(document, GONE)
    assert "was removed or renamed" in desk.line("changedText")
    desk.click("changedSave")
    assert document.saving is not None
    desk.session.saver.cancel(document)  # it would be read back by torch, which takes a while
    desk.session.saver.save(document, document.path, SaveOptions(verify=False))
    desk.settle()
    desk.wait_for(document, SAME)
    assert torch.equal(torch.load(document.path)["w"], torch.arange(3.0))
    assert desk.line("changedText") == "" and document.guarded.lock == UNLOCKED
    by_another_program("os.remove(path); os.mkdir(path)", document.path)
    desk.wait_for(document, COVERED)
    assert desk.line("changedText").startswith("Something else lies in the place of model.pth")


def test_links_and_what_they_lead_to_are_watched(desk):
    (desk.folder / "store").mkdir()
    torch.save({"epoch": 1}, desk.folder / "store" / "model.pth")
    os.symlink("store/model.pth", desk.folder / "link.pth")
    document = desk.open("link.pth")
    by_another_program(REPLACE, desk.folder / "store" / "model.pth")
    desk.wait_for(document, CHANGED)
    assert desk.line("changedText") == "link.pth was changed by another program."
    torch.save({"epoch": 1}, desk.folder / "other.pth")
    os.symlink("other.pth", desk.folder / "turned.pth")
    document = desk.open("turned.pth")
    by_another_program("os.remove(path); os.symlink('link.pth', path)", document.path)
    desk.wait_for(document, CHANGED)


@pytest.mark.parametrize("in_place", [False, True])
def test_own_saves_are_not_told(desk, in_place):
    document = desk.open()
    for value in (7, 8):
        desk.save(document, value, in_place=in_place)
        desk.session.watcher.look()
        desk.settle()
        assert document.guarded.standing.state == SAME and document.complaint == ""
        assert document.guarded.lock == UNLOCKED
    assert torch.load(document.path)["epoch"] == 8


def test_a_file_that_is_changed_while_it_is_saved_is_told_of_afterwards(desk):
    document = desk.open()
    desk.session.edit(document, [SetValue(("epoch",), 7)])
    desk.settle()
    desk.session.saver.save(document, document.path, SaveOptions(verify=False))
    os.utime(document.path, (1, 1))
    desk.wait_for(document, CHANGED)
    assert (desk.line("changedText") != "") and (document.dirty or document.guarded.standing.readable)


def test_a_shard_that_changed_is_named(desk):
    document = desk.open("model.pth", {"w": torch.arange(8.0), "v": torch.arange(8.0)})
    desk.session.saver.save(document, str(desk.folder / "m.safetensors"),
                            SaveOptions("safetensors", max_shard_size=32, verify=False), copy=True)
    desk.settle()
    sharded = desk.open("m.safetensors.index.json")
    by_another_program(REPLACE, desk.folder / "m-00002-of-00002.safetensors")
    desk.wait_for(sharded, CHANGED)
    assert desk.line("changedText") == "m-00002-of-00002.safetensors was changed by another program."


def test_padlocks_go_with_their_tabs(desk):
    first, second = desk.open("a.pth"), desk.open("b.pth")
    desk.session.guard.toggle(first)
    desk.window.tabs.tabBar().moveTab(0, 1)
    assert (desk.padlock(first).accessibleName(), desk.padlock(second).accessibleName()) == ("Unlocked", "Locked")
    desk.session.close(first)
    assert len(desk.window.findChildren(QWidget, "padlock")) >= 1
    assert desk.padlock(second).accessibleName() == "Locked"


# What killed saves left


class _Shown(QObject):
    def __init__(self) -> None:
        super().__init__()
        self.seen: list[str] = []

    @Slot(QUrl)
    def show(self, url: QUrl) -> None:
        self.seen.append(url.toLocalFile())


def test_a_leftover_is_offered_and_removed_when_asked_to(qtbot, desk, theme, settings):
    left = desk.folder / ".model.pth.ckpt-browser-0123abcd.tmp"
    left.write_bytes(b"x" * 4700)
    settings.remember(str(desk.folder / "model.pth"))
    again = MainWindow(Session(settings), theme)
    qtbot.addWidget(again)
    again.show()
    bar = again.findChild(QWidget, "recoveryBar")
    qtbot.waitUntil(bar.isVisible)
    assert bar.findChild(QLabel, "recoveryText").text() == \
        "A save of model.pth did not finish: a temporary file of 4.70 kB is left."
    assert bar.findChild(QPushButton, "recoveryRestore").isHidden()
    shown = _Shown()
    QDesktopServices.setUrlHandler("file", shown, "show")
    bar.findChild(QPushButton, "leftoverShow").click()
    QDesktopServices.unsetUrlHandler("file")
    assert left.exists() and bar.isVisible()
    bar.findChild(QPushButton, "leftoverRemove").click()
    qtbot.waitUntil(lambda: not left.exists())
    assert not bar.isVisible() and again.session.documents == []
    torch.save({"epoch": 1}, desk.folder / "model.pth")
    bar.offer_unfinished([Unfinished(str(desk.folder / "model.pth"), "", 0, "interrupted")])
    assert "was interrupted" in bar.findChild(QLabel, "recoveryText").text()
    with qtbot.waitSignal(again.opened):
        bar.findChild(QPushButton, "unfinishedOpen").click()
    assert not bar.isVisible()
    assert shown.seen == [str(desk.folder)]
    again.session.shut_down()
