"""Sharded checkpoints: as one tree, and with an index that lies."""

import json
import os
from pathlib import Path

import pytest
import safetensors.torch
import torch

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.nodes import Broken, Group, Tensor
from ckpt_browser.formats import plain_pickle
from ckpt_browser.formats.detect import detect
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.old_torch import legacy
from ckpt_browser.formats.safetensors import safetensors as safetensors_format
from ckpt_browser.formats.shards.sharded import read
from ckpt_browser.formats.source import Source
from ckpt_browser.formats.torch_archives import torch_zip
from ckpt_browser.workspace.reading.opening import open_checkpoint

from ..damage import cuts, flips, sentence

READERS = {"zip": torch_zip.read, "safetensors": safetensors_format.read, "legacy": legacy.read,
           "pickle": plain_pickle.read}
FIRST = {"embed.weight": torch.arange(6.0).reshape(2, 3), "a/b\\c": torch.ones(1, dtype=torch.float16)}
SECOND = {"head.weight": torch.full((2, 2), 7, dtype=torch.int64), "head.bias": torch.zeros(0)}


def open_part(file: ByteFile) -> Source:
    return READERS[detect(file)](file, CancelToken(), no_report)


class Folder:
    """A folder with an index and its shards; the handles are closed after the test."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.index = path / "model.safetensors.index.json"
        self.sources: list[Source] = []

    def shard(self, name: str, tensors: dict[str, torch.Tensor]) -> None:
        if name.endswith(".safetensors"):
            safetensors.torch.save_file(tensors, self.path / name, {"format": "pt"})
        else:
            torch.save(tensors, self.path / name)

    def read(self, weights: object, token: CancelToken | None = None, **others: object) -> Checkpoint:
        return self.read_bytes(json.dumps({**others, "weight_map": weights}).encode(), token)

    def read_bytes(self, data: bytes, token: CancelToken | None = None) -> Checkpoint:
        self.index.write_bytes(data)
        file = ByteFile(str(self.index))
        try:
            self.sources.append(read(file, token or CancelToken(), no_report, open_part))
        except BaseException:
            file.close()
            raise
        return self.sources[-1].checkpoint

    def close(self) -> None:
        while self.sources:
            self.sources.pop().close()


@pytest.fixture
def folder(tmp_path):
    home = tmp_path / "model"
    home.mkdir()
    made = Folder(home)
    yield made
    made.close()


@pytest.fixture
def whole(folder):
    folder.shard("one.safetensors", FIRST)
    folder.shard("two.safetensors", SECOND)
    return folder


def rows(checkpoint: Checkpoint) -> dict[object, object]:
    root = checkpoint.nodes[checkpoint.root]
    assert isinstance(root, Group)
    return {key: checkpoint.nodes[child] for key, child in zip(root.keys, root.children, strict=True)}


def reasons(checkpoint: Checkpoint) -> dict[object, str]:
    return {key: node.reason for key, node in rows(checkpoint).items() if isinstance(node, Broken)}


def weights(first: str, second: str) -> dict[str, str]:
    return {"head.bias": second, "embed.weight": first, "head.weight": second, "a/b\\c": first}


@pytest.mark.parametrize("names", [("one.safetensors", "two.safetensors"), ("one.bin", "two.bin"),
                                   ("one.bin", "two.safetensors")])
def test_shards_are_one_tree(folder, names):
    folder.shard(names[0], FIRST)
    folder.shard(names[1], SECOND)
    checkpoint = folder.read(weights(*names), metadata={"total_size": 58})
    found = rows(checkpoint)
    assert list(found) == list(weights(*names))
    assert (checkpoint.format, checkpoint.problems) == ("sharded", ())
    for name, tensor in {**FIRST, **SECOND}.items():
        node = found[name]
        assert isinstance(node, Tensor)
        assert f"torch.{node.dtype}" == str(tensor.dtype)
        assert (node.shape, node.stride) == (tuple(tensor.shape), tensor.stride())
        data = bytearray(node.nbytes)
        folder.sources[-1].read_into(node.storage, 0, memoryview(data))
        assert bytes(data) == tensor.numpy().tobytes()


def test_facts_files_and_metadata(whole):
    checkpoint = whole.read(weights("one.safetensors", "two.safetensors"), metadata={"total_size": 58, "x": [1, {}]})
    assert dict(checkpoint.facts) == {"shards": "2", "metadata total_size": "58"}
    assert [os.path.basename(part.path) for part in checkpoint.files] == [
        "model.safetensors.index.json", "two.safetensors", "one.safetensors"]
    assert checkpoint.nbytes == sum(part.nbytes for part in checkpoint.files)
    ((name, child),) = checkpoint.nodes[checkpoint.root].attributes
    assert (name, checkpoint.nodes[child].keys) == ("metadata", ("total_size", "x"))


def test_ids_of_every_part_are_moved(whole):
    checkpoint = whole.read(weights("one.safetensors", "two.safetensors"))
    assert [storage.id for storage in checkpoint.storages] == list(range(len(checkpoint.storages)))
    assert sorted({storage.file for storage in checkpoint.storages}) == [1, 2]
    for node in rows(checkpoint).values():
        assert checkpoint.storages[node.storage].key in {*FIRST, *SECOND}


def test_tied_storages_of_a_bin_shard_stay_tied(folder):
    base = torch.arange(10.0)
    folder.shard("one.bin", {"a": base[2:], "b": base[:5], "c": torch.ones(1)})
    checkpoint = folder.read({"c": "one.bin", "b": "one.bin", "a": "one.bin"})
    found = rows(checkpoint)
    assert found["a"].storage == found["b"].storage != found["c"].storage
    assert (found["a"].offset, found["b"].offset) == (2, 0)


def test_missing_key_and_extra_key(whole):
    checkpoint = whole.read({"embed.weight": "one.safetensors", "ghost": "one.safetensors"})
    assert reasons(checkpoint) == {"ghost": "is not in shard one.safetensors, where the index places it"}
    told = {problem.severity: problem for problem in checkpoint.problems}
    assert "shard one.safetensors lacks 1 tensors" in told["error"].message
    assert isinstance(checkpoint.nodes[told["error"].node], Broken)
    assert "holds 1 tensors that the index does not name, such as a/b\\c" in told["note"].message


def test_missing_shard(whole):
    checkpoint = whole.read({"x": "three.safetensors", "y": "three.safetensors", "embed.weight": "one.safetensors",
                             "a/b\\c": "one.safetensors"})
    assert reasons(checkpoint) == dict.fromkeys("xy", "shard three.safetensors: no such file or directory")
    assert isinstance(rows(checkpoint)["embed.weight"], Tensor)
    assert [problem.severity for problem in checkpoint.problems] == ["error", "error"]


def test_damaged_shards(whole):
    (whole.path / "empty.bin").write_bytes(b"")
    (whole.path / "page.bin").write_bytes(b"<html>")
    (whole.path / "cut.safetensors").write_bytes((whole.path / "one.safetensors").read_bytes()[:-1])
    (whole.path / "list.bin").write_bytes(b"\x80\x02]q\x00K\x01a.")
    checkpoint = whole.read({"a": "empty.bin", "b": "page.bin", "embed.weight": "cut.safetensors", "c": "list.bin",
                             "a/b\\c": "cut.safetensors"})
    assert reasons(checkpoint)["a"] == "shard empty.bin: is empty (0 bytes)"
    assert "is a web page" in reasons(checkpoint)["b"]
    assert "is not in shard list.bin" in reasons(checkpoint)["c"]
    missing = [checkpoint.storages[rows(checkpoint)[name].storage].missing for name in ("embed.weight", "a/b\\c")]
    assert sum(bool(reason) for reason in missing) == 1
    told = [problem.message for problem in checkpoint.problems]
    assert any(message.startswith("shard cut.safetensors: the file is cut short") for message in told)


HOSTILE = ["../secret.safetensors", "../../etc/passwd", "/etc/passwd", "..", ".", "", "sub/inner.safetensors",
           "..\\secret.safetensors", "C:\\secret.safetensors", "C:secret.safetensors", "nul\0.safetensors",
           "./one.safetensors", "one.safetensors/", "lone\ud800.safetensors", "link.safetensors", "x" * 5000]


@pytest.mark.parametrize("name", HOSTILE, ids=range(len(HOSTILE)))
def test_names_outside_the_folder_are_refused(whole, name):
    whole.shard("../secret.safetensors", {"secret": torch.ones(1)})
    (whole.path / "sub").mkdir()
    whole.shard("sub/inner.safetensors", {"secret": torch.ones(1)})
    (whole.path / "link.safetensors").symlink_to(whole.path.parent / "secret.safetensors")
    checkpoint = whole.read({"secret": name, "embed.weight": "one.safetensors", "a/b\\c": "one.safetensors"})
    (told,) = reasons(checkpoint).values()
    assert told.startswith("shard ")
    assert [problem.severity for problem in checkpoint.problems] == ["error", "error"]
    assert len(checkpoint.files) == 2
    assert isinstance(rows(checkpoint)["embed.weight"], Tensor)


def test_what_is_no_regular_file_is_refused(whole):
    os.mkfifo(whole.path / "pipe")
    (whole.path / "folder").mkdir()
    (whole.path / "dangling").symlink_to("nowhere")
    (whole.path / "loop").symlink_to("loop")
    told = reasons(whole.read({name: name for name in ("pipe", "folder", "dangling", "loop")}))
    assert "is a pipe" in told["pipe"]
    assert "is a folder" in told["folder"]
    assert "no such file" in told["dangling"]
    assert "too many levels of symbolic links" in told["loop"]


def test_link_within_the_folder_is_followed(whole):
    (whole.path / "other.safetensors").symlink_to("one.safetensors")
    checkpoint = whole.read(weights("other.safetensors", "two.safetensors"))
    assert not checkpoint.problems


def test_download_cache_of_the_hub(tmp_path):
    """There each file of a snapshot is a link to a blob beside the snapshots."""
    snapshot, blobs = tmp_path / "models--a--b" / "snapshots" / "4f5e", tmp_path / "models--a--b" / "blobs"
    snapshot.mkdir(parents=True)
    blobs.mkdir()
    safetensors.torch.save_file(FIRST, blobs / "0a1b")
    (snapshot / "one.safetensors").symlink_to("../../blobs/0a1b")
    folder = Folder(snapshot)
    checkpoint = folder.read(dict.fromkeys(FIRST, "one.safetensors"))
    folder.close()
    assert not checkpoint.problems


def test_index_that_names_itself(whole):
    checkpoint = whole.read({"a": whole.index.name})
    assert "is a shard index itself" in reasons(checkpoint)["a"]


@pytest.mark.parametrize("value", [1, None, ["one.safetensors"], {"x": "y"}, True])
def test_shards_that_are_no_text(whole, value):
    checkpoint = whole.read({"bad": value, "embed.weight": "one.safetensors", "a/b\\c": "one.safetensors"})
    assert reasons(checkpoint) == {"bad": "the index names no shard for it"}


def test_tensor_named_twice(whole):
    checkpoint = whole.read_bytes(b'{"weight_map":{"embed.weight":"two.safetensors","embed.weight":"one.safetensors"}}')
    assert isinstance(rows(checkpoint)["embed.weight"], Tensor)
    assert "names 1 tensors twice" in checkpoint.problems[0].message


REFUSALS = {
    "is no valid JSON at character 0": b"[]",
    "is missing": b'{"weight_map":{"a":"b"}',
    "without a weight_map": b'{"weights":{}}',
    "a weight_map that is no JSON object": b'{"weight_map":["a"]}',
    "is not UTF-8": b'{"weight_map":{"\xff":"a"}}',
    "nested too deeply": b'{"metadata":' + b'{"a":' * 5000 + b"1" + b"}" * 5000 + b',"weight_map":{}}',
    "something follows": b'{"weight_map":{}}{}',
}


@pytest.mark.parametrize("expected", REFUSALS)
def test_what_is_no_index_is_refused(folder, expected):
    assert expected in sentence(lambda: folder.read_bytes(REFUSALS[expected]))


def test_deep_metadata_ends(whole):
    deep: object = 1
    for _ in range(60):
        deep = [deep]
    assert rows(whole.read(weights("one.safetensors", "two.safetensors"), metadata=deep))


def test_damaged_index_gives_a_result_or_a_sentence(whole):
    index = json.dumps({"metadata": {"total_size": 58}, "weight_map": weights("one.safetensors", "two.safetensors")})
    for data in [*cuts(index.encode()), *flips(index.encode(), 600)]:
        sentence(lambda data=data: whole.read_bytes(data))
        whole.close()


def test_handles_are_closed_when_the_work_is_cancelled(whole):
    token = CancelToken()
    opened = []

    def open_and_cancel(file: ByteFile) -> Source:
        opened.append(file)
        token.cancel()
        return open_part(file)

    whole.index.write_text(json.dumps({"weight_map": weights("one.safetensors", "two.safetensors")}))
    file = ByteFile(str(whole.index))
    with pytest.raises(Cancelled):
        read(file, token, no_report, open_and_cancel)
    assert len(opened) == 1
    with pytest.raises(CheckpointError, match="cannot be read"):
        opened[0].read(0, 1)
    file.close()


def test_an_index_with_two_maps_goes_by_the_last(whole):
    first, second = (dict.fromkeys(tensors, f"{shard}.safetensors")
                     for shard, tensors in (("one", FIRST), ("two", SECOND)))
    text = f'{{"weight_map": {json.dumps(first)}, "weight_map": {json.dumps(second)}}}'
    checkpoint = whole.read_bytes(text.encode())
    assert set(rows(checkpoint)) == set(SECOND)
    assert any("two weight maps, of which the last counts" in problem.message for problem in checkpoint.problems)


def test_a_shard_that_is_one_tensor_has_none_by_name(folder):
    torch.save(torch.ones(3), folder.path / "one.bin")
    checkpoint = folder.read({"w": "one.bin"})
    assert reasons(checkpoint) == {"w": "shard one.bin holds no tensors by name"}


def test_a_person_stops_while_a_shard_is_opened(whole):
    """Every file that was opened is given back."""
    token = CancelToken()
    opened = []

    def part(file: ByteFile) -> Source:
        opened.append(file)
        if len(opened) == 2:
            token.cancel()
            token.check()
        return open_part(file)

    whole.index.write_text(json.dumps({"weight_map": weights("one.safetensors", "two.safetensors")}))
    file = ByteFile(str(whole.index))
    with pytest.raises(Cancelled):
        read(file, token, no_report, part)
    file.close()
    for shard in opened:
        with pytest.raises(CheckpointError):
            shard.read(0, 1)


def test_a_folder_with_one_index_is_that_model(whole):
    text = json.dumps({"weight_map": weights("one.safetensors", "two.safetensors")})
    (whole.path / "other.index.json").write_text(text)
    source = open_checkpoint(str(whole.path))
    whole.sources.append(source)
    assert source.checkpoint.format == "sharded"
    assert len(rows(source.checkpoint)) == 4
    (whole.path / "second.index.json").write_text(text)
    with pytest.raises(CheckpointError, match="or a shard index; open a file in it"):
        open_checkpoint(str(whole.path))
