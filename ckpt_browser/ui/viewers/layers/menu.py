"""The menu that takes the picture of all layers, and what it is made of, elsewhere."""

from collections.abc import Iterator
from functools import partial

from PySide6.QtWidgets import QWidget

from ....core.places import Path
from ....workspace.looking.health import tensor_nodes
from ....workspace.looking.knowledge import Known
from ....workspace.looking.statistics_text import json_row, statistics_csv, statistics_json
from ....workspace.rows.cells import known_of
from ...session.session import Session
from ...widgets.theme import Theme
from ..exporting.picture_menu import PictureMenu
from ..exporting.text_files import CSV, JSON
from ..subject import Subject
from .plot import LayersPlot


class LayersMenu(PictureMenu):
    """Picture, and the statistics of all tensors in it."""

    def __init__(self, session: Session, theme: Theme, plot: LayersPlot, parent: QWidget | None = None) -> None:
        super().__init__(session, theme, "layers", plot.leaving, parent)
        self._scope = 0
        self.add("saveLayersCsv", self.tr("Save all s&tatistics as CSV…"), self._on_csv)
        self.add("saveLayersJson", self.tr("Save all statistics as &JSON…"), self._on_json)
        self.serve(plot)
        self.offer(None)

    def offer(self, subject: Subject | None, scope: int = 0) -> None:
        """Offer the picture that is on screen now, and the numbers of all tensors below the row that it shows."""
        super().offer(subject)
        self._scope = scope

    def _on_csv(self) -> None:
        if self.subject is not None:
            self.write("statistics", CSV, partial(_csv, self.subject, self._scope))

    def _on_json(self) -> None:
        if self.subject is not None:
            self.write("statistics", JSON, partial(_json, self.subject, self._scope))


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
