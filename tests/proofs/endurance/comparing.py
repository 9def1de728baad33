"""Comparing and rehearsing: begin, step, swap, filter, pair, copy, mix, close; would it load."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton

from .editing import fill_dialog
from .hand import Steps, seen
from .life import Kind, Life, can, compares, has_file, simple
from .looking import select
from .poking import poke_within

MOST_COMPARISONS = 4


def may_compare(life: Life) -> bool:
    """A file is in front, and there are not too many comparisons."""
    return has_file(life) and len(life.hand.session.comparisons.all) < MOST_COMPARISONS


def begin(life: Life) -> Steps:
    """Choose what to compare with from the list."""
    life.hand.trigger("actionCompare")
    yield 1
    yield from choose(life, "compareDialog", "compareList", "compareChosen")


def choose(life: Life, name: str, listed: str, button: str) -> Steps:
    """Choose a line of a dialog, or leave it by Esc."""
    dialog = life.hand.dialog(name)
    if dialog is None:
        return
    lines = dialog.findChild(QListWidget, listed)
    for _ in range(life.chance.randrange(3)):
        QTest.keyClick(lines, Qt.Key.Key_Down)
    yield 1
    chosen = dialog.findChild(QPushButton, button)
    if chosen is not None and chosen.isEnabled() and life.chance.random() < 0.85:
        life.hand.click(chosen)
    else:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    yield 1
    if seen(dialog):
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    if life.chance.random() < 0.8:
        yield from life.hand.quiet()


def touch(life: Life) -> Steps:
    """Touch something on the page of the comparison: chips, depth, tolerance, rules, pages of the pair."""
    page = life.hand.window.comparison_page
    if page is not None:
        yield from select(life)
        yield from poke_within(life, life.chance.choice((page, life.hand.window.sides)))
        if life.chance.random() < 0.7:
            yield from life.hand.quiet()


def merge(life: Life) -> Steps:
    """Copy what is selected to one side, or mix it."""
    yield from select(life)
    life.hand.trigger(life.chance.choice(("actionCopyToRight", "actionCopyToLeft", "actionBlend")))
    yield 1
    yield from fill_dialog(life)
    yield from life.hand.quiet()


def pair(life: Life) -> Steps:
    """Bring together and take apart."""
    yield from select(life)
    life.hand.trigger(life.chance.choice(("actionJoinPair", "actionPartPair", "actionConfirmPair", "actionDenyPair")))
    yield from life.hand.quiet()


def report(life: Life) -> Steps:
    """Save the comparison as a page, JSON or a table."""
    suffix = life.chance.choice(("html", "json", "csv"))
    life.hand.wanted = str(life.material.folder / f"report.{suffix}")
    life.hand.trigger("actionCompareReport")
    yield from life.hand.quiet()


def rehearse(life: Life) -> Steps:
    """Ask whether a file would load into another one, and touch the answer."""
    life.hand.trigger("actionCheck")
    yield 1
    yield from choose(life, "targetDialog", "targetList", "targetChosen")
    panel = life.hand.window.bottom
    if panel.is_shown("rehearsalPanel"):
        for _ in range(life.chance.randrange(3)):
            yield from poke_within(life, panel)
            if (dialog := life.hand.dialog("modelDialog")) is not None:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
        yield from choose(life, "targetDialog", "targetList", "targetChosen")
    yield 0


KINDS = (
    Kind("compare", 4, begin, may_compare),
    simple("actionCompareSaved", 1.5, label="compare with saved"),
    simple("actionNextDifference", 3, label="next difference"),
    simple("actionPreviousDifference", 1.5, label="previous difference"),
    simple("actionSwapSides", 2, label="swap sides"),
    simple("actionCompareRules", 1, label="rules"),
    simple("actionCompareExact", 1, label="read everything"),
    Kind("touch a comparison", 8, touch, compares),
    Kind("copy or mix", 4, merge, compares),
    Kind("pair", 2, pair, compares),
    Kind("report", 0.7, report, can("actionCompareReport")),
    Kind("rehearse", 2.5, rehearse, can("actionCheck")),
)
