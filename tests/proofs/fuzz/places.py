"""A folder in memory, where inputs lie as files while they are read."""

import atexit
import os
import shutil
import tempfile
from functools import cache

from .guard import allowed


@cache
def folder() -> str:
    """The folder of this process; it goes with it."""
    memory = "/dev/shm"
    with allowed():
        made = tempfile.mkdtemp(prefix="fuzz-", dir=memory if os.access(memory, os.W_OK) else None)
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


def put(data: bytes, name: str = "input") -> str:
    """A file with these bytes, in a folder below if the name says so; its path."""
    with allowed():
        path = os.path.join(folder(), name)
        if "/" in name:
            os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "wb") as file:
            file.write(data)
    return path
