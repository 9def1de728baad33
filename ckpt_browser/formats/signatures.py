"""How files begin that are no checkpoints, and what to tell a person about each."""

import re
from collections.abc import Callable, Collection
from typing import NamedTuple

from ..core.messages import completed, marked, say


class Signature(NamedTuple):
    """One kind of file: how its first bytes look, and the sentence about it."""

    pattern: re.Pattern[bytes]
    """Matched at the first byte."""
    sentence: str
    """``{n}`` stands for the pattern's first group."""


def _begins(start: bytes, sentence: str, at: int = 0) -> Signature:
    return Signature(re.compile(b".{%d}" % at + re.escape(start), re.DOTALL), sentence)


def _matches(pattern: bytes, sentence: str) -> Signature:
    return Signature(re.compile(pattern, re.DOTALL), sentence)


_UNPACK = marked("unpack it and open what is inside")
_IMAGE = marked("is a picture ({kind}), not a checkpoint")
_PROGRAM = marked("is a program or library ({kind}), not a checkpoint")
_AS_TEXT = (marked("is a torch file that was copied as if it were text, which destroyed its bytes; copy or download "
                   "it again in binary mode"))

SIGNATURES: tuple[Signature, ...] = (
    _matches(rb"version https://git-lfs\.github\.com/spec/v1.{0,300}?\nsize (\d{1,18})\n",
             marked("is a Git LFS pointer to a file of {n} bytes, not the file itself; run git lfs pull to fetch it")),
    _begins(b"version https://git-lfs.github.com/spec/v1",
            marked("is a Git LFS pointer, not the file itself; run git lfs pull to fetch it")),
    _matches(rb"(?i)(?:\xef\xbb\xbf)?\s*(?:<!--.{0,400}?-->\s*)?<(?:!doctype html|html|head|body)\b",
             marked("is a web page (HTML), not a checkpoint; the download went wrong, or it needs a login")),
    _begins(b"GGUF", marked("is a GGUF model of llama.cpp; its own tools read and convert it")),
    _matches(rb"lmgg|fmgg|tjgg|algg", marked("is an old GGML model of llama.cpp; its own tools convert it")),
    _begins(b"\x89HDF\r\n\x1a\n",
            marked("is an HDF5 file (Keras or TensorFlow weights, as a rule); open it with an HDF5 browser")),
    _begins(b"\x93NUMPY", marked("is a single NumPy array (.npy); numpy.load reads it")),
    _begins(b"TFL3", marked("is a TensorFlow Lite model"), at=4),
    _begins(b"ET12", marked("is an ExecuTorch program"), at=4),
    _begins(b"\x1f\x8b", say("is packed with gzip; {unpack}", unpack=_UNPACK)),
    _matches(rb"BZh[1-9](?:1AY&SY|\x17rE8P\x90)", say("is packed with bzip2; {unpack}", unpack=_UNPACK)),
    _begins(b"\xfd7zXZ\x00", say("is packed with xz; {unpack}", unpack=_UNPACK)),
    _begins(b"\x28\xb5\x2f\xfd", say("is packed with zstd; {unpack}", unpack=_UNPACK)),
    _begins(b"\x04\x22\x4d\x18", say("is packed with lz4; {unpack}", unpack=_UNPACK)),
    _begins(b"7z\xbc\xaf\x27\x1c", say("is a 7z archive; {unpack}", unpack=_UNPACK)),
    _begins(b"Rar!\x1a\x07", say("is a rar archive; {unpack}", unpack=_UNPACK)),
    _begins(b"PK\7\b", marked("is one part of a zip archive that was split over several files; join them first")),
    _matches(rb"x[\x01\x5e\x9c\xda].{6}", say("is packed with zlib (a compressed joblib dump, perhaps); {unpack}",
                                              unpack=_UNPACK)),
    _begins(b"\x04\0\0\0\x01\0\0\0\x03\0\0\0V 1", marked("is a Lua Torch7 file (.t7), which PyTorch no longer reads")),
    _matches(rb"\x08\x01\x12[\x80-\xff]{1,8}[\x01-\x7f]\x0a", marked("is a TensorFlow SavedModel, not a PyTorch "
                                                                     "checkpoint")),
    _matches(rb"\x08[\x01-\x20](?:\x12[\x01-\x40][\x20-\x7e]|[\x3a\x42][\x01-\xff])",
             marked("looks like an ONNX model, not a PyTorch checkpoint; open it with an ONNX viewer")),
    _begins(b"\x7fELF", completed(_PROGRAM, kind="ELF")),
    _matches(rb"MZ[^\0]{0,40}\0", completed(_PROGRAM, kind="Windows")),
    _matches(rb"[\xce\xcf]\xfa\xed\xfe", completed(_PROGRAM, kind="macOS")),
    _begins(b"\x89PNG\r\n\x1a\n", completed(_IMAGE, kind="PNG")),
    _begins(b"\xff\xd8\xff", completed(_IMAGE, kind="JPEG")),
    _matches(rb"GIF8[79]a", completed(_IMAGE, kind="GIF")),
    _matches(rb"RIFF.{4}WEBP", completed(_IMAGE, kind="WebP")),
    _begins(b"%PDF-", marked("is a PDF document, not a checkpoint")),
    _begins(b"SQLite format 3\0", marked("is an SQLite database, not a checkpoint")),
    _begins(b"PAR1", marked("is a Parquet table, not a checkpoint")),
    _begins(b"ARROW1", marked("is an Arrow table, not a checkpoint")),
    _matches(rb"(?i)(?:\xef\xbb\xbf)?\s*<(?:\?xml\b|svg\b|[a-z][\w:-]*[\s>/])", marked("is an XML text, not a "
                                                                                       "checkpoint")),
    # A torch file whose bytes above 127 became question marks or replacement characters.
    _matches(rb"(?:\?|\xef\xbf\xbd)\x02(?:\?|\xef\xbf\xbd)\r?\nl(?:\?|\xef\xbf\xbd|\xc3\xbc)", _AS_TEXT),
    _matches(rb"\xc2\x80\x02\xc2\x8a\r?\nl", _AS_TEXT),
    _matches(rb"\x80\x02\x8a\r\nl", _AS_TEXT),
    _matches(rb"(?:/|\.\./|\./)[^\s\0][^\n\0]{1,4000}\.(?:ckpt|pth?|bin|safetensors|pkl)\s*\Z",
             marked("is a text that names another file (a symbolic link that was copied as text); open that file "
                    "instead")),
)
"""Tried in order; the first that matches names the file."""

TABLE_END = b"\x57\xfb\x80\x8b\x24\x75\x47\xdb"
"""How the index of a TensorFlow checkpoint ends."""


class ZipContent(NamedTuple):
    """One kind of zip archive that is no torch file, known by the names inside."""

    accepts: Callable[[Collection[str]], bool]
    sentence: str


def _all(ending: str) -> Callable[[Collection[str]], bool]:
    return lambda names: bool(names) and all(name.endswith(ending) for name in names)


def _has(*wanted: str) -> Callable[[Collection[str]], bool]:
    return lambda names: all(name in names for name in wanted)


def _some(*endings: str) -> Callable[[Collection[str]], bool]:
    return lambda names: any(name.endswith(endings) for name in names)


_ZIP_CONTENTS: tuple[ZipContent, ...] = (
    ZipContent(_all(".npy"), marked("is a NumPy archive (.npz); numpy.load reads it")),
    ZipContent(_has("config.json", "model.weights.h5"), marked("is a Keras model (.keras); Keras reads it")),
    ZipContent(_has("MAR-INF/MANIFEST.json"), say("is a TorchServe model archive (.mar); {unpack}", unpack=_UNPACK)),
    ZipContent(_has("[Content_Types].xml"), marked("is an Office document, not a checkpoint")),
    ZipContent(_has("mimetype"), marked("is an OpenDocument or EPUB document, not a checkpoint")),
    ZipContent(_has("AndroidManifest.xml"), marked("is an Android app (.apk), not a checkpoint")),
    ZipContent(_has("META-INF/MANIFEST.MF"), marked("is a Java archive (.jar), not a checkpoint")),
    ZipContent(_some(".dist-info/WHEEL"), say("is a Python wheel, not a checkpoint; {unpack}", unpack=_UNPACK)),
    ZipContent(_some(".dist-info/METADATA", "EGG-INFO/PKG-INFO"), say("is a Python package, not a checkpoint; "
                                                                      "{unpack}", unpack=_UNPACK)),
    ZipContent(_some(".mlmodel"), marked("is a Core ML package, not a PyTorch checkpoint")),
    ZipContent(_some(".onnx"), say("is a zip archive with an ONNX model in it; {unpack}", unpack=_UNPACK)),
    ZipContent(_some("saved_model.pb"), say("is a zip archive with a TensorFlow model in it; {unpack}",
                                            unpack=_UNPACK)),
    ZipContent(_some(".pth", ".pt", ".ckpt", ".safetensors", ".bin", ".th"),
               say("is a zip archive with checkpoints in it; {unpack}", unpack=_UNPACK)),
)


def name_zip_content(names: Collection[str]) -> str | None:
    """What a zip archive without a torch pickle is, as a sentence, or None where its names tell nothing."""
    return next((kind.sentence for kind in _ZIP_CONTENTS if kind.accepts(names)), None)
