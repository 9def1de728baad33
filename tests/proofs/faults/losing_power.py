"""Power that fails after any step, with any part of what was not flushed on the disk."""

from pathlib import Path

from ckpt_browser.core.jobs import CancelToken

from .killing import require_whole
from .points import Broken
from .power import Crash, Recorder, found
from .trials import Trial, difference, fresh, started


def recorded(trial: Trial, folder: Path) -> Recorder:
    """What a scenario asks of the system."""
    fresh(trial.scenario, trial.samples, folder)
    recorder = Recorder(folder)
    with started(trial.scenario, folder, listener=recorder) as (shim, work):
        shim.armed = True
        work.act(CancelToken())
    return recorder


def lose(trial: Trial, recorder: Recorder, crash: Crash, folder: Path, seen: set[int]) -> bool:
    """Let power fail once; False where it leaves what was ``seen`` already.

    Raises:
        Broken: what is found is neither the old nor the new, or not the new although all was done.
    """
    state = found(recorder, crash)
    last = crash.end == len(recorder.steps)
    key = state.key() * 4 + 2 * last + crash.ordered
    if key in seen:
        return False
    seen.add(key)
    folder.mkdir(exist_ok=True)
    state.put(folder)
    trial.scenario.settle(folder)
    require_whole(trial, folder, strictly=crash.ordered)
    if last and trial.scenario.lasts and trial.scenario.see(folder) != trial.new:
        raise Broken(f"was done, and is lost: {difference(trial.scenario.see(folder), trial)}")
    return True
