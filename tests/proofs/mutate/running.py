"""Two workers and whoever sends them numbers: one opens with our reader, one with torch too."""

import json
import os
import select
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ...conftest import ROOT
from ...unmeasured import unmeasured

SECONDS = 60.0
"""Longest that a worker may take for a case before it counts as hanging."""
READY = 300.0

MOST_SECONDS, SECONDS_PER_MB = 2.0, 20.0
"""Processor time that opening and describing a file may take: so much, and more for each megabyte."""
MOST_MEMORY, MEMORY_PER_BYTE = 96 << 20, 200
"""Bytes of memory that looking at a file may take: so much, and more for each byte of it."""
MOST_WAITING = 3.0
"""Seconds after which measuring must have heard that it is to stop after one."""


class Case(NamedTuple):
    """What is known of a number after both workers saw it."""

    number: int
    seed: str
    kind: str
    nbytes: int
    result: str
    opening: float
    measuring: float
    memory: int
    theirs: str
    """What torch did: ``loaded``, its refusal, or ``died``."""
    ours: str
    findings: tuple[str, ...]


class Worker:
    """One process that answers numbers."""

    def __init__(self, half: str, kept: Path, folder: Path) -> None:
        self._half, self._kept, self._folder = half, kept, folder
        self._process: subprocess.Popen[bytes] | None = None

    def ask(self, number: int) -> dict[str, object]:
        """Its answer, or ``{"died": how}``."""
        if self._process is None:
            self._start()
        assert self._process is not None
        assert self._process.stdin is not None
        try:
            self._process.stdin.write(b"%d\n" % number)
            self._process.stdin.flush()
        except BrokenPipeError:
            return self._died("ended")
        return self._answer(SECONDS)

    def close(self) -> None:
        """End the process."""
        if self._process is not None:
            self._process.kill()
            self._process.communicate()
            self._process = None

    def _start(self) -> None:
        self._errors = self._folder / f"{self._half}.txt"
        environment = {**unmeasured(), "PYTHONHASHSEED": "0", "QT_QPA_PLATFORM": "offscreen", "OMP_NUM_THREADS": "1"}
        with open(self._errors, "wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.proofs.mutate.worker", self._half, str(self._kept), str(self._folder)],
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=errors, cwd=ROOT, env=environment)
        self._left = b""
        ready = self._answer(READY)
        if "ready" not in ready:
            raise RuntimeError(f"the worker did not start: {ready} {self._errors.read_text()[-2000:]}")

    def _answer(self, seconds: float) -> dict[str, object]:
        assert self._process is not None
        assert self._process.stdout is not None
        while b"\n" not in self._left:
            if not select.select([self._process.stdout], [], [], seconds)[0]:
                return self._died(f"did not answer for {seconds:.0f} seconds")
            some = os.read(self._process.stdout.fileno(), 1 << 16)
            if not some:
                return self._died("ended")
            self._left += some
        line, _, self._left = self._left.partition(b"\n")
        answer: dict[str, object] = json.loads(line)
        return answer

    def _died(self, how: str) -> dict[str, object]:
        self.close()
        return {"died": f"{how}: {self._errors.read_text(errors='replace')[-1500:]}"}


def run(numbers: Iterator[int], kept: Path, folder: Path) -> Iterator[Case]:
    """Go through numbers; the mutants of findings stay in ``folder/findings``."""
    kept, folder = kept.resolve(), folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    ours, theirs = Worker("ours", kept, folder), Worker("torch", kept, folder)
    try:
        for number in numbers:
            case = judged(number, ours.ask(number), theirs.ask(number))
            if case.findings:
                keep(folder, case)
            yield case
    finally:
        ours.close()
        theirs.close()


def keep(folder: Path, case: Case) -> None:
    """Keep the mutant of a finding, and what was found."""
    place = folder / "findings" / str(case.number)
    shutil.rmtree(place, ignore_errors=True)
    for half in ("ours", "torch"):
        if (folder / half).exists():
            shutil.copytree(folder / half, place / half, symlinks=True)
    (place / "findings.txt").write_text("\n".join([case.seed, *case.findings]) + "\n")


def judged(number: int, ours: dict, theirs: dict) -> Case:
    """Both answers as one case."""
    findings = list(ours.get("findings", ()))
    if "died" in ours:
        findings.append(f"the process that opened it {ours['died']}")
    nbytes = ours.get("nbytes", 0)
    if ours.get("opening", 0) > MOST_SECONDS + SECONDS_PER_MB * nbytes / 1e6:
        findings.append(f"opening took {ours['opening']:.2f} s for {nbytes} bytes")
    if ours.get("memory", 0) > MOST_MEMORY + MEMORY_PER_BYTE * nbytes:
        findings.append(f"took {ours['memory'] >> 20} MB of memory for {nbytes} bytes")
    if ours.get("measuring", 0) > MOST_WAITING:
        findings.append(f"measuring heard after {ours['measuring']:.1f} s that it is to stop")
    # That torch dies of a file is not ours; it is counted.
    if theirs.get("ours") == "whole":
        findings += [f"torch loads something else: {line}" for line in theirs.get("differs", ())]
    return Case(number, ours.get("seed", "?"), ours.get("kind", "?"), nbytes, ours.get("result", "died"),
                ours.get("opening", 0.0), ours.get("measuring", 0.0), ours.get("memory", 0),
                theirs.get("theirs", "died"), theirs.get("ours", ""), tuple(findings))
