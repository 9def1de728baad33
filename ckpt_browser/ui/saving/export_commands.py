"""What the action of exporting does: asks for a file, and has the chosen tensors written to it."""

from __future__ import annotations

import os
import re
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog

from ...core.nodes import Tensor
from ...core.paths import key_text, visible
from ...workspace.rows import choosing
from ..editing import choices
from ..remembering.folders import EXPORT, begin_at, keep_folder
from ..wording import numbers
from ..wording.sentences import in_a_row
from ..wording.words import fill, local

if TYPE_CHECKING:
    from ...core.places import Path
    from ...workspace.rows.tree import Tree
    from ...workspace.saving.exporting import Exported
    from ..session.document import Document
    from ..session.session import Session
    from ..window.main_window import MainWindow

translate = QCoreApplication.translate

SINGLE = ("npy", "csv")
"""Formats of which a file holds one tensor."""

_ODD = re.compile(r"[^\w.\- ]+")
"""What stays out of a name that is proposed."""

_LONGEST = 80


def can_export(window: MainWindow) -> bool:
    """A tensor is selected, or something that holds one, and nothing is being written."""
    document = window.session.current
    if document is None or document.shown is None or document.library is None or document.saving is not None:
        return False
    tensors = document.shown.arrangement.totals.tensors
    return any(tensors[row] for row in document.rows[:1000] or (0,))


def export(window: MainWindow) -> None:
    """Ask where to, and write the selected tensors; without a selection all of them."""
    chosen = choices.tree_of(window.session)
    if chosen is None:
        return
    document, tree = chosen
    paths: tuple[Path, ...] = ((),) if 0 in document.rows else choosing.paths_of(tree, document.rows) or ((),)
    single = len(document.rows) == 1 and isinstance(tree.node_of(document.rows[0]), Tensor)
    names = {name: words for name, words in format_names().items() if single or name not in SINGLE}
    start = begin_at(window.session.settings, EXPORT, _proposed(document, tree, next(iter(names))))
    path, used = QFileDialog.getSaveFileName(window, translate("Export", "Export tensors"), start,
                                             ";;".join(names.values()))
    if not path:
        return
    keep_folder(window.session.settings, EXPORT, path)
    target = completed(path, next((name for name, words in names.items() if words == used), next(iter(names))))
    if target != path and os.path.exists(target):  # the chooser did not ask about that file
        document.complaint = fill(translate("Export", "Not exported: {name} is there already; choose it to replace it"),
                                  name=visible(os.path.basename(target), 120))
        window.session.changed.emit(document)
    else:
        window.session.saver.export(document, paths, target, partial(_tell, window.session))


def format_names() -> dict[str, str]:
    """The formats as a file dialog lists them, by their suffixes."""
    return {"npy": translate("Export", "numpy array") + " (*.npy)",
            "csv": translate("Export", "Table of numbers") + " (*.csv)",
            "npz": translate("Export", "numpy arrays") + " (*.npz)",
            "pt": translate("Export", "PyTorch state_dict") + " (*.pt *.pth)",
            "safetensors": "safetensors (*.safetensors)"}


def completed(path: str, form: str) -> str:
    """The path with the format's suffix, where it does not end in that of a format."""
    known = {*format_names(), "pth"}
    return path if os.path.splitext(path)[1][1:].lower() in known else f"{path}.{form}"


def _proposed(document: Document, tree: Tree, suffix: str) -> str:
    folder, name = os.path.split(document.path.rstrip("/\\"))
    stem = name if os.path.isdir(document.path) else os.path.splitext(name)[0]
    row = document.rows[0] if len(document.rows) == 1 else 0
    label = key_text(tree.key[row]) if row > 0 else translate("Export", "tensors")
    return os.path.join(folder, f"{stem}-{_ODD.sub('_', label)[:_LONGEST]}.{suffix}")


def _tell(session: Session, done: Exported) -> None:
    words = numbers.counted(done.tensors, translate("Export", "Exported 1 tensor to {name}, {size}"),
                            translate("Export", "Exported {n} tensors to {name}, {size}"))
    said = fill(words, name=visible(os.path.basename(done.path), 120), size=numbers.size_text(done.nbytes))
    session.noticed.emit(in_a_row([said, visible(local(done.note), 300)]))
