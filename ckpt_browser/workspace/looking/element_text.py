"""Single numbers as texts, as people wish to see them, and texts as numbers of a type."""

import math
import re
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from ...core.dtypes import DTYPES, ITEMSIZES
from ...core.errors import CheckpointError
from ...core.messages import Count, marked, say
from ...core.paths import visible
from ...core.scalars import encode

AUTOMATIC, FIXED, SCIENTIFIC, WHOLE, BITS = "automatic", "fixed", "scientific", "whole", "hexadecimal"
STYLES = (AUTOMATIC, FIXED, SCIENTIFIC, WHOLE, BITS)

MOST_EDITED = 100_000
"""Most elements that are edited at once."""

_DIGITS = {1: 4, 2: 4, 4: 5, 8: 6}
"""Digits of a number that nobody chose a precision for, by the bytes of a real one."""
_WIDEST = 1e15
"""Numbers from this on would have more digits before the point than they know."""
_LONGEST = 60

_REAL = r"(?:\d+\.?\d*(?:e[+-]?\d+)?|\.\d+(?:e[+-]?\d+)?|inf(?:inity)?|nan)"
_NUMBER = re.compile(rf"[+-]?{_REAL}", re.ASCII)
_COMPLEX = re.compile(rf"(?P<real>[+-]?{_REAL})(?:(?P<more>[+-]{_REAL}?)[ij])?|(?P<only>[+-]?{_REAL}?)[ij]", re.ASCII)
_HEX = re.compile(r"0x[0-9a-f]+", re.ASCII)


class Form(NamedTuple):
    """How numbers are shown."""

    style: str = AUTOMATIC
    digits: int = -1
    """Significant ones, behind the point where ``fixed``; -1 for what fits the type."""


def shown(number: bool | int | float | complex, dtype: str, form: Form) -> str:
    """An element's number as a person wishes to see it; bits are for :func:`bits_text`."""
    if isinstance(number, bool):
        return str(number)
    if isinstance(number, int) and form.style in (AUTOMATIC, WHOLE):
        return str(number)
    size = ITEMSIZES.get(dtype, 1) // (2 if isinstance(number, complex) else 1)
    digits = form.digits if form.digits >= 0 else _DIGITS[size]
    if isinstance(number, complex):
        imaginary = _real(number.imag, form.style, digits)
        return f"{_real(number.real, form.style, digits)}{'' if imaginary[0] == '-' else '+'}{imaginary}i"
    return _real(number, form.style, digits)


def _real(number: float, style: str, digits: int) -> str:
    if not math.isfinite(number):
        return "NaN" if math.isnan(number) else "Inf" if number > 0 else "-Inf"
    if style == SCIENTIFIC or (style in (FIXED, WHOLE) and abs(number) >= _WIDEST):
        return f"{number:.{max(digits - 1, 0)}e}"
    if style == WHOLE:
        return f"{number:.0f}"
    if style == FIXED:
        return f"{number:.{digits}f}"
    short = f"{number:.{max(digits, 1)}g}"
    # Zeros at the end say that the number goes on.
    return short if float(short) == number or "e" in short else f"{number:#.{max(digits, 1)}g}".rstrip(".")


def bits_text(data: bytes, dtype: str) -> str:
    """The bits of one little-endian element, of complex numbers those of both halves."""
    if dtype in DTYPES and DTYPES[dtype].kind == "complex":
        half = len(data) // 2
        return f"0x{data[:half][::-1].hex()}+0x{data[half:][::-1].hex()}i"
    return f"0x{data[::-1].hex()}"


def exact(number: object) -> str:
    """A scalar of numpy so that it can be read back as exactly the same number."""
    value = getattr(number, "item", lambda: number)()
    if isinstance(value, complex):
        real, imaginary = exact(number.real), exact(number.imag)  # type: ignore[attr-defined]
        return f"{real}{'' if imaginary[0] == '-' else '+'}{imaginary}i"
    if isinstance(value, float) and not math.isfinite(value):
        return "nan" if math.isnan(value) else "inf" if value > 0 else "-inf"
    # The shortest text in its own precision: 0.1 as a float32 is not 0.1 as a float64.
    return str(number)


def parsed(text: str, dtype: str) -> object:
    """The number that a person means by a text, for an element of a type: an int, float, bool, or (real, imaginary).

    Hexadecimal digits behind ``0x`` are the bits of the element.

    Raises:
        CheckpointError: it is none, or beyond what the type can hold; one sentence that quotes the text.
    """
    word = text.strip().lower().replace("−", "-")
    try:
        value = _of_bits(int(word, 16), dtype) if _HEX.fullmatch(word) else _value(word, dtype)
        encode(dtype, value)
    except ValueError as error:
        if not word:
            raise CheckpointError(marked("a number is missing")) from None
        raise CheckpointError(say("“{text}”: {error}", text=visible(text.strip(), _LONGEST), error=error)) from None
    return value


def _value(word: str, dtype: str) -> object:
    kind = DTYPES[dtype].kind
    if dtype == "bool":
        if word not in ("true", "false", "1", "0"):
            raise ValueError(marked("a bool is true or false"))
        return word in ("true", "1")
    if kind == "complex":
        found = _COMPLEX.fullmatch(word.replace(" ", "").strip("()"))
        if found is None:
            raise ValueError(say("a {dtype} is a number such as 1.5-2i", dtype=dtype))
        imaginary = found["only"] if found["more"] is None else found["more"]
        if imaginary in ("", "+", "-"):
            imaginary += "1"
        return _float(found["real"] or "0", dtype), _float(imaginary or "0", dtype)
    if not _NUMBER.fullmatch(word):
        if kind == "float":
            raise ValueError(say("a {dtype} is a number", dtype=dtype))
        raise ValueError(say("an {dtype} is a whole number", dtype=dtype) if dtype[0] == "i" else
                         say("a {dtype} is a whole number", dtype=dtype))
    return _float(word, dtype) if kind == "float" else _whole(word, dtype)


def _float(word: str, dtype: str) -> float:
    number = float(word)
    if math.isinf(number) and "inf" not in word:
        raise ValueError(say("it is beyond what a {dtype} can hold", dtype=dtype))
    return number


def _whole(word: str, dtype: str) -> int:
    try:
        number = Decimal(word)
    except InvalidOperation:
        raise ValueError(say("an {dtype} is a whole number", dtype=dtype)) from None
    if number.is_finite() and number.adjusted() > 20:
        raise ValueError(say("it is beyond what a {dtype} can hold", dtype=dtype))
    if not number.is_finite() or number != int(number):
        raise ValueError(say("an {dtype} is a whole number", dtype=dtype))
    return int(number)


def _of_bits(bits: int, dtype: str) -> object:
    from ...analysis.elements.decoding import decoded

    size = ITEMSIZES[dtype]
    if bits >> 8 * size:
        raise ValueError(say("a {dtype} has {size} bits", dtype=dtype, size=8 * size))
    data = bits.to_bytes(size, "little")
    number: object = decoded(data, dtype)[0].item()
    value = (number.real, number.imag) if isinstance(number, complex) else number
    if isinstance(value, float) and math.isnan(value):
        value = math.nan  # a recipe keeps no other bits of it
    if encode(dtype, value) != data:
        raise ValueError(say("these bits of a {dtype} cannot be written", dtype=dtype))
    return value


def block(text: str) -> list[list[str]]:
    """The cells of a copied text: lines of texts with tabs between them, else commas, semicolons or spaces.

    Raises:
        CheckpointError: its lines are not equally long, or it holds too much.
    """
    lines = text.strip("\r\n").splitlines()
    if not text.strip():
        raise CheckpointError(marked("there is nothing to paste"))
    if len(lines) > MOST_EDITED:
        raise CheckpointError(too_many(len(lines)))
    between = "\t" if any("\t" in line for line in lines) else r"\s*[,;]\s*" if re.search("[,;]", text) else r"\s+"
    cells = [re.split(between, line if between == "\t" else line.strip().rstrip(",;")) for line in lines]
    for place, line in enumerate(cells):
        if len(line) != len(cells[0]):
            raise CheckpointError(say("line {place} has {count} numbers, and line 1 has {count2}",
                                      place=Count(place + 1), count=Count(len(line)), count2=Count(len(cells[0]))))
    if len(cells) * len(cells[0]) > MOST_EDITED:
        raise CheckpointError(too_many(len(cells) * len(cells[0])))
    return cells


def too_many(cells: int) -> str:
    """Why so many elements are not edited in one go."""
    return say("these are {cells} numbers; at most {most_edited} are changed at once", cells=Count(cells),
               most_edited=Count(MOST_EDITED))
