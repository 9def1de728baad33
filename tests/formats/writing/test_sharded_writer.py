"""Sharded safetensors as we write them: all files or none, read back through the index."""

import errno
import json
import os
from pathlib import Path

import pytest
import safetensors.torch
import torch

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.formats.writing import sharded_writer
from ckpt_browser.formats.writing.sharded_writer import plan_shards
from ckpt_browser.workspace.reading.opening import open_checkpoint

from .fitting import Bench, same

STATE = {f"layers.{place}": torch.full((10,), float(place)) for place in range(7)}
TARGET = "model.safetensors"
NAMES = [*(f"model-0000{number}-of-00004.safetensors" for number in range(1, 5)), "model.safetensors.index.json"]


@pytest.fixture
def bench():
    made: list[Bench] = []

    def opening(path: Path) -> Bench:
        made.append(Bench(path))
        return made[-1]

    yield opening
    for each in made:
        each.close()


@pytest.fixture
def source(tmp_path: Path) -> Path:
    (tmp_path / "from").mkdir()
    torch.save(STATE, tmp_path / "from" / "model.pth")
    return tmp_path / "from" / "model.pth"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "to").mkdir()
    return tmp_path / "to"


def contents(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.iterdir()}


def loaded(folder: Path, index: str = "model.safetensors.index.json") -> dict[str, torch.Tensor]:
    """What the Hugging Face libraries do: each name from the shard that the index gives."""
    weights = json.loads((folder / index).read_text("utf-8"))["weight_map"]
    shards = {name: safetensors.torch.load_file(folder / name) for name in set(weights.values())}
    assert sum(len(shard) for shard in shards.values()) == len(weights)
    return {key: shards[name][key] for key, name in weights.items()}


def test_shards_and_their_index(bench, source: Path, folder: Path) -> None:
    written = bench(source).shard(folder / TARGET, 80)
    assert sorted(contents(folder)) == NAMES
    assert same(loaded(folder), STATE)
    index = json.loads((folder / NAMES[-1]).read_text())
    assert index["metadata"] == {"total_size": 7 * 40}
    assert list(index["weight_map"]) == list(STATE)
    assert list(index["weight_map"].values()) == [NAMES[place // 2] for place in range(7)]
    assert (written.path, written.nbytes) == (str(folder / NAMES[-1]), sum(map(len, contents(folder).values())))
    assert written.note == ""
    for name in NAMES[:-1]:
        with safetensors.safe_open(folder / name, "pt") as file:
            assert file.metadata() == {"format": "pt"}


def test_our_reader_opens_them_as_one(bench, source: Path, folder: Path) -> None:
    bench(source).shard(folder / TARGET, 80)
    opened = open_checkpoint(str(folder / NAMES[-1]))
    assert not opened.checkpoint.problems
    assert opened.checkpoint.nodes[opened.checkpoint.root].keys == tuple(STATE)
    opened.close()


def test_shards_become_one_file_and_other_shards(bench, source: Path, folder: Path) -> None:
    bench(source).shard(folder / TARGET, 80)
    again = bench(folder / NAMES[-1])
    assert same(safetensors.torch.load_file(again.write(folder / "whole.safetensors")), STATE)
    again.shard(folder / "other.safetensors.index.json", 120)
    assert same(loaded(folder, "other.safetensors.index.json"), STATE)
    assert (folder / "other-00001-of-00003.safetensors").exists()


def test_a_tensor_larger_than_a_shard_has_one_for_itself(bench, tmp_path: Path, folder: Path) -> None:
    state = {"a": torch.ones(2), "big": torch.ones(100), "b": torch.ones(2), "none": torch.ones(0)}
    torch.save(state, tmp_path / "model.pth")
    bench(tmp_path / "model.pth").shard(folder / TARGET, 16)
    weights = json.loads((folder / "model.safetensors.index.json").read_text())["weight_map"]
    assert [name[6:11] for name in weights.values()] == ["00001", "00002", "00003", "00003"]
    assert same(loaded(folder), state)


def test_what_fits_into_one_file_needs_no_index(bench, source: Path, folder: Path) -> None:
    written = bench(source).shard(folder / TARGET, 280)
    assert list(contents(folder)) == [TARGET]
    assert written.path == str(folder / TARGET)
    assert same(safetensors.torch.load_file(folder / TARGET), STATE)


def test_older_shards_stay_and_are_told(bench, source: Path, folder: Path) -> None:
    made = bench(source)
    made.shard(folder / TARGET, 80)
    (folder / "model-card-of-mine.safetensors").write_bytes(b"")
    fewer = made.shard(folder / TARGET, 160)
    assert fewer.note == "4 files of an earlier save were not deleted (model-00001-of-00004.safetensors, ...)"
    assert same(loaded(folder), STATE)
    one = made.shard(folder / TARGET, 1000)
    assert one.note.startswith("7 files of an earlier save")


def test_saving_onto_the_opened_shards(bench, source: Path, folder: Path) -> None:
    bench(source).shard(folder / TARGET, 80)
    before = contents(folder)
    bench(folder / NAMES[-1]).shard(folder / NAMES[-1], 80)
    assert contents(folder) == before


def test_progress_is_that_of_all_files(bench, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    torch.save({f"w{place}": torch.zeros(1 << 20) for place in range(3)}, source)
    told: list[tuple[str, int, int]] = []
    written = bench(source).shard(folder / TARGET, 4 << 20, report=lambda *step: told.append(step))
    assert [done for _, done, _ in told] == sorted(done for _, done, _ in told)
    assert {total for _, _, total in told} == {written.nbytes}
    assert told[-1][1] > 12 << 20


# What goes wrong


@pytest.mark.parametrize("size", [0, -1])
def test_a_size_that_is_none(bench, source: Path, folder: Path, size: int) -> None:
    with pytest.raises(CheckpointError, match="at least one byte"):
        bench(source).shard(folder / TARGET, size)
    assert not contents(folder)


def test_too_many_shards_and_no_name(bench, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sharded_writer, "_MOST", 6)
    with pytest.raises(CheckpointError, match="would come to 7 files, more than 6; choose larger shards"):
        bench(source).shard(folder / TARGET, 1)
    with pytest.raises(CheckpointError, match="a name is needed"):
        plan_shards(bench(source).fit().document, str(folder / ".safetensors"), 100)
    assert not contents(folder)


def test_a_disk_without_room_for_all_of_them(bench, source: Path, folder: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("usage", (), {"total": 10_000, "free": 800})
    monkeypatch.setattr("shutil.disk_usage", lambda folder: usage)
    with pytest.raises(CheckpointError, match="bytes are missing"):  # though there is room for each by itself
        bench(source).shard(folder / TARGET, 80)
    assert not contents(folder)


def refuse_after(monkeypatch: pytest.MonkeyPatch, count: int) -> None:
    """Let the system refuse to rename when it has renamed so many files."""
    replace, done = os.replace, []

    def refusing(source: str, target: str) -> None:
        if str(target).endswith(tuple(NAMES)) and "ckpt-browser-kept" not in str(source):
            if len(done) >= count:
                raise OSError(errno.EIO, os.strerror(errno.EIO))
            done.append(target)
        replace(source, target)

    monkeypatch.setattr(os, "replace", refusing)


@pytest.mark.parametrize("count", range(5))
def test_a_renaming_that_fails_takes_all_back(bench, source: Path, folder: Path, monkeypatch: pytest.MonkeyPatch,
                                              count: int) -> None:
    made = bench(source)
    with monkeypatch.context() as patched:
        refuse_after(patched, count)
        with pytest.raises(CheckpointError, match="input/output error"):
            made.shard(folder / TARGET, 80)
    assert not contents(folder)
    made.shard(folder / TARGET, 80)
    before = contents(folder)
    torch.save({key: value + 1 for key, value in STATE.items()}, source)
    other = bench(source)
    with monkeypatch.context() as patched:
        refuse_after(patched, count)
        with pytest.raises(CheckpointError, match="input/output error"):
            other.shard(folder / TARGET, 80)
    assert contents(folder) == before


def test_stopped_or_refused_in_the_middle(bench, source: Path, folder: Path) -> None:
    made = bench(source)
    made.shard(folder / TARGET, 80)
    before = contents(folder)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        made.shard(folder / TARGET, 80, token)
    seen: list[str] = []

    def check(paths) -> None:
        seen.extend(paths)
        assert same({key: value for path in paths for key, value in safetensors.torch.load_file(path).items()}, STATE)
        raise CheckpointError("reads back differently")

    with pytest.raises(CheckpointError, match="reads back differently"):
        made.shard(folder / TARGET, 80, check=check)
    assert len(seen) == 4
    assert contents(folder) == before
