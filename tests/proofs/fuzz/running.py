"""Starts the processes that fuzz, and reads what they say."""

import os
import re
import shlex
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from ...unmeasured import unmeasured
from .findings import in_folder
from .one import LAUNCHER
from .target import Target

ROOT = Path(__file__).resolve().parents[3]
SEEDS = Path(__file__).resolve().parent / "seeds"
BUILD = ROOT / "build" / "fuzz"

SECONDS = 20
"""That one input may take before libFuzzer ends the process; the guard complains much earlier, of processor time."""
MEGABYTES = 1500
SMALL = '"$@"; exit $?'
"""A shell in between: libFuzzer takes for its own what the process that started it has held, which may be more."""
_LAST = re.compile(r"cov: (\d+) ft: (\d+) corp: (\d+)/")
_RUNS = re.compile(r"stat::number_of_executed_units: (\d+)|#(\d+)\tDONE")


class Outcome(NamedTuple):
    """What one target's run came to."""

    name: str
    runs: int
    seconds: float
    edges: int
    """Branches and comparisons of the instrumented package that inputs reached, as the fuzzer counts them."""
    inputs: int
    """That were worth keeping."""
    findings: tuple[str, ...]
    """Paths of inputs."""
    trouble: str = ""
    """The end of what a process said that did not end well."""


def corpus(name: str) -> str:
    """Where a target's new inputs are kept."""
    return str(BUILD / "corpus" / name)


def fuzz(target: Target, options: Sequence[str], folders: Sequence[str], findings: str, limit: float) -> Outcome:
    """Fuzz a target with options of libFuzzer, in a process of its own.

    Args:
        folders: inputs to begin with; new ones are written to the first.
        limit: seconds after which the process is ended, whatever it is doing.
    """
    before = set(in_folder(findings))
    command = [*launch(target, findings), *_always(target, findings), *options, *folders]
    start = time.monotonic()
    with subprocess.Popen(["/bin/sh", "-c", SMALL, "sh", *command], cwd=ROOT, env=environment(),
                          stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace",
                          start_new_session=True) as child:
        try:
            said = child.communicate(timeout=limit)[1]
            code = child.returncode
        except subprocess.TimeoutExpired:
            os.killpg(child.pid, signal.SIGKILL)
            said, code = child.communicate()[1] + "\nran past its time", 1
    seconds = time.monotonic() - start
    last = _LAST.findall(said)
    edges, _, inputs = map(int, last[-1]) if last else (0, 0, 0)
    runs = max((int(one or other) for one, other in _RUNS.findall(said)), default=0)
    found = tuple(path for path in in_folder(findings) if path not in before)
    return Outcome(target.name, runs, seconds, edges, inputs, found, said[-3000:] if code else "")


def launch(target: Target, findings: str) -> list[str]:
    """The command that starts a target's process."""
    return [sys.executable, "-m", "tests.proofs.fuzz.one", target.name, findings]


def environment() -> dict[str, str]:
    """What a process of ours gets: nothing that depends on the day."""
    return {**unmeasured(), "PYTHONHASHSEED": "0", "PYTHONPATH": str(ROOT)}


def merge(target: Target, into: str, folders: Sequence[str]) -> None:
    """Copy the smallest inputs from some folders that reach together what all of them reach."""
    for folder in (into, str(BUILD)):
        os.makedirs(folder, exist_ok=True)
    launcher = BUILD / f"launch-{target.name}"
    findings = str(BUILD / "merging" / target.name)
    launcher.write_text(f'#!/bin/sh\nexec {shlex.join(launch(target, findings))} "$@"\n')
    launcher.chmod(0o700)
    command = [*launch(target, findings), *_always(target, findings), "-set_cover_merge=1", "-use_counters=0", into,
               *folders]
    subprocess.run(command, cwd=ROOT, env={**environment(), LAUNCHER: str(launcher)}, capture_output=True, check=True,
                   timeout=900)


def _always(target: Target, findings: str) -> list[str]:
    os.makedirs(findings, exist_ok=True)
    options = [f"-max_len={target.longest}", f"-timeout={SECONDS}", f"-rss_limit_mb={MEGABYTES}",
               f"-artifact_prefix={findings}{os.sep}", "-print_final_stats=1"]
    if target.words:  # libFuzzer refuses a dictionary without words
        words = Path(f"{findings}.words")
        lines = ['"' + "".join([f"\\x{byte:02x}" for byte in word]) + '"\n' for word in target.words if word]
        words.write_text("".join(lines))
        options.append(f"-dict={words}")
    return options
