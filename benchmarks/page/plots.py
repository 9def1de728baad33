"""The plot of how cost grows, drawn without a screen."""

import math
import os
from collections.abc import Sequence
from pathlib import Path

from .rows import Curve

PLOTS = {"size": ("size of the file, GB", True), "keys": ("tensors in the file", True),
         "cores": ("processors", False)}
"""What each part grows with, and whether that goes by powers of ten."""
OURS, THEIRS = ("#1f5fbf", "#1a936f", "#6a4fb3", "#0f8fa8"), ("#d1495b", "#e08e1b", "#8c6d46")
"""Colours that can be told apart; what is not ours has dashes too."""
PLACES = "osdt"
WIDTH, HEIGHT = 1500, 620


def draw(curves: Sequence[Curve], path: Path) -> None:
    """Draw one plot beside the other."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    import pyqtgraph
    from PySide6.QtWidgets import QApplication

    application = QApplication.instance() or QApplication(["benchmarks"])
    pyqtgraph.setConfigOptions(background="w", foreground="#222222", antialias=True)
    canvas = pyqtgraph.GraphicsLayoutWidget(size=(WIDTH, HEIGHT))
    for name, (axis, powers) in PLOTS.items():
        some = [curve for curve in curves if curve.plot == name and curve.points]
        if some:
            _plot(canvas, some, axis, powers)
    canvas.resize(WIDTH, HEIGHT)
    canvas.show()
    application.processEvents()
    path.parent.mkdir(parents=True, exist_ok=True)
    canvas.grab().save(str(path))
    canvas.close()


def steps(values: Sequence[float]) -> list[tuple[float, str]]:
    """Where to write numbers on a scale of powers of ten: at 1, 2 and 5, or at 1 alone where there are many."""
    low, high = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    kinds = (1, 2, 5) if max(values) < 200 * min(values) else (1,)
    found = [kind * 10.0**power for power in range(low, high + 1) for kind in kinds]
    shown = [value for value in found if min(values) * 0.9 <= value <= max(values) * 1.1] or sorted(set(values))
    return [(math.log10(value), f"{value:,.10g}") for value in shown]


def _plot(canvas: object, curves: Sequence[Curve], axis: str, powers: bool) -> None:
    import pyqtgraph

    plot = canvas.addPlot()  # type: ignore[attr-defined]
    legend = plot.addLegend(offset=None, labelTextSize="9pt")
    plot.setLabel("bottom", axis)
    plot.setLabel("left", "seconds")
    plot.setLogMode(x=powers, y=True)
    plot.showGrid(x=True, y=True, alpha=0.25)
    places = [at for curve in curves for at, _ in curve.points]
    heights = [seconds for curve in curves for _, seconds in curve.points]
    marks = steps(places) if powers else [(at, f"{at:.0f}") for at in sorted(set(places))]
    for side in ("bottom", "left"):
        plot.getAxis(side).enableAutoSIPrefix(False)
        plot.getAxis(side).setStyle(hideOverlappingLabels=False)
    plot.getAxis("bottom").setTicks([marks])
    plot.getAxis("left").setTicks([steps(heights)])
    first, last = (math.log10(at) if powers else at for at in (min(places), max(places)))
    plot.setXRange(first, last, padding=0.08)
    low, high = math.log10(min(heights)), math.log10(max(heights))
    room = max(high - low, 0.5)
    plot.setYRange(low - room * 0.04, high + room * (0.1 + 0.07 * len(curves)), padding=0)  # the legend has the rest
    ours = theirs = 0
    for curve in curves:
        mine = "torch" not in curve.name and "safe_open" not in curve.name
        color = OURS[ours % len(OURS)] if mine else THEIRS[theirs % len(THEIRS)]
        symbol = PLACES[(ours if mine else theirs) % len(PLACES)]
        ours, theirs = ours + mine, theirs + (not mine)
        style = pyqtgraph.QtCore.Qt.PenStyle.SolidLine if mine else pyqtgraph.QtCore.Qt.PenStyle.DashLine
        plot.plot(*map(list, zip(*curve.points, strict=True)), name=curve.name, symbol=symbol, symbolSize=8,
                  symbolBrush=color, symbolPen=color, pen=pyqtgraph.mkPen(color, width=2, style=style))
    legend.setParentItem(plot.vb)
    legend.anchor((0, 0), (0, 0), offset=(8, 4))
