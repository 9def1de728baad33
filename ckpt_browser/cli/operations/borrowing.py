"""Operations that take from another checkpoint: what their texts name there, and where it belongs here."""

import os
from collections.abc import Mapping, Sequence

from ...core.document import Document
from ...core.edits.blending import Blend
from ...core.edits.merging import TakeOver
from ...core.edits.selection import Glob
from ...core.edits.table import Edit, files_of
from ...core.errors import CheckpointError
from ...core.journal import Journal, do
from ...core.nodes import Key
from ...core.paths import key_text, path_text, visible
from ...core.places import EditError, Path, parse_path, resolve, slots
from ...workspace.comparing.merging.merging import staying
from ...workspace.editing.recipes import found_from, read_recipe, seen_from, to_recipe, with_files
from ...workspace.reading.library import Library
from .operands import file_and, halves, key_like, path_of

TAKE, BLEND = "'FILE:PATH=>PATH'", "'FILE:GLOB=SHARE'"
NAMED = 3
"""Tensors that are named among those that stay as they are."""


def take(document: Document, library: Library, text: str) -> list[Edit]:
    """The edit of ``--take``: an entry there and its place here, or a pattern.

    Raises:
        CheckpointError: there is no such file, or nothing of this name in it.
    """
    source, arrow, target = text.rpartition("=>")
    file, name = file_and(source if arrow else target, "--take", TAKE)
    if not arrow and any(sign in name for sign in "*?[") and not _is_there(library, file, name):
        return [TakeOver(file, Glob(name))]
    path = _path_there(library, file, name)
    return [TakeOver(file, ((path, _place(document, target, path) if arrow else path),))]


def blend(document: Document, library: Library, text: str) -> list[Edit]:
    """The edit of ``--blend``: a pattern for tensors of the same paths, or one entry there and one here.

    Raises:
        CheckpointError: there is no such file, nothing of a name, or no share.
    """
    entries, number = halves(text, "=", "--blend", BLEND, last=True)
    try:
        share = float(number)
    except ValueError:
        raise EditError(f"--blend wants {BLEND} with a share such as 0.5; {number or 'nothing'} is none") from None
    source, arrow, target = entries.rpartition("=>")
    file, name = file_and(source if arrow else target, "--blend", BLEND)
    if arrow:
        return [Blend(file, ((_path_there(library, file, name), path_of(document, target)),), share)]
    return [Blend(file, Glob(name) if name not in ("", "/") else (((), ()),), share)]


def _path_there(library: Library, file: str, name: str) -> Path:
    checkpoint = library.source(file).checkpoint
    try:
        return resolve(checkpoint.nodes, checkpoint.root, "" if name == "/" else name)
    except EditError as error:
        raise EditError(f"{error.reason} in {file}", error.path) from None


def _is_there(library: Library, file: str, name: str) -> bool:
    checkpoint = library.source(file).checkpoint
    try:
        resolve(checkpoint.nodes, checkpoint.root, name)
    except EditError:
        return False
    return True


def _place(document: Document, text: str, there: Path) -> Path:
    """The path that a text names here, whether anything is there yet or not."""
    nodes = document.checkpoint.nodes
    parts = parse_path("" if text == "/" else text)
    path: Path = ()
    number: int | None = document.checkpoint.root
    for place, part in enumerate(parts):
        entries = [] if number is None else slots(nodes, number)
        found = next((slot for slot in entries if key_text(slot.key) == part), None)
        if found is not None:
            path, number = (*path, found.key), found.child
            continue
        # Among numbered entries a number is a number; else a new key is of the kind that it is of there.
        like: Key = 0 if entries and all(type(slot.key) is int for slot in entries) else ""
        end = len(parts) - place
        if end <= len(there) and key_text(there[-end]) == part:
            like = there[-end]
        path, number = (*path, key_like(like, part)), None
    return path


def recipe(text: str, given: Sequence[str]) -> list[Edit]:
    """The edits of ``--recipe``, with the files that ``--other`` gives instead of those that the recipe names.

    Raises:
        CheckpointError: it is no recipe, or names no such file.
    """
    edits = read_recipe(text)
    names = files_of(edits)
    files: dict[str, str] = {}
    for one in given:
        name = next((name for name in names if one.startswith(f"{name}=")), None)
        if name is None and len(names) != 1:
            said = ", ".join(names) or "no other file"
            raise CheckpointError(f"--other wants NAME=FILE with a name that the recipe has; it takes from {said}")
        files[name or names[0]] = one if name is None else one[len(name) + 1:]
    folder = os.path.dirname(text)
    return with_files(edits, lambda name: files[name] if name in files else found_from(folder, name))


def recipe_text(edits: Sequence[Edit], path: str) -> str:
    """The recipe of some edits, to be written to a file; files beside it are named by their way from there."""
    folder = os.path.dirname(path)
    return to_recipe(with_files(edits, lambda name: seen_from(folder, name)))


def notes_of(journal: Journal, edits: Sequence[Edit], others: Mapping[str, Document]) -> list[str]:
    """What else is to be said of edits that are about to be made: which tensors stay as they are.

    Raises:
        EditError: one of them cannot be made.
    """
    notes = []
    for place, edit in enumerate(edits):
        if isinstance(edit, Blend):
            document = (do(journal, edits[:place], others) if place else journal).document
            kept = [visible(path_text(left.path), 80) for left in staying(document, edit, others[edit.file])]
            if kept:
                more = f" and {len(kept) - NAMED:,} more" if len(kept) > NAMED else ""
                notes.append(f"not mixed, since they hold whole numbers: {', '.join(kept[:NAMED])}{more}")
    return notes
