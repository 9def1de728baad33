"""Says which branches the tests have taken, and fails where core, formats or workspace fall short of the bound.

    check_coverage.py [FILE]   read what a run with --cov has left behind; .coverage by default

A branch is one way on from a line that has several: an `if` has two, and so has a loop. What is compared
with the bound is taken branches / all branches of a storey; lines are not counted.
"""

import json
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

import coverage
from coverage.exceptions import CoverageException

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = "ckpt_browser"
BOUND = 95
"""Per cent of the branches that must be taken ..."""
BOUND_STOREYS = ("core", "formats", "workspace")
"""... in each of these storeys."""
STOREYS = ("core", "formats", "analysis", "workspace", "cli", "ui")


class Share(NamedTuple):
    """How many branches of something were taken."""

    taken: int
    all: int

    @property
    def percent(self) -> float:
        """Taken branches of a hundred; all of none is all."""
        return 100 * self.taken / self.all if self.all else 100.0


def main(arguments: list[str]) -> int:
    """0 where every bound is kept, 1 where one is not, 2 where nothing was measured."""
    try:
        files = measured(ROOT / (arguments[0] if arguments else ".coverage"))
    except CoverageException as error:
        print(f"no branches were measured: {error}", file=sys.stderr)
        return 2
    short = []
    for storey in STOREYS:
        share = total(files, storey)
        print(f"{storey:<10} {share.percent:6.2f} %   {share.taken} of {share.all} branches")
        if storey in BOUND_STOREYS:
            _print_missing(files, storey)
            if share.percent < BOUND:
                short.append(storey)
    if short:
        print(f"below {BOUND} % of the branches: {', '.join(short)}", file=sys.stderr)
    return 1 if short else 0


def measured(data: Path) -> dict[str, Any]:
    """Each file's part of coverage's report; what processes have left beside the data is taken in first.

    Raises:
        CoverageException: nothing was measured.
    """
    found = coverage.Coverage(data_file=str(data), config_file=str(ROOT / "pyproject.toml"))
    found.load()
    if any(data.parent.glob(f"{data.name}.*")):
        found.combine()
        found.save()
    with tempfile.TemporaryDirectory() as folder:
        report = Path(folder) / "report.json"
        found.json_report(outfile=str(report))
        files: dict[str, Any] = json.loads(report.read_text(encoding="utf-8"))["files"]
    return files


def total(files: Mapping[str, Any], storey: str) -> Share:
    """The share of one storey."""
    shares = [_share(file) for name, file in files.items() if _storey(name) == storey]
    return Share(sum(share.taken for share in shares), sum(share.all for share in shares))


def _share(file: Mapping[str, Any]) -> Share:
    return Share(file["summary"]["covered_branches"], file["summary"]["num_branches"])


def _storey(name: str) -> str:
    _, found, within = f"/{Path(name).as_posix()}".rpartition(f"/{PACKAGE}/")
    return within.partition("/")[0] if found else ""


def _print_missing(files: Mapping[str, Any], storey: str) -> None:
    for name in sorted(files):
        missing = files[name]["missing_branches"]
        if missing and _storey(name) == storey:
            share = _share(files[name])
            ways = ", ".join(f"{start}->{end if end > 0 else 'exit'}" for start, end in missing)
            print(f"    {share.percent:6.2f} %   {Path(name).as_posix()}: {ways}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
