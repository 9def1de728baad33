"""A scenario without a fault: what is there before and after, and which calls it makes."""

import contextlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ckpt_browser.core.jobs import CancelToken

from .scenarios import SCENARIOS
from .scenarios.kinds import Scenario, Work, hidden
from .shim import Call, Listener, Rule, Shim


class Trial(NamedTuple):
    """What a scenario does when nothing goes wrong."""

    name: str
    scenario: Scenario
    samples: Path
    calls: tuple[Call, ...]
    old: dict[str, str]
    """What a reader sees before."""
    new: dict[str, str]


def fresh(scenario: Scenario, samples: Path, folder: Path) -> None:
    """Make a folder with what the scenario begins with."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(samples / scenario.sample, folder)
    scenario.prepare(folder)


@contextlib.contextmanager
def started(scenario: Scenario, folder: Path, rule: Rule | None = None,
            listener: Listener | None = None) -> Iterator[tuple[Shim, Work]]:
    """The scenario about to act, with the shim in place and not armed yet."""
    with Shim(rule, folder, armed=False, listener=listener) as shim:
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
    with started(scenario, folder) as (shim, work):
        shim.armed = True
        work.act(CancelToken())
    new = scenario.see(folder)
    assert not hidden(folder), hidden(folder)
    assert old != new
    (folder / "truth.json").write_text(json.dumps(scenario.truth))
    return Trial(name, scenario, samples, tuple(shim.calls), new if scenario.recovers else old, new)
