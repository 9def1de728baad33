"""Converting, stripping, rescuing, compacting, repairing names, and the history in a file."""

import pytest
import torch
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QLabel, QPushButton, QTreeWidget, QWidget

from ckpt_browser.core.edits.names import Rename, RenamePrefix
from ckpt_browser.ui.window.menus import context_menu
from ckpt_browser.workspace.editing.recipes import recipe_steps

from ..looks import cells, find, texts

pytestmark = pytest.mark.real_files


@pytest.fixture
def opened(qtbot, window, tmp_path):
    """Opens what torch saves; the tree."""

    def save(content: object, name: str = "model.pth"):
        torch.save(content, tmp_path / name)
        with qtbot.waitSignal(window.opened):
            window.session.open(str(tmp_path / name))
        return window.tree

    return save


@pytest.fixture
def ask(window, qtbot):
    """Triggers an action; the dialog that it opens."""

    def show(action: str, name: str) -> QWidget:
        window.actions_.by_id[action].trigger()
        qtbot.waitUntil(lambda: window.findChild(QWidget, name) is not None)
        return window.findChild(QWidget, name)

    return show


def apply(dialog: QWidget, qtbot, settled) -> None:
    button = dialog.findChild(QPushButton, "applyEdit")
    qtbot.waitUntil(button.isEnabled)
    button.click()
    settled()


def test_a_cast_shows_its_losses_first(opened, window, ask, qtbot, settled):
    tree = opened({"w": torch.tensor([1e9, 1e-30, 1.0]), "n": torch.tensor([3])})
    dialog = ask("actionCast", "castDialog")
    losses = dialog.findChild(QLabel, "castLosses")
    qtbot.waitUntil(lambda: "overflow" in losses.text(), timeout=20000)
    assert losses.text() == ("12 bytes become 6 bytes, in 1 tensor.\n1 value overflows.\n"
                             "1 value becomes zero.")
    apply(dialog, qtbot, settled)
    assert cells(find(tree, "w"))[3] == "float16"
    assert cells(find(tree, "n"))[3] == "int64"


def test_a_cast_says_what_it_parts_and_shows_every_line(opened, window, ask, qtbot, settled):
    tied = torch.tensor([1e9, 1e-30, 1.0])
    tree = opened({"w": tied, "v": tied.view(3)})
    tree.setCurrentIndex(find(tree, "w"))
    dialog = ask("actionCast", "castDialog")
    losses = dialog.findChild(QLabel, "castLosses")
    qtbot.waitUntil(lambda: "overflow" in losses.text(), timeout=20000)
    assert losses.text().splitlines()[-1] == (
        "1 tensor will no longer share its numbers with others that are not converted.")
    dialog.resize(dialog.minimumSize())
    qtbot.waitUntil(lambda: losses.height() >= losses.heightForWidth(losses.width()))


@pytest.mark.parametrize("dtype", ["float17", "", "int4"])
def test_an_unknown_type_is_said_in_the_dialog(opened, window, ask, qtbot, dtype):
    opened({"w": torch.zeros(3)})
    dialog = ask("actionCast", "castDialog")
    dialog.findChild(QComboBox, "castType").setCurrentText(dtype)
    reason = dialog.findChild(QLabel, "dialogReason")
    qtbot.waitUntil(lambda: "no element type" in reason.text())
    assert not dialog.findChild(QPushButton, "applyEdit").isEnabled()


def test_norms_can_be_left_alone(opened, window, ask, qtbot, settled):
    tree = opened({"a.weight": torch.zeros(3), "norm1.weight": torch.zeros(3)})
    dialog = ask("actionCast", "castDialog")
    dialog.findChild(QComboBox, "castType").setCurrentText("bfloat16")
    dialog.findChild(QCheckBox, "castNorms").setChecked(True)
    apply(dialog, qtbot, settled)
    assert [cells(find(tree, name, "weight"))[3] for name in ("a", "norm1")] == ["bfloat16", "float32"]


def test_stripping_says_what_it_frees(opened, window, ask, qtbot, settled):
    model = torch.nn.Linear(8, 8)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.9)
    model(torch.zeros(1, 8)).sum().backward()
    optimizer.step()
    tree = opened({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "epoch": 3})
    dialog = ask("actionStrip", "offersDialog")
    offers = dialog.findChild(QTreeWidget, "offers")
    qtbot.waitUntil(lambda: offers.topLevelItemCount() == 2)
    assert [offers.topLevelItem(0).text(column) for column in (0, 1)] == ["Optimizer state", "frees 288 bytes"]
    apply(dialog, qtbot, settled)
    assert "optimizer" not in texts(tree)


def wrapped_model() -> dict[str, object]:
    return {"model": torch.nn.DataParallel(torch.nn.Linear(2, 3)).state_dict(), "epoch": 3}


def test_stripping_offers_prefixes_too(opened, window, ask, qtbot, settled):
    opened(wrapped_model())
    dialog = ask("actionStrip", "offersDialog")
    offers = dialog.findChild(QTreeWidget, "offers")
    qtbot.waitUntil(lambda: offers.topLevelItemCount() == 2)
    line = offers.topLevelItem(1)
    assert [line.text(column) for column in (0, 1)] == ["Strip “module.” in model", "module.weight → weight"]
    offers.setCurrentItem(line)
    apply(dialog, qtbot, settled)
    assert window.session.current.shown.arrangement.tree.find(("model", "weight")) > 0
    (step,) = window.session.current.journal.steps
    assert step.edits == (RenamePrefix(("model",), "module.", ""),)


@pytest.mark.parametrize(("names", "flat"), [(("model", "module"), False), (("model", "module", "bias"), False),
                                             (("model", "module.weight"), True)])
def test_a_right_click_strips_the_prefix(opened, window, settled, names, flat):
    if flat:
        window.actions_.by_id["actionFlat"].trigger()
    tree = opened(wrapped_model())
    tree.setCurrentIndex(find(tree, *names))
    menu = context_menu(window)
    line = menu.findChild(QAction, "stripPrefix")
    assert line.text() == "Strip “module.” in model"
    line.trigger()
    menu.close()
    settled()
    assert window.session.current.shown.arrangement.tree.find(("model", "weight")) > 0
    assert context_menu(window).findChild(QAction, "stripPrefix") is None


def test_a_right_click_elsewhere_strips_nothing(opened, window):
    tree = opened({**wrapped_model(), "module": 1})
    for names in (("model",), ("epoch",), ("module",)):
        tree.setCurrentIndex(find(tree, *names))
        assert context_menu(window).findChild(QAction, "stripPrefix") is None


def test_nothing_to_strip_is_said(opened, window, ask, qtbot):
    opened({"w": torch.zeros(3)})
    dialog = ask("actionStrip", "offersDialog")
    qtbot.waitUntil(lambda: any("nothing here" in label.text() for label in dialog.findChildren(QLabel)))
    assert not dialog.findChild(QPushButton, "applyEdit").isEnabled()


def test_a_pickled_module_becomes_a_state_dict(opened, window, ask, qtbot, settled):
    module = torch.nn.Sequential(torch.nn.Linear(2, 3), torch.nn.BatchNorm1d(3))
    opened(module)
    dialog = ask("actionRescue", "offersDialog")
    offers = dialog.findChild(QTreeWidget, "offers")
    qtbot.waitUntil(lambda: offers.topLevelItemCount() > 0)
    apply(dialog, qtbot, settled)
    tree = window.session.current.shown.arrangement.tree
    root = tree.nodes[tree.checkpoint.root]
    assert list(root.keys) == list(module.state_dict())


def test_dead_bytes_are_shown_and_left_out(opened, window, settled, qtbot):
    tree = opened({"row": torch.zeros(1000, 1000)[3]})
    tree.setCurrentIndex(find(tree, "row"))
    qtbot.waitUntil(lambda: window.findChild(QPushButton, "compactButton") is not None)
    window.findChild(QPushButton, "compactButton").click()
    settled()
    checkpoint = window.session.current.journal.document.checkpoint
    node = checkpoint.nodes[checkpoint.nodes[checkpoint.root].children[0]]
    assert checkpoint.storages[node.storage].nbytes == 4000
    assert window.session.current.complaint == ""


def test_compacting_without_dead_bytes_is_a_line(opened, window, settled):
    opened({"w": torch.zeros(3)})
    window.actions_.by_id["actionCompact"].trigger()
    settled()
    assert "no storage in the selection has dead bytes" in window.session.current.complaint


def test_repairs_are_one_click(opened, window, settled, qtbot):
    opened({f"module.{name}": value for name, value in torch.nn.Linear(2, 3).state_dict().items()})
    window.actions_.by_id["actionRenameMatching"].trigger()
    row = window.findChild(QWidget, "repairs")
    qtbot.waitUntil(lambda: any("Strip" in button.text() for button in row.findChildren(QPushButton)))
    next(button for button in row.findChildren(QPushButton) if "Strip" in button.text()).click()
    settled()
    assert texts(window.tree) == ["weight", "bias"]


@pytest.mark.parametrize(("selected", "after"), [
    (("model", "module"), ("model",)), (("model", "module", "bias"), ("model", "bias"))])
def test_a_repair_says_what_was_done_and_leaves_the_selection(opened, window, settled, qtbot, selected, after):
    tree = opened(wrapped_model())
    tree.setCurrentIndex(find(tree, *selected))
    window.actions_.by_id["actionRenameMatching"].trigger()
    panel = window.findChild(QWidget, "renamePanel")
    panel.pattern.setText("^module")
    row = window.findChild(QWidget, "repairs")
    qtbot.waitUntil(lambda: any("Strip" in button.text() for button in row.findChildren(QPushButton)))
    next(button for button in row.findChildren(QPushButton) if "Strip" in button.text()).click()
    settled()
    count = window.findChild(QLabel, "renameCount")
    qtbot.waitUntil(lambda: not panel._timer.isActive())
    settled()
    assert count.text() == "Done: Strip “module.” in model"
    assert panel.pattern.text() == ""
    assert tree.currentIndex() == find(tree, *after)
    assert window.session.current.rows == (window.session.current.shown.arrangement.tree.find(after),)
    window.actions_.by_id["actionUndo"].trigger()
    qtbot.waitUntil(lambda: count.text() == "")


@pytest.mark.parametrize("action", ["actionSaveRecipe", "actionSaveScript"])
def test_the_history_goes_into_a_file(opened, window, settled, tmp_path, monkeypatch, action):
    opened({"a": 1, "b": 2})
    window.session.edit(window.session.current, [Rename(("a",), "c")])
    settled()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "out"), ""))
    window.actions_.by_id[action].trigger()
    settled()
    text = (tmp_path / "out").read_text()
    if action == "actionSaveRecipe":
        assert recipe_steps(text) == [[Rename(("a",), "c")]]
    else:
        compile(text, "out", "exec")


def test_the_history_never_overwrites_the_checkpoint(opened, window, settled, tmp_path, monkeypatch):
    opened({"a": 1})
    content = (tmp_path / "model.pth").read_bytes()
    window.session.edit(window.session.current, [Rename(("a",), "c")])
    settled()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "model.pth"), ""))
    window.actions_.by_id["actionSaveRecipe"].trigger()
    settled()
    assert "is the checkpoint itself" in window.session.current.complaint
    assert (tmp_path / "model.pth").read_bytes() == content
