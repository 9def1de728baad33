"""The opcode loop: the hot opcodes inline, the rare ones from a table."""

import struct

from ...core.errors import CheckpointError
from ...core.jobs import CancelToken, Report, no_report
from ...core.limits import LIMITS, Limits
from ...core.messages import Count, marked, say
from .inert import Call, Global, Pairs, Persistent, Program
from .rare import RARE
from .stanza import take_run
from .state import RARE_COST, SKIPPED, Machine, Malformed, Meter, NeedsLoop

_FIRST_BATCH = 1_000
_RUN_COST = 100
"""How many opcodes take the time of setting up a run."""
_BATCH = 50_000
_INT32 = struct.Struct("<i").unpack_from
_UINT32 = struct.Struct("<I").unpack_from
_FLOAT = struct.Struct(">d").unpack_from


def run(data: bytes, start: int = 0, *, what: str = "pickle", scope: object = None,
        limits: Limits = LIMITS, token: CancelToken | None = None, report: Report = no_report,
        meter: Meter | None = None) -> Program:
    """Interpret the pickle program at ``data[start:]`` up to its STOP.

    Builds inert records only: nothing is imported, called, hashed or compared.

    Args:
        data: bytes that hold the whole program.
        start: byte place of its first opcode.
        what: the program's name in errors, such as its record's name.
        scope: kept with every persistent id: where the format looks such an id up.
        limits: budgets on opcodes and objects.
        meter: counts the opcodes of all programs of a file.
        token: looked at every 50,000 opcodes.
        report: told at the same times how many bytes are read.

    Raises:
        CheckpointError: the program is cut short, malformed or beyond a budget; the
            place names the byte.
    """
    meter = meter or Meter(limits)
    try:
        return run_machine(Machine(data, start, limits, scope, strides=True), what, token, report, meter)
    except NeedsLoop:
        return run_machine(Machine(data, start, limits, scope, strides=False), what, token, report, meter)


def run_machine(machine: Machine, what: str, token: CancelToken | None, report: Report = no_report,
                meter: Meter | None = None) -> Program:
    """As :func:`run`, on a machine that is set up already.

    Raises:
        NeedsLoop: the program uses a part of a tensor that was taken in one stride.
    """
    meter = meter or Meter(machine.limits)
    try:
        # A short first batch, because strides begin with the batch after the one that
        # names the function they look for.
        if _metered(machine, _FIRST_BATCH, meter):
            return machine.program()
        done = 0
        while done < machine.opcode_budget():
            done += _BATCH
            if token is not None:
                token.check()
            report(marked("reading the pickle"), machine.pos, len(machine.data))
            if _metered(machine, _BATCH, meter):
                return machine.program()
            machine.check_objects()
    except Malformed as error:
        raise CheckpointError(str(error), place=say("{what}, byte {pos}", what=what, pos=Count(machine.pos))) from None
    except (IndexError, struct.error):
        raise CheckpointError(_underflow(machine), place=say("{what}, byte {pos}", what=what,
                                                             pos=Count(machine.pos))) from None
    except UnicodeDecodeError:
        raise CheckpointError(marked("a text is not valid UTF-8"), place=say("{what}, byte {pos}", what=what,
                                                                     pos=Count(machine.pos))) from None
    raise CheckpointError(say("has more opcodes than the {done} that a checkpoint of its size needs (the opcode "
                              "budget)", done=Count(done)),
                          place=what)


def _metered(machine: Machine, count: int, meter: Meter) -> bool:
    start, rare = machine.pos, machine.rare
    finished = _steps(machine, count)
    meter.spend(_RUN_COST + min(count, machine.pos - start) + RARE_COST * (machine.rare - rare))
    return finished


def _underflow(machine: Machine) -> str:
    if machine.pos >= len(machine.data) - 16 and not machine.ends_early():
        return say("is cut short at byte {size}", size=Count(len(machine.data)))
    return marked("the program takes more from its stack than it put there")


def _steps(m: Machine, count: int) -> bool:  # noqa: C901, PLR0912, PLR0915 - one loop, ordered by how often torch writes each
    """Interpret up to ``count`` opcodes; True once STOP was met."""
    data, pos, stack, memo, marks = m.data, m.pos, m.stack, m.memo, m.marks
    scope, persistents, rebuild = m.scope, m.persistents, m.rebuild
    size = len(data)
    push = stack.append
    objects = held = 0
    try:
        for _ in range(count):
            op = data[pos]
            pos += 1
            if op == 0x72:  # LONG_BINPUT
                (index,) = _UINT32(data, pos)
                pos += 4
                if index == len(memo):
                    memo.append(stack[-1])
                else:
                    m.put(index)
            elif op == 0x68:  # BINGET
                index = data[pos]
                pos += 1
                item = memo[index] if index < len(memo) else m.get(index)
                push(item)
                if item is rebuild:
                    pos = take_run(m, pos) or pos
                elif item is SKIPPED:
                    raise NeedsLoop
            elif op == 0x4B:  # BININT1
                push(data[pos])
                pos += 1
            elif op == 0x58:  # BINUNICODE
                (length,) = _UINT32(data, pos)
                pos += 4
                end = pos + length
                if end > size:
                    raise m.beyond("a text", length, pos)
                push(data[pos:end].decode("utf-8", "surrogatepass"))
                pos = end
            elif op == 0x28:  # MARK
                marks.append(len(stack))
            elif op == 0x74:  # TUPLE
                mark = marks.pop()
                items = tuple(stack[mark:])
                del stack[mark:]
                push(items)
                objects += 1
                held += len(items)
            elif op == 0x51:  # BINPERSID
                persistent = Persistent(stack[-1], scope)
                stack[-1] = persistent
                persistents.append(persistent)
                objects += 1
            elif op == 0x52:  # REDUCE
                args = stack.pop()
                call = Call("call", stack[-1], args)
                stack[-1] = call
                objects += 1
                func = call.func
                if type(func) is not Global or not func.trusted:
                    m.called(call)
            elif op == 0x4A:  # BININT
                push(_INT32(data, pos)[0])
                pos += 4
            elif op == 0x4D:  # BININT2
                push(data[pos] | data[pos + 1] << 8)
                pos += 2
            elif op == 0x71:  # BINPUT
                index = data[pos]
                pos += 1
                if index == len(memo):
                    memo.append(stack[-1])
                else:
                    m.put(index)
            elif op == 0x89:  # NEWFALSE
                push(False)
            elif op == 0x88:  # NEWTRUE
                push(True)
            elif op == 0x29:  # EMPTY_TUPLE
                push(())
            elif op == 0x85:  # TUPLE1
                stack[-1] = (stack[-1],)
                objects += 1
            elif op == 0x86:  # TUPLE2
                last = stack.pop()
                stack[-1] = (stack[-1], last)
                objects += 1
            elif op == 0x87:  # TUPLE3
                last = stack.pop()
                middle = stack.pop()
                stack[-1] = (stack[-1], middle, last)
                objects += 1
            elif op == 0x6A:  # LONG_BINGET
                (index,) = _UINT32(data, pos)
                pos += 4
                push(m.get(index))
            elif op == 0x8C:  # SHORT_BINUNICODE
                end = pos + 1 + data[pos]
                if end > size:
                    raise m.beyond("a text", data[pos], pos)
                push(data[pos + 1:end].decode("utf-8", "surrogatepass"))
                pos = end
            elif op == 0x94:  # MEMOIZE
                if m.scattered:
                    m.put(len(memo) + len(m.scattered))
                else:
                    memo.append(stack[-1])
            elif op == 0x4E:  # NONE
                push(None)
            elif op == 0x47:  # BINFLOAT
                push(_FLOAT(data, pos)[0])
                pos += 8
            elif op == 0x75:  # SETITEMS
                mark = marks.pop()
                m.set_items(stack[mark:], mark)
                del stack[mark:]
            elif op == 0x65:  # APPENDS
                mark = marks.pop()
                m.append_items(stack[mark:], mark)
                del stack[mark:]
            elif op == 0x7D:  # EMPTY_DICT
                push(Pairs())
                objects += 1
            elif op == 0x5D:  # EMPTY_LIST
                push([])
                objects += 1
            elif op == 0x2E:  # STOP
                m.pos = pos
                m.result = stack.pop()
                return True
            else:
                m.pos = pos
                m.rare += 1
                RARE[op](m)
                pos = m.pos
    finally:
        m.pos = pos
        m.objects += objects
        m.held += held
    return False
