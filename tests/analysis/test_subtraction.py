"""Right minus left, held against torch in float64, and against Python where float64 is too narrow."""

import math
import warnings

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.analysis.elements.decoding import decoded
from ckpt_browser.analysis.pairs.subtraction import difference_type, subtracted

from .test_differences import ALL, COMPLEX, FLOATS, INTEGERS, bitwise, made, of, runs, tensor_of

PLAIN = [*FLOATS, *INTEGERS, "bool"]


def minus(left: bytes, right: bytes, dtype: str, other: str = "") -> np.ndarray:
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        return subtracted(memoryview(left), dtype, memoryview(right), other or dtype)


@given(runs)
def test_right_minus_left_is_that_of_torch(run):
    dtype = run[0]
    left, right = made(*run)
    found = minus(left, right, dtype)
    assert found.dtype == difference_type(dtype, dtype)
    if dtype in ("int64", "uint64"):
        wanted = decoded(right, dtype).astype(object) - decoded(left, dtype).astype(object)
        assert found.tolist() == [float(number) for number in wanted]
        return
    wanted = (tensor_of(right, dtype) - tensor_of(left, dtype)).numpy()
    wanted[~bitwise(left, right, dtype)] = 0
    assert np.array_equal(found, wanted, equal_nan=True)


@given(runs)
def test_the_other_way_round_it_has_the_other_sign(run):
    left, right = made(*run)
    there, back = minus(left, right, run[0]), minus(right, left, run[0])
    assert np.array_equal(there, -back, equal_nan=True)


@given(st.sampled_from(PLAIN), st.sampled_from(PLAIN), st.integers(0, 100), st.integers(0, 2**32 - 1))
def test_of_two_types(one, other, count, seed):
    left, right = made(one, "same", count, seed)[0], made(other, "same", count, seed + 1)[0]
    found = minus(left, right, one, other)
    if {one, other} & {"int64", "uint64"} and not {one, other} & set(FLOATS):
        wanted = decoded(right, other).astype(object) - decoded(left, one).astype(object)
        np.testing.assert_allclose(found, wanted.astype(np.float64), rtol=5e-16)
        return
    a, b = tensor_of(left, one).numpy(), tensor_of(right, other).numpy()
    same = (a == b) | np.isnan(a) & np.isnan(b)
    with np.errstate(invalid="ignore", over="ignore"):
        wanted = np.where(same, 0, b - a)
    if one == other:
        wanted = np.where(bitwise(left, right, one), wanted, 0)
        wanted[bitwise(left, right, one) & np.isnan(a) & np.isnan(b)] = math.nan
    assert np.array_equal(found, wanted, equal_nan=True)


def test_what_is_the_same_differs_by_nothing_whatever_it_is():
    odd = of(torch.tensor([math.nan, math.inf, -math.inf, 1.0]))
    assert minus(odd, odd, "float32").tolist() == [0, 0, 0, 0]
    assert minus(odd, of(torch.tensor([math.nan, math.inf, -math.inf, 1.0], dtype=torch.float16)), "float32",
                 "float16").tolist() == [0, 0, 0, 0]
    other = of(torch.tensor([1.0, -math.inf, 5.0, math.inf]))
    found = minus(odd, other, "float32")
    assert math.isnan(found[0]) and found[1:].tolist() == [-math.inf, math.inf, math.inf]


@pytest.mark.parametrize(("one", "other"), [("int64", "uint64"), ("uint64", "int64"), ("int64", "int64")])
def test_neighbours_among_large_integers(one, other):
    left = np.array([2**60, 2**60 + 1, 0], f"<{one[0]}8").tobytes()
    right = np.array([2**60 + 1, 2**60, 2**63 - 1], f"<{other[0]}8").tobytes()
    assert minus(left, right, one, other).tolist() == [1.0, -1.0, float(2**63 - 1)]


@pytest.mark.parametrize("dtype", ALL)
def test_the_type_is_wide_enough(dtype):
    assert difference_type(dtype, "float32") == ("complex128" if dtype in COMPLEX else "float64")
    assert difference_type("float32", dtype) == difference_type(dtype, "float32")
    assert len(minus(b"", b"", dtype)) == 0
