"""What brings a file back after an interruption, and what gives its dead bytes back."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.formats.files import ByteFile, Identity
from ckpt_browser.formats.writing.disk.leftovers import temporary_path
from ckpt_browser.formats.writing.in_place.journal import Change, write_journal
from ckpt_browser.formats.writing.in_place.recovery import repair
from ckpt_browser.workspace.saving.mending import compact_file
from ckpt_browser.workspace.saving.unfinished import remove_leftover

from .kinds import Once, Scenario, Work
from .saves import SAVES


def identity(path: Path) -> Identity:
    """The state of a file."""
    file = ByteFile(str(path))
    file.close()
    return file.identity


def tear(path: Path, place: int, new: bytes, written: int) -> None:
    """Leave what a killed save within a file leaves: its journal, and the first of the new bytes."""
    data = path.read_bytes()
    write_journal(str(path), Change(identity(path), place, data[place:place + len(new)], new))
    with path.open("r+b") as file:
        file.seek(place)
        file.write(new[:written])


def _torn_end(folder: Path) -> None:
    path = folder / "model.pth"
    tear(path, path.stat().st_size, b"new records and a directory" * 400, 5000)


def _torn_header(folder: Path) -> None:
    path = folder / "model.safetensors"
    room = int.from_bytes(path.read_bytes()[:8], "little")
    tear(path, 8, b'{"thin":'.ljust(room, b"x"), room // 2)


def _loose(folder: Path) -> None:
    """Dead bytes of saves in place."""
    work = SAVES["zip in place"].start(folder)
    work.act(CancelToken())
    work.close()


def _killed(folder: Path) -> None:
    Path(temporary_path(str(folder / "model.pth"))).write_bytes(b"half")


def _repairing(name: str) -> Callable[[Path], Work]:
    return lambda folder: Once(lambda token: repair(str(folder / name)))


def _removing(folder: Path) -> Work:
    names = [name for name in sorted(os.listdir(folder)) if name.startswith(".")]
    return Once(lambda token: [remove_leftover(str(folder / name)) for name in names])


RECOVERIES: Mapping[str, Scenario] = {
    "repair of a zip": Scenario("zip", _repairing("model.pth"), (("model.pth", "zip", ""),), _torn_end, within=True,
                                recovers=True),
    "repair of a header": Scenario("safetensors", _repairing("model.safetensors"),
                                   (("model.safetensors", "safetensors", ""),), _torn_header, within=True,
                                   recovers=True),
    "compact": Scenario("zip", lambda folder: Once(lambda token: compact_file(str(folder / "model.pth"), token)),
                        (("model.pth", "zip", "within"),), _loose, source="model.pth", target="model.pth"),
    "removal of a leftover": Scenario("zip", _removing, (("model.pth", "zip", ""),), _killed, recovers=True),
}
