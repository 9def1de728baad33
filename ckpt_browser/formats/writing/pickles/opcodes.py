"""The opcodes of a pickle program, written as torch writes them; one place knows the protocols' differences."""

import _compat_pickle  # tables of Python 2 names; it reads and runs nothing
from struct import Struct

from ....core.errors import CheckpointError
from ....core.messages import marked, say

_UINT16, _UINT32, _INT32 = Struct("<H").pack, Struct("<I").pack, Struct("<i").pack
_UINT64, _DOUBLE = Struct("<Q").pack, Struct(">d").pack

MARK, STOP, POP, POP_MARK = b"(", b".", b"0", b"1"
EMPTY_DICT, EMPTY_LIST, EMPTY_TUPLE, EMPTY_SET = b"}", b"]", b")", b"\x8f"
SETITEM, SETITEMS, APPEND, APPENDS, ADDITEMS, FROZENSET = b"s", b"u", b"a", b"e", b"\x90", b"\x91"
TUPLE, TUPLES = b"t", (EMPTY_TUPLE, b"\x85", b"\x86", b"\x87")
REDUCE, BUILD, NEWOBJ, NEWOBJ_EX, BINPERSID = b"R", b"b", b"\x81", b"\x92", b"Q"
_LONGEST_MEMOIZED = 4096
"""Texts up to this length are written once and referred to."""


class Opcodes:
    """A program in the making, and its memo.

    Attributes:
        protocol: 2 to 5.
        data: the opcodes so far.
        memo: how many objects are memoized.
    """

    def __init__(self, protocol: int) -> None:
        self.protocol = protocol
        self.data = bytearray(b"\x80" + bytes((protocol,)))
        self.memo = 0
        self._texts: dict[str, int] = {}
        self._names: dict[tuple[str, str], int] = {}

    def put(self) -> int:
        """Memoize the object on top of the stack; its number."""
        number = self.memo
        if self.protocol >= 4:
            self.data += b"\x94"
        elif number < 256:
            self.data += b"q" + bytes((number,))
        else:
            self.data += b"r" + _UINT32(number)
        self.memo += 1
        return number

    def get(self, number: int) -> None:
        """Push a memoized object."""
        self.data += b"h" + bytes((number,)) if number < 256 else b"j" + _UINT32(number)

    def text(self, value: str) -> None:
        """Push a text; one that was written before is referred to."""
        known = self._texts.get(value)
        if known is not None:
            return self.get(known)
        raw = value.encode("utf-8", "surrogatepass")
        if len(raw) < 256 and self.protocol >= 4:
            self.data += b"\x8c" + bytes((len(raw),)) + raw
        elif len(raw) < 1 << 32:
            self.data += b"X" + _UINT32(len(raw)) + raw
        else:
            raise CheckpointError(marked("holds a text of more than 4 GiB"))
        if len(value) <= _LONGEST_MEMOIZED:
            self._texts[value] = self.put()
        return None

    def integer(self, value: int) -> None:
        """Push an int of any size."""
        if 0 <= value < 256:
            self.data += b"K" + bytes((value,))
        elif 0 <= value < 1 << 16:
            self.data += b"M" + _UINT16(value)
        elif -(1 << 31) <= value < 1 << 31:
            self.data += b"J" + _INT32(value)
        else:
            raw = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
            if len(raw) > 1 and value < 0 and raw[-1] == 0xFF and raw[-2] & 0x80:
                raw = raw[:-1]  # as Python writes it: no byte more than needed
            self.data += b"\x8a" + bytes((len(raw),)) + raw if len(raw) < 256 else b"\x8b" + _INT32(len(raw)) + raw

    def scalar(self, value: object) -> None:
        """Push None, a bool, an int, a float, a text or bytes."""
        if type(value) is str:
            self.text(value)
        elif value is None:
            self.data += b"N"
        elif type(value) is bool:
            self.data += b"\x88" if value else b"\x89"
        elif type(value) is int:
            self.integer(value)
        elif type(value) is float:
            self.data += b"G" + _DOUBLE(value)
        elif type(value) is bytes:
            self.binary(value)
        else:
            raise CheckpointError(say("a {name} is no plain value", name=type(value).__name__))

    def binary(self, value: bytes) -> None:
        """Push bytes; protocol 2 has none and writes them as a call."""
        if self.protocol < 3:
            self.name("_codecs", "encode")
            self.text(value.decode("latin-1"))
            self.text("latin1")
            self.data += b"\x86" + REDUCE
        elif len(value) < 256:
            self.data += b"C" + bytes((len(value),)) + value
        elif len(value) < 1 << 32:
            self.data += b"B" + _UINT32(len(value)) + value
        else:
            self.data += b"\x8e" + _UINT64(len(value)) + value

    def byte_array(self, value: bytes) -> None:
        """Push a bytearray."""
        if self.protocol >= 5:
            self.data += b"\x96" + _UINT64(len(value)) + value
        else:
            self.name("builtins", "bytearray")
            self.binary(value)
            self.data += b"\x85" + REDUCE

    def name(self, module: str, name: str) -> None:
        """Push a class or function by its name, in the spelling of the protocol."""
        module, name = self._spelled(module, name)
        known = self._names.get((module, name))
        if known is not None:
            return self.get(known)
        if self.protocol >= 4:
            self.text(module)
            self.text(name)
            self.data += b"\x93"
        elif "\n" in module or "\n" in name:
            raise CheckpointError(marked("names a class with a line break in it"))
        else:
            self.data += b"c" + module.encode() + b"\n" + name.encode() + b"\n"
        self._names[module, name] = self.put()
        return None

    def _spelled(self, module: str, name: str) -> tuple[str, str]:
        # Up to protocol 2 a loader takes names for those of Python 2.
        if self.protocol < 3:
            if (module, name) in _compat_pickle.REVERSE_NAME_MAPPING:
                return _compat_pickle.REVERSE_NAME_MAPPING[module, name]
            return _compat_pickle.REVERSE_IMPORT_MAPPING.get(module, module), name
        if (module, name) in _compat_pickle.NAME_MAPPING:
            return _compat_pickle.NAME_MAPPING[module, name]
        return _compat_pickle.IMPORT_MAPPING.get(module, module), name
