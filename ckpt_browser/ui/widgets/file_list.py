"""Files to choose one from: open ones, those of the last days, or whatever else a dialog offers."""

import os
from collections.abc import Callable, Collection, Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from ...core.paths import visible
from ..wording.file_names import packed, unpacked
from . import icons
from .labels import plain_tip
from .theme import Theme

PATH = int(Qt.ItemDataRole.UserRole)
LEAST = 3
"""Lines that it has room for in any case."""


class FileList(QListWidget):
    """A short list; a double click or Enter chooses.

    Args:
        chosen: called when a person has chosen what is current.
    """

    def __init__(self, name: str, spoken: str, theme: Theme, chosen: Callable[[], None],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName(name)
        self.setAccessibleName(spoken)
        self.setIconSize(QSize(16, 16))
        self.setSpacing(2)
        self.itemActivated.connect(chosen)

    def add(self, text: str, path: str, icon: str) -> None:
        """Offer a file, or with an empty path what else the text says."""
        item = QListWidgetItem(icons.icon(icon, self._theme.tokens["soft"]), text)
        item.setData(PATH, packed(path))
        item.setToolTip(plain_tip(visible(path)))
        self.addItem(item)

    def settle(self, most: int, none: str) -> None:
        """Everything was added: have room for ``most`` of it at once, or say that there is none."""
        if not self.count():
            item = QListWidgetItem(none)
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            self.addItem(item)
        else:
            self.setCurrentRow(0)
        self.setFixedHeight(min(most, max(LEAST, self.count())) * (self.sizeHintForRow(0) + 5) + 6)

    @property
    def path(self) -> str | None:
        """The current file; None where none is."""
        item = self.currentItem()
        kept = item.data(PATH) if item is not None else None
        return unpacked(kept) if kept is not None else None


def still_there(recent: Iterable[str], known: Collection[str], most: int) -> list[str]:
    """Files of the last days that still exist, without those that are offered anyway."""
    return [path for path in recent if path not in known and os.path.exists(path)][:most]
