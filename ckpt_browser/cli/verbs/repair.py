"""Repair a file that was being changed in place when the power or the program failed."""

import argparse

from ...core.paths import visible
from ...workspace.saving.mending import repair, repair_needed
from .. import console


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser repair``."""
    parser.add_argument("file", metavar="FILE", help="the file that was changed in place")
    parser.add_argument("--check", action="store_true", help="only say whether there is something to repair")


def run(arguments: argparse.Namespace) -> int:
    """Bring the file back to its state before the interrupted save, or leave it in the one after it."""
    found = repair_needed(arguments.file)
    if arguments.check:
        print(f"{visible(arguments.file)}: {visible(found.message) if found else 'there is nothing to repair'}")
        return console.FINDINGS if found else console.FINE
    print(f"{visible(arguments.file)}: {visible(repair(arguments.file))}")
    return console.FINE
