"""A comparison follows its documents: edits and undo, saves, reloads, files that change, and then lets go of all."""

import gc
import os
import weakref

import pytest
import torch
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QPushButton

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.comparing.working import work
from ckpt_browser.workspace.comparing.comparing import Wanted
from ckpt_browser.workspace.comparing.rows.cells import DiffColumn
from ckpt_browser.workspace.saving.save_options import SaveOptions

from ...workspace.comparing.compared import trained
from .compared_window import ComparedWindow

pytestmark = pytest.mark.real_files

COLUMN = DiffColumn


@pytest.fixture
def bench(qtbot, window, tmp_path):
    return ComparedWindow(qtbot, window, tmp_path)


def clean_up() -> None:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.unfreeze()
    gc.collect()


def saved(bench: ComparedWindow, document, path: str = "") -> None:
    bench.session.saver.save(document, path or document.path, SaveOptions("pth"))
    bench.settle()


def two() -> tuple[dict[str, object], dict[str, object]]:
    left = {"g": {f"{n}.w": torch.full((40, 30), float(n)) for n in range(4)}, "epoch": 1, "last": 9}
    right = {**left, "g": {name: tensor.clone() for name, tensor in left["g"].items()}, "epoch": 2}
    right["g"]["2.w"][0, 0] += 1
    return left, right


# Edits


def test_an_edit_and_its_undo_are_followed_and_all_else_stays_as_it_was(bench):
    comparing = bench.compare(*two())
    bench.tree.collapseAll()
    bench.tree.reveal(bench.row("g.2.w"))
    bench.select("g.2.w")
    opened = bench.rows(opened=True)
    bench.session.edit(comparing.left, [SetValue(("epoch",), 2)])
    bench.settle()
    assert bench.cell("epoch", COLUMN.WHAT) == "= same"
    assert bench.count("changed") == 1
    assert bench.current == "g.2.w"
    assert bench.rows(opened=True) == opened
    bench.trigger("actionUndo")
    assert bench.cell("epoch", COLUMN.WHAT) == "≠ changed"
    bench.trigger("actionRedo")
    assert bench.count("changed") == 1
    assert bench.current == "g.2.w"


def test_filters_stay_while_the_comparison_follows(bench):
    comparing = bench.compare(*two())
    bench.chip("changed").click()
    bench.window.findChild(QLineEdit, "filterEdit").setText("epoch")
    bench.settle()
    assert bench.rows() == ["epoch"]
    bench.session.edit(comparing.right, [SetValue(("epoch",), 1)])
    bench.settle()
    assert bench.rows() == []
    assert bench.chip("changed").isChecked()
    bench.session.undo(comparing.right)
    bench.settle()
    assert bench.rows() == ["epoch"]


def test_a_selected_row_is_found_again_when_it_is_renamed_and_gone_when_it_is_dropped(bench):
    comparing = bench.compare({"a": torch.ones(3), "b": 1}, {"a": torch.zeros(3), "b": 1})
    bench.select("a")
    bench.session.edit(comparing.left, [Rename(("a",), "renamed")])
    bench.settle()
    assert comparing.place >= 0
    assert bench.current in ("a", "renamed")
    bench.session.edit(comparing.left, [Drop((("renamed",),))])
    bench.session.edit(comparing.right, [Drop((("a",),))])
    bench.settle()
    assert comparing.place == -1
    assert bench.rows() == ["b"]


def test_numbers_that_were_read_are_not_read_again_after_an_edit_elsewhere(bench, monkeypatch):
    comparing = bench.compare(*two())
    read = []
    monkeypatch.setattr(work, "read_numbers", lambda *arguments: read.append(arguments))
    bench.session.edit(comparing.right, [SetValue(("epoch",), 5)])
    bench.settle()
    assert read == []
    assert bench.count("changed") == 2


def test_a_choice_whose_entry_is_dropped_is_forgotten(bench):
    comparing = bench.compare({"a": torch.ones(3), "z": 1}, {"b": torch.zeros(4), "z": 1})
    comparing.set_wanted(Wanted(chosen=((("a",), ("b",)),)))
    bench.settle()
    assert bench.count("removed") == 0
    bench.session.edit(comparing.left, [Drop((("a",),))])
    bench.settle()
    assert comparing.complaint == ""
    assert bench.count("added") == 1


def test_save_saves_what_was_edited_last(bench):
    comparing = bench.compare(*two())
    assert not bench.enabled("actionSave")
    bench.session.edit(comparing.left, [SetValue(("epoch",), 2)])
    bench.settle()
    bench.trigger("actionSave")
    assert not comparing.left.dirty
    assert torch.load(comparing.left.path)["epoch"] == 2
    assert comparing.stale is None
    assert bench.count("changed") == 1


# With what was saved


def test_with_saved_follows_edits_and_is_empty_once_they_are_saved(bench):
    document = bench.open("a.pth", {"epoch": 1, "w": torch.ones(3)})
    bench.session.edit(document, [SetValue(("epoch",), 5)])
    bench.settle()
    bench.trigger("actionCompareSaved")
    bench.session.edit(document, [Drop((("w",),))])
    bench.settle()
    assert (bench.count("changed"), bench.count("removed")) == (1, 1)
    bench.session.undo(document)
    bench.settle()
    assert (bench.count("changed"), bench.count("removed"), bench.count("same")) == (1, 0, 1)
    saved(bench, document)
    assert bench.text("diffOutcome") == "Nothing differs"
    bench.session.undo(document)
    bench.settle()
    assert (bench.cell("epoch", COLUMN.LEFT), bench.cell("epoch", COLUMN.RIGHT)) == ("5", "1")


# The disk


def replace(path: str, content: object) -> None:
    """Another program writes another file in the place of one."""
    torch.save(content, path + ".new")
    os.replace(path + ".new", path)


def test_a_file_that_changed_on_disk_is_told_of_and_reloaded(bench, qtbot):
    left, right = two()
    comparing = bench.compare(left, right)
    bench.select("g.2.w")
    replace(comparing.right.path, left)
    line = bench.page.findChild(QFrame, "staleLine")
    qtbot.waitUntil(line.isVisible, timeout=10_000)
    assert comparing.stale is comparing.right
    qtbot.mouseClick(line.findChild(QPushButton, "reloadFile"), Qt.MouseButton.LeftButton)
    bench.settle()
    qtbot.waitUntil(lambda: not line.isVisible(), timeout=10_000)
    assert bench.text("diffOutcome") == "Nothing differs"
    assert bench.current == "g.2.w"


def test_f5_reloads_what_the_line_offers(bench, qtbot):
    left, right = two()
    comparing = bench.compare(left, right)
    assert not bench.enabled("actionReload")
    replace(comparing.right.path, left)
    qtbot.waitUntil(lambda: comparing.stale is comparing.right and bench.enabled("actionReload"), timeout=10_000)
    bench.trigger("actionReload")
    assert bench.text("diffOutcome") == "Nothing differs"


def test_a_file_that_is_written_over_while_it_is_compared_is_told_of(bench, qtbot):
    comparing = bench.compare(*two())
    with open(comparing.left.path, "r+b") as file:
        file.write(b"x")
        file.truncate(100)
    comparing.read([bench.place("g.2.w")])
    bench.settle()
    qtbot.waitUntil(lambda: comparing.stale is comparing.left, timeout=10_000)
    assert bench.page.findChild(QFrame, "staleLine").isVisible()


def test_an_own_save_is_no_change_from_outside(bench):
    comparing = bench.compare(*two())
    bench.session.edit(comparing.right, [SetValue(("epoch",), 7)])
    bench.settle()
    saved(bench, comparing.right)
    bench.session.watcher.look()
    bench.settle()
    assert comparing.stale is None


@pytest.mark.parametrize("order", [("left", "right"), ("right", "left")])
def test_own_saves_of_both_sides_after_copying_both_ways_are_no_change_from_outside(bench, order):
    left, right = two()
    right["g"]["1.w"] += 2
    comparing = bench.compare(left, right)
    bench.select("g.1.w")
    bench.trigger("actionCopyToRight")
    bench.select("g.2.w")
    bench.trigger("actionCopyToLeft")
    for side in order:
        saved(bench, getattr(comparing, side))
        for _ in range(2):
            bench.session.watcher.look()
            bench.settle()
        assert comparing.stale is None and not comparing.complaint
    assert bench.count("changed") == 1 and bench.cell("epoch", 1).startswith("≠")
    assert torch.equal(torch.load(comparing.left.path)["g"]["2.w"], right["g"]["2.w"])
    assert torch.equal(torch.load(comparing.right.path)["g"]["1.w"], left["g"]["1.w"])
    bench.session.undo(comparing.left)
    bench.settle()
    assert comparing.stale is None and bench.cell("g.2.w", 1).startswith("≠")
    comparing.read([bench.place("g.2.w")])
    bench.settle()
    assert comparing.comparison.verdicts[bench.place("g.2.w")].differences.max_abs == 1


def test_a_file_that_is_gone_is_still_compared(bench):
    comparing = bench.compare(*two())
    os.remove(comparing.left.path)
    comparing.compare_again()
    bench.settle()
    assert bench.count("changed") == 2
    assert comparing.stale is None


# Reading


def test_reading_is_stopped_and_taken_up_again(bench, qtbot, monkeypatch):
    comparing = bench.session.comparisons.open_files(bench.file("a.pth", two()[0]), bench.file("b.pth", two()[1]))
    real = work.read_numbers

    def slow(comparison, places, tolerance, tell, token, report):
        while True:
            report("numbers", 1, 10)
            token.check()

    monkeypatch.setattr(work, "read_numbers", slow)
    qtbot.waitUntil(lambda: comparing.reading and comparing.progress[1] == 1, timeout=10_000)
    button = bench.page.findChild(QPushButton, "cancelReading")
    qtbot.waitUntil(button.isVisible, timeout=10_000)
    assert "Reading numbers" in bench.text("comparingWords")
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    bench.settle()
    assert comparing.reader.paused and comparing.reader.has_unread
    assert bench.count("open") == 1
    monkeypatch.setattr(work, "read_numbers", real)
    qtbot.mouseClick(bench.page.findChild(QPushButton, "readRest"), Qt.MouseButton.LeftButton)
    bench.settle()
    assert not comparing.reader.has_unread
    assert bench.count("changed") == 2


def test_what_is_read_comes_in_while_a_filter_is_on(bench):
    comparing = bench.session.comparisons.open_files(bench.file("a.pth", two()[0]), bench.file("b.pth", two()[1]))
    comparing.ask(comparing.request._replace(marks=frozenset({"changed"})))
    bench.settle()
    assert bench.rows() == ["g", "g.2", "g.2.w", "epoch"]


# Letting go


def test_a_closed_comparison_lets_go_of_its_rows_at_once(bench):
    comparing = bench.compare(trained(), trained(steps=3))
    rows = weakref.ref(comparing.view.arrangement)
    bench.session.comparisons.close(comparing)
    assert rows() is None


def test_a_closed_comparison_lets_go_of_its_widgets(bench):
    comparing = bench.compare(trained(), trained(steps=3))
    page, tree, state = weakref.ref(bench.page), weakref.ref(bench.tree), weakref.ref(comparing)
    bench.session.comparisons.close(comparing)
    del comparing
    bench.session.set_current(bench.session.documents[0])
    clean_up()
    assert page() is None
    assert tree() is None
    assert state() is None


def test_closing_while_it_is_being_compared_leaves_nothing_behind(bench):
    left, right = bench.file("a.pth", trained()), bench.file("b.pth", trained(steps=3))
    comparing = bench.session.comparisons.open_files(left, right)
    bench.session.comparisons.close(comparing)
    bench.settle()
    assert comparing.comparison is None
    bench.session.edit(bench.session.documents[0], [SetValue(("epoch",), 5)])
    bench.settle()
    assert comparing.comparison is None
