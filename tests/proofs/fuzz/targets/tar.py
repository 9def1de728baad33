"""The tar archives of torch 0.1."""

from tests.formats.hostile import proto, tarred

from .. import changing, checking, places
from ..target import Target


def feed(data: bytes) -> None:
    """Open the archive."""
    checking.opened(places.put(data), data)


def _samples() -> dict[str, bytes]:
    from ..torch_files import old_tar

    empty = tarred(storages=proto(b"K\0"), tensors=proto(b"K\0"), pickle=proto(b"}"))
    # Writers fill up to 10,240 bytes; readers stop at the first empty block.
    return {name: data.rstrip(b"\0") + bytes(1024) for name, data in (("whole", old_tar()), ("empty", empty))}


TARGET = Target("tar", feed,
                (b"pickle", b"storages", b"tensors", b"sys_info", b"./", b"ctorch\nFloatTensor\n", b"ustar\x0000",
                 b"ctorch\nFloatStorage\n", b"\x80\x02", b"K\1.", b"00000000100\0"),
                changing.members, 8192, _samples)
