"""Stands where the pair that is selected in a comparison will be shown."""

from PySide6.QtWidgets import QWidget

from ..session import Session
from ..widgets.theme import Theme
from .comparing import Comparing


class PairSide(QWidget):
    """Empty for now."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairSide")

    def look_at(self, comparing: Comparing | None) -> None:
        """Show the selected pair of a comparison."""
