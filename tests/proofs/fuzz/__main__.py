"""Fuzz for some minutes: ``python -m tests.proofs.fuzz --minutes 10 [--target zips] [--jobs 2] [--keep]``."""

import argparse
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from . import running
from .running import BUILD, SEEDS, Outcome
from .target import Target
from .targets import NAMES, load

FOUND = re.compile("[0-9a-f]{40}")
"""How libFuzzer calls what it keeps; other names are those of samples."""
HEADERS = ("target", "executions", "per second", "edges", "inputs", "lines", "branches", "findings")


def main(argv: Sequence[str]) -> int:
    """Fuzz, and print a table; the exit code is 1 where anything was found."""
    arguments = _parsed(argv)
    targets = [load(name) for name in arguments.target or NAMES]
    seconds = max(1, round(arguments.minutes * 60 * arguments.jobs / len(targets)))
    print(f"{len(targets)} targets, {seconds} s each, {arguments.jobs} at a time", flush=True)
    with ThreadPoolExecutor(arguments.jobs) as pool:
        outcomes = list(pool.map(lambda target: _fuzzed(target, seconds), targets))
    if arguments.keep:
        for target in targets:
            keep(target)
    print(table(list(_rows(outcomes, targets))))
    for outcome in outcomes:
        for path in outcome.findings:
            print(f"{outcome.name}: {os.path.relpath(path)}")
        if outcome.trouble:
            print(f"{outcome.name} did not end well:\n{outcome.trouble}")
    return int(any(outcome.findings or outcome.trouble for outcome in outcomes))


def _parsed(argv: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.proofs.fuzz", description=__doc__)
    parser.add_argument("--minutes", type=float, default=10, help="that all targets share (10)")
    parser.add_argument("--target", action="append", choices=NAMES, help="only this one; may be given several times")
    parser.add_argument("--jobs", type=int, default=1, help="processes at a time (1)")
    parser.add_argument("--keep", action="store_true", help="keep what adds coverage among the seeds of the repository")
    return parser.parse_args(argv)


def _fuzzed(target: Target, seconds: int) -> Outcome:
    os.makedirs(running.corpus(target.name), exist_ok=True)
    outcome = running.fuzz(target, [f"-max_total_time={seconds}"], [running.corpus(target.name), seeds(target)],
                           str(BUILD / "findings" / target.name), limit=3 * seconds + 600)
    print(f"{target.name}: {outcome.runs:,} executions in {outcome.seconds:.0f} s, {outcome.edges:,} edges, "
          f"{outcome.inputs:,} inputs, {len(outcome.findings)} findings", flush=True)
    return outcome


def seeds(target: Target) -> str:
    """The folder of a target's kept inputs."""
    return str(SEEDS / target.name)


def keep(target: Target) -> None:
    """Keep as seeds the fewest inputs, of those and of all that was found, that reach as much; samples stay."""
    fresh = BUILD / "kept" / target.name
    shutil.rmtree(fresh, ignore_errors=True)
    running.merge(target, str(fresh), [seeds(target), running.corpus(target.name)])
    assert os.listdir(fresh), f"{target.name}: the merge kept nothing"
    samples = {path.name: path.read_bytes() for path in Path(seeds(target)).iterdir() if not FOUND.fullmatch(path.name)}
    shutil.rmtree(seeds(target))
    shutil.copytree(fresh, seeds(target))
    for name, data in samples.items():
        Path(seeds(target), hashlib.sha1(data).hexdigest()).unlink(missing_ok=True)
        Path(seeds(target), name).write_bytes(data)


def _rows(outcomes: Sequence[Outcome], targets: Sequence[Target]) -> Iterator[tuple[str, ...]]:
    for outcome, target in zip(outcomes, targets, strict=True):
        lines, all_lines, branches, all_branches = reached(target)
        rate = outcome.runs / outcome.seconds if outcome.seconds else 0
        yield (outcome.name, f"{outcome.runs:,}", f"{rate:,.0f}", f"{outcome.edges:,}", f"{outcome.inputs:,}",
               _share(lines, all_lines), _share(branches, all_branches), str(len(outcome.findings)))


def _share(some: int, whole: int) -> str:
    return f"{100 * some / whole:.1f} %" if whole else "–"


def reached(target: Target) -> list[int]:
    """Lines and branches of a target's modules that its inputs reach, each with the number of all."""
    command = [sys.executable, "-m", "tests.proofs.fuzz.covered", target.name, seeds(target),
               running.corpus(target.name)]
    done = subprocess.run(command, cwd=running.ROOT, env=running.environment(), capture_output=True, text=True,
                          timeout=1800, check=True)
    found = json.loads(done.stdout)
    Path(BUILD, f"covered-{target.name}.json").write_text(json.dumps(found, indent=1))
    return [sum(counts) for counts in zip(*found.values(), strict=True)]


def table(rows: Sequence[Sequence[str]]) -> str:
    """Rows as a table of Markdown."""
    lines = [HEADERS, tuple("---" if place == 0 else "---:" for place in range(len(HEADERS))), *rows]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
