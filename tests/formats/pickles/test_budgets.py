"""The budgets of one pickle, with small numbers in the place of large ones: each says its name and stops in time."""

import struct
from collections.abc import Iterator
from dataclasses import replace

import pytest

from ckpt_browser.core.errors import Cancelled, CheckpointError
from ckpt_browser.core.jobs import CancelToken, no_report
from ckpt_browser.core.limits import LIMITS, Limits
from ckpt_browser.core.nodes import Broken, Group
from ckpt_browser.formats.assemble import open_embedded
from ckpt_browser.formats.pickles.machine import run
from ckpt_browser.formats.pickles.state import Meter
from ckpt_browser.formats.recognise.builder import Builder
from ckpt_browser.formats.recognise.table import GRAMMAR
from ckpt_browser.formats.storages import Storages
from tests.formats.hostile import called, named, proto, text

MANY = 120_000
"""More than two batches of opcodes."""


def refusal(body: bytes, meter: Meter | None = None, **budgets: int) -> str:
    """Why a program is refused that passes with the usual budgets."""
    run(proto(body))
    with pytest.raises(CheckpointError) as caught:
        run(proto(body), limits=replace(LIMITS, **budgets), meter=meter)
    return str(caught.value)


def test_opcodes():
    alone, together = "has more opcodes than the", "is one program too many"
    for meter, reason in ((Meter(LIMITS), alone), (None, together)):
        found = refusal(b"N0" * MANY + b"N", meter, opcodes=MANY, opcodes_floor=MANY)
        assert reason in found and "(the opcode budget)" in found
    # What is seldom written costs eightfold.
    assert "(the opcode budget)" in refusal(b"N200" * 20_000 + b"N", opcodes=100_000, opcodes_floor=100_000)


def test_names():
    body = b"(" + b"".join(named("m", f"n{number}") for number in range(4)) + b"t"
    assert "names more than 3 classes and functions (the name budget)" in refusal(body, names=3)
    run(proto(body), limits=replace(LIMITS, names=4))


def test_items():
    for body in (b"(" + b"N" * MANY + b"t", b"](" + b"N" * MANY + b"e" + b"N0" * MANY, b"N" + b"\x94" * MANY):
        assert "(the item budget)" in refusal(body, items=60_000, items_floor=60_000)


def test_objects():
    assert "builds more than" in refusal(b"(" + b"]" * MANY + b"t", objects_floor=1000, bytes_per_object=1000)


def test_one_program_too_many():
    meter = Meter(replace(LIMITS, opcodes=500, opcodes_floor=500))
    programs = iter(range(20))
    with pytest.raises(CheckpointError, match="is one program too many"):
        run_each(programs, meter)
    assert next(programs) == 9  # the ninth: each costs a hundred opcodes, and its own


def run_each(programs: Iterator[int], meter: Meter) -> None:
    for _ in programs:
        run(proto(b"N"), meter=meter)


def test_a_program_is_stopped_between_its_batches():
    token = CancelToken()

    def report(what: str, done: int, total: int) -> None:
        token.cancel()

    with pytest.raises(Cancelled):
        run(proto(b"N0" * MANY + b"N"), token=token, report=report)


def built(body: bytes, limits: Limits) -> None:
    """Recognise what a program built."""
    storages = Storages(open_embedded, meter=Meter(LIMITS))
    Builder(storages, GRAMMAR, CancelToken(), no_report, limits).build(run(proto(body)).root)


LEVELS = b"](" + b"".join(b"]" for _ in range(30_000)) + b"e"
LATIN = text("x" * 100) + text("latin1") + b"\x86\x940" + named("_codecs", "encode") + b"\x940](" \
    + b"h\x01h\x00R" * 50 + b"e"
BUILT = {"node budget": (LEVELS, {"nodes": 10_000}),
         "object budget": (b"](" + b"cm\nn\n)R" * 30_000 + b"e", {"unknown": 10_000}),
         "item budget": (b"](" + b"N" * 1000 + b"e\x85\x940](" + (named("m", "f") + b"h\x00R") * 30_000 + b"e",
                         {"edges": 10_000}),
         "work budget": (LATIN, {"work": 1000})}


@pytest.mark.parametrize("name", BUILT)
def test_what_is_built_has_budgets_too(name):
    body, budgets = BUILT[name]
    built(body, LIMITS)
    with pytest.raises(CheckpointError, match=rf"\(the {name}\)"):
        built(body, replace(LIMITS, **budgets))


def quoted(inner: bytes) -> object:
    return run(b"S'" + inner + b"'\n.").root


def test_a_text_of_protocol_0_is_what_python_wrote():
    assert quoted(rb"a\n\t\\\'\x41\101\q") == "a\n\t\\'AA\\q"
    assert run(b"S\"it's\"\n.").root == "it's"
    assert run(b"I-5\n.").root == -5
    assert run(b"F2.5\n.").root == 2.5


@pytest.mark.parametrize(("program", "reason"), [
    (b"Sno quotes\n.", "a text without quotes"), (b"S'\n.", "a text without quotes"),
    (b"S'a\"\n.", "a text without quotes"), (b"S'\\x4'\n.", "a text with a broken escape"),
    (b"S'a\\'\n.", "a text with a broken escape"), (b"Fone\n.", "a float that is none"),
    (b"Np-1\n.", "a memo index that is negative or beyond 32 bits"),
    (b"Np4294967296\n.", "a memo index that is negative or beyond 32 bits"),
    (b"h\x05.", "fetches memo entry 5, which was never stored"),
    (proto(b"}" + b"(Nu"), "stores a key without a value"), (proto(b"NNNs"), "stores keys into"),
    (proto(b"N" + b"(Ne"), "appends to")])
def test_what_no_pickler_writes_is_refused_in_a_sentence(program, reason):
    with pytest.raises(CheckpointError, match=reason):
        run(program)


def test_memo_entries_in_any_order():
    seven = struct.pack("<I", 7)
    ahead = b"\x80\x04](" + b"K\x01r" + seven + b"K\x02\x94" + b"K\x03q\x00" + b"j" + seven
    assert run(ahead + b"h\x00e.").root == [1, 2, 3, 1, 3]


def test_a_call_of_what_was_built_is_told():
    program = run(proto(called("m", "f", b"N") + b")R"))
    assert any("calls an object that it built itself" in note for note in program.notes)
    program = run(proto(b"N" + b"}b"))
    assert any("sets the state of" in note for note in program.notes)


def test_what_is_nested_too_deeply_is_one_broken_row():
    storages = Storages(open_embedded, meter=Meter(LIMITS))
    builder = Builder(storages, GRAMMAR, CancelToken(), no_report, replace(LIMITS, depth=5))
    builder.build(run(proto(b"]" * 7 + b"a" * 6)).root)
    assert [type(node) for node in builder.nodes] == [Group] * 5 + [Broken]
    assert "(the depth budget)" in builder.nodes[-1].reason


@pytest.mark.parametrize("program", [b"I" + b"1" * 800 + b"\n.", b"L" + b"1" * 800 + b"L\n.",
                                     b"\x80\x02\x8b\x00\x01\x00\x00" + b"\1" * 256 + b"."])
def test_an_integer_that_is_too_long(program):
    with pytest.raises(CheckpointError, match=r"\(the integer budget\)"):
        run(program)
