"""Look through the numbers of a checkpoint: minimum, maximum, mean, deviation, zeros, NaN and a histogram each."""

import argparse
import sys
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import BrokenExecutor
from typing import NamedTuple

from ...core.document import new_document
from ...core.errors import CheckpointError
from ...core.jobs import CancelToken
from ...core.nodes import LISTED_APART, Tensor
from ...core.outline import walk
from ...core.paths import visible
from ...core.places import Path
from ...formats.source import Source
from ...workspace.looking.sweeping import Row, sweep
from ...workspace.reading.library import Library
from ...workspace.reading.opening import open_checkpoint
from .. import console
from ..operations.globs import Globs
from ..printing.stats_output import JsonWriter, Output, TableWriter
from ..progress import progress
from ..workers import workers_for

MOST_BINS = 65_536


class Wanted(NamedTuple):
    """A tensor that a person asked for."""

    path: Path
    node: int


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """The arguments of ``ckpt-browser stats``."""
    parser.add_argument("file", metavar="FILE",
                        help="a checkpoint: a file, a shard index, or the folder of a distributed one")
    parser.add_argument("--keys", metavar="GLOB", action="append", default=[],
                        help="only paths that match, such as 'model/*.weight'; may be given several times")
    parser.add_argument("--bins", metavar="N", type=int, default=256, help="bins of each histogram (256)")
    parser.add_argument("--device", metavar="DEV", default="cpu",
                        help="where to compute: cpu, or an accelerator that torch finds here, such as cuda:0")
    parser.add_argument("--check", action="store_true",
                        help="list what stands out; exit code 1 where anything does")
    parser.add_argument("--json", action="store_true", help="for programs: one JSON object on standard output")


def run(arguments: argparse.Namespace) -> int:
    """Tell the numbers of every tensor asked for; what cannot be read is marked in its row and no trouble by itself."""
    if arguments.file == "-":
        raise CheckpointError("cannot be read from standard input; save it to a file first")
    if not 1 <= arguments.bins <= MOST_BINS:
        return console.trouble("stats", f"--bins must be from 1 to {MOST_BINS:,}")
    globs = Globs(arguments.keys)
    source = open_checkpoint(arguments.file, CancelToken())
    try:
        wanted = list(_wanted(source, globs))
        output = Output(source.checkpoint, arguments.file, arguments.check, sys.stdout.write)
        writer = JsonWriter(output) if arguments.json else TableWriter(output)
        writer.begin()
        _sweep(source, arguments, wanted, writer.row)
        found = writer.end()
        source.check_unchanged()
    finally:
        source.close()
    if not wanted and not globs.all:
        print(f"ckpt-browser: no tensor in {visible(arguments.file)} matches --keys", file=sys.stderr)
        return console.FINDINGS
    return console.FINDINGS if found else console.FINE


def _wanted(source: Source, globs: Globs) -> Iterator[Wanted]:
    nodes = source.checkpoint.nodes
    for path, number, _ in walk(source.checkpoint):
        node = nodes[number]
        if isinstance(node, Tensor) and node.type_name not in LISTED_APART and globs.match(path):
            yield Wanted(path, number)


def _sweep(source: Source, arguments: argparse.Namespace, wanted: Sequence[Wanted],
           write: Callable[[Path, Row], None]) -> None:
    document = new_document(source.checkpoint)
    library = Library({document.origins[0]: source})
    numbers = [one.node for one in wanted]
    nodes = source.checkpoint.nodes
    work = sum(node.nbytes for number in set(numbers) if isinstance(node := nodes[number], Tensor))
    in_order = _InOrder(wanted, write)
    with workers_for(work, len(numbers), arguments.device) as executor, progress() as report:
        try:
            sweep(document, library, numbers, in_order.take, executor, arguments.device, CancelToken(), report,
                  arguments.bins)
        except BrokenExecutor:
            raise CheckpointError("a process that looked through the numbers ended before its time") from None


class _InOrder:
    """Rows come as they are ready, and leave in the order of the file."""

    def __init__(self, wanted: Sequence[Wanted], write: Callable[[Path, Row], None]) -> None:
        self._waiting = deque(wanted)
        self._write = write
        self._known: dict[int, Row] = {}
        self._left = Counter(one.node for one in wanted)

    def take(self, rows: list[Row]) -> None:
        """Write all rows whose turn it is by now."""
        self._known.update((row.node, row) for row in rows)
        while self._waiting and (row := self._known.get(self._waiting[0].node)) is not None:
            path, node = self._waiting.popleft()
            self._left[node] -= 1
            if not self._left[node]:
                del self._known[node]
            self._write(path, row)
