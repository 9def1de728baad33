"""Three cards that say at the first start what the program is for."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QColor, QHideEvent, QImage, QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPixmap, QShortcut
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from ..widgets.labels import plain_label
from ..widgets.nesting import nest
from ..widgets.theme import Theme
from ..wording.sentences import in_a_row
from ..wording.words import QT_TRANSLATE_NOOP
from .texts import language_now, picture_path


class Card(NamedTuple):
    """One step of the tour."""

    picture: str
    title: str
    words: str


CARDS = (
    Card("window", QT_TRANSLATE_NOOP("Tour", "Look inside any checkpoint"), QT_TRANSLATE_NOOP(
        "Tour", "Drop a file here. You see its layers at once, however large it is. Nothing in it is ever executed, so "
                "files of strangers are safe to open.")),
    Card("rename", QT_TRANSLATE_NOOP("Tour", "Change it without fear"), QT_TRANSLATE_NOOP(
        "Tour", "Rename, drop, convert, repair. Every step can be undone, and a save is read back before it takes the "
                "place of the old file.")),
    Card("compare", QT_TRANSLATE_NOOP("Tour", "Compare two of them"), QT_TRANSLATE_NOOP(
        "Tour", "Drop a second file to see what changed, and by how much. Ctrl+Shift+P finds every command, "
                "and F1 opens the manual.")),
)

PICTURE = QSize(440, 270)
"""Pixels that a picture takes at most."""

VEIL = 190
"""How much of the page behind a card is covered, of 255."""


class Veil(QWidget):
    """Lets the page behind the cards step back, without keeping the mouse from it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme = theme

    def paintEvent(self, event: QPaintEvent) -> None:
        color = QColor(self._theme.tokens["base"])
        color.setAlpha(VEIL)
        QPainter(self).fillRect(self.rect(), color)


class Tour(QFrame):
    """One card at a time, over the window; the keyboard stays on the card, the mouse can go behind it."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("tour")
        self.setProperty("role", "popup")
        self.setAccessibleName(self.tr("Tour"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._theme = theme
        self._window = parent
        self._veil = Veil(theme, parent)
        self.destroyed.connect(self._veil.deleteLater)
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self).activated.connect(self.close)
        self.place = 0
        self._picture = plain_label("")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._title = plain_label("", "title")
        self._words = plain_label("")
        self._words.setWordWrap(True)
        self._words.setFixedWidth(PICTURE.width())
        self._step = plain_label("", "soft")
        self._step.setObjectName("tourStep")
        self.skip, self.back, self.next = QPushButton(self.tr("Skip")), QPushButton(self.tr("Back")), QPushButton()
        self._lay_out()
        parent.installEventFilter(self)
        theme.changed.connect(self._refresh)
        self._refresh()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(22, 22, 22, 18)
        column.setSpacing(10)
        for label in (self._picture, self._title, self._words):
            column.addWidget(label)
        buttons = QHBoxLayout()
        policy = self.skip.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.skip.setSizePolicy(policy)
        buttons.addWidget(self.skip)
        buttons.addStretch(1)
        buttons.addWidget(self._step)
        buttons.addStretch(1)
        for name, button, slot in (("tourSkip", self.skip, self.close), ("tourBack", self.back, self._on_back),
                                   ("tourNext", self.next, self._on_next)):
            button.setObjectName(name)
            button.clicked.connect(slot)
        self.next.setProperty("main", "true")
        buttons.addWidget(self.back)
        buttons.addWidget(self.next)
        column.addSpacing(6)
        nest(column, buttons)

    def begin(self) -> None:
        """Show the first card in the middle of the window."""
        self._veil.show()
        self.show()
        self._center()
        self._veil.raise_()
        self.raise_()
        self.next.setFocus()

    def _on_next(self) -> None:
        if self.place == len(CARDS) - 1:
            self.close()
            return
        self.place += 1
        self._refresh()

    def _on_back(self) -> None:
        self.place -= 1
        self._refresh()

    def _refresh(self) -> None:
        card = CARDS[self.place]
        translate = QCoreApplication.translate
        self._title.setText(translate("Tour", card.title))
        self._words.setText(translate("Tour", card.words))
        self._picture.setPixmap(self._drawn(card.picture))
        self._step.setText(f"{self.place + 1} / {len(CARDS)}")
        self.back.setEnabled(self.place > 0)
        last = self.place == len(CARDS) - 1
        self.next.setText(self.tr("Start") if last else self.tr("Next"))
        self.skip.setVisible(not last)
        self.setAccessibleDescription(in_a_row([self._title.text(), self._words.text()]))
        self._center()

    def _drawn(self, name: str) -> QPixmap:
        picture = QImage(str(picture_path(name, self._theme.dark, language_now())))
        if picture.isNull():
            return QPixmap()
        ratio = self.devicePixelRatioF()
        small = picture.scaled(PICTURE * ratio, Qt.AspectRatioMode.KeepAspectRatio,
                               Qt.TransformationMode.SmoothTransformation)
        small.setDevicePixelRatio(ratio)
        return QPixmap.fromImage(small)

    def _center(self) -> None:
        self.adjustSize()
        room = self._window.rect()
        self._veil.setGeometry(room)
        self.move(max(0, (room.width() - self.width()) // 2), max(0, (room.height() - self.height()) // 2))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._window:
            self._center()
        return False

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._veil.hide()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Tab and the arrows lead round the card, never to what it covers."""
        chain = [button for button in (self.skip, self.back, self.next) if button.isVisible() and button.isEnabled()]
        focus = self.focusWidget()
        here = chain.index(focus) if focus in chain else (-1 if forward else 0)
        if chain:
            reason = Qt.FocusReason.TabFocusReason if forward else Qt.FocusReason.BacktabFocusReason
            chain[(here + (1 if forward else -1)) % len(chain)].setFocus(reason)
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        else:
            super().keyPressEvent(event)
