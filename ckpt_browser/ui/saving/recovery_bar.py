"""The line that offers what a crash has left: unsaved edits, temporary files, saves within a file; one at a time."""

import os
from collections import deque
from collections.abc import Callable, Sequence

from PySide6.QtCore import QDateTime, QLocale, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QWidget

from ...core.paths import visible
from ...workspace.saving.asides import Aside, stamp_of
from ...workspace.saving.unfinished_work import Unfinished
from ..widgets.labels import plain_label, plain_tip
from ..wording import numbers
from ..wording.file_names import told_apart
from ..wording.sentences import in_a_row
from ..wording.words import fill
from .recovery import stamps_of

Offer = Aside | Unfinished


class RecoveryBar(QFrame):
    """Offers one thing after the other; hidden while there is none.

    Signals:
        restore_asked, discard_asked: (aside) what the person wants.
        remove_asked, show_asked, open_asked: (unfinished) what the person wants.
    """

    restore_asked = Signal(object)
    discard_asked = Signal(object)
    remove_asked = Signal(object)
    show_asked = Signal(object)
    open_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None, open_paths: Callable[[], Sequence[str]] = tuple) -> None:
        super().__init__(parent)
        self._open_paths = open_paths
        self.setObjectName("recoveryBar")
        self.setProperty("role", "banner")
        self._offers: deque[Offer] = deque()
        self._label = plain_label("")
        self._label.setObjectName("recoveryText")
        self._label.setWordWrap(True)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(14, 7, 14, 7)
        self._row.addWidget(self._label, 1)
        self._restore = self._button("recoveryRestore", self.tr("Restore"))
        self._discard = self._button("recoveryDiscard", self.tr("Discard"))
        self._remove = self._button("leftoverRemove", self.tr("Remove"))
        self._open = self._button("unfinishedOpen", self.tr("Open"))
        self._show = self._button("leftoverShow", self.tr("Show in folder"))
        later = self._button("recoveryLater", self.tr("Not now"))
        self._restore.clicked.connect(self._on_restore)
        self._discard.clicked.connect(self._on_discard)
        self._remove.clicked.connect(self._on_remove)
        self._open.clicked.connect(self._on_open)
        self._show.clicked.connect(self._on_show)
        later.clicked.connect(self._on_later)
        self.hide()

    def offer(self, asides: list[Aside]) -> None:
        """Offer unsaved edits that were found; they come first."""
        self._offers.extendleft(reversed(asides))
        self._refresh()

    def offer_unfinished(self, found: list[Unfinished]) -> None:
        """Offer what saves left."""
        self._offers.extend(found)
        self._refresh()

    def _button(self, name: str, text: str) -> QPushButton:
        button = QPushButton(text)
        button.setObjectName(name)
        self._row.addWidget(button)
        return button

    def _refresh(self) -> None:
        self.setVisible(bool(self._offers))
        if not self._offers:
            return
        offer = self._offers[0]
        for button, shown in ((self._restore, isinstance(offer, Aside)), (self._discard, isinstance(offer, Aside)),
                              (self._remove, isinstance(offer, Unfinished) and bool(offer.leftover)),
                              (self._open, isinstance(offer, Unfinished) and not offer.leftover),
                              (self._show, isinstance(offer, Unfinished))):
            button.setVisible(shown)
        self._label.setText(self._kept_words(offer) if isinstance(offer, Aside) else self._left_words(offer))
        self._label.setToolTip(plain_tip(visible(offer.path if isinstance(offer, Aside) else
                                                 offer.leftover or offer.path)))

    def _kept_words(self, aside: Aside) -> str:
        when = QDateTime.fromSecsSinceEpoch(int(aside.when))
        others = [*self._open_paths(), *[offer.path for offer in self._offers]]
        words = fill(self.tr("Unsaved edits of {name} from {when} were kept."),
                     name=visible(told_apart(aside.path, others), 80),
                     when=numbers.locale().toString(when, _date_format()))
        if stamps_of(aside.path) != aside.stamps:
            words = in_a_row([words, self.tr("The file has changed since then, or is gone.")])
        if any(stamp_of(other[0]) != other for other in aside.others):
            words = in_a_row([words, self.tr("Another file that parts were copied from has changed since then, "
                                             "or is gone.")])
        return words

    def _left_words(self, item: Unfinished) -> str:
        name = visible(os.path.basename(item.path), 80)
        if item.leftover:
            return fill(self.tr("A save of {name} did not finish: a temporary file of {size} is left."), name=name,
                        size=numbers.size_text(item.nbytes))
        return fill(self.tr("A save of {name} was interrupted; open it to see what can be done."), name=name)

    def _on_restore(self) -> None:
        self.restore_asked.emit(self._taken())

    def _on_discard(self) -> None:
        self.discard_asked.emit(self._taken())

    def _on_remove(self) -> None:
        self.remove_asked.emit(self._taken())

    def _on_open(self) -> None:
        self.open_asked.emit(self._taken())

    def _on_show(self) -> None:
        """It stays offered: a look decides."""
        self.show_asked.emit(self._offers[0])

    def _on_later(self) -> None:
        self._taken()

    def _taken(self) -> Offer:
        offer = self._offers.popleft()
        self._refresh()
        return offer


def _date_format() -> str:
    """The short form of a date and a time, with all digits of the year."""
    short = numbers.locale().dateTimeFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")
