"""An hour's worth of random actions on the real window: python -m tests.proofs.endurance --minutes N [--seed S]."""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
from pathlib import Path

from .asked import Asked
from .running import ROOT, Lived, live
from .verdict import SLOPES, judged, slope

PACE = 6
"""Actions for each second asked for, at least: ten minutes are two hours' worth, on a slow machine too. Fewer tell
little of own memory: it is as high as it gets after some 2,000 actions, and the second half has to lie behind that."""
SLOWEST = 4
"""Times as long as asked for, after which a run is ended: it hangs."""
COLUMNS = ("actions", "seconds", "resident", "own", "native", "blocks", "objects", "wrappers", "dead", "widgets",
           "qobjects", "timers", "threads", "handles", "children", "locks", "files")


def main() -> int:
    """Live, and print what came of it; 1 where something was found."""
    parser = argparse.ArgumentParser(prog="python -m tests.proofs.endurance")
    parser.add_argument("--minutes", type=float, default=10.0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=10_000)
    parser.add_argument("--actions", type=int, default=100, help="of one round")
    parser.add_argument("--only", default="", help="a kind of action, to find causes")
    parser.add_argument("--traced", action="store_true", help="trace allocations: slow, to find causes")
    parser.add_argument("--keep", help="a folder to keep everything in")
    asked = parser.parse_args()
    seconds = asked.minutes * 60
    corpus = Path(os.environ.get("CKPT_CORPUS") or ROOT.parent / "shared" / "corpus")
    with tempfile.TemporaryDirectory(prefix="endurance-") as made:
        home = Path(asked.keep or made)
        home.mkdir(parents=True, exist_ok=True)
        lived = live(Asked(str(home), str(home / "told.jsonl"), asked.seed, asked.rounds, asked.actions,
                           seconds, round(PACE * seconds), str(corpus) if (corpus / "INDEX.json").is_file() else "",
                           asked.only, traced=asked.traced), SLOWEST * seconds + 600)
        return tell(lived, asked.seed)


def tell(lived: Lived, seed: int) -> int:
    """Print actions, marks, slopes and findings."""
    print(f"seed {seed}: {sum(lived.counts.values()):,} actions")
    for name, count in sorted(lived.counts.items(), key=lambda one: -one[1]):
        print(f"  {count:6,}  {name}")
    for name, count in lived.checked.items():
        print(f"  {count:6,}  {name}")
    marks = [line["mark"] for line in lived.marks]
    print("  ".join(f"{name:>9}" for name in COLUMNS))
    for mark in marks:
        print("  ".join(f"{mark[name]:>9,}" for name in COLUMNS))
    print("where the process's own memory lay at the marks, KiB")
    for line in lived.marks:
        print("  ".join(f"{name} {size:,}" for name, size in line["places"].items()))
    print(f"most at a mark: {max((mark['resident'] for mark in marks), default=0) / 1024:,.0f} MiB resident")
    for name in SLOPES:
        print(f"{name}: {slope(marks, name):+,.1f} per 1,000 actions in the second half")
    wrong = judged(marks)
    for finding in lived.findings:
        wrong.append(f"{finding['kind']} at action {finding['action']} ({finding['doing']}): {finding['text']}")
    if lived.ended:
        wrong.append(lived.ended + "\nlast actions: " + "; ".join(lived.last))
    for sentence in wrong:
        print("FOUND:", sentence)
    print(f"{len(wrong)} findings")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
