"""What registering did, written down so that unregistering undoes exactly that."""

import base64
import hashlib
import json
import os
from typing import NamedTuple

from .home import Home, put, read

_VERSION = 1
_OURS = ("ckpt-browser", "_ckpt-browser")
"""How the names of all files begin that registering ever writes: no receipt makes us remove another one."""


class Written(NamedTuple):
    """A file that registering wrote."""

    sha256: str
    before: bytes | None
    """What another program or a person had put there, to be given back."""


class Receipt(NamedTuple):
    """All that registering changed."""

    files: dict[str, Written]
    """By their path below the data folder."""
    folders: tuple[str, ...]
    """Those that had to be made."""
    defaults: dict[str, str | None]
    """What opened each of our types before."""
    offers: dict[str, str | None]
    """The general types for which we are offered, and the program that was named as their default only by us."""
    new_list: bool
    """Whether there was no list of a person's programs before."""


def digest(content: bytes) -> str:
    """The checksum by which a file is known to be as we wrote it."""
    return hashlib.sha256(content).hexdigest()


def place(home: Home) -> str:
    """Where the receipt lies."""
    return os.path.join(home.data, "ckpt-browser", "registered.json")


def load(home: Home) -> Receipt | None:
    """The receipt of the last registration, or None without one, or where it is damaged."""
    content = read(place(home))
    try:
        return _from_json(json.loads(content), home) if content is not None else None
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def store(home: Home, receipt: Receipt) -> list[str]:
    """Write the receipt; returns the folders that had to be made."""
    files = {name: {"sha256": written.sha256, "before": _text(written.before)}
             for name, written in receipt.files.items()}
    value = {**receipt._asdict(), "files": files, "version": _VERSION}
    return put(place(home), (json.dumps(value, indent=1) + "\n").encode(), keep=True)


def _text(content: bytes | None) -> str | None:
    return None if content is None else base64.b64encode(content).decode("ascii")


def _from_json(value: dict[str, dict[str, dict[str, str]]], home: Home) -> Receipt:
    files = {}
    for name, row in value["files"].items():
        parts = name.split("/")
        if parts[-1].startswith(_OURS) and not {"", ".", ".."} & set(parts):
            before = row["before"]
            files[name] = Written(str(row["sha256"]), None if before is None else base64.b64decode(before))
    # Only empty ones are ever removed.
    folders = tuple(path for path in map(str, value["folders"])
                    if any(_is_within(path, top) or _is_within(top, path) for top in home))
    return Receipt(files, folders, _choices(value["defaults"]), _choices(value["offers"]), bool(value["new_list"]))


def _is_within(path: str, folder: str) -> bool:
    return os.path.isabs(path) and os.path.normpath(path) == path and f"{path}/".startswith(f"{folder}/")


def _choices(rows: "dict[str, dict[str, str]]") -> dict[str, str | None]:
    return {str(key): None if program is None else str(program) for key, program in rows.items()}
