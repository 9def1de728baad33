"""Faults that the process outlives: what it says, what it leaves, and whether a second try comes off."""

import contextlib
import errno
import gc
import os
from collections.abc import Iterator
from pathlib import Path

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.formats.files import _grown
from ckpt_browser.formats.writing.disk.out import Out
from ckpt_browser.formats.writing.disk.target import Replacement

from .faults import LIVE, rule_of
from .points import Broken, Point
from .scenarios.kinds import NOTHING, Work, hidden, unnamed
from .shim import Shim
from .trials import Trial, difference, fresh, started


def live(trial: Trial, point: Point, folder: Path) -> str:
    """Try one point; returns what the person is told, empty where it went well all the same.

    Raises:
        Broken: one of the promises is not kept.
    """
    fresh(trial.scenario, trial.samples, folder)
    handles, grown = descriptors(), len(_grown)
    with started(trial.scenario, folder, rule_of(point.call, point.fault)) as (shim, work):
        opened = descriptors()
        (told, note), again = _told(trial, shim, work), True
        if not shim.reached:
            raise Broken("the call is never made")
        _names_the_cause(point, told)
        lasting = point.fault.endswith("from here on")
        _left(trial, folder, told, may_leave=lasting or point.call.name in ("unlink", "remove"))
        if (spare := unnamed(folder)) and "not deleted" not in note:
            raise Broken(f"{spare} are left over, and not told of ({told or 'told nothing'})")
        if kept_open := left_open(opened):
            raise Broken(f"handles are kept: {kept_open}")
        if told and len(_grown) != grown:
            raise Broken("a change that was taken back is remembered")
        if told and (trial.scenario.recovers or trial.scenario.see(folder) == trial.old):
            again = _again(trial, work, told)
    if told and not again:  # the window offers the edits to whoever opens the file again
        with started(trial.scenario, folder) as (_, work):
            _again(trial, work, told)
    if told:
        _done(trial, folder)
    if kept_open := left_open(handles):
        raise Broken(f"handles are kept after closing: {kept_open}")
    return told


def _told(trial: Trial, shim: Shim, work: Work) -> tuple[str, str]:
    """What is said: why it did not work, and what else."""
    shim.armed = True
    try:
        return "", work.act(CancelToken())
    except (CheckpointError, *trial.scenario.refused) as error:
        told = str(error)
        if not told or "\n" in told or told.endswith("."):
            raise Broken(f"is no sentence: {told!r}") from None
        return told, ""
    except Cancelled:
        raise Broken("was cancelled by nobody") from None
    except Exception as error:
        raise Broken(f"another error gets out: {error!r}") from error
    finally:
        shim.armed = False


def _names_the_cause(point: Point, told: str) -> None:
    number = getattr(errno, point.fault.partition(" ")[0], None)
    if point.call.name == "stat" or told == NOTHING:  # a file whose status cannot be had counts as another, or as none
        return
    if told and number is not None and os.strerror(number).lower() not in told.lower():
        raise Broken(f"the cause ({os.strerror(number)}) is not told: {told}")


def _left(trial: Trial, folder: Path, told: str, *, may_leave: bool) -> None:
    scenario = trial.scenario
    remains = hidden(folder)
    if scenario.recovers and told:
        return  # what is to be recovered from is still there, and all it takes is another try
    if remains and not may_leave:
        raise Broken(f"leaves {remains} ({told or 'told nothing'})")
    if remains:
        scenario.settle(folder)
        if hidden(folder):
            raise Broken(f"{hidden(folder)} is not offered")
    found = scenario.see(folder)
    wanted = (trial.old,) if told and not remains else (trial.new,) if not told else (trial.old, trial.new)
    if found not in wanted:
        raise Broken(f"finds {difference(found, trial)} ({told or 'told nothing'})")


def _again(trial: Trial, work: Work, told: str) -> bool:
    """What was not done is not lost: the next try does it; False where the file has to be opened again."""
    try:
        work.act(CancelToken())
    except Exception as error:
        if "open it again" in told and "changed on disk" in str(error):
            return False
        raise Broken(f"cannot be tried again: {error}") from error
    return True


def _done(trial: Trial, folder: Path) -> None:
    if trial.scenario.see(folder) != trial.new:
        raise Broken(f"tried again, finds {difference(trial.scenario.see(folder), trial)}")
    if hidden(folder):
        raise Broken(f"tried again, leaves {hidden(folder)}")


def descriptors() -> set[tuple[int, int, int]]:
    """What is open in this process: number, device and inode, for a number alone may be another file by now."""
    found = set()
    for number in os.listdir("/proc/self/fd"):
        with contextlib.suppress(OSError):  # the folder just listed is closed again
            status = os.stat(f"/proc/self/fd/{number}")
            found.add((int(number), status.st_dev, status.st_ino))
    return found


def left_open(before: set[tuple[int, int, int]]) -> list[str]:
    """What is open that was not; what others left open and has been collected meanwhile does not count."""
    return [f"{number}: {os.readlink(f'/proc/self/fd/{number}')}" for number, *_ in sorted(descriptors() - before)]


def kept() -> int:
    """How much of failed saves is still in memory."""
    gc.collect()
    return sum(type(item) in (Out, Replacement) for item in gc.get_objects())


def points(trial: Trial, kind: str) -> Iterator[Point]:
    """Every fault of a kind at every call of a scenario."""
    for call in trial.calls:
        for fault in LIVE[kind](call.name):
            yield Point(trial.name, call, fault)
