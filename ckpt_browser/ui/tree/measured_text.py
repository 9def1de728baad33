"""What the measured columns of the tree say of one tensor."""

from PySide6.QtCore import QCoreApplication

from ...core.paths import visible
from ...workspace.looking.knowledge import Known
from ...workspace.rows.cells import Column, measured_value
from ..viewers.statistics.number_text import exact_text, number_text, share_text
from ..wording import numbers
from ..wording.sentences import sentence_of
from ..wording.words import fill

translate = QCoreApplication.translate


def measured_text(known: Known, column: int) -> str:
    """What a cell shows; empty where there is nothing to say."""
    found = known.statistics
    if found is None:
        return translate("Tree", "cannot be read") if column == Column.SKETCH and known.problem else ""
    if column == Column.SKETCH:
        return ""
    if column == Column.ZEROS:
        return share_text(found.zero, found.elements) if found.zero else "0" if found.elements else ""
    if column == Column.NAN:
        parts = [numbers.short_number(found.nan)] if found.nan else []
        if found.infinite:
            parts.append(f"{numbers.short_number(found.infinite)} ∞")
        if found.odd:
            parts.append(fill(translate("Tree", "{n} no bool"), n=numbers.short_number(found.odd)))
        return " + ".join(parts) or ("0" if found.elements else "")
    value = measured_value(known, Column(column))
    return "" if value is None else number_text(value, 4)


def measured_tip(known: Known, column: int) -> str:
    """More than fits into the cell, as plain text."""
    found = known.statistics
    if found is None:
        return visible(sentence_of(known.problem), 600)
    if column == Column.ZEROS:
        return fill(translate("Tree", "{n} of {all} numbers are zero"), n=numbers.grouped(found.zero),
                    all=numbers.grouped(found.elements))
    if column == Column.NAN:
        said = translate("Tree", "{nan} NaN, {inf} infinite, of {all} numbers")
        if found.odd:
            said = translate("Tree", "{nan} NaN, {inf} infinite, of {all} numbers; {odd} bytes of a bool are neither "
                                     "0 nor 1")
        return fill(said, nan=numbers.grouped(found.nan), inf=numbers.grouped(found.infinite),
                    all=numbers.grouped(found.elements), odd=numbers.grouped(found.odd))
    if column != Column.SKETCH:
        return exact_text(measured_value(known, Column(column)))
    if found.minimum is None:
        return translate("Tree", "no finite numbers")
    said = fill(translate("Tree", "From {low} to {high}"), low=number_text(found.minimum),
                high=number_text(found.maximum))
    if found.quantiles:
        said += "\n" + fill(translate("Tree", "Nine tenths lie between {low} and {high}"),
                            low=number_text(found.quantiles[1]), high=number_text(found.quantiles[5]))
    return said


def is_alarming(known: Known, column: int) -> bool:
    """True for a cell that says something is wrong."""
    found = known.statistics
    if found is None:
        return column == Column.SKETCH
    return column == Column.NAN and bool(found.nan or found.infinite or found.odd)
