"""Faults that end the process: what the next one finds. It forks, so it needs a process without threads."""

import os
from collections.abc import Iterator
from pathlib import Path

from ckpt_browser.core.jobs import CancelToken

from .faults import DIED, deaths, rule_of
from .points import Broken, Point
from .scenarios.kinds import hidden, unnamed
from .shim import Rule, Shim
from .trials import Trial, difference, fresh, started


def kill(trial: Trial, point: Point, folder: Path) -> None:
    """Let the process die at a point, and do what the next start does.

    Raises:
        Broken: what is left is neither the old nor the new, or more than that.
    """
    _die(trial, point, folder)
    if not trial.scenario.within and trial.scenario.see(folder) not in (trial.old, trial.new):
        raise Broken(f"finds {difference(trial.scenario.see(folder), trial)}")
    trial.scenario.settle(folder)
    require_whole(trial, folder)
    _once_more(trial, folder)


def kill_twice(trial: Trial, point: Point, folder: Path) -> int:
    """Let the recovery from a kill be killed at each of its calls, and recover then; returns how many those were."""
    rule = 0
    while True:
        rule += 1
        _die(trial, point, folder)
        if not _dies(Rule("", rule, deaths("")["killed"]), folder, lambda shim: _settled(trial, shim, folder)):
            return rule - 1
        trial.scenario.settle(folder)
        require_whole(trial, folder)


def require_whole(trial: Trial, folder: Path, *, strictly: bool = True) -> None:
    """After what a start does: the old or the new, and nothing else.

    Args:
        strictly: whether what no index names counts as something else.
    """
    if remains := hidden(folder) or (strictly and unnamed(folder)):
        raise Broken(f"{remains} stay for good")
    found = trial.scenario.see(folder)
    if found not in (trial.old, trial.new):
        raise Broken(f"finds {difference(found, trial)}")


def _settled(trial: Trial, shim: Shim, folder: Path) -> None:
    shim.armed = True
    trial.scenario.settle(folder)


def _once_more(trial: Trial, folder: Path) -> None:
    """No edit is lost: they are made again in a new process, and saved."""
    if trial.scenario.recovers or trial.scenario.see(folder) != trial.old:
        return
    with started(trial.scenario, folder) as (_, work):
        work.act(CancelToken())
    if trial.scenario.see(folder) != trial.new or hidden(folder):
        raise Broken(f"done again, finds {difference(trial.scenario.see(folder), trial)}")


def _die(trial: Trial, point: Point, folder: Path) -> None:
    fresh(trial.scenario, trial.samples, folder)
    child = os.fork()
    if not child:
        try:
            with started(trial.scenario, folder, rule_of(point.call, point.fault)) as (shim, work):
                shim.armed = True
                work.act(CancelToken())
        finally:
            os._exit(0)
    if os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) != DIED:
        raise Broken("the call is never made")


def _dies(rule: Rule, folder: Path, does) -> bool:
    child = os.fork()
    if not child:
        try:
            with Shim(rule, folder, armed=False) as shim:
                does(shim)
        finally:
            os._exit(0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1]) == DIED


def points(trial: Trial) -> Iterator[Point]:
    """Every death at every call of a scenario."""
    for call in trial.calls:
        for fault in deaths(call.name):
            yield Point(trial.name, call, fault)
