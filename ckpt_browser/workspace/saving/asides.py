"""Unsaved edits written aside, so that a crash does not take them: one small JSON file per open document."""

import json
import os
import time
from collections.abc import Sequence
from contextlib import suppress
from typing import NamedTuple

from ...core.edits.table import Edit, files_of
from ...core.errors import CheckpointError
from ...core.journal import Journal
from ...core.messages import say
from ...formats.writing.disk.system import close, flush_folder, open_folder
from ..editing.recipes import recipe_steps, to_recipe

VERSION = 1
SUFFIX = ".unsaved.json"
NEW = ".new"
"""Behind the name of one that is being written."""
LONGEST = 256 << 20
"""Bytes of one that is read back."""


class Aside(NamedTuple):
    """The unsaved edits of one file."""

    name: str
    """Where they lie."""
    path: str
    """The file that they belong to."""
    when: float
    """Seconds since 1970."""
    stamps: tuple[tuple[int, int], ...]
    """Size and time of change of each file that the checkpoint was read from."""
    recipe: str
    others: tuple[tuple[str, int, int], ...] = ()
    """Path, size and time of change of each other file that the edits take from."""


def write_aside(name: str, path: str, stamps: Sequence[tuple[int, int]], journal: Journal) -> bool:
    """Write down what the file on disk does not have yet; False where no edits lead from there to here.

    Raises:
        OSError: it cannot be written.
    """
    if journal.saved is None or journal.saved >= journal.cursor:
        remove_aside(name)
        return False
    steps = journal.steps[journal.saved:journal.cursor]
    edits = [edit for step in steps for edit in step.edits]
    text = json.dumps({"version": VERSION, "path": path, "when": time.time(), "stamps": list(stamps),
                       "recipe": to_recipe(edits, [len(step.edits) for step in steps]),
                       "others": [known for file in files_of(edits) if (known := stamp_of(file)) is not None]})
    os.makedirs(os.path.dirname(name), mode=0o700, exist_ok=True)
    beside = name + NEW
    try:
        # The folder may be older than we are, and open to others; edits hold what a person typed.
        with open(beside, "w", encoding="utf-8", errors="surrogatepass", opener=_for_its_owner) as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, name)
    except BaseException:
        remove_aside(beside)
        raise
    with suppress(OSError):  # it is whole and has its name; only a power failure could undo that
        folder = open_folder(os.path.dirname(name))
        try:
            flush_folder(folder)
        finally:
            close(folder)
    return True


def _for_its_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)


def remove_aside(name: str) -> None:
    """The edits are saved, or not wanted any more; what cannot be removed is offered again."""
    with suppress(OSError):
        os.unlink(name)


def read_aside(name: str) -> Aside | None:
    """What was written aside; None where it is not whole."""
    try:
        if os.path.getsize(name) > LONGEST:
            return None
        with open(name, encoding="utf-8", errors="surrogatepass") as file:
            whole = json.load(file)
        if whole["version"] != VERSION or not all(isinstance(whole[field], str) for field in ("path", "recipe")):
            return None
        stamps = tuple([(int(size), int(changed)) for size, changed in whole["stamps"]])
        others = tuple([(str(path), int(size), int(changed)) for path, size, changed in whole.get("others", ())])
        return Aside(name, whole["path"], float(whole["when"]), stamps, whole["recipe"], others)
    except (OSError, ValueError, KeyError, TypeError, OverflowError, RecursionError):
        return None


def stamp_of(path: str) -> tuple[str, int, int] | None:
    """A file with its size and time of change; None where it is not there."""
    try:
        status = os.stat(path)
    except (OSError, ValueError):
        return None
    return path, status.st_size, status.st_mtime_ns


def asides_in(folder: str) -> list[str]:
    """Names of what was written aside in a folder."""
    try:
        return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(SUFFIX))
    except OSError:
        return []


def halves_in(folder: str) -> list[str]:
    """Names of what was being written aside when its session ended; the one before it, if any, is whole."""
    try:
        return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(SUFFIX + NEW))
    except OSError:
        return []


def steps_of(aside: Aside) -> list[list[Edit]]:
    """The edits, step by step of undo.

    Raises:
        CheckpointError: they cannot be understood.
    """
    try:
        return recipe_steps(aside.recipe)
    except CheckpointError as error:
        raise CheckpointError(say("the edits that were kept aside cannot be read: {error}", error=error)) from None
