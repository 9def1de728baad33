"""How many lines ``diff`` and ``check`` show: ``--top``."""

import argparse

TOP = 20
"""Lines of each list that are shown unless told otherwise."""


def add_top(parser: argparse.ArgumentParser, lines: str, more: str = "") -> None:
    """The option for a verb.

    Args:
        lines: which lines they are.
        more: what else is shown where all of them are.
    """
    parser.add_argument("--top", metavar="N", type=_count, default=TOP,
                        help=f"{lines} ({TOP}); 0 for all of them{more}")


def _count(text: str) -> int:
    value = int(text)
    if value < 0:
        raise argparse.ArgumentTypeError(f"{text} is no number of lines")
    return value
