"""Rows that a tensor gained, read before any save: the same from wherever one reads, in one process or another."""

import pickle
from pathlib import Path

import numpy as np
import pytest
import torch

from ckpt_browser.core.edits.resizing import Resize
from ckpt_browser.core.edits.tensors import Cast, PatchTensor
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.nodes import Group, Tensor
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.gathering import Reader
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.reading.padding import STEP
from ckpt_browser.workspace.reading.tensor_numbers import numbers_of
from tests.workspace.saving.saved import saved


def whole(reader: Reader) -> bytes:
    data = bytearray(reader.nbytes)
    reader.read_into(0, memoryview(data))
    return bytes(data)


def read(path: Path, *edits: Resize | Cast | PatchTensor) -> Reader:
    """The elements of ``w`` after some edits."""
    source = open_checkpoint(str(path))
    document = do(new_journal(source.checkpoint), edits).document
    root = document.checkpoint.nodes[document.checkpoint.root]
    assert isinstance(root, Group)
    node = document.checkpoint.nodes[root.children[root.keys.index("w")]]
    assert isinstance(node, Tensor)
    return numbers_of(Bytes(document, Library({str(path): source})), node).reader


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.float8_e5m2])
def test_the_mean_is_what_torch_says(tmp_path: Path, dtype: torch.dtype) -> None:
    before = torch.randn(50, 3, 4, generator=torch.Generator().manual_seed(0)).to(dtype)
    torch.save({"w": before}, tmp_path / "a.pth")
    saved(tmp_path / "a.pth", tmp_path / "b.pth", [Resize(("w",), 53, "mean")])
    after = torch.load(tmp_path / "b.pth", weights_only=False)["w"]
    assert after.dtype == dtype
    assert torch.equal(after[:50].view(torch.uint8), before.view(torch.uint8))
    wanted = before.double().mean(0).to(dtype)
    assert all(torch.allclose(row.double(), wanted.double(), rtol=1e-12) for row in after[50:])


def test_drawn_numbers_have_the_mean_and_the_deviation_of_each_column(tmp_path: Path) -> None:
    before = torch.randn(200, 2, generator=torch.Generator().manual_seed(1)) * torch.tensor([0.01, 5]) \
        + torch.tensor([3., -7])
    torch.save({"w": before}, tmp_path / "a.pth")
    saved(tmp_path / "a.pth", tmp_path / "b.pth", [Resize(("w",), 20_200, "normal", 5)])
    drawn = torch.load(tmp_path / "b.pth")["w"][200:].double()
    mean, deviation = before.double().mean(0), before.double().std(0)
    assert ((drawn.mean(0) - mean) / deviation).abs().max() < 0.05
    assert (drawn.std(0) / deviation - 1).abs().max() < 0.05


def test_reading_here_and_there_gives_the_same(tmp_path: Path) -> None:
    torch.save({"w": torch.randn(30, 7)}, tmp_path / "a.pth")
    reader = read(tmp_path / "a.pth", Resize(("w",), 100, "normal", 9))
    data = whole(reader)
    assert len(data) == 2800
    rng = np.random.default_rng(0)
    for start, end in np.sort(rng.integers(0, 2801, (50, 2))):
        some = bytearray(end - start)
        reader.read_into(int(start), memoryview(some))
        assert some == data[start:end]
    assert whole(pickle.loads(pickle.dumps(reader))) == data
    assert whole(read(tmp_path / "a.pth", Resize(("w",), 100, "normal", 9))) == data
    assert whole(read(tmp_path / "a.pth", Resize(("w",), 100, "normal", 8))) != data


def test_more_rows_than_are_summed_up_at_once(tmp_path: Path) -> None:
    torch.save({"w": torch.arange(2. * STEP).reshape(-1, 2)}, tmp_path / "a.pth")
    data = whole(read(tmp_path / "a.pth", Resize(("w",), STEP + 1, "mean")))
    assert np.frombuffer(data[-8:], "<f4").tolist() == [STEP - 1., float(STEP)]


def test_edits_stand_on_each_other(tmp_path: Path) -> None:
    torch.save({"w": torch.tensor([1., 2., 3.])}, tmp_path / "a.pth")
    reader = read(tmp_path / "a.pth", Cast((("w",),), "float16"), Resize(("w",), 5, "mean"),
                  PatchTensor(("w",), (((4,), 9.0),)), Resize(("w",), 6), Cast((("w",),), "float64"))
    assert np.frombuffer(whole(reader)).tolist() == [1, 2, 3, 2, 9, 0]


def test_one_row_has_no_deviation(tmp_path: Path) -> None:
    torch.save({"w": torch.tensor([[4., 5.]])}, tmp_path / "a.pth")
    data = whole(read(tmp_path / "a.pth", Resize(("w",), 2, "normal", 1)))
    assert np.frombuffer(data, "<f4").tolist() == [4, 5, 4, 5]

