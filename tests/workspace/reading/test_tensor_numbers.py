"""The numbers of tensors of every layout but the sparse ones, against those that torch has."""

import os
import pickle
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path

import numpy as np
import pytest
import torch
from torch.distributed import checkpoint as dcp

from ckpt_browser.core.dtypes import DTYPES
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Piece, Tensor
from ckpt_browser.workspace.reading.computing import Bytes
from ckpt_browser.workspace.reading.tensor_numbers import Numbers, numbers_of

from ..numbered import File, Files, all_of, bits_of, raw, same

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # torch warns of what it will do without one day


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Files]:
    made = Files(tmp_path)
    yield made
    made.close()


# Strided


PLAIN = [getattr(torch, name) for name, dtype in DTYPES.items()
         if dtype.kind in ("float", "complex", "int", "uint", "bool")
         and name != "float4_e2m1fn_x2" and not name.endswith(tuple(f"int{bits}" for bits in range(1, 8)))]


@pytest.mark.parametrize("dtype", PLAIN, ids=str)
def test_every_type_and_view(opened: Files, dtype: torch.dtype) -> None:
    base = bits_of(dtype, 4 * 6 * 5).reshape(4, 6, 5)
    state = {"whole": base, "turned": base.permute(2, 0, 1), "step": base[1:, ::2, 3], "one": base[2, 3, 1],
             "same": base[:1, :1].expand(3, 7, 5), "none": base[:, :0], "again": base}
    file = opened(state)
    for key, tensor in state.items():
        same(file.numbers(key), tensor)


def test_pairs_of_four_bits_come_one_by_one(opened: Files) -> None:
    from ckpt_browser.analysis.elements.decoding import HALVES

    codes = torch.arange(24, dtype=torch.uint8).reshape(4, 6) * 11
    file = opened({"w": codes.view(torch.float4_e2m1fn_x2), "turned": codes.t().view(torch.float4_e2m1fn_x2)})
    for key, whole in (("w", codes), ("turned", codes.t())):
        numbers = file.numbers(key)
        assert (numbers.dtype, numbers.shape) == (HALVES, (whole.shape[0], 2 * whole.shape[1]))
        assert all_of(numbers.reader) == raw(torch.stack((whole & 15, whole >> 4), -1))


def test_a_big_endian_file(opened: Files, tmp_path: Path) -> None:
    state = {"d": bits_of(torch.float64, 9), "h": bits_of(torch.bfloat16, 9), "c": bits_of(torch.complex64, 9),
             "b": bits_of(torch.int8, 9), "n": bits_of(torch.complex64, 4).conj()}
    torch.save(state, tmp_path / "little.pth")
    path = tmp_path / "big.pth"
    widths = {"0": 8, "1": 2, "2": 4, "3": 1, "4": 4}
    with zipfile.ZipFile(tmp_path / "little.pth") as source, zipfile.ZipFile(path, "w") as target:
        for name in source.namelist():
            data = source.read(name)
            if name.endswith("byteorder"):
                data = b"big"
            elif "/data/" in name:
                data = np.frombuffer(data, f"u{widths[name.rsplit('/')[-1]]}").byteswap().tobytes()
            target.writestr(name, data)
    file = opened(path)
    for key, tensor in state.items():
        same(file.numbers(key), tensor)


def test_arrays_of_numpy(opened: Files) -> None:
    file = opened({"w": np.arange(12, dtype=">i2").reshape(3, 4, order="F")})
    assert all_of(file.numbers().reader) == np.arange(12, dtype="<i2").reshape(3, 4, order="F").tobytes()


@pytest.mark.parametrize("dtype", [torch.complex128, torch.complex64, torch.complex32], ids=str)
def test_conjugate_and_negated_views(opened: Files, dtype: torch.dtype) -> None:
    number = bits_of(dtype, 12, 3).reshape(3, 4)
    state = {"c": number.conj(), "turned": number.t().conj(), "n": torch._neg_view(number)}
    if dtype != torch.complex32:  # torch cannot resolve both at once
        state["nc"] = torch._neg_view(number.conj())
    file = opened(state)
    for key, tensor in state.items():
        assert file.tensor(key).note
        same(file.numbers(key), tensor)
    if dtype != torch.complex32:
        same(opened(number.conj().imag).numbers(), number.conj().imag)


def test_a_negated_view_of_integers_is_no_view_of_torch(opened: Files) -> None:
    file = opened(torch.ones(2, dtype=torch.int32))
    with pytest.raises(CheckpointError, match="negated view of int32"):
        numbers_of(file.known, file.tensor()._replace(note="negated"))


def test_edited_tensors(opened: Files) -> None:
    from ckpt_browser.core.edits.selection import Glob
    from ckpt_browser.core.edits.tensors import Cast, PatchTensor
    from ckpt_browser.core.journal import do, new_journal

    weight = torch.randn(3, 4)
    file = opened(weight)
    journal = do(new_journal(file.source.checkpoint),
                 [PatchTensor(("w",), (((1, 2), 7.5),)), Cast(Glob("*"), "bfloat16")])
    weight[1, 2] = 7.5
    known = Bytes(journal.document, file.library)
    node = journal.document.checkpoint.nodes[file.nodes.index(file.tensor())]
    numbers = numbers_of(known, node)
    same(numbers, weight.bfloat16())
    same(pickle.loads(pickle.dumps(numbers)), weight.bfloat16())


# What has no numbers


def test_a_meta_tensor(opened: Files) -> None:
    with pytest.raises(CheckpointError, match="meta"):
        opened(torch.empty(3, 4, device="meta")).numbers()
    assert opened(torch.empty(0, 4, device="meta")).numbers().reader.nbytes == 0


def test_missing_bytes(opened: Files) -> None:
    file = opened(torch.ones(3))
    storages = file.source.checkpoint.storages
    storages[0] = storages[0]._replace(missing="the shard is not there")
    with pytest.raises(CheckpointError, match="storage 0: the shard is not there"):
        file.numbers()


def test_views_that_reach_too_far(opened: Files) -> None:
    file = opened(torch.ones(6))
    for changes in ({"shape": (7,)}, {"offset": 1}, {"stride": (2,)}, {"dtype": "float64"}):
        with pytest.raises(CheckpointError, match=r"needs [0-9]+ bytes of a storage that holds 24"):
            numbers_of(file.known, file.tensor()._replace(**changes))


def test_a_file_that_was_cut_short_meanwhile(opened: Files, tmp_path: Path) -> None:
    file = opened(torch.ones(1 << 14))
    reader = file.numbers().reader
    os.truncate(tmp_path / "0.pth", 3000)
    with pytest.raises(CheckpointError, match="cut short"):
        all_of(reader)


def test_a_layout_that_nobody_knows(opened: Files) -> None:
    file = opened(torch.ones(6))
    with pytest.raises(CheckpointError, match="layout mkldnn is not known"):
        numbers_of(file.known, file.tensor()._replace(layout="mkldnn"))


# Quantised


def per_tensor(codes: torch.Tensor, scale: float, zero_point: int) -> torch.Tensor:
    return torch._make_per_tensor_quantized_tensor(codes, scale, zero_point)


def any_codes(dtype: torch.dtype, shape: Sequence[int], seed: int = 0) -> torch.Tensor:
    limits = torch.iinfo(dtype)
    generator = torch.Generator().manual_seed(seed)
    codes = torch.randint(limits.min, limits.max, tuple(shape), generator=generator).to(dtype)
    codes.view(-1)[:2] = torch.tensor([limits.min, limits.max], dtype=dtype)
    return codes


@pytest.mark.parametrize("dtype", [torch.int8, torch.uint8, torch.int32], ids=str)
@pytest.mark.parametrize(("scale", "zero_point"), [(0.1, 3), (0.37281, 127), (1e-9, 0), (3.3e5, 100)])
def test_one_scale(opened: Files, dtype: torch.dtype, scale: float, zero_point: int) -> None:
    whole = per_tensor(any_codes(dtype, (37, 23)), scale, zero_point)
    file = opened({"w": whole, "turned": whole.t(), "part": whole[3:, ::2]})
    for key, tensor in (("w", whole), ("turned", whole.t()), ("part", whole[3:, ::2])):
        same(file.numbers(key), tensor.dequantize())


@pytest.mark.parametrize("dtype", [torch.int8, torch.uint8, torch.int32], ids=str)
@pytest.mark.parametrize("axis", [0, 1, 3])
def test_a_scale_for_each_channel(opened: Files, dtype: torch.dtype, axis: int) -> None:
    codes = any_codes(dtype, (4, 3, 5, 2), axis)
    scales = torch.rand(codes.shape[axis], dtype=torch.float64) + 0.01
    whole = torch._make_per_channel_quantized_tensor(codes, scales, torch.arange(codes.shape[axis]), axis)
    same(opened(whole).numbers(), whole.dequantize())
    if axis == 0:
        turned = whole.contiguous(memory_format=torch.channels_last)
        file = opened(turned)
        assert file.tensor().stride != whole.stride()
        same(file.numbers(), turned.dequantize())


@pytest.mark.parametrize("dtype", [torch.quint8, torch.quint4x2, torch.quint2x4], ids=str)
def test_zero_points_that_are_fractions(opened: Files, dtype: torch.dtype) -> None:
    whole = torch.quantize_per_channel(torch.randn(7, 9), torch.rand(7) + 0.1, torch.rand(7) * 3, 0, dtype)
    same(opened(whole).numbers(), whole.dequantize())


@pytest.mark.parametrize("dtype", [torch.quint4x2, torch.quint2x4], ids=str)
def test_codes_smaller_than_a_byte(opened: Files, dtype: torch.dtype) -> None:
    whole = torch.quantize_per_tensor(torch.randn(3, 5), 0.1, 2, dtype)
    same(opened(whole).numbers(), whole.dequantize())


def channels(opened: Files) -> File:
    codes, points = any_codes(torch.int8, (4, 3)), torch.zeros(4, dtype=torch.long)
    return opened(torch._make_per_channel_quantized_tensor(codes, torch.rand(4).double(), points, 0))


@pytest.mark.parametrize(("part", "changes", "said"), [
    ("scale", {"shape": (3,)}, "4 channels and a scale of shape"),
    ("zero_point", {"shape": (2, 2), "stride": (2, 1)}, "4 channels and a zero_point of shape"),
    ("scale", {"dtype": "int64"}, "its scale is int64"),
    ("zero_point", {"offset": 1}, "needs 40 bytes of a storage that holds 32"),
    ("scale", {"layout": "sparse_coo"}, "no plain tensor"),
    ("axis", {"value": 2}, "its axis is none"), ("axis", {"value": -1}, "its axis is none"),
    ("axis", {"value": True}, "its axis is none"),
])
def test_channels_that_do_not_fit(opened: Files, part: str, changes: dict[str, object], said: str) -> None:
    file = channels(opened)
    file.part(part, **changes)
    with pytest.raises(CheckpointError, match=said):
        file.numbers()


@pytest.mark.parametrize(("part", "value", "said"), [
    ("scale", float("nan"), "not finite"), ("scale", float("inf"), "not finite"), ("scale", 1e200, "not finite"),
    ("scale", 10 ** 400, "not finite"), ("scale", "0.1", "no numbers"), ("zero_point", 1.5, "no numbers"),
    ("zero_point", 300, "beyond what a qint8"), ("zero_point", None, "no numbers"),
])
def test_scales_that_are_none(opened: Files, part: str, value: object, said: str) -> None:
    file = opened(per_tensor(any_codes(torch.int8, (4, 3)), 0.1, 0))
    file.part(part, value=value)
    with pytest.raises(CheckpointError, match=said):
        file.numbers()


def test_scales_that_are_not_finite_and_zero_points_beyond(opened: Files) -> None:
    codes = any_codes(torch.int8, (2, 3))
    for scales, points, said in ((torch.tensor([1.0, float("nan")]), torch.tensor([0, 0]), "not all finite"),
                                 (torch.ones(2), torch.tensor([0, 128]), "beyond what a qint8")):
        file = opened(torch._make_per_channel_quantized_tensor(codes, scales.double(), points, 0))
        with pytest.raises(CheckpointError, match=said):
            file.numbers()


def test_a_quantizer_that_nobody_knows(opened: Files) -> None:
    file = channels(opened)
    with pytest.raises(CheckpointError, match=r"not known \(per_moon\)"):
        numbers_of(file.known, file.tensor()._replace(note="per_moon"))


# In pieces


def pieced(opened: Files, pieces: list[Piece], shape: tuple[int, ...] = (4, 6)) -> tuple[File, Tensor]:
    file = opened({"w": torch.arange(24.0), "v": torch.arange(100.0, 124)})
    return file, file.tensor()._replace(storage=None, shape=shape, stride=(6, 1), pieces=tuple(pieces))


def test_a_tensor_in_pieces_of_two_storages(opened: Files) -> None:
    file, tensor = pieced(opened, [Piece((0, 0), (4, 2), 0, 3), Piece((0, 2), (2, 4), 1), Piece((2, 2), (2, 4), 1, 16),
                                   Piece((4, 0), (0, 6), 0)])
    one, two = torch.arange(24.0), torch.arange(100.0, 124)
    wanted = torch.cat((one[3:11].view(4, 2), torch.cat((two[:8].view(2, 4), two[16:].view(2, 4)))), 1)
    same(numbers_of(file.known, tensor), wanted)


@pytest.mark.parametrize(("pieces", "said"), [
    ([Piece((0, 0), (4, 5), 0)], "its pieces hold 20 elements instead of 24"),
    ([Piece((0, 0), (4, 7), 0)], "piece 0 of it .* lies outside of"),
    ([Piece((-1, 0), (4, 6), 0)], "lies outside of"), ([Piece((0,), (24,), 0)], "lies outside of"),
    ([Piece((0, 0), (2, 6), 0), Piece((1, 0), (2, 6), 1)], "some of them twice"),
    ([Piece((0, 0), (4, 6), 0), Piece((0, 0), (1, 1), 1)], "some of them twice"),
    ([Piece((0, 0), (4, 6), 0, 1)], "needs 100 bytes of a storage that holds 96"),
])
def test_pieces_that_do_not_fit(opened: Files, pieces: list[Piece], said: str) -> None:
    file, tensor = pieced(opened, pieces)
    with pytest.raises(CheckpointError, match=said):
        numbers_of(file.known, tensor)


def test_more_pieces_than_can_be_compared_with_each_other(opened: Files) -> None:
    file, tensor = pieced(opened, [Piece((0, 0), (0, 6), 0)] * 20_000 + [Piece((0, 0), (4, 6), 0)])
    with pytest.raises(CheckpointError, match="has 20,001 pieces; up to 20,000 are joined"):
        numbers_of(file.known, tensor)
    same(numbers_of(file.known, tensor._replace(pieces=tensor.pieces[1:])), torch.arange(24.0).view(4, 6))


def test_a_piece_that_is_missing(opened: Files) -> None:
    file, tensor = pieced(opened, [Piece((0, 0), (2, 6), 0), Piece((2, 0), (2, 6), 1)])
    storages = file.source.checkpoint.storages
    storages[1] = storages[1]._replace(missing="the shard is not there")
    with pytest.raises(CheckpointError, match="the shard is not there"):
        numbers_of(file.known, tensor)


def spread(folder: Path) -> dict[str, torch.Tensor]:
    """A distributed folder with a tensor in pieces; what it holds."""
    from torch.distributed.checkpoint.filesystem import FileSystemWriter

    state = {"turned": torch.randn(5, 3).t(), "plain": torch.randn(6, 4), "b": torch.randn(7).bfloat16()}
    dcp.save(state, storage_writer=FileSystemWriter(folder), no_dist=True)
    return state


def test_a_distributed_folder(opened: Files, tmp_path: Path) -> None:
    state = spread(tmp_path / "step")
    file = opened(tmp_path / "step")
    for key, tensor in state.items():
        same(file.numbers(key), tensor)
        assert all_of(pickle.loads(pickle.dumps(file.numbers(key))).reader) == raw(tensor)


# Nested and wrapped


def test_nested_tensors(opened: Files) -> None:
    parts = [torch.randn(3, 2), torch.randn(5, 2)]
    for layout in (torch.strided, torch.jagged):
        file = opened(torch.nested.nested_tensor(parts, layout=layout))
        assert all_of(file.numbers().reader) == raw(torch.cat(parts))
        assert np.prod(file.numbers().shape) == 16


def test_a_nested_tensor_with_gaps(opened: Files) -> None:
    gaps = torch.nested.nested_tensor_from_jagged(torch.randn(10, 2), offsets=torch.tensor([0, 4, 10]),
                                                  lengths=torch.tensor([2, 5]))
    with pytest.raises(CheckpointError, match="with gaps between its parts"):
        opened(gaps).numbers()


def wrapped(opened: Files, name: str, shape: tuple[int, ...]) -> tuple[File, Tensor]:
    file = opened({"w": torch.ones(2), "state": {"_local_tensor": torch.arange(6.0).reshape(2, 3)}})
    root = file.nodes[file.document.checkpoint.root]
    return file, Tensor("float32", shape, (3, 1), None, 0, "cpu", type_name=name, layout="wrapper",
                        parts=(("(attributes)", root.children[1]),))


def test_a_distributed_tensor_of_one_process(opened: Files) -> None:
    file, tensor = wrapped(opened, "torch.distributed.tensor.DTensor", (2, 3))
    same(numbers_of(file.known, tensor), torch.arange(6.0).reshape(2, 3))


@pytest.mark.parametrize(("name", "shape", "said"), [
    ("torch.distributed.tensor.DTensor", (4, 3), r"one part \(\[2, 3\] of \[4, 3\]\)"),
    ("torchao.dtypes.AffineQuantizedTensor", (2, 3), "whose own code makes its numbers"),
])
def test_wrappers_that_are_not_their_part(opened: Files, name: str, shape: tuple[int, ...], said: str) -> None:
    file, tensor = wrapped(opened, name, shape)
    with pytest.raises(CheckpointError, match=said):
        numbers_of(file.known, tensor)


# In another process


def look(numbers: Numbers) -> bytes:
    """What a process of a pool finds."""
    data = bytearray(numbers.reader.nbytes)
    numbers.reader.read_into(0, memoryview(data))
    return bytes(data)


def open_files() -> int:
    return len(os.listdir("/proc/self/fd"))


def refused(numbers: Numbers) -> str:
    try:
        look(numbers)
    except CheckpointError as error:
        return str(error)
    return ""


@pytest.mark.skipif(not os.path.isdir("/proc/self/fd"), reason="open files are counted where /proc tells them")
def test_readers_go_to_other_processes(opened: Files, tmp_path: Path) -> None:
    base = torch.randn(40, 30)
    coo = torch.sparse_coo_tensor(torch.randint(0, 9, (1, 20)), torch.randn(20, 3), (9, 3))
    quantised = per_tensor(any_codes(torch.int8, (9, 5)), 0.1, 3)
    state = {"w": base, "turned": base.t(), "conj": bits_of(torch.complex64, 6).conj(), "coo": coo, "q": quantised,
             "array": np.arange(5.0)}
    file = opened(state)
    packed = tmp_path / "packed.pth"
    with zipfile.ZipFile(tmp_path / "0.pth") as source, zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, source.read(name))
    both = [(key, opener.numbers(key)) for opener in (file, opened(packed)) for key in state]
    for _, numbers in both:
        numbers.reader.read_into(0, memoryview(bytearray(3)))  # a reader that was used starts afresh elsewhere
    two = pieced(opened, [Piece((0, 0), (2, 6), 0), Piece((2, 0), (2, 6), 1)])
    both.append(("pieces", numbers_of(two[0].known, two[1])))
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        before = pool.submit(open_files).result()
        found = list(pool.map(look, [numbers for _, numbers in both]))
        assert found == [all_of(numbers.reader) for _, numbers in both]
        assert pool.submit(open_files).result() == before
        old = file.numbers()
        torch.save({"w": base + 1}, tmp_path / "0.pth")
        assert pool.submit(refused, old).result() == "the file changed on disk since it was opened"
        (tmp_path / "0.pth").unlink()
        assert pool.submit(refused, old).result() == "no such file or directory"
        assert pool.submit(look, both[-1][1]).result() == found[-1]


# Real files


@pytest.mark.parametrize("name", ["tensor.bfloat16.BE.BOM.pt", "tensor.cdouble.LE.pt"])
def test_real_files_of_both_byte_orders(opened: Files, corpus: Path, name: str) -> None:
    path = corpus / "pytorch__pytorch_test_serialization" / name
    file = opened(path)
    wanted = torch.load(path, weights_only=True)
    node = file.nodes[file.document.checkpoint.root]
    assert isinstance(node, Tensor)
    same(numbers_of(file.known, node), wanted)


def test_a_real_quantised_model(opened: Files, corpus: Path) -> None:
    """All that is quantised in it has as many numbers as its shape says, and they are finite."""
    path = next(corpus.rglob("mobilenet_quantized.pt"))
    file = opened(path)
    found = [node for node in file.nodes if isinstance(node, Tensor) and node.layout == "quantized"]
    for node in found:
        numbers = numbers_of(file.known, node)
        values = np.frombuffer(all_of(numbers.reader), "f4")
        assert len(values) == node.numel
        assert np.isfinite(values).all()
    assert len(found) > 10
