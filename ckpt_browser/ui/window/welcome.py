"""The first page: what to do, the files of the last days, and a sample to play with."""

import os

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ...core.paths import visible
from ..access.text_size import HERO, follow_font, heading_font, scaled
from ..session.session import Session
from ..widgets import icons
from ..widgets.emptying import empty
from ..widgets.labels import plain_label
from ..widgets.nesting import nest
from ..widgets.resources import resource
from ..widgets.theme import Theme
from ..wording.file_names import packed, unpacked

PATH = "path"
SHOWN = 6
WIDTH = 520
"""Pixels that the page takes of a wide window."""


class Welcome(QWidget):
    """Shown while nothing is open.

    Signals:
        browse_asked: the person wants to choose a file.
    """

    browse_asked = Signal()

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome")
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._session = session
        self._theme = theme
        outer = QHBoxLayout(self)
        outer.addStretch(1)
        box = QWidget(self)
        follow_font(box, lambda: box.setMaximumWidth(scaled(WIDTH)))
        self._column = QVBoxLayout(box)
        self._column.setSpacing(10)
        outer.addWidget(box, 100)
        outer.addStretch(1)
        self._column.addStretch(2)
        self._add_heading()
        self._add_drop_area()
        self._recent = QVBoxLayout()
        self._recent.setSpacing(3)
        self._column.addSpacing(12)
        nest(self._column, self._recent)
        self._column.addStretch(3)
        session.recent_changed.connect(self._on_recent_changed)
        theme.changed.connect(self._on_look)
        self._on_look()

    def _add_heading(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(14)
        picture = plain_label("")
        picture.setPixmap(icons.logo().pixmap(QSize(44, 44), self.devicePixelRatioF()))
        title = self._title = plain_label(self.tr("Look inside a checkpoint"), "hero")
        title.setObjectName("greeting")
        title.setWordWrap(True)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(title)
        promise = self.tr("Nothing in a file is ever executed, and nothing is loaded until you look.")
        said = plain_label(promise, "soft")
        said.setWordWrap(True)
        words.addWidget(said)
        row.addWidget(picture)
        nest(row, words, 1)
        nest(self._column, row)
        self._column.addSpacing(10)

    def _add_drop_area(self) -> None:
        drop = QFrame(self)
        drop.setProperty("role", "drop")
        inside = QVBoxLayout(drop)
        inside.setContentsMargins(24, 26, 24, 26)
        inside.setSpacing(14)
        words = plain_label(self.tr("Drop files here: .pth  .pt  .ckpt  .bin  .safetensors  .index.json"), "soft")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setWordWrap(True)
        inside.addWidget(words)
        buttons = QHBoxLayout()
        browse = QPushButton(self.tr("Open a file…"))
        browse.setProperty("main", "true")
        browse.clicked.connect(self.browse_asked)
        sample = QPushButton(self.tr("Open the sample"))
        sample.setObjectName("openSample")
        sample.clicked.connect(self._on_sample)
        sample.setVisible(resource("sample.pth").exists())
        buttons.addStretch(1)
        buttons.addWidget(browse)
        buttons.addWidget(sample)
        buttons.addStretch(1)
        nest(inside, buttons)
        self._column.addWidget(drop)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._refresh()

    def _on_recent_changed(self) -> None:
        if self.isVisible():  # else it is brought up to date when it is shown
            self._refresh()

    def _on_look(self) -> None:
        """Greet in the size that holds now, and list what was opened before."""
        self._title.setFont(heading_font(HERO))
        self._refresh()

    def _refresh(self) -> None:
        empty(self._recent)
        recent = self._session.settings.recent[:SHOWN]
        if recent:
            self._recent.addWidget(plain_label(self.tr("Recent"), "section"))
        for path in recent:
            self._recent.addWidget(self._row(path))

    def _row(self, path: str) -> QWidget:
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        name = QPushButton(visible(os.path.basename(path) or path, 60).replace("&", "&&"))
        name.setProperty("link", "true")
        name.setProperty(PATH, packed(path))
        name.setCursor(Qt.CursorShape.PointingHandCursor)
        name.clicked.connect(self._on_recent)
        line.addWidget(name)
        line.addWidget(plain_label(visible(os.path.dirname(path), 60), "soft"), 1)
        return row

    def _on_recent(self) -> None:
        sender = self.sender()
        if sender is not None:
            self._session.open(unpacked(sender.property(PATH)))

    def _on_sample(self) -> None:
        self._session.open(str(resource("sample.pth")))
