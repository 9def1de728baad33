"""Runs commands side by side, in turn, and keeps their times and peak memory."""

import os
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Collection, Mapping, Sequence
from contextlib import suppress
from pathlib import Path
from threading import Timer
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
PROGRAM = str(Path(sys.executable).parent / "ckpt-browser")
IMPORT_TORCH = (sys.executable, "-c", "import torch")
TAIL = 1 << 16
LONGEST = 300.0
"""Seconds that one command may take."""
SLOW_ROUNDS = 2
"""Counted rounds of what takes tens of seconds."""


class Failed(Exception):
    """A command ended badly, or not at all: one sentence."""


class Run(NamedTuple):
    """One process that ended."""

    seconds: float
    """Wall time; or, where the process printed a line ``seconds N``, that N."""
    peak: int
    """Largest resident memory in bytes, of it or of a process that it waited for."""
    tail: str = ""
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


def side_by_side(commands: Mapping[str, Sequence[str]], rounds: int, slow: Collection[str] = (),
                 cores: Collection[int] | None = None, warm: bool = True) -> dict[str, Sample]:
    """Run every command once a round, so that all of them meet the same moods of the machine.

    One round before the counted ones fills the caches for everyone alike.

    Args:
        slow: commands that only the first counted rounds have; the others warm the caches for them.
        cores: the processors that the commands may use, where not all.
        warm: whether there is a round before the counted ones.
    """
    runs: dict[str, list[Run]] = {name: [] for name in commands}
    for number in range(-1 if warm else 0, rounds):
        for name, command in commands.items():
            if name in slow and not 0 <= number < SLOW_ROUNDS:
                continue
            done = run(command, cores=cores)
            if number >= 0:
                runs[name].append(done)
    return {name: Sample(tuple(some)) for name, some in runs.items()}


def run(command: Sequence[str], *, longest: float = LONGEST, environment: Mapping[str, str] | None = None,
        cores: Collection[int] | None = None) -> Run:
    """Run one command to its end.

    Raises:
        Failed: it ended with an error, or not within ``longest`` seconds.
    """
    settings = {**os.environ, **(environment or {})}
    before = os.sched_getaffinity(0)
    if cores is not None:
        os.sched_setaffinity(0, cores)  # what is started inherits it
    started = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True, env=settings,
                               start_new_session=True)
    os.sched_setaffinity(0, before)
    late: list[bool] = []
    clock = Timer(longest, _end, (process.pid, late))
    clock.start()
    try:
        tail, status, peak = _read(process)
    except BaseException:
        _end(process.pid, late)
        process.wait()
        raise
    finally:
        clock.cancel()
    seconds = time.perf_counter() - started
    if late:
        raise Failed(f"not done after {longest:.0f} s: {_named(command)}")
    if status:
        raise Failed(f"ended with {status}: {_named(command)}: {tail[-300:].strip()}")
    for line in tail.splitlines():
        if line.startswith("seconds "):
            seconds = float(line.split()[1])
    return Run(seconds, peak, tail)


def _read(process: "subprocess.Popen[str]") -> tuple[str, int, int]:
    """The end of what a process prints, how it ended, and its peak memory."""
    assert process.stdout is not None
    tail = ""
    while chunk := process.stdout.read(TAIL):
        tail = (tail + chunk)[-TAIL:]
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    return tail, process.returncode, usage.ru_maxrss * (1 if sys.platform == "darwin" else 1024)


def _end(number: int, late: list[bool]) -> None:
    """End a process with all that it started."""
    late.append(True)
    with suppress(ProcessLookupError):
        os.killpg(number, signal.SIGKILL)


def _named(command: Sequence[str]) -> str:
    return " ".join(part if len(part) < 80 else "…" for part in command)


def python(code: str, *arguments: str) -> tuple[str, ...]:
    """The command of a script of a few lines."""
    return (sys.executable, "-c", code, *arguments)


def differing(*command: str) -> tuple[str, ...]:
    """The command, for which finding differences is no failure."""
    return ("sh", "-c", '"$0" "$@"; [ $? -le 1 ]', *command)


def peak_of_all(command: Sequence[str]) -> int:
    """Largest memory of a command with all its children together, in bytes, looked at every few milliseconds.

    What they share is counted once (Linux tells it; elsewhere 0).
    """
    process = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, start_new_session=True)
    most, until = 0, time.monotonic() + LONGEST
    while process.poll() is None:
        most = max(most, sum(_memory(number) for number in (process.pid, *_children(process.pid))))
        time.sleep(0.01)
        if time.monotonic() > until:
            _end(process.pid, [])
            process.wait()
            raise Failed(f"not done after {LONGEST:.0f} s: {_named(command)}")
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
