"""How a measured number is written for people: short enough for its place, and exactly for who looks closer."""

import math

from ...wording import numbers

DIGITS = 4
"""Significant digits of what is no whole number."""

GROUPED = 10_000_000
"""Whole numbers below this are written in full."""

PLAIN = (1e-4, 1e6)
"""Between these magnitudes no exponent is needed."""

NONE = "–"


def number_text(value: float | int | None, digits: int = DIGITS) -> str:
    """``0.019998``, ``-1.25e-7``, ``1,024``; a dash for None."""
    if value is None:
        return NONE
    if isinstance(value, int):
        if abs(value) < GROUPED:
            return numbers.grouped(value)
    elif not math.isfinite(value):
        return "NaN" if math.isnan(value) else "∞" if value > 0 else "-∞"
    elif not value:
        return "0"
    elif PLAIN[0] <= abs(value) < PLAIN[1]:
        return _plain(value, digits)
    mantissa, _, exponent = f"{value:.{digits - 1}e}".partition("e")
    return f"{_trimmed(float(mantissa), digits - 1)}e{int(exponent)}"


def exact_text(value: float | int | None) -> str:
    """All digits that tell the number from its neighbours; empty for None."""
    return "" if value is None else repr(value)


def share_text(part: int, whole: int) -> str:
    """``12.5 %``; a part that is neither nothing nor all is never written as one of them."""
    if not whole:
        return NONE
    percent = 100 * part / whole
    if 0 < percent < 0.01:
        return numbers.percent(f"<\u202f{_trimmed(0.01, 2)}")
    if 99.99 < percent < 100:
        return numbers.percent(f">\u202f{_trimmed(99.99, 2)}")
    return numbers.percent(_trimmed(percent, 2))


def _plain(value: float, digits: int) -> str:
    return _trimmed(value, max(digits - 1 - math.floor(math.log10(abs(value))), 0))


def _trimmed(value: float, decimals: int) -> str:
    """With so many decimals at most, and no zeros at their end."""
    place = numbers.locale()
    text = place.toString(value, "f", decimals)
    return text.rstrip("0").removesuffix(place.decimalPoint()) if decimals else text
