"""Every number that is told of a tensor, held against torch in float64."""

import itertools
import math
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing import get_context

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from ckpt_browser.analysis.measuring.binning import edges, symlog_bins
from ckpt_browser.analysis.measuring.measures import QUANTILES, Measured
from ckpt_browser.analysis.measuring.measuring import NUMPY, Whole, measure
from ckpt_browser.analysis.measuring.on_device import compute_on
from ckpt_browser.analysis.measuring.ranges import Range, histogram
from ckpt_browser.analysis.measuring.runs import Run
from ckpt_browser.analysis.measuring.selection import quantiles
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken

FLOATS = ["float64", "float32", "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz",
          "float8_e5m2fnuz", "float8_e8m0fnu"]
INTEGERS = ["int64", "int32", "int16", "int8", "uint64", "uint32", "uint16", "uint8", "bool"]


class Memory:
    """Bytes that can be read from any place."""

    def __init__(self, data: bytes) -> None:
        self.data = data

    def read_into(self, start: int, buffer: memoryview) -> None:
        buffer[:] = self.data[start:start + len(buffer)]


def whole(tensor: torch.Tensor, step: int = 0, part: str = "magnitude") -> Whole:
    """The tensor as one run, or as runs of some rows each."""
    flat = tensor.contiguous()
    reader = Memory(bytes(flat.view(torch.uint8).numpy().tobytes()) if flat.numel() and flat.dim()
                    else flat.reshape(-1).view(torch.uint8).numpy().tobytes())
    dtype = str(tensor.dtype).removeprefix("torch.")
    rows, row = (tensor.shape[0], math.prod(tensor.shape[1:])) if tensor.dim() > 1 else (0, 0)
    if row < 2:
        rows = row = 0
    size = step or max(tensor.numel(), 1)
    runs = tuple(Run(reader, dtype, at, min(at + size, tensor.numel()), row, part)
                 for at in range(0, max(tensor.numel(), 1), size))
    return Whole(runs, rows)


def as_double(tensor: torch.Tensor) -> torch.Tensor:
    if tensor.is_complex():
        wide = tensor.to(torch.complex128)
        magnitudes = torch.from_numpy(np.asarray(np.abs(wide.numpy())))  # torch and numpy may differ in the last bit
        torch.testing.assert_close(magnitudes, wide.abs(), rtol=1e-15, atol=0)
        return magnitudes
    if tensor.dtype == torch.uint64:
        return torch.from_numpy(tensor.numpy().astype(np.float64))
    return tensor.to(torch.float64)


def check(tensor: torch.Tensor, found: Measured, close: float = 1e-12) -> None:
    """Hold everything against torch."""
    told, made = found
    wide = as_double(tensor).reshape(-1)
    finite = wide[torch.isfinite(wide)]
    assert told.elements == tensor.numel()
    assert told.nan == int(torch.isnan(wide).sum())
    assert told.positive_infinite == int((wide == math.inf).sum())
    assert told.negative_infinite == int((wide == -math.inf).sum())
    assert told.zero == int((wide == 0).sum())
    assert int(made.counts.sum()) == told.finite == finite.numel()
    if not finite.numel():
        assert told.minimum is told.maximum is told.mean is told.std is made.low is made.high is None
        return
    largest = float(finite.abs().max())
    assert (float(told.minimum), float(told.maximum)) == (float(finite.min()), float(finite.max()))
    assert told.mean == pytest.approx(float(finite.mean()), rel=close, abs=largest * close)
    assert told.norm1 == pytest.approx(float(finite.abs().sum()), rel=close)
    assert told.norm2 == pytest.approx(float(torch.linalg.vector_norm(finite)), rel=close)
    if finite.numel() > 1:
        assert told.std == pytest.approx(float(finite.std()), rel=1e-9, abs=largest * close)
    else:
        assert told.std is None
    low, high = float(finite.min()), float(finite.max())
    assert (made.low, made.high) == (told.minimum, told.maximum)
    if math.isfinite((high - low) * len(made.counts)):
        expected = torch.histc(finite, len(made.counts), low, high).long()
        if low == high:
            expected = torch.zeros_like(expected)
            expected[len(made.counts) // 2] = finite.numel()
        assert made.counts.tolist() == expected.tolist()
    check_quantiles(finite, told)
    check_rows(tensor, told)


def check_quantiles(finite: torch.Tensor, told) -> None:
    ordered = finite.sort().values
    if told.exact:
        shares = torch.tensor(QUANTILES, dtype=torch.float64)
        expected = torch.from_numpy(np.quantile(ordered.numpy(), QUANTILES)) if ordered.numel() > 10_000_000 \
            else torch.quantile(ordered, shares)
        span = float(ordered[-1] - ordered[0])
        assert told.quantiles == pytest.approx(expected.tolist(), rel=1e-12, abs=span * 1e-12)
        return
    margin = len(ordered) / 200 + 1
    span = float(ordered[-1] - ordered[0])
    for share, value in zip(QUANTILES, told.quantiles, strict=True):
        slack = span * 1e-6
        first = int(torch.searchsorted(ordered, value - slack))
        last = int(torch.searchsorted(ordered, value + slack, right=True))
        assert first - margin <= share * (len(ordered) - 1) <= last + margin


def check_rows(tensor: torch.Tensor, told) -> None:
    if tensor.dim() < 2 or math.prod(tensor.shape[1:]) < 2:
        assert told.rows == told.zero_rows == told.equal_rows == 0
        return
    table = as_double(tensor).reshape(tensor.shape[0], -1)
    assert told.rows == tensor.shape[0]
    assert told.equal_rows == int((table == table[:, :1]).all(dim=1).sum())
    assert told.zero_rows == int((table == 0).all(dim=1).sum())


def of_type(dtype: str, shape: tuple[int, ...], seed: int = 0) -> torch.Tensor:
    generator = torch.Generator().manual_seed(seed)
    kind = getattr(torch, dtype)
    if dtype == "bool":
        return torch.rand(shape, generator=generator) < 0.3
    if dtype in INTEGERS:
        return torch.randint(0, 100, shape, generator=generator).to(kind)
    return torch.randn(shape, generator=generator).to(kind)


SHAPES = [(), (1,), (0,), (0, 3), (7,), (5, 3), (3, 1), (2, 0), (300, 70), (3, 70_000), (2, 300_000), (20_000,),
          (40, 3, 3, 3), (1, 90_001)]


@pytest.mark.parametrize("dtype", [*FLOATS, *INTEGERS])
def test_every_type_and_shape(dtype):
    for seed, shape in enumerate(SHAPES):
        tensor = of_type(dtype, shape, seed)
        check(tensor, measure(whole(tensor), 64))


@pytest.mark.filterwarnings("ignore:ComplexHalf")
@pytest.mark.parametrize("dtype", ["complex32", "complex64", "complex128"])
def test_magnitudes_of_complex_numbers(dtype):
    generator = torch.Generator().manual_seed(1)
    for shape in ((), (0,), (50, 4), (30_000,)):
        tensor = torch.randn(shape, generator=generator, dtype=torch.complex128).to(getattr(torch, dtype))
        check(tensor, measure(whole(tensor), 64), close=1e-11)


@pytest.mark.parametrize(("part", "same"), [("phase", torch.angle), ("real", torch.real), ("imaginary", torch.imag)])
def test_other_parts_of_complex_numbers(part, same):
    tensor = torch.randn(3000, dtype=torch.complex64, generator=torch.Generator().manual_seed(2))
    told = measure(whole(tensor, part=part)).statistics
    assert told.mean == pytest.approx(float(same(tensor.to(torch.complex128)).mean()), rel=1e-10)


@pytest.mark.parametrize("dtype", ["float64", "float32", "float16", "bfloat16", "int32", "uint8"])
def test_parts_add_up_to_the_whole(dtype):
    for shape, step in itertools.product([(40, 7), (3, 9000), (300, 100), (70_000,)], [70, 700, 2100]):
        tensor = of_type(dtype, shape, step)
        row = math.prod(shape[1:]) if len(shape) > 1 else 0
        if row and step % row and row % step:
            continue
        check(tensor, measure(whole(tensor, step), 32))


def test_rows_that_span_several_parts():
    tensor = torch.zeros(4, 1000)
    tensor[1] = 3.5
    tensor[2, 999] = 1
    tensor[3] = math.inf
    for dtype in (torch.float32, torch.float16, torch.float64):
        told = measure(whole(tensor.to(dtype), 250)).statistics
        assert (told.zero_rows, told.equal_rows) == (1, 3)


@pytest.mark.parametrize("dtype", ["float64", "float32", "float16", "bfloat16"])
def test_odd_numbers(dtype):
    tiny = {"float64": 5e-324, "float32": 1e-45, "float16": 6e-8, "bfloat16": 9.2e-41}[dtype]
    odd = [math.nan, math.inf, -math.inf, -0.0, 0.0, tiny, -tiny, 1.0, 1.0]
    for size in (1, 9, 20_000):
        tensor = torch.tensor((odd * size)[:size * 2 + 7], dtype=torch.float64).to(getattr(torch, dtype))
        found = measure(whole(tensor), 16)
        check(tensor, found)
        normal = torch.finfo(tensor.dtype).smallest_normal
        wide = tensor.double()
        assert found.statistics.subnormal == int(((wide != 0) & (wide.abs() < normal)).sum())


@pytest.mark.parametrize("values", [[math.nan] * 3, [math.inf, -math.inf], [-0.0], [0.0, -0.0], [3.0] * 20_000,
                                    [1e300, -1e300] * 9000, [1.7e308, -1.7e308], [5e-324, 1e-323, 0.0] * 5000,
                                    [1e8 + 1, 1e8 + 2] * 9000, [1e15, 1e15 + 1, 1e15 + 2] * 100])
def test_extreme_values(values):
    tensor = torch.tensor(values, dtype=torch.float64)
    found = measure(whole(tensor), 32)
    if max(map(abs, values)) < 1e150:
        check(tensor, found)
    assert int(found.histogram.counts.sum()) == found.statistics.finite


@pytest.mark.parametrize(("dtype", "value"), [("float32", 0.0), ("float32", -0.25), ("float64", 5e-324), ("int64", -7),
                                              ("uint64", 3), ("int32", 0), ("float16", 65504.0)])
def test_one_number_over_and_over(dtype, value):
    tensor = torch.full((6, 120_000), value, dtype=getattr(torch, dtype))
    for step in (0, 60_000, 240_000):
        check(tensor, measure(whole(tensor, step)))
    if dtype.startswith("float"):
        tensor[2, 5] = tensor[4, 119_999] = math.nan
        tensor[3] = math.inf
        for step in (0, 60_000, 240_000):
            check(tensor, measure(whole(tensor, step)))


def test_neighbours_that_float64_cannot_tell_apart():
    tensor = torch.tensor([2**60, 2**60 + 1] * 5000)
    told, made = measure(whole(tensor))
    assert (told.minimum, told.maximum) == (2**60, 2**60 + 1)
    assert int(made.counts.sum()) == told.finite == 10_000


def test_values_on_the_edges_of_bins():
    """Where torch divides, a quicker way multiplies: values on a grid tell them apart."""
    for seed in range(40):
        generator = torch.Generator().manual_seed(seed)
        low, step = torch.randn(2, generator=generator).tolist()
        grid = low + abs(step) * torch.randint(0, 257, (40_000,), generator=generator)
        for tensor in (grid, grid.to(torch.bfloat16).to(torch.float32), torch.round(grid * 100)):
            check(tensor, measure(whole(tensor)))


def test_a_large_mean_does_not_swallow_the_deviation():
    tensor = 1e6 + torch.randn(200_000, dtype=torch.float64, generator=torch.Generator().manual_seed(0)) * 1e-3
    check(tensor, measure(whole(tensor)), close=1e-10)


def test_outliers_do_not_blind_the_quantiles():
    tensor = torch.randn(100_000, generator=torch.Generator().manual_seed(0))
    tensor[5], tensor[6] = 1e30, -3e37
    check(tensor, measure(whole(tensor)))
    tensor[: 60_000] = 0
    assert measure(whole(tensor)).statistics.quantiles[3] == 0


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_numbers(data):
    dtype = data.draw(st.sampled_from([*FLOATS, *INTEGERS]))
    size = data.draw(st.integers(0, 40))
    width = getattr(torch, dtype).itemsize
    raw = data.draw(st.binary(min_size=size * width, max_size=size * width))
    if dtype == "bool":
        raw = bytes(byte & 1 for byte in raw)
    tensor = torch.frombuffer(bytearray(raw or b"\0" * width), dtype=torch.uint8)[:len(raw)].view(getattr(torch, dtype))
    found = measure(whole(tensor), data.draw(st.integers(1, 50)))
    wide = as_double(tensor)
    if not wide.numel() or float(wide[torch.isfinite(wide)].abs().max() if torch.isfinite(wide).any() else 0) < 1e150:
        check(tensor, found, close=1e-9)
    assert int(found.histogram.counts.sum()) == found.statistics.finite


def test_bytes_of_a_bool_that_are_neither_0_nor_1():
    told = measure(Whole((Run(Memory(bytes([0, 1, 2, 255])), "bool", 0, 4),))).statistics
    assert (told.odd, told.zero, told.maximum, told.mean) == (2, 1, 1, 0.75)


@pytest.mark.parametrize("dtype", ["float32", "float64", "int32", "int64", "uint32", "uint64"])
def test_exact_quantiles(dtype):
    generator = torch.Generator().manual_seed(3)
    for size in (1, 2, 999, 50_000):
        tensor = torch.randn(size, dtype=torch.float64, generator=generator) * 1000
        tensor = (tensor.abs() if dtype.startswith("u") else tensor).to(getattr(torch, dtype))
        if tensor.is_floating_point() and size > 2:
            tensor[0], tensor[1], tensor[2] = math.nan, -math.inf, -0.0
        wide = as_double(tensor)
        finite = wide[torch.isfinite(wide)]
        told = quantiles(whole(tensor, 7000).runs, finite.numel())
        expected = torch.quantile(finite, torch.tensor(QUANTILES, dtype=torch.float64)).tolist()
        assert told == pytest.approx(expected, rel=1e-13, abs=1e-13)


@pytest.mark.parametrize("compute", [NUMPY, compute_on("cpu")])
def test_signalling_nan_is_only_nan(compute):
    codes = np.concatenate((np.random.default_rng(0).normal(size=9000).astype("<f4").view("<u4"),
                            np.array([0x7F800001, 0xFF800001, 0x7FC00000], "<u4")))
    for size in (len(codes), 20):
        run = Run(Memory(codes[-size:].tobytes()), "float32", 0, size)
        found = measure(Whole((run,)), compute=compute)
        assert (found.statistics.nan, found.statistics.finite) == (3, size - 3)
        within = histogram(Whole((run,)), Range(-1.0, 1.0, 10), CancelToken())
        assert within.counts.sum() + within.below + within.above == size - 3
        quantiles((run,), size - 3)


def test_exact_quantiles_of_numbers_that_hardly_differ():
    tensor = torch.full((2_200_000,), 1.0)
    tensor[::2] = 1.0000001
    tensor[7] = -5
    assert quantiles(whole(tensor).runs, tensor.numel())[0] == 1.0
    assert quantiles(whole(tensor).runs, tensor.numel())[-1] == tensor[0].item()


def test_any_executor_finds_the_same():
    with ThreadPoolExecutor(2) as threads, ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        for dtype in ("float32", "bfloat16", "int64"):
            tensor = of_type(dtype, (400, 500))
            alone = measure(whole(tensor, 50_000))
            for executor in (threads, processes):
                other = measure(whole(tensor, 50_000), parts=executor.map)
                assert other.statistics == alone.statistics
                assert other.histogram.counts.tolist() == alone.histogram.counts.tolist()


@pytest.mark.parametrize("dtype", [*FLOATS, *INTEGERS])
def test_a_device_finds_the_same(dtype):
    for seed, shape in enumerate(SHAPES):
        tensor = of_type(dtype, shape, seed)
        if tensor.is_floating_point() and tensor.dim() == 1 and tensor.numel() > 5:
            tensor[1], tensor[3] = math.nan, 0
        check(tensor, measure(whole(tensor), 64, compute=compute_on("cpu")))
        ours, theirs = measure(whole(tensor), 64), measure(whole(tensor), 64, compute=compute_on("cpu"))
        assert ours.histogram.counts.tolist() == theirs.histogram.counts.tolist()


@pytest.mark.parametrize("device", ["cuda:97", "nonsense", "meta"])
def test_a_device_that_is_not_there(device):
    with pytest.raises(CheckpointError, match="cannot be used here"):
        compute_on(device)


def test_symlog_bins_begin_and_end_where_they_should():
    assert edges(symlog_bins(-100.0, 1000.0, 8, 0.1))[[0, -1]].tolist() == pytest.approx([-100, 1000])
