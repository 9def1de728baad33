"""The same content in every container that torch reads: big-endian, deflated, renamed, of old torch versions."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from torch.serialization import LoadEndianness, set_default_load_endianness

from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.old_torch.old_tar import write_tar
from tests.formats.same_as_torch import assert_same
from tests.formats.sample_tensors import tied, views

# torch warns of typed storages, which the old formats are made of.
pytestmark = pytest.mark.filterwarnings("ignore")


def numbers() -> dict[str, object]:
    return {str(dtype): torch.arange(5).to(dtype) for dtype in (
        torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64, torch.int32, torch.int16, torch.int8,
        torch.uint8, torch.bool, torch.complex64, torch.complex128)} | {"cut": torch.arange(6.0).view(2, 3)[1:].t()}


Change = Callable[[dict[str, bytes]], dict[str, bytes]]


def rewrite(path: Path, change: Change, method: int = zipfile.ZIP_STORED) -> None:
    """Write an archive anew with other records."""
    with zipfile.ZipFile(path) as archive:
        records = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, content in change(records).items():
            archive.writestr(name, content)


def swapped(obj: dict[str, torch.Tensor]) -> dict[str, torch.Tensor]:
    """The same tensors with their bytes turned round, as a big-endian machine keeps them."""
    found = {}
    for name, tensor in obj.items():
        raw = tensor.untyped_storage().clone()
        raw.byteswap(tensor.dtype)
        empty = torch.empty(0, dtype=tensor.dtype)
        found[name] = empty.set_(raw, tensor.storage_offset(), tensor.shape, tensor.stride())
    return found


def test_big_endian_zip(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"
    torch.save(swapped(numbers()), path)
    rewrite(path, lambda records: {name: b"big" if name.endswith("/byteorder") else content
                                   for name, content in records.items()})
    source = open_checkpoint(str(path))
    assert ("byte order", "big") in source.checkpoint.facts
    assert_same(source, torch.load(path))
    assert torch.equal(torch.load(path)["cut"], numbers()["cut"])


def test_big_endian_storages_of_single_bytes(tmp_path: Path) -> None:
    """torch keeps types without a storage class of their own in bytes, which it turns round in no file."""
    path = tmp_path / "a.pth"
    torch.save([torch.arange(5).to(torch.uint16), torch.arange(3).to(torch.uint64), torch.arange(3.0)], path)
    rewrite(path, lambda records: {name: b"big" if name.endswith("/byteorder") else content
                                   for name, content in records.items()})
    assert_same(open_checkpoint(str(path)), torch.load(path))


def test_legacy_of_a_big_endian_machine(tmp_path: Path) -> None:
    """torch turns numbers round when it writes this format, so only the note about the machine differs."""
    path = tmp_path / "a.pth"
    torch.save(numbers(), path, _use_new_zipfile_serialization=False)
    content = path.read_bytes()
    place = content.index(b"little_endian") + len(b"little_endian")
    flag = content.index(b"\x88", place)  # NEWTRUE
    path.write_bytes(content[:flag] + b"\x89" + content[flag + 1:])
    source = open_checkpoint(str(path))
    assert ("byte order of the writer", "big") in source.checkpoint.facts
    assert_same(source, torch.load(path))


@pytest.mark.parametrize("default", [None, LoadEndianness.LITTLE])
def test_no_byteorder_record(tmp_path: Path, default: LoadEndianness | None) -> None:
    path = tmp_path / "a.pth"
    torch.save(numbers(), path)
    rewrite(path, lambda records: {name: content for name, content in records.items() if "byteorder" not in name})
    set_default_load_endianness(default)
    try:
        assert_same(open_checkpoint(str(path)), torch.load(path))
    finally:
        set_default_load_endianness(None)


def test_deflated(tmp_path: Path) -> None:
    path = tmp_path / "a.pth"
    torch.save({"big": torch.zeros(5000), **tied()}, path)
    rewrite(path, lambda records: records, zipfile.ZIP_DEFLATED)
    source = open_checkpoint(str(path))
    assert any(storage.packed is not None for storage in source.checkpoint.storages)
    assert_same(source, torch.load(path))


@pytest.mark.parametrize("folder", ["archive", "a b", "модель", "model.pth", "x" * 200, "data"])
def test_any_folder_name(tmp_path: Path, folder: str) -> None:
    path = tmp_path / "a.pth"
    torch.save(views(), path)
    rewrite(path, lambda records: {f"{folder}/{name.partition('/')[2]}": content for name, content in records.items()})
    assert_same(open_checkpoint(str(path)), torch.load(path))


@pytest.mark.parametrize("name", ["a.pth", "a", "модель.pth", "a.tar", "a.pkl", "a.safetensors", "a.pth.zip", ".bin"])
@pytest.mark.parametrize("zipped", [True, False])
def test_any_file_name(tmp_path: Path, name: str, zipped: bool) -> None:
    torch.save(views(), tmp_path / "plain.pth", _use_new_zipfile_serialization=zipped)
    loaded = torch.load(tmp_path / "plain.pth")
    assert_same(open_checkpoint(str((tmp_path / "plain.pth").rename(tmp_path / name))), loaded)


def test_saved_into_a_buffer(tmp_path: Path) -> None:
    buffer = io.BytesIO()
    torch.save(tied(), buffer)
    (tmp_path / "a.pth").write_bytes(buffer.getvalue())
    assert_same(open_checkpoint(str(tmp_path / "a.pth")), torch.load(tmp_path / "a.pth"))


def test_tar_of_torch_0_1(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    state = {name: tensor for name, tensor in numbers().items() if isinstance(tensor, torch.Tensor)}
    whole = torch.arange(24.0).reshape(4, 6)
    write_tar(path, {"state": state, "whole": whole, "row": whole[1:], "turned": whole.t(), "again": whole, "epoch": 3,
                     "storage": torch.ones(3).storage()})
    source = open_checkpoint(str(path))
    assert source.checkpoint.format == "torch-tar"
    assert not source.checkpoint.problems
    assert_same(source, torch.load(path, weights_only=False))


def test_tar_with_storages_within_others(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    whole, first = torch.arange(6.0), torch.zeros(2)
    number, within = first.untyped_storage()._cdata, whole.untyped_storage()._cdata
    write_tar(path, [whole, first], ((number, within, 3, 2),))
    source = open_checkpoint(str(path))
    loaded = torch.load(path, weights_only=False)
    assert loaded[1].tolist() == [3.0, 4.0]
    assert_same(source, loaded)
