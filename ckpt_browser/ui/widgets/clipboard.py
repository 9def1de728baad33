"""The clipboard takes any text of a file."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from ...core.paths import visible
from ..session.session import Session


def copy(session: Session, text: str) -> None:
    """Put a text on the clipboard, and say so for a moment."""
    # A lone surrogate, which a stranger's key may hold, cannot go to the clipboard.
    QGuiApplication.clipboard().setText(text.encode("utf-8", "backslashreplace").decode("utf-8"))
    said = QCoreApplication.translate("Clipboard", "Copied: {text}")
    session.noticed.emit(said.replace("{text}", visible(text, 120)))
