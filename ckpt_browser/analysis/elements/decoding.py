"""The numbers behind the bytes of every element type, as numpy arrays."""

from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias

import numpy as np

# isort: split
# After numpy as a whole: its extension asks for the inmost part of numpy by name, and two threads that import the two
# in opposite orders at the same time both fail.
import ml_dtypes

from ...core.dtypes import DTYPES, ITEMSIZES

if TYPE_CHECKING:
    from collections.abc import Buffer  # type: ignore[attr-defined,unused-ignore]

Array: TypeAlias = "np.ndarray[tuple[Any, ...], np.dtype[Any]]"

HALVES = "float4_e2m1fn"
"""One number of four bits in a byte of its own: what ``float4_e2m1fn_x2`` becomes when its pairs are unpacked."""

_PLAIN = {"float64": "<f8", "float32": "<f4", "float16": "<f2", "complex128": "<c16", "complex64": "<c8",
          "int64": "<i8", "int32": "<i4", "int16": "<i2", "int8": "<i1",
          "uint64": "<u8", "uint32": "<u4", "uint16": "<u2", "uint8": "<u1",
          "qint8": "<i1", "quint8": "<u1", "qint32": "<i4", "bits16": "<u2"}
_SMALL: "dict[str, type[Any]]" = {"float8_e4m3fn": ml_dtypes.float8_e4m3fn, "float8_e5m2": ml_dtypes.float8_e5m2,
          "float8_e4m3fnuz": ml_dtypes.float8_e4m3fnuz, "float8_e5m2fnuz": ml_dtypes.float8_e5m2fnuz,
          "float8_e8m0fnu": ml_dtypes.float8_e8m0fnu, HALVES: ml_dtypes.float4_e2m1fn,
          "bfloat16": ml_dtypes.bfloat16, "float16": np.float16}
_SINGLE_BYTES = tuple(_SMALL)[:6]


def stored(data: "Buffer", dtype: str) -> Array:
    """Little-endian elements as they are stored, without a copy: numbers where numpy has the type, else their codes.

    Args:
        data: whole elements of ``dtype``.

    Returns:
        One dimension: floats, integers and complex numbers of their own type; ``uint8`` for bool, the types of eight
        bits and what torch has no numbers for; ``uint16`` for bfloat16; two float16 per complex32.
    """
    if dtype == "complex32":
        return np.frombuffer(data, "<f2").reshape(-1, 2)
    if dtype == "bfloat16":
        return np.frombuffer(data, "<u2")
    return np.frombuffer(data, _PLAIN.get(dtype, "<u1"))


def decoded(data: "Buffer", dtype: str) -> Array:
    """The numbers of little-endian elements: every one is exactly what torch has.

    Returns:
        One dimension of float64, float32, integers, bool or complex numbers; types of fewer than 32 bits become
        float32, complex32 becomes complex64, and any byte of a bool but 0 is True.
    """
    elements = stored(data, dtype)
    numbers: Array
    if dtype == "complex32":
        with np.errstate(invalid="ignore"):
            numbers = np.ascontiguousarray(elements.astype(np.float32)).view(np.complex64).reshape(-1)
        return numbers
    if dtype == "bool":
        numbers = elements != 0
        return numbers
    if dtype == "bfloat16":
        numbers = (elements.astype(np.uint32) << 16).view(np.float32)
        return numbers
    if dtype == "float16":
        with np.errstate(invalid="ignore"):
            return elements.astype(np.float32)
    if dtype in _SINGLE_BYTES:
        return _singles(dtype)[elements]
    return elements


def portable(data: "Buffer", dtype: str) -> Array:
    """The same numbers in a type that numpy has by itself: their own one if possible, else the next wider one."""
    return stored(data, dtype) if dtype == "float16" else decoded(data, dtype)


@cache
def values_of_codes(dtype: str) -> Array:
    """What each code of a type of eight or sixteen bits means, in float64, by the code as an unsigned number.

    256 or 65,536 of them, not to be written to.
    """
    size = ITEMSIZES.get(dtype, 1)
    codes = np.arange(1 << 8 * size, dtype=f"<u{size}")
    if dtype == HALVES:
        values = _halves(codes)
    elif dtype in _SMALL:
        with np.errstate(invalid="ignore"):  # NaN among them
            values = codes.view(_SMALL[dtype]).astype(np.float64)
    elif dtype == "bool":
        values = (codes != 0).astype(np.float64)
    else:
        values = codes.view(_PLAIN.get(dtype, "<u1")).astype(np.float64)
    values.flags.writeable = False
    return values


@cache
def _singles(dtype: str) -> Array:
    with np.errstate(invalid="ignore"):
        return values_of_codes(dtype).astype(np.float32)


def addable(dtype: str) -> "np.dtype[Any] | None":
    """The numpy type in which elements of a type are added up, or None; complex32 is added up as two float16."""
    if dtype == "bool":
        return np.dtype(np.bool_)
    if dtype == "complex32":
        return np.dtype(np.float16)
    if dtype in _SMALL:
        return np.dtype(_SMALL[dtype])
    is_number = dtype in _PLAIN and DTYPES[dtype].kind in ("float", "complex", "int", "uint")
    return np.dtype(_PLAIN[dtype]) if is_number else None


def is_coded(dtype: str) -> bool:
    """True for types of which so few different numbers exist that they can be counted one by one."""
    return ITEMSIZES.get(dtype, 1) <= 2


def is_complex(dtype: str) -> bool:
    """True for numbers with a real and an imaginary part."""
    return dtype in DTYPES and DTYPES[dtype].kind == "complex"


def is_float(dtype: str) -> bool:
    """True for types that can hold fractions: real floats, not complex numbers."""
    return dtype == HALVES or DTYPES[dtype].kind == "float"


def _halves(codes: Array) -> Array:
    # Only the low four bits are a number; whoever unpacks pairs leaves the others zero.
    table: Array = (codes & 15).astype(np.uint8).view(ml_dtypes.float4_e2m1fn).astype(np.float64)
    return table
