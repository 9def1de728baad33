"""Power that fails after any step, with any part of what was not flushed on the disk: one whole file."""

import hashlib
import random
from pathlib import Path

import pytest

from ckpt_browser.formats.writing.disk.leftovers import leftovers
from ckpt_browser.formats.writing.in_place.recovery import repair, repair_needed

from .power import Recorder, crashes
from .scenarios import NAME, SCENARIOS, digest, hidden


@pytest.mark.parametrize("name", SCENARIOS)
def test_power_fails(name, tmp_path):
    folder = tmp_path / "recorded"
    folder.mkdir()
    SCENARIOS[name].prepare(folder)
    old = digest(folder / NAME)
    with Recorder(folder) as recorder:
        SCENARIOS[name].act(str(folder / NAME))
    new = digest(folder / NAME)
    found, ends = tmp_path / "found", set()
    found.mkdir()
    for files in crashes(recorder, random.Random(7), each=40):
        for stale in found.iterdir():
            stale.unlink()
        for file, data in files.items():
            (found / file).write_bytes(data)
        ends.add(recovered(found))
    assert ends <= {old, new}
    assert new in ends
    if not name.startswith("repair"):
        assert old in ends
    assert {hashlib.sha256(files[NAME]).hexdigest() for files in last(recorder)} == {new}, "a save that ended lasts"


def recovered(folder: Path) -> str:
    path = folder / NAME
    if repair_needed(str(path)) is not None:
        repair(str(path))
    for leftover in leftovers(str(path)):
        Path(leftover).unlink()
    assert not hidden(folder)
    return digest(path)


def last(recorder: Recorder) -> list[dict[str, bytes]]:
    """What is found when power fails after the last step."""
    return list(crashes(recorder, random.Random(8), each=20))[-20:]
