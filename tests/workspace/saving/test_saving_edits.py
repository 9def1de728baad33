"""Edited checkpoints, saved by us: torch loads what the same done with torch would give."""

from collections import OrderedDict, defaultdict, deque
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import nn

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Drop, Duplicate, Keep, Lift, Move, Wrap
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.names import Rename, RenameMatching
from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.tensors import NUMBERS, Cast, Compact, PatchTensor, SetDevice
from ckpt_browser.core.edits.values import Insert, SetValue
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save
from tests.workspace.saving.saved import saved

pytestmark = pytest.mark.filterwarnings("ignore")


class Marked(torch.Tensor):
    """A subclass with an attribute, as libraries make them."""


def training() -> dict[str, object]:
    model = nn.Sequential(nn.Conv2d(3, 4, 3), nn.BatchNorm2d(4), nn.Linear(4, 2))
    optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
    model(torch.rand(1, 3, 8, 6)).sum().backward()
    optimizer.step()
    return {"epoch": 3, "loss": 0.25, "rate": np.float32(0.5), "best": np.int64(7), "name": "run",
            "model": model.state_dict(), "optimizer": optimizer.state_dict(), "seen": {1, 2},
            "counts": defaultdict(list, a=[1]), "last": deque([1, 2, 3], maxlen=3), "shape": (1, 2),
            "nothing": None, "on": True}


def loaded(path: Path) -> object:
    return torch.load(path, weights_only=False)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    torch.save(training(), tmp_path / "a.pth")
    return tmp_path / "a.pth"


def ours(file: Path, *edits: object, options: SaveOptions | None = None) -> object:
    target = file.with_name("ours.pth")
    saved(file, target, edits, options or SaveOptions(keep_opaque=True, verify=False))
    return loaded(target)


def test_values_keep_their_types(file: Path) -> None:
    found = ours(file, SetValue(("epoch",), 4), SetValue(("loss",), 1), SetValue(("rate",), 0.1),
                 SetValue(("best",), -1), SetValue(("name",), "neu"), SetValue(("on",), False),
                 SetValue(("last",), [4, 5]), SetValue(("shape",), [5, 6, 7]),
                 SetValue(("optimizer", "param_groups", 0, "lr"), 1e-3),
                 SetValue(("optimizer", "param_groups", 0, "betas"), [0.5, 0.75]),
                 SetValue(("counts", "a"), [1, "x", None]))
    assert (type(found["epoch"]), found["epoch"]) == (int, 4)
    assert (type(found["loss"]), found["loss"]) == (float, 1.0)
    assert (type(found["rate"]), found["rate"]) == (np.float32, np.float32(0.1))
    assert (type(found["best"]), found["best"]) == (np.int64, -1)
    assert found["name"] == "neu" and found["on"] is False
    assert found["last"] == deque([4, 5]) and found["last"].maxlen == 3
    assert found["shape"] == (5, 6, 7)
    assert found["optimizer"]["param_groups"][0]["lr"] == 1e-3
    assert found["optimizer"]["param_groups"][0]["betas"] == (0.5, 0.75)
    assert type(found["counts"]) is defaultdict and found["counts"].default_factory is list
    assert found["counts"]["a"] == [1, "x", None]


def test_order_and_metadata_stay(file: Path) -> None:
    before, found = loaded(file), ours(file, Rename(("model", "0.weight"), "stem"), Drop((("model", "1.bias"),)))
    names = ["stem" if name == "0.weight" else name for name in before["model"] if name != "1.bias"]
    assert list(found["model"]) == names and type(found["model"]) is OrderedDict
    assert found["model"]._metadata == before["model"]._metadata
    assert list(found) == list(before)


def test_moving_copying_and_the_whole_file(file: Path) -> None:
    found = ours(file, Insert((), "extra", {}), Move((("epoch",), ("loss",)), ("extra",)),
                 Duplicate(("model",), "copy"), SetValue(("extra", "epoch"), 9), Rename(("copy", "0.bias"), "b"))
    assert found["extra"] == {"epoch": 9, "loss": 0.25} and "epoch" not in found
    assert "0.bias" in found["model"] and "b" in found["copy"]
    assert found["copy"]["b"].data_ptr() == found["model"]["0.bias"].data_ptr()
    assert list(ours(file, Lift(("model",)), Wrap("state_dict"))) == ["state_dict"]
    assert set(ours(file, Keep(Glob("model/*.weight")))["model"]) == {"0.weight", "1.weight", "2.weight"}


def test_casts(file: Path) -> None:
    before, found = loaded(file), ours(file, Cast(Glob("*"), "bfloat16", protect_norms=False))
    for name, tensor in before["model"].items():
        wanted = tensor.to(torch.bfloat16) if tensor.is_floating_point() else tensor
        assert found["model"][name].dtype == wanted.dtype and torch.equal(found["model"][name], wanted)


def test_ties_survive_a_cast(tmp_path: Path) -> None:
    whole = torch.rand(4, 4)
    torch.save({"a": whole, "b": whole, "row": whole[1], "other": torch.rand(3)}, tmp_path / "a.pth")
    found = ours(tmp_path / "a.pth", Cast(Glob("*"), "float16"))
    assert found["a"] is found["b"]
    assert found["row"].untyped_storage().data_ptr() == found["a"].untyped_storage().data_ptr()
    assert torch.equal(found["row"], whole[1].half())
    parted = ours(tmp_path / "a.pth", Cast((("row",),), "float16"))
    assert parted["a"].dtype == torch.float32 and torch.equal(parted["row"], whole[1].half())


@pytest.mark.parametrize("text", ["", "abc", "e\u0301😀"])
def test_texts_of_numpy(tmp_path: Path, text: str) -> None:
    torch.save({"name": np.str_("old")}, tmp_path / "a.pth")
    found = ours(tmp_path / "a.pth", SetValue(("name",), text))
    assert (type(found["name"]), found["name"]) == (np.str_, text)
    again = ours(tmp_path / "ours.pth", Duplicate(("name",), "more"))
    assert again["name"] == again["more"] == text


def special() -> dict[str, object]:
    parameter = nn.Parameter(torch.arange(6.0).reshape(2, 3))
    parameter.note = "kept"
    marked = torch.arange(4.0).as_subclass(Marked)
    marked.note = "kept"
    return {"parameter": parameter, "marked": marked, "plain": nn.Parameter(torch.ones(2), requires_grad=False),
            "array": np.arange(6, dtype=np.float32).reshape(2, 3), "big": np.arange(3, dtype=">i4"),
            "conj": torch.tensor([1 + 2j]).conj(), "sparse": torch.eye(3).to_sparse(),
            "quantized": torch.quantize_per_tensor(torch.ones(2, 2), 0.5, 1, torch.qint8)}


def test_special_tensors_with_other_numbers(tmp_path: Path) -> None:
    torch.save(special(), tmp_path / "a.pth")
    found = ours(tmp_path / "a.pth", PatchTensor(("parameter",), (((0, 1), 50.0), ((-1, -1), float("nan")))),
                 PatchTensor(("marked",), (((2,), -1.0),)), PatchTensor(("array",), (((1, 0), 9.5),)),
                 PatchTensor(("big",), (((1,), 77),)), Cast((("plain",),), "float16"))
    assert type(found["parameter"]) is nn.Parameter and found["parameter"].note == "kept"
    assert found["parameter"].requires_grad and found["parameter"][0, 1] == 50 and found["parameter"][1, 2].isnan()
    assert type(found["marked"]) is Marked and found["marked"].note == "kept"
    assert found["marked"].tolist() == [0, 1, -1, 3]
    assert found["array"].tolist() == [[0, 1, 2], [9.5, 4, 5]] and found["array"].dtype == np.float32
    assert found["big"].tolist() == [0, 77, 2] and found["big"].dtype == np.int32
    assert found["plain"].dtype == torch.float16 and not found["plain"].requires_grad
    assert torch.equal(found["sparse"].to_dense(), torch.eye(3))
    assert torch.equal(found["conj"], special()["conj"]) and found["conj"].is_conj()


def test_special_tensors_cast(tmp_path: Path) -> None:
    torch.save(special(), tmp_path / "a.pth")
    found = ours(tmp_path / "a.pth", Cast((("parameter",), ("marked",)), "float64"))
    assert found["parameter"].dtype == torch.float64 and found["parameter"].note == "kept"
    assert type(found["marked"]) is Marked and found["marked"].dtype == torch.float64 and found["marked"].note == "kept"
    meta = torch.empty(2, 3, device="meta").as_subclass(Marked)
    torch.save({"shape": meta, "marked": special()["marked"]}, tmp_path / "meta.pth")
    shapes = ours(tmp_path / "meta.pth", Cast(Glob("*"), "float16"), Resize(("shape",), 5), SetDevice("meta"))
    assert [(type(one), one.dtype, one.shape, one.is_meta) for one in shapes.values()] == [
        (Marked, torch.float16, (5, 3), True), (Marked, torch.float16, (4,), True)]
    assert shapes["marked"].note == "kept"
    found = ours(tmp_path / "a.pth", Cast((("parameter",),), "int32"))
    assert found["parameter"].dtype == torch.int32 and not found["parameter"].requires_grad


def test_a_patch_shows_in_every_view(tmp_path: Path) -> None:
    whole = torch.zeros(4, 4)
    torch.save({"whole": whole, "turned": whole.t(), "row": whole[2]}, tmp_path / "a.pth")
    found = ours(tmp_path / "a.pth", PatchTensor(("turned",), (((1, 2), 5.0),)))
    whole[2, 1] = 5
    assert torch.equal(found["whole"], whole) and torch.equal(found["row"], whole[2])
    assert found["row"].untyped_storage().data_ptr() == found["whole"].untyped_storage().data_ptr()


def test_one_row_of_a_large_tensor(tmp_path: Path) -> None:
    whole = torch.rand(1000, 1000)
    torch.save({"row": whole[3], "column": whole[:, 5]}, tmp_path / "two.pth")
    torch.save({"row": whole[3]}, tmp_path / "a.pth")
    found = ours(tmp_path / "a.pth", Compact(Glob("*")))
    assert torch.equal(found["row"], whole[3]) and (tmp_path / "ours.pth").stat().st_size < 8000
    with pytest.raises(CheckpointError, match="dead bytes"):
        ours(tmp_path / "ours.pth", Compact(Glob("*")))


@pytest.mark.parametrize("device", ["cuda:0", "cuda", "xpu:1", "mps", "meta"])
def test_devices(file: Path, device: str) -> None:
    found = open_checkpoint(str(file))
    target = file.with_name("ours.pth")
    saved(file, target, [SetDevice(device)], SaveOptions(keep_opaque=True, verify=False))
    before, after = torch.load(file, weights_only=False), torch.load(target, map_location="cpu", weights_only=False)
    if device == "meta":
        assert all(tensor.is_meta for tensor in after["model"].values())
        assert target.stat().st_size < file.stat().st_size
    else:
        assert all(torch.equal(tensor, before["model"][name]) for name, tensor in after["model"].items())
        tags: set[str] = set()
        torch.load(target, map_location=lambda storage, tag: tags.add(tag) or storage, weights_only=False)
        assert tags == {"cuda:0" if device == "cuda" else device}
    found.close()


def test_a_device_for_a_selection(file: Path) -> None:
    target = file.with_name("ours.pth")
    saved(file, target, [SetDevice("cuda:1", Glob("model/*"))], SaveOptions(keep_opaque=True, verify=False))
    tags: set[str] = set()
    torch.load(target, map_location=lambda storage, tag: tags.add(tag) or storage, weights_only=False)
    assert tags == {"cpu", "cuda:1"}


def grafted(here: Path, there: Path, edits: list, options: SaveOptions, target: Path) -> None:
    library = Library()
    journal = new_journal(library.source(str(here)).checkpoint)
    other = new_document(library.source(str(there)).checkpoint)
    save(do(journal, edits, {str(there): other}).document, library, str(target), options)
    library.close()


def test_a_part_of_another_file(file: Path, tmp_path: Path) -> None:
    weights = {"head.weight": torch.rand(3, 4), "head.bias": torch.arange(3, dtype=torch.int16)}
    save_file(weights, tmp_path / "b.safetensors")
    tied = torch.rand(2, 2)
    torch.save({"x": OrderedDict(a=tied, b=tied)}, tmp_path / "c.pth", _use_new_zipfile_serialization=False)
    target, options = tmp_path / "ours.pth", SaveOptions(keep_opaque=True, verify=False)
    grafted(file, tmp_path / "b.safetensors", [Graft(str(tmp_path / "b.safetensors"), (), (), "head")], options, target)
    found = loaded(target)
    assert all(torch.equal(found["head"][name], tensor) for name, tensor in weights.items())
    grafted(file, tmp_path / "c.pth", [Graft(str(tmp_path / "c.pth"), ("x",), ("model",), "x")], options, target)
    found = loaded(target)
    assert found["model"]["x"]["a"] is found["model"]["x"]["b"] and torch.equal(found["model"]["x"]["a"], tied)
    grafted(tmp_path / "b.safetensors", file, [Graft(str(file), ("model", "0.weight"), (), "stem")],
            SaveOptions("safetensors", verify=False), tmp_path / "ours.safetensors")
    found = load_file(tmp_path / "ours.safetensors")
    assert torch.equal(found["stem"], loaded(file)["model"]["0.weight"]) and set(found) == {*weights, "stem"}


def test_big_endian_files(corpus: Path, tmp_path: Path) -> None:
    path = corpus / "pytorch__pytorch_test_serialization" / "tensor.bfloat16.BE.BOM.pt"
    before = loaded(path)
    saved(path, tmp_path / "kept.pth")
    assert torch.equal(loaded(tmp_path / "kept.pth"), before)
    source = open_checkpoint(str(tmp_path / "kept.pth"))
    assert dict(source.checkpoint.facts)["byte order"] == "big"
    saved(path, tmp_path / "cast.pth", [Cast(((),), "float32")])
    assert torch.equal(loaded(tmp_path / "cast.pth"), before.float())
    saved(path, tmp_path / "legacy.pth", options=SaveOptions("legacy", verify=False))
    assert torch.equal(loaded(tmp_path / "legacy.pth"), before)


def test_a_rename_of_everything(file: Path) -> None:
    found = ours(file, RenameMatching(r"^model/(\d)\.(.*)$", r"model/layer\1.\2"))
    assert list(found["model"])[:2] == ["layer0.weight", "layer0.bias"]
    assert found["epoch"] == 3


@pytest.mark.parametrize("dtype", sorted(NUMBERS - {"complex128", "complex64", "complex32"}))
def test_every_type_is_one_that_torch_loads_by_itself(tmp_path: Path, dtype: str) -> None:
    torch.save({"w": nn.Parameter(torch.arange(6.).reshape(2, 3)), "n": torch.tensor([1])}, tmp_path / "a.pth")
    saved(tmp_path / "a.pth", tmp_path / "b.pth", [Cast(Glob("*"), dtype, integers=True)])
    found = torch.load(tmp_path / "b.pth", weights_only=True)
    assert torch.equal(found["w"].float(), torch.arange(6.).reshape(2, 3).to(getattr(torch, dtype)).float())
    assert found["n"].dtype == getattr(torch, dtype)


def test_conjugates_and_negatives_stay_such(tmp_path: Path) -> None:
    numbers = torch.tensor([1 + 2j, 3 - 4j])
    thing = {"whole": numbers, "conj": numbers.conj(), "free": nn.Parameter(torch.tensor([1j]).conj()),
             "neg": torch._neg_view(torch.ones(2))}
    torch.save(thing, tmp_path / "a.pth")
    saved(tmp_path / "a.pth", tmp_path / "b.pth", [Cast(Glob("*"), "complex128"), Cast(Glob("neg"), "float64")])
    found = loaded(tmp_path / "b.pth")
    assert found["conj"].is_conj() and found["free"].is_conj() and found["neg"].is_neg()
    assert found["conj"].tolist() == [1 - 2j, 3 + 4j] and found["free"].tolist() == [-1j]
    assert found["neg"].tolist() == [-1, -1]
    saved(tmp_path / "a.pth", tmp_path / "b.pth", [PatchTensor(("whole",), (((0,), [5, 6]),))])
    found = loaded(tmp_path / "b.pth")
    assert found["conj"].tolist() == [5 - 6j, 3 + 4j]
    assert found["conj"].data_ptr() == found["whole"].data_ptr()


def test_a_storage_beside_its_tensor_is_changed_with_it(tmp_path: Path) -> None:
    whole = torch.ones(3)
    torch.save({"w": whole, "storage": whole.storage()}, tmp_path / "a.pth")
    saved(tmp_path / "a.pth", tmp_path / "b.pth", [PatchTensor(("w",), (((1,), 7),))])
    found = loaded(tmp_path / "b.pth")
    assert found["storage"].tolist() == [1, 7, 1]
    assert found["storage"].data_ptr() == found["w"].data_ptr()
