"""Everything torch and pickle can write is listed as they load it: containers, views, sharing and bits."""

import pickle
from pathlib import Path

import pytest
import torch

from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats import sample_tensors, sample_values
from tests.formats.same_as_torch import assert_same

# torch warns of nested, sparse and quantized tensors, and of typed storages, whenever they are touched.
pytestmark = pytest.mark.filterwarnings("ignore")

SAMPLES = sample_tensors.ANYWHERE | sample_values.SAMPLES
MODERN_PROTOCOL_ONLY = "memory formats"
"""What Python cannot pickle below protocol 4."""


def check_torch(path: Path, loaded_from: object, protocol: int, *, zipped: bool) -> None:
    torch.save(loaded_from, path, pickle_protocol=protocol, _use_new_zipfile_serialization=zipped)
    source = open_checkpoint(str(path))
    assert source.checkpoint.format == ("torch-zip" if zipped else "torch-legacy")
    assert not [problem for problem in source.checkpoint.problems if problem.severity == "error"]
    assert_same(source, torch.load(path, weights_only=False))
    source.close()


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
@pytest.mark.parametrize("name", [*SAMPLES, *sample_tensors.ZIP_ONLY])
def test_zip(tmp_path: Path, name: str, protocol: int) -> None:
    if name != MODERN_PROTOCOL_ONLY or protocol > 3:
        check_torch(tmp_path / "a.pth", (SAMPLES | sample_tensors.ZIP_ONLY)[name](), protocol, zipped=True)


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
@pytest.mark.parametrize("name", SAMPLES)
def test_legacy(tmp_path: Path, name: str, protocol: int) -> None:
    if name != MODERN_PROTOCOL_ONLY or protocol > 3:
        check_torch(tmp_path / "a.pth", SAMPLES[name](), protocol, zipped=False)


@pytest.mark.parametrize("dtype", sample_tensors.DTYPES, ids=str)
def test_every_dtype(tmp_path: Path, dtype: torch.dtype) -> None:
    check_torch(tmp_path / "a.pth", sample_tensors.of_dtype(dtype), 2, zipped=True)
    if str(dtype) not in sample_tensors.SAVED_AS_BYTES:
        check_torch(tmp_path / "b.pth", sample_tensors.of_dtype(dtype), 2, zipped=False)


@pytest.mark.parametrize("protocol", range(6))
@pytest.mark.parametrize("name", [*SAMPLES, "nested"])
def test_plain_pickle(tmp_path: Path, name: str, protocol: int) -> None:
    if name == MODERN_PROTOCOL_ONLY and protocol < 4:
        return
    path = tmp_path / "a.pkl"
    path.write_bytes(pickle.dumps((SAMPLES | sample_tensors.ZIP_ONLY)[name](), protocol=protocol))
    source = open_checkpoint(str(path))
    assert source.checkpoint.format == "pickle"
    assert_same(source, pickle.loads(path.read_bytes()))


@pytest.mark.parametrize("zipped", [True, False])
def test_legacy_bytes_of_dtypes_without_storage_class(tmp_path: Path, zipped: bool) -> None:
    """torch writes uint16 into a legacy stream and then cannot load it; the numbers are there all the same."""
    path = tmp_path / "a.pth"
    whole = torch.tensor([1, 2, 65535], dtype=torch.uint16)
    torch.save([whole, whole[1:]], path, _use_new_zipfile_serialization=zipped)
    assert_same(open_checkpoint(str(path)), [whole, whole[1:]])
