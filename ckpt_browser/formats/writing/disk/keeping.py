"""What a new file takes over from the one that it replaces: owner, permissions, extended attributes."""

import contextlib
import os
import stat

from .system import refused


def keep(fd: int, path: str | int, before: os.stat_result) -> None:
    """Give the open new file what the file at ``path``, or an open one, has, as far as the system allows it.

    Its times are not kept: they are those of a content, and the content is new. Backups and build
    tools that go by times would otherwise miss it.

    Raises:
        CheckpointError: the new file cannot be looked at.
    """
    if os.name == "nt":  # a new file has its folder's permissions
        return
    try:
        now = os.fstat(fd)
    except OSError as error:
        raise refused(error) from None
    mode = stat.S_IMODE(before.st_mode) & 0o777
    same_owner = now.st_uid == before.st_uid or _given(fd, before.st_uid, -1)
    same_group = now.st_gid == before.st_gid or _given(fd, -1, before.st_gid)
    if not same_group:  # what its group was allowed must not become what another group is allowed
        mode = mode & ~0o070 | (mode & 0o007) << 3
    with contextlib.suppress(OSError):
        os.fchmod(fd, mode)
    if same_owner and same_group and hasattr(os, "listxattr"):
        _keep_attributes(fd, path)


def _given(fd: int, owner: int, group: int) -> bool:
    try:
        os.fchown(fd, owner, group)
    except OSError:
        return False
    return True


def _keep_attributes(fd: int, path: str | int) -> None:
    with contextlib.suppress(OSError):
        for name in os.listxattr(path):
            with contextlib.suppress(OSError):  # some belong to the system, which sets them itself
                os.setxattr(fd, name, os.getxattr(path, name))
