"""What ``stats`` writes: a table with small bars for people, one JSON object for programs."""

import json
import math
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple, Protocol

from ...core.checkpoint import Checkpoint
from ...core.nodes import Tensor
from ...core.paths import key_text, path_text, visible
from ...core.places import Path
from ...core.plain_json import path_json, quote
from ...workspace.looking.sweeping import Row
from .listing_text import shape_text
from .tables import table

if TYPE_CHECKING:
    from ...analysis.finding.findings import Entry, Finding
    from ...analysis.measuring.measures import Histogram, Statistics

HEADERS = ("name", "shape", "type", "mean", "std", "min", "max", "zeros", "NaN", "Inf", "distribution", "")
ALIGN = ("left", "left", "left", *["right"] * 7, "left", "left")
BLOCK = 512
"""Rows that are aligned with each other."""
NAME_LIMIT = 80
BARS = "▁▂▃▄▅▆▇█"
BAR = 16
"""Characters of a small histogram."""


class Output(NamedTuple):
    """What is written about, and where to."""

    checkpoint: Checkpoint
    file: str
    check: bool
    """Whether what stands out is told too."""
    write: Callable[[str], object]


class Writer(Protocol):
    """One form of output."""

    def begin(self) -> None:
        """Write what comes before the rows."""

    def row(self, path: Path, row: Row) -> None:
        """Take in one tensor."""

    def end(self) -> bool:
        """Write the rest; True where something stands out and that was asked for."""


class JsonWriter:
    """One JSON object, a line for each tensor, written as they come."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._findings = _Findings(output)
        self._separator = "\n"

    def begin(self) -> None:
        """Write what comes before the rows."""
        self._output.write(f'{{"file":{quote(self._output.file)},"format":{quote(self._output.checkpoint.format)},'
                           '\n"tensors":[')

    def row(self, path: Path, row: Row) -> None:
        """Write one tensor."""
        self._findings.take(path, row)
        node = self._output.checkpoint.nodes[row.node]
        assert isinstance(node, Tensor)
        line = _unread(path, node.numel, row.problem) if row.statistics is None or row.sketch is None else \
            _read(path, row.statistics, row.sketch, row.problem)
        self._output.write(self._separator + line)
        self._separator = ",\n"

    def end(self) -> bool:
        """Write the rest."""
        found = self._findings.found()
        if not self._output.check:
            self._output.write("]}\n")
            return False
        lines = [f'{{"path":{path_json(path)},"kind":{quote(one.kind)},"severity":{quote(one.severity)},'
                 f'"message":{quote(one.sentence)}}}' for path, one in found]
        self._output.write('],\n"findings":[' + ",".join([f"\n{line}" for line in lines]) + "]}\n")
        return bool(found)


class TableWriter:
    """A table, in blocks of rows that are aligned with each other."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._findings = _Findings(output)
        self._block: list[tuple[str, ...]] = []
        self._headers: tuple[str, ...] = HEADERS

    def begin(self) -> None:
        """A table has no beginning of its own."""

    def row(self, path: Path, row: Row) -> None:
        """Take in one tensor."""
        self._findings.take(path, row)
        node = self._output.checkpoint.nodes[row.node]
        assert isinstance(node, Tensor)
        name = visible(path_text(path), NAME_LIMIT)
        cells = ("",) * 8 if row.statistics is None else (*_cells(row.statistics), _bars(row.sketch))
        self._block.append((name, shape_text(node.shape), node.dtype, *cells, visible(row.problem, 200)))
        if len(self._block) == BLOCK:
            self._flush()

    def end(self) -> bool:
        """Write the rest."""
        self._flush()
        found = self._findings.found()
        if not self._output.check:
            return False
        for path, one in found:
            self._output.write(f"{one.severity}: {visible(path_text(path), NAME_LIMIT)}: {visible(one.sentence)}\n")
        if not found:
            self._output.write("nothing stands out\n")
        return bool(found)

    def _flush(self) -> None:
        if self._block:
            self._output.write(table(self._block, self._headers, ALIGN))
            self._block.clear()
            self._headers = ()


class _Findings:
    """Keeps what is needed to tell what stands out, where that is asked for."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._entries: dict[int, tuple[Path, Entry]] = {}

    def take(self, path: Path, row: Row) -> None:
        if not self._output.check or row.node in self._entries:
            return
        from ...analysis.finding.findings import Entry

        node = self._output.checkpoint.nodes[row.node]
        assert isinstance(node, Tensor)
        names = tuple([key_text(key) for key in path])
        entry = Entry(row.node, names, node.dtype, node.shape, row.statistics, row.problem)
        self._entries[row.node] = path, entry

    def found(self) -> list[tuple[Path, "Finding"]]:
        """What stands out, with its path."""
        if not self._output.check:
            return []
        from ...analysis.finding.findings import findings

        return [(self._entries[one.node][0], one) for one in findings([entry for _, entry in self._entries.values()])]


def _read(path: Path, known: "Statistics", histogram: "Histogram", problem: str) -> str:
    from ...workspace.looking.statistics_text import json_row

    row = json_row((), known, histogram)
    del row["path"]
    if problem:
        row["problem"] = problem
    return f'{{"path":{path_json(path)},{json.dumps(row, allow_nan=False, separators=(",", ":"))[1:]}'


def _unread(path: Path, elements: int, problem: str) -> str:
    names = ("min", "max", "mean", "std", "nan", "inf", "zero", "histogram")
    nothing = ",".join([f'"{name}":null' for name in names])
    return f'{{"path":{path_json(path)},"count":{elements},{nothing},"problem":{quote(problem)}}}'


def _cells(known: "Statistics") -> Iterator[str]:
    for value in (known.mean, known.std, known.minimum, known.maximum):
        yield "" if value is None else f"{value:.4g}"
    yield _share(known.zero, known.elements)
    yield f"{known.nan:,}" if known.nan else ""
    yield f"{known.infinite:,}" if known.infinite else ""


def _share(part: int, whole: int) -> str:
    if not part:
        return ""
    return f"{part:,}" if part < 1000 and part * 1000 < whole else f"{100 * part / whole:.3g} %"


def _bars(histogram: "Histogram | None") -> str:
    """A small histogram in block characters; a bin that holds anything is never blank."""
    if histogram is None or histogram.low is None:
        return ""
    sums = _grouped([int(number) for number in histogram.counts], BAR)
    most = max(sums)
    return "".join([BARS[math.ceil(number * (len(BARS) - 1) / most)] if number else " " for number in sums])


def _grouped(counts: Sequence[int], groups: int) -> list[int]:
    """Neighbouring counts added up to ``groups`` sums at most."""
    groups = min(groups, len(counts))
    ends = [len(counts) * place // groups for place in range(groups + 1)]
    return [sum(counts[first:last]) for first, last in pairwise(ends)]
