"""The report of a comparison, from the window to a file: where to is asked, and it is written in the background."""

from __future__ import annotations

import os
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ...core.jobs import CancelToken, Report
from ...core.paths import visible
from ..wording import numbers
from ..wording.file_names import to_begin_with
from ..wording.words import fill
from .names import side_names

if TYPE_CHECKING:
    from ...workspace.comparing.comparing import Comparison
    from ..window.main_window import MainWindow
    from .comparing import Comparing

translate = QCoreApplication.translate


def can_report(window: MainWindow) -> bool:
    """All that a report tells of the comparison in front is known."""
    comparing = window.session.comparisons.front
    return comparing is not None and comparing.comparison is not None and not comparing.aligning \
        and not comparing.reading


def save_report(window: MainWindow) -> None:
    """Ask where to, and write what is known of the comparison in front: a page, or JSON, or a table."""
    comparing = window.session.comparisons.front
    if comparing is None or comparing.comparison is None:
        return
    kinds = {"html": translate("Reports", "Page with pictures") + " (*.html)", "json": "JSON (*.json)",
             "csv": translate("Reports", "Table") + " (*.csv)"}
    path, used = QFileDialog.getSaveFileName(window, translate("Reports", "Save a report"), _proposed(comparing),
                                             ";;".join(kinds.values()))
    if path:
        chosen = next((kind for kind, words in kinds.items() if words == used), "html")
        write(comparing, path if os.path.splitext(path)[1][1:].lower() in kinds else f"{path}.{chosen}")


def write(comparing: Comparing, path: str) -> None:
    """Write the report that the end of the path asks for."""
    assert comparing.comparison is not None
    work = partial(_written, comparing.comparison, path, side_names(comparing, 300))
    comparing.session.jobs.submit("saves", work, partial(_tell, comparing, path), comparing.complain,
                                  comparing.tell_progress)


def _written(comparison: Comparison, path: str, names: tuple[str, str], token: CancelToken, report: Report) -> int:
    from ...workspace.comparing.reporting.json_report import Titles
    from ...workspace.comparing.reporting.reports import write as write_report

    return write_report(comparison, path, Titles(*names), token, report)


def _tell(comparing: Comparing, path: str, nbytes: int) -> None:
    comparing.tell_progress("", 0, 0)
    comparing.session.noticed.emit(fill(translate("Reports", "Saved the report {name}, {size}"),
                                        name=visible(os.path.basename(path), 120), size=numbers.size_text(nbytes)))


def _proposed(comparing: Comparing) -> str:
    stems = [os.path.splitext(side.name)[0] for side in (comparing.left, comparing.right)]
    folder = os.path.dirname(comparing.right.path.rstrip("/\\"))
    return to_begin_with(os.path.join(folder, f"{stems[0][:60]}-{stems[1][:60]}.html"))
