"""``python -m tests.proofs.mutate``: as many mutants as fit into some minutes, or one by its number."""

import argparse
import itertools
import json
import shutil
import sys
import time
from collections.abc import Iterator
from pathlib import Path

from ...conftest import ROOT
from .running import Case, run
from .tally import Tally

FOLDER = ROOT / "build" / "mutate"
TOLD = 60.0
"""Seconds between two lines that say how far it is."""


def main() -> int:
    """Run the cases that are asked for; 1 where there is a finding."""
    parser = argparse.ArgumentParser(prog="python -m tests.proofs.mutate", description=__doc__)
    parser.add_argument("--minutes", type=float, default=1.0, help="how long")
    parser.add_argument("--first", type=int, default=0, help="the number to begin with")
    parser.add_argument("--case", type=int, help="only this number; its mutant is kept in build/mutate/cases")
    parser.add_argument("--verbose", action="store_true", help="where torch and this program judge otherwise, too")
    parser.add_argument("--folder", type=Path, default=FOLDER, help="where seeds, work and findings lie")
    arguments = parser.parse_args()
    if arguments.case is not None:
        return _one(arguments.case, arguments.folder)
    tally = Tally()
    with open_log(arguments.folder) as log:
        for case in run(_until(time.monotonic() + 60 * arguments.minutes, arguments.first), arguments.folder / "seeds",
                        arguments.folder):
            tally.add(case)
            log.write(json.dumps(case._asdict()) + "\n")
    print("\n".join(tally.lines(arguments.verbose)))
    return 1 if tally.findings else 0


def open_log(folder: Path):
    """Where every case is written down, a line each."""
    folder.mkdir(parents=True, exist_ok=True)
    return open(folder / "cases.jsonl", "w", encoding="utf-8", buffering=1)


def _until(end: float, first: int) -> Iterator[int]:
    told = time.monotonic()
    for number in itertools.count(first):
        if time.monotonic() > end:
            return
        if time.monotonic() > told + TOLD:
            told = time.monotonic()
            print(f"case {number:,}, {(end - told) / 60:.0f} minutes left", file=sys.stderr)
        yield number


def _one(number: int, folder: Path) -> int:
    found: list[Case] = list(run(iter([number]), folder / "seeds", folder))
    place = folder / "cases" / str(number)
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder / "torch", place, symlinks=True)
    print(f"kept in {place}")
    for name, value in found[0]._asdict().items():
        print(f"{name}: {value}")
    return 1 if found[0].findings else 0


if __name__ == "__main__":
    sys.exit(main())
