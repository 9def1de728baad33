"""Files longer than what is read of them: refused by their length, before a byte of it is believed."""

import json
from contextlib import closing
from pathlib import Path

import pytest

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.reading.opening import open_checkpoint

LONG = 300 << 20


@pytest.mark.parametrize(("name", "head", "reason"), [
    ("a.pkl", b"\x80\x02]q\x00.", "is a pickle of 314,572,800 bytes; up to 268,435,456 are read"),
    ("a.index.json", json.dumps({"weight_map": {"w": "a.bin"}}).encode(),
     "is a shard index of 314,572,800 bytes, more than the limit of 268,435,456")])
def test_a_hole_behind_a_good_beginning(tmp_path: Path, name: str, head: bytes, reason: str) -> None:
    path = tmp_path / name
    path.write_bytes(head)
    with path.open("r+b") as file:
        file.truncate(LONG)
    with pytest.raises(CheckpointError, match=reason):
        open_checkpoint(str(path))
    path.write_bytes(head)
    with closing(open_checkpoint(str(path))) as source:
        assert source.checkpoint.nodes
