"""Ways to damage a file, and what its reader says to that."""

import random
from collections.abc import Callable, Iterator

from ckpt_browser.core.errors import CheckpointError


def cuts(data: bytes) -> Iterator[bytes]:
    """The data cut at every byte of its first 4 KiB and at 200 later places."""
    later = range(4096, len(data))
    for place in [*range(min(4096, len(data))), *random.Random(1).sample(later, min(200, len(later)))]:
        yield data[:place]


def flips(data: bytes, count: int, seed: int = 2) -> Iterator[bytes]:
    """The data with one bit of one byte changed, ``count`` times."""
    rolled = random.Random(seed)
    for _ in range(count):
        place = rolled.randrange(len(data))
        yield data[:place] + bytes([data[place] ^ 1 << rolled.randrange(8)]) + data[place + 1:]


def sentence(action: Callable[[], object]) -> str:
    """What the CheckpointError of ``action`` says, empty where it has none; other errors pass."""
    try:
        action()
    except CheckpointError as error:
        told = str(error)
    else:
        return ""
    assert told
    assert "\n" not in told
    assert not told.endswith(".")
    return told
