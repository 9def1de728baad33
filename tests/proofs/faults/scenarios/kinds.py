"""What a scenario is."""

import json
import os
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.formats.writing.disk.leftovers import leftovers
from ckpt_browser.formats.writing.in_place.recovery import repair, repair_needed
from ckpt_browser.workspace.saving.unfinished import remove_leftover

NOTHING = "nothing is offered"
"""What a person sees where unsaved edits cannot be read; they stay where they are for the next start."""


class Work:
    """Something that is about to be done to the files of a folder, and can be done again when it failed."""

    def act(self, token: CancelToken) -> str:
        """Do it; returns what a person is told besides."""
        raise NotImplementedError

    def close(self) -> None:
        """Give back what was opened for it."""


class Once(Work):
    """A function that needs nothing beforehand."""

    def __init__(self, does: Callable[[CancelToken], object]) -> None:
        self._does = does

    def act(self, token: CancelToken) -> str:
        self._does(token)
        return ""


def seen(folder: Path) -> dict[str, str]:
    """What a reader finds: digests by name, of all files that have their names."""
    return {name: digest(folder / name) for name in sorted(os.listdir(folder)) if not name.startswith(".")}


def seen_through_indexes(folder: Path) -> dict[str, str]:
    """What a reader of shards finds: every index, and the shards that it names."""
    found = {}
    for path in sorted(folder.glob("*.index.json")):
        try:
            names = set(json.loads(path.read_bytes())["weight_map"].values())
        except ValueError:  # somebody else's
            names = set()
        found.update({name: digest(folder / name) for name in (path.name, *names)})
    return found


def unnamed(folder: Path) -> list[str]:
    """Shards that no index names."""
    named = seen_through_indexes(folder)
    return sorted(name for name in os.listdir(folder) if name.endswith(".safetensors") and name not in named
                  and "-of-" in name and not name.startswith("."))


def digest(path: Path) -> str:
    """What tells one content of a file from another; empty where there is none."""
    if not path.exists():
        return ""
    data = path.read_bytes()
    return f"{len(data)} {zlib.crc32(data):08x} {zlib.adler32(data):08x}"


def hidden(folder: Path) -> list[str]:
    """Names of the files in a folder that only a save in progress may have there."""
    return sorted(name for name in os.listdir(folder) if name.startswith("."))


def settle(folder: Path) -> None:
    """What a person is offered at the next start: unfinished changes are repaired, leftovers removed."""
    for name in sorted(os.listdir(folder)):
        if not name.startswith(".") and repair_needed(str(folder / name)) is not None:
            repair(str(folder / name))
    for leftover in leftovers(str(folder)):
        remove_leftover(leftover)


class Scenario(NamedTuple):
    """A way in which files change."""

    sample: str
    """Whose files are there at first."""
    start: Callable[[Path], Work]
    """Opens what is open before."""
    truth: tuple[tuple[str, str, str], ...] = ()
    """Files afterwards: name, kind of the sample, the edits that were made."""
    prepare: Callable[[Path], None] = lambda folder: None
    """Changes the sample's files beforehand."""
    see: Callable[[Path], dict[str, str]] = seen
    settle: Callable[[Path], None] = settle
    source: str = ""
    """The file that bytes are taken from, where another program could get at it."""
    target: str = ""
    """The file that is written."""
    within: bool = False
    """Whether the file itself is changed, so that until it is repaired it may be neither."""
    yields: bool = False
    """Whether it takes another name where a file has its own."""
    recovers: bool = False
    """Whether this is a recovery: afterwards there is only the one whole state."""
    lasts: bool = True
    """Whether what was done outlasts a power failure."""
    flushed: bool = True
    """Whether it waits for the disk at all."""
    without: tuple[str, ...] = ()
    """Calls that the system does not know."""
    refused: tuple[type[Exception], ...] = ()
    """What else than a CheckpointError says that it did not work."""
