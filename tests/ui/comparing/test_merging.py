"""Carrying over what differs in a comparison: copies to either side, and numbers mixed, each one step of undo."""

import copy
import os
import pickle
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFileDialog, QLabel, QPushButton, QSlider, QWidget

from ckpt_browser.core.edits.blending import Blend
from ckpt_browser.core.edits.merging import TakeOver
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.edits.values import SetValue
from ckpt_browser.ui.comparing.comparing import Comparing
from ckpt_browser.ui.editing.edit_words import edit_words
from ckpt_browser.ui.saving.recovery import stamps_of
from ckpt_browser.ui.saving.recovery_bar import RecoveryBar
from ckpt_browser.workspace.saving.asides import asides_in, read_aside, steps_of, write_aside
from ckpt_browser.workspace.saving.save_options import SaveOptions

from ...workspace.comparing.compared import trained
from .compared_window import ComparedWindow

pytestmark = pytest.mark.real_files


class Bench(ComparedWindow):
    """Two files compared in the window, and what a person does there."""

    def compare(self, left: dict, right: dict) -> Comparing:
        torch.save(left, self.folder / "left.pth")
        torch.save(right, self.folder / "right.pth")
        found = self.session.comparisons.open_files(str(self.folder / "left.pth"), str(self.folder / "right.pth"))
        self.settle()
        return found

    def settle(self) -> None:
        quiet = 0

        def still() -> bool:
            # Quiet for some turns: what is to be done in the next turn has begun by then.
            nonlocal quiet
            dialog = self.dialog()
            waits = dialog is not None and dialog._timer.isActive()
            quiet = 0 if self.session.jobs.busy or waits else quiet + 1
            return quiet > 3

        self.qtbot.waitUntil(still, timeout=30_000)

    def select(self, *names: str) -> None:
        """Select rows by their names, joined with slashes."""
        page = self.window.comparison_page
        assert page is not None
        rows = page.comparing.view.rows
        found = {"/".join(rows.path_of(row)): row for row in range(1, len(rows))}
        page.tree._choose(tuple([found[name] for name in names]))
        self.qtbot.waitUntil(page.tree.selectionModel().hasSelection)

    def act(self, name: str) -> None:
        action = self.window.actions_.by_id[name]
        self.window.actions_.refresh()
        assert action.isEnabled()
        action.trigger()
        self.settle()

    def can(self, name: str) -> bool:
        self.window.actions_.refresh()
        return self.window.actions_.by_id[name].isEnabled()

    def dialog(self) -> QWidget | None:
        return next((found for found in self.window.findChildren(QWidget, "blendDialog") if found.isVisible()), None)

    def box(self) -> QWidget | None:
        return next((found for found in self.window.findChildren(QWidget, "absentBox") if found.isVisible()), None)

    def field(self, kind: type, name: str) -> QWidget:
        found = self.dialog().findChild(kind, name)
        assert found is not None
        return found

    def saved(self, document) -> dict:
        """What torch loads after the document was saved."""
        target = str(self.folder / "out.pth")
        with self.qtbot.waitSignal(self.session.saver.saved, timeout=30_000):
            self.session.saver.save(document, target, SaveOptions(verify=False), copy=True)
        return torch.load(target)


@pytest.fixture
def bench(qtbot, window, tmp_path) -> Bench:
    return Bench(qtbot, window, tmp_path)


def changed() -> dict:
    content = trained()
    model = content["model_state_dict"]
    model["0.weight"] = model["0.weight"] + 1
    model["4.bias"] = model["4.bias"].half() + 1
    model["1.num_batches_tracked"] += 4
    model["new.weight"] = torch.ones(2)
    del model["1.running_mean"]
    content["epoch"] = 9
    return content


# Copies

@pytest.mark.parametrize(("action", "side"), [("actionCopyToRight", "right"), ("actionCopyToLeft", "left")])
def test_a_row_is_copied_to_either_side_as_one_step(bench: Bench, action: str, side: str) -> None:
    found = bench.compare(trained(), changed())
    bench.select("epoch", "model_state_dict/0/weight")
    bench.act(action)
    taker = getattr(found, side)
    assert len(taker.journal.steps) == 1
    other = found.left if side == "right" else found.right
    [edit] = taker.journal.edits
    assert edit == TakeOver(other.path, ((("epoch",),) * 2, (("model_state_dict", "0.weight"),) * 2))
    assert bench.said[-1] == f"2 entries copied to {side}.pth"
    wanted, theirs = torch.load(taker.path), torch.load(other.path)
    written = bench.saved(taker)
    assert written["epoch"] == theirs["epoch"]
    for key, value in wanted["model_state_dict"].items():
        source = theirs if key == "0.weight" else wanted
        assert torch.equal(written["model_state_dict"][key], source["model_state_dict"][key])
        assert value is not None
    bench.window.actions_.by_id["actionUndo"].trigger()
    bench.settle()
    assert not taker.dirty
    assert found.comparison.counts()["changed"] == 4


def test_a_group_goes_over_with_all_that_is_shown_in_it(bench: Bench) -> None:
    found = bench.compare(changed(), trained())
    found.ask(found.request._replace(filter="*weight*"))
    bench.settle()
    bench.select("model_state_dict")
    bench.act("actionCopyToRight")
    [edit] = found.right.journal.edits
    assert edit == TakeOver(found.left.path, ((("model_state_dict", "0.weight"),) * 2,
                                              (("model_state_dict", "new.weight"),) * 2))


def test_the_same_rows_are_selected_afterwards(bench: Bench) -> None:
    found = bench.compare(trained(), changed())
    bench.select("epoch")
    bench.act("actionCopyToRight")
    match = found.comparison.alignment.matches[found.place]
    assert found.comparison.left.entries[match.left].path == ("epoch",)
    assert found.comparison.status(found.place) == "same"
    bench.act("actionCopyToRight")
    assert bench.said[-1] == "Nothing to copy: what is selected is the same on both sides"
    assert len(found.right.journal.steps) == 1


@pytest.mark.parametrize(("button", "steps", "names"), [
    ("absentDrop", 2, set()), ("absentCopy", 1, {"model_state_dict/new.weight"}), ("", 0, None)])
def test_what_the_other_side_has_nothing_of_may_be_dropped(bench: Bench, button: str, steps: int,
                                                           names: set[str] | None) -> None:
    found = bench.compare(trained(), changed())
    bench.select("model_state_dict/new/weight", "epoch")
    bench.act("actionCopyToRight")
    assert "1 of the selected entries is only in right.pth. Drop it?" in bench.box().text()
    assert bench.box().informativeText() == "model_state_dict/new.weight"
    if button:
        bench.box().findChild(QPushButton, button).click()
    else:
        bench.qtbot.keyClick(bench.box(), Qt.Key.Key_Escape)
    bench.settle()
    assert len(found.right.journal.edits) == steps
    assert len(found.right.journal.steps) == min(steps, 1)
    if names is not None:
        written = bench.saved(found.right)
        assert ("new.weight" in written["model_state_dict"]) == bool(names)
        assert written["epoch"] == trained()["epoch"]


def test_only_dropping_is_offered_where_there_is_nothing_to_copy(bench: Bench) -> None:
    found = bench.compare(trained(), changed())
    bench.select("model_state_dict/new/weight")
    bench.act("actionCopyToRight")
    assert bench.box().findChild(QPushButton, "absentCopy") is None
    bench.box().findChild(QPushButton, "absentDrop").click()
    bench.settle()
    assert bench.said[-1] == "1 entry dropped from right.pth"
    assert found.comparison.counts()["added"] == 0


def test_what_was_saved_comes_back(bench: Bench) -> None:
    torch.save(trained(), bench.folder / "model.pth")
    document = bench.session.open(str(bench.folder / "model.pth"))
    bench.settle()
    bench.session.edit(document, [Cast(Glob("*"), "float16"), SetValue(("epoch",), 9)])
    bench.settle()
    bench.session.comparisons.open_with_saved(document)
    bench.settle()
    bench.select("model_state_dict/0/weight", "epoch")
    assert not bench.can("actionCopyToLeft")
    bench.act("actionCopyToRight")
    nodes, base = document.opened.checkpoint.nodes, document.base
    tree = document.shown.arrangement.tree
    for path in (("epoch",), ("model_state_dict", "0.weight")):
        number = tree.node[tree.find(path)]
        assert nodes[number] is base[number]
    assert bench.saved(document)["model_state_dict"]["0.weight"].dtype == torch.float32
    bench.session.undo(document)
    bench.session.undo(document)
    bench.settle()
    assert not document.dirty


def test_nothing_can_be_done_without_rows(bench: Bench) -> None:
    names = ("actionCopyToRight", "actionCopyToLeft", "actionBlend")
    assert not any(map(bench.can, names))
    bench.compare(trained(), changed())
    bench.window.comparison_page.tree.selectionModel().clear()
    assert not any(map(bench.can, names))
    bench.select("epoch")
    assert all(map(bench.can, names))
    bench.session.set_current(bench.session.documents[0])
    assert not any(map(bench.can, names))


def test_a_copy_that_cannot_be_made_is_said_in_the_tab(bench: Bench) -> None:
    found = bench.compare({"w": torch.ones(3)}, {"w": torch.zeros(3)})
    bench.session.edit(found.left, [Cast(Glob("w"), "float16")])
    bench.settle()
    bench.select("w")
    bench.act("actionCopyToRight")
    assert "save the other file first" in found.complaint
    assert not found.right.dirty


def test_a_file_stays_open_for_what_was_copied_from_it(bench: Bench) -> None:
    found = bench.compare(trained(), changed())
    left, right = found.left, found.right
    bench.select("model_state_dict")
    bench.act("actionCopyToRight")
    bench.box().findChild(QPushButton, "absentCopy").click()
    bench.settle()
    bench.session.close(left)
    os.unlink(left.path)
    written = bench.saved(right)
    assert torch.equal(written["model_state_dict"]["0.weight"], trained()["model_state_dict"]["0.weight"])


# Mixing

def test_mixing_is_previewed_and_done_as_one_step(bench: Bench) -> None:
    found = bench.compare(trained(), changed())
    bench.window.comparison_page.tree.selectAll()
    bench.act("actionBlend")
    said = bench.field(QLabel, "blendSaid").text()
    assert "1 stays as it is (whole numbers): 1.num_batches_tracked" in said
    assert "2 stay as they are (on one side only): 1.running_mean and new.weight" in said
    assert bench.cell("Mean, Result") != "–"
    slider = bench.field(QSlider, "mixSlider")
    slider.setFocus()
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageDown, Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Left,
                Qt.Key.Key_Left, Qt.Key.Key_Left):
        bench.qtbot.keyClick(slider, key)
    assert bench.field(QDoubleSpinBox, "mixNumber").value() == 0.25
    bench.settle()
    mine, theirs = torch.load(found.right.path)["model_state_dict"], torch.load(found.left.path)["model_state_dict"]
    result = {key: (mine[key].double() * 0.25 + theirs[key].double() * 0.75).to(mine[key].dtype)
              for key in ("0.weight", "4.bias")}
    mean = torch.cat([value.reshape(-1).double() for value in result.values()]).mean().item()
    assert abs(float(bench.cell("Mean, Result")) - mean) < 1e-3
    bench.qtbot.keyClick(bench.dialog(), Qt.Key.Key_Return)
    bench.qtbot.waitUntil(lambda: bench.dialog() is None)
    bench.settle()
    [edit] = found.right.journal.edits
    assert edit == Blend(found.left.path, ((("model_state_dict", "0.weight"),) * 2,
                                           (("model_state_dict", "4.bias"),) * 2), 0.75)
    assert bench.said[-1] == "2 tensors of right.pth mixed"
    written = bench.saved(found.right)["model_state_dict"]
    for key, value in mine.items():
        assert torch.equal(written[key], result.get(key, value))
    bench.session.undo(found.right)
    bench.settle()
    assert not found.right.dirty


def _cell(self: Bench, name: str) -> str:
    return next(label.text() for label in self.dialog().findChildren(QLabel) if label.accessibleName() == name)


Bench.cell = _cell  # type: ignore[attr-defined]


def test_the_other_side_may_receive(bench: Bench) -> None:
    found = bench.compare(trained(), changed())
    bench.select("model_state_dict/4/bias")
    bench.act("actionBlend")
    bench.field(QComboBox, "blendInto").setCurrentIndex(1)
    bench.field(QDoubleSpinBox, "mixNumber").setValue(1)
    bench.settle()
    bench.field(QPushButton, "applyEdit").click()
    bench.qtbot.waitUntil(lambda: bench.dialog() is None)
    bench.settle()
    assert found.left.journal.edits == (Blend(found.right.path, ((("model_state_dict", "4.bias"),) * 2,), 1),)
    assert not found.right.dirty
    written = bench.saved(found.left)["model_state_dict"]["4.bias"]
    assert torch.equal(written, changed()["model_state_dict"]["4.bias"].float())


@pytest.mark.parametrize(("names", "value", "reason"), [
    (("model_state_dict/4/bias",), 1.0, "This leaves right.pth as it is"),
    (("epoch", "model_state_dict/1"), 0.5, "There is nothing to mix in the selection")])
def test_a_mix_of_nothing_is_said(bench: Bench, names: tuple[str, ...], value: float, reason: str) -> None:
    bench.compare(trained(), changed())
    bench.select(*names)
    bench.act("actionBlend")
    bench.field(QDoubleSpinBox, "mixNumber").setValue(value)
    bench.settle()
    assert bench.field(QLabel, "dialogReason").text() == reason
    assert not bench.field(QPushButton, "applyEdit").isEnabled()
    assert bench.cell("Mean, Result") == "–"
    bench.dialog().reject()


def test_what_is_mixed_stands_above_the_slider(bench: Bench) -> None:
    bench.compare(trained(), trained())
    bench.select("model_state_dict/4/bias")
    bench.act("actionBlend")
    mix, words = bench.field(QSlider, "mixSlider").parentWidget(), bench.field(QLabel, "blendTensors")
    assert "same on both sides" in words.text()
    bench.dialog().resize(bench.dialog().minimumSize())
    bench.settle()
    lines = words.fontMetrics().lineSpacing() * (words.text().count("\n") + 1)
    gap = mix.geometry().top() - words.geometry().bottom()
    assert lines <= words.height() + 1 <= lines * 2 and 0 <= gap <= lines
    bench.dialog().reject()


def test_numbers_that_cannot_be_read_are_said(bench: Bench) -> None:
    found = bench.compare({"w": torch.ones(5000)}, {"w": torch.zeros(5000)})
    bench.select("w")
    with open(found.left.path, "r+b") as file:
        file.truncate(1000)
    bench.act("actionBlend")
    assert "changed" in bench.field(QLabel, "dialogReason").text()
    bench.dialog().reject()


def test_what_was_saved_is_mixed_in(bench: Bench) -> None:
    torch.save({"w": torch.ones(4)}, bench.folder / "model.pth")
    document = bench.session.open(str(bench.folder / "model.pth"))
    bench.settle()
    torch.save({"w": torch.zeros(4)}, bench.folder / "zero.pth")
    bench.session.open(str(bench.folder / "zero.pth"))
    bench.settle()
    bench.session.edit(document, [TakeOver(str(bench.folder / "zero.pth"), ((("w",), ("w",)),))])
    bench.settle()
    bench.session.comparisons.open_with_saved(document)
    bench.settle()
    bench.select("w")
    bench.act("actionBlend")
    assert not bench.field(QComboBox, "blendInto").isEnabled()
    bench.field(QDoubleSpinBox, "mixNumber").setValue(0.75)
    bench.settle()
    bench.field(QPushButton, "applyEdit").click()
    bench.qtbot.waitUntil(lambda: bench.dialog() is None)
    bench.settle()
    assert torch.equal(bench.saved(document)["w"], torch.full((4,), 0.25))


# History, recipes, scripts, crashes

@pytest.mark.parametrize(("edit", "words"), [
    (TakeOver("/some/b.pth", ((("m", "w"), ("m", "w")), (("x",), ("y",)))), "Copy w and y from b.pth"),
    (TakeOver("b\u202e.pth", Glob("*.bias")), "Copy *.bias from b\\u202e.pth"),
    (TakeOver("C:\\b.pth", (((), ()),)), "Copy the whole file from b.pth"),
    (Blend("/some/b.pth", ((("w",), ("w",)),), 0.5), "Mix 50\u202f% of b.pth into w"),
    (Blend("b.pth", Glob("*"), 1 / 3), "Mix 33.33\u202f% of b.pth into *"),
    (Blend("b.pth", Glob("*"), -0.25), "Mix -25\u202f% of b.pth into *"),
    (Blend("b.pth", Glob("*"), 1e300), "Mix 1e+300 of b.pth into *")])
def test_edits_in_words(qapp, edit, words: str) -> None:
    assert edit_words(edit) == words


def test_the_history_is_kept_as_recipe_and_script(bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    found = bench.compare(trained(), changed())
    bench.select("epoch")
    bench.act("actionCopyToRight")
    bench.session.set_current(found.right)
    bench.session.close(found.left)
    for action, name in (("actionSaveRecipe", "r.json"), ("actionSaveScript", "s.py")):
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *more, name=name: (str(bench.folder / name), ""))
        bench.act(action)
    assert '"file": "left.pth", "entries": [["epoch"]]' in (bench.folder / "r.json").read_text()
    assert 'ckpt["epoch"] = other_1["epoch"]' in (bench.folder / "s.py").read_text()


@pytest.mark.parametrize("closed", [False, True])
def test_a_crash_takes_nothing(bench: Bench, closed: bool) -> None:
    found = bench.compare(trained(), changed())
    left, right = found.left, found.right
    bench.select("epoch")
    bench.act("actionCopyToRight")
    bench.select("model_state_dict/4/bias")
    bench.act("actionBlend")
    bench.field(QPushButton, "applyEdit").click()
    bench.qtbot.waitUntil(lambda: bench.dialog() is None)
    bench.settle()
    name, journal = str(bench.folder / "kept" / "1.unsaved.json"), right.journal
    assert write_aside(name, right.path, (), journal)
    aside = read_aside(asides_in(str(bench.folder / "kept"))[0])
    status = os.stat(left.path)
    assert aside.others == ((left.path, status.st_size, status.st_mtime_ns),)
    bench.session.close(right)
    if closed:
        bench.session.close(left)
    assert bench.session.restore(aside.path, steps_of(aside))
    bench.settle()
    document = bench.session.current
    assert document.journal.edits == journal.edits
    assert len(document.journal.steps) == 2
    written = bench.saved(document)
    assert written["epoch"] == trained()["epoch"]
    mean = (changed()["model_state_dict"]["4.bias"].double() + trained()["model_state_dict"]["4.bias"].double()) / 2
    assert torch.equal(written["model_state_dict"]["4.bias"], mean.half())


def test_a_crash_with_the_other_file_gone_is_said(bench: Bench) -> None:
    torch.save(trained(), bench.folder / "right.pth")
    edit = TakeOver(str(bench.folder / "gone.pth"), ((("epoch",), ("epoch",)),))
    assert bench.session.restore(str(bench.folder / "right.pth"), [[edit]])
    bench.settle()
    document = bench.session.current
    assert "gone.pth" in document.complaint
    assert not document.dirty


def test_another_file_that_changed_is_said_before_edits_are_restored(bench: Bench, qtbot) -> None:
    found = bench.compare({"x": 1}, {"x": 2})
    bench.select("x")
    bench.act("actionCopyToRight")
    name = str(bench.folder / "kept" / "1.unsaved.json")
    write_aside(name, found.right.path, stamps_of(found.right.path), found.right.journal)
    bar = RecoveryBar()
    qtbot.addWidget(bar)
    bar.offer([read_aside(name)])
    text = bar.findChild(QLabel, "recoveryText").text
    assert "Another file" not in text()
    os.utime(found.left.path, (1, 1))
    bar.offer([])
    assert "Another file that parts were copied from has changed since then, or is gone." in text()


def test_an_aside_without_other_files_is_read_as_before(tmp_path: Path, bench: Bench) -> None:
    torch.save(trained(), bench.folder / "right.pth")
    document = bench.session.open(str(bench.folder / "right.pth"))
    bench.settle()
    bench.session.edit(document, [SetValue(("epoch",), 7)])
    bench.settle()
    name = str(tmp_path / "1.unsaved.json")
    write_aside(name, document.path, (), document.journal)
    text = Path(name).read_text().replace(', "others": []', "")
    Path(name).write_text(text)
    assert '"others"' not in text
    assert read_aside(name).others == ()


def test_edits_can_be_copied_and_sent(bench: Bench) -> None:
    edit = Blend("b", ((("w",), ("w",)),), 0.5)
    assert copy.deepcopy(edit) == pickle.loads(pickle.dumps(edit)) == edit
