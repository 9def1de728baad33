"""Measures the program against what people use today, side by side, and writes docs/benchmarks.md."""

import argparse
import os
import shutil
import signal
import sys
import tempfile
import time
import traceback
from contextlib import suppress
from pathlib import Path

from .files import FULL, QUICK, NoRoom, Shelf
from .harness.processes import ROOT, Failed
from .harness.variables import HASTY
from .page import records
from .page.machine import load, machine, versions
from .page.page import document, line
from .page.records import Record
from .page.rows import Found
from .subjects import growth
from .subjects.bench import Bench, Subject
from .subjects.table import TABLE

PAGE = ROOT / "docs" / "benchmarks.md"
PICTURE = "pictures/benchmarks-growth.png"
KEPT = ROOT / "build" / "bench"


def main() -> int:
    """Measure what is asked for, each subject by itself, and write what is known of all."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small files and one round, printed; writes no page")
    parser.add_argument("--folder", help="where to build the files (a new folder for temporary files by default)")
    parser.add_argument("--only", action="append", choices=[subject.name for subject in TABLE], metavar="SUBJECT",
                        help="measure this subject again; the page keeps the last figures of the others: "
                        + ", ".join(subject.name for subject in TABLE))
    parser.add_argument("--write", action="store_true",
                        help="measure nothing, and write the page of the last figures, whatever was never measured")
    arguments = parser.parse_args()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit("ended"))  # the files are removed then too
    kept = KEPT / "quick" if arguments.quick else KEPT
    chosen = [] if arguments.write else [one for one in TABLE if not arguments.only or one.name in arguments.only]
    failed = _measure_all(chosen, kept, arguments.quick, arguments.folder)
    if not arguments.quick:
        _write(kept, arguments.write)
    return 1 if failed else 0


def _measure_all(chosen: list[Subject], kept: Path, quick: bool, where: str | None) -> list[str]:
    """Measure subject by subject; the names of those that failed."""
    started = time.monotonic()
    folder = Path(tempfile.mkdtemp(prefix="ckpt-browser-bench-", dir=where))
    failed = []
    try:
        if quick:
            os.environ[HASTY] = "1"
        bench = Bench(Shelf(folder, QUICK if quick else FULL), quick, {})
        wanted = [_wanted(subject, quick) for subject in chosen]
        for place, subject in enumerate(chosen):
            if quick and not place:  # one process builds all that is small; what fails is told by the subject itself
                with suppress(Failed, NoRoom):
                    bench.shelf.need([name for names in wanted for name in names])
            bench.shelf.keep({name for names in wanted[place:] for name in names})
            print(f"[{(time.monotonic() - started) / 60:4.1f} min] {subject.name} …", file=sys.stderr, flush=True)
            record = _measure(subject, bench)
            records.write(kept, subject.name, record)
            for row in record.found.rows:
                print(line(row), flush=True)
            if record.failed:
                failed.append(subject.name)
                print(f"    NOT MEASURED: {record.failed}", file=sys.stderr, flush=True)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    missed = f"; not measured: {', '.join(failed)}" if failed else ""
    print(f"{(time.monotonic() - started) / 60:.1f} minutes{missed}", file=sys.stderr)
    if quick:
        print(f"small files and one round: these verdicts say nothing about the bounds, and {PAGE.name} stays as it is",
              file=sys.stderr)
    return failed


def _wanted(subject: Subject, quick: bool) -> tuple[str, ...]:
    return subject.files + (growth.QUICK_FILES.get(subject.name, ()) if quick else ())


def _measure(subject: Subject, bench: Bench) -> Record:
    """The figures of one subject; whatever goes wrong is told in their place, and the next one has its turn."""
    before, start, why, found = load(), time.monotonic(), "", Found(())
    try:
        bench.shelf.need(subject.files)
        found = subject.measure(bench)
    except NoRoom as error:
        why = f"left out, {error}"
    except Failed as error:
        why = str(error)
    except Exception as error:
        traceback.print_exc()
        why = f"{type(error).__name__}: {error}"
    return Record(time.strftime("%Y-%m-%d %H:%M"), before, time.monotonic() - start, machine(), versions(),
                  " ".join(why.split()).replace("|", "¦"), found)


def _write(kept: Path, partly: bool) -> None:
    """Write the page, where all subjects were measured at some time; ``partly``: or where any was."""
    known = {subject.name: record for subject in TABLE if (record := records.read(kept, subject.name)) is not None}
    missing = [subject.name for subject in TABLE if subject.name not in known]
    if missing and not (partly and known):
        print(f"{PAGE.name} stays as it is: {', '.join(missing)} were never measured here", file=sys.stderr)
        return
    from .page.plots import draw

    curves = [curve for record in known.values() for curve in record.found.curves]
    if curves:
        draw(curves, PAGE.parent / PICTURE)
    PAGE.write_text(document(TABLE, known, PICTURE if curves else ""), encoding="utf-8")
    print(f"wrote {PAGE}", file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
