"""Finding extremes, NaN and infinities: as torch finds them, wherever they lie."""

import math

import ml_dtypes
import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.analysis.finding import locating
from ckpt_browser.analysis.finding.locating import INFINITY, MAGNITUDE, MAXIMUM, MINIMUM, NAN, locate
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken

INF = math.inf


def read_of(data: bytes):
    def read(start: int, buffer: memoryview) -> None:
        assert start + len(buffer) <= len(data)
        buffer[:] = data[start:start + len(buffer)]

    return read


def found(tensor: torch.Tensor, wanted: str, after: int = -1, **how) -> int | None:
    data = tensor.contiguous().reshape(-1).view(torch.uint8).numpy().tobytes()
    return locate(read_of(data), str(tensor.dtype).removeprefix("torch."), tensor.numel(), wanted, after, **how)


@pytest.mark.parametrize("dtype", ["float64", "float32", "float16", "bfloat16", "float8_e4m3fn", "float8_e5m2", "int64",
                                   "int8", "uint8", "uint16", "bool"])
def test_extremes_as_torch_has_them(dtype, monkeypatch):
    monkeypatch.setattr(locating, "_AT_ONCE", 7)
    tensor = (torch.randn(100, generator=torch.Generator().manual_seed(1)) * 20).to(torch.int8) \
        .to(getattr(torch, dtype))
    numbers = tensor.to(torch.float64)
    assert numbers[found(tensor, MINIMUM)] == numbers.min()
    assert numbers[found(tensor, MAXIMUM)] == numbers.max()
    assert numbers[found(tensor, MAGNITUDE)].abs() == numbers.abs().max()


@given(st.lists(st.floats(width=32), max_size=40), st.sampled_from([MINIMUM, MAXIMUM, MAGNITUDE]))
def test_only_finite_numbers_are_extremes(numbers, wanted):
    tensor = torch.tensor(numbers, dtype=torch.float32)
    key = {MINIMUM: lambda x: x, MAXIMUM: lambda x: -x, MAGNITUDE: lambda x: -abs(x)}[wanted]
    finite = [(key(number), place) for place, number in enumerate(numbers) if math.isfinite(number)]
    assert found(tensor, wanted) == (min(finite)[1] if finite else None)


def test_of_equal_extremes_the_first_counts(monkeypatch):
    monkeypatch.setattr(locating, "_AT_ONCE", 2)
    assert found(torch.tensor([0.0, -3, 3, -3, 3]), MAGNITUDE) == 1
    assert found(torch.tensor([0.0, 3, 1, 3]), MAXIMUM) == 1


def test_the_lowest_integer_is_the_largest_in_magnitude():
    tensor = torch.tensor([5, -2**63, 2**63 - 1])
    assert found(tensor, MAGNITUDE) == 1
    assert found(torch.tensor([1, -128, 127], dtype=torch.int8), MAGNITUDE) == 1
    assert locate(read_of(np.array([1, 2**64 - 1], "<u8").tobytes()), "uint64", 2, MAGNITUDE) == 1


def test_complex_numbers_go_by_magnitude():
    tensor = torch.tensor([1 + 1j, 3e38 + 3e38j, 0.5j, complex(INF, 0)], dtype=torch.complex64)
    assert found(tensor, MAXIMUM) == 1
    assert found(tensor, MINIMUM) == 2
    assert found(tensor, INFINITY) == 3
    assert found(torch.tensor([1j, complex(0, math.nan)]), NAN) == 1


def test_the_next_one_is_looked_for_from_here_to_the_end_and_round(monkeypatch):
    monkeypatch.setattr(locating, "_AT_ONCE", 3)
    tensor = torch.zeros(20)
    tensor[[4, 11]] = math.nan
    assert [found(tensor, NAN, after) for after in (-1, 3, 4, 10, 11, 19)] == [4, 4, 11, 11, 4, 4]
    tensor[11] = 0
    assert found(tensor, NAN, 4) == 4
    assert found(tensor, INFINITY, 4) is None
    assert found(torch.tensor([0, -INF]), INFINITY) == 1


@pytest.mark.parametrize("wanted", [MINIMUM, MAXIMUM, MAGNITUDE, NAN, INFINITY])
def test_nothing_is_found_in_nothing(wanted):
    assert found(torch.zeros(0), wanted) is None


def test_integers_are_not_read_for_what_they_cannot_hold():
    def read(start: int, buffer: memoryview) -> None:
        raise AssertionError

    assert locate(read, "int32", 10, NAN) is None
    assert locate(read, "bool", 10, INFINITY) is None


def test_types_of_four_and_eight_bits():
    numbers = np.array([1, 6, -6, 0.5], ml_dtypes.float4_e2m1fn)
    assert locate(read_of(numbers.tobytes()), "float4_e2m1fn", 4, MINIMUM) == 2
    codes = torch.tensor([1, 0x80, 3], dtype=torch.uint8).view(torch.float8_e4m3fnuz)
    assert found(codes, NAN) == 1


def test_it_stops_when_told_and_says_how_far_it_is(monkeypatch):
    monkeypatch.setattr(locating, "_AT_ONCE", 10)
    token, told = CancelToken(), []

    def report(what: str, done: int, total: int) -> None:
        told.append((done, total))
        if done == 30:
            token.cancel()

    with pytest.raises(Cancelled):
        found(torch.zeros(100), MAXIMUM, token=token, report=report)
    assert told == [(10, 100), (20, 100), (30, 100)]


def test_what_cannot_be_read_is_said():
    def read(start: int, buffer: memoryview) -> None:
        raise CheckpointError("cut short")

    with pytest.raises(CheckpointError, match="cut short"):
        locate(read, "float32", 10, NAN)
