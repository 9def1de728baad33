"""What is heard of a row where others see an icon, a mark or a small picture."""

from PySide6.QtCore import QCoreApplication

from ...workspace.looking.knowledge import Known
from ...workspace.rows.cells import Kind
from ..viewers.statistics.number_text import number_text
from ..wording.words import QT_TRANSLATE_NOOP, fill

KINDS = {
    Kind.FOLD: QT_TRANSLATE_NOOP("Spoken", "layer"), Kind.DICT: QT_TRANSLATE_NOOP("Spoken", "group"),
    Kind.LIST: QT_TRANSLATE_NOOP("Spoken", "list"), Kind.MODULE: QT_TRANSLATE_NOOP("Spoken", "module"),
    Kind.TENSOR: QT_TRANSLATE_NOOP("Spoken", "tensor"), Kind.PARAMETER: QT_TRANSLATE_NOOP("Spoken", "parameter"),
    Kind.NUMBER: QT_TRANSLATE_NOOP("Spoken", "number"), Kind.TEXT: QT_TRANSLATE_NOOP("Spoken", "text"),
    Kind.VALUE: QT_TRANSLATE_NOOP("Spoken", "value"),
    Kind.OPAQUE: QT_TRANSLATE_NOOP("Spoken", "object of an unknown class"),
    Kind.BROKEN: QT_TRANSLATE_NOOP("Spoken", "cannot be read"),
    Kind.AGAIN: QT_TRANSLATE_NOOP("Spoken", "the same object again"),
}

MARKS = {"changed": QT_TRANSLATE_NOOP("Spoken", "edited"), "new": QT_TRANSLATE_NOOP("Spoken", "new"),
         "absent": QT_TRANSLATE_NOOP("Spoken", "not in the saved file: its format has no place for it")}


def kind_text(kind: str) -> str:
    """What a row is, in a word."""
    return QCoreApplication.translate("Spoken", KINDS.get(kind, ""))


def mark_text(mark: str) -> str:
    """What became of a row since the file was opened."""
    return QCoreApplication.translate("Spoken", MARKS.get(mark, ""))


def sketch_text(known: Known) -> str | None:
    """The small histogram of a tensor in words."""
    found = known.statistics
    if known.sketch is None or found is None or known.sketch.low is None or known.sketch.high is None:
        return None
    said = fill(QCoreApplication.translate("Spoken", "from {low} to {high}"),
                low=number_text(float(known.sketch.low), 3), high=number_text(float(known.sketch.high), 3))
    if found.nan or found.infinite:
        said += QCoreApplication.translate("Spoken", ", and numbers that are not finite")
    return said
