"""What is read back after a save is held against the document: another file, other shards, or a judge that says no."""

from contextlib import closing
from pathlib import Path

import pytest
import torch
from safetensors.torch import save_file

from ckpt_browser.core.document import Document, new_document
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.reading_back import read_back, read_back_shards
from ckpt_browser.workspace.saving.save_options import SaveOptions
from tests.formats.hostile import named, text, write, zipped
from tests.workspace.saving.saved import saved

TOKEN = CancelToken()


def document(path: Path) -> Document:
    with closing(open_checkpoint(str(path))) as source:
        return new_document(source.checkpoint)


def kept(path: Path, content: object) -> Path:
    torch.save(content, path)
    return path


BASE = {"a": torch.ones(2, 3), "b": [1, "x"], "c": {"d": None}}
SHARED = torch.arange(6.0)


@pytest.mark.parametrize(("other", "place"), [
    ({**BASE, "a": torch.ones(3, 2)}, "a"), ({**BASE, "a": torch.ones(2, 3).half()}, "a"),
    ({**BASE, "a": torch.ones(3, 2).t()}, "a"), ({**BASE, "a": torch.ones(2, 3).requires_grad_()}, "a"),
    ({**BASE, "b": [1, "y"]}, "b/1"), ({**BASE, "b": [True, "x"]}, "b/0"), ({**BASE, "b": (1, "x")}, "b"),
    ({**BASE, "c": {"e": None}}, "c/d"), ({**BASE, "e": 1}, "the whole"), ([BASE], "the whole")])
def test_another_file_is_told_by_its_first_difference(tmp_path: Path, other: object, place: str) -> None:
    wanted = document(kept(tmp_path / "a.pth", BASE))
    assert read_back(str(tmp_path / "a.pth"), wanted, None, TOKEN) == ""
    with pytest.raises(CheckpointError) as caught:
        read_back(str(kept(tmp_path / "b.pth", other)), wanted, None, TOKEN)
    assert str(caught.value).startswith(f"reads back differently: {place} is not what it should be")


def test_what_is_shared_and_what_is_one_object_is_compared(tmp_path: Path) -> None:
    wanted = document(kept(tmp_path / "a.pth", {"x": SHARED[:3], "y": SHARED[3:], "z": [SHARED, SHARED]}))
    for other in ({"x": SHARED[:3], "y": SHARED[3:].clone(), "z": [SHARED, SHARED]},
                  {"x": SHARED[:3], "y": SHARED[3:], "z": [SHARED, SHARED[:]]}):
        with pytest.raises(CheckpointError, match="reads back differently"):
            read_back(str(kept(tmp_path / "b.pth", other)), wanted, None, TOKEN)


def test_what_torch_refuses_is_not_put_in_its_place(tmp_path: Path) -> None:
    longs = b"(" + text("storage") + named("torch", "LongStorage") + text("0") + text("cpu") + b"K\x02tQ"
    body = named("torch._utils", "_rebuild_tensor_v2") + b"(" + longs + b"K\x00K\x02\x85K\x01\x85\x88NtR"
    path = write(tmp_path, "odd.pth", zipped(b"\x80\x02}" + text("whole") + body + b"s.",
                                             data__0=bytes(16), byteorder="little"))
    with pytest.raises(Exception, match="gradients"):
        torch.load(path)
    (tmp_path / "out.pth").write_bytes(b"what was there")
    with pytest.raises(CheckpointError, match=r"cannot be read back by torch \(.*gradients.*\); nothing was changed"):
        saved(Path(path), tmp_path / "out.pth", options=SaveOptions())
    assert (tmp_path / "out.pth").read_bytes() == b"what was there"
    assert sorted(entry.name for entry in tmp_path.iterdir()) == ["odd.pth", "out.pth"]


def test_shards_are_held_against_the_document(tmp_path: Path) -> None:
    tensors = {"a": torch.ones(2), "b": torch.zeros(3, 3), "c": torch.arange(4)}
    save_file(tensors, tmp_path / "whole.safetensors")
    wanted = document(tmp_path / "whole.safetensors")
    one, two = str(tmp_path / "1.safetensors"), str(tmp_path / "2.safetensors")
    save_file({"a": tensors["a"]}, one)
    save_file({"b": tensors["b"], "c": tensors["c"]}, two)
    assert read_back_shards([one, two], wanted, False, TOKEN) == ""
    assert read_back_shards([one, two], wanted, True, TOKEN) == "safetensors"
    with pytest.raises(CheckpointError, match="2 tensors are missing in the new shards; nothing was changed"):
        read_back_shards([one], wanted, False, TOKEN)
    with pytest.raises(CheckpointError, match="reads back differently: a; nothing was changed"):
        read_back_shards([one, two, one], wanted, False, TOKEN)
    save_file({"b": tensors["b"].half(), "c": tensors["c"]}, two)
    with pytest.raises(CheckpointError, match="reads back differently: b; nothing was changed"):
        read_back_shards([one, two], wanted, False, TOKEN)
