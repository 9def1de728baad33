"""One room for the tests of a process: the samples are made once, each scenario is tried once."""

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from . import samples
from .room import Room


@pytest.fixture(scope="session")
def memory():
    """A folder that is no disk, where there is one: thousands of flushes would wait for it."""
    base = tempfile.mkdtemp(prefix="faults-", dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None)
    yield Path(base)
    shutil.rmtree(base, ignore_errors=True)


@pytest.fixture(scope="session")
def room(memory) -> Room:
    samples.make(memory / "samples")
    (memory / "work").mkdir()
    return Room(memory / "samples", memory / "work", seeds=(4, 11))
