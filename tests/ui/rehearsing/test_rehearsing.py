"""The panel that says whether a file would load: what it shows, what its repairs do, when code is run."""

import gc
import weakref
from pathlib import Path

import pytest
import torch
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QSpinBox,
    QTableView,
    QWidget,
)
from torch import nn

from ckpt_browser.core.edits.arranging import Drop, Lift
from ckpt_browser.core.edits.names import RenamePrefix
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.ui.rehearsing.choice import Choice
from ckpt_browser.ui.rehearsing.name_delegate import cut
from ckpt_browser.ui.window.main_window import MainWindow
from ckpt_browser.workspace.saving.save_options import SaveOptions

from ..looks import texts
from ..test_leaks import clean_up

pytestmark = pytest.mark.real_files

NETS = """
from torch import nn

open("started", "w").close()


def make():
    return nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Linear(3, 4))


def raises():
    raise ValueError("boom")


def hangs():
    import time
    time.sleep(600)
"""

HOOKED = """

def hooked():
    model = make()
    model._register_load_state_dict_pre_hook(lambda *rest: None)
    return model
"""


def net(classes: int = 4) -> nn.Module:
    return nn.Sequential(nn.Linear(2, 3), nn.BatchNorm1d(3), nn.Linear(3, classes))


class Panel:
    """The window and what it shows of a rehearsal."""

    def __init__(self, qtbot, window, settled, folder: Path) -> None:
        self._qtbot = qtbot
        self._settled = settled
        self.window = window
        self.folder = folder

    @property
    def widget(self) -> QWidget:
        return self.window.findChild(QWidget, "rehearsalPanel")

    @property
    def document(self):
        return self.window.session.current

    def open(self, name: str, thing: object) -> None:
        torch.save(thing, self.folder / name)
        with self._qtbot.waitSignal(self.window.opened):
            self.window.session.open(str(self.folder / name))

    def begin(self) -> QDialog:
        action = self.window.actions_.by_id["actionCheck"]
        self._qtbot.waitUntil(action.isEnabled)
        action.trigger()
        self.wait()
        return self.window.findChild(QDialog, "targetDialog")

    def against(self, name: str, thing: object = None) -> None:
        """Rehearse the file in front with another one of the disk."""
        if thing is not None:
            torch.save(thing, self.folder / name)
        rehearsing = self.window.bottom.rehearse()
        self.window.bottom.show_panel("rehearsalPanel")
        rehearsing.choose(self.document, Choice(str(self.folder / name)))
        self.wait()

    def wait(self) -> None:
        self._qtbot.wait(10)
        self._settled()
        rehearsing = self.window.bottom.rehearse()
        while rehearsing._timer.isActive():
            self._qtbot.wait(10)
            self._settled()

    def text(self, name: str) -> str:
        return self.widget.findChild(QLabel, name).text()

    def button(self, name: str) -> QPushButton:
        return self.widget.findChild(QPushButton, name)

    def rows(self) -> list[tuple[str, ...]]:
        model = self.widget.findChild(QTableView, "rehearsalTable").model()
        return [tuple(model.index(row, column).data() for column in range(model.columnCount()))
                for row in range(model.rowCount())]

    def words(self) -> str:
        return self.widget.findChild(QPlainTextEdit, "torchWords").toPlainText()

    def repairs(self) -> list[str]:
        buttons = (self.button(f"repair{place}") for place in range(9))
        return [button.accessibleName() for button in buttons if button is not None and not button.isHidden()]

    def repair(self, place: int = 0) -> None:
        self.button(f"repair{place}").click()
        self.wait()


@pytest.fixture
def panel(qtbot, window, settled, tmp_path) -> Panel:
    return Panel(qtbot, window, settled, tmp_path)


def test_a_file_that_loads(panel):
    panel.open("a.pth", net().state_dict())
    panel.against("b.pth", net().state_dict())
    assert panel.text("rehearsalQuestion") == "Would a.pth load into"
    assert panel.button("chooseModel").text() == "b.pth"
    assert panel.text("rehearsalVerdict") == "It loads: 9 of 9 parameters and buffers fit."
    assert panel.words() == "<All keys matched successfully>"
    assert len(panel.rows()) == 9  # where all fits, all is shown
    assert {row[0] for row in panel.rows()} == {"= loads"}
    assert panel.text("rehearsalNoRepair") == "There is nothing to repair."
    assert panel.repairs() == []


def test_what_does_not_fit_is_said_in_torchs_words_and_row_by_row(panel, theme):
    state = {**net().state_dict(), "2.weight": torch.ones(9, 3), "more": torch.ones(1).half()}
    del state["0.bias"]
    panel.open("a.pth", state)
    panel.against("b.pth", net().state_dict())
    with pytest.raises(RuntimeError) as caught:
        net().load_state_dict(state)
    wanted = "RuntimeError: " + str(caught.value).replace("for Sequential", "for Model")
    assert panel.words() == wanted.replace("\t", "    ")
    assert panel.text("rehearsalVerdict") == "It does not load: 7 of 9 parameters and buffers fit."
    assert panel.text("rehearsalCounts") == "1 missing, 1 unexpected, 1 of another shape"
    assert panel.rows() == [("− missing", "0.bias", "3  float32", "", "", ""),
                            ("≠ other shape", "2.weight", "4 × 3  float32", "2.weight", "9 × 3  float32", ""),
                            ("+ unexpected", "", "", "more", "1  float16", "")]
    model = panel.widget.findChild(QTableView, "rehearsalTable").model()
    assert model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole) == QColor(theme.tokens["diff-removed"])
    panel.widget.findChild(QCheckBox, "onlyWrong").click()
    assert len(panel.rows()) == 10
    panel.button("copyTorchWords").click()
    assert QGuiApplication.clipboard().text() == wanted


def test_a_file_that_is_cut_short(panel):
    torch.save(net().state_dict(), panel.folder / "b.pth")
    content = (panel.folder / "b.pth").read_bytes()
    (panel.folder / "a.pth").write_bytes(content[:len(content) * 8 // 10])
    with panel._qtbot.waitSignal(panel.window.opened):
        panel.window.session.open(str(panel.folder / "a.pth"))
    panel.against("b.pth")
    assert panel.text("rehearsalVerdict") == "It does not load: the file itself cannot be read to its end."
    assert "cut short" in panel.text("rehearsalCounts")
    assert panel.repairs() == []


def test_a_guess_is_called_one(panel):
    panel.open("a.pth", {f"x.{layer}.{name}.w": torch.ones(3, 3) for layer in range(3) for name in ("query", "key")})
    panel.against("b.pth", {f"x.{layer}.{name}.w": torch.ones(3, 3) for layer in range(3) for name in ("q", "k")})
    told = "\n".join([label.text() for label in panel.widget.findChildren(QLabel)])
    assert "A guess: 6 names may be wrong, and torch would not notice." in told
    assert "\nx.0.query.w is x.0.q.w" in told
    assert "Then it loads." not in told


def test_apply_stays_within_the_window(panel):
    panel.open("a.pth", net(2).state_dict())
    panel.against("b.pth", net().state_dict())
    panel.window.resize(900, 600)
    filling = panel.widget.findChild(QComboBox, "rehearsalFilling")
    filling.setCurrentIndex(2)
    panel.wait()
    cards = panel.widget.findChild(QScrollArea, "rehearsalRepairs")

    def shown() -> list[QPushButton]:
        return [button for button in cards.findChildren(QPushButton) if button.isVisible()]

    panel._qtbot.waitUntil(lambda: len(shown()) == 2)
    for button in shown():
        assert button.mapTo(cards, button.rect().topRight()).x() < cards.viewport().width()


def test_only_what_does_not_fit_is_what_it_says(panel):
    panel.open("a.pth", net().state_dict())
    panel.against("b.pth", net().state_dict())
    only = panel.widget.findChild(QCheckBox, "onlyWrong")
    assert (only.isEnabled(), only.isChecked()) == (False, False)  # all is shown
    panel.against("c.pth", net(3).state_dict())
    assert (only.isEnabled(), only.isChecked()) == (True, True)
    assert len(panel.rows()) == 2


def test_the_folder_tells_files_of_one_name_apart(panel):
    (panel.folder / "other").mkdir()
    torch.save(net().state_dict(), panel.folder / "other/a.pth")
    panel.open("other/a.pth", net().state_dict())
    panel.open("a.pth", net().state_dict())
    chosen = panel.begin().findChild(QListWidget, "targetList")
    assert chosen.item(0).text() == f"a.pth, in {panel.folder / 'other'}"
    panel.against("other/a.pth")
    assert panel.button("chooseModel").text() == str(Path("other/a.pth"))


def test_a_file_that_cannot_be_opened_is_neither_asked_about_nor_offered(panel):
    panel.open("a.pth", net().state_dict())
    (panel.folder / "broken.pth").write_bytes(b"no checkpoint")
    panel.window.session.open(str(panel.folder / "broken.pth"))
    panel.window.bottom.rehearse()
    panel.window.bottom.show_panel("rehearsalPanel")
    panel.wait()
    assert panel.document.state == "failed"
    assert not panel.window.actions_.by_id["actionCheck"].isEnabled()
    assert not panel.button("chooseModel").isEnabled() and not panel.button("beginRehearsal").isEnabled()
    panel.open("b.pth", net().state_dict())
    assert panel.button("chooseModel").isEnabled() and panel.button("beginRehearsal").isEnabled()
    chosen = panel.begin().findChild(QListWidget, "targetList")
    assert [chosen.item(place).text() for place in range(chosen.count())] == ["a.pth"]


def test_the_number_of_a_layer_stays_where_names_are_cut(panel):
    metrics = panel.window.fontMetrics()
    name = "encoder.layer.10.attention.self.query.weight"
    for width in (80, 120, 200, 250):
        told = cut(name, metrics, width)
        assert told.startswith("…10")
        assert told.endswith("t")
        assert metrics.horizontalAdvance(told) <= width + 2
    assert cut(name, metrics, 2000) == name
    assert cut("a" * 100, metrics, 80) == metrics.elidedText("a" * 100, Qt.TextElideMode.ElideMiddle, 80)


def test_the_question_follows_the_name(panel, qtbot):
    panel.open("a.pth", net().state_dict())
    panel.against("b.pth", net().state_dict())
    panel.window.session.edit(panel.document, [RenamePrefix((), "0.", "x.")])
    panel.wait()
    with qtbot.waitSignal(panel.window.session.saver.saved, timeout=30_000):
        panel.window.session.saver.save(panel.document, str(panel.folder / "c.pth"), SaveOptions())
    panel.wait()
    assert panel.text("rehearsalQuestion") == "Would c.pth load into"


def test_strict_or_not(panel):
    panel.open("a.pth", {**net().state_dict(), "more": torch.ones(1)})
    panel.against("b.pth", net().state_dict())
    panel.widget.findChild(QCheckBox, "rehearsalStrict").click()
    assert panel.text("rehearsalVerdict") == "It loads without strict: 9 of 9 parameters and buffers fit."
    assert panel.words() == "_IncompatibleKeys(missing_keys=[], unexpected_keys=['more'])"
    panel.open("c.pth", {"model": net().state_dict()})
    panel.against("b.pth")
    assert panel.text("rehearsalVerdict") == "torch would not complain, but nothing of the file would be used."


def test_a_repair_is_one_step_of_undo_and_the_panel_follows(panel):
    panel.open("a.pth", {"epoch": 3, "model": {**nn.DataParallel(net()).state_dict(), "more": torch.ones(1)}})
    panel.against("b.pth", net().state_dict())
    assert panel.repairs()[0] == "Take “model” as the whole file (leaving out epoch), strip “module.”, drop more"
    told = [label.text() for label in panel.widget.findChildren(QLabel)]
    assert "fit 0 → 9 of 9 · missing 8 → 0 · unexpected 2 → 0" in told
    assert "Then it loads." in told
    assert panel.button("repair0").property("main") == "true"
    panel.repair()
    [step] = panel.document.journal.steps
    assert step.edits == (Lift(("model",)), RenamePrefix((), "module.", ""), Drop((("more",),)))
    assert "0" in texts(panel.window.tree)
    assert panel.text("rehearsalVerdict") == "It loads: 9 of 9 parameters and buffers fit."
    panel.window.actions_.by_id["actionUndo"].trigger()
    panel.wait()
    assert panel.text("rehearsalVerdict") == "It does not load: 0 of 8 parameters and buffers fit."
    assert len(panel.repairs()) > 1


def test_other_names_stand_side_by_side_and_lead_into_the_tree(panel, qtbot):
    panel.open("a.pth", nn.DataParallel(net()).state_dict())
    panel.against("b.pth", net().state_dict())
    assert panel.rows()[0] == ("→ other name", "0.weight", "3 × 2  float32", "module.0.weight", "3 × 2  float32", "")
    table = panel.widget.findChild(QTableView, "rehearsalTable")
    table.clicked.emit(table.model().index(8, 3))
    panel.wait()
    tree = panel.document.shown.arrangement.tree
    assert tree.path(panel.document.row) == ("module.2.bias",)


def test_new_rows_hold_what_is_chosen(panel):
    panel.open("a.pth", net(2).state_dict())
    panel.against("b.pth", net().state_dict())
    assert panel.repairs() == ["Keep only what loads, 7 of 9",
                               "Give 2.weight and 2.bias the model's number of rows, new ones zero"]
    # What makes up numbers is never the first thing to click.
    assert [panel.button(f"repair{place}").property("main") for place in range(2)] == ["true", ""]
    filling = panel.widget.findChild(QComboBox, "rehearsalFilling")
    assert filling.isVisible()
    filling.setCurrentIndex(2)
    panel.wait()
    panel.widget.findChild(QSpinBox, "rehearsalSeed").setValue(7)
    panel.wait()
    panel.repair(1)
    [step] = panel.document.journal.steps
    assert step.edits == (Resize(("2.weight",), 4, "normal", 7), Resize(("2.bias",), 4, "normal", 7))
    assert panel.text("rehearsalVerdict").startswith("It loads")
    assert not filling.isVisible()


def test_the_part_of_the_model_can_be_chosen(panel):
    panel.open("a.pth", net().state_dict())
    panel.against("b.pth", {"gen": net().state_dict(), "dis": net(9).state_dict(), "epoch": 3})
    part = panel.widget.findChild(QComboBox, "modelPart")
    assert [part.itemText(place) for place in range(part.count())] == ["gen", "dis"]
    assert panel.text("rehearsalVerdict").startswith("It loads")
    part.setCurrentIndex(1)
    part.activated.emit(1)
    panel.wait()
    assert panel.text("rehearsalCounts") == "2 of another shape"


def test_two_training_checkpoints_are_taken_alike(panel):
    rest = {"optimizer_state_dict": {"state": {}, "param_groups": [{"lr": 0.1, "params": [0]}]}, "epoch": 3}
    panel.open("a.pth", {"model": net().state_dict(), **rest})
    panel.against("b.pth", {"model": net().state_dict(), **rest})
    assert panel.text("rehearsalVerdict").startswith("It loads")
    assert panel.text("rehearsalQuestion") == "Would a.pth · model load into"
    assert panel.repairs() == []
    panel.against("c.pth", {"model": net(9).state_dict(), **rest})
    assert panel.text("rehearsalCounts") == "2 of another shape"
    table = panel.widget.findChild(QTableView, "rehearsalTable")
    place = next(place for place, row in enumerate(panel.rows()) if "2.weight" in row)
    table.clicked.emit(table.model().index(place, 3))
    panel.wait()
    document = panel.document
    assert document.shown.arrangement.tree.path(document.row) == ("model", "2.weight")
    panel.against("d.pth", net().state_dict())  # no part of its file: the whole of ours would be loaded
    assert panel.text("rehearsalQuestion") == "Would a.pth load into"
    assert not panel.text("rehearsalVerdict").startswith("It loads")
    panel.repair()
    assert panel.text("rehearsalVerdict").startswith("It loads")


def test_each_file_has_a_model_of_its_own(panel):
    panel.open("a.pth", net().state_dict())
    panel.against("b.pth", net(3).state_dict())
    panel.open("c.pth", net().state_dict())
    assert panel.button("chooseModel").text() == "Choose…"
    assert "What would torch say" in panel.text("rehearsalAbout")
    panel.window.session.set_current(panel.window.session.documents[0])
    assert panel.button("chooseModel").text() == "b.pth"
    assert panel.text("rehearsalCounts") == "2 of another shape"


def test_edits_of_the_model_that_is_open_count(panel):
    panel.open("b.pth", nn.DataParallel(net()).state_dict())
    panel.open("a.pth", net().state_dict())
    dialog = panel.begin()
    chosen = dialog.findChild(QListWidget, "targetList")
    assert [chosen.item(row).text() for row in range(chosen.count())] == ["b.pth"]
    dialog.findChild(QPushButton, "targetChosen").click()
    panel.wait()
    assert panel.text("rehearsalVerdict").startswith("It does not load")
    other = next(document for document in panel.window.session.documents if document is not panel.document)
    panel.window.session.edit(other, [RenamePrefix((), "module.", "")])
    panel.wait()
    assert panel.text("rehearsalVerdict").startswith("It loads")


def test_a_file_is_browsed_for(panel, monkeypatch):
    panel.open("a.pth", net().state_dict())
    dialog = panel.begin()
    assert not dialog.findChild(QPushButton, "targetChosen").isEnabled()
    (panel.folder / "list.txt").write_text("0.weight [3, 2]\n0.bias [3]\n")
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(panel.folder / "list.txt"), ""))
    dialog.findChild(QPushButton, "targetBrowse").click()
    panel.wait()
    assert panel.text("rehearsalCounts") == "7 unexpected"
    assert panel.repairs() == ["Drop 7 entries"]


@pytest.mark.parametrize(("content", "reason"), [
    (b"", "It is empty (0 bytes)."), (b"Dear all, no list.", ""), (b"{}", "It lists no tensor."),
    (None, "No such file")])
def test_a_model_that_is_none_is_told(panel, content, reason):
    panel.open("a.pth", net().state_dict())
    if content is not None:
        (panel.folder / "b").write_bytes(content)
    panel.against("b")
    assert reason in panel.text("rehearsalAbout")
    assert panel.widget.findChild(QLabel, "rehearsalAbout").property("role") == "wrong"
    assert not panel.widget.findChild(QPlainTextEdit, "codePrinted").isVisible()
    # Another choice is all it takes.
    panel.against("c.pth", net().state_dict())
    assert panel.text("rehearsalVerdict").startswith("It loads")


def test_a_file_that_is_no_state_dict(panel):
    panel.open("a.pth", [1, 2, 3])
    panel.against("b.pth", net().state_dict())
    assert panel.words() == "TypeError: Expected state_dict to be dict-like, got <class 'list'>."
    assert panel.text("rehearsalNoRepair") == "Nothing was found that would make it fit better."


def test_strangers_names_are_plain_text(panel):
    panel.open("a.pth", {**net().state_dict(), "<b>bold</b>\n\u202e": torch.ones(1)})
    panel.against("b.pth", net().state_dict())
    assert panel.rows()[0][3] == r"<b>bold</b>\x0a\u202e"
    assert r"\u202e" in panel.words()
    assert "\u202e" not in panel.words()
    assert panel.repairs() == [r"Drop <b>bold</b>\x0a\u202e"]
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in panel.widget.findChildren(QLabel)
               if label.text())


class TestCode:
    """Models of a person's own code."""

    @pytest.fixture
    def dialog(self, panel) -> QDialog:
        panel.open("a.pth", nn.DataParallel(net()).state_dict())
        (panel.folder / "nets.py").write_text(NETS)
        panel.begin().findChild(QPushButton, "targetCode").click()
        return panel.window.findChild(QDialog, "modelDialog")

    def test_nothing_runs_before_it_is_said(self, panel, dialog, monkeypatch):
        monkeypatch.setattr("subprocess.Popen", None)
        run = dialog.findChild(QPushButton, "runCode")
        assert not run.isEnabled()
        factory = dialog.findChild(QLineEdit, "factory")
        factory.setText("nets")
        assert not run.isEnabled()
        assert "names no factory" in dialog.findChild(QLabel, "codeWrong").text()
        factory.setText("nets:make")
        assert run.isEnabled()
        shown = dialog.findChild(QLabel, "codeCommand").text().replace("\u200b", "")
        assert shown.endswith(f"--build-model nets:make {panel.folder}")
        assert "runs code of yours" in dialog.findChild(QLabel, "codeWords").text()
        dialog.findChild(QLineEdit, "codeFolder").setText(str(panel.folder / "nothing"))
        assert not run.isEnabled()
        dialog.reject()
        panel.wait()
        assert not (panel.folder / "started").exists()
        assert panel.button("chooseModel").text() == "Choose…"

    def test_enter_in_a_field_goes_on(self, panel, dialog, qtbot):
        factory = dialog.findChild(QLineEdit, "factory")
        factory.setText("nets")
        qtbot.keyClick(factory, Qt.Key.Key_Return)
        assert dialog.isVisible()  # nothing that was typed is thrown away
        factory.setText("nets:make")
        qtbot.keyClick(factory, Qt.Key.Key_Return)
        panel.wait()
        assert panel.text("modelClass") == "class Sequential"

    def test_a_model_is_built_and_the_file_repaired(self, panel, dialog):
        dialog.findChild(QLineEdit, "factory").setText("nets:make")
        dialog.findChild(QPushButton, "runCode").click()
        assert panel.text("rehearsalAbout") == "Your code builds the model…"
        panel.wait()
        assert panel.text("modelClass") == "class Sequential"
        assert panel.words().startswith("RuntimeError: Error(s) in loading state_dict for Sequential:")
        panel.repair()
        assert panel.text("rehearsalVerdict").startswith("It loads")
        # Edits rehearse again; the code is not run again.
        (panel.folder / "started").unlink()
        panel.window.actions_.by_id["actionUndo"].trigger()
        panel.wait()
        assert panel.text("rehearsalVerdict").startswith("It does not load")
        assert not (panel.folder / "started").exists()

    def test_what_a_model_does_itself_cannot_be_told(self, panel, dialog):
        (panel.folder / "nets.py").write_text(NETS + HOOKED)
        dialog.findChild(QLineEdit, "factory").setText("nets:hooked")
        dialog.findChild(QPushButton, "runCode").click()
        panel.wait()
        assert panel.text("rehearsalVerdict").startswith("It cannot be told: code of the model takes part")
        assert panel.text("rehearsalCounts").startswith("the model (Sequential) does something of its own")
        told = [label.text() for label in panel.widget.findChildren(QLabel)]
        assert "Then it loads." not in told
        assert "Whether it loads then cannot be told." in told

    def test_what_it_prints_is_shown_where_it_fails(self, panel, dialog):
        dialog.findChild(QLineEdit, "factory").setText("nets:raises")
        dialog.findChild(QPushButton, "runCode").click()
        panel.wait()
        assert panel.text("rehearsalAbout") == "nets:raises raised ValueError: boom."
        printed = panel.widget.findChild(QPlainTextEdit, "codePrinted")
        assert printed.isVisible()
        assert 'raise ValueError("boom")' in printed.toPlainText()

    def test_it_can_be_stopped(self, panel, dialog, qtbot):
        dialog.findChild(QLineEdit, "factory").setText("nets:hangs")
        dialog.findChild(QPushButton, "runCode").click()
        qtbot.waitUntil((panel.folder / "started").exists, timeout=30_000)
        panel.button("stopRehearsal").click()
        panel.wait()
        assert "What would torch say" in panel.text("rehearsalAbout")
        assert not panel.window.session.jobs.busy


def test_the_panel_is_put_away_and_comes_back(panel):
    panel.open("a.pth", net().state_dict())
    assert panel.widget is None  # made when it is wanted for the first time
    panel.against("b.pth", net().state_dict())
    panel.button("closeRehearsal").click()
    assert panel.window.bottom.isHidden()
    panel.window.actions_.by_id["actionCheck"].trigger()
    assert panel.window.bottom.is_shown("rehearsalPanel")
    assert panel.window.findChild(QDialog, "targetDialog") is None  # what was chosen still holds
    assert panel.text("rehearsalVerdict").startswith("It loads")


def test_narrow_windows_leave_out_what_the_tooltips_say(panel):
    panel.open("a.pth", net().state_dict())
    panel.against("b.pth", net().state_dict())
    table = panel.widget.findChild(QTableView, "rehearsalTable")
    assert table.model().index(0, 2).data() == "3 × 2  float32"
    panel.window.resize(700, 600)
    panel.wait()
    assert not table.isColumnHidden(2)
    assert [table.model().index(0, column).data() for column in (0, 2)] == ["=", "3 × 2"]
    assert table.horizontalHeader().length() <= table.viewport().width()
    tip = table.model().index(0, 1).data(Qt.ItemDataRole.ToolTipRole)
    assert "float32" in tip


def test_what_was_closed_is_forgotten(panel):
    panel.open("a.pth", net().state_dict())
    panel.against("b.pth", net().state_dict())
    rehearsing = panel.window.bottom.rehearse()
    kept = weakref.ref(rehearsing.state(panel.document))
    panel.window.session.close(panel.document)
    panel.wait()
    gc.collect()
    assert kept() is None
    assert panel.button("chooseModel").text() == "Choose…"
    assert not panel.button("chooseModel").isEnabled()


def test_a_closed_window_is_gone_with_it(qtbot, session, theme, tmp_path):
    window = MainWindow(session, theme)
    window.show()
    torch.save(net().state_dict(), tmp_path / "a.pth")
    with qtbot.waitSignal(window.opened):
        session.open(str(tmp_path / "a.pth"))
    rehearsing = window.bottom.rehearse()
    window.bottom.show_panel("rehearsalPanel")
    rehearsing.choose(session.current, Choice(str(tmp_path / "a.pth")))
    qtbot.waitUntil(lambda: not session.jobs.busy)
    watched = weakref.ref(window)
    window.close()
    window.deleteLater()
    del window, rehearsing
    clean_up()
    assert watched() is None


def test_other_colours(panel, theme):
    panel.open("a.pth", {**net().state_dict(), "x": 1})
    panel.against("b.pth", net().state_dict())
    theme.apply("dark")
    model = panel.widget.findChild(QTableView, "rehearsalTable").model()
    assert model.index(0, 0).data(Qt.ItemDataRole.ForegroundRole) == QColor(theme.tokens["diff-added"])
    theme.apply("light")
