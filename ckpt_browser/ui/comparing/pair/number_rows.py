"""The numbers that tell two tensors, or several pairs, apart: names and texts, and notes about what is odd."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ....workspace.comparing.pair.sums import Sums
from ...viewers.statistics.number_text import exact_text, number_text, share_text
from ...viewers.statistics.statistics_rows import Row
from ...wording import numbers
from ...wording.words import fill
from ..tree.row_text import scalar_text

if TYPE_CHECKING:
    from ....analysis.pairs.differences import Differences, Tolerance

translate = QCoreApplication.translate


def difference_rows(found: Differences, tolerance: Tolerance) -> list[Row]:
    """What is told of two tensors."""
    sides = translate("Pair", "Left"), translate("Pair", "Right")
    rows = [Row(name, label, scalar_text(value), repr(value))
            for name, label, value in zip(("leftValue", "rightValue"), sides, found.ends, strict=False)]
    rows.append(_share("differing", translate("Pair", "Differing elements"), found.differing, found.elements))
    if any(tolerance):
        rows.append(_share("outside", translate("Pair", "Outside the tolerance"), found.outside, found.elements))
    rows += [_number("maxAbs", translate("Pair", "Largest difference"), found.max_abs),
             _number("meanAbs", translate("Pair", "Mean difference"), found.mean_abs),
             _number("rms", translate("Pair", "Root mean square"), found.rms),
             _number("relativeL2", translate("Pair", "Relative L2"), found.relative_l2),
             _number("cosine", translate("Pair", "Cosine"), found.cosine, 7)]
    if found.ulp is not None:
        rows.append(Row("ulp", translate("Pair", "Units in the last place"), number_text(found.ulp),
                        numbers.grouped(found.ulp)))
    return rows


def tips() -> dict[str, str]:
    """What the names mean."""
    return {"meanAbs": translate("Pair", "The mean of the absolute differences"),
            "rms": translate("Pair", "The root of the mean of the squared differences"),
            "relativeL2": translate("Pair", "The norm of the difference by the norm of the left"),
            "cosine": translate("Pair", "1 where both point the same way; none for a tensor of zeros"),
            "ulp": translate("Pair", "How many steps between neighbouring numbers of the type lie between the two, "
                                     "at most")}


def notes(found: Differences) -> list[str]:
    """What a person should know of the numbers, a sentence each."""
    said = []
    if found.signed_zeros:
        said.append(numbers.counted(found.signed_zeros,
                                    translate("Pair", "1 of them differs in its sign only: 0 and −0."),
                                    translate("Pair", "{n} of them differ in sign only: 0 and −0.")))
    if found.not_finite:
        said.append(translate("Pair", "What is NaN or infinite on a side is in no other number here."))
    return said


def odd_text(count: int) -> str:
    """How many numbers are NaN or infinite on one side."""
    return numbers.counted(count, translate("Pair", "1 number that differs is NaN or infinite on a side."),
                           translate("Pair", "{n} numbers that differ are NaN or infinite on a side."))


def sum_rows(found: Sums) -> list[Row]:
    """What is told of several pairs."""
    if not found.tensors:
        return []
    rows = [_count("tensors", translate("Pair", "Pairs of tensors"), found.tensors)]
    if found.unread:
        rows.append(_count("unread", translate("Pair", "Not read yet"), found.unread))
    if found.largest is not None:
        rows += [_share("differing", translate("Pair", "Differing elements"), found.differing, found.elements),
                 _number("maxAbs", translate("Pair", "Largest difference"), found.largest),
                 _number("meanAbs", translate("Pair", "Mean difference"), found.mean),
                 _number("rms", translate("Pair", "Root mean square"), found.rms)]
    return rows


def table_text(rows: list[Row]) -> str:
    """Names and numbers as spreadsheets paste them."""
    return "".join([f"{row.label}\t{row.exact or row.text}\n" for row in rows])


def _number(name: str, label: str, value: float | int | None, digits: int = 4) -> Row:
    return Row(name, label, number_text(value, digits), exact_text(value))


def _count(name: str, label: str, count: int) -> Row:
    return Row(name, label, numbers.grouped(count))


def _share(name: str, label: str, count: int, whole: int) -> Row:
    text = fill(translate("Pair", "{n} of {all}"), n=numbers.grouped(count), all=numbers.grouped(whole))
    share = f" ({share_text(count, whole)})" if count else ""
    return Row(name, label, numbers.short_number(count) + share, text)
