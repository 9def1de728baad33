"""When an action can be done, and when it is checked."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from ..comparing import commands as comparing
from ..editing import choices
from ..saving import save_commands
from .line import Test

if TYPE_CHECKING:
    from ..session.session import Session
    from ..window.main_window import MainWindow


def has_file(window: MainWindow) -> bool:
    """A tab is in front."""
    return window.session.current is not None


def has_tree(window: MainWindow) -> bool:
    """The file in front has rows."""
    document = window.session.current
    return document is not None and document.shown is not None


def has_tab(window: MainWindow) -> bool:
    """A file or a comparison is in front."""
    return has_file(window) or comparing.is_comparing(window)


def has_rows(window: MainWindow) -> bool:
    """The file or the comparison in front has rows."""
    return has_tree(window) or comparing.is_aligned(window)


def has_tabs(window: MainWindow) -> bool:
    """There is another tab to go to."""
    return window.tab_count > 1


def has_row(window: MainWindow) -> bool:
    """A row is selected."""
    return has_tree(window) and window.session.current is not None and window.session.current.row >= 0


def is_flat(window: MainWindow) -> bool:
    """Dotted keys are shown as they are."""
    return window.session.settings.flag("flat", False)


def is_natural(window: MainWindow) -> bool:
    """Names are in natural order."""
    return window.session.settings.flag("natural", False)


def side_is_shown(window: MainWindow) -> bool:
    """The inspector is on screen."""
    return window.side_shown


def problems_are_shown(window: MainWindow) -> bool:
    """The problems are on screen."""
    return window.bottom.is_shown("problemsPanel")


def history_is_shown(window: MainWindow) -> bool:
    """The history is on screen."""
    return window.bottom.is_shown("historyPanel")


def findings_are_shown(window: MainWindow) -> bool:
    """The findings are on screen."""
    return window.bottom.is_shown("findingsPanel")


def can_sweep(window: MainWindow) -> bool:
    """Nobody looks through the numbers of the file in front."""
    document = window.session.current
    return has_tree(window) and document is not None and document.library is not None and document.sweep is None


def is_sweeping(window: MainWindow) -> bool:
    """Somebody looks through the numbers of the file in front."""
    document = window.session.current
    return document is not None and document.sweep is not None


def can_save(window: MainWindow) -> bool:
    """There are edits that no file holds, and no save is under way."""
    document = save_commands.to_be_saved(window)
    return document is not None and document.shown is not None and document.dirty and document.saving is None


def can_save_in_place(window: MainWindow) -> bool:
    """There are such edits, and the file is of a format that can be changed in place."""
    document = window.session.current
    return has_tree(window) and can_save(window) and document is not None and document.opened is not None \
        and document.opened.checkpoint.format in ("torch-zip", "safetensors")


def is_system(window: MainWindow) -> bool:
    """Colours follow the desktop."""
    return window.theme.scheme == "system"


def is_light(window: MainWindow) -> bool:
    """Colours are light."""
    return window.theme.scheme == "light"


def is_dark(window: MainWindow) -> bool:
    """Colours are dark."""
    return window.theme.scheme == "dark"


def chosen(test: Callable[[Session], bool]) -> Test:
    """A test of what the session has selected, as a test of the window."""
    return lambda window: test(window.session)


def can_move_up(window: MainWindow) -> bool:
    """There is a row above to change places with."""
    return choices.can_step(window.session, down=False)


def can_move_down(window: MainWindow) -> bool:
    """There is a row below to change places with."""
    return choices.can_step(window.session, down=True)
