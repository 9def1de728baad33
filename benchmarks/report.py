"""The results as a document: bound, measured, spread, verdict, and on what machine."""

import importlib.metadata
import os
import platform
from typing import NamedTuple

PACKAGES = ("torch", "safetensors", "PySide6-Essentials", "numpy")

HEAD = """# Benchmarks

`make bench` builds the files, runs every contender in turn in one run, and writes this page. Times are medians of all
rounds after one that warms the caches; the spread is fastest–slowest; peak memory is the largest resident set of the
process. The event loop is watched by a timer of 5 ms: a tick is the time between two of its calls. The window is the
real one on Qt's offscreen platform.
"""


class Result(NamedTuple):
    """One row of the table."""

    what: str
    bound: str
    measured: str
    spread: str
    kept: bool


def document(results: list[Result], *, load: float, quick: bool) -> str:
    """The whole document as Markdown; ``load`` is what else the machine had to do before the run."""
    lines = [HEAD]
    if quick:
        lines.append("**Quick run with small files: the numbers say nothing about the bounds.**\n")
    lines += ["| what | bound | measured | spread and remarks | verdict |", "|---|---|---|---|---|"]
    lines += [f"| {row.what} | {row.bound} | {row.measured} | {row.spread} | {verdict(row)} |" for row in results]
    return "\n".join([*lines, "", f"Machine: {machine()}; load before the run {load:.1f}", "",
                      "Versions: " + versions(), ""])


def verdict(row: Result) -> str:
    """Whether the bound was kept."""
    return "kept" if row.kept else "**falls short**"


def machine() -> str:
    """The processor and what the program may use of it."""
    cores = len(os.sched_getaffinity(0))
    return f"{_processor()}, {cores} cores, {_memory()}, {platform.system()} {platform.release()}"


def versions() -> str:
    """What was measured, and with what."""
    named = [f"{name} {importlib.metadata.version(name)}" for name in ("ckpt-browser", *PACKAGES)]
    return ", ".join([f"Python {platform.python_version()}", *named])


def _processor() -> str:
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        names = [line.partition(":")[2].strip() for line in file if line.startswith("model name")]
    return names[0] if names else platform.machine()


def _memory() -> str:
    return f"{os.sysconf('SC_PAGE_SIZE') * os.sysconf('SC_PHYS_PAGES') / 2**30:.0f} GiB"
