"""A torch.save archive that was cut short still shows its tree, and every storage that is whole."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.core.outline import walk
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint


@pytest.fixture
def whole(tmp_path: Path) -> Path:
    path = tmp_path / "whole.pth"
    state = {f"layer.{place}.weight": torch.full((50 + place, 3), float(place)) for place in range(40)}
    state["tied"] = state["layer.7.weight"]
    torch.save({"epoch": 3, "model": state, "half": torch.ones(5, dtype=torch.float16)}, path)
    return path


def tensors(checkpoint: Checkpoint) -> dict[object, Tensor]:
    return {row.path: node for row in walk(checkpoint) if isinstance(node := checkpoint.nodes[row.node], Tensor)}


def cut(path: Path, size: int) -> Path:
    shorter = path.with_name("cut.pth")
    shorter.write_bytes(path.read_bytes()[:size])
    return shorter


def content(source: Source, storage: int) -> bytes:
    buffer = bytearray(source.checkpoint.storages[storage].nbytes)
    source.read_into(storage, 0, memoryview(buffer))
    return bytes(buffer)


def ends(source: Source) -> Iterator[tuple[int, int]]:
    for storage in source.checkpoint.storages:
        assert storage.offset is not None
        yield storage.id, storage.offset + storage.nbytes


@pytest.mark.parametrize("share", [0.2, 0.35, 0.5, 0.75, 0.9, 0.99])
def test_names_shapes_and_whole_storages_are_there(whole: Path, share: float) -> None:
    full = open_checkpoint(str(whole))
    size = int(whole.stat().st_size * share)
    source = open_checkpoint(str(cut(whole, size)))
    expected = {path: (node.shape, node.stride, node.dtype) for path, node in tensors(full.checkpoint).items()}
    found = {path: (node.shape, node.stride, node.dtype) for path, node in tensors(source.checkpoint).items()}
    assert found == expected
    for storage, end in ends(full):
        held = source.checkpoint.storages[storage]
        assert bool(held.missing) == (end > size), held
        if not held.missing:
            assert content(source, storage) == content(full, storage)
        else:
            with pytest.raises(CheckpointError, match="cut short"):
                content(source, storage)


def test_the_file_is_said_to_be_cut(whole: Path) -> None:
    source = open_checkpoint(str(cut(whole, whole.stat().st_size - 10)))
    [problem] = [problem for problem in source.checkpoint.problems if problem.node is None]
    assert problem.severity == "error"
    assert "is cut short" in problem.message
    assert "41 of 41 storages are whole" in problem.message


def test_a_cut_within_the_pickle_leaves_nothing(whole: Path) -> None:
    with pytest.raises(CheckpointError, match="is cut short"):
        open_checkpoint(str(cut(whole, 900)))


def test_big_endian_bytes_stay_big_endian(whole: Path) -> None:
    data = whole.read_bytes().replace(b"little", b"big   ")
    path = whole.with_name("big.pth")
    path.write_bytes(data[:len(data) // 2])
    source = open_checkpoint(str(path))
    assert {storage.byteorder for storage in source.checkpoint.storages} == {"big"}


def test_an_old_file_says_how_many_of_its_storages_are_whole(tmp_path):
    path = tmp_path / "old.pth"
    torch.save({f"w{number}": torch.ones(1000) for number in range(4)}, path, _use_new_zipfile_serialization=False)
    size = path.stat().st_size - 10
    source = open_checkpoint(str(cut(path, size)))
    [problem] = [problem for problem in source.checkpoint.problems if problem.node is None]
    assert str(problem.message) == f"is cut short at byte {size:,}; 3 of 4 storages are whole"
