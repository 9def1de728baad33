"""The device chooser: which device the tensors are said to lie on, as torch.load(map_location=...) would change it."""

from functools import partial

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import QComboBox, QLabel, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ...core.devices import device_problem, location_tag
from ...core.edits.tensors import SetDevice
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report
from ...core.paths import visible
from ...workspace.editing.devices import bytes_on, device_chosen, keep_devices, offered_devices, present_devices
from ...workspace.rows.choosing import paths_of
from ...workspace.rows.tree import Tree
from ..access.speaking import name_control
from ..access.text_size import scaled
from ..session.document import Document
from ..session.jobs import Job
from ..session.session import Session
from ..widgets.field_reason import FieldReason, mark_wrong
from ..widgets.labels import plain_tip
from ..wording import numbers
from ..wording.words import fill, local

Index = QModelIndex | QPersistentModelIndex

KEEP = "keep"
DETAIL = int(Qt.ItemDataRole.UserRole)
WIDTH = 96
PADDING, GAP, EDGE = 9, 24, 30
"""Pixels above and below a line together, between a device and what is said of it, and for the frame of the list."""


class DeviceLines(QStyledItemDelegate):
    """Devices with what is known of each to the right."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        hint = super().sizeHint(option, index)
        return QSize(hint.width(), option.fontMetrics.height() + PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        super().paint(painter, option, index)
        painter.save()
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(option.rect.adjusted(0, 0, -PADDING, 0), right, str(index.data(DETAIL) or ""))
        painter.restore()


class DeviceCombo(QComboBox):
    """Sets the device of the selected rows, or of the whole file while none is selected."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("deviceCombo")
        self.setEditable(True)
        name_control(self, self.tr("Device"))
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setMinimumContentsLength(6)
        self.setCompleter(None)  # type: ignore[arg-type]
        self.setItemDelegate(DeviceLines(self))
        self._session = session
        self._present = present_devices()
        self._counting: Job | None = None
        self._reason = FieldReason(self, name="deviceReason")
        self._keep = self.tr("keep")
        self._fill([])
        # What holds now, and what was asked for last: Qt tells of one deed several times, and of leaving the field too.
        self._holds, self._asked = KEEP, ""
        self.textActivated.connect(self._on_activated)
        line = self.lineEdit()
        assert line is not None
        line.editingFinished.connect(self._on_left)
        line.textEdited.connect(self._on_typing)
        line.installEventFilter(self)
        self.view().installEventFilter(self)
        session.current_changed.connect(self._refresh)
        session.selected.connect(self._refresh)
        session.edited.connect(self._on_edited)
        session.shown.connect(self._on_edited)
        self._refresh()

    def sizeHint(self) -> QSize:
        return QSize(scaled(WIDTH), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def showPopup(self) -> None:
        self._count()
        metrics = self.fontMetrics()
        self.view().setMinimumWidth(EDGE + GAP + max(
            metrics.horizontalAdvance(self.itemText(place) + str(self.itemData(place, DETAIL)))
            for place in range(self.count())))
        super().showPopup()

    def open(self) -> None:
        """Take the keyboard, and show the list."""
        if self.isEnabled():
            self.setFocus(Qt.FocusReason.OtherFocusReason)
            self.showPopup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        line = self.lineEdit()
        if isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonRelease and watched is line \
                and event.button() == Qt.MouseButton.LeftButton and line is not None and not line.hasSelectedText():
            self.open()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and watched is self.view() \
                and event.text().strip().isprintable() and event.text().strip() and line is not None:
            # Whoever types means the line: a device that is not listed.
            self.hidePopup()
            line.selectAll()
            QCoreApplication.sendEvent(line, event)
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._show(self._holds)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._ask(self.currentText())
        else:
            super().keyPressEvent(event)

    def _fill(self, named: list[str]) -> None:
        blocked = self.blockSignals(True)
        self.clear()
        self.addItem(self._keep)
        self.setItemData(0, self.tr("what the file says"), DETAIL)
        for device in offered_devices(named, self._present):
            self.addItem(visible(device, 40))
            self.setItemData(self.count() - 1, self._detail(device), DETAIL)
        self.blockSignals(blocked)

    def _detail(self, device: str) -> str:
        """What choosing a device does, in plain words."""
        kind, _, number = device.partition(":")
        words = {"cpu": self.tr("loads on any machine"), "cuda": self.tr("loads onto GPU {n}"),
                 "mps": self.tr("loads onto the GPU of a Mac"), "xpu": self.tr("loads onto Intel GPU {n}"),
                 "meta": self.tr("loads shapes without numbers")}
        said = fill(words.get(kind, self.tr("loads onto this device")), n=number or "0")
        here = self.tr("in this machine") if device in self._present and device not in ("cpu", "meta") else ""
        return "  ·  ".join(filter(None, (said, here)))

    def _count(self) -> None:
        """Find out in the background what each device would have to hold."""
        document = self._session.current
        if document is None or document.shown is None:
            return
        if self._counting is not None:
            self._counting.cancel()
        rows = document.rows or None
        self._counting = self._session.jobs.submit(
            "views", partial(_bytes_on, document.shown.arrangement.tree, rows), self._on_counted, _ignore)

    def _on_counted(self, counted: tuple[dict[str, int], int, int]) -> None:
        self._counting = None
        staying, moving, _ = counted
        for place in range(1, self.count()):
            device = self.itemText(place)
            held = 0 if device == "meta" else staying.get(device, 0) + moving
            self.setItemData(place, plain_tip(fill(self.tr("{size} would lie on it"), size=numbers.size_text(held))),
                             Qt.ItemDataRole.ToolTipRole)

    # Choosing

    def _on_typing(self) -> None:
        self._asked = ""
        self._clear()

    def _on_left(self) -> None:
        self._ask(self.currentText())

    def _on_activated(self, text: str) -> None:
        if text == self._keep:
            self._holds = ""  # some rows may be elsewhere though the file as a whole is kept
        self._ask(text)

    def _ask(self, text: str) -> None:
        """Do what was chosen or typed, once."""
        document, device = self._session.current, text.strip()
        device = KEEP if device == self._keep else device
        if document is None or document.shown is None or device in (self._holds, self._asked):
            return
        self._asked = device
        if device == KEEP:
            self._session.change(document, keep_devices, self._refuse)
            return
        problem = device_problem(device)
        if problem:
            self._refuse(CheckpointError(problem))
            return
        paths = paths_of(document.shown.arrangement.tree, document.rows)
        self._session.edit(document, [SetDevice(location_tag(device), paths or None)], self._refuse)

    def _refuse(self, error: CheckpointError) -> None:
        mark_wrong(self, True)
        self.setToolTip(plain_tip(local(error.reason)))
        self._reason.tell(local(error.reason))

    def _clear(self) -> None:
        mark_wrong(self, False)
        self._reason.tell("")
        self.setToolTip(plain_tip(self._hint()))

    def _hint(self) -> str:
        document = self._session.current
        where = self.tr("the whole file") if document is None or not document.rows else self.tr("the selection")
        return fill(self.tr("The device onto which torch.load puts the tensors of {where} unless it is told otherwise; "
                            "no number is read or changed."), where=where)

    def _on_edited(self, document: Document) -> None:
        if document is self._session.current:
            self._refresh()

    def _refresh(self) -> None:
        """Say what holds: the device that all was put on last, or ``keep``."""
        document = self._session.current
        self.setEnabled(document is not None and document.shown is not None)
        self._holds = device_chosen(document.journal if document is not None else None) or KEEP
        line = self.lineEdit()
        if line is None or not (line.isModified() and line.hasFocus()):  # nobody is typing
            self._show(self._holds)

    def _show(self, text: str) -> None:
        """Show a device; the chosen line goes along, for Qt takes a difference between the two for a choice."""
        blocked = self.blockSignals(True)
        text = self._keep if text == KEEP else text
        self.setCurrentIndex(self.findText(text))
        self.setEditText(text)
        self.blockSignals(blocked)
        self._asked = ""
        self._clear()


class DeviceLabel(QLabel):
    """The name in front of the chooser; a click on it opens the list too."""

    def __init__(self, text: str, box: DeviceCombo) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setText(text)
        self.setProperty("role", "label")
        self.setBuddy(box)
        self._box = box

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton and self.rect().contains(event.position().toPoint()):
            self._box.open()
        else:
            super().mouseReleaseEvent(event)


def _bytes_on(tree: Tree, rows: tuple[int, ...] | None, token: CancelToken,
              report: Report) -> tuple[dict[str, int], int, int]:
    return bytes_on(tree, rows)


def _ignore(_error: Exception) -> None:
    """A count that failed is only missing."""
