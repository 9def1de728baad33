"""The headers of a tar archive, as far as torch 0.1 used them: plain files with short names."""

from typing import NamedTuple

from ...core.errors import CheckpointError
from ...core.messages import Count, marked, say
from ..files import ByteFile

_BLOCK = 512
_MEMBERS = 1000
"""Most members that are looked at; torch wrote four."""


class Member(NamedTuple):
    """One file in the archive."""

    offset: int
    nbytes: int


def members(file: ByteFile) -> dict[str, Member]:
    """Plain files of the archive by name, without a leading ``./``.

    Raises:
        CheckpointError: a header is damaged, or the archive is cut short.
    """
    found: dict[str, Member] = {}
    place = 0
    while place + _BLOCK <= file.size and len(found) < _MEMBERS:
        header = file.read(place, _BLOCK)
        if not any(header):
            break
        name, size = _parse(header, place)
        if place + _BLOCK + size > file.size:
            raise CheckpointError(say("is cut short at byte {size}, within {name}", size=Count(file.size),
                                      name=repr(name)), place=marked("tar archive"))
        if header[156:157] in (b"0", b"\0"):
            if name in found:
                raise CheckpointError(say("holds {name} twice", name=repr(name)), place=marked("tar archive"))
            found[name] = Member(place + _BLOCK, size)
        place += _BLOCK + -(-size // _BLOCK) * _BLOCK
    return found


def _parse(header: bytes, place: int) -> tuple[str, int]:
    name = header[:100].split(b"\0")[0].decode("utf-8", "backslashreplace").removeprefix("./")
    try:
        size = int(header[124:136].strip(b"\0 ") or b"0", 8)
        recorded = int(header[148:156].strip(b"\0 "), 8)
    except ValueError:
        raise CheckpointError(say("has a damaged header at byte {place}",
                                  place=Count(place)), place=marked("tar archive")) from None
    if size < 0 or recorded != sum(header[:148]) + 8 * 32 + sum(header[156:]):
        raise CheckpointError(say("has a damaged header at byte {place}",
                                  place=Count(place)), place=marked("tar archive"))
    return name, size
