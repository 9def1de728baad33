"""Distributed checkpoints and sharded models open as the one tree that torch puts together from them."""

import io
import json
import os
import pickle
from pathlib import Path

import pytest
import safetensors.torch
import torch
from torch.distributed import checkpoint as dcp
from torch.distributed.checkpoint.filesystem import _StorageInfo
from torch.distributed.checkpoint.format_utils import dcp_to_torch_save
from torch.distributed.checkpoint.metadata import (
    ChunkStorageMetadata,
    Metadata,
    MetadataIndex,
    TensorProperties,
    TensorStorageMetadata,
)

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Group, Tensor
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.same_as_torch import assert_same, tensor_objects
from tests.formats.torch_bits import bits_in_file, bits_in_torch

# torch.distributed warns that it runs without a process group.
pytestmark = pytest.mark.filterwarnings("ignore")


def state() -> dict[str, object]:
    model = torch.nn.Sequential(torch.nn.Linear(3, 2), torch.nn.BatchNorm1d(2))
    grid = torch.arange(12.0).view(3, 4)
    views = {"turned": grid.t(), "column": grid[:, 1], "row": grid[1:], "one": torch.tensor(1.0).expand(3, 2),
             "folded": torch.arange(24).view(2, 3, 4).permute(2, 0, 1), "none": torch.empty(0, 3),
             "zero": torch.ones(())}
    dtypes = {str(dtype): torch.arange(2).to(dtype) for dtype in (torch.bfloat16, torch.bool, torch.complex64,
                                                                  torch.float8_e4m3fn, torch.uint16, torch.int8)}
    return {"model": dict(model.state_dict()), "views": views, "dtypes": dtypes, "step": 3, "name": "x",
            "list": [1, torch.ones(2), {"inner": torch.zeros(1)}], "rates": {"lr": 0.1, "betas": (0.9, 0.99)},
            "none": None, "dtype": torch.float16, "empty": []}


def save_chunks(folder: Path, boxes: dict[tuple[int, ...], torch.Tensor], shape: tuple[int, ...]) -> None:
    """A checkpoint of one tensor in several boxes over several files, as ranks of a real run write it."""
    folder.mkdir()
    chunks, places = [], {}
    for rank, (start, tensor) in enumerate(boxes.items()):
        buffer = io.BytesIO(b"something before")
        buffer.seek(0, io.SEEK_END)
        first = buffer.tell()
        inner = io.BytesIO()
        torch.save(tensor, inner)
        buffer.write(inner.getvalue())
        (folder / f"__{rank}_0.distcp").write_bytes(buffer.getvalue())
        chunks.append(ChunkStorageMetadata(torch.Size(start), tensor.shape))
        places[MetadataIndex("weight", torch.Size(start))] = _StorageInfo(
            f"__{rank}_0.distcp", first, len(inner.getvalue()))
    entry = TensorStorageMetadata(TensorProperties(torch.float32), torch.Size(shape), chunks)
    (folder / ".metadata").write_bytes(pickle.dumps(Metadata({"weight": entry}, None, places)))


def only_tensor(source: Source) -> Tensor:
    (node,) = tensor_objects(source).values()
    return node


def test_a_folder_as_torch_converts_it(tmp_path: Path) -> None:
    folder = tmp_path / "step_100"
    dcp.save(state(), checkpoint_id=folder, no_dist=True)
    dcp_to_torch_save(folder, tmp_path / "whole.pth")
    loaded = torch.load(tmp_path / "whole.pth", weights_only=False)
    for opened in (folder, folder / ".metadata"):
        source = open_checkpoint(str(opened))
        assert source.checkpoint.format == "dcp"
        assert not source.checkpoint.problems
        assert_same(source, loaded)


def test_a_folder_as_torch_loads_it(tmp_path: Path) -> None:
    saved = {name: value for name, value in state().items() if name in ("model", "views")}
    dcp.save(saved, checkpoint_id=tmp_path, no_dist=True)
    loaded = {name: {key: torch.zeros_like(value).contiguous() for key, value in group.items()}
              for name, group in saved.items()}
    dcp.load(loaded, checkpoint_id=tmp_path, no_dist=True)
    assert_same(open_checkpoint(str(tmp_path)), loaded)


@pytest.mark.parametrize("turned", [False, True])
def test_a_tensor_in_several_boxes(tmp_path: Path, turned: bool) -> None:
    whole = torch.arange(35.0).view(5, 7)
    pieces = {(0, 0): whole[:2, :3], (0, 3): whole[:2, 3:], (2, 0): whole[2:]}
    boxes = {start: box.t().contiguous().t() if turned else box.clone() for start, box in pieces.items()}
    save_chunks(tmp_path / "a", boxes, (5, 7))
    source = open_checkpoint(str(tmp_path / "a"))
    node = only_tensor(source)
    assert len(node.pieces) == 3
    assert len(source.checkpoint.files) == 4
    assert torch.equal(bits_in_file(source, node), bits_in_torch(whole))
    loaded = {"weight": torch.zeros(5, 7)}
    dcp.load(loaded, checkpoint_id=tmp_path / "a", no_dist=True)
    assert torch.equal(loaded["weight"], whole)


class Calling:
    """Pickles as a call that no reader may make."""

    def __reduce__(self) -> tuple[object, ...]:
        return os.system, ("exit 1",)


def test_values_that_would_run_code_are_told_once(tmp_path: Path) -> None:
    dcp.save({"one": Calling(), "two": Calling()}, checkpoint_id=tmp_path, no_dist=True)
    checkpoint = open_checkpoint(str(tmp_path)).checkpoint
    warnings = [problem.message for problem in checkpoint.problems if problem.severity == "warning"]
    assert len(warnings) == 1
    assert f"{os.system.__module__}.system" in warnings[0]
    assert f"{os.system.__module__}.system" in checkpoint.globals


def test_parts_of_a_chunk_are_read_alone(tmp_path: Path) -> None:
    whole = torch.arange(60.0).view(6, 10)
    save_chunks(tmp_path / "a", {(0, 0): whole.t().contiguous().t()}, (6, 10))
    source = open_checkpoint(str(tmp_path / "a"))
    node = only_tensor(source)
    assert node.storage is not None
    buffer = bytearray(40)
    source.read_into(node.storage, 44, memoryview(buffer))
    assert torch.frombuffer(buffer, dtype=torch.float32).tolist() == list(range(11, 21))
    with pytest.raises(CheckpointError, match="240 bytes"):
        source.read_into(node.storage, 220, memoryview(buffer))


@pytest.mark.parametrize("suffix", ["safetensors", "bin"])
def test_a_model_in_shards(tmp_path: Path, suffix: str) -> None:
    shards = [{"a.weight": torch.randn(3, 4), "a.bias": torch.arange(3)}, {"b.weight": torch.ones(2, 2).half()}]
    names = [f"model-0000{number}-of-00002.{suffix}" for number in (1, 2)]
    for name, shard in zip(names, shards, strict=True):
        save = safetensors.torch.save_file if suffix == "safetensors" else torch.save
        save(shard, tmp_path / name)
    index = {"metadata": {"total_size": 80},
             "weight_map": {key: name for name, shard in zip(names, shards, strict=True) for key in shard}}
    path = tmp_path / f"model.{suffix}.index.json"
    path.write_text(json.dumps(index))
    source = open_checkpoint(str(path))
    assert source.checkpoint.format == "sharded"
    root = source.checkpoint.nodes[source.checkpoint.root]
    assert isinstance(root, Group)
    found = dict(zip(root.keys, root.children, strict=True))
    for key, tensor in (shards[0] | shards[1]).items():
        node = source.checkpoint.nodes[found[key]]
        assert isinstance(node, Tensor)
        assert (node.shape, str(tensor.dtype)[6:]) == (tuple(tensor.shape), node.dtype)
        assert torch.equal(bits_in_file(source, node), bits_in_torch(tensor))
