"""What is copied of an error: what was said, of which file, by which program on which system. English, for a report."""

import platform
from typing import TYPE_CHECKING

from PySide6.QtCore import qVersion

from ... import __version__
from ...core.paths import visible

if TYPE_CHECKING:
    from ..session.document import Document


def error_facts(reason: str, document: "Document | None" = None) -> str:
    """The lines of the details; empty where there is no error."""
    if not reason:
        return ""
    lines = [visible(str(reason), 2000)]
    if document is not None:
        lines.append(f"file: {visible(document.path, 2000)}")
        opened = document.opened
        if opened is not None:
            checkpoint = opened.checkpoint
            lines.append(f"format: {checkpoint.format}, {checkpoint.nbytes:,} bytes, {len(checkpoint.nodes):,} nodes")
        if document.journal is not None and document.journal.steps:
            lines.append(f"edits: {document.journal.cursor} of {len(document.journal.steps)} steps")
    lines.append(f"ckpt-browser {__version__}, Python {platform.python_version()}, Qt {qVersion()}")
    lines.append(f"{platform.system()} {platform.release()} {platform.machine()}")
    return "\n".join(lines)
