"""Colour in the terminal: only where somebody sees it, and never without a sign or a word beside it."""

import argparse
import os
from collections.abc import Mapping
from typing import NamedTuple, TextIO

SIGNS: Mapping[str, str] = {"added": "+", "removed": "-", "changed": "~", "renamed": ">", "same": "=", "problem": "!"}
"""What stands before a line about something of that kind, with colour and without."""

STYLES: Mapping[str, str] = {"added": "38;5;33", "removed": "38;5;208", "changed": "38;5;98", "renamed": "38;5;37",
                             "same": "2", "problem": "1;38;5;202", "strong": "1", "soft": "2"}
"""What a terminal is told for each kind. Blue and orange are told apart by people who see red and green alike, and all
of them are read on a dark ground and on a light one."""


class Colors(NamedTuple):
    """Whether what is printed has colour."""

    on: bool = False

    def paint(self, text: str, style: str) -> str:
        """A text in one of ``STYLES``; as it is where there is no colour."""
        return f"\x1b[{STYLES[style]}m{text}\x1b[0m" if self.on and text else text

    def sign(self, kind: str) -> str:
        """The sign of a kind, in its colour."""
        return self.paint(SIGNS[kind], kind)


def add_color_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of commands that print in colour."""
    parser.add_argument("--color", choices=("auto", "always", "never"), default="auto",
                        help="colour on a terminal only (auto), or always, or never")
    parser.add_argument("--no-color", dest="color", action="store_const", const="never", help="the same as "
                        "--color never; NO_COLOR in the environment does it too")


def colors_of(arguments: argparse.Namespace, stream: TextIO) -> Colors:
    """Whether a command prints in colour: as asked for, else as the environment says, else on a terminal.

    ``NO_COLOR`` with any text, or a ``TERM`` of ``dumb``, turns colour off; ``CLICOLOR_FORCE`` with any text but ``0``
    turns it on.
    """
    if arguments.color != "auto":
        return Colors(arguments.color == "always")
    if os.environ.get("NO_COLOR"):
        return Colors()
    if os.environ.get("CLICOLOR_FORCE", "0") not in ("", "0"):
        return Colors(True)
    return Colors(os.environ.get("TERM") != "dumb" and stream.isatty())
