"""Steps on pickle programs: opcodes, numbers, texts, names, memo, persistent ids, nesting."""

import random
import struct
from collections.abc import Callable

from .opcodes import INTEGERS, LENGTHS, WIDTHS, Op, Program, integer, named, op, parse, render, text
from .rolls import NAMES, TEXTS, cut, doubled, dropped, number, one, swapped, wrapped

Step = Callable[[Program, random.Random], Program]

ALIKE = (("TUPLE", "LIST", "DICT", "POP_MARK", "SETITEMS", "APPENDS", "ADDITEMS", "FROZENSET", "OBJ"),
         ("REDUCE", "BUILD", "NEWOBJ", "APPEND", "TUPLE2", "STACK_GLOBAL"),
         ("NONE", "NEWTRUE", "NEWFALSE", "EMPTY_TUPLE", "EMPTY_LIST", "EMPTY_DICT", "EMPTY_SET", "MARK", "DUP"),
         ("TUPLE1", "TUPLE2", "TUPLE3", "POP", "SETITEM", "NEWOBJ_EX", "BINPERSID", "MEMOIZE", "DUP",
          "NEXT_BUFFER", "READONLY_BUFFER"))
"""Opcodes without arguments that take each other's place."""


def _some(program: Program, rolled: random.Random, names: tuple[str, ...], low: int = 0,
          high: int | None = None) -> int:
    """The place of one opcode of some names, or -1."""
    places = [place for place in range(low, len(program.ops) if high is None else min(high, len(program.ops)))
              if program.ops[place].name in names]
    return one(rolled, places) if places else -1


def _with(program: Program, place: int, *ops: Op) -> Program:
    return program._replace(ops=(*program.ops[:place], *ops, *program.ops[place + 1:]))


def _before(program: Program, place: int, *ops: Op) -> Program:
    return program._replace(ops=(*program.ops[:place], *ops, *program.ops[place:]))


def _anywhere(program: Program, rolled: random.Random) -> int:
    return rolled.randrange(len(program.ops))


def drop_op(program: Program, rolled: random.Random) -> Program:
    return program._replace(ops=dropped(program.ops, rolled))


def double_op(program: Program, rolled: random.Random) -> Program:
    return program._replace(ops=doubled(program.ops, rolled))


def swap_ops(program: Program, rolled: random.Random) -> Program:
    return program._replace(ops=swapped(program.ops, rolled))


def replace_op(program: Program, rolled: random.Random) -> Program:
    """Another opcode of the same effect on the stack, or nearly."""
    alike = one(rolled, ALIKE)
    place = _some(program, rolled, alike)
    return _with(program, place, op(one(rolled, alike))) if place >= 0 else drop_op(program, rolled)


def other_op(program: Program, rolled: random.Random) -> Program:
    """Any byte as an opcode."""
    place = _anywhere(program, rolled)
    return _with(program, place, Op("?", None, bytes([rolled.randrange(256)]) + program.ops[place].raw[1:]))


def drop_run(program: Program, rolled: random.Random) -> Program:
    place = _anywhere(program, rolled)
    return program._replace(ops=program.ops[:place] + program.ops[place + rolled.randint(1, 30):])


def copy_run(program: Program, rolled: random.Random) -> Program:
    first, place = _anywhere(program, rolled), _anywhere(program, rolled)
    return _before(program, place, *program.ops[first:first + rolled.randint(1, 40)])


def change_integer(program: Program, rolled: random.Random) -> Program:
    place = _some(program, rolled, INTEGERS)
    if place < 0:
        return drop_op(program, rolled)
    before = program.ops[place].arg
    return _with(program, place, integer(number(rolled, before if isinstance(before, int) else 0)))


def change_length(program: Program, rolled: random.Random) -> Program:
    """A declared length that lies."""
    place = _some(program, rolled, tuple(LENGTHS))
    if place < 0:
        return drop_op(program, rolled)
    found = program.ops[place]
    width = LENGTHS[found.name]
    length = int.from_bytes(found.raw[1:1 + width], "little")
    raw = found.raw[:1] + wrapped(number(rolled, length), width) + found.raw[1 + width:]
    return _with(program, place, found._replace(raw=raw))


def change_memo(program: Program, rolled: random.Random) -> Program:
    place = _some(program, rolled, ("BINPUT", "LONG_BINPUT", "BINGET", "LONG_BINGET"))
    if place < 0:
        return replace_op(program, rolled)
    found = program.ops[place]
    width = WIDTHS[found.name]
    index = int.from_bytes(found.raw[1:], "little")
    return _with(program, place, found._replace(raw=found.raw[:1] + wrapped(number(rolled, index), width)))


def get_instead(program: Program, rolled: random.Random) -> Program:
    """Something from the memo in the place of an opcode."""
    puts = [int.from_bytes(found.raw[1:], "little") for found in program.ops if found.name in ("BINPUT", "LONG_BINPUT")]
    index = one(rolled, puts) if puts else rolled.randrange(4)
    return _with(program, _anywhere(program, rolled), op("LONG_BINGET", struct.pack("<I", index)))


def change_text(program: Program, rolled: random.Random) -> Program:
    names = ("BINUNICODE", "SHORT_BINUNICODE", "SHORT_BINSTRING", "BINSTRING", "UNICODE")
    place = _some(program, rolled, names)
    if place < 0:
        return drop_op(program, rolled)
    others = [found.arg for found in program.ops if found.name in names and isinstance(found.arg, str)]
    return _with(program, place, text(one(rolled, others) if rolled.random() < 0.4 else one(rolled, TEXTS)))


def change_name(program: Program, rolled: random.Random) -> Program:
    place = _some(program, rolled, ("GLOBAL", "STACK_GLOBAL", "INST"))
    module, name = one(rolled, NAMES)
    if place < 0:
        return _before(program, _anywhere(program, rolled), named(module, name))
    if program.ops[place].name == "STACK_GLOBAL":
        return _with(program, place, op("POP"), op("POP"), named(module, name))
    return _with(program, place, named(module, name))


def call_name(program: Program, rolled: random.Random) -> Program:
    """A call of any name with what stands on the stack, before some opcode."""
    module, name = one(rolled, NAMES)
    ways = ((op("EMPTY_TUPLE"), op("REDUCE")), (text(one(rolled, TEXTS)), op("TUPLE1"), op("REDUCE")),
            (op("EMPTY_TUPLE"), op("NEWOBJ")), (op("EMPTY_TUPLE"), op("EMPTY_DICT"), op("NEWOBJ_EX")),
            (op("EMPTY_DICT"), op("BUILD")), (integer(number(rolled)), op("TUPLE1"), op("REDUCE")))
    return _with(program, _anywhere(program, rolled), named(module, name), *one(rolled, ways))


def change_protocol(program: Program, rolled: random.Random) -> Program:
    place = _some(program, rolled, ("PROTO",))
    raw = op("PROTO", bytes([one(rolled, (0, 1, 2, 3, 4, 5, 6, 255))]))
    return _with(program, place, raw) if place >= 0 else _before(program, 0, raw)


def extension(program: Program, rolled: random.Random) -> Program:
    raw = one(rolled, (op("EXT1", b"\x01"), op("EXT1", b"\0"), op("EXT2", b"\x2c\x01"), op("EXT4", b"\x70\x11\x01\0"),
                       op("EXT4", b"\xff\xff\xff\xff")))
    return _with(program, _anywhere(program, rolled), raw)


def change_persistent(program: Program, rolled: random.Random) -> Program:
    """The storage's class, key, device or element count, or the form of the id."""
    place = _some(program, rolled, ("BINPERSID",))
    if place < 0:
        return _before(program, _anywhere(program, rolled), op("BINPERSID"))
    low = max(place - 14, 0)
    changes: tuple[Callable[[], tuple[int, Op]], ...] = (
        lambda: (_some(program, rolled, INTEGERS, low, place), integer(number(rolled, 8))),
        lambda: (_some(program, rolled, ("BINUNICODE", "SHORT_BINUNICODE"), low, place), text(one(rolled, TEXTS))),
        lambda: (_some(program, rolled, ("GLOBAL", "STACK_GLOBAL"), low, place), named(*one(rolled, NAMES))),
        lambda: (_some(program, rolled, ("LONG_BINGET", "BINGET"), low, place),
                 op("LONG_BINGET", struct.pack("<I", rolled.randrange(12)))),
        lambda: (_some(program, rolled, ("TUPLE",), low, place + 1), op("LIST")),
        lambda: (place, op("TUPLE1")), lambda: (rolled.randrange(low, place + 1), op("NONE")))
    at, new = one(rolled, changes)()
    return _with(program, at, new) if at >= 0 else change_integer(program, rolled)


def change_tensor(program: Program, rolled: random.Random) -> Program:
    """Offset, size, strides or flags of a tensor: what follows its storage."""
    place = _some(program, rolled, ("BINPERSID",))
    if place < 0:
        return change_integer(program, rolled)
    at = _some(program, rolled, (*INTEGERS, "NEWTRUE", "NEWFALSE"), place, place + 20)
    if at < 0:
        return change_integer(program, rolled)
    before = program.ops[at].arg
    new = integer(number(rolled, before)) if type(before) is int and rolled.random() < 0.85 \
        else one(rolled, (op("NONE"), op("NEWTRUE"), op("EMPTY_TUPLE"), text("2"), op("BINFLOAT", bytes(8)),
                          op("MARK")))
    return _with(program, at, new)


def deepen(program: Program, rolled: random.Random) -> Program:
    """Much nesting around what one opcode leaves."""
    deep = one(rolled, (3, 30, 300, 3000, 30_000))
    way = one(rolled, ("TUPLE1", "list", "dict", "REDUCE"))
    place = _anywhere(program, rolled) + 1
    if way == "TUPLE1":
        return _before(program, place, *[op("TUPLE1")] * deep)
    if way == "REDUCE":
        return _before(program, place, *[op("EMPTY_TUPLE"), op("REDUCE")] * deep)
    start, end = ("EMPTY_LIST", "APPEND") if way == "list" else ("EMPTY_DICT", "SETITEM")
    opened = [op(start)] if way == "list" else [op(start), text("k")]
    return program._replace(ops=(*program.ops[:place], *opened * deep, op("NONE"), *[op(end)] * deep,
                                 *program.ops[place:]))


def own_part(program: Program, rolled: random.Random) -> Program:
    """A container within itself, in the place of one opcode."""
    index = struct.pack("<I", 900)
    put, get = op("LONG_BINPUT", index), op("LONG_BINGET", index)
    ways = ((op("EMPTY_LIST"), put, get, op("APPEND")), (op("EMPTY_DICT"), put, text("k"), get, op("SETITEM")),
            (op("EMPTY_DICT"), put, get, op("TUPLE1"), op("NONE"), op("SETITEM")),
            (named("collections", "OrderedDict"), op("EMPTY_TUPLE"), op("REDUCE"), put, text("k"), get, op("SETITEM")),
            (named("torch.nn.modules.linear", "Linear"), op("EMPTY_TUPLE"), op("NEWOBJ"), put, op("EMPTY_DICT"),
             text("_modules"), get, op("SETITEM"), op("BUILD")),
            (op("EMPTY_LIST"), put, get, get, op("TUPLE2"), op("APPEND")))
    return _with(program, _anywhere(program, rolled), *one(rolled, ways))


def self_reference(program: Program, rolled: random.Random) -> Program:
    """The whole object within one of its parts: what is memoised early is fetched in the place of a value."""
    early = [int.from_bytes(found.raw[1:], "little") for found in program.ops[:12]
             if found.name in ("BINPUT", "LONG_BINPUT")]
    place = _some(program, rolled, (*INTEGERS, "NONE", "NEWTRUE", "NEWFALSE", "EMPTY_TUPLE", "BINUNICODE"))
    if not early or place < 0:
        return own_part(program, rolled)
    return _with(program, place, op("LONG_BINGET", struct.pack("<I", one(rolled, early))))


def cut_program(program: Program, rolled: random.Random) -> Program:
    return Program(program.ops[:rolled.randrange(len(program.ops))], program.rest)


def behind(program: Program, rolled: random.Random) -> Program:
    return program._replace(rest=program.rest + bytes(rolled.randint(1, 9)))


STEPS: tuple[Step, ...] = (
    drop_op, double_op, swap_ops, replace_op, replace_op, other_op, drop_run, copy_run, change_integer, change_integer,
    change_length, change_memo, get_instead, change_text, change_text, change_name, change_name, call_name,
    change_protocol, extension, change_persistent, change_persistent, change_persistent, change_tensor, change_tensor,
    change_tensor, deepen, own_part, self_reference, cut_program, behind)


def other_view(program: Program, rolled: random.Random) -> Program:
    """A tensor whose numbers stay in its storage: sizes, strides or offset smaller, or in another order."""
    place = _some(program, rolled, ("BINPERSID",))
    if place < 0:
        return other_value(program, rolled)
    at, other = (_some(program, rolled, ("BININT1", "BININT2", "BININT"), place, place + 20) for _ in range(2))
    if at < 0:
        return change_tensor(program, rolled)
    value = program.ops[at].arg
    if rolled.random() < 0.4:
        return _with(_with(program, at, program.ops[other]), other, program.ops[at])
    return _with(program, at, integer(rolled.randint(0, max(value, 1)) if isinstance(value, int) else 0))


def other_class(program: Program, rolled: random.Random) -> Program:
    """A storage of another type whose elements are as wide."""
    places = [place for place, found in enumerate(program.ops)
              if found.name == "GLOBAL" and str(found.arg).endswith("Storage")]
    if not places:
        return other_value(program, rolled)
    place = one(rolled, places)
    alike = next((names for names in AS_WIDE if str(program.ops[place].arg).split(" ")[1] in names), AS_WIDE[0])
    return _with(program, place, named("torch", one(rolled, alike)))


def other_value(program: Program, rolled: random.Random) -> Program:
    """Another number, text or flag of the same kind."""
    place = _some(program, rolled, ("NEWTRUE", "NEWFALSE", "BINFLOAT", "BININT1", "BINUNICODE", "SHORT_BINUNICODE"))
    if place < 0:
        return program
    name = program.ops[place].name
    if name in ("NEWTRUE", "NEWFALSE"):
        return _with(program, place, op("NEWFALSE" if name == "NEWTRUE" else "NEWTRUE"))
    if name == "BINFLOAT":
        return _with(program, place, op("BINFLOAT", struct.pack(">d", one(rolled, (0.0, -0.0, 1e308, 5e-324, 0.5)))))
    return _with(program, place, integer(rolled.randrange(4)) if name == "BININT1" else text(one(rolled, TEXTS)))


AS_WIDE = (("FloatStorage", "IntStorage"), ("LongStorage", "DoubleStorage", "ComplexFloatStorage"),
           ("HalfStorage", "BFloat16Storage", "ShortStorage"), ("ByteStorage", "CharStorage", "BoolStorage"))
"""Storages whose elements take as many bytes."""

MILD: tuple[Step, ...] = (other_view, other_view, other_class, other_value)
"""Steps after which the file is most often as good as before, and says something else."""


def mutated(data: bytes, rolled: random.Random) -> bytes:
    """A pickle after one to three steps; what is no pickle is cut."""
    try:
        program = parse(data)
    except ValueError:
        return cut(data, rolled)
    steps = MILD if rolled.random() < 0.3 else STEPS
    for _ in range(one(rolled, (1, 1, 1, 2, 3))):
        if program.ops:
            program = one(rolled, steps)(program, rolled)
    return render(program)
