"""The legacy stream, which every torch since 0.2 reads: five pickles, then the storages."""

from struct import Struct

from ...core.dtypes import ITEMSIZES
from ...core.jobs import CancelToken, Report
from ..old_torch.legacy_stream import MAGIC, PROTOCOL
from .content import Content
from .disk.out import Out, write_payload
from .pickles import opcodes as op
from .pickles.opcodes import Opcodes
from .pickles.pickled import Pickled, protocol_of
from .pickles.program import CLASSES

_NUMEL = Struct("<q").pack
_SIZES = (("short", 2), ("int", 4), ("long", 4))


def size_of(content: Content, pickled: Pickled) -> int:
    """Bytes of the stream, never too few."""
    storages = content.document.checkpoint.storages
    return len(pickled.program) + 1024 + sum(storages[number].nbytes + 8 + 32 for _, number in pickled.storages)


def write_legacy(content: Content, pickled: Pickled, out: Out, token: CancelToken, report: Report) -> None:
    """Write the stream; its numbers are little-endian, whatever the opened file had.

    Raises:
        CheckpointError: bytes cannot be read or written.
        Cancelled: the token was raised.
    """
    protocol = protocol_of(content)
    out.write(_number(MAGIC, protocol) + _number(PROTOCOL, protocol) + _system(protocol))
    out.write(pickled.program)
    out.write(_keys([key for key, _ in pickled.storages], protocol))
    storages = content.document.checkpoint.storages
    for _, number in pickled.storages:
        storage = storages[number]
        out.write(_NUMEL(storage.nbytes // (ITEMSIZES[storage.dtype] if storage.dtype in CLASSES else 1)))
        write_payload(out, content.payload(number, "little"), token, report)


def _number(value: int, protocol: int) -> bytes:
    out = Opcodes(protocol)
    out.integer(value)
    return bytes(out.data + op.STOP)


def _system(protocol: int) -> bytes:
    """What torch says of the machine that wrote the file."""
    out = Opcodes(protocol)
    out.data += op.EMPTY_DICT + op.MARK
    out.text("protocol_version")
    out.integer(PROTOCOL)
    out.text("little_endian")
    out.scalar(True)
    out.text("type_sizes")
    out.data += op.EMPTY_DICT + op.MARK
    for name, size in _SIZES:
        out.text(name)
        out.integer(size)
    return bytes(out.data + op.SETITEMS + op.SETITEMS + op.STOP)


def _keys(keys: list[str], protocol: int) -> bytes:
    out = Opcodes(protocol)
    out.data += op.EMPTY_LIST + op.MARK
    for key in keys:
        out.text(key)
    return bytes(out.data + op.APPENDS + op.STOP)
