"""Runs ``ckpt-browser ls`` in a process of its own, with little memory and little time."""

import subprocess
import sys
from typing import NamedTuple

from tests.unmeasured import unmeasured

SECONDS = 10
"""Longest that any file may take; the process itself gets more, so that a slow machine tells how long."""

MEMORY = 1_500_000_000
"""Address space of the process: about 1 GB above what Python takes."""

_PROGRAM = f"""
import resource, sys, time
resource.setrlimit(resource.RLIMIT_AS, ({MEMORY}, {MEMORY}))
resource.setrlimit(resource.RLIMIT_CPU, (60, 60))
from ckpt_browser.cli import main
class Nowhere:
    encoding = "utf-8"
    def write(self, text): return len(text)
    def flush(self): pass
sys.stdout = Nowhere()
code = main(["ls", *sys.argv[1:]])
usage = resource.getrusage(resource.RUSAGE_SELF)
with open("/proc/self/status") as status:
    peak = next(int(line.split()[1]) for line in status if line.startswith("VmHWM"))
sys.__stdout__.write(f"{{code}} {{usage.ru_utime + usage.ru_stime}} {{peak * 1024}}")
"""


class Outcome(NamedTuple):
    """How one listing went."""

    code: int
    errors: str
    seconds: float
    """Of processor time."""
    peak: int
    """Most bytes that the process held."""


def listed(path: str) -> Outcome:
    """List the file as JSON; whatever happens is told, a crash by an AssertionError."""
    done = subprocess.run([sys.executable, "-c", _PROGRAM, path, "--json"], capture_output=True, text=True,
                          timeout=90, check=False, env=unmeasured())
    assert done.returncode == 0, done.stderr[-2000:]
    code, seconds, peak = done.stdout.split()
    return Outcome(int(code), done.stderr, float(seconds), int(peak))
