"""Change a checkpoint and save it, without loading it: untouched tensors are copied, never decoded.

The operations apply in the order in which they are given."""

import argparse
import os
from collections.abc import Sequence

from ...core.checkpoint import Checkpoint
from ...core.errors import CheckpointError
from ...core.journal import Journal, do, new_journal
from ...core.paths import path_text, visible
from ...workspace.editing.changes import Changed, changes
from ...workspace.editing.others import others_of
from ...workspace.reading.library import Library
from ...workspace.saving.texts import refuse_over, write_text
from ...workspace.scripts.script import to_script
from .. import console
from ..cast_losses import tell_cast_losses
from ..input import open_input
from ..operations.borrowing import notes_of, recipe_text
from ..operations.operations import OPERATIONS, State, add_operations
from ..output import Target, add_output_arguments, named_by, target_of, tell, write
from ..printing.tables import table

ROWS_SHOWN = 10_000
WHOLE = "the whole file"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser edit``."""
    parser.add_argument("file", metavar="IN", help="a checkpoint: a file, a shard index, or the folder of a "
                                                   "distributed one")
    where = parser.add_mutually_exclusive_group()
    where.add_argument("-o", "--output", metavar="OUT", help="write the result here; IN itself is fine")
    where.add_argument("--in-place", action="store_true",
                       help="change IN itself, without writing it anew where the edits allow it")
    add_operations(parser, [operation.option for operation in OPERATIONS])
    parser.add_argument("--under", metavar="PATH", help="the group that --rename and the prefixes are about")
    parser.add_argument("--protect-norms", action="store_true",
                        help="casts leave layers alone that normalise")
    parser.add_argument("--cast-integers", action="store_true", help="casts convert integers and bools too")
    add_output_arguments(parser)
    parser.add_argument("--other", metavar="[NAME=]FILE", action="append", default=[],
                        help="the file to take from instead of the one that a recipe names")
    parser.add_argument("--save-recipe", metavar="FILE", help="write the edits as a recipe for --recipe")
    parser.add_argument("--save-script", metavar="FILE", help="write the edits as a Python script with torch")


def run(arguments: argparse.Namespace) -> int:
    """Apply the operations and write the result; trouble with any of them and nothing is written."""
    if arguments.output is None and not arguments.in_place and not arguments.dry_run:
        raise CheckpointError("where to write the result? -o OUT names a file, --in-place changes this one, "
                              "--dry-run writes nothing")
    library = Library()
    try:
        opened = open_input(arguments.file, library)
        journal = new_journal(opened)
        target = target_of(arguments, arguments.output, arguments.in_place, _format(arguments, opened.format))
        notes: list[str] = []
        for operation, text in arguments.operations:
            edits = operation.edits(State(journal.document, arguments, library, target.options.format), text)
            if arguments.dry_run:
                tell_cast_losses(journal, edits, library)
            others = others_of(edits, library)
            notes += notes_of(journal, edits, others)
            journal = do(journal, edits, others)
        return _finish(arguments, library, opened, journal, target, notes)
    finally:
        library.close()


def _finish(arguments: argparse.Namespace, library: Library, opened: Checkpoint, journal: Journal,
            target: Target, notes: Sequence[str]) -> int:
    if arguments.dry_run:
        tell_changes(changes(opened, journal.document.checkpoint))
        for note in notes:
            print(note)
        tell(journal.document, library, target)
        return console.FINE
    # Made first: a script that cannot be made is trouble before anything is written.
    texts = {}
    for path in (arguments.save_recipe, arguments.save_script):
        if path is not None:
            refuse_over(path, (arguments.file, target.path))
    if arguments.save_recipe is not None:
        texts[arguments.save_recipe] = recipe_text(journal.edits, arguments.save_recipe)
    if arguments.save_script is not None:
        texts[arguments.save_script] = to_script(journal, target.path, target.options.format,
                                                 others_of(journal.edits, library))
    code = write(journal.document, library, target, notes)
    for path, text in texts.items():
        write_text(path, text)
    return code


def _format(arguments: argparse.Namespace, opened_as: str) -> str:
    """The format to write: what is written over the opened file keeps its own, and the old stream stays one.

    Raises:
        CheckpointError: it would be written over one of several files.
    """
    over = arguments.output is None or (os.path.exists(arguments.output)
                                        and os.path.samefile(arguments.output, arguments.file))
    if over and opened_as in ("sharded", "dcp") and not arguments.dry_run:
        raise CheckpointError("consists of several files, which cannot be changed themselves; -o OUT names a file for "
                              "the result")
    named = opened_as if over else named_by(arguments.output)
    if named == "safetensors":
        return named
    return "legacy" if opened_as in ("torch-legacy", "torch-tar") else "pth"


def tell_changes(rows: Sequence[Changed]) -> None:
    """Print what is different, as a table."""
    if not rows:
        print("nothing changes")
        return
    shown = [_row(row) for row in rows[:ROWS_SHOWN]]
    print(table(shown), end="")
    if len(rows) > ROWS_SHOWN:
        print(f"... and {len(rows) - ROWS_SHOWN:,} more")


def _row(row: Changed) -> tuple[str, str, str]:
    before, after = visible(row.before, 60), visible(row.after, 60)
    if row.what in ("rename", "move"):
        return row.what, visible(row.before) or WHOLE, f"-> {visible(row.after) or WHOLE}"
    path = visible(path_text(row.path)) or WHOLE
    return row.what, path, f"{before} -> {after}" if before and after else before or after
