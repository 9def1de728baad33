"""The command line: a table of verbs, each in a file of its own that is imported when it is called."""

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ..core.errors import Cancelled, CheckpointError
from . import console


class Verb(NamedTuple):
    """One command: what it does in a line, and the module with its ``add_arguments`` and ``run``."""

    summary: str
    module: str


VERBS: Mapping[str, Verb] = {
    "ls": Verb("list what is inside a checkpoint", "ls"),
    "stats": Verb("tell the numbers of every tensor, and what stands out among them", "stats"),
    "diff": Verb("compare two checkpoints: names, values, and all numbers", "diff"),
    "check": Verb("would it load into that model? what load_state_dict would say, and what repairs it", "check"),
    "edit": Verb("rename, drop, move, cast and more; saved without loading", "edit"),
    "convert": Verb("write a checkpoint in another format", "convert"),
    "compact": Verb("give back the bytes that saves in place left behind", "compact"),
    "repair": Verb("repair a file after an interrupted save in place", "repair"),
}

DEBUG = "CKPT_BROWSER_DEBUG"
"""With this in the environment, a fault of the program itself shows its traceback."""


def main(argv: Sequence[str]) -> int:
    """Run the verb in ``argv[0]`` with the rest as its arguments; returns the exit code.

    0 is fine, 1 means differences or findings, 2 is trouble, told in one line on standard error.
    """
    # Nodes are made by the million and live until the end: looking for garbage among them only costs time.
    gc_was_on = gc.isenabled()
    gc.disable()
    try:
        return _main(list(argv))
    except BrokenPipeError:
        return console.silence()
    except (KeyboardInterrupt, Cancelled):
        return console.INTERRUPTED
    except OSError as error:
        return console.trouble(str(error.filename or "standard output"), (error.strerror or str(error)).lower())
    finally:
        if gc_was_on:
            gc.enable()


def _main(argv: list[str]) -> int:
    if not argv or argv[0] in ("-h", "--help"):
        print(_help())
        return console.FINE
    name = argv[0]
    if name not in VERBS:
        return console.trouble(name, f"no such command (there is {', '.join(VERBS)})")
    verb = importlib.import_module(f".verbs.{VERBS[name].module}", __name__)
    arguments = parsed(argv)
    if isinstance(arguments, int):
        return arguments
    console.prepare(sys.stdout, sys.stderr)
    try:
        code: int = verb.run(arguments)
    except CheckpointError as error:
        code = console.trouble(arguments.file, str(error))
    except MemoryError:
        code = console.trouble(arguments.file, "needs more memory than there is")
    except (OSError, Cancelled):
        raise
    except Exception as error:
        # The fence of the command line: a stranger's file shows no traceback.
        if os.environ.get(DEBUG):
            raise
        code = console.trouble(arguments.file, f"internal error ({type(error).__name__}: {error}); "
                                               f"{DEBUG}=1 in the environment shows where")
    sys.stdout.flush()
    return code


def parsed(argv: Sequence[str]) -> argparse.Namespace | int:
    """What the arguments of a verb say, or the exit code where they were told to be wrong, or help was asked for."""
    verb = importlib.import_module(f".verbs.{VERBS[argv[0]].module}", __name__)
    parser = console.Parser(prog=f"ckpt-browser {argv[0]}", description=verb.__doc__)
    verb.add_arguments(parser)
    try:
        return parser.parse_args(argv[1:])
    except SystemExit as stop:
        return int(stop.code or 0)


def _help() -> str:
    lines = ["usage: ckpt-browser [FILE ...]", "       ckpt-browser COMMAND ...", "",
             "Without a command, opens a window.", "", "commands:"]
    return "\n".join([*lines, command_list()])


def command_list() -> str:
    """Every command with what it does, a line each."""
    return "\n".join(f"  {name:<10}{verb.summary}" for name, verb in VERBS.items())
