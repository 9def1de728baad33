"""One program: a second double-click against a cold start, what a window costs that nobody touches, and the bundle."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from threading import Timer
from typing import Any

from ..harness.processes import IMPORT_TORCH, PROGRAM, ROOT, Failed, Run, Sample
from ..page.rows import MB, TORCH, Found, Row, contenders, memory, ratio
from .bench import Bench, offscreen
from .opening import KINDS

SETTLED, WATCHED = 10.0, 10.0
"""Seconds after the tree is painted until the window counts as idle, and in which it is looked at then."""
LONGEST = 60.0
"""Seconds that any of these processes may take for one answer."""
BUNDLE = ROOT / "dist" / "ckpt-browser" / "ckpt-browser"
TICKS = os.sysconf("SC_CLK_TCK")

Program = subprocess.Popen[str]


def second_start(bench: Bench) -> Found:
    """From a double-click to a painted tree: in the window that runs already, and in one that has to be made."""
    rows: list[Row] = []
    samples: dict[str, Sample] = {}
    for kind, file in KINDS.items():
        path = bench.shelf.path(file)
        cold: list[Run] = []
        second: list[Run] = []
        with _home() as environment, _running(environment) as program:
            for number in range(1 if bench.quick else 8):
                name = Path(environment["HOME"]) / f"{number}{path.suffix}"  # a tab of its own each time
                name.symlink_to(path)
                runs = _cold(environment, name), _second(environment, name, program)
                if number or bench.quick:  # a full run warms the caches first
                    cold.append(runs[0])
                    second.append(runs[1])
        samples |= {f"cold-{kind}": Sample(tuple(cold)), f"second-{kind}": Sample(tuple(second))}
        rows.append(ratio(f"second-{kind}", f"second double-click → {kind} tree painted in the running window",
                          Sample(tuple(second)), 0.5, Sample(tuple(cold)), "a cold start to the painted tree"))
    return Found(tuple(rows), contenders(samples, {key: key.replace("-", " start, ") for key in samples}))


def idle(bench: Bench) -> Found:
    """What the window costs while a large file is open and nobody does anything."""
    with _home() as environment, _running(environment) as program:
        _second(environment, bench.shelf.path("big.pth"), program)
        watched = 1.0 if bench.quick else WATCHED
        time.sleep(2.0 if bench.quick else SETTLED)
        before = _ticks(program.pid)
        time.sleep(watched)
        used = (_ticks(program.pid) - before) / TICKS / watched
        resident, torch = _resident(program.pid), _has_torch(program.pid)
    size = bench.size("big.pth")
    return Found((Row("idle", f"idle window with a {size} file: processor", "0 %", f"{used:.1%}".replace("%", " %"),
                      f"over {watched:.0f} s", used < 0.005),
                  memory("idle-memory", "… its resident memory", resident, 200,
                         "torch is loaded" if torch else "torch is not loaded")))


def bundle(bench: Bench) -> Found:
    """A cold start of what ``make bundle`` built, which brings its own Python, to the painted tree of a large file."""
    what = f"cold start of the bundle → {bench.size('big.pth')} tree painted, and quit"
    if not BUNDLE.is_file():
        return Found((Row("bundle", what, f"≤ 1.5 × {TORCH}", "not measured", "there is none: `make bundle` builds it",
                          None),))
    with _home() as environment:
        begin = ["env", "-i", *[f"{name}={environment[name]}" for name in ("HOME", "TMPDIR", "QT_QPA_PLATFORM")]]
        samples = bench.compare({"torch": IMPORT_TORCH, "bundle": [*begin, str(BUNDLE), "--exit-after-open",
                                                                  bench.path("big.pth")]}, 7)
    row = ratio("bundle", what, samples["bundle"], 1.5, samples["torch"], TORCH,
                f"peak {samples['bundle'].peak / MB:.0f} MB")
    return Found((row,), contenders(samples, {"torch": "`import torch` alone", "bundle": "the bundle"}))


@contextmanager
def _home() -> Iterator[dict[str, str]]:
    with tempfile.TemporaryDirectory() as folder:
        yield offscreen(folder)


@contextmanager
def _running(environment: Mapping[str, str]) -> Iterator[Program]:
    command = (sys.executable, "-m", "benchmarks.people.running")
    with subprocess.Popen(command, env={**environment, "PYTHONPATH": str(ROOT)}, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as program:
        try:
            _wait(program, "met")
            yield program
        finally:
            program.kill()


def _cold(environment: Mapping[str, str], name: Path) -> Run:
    started = time.perf_counter()
    with subprocess.Popen((PROGRAM, "--exit-after-open", str(name)), env=environment, stdin=subprocess.DEVNULL,
                          stdout=subprocess.PIPE, text=True) as process:
        line = _line(process)
        seconds = time.perf_counter() - started
        _end(process)
    if not line.startswith("opened"):
        raise Failed(f"{name.name} was not opened: {line}")
    return Run(seconds, 0, line)


def _second(environment: Mapping[str, str], name: Path, program: Program) -> Run:
    started = time.perf_counter()
    with subprocess.Popen((PROGRAM, str(name)), env=environment, stdin=subprocess.DEVNULL) as process:
        line = _wait(program, f"painted {name}")
        seconds = time.perf_counter() - started
        _end(process)
    if process.returncode:
        raise Failed(f"a second start ended with {process.returncode}")
    return Run(seconds, 0, line)


def _end(process: subprocess.Popen[Any]) -> None:
    """Wait until a process has ended, which takes none longer than an answer."""
    try:
        process.wait(LONGEST)
    except subprocess.TimeoutExpired as error:
        process.kill()
        raise Failed(f"a process had not ended after {LONGEST:.0f} s") from error


def _wait(program: Program, wanted: str) -> str:
    """Read what the program says up to a line."""
    while line := _line(program):
        if line == wanted + "\n":
            return line
    raise Failed(f"the program ended, or said nothing for {LONGEST:.0f} s, before it said: {wanted}")


def _line(program: Program) -> str:
    """The next line of a process, which is ended where none comes."""
    assert program.stdout is not None
    clock = Timer(LONGEST, program.kill)
    clock.start()
    try:
        return program.stdout.readline()
    finally:
        clock.cancel()


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
