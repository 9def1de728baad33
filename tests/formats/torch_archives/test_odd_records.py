"""Archives whose records are where torch puts none, are packed, too long, or say less than they hold."""

import io
import pickle
import struct
import zipfile
import zlib
from contextlib import closing
from pathlib import Path

import pytest
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Broken, Group, Tensor
from ckpt_browser.formats.source import Source
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import named, proto, text, write
from tests.formats.zips.zip_bytes import Part, archive, deflated

FLOAT = named("torch", "FloatStorage")


def opened(folder: Path, *parts: Part) -> Source:
    return open_checkpoint(write(folder, "file.pt", archive(*parts)))


def children(source: Source) -> dict[object, object]:
    root = source.checkpoint.nodes[source.checkpoint.root]
    return {key: source.checkpoint.nodes[child] for key, child in zip(root.keys, root.children, strict=True)}


def storage(count: int, location: str = "cpu", key: str = "0") -> bytes:
    return b"(" + text("storage") + FLOAT + text(key) + text(location) + b"K" + bytes((count,)) + b"tQ"


def tensor(raw: bytes, count: int) -> bytes:
    size = b"K" + bytes((count,))
    return named("torch._utils", "_rebuild_tensor_v2") + b"(" + raw + b"K\x00" + size + b"\x85K\x01\x85\x89NtR"


@pytest.mark.parametrize(("names", "reason"), [
    ((b"a/data.pkl", b"b/data.pkl"), "holds data.pkl in more than one folder, so that readers may differ"),
    ((b"mydata.pkl",), "is a zip archive, but not one of torch's"), ((b"readme",), "is a zip archive, but not one of")])
def test_archives_that_are_none_or_several(tmp_path: Path, names: tuple[bytes, ...], reason: str) -> None:
    with pytest.raises(CheckpointError, match=reason):
        opened(tmp_path, *(Part(name, proto(b"}")) for name in names))


def test_the_outer_of_two_folders_is_the_archive(tmp_path: Path) -> None:
    with closing(opened(tmp_path, Part(b"a/data.pkl", pickle.dumps({"outer": 1}, 4)),
                        Part(b"a/b/data.pkl", pickle.dumps({"inner": 1}, 4)))) as source:
        assert list(children(source)) == ["outer"]


def test_a_packed_record_of_a_package_is_listed_and_not_read(tmp_path: Path) -> None:
    program = pickle.dumps(list(range(1000)), 4)
    with closing(opened(tmp_path, Part(b"p/.data/version", b"6"), Part(b"p/.data/extern_modules", b""),
                        Part(b"p/plain.pkl", program), Part(b"p/packed.pkl", program, 8))) as source:
        found = children(source)
        assert list(found) == ["plain.pkl", "(records)"]
        assert "packed.pkl" in found["(records)"].keys


def test_a_script_of_nothing_but_code(tmp_path: Path) -> None:
    with closing(opened(tmp_path, Part(b"s/constants.pkl", proto(b")")), Part(b"s/code/s.py", b"x = 0\n"))) as source:
        root = source.checkpoint.nodes[source.checkpoint.root]
        assert isinstance(root, Group) and root.children == ()
        assert list(dict(root.attributes)) == ["(constants)", "(code)"]


def test_inputs_that_a_trace_keeps_with_their_bytes_and_without(tmp_path: Path) -> None:
    inputs = proto(b"(" + tensor(storage(4), 4) + tensor(storage(4, key="1"), 4) + b"t")
    with closing(opened(tmp_path, Part(b"s/data.pkl", proto(b"}")), Part(b"s/constants.pkl", proto(b")")),
                        Part(b"s/traced_inputs.pkl", inputs), Part(b"s/traced_inputs/0", bytes(16)),
                        Part(b"s/traced_inputs/1", b""))) as source:
        found = [source.checkpoint.storages[node.storage].missing for node in source.checkpoint.nodes
                 if isinstance(node, Tensor)]
        assert found == ["", "the file keeps its shape, not its bytes"]


def test_a_description_of_a_module_that_is_too_long(tmp_path: Path) -> None:
    path = write(tmp_path, "file.pt", archive(Part(b"m/model.json", b"{}"), Part(b"m/code/m.py", b"x = 0\n")))
    with open(path, "r+b") as file:  # the record's bytes are a hole of 300 MiB
        size = 300 << 20
        head = struct.pack("<4s5H3I2H", b"PK\3\4", 20, 0, 0, 0, 0, 0, size, size, 12, 0) + b"m/model.json"
        file.write(head)
        file.seek(len(head) + size)
        central = struct.pack("<4s6H3I5H2I", b"PK\1\2", 20, 20, 0, 0, 0, 0, 0, size, size, 12, 0, 0, 0, 0, 0, 0)
        place = file.tell()
        file.write(central + b"m/model.json")
        file.write(struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, 1, 1, len(central) + 12, place, 0))
    with pytest.raises(CheckpointError, match=r"its model\.json is too large"):
        open_checkpoint(path)


def test_a_storage_without_a_record_on_the_meta_device(tmp_path: Path) -> None:
    body = b"(" + tensor(storage(4, "meta"), 4) + tensor(storage(4, "cpu", "1"), 4) + b"t"
    with closing(opened(tmp_path, Part(b"a/data.pkl", proto(body)), Part(b"a/version", b"3"))) as source:
        meta, lost = children(source).values()
        assert isinstance(meta, Tensor) and meta.device == "meta"
        assert isinstance(lost, Broken) and "not in the file" in lost.reason
        with pytest.raises(CheckpointError, match="a meta storage has no bytes"):
            source.read_into(meta.storage, 0, memoryview(bytearray(4)))


@pytest.mark.parametrize(("held", "reason"), [(deflated(bytes(8)), "inflates to 8 bytes instead of 16"),
                                              (b"\xff" * 8, "does not inflate")])
def test_a_packed_storage_that_holds_less_than_it_says(tmp_path: Path, held: bytes, reason: str) -> None:
    part = Part(b"a/data/0", bytes(16), 8, packed=held, crc=zlib.crc32(bytes(16)))
    with closing(opened(tmp_path, Part(b"a/data.pkl", proto(tensor(storage(4), 4))), Part(b"a/version", b"3"),
                        part)) as source, pytest.raises(CheckpointError, match=reason):
        source.read_into(0, 0, memoryview(bytearray(16)))


def test_a_view_beyond_its_storage_among_many_that_are_not(tmp_path: Path) -> None:
    """Tensors that are taken in one stride are compared with their storages like any others."""
    saved = io.BytesIO()
    torch.save([torch.zeros(5, 7) for _ in range(100)], saved)
    with zipfile.ZipFile(saved) as before, zipfile.ZipFile(tmp_path / "a.pth", "w") as after:
        for name in before.namelist():
            data = before.read(name)
            if name.endswith("data.pkl"):
                place = data.rindex(b"K\x05K\x07\x86")
                data = data[:place] + b"K\x06" + data[place + 2:]
            after.writestr(name, data)
    with closing(open_checkpoint(str(tmp_path / "a.pth"))) as source:
        *others, last = children(source).values()
        assert all(isinstance(node, Tensor) for node in others)
        assert last == Broken("torch.Tensor", "reaches element 41 of a storage that holds 35")


def test_jagged_tensors_that_share_their_parts(tmp_path: Path) -> None:
    values, offsets = tensor(storage(4), 4), tensor(storage(4), 4)
    fields = b"}(" + text("values") + b"h\x01" + text("offsets") + b"h\x02" + b"u"
    njt = named("torch.nested._internal.nested_tensor", "_rebuild_njt") + fields + b"\x85R"
    body = b"](" + values + b"q\x01" + offsets + b"q\x02" + njt + njt + b"e"
    with closing(opened(tmp_path, Part(b"a/data.pkl", b"\x80\x02" + body + b"."), Part(b"a/version", b"3"),
                        Part(b"a/data/0", bytes(16)))) as source:
        *_, first, second = children(source).values()
        assert first.layout == second.layout == "nested"
        assert dict(first.parts) == dict(second.parts)


def test_a_cut_archive_with_a_long_pickle(tmp_path: Path) -> None:
    torch.save({"note": "x" * 1_500_000, "w": torch.arange(300_000.0)}, tmp_path / "a.pth")
    whole = (tmp_path / "a.pth").read_bytes()
    with closing(open_checkpoint(write(tmp_path, "cut.pth", whole[:2_000_000]))) as source:
        note, tensor_ = children(source).values()
        assert len(note.value) == 1_500_000
        assert tensor_.shape == (300_000,)
        assert source.checkpoint.storages[0].missing
