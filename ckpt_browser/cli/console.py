"""How a command talks to the terminal: exit codes, the one line of trouble, output that cannot fail on odd text."""

import argparse
import io
import os
import sys
from typing import NoReturn, TextIO

from ..core.paths import visible

FINE = 0
FINDINGS = 1
TROUBLE = 2
INTERRUPTED = 130
"""What a shell reports for a process that Ctrl+C ended."""
PIPE_CLOSED = 141
"""What a shell reports for a process whose reader went away."""

REASON_LIMIT = 600
"""Longest reason that a line of trouble shows."""


class Parser(argparse.ArgumentParser):
    """An argument parser whose complaint is one line."""

    def error(self, message: str) -> NoReturn:
        """Leave with the line and exit code 2."""
        sys.exit(trouble(self.prog.partition(" ")[2], f"{message} (see {self.prog} --help)"))


def trouble(name: str, reason: str) -> int:
    """Write the one line ``ckpt-browser: FILE: reason`` to standard error; returns exit code 2."""
    sys.stderr.write(f"ckpt-browser: {visible(name)}: {visible(reason, REASON_LIMIT)}\n")
    return TROUBLE


def prepare(*streams: TextIO) -> None:
    """Let the streams write any text: what their encoding lacks comes out as an escape."""
    for stream in streams:
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def silence() -> int:
    """End quietly after the reader of standard output went away, such as ``head``."""
    # Python flushes standard output once more at exit; that must not fail again.
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return PIPE_CLOSED

