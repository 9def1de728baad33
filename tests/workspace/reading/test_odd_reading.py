"""Bytes that are seldom read: deflated and asked for backwards, sparse of an unknown kind, without rows or numbers."""

import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.reading.tensor_numbers import numbers_of, stored_numbers_of

from ..numbered import Files, all_of, raw

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # torch calls some of its layouts beta


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Files]:
    made = Files(tmp_path)
    yield made
    made.close()


def test_what_lies_deflated_is_read_forwards_and_backwards(opened: Files, tmp_path: Path) -> None:
    tensor = torch.arange(100_000) // 7
    torch.save({"w": tensor}, tmp_path / "plain.pth")
    with zipfile.ZipFile(tmp_path / "plain.pth") as plain, \
            zipfile.ZipFile(tmp_path / "packed.pth", "w", zipfile.ZIP_DEFLATED) as packed:
        for name in plain.namelist():
            packed.writestr(name, plain.read(name))
    reader = opened(tmp_path / "packed.pth").numbers().reader
    assert all_of(reader) == raw(tensor)
    wanted = raw(tensor)
    for start in (700_000, 350_000, 0):
        window = bytearray(8000)
        reader.read_into(start, memoryview(window))
        assert window == wanted[start:start + 8000]


def test_a_sparse_layout_of_tomorrow_is_refused(opened: Files) -> None:
    file = opened(torch.eye(3).to_sparse_csr())
    tensor = file.tensor()._replace(layout="sparse_moon")
    for asked in (numbers_of, stored_numbers_of):
        with pytest.raises(CheckpointError, match="sparse_moon"):
            asked(file.known, tensor)


@pytest.mark.parametrize("shape", [(3, 2), (3, 1, 1), (3, 2, 2)])
def test_values_of_more_dimensions_than_the_tensor_do_not_fit(opened: Files, shape: tuple[int, ...]) -> None:
    file = opened({"w": torch.eye(3).to_sparse_csr(), "more": torch.ones(99)})
    stride = tuple([1] * len(shape))
    file.part("values", shape=shape, stride=stride)
    for asked in (numbers_of, stored_numbers_of):
        with pytest.raises(CheckpointError, match=r"do not make a tensor of shape|needs \d+ bytes"):
            asked(file.known, file.tensor())


def test_a_tensor_that_nobody_gave_bytes_has_none(opened: Files) -> None:
    file = opened(torch.empty(3, device="meta"))
    with pytest.raises(CheckpointError, match="is a meta tensor: it has a shape and no numbers"):
        numbers_of(file.known, file.tensor())
    with pytest.raises(CheckpointError, match="has no bytes"):
        file.known.elements(file.tensor())
