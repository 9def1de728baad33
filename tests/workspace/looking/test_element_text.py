"""Numbers as texts and texts as numbers: what is copied comes back, and what is typed is kept to its type."""

import math
import struct

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.analysis.elements.decoding import decoded
from ckpt_browser.core.dtypes import ITEMSIZES
from ckpt_browser.core.edits.tensors import NUMBERS
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.scalars import encode
from ckpt_browser.workspace.looking.element_text import (
    AUTOMATIC,
    FIXED,
    MOST_EDITED,
    SCIENTIFIC,
    WHOLE,
    Form,
    bits_text,
    block,
    exact,
    parsed,
    shown,
)


@pytest.mark.parametrize(("number", "dtype", "form", "text"), [
    (0.0, "float32", Form(), "0"), (-0.0, "float32", Form(), "-0"), (1.0, "float32", Form(), "1"),
    (0.5, "float32", Form(), "0.5"), (0.12345678, "float32", Form(), "0.12346"),
    (0.1000004, "float32", Form(), "0.10000"),
    (99999.7, "float32", Form(), "1e+05"), (12345.6, "float32", Form(), "12346"),
    (0.0999755859375, "float16", Form(), "0.09998"),
    (1e-7, "float32", Form(), "1e-07"), (-1.23456789e-12, "float64", Form(), "-1.23457e-12"),
    (math.nan, "float32", Form(), "NaN"), (math.inf, "float16", Form(FIXED), "Inf"),
    (-math.inf, "float16", Form(), "-Inf"),
    (1.5, "float32", Form(FIXED, 3), "1.500"), (1e300, "float64", Form(FIXED, 3), "1.00e+300"),
    (1234.5, "float32", Form(SCIENTIFIC, 3), "1.23e+03"), (2.6, "float32", Form(WHOLE), "3"),
    (0.1234, "float32", Form(AUTOMATIC, 2), "0.12"), (7, "int64", Form(), "7"), (-5, "int8", Form(WHOLE, 3), "-5"),
    (2**63, "uint64", Form(), "9223372036854775808"), (1200, "int64", Form(SCIENTIFIC, 2), "1.2e+03"),
    (True, "bool", Form(), "True"), (False, "bool", Form(FIXED), "False"),
    (0.123456 - 2j, "complex64", Form(), "0.12346-2i"), (1.5 - 2j, "complex64", Form(), "1.5-2i"),
    (complex(0, math.inf), "complex64", Form(), "0+Infi"),
    (complex(math.nan, -math.inf), "complex64", Form(), "NaN-Infi"), (0.5, "float4_e2m1fn", Form(), "0.5")])
def test_how_a_number_is_shown(number, dtype, form, text):
    assert shown(number, dtype, form) == text


def test_bits():
    assert bits_text(struct.pack("<f", 1.0), "float32") == "0x3f800000"
    assert bits_text(b"\xff", "int8") == "0xff"
    assert bits_text(struct.pack("<ff", 1.0, -2.0), "complex64") == "0x3f800000+0xc0000000i"


def bits(dtype: str) -> st.SearchStrategy[bytes]:
    size = ITEMSIZES[dtype]
    return st.binary(min_size=size, max_size=size) if dtype != "bool" else st.sampled_from([b"\0", b"\1"])


@pytest.mark.parametrize("dtype", sorted(NUMBERS))
def test_what_is_copied_comes_back_as_the_same_number(dtype):
    @given(bits(dtype))
    def check(data: bytes) -> None:
        number = decoded(data, dtype)[0]
        back = decoded(encode(dtype, parsed(exact(number), dtype)), dtype)[0]
        np.testing.assert_array_equal(back, number)
        for part in ("real", "imag"):
            assert np.signbit(getattr(back, part)) == np.signbit(getattr(number, part)) or np.isnan(number) \
                or not isinstance(number, np.inexact)

    check()


@pytest.mark.parametrize("dtype", sorted(name for name in NUMBERS if not name.startswith("complex")))
def test_bits_that_are_typed_are_the_bits_of_the_element(dtype):
    @given(bits(dtype))
    def check(data: bytes) -> None:
        if decoded(data, dtype)[0] == decoded(data, dtype)[0]:
            assert encode(dtype, parsed(bits_text(data, dtype), dtype)) == data

    check()


@pytest.mark.parametrize(("text", "dtype", "value"), [
    (" 1.5 ", "float32", 1.5), ("-.5e1", "float64", -5.0), ("+3", "float16", 3.0), ("−2", "float32", -2.0),
    ("Inf", "float32", math.inf), ("-infinity", "bfloat16", -math.inf), ("TRUE", "bool", True), ("0", "bool", False),
    ("7", "uint8", 7), ("1e2", "int16", 100), ("5.0", "int64", 5), ("0xff", "int8", -1), ("0x3f800000", "float32", 1.0),
    ("0x1", "bool", True), ("1+2i", "complex64", (1.0, 2.0)), ("(1-2j)", "complex128", (1.0, -2.0)),
    ("3", "complex64", (3.0, 0.0)), ("2i", "complex64", (0.0, 2.0)), ("-i", "complex64", (0.0, -1.0)),
    ("1 + i", "complex64", (1.0, 1.0)), ("1e2-1e-2j", "complex64", (100.0, -0.01)),
    ("inf-infi", "complex64", (math.inf, -math.inf))])
def test_what_is_typed_is_understood(text, dtype, value):
    found = parsed(text, dtype)
    assert found == value
    assert type(found) is type(value)


def test_nan_is_typed_in_any_case():
    assert math.isnan(parsed("NaN", "float16"))
    assert all(map(math.isnan, parsed("nan+nani", "complex64")))


@pytest.mark.parametrize(("text", "dtype", "why"), [
    ("", "float32", "missing"), ("  ", "int8", "missing"), ("abc", "float32", "is a number"),
    ("1,5", "float32", "is a number"),
    ("1_0", "float32", "is a number"), ("1 2", "float32", "is a number"), ("١", "int64", "whole number"),
    ("1e400", "float64", "beyond what a float64"), ("1e39", "float32", "beyond what a float32"),
    ("70000", "float16", "beyond"),
    ("500", "float8_e4m3fn", "beyond"), ("inf", "float8_e4m3fn", "no infinity"),
    ("256", "uint8", "beyond what a uint8"),
    ("-1", "uint64", "beyond"), ("128", "int8", "beyond"), ("1e999999999", "int64", "beyond"),
    ("1.5", "int32", "whole number"),
    ("nan", "int32", "whole number"), ("inf", "uint8", "whole number"), ("true", "int8", "whole number"),
    ("2", "bool", "true or false"), ("yes", "bool", "true or false"), ("0x1ff", "uint8", "8 bits"),
    ("0x7fc00001", "float32", "cannot be written"), ("0x2", "bool", "cannot be written"),
    ("1+2", "complex64", "such as"), ("i2", "complex64", "such as"), ("1e39i", "complex64", "beyond"),
    ("1", "float8_e8m0fnu", "cannot be edited"), ("1", "qint8", "cannot be edited"),
    ("x" * 500, "float32", "is a number")])
def test_what_cannot_be_is_refused_in_a_sentence(text, dtype, why):
    with pytest.raises(CheckpointError, match=why) as refused:
        parsed(text, dtype)
    assert len(str(refused.value)) < 200
    assert not str(refused.value).endswith(".")


@pytest.mark.parametrize(("text", "cells"), [
    ("1", [["1"]]), ("1\t2\n3\t4\n", [["1", "2"], ["3", "4"]]), ("1, 2,3\r\n4,5,6", [["1", "2", "3"], ["4", "5", "6"]]),
    ("1;2", [["1", "2"]]), ("1 2  3", [["1", "2", "3"]]), ("1\n2\n3", [["1"], ["2"], ["3"]]),
    ("1,\n2,", [["1"], ["2"]]),
    ("1,5\t2", [["1,5", "2"]]), ("\t1", [["", "1"]])])
def test_a_copied_text_is_a_block(text, cells):
    assert block(text) == cells


@pytest.mark.parametrize(("text", "why"), [("", "nothing"), (" \n", "nothing"), ("1\t2\n3", "line 2 has 1"),
                                           ("1\n" * (MOST_EDITED + 1), "at most 100,000"),
                                           ("1\t" * MOST_EDITED + "1", "at most 100,000")])
def test_a_block_that_is_none_is_refused(text, why):
    with pytest.raises(CheckpointError, match=why):
        block(text)
