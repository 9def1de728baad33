"""A choice of ready-made edits: what to strip and what that frees, or what to rescue."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)
from shiboken6 import isValid

from ...core import document as documents
from ...core.edits.table import Edit
from ...core.jobs import CancelToken, Report
from ...core.paths import path_text, visible
from ...core.places import EditError
from ...formats.source import Source
from ..access.text_size import widen
from ..session.document import Document
from ..session.session import Session
from ..widgets.labels import plain_label
from ..wording import numbers
from ..wording.sentences import apart
from ..wording.words import fill, local
from .edit_dialog import EditDialog
from .repair_words import before_and_after, repair_words

translate = QCoreApplication.translate

PADDING = 10
"""Pixels added to a line of text."""


class Offer(NamedTuple):
    """One ready-made edit."""

    label: str
    detail: str
    edits: tuple[Edit, ...]


class TallRows(QStyledItemDelegate):
    """Rows with some air."""

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), option.fontMetrics.height() + PADDING)


Look = Callable[[documents.Document, "Source", CancelToken, Report], list[Offer]]


class OffersDialog(EditDialog):
    """Lists what there is; Apply does the chosen one."""

    def __init__(self, session: Session, document: Document, title: str, words: str, none: str, look: Look,
                 parent: QWidget | None) -> None:
        super().__init__(session, document, parent)
        self.setObjectName("offersDialog")
        self.setWindowTitle(title)
        self._none = none
        self._offers: Sequence[Offer] = ()
        self._list = QTreeWidget()
        self._list.setObjectName("offers")
        self._list.setAccessibleName(self.tr("What can be left out"))
        self._list.setHeaderHidden(True)
        self._list.setColumnCount(2)
        self._list.setRootIsDecorated(False)
        self._list.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self._list.setMinimumHeight(130)
        widen(self, 544)
        self._list.setItemDelegate(TallRows(self._list))
        about = plain_label(words, "soft")
        about.setWordWrap(True)
        self.form.addRow(about)
        self._list.currentItemChanged.connect(self.check_soon)
        self.form.addRow(self._list)
        self._wait = plain_label(self.tr("Looking…"), "soft")
        self.form.addRow(self._wait)
        self.apply.setEnabled(False)
        opened = document.opened
        if opened is not None:
            session.jobs.submit("views", partial(look, opened.journal.document, opened.source), self._on_found,
                                self._on_nothing)

    def edits(self) -> Sequence[Edit]:
        item = self._list.currentItem()
        if item is None:
            raise EditError(self._none if not self._offers else self.tr("nothing is chosen"))
        return self._offers[self._list.indexOfTopLevelItem(item)].edits

    def _on_found(self, offers: list[Offer]) -> None:
        if not isValid(self):
            return
        self._offers = offers
        for offer in offers:
            item = QTreeWidgetItem([visible(local(offer.label), 200), visible(local(offer.detail), 300)])
            item.setTextAlignment(1, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            self._list.addTopLevelItem(item)
        self._list.header().setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        self._wait.setVisible(not offers)
        self._wait.setText(self._none)
        first = self._list.topLevelItem(0)
        if first is not None:
            self._list.setCurrentItem(first)

    def _on_nothing(self, error: Exception) -> None:
        if isValid(self):
            self._wait.setText(visible(local(str(error)), 300))


def strip_dialog(session: Session, document: Document, parent: QWidget) -> OffersDialog:
    """What can be left out, and the bytes that it frees."""
    return OffersDialog(session, document, translate("Offers", "Strip"),
                        translate("Offers", "Leave out what is not needed to use the weights, or what a wrapper "
                                            "put in front of their names, such as “module.”."),
                        translate("Offers", "There is nothing here that is commonly left out, nor a prefix that names "
                                            "share."), _strips, parent)


def rescue_dialog(session: Session, document: Document, parent: QWidget) -> OffersDialog:
    """State_dicts that can be had from what the file holds."""
    return OffersDialog(session, document, translate("Offers", "Rescue as state_dict"),
                        translate("Offers", "Keep only the module's tensors under their names, as its state_dict() "
                                            "would give them. The module's class is not needed for that."),
                        translate("Offers", "There is no pickled module here to make a state_dict of."), _rescues,
                        parent)


def _strips(document: documents.Document, source: "Source", token: CancelToken, report: Report) -> list[Offer]:
    from ...workspace.editing.presets import presets
    from ...workspace.editing.repairs import strippings

    words = {"optimizer": translate("Offers", "Optimizer state"),
             "scheduler": translate("Offers", "Learning-rate schedulers"),
             "ema": translate("Offers", "EMA copy of the weights"),
             "weights": translate("Offers", "Everything but the weights")}
    parts = [Offer(words.get(preset.name, preset.label),
                   fill(translate("Offers", "frees {size}"), size=numbers.size_text(preset.freed_bytes)), preset.edits)
             for preset in presets(document)]
    return parts + [Offer(repair_words(repair), before_and_after(repair), repair.edits)
                    for repair in strippings(document)]


def _rescues(document: documents.Document, source: "Source", token: CancelToken, report: Report) -> list[Offer]:
    from ...workspace.editing.rescue import rescues, script_classes

    scripts = script_classes(source, token, report)
    return [Offer(rescuable.label or path_text(rescuable.path),
                  apart([numbers.counted(rescuable.tensors, translate("Offers", "1 tensor"),
                                         translate("Offers", "{n} tensors")), *rescuable.remarks]),
                  rescuable.edits) for rescuable in rescues(document, scripts)]
