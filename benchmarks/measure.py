"""Runs commands side by side, in turn, and keeps their times and peak memory."""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from typing import NamedTuple

TAIL = 1 << 16


class Run(NamedTuple):
    """One process that ended."""

    seconds: float
    """Wall time; or, where the process printed a line ``seconds N``, that N."""
    peak: int
    """Largest resident memory in bytes."""
    tail: str
    """The end of what it printed; all of it would make this process grow, and with it the peak of the next."""


class Sample(NamedTuple):
    """What several runs of one command gave."""

    runs: tuple[Run, ...]

    @property
    def seconds(self) -> float:
        """Median time."""
        return statistics.median(run.seconds for run in self.runs)

    @property
    def spread(self) -> tuple[float, float]:
        """Fastest and slowest."""
        return min(run.seconds for run in self.runs), max(run.seconds for run in self.runs)

    @property
    def peak(self) -> int:
        """Largest resident memory of any run, in bytes."""
        return max(run.peak for run in self.runs)


def side_by_side(commands: Mapping[str, Sequence[str]], rounds: int) -> dict[str, Sample]:
    """Run every command once a round, so that all of them meet the same moods of the machine.

    One round before the counted ones fills the caches for everyone alike.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for counted in (False, *([True] * rounds)):
        for name, command in commands.items():
            done = run(command)
            if counted:
                runs[name].append(done)
    return {name: Sample(tuple(some)) for name, some in runs.items()}


def run(command: Sequence[str]) -> Run:
    """Run one command to its end; stops everything where it fails."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    tail = ""
    while chunk := process.stdout.read(TAIL):
        tail = (tail + chunk)[-TAIL:]
    _, status, usage = os.wait4(process.pid, 0)
    seconds = time.perf_counter() - started
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode:
        sys.exit(f"failed with {process.returncode}: {' '.join(command)}\n{tail}")
    for line in tail.splitlines():
        if line.startswith("seconds "):
            seconds = float(line.split()[1])
    unit = 1 if sys.platform == "darwin" else 1024
    return Run(seconds, usage.ru_maxrss * unit, tail)


def peak_of_all(command: Sequence[str]) -> int:
    """Largest memory of a command with all its children together, in bytes, looked at every few milliseconds.

    What they share is counted once (Linux tells it; elsewhere 0).
    """
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL)
    most = 0
    while process.poll() is None:
        most = max(most, sum(_memory(number) for number in (process.pid, *_children(process.pid))))
        time.sleep(0.01)
    return most


def _children(number: int) -> list[int]:
    try:
        with open(f"/proc/{number}/task/{number}/children") as file:
            found = [int(child) for child in file.read().split()]
    except OSError:
        return []
    return found + [below for child in found for below in _children(child)]


def _memory(number: int) -> int:
    try:
        with open(f"/proc/{number}/smaps_rollup") as file:
            return sum(int(line.split()[1]) for line in file if line.startswith("Pss:")) * 1024
    except OSError:
        return 0
