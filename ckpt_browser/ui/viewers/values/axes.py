"""Which dimensions of a tensor lie down and across, and where it is cut along the others."""

from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from ....workspace.looking.windows import Sheet
from ...access.text_size import scaled
from ...widgets.labels import plain_label
from ...wording.numbers import grouped, short_number
from ...wording.words import fill
from .labelled import labelled
from .model import PAGE

WRAPS = (1, 8, 10, 16, 20, 32, 50, 64, 100, 128)
LARGEST = 2**31 - 1
"""What Qt can count to."""
LINES = 3
"""Sliders in sight; the others are scrolled to."""


class _Cut(NamedTuple):
    """The controls of one dimension that does not lie on the sheet, or of the pages of one that does."""

    slider: QSlider
    spin: QSpinBox


class Axes(QWidget):
    """The controls of a sheet.

    Signals:
        turned: (sheet) another sheet is wanted.
        paged: (corner) another part of the same sheet is wanted, by its first row and column.
    """

    turned = Signal(object)
    paged = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet = Sheet(())
        self._corner = (0, 0)
        self._filling = False
        self.useful = False
        """Whether there is anything to choose."""
        self._cuts: dict[int, _Cut] = {}
        self._pages: dict[int, _Cut] = {}
        self._rows = _combo("rowAxis", self.tr("Dimension in rows"))
        self._columns = _combo("columnAxis", self.tr("Dimension in columns"))
        self._wrap = _combo("wrapCombo", self.tr("Numbers in a line"))
        for wrap in WRAPS:
            self._wrap.addItem(str(wrap), wrap)
        self._choices = QWidget()
        row = QHBoxLayout(self._choices)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(10)
        self._down = labelled(self.tr("Rows"), self._rows)
        self._across = labelled(self.tr("Columns"), self._columns)
        self._lines = labelled(self.tr("In a line"), self._wrap)
        for pair in (self._down, self._across, self._lines):
            row.addWidget(pair)
        row.addStretch(1)
        self._area = _Sliders()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._choices)
        column.addWidget(self._area)
        self._rows.activated.connect(partial(self._on_axis, True))
        self._columns.activated.connect(partial(self._on_axis, False))
        self._wrap.activated.connect(self._on_wrap)

    def show_sheet(self, sheet: Sheet, corner: tuple[int, int]) -> None:
        """Show what is chosen."""
        self._filling = True
        try:
            known = self._shown()
            self._sheet, self._corner = sheet, corner
            if self._shown() != known:
                self._build()
            for axis, cut in self._cuts.items():
                cut.spin.setValue(sheet.fixed[axis])
                cut.slider.setValue(sheet.fixed[axis])
            for side, cut in self._pages.items():
                cut.spin.setValue(corner[side] // PAGE)
                cut.slider.setValue(corner[side] // PAGE)
        finally:
            self._filling = False

    def _shown(self) -> tuple[object, ...]:
        return self._sheet._replace(fixed=()), len(self._sheet.fixed)

    def _build(self) -> None:
        sheet = self._sheet
        plane, wrapped = sheet.rows >= 0 and len(sheet.shape) > 1, bool(sheet.wrap) and sheet.shape[0] > 1
        self._down.setVisible(plane)
        self._across.setVisible(plane)
        self._lines.setVisible(wrapped)
        self._choices.setVisible(plane or wrapped)
        for combo, chosen in ((self._rows, sheet.rows), (self._columns, sheet.columns)):
            combo.clear()
            for axis, size in enumerate(sheet.shape):
                combo.addItem(fill(self.tr("dim {n}"), n=str(axis)), axis)
                combo.setItemData(axis, grouped(size), Qt.ItemDataRole.ToolTipRole)
            combo.setCurrentIndex(chosen)
        self._wrap.setCurrentIndex(self._wrap.findData(sheet.wrap))
        self._cuts.clear()
        self._pages.clear()
        self._area.empty()
        for axis, size in enumerate(sheet.shape):
            if plane and axis not in (sheet.rows, sheet.columns):
                label = plain_label(fill(self.tr("dim {n} · {size}"), n=str(axis), size=short_number(size)), "soft")
                self._cuts[axis] = self._area.add(label, f"slice{axis}", size - 1)
                self._connect(self._cuts[axis], partial(self._on_cut, axis))
        for side, (size, text) in enumerate(((sheet.height, self.tr("Rows from")),
                                             (sheet.width, self.tr("Columns from")))):
            if size > PAGE:
                self._pages[side] = self._area.add(plain_label(text, "soft"), f"page{side}", (size - 1) // PAGE)
                self._pages[side].spin.setSuffix(self.tr(" M"))
                self._connect(self._pages[side], partial(self._on_page, side))
        self._area.setVisible(bool(self._cuts or self._pages))
        self.useful = bool(plane or wrapped or self._cuts or self._pages)

    @staticmethod
    def _connect(cut: _Cut, moved: "partial[None]") -> None:
        cut.slider.valueChanged.connect(cut.spin.setValue)
        cut.spin.valueChanged.connect(cut.slider.setValue)
        cut.spin.valueChanged.connect(moved)

    def _on_axis(self, is_rows: bool, axis: int) -> None:
        """The dimension that was there changes places with the one that is chosen."""
        sheet = self._sheet
        if is_rows:
            new = sheet._replace(rows=axis, columns=sheet.rows if axis == sheet.columns else sheet.columns)
        else:
            new = sheet._replace(columns=axis, rows=sheet.columns if axis == sheet.rows else sheet.rows)
        self.turned.emit(new)

    def _on_wrap(self) -> None:
        self.turned.emit(self._sheet._replace(wrap=self._wrap.currentData()))

    def _on_cut(self, axis: int, place: int) -> None:
        if not self._filling:
            fixed = list(self._sheet.fixed)
            fixed[axis] = place
            self.turned.emit(self._sheet._replace(fixed=tuple(fixed)))

    def _on_page(self, side: int, page: int) -> None:
        if not self._filling:
            corner = list(self._corner)
            corner[side] = page * PAGE
            self.paged.emit(tuple(corner))


class _Sliders(QScrollArea):
    """One slider below the other, a few of them in sight."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("slices")
        self.setAccessibleName(self.tr("Places in the other dimensions"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.empty()

    def empty(self) -> None:
        """Take all sliders out."""
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 4, 0)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self.setWidget(inside)
        self._fit()

    def add(self, label: QLabel, name: str, most: int) -> _Cut:
        """A slider and a field from 0 to ``most``."""
        slider, spin = QSlider(Qt.Orientation.Horizontal), QSpinBox()
        most = min(most, LARGEST)
        for control in (slider, spin):
            control.setRange(0, most)
            control.setAccessibleName(label.text())
        slider.setObjectName(f"{name}Slider")
        slider.setPageStep(max(most // 10, 1))
        spin.setObjectName(f"{name}Spin")
        spin.setKeyboardTracking(False)
        spin.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        spin.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        spin.setMinimumWidth(scaled(52))
        line = self._grid.rowCount()
        self._grid.addWidget(label, line, 0)
        self._grid.addWidget(slider, line, 1)
        self._grid.addWidget(spin, line, 2)
        self._fit()
        return _Cut(slider, spin)

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self.height())

    def _fit(self) -> None:
        lines = max(self._grid.rowCount() - 1, 0)
        height = max([spin.sizeHint().height() for spin in self.findChildren(QSpinBox)], default=0)
        self.setFixedHeight(min(lines, LINES) * (height + 4) + (height // 2 if lines > LINES else 0))


def _combo(name: str, spoken: str) -> QComboBox:
    combo = QComboBox()
    combo.setObjectName(name)
    combo.setAccessibleName(spoken)
    combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
    combo.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    return combo

