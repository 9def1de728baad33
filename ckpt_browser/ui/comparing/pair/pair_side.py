"""The right side of a comparison: everything about the match that is selected, a tab for each way to see it."""

from __future__ import annotations

from collections import OrderedDict
from functools import partial
from typing import TypeAlias

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QTabWidget, QWidget

from ....core.jobs import CancelToken, Report
from ....core.paths import visible
from ....core.places import Path
from ....workspace.comparing.comparing import Comparison
from ....workspace.comparing.pair.held import Held, held
from ....workspace.comparing.pair.making import Names
from ...session.jobs import Job
from ...session.session import Session
from ...viewers.progress_line import reason_text
from ...widgets.theme import Theme
from ...wording.words import fill, local
from ..comparing import Comparing
from ..names import side_names
from .overview import Overview
from .pair_page import GoingPage, PairPage
from .paired import Paired, Rows, Trio, opened
from .place import Place
from .table import KINDS

KEPT = 8
"""Pairs whose numbers need not be looked through again when somebody comes back to them."""

_Key: TypeAlias = tuple[int, Path, int, Path, tuple[str, str]]


class PairSide(QTabWidget):
    """Keeps to the tab that was chosen last, wherever it makes sense for what is selected."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("pairSide")
        self.setAccessibleName(self.tr("Views of the selected pair"))
        self.tabBar().setAccessibleName(self.tr("Views of the selected pair"))
        self.setDocumentMode(True)
        self.setMinimumWidth(220)
        self._session = session
        self._theme = theme
        self._comparing: Comparing | None = None
        self._kept: OrderedDict[_Key, Trio] = OrderedDict()
        self._opening: Job | None = None
        self._failed = ""
        self._wanted: tuple[Comparison, int, tuple[int, ...]] | None = None
        self._paired: Paired | None = None
        self._front: tuple[Overview | Place | None, Paired | None] = (None, None)
        self._following = False
        self.overview = Overview(session, theme)
        self.addTab(self.overview, self.tr("Overview"))
        self._places = {kind.name: Place(kind, session, theme) for kind in KINDS}
        for place in self._places.values():
            self.addTab(place, place.kind.text())
            self.setTabVisible(self.indexOf(place), False)
        self._chosen = ""
        self.overview.went.connect(self.go)
        self.currentChanged.connect(self._on_tab)
        session.changed.connect(self._on_document)
        session.comparisons.removed.connect(self._on_removed)

    # What is looked at

    def look_at(self, comparing: Comparing | None) -> None:
        """Show what is selected of a comparison from now on; None while there is none in front."""
        before, self._comparing = self._comparing, comparing
        if before is not None and before is not comparing:
            before.selected.disconnect(self._follow)
            before.shown.disconnect(self._follow)
            before.measured.disconnect(self._on_measured)
            before.changed.disconnect(self._on_changed)
        if comparing is not None and before is not comparing:
            comparing.selected.connect(self._follow)
            comparing.shown.connect(self._follow)
            comparing.measured.connect(self._on_measured)
            comparing.changed.connect(self._on_changed)
        self._follow()

    def show_page(self, name: str) -> None:
        """Bring a page to the front, now and for what is selected later; empty for the overview."""
        self._chosen = name
        self._follow()

    def offers(self, name: str) -> bool:
        """Whether a page can show what is selected; the overview, whose name is empty, always can."""
        return not name or (name in self._places and self.isTabVisible(self.indexOf(self._places[name])))

    def page(self, name: str) -> PairPage:
        """A page by its name in the table; made now if need be."""
        return self._places[name].page()

    def go(self, index: tuple[int, ...]) -> None:
        """Show an element among the values of both."""
        paired = self._paired
        if paired is not None and self._places["values"].kind.offers(paired):
            self._wanted = paired.comparison, paired.place, index
            self.show_page("values")
            self._go_on()

    def _go_on(self) -> None:
        """Go where somebody wants to, as soon as the page is there."""
        paired, page = self._paired, self._places["values"].made
        if self._wanted is None or paired is None or paired.trio is None or not isinstance(page, GoingPage):
            return
        comparison, place, index = self._wanted
        self._wanted = None
        if comparison is paired.comparison and place == paired.place:
            page.go(index)

    @property
    def shown(self) -> Paired | None:
        """What is looked at."""
        return self._paired

    def _on_removed(self, _comparing: Comparing) -> None:
        """Let go of everything at once: what viewers remember holds whole files."""
        self.look_at(None)
        self._kept.clear()
        self._wanted = None
        self.overview.forget()
        for place in self._places.values():
            place.forget()

    def _on_document(self, document: object) -> None:
        """What goes wrong with an export is said of the pair's own document, which no tab shows; what happens to
        one of the two that are compared is told in the overview."""
        trio = self._paired.trio if self._paired is not None else None
        if trio is not None and document is trio.document and trio.document.complaint:
            self._session.noticed.emit(visible(local(trio.document.complaint), 300))
            trio.document.complaint = ""
        comparing = self._comparing
        if comparing is not None and document in (comparing.left, comparing.right):
            self._on_changed()  # its tensors lie elsewhere once it is saved

    def _on_measured(self, places: list[int]) -> None:
        paired = self._paired
        if paired is not None and (paired.place in places or paired.place < 0):
            self.overview.learn()

    def _on_changed(self) -> None:
        if self._paired is not None:
            self.overview.learn()

    def _follow(self) -> None:
        """Offer the pages that make sense for what is selected, and let the chosen one show it."""
        now = _chosen_of(self._comparing)
        if now is not None and now.tensors is not None:
            now = now._replace(trio=self._known(now))
        before, self._paired = self._paired, now
        if now is None or before is None or not now.is_same(before._replace(trio=now.trio)):
            self._stop()
        self._following = True
        try:
            for place in self._places.values():
                self.setTabVisible(self.indexOf(place), now is not None and place.kind.offers(now))
            chosen = self._places.get(self._chosen)
            fits = chosen is not None and self.isTabVisible(self.indexOf(chosen))
            self.setCurrentWidget(chosen if chosen is not None and fits else self.overview)
        finally:
            self._following = False
        self._look()

    def _on_tab(self) -> None:
        if not self._following:
            current = self.currentWidget()
            self._chosen = current.kind.name if isinstance(current, Place) else ""
            self._look()

    def _look(self) -> None:
        """Tell the page in front what to look at, and the one before it that it is left."""
        current = self.currentWidget()
        front = current if isinstance(current, Overview | Place) else None
        paired = self._paired if self.isVisible() else None
        if isinstance(front, Place) and paired is not None and paired.trio is None:
            self._open(paired)
            if paired.trio is None and not self._failed:
                paired = None
        before, self._front = self._front, (front, paired)
        if before[0] is not None and before[0] is not front:
            before[0].look_at(None)
        if front is None or (before[0] is front and _same(before[1], paired) and not self._failed):
            return
        if self._failed and isinstance(front, Place):
            front.tell(self._failed)
        else:
            front.look_at(paired)
            if isinstance(front, Place) and self._opening is not None:
                front.wait()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._look()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._stop()
        self._look()

    # Opening both tensors

    def _known(self, paired: Paired) -> Trio | None:
        key = _key(paired)
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def _open(self, paired: Paired) -> None:
        if self._opening is not None or self._failed or paired.left is None or paired.right is None:
            return
        self._opening = self._session.jobs.submit(
            "looks", partial(_opened, paired.left, paired.right, self._names(paired)),
            partial(self._on_opened, _key(paired)), self._on_failed)

    def _names(self, paired: Paired) -> Names:
        left, right = side_names(paired.comparing)
        assert paired.right is not None
        return Names(f"{left} – {right}", fill(self.tr("left: {name}"), name=left),
                     fill(self.tr("right: {name}"), name=right), self.tr("right − left"))

    def _on_opened(self, key: _Key, trio: Trio) -> None:
        self._opening = None
        self._kept[key] = trio
        while len(self._kept) > KEPT:
            self._kept.popitem(last=False)
        self._follow()
        self._go_on()

    def _on_failed(self, error: Exception) -> None:
        self._opening = None
        self._failed = reason_text(str(error))
        self._look()

    def _stop(self) -> None:
        if self._opening is not None:
            self._opening.cancel()
            self._opening = None
        self._failed = ""


def _chosen_of(comparing: Comparing | None) -> Paired | None:
    if comparing is None or comparing.comparison is None:
        return None
    comparison, place = comparing.comparison, comparing.place
    if not 0 <= place < len(comparison.verdicts):
        some = Rows(comparing.view.rows, comparing.rows) if comparing.rows and comparing.view is not None else None
        return Paired(comparing, comparison, -1, comparing.places, None, None, some)
    return Paired(comparing, comparison, place, (place,), *held(comparison, place))


def _same(one: Paired | None, other: Paired | None) -> bool:
    return one is other if one is None or other is None else one.is_same(other)


def _key(paired: Paired) -> _Key:
    """What must be the same for two tensors to have the same numbers and names; the states are kept by the trio."""
    assert paired.left is not None and paired.right is not None
    return id(paired.left.document), paired.left.path, id(paired.right.document), paired.right.path, \
        side_names(paired.comparing)


def _opened(left: Held, right: Held, names: Names, token: CancelToken, report: Report) -> Trio:
    return opened(left, right, names, token, report)
