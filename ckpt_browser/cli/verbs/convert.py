"""Write a checkpoint in another format: shards and distributed folders become one file, safetensors become a .pth."""

import argparse

from ...core.errors import CheckpointError
from ...core.journal import do, new_journal
from ...workspace.reading.library import Library
from .. import console
from ..input import open_input
from ..operations.operations import State, add_operations
from ..output import add_output_arguments, clearly_named_by, target_of, tell, write


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser convert``."""
    parser.add_argument("file", metavar="IN", help="a checkpoint: a file, a shard index, or the folder of a "
                                                   "distributed one")
    parser.add_argument("output", metavar="OUT", help="the file to write; its suffix says the format")
    add_operations(parser, ("--map-location", "--root"))
    add_output_arguments(parser)


def run(arguments: argparse.Namespace) -> int:
    """Write the file in the other format."""
    if not arguments.output:
        raise CheckpointError("where to write the result? OUT is empty")
    form = arguments.format or clearly_named_by(arguments.output)
    library = Library()
    try:
        journal = new_journal(open_input(arguments.file, library))
        target = target_of(arguments, arguments.output, False, form)
        for operation, text in arguments.operations:
            state = State(journal.document, arguments, library, target.options.format)
            journal = do(journal, operation.edits(state, text))
        if arguments.dry_run:
            tell(journal.document, library, target)
            return console.FINE
        return write(journal.document, library, target)
    finally:
        library.close()
