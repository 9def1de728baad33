"""Random edits as a script: what torch writes is what a save writes."""

import os
import random
from contextlib import closing, suppress
from pathlib import Path

import torch

from ckpt_browser.core.edits.tensors import SetDevice
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.journal import do, new_journal
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.core.test_journal import random_edit

from .test_script import Made, assert_alike, checkpoint, make, run

JOURNALS = 80
MOST_EDITS = 6


def test_random_edits(tmp_path: Path) -> None:
    whole = checkpoint()
    whole["nest"] = ((1, 2), [(3, (4, torch.ones(2)))])
    whole["again"], whole["tuple"] = whole["hyper"], whole["nest"][0]
    torch.save(whole, tmp_path / "in.pth")
    start = random.SystemRandom().randrange(10**9) if os.environ.get("CKPT_RANDOM") else 0
    found: dict[int, Made] = {}
    for seed in range(start, start + JOURNALS):
        edits = edits_of(tmp_path / "in.pth", random.Random(seed))
        # What torch itself cannot do is refused, and what no file can hold is not saved.
        with suppress(CheckpointError):
            found[seed] = make(tmp_path / str(seed), tmp_path / "in.pth", edits)
    run([case.script for case in found.values()])
    assert len(found) >= JOURNALS * 0.9
    for case in found.values():
        assert_alike(case)


def edits_of(path: Path, draw: random.Random) -> list:
    """Some edits that can be made one after the other, none of which needs a GPU."""
    edits = []
    with closing(open_checkpoint(str(path))) as source:
        journal = new_journal(source.checkpoint)
        for _ in range(draw.randint(1, MOST_EDITS)):
            edit = random_edit(journal, draw)
            if isinstance(edit, SetDevice) and edit.device.startswith("cuda"):
                continue
            with suppress(EditError):
                journal = do(journal, [edit])
                edits.append(edit)
    return edits
