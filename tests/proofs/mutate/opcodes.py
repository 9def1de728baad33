"""Pickle programs as opcodes, and how single opcodes are written."""

import pickletools
import struct
from typing import NamedTuple

from .rolls import replaced


class Op(NamedTuple):
    """One opcode as it stands in the program."""

    name: str
    arg: object
    raw: bytes


class Program(NamedTuple):
    """A pickle program, and what follows its STOP."""

    ops: tuple[Op, ...]
    rest: bytes = b""


CODES = {opcode.name: opcode.code.encode("latin1") for opcode in pickletools.opcodes}
WIDTHS = {"BININT": 4, "BININT1": 1, "BININT2": 2, "BINPUT": 1, "LONG_BINPUT": 4, "BINGET": 1, "LONG_BINGET": 4,
          "EXT1": 1, "EXT2": 2, "EXT4": 4, "PROTO": 1, "FRAME": 8}
LENGTHS = {"BINUNICODE": 4, "SHORT_BINUNICODE": 1, "BINUNICODE8": 8, "BINSTRING": 4, "SHORT_BINSTRING": 1,
           "BINBYTES": 4, "SHORT_BINBYTES": 1, "BINBYTES8": 8, "BYTEARRAY8": 8, "LONG1": 1, "LONG4": 4}
INTEGERS = ("BININT", "BININT1", "BININT2", "LONG1", "LONG4", "INT", "LONG")


def parse(data: bytes) -> Program:
    """Take a program apart; raises ValueError where pickletools cannot."""
    found = list(pickletools.genops(data))
    ends = [place or 0 for _, _, place in found[1:]]
    last = (found[-1][2] or 0) + 1
    ops = [Op(opcode.name, arg, data[place or 0:end])
           for (opcode, arg, place), end in zip(found, [*ends, last], strict=True)]
    return Program(tuple(ops), data[last:])


def render(program: Program) -> bytes:
    """The program's bytes."""
    return b"".join([op.raw for op in program.ops]) + program.rest


def op(name: str, operand: bytes = b"") -> Op:
    """An opcode with its operand as bytes."""
    return Op(name, None, CODES[name] + operand)


def integer(value: int) -> Op:
    """The number as a pickler writes it."""
    if 0 <= value < 256:
        return Op("BININT1", value, b"K" + bytes([value]))
    if -2**31 <= value < 2**31:
        return Op("BININT", value, b"J" + struct.pack("<i", value))
    raw = value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
    return Op("LONG1", value, b"\x8a" + bytes([len(raw)]) + raw)


def text(value: str) -> Op:
    """A text as torch writes it."""
    raw = value.encode("utf-8", "surrogatepass")
    return Op("BINUNICODE", value, b"X" + struct.pack("<I", len(raw)) + raw)


def named(module: str, name: str) -> Op:
    """A name of a class or function."""
    return Op("GLOBAL", f"{module} {name}", f"c{module}\n{name}\n".encode())


def renumbered(data: bytes, texts: dict[str, str]) -> bytes:
    """A pickle with other texts in the places of some."""
    program = parse(data)
    found = program.ops
    for place, each in enumerate(found):
        if isinstance(each.arg, str) and each.arg in texts and each.name in ("BINUNICODE", "SHORT_BINUNICODE"):
            found = replaced(found, place, text(texts[each.arg]))
    return render(program._replace(ops=found))
