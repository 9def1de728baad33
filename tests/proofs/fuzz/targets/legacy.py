"""The stream of torch 0.2 to 1.5: five pickles, then the storages."""

from tests.formats.hostile import called, legacy, text

from .. import changing, checking, places
from ..target import Target
from ..torch_files import saved, small_state


def feed(data: bytes) -> None:
    """Open the stream."""
    checking.opened(places.put(data), data)


def _samples() -> dict[str, bytes]:
    whole = saved(small_state(), new=False)
    return {"whole": whole, "cut": whole[:-40], "empty": legacy(), "behind": whole + b"more",
            "hostile": legacy(root=called("os", "system", text("true")))}


TARGET = Target("legacy", feed,
                (b"\x80\x02", b"\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19.", b"M\xe9\x03.", b"little_endian",
                 b"protocol_version", b"type_sizes", b"storage", b"ctorch\nFloatStorage\n", b"cpu", b"]", b"]q\0X"),
                changing.opcodes, 4096, _samples)
