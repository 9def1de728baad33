"""Values that no record tells how to write, from a distributed checkpoint or changed: written as torch loads them."""

import io
import pickle
import re
from contextlib import closing
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.distributed.checkpoint.filesystem import _StorageInfo
from torch.distributed.checkpoint.metadata import BytesStorageMetadata, Metadata, MetadataIndex

from ckpt_browser.core.edits.tensors import PatchTensor
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.save_options import SaveOptions
from tests.formats import sample_tensors, sample_values
from tests.formats.same_as_torch import assert_same
from tests.workspace.saving.saved import saved

# torch warns of nested, sparse and quantized tensors, and of typed storages, whenever they are touched.
pytestmark = pytest.mark.filterwarnings("ignore")

SAMPLES = sample_tensors.ANYWHERE | sample_values.SAMPLES
REFUSED = {"parameters": {0, 1, 3, 4, 5}, "jagged": {0}, "subclasses": {0, 1, 2}, "wrappers": {0, 1}, "module": {0},
           "keys": {0}, "containers": {12}, "objects": {*range(9), *range(15, 20)}, "memory formats": {0, 1, 2},
           "odd arrays": set(range(8)), "scalars": set(range(10, 17))}
"""Which values of each sample need the calls that made them, of which only other formats keep a record."""
REFUSAL = re.compile("is made is known only in the file that it was opened from$|cannot be written( anew)?$")


def folder_of(folder: Path, value: object) -> Path:
    """A distributed checkpoint of one value, as torch writes it: a torch file within a file."""
    folder.mkdir()
    buffer = io.BytesIO()
    torch.save(value, buffer, pickle_protocol=4)
    (folder / "__0_0.distcp").write_bytes(buffer.getvalue())
    place = _StorageInfo("__0_0.distcp", 0, len(buffer.getvalue()))
    metadata = Metadata({"value": BytesStorageMetadata()}, None, {MetadataIndex("value"): place})
    (folder / ".metadata").write_bytes(pickle.dumps(metadata))
    return folder


@pytest.mark.parametrize("name", SAMPLES)
def test_a_value_is_what_torch_loads_or_is_refused(tmp_path: Path, name: str) -> None:
    whole = SAMPLES[name]()
    refused, reasons = {"pth": set(), "legacy": set()}, []
    for place, value in enumerate(whole if type(whole) is list else [whole]):
        path = folder_of(tmp_path / f"{place}", value)
        for form, without in refused.items():
            target = tmp_path / f"{form}.pth"
            try:
                saved(path, target, options=SaveOptions(form, keep_opaque=True, verify=False))
            except CheckpointError as error:
                without.add(place)
                reasons.append(str(error))
                continue
            with closing(open_checkpoint(str(path))) as source:
                assert_same(source, torch.load(target, weights_only=False))
    assert all(map(REFUSAL.search, reasons))
    assert refused["pth"] == refused["legacy"] == REFUSED.get(name, set())


@pytest.mark.parametrize("kind", [">f2", ">f4", ">f8", ">i2", ">u4", ">i8", ">c8", ">c16", "<f4", "<c16", "|u1", "|b1"])
def test_a_changed_array_keeps_its_other_numbers_in_either_byte_order(tmp_path: Path, kind: str) -> None:
    array = np.arange(12).reshape(3, 4).astype(kind)
    torch.save({"array": array, "turned": array.T}, tmp_path / "in.pth", pickle_protocol=4)
    value = 1 if array.dtype.kind != "b" else False
    for form in ("pth", "legacy"):
        saved(tmp_path / "in.pth", tmp_path / "out.pth", [PatchTensor(("array",), (((1, 2), value),))],
              SaveOptions(form, verify=False))
        found = torch.load(tmp_path / "out.pth", weights_only=False)
        assert np.array_equal(found["turned"], array.T)
        wanted = array.copy()
        wanted[1, 2] = value
        assert found["array"].dtype.newbyteorder("=") == array.dtype.newbyteorder("=")
        assert np.array_equal(found["array"], wanted)
