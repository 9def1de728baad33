"""What every tab of a pair is: a widget that is told what to look at while it is in front."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from .paired import Paired


class PairPage(QWidget):
    """One way to see a pair."""

    def look_at(self, paired: Paired | None) -> None:
        """Show this from now on; None once nobody looks. Work on what was shown before is cancelled."""
        raise NotImplementedError


class GoingPage(PairPage):
    """One that can show a single element."""

    def go(self, index: tuple[int, ...]) -> None:
        """Make an element the one that is looked at, now or as soon as it is there."""
        raise NotImplementedError


def name_apart(widget: QWidget) -> None:
    """Let what stands here and elsewhere have names of its own here: ``histogramPlot`` is ``pairHistogramPlot``."""
    for child in (widget, *widget.findChildren(QObject)):
        name = child.objectName()
        if name and not name.startswith(("qt_", "pair")):
            child.setObjectName(f"pair{name[0].upper()}{name[1:]}")
