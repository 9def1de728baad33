"""A bar that says how much of some work is done."""

from PySide6.QtWidgets import QProgressBar, QWidget

STEPS = 1000


class ShareBar(QProgressBar):
    """Without words of its own; goes to and fro where nobody knows how much there is to do."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setTextVisible(False)
        self.setRange(0, STEPS)

    def show_share(self, done: float, total: float) -> None:
        """How much of the work is done; of a total of 0 nobody knows."""
        # A bar paints at once, and with it all else in the window that waits for painting: let that wait for its turn.
        self.setUpdatesEnabled(False)
        self.setRange(0, STEPS if total else 0)
        self.setValue(min(STEPS, int(done * STEPS / total)) if total else 0)
        self.setUpdatesEnabled(True)
