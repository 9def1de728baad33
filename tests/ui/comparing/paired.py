"""Two real files compared in a window of their own, with everything about the selected pair on the side."""

from collections.abc import Callable
from pathlib import Path

import torch
from PySide6.QtWidgets import QWidget

from ckpt_browser.core.paths import path_text
from ckpt_browser.ui.comparing.comparing import Comparing
from ckpt_browser.ui.comparing.pair.pair_side import PairSide
from ckpt_browser.ui.session.session import Session
from ckpt_browser.ui.widgets.theme import Theme


class Beside:
    """Saves with torch, opens both, waits until all is read."""

    def __init__(self, qtbot, session: Session, theme: Theme, folder: Path, left: dict, right: dict) -> None:
        self.qtbot = qtbot
        self.session = session
        self.left, self.right = left, right
        documents = []
        for name, content in (("before.pth", left), ("after.pth", right)):
            torch.save(content, folder / name)
            documents.append(session.open(str(folder / name)))
        self.wait(lambda: all(document.state == "open" for document in documents))
        self.comparing: Comparing = session.comparisons.open(*documents)
        self.wait(lambda: self.comparing.comparison is not None and not session.jobs.busy)
        self.side = PairSide(session, theme)
        qtbot.addWidget(self.side)
        self.side.resize(520, 760)
        self.side.show()
        qtbot.waitExposed(self.side)
        self.side.look_at(self.comparing)

    def wait(self, said: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(said()), timeout=20_000)

    def settle(self) -> None:
        """Until nothing is under way any more."""
        self.wait(lambda: not self.session.jobs.busy and not self.side.overview._soon.isActive())

    def place(self, name: str) -> int:
        comparison = self.comparing.comparison
        return next(place for place, match in enumerate(comparison.alignment.matches)
                    for side, number in ((comparison.left, match.left), (comparison.right, match.right))
                    if number >= 0 and path_text(side.entries[number].path) == name)

    def select(self, name: str, page: str = "") -> None:
        """Make an entry the selected one, and a page the one in front."""
        self.comparing.select(self.place(name))
        self.side.show_page(page)
        self.settle()

    def find(self, kind: type, name: str) -> QWidget:
        found = self.side.findChild(kind, name)
        assert found is not None, name
        return found

    def said(self, name: str) -> str:
        """The text of a label."""
        return self.find(QWidget, name).text().replace("\u200b", "")

    def tabs(self) -> list[str]:
        """Those that are offered."""
        return [self.side.tabText(place) for place in range(self.side.count()) if self.side.isTabVisible(place)]

    def close(self) -> None:
        self.session.comparisons.close(self.comparing)
