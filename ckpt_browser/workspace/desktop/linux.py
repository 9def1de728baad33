"""Registering and unregistering on Linux, for one person and without an administrator."""

import os
from collections.abc import Mapping, Sequence

from ...core.errors import CheckpointError
from .caches import refresh, tidy
from .choosing import choose, give_back
from .home import Home, put, read, remove, remove_folders
from .linux_files import linux_files
from .receipt import Receipt, Written, digest, load, place, store

NOTHING = Receipt({}, (), {}, {}, False)


def register(home: Home, command: Sequence[str]) -> list[str]:
    """Write the desktop entries, types, icons, man page and completions, and become what opens our types.

    Returns:
        Remarks: what a missing tool left undone.

    Raises:
        CheckpointError: something cannot be written; a first registration has then left nothing behind.
    """
    files = linux_files(command)
    old = load(home)
    receipt = (old or NOTHING)._replace(files=_expected(home, files, old or NOTHING))
    made: list[str] = []
    try:
        # The receipt comes first, so that what is interrupted can be undone.
        made += store(home, receipt)
        for name, content in files.items():
            made += put(os.path.join(home.data, name), content)
        receipt = receipt._replace(folders=tuple(dict.fromkeys([*receipt.folders, *made])))
        store(home, receipt)
        _drop_outdated(home, receipt, files)
        return [*refresh(home), *choose(home, receipt)]
    except CheckpointError:
        if old is None:
            _undo(home, receipt._replace(folders=tuple(made)))
        raise


def unregister(home: Home) -> list[str]:
    """Take back all that :func:`register` did, and nothing else.

    Returns:
        Remarks: what was left, since somebody changed it.

    Raises:
        CheckpointError: nothing is registered, or a file cannot be removed.
    """
    receipt = load(home)
    if receipt is None:
        raise CheckpointError("nothing is registered for this person")
    give_back(home, receipt)
    return _undo(home, receipt)


def _undo(home: Home, receipt: Receipt) -> list[str]:
    remarks = []
    for name, written in receipt.files.items():
        path = os.path.join(home.data, name)
        content = read(path)
        if content is None:
            continue
        if digest(content) != written.sha256:
            if content != written.before:
                remarks.append(f"{path} was changed since and is left as it is")
        elif written.before is None:
            remove(path)
        else:
            put(path, written.before, keep=True)
    remarks += refresh(home)
    tidy(home, receipt.folders)
    remove(place(home))
    remove_folders(list(receipt.folders))
    return remarks


def _expected(home: Home, files: Mapping[str, bytes], old: Receipt) -> dict[str, Written]:
    """What the receipt says of each file; what stands in its place and is not ours is kept in it."""
    expected = dict(old.files)
    for name, content in files.items():
        if name in old.files:
            before = old.files[name].before
        else:
            there = read(os.path.join(home.data, name))
            before = None if there == content else there
        expected[name] = Written(digest(content), before)
    return expected


def _drop_outdated(home: Home, receipt: Receipt, files: Mapping[str, bytes]) -> None:
    """Remove what an older version wrote and this one does not."""
    for name, written in receipt.files.items():
        path = os.path.join(home.data, name)
        if name not in files and written.before is None and digest(read(path) or b"") == written.sha256:
            remove(path)
