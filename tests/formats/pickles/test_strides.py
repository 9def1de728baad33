"""Taking a tensor's run of opcodes in one stride gives what the loop gives, on whole and on damaged programs."""

import io
import random
import zipfile

import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.limits import LIMITS
from ckpt_browser.formats.pickles.inert import Call, Global, Items, Pairs, Persistent, Program, TensorCall
from ckpt_browser.formats.pickles.machine import run, run_machine
from ckpt_browser.formats.pickles.state import Machine, NeedsLoop

SCOPE = object()


def program_bytes(state_dict: object) -> bytes:
    buffer = io.BytesIO()
    torch.save(state_dict, buffer)
    return zipfile.ZipFile(buffer).read("archive/data.pkl")


def many_tensors(count: int) -> dict[str, torch.Tensor]:
    shapes: list[tuple[int, ...]] = [(), (3,), (0,), (2, 3), (2, 1, 4), (1, 2, 3, 4), (300, 2), (1, 1, 1, 1, 2)]
    tensors = {f"layer.{place}.weight": torch.zeros(shapes[place % len(shapes)]) for place in range(count)}
    tensors["transposed"] = torch.zeros(4, 5).t()
    tensors["grad"] = torch.zeros(3, requires_grad=True)
    tensors["view"] = torch.zeros(10)[3:7]
    tensors["expanded"] = torch.zeros(1).expand(6)
    tensors["half"] = torch.zeros(3, dtype=torch.float16)
    tensors["tied"] = tensors["layer.1.weight"]
    tensors["same storage"] = tensors["layer.1.weight"][1:]
    return tensors


def plain(raw: object) -> object:
    """What a program built, as Python tuples that can be compared (test programs are shallow)."""
    if type(raw) is TensorCall:
        pid = ("storage", raw.storage_class, raw.key, raw.location, raw.numel)
        hooks = Call("call", Global("collections", "OrderedDict"), ())
        args = (Persistent(pid, raw.scope), raw.offset, raw.view.shape, raw.view.stride, raw.requires_grad, hooks)
        return plain(Call("call", Global("torch._utils", "_rebuild_tensor_v2"), args))
    if type(raw) is Call:
        parts = (raw.how, raw.func, raw.args, raw.kwargs, raw.states, raw.items, raw.pairs)
        return ("call", *(plain(part) for part in parts))
    if type(raw) is Persistent:
        return ("persistent", plain(raw.pid))
    if type(raw) is Global:
        return ("global", raw.qualname)
    if isinstance(raw, (list, tuple, Pairs, Items)):
        return (type(raw).__name__, *(plain(item) for item in raw))
    return type(raw).__name__, repr(raw)


def outcome(data: bytes, *, strides: bool) -> object:
    machine = Machine(data, 0, LIMITS, SCOPE, strides=strides)
    try:
        program = run_machine(machine, "pickle", None)
    except NeedsLoop:
        return outcome(data, strides=False)
    except CheckpointError:
        return "refused"
    return plain(program.root), program.end, tuple(name.qualname for name in program.globals), program.notes


def taken(program: Program) -> int:
    return sum(type(persistent) is TensorCall for persistent in program.persistents)


def test_most_tensors_of_a_state_dict_are_taken_in_one_stride() -> None:
    assert taken(run(program_bytes(many_tensors(400)))) > 300


def test_a_stride_gives_what_the_loop_gives() -> None:
    data = program_bytes(many_tensors(400))
    assert outcome(data, strides=True) == outcome(data, strides=False)


def test_a_program_that_fetches_a_skipped_object_is_run_by_the_loop() -> None:
    data = program_bytes(many_tensors(400))
    shape_put = data.index(b"\x85r", data.index(b"layer.300.weight")) + 2
    fetched = data[:-2] + b"0j" + data[shape_put:shape_put + 4] + b"."
    program = run(fetched)
    assert type(program.root) is tuple
    assert taken(program) == 0


def test_damaged_programs_give_the_same_with_and_without_strides() -> None:
    data = program_bytes(many_tensors(100))
    chance = random.Random(7)
    start = len(data) - 4000  # strides begin behind the first thousand opcodes
    differing = []
    for _ in range(600):
        damaged = bytearray(data)
        place = chance.randrange(start, len(data))
        damaged[place] = chance.choice([chance.randrange(256), damaged[place] ^ 1, ord("r"), ord("K"), ord("J")])
        if outcome(bytes(damaged), strides=True) != outcome(bytes(damaged), strides=False):
            differing.append((place, damaged[place]))
    assert not differing
