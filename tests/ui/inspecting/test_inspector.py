"""The inspector: nothing stale, the important facts first, and never more room than the tree."""

import pytest
import torch
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.tensors import Cast
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.ui.inspecting.facts import facts_of_file
from ckpt_browser.workspace.rows.describe import dtype_counts
from ckpt_browser.workspace.saving.save_options import SaveOptions

from ...workspace.made import Maker, training
from ..looks import find


def said(window) -> list[str]:
    labels = window.findChild(QWidget, "inspector").widget().findChildren(QLabel)
    return [label.text().replace("\u200b", "") for label in labels if label.text()]


def test_a_failed_reload_leaves_no_facts(show, window, files, qtbot):
    tree = show(training())
    tree.setCurrentIndex(find(tree, "epoch"))
    assert "epoch" in said(window)
    files.put("/somewhere/model.pth", CheckpointError("is gone"))
    window.actions_.by_id["actionReload"].trigger()
    qtbot.waitUntil(lambda: window.session.current.state == "failed")
    assert said(window) == []


def test_counts_stand_above_the_details_of_the_archive(show, window):
    checkpoint = Maker().done({"a": (1,)}, facts=(("pickle protocol", "2"), ("byte order", "little")))
    show(checkpoint)
    arrangement = window.session.current.shown.arrangement
    sections = facts_of_file(arrangement, dtype_counts(arrangement.tree, 0))
    assert [section.title for section in sections] == ["", "Contents", "Details"]
    assert [fact.label for fact in sections[1].facts] == [
        "Tensors", "Parameters", "Bytes", "Device", "float32", "Items"]
    assert [fact.label for fact in sections[2].facts] == ["Pickle protocol", "Byte order"]
    assert "1 tensor, 1 element" in [fact.text for fact in sections[1].facts]


@pytest.fixture
def facts(window, qtbot):
    """Tells each fact by its name, as it is copied, once the inspector has followed the file."""
    inspector = window.findChild(QWidget, "inspector")

    def told() -> dict[str, str]:
        qtbot.waitUntil(lambda: not inspector._soon.isActive())
        return dict(line.split(":\t", 1) for line in inspector.text.splitlines() if ":\t" in line)

    return told


def test_a_training_checkpoint_says_how_much_of_it_is_the_model(show, facts):
    tree = show(training())
    said_of_file = facts()
    assert said_of_file["Parameters"] == "51.44 K (51,442), counting every number of every tensor"
    assert said_of_file["In the model"] == "50.99 K (50,992)"
    assert said_of_file["In optimizers"] == "450"
    assert "Elsewhere" not in said_of_file
    tree.setCurrentIndex(find(tree, "model_state_dict"))
    QApplication.processEvents()
    assert facts()["Parameters"] == "50.99 K (50,992)"
    assert "In the model" not in facts()


def test_buffers_of_normalisation_are_told_apart(show, facts):
    show(Maker().done({"model": {"bn.weight": (4,), "bn.running_mean": (4,), "bn.num_batches_tracked": ()},
                       "optimizer": {"state": {0: {"exp_avg": (4,)}}, "param_groups": []}, "best": (2,)}))
    assert facts()["In the model"] == "9, 5 of them running statistics"
    assert facts()["Elsewhere"] == "2"


def test_the_devices_of_a_file_are_said(show, facts):
    tensors = {name: Tensor("float32", (2,), (1,), None, 0, device)
               for name, device in (("a.w", "cuda:0"), ("a.b", "cuda:0"), ("b", "cpu"))}
    tree = show(Maker().done(tensors))
    assert facts()["Device"] == "2 tensors on cuda:0, 1 tensor on cpu"
    tree.setCurrentIndex(find(tree, "a"))
    QApplication.processEvents()
    assert facts()["Device"] == "cuda:0"


@pytest.mark.parametrize(("width", "share"), [(640, 0.59), (800, 0.63), (900, 0.66), (990, 0.66)])
def test_the_tree_keeps_most_of_a_narrow_window(show, window, width, share):
    show(training())
    window.resize(width, 600)
    tree, side = window._across.sizes()
    assert tree >= share * width
    assert side >= 220
    window.resize(1280, 800)
    assert window._across.sizes()[1] == 380


def place(window, path: tuple[str, ...], settled) -> list[tuple[str, str]]:
    """What the inspector says of where a tensor's bytes lie."""
    document = window.session.current
    window.session.reveal(document, document.shown.arrangement.tree.find(path))
    settled()
    words = said(window)
    start = words.index("Location in the file")
    return list(zip(words[start + 1::2], words[start + 2::2], strict=False))


@pytest.mark.real_files
@pytest.mark.parametrize("options", [{}, {"format": "legacy"}], ids=str)
def test_after_a_save_it_says_where_the_bytes_lie_as_after_a_reload(opened, window, edit, settled, qtbot, options):
    path, other = ("model_state_dict", "fc2.weight"), ("model_state_dict", "fc1.weight")
    edit(Cast((path,), "float16"), Drop((("optimizer_state_dict",),)))
    assert ("Storage", "(new)") in place(window, path, settled)
    document = window.session.current
    window.session.saver.save(document, str(opened), SaveOptions(verify=False, **options))
    settled()
    assert not document.dirty, document.complaint
    saved = place(window, path, settled), place(window, other, settled)
    window.session.reload(document)
    qtbot.waitUntil(lambda: document.state == "open")
    settled()
    assert saved == (place(window, path, settled), place(window, other, settled))
    labels = dict(saved[0])
    assert labels["Storage"] != "(new)"
    start, stop = (int(part.replace(",", "")) for part in labels["Bytes in the file"].split(" – "))
    written = torch.load(opened, weights_only=True)["model_state_dict"]["fc2.weight"]
    assert opened.read_bytes()[start:stop] == written.numpy().tobytes()


@pytest.mark.real_files
def test_what_is_edited_after_a_save_is_new_again(opened, window, edit, settled):
    path = ("model_state_dict", "fc2.weight")
    edit(Cast((path,), "float16"))
    window.session.saver.save(window.session.current, str(opened), SaveOptions(verify=False))
    settled()
    assert ("Storage", "(new)") not in place(window, path, settled)
    edit(Cast((path,), "bfloat16"))
    assert ("Storage", "(new)") in place(window, path, settled)
    window.actions_.by_id["actionUndo"].trigger()
    settled()
    assert ("Storage", "(new)") not in place(window, path, settled)


@pytest.mark.real_files
def test_of_shards_it_names_the_file_that_holds_the_bytes(window, settled, edit, qtbot, tmp_path):
    torch.save({"a": torch.ones(4), "b": torch.zeros(4)}, tmp_path / "plain.pth")
    with qtbot.waitSignal(window.opened):
        document = window.session.open(str(tmp_path / "plain.pth"))
    edit(Cast((("b",),), "float16"))
    target = str(tmp_path / "set.safetensors")
    window.session.saver.save(document, target, SaveOptions("safetensors", 16, verify=False))
    settled()
    labels = dict(place(window, ("b",), settled))
    assert labels["Storage"] == "b"
    shard = tmp_path / labels["File"].rpartition("/")[2]
    start, stop = (int(part) for part in labels["Bytes in the file"].split(" – "))
    assert shard.read_bytes()[start:stop] == torch.zeros(4, dtype=torch.float16).numpy().tobytes()


@pytest.mark.real_files
def test_a_file_that_is_one_tensor_has_no_items(window, facts, qtbot, tmp_path):
    path = tmp_path / "alone.pt"
    torch.save(torch.ones(3), path)
    with qtbot.waitSignal(window.opened):
        window.session.open(str(path))
    told = facts()
    assert told["Tensors"] == "1"
    assert "Items" not in told
