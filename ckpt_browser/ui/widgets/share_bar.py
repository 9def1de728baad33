"""A bar that says how much of some work is done."""

from PySide6.QtWidgets import QProgressBar, QWidget

from ..access.motion import is_still

STEPS = 1000


class ShareBar(QProgressBar):
    """Without words of its own; goes to and fro where nobody knows how much there is to do."""

    def __init__(self, name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self.setAccessibleName(self.tr("Progress"))
        self.setTextVisible(False)
        self.setRange(0, STEPS)

    def show_share(self, done: float, total: float) -> None:
        """How much of the work is done; of a total of 0 nobody knows."""
        # A bar paints at once, and with it all else in the window that waits for painting: let that wait for its turn.
        self.setUpdatesEnabled(False)
        still = not total and is_still()  # a full bar in a soft colour, instead of one that goes to and fro
        if still != bool(self.property("waits")):
            self.setProperty("waits", still)
            self.style().unpolish(self)
            self.style().polish(self)
        self.setRange(0, STEPS if total or still else 0)
        self.setValue(min(STEPS, int(done * STEPS / total)) if total else STEPS * still)
        self.setUpdatesEnabled(True)
