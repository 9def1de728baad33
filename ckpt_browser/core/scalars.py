"""One number as the bytes of an element, for every element type a person can type a number for."""

import struct
from typing import NamedTuple

from .dtypes import DTYPES
from .messages import marked, say


class Minifloat(NamedTuple):
    """A float type that Python's struct does not know."""

    exponent: int
    """Bits of the exponent."""
    mantissa: int
    bias: int
    infinity: bool
    """True where the highest exponent means infinity and NaN, as in IEEE 754."""
    nan: int
    """The bits of its NaN."""
    negative_zero: bool = True


MINIFLOATS = {
    "bfloat16": Minifloat(8, 7, 127, True, 0x7FC0),
    "float8_e5m2": Minifloat(5, 2, 15, True, 0x7F),
    "float8_e4m3fn": Minifloat(4, 3, 7, False, 0x7F),
    "float8_e5m2fnuz": Minifloat(5, 2, 16, False, 0x80, False),
    "float8_e4m3fnuz": Minifloat(4, 3, 8, False, 0x80, False),
}
_FORMS = {"float64": "<d", "float32": "<f", "float16": "<e", "int64": "<q", "int32": "<i", "int16": "<h", "int8": "<b",
          "uint64": "<Q", "uint32": "<I", "uint16": "<H", "uint8": "<B"}


def encode(dtype: str, value: object) -> bytes:
    """The little-endian bytes of ``value`` as an element of ``dtype``, rounded to the nearest as torch does.

    Raises:
        ValueError: the value is of another kind, or beyond what the type can hold; the text says which.
    """
    kind = DTYPES[dtype].kind
    if dtype == "bool":
        if type(value) is not bool and value not in (0, 1):
            raise ValueError(marked("a bool is true or false"))
        return b"\x01" if value else b"\x00"
    if kind == "complex":
        return _complex(dtype, value)
    if (kind == "float" and dtype in _FORMS) or dtype in MINIFLOATS:
        number = _number(dtype, value)
        if dtype not in ("float64", "float32"):
            number = _single(dtype, number)
        return _minifloat(MINIFLOATS[dtype], number, dtype) if dtype in MINIFLOATS else _packed(dtype, number)
    if dtype in _FORMS:
        if type(value) is not int:
            raise ValueError(say("an {dtype} is a whole number", dtype=dtype))
        return _packed(dtype, value)
    raise ValueError(say("single elements of {dtype} cannot be edited", dtype=dtype))


def decode(dtype: str, data: bytes) -> bool | int | float | None:
    """The number of a little-endian element; None for a type that needs more than Python to be understood."""
    if dtype == "bool":
        return data != b"\0"
    if dtype == "bfloat16":
        return decode("float32", b"\0\0" + data)
    found: tuple[int | float, ...] = struct.unpack(_FORMS[dtype], data) if dtype in _FORMS else (None,)
    return found[0]


def _number(dtype: str, value: object) -> float:
    if type(value) not in (int, float):
        raise ValueError(say("a {dtype} is a number", dtype=dtype))
    assert isinstance(value, int | float)
    try:
        return float(value)
    except OverflowError:
        raise ValueError(say("it is beyond what a {dtype} can hold", dtype=dtype)) from None


def _single(dtype: str, number: float) -> float:
    """The number as torch has it on its way to a smaller type: rounded to float32 first."""
    single: float = struct.unpack("<f", _packed("float32", number, dtype))[0]
    return single


def _packed(dtype: str, value: float, wanted: str = "") -> bytes:
    try:
        return struct.pack(_FORMS[dtype], value)
    except (struct.error, OverflowError):
        raise ValueError(say("it is beyond what a {dtype} can hold", dtype=wanted or dtype)) from None


def _complex(dtype: str, value: object) -> bytes:
    if isinstance(value, list | tuple) and len(value) == 2:
        real, imaginary = value
    elif isinstance(value, complex):
        real, imaginary = value.real, value.imag
    else:
        real, imaginary = value, 0.0
    half = {"complex128": "float64", "complex64": "float32", "complex32": "float16"}[dtype]
    return encode(half, real) + encode(half, imaginary)


def _minifloat(form: Minifloat, value: float, dtype: str) -> bytes:
    size = (1 + form.exponent + form.mantissa) // 8
    sign = 1 if struct.pack(">d", value)[0] & 0x80 else 0
    if value != value:  # noqa: PLR0124 - NaN
        return form.nan.to_bytes(size, "little")
    top = (1 << form.exponent) - 1
    magnitude = abs(value)
    if magnitude == float("inf"):
        if not form.infinity:
            raise ValueError(say("a {dtype} has no infinity", dtype=dtype))
        bits = top << form.mantissa
    else:
        bits = _rounded(form, magnitude)
        largest = (top << form.mantissa) - 1 if form.infinity else \
            (1 << form.exponent + form.mantissa) - (2 if form.negative_zero else 1)
        if bits > largest:
            raise ValueError(say("it is beyond what a {dtype} can hold", dtype=dtype))
    if not bits and not form.negative_zero:
        sign = 0
    return (sign << form.exponent + form.mantissa | bits).to_bytes(size, "little")


def _rounded(form: Minifloat, magnitude: float) -> int:
    """The bits of the nearest representable magnitude, ties to even, as if the exponent had no end."""
    if not magnitude:
        return 0
    bits64 = int.from_bytes(struct.pack(">d", magnitude), "big")
    exponent = max((bits64 >> 52) - 1023, 1 - form.bias)
    # magnitude in units of the last place at this exponent; both are exact in binary.
    scaled = magnitude * 2.0 ** (form.mantissa - exponent) if exponent > -1000 else 0.0
    units = round(scaled)
    return units + ((exponent + form.bias - 1) << form.mantissa)
