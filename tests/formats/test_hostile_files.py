"""Files that are cut, flipped, lying or no files at all: one sentence each, and the file untouched."""

import io
import json
import os
import pickle
import random
import socket
import zipfile

import pytest
import torch

from ckpt_browser.cli import main
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.outline import walk
from ckpt_browser.formats.torch_archives.script_code import read_scripts
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.damage import cuts, flips
from tests.formats.hostile import named, packaged, proto, scripted, tarred, text, write, zipped
from tests.formats.limited import MEMORY, SECONDS, listed
from tests.formats.zips.zip_bytes import Part, archive

STATE = {"conv.weight": torch.arange(24.0).reshape(2, 3, 4), "conv.bias": torch.zeros(2), "epoch": 3, "名": "ünï"}


def saved(**options: object) -> bytes:
    out = io.BytesIO()
    torch.save(STATE, out, **options)
    return out.getvalue()


def deflated() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved())) as stored, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as packed:
        for name in stored.namelist():
            packed.writestr(name, stored.read(name))
    return out.getvalue()


def safetensors() -> bytes:
    header = json.dumps({"__metadata__": {"format": "pt"}, "a": {"dtype": "F32", "shape": [2, 3],
                                                                "data_offsets": [0, 24]}}).encode()
    return len(header).to_bytes(8, "little") + header + bytes(24)


def script() -> bytes:
    return scripted(proto(named("__torch__", "M") + b")\x81}(" + text("training") + b"\x89ub"), proto(b")"))


PICKLE = proto(b"}" + text("a") + b"K\x01s")
FILES = {
    "zip": saved, "deflated zip": deflated, "legacy": lambda: saved(_use_new_zipfile_serialization=False),
    "tar": lambda: tarred(storages=proto(b"K\x00"), tensors=proto(b"K\x00"), pickle=PICKLE),
    "safetensors": safetensors, "index": lambda: json.dumps({"weight_map": {"a": "a.bin", "b": "../b"}}).encode(),
    "script": script, "package": lambda: packaged(pickle.dumps({"a": [1, 2]}, 2)),
    "protocol 0": lambda: pickle.dumps({"a": [1, 2.5, "x", None, (1,)], "b": b"yz"}, 0),
    "protocol 4": lambda: pickle.dumps({"a": [1, 2.5, "x", None, (1,)], "b": b"yz"}, 4),
}


def look(path: str) -> str:
    """Open and walk the file; what its CheckpointError says, or empty."""
    try:
        source = open_checkpoint(path)
    except CheckpointError as error:
        return str(error)
    source.close()
    assert sum(1 for _ in walk(source.checkpoint)) >= 1
    return ""


def overwrite(path: str, data: bytes) -> None:
    with open(path, "wb") as file:
        file.write(data)


@pytest.mark.parametrize("name", FILES)
def test_cut_anywhere(tmp_path, name):
    path = str(tmp_path / "file")
    whole = FILES[name]()
    for piece in cuts(whole):
        overwrite(path, piece)
        look(path)


@pytest.mark.parametrize("name", FILES)
def test_a_thousand_flips(tmp_path, name):
    path = str(tmp_path / "file")
    for damaged in flips(FILES[name](), 1000):
        overwrite(path, damaged)
        look(path)


def save_folder(folder) -> None:
    import torch.distributed.checkpoint as dcp
    dcp.save({"a": torch.ones(3, 4), "n": {"step": 3}}, checkpoint_id=folder, no_dist=True)


@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", [".metadata", "__0_0.distcp"])
def test_a_distributed_checkpoint_cut_and_flipped(tmp_path, name):
    save_folder(tmp_path)
    whole = (tmp_path / name).read_bytes()
    for damaged in (*list(cuts(whole))[::3], *flips(whole, 500)):
        overwrite(str(tmp_path / name), damaged)
        look(str(tmp_path))


@pytest.mark.parametrize("name", FILES)
def test_the_command_line_tells_one_line_and_leaves_the_file_alone(tmp_path, capsys, name):
    rolled = random.Random(5)
    path = str(tmp_path / "file")
    whole = FILES[name]()
    for _ in range(40):
        place = rolled.randrange(len(whole))
        damaged = whole[:place] if rolled.random() < 0.6 else next(flips(whole, 1, place))
        overwrite(path, damaged)
        before = os.stat(path)
        code = main(["ls", path, *(["--json"] if rolled.random() < 0.7 else [])])
        said = capsys.readouterr()
        assert code in (0, 2)
        assert "Traceback" not in said.err
        assert "internal error" not in said.err
        if code == 2:
            assert said.err.startswith("ckpt-browser: ")
            assert said.err.count("\n") == 1
        after = os.stat(path)
        assert (before.st_mtime_ns, before.st_ino, before.st_mode) == (after.st_mtime_ns, after.st_ino, after.st_mode)
        with open(path, "rb") as file:
            assert file.read() == damaged


KEYS = ["x" * 5_000_000, "<b>&amp;</b><script>", "\x1b[31m\r\n\t\x00", "\u202eevil\u202d\u2066", "\ud800", "",
        "a/b\\c", "\U0010ffff", "\u200b", "%s{0}", "\u2028"]


@pytest.mark.parametrize("key", KEYS, ids=range(len(KEYS)))
def test_odd_keys_are_kept_and_shown_harmlessly(tmp_path, capsys, key):
    path = write(tmp_path, "file", proto(b"}" + text(key) + b"K\x01s"))
    assert main(["ls", path, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["values"][0]["path"] == [key]
    assert main(["ls", path]) == 0
    shown = capsys.readouterr().out
    assert len(shown) < 2000
    assert not any(char in shown for char in "\x1b\r\x00\u202e\u2066\u2028")


ZIPS = {
    "two data.pkl": archive(Part(b"a/data.pkl", PICKLE), Part(b"a/data.pkl", PICKLE)),
    "twins in case": archive(Part(b"a/data.pkl", PICKLE), Part(b"a/DATA.pkl", PICKLE)),
    "two folders": archive(Part(b"a/data.pkl", PICKLE), Part(b"b/data.pkl", PICKLE)),
    "overlapping records": archive(Part(b"a/data.pkl", PICKLE), Part(b"a/version", b"3", header=0)),
    "a size that lies": archive(Part(b"a/data.pkl", PICKLE, method=8, nbytes=10**6)),
    "a bomb": archive(Part(b"a/data.pkl", bytes(200_000_000), method=8)),
    "no data.pkl": archive(Part(b"a/version", b"3")),
    "an empty data.pkl": archive(Part(b"a/data.pkl", b"")),
    "a zip in a zip": archive(Part(b"a/data.pkl", archive(Part(b"a/data.pkl", PICKLE)))),
}


@pytest.mark.parametrize("name", ZIPS)
def test_zip_archives_that_lie_are_refused(tmp_path, name):
    path = write(tmp_path, "file.pt", ZIPS[name])
    outcome = listed(path)
    assert outcome.code == 2
    assert outcome.errors.count("\n") == 1
    assert outcome.seconds < SECONDS
    assert outcome.peak < MEMORY


def test_what_is_no_file(tmp_path):
    os.mkfifo(tmp_path / "pipe")
    server = socket.socket(socket.AF_UNIX)
    server.bind(str(tmp_path / "socket"))
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("nowhere")
    (tmp_path / "loop").symlink_to("loop")
    try:
        for name in ("pipe", "socket", "folder", "link", "loop", "missing", "n" * 300, "nul\0"):
            assert look(str(tmp_path / name)), name
        for name in ("/dev/zero", "/dev/null", "/", "/proc/self/mem", ""):
            assert look(name), name
    finally:
        server.close()


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_file_nobody_may_read(tmp_path):
    path = write(tmp_path, "file", PICKLE)
    os.chmod(path, 0)
    assert "permission" in look(path)


def test_an_index_names_files_in_its_folder_only(tmp_path):
    for name in ("../../etc/passwd", "/etc/passwd", "..", "", "a\0b", "C:\\x", "\ud800", "a" * 5000, "index.json"):
        path = write(tmp_path, "index.json", json.dumps({"weight_map": {"a": name}}).encode())
        source = open_checkpoint(path)
        source.close()
        assert [part.path for part in source.checkpoint.files] == [path]
        assert any(problem.severity == "error" for problem in source.checkpoint.problems)


def test_half_a_terabyte_of_zeros(tmp_path):
    path = write(tmp_path, "zeros", b"")
    os.truncate(path, 500 << 30)
    outcome = listed(path)
    assert outcome.code == 2
    assert outcome.seconds < SECONDS
    with open(path, "r+b") as file:
        file.write(b"\x80\x02}.")
    assert listed(path).code == 2


def test_a_file_that_changes_while_it_is_open(tmp_path):
    path = write(tmp_path, "file.pt", zipped(PICKLE, data__0=bytes(64)))
    source = open_checkpoint(path)
    os.truncate(path, 10)
    with pytest.raises(CheckpointError):
        source.check_unchanged()
    with pytest.raises(CheckpointError):
        source.files[0].read(20, 20)
    source.close()


def test_records_beside_the_folder_of_a_package_are_read_by_their_own_names(tmp_path):
    body = archive(Part(b"p/.data/extern_modules", b""), Part(b"p/in.pkl", PICKLE), Part(b"q/out.pkl", PICKLE))
    source = open_checkpoint(write(tmp_path, "file", body))
    source.close()
    assert [row.path for row in walk(source.checkpoint) if row.path[-1:] == ("a",)] == [("in.pkl", "a"),
                                                                                      ("q/out.pkl", "a")]


@pytest.mark.parametrize("beside", [b"out.pkl", b"code/__torch__.py"])
def test_records_beside_the_folder_of_a_script_are_none_of_its_own(tmp_path, beside):
    parts = [Part(b"m/data.pkl", PICKLE), Part(b"m/constants.pkl", proto(b")")), Part(beside, b"class M(Module):\n")]
    source = open_checkpoint(write(tmp_path, "file", archive(*parts)))
    try:
        assert source.checkpoint.format == "torchscript"
        assert not any("out" in str(row.path) for row in walk(source.checkpoint))
        assert read_scripts(source.files[0], CancelToken(), no_report) == ()
    finally:
        source.close()
