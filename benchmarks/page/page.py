"""The figures as a page: per subject the bounds, what was measured, what ran side by side, and what was found out."""

from collections.abc import Mapping, Sequence

from ..subjects.bench import Subject
from .findings import findings
from .records import Record
from .rows import Contender, Row

HEAD = """# Benchmarks

`make bench` builds the files, runs every contender in turn, and writes this page; `make bench QUICK=1` does a small
version in the terminal. Ratios are of medians of all rounds after one that warms the caches; the spread is
fastest–slowest; peak memory is the largest resident set of the process, or of one that it waited for. What takes tens
of seconds has two counted rounds and no warming one. The event loop is watched by a timer of 5 ms: a tick is the time
between two of its calls. The window is the real one on Qt's offscreen platform, used by a script as a person would
use it (`benchmarks/people/`), and each round is a new process. `python -m benchmarks --only SUBJECT` measures a
subject again and leaves the others their last figures.
"""
COLUMNS = "| what | bound | measured | spread and remarks | verdict |\n|---|---|---|---|---|"
PLOT = "growth"


def document(table: Sequence[Subject], records: Mapping[str, Record], picture: str = "") -> str:
    """The whole page as Markdown."""
    rows = [row for record in records.values() for row in record.found.rows]
    bounded = [row for row in rows if row.kept is not None]
    short = [row for row in bounded if not row.kept]
    parts = [HEAD, _count(len(bounded), len(short)), _machines(records)]
    pictured = False
    for subject in table:
        record = records.get(subject.name)
        parts.append(f"## {subject.title}\n")
        if picture and not pictured and subject.name.startswith(PLOT):
            parts.append(f"![How cost grows with size, keys and cores]({picture})\n")
            pictured = True
        parts.append(_subject(record) if record is not None else "Not measured.\n")
    return "\n".join(parts)


def _count(bounds: int, short: int) -> str:
    missed = f", and **{short} {'falls' if short == 1 else 'fall'} short**" if short else ""
    return f"Of {bounds} bounds, {bounds - short} are kept{missed}."


def _machines(records: Mapping[str, Record]) -> str:
    """Where and when: in one line, if all subjects were measured at the same place."""
    places = {(record.machine, record.versions) for record in records.values()}
    lines = [f"Machine: {machine}\n\nVersions: {versions}\n" for machine, versions in sorted(places)]
    dates = sorted(record.date for record in records.values())
    loads = [record.load for record in records.values()]
    total = sum(record.seconds for record in records.values())
    if dates:
        lines.append(f"Measured {dates[0]} to {dates[-1]}, in {total / 60:.0f} minutes; load before the subjects "
                     f"{min(loads):.1f} to {max(loads):.1f}.\n")
    return "\n" + "\n".join(lines)


def _subject(record: Record) -> str:
    lines = []
    if record.failed:
        lines.append(f"**Not measured**: {record.failed}\n")
    if record.found.rows:
        lines += [COLUMNS, *map(line, record.found.rows), ""]
    known = findings()
    if said := [f"- *{row.what}*: {known[row.id]}" for row in record.found.rows if row.id in known]:
        lines += [*said, ""]
    if record.found.contenders:
        lines += ["| side by side | median | fastest–slowest | peak memory | rounds |", "|---|---|---|---|---|",
                  *map(_contender, record.found.contenders), ""]
    lines.append(f"{record.date}, {record.seconds:.0f} s, load before {record.load:.1f}\n")
    return "\n".join(lines)


def line(row: Row) -> str:
    """A row as Markdown."""
    return f"| {row.what} | {row.bound} | {row.measured} | {row.remarks} | {row.verdict} |"


def _contender(one: Contender) -> str:
    peak = f"{one.peak / 1e6:,.0f} MB" if one.peak else "–"
    return f"| {one.name} | {one.seconds:.2f} s | {one.fastest:.2f}–{one.slowest:.2f} s | {peak} | {one.runs} |"
