"""The run of 30 opcodes that torch writes for every tensor, taken in one stride.

A state_dict of a million tensors is a million such runs. One regular expression per run,
instead of one turn of the loop per opcode, and one record instead of nine objects, take
two fifths off the time and a third off the memory of reading it. Whatever does not look exactly like this is left to
the loop, and gives the same result there: a test holds the two against each other.
"""

import re
from struct import Struct

from ...core.nodes import quick
from .inert import Global, TensorCall, View
from .state import SKIPPED, Machine

_GET = rb"(h.|j....)"
_PUT = rb"r(....)"
_NUMBER = rb"(?:K.|M..|J....)"
_SIZES = rb"(?:(\))|(N\x85|N{2}\x86|N{3}\x87|\(N{4,64}t)r(....))".replace(b"N", _NUMBER)
_RUN = re.compile(
    rb"\(\(" + _GET + _GET + rb"X(....)([0-9]{1,12})" + _PUT + _GET + rb"(" + _NUMBER + rb")t" + _PUT + rb"Q"
    rb"(" + _NUMBER + rb")" + _SIZES + _SIZES + rb"([\x88\x89])" + _GET + rb"\)R" + _PUT + rb"t" + _PUT + rb"R" + _PUT,
    re.DOTALL).match

_LENGTHS = tuple(Struct("<I").pack(length) for length in range(13))
_INDEXES = tuple(Struct(f"<{count}I").pack for count in range(8))
_NUMBERS = re.compile(_NUMBER, re.DOTALL).findall
_CACHED = 50_000
"""Encodings that are remembered at once; shapes repeat, element counts often do."""


def take_run(m: Machine, pos: int) -> int:
    """Push the tensor whose run starts at ``pos``, behind the name of its function.

    Returns the byte place behind the run, or 0 where this is no such run; then nothing
    has changed.
    """
    match = _RUN(m.data, pos)
    if match is None:
        return 0
    (word, cls, length, digits, key_put, place, numel, pid_put, offset, scalar, shape, shape_put, flat, stride,
     stride_put, grad, hooks, hooks_put, args_put, call_put) = match.groups(b"")
    memo = m.memo
    puts = b"".join((key_put, pid_put, shape_put, stride_put, hooks_put, args_put, call_put))
    count, first = len(puts) // 4, len(memo)
    if puts != _INDEXES[count](*range(first, first + count)) or length != _LENGTHS[len(digits)]:
        return 0
    names = m.tensor_names.get((word, cls, place, hooks)) or _names(m, word, cls, place, hooks)
    view = m.views.get((scalar or shape, flat or stride)) or _view(m, scalar or shape, flat or stride)
    elements, start = m.numbers.get(numel), m.numbers.get(offset)
    if elements is None or start is None:
        elements, start = _remember(m, numel), _remember(m, offset)
    if names is None or view is None or elements < 0 or start < 0:
        return 0
    key = digits.decode()
    call = quick(TensorCall, (m.scope, names[0], key, names[1], elements, start, view, grad == b"\x88"))
    m.persistents.append(call)
    m.stack[-1] = call
    m.objects += 2
    memo += (key, *_SKIPPED[count], call)
    return match.end()


_SKIPPED = tuple((SKIPPED,) * (count - 2) for count in range(8))
"""What stands in the memo for the objects of a run between its first and its last."""


def _names(m: Machine, word: bytes, cls: bytes, place: bytes, hooks: bytes) -> tuple[Global, str] | None:
    """The storage class and location of a run; None where its names are not those that torch writes."""
    fetched = [_fetch(m.memo, code) for code in (word, cls, place, hooks)]
    if (type(fetched[0]) is not str or fetched[0] != "storage" or type(fetched[1]) is not Global
            or type(fetched[2]) is not str or type(fetched[3]) is not Global
            or (fetched[3].module, fetched[3].name) != ("collections", "OrderedDict")):
        return None
    m.tensor_names[(word, cls, place, hooks)] = fetched[1], fetched[2]
    return fetched[1], fetched[2]


def _fetch(memo: list[object], code: bytes) -> object:
    index = code[1] if len(code) == 2 else int.from_bytes(code[1:], "little")
    return memo[index] if index < len(memo) else None


def _view(m: Machine, shape: bytes, stride: bytes) -> View | None:
    """The view of two encoded tuples; None where they are no plain sizes."""
    sizes, steps = _tuple(shape), _tuple(stride)
    if len(sizes) != len(steps) or any(number < 0 for number in sizes + steps):
        return None
    span = sum((size - 1) * step for size, step in zip(sizes, steps, strict=True)) if all(sizes) else -1
    view = View(sizes, steps, span)
    if len(m.views) < _CACHED:
        m.views[(shape, stride)] = view
    return view


def _tuple(code: bytes) -> tuple[int, ...]:
    return tuple(_number(piece) for piece in _NUMBERS(code[1:-1] if code[:1] == b"(" else code[:-1]))


def _number(code: bytes) -> int:
    return int.from_bytes(code[1:], "little", signed=code[:1] == b"J")


def _remember(m: Machine, code: bytes) -> int:
    number = _number(code)
    if len(m.numbers) < _CACHED:
        m.numbers[code] = number
    return number
