"""Every file is named by its content, in a sentence for a person."""

import bz2
import gzip
import io
import lzma
import pickle
import struct
import tarfile
import zlib
from collections import OrderedDict
from pathlib import Path

import numpy as np
import pytest
import safetensors.torch
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.formats.detect import detect, name_zip_content
from ckpt_browser.formats.files import ByteFile

from .damage import cuts, flips, sentence

KINDS = {"zip", "legacy", "tar", "pickle", "safetensors", "index"}
MAGIC = 0x1950A86A20F9469CFC6C


@pytest.fixture
def named(tmp_path):
    """A function that tells what some bytes are: a kind, or the sentence about them."""

    def name(data: bytes) -> str:
        path = tmp_path / "file.pth"
        path.write_bytes(data)
        return kind_of(path)

    return name


def kind_of(path: Path) -> str:
    file = ByteFile(str(path))
    try:
        return detect(file)
    except CheckpointError as error:
        return str(error)
    finally:
        file.close()


def saved(value: object, **options: object) -> bytes:
    out = io.BytesIO()
    torch.save(value, out, **options)
    return out.getvalue()


def tar(form: int) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w", format=form) as made:
        info = tarfile.TarInfo("sys_info")
        info.size = 5
        made.addfile(info, io.BytesIO(b"hello"))
    return out.getvalue()


def test_torch_files(named):
    state = {"a": torch.ones(2)}
    assert named(saved(state)) == "zip"
    assert named(saved(state, _use_new_zipfile_serialization=False)) == "legacy"
    for protocol in range(2, 6):
        assert named(saved(state, _use_new_zipfile_serialization=False, pickle_protocol=protocol)) == "legacy"


@pytest.mark.parametrize("protocol", range(6))
def test_legacy_magic_of_every_protocol(named, protocol):
    assert named(pickle.dumps(MAGIC, protocol) + pickle.dumps(1001, protocol)) == "legacy"
    assert named(pickle.dumps(MAGIC + 1, protocol)) == "pickle"


@pytest.mark.parametrize("protocol", range(6))
@pytest.mark.parametrize("value", [
    {}, [], (), 7, -1.5, "text", None, True, {"a": 1}, [[1], (2,)], OrderedDict(a=np.ones(3)), {"k" * 9000: [1]},
    list(range(5000)), {"weights": np.zeros(4000)}, '{"json": 1}', {'{"json": 1}': 2},
], ids=lambda value: str(type(value)))
def test_pickles_of_every_protocol(named, protocol, value):
    assert named(pickle.dumps(value, protocol)) == "pickle"


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT])
def test_tar(named, form):
    assert named(tar(form)) == "tar"


def test_tar_with_the_signed_sums_of_old_writers(named):
    block = bytearray(tar(tarfile.USTAR_FORMAT))
    block[:4] = b"\xe9\xe9s\0"
    blank = bytes(block[:148]) + b" " * 8 + bytes(block[156:512])
    total = sum(struct.unpack("512b", blank))
    block[148:156] = b"%06o\0 " % total
    assert named(bytes(block)) == "tar"
    block[148:156] = b"%06o\0 " % (total + 1)
    assert named(bytes(block)) not in KINDS


@pytest.mark.parametrize("count", [0, 1, 8, 9, 40, 400])
def test_safetensors(named, count):
    tensors = {f"key{place}": torch.ones(2) for place in range(count)}
    assert named(safetensors.torch.save(tensors)) == "safetensors"


@pytest.mark.parametrize("length", [0x280, 0x380, 0x480, 0x580, 200_000_000, (1 << 64) - 1])
def test_safetensors_by_header_length(named, length):
    assert named(length.to_bytes(8, "little") + b'{"a":{}') == "safetensors"


def test_index(named):
    assert named(b'{"metadata": {"total_size": 1}, "weight_map": {"a": "b.safetensors"}}') == "index"
    assert named(b'\xef\xbb\xbf\n {"x": "' + b"y" * 100_000 + b'", "weight_map": {}}') == "index"


LFS = b"version https://git-lfs.github.com/spec/v1\noid sha256:%s\nsize 13456789012\n" % (b"0" * 64)
STRANGERS = {
    "is empty (0 bytes)": [b""],
    "is a Git LFS pointer to a file of 13,456,789,012 bytes": [LFS],
    "is a Git LFS pointer, not": [LFS[:60]],
    "is a web page (HTML)": [b"<!DOCTYPE html><html>", b"\n\n <html lang='en'>", b"<!-- x --><HTML>", b"<head>"],
    "is a GGUF model": [b"GGUF\3\0\0\0" + bytes(16)],
    "is an old GGML model": [b"lmgg\0\0\0\0", b"tjgg\1\0\0\0"],
    "is an HDF5 file": [b"\x89HDF\r\n\x1a\n" + bytes(40)],
    "is a single NumPy array": [b"\x93NUMPY\1\0v\0{'descr'"],
    "is a TensorFlow Lite model": [b"\x1c\0\0\0TFL3" + bytes(20)],
    "is an ExecuTorch program": [b"\x1c\0\0\0ET12" + bytes(20)],
    "is packed with gzip": [gzip.compress(b"abc")],
    "is packed with bzip2": [bz2.compress(b"abc"), bz2.compress(b"")],
    "is packed with xz": [lzma.compress(b"abc")],
    "is packed with zstd": [b"\x28\xb5\x2f\xfd\x04\x00\x01\0\0"],
    "is packed with lz4": [b"\x04\x22\x4d\x18\x64\x40\xa7"],
    "is packed with zlib": [zlib.compress(b"abc" * 10), zlib.compress(b"abc" * 10, 9), zlib.compress(b"abc" * 10, 1)],
    "is a 7z archive": [b"7z\xbc\xaf\x27\x1c\0\4"],
    "is a rar archive": [b"Rar!\x1a\7\0", b"Rar!\x1a\7\1\0"],
    "is one part of a zip": [b"PK\7\bPK\3\4"],
    "is a Lua Torch7 file": [b"\x04\0\0\0\x01\0\0\0\x03\0\0\0V 1\x11\0\0\0torch.FloatTensor"],
    "is a TensorFlow SavedModel": [b"\x08\x01\x12\xd4\x8e\x05\x0a\x95"],
    "is the index of a TensorFlow checkpoint": [b"\0\0\1\2" + bytes(50) + b"\x57\xfb\x80\x8b\x24\x75\x47\xdb"],
    "looks like an ONNX model": [b"\x08\x08\x12\x07pytorch\x1a\x052.1", b"\x08\x07:\xff\1", b"\x08\x03B\x04\x0a"],
    "is a program or library (ELF)": [b"\x7fELF\2\1\1" + bytes(9)],
    "is a program or library (Windows)": [b"MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff" + bytes(50)],
    "is a program or library (macOS)": [b"\xcf\xfa\xed\xfe\7\0\0\1"],
    "is a picture (PNG)": [b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"],
    "is a picture (JPEG)": [b"\xff\xd8\xff\xe0\0\x10JFIF"],
    "is a picture (GIF)": [b"GIF89a\1\0"],
    "is a picture (WebP)": [b"RIFF\x1a\0\0\0WEBPVP8 "],
    "is a PDF document": [b"%PDF-1.7\n"],
    "is an SQLite database": [b"SQLite format 3\0\x10\0"],
    "is a Parquet table": [b"PAR1\x15\4"],
    "is an Arrow table": [b"ARROW1\0\0"],
    "is an XML text": [b'<?xml version="1.0"?><a/>', b"<Error><Code>AccessDenied</Code></Error>", b"<svg xmlns=''>"],
    "is a JSON text without a weight_map": [b'{"model_type": "llama"}', b"[1, 2]", b"  {}"],
    "is a text, not a checkpoint; it begins with “model:”": [b"model:\n"],
    "it begins with “abc”": [b"abc", b"abc\nepoch 2\n", b"\nabc  \r\nepoch 2"],
    "is not a checkpoint of a known format; it begins": [b"\xde\xad\xbe\xef"],
    "it begins with “привет": ["привет, мир".encode() * 1000],
    "a symbolic link that was copied": [b"/home/me/runs/epoch=3.ckpt", b"../../blobs/model.pth\n"],
    "copied as if it were text": [
        b"?\x02?\nl??F? j?P\x19.?\x02M", "\ufffd\2\ufffd\nl\ufffd\ufffdF".encode(), b"\x80\x02\x8a\r\nl\xfc\x9cF",
        pickle.dumps(MAGIC, 2).decode("latin-1").encode()],
    "holds nothing but zero bytes": [bytes(1), bytes(5000)],
    "its first MiB": [bytes((1 << 20) + 1)],
    "begins with zero bytes": [bytes(5000) + b"x"],
    "begins with the bytes de ad be ef": [b"\xde\xad\xbe\xef"],
    "begins with the bytes ff fe": ["utf-16 text".encode("utf-16")],
}


@pytest.mark.parametrize("expected", STRANGERS)
def test_what_is_no_checkpoint_is_named(named, expected):
    for data in STRANGERS[expected]:
        told = named(data)
        assert expected in told
        assert "\n" not in told
        assert not told.endswith(".")


def test_text_is_shown_harmlessly(named):
    assert "\\u202e" in named("right-to-left \u202e mark".encode())


@pytest.mark.parametrize("data", [
    saved({"a": torch.ones(2)}), saved({"a": 1}, _use_new_zipfile_serialization=False), pickle.dumps({"a": [1.5]}, 0),
    tar(tarfile.USTAR_FORMAT)[:1024], safetensors.torch.save({"a": torch.ones(2)}), b'{"weight_map": {"a": "b"}}',
], ids=["zip", "legacy", "pickle", "tar", "safetensors", "index"])
def test_damage_gives_a_kind_or_a_sentence(tmp_path, data):
    path = tmp_path / "damaged"

    def name(damaged: bytes) -> None:
        path.write_bytes(damaged)
        file = ByteFile(str(path))
        try:
            assert detect(file) in KINDS
        finally:
            file.close()

    for damaged in [*list(cuts(data))[::3], *flips(data, 300)]:
        sentence(lambda damaged=damaged: name(damaged))


@pytest.mark.parametrize(("names", "expected"), [
    (["a.npy", "b/c.npy"], "NumPy archive"),
    (["metadata.json", "config.json", "model.weights.h5"], "Keras"),
    (["[Content_Types].xml", "word/document.xml"], "Office"),
    (["META-INF/MANIFEST.MF", "A.class"], "Java"),
    (["AndroidManifest.xml", "META-INF/MANIFEST.MF"], "Android"),
    (["x-1.dist-info/WHEEL", "x/__init__.py"], "wheel"),
    (["MAR-INF/MANIFEST.json", "model.pt"], "TorchServe"),
    (["mimetype", "content.xml"], "OpenDocument"),
    (["data", "policy.pth"], "checkpoints in it"),
    (["model/model.onnx"], "ONNX"),
])
def test_zip_contents_are_named(names, expected):
    assert expected in name_zip_content(names)
    assert expected in name_zip_content(dict.fromkeys(names))


@pytest.mark.parametrize("names", [[], ["readme.txt"], ["archive/data.pkl", "archive/version"]])
def test_zip_contents_that_tell_nothing(names):
    assert name_zip_content(names) is None


def test_corpus(corpus, corpus_index):
    kinds = {"legacy pickle": "legacy", "raw pickle": "pickle", "legacy tar": "tar", "safetensors": "safetensors",
             "gzip": "is packed with gzip", "empty file": "is empty"}
    for name, entry in corpus_index.items():
        told = kind_of(corpus / name)
        kind = str(entry["kind"])
        if kind == "unknown binary" or name.endswith("header_size_too_big.safetensors"):
            assert told not in KINDS, name
        else:
            assert told.startswith(kinds.get(kind, "zip")), name
