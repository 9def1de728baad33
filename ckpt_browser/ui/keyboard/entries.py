"""What the palette lists: every action of the table, with the menu that it stands in."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from ..actions.table import TABLE
from ..wording.sentences import clauses
from ..wording.words import without_letter
from .matching import Match, begins_a_word, folded, match
from .other_words import other_words
from .reasons import reason

if TYPE_CHECKING:
    from ..window.main_window import MainWindow

ITSELF = "actionPalette"

ASIDE = 0.1
"""How much the name of a column's tick-box counts: less than another word for a command."""

FILLED_LATE = ("columnsMenu", "sortMenu")
"""Menus that are filled when they are opened."""


class Entry(NamedTuple):
    """One command."""

    action: QAction
    id: str
    """Empty for what is not in the table: a file that was opened lately, a column."""
    name: str
    where: str
    """The menu, and the menu in it."""
    keys: str
    reason: str
    """Why it cannot be done now; empty where it can."""
    besides: tuple[str, ...]
    """What else finds it."""
    others: tuple[str, ...] = ()
    """Other words by which it is known."""
    aside: bool = False
    """True for a tick-box of a column or an order: it answers to their names, but seldom is what is looked for."""


class Found(NamedTuple):
    """A command that fits what was typed."""

    entry: Entry
    places: tuple[int, ...]
    """The letters of its name that were meant."""
    others: tuple[str, ...] = ()
    """The other words for it that were meant."""


def entries(window: MainWindow) -> list[Entry]:
    """All commands, in the order of the menus."""
    window.actions_.refresh()
    lines = {line.id: line for line in TABLE}
    found = []
    for action, where in in_menus(window.menuBar()):
        line = lines.get(action.objectName())
        if action.objectName() == ITSELF or action.isSeparator() or (line is None and not action.isEnabled()):
            continue
        besides = (line.text.replace("&", ""), action.statusTip()) if line is not None else (action.statusTip(),)
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        why = "" if action.isEnabled() else reason(window, action.objectName())
        name = line.id if line is not None else ""
        found.append(Entry(action, name, plain(action.text()), where, keys, why, (where, *besides), other_words(name),
                           aside=line is None and action.isCheckable()))
    return found


def in_menus(bar: QMenuBar) -> Iterator[tuple[QAction, str]]:
    """Each action of the menus, with the way to it."""
    for action in bar.actions():
        menu = _menu_of(action)
        if menu is not None:
            yield from _in_menu(menu, plain(action.text()))


def found(all_entries: list[Entry], query: str, used: list[str]) -> list[Found]:
    """What fits, the best first; what was done lately goes first among equals, what cannot be done now last."""
    late = {name: place for place, name in enumerate(used)}
    ranked: list[tuple[tuple[object, ...], Found]] = []
    for place, entry in enumerate(all_entries):
        fits = match(query, entry.name, entry.besides, entry.others) if query.strip() else Match(0, ())
        if fits is not None:
            score = fits.score * (ASIDE if entry.aside and not _names_menu(query, entry) else 1)
            order = bool(entry.reason), -score, late.get(entry.id, len(late)), place
            ranked.append((order, Found(entry, fits.places, fits.others)))
    return [each for _, each in sorted(ranked, key=_order)]


def plain(text: str) -> str:
    """A name without the sign for its key, and without the dots that announce a question."""
    return without_letter(text)


def spoken(entry: Entry) -> str:
    """All that is said of a command, for those who hear it."""
    said = [entry.name, entry.where]
    if entry.action.isCheckable() and entry.action.isChecked():
        said.append(QCoreApplication.translate("Palette", "on"))
    return clauses([*said, *filter(None, (entry.keys, entry.reason))])


def _names_menu(query: str, entry: Entry) -> bool:
    """True where the menu that a command stands in is asked for too: ``column nan``."""
    return any(begins_a_word(word, folded(entry.where)) for word in folded(query).split())


def _order(ranked: tuple[tuple[object, ...], Found]) -> tuple[object, ...]:
    return ranked[0]


def _in_menu(menu: QMenu, where: str) -> Iterator[tuple[QAction, str]]:
    if menu.objectName() in FILLED_LATE:
        menu.aboutToShow.emit()
    for action in menu.actions():
        below = _menu_of(action)
        if below is not None:
            yield from _in_menu(below, f"{where} › {plain(action.text())}")
        else:
            yield action, where


def _menu_of(action: QAction) -> QMenu | None:
    menu = action.menu()  # type: ignore[func-returns-value, unused-ignore]  # PySide's own types lack it
    return menu if isinstance(menu, QMenu) else None


ENTRY, PLACES, OTHERS = (int(Qt.ItemDataRole.UserRole) + place for place in range(3))
"""Roles of a line of the list."""
