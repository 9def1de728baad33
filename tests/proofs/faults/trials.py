"""A scenario without a fault: what is there before and after, and which calls it makes."""

import contextlib
import json
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ckpt_browser.core.jobs import CancelToken

from .scenarios import SCENARIOS
from .scenarios.kinds import Scenario, Work, hidden
from .shim import Call, Doing, Listener, Rule, Shim


class Trial(NamedTuple):
    """What a scenario does when nothing goes wrong."""

    name: str
    scenario: Scenario
    samples: Path
    calls: tuple[Call, ...]
    old: dict[str, str]
    """What a reader sees before."""
    new: dict[str, str]
    sites: dict[Call, str]
    """Where in the program each call is made."""
    paths: dict[Call, str]
    """What each call was about, by the name of the file; empty for one that is open, or whose links are followed."""


class Sites(Listener):
    """Where in the program calls are made."""

    def __init__(self) -> None:
        self.found: list[str] = []
        self.paths: list[str] = []

    def begun(self, doing: Doing) -> None:
        """Note the nearest line of the program's own."""
        frame, resolving = sys._getframe(), False
        while frame is not None and f"{os.sep}ckpt_browser{os.sep}" not in frame.f_code.co_filename:
            resolving = resolving or frame.f_code.co_name == "realpath"
            frame = frame.f_back
        line = f"{frame.f_code.co_filename}:{frame.f_lineno}" if frame is not None else ""
        self.found.append(f"{doing.call.name} {line}")
        path = doing.args[0]
        self.paths.append(os.path.basename(path) if isinstance(path, str) and not resolving else "")


def fresh(scenario: Scenario, samples: Path, folder: Path) -> None:
    """Make a folder with what the scenario begins with."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(samples / scenario.sample, folder)
    scenario.prepare(folder)


@contextlib.contextmanager
def started(scenario: Scenario, folder: Path, rule: Rule | None = None,
            listener: Listener | None = None) -> Iterator[tuple[Shim, Work]]:
    """The scenario about to act, with the shim in place and not armed yet."""
    with Shim(rule, folder, armed=False, listener=listener, without=scenario.without) as shim:
        work = scenario.start(folder)
        try:
            yield shim, work
        finally:
            shim.armed = False
            work.close()


def tried(name: str, samples: Path, folder: Path) -> Trial:
    """Run a scenario without a fault.

    Raises:
        AssertionError: even so it leaves something behind, or changes nothing.
    """
    scenario = SCENARIOS[name]
    fresh(scenario, samples, folder)
    old = {} if scenario.recovers else scenario.see(folder)
    sites = Sites()
    with started(scenario, folder, listener=sites) as (shim, work):
        shim.armed = True
        work.act(CancelToken())
    new = scenario.see(folder)
    assert not hidden(folder), hidden(folder)
    assert old != new
    (folder / "truth.json").write_text(json.dumps(scenario.truth))
    return Trial(name, scenario, samples, tuple(shim.calls), new if scenario.recovers else old, new,
                 dict(zip(shim.calls, sites.found, strict=True)), dict(zip(shim.calls, sites.paths, strict=True)))


def difference(found: dict[str, str], trial: Trial) -> str:
    """What is found, in words."""
    def word(name: str) -> str:
        digest = found.get(name, "")
        return "new" if digest == trial.new.get(name, "") else "old" if digest == trial.old.get(name, "") else "neither"

    return ", ".join(f"{name}: {word(name)}" for name in sorted({*found, *trial.old, *trial.new}))
