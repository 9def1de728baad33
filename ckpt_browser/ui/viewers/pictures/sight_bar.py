"""Which axes of a tensor are rows and columns, and where it is cut along the others."""

from functools import partial

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QScrollArea, QSizePolicy, QSlider, QVBoxLayout, QWidget

from ....workspace.looking.sights import REST, Sight
from ...widgets.flow import FlowLayout
from ...widgets.labels import plain_label
from ...wording.numbers import grouped
from ...wording.words import fill
from ..values.labelled import labelled

_LINES = 3
"""Sliders in sight; the others are scrolled to."""


class SightBar(QWidget):
    """Hidden where there is nothing to choose.

    Signals:
        turned: (Sight) something else is to be seen.
    """

    turned = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape: tuple[int, ...] = ()
        self._sight = Sight()
        self._places: dict[int, QLabel] = {}
        self._rows, self._columns = QComboBox(), QComboBox()
        choices = QWidget()
        flow = FlowLayout(choices)
        for combo, name, text in ((self._rows, "pictureRows", self.tr("Down")),
                                  (self._columns, "pictureColumns", self.tr("Across"))):
            combo.setObjectName(name)
            combo.setAccessibleName(text)
            flow.addWidget(labelled(text, combo))
        self._rows.activated.connect(self._on_rows)
        self._columns.activated.connect(self._on_columns)
        self._area = QScrollArea()
        self._area.setWidgetResizable(True)
        self._area.setAccessibleName(self.tr("Places in the other dimensions"))
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(choices)
        column.addWidget(self._area)

    def show_sight(self, shape: tuple[int, ...], sight: Sight) -> None:
        """Show what is chosen of a tensor of this shape."""
        self._shape, self._sight = shape, sight
        self.setVisible(len(shape) > 2)
        if len(shape) <= 2:
            return
        for combo in (self._rows, self._columns):
            combo.clear()
            for axis, size in enumerate(shape):
                combo.addItem(fill(self.tr("dim {n} · {size}"), n=str(axis), size=grouped(size)), axis)
        self._columns.addItem(self.tr("all others"), REST)
        self._rows.setCurrentIndex(self._rows.findData(sight.rows))
        self._columns.setCurrentIndex(self._columns.findData(sight.columns))
        self._build()

    def _build(self) -> None:
        """A slider for each axis that is cut."""
        inside = QWidget()
        inside.setProperty("role", "paper")
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 4, 0)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        self._places.clear()
        sight = self._sight
        cut = [axis for axis in range(len(self._shape)) if axis not in (sight.rows, sight.columns)]
        for line, axis in enumerate(cut if sight.columns != REST else ()):
            slider = QSlider(Qt.Orientation.Horizontal)
            slider.setObjectName(f"pictureCut{axis}")
            slider.setAccessibleName(fill(self.tr("Place in dim {n}"), n=str(axis)))
            slider.setRange(0, min(self._shape[axis], 2**31) - 1)
            slider.setValue(sight.fixed[axis])
            slider.valueChanged.connect(partial(self._on_cut, axis))
            place = plain_label("")
            place.setMinimumWidth(place.fontMetrics().horizontalAdvance(self._place_text(axis, self._shape[axis] - 1)))
            place.setText(self._place_text(axis, sight.fixed[axis]))
            self._places[axis] = place
            grid.addWidget(plain_label(fill(self.tr("dim {n}"), n=str(axis)), "soft"), line, 0)
            grid.addWidget(slider, line, 1)
            grid.addWidget(place, line, 2)
        self._area.setWidget(inside)
        height = inside.sizeHint().height() if self._places else 0
        most = QSize(0, (height + 4) * _LINES // max(len(self._places), 1) + 8)
        self._area.setFixedHeight(min(height, most.height()))
        self._area.setVisible(bool(self._places))

    def _place_text(self, axis: int, place: int) -> str:
        return f"{grouped(place)} / {grouped(self._shape[axis] - 1)}"

    def _on_rows(self) -> None:
        rows = int(self._rows.currentData())
        columns = self._sight.columns
        if columns == REST:
            columns = REST if rows == 0 else 0
        self._turn(rows, self._sight.rows if rows == columns else columns)

    def _on_columns(self) -> None:
        columns = int(self._columns.currentData())
        rows = 0 if columns == REST else self._sight.rows
        if rows == columns:
            rows = self._sight.columns if self._sight.columns != REST else 1
        self._turn(rows, columns)

    def _turn(self, rows: int, columns: int) -> None:
        sight = Sight(rows, columns, self._sight.fixed or (0,) * len(self._shape))
        self.show_sight(self._shape, sight)
        self.turned.emit(sight)

    def _on_cut(self, axis: int, place: int) -> None:
        fixed = list(self._sight.fixed)
        fixed[axis] = place
        self._sight = self._sight._replace(fixed=tuple(fixed))
        self._places[axis].setText(self._place_text(axis, place))
        self.turned.emit(self._sight)
