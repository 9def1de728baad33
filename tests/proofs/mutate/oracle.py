"""What must hold of any file, however it was changed: our half, without torch."""

import sys
import time
from pathlib import Path
from typing import NamedTuple

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.workspace.loading import Opened, Request, load
from ckpt_browser.workspace.reading.opening import open_checkpoint

from .calling import calls, command_line
from .looking import looked_at, measured
from .telling import no_sentence, told
from .watching import armed


class Outcome(NamedTuple):
    """What came of a case."""

    result: str
    """``whole``, ``parts``, ``refused``."""
    reason: str
    findings: tuple[str, ...]
    opening: float
    """Seconds of processor time until all rows were described."""
    measuring: float
    """Longest that one tensor's numbers took beyond what it was given."""


def judge(path: Path, original: Path, number: int, out: Path, *, thorough: bool = False) -> Outcome:
    """Look at a file in every way that the program has; what should not be is a finding."""
    findings: list[str] = []
    folder = str(path if path.is_dir() else path.parent)
    started = time.process_time()
    result, reason, longest, opened = "refused", "", 0.0, 0.0
    with armed(folder) as seen:
        try:
            state, shown = load(str(path), Request(), open_checkpoint, CancelToken(), no_report)
        except CheckpointError as error:
            reason = str(error)
            findings += no_sentence(reason)
        except Exception as error:
            findings.append(told("opening", error))
        else:
            try:
                result = "parts" if _is_marked(state) else "whole"
                findings += looked_at(state, shown, number)
                opened = time.process_time() - started
                longest, more = measured(state, number)
                findings += more
            finally:
                state.close()
    opened = opened or time.process_time() - started
    findings += [f"while looking: {event}" for event in seen]
    findings += command_line(path, original, calls(path, original, number, out, result, thorough), out)
    return Outcome(result, reason, tuple(findings), opened, longest)


def _is_marked(state: Opened) -> bool:
    return any(problem.severity == "error" for problem in state.checkpoint.problems)


def at_its_end() -> int:
    """Most bytes that this process held since :func:`from_here`."""
    with open("/proc/self/status") as status:
        return next(int(line.split()[1]) for line in status if line.startswith("VmHWM")) * 1024


def from_here() -> int:
    """Forget the peak of memory; how much is held now."""
    if sys.platform == "linux":
        with open("/proc/self/clear_refs", "w") as file:
            file.write("5")
    return at_its_end()
