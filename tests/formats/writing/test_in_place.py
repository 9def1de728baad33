"""Changes within a file: what torch and safetensors read afterwards, and what is refused."""

import json
import os
import struct
import zipfile
from pathlib import Path

import pytest
import safetensors.torch
import torch

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.formats.files import ByteFile, Identity
from ckpt_browser.formats.reading import read
from ckpt_browser.formats.writing.disk.target import replacing
from ckpt_browser.formats.writing.in_place.changing import append_records, header_room, rewrite_header
from ckpt_browser.formats.writing.in_place.compacting import compact, compacted_nbytes
from ckpt_browser.formats.writing.zip_records import Written, central_entry, descriptor, end_records, local_header
from ckpt_browser.formats.zips.zips import read_directory

from ..same_as_torch import assert_same
from ..zips.zip_bytes import Part, archive
from .small_files import hidden


def identity_of(path: Path) -> Identity:
    """The state that a file is opened in."""
    file = ByteFile(str(path))
    file.close()
    return file.identity


def pickle_of(path: Path) -> bytes:
    with zipfile.ZipFile(path) as archive:
        return archive.read(next(name for name in archive.namelist() if name.endswith("/data.pkl")))


def refusal(action, path: Path, *args) -> str:
    """Why a change is refused; the file is as before and nothing lies beside it."""
    before, state = path.read_bytes(), identity_of(path)
    with pytest.raises(CheckpointError) as caught:
        action(str(path), *args)
    assert path.read_bytes() == before
    assert identity_of(path) == state
    assert not hidden(path.parent)
    told = str(caught.value)
    assert "\n" not in told
    assert not told.endswith(".")
    return told


@pytest.fixture
def renamed(tmp_path) -> tuple[Path, bytes, dict[str, torch.Tensor]]:
    """A file, another pickle for it, and what it then holds."""
    tensors = [torch.full((number + 1,), number, dtype=torch.float32) for number in range(40)]
    old = {f"module.{number}.weight": tensor for number, tensor in enumerate(tensors)}
    new = {key.removeprefix("module."): tensor for key, tensor in old.items()}
    torch.save(new, tmp_path / "new.pth")
    torch.save(old, tmp_path / "model.pth")
    return tmp_path / "model.pth", pickle_of(tmp_path / "new.pth"), new


def assert_holds(path: Path, wanted: dict[str, torch.Tensor]) -> None:
    """What torch reads in each of its ways, and what our reader says."""
    for how in ({"weights_only": True}, {"mmap": True}, {"weights_only": False}):
        loaded = torch.load(path, **how)
        assert list(loaded) == list(wanted)
        assert all(torch.equal(loaded[key], wanted[key]) for key in wanted)
        del loaded
    with zipfile.ZipFile(path) as archive:
        assert archive.testzip() is None
    source = read(str(path), CancelToken(), no_report)
    assert_same(source, torch.load(path))
    assert all(problem.severity == "note" for problem in source.checkpoint.problems)
    source.close()


def test_renamed_keys(renamed):
    path, program, wanted = renamed
    before, inode = path.read_bytes(), path.stat().st_ino
    changed = append_records(str(path), identity_of(path), {"model/data.pkl": program})
    assert changed.identity == identity_of(path)
    assert changed.note == ""
    assert_holds(path, wanted)
    assert path.read_bytes().startswith(before)
    assert path.stat().st_ino == inode
    assert not hidden(path.parent)


def test_dropped_records_are_not_listed_any_more(renamed):
    path, _, wanted = renamed
    torch.save({key: wanted[key] for key in list(wanted)[:-1]}, path.parent / "new.pth")
    append_records(str(path), identity_of(path), {"model/data.pkl": pickle_of(path.parent / "new.pth")},
                   ["model/data/39"])
    with zipfile.ZipFile(path) as archive:
        assert "model/data/39" not in archive.namelist()
        assert "model/data/38" in archive.namelist()
        assert archive.namelist()[0] == "model/data.pkl"
    assert_holds(path, dict(list(wanted.items())[:-1]))


def test_changes_upon_changes(renamed):
    path, program, wanted = renamed
    old = pickle_of(path)
    for number in range(20):
        append_records(str(path), identity_of(path), {"model/data.pkl": program if number % 2 else old})
    assert_holds(path, wanted)


def test_more_than_a_reader_looks_back_for_the_end(tmp_path):
    tensors = {f"a.long.name.of.a.layer.{number}": torch.tensor([number]) for number in range(3000)}
    torch.save({f"module.{key}": tensor for key, tensor in tensors.items()}, tmp_path / "model.pth")
    torch.save(tensors, tmp_path / "new.pth")
    path = tmp_path / "model.pth"
    size = path.stat().st_size
    append_records(str(path), identity_of(path), {"model/data.pkl": pickle_of(tmp_path / "new.pth")})
    assert path.stat().st_size - size > 3 * 0xFFFF
    assert_holds(path, tensors)


def test_new_records_beside_new_pickle(renamed):
    path, program, wanted = renamed
    append_records(str(path), identity_of(path), {"model/data.pkl": program, "model/note": b"words"})
    with zipfile.ZipFile(path) as archive:
        assert archive.read("model/note") == b"words"
    assert_holds(path, wanted)


def test_a_file_of_a_terabyte_takes_no_longer(tmp_path):
    path, huge = tmp_path / "huge.pth", 1 << 40
    data = Written(b"x/data/0", 0, huge, huge, crc=1)
    with path.open("wb") as out:
        out.write(local_header(data))
        try:
            out.seek(huge, 1)
            out.write(descriptor(data))
        except OSError:
            pytest.skip("no files of this size here")
        position = out.tell()
        pickled = Written(b"x/data.pkl", position, 3, 3, crc=0x352441C2)
        out.write(local_header(pickled) + b"abc" + descriptor(pickled))
        entries = central_entry(pickled) + central_entry(data)
        out.write(entries)
        out.write(end_records(2, out.tell() - len(entries), len(entries)))
    append_records(str(path), identity_of(path), {"x/data.pkl": b"new"}, [])
    with zipfile.ZipFile(path) as archive:
        assert archive.read("x/data.pkl") == b"new"
    assert path.stat().st_blocks * 512 < 1 << 20


def test_links_lead_to_the_same_file(renamed, tmp_path):
    path, program, wanted = renamed
    (tmp_path / "link.pth").symlink_to(path)
    os.link(path, tmp_path / "hard.pth")
    append_records(str(tmp_path / "link.pth"), identity_of(path), {"model/data.pkl": program})
    assert (tmp_path / "link.pth").is_symlink()
    assert_holds(tmp_path / "hard.pth", wanted)


def test_a_record_that_is_not_there(renamed):
    path, program, _ = renamed
    told = refusal(append_records, path, identity_of(path), {"model/data.pkl": program}, ["model/data/99"])
    assert told == "record model/data/99: is not there to be dropped"


def test_a_file_that_changed_since_it_was_opened(renamed):
    path, program, _ = renamed
    before = identity_of(path)
    os.utime(path, (1, 1))
    told = refusal(append_records, path, before, {"model/data.pkl": program})
    assert told == "the file changed on disk since it was opened"


def test_a_file_that_another_saver_holds(renamed):
    path, program, _ = renamed
    data = path.read_bytes()
    with replacing(str(path), 0) as replacement:
        replacement.out.write(data)
        with pytest.raises(CheckpointError, match="another program that has locked it"):
            append_records(str(path), identity_of(path), {"model/data.pkl": program})
    assert path.read_bytes() == data


def test_a_write_protected_file(renamed):
    path, program, _ = renamed
    path.chmod(0o444)
    assert "write-protected" in refusal(append_records, path, identity_of(path), {"model/data.pkl": program})


def test_a_file_that_is_gone(tmp_path):
    with pytest.raises(CheckpointError, match="there is no such"):
        append_records(str(tmp_path / "gone.pth"), Identity(0, 0, 0, 0), {"x/data.pkl": b""})
    assert not os.listdir(tmp_path)


def test_archives_that_cannot_be_continued(renamed):
    path, program, _ = renamed
    data = path.read_bytes()
    path.write_bytes(b"#!/bin/sh\n" + data)
    assert "from behind other bytes" in refusal(append_records, path, identity_of(path), {"model/data.pkl": program})
    path.write_bytes(data[:-30])
    assert "cut short" in refusal(append_records, path, identity_of(path), {"model/data.pkl": program})
    path.write_bytes(b"no archive at all")
    assert "cut short" in refusal(append_records, path, identity_of(path), {"model/data.pkl": program})
    damaged = bytearray(data)
    place = data.index(b"PK\1\2", data.index(b"PK\1\2") + 4)
    struct.pack_into("<H", damaged, place + 28, 60_000)
    path.write_bytes(damaged)
    assert "damaged zip directory" in refusal(append_records, path, identity_of(path), {"model/data.pkl": program})
    data = archive(Part(b"model/data.pkl"))
    nbytes = int.from_bytes(data[-10:-6], "little")
    path.write_bytes(data[:-22] + b"PK\1\2rest" + data[-22:-10] + struct.pack("<I", nbytes + 8) + data[-6:])
    assert "damaged zip directory" in refusal(append_records, path, identity_of(path), {"model/data.pkl": program})


@pytest.fixture
def safe(tmp_path) -> Path:
    safetensors.torch.save_file({"old.weight": torch.arange(5.0), "old.bias": torch.zeros(1)},
                                tmp_path / "model.safetensors", {"format": "pt"})
    return tmp_path / "model.safetensors"


def header_of(path: Path) -> dict:
    data = path.read_bytes()
    return json.loads(data[8:8 + int.from_bytes(data[:8], "little")])


def test_renamed_safetensors(safe):
    header = {key.removeprefix("old."): entry for key, entry in header_of(safe).items()}
    size = safe.stat().st_size
    changed = rewrite_header(str(safe), identity_of(safe), json.dumps(header, separators=(",", ":")).encode())
    assert changed.identity == identity_of(safe)
    assert safe.stat().st_size == size
    loaded = safetensors.torch.load_file(safe)
    assert torch.equal(loaded["weight"], torch.arange(5.0))
    assert sorted(loaded) == ["bias", "weight"]
    read(str(safe), CancelToken(), no_report).close()
    assert not hidden(safe.parent)


def test_a_header_that_fills_its_place_and_one_that_does_not_fit(safe):
    file = ByteFile(str(safe))
    room = header_room(file)
    file.close()
    header = header_of(safe)
    header["__metadata__"] = {"x": ""}
    spare = room - len(json.dumps(header, separators=(",", ":")))
    header["__metadata__"] = {"x": "y" * spare}
    rewrite_header(str(safe), identity_of(safe), json.dumps(header, separators=(",", ":")).encode())
    assert len(safetensors.torch.load_file(safe)) == 2
    header["__metadata__"] = {"x": "y" * (spare + 1)}
    told = refusal(rewrite_header, safe, identity_of(safe), json.dumps(header, separators=(",", ":")).encode())
    assert told == (f"needs a header of {room + 1:,} bytes, but its place takes {room:,}; "
                    "save it as a new file instead")


@pytest.mark.parametrize("data", [b"", b"1234567", bytes(8), (99).to_bytes(8, "little") + b"{}", b"\xff" * 20])
def test_no_safetensors_header(tmp_path, data):
    (tmp_path / "x").write_bytes(data)
    assert "has no safetensors header" in refusal(rewrite_header, tmp_path / "x", identity_of(tmp_path / "x"), b"{}")


def test_compacting_gives_dead_bytes_back(renamed):
    path, program, wanted = renamed
    fresh = path.stat().st_size
    path.chmod(0o640)
    for _ in range(5):
        append_records(str(path), identity_of(path), {"model/data.pkl": program})
    before = path.stat().st_size
    file = ByteFile(str(path))
    predicted = compacted_nbytes(file, read_directory(file, CancelToken(), no_report))
    file.close()
    done = compact(str(path), identity_of(path), CancelToken(), no_report)
    assert (done.before, done.after) == (before, path.stat().st_size)
    assert done.after == predicted
    assert done.after < fresh < before
    assert path.stat().st_mode & 0o777 == 0o640
    assert_holds(path, wanted)
    source = read(str(path), CancelToken(), no_report)
    assert not source.checkpoint.problems
    source.close()


def test_compacting_what_torch_wrote_changes_nothing(renamed):
    path = renamed[0]
    data = path.read_bytes()
    compact(str(path), identity_of(path), CancelToken(), no_report)
    assert path.read_bytes() == data


def test_compacting_is_refused_and_cancelled_without_a_trace(renamed):
    path, program, _ = renamed
    append_records(str(path), identity_of(path), {"model/data.pkl": program})
    data, state = path.read_bytes(), identity_of(path)
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        compact(str(path), state, token, no_report)
    os.utime(path, (1, 1))
    assert "changed on disk" in refusal(compact, path, state, CancelToken(), no_report)
    assert path.read_bytes() == data
