"""Somebody else, who comes in between two calls: replaces, cuts, touches, locks, removes, or presses Cancel."""

import contextlib
import fcntl
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken

from .living import descriptors, left_open
from .points import Broken, Point
from .scenarios.kinds import Scenario, digest, unnamed
from .shim import Doing, Rule
from .trials import Trial, fresh, started

THEIRS = b"somebody else's " * 5000


class Scene:
    """The folder in which two are at work.

    Attributes:
        folder: where it is now.
        theirs: what the other left, by name: a digest, empty for what they removed.
    """

    def __init__(self, scenario: Scenario, folder: Path) -> None:
        self.scenario = scenario
        self.folder = folder
        self.token = CancelToken()
        self.theirs: dict[str, str] = {}
        self.held: list[int] = []

    def file(self, name: str) -> Path:
        """A file of the folder."""
        return self.folder / name

    def left(self, name: str) -> None:
        """Take note of what is there now."""
        self.theirs[name] = digest(self.file(name))


def _replace(scene: Scene, name: str) -> None:
    beside = scene.file(f"theirs-{name}")
    beside.write_bytes(THEIRS)
    os.replace(beside, scene.file(name))
    scene.left(name)


def _cut(scene: Scene, name: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.truncate(scene.file(name), 100)
    scene.left(name)


def _overwrite(scene: Scene, name: str) -> None:
    with contextlib.suppress(FileNotFoundError), scene.file(name).open("r+b") as file:
        file.write(THEIRS)
    scene.left(name)


def _touch(scene: Scene, name: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.utime(scene.file(name), ns=(1, 1))


def _remove(scene: Scene, name: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(scene.file(name))
    scene.left(name)


def _lock(scene: Scene, name: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        scene.held.append(os.open(scene.file(name), os.O_RDONLY))
        with contextlib.suppress(BlockingIOError):
            fcntl.flock(scene.held[-1], fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sweep(scene: Scene, name: str) -> None:
    """Somebody tidies up."""
    for hidden in scene.folder.glob(".*.tmp"):
        hidden.unlink()


def _move_folder(scene: Scene, name: str) -> None:
    away = scene.folder.with_name(scene.folder.name + "-away")
    os.rename(scene.folder, away)
    scene.folder = away


def _remove_folder(scene: Scene, name: str) -> None:
    shutil.rmtree(scene.folder)


def _cancel(scene: Scene, name: str) -> None:
    scene.token.cancel()


_AT_SOURCE: Mapping[str, Callable[[Scene, str], None]] = {
    "replaces the source": _replace, "cuts the source": _cut, "overwrites the source": _overwrite,
    "touches the source": _touch, "removes the source": _remove}
_AT_TARGET: Mapping[str, Callable[[Scene, str], None]] = {
    "puts a file in its place": _replace, "removes the target": _remove, "locks the target": _lock}
_AROUND: Mapping[str, Callable[[Scene, str], None]] = {
    "removes temporary files": _sweep, "moves the folder away": _move_folder, "removes the folder": _remove_folder,
    "cancels": _cancel}


def points(trial: Trial) -> Iterator[Point]:
    """Everything that somebody else may do at every call of a scenario that has a target."""
    scenario = trial.scenario
    acts = [*(_AT_SOURCE if scenario.source else ()), *(_AT_TARGET if scenario.target else ()), *_AROUND]
    for call in trial.calls:
        for fault in acts if scenario.target else ():
            yield Point(trial.name, call, fault)


def meddle(trial: Trial, point: Point, folder: Path) -> str:
    """Let somebody else come in at a point; returns what the person is told, empty where it went well.

    Raises:
        Broken: what the other did is lost, what is found is neither, or something is left behind.
    """
    scenario = trial.scenario
    shutil.rmtree(folder.with_name(folder.name + "-away"), ignore_errors=True)
    fresh(scenario, trial.samples, folder)
    scene, handles = Scene(scenario, folder), descriptors()
    does = {**_AT_SOURCE, **_AT_TARGET, **_AROUND}[point.fault]
    name = scenario.source if point.fault in _AT_SOURCE else scenario.target

    def act(doing: Doing) -> object:
        shim.armed = False
        try:
            does(scene, name)
        finally:
            shim.armed = True
        return doing.go_on()

    told = ""
    with started(scenario, folder, Rule(*point.call, act)) as (shim, work):
        shim.armed = True
        try:
            work.act(scene.token)
        except (CheckpointError, Cancelled, *scenario.refused) as error:
            told = str(error) or "cancelled"
        except Exception as error:
            raise Broken(f"another error gets out: {error!r}") from error
        finally:
            shim.armed = False
            for held in scene.held:
                os.close(held)
        if not shim.reached:
            raise Broken("the call is never made")
    if kept_open := left_open(handles):
        raise Broken(f"handles are kept: {kept_open}")
    if scene.folder.exists():
        _judge(trial, point, scene, told)
    return told


def _judge(trial: Trial, point: Point, scene: Scene, told: str) -> None:
    said, scenario = told or "told nothing", trial.scenario
    stray = [name for name in os.listdir(scene.folder) if name.startswith(".")]
    allowed = (scenario.within and "open it again" in told) or scene.folder.name.endswith("-away")
    if stray and not allowed:  # in a folder that has gone elsewhere they are offered when it is found
        raise Broken(f"leaves {stray} ({said})")
    if told and unnamed(scene.folder) and not scene.theirs and not allowed:
        raise Broken(f"leaves {unnamed(scene.folder)} ({said})")
    found = scenario.see(scene.folder)
    for name in {*trial.old, *trial.new}:
        if name in scene.theirs and name == scenario.target and scenario.within:
            continue  # two that write into one file at once: nobody can undo what the other did
        if any(index.endswith(".json") for index in scene.theirs) and name not in scene.theirs and "-of-" in name:
            continue  # what their index names is theirs
        if found.get(name, "") not in _allowed(trial, point, scene, name, told):
            raise Broken(f"{name} is neither what it was, nor what was written, nor theirs ({said})")
    if not told and scene.theirs.get(scenario.target) and _seen_before_and_after(trial, point):
        raise Broken("what somebody else put there is overwritten without a word")


def _allowed(trial: Trial, point: Point, scene: Scene, name: str, told: str) -> set[str]:
    theirs = scene.theirs.get(name)
    if told:
        return {trial.old.get(name, "") if theirs is None else theirs}
    if theirs is None:
        return {trial.new.get(name, "")}
    late = trial.scenario.yields or trial.calls.index(point.call) >= _placing(trial)
    return {theirs} if name != trial.scenario.target else {trial.new.get(name, ""), theirs} if late else \
        {trial.new.get(name, "")}


def _placing(trial: Trial) -> int:
    """The place of the call that puts the file in its place."""
    return max((place for place, call in enumerate(trial.calls) if call.name in ("replace", "link", "rename_new")),
               default=0)


def _seen_before_and_after(trial: Trial, point: Point) -> bool:
    """Whether the target was looked at before somebody else came in, and after, when it had not its new content yet."""
    if trial.scenario.within:
        return False
    looks = [place for place, call in enumerate(trial.calls[:_placing(trial)])
             if call.name in ("lstat", "stat") and trial.paths[call] == trial.scenario.target]
    here = trial.calls.index(point.call)
    return any(look < here for look in looks) and any(look >= here for look in looks)
