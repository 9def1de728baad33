"""A field for a path, whatever bytes it is made of."""

import os

from PySide6.QtWidgets import QLineEdit, QWidget

from ..wording.file_names import text_of


class PathField(QLineEdit):
    """A field for a path; one that Qt's texts cannot hold stands there with escapes, and is known again by them."""

    def __init__(self, path: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._known: dict[str, str] = {}
        self.set_path(path)

    @property
    def path(self) -> str:
        """What was put there, or has been typed."""
        text = self.text()
        folder, name = os.path.split(text)
        return self._known.get(text) or os.path.join(self._known.get(folder, folder), name)

    def set_path(self, path: str) -> None:
        """Show a path."""
        for known in (path, os.path.dirname(path)):
            self._known[text_of(known)] = known
        self.setText(text_of(path))
