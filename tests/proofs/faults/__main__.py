"""Every fault at every call of everything that writes: `python -m tests.proofs.faults --minutes N`."""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

from .living import kept
from .points import Point
from .room import KINDS, Room, everything, point_of, selection, walk
from .scenarios import SCENARIOS


def main() -> int:
    """Walk through all points, or repeat some; 1 where an invariant breaks."""
    parser = argparse.ArgumentParser(prog="python -m tests.proofs.faults", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="at most; all points where they suffice")
    parser.add_argument("--seed", type=int, default=None, help="order of the points; a new one each time by default")
    parser.add_argument("--scenario", action="append", choices=list(SCENARIOS), help="only these; may be repeated")
    parser.add_argument("--kind", action="append", choices=KINDS, help="only these; may be repeated")
    parser.add_argument("--few", action="store_true", help="only the first call of each line, with the worst kinds")
    parser.add_argument("--each", type=int, default=24, help="power failures per moment")
    parser.add_argument("--point", action="append", type=point_of, help="repeat a point that was printed")
    parser.add_argument("--samples", type=Path, help="files that are made already")
    parser.add_argument("--folder", default="/dev/shm" if os.path.isdir("/dev/shm") else None,
                        help="where the work is done; in memory by default, where there is such a folder")
    arguments = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="faults-", dir=arguments.folder) as base:
        return _run(arguments, Path(base))


def _run(arguments: argparse.Namespace, base: Path) -> int:
    begun = time.monotonic()
    if arguments.samples is None:
        arguments.samples = base / "samples"
        _with_torch("make", arguments.samples)
    room = Room(arguments.samples, base / "work", range(arguments.each))
    room.folder.mkdir()
    seed = int(time.time()) if arguments.seed is None else arguments.seed
    chosen = _chosen(arguments, room, seed)
    if not arguments.few:
        _with_torch("judge", room.folder)
    end = begun + arguments.minutes * 60
    before = kept()
    walked = walk(room, chosen, lambda: time.monotonic() < end)
    if kept() > before:
        walked.broken.insert(0, "parts of failed saves stay in memory")
    _report(walked.counts, len(chosen), seed, time.monotonic() - begun)
    for line in walked.broken[:50]:
        print(f"BROKEN {line}\n  again: python -m tests.proofs.faults --point {line.split(': ')[0]!r}")
    print(f"{len(walked.broken)} broken")
    return 1 if walked.broken else 0


def _chosen(arguments: argparse.Namespace, room: Room, seed: int) -> list[tuple[str, Point]]:
    scenarios, kinds = arguments.scenario or list(SCENARIOS), arguments.kind or KINDS
    if arguments.point:
        return [("point", point) for point in arguments.point]
    if arguments.few:
        return [chosen for kind in kinds for chosen in selection(room, scenarios, kind)]
    return everything(room, scenarios, kinds, seed)


def _with_torch(task: str, folder: Path) -> None:
    """In a process of its own: this one forks, and stays small."""
    subprocess.run([sys.executable, "-m", "tests.proofs.faults.samples", task, str(folder)], check=True)


def _report(counts: Counter[tuple[str, str]], chosen: int, seed: int, seconds: float) -> None:
    kinds = [kind for kind in (*KINDS, "point") if any(kind == found for _, found in counts)]
    rows = [("scenario", *kinds), *((name, *(f"{counts[name, kind]:,}" for kind in kinds)) for name in SCENARIOS
                                    if any(counts[name, kind] for kind in kinds)),
            ("all", *(f"{sum(count for (_, found), count in counts.items() if found == kind):,}" for kind in kinds))]
    for row in rows:
        print(f"{row[0]:32}" + "".join(f"{cell:>15}" for cell in row[1:]))
    print(f"{sum(counts.values()):,} points tried of {chosen:,} chosen (seed {seed}) in {seconds:.0f} s")


if __name__ == "__main__":
    sys.exit(main())
