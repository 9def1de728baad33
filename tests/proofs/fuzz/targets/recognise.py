"""Calls of all the names that mean something, with arguments of any kind, within a torch zip."""

from functools import cache

from tests.formats.hostile import zipped

from .. import checking, places
from ..grammar import program
from ..target import Target


def feed(data: bytes) -> None:
    """Open an archive around the program that the bytes stand for."""
    checking.opened(places.put(zipped(program(data), **_storages())), data)


@cache
def _storages() -> dict[str, bytes]:
    return {"data__0": bytes(range(64)), "data__1": bytes(16), "data__2": b""}


def _samples() -> dict[str, bytes]:
    """One beginning for each way to make a value; torch's own files teach nothing here, for bytes are decisions."""
    return {f"maker-{maker:02}": bytes((maker,)) + bytes(range(1, 40)) for maker in range(20)}


TARGET = Target("recognise", feed, longest=512, samples=_samples)
