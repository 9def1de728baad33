"""List what is inside a checkpoint, without loading it and without running anything in it."""

import argparse
import hashlib
import sys

from ...core.checkpoint import losses
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.paths import visible
from ...formats.files import ByteFile
from ...workspace.reading.opening import open_checkpoint
from .. import console
from ..operations.globs import Globs
from ..progress import progress

STEP = 1 << 20
"""Bytes of a file that is no checkpoint that are read at once."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser ls``."""
    parser.add_argument("file", metavar="FILE",
                        help="a checkpoint: a file, a shard index, or the folder of a distributed one")
    form = parser.add_mutually_exclusive_group()
    form.add_argument("--json", action="store_true", help="for programs: one JSON object on standard output")
    form.add_argument("--digest", action="store_true",
                      help="one line per entry, with a checksum of what it holds, to be compared line by line")
    form.add_argument("--textconv", action="store_true",
                      help="the same for git diff: what cannot be read is told in a line and is no trouble")
    parser.add_argument("--keys", metavar="GLOB", action="append", default=[],
                        help="only paths that match, such as 'model/*.weight'; may be given several times")


def run(arguments: argparse.Namespace) -> int:
    """List the file; a file that is only partly readable is listed as far as it goes, and is trouble.

    A broken part in a good file stands among the problems and is no trouble.
    """
    if arguments.file == "-":
        raise CheckpointError("cannot be read from standard input; save it to a file first")
    globs = Globs(arguments.keys)
    if arguments.textconv:
        return _for_git(arguments.file, globs)
    if arguments.digest:
        return _digests(arguments.file, globs)
    with progress() as report:
        source = open_checkpoint(arguments.file, CancelToken(), report)
    source.close()
    checkpoint = source.checkpoint
    failure = next(losses(checkpoint.problems), "")
    code = console.trouble(arguments.file, failure) if failure else console.FINE
    if arguments.json:
        from ..printing.listing_json import write_listing
    else:
        from ..printing.listing_text import write_listing
    found = _found(write_listing(checkpoint, arguments.file, globs, sys.stdout.write), arguments.file)
    return code or found


def _found(found: bool, file: str) -> int:
    if not found:
        print(f"ckpt-browser: nothing in {visible(file)} matches --keys", file=sys.stderr)
    return console.FINE if found else console.FINDINGS


def _digests(file: str, globs: Globs) -> int:
    from ..printing.listing_digest import write_digests

    with progress() as report:
        source = open_checkpoint(file, CancelToken(), report)
        try:
            found = _found(write_digests(source, globs, sys.stdout.write, report), file)
        finally:
            source.close()
    failure = next(losses(source.checkpoint.problems), "")
    return console.trouble(file, failure) if failure else found


def _for_git(file: str, globs: Globs) -> int:
    """The listing that git compares; git would give up on all files if it failed on one."""
    try:
        _digests(file, globs)
    except CheckpointError as error:
        print(f"no checkpoint that can be read: {visible(str(error), 600)}\nsha256 {_sha256(file)}")
    return console.FINE


def _sha256(file: str) -> str:
    content = ByteFile(file)
    try:
        found = hashlib.sha256()
        for start in range(0, content.size, STEP):
            found.update(content.read(start, min(STEP, content.size - start)))
    finally:
        content.close()
    return found.hexdigest()


