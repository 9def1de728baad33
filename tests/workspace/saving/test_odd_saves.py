"""Saves of what is seldom saved: deflated, cut short, with gaps, with unreadable parts, beside many backups."""

import io
import json
import os
import sys
import zipfile
from collections import OrderedDict
from pathlib import Path

import pytest
import torch
from safetensors.torch import load_file, save_file

from ckpt_browser.core.edits.arranging import Drop
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.asides import LONGEST, read_aside
from ckpt_browser.workspace.saving.backing_up import MOST, keep_original
from ckpt_browser.workspace.saving.backup_names import spare_name
from ckpt_browser.workspace.saving.judge import main as judge
from ckpt_browser.workspace.saving.sameness import first_difference
from ckpt_browser.workspace.saving.save_options import SaveOptions

from .saved import saved

IN_PLACE = SaveOptions(verify=False, in_place=True)
STATE = {"a": torch.arange(2000.0), "b": torch.ones(3)}


class Unreadable:
    """Is saved as a tensor that reaches far beyond its storage."""

    def __reduce__(self) -> object:
        storage = torch.ones(2)._typed_storage()
        return torch._utils._rebuild_tensor_v2, (storage, 0, (1000,), (1,), False, OrderedDict())


def refused(path: Path, options: SaveOptions, *edits: object) -> str:
    before = path.read_bytes()
    with pytest.raises(CheckpointError) as caught:
        saved(path, path, edits, options)  # type: ignore[arg-type]
    assert path.read_bytes() == before
    return str(caught.value)


def test_storages_that_lie_deflated_stay_where_they_are(tmp_path: Path) -> None:
    torch.save(STATE, tmp_path / "plain.pth")
    path = tmp_path / "deflated.pth"
    with zipfile.ZipFile(tmp_path / "plain.pth") as plain, zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in plain.namelist():
            packed.writestr(name, plain.read(name))
    assert "its storages lie deflated; save it as a new file" in refused(path, IN_PLACE, Rename(("a",), "z"))
    saved(path, tmp_path / "anew.pth", [Rename(("a",), "z")])
    assert torch.equal(torch.load(tmp_path / "anew.pth")["z"], STATE["a"])


def test_an_archive_that_was_cut_short_is_not_changed(tmp_path: Path) -> None:
    torch.save({"w": torch.arange(50_000.0), "v": torch.arange(50_000.0)}, tmp_path / "cut.pth")
    os.truncate(tmp_path / "cut.pth", 250_000)
    assert "cannot be changed in place" in refused(tmp_path / "cut.pth", IN_PLACE, Rename(("w",), "z"))


def test_safetensors_have_no_gaps_in_place(tmp_path: Path) -> None:
    path = tmp_path / "a.safetensors"
    save_file(STATE, path)
    options = IN_PLACE._replace(format="safetensors")
    assert "may have no gaps where tensors were" in refused(path, options, Drop((("b",),)))
    saved(path, path, [Rename(("b",), "z")], options)
    assert torch.equal(load_file(path)["z"], STATE["b"])


def test_what_cannot_be_read_is_the_same_as_itself_and_nothing_else(tmp_path: Path) -> None:
    contents = ({"bad": Unreadable(), "n": 1}, {"bad": torch.ones(2), "n": 1}, {"bad": Unreadable(), "n": 2})
    opened = []
    for number, content in enumerate(contents):
        torch.save(content, tmp_path / f"{number}.pth")
        for _ in range(2):
            source = open_checkpoint(str(tmp_path / f"{number}.pth"))
            source.close()
            opened.append(source.checkpoint)
    assert first_difference(opened[0], opened[1]) == ""
    assert first_difference(opened[0], opened[2]) == "bad is not what it should be"
    assert first_difference(opened[0], opened[4]) == "n is not what it should be"


@pytest.mark.skipif(not hasattr(os, "sysconf"), reason="memory is told otherwise there")
def test_a_stream_that_memory_may_not_hold_is_not_judged(tmp_path: Path, monkeypatch: pytest.MonkeyPatch,
                                                         capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "large.pth"
    torch.save(STATE, path, _use_new_zipfile_serialization=False)
    for nbytes, unable in ((path.stat().st_size, False),
                           (os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE"), True)):
        os.truncate(path, nbytes)
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(json.dumps(str(path)).encode())))
        assert judge("legacy") == 0
        assert json.loads(capsys.readouterr().out).get("unable", False) == unable


def test_an_aside_of_any_size_is_not_read_into_memory(tmp_path: Path) -> None:
    path = tmp_path / "1-1.unsaved.json"
    path.write_text("{}")
    os.truncate(path, LONGEST + 1)
    assert read_aside(str(path)) is None


def test_as_many_backups_as_there_are_names_for(tmp_path: Path) -> None:
    path = tmp_path / "model.pth"
    path.write_bytes(b"old")
    for number in range(1, MOST):
        (tmp_path / spare_name("model.pth", number)).touch()
    file = ByteFile(str(path))
    try:
        with pytest.raises(CheckpointError, match="backups of it are there already"):
            keep_original(file, str(path))
        (tmp_path / spare_name("model.pth", MOST - 1)).unlink()
        assert keep_original(file, str(path)) == str(tmp_path / spare_name("model.pth", MOST - 1))
    finally:
        file.close()
    assert len(os.listdir(tmp_path)) == MOST
