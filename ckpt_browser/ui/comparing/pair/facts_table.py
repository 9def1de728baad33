"""The facts of both sides next to each other; what differs has a sign, a colour and bold letters."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QSizePolicy, QWidget

from ....core.nodes import Broken, Group, Node, Opaque, Tensor
from ....core.paths import path_text, visible
from ....workspace.comparing.judging.judging import CHANGED
from ....workspace.comparing.pair.held import Held
from ...access.text_size import follow_font
from ...inspecting.facts import Fact, lying_facts, tensor_facts
from ...widgets.labels import FactLabel, PathLabel, plain_label
from ...widgets.theme import Theme
from ...wording import numbers
from ...wording.words import local, tr
from ..signs import LOOKS
from .paired import Paired

if TYPE_CHECKING:
    from ....workspace.saving.lying import Lying


class Line(NamedTuple):
    """One fact of both sides; empty where a side has none."""

    label: str
    left: str
    right: str
    counts: bool = True
    """Whether it is worth a mark where the two differ."""

    @property
    def differs(self) -> bool:
        """Whether it is to be marked."""
        return self.counts and self.left != self.right


def lines_of(left: Held | None, right: Held | None) -> list[Line]:
    """What is said of an entry."""
    facts = [_facts(side) if side is not None else [] for side in (left, right)]
    both = left is not None and right is not None
    return [line._replace(counts=both) for line in _together(*facts)]


def storage_lines(paired: Paired) -> list[Line]:
    """Where the bytes of both lie, which is not the same in two files, and no difference."""
    documents = paired.comparing.left, paired.comparing.right
    facts = [_places(side, number, document.lying) if side is not None else []
             for side, number, document in zip((paired.left, paired.right), paired.numbers, documents, strict=True)]
    return [line._replace(counts=False) for line in _together(*facts)]


def _places(side: Held, number: int, lying: Mapping[int, Lying]) -> list[Fact]:
    return lying_facts(side.document.checkpoint, number, side.node, lying) if isinstance(side.node, Tensor) else []


def _facts(side: Held) -> list[Fact]:
    node = side.node
    facts = [Fact(tr("Path"), visible(path_text(side.path), 1000) or tr("the top level")),
             Fact(tr("Type"), visible(node.type_name))]
    return facts + (tensor_facts(node) if isinstance(node, Tensor) else _other_facts(node))


def _other_facts(node: Node) -> list[Fact]:
    if isinstance(node, Group):
        return [Fact(tr("Items"), numbers.grouped(len(node.children)))]
    if isinstance(node, Broken):
        return [Fact(tr("Could not be read"), visible(local(node.reason), 1000))]
    if isinstance(node, Opaque) and node.reason:
        return [Fact(tr("Why not known"), visible(local(node.reason), 1000))]
    return []


def _together(left: Sequence[Fact], right: Sequence[Fact]) -> list[Line]:
    """Facts of the same name in one line, in the order of the left, then what only the right has."""
    theirs = {fact.label: fact.text for fact in right}
    known = {fact.label for fact in left}
    return [*[Line(fact.label, fact.text, theirs.get(fact.label, "")) for fact in left],
            *[Line(fact.label, "", fact.text) for fact in right if fact.label not in known]]


class FactsTable(QWidget):
    """Names, and what the sides have, in a column each.

    Args:
        sides: 0 for the left and 1 for the right, as far as they are there.
    """

    def __init__(self, lines: Sequence[Line], names: tuple[str, str], theme: Theme, sides: Sequence[int] = (0, 1),
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(5)
        grid.setColumnMinimumWidth(1, 12)
        for side in sides:
            grid.setColumnStretch(2 + side, 1)
            head = plain_label("", "label")
            head.setText(names[side])
            head.setWordWrap(True)
            head.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            _take_what_there_is(head)
            grid.addWidget(head, 0, 2 + side)
        self._grid, self._sides, self._facts = grid, sides, list[QWidget]()
        color = theme.tokens[LOOKS[CHANGED].token]
        for place, line in enumerate(lines, 1):
            label = plain_label(line.label, "label")
            # Chinese letters can be told apart anywhere, and names of one word should not be.
            label.setWordWrap(" " in line.label)
            grid.addWidget(label, place, 0, Qt.AlignmentFlag.AlignTop)
            if line.differs:
                sign = plain_label(LOOKS[CHANGED].sign)
                sign.setStyleSheet(f"color: {color}; font-weight: bold;")
                sign.setAccessibleName(tr("differs"))
                grid.addWidget(sign, place, 1, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignHCenter)
            for side in sides:
                fact = _fact(line, side, color)
                self._facts.append(fact)
                grid.addWidget(fact, place, 2 + side)
        follow_font(self, self._share)

    def _share(self) -> None:
        """Give the sides as much room each, and no less than their longest word needs."""
        least = max([fact.minimumSizeHint().width() for fact in self._facts], default=0)
        for side in self._sides:
            self._grid.setColumnMinimumWidth(2 + side, least)


def _fact(line: Line, side: int, color: str) -> QLabel:
    text = (line.left, line.right)[side]
    label: QLabel
    if text and line.label == tr("Path"):
        label = PathLabel(text)
    else:
        label = FactLabel(text or "–")
        _take_what_there_is(label)
    label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
    if line.differs:
        label.setStyleSheet(f"color: {color}; font-weight: bold;")
    return label


def _take_what_there_is(label: QLabel) -> None:
    """Let a longer text on one side take no room from the other."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
    policy.setHeightForWidth(True)
    label.setSizePolicy(policy)
