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
from ckpt_browser.formats.writing.disk.leftovers import temporary_path
from ckpt_browser.formats.writing.shard_sets import free_names, orphans
from ckpt_browser.formats.writing.sharded_writer import plan_shards
from ckpt_browser.workspace.reading.opening import open_checkpoint
from ckpt_browser.workspace.saving.unfinished import remove_leftover, unfinished

from ...proofs.faults.shim import Doing, Rule, Shim, failing
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


def test_the_set_that_the_old_index_named_goes(bench, source: Path, folder: Path) -> None:
    made = bench(source)
    made.shard(folder / TARGET, 80)
    (folder / "model-card-of-mine.safetensors").write_bytes(b"")
    fewer = made.shard(folder / TARGET, 160)
    assert fewer.note == ""
    assert sorted(contents(folder)) == ["model-00001-of-00002.safetensors", "model-00002-of-00002.safetensors",
                                        "model-card-of-mine.safetensors", "model.safetensors.index.json"]
    assert same(loaded(folder), STATE)


def test_shards_that_the_old_index_did_not_name_stay_and_are_told(bench, source: Path, folder: Path) -> None:
    for name in ("model-00001-of-00003.safetensors", "model-00002-of-00003.safetensors"):
        (folder / name).write_bytes(b"mine")
    made = bench(source)
    some = made.shard(folder / TARGET, 80)
    assert some.note == "2 files of an earlier save were not deleted (model-00001-of-00003.safetensors, ...)"
    one = made.shard(folder / TARGET, 1000)
    assert one.note.startswith("7 files of an earlier save")
    assert (folder / "model-00001-of-00003.safetensors").read_bytes() == b"mine"


def test_saving_onto_the_opened_shards(bench, source: Path, folder: Path) -> None:
    bench(source).shard(folder / TARGET, 80)
    opened = bench(folder / NAMES[-1])
    for mark in (".2", "", ".2"):  # names that are free: the old set is whole until the index changes over
        opened.shard(folder / NAMES[-1], 80)
        shards = [name.replace("model", "model" + mark, 1) for name in NAMES[:-1]]
        assert sorted(contents(folder)) == [*shards, NAMES[-1]]
        assert same(loaded(folder), STATE)


def test_shards_that_another_index_names_too_stay(bench, source: Path, folder: Path) -> None:
    bench(source).shard(folder / TARGET, 80)
    index = json.loads((folder / NAMES[-1]).read_text())
    (folder / "twin.safetensors.index.json").write_text(json.dumps(index))
    again = bench(source).shard(folder / TARGET, 80)
    assert again.note.startswith("4 files of an earlier save were not deleted")
    assert same(loaded(folder, "twin.safetensors.index.json"), STATE)
    (folder / "twin.safetensors.index.json").write_text("{")  # it may name any
    bench(source).shard(folder / TARGET, 80)
    assert set(NAMES) <= set(contents(folder))


def test_an_index_that_names_what_is_no_shard_removes_nothing(bench, source: Path, folder: Path) -> None:
    others = ("photos.zip", "other-00001-of-00001.safetensors", "model.safetensors",
              "model-00001-of-00004.safetensors.bak")
    for name in others:
        (folder / name).write_bytes(b"mine")
    (folder.parent / "model-00009-of-00009.safetensors").write_bytes(b"mine")
    named = (*others, "../model-00009-of-00009.safetensors")
    (folder / NAMES[-1]).write_text(json.dumps({"weight_map": {name: name for name in named}}))
    bench(source).shard(folder / TARGET, 80)
    assert {name for name in contents(folder) if name not in NAMES} == set(others)
    assert (folder.parent / "model-00009-of-00009.safetensors").exists()


def test_what_a_killed_save_left_is_known_by_its_list(bench, source: Path, folder: Path) -> None:
    bench(source).shard(folder / TARGET, 80)
    for name in ("model.2-00001-of-00002.safetensors", "model.2-00002-of-00002.safetensors", "mine.safetensors"):
        (folder / name).write_bytes(b"new")
    listed = Path(temporary_path(str(folder / NAMES[-1])))
    listed.write_text(json.dumps({"weight_map": {"a": "model.2-00001-of-00002.safetensors", "b": "mine.safetensors",
                                                 "c": "model.2-00002-of-00002.safetensors", "d": NAMES[0]}}))
    later = listed.stat().st_mtime_ns + 10 ** 9
    os.utime(folder / "model.2-00002-of-00002.safetensors", ns=(later, later))  # somebody put it there since
    assert orphans(str(listed)) == [str(folder / "model.2-00001-of-00002.safetensors")]
    [told] = unfinished([str(folder / NAMES[-1])])
    assert told.nbytes == listed.stat().st_size + 3
    remove_leftover(str(listed))
    assert sorted(contents(folder)) == sorted([*NAMES, "mine.safetensors", "model.2-00002-of-00002.safetensors"])
    assert same(loaded(folder), STATE)


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


def test_every_name_for_a_set_is_taken(tmp_path: Path) -> None:
    marks = ["", *(f".{turn}" for turn in range(2, 10_000))]
    for mark in marks[:-1]:
        (tmp_path / f"m{mark}-00001-of-00001.safetensors").symlink_to("nowhere")
    assert free_names(str(tmp_path), "m", 1) == (f"m{marks[-1]}-00001-of-00001.safetensors",)
    (tmp_path / f"m{marks[-1]}-00001-of-00001.safetensors").symlink_to("nowhere")
    with pytest.raises(CheckpointError, match="9999 sets of shards lie there already"):
        free_names(str(tmp_path), "m", 1)
    assert free_names(str(tmp_path), "m", 2) == ("m-00001-of-00002.safetensors", "m-00002-of-00002.safetensors")


def test_a_disk_without_room_for_all_of_them(bench, source: Path, folder: Path,
                                             monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type("usage", (), {"total": 10_000, "free": 800})
    monkeypatch.setattr("shutil.disk_usage", lambda folder: usage)
    with pytest.raises(CheckpointError, match="bytes are missing"):  # though there is room for each by itself
        bench(source).shard(folder / TARGET, 80)
    assert not contents(folder)


@pytest.mark.parametrize("nth", range(1, 6))
def test_a_renaming_that_fails_takes_all_back(bench, source: Path, folder: Path, nth: int) -> None:
    made = bench(source)
    with Shim(Rule("replace", nth, failing(errno.EIO)), folder), pytest.raises(CheckpointError, match="input/output"):
        made.shard(folder / TARGET, 80)
    assert not contents(folder)
    made.shard(folder / TARGET, 80)
    before = contents(folder)
    torch.save({key: value + 1 for key, value in STATE.items()}, source)
    other = bench(source)
    with Shim(Rule("replace", nth, failing(errno.EIO)), folder), pytest.raises(CheckpointError, match="input/output"):
        other.shard(folder / TARGET, 80)
    assert contents(folder) == before


def test_a_file_of_another_program_is_not_taken_back(bench, source: Path, folder: Path) -> None:
    def put(doing: Doing) -> object:
        (folder / NAMES[1]).write_bytes(b"theirs")
        return doing.go_on()

    with Shim(Rule("replace", 1, put), folder), pytest.raises(CheckpointError, match="changed on disk while"):
        bench(source).shard(folder / TARGET, 80)
    assert contents(folder) == {NAMES[1]: b"theirs"}


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
