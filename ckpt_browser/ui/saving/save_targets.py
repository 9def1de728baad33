"""Which format a file is saved in: that of the opened file, or what the chosen name says."""

import os

from ...workspace.saving.save_options import SaveOptions
from ..session.document import Document
from ..wording.formats import format_name
from ..wording.words import QT_TRANSLATE_NOOP

PTH, LEGACY, SAFETENSORS = "pth", "legacy", "safetensors"

KEPT = {"torch-zip": PTH, "torch-legacy": LEGACY, "torch-tar": LEGACY, "safetensors": SAFETENSORS}
"""Formats that can be saved over as they are."""


SUFFIXES = (".safetensors", ".bin", ".pth", ".pt", ".ckpt")
"""What an index of shards may have in its name that is not a part of the checkpoint's own."""

IN_PLACE = QT_TRANSLATE_NOOP(
    "Actions", "Add only what changed at the end of the file: quick, but what was replaced stays in it as unused bytes")
"""What saving in place means."""


def kept_format(opened_as: str) -> str:
    """The format of a file that is saved over; empty where it has to become another file."""
    return KEPT.get(opened_as, "")


def written_as(document: Document) -> str:
    """The format in which the document's own file is written; empty where it cannot be."""
    if document.written is not None:
        return document.written.format
    return kept_format(document.opened.checkpoint.format) if document.opened is not None else ""


def own_format(document: Document) -> str:
    """What the document's own file is, as listings name it: that of its last save, or as it was opened."""
    if document.written is not None:
        many = document.written.max_shard_size is not None
        return "sharded" if many else next(name for name, form in KEPT.items() if form == document.written.format)
    return document.opened.checkpoint.format if document.opened is not None else ""


def saved_again(document: Document) -> SaveOptions | None:
    """How the document is saved over its own file: as it was saved last; None where it has to become another file."""
    form = written_as(document)
    size = document.written.max_shard_size if document.written is not None else None
    return SaveOptions(form, size) if form else None


def format_for(path: str, opened_as: str, filter_used: str = "") -> str:
    """The format for a new file: the one whose filter was chosen, what the suffix says, or that of the opened file."""
    if path.lower().endswith(".safetensors"):
        return SAFETENSORS
    if filter_used == format_names()[LEGACY]:
        return LEGACY
    return PTH if filter_used == format_names()[PTH] or kept_format(opened_as) != LEGACY else LEGACY


def format_names() -> dict[str, str]:
    """The formats as a file dialog lists them."""
    return {PTH: f"{format_name(PTH)} (*.pth *.pt *.ckpt *.bin)", LEGACY: f"{format_name(LEGACY)} (*.pth *.pt *.tar)",
            SAFETENSORS: f"{format_name(SAFETENSORS)} (*.safetensors)"}


def new_name(path: str, opened_as: str) -> str:
    """A name to begin with for a file that cannot be saved over."""
    if os.path.isdir(path):
        return path.rstrip("/\\") + ".pth"
    stem, suffix = os.path.splitext(path.removesuffix(".index.json"))
    if path.endswith(".index.json") and suffix.lower() not in SUFFIXES:
        stem += suffix
    return path if kept_format(opened_as) else f"{stem}-merged.safetensors" if opened_as == "sharded" else f"{stem}.pth"


def with_suffix(path: str, form: str) -> str:
    """The path with a suffix that goes with a format; one that fits stays."""
    stem, suffix = os.path.splitext(path)
    if not path or (suffix.lower() == ".safetensors") == (form == SAFETENSORS):
        return path
    return f"{stem}.safetensors" if form == SAFETENSORS else f"{stem}.pth"


def completed(path: str, form: str) -> str:
    """The path with a format's usual suffix where none was typed; a file that is there keeps its name."""
    suffix = os.path.splitext(path)[1]
    if (suffix and not suffix[1:].isdigit()) or not os.path.basename(path) or os.path.exists(path):
        return path
    return f"{path}.safetensors" if form == SAFETENSORS else f"{path}.pth"
