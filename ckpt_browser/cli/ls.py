"""List what is inside a checkpoint, without loading it and without running anything in it."""

import argparse
import sys

from ..core.checkpoint import Checkpoint
from ..core.errors import CheckpointError
from ..core.jobs import CancelToken, Report
from ..core.paths import visible
from ..workspace.reading.opening import open_checkpoint
from . import console
from .globs import Globs
from .progress import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser ls``."""
    parser.add_argument("file", metavar="FILE",
                        help="a checkpoint: a file, a shard index, or the folder of a distributed one")
    parser.add_argument("--json", action="store_true", help="for programs: one JSON object on standard output")
    parser.add_argument("--keys", metavar="GLOB", action="append", default=[],
                        help="only paths that match, such as 'model/*.weight'; may be given several times")


def run(arguments: argparse.Namespace) -> int:
    """List the file; a file that is only partly readable is listed as far as it goes, and is trouble.

    A broken part in a good file stands among the problems and is no trouble.
    """
    if arguments.file == "-":
        raise CheckpointError("cannot be read from standard input; save it to a file first")
    globs = Globs(arguments.keys)
    with progress() as report:
        checkpoint, failure = _open(arguments.file, report)
    code = console.trouble(arguments.file, failure) if failure else console.FINE
    if arguments.json:
        from .listing_json import write_listing
    else:
        from .listing_text import write_listing
    found = write_listing(checkpoint, arguments.file, globs, sys.stdout.write)
    if not found:
        print(f"ckpt-browser: nothing in {visible(arguments.file)} matches --keys", file=sys.stderr)
    return code or (console.FINE if found else console.FINDINGS)


def _open(file: str, report: Report) -> tuple[Checkpoint, str]:
    """What could be read, and why the rest could not."""
    try:
        source = open_checkpoint(file, CancelToken(), report)
    except CheckpointError as error:
        if not isinstance(error.partial, Checkpoint):
            raise
        return error.partial, str(error)
    source.close()
    lost = [problem.message for problem in source.checkpoint.problems
            if problem.severity == "error" and problem.node is None]
    return source.checkpoint, lost[0] if lost else ""
