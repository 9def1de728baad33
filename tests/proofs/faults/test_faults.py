"""Whatever goes wrong at any line that calls the system: the old or the new, whole; and what is found can be proved.

A few points of each kind; all of them are tried by ``python -m tests.proofs.faults``.
"""

import json
import subprocess
import sys

import pytest

from . import samples
from .living import kept
from .room import everything, selection, walk
from .scenarios import SCENARIOS

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="looks at descriptors, forks, locks")


def require(walked) -> None:
    assert not walked.broken, "\n".join(walked.broken[:10])


@pytest.mark.parametrize("kind", ["refused", "short", "somebody else"])
def test_a_disk_that_fails_and_others_who_interfere(room, kind):
    chosen = selection(room, SCENARIOS, kind)
    assert len({point.call.name for _, point in chosen}) > (2 if kind == "short" else 8)
    before = kept()
    require(walk(room, chosen))
    assert kept() == before, "parts of failed saves stay in memory"


def test_a_process_that_dies(room, repository):
    ran = subprocess.run([sys.executable, "-m", "tests.proofs.faults", "--few", "--kind", "killed", "--samples",
                          str(room.samples)], cwd=repository, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stdout + ran.stderr
    assert ran.stdout.endswith("0 broken\n")


def test_power_that_fails(room):
    scenarios = [name for name in SCENARIOS if "another" not in name and "legacy" not in name]
    chosen = everything(room, scenarios, ["power"])
    assert len(chosen) > 250
    require(walk(room, chosen))


def test_the_old_and_the_new_are_what_torch_says(room):
    for name in SCENARIOS:
        room.trial(name)
    samples.judge_all(room.folder)
    told = [json.loads(note.read_text()) for note in room.folder.glob("*/truth.json")]
    assert sum(map(len, told)) > 15
