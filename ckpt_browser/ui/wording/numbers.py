"""Numbers and sizes as people of this place write them."""

from PySide6.QtCore import QCoreApplication, QLocale

from ...core.paths import visible
from .words import fill

SCALES = ((10**12, "T"), (10**9, "B"), (10**6, "M"), (10**3, "K"))


SHORT = 10_000
"""Smaller numbers are written in full."""
_BEYOND = 2**63
"""Numbers that Qt cannot hold."""


def locale() -> QLocale:
    """The person's locale; English where none is set, because C has no thousands separators."""
    found = QLocale()
    return QLocale(QLocale.Language.English) if found.language() == QLocale.Language.C else found


def grouped(number: int) -> str:
    """``1,638,400``; Qt's own numbers end at 64 bits, a file's do not."""
    if -_BEYOND <= number < _BEYOND:
        return locale().toString(number)
    return f"{number:,}".replace(",", locale().groupSeparator())


def pointed(text: str) -> str:
    """A number as programs write it, ``0.25`` or ``1e-05``, with this place's decimal point."""
    point = locale().decimalPoint()
    return text if point == "." else text.replace(".", point)


def plain(text: str) -> str:
    """A number as it was typed here, as programs write it; what is no number stays as it is.

    What programs write is understood everywhere: ``1.5`` is one and a half also where a comma is the decimal point.
    """
    text, place = text.strip(), locale()
    if _is_plain(text):
        return text
    local = text.replace(place.groupSeparator(), "") if place.toDouble(text)[1] else text
    return local.replace(place.decimalPoint(), ".")


def typed(text: str) -> float | None:
    """The number that was typed, as people of this place write it or as programs do; None where it is none."""
    try:
        return float(plain(text))
    except ValueError:
        return None


def _is_plain(text: str) -> bool:
    try:
        float(text)
    except ValueError:
        return False
    return True


def percent(number: str) -> str:
    """``12.5 %``, with the distance that the language keeps."""
    return fill(QCoreApplication.translate("Numbers", "{n}\u202f%"), n=number)


def size_text(nbytes: int) -> str:
    """``6.55 MB``"""
    if nbytes >= _BEYOND:
        return _data_size(10**18, 0).replace("1", grouped(nbytes // 10**18), 1)
    return _data_size(nbytes, 0 if nbytes < 1000 else 2 if nbytes < 10**13 else 1)


def _data_size(nbytes: int, precision: int) -> str:
    return locale().formattedDataSize(nbytes, precision, QLocale.DataSizeFormat.DataSizeSIFormat)


def short_number(number: int) -> str:
    """``1.26 B`` for parameters, as papers write it; small numbers in full."""
    for scale, letter in SCALES:
        if number >= max(scale, SHORT):
            if number >= scale * 1000:  # in whole numbers, which have no largest one
                return f"{grouped((number + scale // 2) // scale)} {letter}"
            digits = 2 if number < scale * 100 else 1
            return f"{locale().toString(number / scale, 'f', digits)} {letter}"
    return grouped(number)


def shape_text(shape: tuple[int, ...]) -> str:
    """``64 × 3 × 7 × 7``; a dot for a single number without dimensions."""
    return visible(" × ".join(map(str, shape[:64]))) if shape else "( )"


def counted(count: int, one: str, many: str, short: bool = False) -> str:
    """``one`` for a single thing, else ``many`` with the number for its ``{n}``."""
    return one if count == 1 else many.replace("{n}", short_number(count) if short else grouped(count))


def place_text(index: tuple[int, ...]) -> str:
    """An index as it is written elsewhere: ``[3, 5]``."""
    return f"[{', '.join(map(str, index))}]"
