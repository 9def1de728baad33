"""Where a pickle says its storages are: ids of every form, records that are too short, too long or not there."""

import io
import re
import zipfile
from contextlib import closing

import pytest
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Broken, Opaque, Tensor
from ckpt_browser.formats.dcp.window import Window
from ckpt_browser.formats.files import ByteFile
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import named, proto, text, write, zipped

FLOAT = named("torch", "FloatStorage")
RECORD = bytes(range(16))


def pid(*parts: bytes) -> bytes:
    """A persistent id; without parts that of the storage that each file here holds."""
    return b"(" + b"".join(parts or (text("storage"), FLOAT, text("0"), text("cpu"), b"K\x04")) + b"tQ"


def tensor(storage: bytes, count: int = 4) -> bytes:
    size = b"K" + bytes((count,))
    return named("torch._utils", "_rebuild_tensor_v2") + b"(" + storage + b"K\x00" + size + b"\x85K\x01\x85\x89NtR"


def opened(folder, body: bytes, **records: bytes) -> Source:
    records = records or {"data__0": RECORD}
    return open_checkpoint(write(folder, "file.pt", zipped(proto(body), **records)))


def parts(source: Source) -> list:
    nodes = source.checkpoint.nodes
    return [nodes[child] for child in nodes[source.checkpoint.root].children]


ODD = {
    "no tuple": (b"K\x05Q", "its persistent id is that of no storage"),
    "too short": (pid(text("storage"), FLOAT), "its persistent id is that of no storage"),
    "another word": (pid(text("module"), FLOAT, text("0"), text("cpu"), b"K\x04"),
                     "its persistent id is that of no storage"),
    "a key that is a float": (pid(text("storage"), FLOAT, b"G?\xf8\0\0\0\0\0\0", text("cpu"), b"K\x04"),
                              "its storage key is no text"),
    "a location that is a number": (pid(text("storage"), FLOAT, text("0"), b"K\x01", b"K\x04"),
                                    "its location is no text"),
    "a negative count": (pid(text("storage"), FLOAT, text("0"), text("cpu"), b"J\xff\xff\xff\xff"),
                         "its element count is no natural number"),
    "a view that is a number": (pid(text("storage"), FLOAT, text("0"), text("cpu"), b"K\x04", b"K\x05"),
                                "its storage view is none that torch writes"),
    "a view of a text": (pid(text("storage"), FLOAT, text("0"), text("cpu"), b"K\x04",
                             text("v") + text("0") + b"K\x01\x87"), "its view offset is no natural number"),
}


@pytest.mark.parametrize("name", ODD)
def test_an_id_of_no_storage_says_why(tmp_path, name):
    body, reason = ODD[name]
    with closing(opened(tmp_path, b"(" + body + tensor(body) + tensor(pid()) + b"t")) as source:
        alone, within, good = parts(source)
        assert isinstance(alone, Opaque) and alone.how == "persistent" and alone.reason == reason
        assert isinstance(within, Opaque | Broken) and within.reason == reason
        assert isinstance(good, Tensor)


def test_parts_of_a_storage_that_are_named_as_storages(tmp_path):
    def view(key: str, start: int, count: int) -> bytes:
        return pid(text("storage"), FLOAT, text("0"), text("cpu"), b"K\x04",
                   text(key) + b"K" + bytes((start,)) + b"K" + bytes((count,)) + b"\x87")

    body = tensor(view("v", 1, 3), 3) + tensor(view("v", 1, 3), 2) + tensor(view("w", 3, 2), 2) + tensor(pid())
    with closing(opened(tmp_path, b"(" + body + b"t")) as source:
        first, again, beyond, whole = parts(source)
        assert first.storage == again.storage != whole.storage
        buffer = bytearray(12)
        source.read_into(first.storage, 0, memoryview(buffer))
        assert buffer == RECORD[4:]
        assert beyond == Broken("torch.Tensor", "its storage view reaches byte 20 of 16", beyond.arguments)


@pytest.mark.parametrize(("record", "said"), [
    (RECORD[:8], "its storage has 16 bytes, but the file holds only 8 of them"),
    (None, "are not in the file")])
def test_a_record_that_is_too_short_or_not_there_is_one_broken_row(tmp_path, record, said):
    records = {"version2": b""} if record is None else {"data__0": record}
    with closing(opened(tmp_path, b"(" + tensor(pid()) + pid() + b"t", **records)) as source:
        broken, alone = parts(source)
        assert isinstance(broken, Broken) and said in broken.reason
        assert isinstance(alone, Broken) and said in alone.reason and alone.type_name == "torch.storage"


def test_bytes_that_no_tensor_can_reach_are_told(tmp_path):
    with closing(opened(tmp_path, b"(" + tensor(pid()) + b"t", data__0=RECORD * 2)) as source:
        said = [problem.message for problem in source.checkpoint.problems]
        assert any("holds 16 bytes that no tensor can reach" in message for message in said)
        assert source.checkpoint.storages[0].checksum is None  # the record's is that of all its bytes


def test_an_empty_storage_can_be_of_several_types(tmp_path):
    empty = [pid(text("storage"), named("torch", cls), text("0"), text("cpu"), b"K\x00")
             for cls in ("FloatStorage", "LongStorage", "FloatStorage")]
    body = b"(" + b"".join(tensor(storage, 0) for storage in empty) + b"t"
    with closing(opened(tmp_path, body, data__0=b"")) as source:
        assert [node.dtype for node in parts(source)] == ["float32", "int64", "float32"]


def test_reading_beyond_a_storage_is_refused(tmp_path):
    with closing(opened(tmp_path, tensor(pid()))) as source:
        for start, count in ((0, 17), (16, 1), (-1, 1)):
            with pytest.raises(CheckpointError, match=f"has 16 bytes, but bytes up to {start + count} are needed"):
                source.read_into(0, start, memoryview(bytearray(count)))


def test_a_tensor_without_bytes_has_none_to_read(tmp_path):
    torch.save({"meta": torch.empty(2, device="meta"), "w": torch.ones(2)}, tmp_path / "a.pth")
    with closing(open_checkpoint(str(tmp_path / "a.pth"))) as source:
        hollow = source.checkpoint.storages[0]._replace(offset=None)
        source.checkpoint.storages[0] = hollow
        with pytest.raises(CheckpointError, match="has no bytes in the file"):
            source.read_into(0, 0, memoryview(bytearray(8)))


def test_a_window_ends_where_it_ends(tmp_path):
    file = ByteFile(write(tmp_path, "file", bytes(range(100))))
    window = Window(file, 10, 5)
    assert window.read(1, 4) == bytes(range(11, 15))
    buffer = bytearray(5)
    window.read_into(0, memoryview(buffer))
    assert buffer == bytes(range(10, 15))
    for ask in (lambda: window.read(1, 5), lambda: window.read(-1, 2), lambda: window.read(2, -1),
                lambda: window.read_into(1, memoryview(buffer)), lambda: window.read_into(-1, memoryview(buffer))):
        with pytest.raises(CheckpointError, match="but there are 5"):
            ask()
    with pytest.raises(CheckpointError, match="needs 5 bytes at byte 96, but the file ends at byte 100"):
        Window(file, 96, 5)
    file.close()


def test_many_tensors_of_one_storage(tmp_path):
    """Most of them are taken in one stride, the first ones are not."""
    saved = io.BytesIO()
    torch.save([torch.full((3,), float(place)) for place in range(100)], saved)
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(tmp_path / "a.pth", "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name.endswith("data.pkl"):  # whoever writes the key as a new text each time
                data = re.sub(rb"(?<=X\x02\x00\x00\x00)[0-9]{2}", b"50", data)
            after.writestr(name, data)
    loaded = torch.load(tmp_path / "a.pth", weights_only=True)
    assert loaded[9].tolist() == [9, 9, 9] and loaded[99].tolist() == [50, 50, 50]
    with closing(open_checkpoint(str(tmp_path / "a.pth"))) as source:
        storages = source.checkpoint.storages
        assert [storages[node.storage].key for node in parts(source)] == [*map(str, range(10)), *["50"] * 90]
        assert len(storages) == 11
