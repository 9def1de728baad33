"""Saves a file the way a person would: opened, edited, written; for tests that look at the result."""

from collections.abc import Sequence
from pathlib import Path

from ckpt_browser.core.edits.table import Edit
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.workspace.reading.library import Library
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.save_options import Saved, SaveOptions
from ckpt_browser.workspace.saving.saving import save

UNJUDGED = SaveOptions(verify=False)


def saved(path: Path, target: Path, edits: Sequence[Edit] = (), options: SaveOptions = UNJUDGED) -> Saved:
    """Open ``path``, make the edits as one step, and write ``target``."""
    source = open_checkpoint(str(path))
    library = Library({str(path): source})
    try:
        journal = new_journal(source.checkpoint)
        return save((do(journal, edits) if edits else journal).document, library, str(target), options)
    finally:
        library.close()
