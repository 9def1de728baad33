"""Tensors as files of their own, read back by those whom they are for."""

import os
import zipfile
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.workspace.saving import csv_text, export_files
from ckpt_browser.workspace.saving.exporting import Exported, export

from ..numbered import File, Files, bits_of

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # torch warns of layouts that are in beta


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Files]:
    made = Files(tmp_path)
    yield made
    made.close()


def exported(file: File, target: Path, *paths: tuple, token: CancelToken | None = None, report=no_report) -> Exported:
    return export(file.document, file.library, paths or ((),), str(target), token, report, verify=False)


def listing(folder: Path) -> list[str]:
    return sorted(os.listdir(folder))


# numpy


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32, torch.float16, torch.int64, torch.int8, torch.uint16,
                                   torch.uint64, torch.bool, torch.complex64, torch.complex128], ids=str)
def test_arrays_of_types_that_numpy_has(opened: Files, tmp_path: Path, dtype: torch.dtype) -> None:
    tensor = bits_of(dtype, 24).reshape(4, 6)
    file = opened({"w": tensor.t(), "one": tensor[1, 2]})
    for key, wanted in (("w", tensor.t()), ("one", tensor[1, 2])):
        done = exported(file, tmp_path / "out.npy", (key,))
        array = np.load(tmp_path / "out.npy")
        assert (array.dtype, array.shape) == (wanted.numpy().dtype, tuple(wanted.shape))
        assert array.tobytes() == wanted.contiguous().numpy().tobytes()
        assert (done.note, done.tensors, done.nbytes) == ("", 1, (tmp_path / "out.npy").stat().st_size)


@pytest.mark.parametrize("dtype", [torch.bfloat16, torch.float8_e4m3fn, torch.float8_e5m2, torch.float8_e4m3fnuz,
                                   torch.float8_e5m2fnuz, torch.float8_e8m0fnu], ids=str)
def test_arrays_of_types_that_numpy_lacks(opened: Files, tmp_path: Path, dtype: torch.dtype) -> None:
    tensor = torch.arange(256, dtype=torch.uint8).view(dtype)
    done = exported(opened(tensor), tmp_path / "out.npy")
    array = np.load(tmp_path / "out.npy")
    assert array.dtype == np.float32
    assert np.array_equal(array, tensor.float().numpy(), equal_nan=True)
    assert done.note == f"{str(tensor.dtype)[6:]} became float32, because numpy has no such type"


def test_halves_of_complex_numbers_and_of_bytes(opened: Files, tmp_path: Path) -> None:
    halves = bits_of(torch.complex32, 6)
    codes = torch.arange(6, dtype=torch.uint8).reshape(2, 3).view(torch.float4_e2m1fn_x2)
    file = opened({"c": halves, "f": codes})
    exported(file, tmp_path / "c.npy", ("c",))
    assert np.array_equal(np.load(tmp_path / "c.npy"), halves.to(torch.complex64).numpy(), equal_nan=True)
    assert "complex32 became complex64" in exported(file, tmp_path / "c.npy", ("c",)).note
    exported(file, tmp_path / "f.npy", ("f",))
    assert np.array_equal(np.load(tmp_path / "f.npy"), [[0, 0, 0.5, 0, 1, 0], [1.5, 0, 2, 0, 3, 0]])


def test_what_is_not_strided_becomes_dense(opened: Files, tmp_path: Path) -> None:
    sparse = torch.sparse_coo_tensor([[0, 2, 2]], torch.randn(3, 4), (5, 4))
    codes = torch._make_per_tensor_quantized_tensor(torch.arange(-9, 9, dtype=torch.int8), 0.1, 3)
    file = opened({"s": sparse, "q": codes, "k": torch.tensor([1 + 2j]).conj()})
    exported(file, tmp_path / "out.npz")
    with np.load(tmp_path / "out.npz") as arrays:
        assert np.array_equal(arrays["s"], sparse.to_dense().numpy())
        assert np.array_equal(arrays["q"], codes.dequantize().numpy())
        assert arrays["k"] == 1 - 2j
    assert exported(file, tmp_path / "q.npy", ("q",)).note == "qint8 was dequantised"


def test_an_archive_of_several(opened: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_files, "_AT_ONCE", 7)
    state = {"model": {"a.weight": torch.randn(5, 9), "none": torch.zeros(0, 3)}, "list": [torch.arange(3), "text"],
             "../up": torch.ones(1), "a/b": torch.ones(2), "a_": {"b": torch.ones(3).bfloat16()}, 7: torch.tensor(1.5)}
    done = exported(opened(state), tmp_path / "out.npz")
    assert done.tensors == 7
    assert "bfloat16 became float32" in done.note
    with np.load(tmp_path / "out.npz") as arrays:
        assert list(arrays) == ["model/a.weight", "model/none", "list/0", ".._/up", "a_/b", "a_/b_2", "7"]
        assert np.array_equal(arrays["model/a.weight"], state["model"]["a.weight"].numpy())
        assert arrays["model/none"].shape == (0, 3)
        assert arrays["7"] == 1.5
    with zipfile.ZipFile(tmp_path / "out.npz") as archive:
        assert archive.testzip() is None
        assert not [name for name in archive.namelist() if name.startswith("/") or ".." in name.split("/")]


def test_names_of_strangers() -> None:
    assert export_files.safe_name("../../etc/passwd") == "_/_/etc/passwd"
    assert export_files.safe_name("C:\\x\x00\u0085//.") == "C__x__/_/_"
    assert export_files.free_name("a", {"a", "a_2"}) == "a_3"


# Text


@pytest.mark.parametrize("dtype", [torch.float64, torch.float32, torch.float16, torch.bfloat16, torch.int64,
                                   torch.uint64, torch.int8, torch.bool], ids=str)
def test_a_matrix_as_text(opened: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, dtype: torch.dtype) -> None:
    monkeypatch.setattr(csv_text, "_AT_ONCE", 5)
    monkeypatch.setattr(export_files, "_AT_ONCE", 13)
    matrix = bits_of(dtype, 42).reshape(6, 7)
    exported(opened(matrix), tmp_path / "out.csv")
    lines = (tmp_path / "out.csv").read_text().splitlines()
    words = [line.split(",") for line in lines]
    assert [len(row) for row in words] == [7] * 6
    plain = matrix.float().numpy() if dtype == torch.bfloat16 else matrix.numpy()
    if dtype.is_floating_point:
        again = np.array([[float(word) for word in row] for row in words]).astype(plain.dtype)
        assert np.array_equal(again, plain, equal_nan=True)
        assert np.array_equal(np.signbit(again[again == 0]), np.signbit(plain[plain == 0]))
    else:
        assert [[int(word) for word in row] for row in words] == plain.tolist()


def test_short_digits() -> None:
    assert csv_text.number_words(np.array([0.1, -0.0, np.nan, -np.inf], "f4")) == ["0.1", "-0.0", "nan", "-inf"]
    words = csv_text.number_words(np.array([1 + 2j, complex(-0.5, -np.inf), complex(np.nan, np.nan)], "c8"))
    assert words == ["1.0+2.0j", "-0.5-infj", "nan+nanj"]
    assert [complex(word) for word in words[:2]] == [1 + 2j, complex(-0.5, -np.inf)]


def test_other_shapes_as_text_have_indices(opened: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(csv_text, "_AT_ONCE", 5)
    cube = torch.arange(12, dtype=torch.int32).reshape(2, 3, 2) * 5
    file = opened({"cube": cube, "one": torch.tensor(2.5), "line": torch.ones(2), "none": torch.ones(0, 4),
                   "flat": torch.ones(3, 0)})
    exported(file, tmp_path / "out.csv", ("cube",))
    lines = (tmp_path / "out.csv").read_text().splitlines()
    assert lines[0] == "index 0,index 1,index 2,value"
    assert len(lines) == 13
    for line in lines[1:]:
        *index, value = map(int, line.split(","))
        assert cube[tuple(index)] == value
    for key, text in (("one", "value\n2.5\n"), ("line", "index 0,value\n0,1.0\n1,1.0\n"), ("none", ""), ("flat", "")):
        exported(file, tmp_path / "out.csv", (key,))
        assert (tmp_path / "out.csv").read_text() == text


# torch


def test_a_state_dict_of_some_tensors(opened: Files, tmp_path: Path) -> None:
    weight = torch.randn(4, 3)
    sparse = torch.sparse_coo_tensor([[0, 2]], torch.randn(2), (5,))
    state = {"model": {"a.weight": weight, "a.tied": weight, "s": sparse, "view": weight[1:], "text": "not a tensor",
                       "deep": {"x": torch.arange(3)}}, "other": torch.ones(9)}
    file = opened(state)
    done = exported(file, tmp_path / "out.pt", ("model",))
    again = torch.load(tmp_path / "out.pt", weights_only=True)
    assert list(again) == ["a.weight", "a.tied", "s", "view", "deep.x"]
    assert done.tensors == 5
    assert torch.equal(again["a.weight"], weight)
    assert again["a.weight"].data_ptr() == again["a.tied"].data_ptr()
    assert again["s"].is_sparse
    assert torch.equal(again["s"].to_dense(), sparse.to_dense())
    exported(file, tmp_path / "two.pth", ("model", "deep"), ("other",))
    assert list(torch.load(tmp_path / "two.pth", weights_only=True)) == ["model.deep.x", "other"]
    exported(file, tmp_path / "one.pt", ("model", "a.weight"))
    assert list(torch.load(tmp_path / "one.pt", weights_only=True)) == ["a.weight"]


def test_quantised_tensors_stay_what_they_are(opened: Files, tmp_path: Path) -> None:
    codes = torch._make_per_tensor_quantized_tensor(torch.arange(-9, 9, dtype=torch.int8), 0.1, 3)
    exported(opened(codes), tmp_path / "out.pt")
    assert torch.equal(torch.load(tmp_path / "out.pt", weights_only=True)["w"], codes)


def test_safetensors(opened: Files, tmp_path: Path) -> None:
    weight = torch.randn(4, 3).bfloat16()
    file = opened({"m": {"w": weight, "tied": weight, "t": weight.t()[1:]}})
    exported(file, tmp_path / "out.safetensors")
    again = safetensors.torch.load_file(tmp_path / "out.safetensors")
    assert sorted(again) == ["t", "tied", "w"]
    assert torch.equal(again["t"], weight.t()[1:])
    assert torch.equal(again["tied"], weight)


def test_edits_are_exported_with_the_rest(opened: Files, tmp_path: Path) -> None:
    from ckpt_browser.core.edits.tensors import PatchTensor
    from ckpt_browser.core.journal import do, new_journal

    file = opened(torch.zeros(2, 2))
    file.document = do(new_journal(file.source.checkpoint), [PatchTensor(("w",), (((0, 1), 7.5),))]).document
    exported(file, tmp_path / "out.npy")
    assert np.load(tmp_path / "out.npy").tolist() == [[0, 7.5], [0, 0]]


def test_the_file_can_be_verified(opened: Files, tmp_path: Path) -> None:
    file = opened(torch.ones(3))
    export(file.document, file.library, [("w",)], str(tmp_path / "out.pt"))
    assert torch.equal(torch.load(tmp_path / "out.pt", weights_only=True)["w"], torch.ones(3))


# What goes wrong


@pytest.mark.parametrize(("target", "paths", "said"), [
    ("out.txt", (("w",),), "a file name for an export ends in .npy, .csv, .npz"),
    ("out", (("w",),), "a file name for an export ends in"),
    ("out.npy", (("w",), ("x",)), "a .npy file holds one tensor, and 2 are selected"),
    ("out.csv", ((),), "a .csv file holds one tensor, and 2 are selected"),
    ("out.npz", (("text",),), "there is no tensor in the selection"), ("out.npz", (), "there is no tensor"),
    ("out.npz", (("gone",),), "there is nothing of this name"),
    ("0.pth", (("w",),), "is the file that the tensors come from"),
    ("gone/out.npy", (("w",),), "no such file or directory"),
])
def test_what_cannot_be_exported(opened: Files, tmp_path: Path, target: str, paths: tuple, said: str) -> None:
    file = opened({"w": torch.ones(2), "x": torch.ones(2), "text": {"a": "b"}})
    with pytest.raises(CheckpointError, match=said):
        export(file.document, file.library, paths, str(tmp_path / target), verify=False)
    assert listing(tmp_path) == ["0.pth"]


@pytest.mark.parametrize("suffix", ["npy", "npz", "csv", "pt", "safetensors"])
def test_missing_bytes_leave_nothing(opened: Files, tmp_path: Path, suffix: str) -> None:
    file = opened(torch.ones(2))
    storages = file.source.checkpoint.storages
    storages[0] = storages[0]._replace(missing="the shard is not there")
    (tmp_path / f"out.{suffix}").write_text("as it was")
    with pytest.raises(CheckpointError):
        exported(file, tmp_path / f"out.{suffix}")
    assert (tmp_path / f"out.{suffix}").read_text() == "as it was"
    assert len(listing(tmp_path)) == 2


@pytest.mark.parametrize("suffix", ["npy", "npz", "csv", "pt"])
def test_a_file_that_changed_meanwhile(opened: Files, tmp_path: Path, suffix: str) -> None:
    file = opened(torch.ones(2))
    os.utime(tmp_path / "0.pth", ns=(1, 1))
    with pytest.raises(CheckpointError, match="changed on disk"):
        exported(file, tmp_path / f"out.{suffix}")
    assert listing(tmp_path) == ["0.pth"]


@pytest.mark.parametrize("suffix", ["npy", "npz", "csv", "safetensors"])
def test_stopped_halfway(opened: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str) -> None:
    monkeypatch.setattr(export_files, "_AT_ONCE", 1000)
    file = opened(torch.ones(4000, 5).t())
    token = CancelToken()
    told: list[tuple[int, int]] = []

    def report(what: str, done: int, total: int) -> None:
        told.append((done, total))
        if what == "writing":
            token.cancel()

    with pytest.raises(Cancelled):
        exported(file, tmp_path / f"out.{suffix}", token=token, report=report)
    assert told
    assert listing(tmp_path) == ["0.pth"]


def test_progress_reaches_the_end(opened: Files, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(export_files, "_AT_ONCE", 100)
    monkeypatch.setattr(csv_text, "_AT_ONCE", 100)
    file = opened(torch.ones(40, 50))
    for suffix in ("npy", "csv"):
        told: list[tuple[str, int, int]] = []
        exported(file, tmp_path / f"out.{suffix}", report=lambda *step, told=told: told.append(step))
        assert told[-1][1] == told[-1][2] > 0
        assert [step[1] for step in told] == sorted(step[1] for step in told)


def test_a_sparse_tensor_that_would_fill_the_disk(opened: Files, tmp_path: Path) -> None:
    file = opened(torch.sparse_coo_tensor([[5], [6]], torch.ones(1), (10 ** 6, 10 ** 6)))
    for suffix in ("npy", "npz", "csv"):
        with pytest.raises(CheckpointError, match=r"w: is sparse and would take 4,000,000,000,000 bytes.*as .pt"):
            exported(file, tmp_path / f"out.{suffix}")
    exported(file, tmp_path / "out.pt")
    assert torch.load(tmp_path / "out.pt", weights_only=True)["w"]._nnz() == 1


def test_a_tensor_that_is_not_on_this_disk(opened: Files, tmp_path: Path) -> None:
    file = opened(torch.ones(1).expand(1 << 20, 1 << 25))
    with pytest.raises(CheckpointError, match=r"space|room|free"):
        exported(file, tmp_path / "out.npy")
    assert listing(tmp_path) == ["0.pth"]
