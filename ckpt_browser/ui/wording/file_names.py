"""Names of files on their way through Qt, whose texts silently lose the bytes of a name that are no UTF-8."""

import os
from collections.abc import Iterable

from PySide6.QtCore import QUrl

LOST = "\ufffd"
"""What Qt makes of such bytes in an address."""


def packed(path: str) -> bytes:
    """A path as the data of an action, an item or a property."""
    return os.fsencode(path)


def unpacked(data: object) -> str:
    """The path that was packed; empty for anything else."""
    return os.fsdecode(data) if isinstance(data, bytes) else ""


def path_of(url: QUrl) -> str:
    """The path of a ``file:`` address."""
    path = url.toLocalFile()
    if LOST not in path or os.name == "nt":
        return path
    from urllib.parse import unquote_to_bytes

    return os.fsdecode(unquote_to_bytes(url.path(QUrl.ComponentFormattingOption.FullyEncoded)))


def url_of(path: str) -> QUrl:
    """The ``file:`` address of a path."""
    if text_of(path) == path or os.name == "nt":
        return QUrl.fromLocalFile(path)
    from urllib.parse import quote_from_bytes

    return QUrl.fromEncoded(f"file://{quote_from_bytes(os.fsencode(path))}".encode())


def text_of(path: str) -> str:
    """The path as a text that Qt keeps: as it is, or with escapes for what is no UTF-8."""
    return path.encode("utf-8", "backslashreplace").decode("utf-8")


def told_apart(path: str, others: Iterable[str]) -> str:
    """A file's name, after its folder where another one of these paths has the same name."""
    folder, name = os.path.split(path.rstrip("/\\"))
    same = any(other != path and os.path.basename(other.rstrip("/\\")) == name for other in others)
    return os.path.join(os.path.basename(folder), name) if same else name or path


def to_begin_with(path: str) -> str:
    """A path that a file dialog can begin with: in the nearest folder whose name it can hold."""
    folder, name = os.path.split(path)
    while text_of(folder) != folder:
        folder = os.path.dirname(folder)
    return os.path.join(folder, text_of(name).replace("\\", "_") if text_of(name) != name else name)
