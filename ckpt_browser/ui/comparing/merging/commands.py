"""What the actions of merging do: they make edits of what is selected in the comparison in front."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ....core.jobs import CancelToken, Report
from .chosen import Chosen, chosen, is_chosen
from .making import make

if TYPE_CHECKING:
    from ....workspace.comparing.merging.merging import Copies
    from ...window.main_window import MainWindow
    from ..comparing import Comparing

translate = QCoreApplication.translate


def can_copy_right(window: MainWindow) -> bool:
    """Rows are selected in the comparison in front."""
    return is_chosen(window.comparison_page)


def can_copy_left(window: MainWindow) -> bool:
    """Rows are selected in it, and the left is no file as it was saved."""
    page = window.comparison_page
    return page is not None and not page.comparing.with_saved and is_chosen(page)


def copy_to_right(window: MainWindow) -> None:
    """Let the right have what the left has at the selected entries."""
    _copy(window, to_right=True)


def copy_to_left(window: MainWindow) -> None:
    """Let the left have what the right has at the selected entries."""
    _copy(window, to_right=False)


def blend(window: MainWindow) -> None:
    """Ask how the numbers of both sides are to be mixed."""
    # Imported late: starting the window need not wait for it.
    from .blend_dialog import BlendDialog

    page = window.comparison_page
    some = chosen(page) if page is not None else None
    if page is not None and some is not None:
        BlendDialog(page.comparing, some, window).open()


def _copy(window: MainWindow, to_right: bool) -> None:
    page = window.comparison_page
    some = chosen(page) if page is not None else None
    if page is None or some is None:
        return
    comparing = page.comparing
    giver = comparing.left if to_right else comparing.right
    window.session.jobs.submit("views", partial(_planned, some, to_right, giver.path),
                               partial(_on_planned, window, comparing, some, to_right), comparing.complain)


def _planned(some: Chosen, to_right: bool, file: str, token: CancelToken, report: Report) -> Copies:
    from ....workspace.comparing.merging.merging import copies

    return copies(some.comparison, some.places, to_right, file, some.beside)


def _on_planned(window: MainWindow, comparing: Comparing, some: Chosen, to_right: bool, found: Copies) -> None:
    from .absent_box import AbsentBox

    if comparing.comparison is not some.comparison:
        return  # one of the files was edited meanwhile: what was selected is something else now
    taker = comparing.right if to_right else comparing.left
    if found.absent:
        AbsentBox(window, comparing, taker, found).open()
    else:
        make(comparing, taker, found, found.edits)
