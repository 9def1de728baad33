"""Bytes per group as a map that a person walks through; works without any number being read."""

from functools import partial

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from ....core.jobs import CancelToken, Report
from ....core.paths import path_text, visible
from ....workspace.rows.arrangement import Arrangement
from ...access.speaking import tell
from ...access.text_size import follow_font
from ...session.jobs import Job
from ...session.session import Session
from ...widgets import icons
from ...widgets.labels import breakable, plain_label
from ...widgets.nesting import nest
from ...widgets.theme import Theme
from ...wording import numbers
from ...wording.words import fill
from ..exporting.picture_menu import PictureMenu
from ..statistics.number_text import share_text
from ..subject import Subject
from ..viewer import Viewer
from .layout import REST, Area, layout
from .map import SizesMap


class SizesViewer(Viewer):
    """The map, the way up, and what is under the pointer."""

    def __init__(self, session: Session, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("sizesViewer")
        self._session = session
        self._theme = theme
        self._subject: Subject | None = None
        self._scope = 0
        self._job: Job | None = None
        self.map = SizesMap(theme)
        self._up = self._up_button(self.tr("To the group above"))
        self._export = PictureMenu(session, theme, "sizes", self.map.leaving)
        self._title = plain_label("", "soft")
        self._said = plain_label("", "soft")
        self._lay_out()
        self._export.serve(self.map)
        self._up.clicked.connect(self._on_up)
        self.map.resized.connect(self._arrange)
        self.map.pointed.connect(self._say)
        self.map.chosen.connect(self._go_to)
        self.map.left.connect(self._on_up)
        theme.changed.connect(self._recolor)
        self._recolor()

    def look_at(self, subject: Subject | None) -> None:
        before, self._subject = self._subject, subject
        self._export.offer(subject)
        if subject is None:
            self._cancel()
            self.map.show_areas(None, [])
            return
        tree = subject.arrangement.tree
        same = before is not None and before.arrangement.tree is tree
        self._scope = _scope(subject, self._scope if same else 0)
        self._show()

    def _lay_out(self) -> None:
        self.setProperty("role", "paper")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title.setObjectName("sizesTitle")
        self._title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._said.setObjectName("sizesReadout")
        self._said.setContentsMargins(14, 4, 14, 8)
        self._said.setWordWrap(True)
        follow_font(self._said, lambda: self._said.setMinimumHeight(2 * self._said.fontMetrics().lineSpacing() + 14))
        self._said.setAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        bar = QHBoxLayout()
        bar.setContentsMargins(8, 6, 8, 2)
        bar.addWidget(self._up)
        bar.addWidget(self._title, 1)
        bar.addWidget(self._export)
        picture = QVBoxLayout()
        picture.setContentsMargins(10, 0, 10, 0)
        picture.addWidget(self.map, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        nest(column, bar)
        nest(column, picture, 1)
        column.addWidget(self._said)

    def _up_button(self, tip: str) -> QToolButton:
        button = QToolButton()
        button.setObjectName("sizesUp")
        button.setAccessibleName(tip)
        button.setToolTip(tip)
        button.setIconSize(QSize(16, 16))
        return button

    def _recolor(self) -> None:
        self._up.setIcon(icons.icon("up", self._theme.tokens["soft"]))

    def _show(self) -> None:
        subject = self._subject
        if subject is None:
            return
        arrangement = subject.arrangement
        self.map.mark(subject.row if subject.row > 0 else -1)
        self._arrange()
        self._up.setEnabled(self._scope > 0)
        tree = arrangement.tree
        name = visible(path_text(tree.full_path(self._scope)), 100) if self._scope else visible(subject.document.name)
        self._title.setText(fill(self.tr("{name}: {size}"), name=name,
                                 size=numbers.size_text(arrangement.totals.nbytes[self._scope])))
        self._title.setToolTip(self._title.text())

    def _arrange(self) -> None:
        """Find out in the background which boxes there are: a group may hold a million tensors."""
        self._cancel()
        if self._subject is not None:
            arrangement = self._subject.arrangement
            self._job = self._session.jobs.submit(
                "looks", partial(_layout, arrangement, self._scope, self.map.width(), self.map.height(),
                                 self.map.head),
                partial(self._on_arranged, arrangement), _ignore)

    def _cancel(self) -> None:
        if self._job is not None:
            self._job.cancel()
            self._job = None

    def _on_arranged(self, arrangement: Arrangement, areas: list[Area]) -> None:
        self._job = None
        self.map.show_areas(arrangement, areas)
        self._say(-2, 0)

    # The person

    def _say(self, row: int, count: int) -> None:
        self._say_of(row, count)
        tell(self.map, f"{self._title.text()}\n{self._said.text()}")

    def _say_of(self, row: int, count: int) -> None:
        subject = self._subject
        if subject is None:
            return
        totals, tree = subject.arrangement.totals, subject.arrangement.tree
        if row == REST:
            self._said.setText(numbers.counted(count, self.tr("One more, too small to be drawn by itself"),
                                               self.tr("{n} more, too small to be drawn by themselves")))
        elif row < 0:
            self._said.setText(self.tr("Areas are bytes. A click, or Enter, leads into a group, or to a tensor.")
                               if self.map.areas else self.tr("Nothing here takes bytes."))
        else:
            parts = [numbers.size_text(totals.nbytes[row]),
                     fill(self.tr("{n} of the file"), n=share_text(totals.nbytes[row], totals.nbytes[0]))]
            if totals.tensors[row] > 1:
                parts.append(fill(self.tr("{n} tensors"), n=numbers.grouped(totals.tensors[row])))
            tensor = subject.tensor_of(row)
            if tensor is not None:
                parts.append(f"{tensor.dtype}  {numbers.shape_text(tensor.shape)}")
            self._said.setText(f"{breakable(visible(path_text(tree.full_path(row)), 160))}\n" + "  ·  ".join(parts))

    def _go_to(self, row: int) -> None:
        if self._subject is not None:
            self._session.reveal(self._subject.document, row)

    def _on_up(self) -> None:
        subject = self._subject
        if subject is not None and self._scope > 0:
            above = max(subject.arrangement.tree.parent[self._scope], 0)
            if above > 0:
                self._session.reveal(subject.document, above)
            self._scope = above
            self._show()


def _layout(arrangement: Arrangement, scope: int, width: int, height: int, head: int, token: CancelToken,
            report: Report) -> list[Area]:
    return layout(arrangement, scope, width, height, token, head)


def _ignore(_error: Exception) -> None:
    """The map is only missing."""


def _scope(subject: Subject, before: int) -> int:
    """The group that is shown: the selected one; for anything else what was shown before, or the group around it."""
    tree, row = subject.arrangement.tree, max(subject.row, 0)
    if subject.tensor is None and subject.arrangement.totals.tensors[row]:
        return row
    return before if before in set(tree.ancestors(row)) else max(tree.parent[row], 0)
