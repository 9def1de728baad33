"""The real program, which says when trees are on screen: a thread beside it looks on, and nothing in it knows.

    python -m benchmarks.people.running [FILE ...]
"""

import sys
import threading
import time
from typing import TYPE_CHECKING, cast

from ckpt_browser.app import main

if TYPE_CHECKING:
    from ckpt_browser.ui.window.main_window import MainWindow

KEPT: list[object] = []


def look_on() -> None:
    """Wait for the window, and have somebody in it who tells."""
    while (widgets := sys.modules.get("PySide6.QtWidgets")) is None or not hasattr(widgets, "QApplication") \
            or widgets.QApplication.instance() is None:
        time.sleep(0.01)
    from PySide6.QtCore import QObject, Signal
    from PySide6.QtWidgets import QApplication

    class Witness(QObject):
        """Lives in the program's own thread."""

        asked = Signal()
        met = False

        def meet(self) -> None:
            """Say from now on what is painted."""
            for window in QApplication.topLevelWidgets():
                if window.objectName() == "MainWindow" and window.isVisible() and not self.met:
                    self.met = True
                    cast("MainWindow", window).opened.connect(self.tell)
                    print("met", flush=True)

        def tell(self, path: str) -> None:
            """One line for each tree."""
            print(f"painted {path}", flush=True)

    witness = Witness()
    KEPT.append(witness)
    application = QApplication.instance()
    assert application is not None
    witness.moveToThread(application.thread())
    witness.asked.connect(witness.meet)
    while not witness.met:
        witness.asked.emit()
        time.sleep(0.01)


if __name__ == "__main__":
    threading.Thread(target=look_on, daemon=True).start()
    sys.exit(main(sys.argv[1:]))
