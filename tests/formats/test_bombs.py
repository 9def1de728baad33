"""Small files that ask for endless time or memory: each is refused or done, within 10 s and 1 GB."""

import struct

import pytest

from tests.formats.hostile import called, legacy, named, packaged, proto, text, write, zipped
from tests.formats.limited import MEMORY, SECONDS, listed

MILLION = 1_000_000
DEEP = 300_000
ODD = (1 << 61) - 1
"""Multiples of it all hash to 0."""


def number(value: int) -> bytes:
    raw = value.to_bytes(16, "little", signed=True)
    return b"\x8a\x10" + raw


def nested_bytes(levels: int, filler: int = 0) -> bytes:
    body = text("x" * filler)
    for _ in range(levels):
        inner = legacy(root=body)
        body = named("torch._utils", "_rebuild_parameter") + b"(" + named("torch.storage", "_load_from_bytes") \
            + b"B" + struct.pack("<I", len(inner)) + inner + b"\x85R" + b"\x89NtR"
    return proto(body)


def shared(levels: int, step: bytes, first: bytes) -> bytes:
    body = first + b"\x94"
    for level in range(levels):
        body += step.replace(b"X", b"j" + struct.pack("<I", level)) + b"\x94"
    return proto(body)


def wrapped(name: str, levels: int) -> bytes:
    return proto((named("torch._utils", name) + b"(") * levels + b"N" + b"\x89NtR" * levels)


TWO = 2_000_000
BOMBS = {
    "nested lists": lambda: proto(b"](" * DEEP + b"e" * DEEP),
    "nested tuples": lambda: proto(b"N" + b"\x85" * MILLION),
    "nested dicts": lambda: proto((b"}" + text("k")) * DEEP + b"N" + b"s" * DEEP),
    "nested calls": lambda: proto(named("a", "b") * DEEP + b")R" + b"\x85R" * (DEEP - 1)),
    "nested states": lambda: proto(named("a", "b") + b")\x81" + b"\x94" + b"}b" * MILLION),
    "states in states": lambda: proto((named("a", "b") + b")\x81") * DEEP + b"N" + b"b" * DEEP),
    "a deep tuple as a key": lambda: proto(b"}N" + b"\x85" * MILLION + b"Ns"),
    "deep persistent ids": lambda: proto(b"N" + b"Q" * MILLION),
    "deep names of calls": lambda: proto(b"N" + b")R" * MILLION),
    "parameters of parameters": lambda: wrapped("_rebuild_parameter", 100_000),
    "nested tensors of nested tensors": lambda: shared(30, named("torch._utils", "_rebuild_nested_tensor")
                                                       + b"(XXXXtR", b"N"),
    "bytes in bytes": lambda: nested_bytes(300),
    "large bytes in bytes": lambda: nested_bytes(60, 3_000_000),
    "billion laughs in lists": lambda: shared(60, b"](" + b"X" * 10 + b"e", b"]"),
    "billion laughs in tuples": lambda: shared(60, b"(" + b"X" * 10 + b"t", b"]"),
    "billion laughs in dicts": lambda: shared(60, b"}(" + b"K\x01XK\x02XK\x03X" + b"u", b"]"),
    "billion laughs in objects": lambda: shared(60, named("a", "b") + b")\x81}((XXtN(XXXtNub", b"]"),
    "billion laughs by DUP": lambda: proto(b"]" + b"2\x86" * 100),
    "a long list many times": lambda: proto(b"](" + b"K\x01" * MILLION + b"e\x940](" + b"h\x00" * MILLION + b"e"),
    "a long list in many calls": lambda: proto(
        b"](" + b"]" * MILLION + b"e\x85\x940" + named("collections", "deque") + b"\x940](" + b"h\x01h\x00R" * 200_000
        + b"e"),
    "a long list of pairs that fails": lambda: proto(
        b"](" + b"NN\x86" * 500_000 + b"Ne\x85\x940" + named("collections", "OrderedDict")
        + b"\x940](" + b"h\x01h\x00R" * 300_000 + b"e"),
    "a long text many times": lambda: proto(text("a" * 5_000_000) + b"\x940](" + b"h\x00" * 500_000 + b"e"),
    "a long key above many": lambda: proto(b"}" + text("k" * 5_000_000) + b"](" + b"N" * MILLION + b"es"),
    "a long text encoded many times": lambda: proto(
        text("é" * 5_000_000) + text("latin1") + b"\x86\x940" + named("_codecs", "encode") + b"\x940]("
        + b"h\x01h\x00R" * 200_000 + b"e"),
    "a long name many times": lambda: proto(text("m" * 5_000_000) + text("n") + b"\x93\x940](" + b"h\x00)R" * 300_000
                                            + b"e"),
    "a long device many times": lambda: proto(
        b"((" + text("storage") + named("torch", "FloatStorage") + text("0") + text("c" * 5_000_000)
        + b"K\x00tQK\x00K\x00\x85K\x01\x85\x89Nt\x940" + named("torch._utils", "_rebuild_tensor_v2") + b"\x940]("
        + b"h\x01h\x00R" * 100_000 + b"e"),
    "keys that hash alike": lambda: proto(b"}(" + b"".join(number(ODD * place) + b"N" for place in range(200_000))
                                          + b"u"),
    "memo indexes that hash alike": lambda: proto(
        b"N" + b"".join(b"p%d\n" % (ODD * place) for place in range(1, 200_000))),
    "huge memo indexes": lambda: proto(b"N" + b"r\xff\xff\xff\xffp1%s\n" % (b"0" * 30)),
    "memo flood": lambda: proto(b"N" + b"\x94" * 20 * MILLION),
    "stack flood": lambda: proto(b"(" + b"N" * 60 * MILLION + b"t"),
    "pop flood": lambda: proto(b"N0" * 30 * MILLION + b"N"),
    "list flood": lambda: proto(b"(" + b"]" * 30 * MILLION + b"t"),
    "float flood": lambda: proto(b"(" + b"G?\xf8\0\0\0\0\0\0" * 8 * MILLION + b"t"),
    "text flood": lambda: proto(b"(" + b"\x8c\x02ab" * 16 * MILLION + b"t"),
    "name flood": lambda: proto(b"(" + b"".join(b"cm%d\nn\n" % place for place in range(MILLION)) + b"t"),
    "mark flood": lambda: proto(b"(" * 60 * MILLION),
    "calls flood": lambda: proto(b"(" + named("os", "system") + b"\x94" + b"h\x00)R" * 6 * MILLION + b"t"),
    "protocol 0 flood": lambda: b"(" + b"I1\n" * 10 * MILLION + b"l.",
    "integer flood": lambda: proto(b"(" + (b"\x8a\xff" + b"\x7f" * 255) * 300_000 + b"t"),
    "a negative integer length": lambda: proto(b"\x8b\xff\xff\xff\xff"),
    "an integer of a million digits": lambda: b"I" + b"9" * MILLION + b"\n.",
    "many embedded files": lambda: proto(b"C\x04abcd\x85\x940" + named("torch.storage", "_load_from_bytes") + b"\x940]("
                                         + b"h\x01h\x00R" * MILLION + b"e"),
    "broken rows": lambda: proto(b"(" + (b"N" + b"Q") * TWO + b"t"),
    "objects set again and again": lambda: proto(b"(" + (named("a", "b") + b")\x81NbNb") * 300_000 + b"t"),
    "a list that holds itself": lambda: proto(b"]\x94h\x00a"),
    "a dict that holds itself": lambda: proto(b"}\x94" + text("k") + b"h\x00s"),
    "a state that holds its object": lambda: proto(named("a", "b") + b")\x81\x94}" + text("k") + b"h\x00sb"),
    "a module among its own": lambda: proto(
        named("m", "M") + b")\x81\x94}(" + text("_parameters") + b"}" + text("_buffers") + b"}" + text("_modules")
        + b"}" + text("me") + b"h\x00s" + b"ub"),
    "an object within its own argument": lambda: proto(b"]\x94" + named("a", "b") + b"h\x00\x85Ra"),
    "a list as its own state": lambda: proto(named("a", "b") + b")\x81\x94h\x00b"),
    "floods in a package": lambda: packaged(proto(b"N0" * 10 * MILLION + b"N")),
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_ends_soon_and_stays_small(tmp_path, name):
    path = write(tmp_path, "bomb.pkl", BOMBS[name]())
    outcome = listed(path)
    assert outcome.seconds < SECONDS
    assert outcome.peak < MEMORY
    assert "internal error" not in outcome.errors
    if outcome.code:
        assert outcome.code == 2
        assert outcome.errors.startswith("ckpt-browser: ")
        assert outcome.errors.count("\n") == 1


def test_calls_do_not_vanish_in_a_bomb(tmp_path):
    outcome = listed(write(tmp_path, "x.pt", zipped(proto(b"](" + called("os", "system", b"N") * 1000 + b"e"))))
    assert outcome.code == 0
