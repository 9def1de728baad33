"""Pictures of tensors of every layout in real files: each number at the place where torch has it."""

import itertools
import os
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
import torch

from ckpt_browser.analysis.pictures.filters import gallery_of
from ckpt_browser.analysis.pictures.planes import whole
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.workspace.looking import picturing
from ckpt_browser.workspace.looking.sights import REST, Sight, cell_of, picture_shape, place_of, plane_of

from ..numbered import File, Files

pytestmark = pytest.mark.filterwarnings("ignore::UserWarning")


@pytest.fixture
def opened(tmp_path: Path) -> Iterator[Files]:
    made = Files(tmp_path)
    yield made
    made.close()


ALL = Sight()


def cells(file: File, key: str = "w", sight: Sight = ALL) -> np.ndarray:
    """Every number of a sight, as the heat map has it."""
    tensor = file.tensor(key)
    plane = plane_of(tensor, sight)[0]
    found = picturing.heat_map(file.document, file.library, tensor, sight, whole(plane), 10_000, 10_000)
    assert found.cells is not None
    return found.cells


def numbered(*shape: int) -> torch.Tensor:
    return torch.arange(torch.Size(shape).numel(), dtype=torch.float32).reshape(shape)


VIEWS = {"whole": numbered(4, 5, 6), "turned": numbered(4, 5, 6).permute(2, 0, 1),
         "step": numbered(9, 8, 7)[1::2, ::3, 2:], "last": numbered(4, 6, 5).transpose(1, 2),
         "spread": numbered(4, 1, 1).expand(4, 3, 5), "behind": numbered(300)[17:17 + 60].reshape(3, 4, 5)}


@pytest.mark.parametrize("name", VIEWS)
def test_any_two_axes_of_any_view(opened, name):
    tensor = VIEWS[name]
    file = opened(tensor)
    np.testing.assert_array_equal(cells(file), tensor.reshape(tensor.shape[0], -1))
    for rows, columns in itertools.permutations(range(3), 2):
        fixed = tuple(size // 2 for size in tensor.shape)
        cut = ({0, 1, 2} - {rows, columns}).pop()
        wanted = tensor.select(cut, fixed[cut])
        wanted = wanted if rows < columns else wanted.t()
        np.testing.assert_array_equal(cells(file, sight=Sight(rows, columns, fixed)), wanted)


def test_channels_last_kernels_are_read_in_their_order(opened):
    weight = numbered(8, 3, 5, 5).to(memory_format=torch.channels_last)
    file = opened(weight)
    np.testing.assert_array_equal(cells(file), weight.reshape(8, -1))
    gallery = gallery_of((8, 3, 5, 5))
    found = picturing.filters(file.document, file.library, file.tensor(), gallery, 2, 7)
    np.testing.assert_array_equal(found, weight[2:7].permute(0, 2, 3, 1))
    assert picturing.largest(file.document, file.library, file.tensor()) == weight.max()


@pytest.mark.parametrize("shape", [(), (1,), (10,), (2, 3), (1, 1, 1, 4)])
def test_few_and_many_dimensions(opened, shape):
    tensor = numbered(*shape) + 1
    file = opened(tensor)
    found = cells(file).reshape(-1)
    assert found[:tensor.numel()].tolist() == tensor.reshape(-1).tolist()


def test_lists_with_steps_are_wrapped(opened):
    file = opened(numbered(40)[3::4])
    assert cells(file).tolist() == [[3, 7, 11, 15], [19, 23, 27, 31], [35, 39, 0, 0]]


@pytest.mark.parametrize("dtype", [torch.float64, torch.float16, torch.bfloat16, torch.float8_e4m3fn, torch.float8_e5m2,
                                   torch.int64, torch.int8, torch.uint8, torch.bool], ids=str)
def test_every_type(opened, dtype):
    tensor = (torch.randn(7, 9) * 3).to(dtype)
    file = opened({"w": tensor, "t": tensor.t()})
    for key, wanted in (("w", tensor), ("t", tensor.t())):
        found = cells(file, key)
        exact = found.astype(np.float64)
        np.testing.assert_array_equal(exact, wanted.to(torch.float64))


def test_complex_numbers_by_magnitude_and_one_of_them_exactly(opened):
    tensor = torch.tensor([[3 + 4j, 1j], [complex("inf"), complex("nan+1j")]])
    file = opened({"w": tensor, "c": tensor.conj()})
    np.testing.assert_array_equal(cells(file), [[5, 1], [np.inf, np.nan]])
    value = picturing.value_at(file.document, file.library, file.tensor("c"), Sight(), 0, 0)
    assert value == 3 - 4j


def test_quantised_and_sparse_tensors_have_all_their_numbers(opened):
    real = torch.randn(6, 5)
    quantised = torch.quantize_per_tensor(real, 0.05, 3, torch.qint8)
    sparse = torch.eye(7).to_sparse()
    file = opened({"q": quantised, "s": sparse})
    np.testing.assert_allclose(cells(file, "q"), quantised.dequantize())
    np.testing.assert_array_equal(cells(file, "s"), torch.eye(7))


def test_pairs_of_four_bits_have_a_place_each(opened):
    codes = torch.tensor([[0x21, 0x43], [0x65, 0x87]], dtype=torch.uint8)
    file = opened(codes.view(torch.float4_e2m1fn_x2))
    assert picture_shape(file.tensor()) == (2, 4)
    assert cells(file).tolist() == [[0.5, 1, 1.5, 2], [3, 4, 6, -0.0]]


@pytest.mark.parametrize("sight", [Sight(), Sight(2, 0, (0, 1, 0)), Sight(1, 2, (3, 0, 0))])
def test_the_index_of_a_cell_leads_to_its_number(opened, sight):
    tensor = VIEWS["turned"]
    file = opened(tensor)
    for row, column in ((0, 0), (1, 2), (2, 3)):
        value = picturing.value_at(file.document, file.library, file.tensor(), sight, row, column)
        assert value == tensor[place_of(file.tensor(), sight, row, column)].item()


def test_a_wrapped_cell_has_one_index(opened):
    file = opened({"w": numbered(10), "one": torch.tensor(4.5)})
    assert place_of(file.tensor(), Sight(), 2, 1) == (9,)
    assert place_of(file.tensor("one"), Sight(), 0, 0) == ()
    assert picturing.value_at(file.document, file.library, file.tensor("one"), Sight(), 0, 0) == 4.5


def test_spectrum_and_similarity_of_a_turned_matrix(opened):
    tensor = torch.randn(30, 12).t()
    file = opened(tensor)
    found = picturing.spectrum(file.document, file.library, file.tensor())
    np.testing.assert_allclose(found.values, torch.linalg.svdvals(tensor.double()), rtol=1e-10)
    alike = picturing.similarity(file.document, file.library, file.tensor())
    wanted = torch.nn.functional.normalize(tensor.double())
    np.testing.assert_allclose(alike.cosines, wanted @ wanted.t(), atol=1e-12)


def test_a_glance_is_some_of_the_numbers(opened):
    tensor = numbered(100, 50)
    file = opened(tensor.t())
    found = picturing.glance(file.document, file.library, file.tensor(), Sight(), 10, 20)
    np.testing.assert_array_equal(found.lowest, tensor.t()[::5, ::5])


@pytest.mark.parametrize("work", ["heat_map", "glance", "spectrum", "similarity", "largest", "filters", "value_at"])
def test_a_file_that_changed_is_refused_everywhere(opened, work):
    file = opened(numbered(4, 3, 2, 2))
    tensor = file.tensor()
    path = opened.folder / "0.pth"
    os.utime(path, (1, 1))
    more = {"heat_map": (Sight(), whole(plane_of(tensor, Sight())[0]), 5, 5), "glance": (Sight(), 5, 5),
            "value_at": (Sight(), 0, 0), "filters": (gallery_of((4, 3, 2, 2)), 0, 1)}.get(work, ())
    with pytest.raises(CheckpointError, match=r"0\.pth"):
        getattr(picturing, work)(file.document, file.library, tensor, *more)


def test_what_has_no_numbers_is_refused_with_its_reason(opened):
    file = opened(torch.empty(3, 4, device="meta"))
    with pytest.raises(CheckpointError, match="no numbers"):
        cells(file)


def test_sparse_places_out_of_bounds_are_refused(opened):
    file = opened(torch.eye(4).to_sparse())
    file.part("values", shape=(9,), stride=(1,))
    with pytest.raises(CheckpointError):
        cells(file)


def test_work_stops_when_asked(opened):
    file = opened(numbered(50, 40))
    token = CancelToken()
    token.cancel()
    for work in (picturing.spectrum, picturing.similarity, picturing.largest):
        with pytest.raises(Cancelled):
            work(file.document, file.library, file.tensor(), token)


def test_rest_is_all_axes_but_the_first():
    assert Sight().columns == REST and Sight().rows == 0


@pytest.mark.parametrize("shape", [(), (7,), (1, 5), (3, 4), (3, 4, 2), (2, 3, 2, 2)])
def test_the_cell_of_an_index_is_the_one_whose_place_it_is(opened, shape):
    tensor = opened(torch.zeros(shape)).tensor()
    axes = itertools.permutations(range(len(shape)), 2) if len(shape) > 1 else ()
    for sight in (Sight(), *[Sight(rows, columns, (0,) * len(shape)) for rows, columns in axes]):
        for index in itertools.product(*map(range, shape)):
            there, row, column = cell_of(tensor, sight, index)
            assert place_of(tensor, there, row, column) == index
            assert (there.rows, there.columns) == (sight.rows, sight.columns)
