"""The small files beside the large ones: the kept original, unsaved edits, the session, the settings, texts."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path

from ckpt_browser.core.edits.table import SetValue
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.asides import (
    SUFFIX,
    asides_in,
    halves_in,
    read_aside,
    remove_aside,
    steps_of,
    write_aside,
)
from ckpt_browser.workspace.saving.backing_up import keep_original
from ckpt_browser.workspace.saving.texts import write_text

from ..samples import EDITS
from .kinds import NOTHING, Once, Scenario, Work, hidden

FOLDER = "unsaved"
NAME = "1-1" + SUFFIX


class Backing(Work):
    """The old bytes of a file that is open."""

    def __init__(self, folder: Path) -> None:
        self.file = ByteFile(str(folder / "model.pth"))

    def act(self, token: CancelToken) -> str:
        keep_original(self.file, self.file.path, token)
        return ""

    def close(self) -> None:
        self.file.close()


class Aside(Work):
    """Unsaved edits of an open file."""

    def __init__(self, folder: Path, steps: int) -> None:
        self.name = str(folder / FOLDER / NAME)
        self.path = str(folder / "model.pth")
        source = open_checkpoint(self.path)
        self.journal = do(new_journal(source.checkpoint), EDITS["zip"])
        for number in range(1, steps):
            self.journal = do(self.journal, [SetValue(("epoch",), number)])
        source.close()

    def act(self, token: CancelToken) -> str:
        write_aside(self.name, self.path, ((1, 2),), self.journal)
        return ""


def _folder(folder: Path) -> None:
    (folder / FOLDER).mkdir()


def _older_aside(folder: Path) -> None:
    Aside(folder, 1).act(CancelToken())


def offered(folder: Path) -> dict[str, str]:
    """What the next start would offer of unsaved edits."""
    found = {}
    for name in asides_in(str(folder / FOLDER)):
        aside = read_aside(name)
        if aside is None:
            raise AssertionError(f"{name} cannot be read")
        found[os.path.basename(name)] = repr(steps_of(aside))
    return found


def clean(folder: Path) -> None:
    """What a start does with the remains of unsaved edits."""
    for name in halves_in(str(folder / FOLDER)):
        remove_aside(name)
    remains = [name for name in os.listdir(folder / FOLDER) if not name.endswith(SUFFIX)]
    if remains:
        raise AssertionError(f"{remains} are left over")


def _written(write: Callable[[str, bytes], None], content: bytes) -> Callable[[Path], Work]:
    return lambda folder: Once(lambda token: write(str(folder / "record"), content))


def _record(folder: Path) -> None:
    (folder / "record").write_bytes(b"old" * 3000)


def write_again(folder: Path) -> None:
    """The next time that something is written takes away what was left."""
    from ckpt_browser.ui.settings.disk import replace
    if hidden(folder):
        replace(str(folder / "record"), (folder / "record").read_bytes())


def _flushed(path: str, content: bytes) -> None:
    from ckpt_browser.ui.settings.disk import replace
    replace(path, content, flushed=True)


def _settings(path: str, content: bytes) -> None:
    from ckpt_browser.ui.settings.disk import replace
    replace(path, content)


def _text(path: str, content: bytes) -> None:
    write_text(path, content.decode())


def _damaged(path: str, content: bytes) -> None:
    from ckpt_browser.ui.settings.disk import put_aside
    put_aside(path)


def _take_back(folder: Path) -> Work:
    """What a start offers of unsaved edits is read."""
    def read(token: CancelToken) -> None:
        aside = read_aside(str(folder / FOLDER / NAME))
        if aside is None:
            raise CheckpointError(NOTHING)
        steps_of(aside)

    return Once(read)


RECORDS: Mapping[str, Scenario] = {
    "the kept original": Scenario("zip", Backing, (("model (original).pth", "zip", ""),), source="model.pth",
                                  target="model (original).pth", yields=True),
    "the kept original, without links": Scenario("zip", Backing, (("model (original).pth", "zip", ""),),
                                                 source="model.pth", target="model (original).pth", yields=True,
                                                 without=("link",)),
    "the kept original, by look": Scenario("zip", Backing, (("model (original).pth", "zip", ""),),
                                           without=("link", "rename_new")),
    "unsaved edits, first": Scenario("zip", lambda folder: Aside(folder, 1), prepare=_folder, see=offered, settle=clean,
                                     refused=(OSError,)),
    "unsaved edits, again": Scenario("zip", lambda folder: Aside(folder, 3), prepare=_older_aside, see=offered,
                                     settle=clean, refused=(OSError,)),
    "unsaved edits, offered": Scenario("zip", _take_back, prepare=_older_aside, see=offered, settle=clean,
                                       recovers=True),
    "a recipe": Scenario("zip", _written(_text, b"new" * 4000), prepare=_record),
    "the session": Scenario("zip", _written(_flushed, b"new" * 4000), prepare=_record, settle=write_again,
                            refused=(OSError,)),
    "the settings": Scenario("zip", _written(_settings, b"new" * 4000), prepare=_record, settle=write_again,
                             flushed=False, refused=(OSError,)),
    "damaged settings": Scenario("zip", _written(_damaged, b""), prepare=_record, lasts=False, refused=(OSError,)),
}
