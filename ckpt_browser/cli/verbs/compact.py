"""Give back the bytes that saves in place left behind: the same records, written anew without them."""

import argparse

from ...core.jobs import CancelToken
from ...core.paths import visible
from ...workspace.saving.mending import compact_file
from .. import console
from ..printing.sizes import size_text
from ..progress import progress


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser compact``."""
    parser.add_argument("file", metavar="FILE", help="a torch zip archive")


def run(arguments: argparse.Namespace) -> int:
    """Write the file anew and put it in its place."""
    with progress() as report:
        done = compact_file(arguments.file, CancelToken(), report)
    note = f", {visible(done.note)}" if done.note else ""
    print(f"{visible(arguments.file)}: {size_text(done.after)}, {done.before - done.after:,} bytes given back{note}")
    return console.FINE
