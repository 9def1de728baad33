"""What the two sides of a comparison are called."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ...core.paths import visible
from ..session.document import Document
from ..window.tabs import short_name
from ..wording.words import fill

if TYPE_CHECKING:
    from .comparing import Comparing

translate = QCoreApplication.translate


def side_names(comparing: Comparing, limit: int = 60) -> tuple[str, str]:
    """What the two sides are called."""
    left, right = visible(comparing.left.name, limit), visible(comparing.right.name, limit)
    if comparing.with_saved:
        return (fill(translate("Comparing", "{name} as saved"), name=left),
                fill(translate("Comparing", "{name} now"), name=right))
    if os.path.abspath(comparing.left.path) == os.path.abspath(comparing.right.path):  # what was opened last is newer
        names = (fill(translate("Comparing", "{name} as open"), name=left),
                 fill(translate("Comparing", "{name} on disk"), name=left))
        return names if len(comparing.left.path) < len(comparing.right.path) else names[::-1]
    if left == right:  # two files of one name: their folders tell them apart
        return _with_folder(comparing.left, limit), _with_folder(comparing.right, limit)
    return left, right


def _with_folder(document: Document, limit: int) -> str:
    folder = document.path.replace("\\", "/").rstrip("/").rpartition("/")[0].rpartition("/")[2]
    return visible(f"{folder}/{document.name}" if folder else document.name, limit)


def tab_text(comparing: Comparing) -> str:
    """``before ⇄ after``, with endings where they tell the two apart."""
    left, right = side_names(comparing)
    if comparing.with_saved:
        left, right = translate("Comparing", "saved"), comparing.right.name
    else:
        stems = left.rpartition(".")[0] or left, right.rpartition(".")[0] or right
        left, right = stems if stems[0] != stems[1] else (left, right)
    return f"{short_name(left)} ⇄ {short_name(right)}".replace("&", "&&")
