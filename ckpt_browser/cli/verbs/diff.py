"""Compare two checkpoints of any formats: what was added, removed, renamed or changed, and by how much."""

import argparse
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import BrokenExecutor
from contextlib import contextmanager

from ...core.document import new_document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...workspace.comparing.aligning.aligning import Rule
from ...workspace.comparing.comparing import Compared, Comparison, Wanted, compare
from ...workspace.comparing.judging.judging import open_places
from ...workspace.comparing.reporting.json_report import Titles, to_json
from ...workspace.comparing.reporting.summary import Summary, summary_of
from ...workspace.comparing.reporting.writing import check_target
from ...workspace.reading.library import Library
from ...workspace.tasks import SMALL
from .. import console
from ..operations.operands import halves
from ..printing.colors import add_color_arguments, colors_of
from ..progress import progress
from ..top import add_top
from ..workers import workers_for

NUMBERS = "ckpt_browser.analysis.pairs.differences"
"""What a worker imports first."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser diff``."""
    parser.add_argument("file", metavar="A", help="a checkpoint: a file, a shard index, or the folder of a "
                        "distributed one")
    parser.add_argument("other", metavar="B", help="the checkpoint that it is compared with, of any format")
    parser.add_argument("--json", action="store_true", help="for programs: one JSON object on standard output")
    parser.add_argument("--html", metavar="FILE", help="write a report with pictures as one HTML page, too")
    parser.add_argument("--csv", metavar="FILE", help="write a table of all that differs, too")
    parser.add_argument("--exact", action="store_true", help="believe no recorded checksum: read every number")
    parser.add_argument("--rtol", metavar="R", type=_tolerance, default=0.0,
                        help="differences of at most ATOL + R * |B| do not count (0)")
    parser.add_argument("--atol", metavar="A", type=_tolerance, default=0.0, help="see --rtol (0)")
    parser.add_argument("--rule", metavar="REGEX=>REPLACEMENT", action="append", default=[],
                        help="what the expression finds in paths of A is replaced to have their paths in B; may be "
                        "given several times")
    add_top(parser, "lines of each list")
    add_color_arguments(parser)
    parser.add_argument("--gui", action="store_true", help="show the comparison in a window instead")


def _tolerance(text: str) -> float:
    value = float(text)
    if not 0 <= value < float("inf"):
        raise argparse.ArgumentTypeError(f"{text} is no tolerance")
    return value


def run(arguments: argparse.Namespace) -> int:
    """Compare the two; 0 where nothing differs by more than the tolerance, 1 where anything does."""
    wanted = wanted_of(arguments)
    library = Library()
    try:
        _check_targets(arguments)
        sides = []
        for name in (arguments.file, arguments.other):
            with _about(arguments, name):
                sides.append(_opened(name, library))
        _check_targets(arguments, sides)
        comparison = _compared(arguments, sides, wanted)
        summary = summary_of(comparison)
        titles = Titles(arguments.file, arguments.other)
        _write(arguments, comparison, summary, titles)
        _report(arguments, comparison, titles)
    finally:
        library.close()
    return console.FINDINGS if summary.differs else console.FINE


def wanted_of(arguments: argparse.Namespace) -> Wanted:
    """How the two are to be compared.

    Raises:
        CheckpointError: a rule has no two halves.
    """
    rules = [Rule(*halves(text, "=>", "--rule", "'REGEX=>REPLACEMENT'")) for text in arguments.rule]
    return Wanted(arguments.exact, tuple(rules))


def _check_targets(arguments: argparse.Namespace, sides: Sequence[Compared] = ()) -> None:
    """Say before anything else that a report cannot be written.

    Raises:
        CheckpointError: so it is.
    """
    for path in (arguments.html, arguments.csv):
        if path is not None:
            with _about(arguments, path):
                check_target(path, sides)
    if arguments.html is not None and arguments.csv is not None \
            and os.path.realpath(arguments.html) == os.path.realpath(arguments.csv):
        raise CheckpointError("--html and --csv need a file each")


@contextmanager
def _about(arguments: argparse.Namespace, name: str) -> Iterator[None]:
    """Let a line of trouble be about this file."""
    before, arguments.file = arguments.file, name
    yield
    arguments.file = before


def _opened(name: str, library: Library) -> Compared:
    """Open a file, once only where it is compared with itself.

    Raises:
        CheckpointError: it cannot be read.
    """
    if name == "-":
        raise CheckpointError("cannot be read from standard input; save it to a file first")
    with progress() as report:
        source = library.source(name, CancelToken(), report)
    return Compared(new_document(source.checkpoint), library)


def _compared(arguments: argparse.Namespace, sides: Sequence[Compared], wanted: Wanted) -> Comparison:
    """Compare, and read all numbers that have to be read.

    Raises:
        CheckpointError: a rule cannot be understood, or a file changed meanwhile.
    """
    try:
        with progress() as report:
            comparison = compare(sides[0], sides[1], wanted, True, CancelToken(), report)
        _measure(arguments, comparison)
    except BrokenExecutor:
        raise CheckpointError("a process that compared the numbers ended before its time") from None
    finally:
        for name, side in zip((arguments.file, arguments.other), sides, strict=True):
            with _about(arguments, name):
                side.library.source(name).check_unchanged()
    return comparison


def _measure(arguments: argparse.Namespace, comparison: Comparison) -> None:
    places = list(open_places(comparison.verdicts))
    if not places:
        return
    work = sum(_nbytes(comparison, place) for place in places)
    # Sending a pair of tiny tensors to another process takes longer than comparing it.
    many = len(places) if work >= SMALL * len(places) else 0
    with workers_for(work, many, "cpu", NUMBERS) as executor, progress() as report:
        from ...analysis.pairs.differences import Tolerance
        from ...workspace.comparing.measuring.measuring import Found, measure

        def keep(found: Found) -> None:
            for place, verdict in found:
                comparison.verdicts[place] = verdict

        measure(comparison, keep, Tolerance(arguments.rtol, arguments.atol), places, executor, CancelToken(), report)


def _nbytes(comparison: Comparison, place: int) -> int:
    match = comparison.alignment.matches[place]
    return comparison.left.tensor(match.left).nbytes + comparison.right.tensor(match.right).nbytes


def _write(arguments: argparse.Namespace, comparison: Comparison, summary: Summary, titles: Titles) -> None:
    if arguments.json:
        for text in to_json(comparison, summary, titles):
            sys.stdout.write(text)
        return
    from ..printing.diff_output import Text, write_text

    write_text(Text(comparison, summary, titles, arguments.top or None, colors_of(arguments, sys.stdout),
                    sys.stdout.write))


def _report(arguments: argparse.Namespace, comparison: Comparison, titles: Titles) -> None:
    """Write the reports that were asked for.

    Raises:
        CheckpointError: one cannot be written, or a file changed meanwhile.
    """
    from ...workspace.comparing.reporting.reports import write_as

    for form, path in (("html", arguments.html), ("csv", arguments.csv)):
        if path is not None:
            with _about(arguments, path), progress() as report:
                write_as(form, comparison, path, titles, CancelToken(), report)
