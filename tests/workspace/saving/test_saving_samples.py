"""Everything torch and pickle can write, saved by us unedited: torch loads the same from both files."""

import pickle
import zipfile
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.save_options import SaveOptions
from tests.formats import sample_tensors, sample_values
from tests.formats.same_as_torch import assert_same
from tests.workspace.saving.saved import saved

# torch warns of nested, sparse and quantized tensors, and of typed storages, whenever they are touched.
pytestmark = pytest.mark.filterwarnings("ignore")

SAMPLES = sample_tensors.ANYWHERE | sample_values.SAMPLES
MODERN_PROTOCOL_ONLY = "memory formats"
EVERYTHING = SaveOptions(keep_opaque=True, verify=False)
EVERYTHING_LEGACY = EVERYTHING._replace(format="legacy")


def check(path: Path, options: SaveOptions) -> None:
    target = path.with_name("ours.pth")
    saved(path, target, options=options)
    source = open_checkpoint(str(path))
    assert_same(source, torch.load(target, weights_only=False))
    source.close()


@pytest.mark.parametrize("protocol", [2, 3, 4, 5])
@pytest.mark.parametrize("name", [*SAMPLES, *sample_tensors.ZIP_ONLY])
def test_zip(tmp_path: Path, name: str, protocol: int) -> None:
    if name != MODERN_PROTOCOL_ONLY or protocol > 3:
        torch.save((SAMPLES | sample_tensors.ZIP_ONLY)[name](), tmp_path / "a.pth", pickle_protocol=protocol)
        check(tmp_path / "a.pth", EVERYTHING)
        source = open_checkpoint(str(tmp_path / "ours.pth"))
        assert dict(source.checkpoint.facts)["pickle protocol"] == str(protocol)


@pytest.mark.parametrize("protocol", [2, 4])
@pytest.mark.parametrize("name", SAMPLES)
def test_legacy(tmp_path: Path, name: str, protocol: int) -> None:
    if name != MODERN_PROTOCOL_ONLY or protocol > 3:
        torch.save(SAMPLES[name](), tmp_path / "a.pth", pickle_protocol=protocol, _use_new_zipfile_serialization=False)
        check(tmp_path / "a.pth", EVERYTHING_LEGACY)
        check(tmp_path / "a.pth", EVERYTHING)


@pytest.mark.parametrize("protocol", range(6))
@pytest.mark.parametrize("name", [*SAMPLES, "nested"])
def test_plain_pickle(tmp_path: Path, name: str, protocol: int) -> None:
    if name == MODERN_PROTOCOL_ONLY and protocol < 4:
        return
    path = tmp_path / "a.pkl"
    path.write_bytes(pickle.dumps((SAMPLES | sample_tensors.ZIP_ONLY)[name](), protocol=protocol))
    check(path, EVERYTHING)


@pytest.mark.parametrize("dtype", sample_tensors.DTYPES, ids=str)
def test_every_dtype(tmp_path: Path, dtype: torch.dtype) -> None:
    torch.save(sample_tensors.of_dtype(dtype), tmp_path / "a.pth")
    check(tmp_path / "a.pth", EVERYTHING)


def test_unknown_objects_need_a_word(tmp_path: Path) -> None:
    torch.save({"net": sample_tensors.module()}, tmp_path / "a.pth")
    with pytest.raises(CheckpointError, match="a loader of the file would import"):
        saved(tmp_path / "a.pth", tmp_path / "ours.pth")
    assert not (tmp_path / "ours.pth").exists()


def test_an_unedited_file_has_the_same_records(sample: Path, tmp_path: Path) -> None:
    torch.save(training_state(), tmp_path / "a.pth")
    for path in (sample, tmp_path / "a.pth"):
        saved(path, tmp_path / "ours.pth")
        with zipfile.ZipFile(path) as theirs, zipfile.ZipFile(tmp_path / "ours.pth") as ours:
            assert ours.namelist() == theirs.namelist()
            # Equal texts are written once, so the program of other files may differ in how it says the same.
            assert all(ours.read(name) == theirs.read(name) for name in theirs.namelist()
                       if path == sample or not name.endswith("data.pkl"))


def training_state() -> dict[str, object]:
    model = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4))
    return {"epoch": 3, "loss": 0.5, "model": model.state_dict(), "names": ["a", "b"], "shape": (1, 2)}
