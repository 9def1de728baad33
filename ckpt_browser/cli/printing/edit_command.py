"""Edits as the command that makes them: what a person would type for ``ckpt-browser edit``."""

import os
import re
import shlex
from collections.abc import Sequence

from ...core.document import Document
from ...core.edits.arranging import Drop, Lift
from ...core.edits.modules import Script
from ...core.edits.names import Rename, RenameMatching, RenamePrefix
from ...core.edits.resizing import ZEROS, Resize
from ...core.edits.selection import Glob
from ...core.edits.table import Edit
from ...core.errors import CheckpointError
from ...core.journal import Journal, do
from ...core.nodes import Group
from ...core.paths import key_text, path_text
from ...core.places import Path, resolve
from ...workspace.editing.rescue import rescue

LONGEST = 2000
"""Characters of a command that somebody would still type or paste."""
SUFFIXES = (".pth", ".pt", ".bin", ".ckpt", ".safetensors")


def repaired_name(file: str) -> str:
    """What to call the repaired file: beside the first, and of the same suffix."""
    stem, suffix = os.path.splitext(file.rstrip("/\\"))
    return f"{stem}-fits{suffix if suffix.lower() in SUFFIXES else '.pth'}"


def edit_command(document: Document, file: str, edits: Sequence[Edit], scripts: Sequence[Script] = ()) -> str | None:
    """The command line that makes some edits of a file, as a shell takes it; None where it has no plain form.

    Args:
        document: the file as it was opened.
        scripts: what the code of a TorchScript archive says of its classes.
    """
    options: list[str] = []
    rest = list(edits)
    while rest:
        found = _rescued(document, rest, scripts)
        count = len(found[1]) if found is not None else 1
        options_of_one = found[0] if found is not None else _options(document, rest[0])
        if options_of_one is None:
            return None
        options += options_of_one
        document = do(Journal(document), rest[:count]).document
        rest = rest[count:]
    if any(isinstance(edit, RenamePrefix) for edit in edits):
        options += ["--under", "/"]
    command = shlex.join(["ckpt-browser", "edit", file, *options, "-o", repaired_name(file)])
    return command if len(command) <= LONGEST and command.isprintable() else None


def _rescued(document: Document, edits: Sequence[Edit],
             scripts: Sequence[Script]) -> tuple[list[str], list[Edit]] | None:
    """``--rescue``, where the first edits are what it does."""
    try:
        wanted = rescue(document, scripts)
    except CheckpointError:
        return None
    lifts = len(wanted) == 1 and isinstance(wanted[0], Lift)
    return (["--rescue"], wanted) if list(edits[:len(wanted)]) == wanted and not lifts else None


def _options(document: Document, edit: Edit) -> list[str] | None:
    """One edit as options; None where that is not plain."""
    if isinstance(edit, Lift) and _leads_back(document, edit.path):
        return _option("--root", path_text(edit.path))
    if isinstance(edit, RenamePrefix) and not edit.path and edit.metadata and "=>" not in edit.old + edit.new:
        if not edit.new:
            return _option("--strip-prefix", edit.old)
        return _option("--add-prefix", edit.new) if not edit.old else \
            _option("--replace-prefix", f"{edit.old}=>{edit.new}")
    if isinstance(edit, RenameMatching) and edit == RenameMatching(edit.pattern, edit.replacement) \
            and "=>" not in edit.pattern + edit.replacement:
        return _option("--rename", f"{edit.pattern}=>{edit.replacement}")
    if isinstance(edit, Rename) and isinstance(edit.key, str) and _leads_back(document, edit.path) \
            and "=>" not in path_text(edit.path):
        return _option("--rename-key", f"{path_text(edit.path)}=>{edit.key}")
    if isinstance(edit, Drop) and not isinstance(edit.selection, Glob):
        return _drops(document, edit.selection)
    if isinstance(edit, Resize) and _leads_back(document, edit.path) and "=" not in path_text(edit.path):
        filled = "" if edit.fill == ZEROS else f":{edit.fill}" + (f":{edit.seed}" if edit.seed else "")
        return _option("--resize", f"{path_text(edit.path)}={edit.rows}{filled}")
    return None


def _drops(document: Document, paths: Sequence[Path]) -> list[str] | None:
    root = document.checkpoint.nodes[document.checkpoint.root]
    texts = [key_text(key) for key in root.keys] if isinstance(root, Group) else []
    options: list[str] = []
    for path in paths:
        if len(path) != 1 or texts.count(key_text(path[0])) != 1 or not key_text(path[0]):
            return None
        options += _option("--drop", re.sub(r"([*?[])", r"[\1]", path_text(path)))
    return options


def _leads_back(document: Document, path: Path) -> bool:
    """Whether a path's text means the path."""
    try:
        return bool(path_text(path)) and resolve(document.checkpoint.nodes, document.checkpoint.root,
                                                 path_text(path)) == path
    except CheckpointError:
        return False


def _option(name: str, text: str) -> list[str]:
    # What begins with a dash would be taken for an option.
    return [f"{name}={text}"] if text.startswith("-") else [name, text]
