"""Pictures that are painted once and kept."""

from PySide6.QtGui import QPixmap


def without_tools(pixmap: QPixmap) -> QPixmap:
    """The same picture without what it was painted with.

    Qt 6.11 leaves the tools of its painter at a picture for as long as there is one, 30 KiB once curves were drawn; a
    picture of 16 pixels' width is 1 KiB itself.
    """
    return pixmap.copy()
