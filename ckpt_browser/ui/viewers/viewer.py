"""What every viewer is: a widget that is told what to look at while it is on screen."""

from PySide6.QtWidgets import QWidget

from .subject import Subject


class Viewer(QWidget):
    """One way to see the selection."""

    def look_at(self, subject: Subject | None) -> None:
        """Show this from now on; work on what was shown before is cancelled, and its answers are dropped.

        Called only while the viewer is on screen, and again with None when it is left.
        """
        raise NotImplementedError
