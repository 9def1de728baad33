"""All points of all scenarios: what there is, and one after the other."""

import random
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from . import killing, living, losing_power, others
from .faults import LIVE
from .points import Broken, Point
from .power import Crash, Recorder, crashes
from .scenarios import SCENARIOS
from .shim import MODIFYING, Call
from .trials import Trial, tried

WORST: Mapping[str, Collection[str]] = {
    "refused": ("EIO", "ENOSPC halfway", "EROFS from here on", "taken by another"),
    "short": ("one byte", "nothing"),
    "somebody else": ("cuts the source", "puts a file in its place", "removes temporary files", "removes the folder",
                      "cancels"),
    "killed": ("killed", "killed halfway"),
}
KINDS = ("refused", "short", "somebody else", "killed", "killed twice", "power")


class Room:
    """The scenarios, tried once each, in one folder."""

    def __init__(self, samples: Path, folder: Path, seeds: Sequence[int] = range(24)) -> None:
        self.samples = samples
        self.folder = folder
        self.seeds = seeds
        self.seen: set[int] = set()
        self._trials: dict[str, Trial] = {}
        self._recorders: dict[str, Recorder] = {}

    def trial(self, name: str) -> Trial:
        """A scenario, tried without a fault."""
        if name not in self._trials:
            folder = self.folder / f"trial {name}"
            self._trials[name] = tried(name, self.samples, folder)
        return self._trials[name]

    def recorder(self, name: str) -> Recorder:
        """What a scenario asks of the system."""
        if name not in self._recorders:
            self._recorders[name] = losing_power.recorded(self.trial(name), self.folder / "work")
        return self._recorders[name]

    def points(self, name: str, kind: str) -> Iterator[Point]:
        """All points of one kind of one scenario."""
        trial = self.trial(name)
        if kind in LIVE:
            yield from living.points(trial, kind)
        elif kind == "somebody else":
            yield from others.points(trial)
        elif kind == "killed":
            yield from killing.points(trial)
        elif kind == "killed twice":
            if trial.scenario.within or trial.scenario.sample == "shards":
                for point in killing.points(trial):
                    yield point._replace(fault=f"{point.fault}, twice")
        elif trial.scenario.flushed:
            for crash in crashes(len(self.recorder(name).steps), self.seeds):
                yield Point(name, Call("power", crash.end), f"{crash.seed}{'' if crash.ordered else ' unordered'}")

    def run(self, point: Point) -> int:
        """Try one point; returns how many those were.

        Raises:
            Broken: an invariant does not hold there.
        """
        trial, folder = self.trial(point.scenario), self.folder / "work"
        if point.call.name == "power":
            seed, _, order = point.fault.partition(" ")
            crash = Crash(point.call.nth, int(seed), not order)
            return losing_power.lose(trial, self.recorder(point.scenario), crash, folder, self.seen)
        if point.fault.endswith(", twice"):
            return killing.kill_twice(trial, point._replace(fault=point.fault.removesuffix(", twice")), folder)
        if point.fault.startswith("killed"):
            killing.kill(trial, point, folder)
        elif point in set(others.points(trial)):
            others.meddle(trial, point, folder)
        else:
            living.live(trial, point, folder)
        return 1


class Walk(NamedTuple):
    """What came of many points."""

    counts: Counter[tuple[str, str]]
    """How many, by scenario and kind."""
    broken: list[str]
    """Points at which an invariant broke, each with what is the matter."""


def walk(room: Room, chosen: Iterable[tuple[str, Point]], go_on: Callable[[], bool] = lambda: True) -> Walk:
    """Try points, each with its kind, one after the other."""
    walked = Walk(Counter(), [])
    for kind, point in chosen:
        if not go_on():
            break
        try:
            walked.counts[point.scenario, kind] += room.run(point)
        except Broken as broken:
            walked.counts[point.scenario, kind] += 1
            walked.broken.append(f"{point}: {broken}")
        except Exception as error:  # whatever it is, it has a point
            walked.broken.append(f"{point}: {error!r}")
    return walked


def everything(room: Room, scenarios: Iterable[str] = SCENARIOS, kinds: Iterable[str] = KINDS,
               seed: int | None = None) -> list[tuple[str, Point]]:
    """All points of some scenarios and kinds; shuffled with a seed."""
    found = [(kind, point) for name in scenarios for kind in kinds for point in room.points(name, kind)]
    if seed is not None:
        random.Random(seed).shuffle(found)
    return found


def selection(room: Room, scenarios: Iterable[str], kind: str) -> list[tuple[str, Point]]:
    """Few points: the first call of each line of the program that makes one, with the worst that can happen there."""
    found: list[tuple[str, Point]] = []
    known: set[str] = set()
    for name in scenarios:
        trial = room.trial(name)
        sites = {site: call for call, site in reversed(trial.sites.items())
                 if kind != "killed" or call.name in MODIFYING}  # a process that only looks has nothing half done
        calls = {call for site, call in sites.items() if site not in known}
        known.update(sites)
        found.extend((kind, point) for point in room.points(name, kind)
                     if point.call in calls and point.fault in WORST[kind])
    # Somebody else does one thing at each place, and all of them in turn.
    return found[::len(WORST[kind]) + 1] if kind == "somebody else" else found


def point_of(text: str) -> Point:
    """A point by what is printed of it.

    Raises:
        ValueError: it is none.
    """
    scenario, name, nth, fault = text.split(":", 3)
    if scenario not in SCENARIOS:
        raise ValueError(f"there is no scenario {scenario}")
    return Point(scenario, Call(name, int(nth)), fault)
