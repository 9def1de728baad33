"""The numbers behind the bytes of every element type, code by code, against those that torch has."""

import warnings

import ml_dtypes
import numpy as np
import pytest
import torch

from ckpt_browser.analysis.elements.decoding import (
    HALVES,
    addable,
    decoded,
    is_coded,
    is_complex,
    is_float,
    portable,
    stored,
    values_of_codes,
)
from ckpt_browser.core.dtypes import DTYPES

SINGLE = ["float8_e4m3fn", "float8_e5m2", "float8_e4m3fnuz", "float8_e5m2fnuz", "float8_e8m0fnu", "int8", "uint8"]
DOUBLE = ["float16", "bfloat16", "int16", "uint16"]
WIDE = ["float64", "float32", "int64", "int32", "uint64", "uint32", "complex128", "complex64"]
HALF_VALUES = [0, 0.5, 1, 1.5, 2, 3, 4, 6]


def all_codes(dtype: str) -> bytes:
    size = DTYPES[dtype].itemsize
    return np.arange(1 << 8 * size, dtype=f"<u{size}").tobytes()


def torch_numbers(data: bytes, dtype: str) -> np.ndarray:
    """In float64, which holds every number of two bytes."""
    return torch.frombuffer(bytearray(data), dtype=getattr(torch, dtype)).to(torch.float64).numpy()


def same(one: np.ndarray, other: np.ndarray) -> None:
    """Equal, with NaN where the other has NaN and the same signs of zeros."""
    assert np.array_equal(one, other, equal_nan=True)
    numbers = ~np.isnan(other)
    assert np.array_equal(np.signbit(one[numbers]), np.signbit(other[numbers]))


def widened(numbers: np.ndarray) -> np.ndarray:
    with np.errstate(invalid="ignore"):  # of signalling NaN
        return numbers.astype(np.float64)


@pytest.mark.parametrize("dtype", [*SINGLE, *DOUBLE])
def test_every_code(dtype: str) -> None:
    data = all_codes(dtype)
    wanted = torch_numbers(data, dtype)
    for numbers in (decoded(data, dtype), values_of_codes(dtype), portable(data, dtype)):
        same(widened(numbers), wanted)
    assert decoded(data, dtype).dtype == (np.float32 if "float" in dtype else np.dtype(dtype))
    assert portable(data, dtype).dtype == (np.dtype(dtype) if dtype not in (*SINGLE[:5], "bfloat16") else np.float32)
    assert values_of_codes(dtype).dtype == np.float64
    assert len(stored(data, dtype)) == len(wanted)


@pytest.mark.parametrize("dtype", WIDE)
def test_wide_types_are_what_they_are(dtype: str) -> None:
    data = np.random.default_rng(0).bytes(16 * 500)
    whole = torch.frombuffer(bytearray(data), dtype=getattr(torch, dtype)).numpy()
    for numbers in (stored(data, dtype), decoded(data, dtype), portable(data, dtype)):
        assert numbers.dtype == whole.dtype
        assert numbers.tobytes() == data


def test_bools_are_true_unless_zero() -> None:
    data = bytes(range(256))
    assert decoded(data, "bool").tolist() == [False, *[True] * 255]
    assert stored(data, "bool").tolist() == list(range(256))
    assert values_of_codes("bool").tolist() == [0.0, *[1.0] * 255]


def test_half_complex_numbers() -> None:
    data = all_codes("float16")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # torch calls the type experimental
        whole = torch.frombuffer(bytearray(data), dtype=torch.complex32).to(torch.complex64)
    numbers = decoded(data, "complex32")
    assert numbers.dtype == np.complex64
    same(widened(numbers.real), whole.real.double().numpy())
    same(widened(numbers.imag), whole.imag.double().numpy())
    assert stored(data, "complex32").shape == (1 << 15, 2)


def test_halves_of_bytes() -> None:
    numbers = np.array([*HALF_VALUES, *[-value for value in HALF_VALUES]], float)
    numbers[8] = -0.0
    same(decoded(bytes(range(16)), HALVES).astype(float), numbers)
    same(values_of_codes(HALVES)[:16], numbers)
    assert decoded(bytes([0x13]), HALVES).tolist() == [1.5]  # what stands above the four bits is not looked at


@pytest.mark.parametrize(("dtype", "kind"), [("qint8", "i1"), ("quint8", "u1"), ("qint32", "<i4"), ("quint4x2", "u1"),
                                             ("bits16", "<u2"), ("bits8", "u1"), ("uint4", "u1")])
def test_types_without_numbers_of_their_own_are_codes(dtype: str, kind: str) -> None:
    data = np.random.default_rng(1).bytes(256)
    assert decoded(data, dtype).dtype == np.dtype(kind)
    assert decoded(data, dtype).tobytes() == data


def test_nothing_is_copied_where_numpy_has_the_type() -> None:
    data = bytearray(16)
    numbers = stored(data, "float32")
    data[:4] = np.float32(7).tobytes()
    assert numbers[0] == 7


@pytest.mark.parametrize("dtype", [*DTYPES, HALVES])
def test_every_type_is_known(dtype: str) -> None:
    size = DTYPES[dtype].itemsize if dtype in DTYPES else 1
    assert len(decoded(b"", dtype)) == 0
    assert len(decoded(bytes(16 * size), dtype)) == 16
    assert not decoded(bytes(16 * size), dtype).any() or dtype == "float8_e8m0fnu"  # the only type without a zero
    assert is_coded(dtype) == (size <= 2)
    assert is_complex(dtype) == dtype.startswith("complex")
    assert is_float(dtype) == (dtype.startswith(("float", "bfloat")))
    if is_coded(dtype):
        codes = values_of_codes(dtype)
        assert len(codes) == 1 << 8 * size
        with pytest.raises(ValueError, match="read-only"):
            codes[0] = 1


def test_whole_elements_only() -> None:
    with pytest.raises(ValueError, match="multiple of element size"):
        stored(bytes(7), "float32")


def test_what_can_be_added_up() -> None:
    assert addable("bfloat16") == np.dtype(ml_dtypes.bfloat16)
    assert addable("complex32") == np.float16
    assert addable("bool") == np.bool_
    assert addable("int64") == np.int64
    assert addable(HALVES) == np.dtype(ml_dtypes.float4_e2m1fn)
    for dtype in ("qint8", "quint4x2", "bits8", "bits16", "int4", "float4_e2m1fn_x2"):
        assert addable(dtype) is None
