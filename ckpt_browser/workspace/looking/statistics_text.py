"""Statistics for programs: rows of JSON and of CSV, and the bins of a histogram."""

import csv
import io
import json
import math
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from ...core.nodes import Key
from ...core.paths import key_text, path_text

if TYPE_CHECKING:
    from ...analysis.measuring.measures import Histogram, Statistics

Cell: TypeAlias = "str | int | float | bool | None"

SUMMARY = ("count", "min", "max", "mean", "std", "nan", "inf", "zero")
SIZES = ("subnormal", "norm1", "norm2")
REST = ("quantiles_exact", "distinct", "rows", "zero_rows", "equal_rows")
"""What is one number each, in the order of the columns: the histogram follows the first, the quantiles the second."""


def json_row(path: Sequence[Key], statistics: "Statistics", histogram: "Histogram | None" = None) -> dict[str, object]:
    """One tensor as what ``json`` writes; None where there is no such number.

    Args:
        histogram: left out of the row where it is None.
    """
    row: dict[str, object] = {"path": [_plain_key(key) for key in path]}
    cells = _cells(statistics)
    row.update({name: cells[name] for name in SUMMARY})
    if histogram is not None:
        row["histogram"] = {"low": _plain(histogram.low), "high": _plain(histogram.high),
                            "counts": histogram.counts.tolist()}
    row.update({name: cells[name] for name in SIZES})
    row["quantiles"] = quantiles_of(statistics)
    row.update({name: cells[name] for name in REST})
    return row


def statistics_json(rows: Iterable[dict[str, object]]) -> str:
    """Rows of :func:`json_row` as one object, a line each."""
    lines = [json.dumps(row, allow_nan=False) for row in rows]
    return '{"tensors":[\n' + ",\n".join(lines) + "\n]}\n"


def statistics_csv(rows: Iterable[tuple[Sequence[Key], "Statistics"]]) -> str:
    """A line of names, and a line for each tensor; empty where there is no such number."""
    from ...analysis.measuring.measures import QUANTILES

    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    names = [f"q{share}" for share in QUANTILES]
    writer.writerow(["path", *SUMMARY, *SIZES, *names, *REST])
    for path, statistics in rows:
        cells = _cells(statistics)
        shares = [_plain(value) for value in statistics.quantiles] or [None] * len(names)
        line = [*(cells[name] for name in SUMMARY + SIZES), *shares, *(cells[name] for name in REST)]
        writer.writerow([_utf8(path_text(tuple(path))), *map(_csv_cell, line)])
    return text.getvalue()


def bins_csv(rows: Iterable[tuple[Sequence[Key], Sequence[float], Sequence[int]]]) -> str:
    """A line of names, and a line for each bin: whose it is, where it begins and ends, and how many numbers it holds.

    Args:
        rows: of each tensor its path, the edges of its bins, one more than there are, and their counts.
    """
    text = io.StringIO()
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(["path", "low", "high", "count"])
    for path, edges, counts in rows:
        name = _utf8(path_text(tuple(path)))
        writer.writerows([(name, *some) for some in zip(edges[:-1], edges[1:], counts, strict=True)])
    return text.getvalue()


def quantiles_of(statistics: "Statistics") -> dict[str, Cell] | None:
    """The quantiles by the share of the numbers below them (``0.01``); None where there are none."""
    from ...analysis.measuring.measures import QUANTILES

    if not statistics.quantiles:
        return None
    return {str(share): _plain(value) for share, value in zip(QUANTILES, statistics.quantiles, strict=True)}


def _cells(found: "Statistics") -> dict[str, Cell]:
    return {"count": found.elements, "min": _plain(found.minimum), "max": _plain(found.maximum),
            "mean": _plain(found.mean), "std": _plain(found.std), "nan": found.nan, "inf": found.infinite,
            "zero": found.zero, "subnormal": found.subnormal, "norm1": _plain(found.norm1),
            "norm2": _plain(found.norm2), "quantiles_exact": found.exact if found.quantiles else None,
            "distinct": found.distinct, "rows": found.rows, "zero_rows": found.zero_rows,
            "equal_rows": found.equal_rows}


def _plain(value: float | int | None) -> float | int | None:
    """A number as JSON has it: what overflowed is none."""
    return value if value is None or math.isfinite(value) else None


def _plain_key(key: Key) -> Cell:
    if key is None or type(key) in (bool, int) or (type(key) is float and math.isfinite(key)):
        return key  # type: ignore[return-value]
    return _utf8(key_text(key)) if type(key) is not str else key


def _csv_cell(cell: Cell) -> Cell:
    return str(cell).lower() if isinstance(cell, bool) else cell


def _utf8(text: str) -> str:
    """A lone surrogate, which a stranger's key may hold, has no bytes in a text file."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
