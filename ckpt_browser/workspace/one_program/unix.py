"""The running program's socket in the file system, where no other person can reach it."""

import os
import socket
import struct
import sys
import time
from contextlib import suppress

from .message import REFUSED, TAKEN

WAITING = 64
"""Starts that may wait until the running program looks."""


def listen(path: str) -> socket.socket:
    """The socket of the running program, in the place of one that a crash may have left.

    Raises:
        OSError: it cannot be made.
    """
    with suppress(FileNotFoundError):
        os.unlink(path)
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
    try:
        listening.bind(path)
        os.chmod(path, 0o600)
        listening.listen(WAITING)
        listening.setblocking(False)
    except BaseException:
        listening.close()
        raise
    return listening


def send(path: str, asked: bytes, seconds: float) -> bool | None:
    """Say something to the running program: whether it does it; None where nobody listens, or nobody answers."""
    end = time.monotonic() + seconds
    try:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as line:
            line.settimeout(seconds)
            line.connect(path)
            line.sendall(asked)
            answer = b""
            while len(answer) < len(TAKEN) and (left := end - time.monotonic()) > 0:
                line.settimeout(left)
                some = line.recv(len(TAKEN) - len(answer))
                if not some:
                    break
                answer += some
    except OSError:
        return None
    return {TAKEN: True, REFUSED: False}.get(answer)


def is_same_person(line: socket.socket) -> bool:
    """Whether this person's process is at the other end; the folder keeps others out, this asks the system as well."""
    if not sys.platform.startswith("linux"):
        return True
    try:
        found = line.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    except OSError:
        return False
    _, person, _ = struct.unpack("3i", found)
    return bool(person == os.geteuid())
