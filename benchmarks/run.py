"""Measures the program against what people use today, side by side, and writes docs/benchmarks.md."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

import comparing
import experiments
import files
import program
import report

ROOT = Path(__file__).resolve().parent.parent
NEEDED = 30 << 30
"""Bytes of free disk for the full size; the big files are sparse, but not every file system can do that."""


def main() -> int:
    """Build the files, measure, write the table, and remove the files."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--quick", action="store_true", help="small files and few rounds; writes no document")
    parser.add_argument("--folder", help="where to build the files (a new folder for temporary files by default)")
    parser.add_argument("--only", help="only experiments whose name contains this; writes no document")
    arguments = parser.parse_args()
    load = os.getloadavg()[0]
    folder = Path(tempfile.mkdtemp(prefix="ckpt-browser-bench-", dir=arguments.folder))
    try:
        free = shutil.disk_usage(folder).free
        if not arguments.quick and free < NEEDED:
            print(f"{folder} has {free / 2**30:.1f} GiB free; {NEEDED >> 30} GiB are needed", file=sys.stderr)
            return 1
        print(f"building files in {folder} ...", file=sys.stderr)
        built = files.build_apart(folder, files.QUICK if arguments.quick else files.FULL)
        results = []
        for experiment in (*experiments.ALL, *comparing.ALL, *program.ALL):
            if (arguments.only or "") in experiment.__name__:
                print(f"measuring {experiment.__name__} ...", file=sys.stderr)
                results.extend(found := experiment(built, 2 if arguments.quick else 7))
                for row in found:  # what was measured so far is not lost where a later one fails
                    print(f"    {row.what}: {row.measured} ({report.verdict(row)})", file=sys.stderr)
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    text = report.document(results, load=load, quick=arguments.quick)
    print(text)
    if not arguments.quick and not arguments.only:
        (ROOT / "docs" / "benchmarks.md").write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
