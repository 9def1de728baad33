"""The file types that a double-click opens: one table for Linux, Windows and macOS."""

from typing import NamedTuple


class Bytes(NamedTuple):
    """Bytes that must stand somewhere; ``then`` are alternatives of which one must stand elsewhere as well."""

    at: int
    value: bytes
    span: int = 0
    """How many bytes later than ``at`` the value may begin."""
    then: "tuple[Bytes, ...]" = ()


class Kind(NamedTuple):
    """A file type of ours: this program becomes the one that opens it."""

    mime: str
    title: str
    title_zh: str
    suffixes: tuple[str, ...]
    magic: tuple[Bytes, ...]
    parent: str
    """The general type that it is a case of, or empty."""
    windows: str
    """The program identifier in the registry of Windows."""
    apple: str
    """The uniform type identifier of macOS."""
    apple_parent: str


class Offered(NamedTuple):
    """A general type: this program is offered for it, and whatever opens it now goes on doing so."""

    mime: str
    suffix: str
    apple: str


_FIRST_NAME = 30
"""Where the name of a zip archive's first record stands."""
_NAMES = 160
"""How long the name of a model, which torch puts before each record's name, is expected to be at most."""
# The records of torch's own zip writer carry no date; with that head, the rarer first records will do.
_TORCH_ZIP = b"PK\x03\x04\x00\x00\x08\x08\x00\x00"
_RARER = (b"/data/", b"/version", b"/.data/", b"/extra/", b"/code/", b"/constants.pkl")
_LEGACY = b"\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19."

KINDS: tuple[Kind, ...] = (
    Kind("application/x-pytorch-checkpoint", "PyTorch checkpoint", "PyTorch 检查点",
         (".pth", ".pt", ".ckpt", ".pth.tar"),
         (Bytes(0, b"PK\x03\x04", then=(Bytes(_FIRST_NAME, b"/data.pkl", _NAMES),)),
          Bytes(0, _TORCH_ZIP, then=tuple(Bytes(_FIRST_NAME, name, _NAMES) for name in _RARER)),
          Bytes(0, b"\x80", then=(Bytes(2, _LEGACY), Bytes(11, _LEGACY)))),
         "", "ckpt-browser.checkpoint", "org.ckpt_browser.checkpoint", "public.data"),
    Kind("application/x-safetensors", "Safetensors file", "Safetensors 文件", (".safetensors",),
         # The length of the header is a number of eight bytes, and no header has 4 GiB.
         (Bytes(4, b'\x00\x00\x00\x00{"'),),
         "", "ckpt-browser.safetensors", "org.ckpt_browser.safetensors", "public.data"),
    Kind("application/x-checkpoint-index+json", "Index of a checkpoint in several files", "分片检查点的索引",
         (".index.json",), (), "application/json", "ckpt-browser.index", "org.ckpt_browser.index", "public.json"),
)

OFFERED: tuple[Offered, ...] = (
    Offered("application/octet-stream", ".bin", "com.apple.macbinary-archive"),
    Offered("application/x-tar", ".tar", "public.tar-archive"),
    Offered("application/json", ".json", "public.json"),
)
