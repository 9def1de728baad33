"""Looking: filter, select, expand, scroll, sort, viewers, sweeps, panels."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTreeView

from .hand import Steps
from .life import Kind, Life, can, compares, has_any, has_tree, simple
from .poking import poke_within

FILTERS = ("weight", "bias", "layers.1", "dtype:float16", "shape:16", "/(/", "nothing at all", "attn q", "numel>200")
VIEWERS = ("actionOverview", "actionValues", "actionHistogram", "actionPictures", "actionLayers", "actionSizes")
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp, Qt.Key.Key_Home,
         Qt.Key.Key_End)


def has_view(life: Life) -> bool:
    """Rows of a file or a comparison are in front."""
    return has_tree(life) or compares(life)


def view_of(life: Life) -> QTreeView:
    """The tree in front."""
    page = life.hand.window.comparison_page
    found = page.tree if page is not None else life.hand.window.tree
    assert found is not None
    return found


def filter_rows(life: Life) -> Steps:
    """Type a filter, or leave it by Esc."""
    edit = life.hand.window.filter.edit
    life.hand.trigger("actionFind")
    if life.chance.random() < 0.3:
        QTest.keyClick(edit, Qt.Key.Key_Escape)
    else:
        life.hand.type(edit, life.chance.choice(FILTERS))
    if life.chance.random() < 0.7:
        yield from life.hand.until(lambda: not life.hand.window.filter._timer.isActive(), "the filter")
        yield from life.hand.quiet()
    yield 1


def select(life: Life) -> Steps:
    """Click on a row on screen, now and then with others."""
    view = view_of(life)
    place = QPoint(60, life.chance.randrange(max(1, view.viewport().height())))
    keys = life.chance.choice((Qt.KeyboardModifier.NoModifier,) * 4 + (
        Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier))
    life.hand.click(view.viewport(), place, keys)
    yield life.chance.choice((0, 25))


def step(life: Life) -> Steps:
    """Go on by keys."""
    view = view_of(life)
    view.setFocus()
    for _ in range(life.chance.randrange(1, 6)):
        QTest.keyClick(view, life.chance.choice(MOVES))
        yield 0
    yield life.chance.choice((0, 25))


def expand(life: Life) -> Steps:
    """Open or close rows."""
    view = view_of(life)
    what = life.chance.randrange(5)
    if what == 0:
        life.hand.trigger("actionExpandAll")
    elif what == 1:
        life.hand.trigger("actionCollapseAll")
    else:
        view.setFocus()
        QTest.keyClick(view, life.chance.choice((Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Asterisk)))
    yield 1


def scroll(life: Life) -> Steps:
    """Turn the wheel."""
    viewport = view_of(life).viewport()
    middle = QPointF(viewport.rect().center())
    for _ in range(life.chance.randrange(1, 5)):
        turned = QPoint(0, life.chance.choice((-240, -120, 120)))
        event = QWheelEvent(middle, QPointF(viewport.mapToGlobal(middle.toPoint())), QPoint(), turned,
                            Qt.MouseButton.NoButton, Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase,
                            False)
        QApplication.sendEvent(viewport, event)
        yield 0


def sort(life: Life) -> Steps:
    """Click on a column's head."""
    header = view_of(life).header()
    shown = [section for section in range(header.count()) if not header.isSectionHidden(section)]
    section = life.chance.choice(shown)
    life.hand.click(header.viewport(), QPoint(header.sectionViewportPosition(section) + 15, header.height() // 2))
    if life.chance.random() < 0.6:
        yield from life.hand.quiet()
    yield 0


def view(life: Life) -> Steps:
    """Look at the selection in another way, and touch what is there."""
    if not life.hand.window.side_shown:
        life.hand.trigger("actionInspector")
    life.hand.trigger(life.chance.choice(VIEWERS))
    if life.chance.random() < 0.7:
        yield from life.hand.quiet()
    for _ in range(life.chance.randrange(3)):
        yield from poke_within(life, life.hand.window.sides)


def sweep(life: Life) -> Steps:
    """Look through all numbers, and wait, stop it, or go on beside it."""
    life.hand.trigger("actionSweep")
    what = life.chance.randrange(3)
    if what == 0:
        yield from life.hand.quiet()
    elif what == 1:
        yield life.chance.choice((0, 5, 30))
        life.hand.trigger("actionStopSweep")
    yield 0


KINDS = (
    Kind("filter", 7, filter_rows, has_any),
    Kind("select", 14, select, has_view),
    Kind("step by keys", 8, step, has_view),
    Kind("expand", 6, expand, has_view),
    Kind("scroll", 6, scroll, has_view),
    Kind("sort", 2, sort, has_view),
    Kind("viewer", 9, view, has_tree),
    Kind("sweep", 2, sweep, can("actionSweep")),
    simple("actionProblems", 0.7, label="problems"),
    simple("actionFindings", 1, label="findings"),
    simple("actionHistory", 1, label="history"),
    simple("actionInspector", 0.7, label="inspector"),
    simple("actionFlat", 0.7, label="flat keys"),
    simple("actionNatural", 0.7, label="natural order"),
    simple("actionCopyKey", 0.5, label="copy key"),
    simple("actionCopyPath", 0.5, label="copy path"),
    simple("actionCopyPython", 0.5, label="copy Python"),
    simple("actionNextArea", 0.7, label="next part of the window"),
)
