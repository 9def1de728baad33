"""The menu that takes the picture of all layers, and what it is made of, elsewhere."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from ....core.errors import CheckpointError
from ....core.paths import visible
from ....core.places import Path
from ....workspace.looking.health import tensor_nodes
from ....workspace.looking.knowledge import Known
from ....workspace.looking.statistics_text import json_row, statistics_csv, statistics_json
from ....workspace.rows.cells import known_of
from ...session import Session
from ...widgets import icons
from ...widgets.theme import Theme
from ...widgets.words import fill
from ..exporting import ask_and_save, copy_picture
from ..subject import Subject
from ..text_files import CSV, JSON, ask_and_write, file_name
from .plot import LayersPlot


class LayersMenu(QToolButton):
    """A button with a menu, which is the plot's context menu too."""

    def __init__(self, session: Session, theme: Theme, plot: LayersPlot, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("layersExport")
        self.setAccessibleName(self.tr("Export"))
        self.setToolTip(self.tr("Export the picture or its numbers"))
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setIconSize(QSize(16, 16))
        self._session = session
        self._theme = theme
        self._plot = plot
        self._subject: Subject | None = None
        self._scope = 0
        menu = QMenu(self)
        for name, text, does in (("copyLayers", self.tr("&Copy picture"), self._on_copy),
                                 ("saveLayers", self.tr("&Save picture…"), self._on_save),
                                 ("saveLayersCsv", self.tr("Save all s&tatistics as CSV…"), self._on_csv),
                                 ("saveLayersJson", self.tr("Save all statistics as &JSON…"), self._on_json)):
            action = menu.addAction(text)
            action.setObjectName(name)
            action.triggered.connect(does)
        self.setMenu(menu)
        plot.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        plot.customContextMenuRequested.connect(self._on_context)
        theme.changed.connect(self._recolor)
        self._recolor()

    def offer(self, subject: Subject | None, scope: int = 0) -> None:
        """Offer the picture that is on screen now, and the numbers of all tensors below the row that it shows."""
        self._subject, self._scope = subject, scope

    def _recolor(self) -> None:
        self.setIcon(icons.icon("save", self._theme.tokens["soft"]))

    def _on_context(self, point: QPoint) -> None:
        self.menu().popup(self._plot.mapToGlobal(point))

    def _on_copy(self) -> None:
        self._plot.point_away()
        try:
            copy_picture(self._plot)
        except CheckpointError as error:
            self._complain(error)
            return
        self._session.noticed.emit(self.tr("Copied the picture"))

    def _on_save(self) -> None:
        if self._subject is None:
            return
        self._plot.point_away()
        try:
            path = ask_and_save(self, self._plot, f"{file_name(self._subject)}-layers")
        except CheckpointError as error:
            self._complain(error)
            return
        if path:
            self._session.noticed.emit(fill(self.tr("Written: {path}"), path=visible(path, 200)))

    def _on_csv(self) -> None:
        if self._subject is not None:
            make = partial(_csv, self._subject, self._scope)
            ask_and_write(self, self._session, self._subject, "statistics", CSV, make)

    def _on_json(self) -> None:
        if self._subject is not None:
            make = partial(_json, self._subject, self._scope)
            ask_and_write(self, self._session, self._subject, "statistics", JSON, make)

    def _complain(self, error: CheckpointError) -> None:
        if self._subject is not None:
            self._session.complain(self._subject.document, error)


def _csv(subject: Subject, scope: int) -> str:
    return statistics_csv((path, known.statistics) for path, known in _known(subject, scope)
                          if known.statistics is not None)


def _json(subject: Subject, scope: int) -> str:
    return statistics_json(json_row(path, known.statistics, known.sketch) for path, known in _known(subject, scope)
                           if known.statistics is not None)


def _known(subject: Subject, scope: int) -> Iterator[tuple[Path, Known]]:
    tree = subject.arrangement.tree
    for row in tensor_nodes(tree, top=scope).values():
        known = known_of(tree, row, subject.arrangement.knowledge)
        if known is not None:
            yield tree.path(row), known
