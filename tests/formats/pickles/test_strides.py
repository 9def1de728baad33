"""Taking a tensor's run of opcodes in one stride gives what the loop gives, on whole and on damaged programs."""

import io
import itertools
import pickletools
import random
import zipfile

import pytest
import torch

from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.limits import LIMITS
from ckpt_browser.formats.pickles.inert import Call, Global, Items, Pairs, Persistent, Program, TensorCall
from ckpt_browser.formats.pickles.machine import run, run_machine
from ckpt_browser.formats.pickles.state import SKIPPED, Machine, NeedsLoop

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


def test_a_short_fetch_of_a_skipped_object_is_run_by_the_loop() -> None:
    # Many numbers among few tensors; what is put under a small number in the memo is written long, as torch does not.
    whole = program_bytes([torch.zeros(3), *[0] * 1500, *(torch.zeros(3) for _ in range(20))])
    places = [(name.code, place) for name, _, place in pickletools.genops(whole)] + [("", len(whole))]
    pieces = [(code, whole[start:end]) for (code, start), (_, end) in itertools.pairwise(places)]
    data = b"".join(b"r" + piece[1:] + bytes(3) if code == "q" else piece for code, piece in pieces)
    machine = Machine(data, 0, LIMITS, SCOPE, strides=True)
    run_machine(machine, "pickle", None)
    place = machine.memo.index(SKIPPED)
    fetched = data[:-1] + b"0h" + bytes((place,)) + b"."
    with pytest.raises(NeedsLoop):
        run_machine(Machine(fetched, 0, LIMITS, SCOPE, strides=True), "pickle", None)
    assert outcome(fetched, strides=True) == outcome(fetched, strides=False) != "refused"


def test_what_is_set_on_a_tensor_that_was_taken_is_run_by_the_loop() -> None:
    data = program_bytes([torch.zeros(3) for _ in range(400)])
    stated = data[:-2] + b"K\x00}b0" + data[-2:]
    assert outcome(stated, strides=True) == outcome(stated, strides=False)
    last = data.rindex(b"R") + 6  # behind the last tensor and its number in the memo
    stated = data[:last] + b"}b" + data[last:]
    assert taken(run(data)) > 300
    assert taken(run(stated)) == 0
    assert outcome(stated, strides=True) == outcome(stated, strides=False) != "refused"


def test_a_run_of_fewer_strides_than_sizes_is_left_to_the_loop() -> None:
    data = program_bytes([torch.zeros(5, 7) for _ in range(400)])
    place = data.rindex(b"K\x07K\x01\x86")
    odd = data[:place] + b"K\x07\x85" + data[place + 5:]
    assert taken(run(odd)) == taken(run(data)) - 1
    assert outcome(odd, strides=True) == outcome(odd, strides=False) != "refused"
