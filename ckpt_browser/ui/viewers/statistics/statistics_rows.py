"""Statistics in the words of people: pairs of a name and a number, and what is wrong with a tensor."""

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication

from ...wording import numbers
from ...wording.words import fill
from .number_text import exact_text, number_text, share_text

if TYPE_CHECKING:
    from ....analysis.measuring.measures import Statistics

translate = QCoreApplication.translate


class Row(NamedTuple):
    """One number with its name."""

    name: str
    """For tests and screen readers; not shown."""
    label: str
    text: str
    exact: str = ""
    """All of it, where the text is shorter."""


def size_rows(found: "Statistics") -> list[Row]:
    """How large the numbers are."""
    return [_number("minimum", translate("Statistics", "Minimum"), found.minimum),
            _number("maximum", translate("Statistics", "Maximum"), found.maximum),
            _number("mean", translate("Statistics", "Mean"), found.mean),
            _number("std", translate("Statistics", "Std. dev."), found.std),
            _number("norm1", translate("Statistics", "L1 norm"), found.norm1),
            _number("norm2", translate("Statistics", "L2 norm"), found.norm2)]


def count_rows(found: "Statistics", integers: bool) -> list[Row]:
    """How many numbers are of some kind; what there cannot be is left out."""
    rows = [_count("count", translate("Statistics", "Count"), found.elements),
            _share("zero", translate("Statistics", "Zeros"), found.zero, found.elements)]
    if not integers:
        rows += [_count("nan", translate("Statistics", "NaN"), found.nan),
                 _count("infinite", translate("Statistics", "Infinite"), found.infinite),
                 _count("subnormal", translate("Statistics", "Subnormal"), found.subnormal)]
    if found.distinct is not None:
        rows.append(_count("distinct", translate("Statistics", "Distinct"), found.distinct))
    if found.rows:
        rows += [_share("zeroRows", translate("Statistics", "Zero rows"), found.zero_rows, found.rows),
                 _share("equalRows", translate("Statistics", "Equal rows"), found.equal_rows, found.rows)]
    return rows


def quantile_rows(found: "Statistics") -> list[Row]:
    """The quantiles, by the percentage of the numbers below them."""
    from ....analysis.measuring.measures import QUANTILES

    pairs = zip(QUANTILES, found.quantiles, strict=True) if found.quantiles else ()
    return [_number(f"quantile{round(100 * share)}", percent(share), value) for share, value in pairs]


def percent(share: float) -> str:
    """``25 %``"""
    return numbers.percent(str(round(100 * share)))


def troubles(found: "Statistics") -> list[str]:
    """What somebody who trained this should know, a sentence each."""
    if not found.elements:
        return [translate("Statistics", "It is empty: there are no numbers in it.")]
    if found.nan == found.elements:
        return [translate("Statistics", "All of its numbers are NaN.")]
    said = [_amount(count, found.elements, one, many) for count, one, many in (
        (found.nan, translate("Statistics", "1 of its numbers is NaN ({share})."),
         translate("Statistics", "{n} of its numbers are NaN ({share}).")),
        (found.infinite, translate("Statistics", "1 of its numbers is infinite ({share})."),
         translate("Statistics", "{n} of its numbers are infinite ({share}).")),
        (found.odd, translate("Statistics", "1 of its bytes is neither true nor false ({share})."),
         translate("Statistics", "{n} of its bytes are neither true nor false ({share}).")),
    ) if count]
    if found.nan + found.infinite and found.finite:
        said.append(translate("Statistics", "Minimum, maximum and the like are those of its finite numbers."))
    if found.finite > 1 and found.zero == found.elements:
        said.append(translate("Statistics", "All of its numbers are zero."))
    elif found.finite > 1 and found.minimum == found.maximum:
        said.append(fill(translate("Statistics", "All of its numbers are the same: {value}."),
                         value=number_text(found.minimum)))
    elif found.zero_rows:
        said.append(_amount(found.zero_rows, found.rows,
                            translate("Statistics", "1 of its rows is zero throughout ({share})."),
                            translate("Statistics", "{n} of its rows are zero throughout ({share}).")))
    return said


def _number(name: str, label: str, value: float | int | None) -> Row:
    return Row(name, label, number_text(value), exact_text(value))


def _count(name: str, label: str, count: int) -> Row:
    return Row(name, label, numbers.short_number(count), numbers.grouped(count))


def _share(name: str, label: str, count: int, whole: int) -> Row:
    return Row(name, label, share_text(count, whole) if count else "0",
               fill(translate("Statistics", "{n} of {all}"), n=numbers.grouped(count), all=numbers.grouped(whole)))


def _amount(count: int, whole: int, one: str, many: str) -> str:
    return fill(numbers.counted(count, one, many), share=share_text(count, whole))
