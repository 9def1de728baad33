"""Calls of all the names that mean something, with arguments of any kind, within a torch zip."""

from functools import cache

from tests.formats.hostile import zipped

from .. import changing, checking, places
from ..changing import Mutate
from ..grammar import program
from ..target import Target

GIVEN = b"\x80"
"""How a program begins that is taken as it is; other bytes are decisions of the grammar."""


def feed(data: bytes) -> None:
    """Open an archive around the program that the bytes are, or stand for."""
    given = data if data.startswith(GIVEN) else program(data)
    checking.opened(places.put(zipped(given, **_storages())), data)


def change(data: bytes, mutate: Mutate, most: int, seed: int) -> bytes:
    """Change a program by its opcodes, decisions by their bytes."""
    if data.startswith(GIVEN):
        return changing.opcodes(data, mutate, most, seed)
    return mutate(data, min(most, 400))


@cache
def _storages() -> dict[str, bytes]:
    """Records under the keys that torch counts; the last is empty."""
    return {f"data__{key}": bytes(range(key, key + 192)) for key in range(24)} | {"data__24": b""}


def _samples() -> dict[str, bytes]:
    """One beginning for each way to make a value, and torch's own programs with every kind of tensor."""
    from ..torch_files import every_tensor

    return {**{f"maker-{maker:02}": bytes((maker,)) + bytes(range(1, 40)) for maker in range(20)}, **every_tensor()}


TARGET = Target("recognise", feed, (b"torch._utils", b"_rebuild_sparse_tensor", b"_rebuild_qtensor", b"Parameter",
                                    b"collections", b"OrderedDict", b"numpy", b"dtype", b"storage", b"meta", b"K\0",
                                    b"K\1\x85", b"N", b"\x89", b"R", b"b"), change, 4096, _samples)
