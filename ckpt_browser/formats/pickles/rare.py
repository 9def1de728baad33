"""The opcodes that a checkpoint seldom holds, one small function each, in a table."""

import re
from collections.abc import Callable
from struct import Struct

from ...core.messages import Count, marked, say
from .inert import Call, Global, Items, Pairs, Persistent
from .state import Machine, Malformed

_UINT16 = Struct("<H").unpack_from
_UINT32 = Struct("<I").unpack_from
_INT32 = Struct("<i").unpack_from
_UINT64 = Struct("<Q").unpack_from


def _length(m: Machine, read: Callable[..., tuple[int, ...]], width: int) -> int:
    (length,) = read(m.data, m.pos)
    m.pos += width
    return length


def _proto(m: Machine) -> None:
    protocol = m.data[m.pos]
    if protocol > 5:
        raise Malformed(say("declares pickle protocol {protocol}, which does not exist", protocol=protocol))
    m.protocol = max(m.protocol, protocol)
    m.pos += 1


def _frame(m: Machine) -> None:
    length = _length(m, _UINT64, 8)
    if m.pos + length > len(m.data):
        raise m.beyond("a frame", length, m.pos)


def _pop(m: Machine) -> None:
    if m.marks and m.marks[-1] == len(m.stack):
        m.marks.pop()
    else:
        m.stack.pop()


def _pop_mark(m: Machine) -> None:
    del m.stack[m.marks.pop():]


def _dup(m: Machine) -> None:
    m.stack.append(m.stack[-1])


def _int(m: Machine) -> None:
    text = m.line()
    m.stack.append({b"00": False, b"01": True}[text] if text in (b"00", b"01") else _number(m, text))


def _long(m: Machine) -> None:
    m.stack.append(_number(m, m.line().removesuffix(b"L")))


def _number(m: Machine, text: bytes) -> int:
    if len(text) > m.limits.integer_bytes * 3:
        raise Malformed(say("holds an integer of {count} digits (the integer budget)", count=Count(len(text))))
    try:
        return int(text)
    except ValueError:
        raise Malformed(marked("holds an integer that is none")) from None


def _long1(m: Machine) -> None:
    length = m.data[m.pos]
    m.pos += 1
    m.stack.append(int.from_bytes(m.take(length, "an integer"), "little", signed=True))


def _long4(m: Machine) -> None:
    length = _length(m, _INT32, 4)
    if length > m.limits.integer_bytes:
        raise Malformed(say("holds an integer of {length} bytes (the integer budget)", length=Count(length)))
    m.stack.append(int.from_bytes(m.take(length, "an integer"), "little", signed=True))


def _float(m: Machine) -> None:
    try:
        m.stack.append(float(m.line()))
    except ValueError:
        raise Malformed(marked("holds a float that is none")) from None


def _string(m: Machine) -> None:
    text = m.line()
    if len(text) < 2 or text[:1] != text[-1:] or text[:1] not in (b"'", b'"'):
        raise Malformed(marked("holds a text without quotes"))
    m.stack.append(_python2_text(_ESCAPE.sub(_unescaped, text[1:-1])))


# Not codecs.escape_decode: it warns of what it does not know, and a stranger's file is no reason for a warning.
_ESCAPE = re.compile(rb"\\(?:x([0-9a-fA-F]{2})|([0-7]{1,3})|(.?))", re.DOTALL)
_ESCAPED = {b"n": b"\n", b"r": b"\r", b"t": b"\t", b"a": b"\a", b"b": b"\b", b"f": b"\f", b"v": b"\v", b"\\": b"\\",
            b"'": b"'", b'"': b'"', b"\n": b""}


def _unescaped(match: re.Match[bytes]) -> bytes:
    hexadecimal, octal, letter = match.groups()
    if hexadecimal is not None:
        return bytes((int(hexadecimal, 16),))
    if octal is not None:
        return bytes((int(octal, 8) & 255,))
    if letter in (b"", b"x"):
        raise Malformed(marked("holds a text with a broken escape"))
    return _ESCAPED.get(letter, b"\\" + letter)


def _python2_text(raw: bytes) -> str | bytes:
    # A Python 2 str is text or bytes; torch reads it as UTF-8, so text wins where it can be.
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError:
        return raw


def _binstring(m: Machine) -> None:
    length = _length(m, _INT32, 4)
    m.stack.append(_python2_text(m.take(length, "a text")))


def _short_binstring(m: Machine) -> None:
    length = m.data[m.pos]
    m.pos += 1
    m.stack.append(_python2_text(m.take(length, "a text")))


def _unicode(m: Machine) -> None:
    m.stack.append(m.line().decode("raw-unicode-escape"))


def _binunicode8(m: Machine) -> None:
    length = _length(m, _UINT64, 8)
    m.stack.append(m.take(length, "a text").decode("utf-8", "surrogatepass"))


def _binbytes(m: Machine) -> None:
    length = _length(m, _UINT32, 4)
    m.stack.append(m.take(length, "a run of bytes"))


def _short_binbytes(m: Machine) -> None:
    length = m.data[m.pos]
    m.pos += 1
    m.stack.append(m.take(length, "a run of bytes"))


def _binbytes8(m: Machine) -> None:
    length = _length(m, _UINT64, 8)
    m.stack.append(m.take(length, "a run of bytes"))


def _bytearray8(m: Machine) -> None:
    length = _length(m, _UINT64, 8)
    m.stack.append(bytearray(m.take(length, "a run of bytes")))


def _next_buffer(m: Machine) -> None:
    raise Malformed(marked("refers to a buffer outside the file"))


def _nothing(m: Machine) -> None:
    """READONLY_BUFFER marks the buffer on the stack; there is nothing to do for bytes."""


def _dict(m: Machine) -> None:
    mark = m.marks.pop()
    if (len(m.stack) - mark) % 2:
        raise Malformed(marked("builds a dict with a key without a value"))
    m.held += len(m.stack) - mark
    m.stack[mark:] = [Pairs(m.stack[mark:])]
    m.objects += 1


def _list(m: Machine) -> None:
    mark = m.marks.pop()
    m.held += len(m.stack) - mark
    m.stack[mark:] = [m.stack[mark:]]
    m.objects += 1


def _empty_set(m: Machine) -> None:
    items = Items()
    items.frozen = False
    m.stack.append(items)
    m.objects += 1


def _frozenset(m: Machine) -> None:
    mark = m.marks.pop()
    m.held += len(m.stack) - mark
    items = Items(m.stack[mark:])
    items.frozen = True
    m.stack[mark:] = [items]
    m.objects += 1


def _append(m: Machine) -> None:
    item = m.stack.pop()
    m.append_items([item], len(m.stack))


def _additems(m: Machine) -> None:
    mark = m.marks.pop()
    items = m.stack[mark:]
    del m.stack[mark:]
    m.append_items(items, mark)


def _setitem(m: Machine) -> None:
    value = m.stack.pop()
    key = m.stack.pop()
    m.set_items([key, value], len(m.stack))


def _put(m: Machine) -> None:
    m.put(_memo_index(m))


def _get(m: Machine) -> None:
    m.stack.append(m.get(_memo_index(m)))


def _memo_index(m: Machine) -> int:
    index = _number(m, m.line())
    if not 0 <= index < 1 << 32:
        # Beyond 32 bits ints can be chosen that all hash alike; picklers stop there, too.
        raise Malformed(marked("uses a memo index that is negative or beyond 32 bits"))
    return index


def _global(m: Machine) -> None:
    module = m.line().decode("utf-8")
    name = m.line().decode("utf-8")
    m.stack.append(m.named(module, name))


def _stack_global(m: Machine) -> None:
    name = m.stack.pop()
    module = m.stack.pop()
    if type(name) is not str or type(module) is not str:
        raise Malformed(marked("names a class with something that is no text"))
    m.stack.append(m.named(module, name))


def _extension(width: int) -> Callable[[Machine], None]:
    def step(m: Machine) -> None:
        code = int.from_bytes(m.take(width, "an extension code"), "little")
        m.note(say("uses the pickle extension code {code}, which stands for a name outside the file", code=code))
        m.stack.append(m.named("(pickle extension)", str(code)))
    return step


def _made(m: Machine, call: Call, *, runs: bool) -> None:
    m.stack.append(call)
    m.objects += 1
    if runs or type(call.func) not in (Global, Persistent):
        m.called(call)


def _inst(m: Machine) -> None:
    module = m.line().decode("utf-8")
    name = m.line().decode("utf-8")
    mark = m.marks.pop()
    args = tuple(m.stack[mark:])
    m.held += len(args)
    del m.stack[mark:]
    _made(m, Call("new", m.named(module, name), args), runs=True)


def _obj(m: Machine) -> None:
    mark = m.marks.pop()
    if mark >= len(m.stack):
        raise Malformed(marked("makes an object without naming its class"))
    func, *args = m.stack[mark:]
    m.held += len(args)
    del m.stack[mark:]
    _made(m, Call("new", func, tuple(args)), runs=True)


def _newobj(m: Machine) -> None:
    args = m.stack.pop()
    _made(m, Call("new", m.stack.pop(), args), runs=False)


def _newobj_ex(m: Machine) -> None:
    kwargs = m.stack.pop()
    args = m.stack.pop()
    call = Call("new", m.stack.pop(), args)
    call.kwargs = kwargs
    _made(m, call, runs=False)


def _persid(m: Machine) -> None:
    m.persistents.append(Persistent(m.line().decode("utf-8"), m.scope))
    m.stack.append(m.persistents[-1])
    m.objects += 1


def _unknown(m: Machine) -> None:
    raise Malformed(say("holds byte 0x{data}, which is no pickle opcode", data=f"{m.data[m.pos - 1]:02x}"))


_NAMED: dict[int, Callable[[Machine], None]] = {
    0x80: _proto, 0x95: _frame, 0x30: _pop, 0x31: _pop_mark, 0x32: _dup,
    0x49: _int, 0x4C: _long, 0x8A: _long1, 0x8B: _long4, 0x46: _float,
    0x53: _string, 0x54: _binstring, 0x55: _short_binstring, 0x56: _unicode, 0x8D: _binunicode8,
    0x42: _binbytes, 0x43: _short_binbytes, 0x8E: _binbytes8, 0x96: _bytearray8,
    0x97: _next_buffer, 0x98: _nothing,
    0x64: _dict, 0x6C: _list, 0x8F: _empty_set, 0x91: _frozenset,
    0x61: _append, 0x90: _additems, 0x73: _setitem, 0x62: Machine.build,
    0x70: _put, 0x67: _get, 0x63: _global, 0x93: _stack_global,
    0x82: _extension(1), 0x83: _extension(2), 0x84: _extension(4),
    0x69: _inst, 0x6F: _obj, 0x81: _newobj, 0x92: _newobj_ex, 0x50: _persid,
}

RARE: tuple[Callable[[Machine], None], ...] = tuple(_NAMED.get(op, _unknown) for op in range(256))
"""One function per opcode byte; each moves ``machine.pos`` past its argument."""
