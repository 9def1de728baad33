"""Copies within a file and from another one are saved as what they are, edited before or after."""

from collections import defaultdict
from pathlib import Path

import numpy as np
import pytest
import torch

from ckpt_browser.core.document import new_document
from ckpt_browser.core.edits.arranging import Duplicate
from ckpt_browser.core.edits.grafting import Graft
from ckpt_browser.core.edits.selection import Glob
from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.edits.tensors import Cast, PatchTensor
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.saving.save_options import SaveOptions
from ckpt_browser.workspace.saving.saving import save

pytestmark = pytest.mark.filterwarnings("ignore")


def saved(tmp_path: Path, *edits: Edit) -> dict:
    """What torch loads after some edits of a file with tensors of every kind."""
    weights = torch.arange(6.).reshape(2, 3)
    thing = {"sparse": torch.eye(3).to_sparse(), "array": np.arange(3.), "weights": weights, "tied": weights.t(),
             "number": np.float32(3), "nothing": (), "more": {}, "factory": defaultdict(list, a=1), b"raw": 5,
             "channels": torch.quantize_per_channel(weights, torch.ones(2), torch.zeros(2), 0, torch.qint8),
             "noted": torch.nn.Parameter(torch.ones(2))}
    thing["noted"].note = ["x"]
    library = Library()
    for name in ("here.pth", "there.pth"):
        torch.save(thing, tmp_path / name)
    journal = new_journal(library.source(str(tmp_path / "here.pth")).checkpoint)
    there = str(tmp_path / "there.pth")
    for edit in edits:
        edit = edit._replace(file=there) if isinstance(edit, Graft) else edit
        journal = do(journal, [edit], {there: new_document(library.source(there).checkpoint)})
    save(journal.document, library, str(tmp_path / "out.pth"), SaveOptions(verify=False))
    return torch.load(tmp_path / "out.pth", weights_only=False)


def test_a_copy_of_what_was_converted(tmp_path: Path) -> None:
    found = saved(tmp_path, Cast(Glob("*"), "float64"), Duplicate(("sparse",), "s"), Duplicate(("weights",), "w"))
    assert found["s"].dtype == found["sparse"].dtype == found["w"].dtype == torch.float64
    assert torch.equal(found["s"].to_dense(), torch.eye(3).double())
    assert found["w"].data_ptr() == found["weights"].data_ptr() == found["tied"].data_ptr()


def test_a_copy_of_an_array_is_changed_by_itself(tmp_path: Path) -> None:
    found = saved(tmp_path, PatchTensor(("array",), (((1,), 9),)), Duplicate(("array",), "b"),
                  PatchTensor(("b",), (((2,), 7),)))
    assert (found["array"].tolist(), found["b"].tolist()) == ([0, 9, 2], [0, 9, 7])


def test_a_copy_of_an_empty_tuple(tmp_path: Path) -> None:
    assert saved(tmp_path, Duplicate(("nothing",), "n"))["n"] == ()


def test_copies_from_another_file(tmp_path: Path) -> None:
    found = saved(tmp_path, *(Graft("", (key,), ("more",), name) for key, name in (
        ("weights", "w"), ("tied", "t"), ("array", "a"), ("array", "b"), ("sparse", "s"), ("number", "n"))))
    more = found["more"]
    assert more["w"].data_ptr() == more["t"].data_ptr() != found["weights"].data_ptr()
    assert torch.equal(more["t"], found["tied"])
    assert more["a"].tolist() == more["b"].tolist() == [0, 1, 2]
    assert torch.equal(more["s"].to_dense(), torch.eye(3))
    assert type(more["n"]) is np.float32


def test_a_copy_of_a_defaultdict(tmp_path: Path) -> None:
    found = saved(tmp_path, Duplicate(("factory",), "f"))
    assert found["f"] == {"a": 1} and found["f"].default_factory is list


def test_a_copy_has_its_own_attributes(tmp_path: Path) -> None:
    found = saved(tmp_path, Duplicate(("noted",), "n"))
    assert found["n"].note == found["noted"].note == ["x"]
    assert found["n"].note is not found["noted"].note
    assert found["n"].data_ptr() == found["noted"].data_ptr()


def test_a_copy_of_a_tensor_quantised_per_channel(tmp_path: Path) -> None:
    found = saved(tmp_path, Duplicate(("channels",), "c"), Duplicate(("c",), "d"))
    assert torch.equal(found["c"].dequantize(), found["channels"].dequantize())
    assert found["d"].q_per_channel_scales().tolist() == [1, 1]


def test_names_of_bytes(tmp_path: Path) -> None:
    found = saved(tmp_path, Duplicate((b"raw",), b"again"))
    assert found[b"again"] == found[b"raw"] == 5
    assert torch.equal(saved(tmp_path, Duplicate(("weights",), b"w"))[b"w"], torch.arange(6.).reshape(2, 3))
