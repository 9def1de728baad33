"""The numbers of sparse tensors, against those that torch has, and indices at which torch would crash."""

from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.reading import sparse_parts, sparse_reading, tensor_parts
from ckpt_browser.workspace.reading.tensor_numbers import numbers_of, stored_numbers_of

from ..numbered import File, Files, all_of, raw, same

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")  # torch calls some of its layouts beta


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Files]:
    made = Files(tmp_path)
    yield made
    made.close()


def check_sparse(file: File, tensor: torch.Tensor, key: str = "w") -> None:
    whole = tensor.to_dense()
    same(file.numbers(key), whole)
    stored = stored_numbers_of(file.known, file.tensor(key))
    assert stored.absent + stored.shape[0] == whole.numel()
    got = np.frombuffer(all_of(stored.reader), raw_kind(whole.dtype))
    assert len(got) == stored.shape[0]
    wanted = np.frombuffer(raw(whole), raw_kind(whole.dtype))
    assert np.array_equal(np.sort(got[got != 0]), np.sort(wanted[wanted != 0]))


def raw_kind(dtype: torch.dtype) -> str:
    return {torch.float32: "f4", torch.float64: "f8", torch.float16: "f2", torch.complex64: "c8", torch.int64: "i8",
            torch.bool: "?", torch.bfloat16: "u2", torch.int8: "i1"}[dtype]


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.float16, torch.bfloat16, torch.complex64,
                                   torch.int64, torch.int8, torch.bool], ids=str)
def test_coordinates_with_some_twice(opened: Files, dtype: torch.dtype) -> None:
    generator = torch.Generator().manual_seed(1)
    indices = torch.stack([torch.randint(0, size, (60,), generator=generator) for size in (7, 5)])
    values = (torch.randn(60, generator=generator) * 9).to(dtype)
    check_sparse(opened(torch.sparse_coo_tensor(indices, values, (7, 5))),
                 torch.sparse_coo_tensor(indices, values, (7, 5)))


@pytest.mark.parametrize("coalesced", [True, False])
@pytest.mark.parametrize("sparse_dim", [1, 2, 3])
def test_coordinates_with_dense_dimensions(opened: Files, coalesced: bool, sparse_dim: int) -> None:
    generator = torch.Generator().manual_seed(2)
    shape = (6, 4, 3)
    indices = torch.stack([torch.randint(0, size, (9,), generator=generator) for size in shape[:sparse_dim]])
    tensor = torch.sparse_coo_tensor(indices, torch.randn(9, *shape[sparse_dim:], generator=generator), shape)
    tensor = tensor.coalesce() if coalesced else tensor
    check_sparse(opened(tensor), tensor)


def test_coordinates_of_nothing_and_of_a_single_number(opened: Files) -> None:
    for tensor in (torch.sparse_coo_tensor(size=(3, 4)), torch.sparse_coo_tensor(size=(0, 4)),
                   torch.sparse_coo_tensor(torch.zeros(0, 2), torch.tensor([1.5, 2.0]), ()),
                   torch.sparse_coo_tensor(torch.zeros(1, 2), torch.zeros(2, 0), (3, 0))):
        check_sparse(opened(tensor), tensor)


def test_a_conjugate_of_what_is_sparse(opened: Files) -> None:
    tensor = torch.sparse_coo_tensor([[0, 2]], torch.tensor([1 + 2j, 3 - 4j]).conj(), (4,))
    check_sparse(opened(tensor), tensor)


def test_values_at_scattered_places_beyond_what_is_held(opened: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sparse_reading, "_HELD", 100)
    monkeypatch.setattr(sparse_reading, "_AT_ONCE", 64)
    monkeypatch.setattr(sparse_parts, "_AT_ONCE", 7)
    generator = torch.Generator().manual_seed(4)
    indices = torch.randint(0, 50, (1, 200), generator=generator)
    for width in ((), (3,), (40,)):
        tensor = torch.sparse_coo_tensor(indices, torch.randn(200, *width, generator=generator), (50, *width))
        check_sparse(opened(tensor), tensor)
        check_sparse(opened(tensor.coalesce()), tensor.coalesce())


def some_dense(*shape: int) -> torch.Tensor:
    generator = torch.Generator().manual_seed(sum(shape))
    dense = torch.randn(shape, generator=generator)
    return dense * (torch.rand(shape, generator=generator) < 0.4)


@pytest.mark.parametrize("layout", [torch.sparse_csr, torch.sparse_csc], ids=str)
def test_compressed_rows_and_columns(opened: Files, layout: torch.layout) -> None:
    for dense in (some_dense(7, 5), some_dense(5, 1), torch.zeros(0, 3), torch.zeros(3, 4)):
        tensor = dense.to_sparse(layout=layout)
        check_sparse(opened(tensor), tensor)
    hybrid = (some_dense(6, 4)[..., None] * torch.tensor([1.0, 2.0, 3.0])).to_sparse(layout=layout, dense_dim=1)
    check_sparse(opened(hybrid), hybrid)


@pytest.mark.parametrize("layout", [torch.sparse_bsr, torch.sparse_bsc], ids=str)
@pytest.mark.parametrize("block", [(2, 3), (1, 1), (4, 6), (4, 1)])
def test_compressed_blocks(opened: Files, layout: torch.layout, block: tuple[int, int]) -> None:
    tensor = some_dense(8, 6).to_sparse(layout=layout, blocksize=block)
    check_sparse(opened(tensor), tensor)


@pytest.mark.parametrize("layout", [torch.sparse_csr, torch.sparse_csc, torch.sparse_bsr, torch.sparse_bsc], ids=str)
def test_compressed_batches(opened: Files, layout: torch.layout) -> None:
    pattern = torch.tensor([[1, 0, 1, 0], [0, 1, 0, 1.0]]).repeat_interleave(3, 0).repeat(1, 2)
    dense = pattern * torch.arange(1, 2 * 3 * 48 + 1.0).reshape(2, 3, 6, 8)
    how = {"blocksize": (3, 2)} if layout in (torch.sparse_bsr, torch.sparse_bsc) else {}
    tensor = dense.to_sparse(layout=layout, **how)
    check_sparse(opened(tensor), tensor)


def test_indices_of_32_bits(opened: Files) -> None:
    tensor = torch.sparse_csr_tensor(torch.tensor([0, 2, 3], dtype=torch.int32),
                                     torch.tensor([0, 2, 1], dtype=torch.int32), torch.tensor([1.0, 2, 3]), (2, 3))
    check_sparse(opened(tensor), tensor)


def test_a_million_million_elements(opened: Files) -> None:
    side = 10 ** 6
    places = torch.tensor([[3, side - 1, 5], [7, side - 1, 2]])
    file = opened(torch.sparse_coo_tensor(places, torch.tensor([1.5, 2.5, -3.0]), (side, side)))
    stored = stored_numbers_of(file.known, file.tensor())
    assert (stored.shape, stored.absent) == ((3,), side * side - 3)
    assert all_of(stored.reader) == raw(torch.tensor([1.5, 2.5, -3.0]))
    reader = file.numbers().reader
    assert reader.nbytes == 4 * side * side
    window = bytearray(4_000_000)
    reader.read_into(4 * (3 * side), memoryview(window))
    row = np.frombuffer(window, "f4")
    assert (row[7], np.count_nonzero(row)) == (1.5, 1)
    reader.read_into(reader.nbytes - 4_000_000, memoryview(window))
    assert np.frombuffer(window, "f4")[-1] == 2.5


def hostile(opened: Files, indices: object, shape: tuple[int, ...] = (3, 4)) -> File:
    """Written with values where torch checks nothing."""
    there = torch.tensor(indices)
    tensor = torch.sparse_coo_tensor(there, torch.ones(there.shape[1]), shape, check_invariants=False)
    return opened(tensor)


@pytest.mark.parametrize(("indices", "said"), [
    ([[0, 3], [0, 0]], "its index 3 at entry 1 lies outside of the 3 of dimension 0"),
    ([[0, 1], [4, 0]], "its index 4 at entry 0 lies outside of the 4 of dimension 1"),
    ([[0, -1], [0, 0]], "its index -1 at entry 1"),
    ([[0, 1 << 62], [0, 0]], "its index 4,611,686,018,427,387,904 at entry 1"),
])
def test_coordinates_outside(opened: Files, indices: object, said: str) -> None:
    file = hostile(opened, indices)
    for asked in (numbers_of, stored_numbers_of):
        with pytest.raises(CheckpointError, match=said):
            asked(file.known, file.tensor())


@pytest.mark.parametrize(("part", "changes", "said"), [
    ("indices", {"shape": (2, 1)}, "do not make a tensor of shape"),
    ("indices", {"shape": (2,), "stride": (1,)}, "do not make"),
    ("values", {"shape": (1,)}, "do not make"), ("values", {"dtype": "float16"}, "its values are float16, not float32"),
    ("indices", {"dtype": "float64"}, "its indices are float64, not int64"),
    ("indices", {"layout": "nested"}, "its indices are no plain tensor"),
    ("values", {"layout": "sparse_coo"}, "its values are no plain tensor"),
    ("indices", {"offset": 9}, "needs 104 bytes of a storage that holds 32"),
])
def test_coordinates_that_do_not_fit(opened: Files, part: str, changes: dict[str, object], said: str) -> None:
    file = opened(torch.sparse_coo_tensor([[0, 1], [2, 3]], torch.ones(2), (3, 4)))
    file.part(part, **changes)
    for asked in (numbers_of, stored_numbers_of):
        with pytest.raises(CheckpointError, match=said):
            asked(file.known, file.tensor())


def compressed(opened: Files, pointers: list[int], plain: list[int], shape: tuple[int, int] = (3, 4)) -> File:
    return opened(torch.sparse_csr_tensor(torch.tensor(pointers), torch.tensor(plain), torch.ones(len(plain)), shape,
                                          check_invariants=False))


@pytest.mark.parametrize(("pointers", "plain", "said"), [
    ([0, 2, 1, 3], [0, 1, 2], "crow_indices do not grow from 0 to 3"),
    ([0, 1, 2, 4], [0, 1, 2], "do not grow"), ([1, 1, 2, 3], [0, 1, 2], "do not grow"),
    ([0, -1, 2, 3], [0, 1, 2], "do not grow"),
    ([0, 1, 2, 3], [0, 4, 2], "its index 4 at entry 1 lies outside of the 4"),
    ([0, 1, 2, 3], [0, 1, -7], "its index -7 at entry 2"),
])
def test_pointers_and_columns_outside(opened: Files, pointers: list[int], plain: list[int], said: str) -> None:
    file = compressed(opened, pointers, plain)
    for asked in (numbers_of, stored_numbers_of):
        with pytest.raises(CheckpointError, match=said):
            asked(file.known, file.tensor())


@pytest.mark.parametrize(("part", "changes", "said"), [
    ("crow_indices", {"shape": (3,)}, "3 crow_indices and blocks of 1×1, which do not fit"),
    ("crow_indices", {"shape": (), "stride": ()}, "do not make a tensor"),
    ("col_indices", {"shape": (1, 3), "stride": (3, 1)}, "do not make a tensor"),
    ("values", {"shape": (2,)}, "do not make a tensor"), ("values", {"shape": (), "stride": ()}, "do not make"),
    ("col_indices", {"dtype": "int16"}, "its col_indices are int16"),
])
def test_compressed_parts_that_do_not_fit(opened: Files, part: str, changes: dict[str, object], said: str) -> None:
    file = compressed(opened, [0, 1, 2, 3], [0, 1, 2])
    file.part(part, **changes)
    with pytest.raises(CheckpointError, match=said):
        file.numbers()


def test_blocks_that_do_not_fit(opened: Files) -> None:
    file = opened(some_dense(8, 6).to_sparse_bsr((2, 3)))
    for shape in ((8, 7), (9, 6), (8,), (4, 6)):
        with pytest.raises(CheckpointError, match=r"fit|do not make"):
            numbers_of(file.known, file.tensor()._replace(shape=shape))
    with pytest.raises(CheckpointError, match="more than can be numbered"):
        numbers_of(file.known, file.tensor()._replace(shape=(1 << 40, 1 << 40)))


def test_unsorted_and_repeated_columns(opened: Files) -> None:
    file = compressed(opened, [0, 3, 3, 5], [2, 0, 2, 3, 1])
    assert all_of(file.numbers().reader) == raw(torch.tensor([[1.0, 0, 2, 0], [0, 0, 0, 0], [0, 1, 0, 1]]))
    stored = stored_numbers_of(file.known, file.tensor())
    assert (stored.shape, stored.absent) == ((4,), 8)
    assert sorted(np.frombuffer(all_of(stored.reader), "f4")) == [1, 1, 1, 2]


def test_more_entries_than_are_put_in_order(opened: Files, monkeypatch: pytest.MonkeyPatch) -> None:
    sorted_one = opened(torch.sparse_coo_tensor([[0, 1, 2]], torch.ones(3), (4,)).coalesce())
    other = opened(torch.sparse_coo_tensor([[2, 1, 2]], torch.ones(3), (4,)))
    for module in (tensor_parts, sparse_parts):
        monkeypatch.setattr(module, "MOST", 2)
    assert all_of(stored_numbers_of(sorted_one.known, sorted_one.tensor()).reader) == raw(torch.ones(3))
    with pytest.raises(CheckpointError, match="has 3 entries; up to 2 are put in order"):
        sorted_one.numbers()
    with pytest.raises(CheckpointError, match="put in order"):
        stored_numbers_of(other.known, other.tensor())
    with pytest.raises(CheckpointError, match="4 crow_indices; up to 2 are read"):
        compressed(opened, [0, 1, 2, 3], [0, 1, 2]).numbers()


def test_putting_in_order_can_be_stopped(opened: Files) -> None:
    file = opened(torch.sparse_coo_tensor([[2, 1, 2]], torch.ones(3), (4,)))
    token = CancelToken()
    token.cancel()
    for asked in (numbers_of, stored_numbers_of):
        with pytest.raises(Cancelled):
            asked(file.known, file.tensor(), token)


def test_what_cannot_be_added_up(opened: Files) -> None:
    pairs = torch.tensor([1, 2, 3], dtype=torch.uint8).view(torch.float4_e2m1fn_x2)
    file = opened({"w": torch.sparse_coo_tensor([[0, 2, 2]], torch.ones(3, dtype=torch.uint8), (4,)), "pairs": pairs})
    root = file.nodes[file.document.checkpoint.root]
    file.nodes[dict(file.tensor().parts)["values"]] = file.nodes[root.children[1]]
    tensor = file.tensor()._replace(dtype="float4_e2m1fn_x2")
    for asked in (numbers_of, stored_numbers_of):
        with pytest.raises(CheckpointError, match="float4_e2m1fn_x2 cannot be added up"):
            asked(file.known, tensor)
