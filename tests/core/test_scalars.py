"""Single numbers as bytes: the same bits as torch makes of them, and no number that does not fit."""

import math
import random

import pytest
import torch

from ckpt_browser.core.scalars import encode

FLOATS = ("float64", "float32", "float16", "bfloat16", "float8_e5m2", "float8_e4m3fn", "float8_e5m2fnuz",
          "float8_e4m3fnuz")
INTEGERS = {"int8": 8, "int16": 16, "int32": 32, "int64": 64, "uint8": 8, "uint16": 16, "uint32": 32, "uint64": 64}


def bits(dtype: str, value: float | complex) -> bytes:
    """What torch keeps of a number."""
    wide = torch.tensor([value], dtype=torch.complex128 if isinstance(value, complex) else torch.float64)
    return bytes(wide.to(getattr(torch, dtype)).view(torch.uint8).tolist())


def largest(dtype: str) -> float:
    return torch.finfo(getattr(torch, dtype)).max


def numbers(dtype: str) -> list[float]:
    """Numbers of all sizes that fit: ties and what lies close to them, subnormals, zeros."""
    draw = random.Random(dtype)
    found = [0.0, -0.0, 1.0, -1.0, 0.1, 5e-324, 1e-45, 1e-40, 6e-8, 3e-8, largest(dtype), -largest(dtype)]
    for _ in range(1500):
        sign, exponent = draw.choice([1, -1]), draw.randint(-30, 20)
        found += [sign * draw.uniform(1, 2) * 2.0 ** draw.randint(-150, 130),
                  sign * (1 + draw.randint(0, 4096) / 2048) * 2.0 ** exponent,
                  sign * (1 + draw.randint(0,
                                           255) / 256) * 2.0 ** exponent * (1 + draw.choice([-1, 0, 1]) * 2.0 ** -40)]
    return [number for number in found if abs(number) <= largest(dtype)]


@pytest.mark.parametrize("dtype", FLOATS)
def test_floats_are_rounded_as_torch_rounds(dtype: str) -> None:
    wrong = [(number, encode(dtype, number).hex(), bits(dtype, number).hex()) for number in numbers(dtype)
             if encode(dtype, number) != bits(dtype, number)]
    assert not wrong, wrong[:5]


@pytest.mark.parametrize("dtype", FLOATS)
def test_not_a_number(dtype: str) -> None:
    assert encode(dtype, math.nan) == bits(dtype, math.nan)


@pytest.mark.parametrize("dtype", ["float64", "float32", "float16", "bfloat16", "float8_e5m2"])
def test_infinity(dtype: str) -> None:
    assert encode(dtype, -math.inf) == bits(dtype, -math.inf)


@pytest.mark.parametrize("dtype", ["float8_e4m3fn", "float8_e5m2fnuz", "float8_e4m3fnuz"])
def test_a_type_without_infinity_refuses_it(dtype: str) -> None:
    with pytest.raises(ValueError, match=f"a {dtype} has no infinity"):
        encode(dtype, math.inf)


@pytest.mark.parametrize("dtype", FLOATS[1:])
@pytest.mark.parametrize("sign", [1, -1])
def test_a_number_that_would_become_infinity_is_refused(dtype: str, sign: int) -> None:
    for number in (largest(dtype) * 1.2, largest(dtype) * 4, 1e300, 10**400):
        with pytest.raises(ValueError, match=f"beyond what a {dtype} can hold"):
            encode(dtype, sign * number)


def test_a_whole_number_beyond_any_float_is_refused() -> None:
    with pytest.raises(ValueError, match="beyond what a float64 can hold"):
        encode("float64", -10**400)


def test_what_rounds_down_to_the_largest_number_is_taken() -> None:
    assert encode("float16", 65519.0) == bits("float16", 65504.0)
    assert encode("float8_e4m3fn", 463.0) == bits("float8_e4m3fn", 448.0)
    assert encode("float8_e5m2", 61439.0) == bits("float8_e5m2", 57344.0)


@pytest.mark.parametrize("dtype", INTEGERS)
def test_whole_numbers(dtype: str) -> None:
    size = INTEGERS[dtype]
    low, high = (0, 2**size - 1) if dtype[0] == "u" else (-(2 ** (size - 1)), 2 ** (size - 1) - 1)
    for number in (low, high, 0, 1, 100):
        there = torch.tensor([number], dtype=getattr(torch, dtype)).view(torch.uint8)
        assert encode(dtype, number) == bytes(there.tolist())
    for number in (low - 1, high + 1, 2**70, -2**70):
        with pytest.raises(ValueError, match="beyond"):
            encode(dtype, number)


@pytest.mark.parametrize("dtype", INTEGERS)
@pytest.mark.parametrize("value", [True, 3.0, "3", None, [3], math.nan])
def test_a_whole_number_is_nothing_else(dtype: str, value: object) -> None:
    with pytest.raises(ValueError, match="whole number"):
        encode(dtype, value)


def test_bools() -> None:
    assert [encode("bool", value) for value in (False, True, 0, 1)] == [b"\0", b"\1", b"\0", b"\1"]


@pytest.mark.parametrize("value", [2, -1, "true", None, [], 0.5])
def test_other_values_are_no_bool(value: object) -> None:
    with pytest.raises(ValueError, match="true or false"):
        encode("bool", value)


@pytest.mark.parametrize("dtype", ["complex32", "complex64", "complex128"])
@pytest.mark.filterwarnings("ignore:ComplexHalf")
def test_complex_numbers(dtype: str) -> None:
    for value in (1 + 2j, -0.5j, complex(-0.0, 3), complex(math.inf, 1)):
        assert encode(dtype, value) == encode(dtype, [value.real, value.imag]) == bits(dtype, value)
    assert encode(dtype, 2) == bits(dtype, 2 + 0j)


@pytest.mark.parametrize("value", [[1], [1, 2, 3], ["1", 2], None, "1+2j", [True, 1]])
def test_other_values_are_no_complex_number(value: object) -> None:
    with pytest.raises(ValueError, match="is a number"):
        encode("complex64", value)


@pytest.mark.parametrize("dtype", FLOATS)
@pytest.mark.parametrize("value", ["1.0", None, True, [1.0]])
def test_other_values_are_no_float(dtype: str, value: object) -> None:
    with pytest.raises(ValueError, match=f"a {dtype} is a number"):
        encode(dtype, value)


@pytest.mark.parametrize("dtype", ["qint8", "bits8", "float8_e8m0fnu", "float4_e2m1fn_x2", "uint4"])
def test_types_without_numbers_of_their_own_are_refused(dtype: str) -> None:
    with pytest.raises(ValueError, match="cannot be edited"):
        encode(dtype, 1)
