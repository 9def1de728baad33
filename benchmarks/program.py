"""One program: a second double-click against a cold start, and what the window costs while nobody touches it."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from experiments import HERE, IMPORT_TORCH, MB, PROGRAM, big, ratio
from files import Files
from measure import Run, Sample, side_by_side
from report import Result

SETTLED = 10.0
"""Seconds after the tree is painted until the window counts as idle."""
WATCHED = 10.0
"""Seconds in which it is looked at then."""
BUNDLE = HERE.parent / "dist" / "ckpt-browser" / "ckpt-browser"
TICKS = os.sysconf("SC_CLK_TCK")


def second_start(files: Files, rounds: int) -> list[Result]:
    """From a double-click to a painted tree: in the window that runs already, and in one that has to be made."""
    rows = []
    for kind, path in big(files).items():
        cold, second = [], []
        with _home() as environment, _running(environment) as program:
            for number in range(rounds + 1):
                name = Path(environment["HOME"]) / f"{number}{path.suffix}"  # a tab of its own each time
                name.symlink_to(path)
                runs = _cold(environment, name), _second(environment, name, program)
                if number:
                    cold.append(runs[0])
                    second.append(runs[1])
        rows.append(ratio(f"second double-click → {kind} tree painted in the running window",
                          Sample(tuple(second)), 0.5, Sample(tuple(cold)), "a cold start to the painted tree"))
    return rows


def idle(files: Files, rounds: int) -> list[Result]:
    """What the window costs while a large file is open and nobody does anything."""
    with _home() as environment, _running(environment) as program:
        _second(environment, files.big_zip, program)
        time.sleep(SETTLED)
        before = _ticks(program.pid)
        time.sleep(WATCHED)
        used = (_ticks(program.pid) - before) / TICKS / WATCHED
        resident, torch = _resident(program.pid), _has_torch(program.pid)
    remark = "torch is loaded" if torch else "torch is not loaded"
    return [Result("idle window with a 5 GB file: processor", "0 %", f"{used:.1%}", f"over {WATCHED:.0f} s",
                   used < 0.005),
            Result("… its resident memory", "≤ 200 MB", f"{resident / MB:.0f} MB", remark, resident <= 200 * MB)]


def bundle(files: Files, rounds: int) -> list[Result]:
    """A cold start of what ``make bundle`` built, which brings its own Python, to the painted tree of a large file."""
    what = "cold start of the bundle → 5 GB tree painted, and quit"
    if not BUNDLE.is_file():
        return [Result(what, "≤ 1.5 ×", "not measured", "there is none: `make bundle` builds it", False)]
    with _home() as environment:
        begin = ["env", "-i", *[f"{name}={environment[name]}" for name in ("HOME", "TMPDIR", "QT_QPA_PLATFORM")]]
        samples = side_by_side({"torch": IMPORT_TORCH, "bundle": [*begin, str(BUNDLE), "--exit-after-open",
                                                                  str(files.big_zip)]}, rounds)
    return [ratio(what, samples["bundle"], 1.5, samples["torch"], '`python -c "import torch"`',
                  f"peak {samples['bundle'].peak / MB:.0f} MB")]


@contextmanager
def _home() -> Iterator[dict[str, str]]:
    """The environment of a person with no settings, on a screen of their own."""
    with tempfile.TemporaryDirectory() as folder:
        kept = {name: value for name, value in os.environ.items() if not name.startswith("XDG_")}
        yield {**kept, "HOME": folder, "TMPDIR": folder, "QT_QPA_PLATFORM": "offscreen"}


@contextmanager
def _running(environment: dict[str, str]) -> Iterator[subprocess.Popen[str]]:
    command = [sys.executable, str(HERE / "running.py")]
    with subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                          stderr=subprocess.DEVNULL, text=True) as program:
        try:
            _wait(program, "met")
            yield program
        finally:
            program.kill()


def _cold(environment: dict[str, str], name: Path) -> Run:
    started = time.perf_counter()
    with subprocess.Popen([PROGRAM, "--exit-after-open", str(name)], env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, text=True) as process:
        line = process.stdout.readline()
        seconds = time.perf_counter() - started
    if not line.startswith("opened"):
        sys.exit(f"{name} was not opened: {line}")
    return Run(seconds, 0, line)


def _second(environment: dict[str, str], name: Path, program: subprocess.Popen[str]) -> Run:
    started = time.perf_counter()
    with subprocess.Popen([PROGRAM, str(name)], env=environment, stdin=subprocess.DEVNULL) as process:
        line = _wait(program, f"painted {name}")
        seconds = time.perf_counter() - started
    if process.returncode:
        sys.exit(f"a second start ended with {process.returncode}")
    return Run(seconds, 0, line)


def _wait(program: subprocess.Popen[str], wanted: str) -> str:
    """Read what the program says up to a line."""
    for line in program.stdout:
        if line == wanted + "\n":
            return line
    sys.exit(f"the program ended before it said: {wanted}")


def _ticks(number: int) -> int:
    """Clock ticks of processor time that a process has used."""
    with open(f"/proc/{number}/stat") as file:
        fields = file.read().rpartition(")")[2].split()
    return int(fields[11]) + int(fields[12])


def _resident(number: int) -> int:
    with open(f"/proc/{number}/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGE_SIZE")


def _has_torch(number: int) -> bool:
    with open(f"/proc/{number}/maps") as file:
        return "libtorch" in file.read()


ALL = (second_start, idle, bundle)
