"""Legacy streams that torch never wrote, or seldom: long ones, cut ones, with bytes behind them, of other machines."""

import io
import pickle
import struct
from contextlib import closing
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import MAGIC, legacy, named, proto, text, write

FLOAT = named("torch", "FloatStorage")


def saved(value: object) -> bytes:
    out = io.BytesIO()
    torch.save(value, out, _use_new_zipfile_serialization=False)
    return out.getvalue()


@pytest.mark.parametrize("length", [1_500_000, 17_000_000])
def test_a_pickle_longer_than_the_first_look(tmp_path: Path, length: int) -> None:
    data = saved({"note": "x" * length, "w": torch.arange(3.0)})
    with closing(open_checkpoint(write(tmp_path, "long.pth", data))) as source:
        note, tensor = (source.checkpoint.nodes[child] for child in source.checkpoint.nodes[0].children)
        assert len(note.value) == length
        assert tensor.shape == (3,)
    with pytest.raises(CheckpointError):
        open_checkpoint(write(tmp_path, "cut.pth", data[:length]))


def test_bytes_behind_the_last_storage_are_told(tmp_path: Path) -> None:
    path = write(tmp_path, "a.pth", saved({"w": torch.arange(3.0)}) + b"behind")
    assert torch.load(path, weights_only=True)["w"].tolist() == [0, 1, 2]
    with closing(open_checkpoint(path)) as source:
        assert [problem.message for problem in source.checkpoint.problems] == [
            "6 bytes follow the last storage and are ignored"]


@pytest.mark.parametrize("keys", [b"K\x05", b"(K\x05l", b"]K\x05a"])
def test_a_list_of_storages_that_is_none(tmp_path: Path, keys: bytes) -> None:
    with pytest.raises(CheckpointError, match="its list of storages is no list of texts"):
        open_checkpoint(write(tmp_path, "a.pth", legacy(keys=keys)))


@pytest.mark.parametrize(("system", "writer"), [
    (pickle.dumps({"little_endian": False}, 2), "big"), (pickle.dumps({"little_endian": True}, 2), "little"),
    (pickle.dumps({5: False, "type_sizes": {}}, 2), "little"), (pickle.dumps(None, 2), "little"),
    (pickle.dumps([("little_endian", False)], 2), "little")])
def test_what_is_said_of_the_writer(tmp_path: Path, system: bytes, writer: str) -> None:
    parts = [pickle.dumps(MAGIC, 2), pickle.dumps(1001, 2), system, pickle.dumps({"a": 1}, 2), pickle.dumps([], 2)]
    with closing(open_checkpoint(write(tmp_path, "a.pth", b"".join(parts)))) as source:
        assert ("byte order of the writer", writer) in source.checkpoint.facts
        assert source.checkpoint.nodes[0].keys == ("a",)


def stream_of_views(*keys: str) -> bytes:
    """A stream of one storage of four numbers; each tensor is of a part that has a key of its own."""
    tensors = b""
    for place, key in enumerate(keys):
        view = text(key) + b"K" + bytes((place,)) + b"K\x02\x87"
        pid = b"(" + text("storage") + FLOAT + text("s") + text("cpu") + b"K\x04" + view + b"tQ"
        tensors += named("torch._utils", "_rebuild_tensor") + b"(" + pid + b"K\x00K\x02\x85K\x01\x85tR"
    data = legacy(root=b"(" + tensors + b"t", keys=b"(" + text("s") + b"l")
    return data + struct.pack("<q4f", 4, 0, 1, 2, 3)


def test_parts_of_storages_in_a_file_and_within_a_pickle(tmp_path: Path) -> None:
    """Torch before 0.4 named parts of storages; plain pickles of its tensors hold whole streams as bytes."""
    data = stream_of_views("a", "b")
    with closing(open_checkpoint(write(tmp_path, "a.pth", data))) as source:
        found = [node for node in source.checkpoint.nodes if isinstance(node, Tensor)]
        assert numbers(source, found[0].storage) == [0, 1]
        assert numbers(source, found[1].storage) == [1, 2]
    one = named("torch._utils", "_rebuild_tensor")
    single = stream_of_views("a").replace(b"(" + one, one, 1).replace(b"tRt.", b"tR.")
    wrapped = proto(named("torch.storage", "_load_from_bytes") + b"B" + struct.pack("<I", len(single)) + single
                    + b"\x85R")
    with closing(open_checkpoint(write(tmp_path, "a.pkl", wrapped))) as source:
        tensor = source.checkpoint.nodes[source.checkpoint.root]
        assert isinstance(tensor, Tensor)
        assert numbers(source, tensor.storage) == [0, 1]


def numbers(source, storage: int) -> list[float]:
    buffer = bytearray(source.checkpoint.storages[storage].nbytes)
    source.read_into(storage, 0, memoryview(buffer))
    return list(struct.unpack(f"<{len(buffer) // 4}f", buffer))


def test_one_stream_within_a_pickle_is_not_opened_again_and_again(tmp_path: Path) -> None:
    """Thousands of calls can share the same bytes; they are counted each time."""
    one = named("torch._utils", "_rebuild_tensor")
    data = stream_of_views("a").replace(b"(" + one, one, 1).replace(b"tRt.", b"tR.") + bytes(1 << 20)
    load = named("torch.storage", "_load_from_bytes")
    body = b"](" + load + b"q\x01" + b"B" + struct.pack("<I", len(data)) + data + b"q\x02" + b"\x85R" \
        + b"h\x01h\x02\x85R" * 299 + b"e"
    with closing(open_checkpoint(write(tmp_path, "a.pkl", proto(body)))) as source:
        children = [source.checkpoint.nodes[child] for child in source.checkpoint.nodes[0].children]
        assert 200 < sum(isinstance(node, Tensor) for node in children) < 256
        assert "(the pickle budget)" in children[-1].reason
