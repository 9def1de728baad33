"""Pickles that ask for programs to be run: none runs, and each is told."""

import json
import pickle
import struct
import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.nodes import Opaque
from ckpt_browser.core.outline import walk
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import NAMES, called, containers, legacy, named, proto, text, ways, write, zipped
from tests.formats.limited import SECONDS, listed

COMMAND = text("touch marker")
WAYS = ways("os", "system", COMMAND)
PLACES = [place for place, _ in containers(b"N")]

WATCHED = """
import json, os, sys
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.workspace.reading.opening import open_checkpoint
import copyreg, ckpt_browser.formats.dcp.reader, ckpt_browser.formats.recognise.elements
for code, name in ((1, "system"), (300, "popen"), (70_000, "remove")):
    copyreg.add_extension("os", name, code)
paths = sorted(os.listdir("."))
open_checkpoint(paths[0]).close()
events, modules = [], set(sys.modules)
def hook(event, args):
    if event == "open" and (args[1] is None or not set(str(args[1])) & set("wax+")) and not (args[2] or 0) & 3:
        return
    if event.partition(".")[0] in ("os", "subprocess", "shutil", "socket", "ctypes", "pty", "import", "exec", "compile",
                                   "open", "pickle", "code") and event not in ("os.listdir", "os.scandir"):
        events.append([event, repr(args)[:200]])
sys.addaudithook(hook)
for path in paths:
    try:
        open_checkpoint(path).close()
    except CheckpointError:
        pass
print(json.dumps([events, sorted(set(sys.modules) - modules), os.listdir(".") == os.listdir(".")]))
"""


def opened(path: str) -> Checkpoint:
    source = open_checkpoint(path)
    source.close()
    return source.checkpoint


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("way", WAYS)
def test_every_call_is_told_wherever_it_hides(tmp_path, way, place):
    checkpoint = opened(write(tmp_path, "file", dict(containers(WAYS[way]))[place]))
    assert "os.system" in checkpoint.globals
    assert any(problem.severity == "warning" and "os.system" in problem.message for problem in checkpoint.problems)
    assert list(walk(checkpoint))


@pytest.mark.parametrize(("module", "name"), NAMES)
def test_every_dangerous_name_is_told(tmp_path, module, name):
    for way, body in ways(module, name, COMMAND).items():
        checkpoint = opened(write(tmp_path, "file", proto(body)))
        assert f"{module}.{name}" in checkpoint.globals, way
        assert any(problem.severity == "warning" and f"{module}.{name}" in problem.message
                   for problem in checkpoint.problems), way


def test_nothing_runs_and_nothing_is_imported(tmp_path):
    bodies = {**WAYS, **{f"{module} {name}": called(module, name, COMMAND) for module, name in NAMES},
              "extensions": b"(\x82\x01\x83\x2c\x01\x84\x70\x11\x01\x00" + COMMAND + b"\x85R" + b"t",
              "codec": named("_codecs", "encode") + text("a") + text("antigravity") + b"\x86R",
              "codec of python": named("_codecs", "encode") + text("a") + text("rot13") + b"\x86R",
              "unknown class": named("antigravity", "Thing") + b")\x81}b"}
    number = 0
    for body in bodies.values():
        for _, data in containers(body):
            write(tmp_path, f"{number:05}", data)
            number += 1
    done = subprocess.run([sys.executable, "-c", WATCHED], capture_output=True, text=True, cwd=tmp_path, timeout=60,
                          check=True)
    events, modules, _ = json.loads(done.stdout)
    assert events == []
    assert modules == []
    assert not (tmp_path / "marker").exists()


@pytest.mark.parametrize("code", [b"\x82\x01", b"\x83\x2c\x01", b"\x84\x70\x11\x01\x00"])
def test_extension_codes_are_told(tmp_path, code):
    checkpoint = opened(write(tmp_path, "file", proto(code + COMMAND + b"\x85R")))
    assert any("extension" in problem.message for problem in checkpoint.problems)


def test_metadata_of_a_distributed_checkpoint_is_told(tmp_path):
    metadata = named("torch.distributed.checkpoint.metadata", "Metadata") + b")\x81}(" + text("state_dict_metadata") \
        + b"}" + text("planner_data") + b"N" + text("storage_data") + b"}" + text("x") + WAYS["reduce"] + b"ub"
    write(tmp_path, ".metadata", proto(metadata))
    checkpoint = opened(str(tmp_path))
    assert "os.system" in checkpoint.globals
    assert any(problem.severity == "warning" and "os.system" in problem.message for problem in checkpoint.problems)


CALLS = [
    ("torch._utils", "_rebuild_tensor_v2", 6), ("torch._utils", "_rebuild_tensor", 4),
    ("torch._utils", "_rebuild_tensor_v3", 7), ("torch._utils", "_rebuild_parameter", 3),
    ("torch._utils", "_rebuild_parameter_with_state", 4), ("torch._utils", "_rebuild_qtensor", 7),
    ("torch._utils", "_rebuild_sparse_tensor", 2), ("torch._utils", "_rebuild_sparse_csr_tensor", 2),
    ("torch._utils", "_rebuild_nested_tensor", 4), ("torch._utils", "_rebuild_meta_tensor_no_storage", 4),
    ("torch._utils", "_rebuild_device_tensor_from_numpy", 4), ("torch._utils", "_rebuild_wrapper_subclass", 8),
    ("torch._tensor", "_rebuild_from_type_v2", 4), ("torch.nn.parameter", "Parameter", 2), ("torch", "Size", 1),
    ("torch", "device", 2), ("torch.storage", "_load_from_bytes", 1), ("torch.serialization", "_get_layout", 1),
    ("collections", "OrderedDict", 1), ("collections", "Counter", 1), ("collections", "defaultdict", 1),
    ("collections", "deque", 2), ("argparse", "Namespace", 0), ("_codecs", "encode", 2),
    ("copyreg", "_reconstructor", 3), ("pathlib", "PosixPath", 2), ("builtins", "set", 1), ("builtins", "dict", 1),
    ("builtins", "slice", 3), ("builtins", "range", 3), ("builtins", "int", 1), ("builtins", "bytearray", 2),
    ("builtins", "complex", 2), ("numpy", "dtype", 3), ("numpy.core.multiarray", "_reconstruct", 3),
    ("numpy.core.multiarray", "scalar", 2), ("numpy._core.numeric", "_frombuffer", 4), ("torch", "FloatTensor", 0),
    ("torch.jit._pickle", "restore_type_tag", 2), ("torch.jit._pickle", "build_tensor_from_id", 1),
]
STORAGE = b"(" + text("storage") + named("torch", "FloatStorage") + text("0") + text("cpu") + b"K\x04tQ"
TENSOR = named("torch._utils", "_rebuild_tensor_v2") + b"(" + STORAGE + b"K\x00K\x02K\x02\x86K\x02K\x01\x86\x89NtR"
HUGE = [0, 1, -1, 2**31, 2**63 - 1, 2**63, -2**63, 2**64, 10**30, 2**2000]
plain = st.one_of(st.sampled_from(HUGE).map(lambda number: pickle.dumps(number, 2)[2:-1]),
                  st.integers(-5, 300).map(lambda number: pickle.dumps(number, 2)[2:-1]),
                  st.sampled_from([b"N", b"\x88", b"\x89", b"G?\xf8\0\0\0\0\0\0", b"G\x7f\xf8\0\0\0\0\0\0", text(""),
                                   text("cpu"), text("\ud800"), text("sparse_coo"), text("f8"), text("latin1"),
                                   b"C\x00", b"C\x08abcdefgh", b"}", b"]", b")", b"\x8f", STORAGE, TENSOR,
                                   named("torch", "float32"), named("torch", "sparse_coo"), named("os", "system"),
                                   named("numpy", "ndarray"), named("numpy", "dtype") + text("f8") + b"\x85R"]))
nested = st.recursive(plain, lambda inner: st.one_of(
    st.lists(inner, max_size=5).map(lambda items: b"(" + b"".join(items) + b"t"),
    st.lists(inner, max_size=4).map(lambda items: b"](" + b"".join(items) + b"e"),
    st.lists(inner, max_size=4).map(lambda items: b"}(" + b"".join(item + b"N" for item in items) + b"u"),
    st.tuples(st.sampled_from(CALLS), st.lists(inner, max_size=8)).map(
        lambda made: named(*made[0][:2]) + b"(" + b"".join(made[1]) + b"tR")), max_leaves=8)


@settings(max_examples=3000, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_any_arguments_of_any_known_call(tmp_path_factory, data):
    module, name, count = data.draw(st.sampled_from(CALLS))
    size = count if data.draw(st.integers(0, 9)) else data.draw(st.integers(0, 9))
    body = named(module, name) + b"(" + b"".join(data.draw(nested) for _ in range(size)) + b"t"
    body += data.draw(st.sampled_from([b"R", b"\x81"]))
    if data.draw(st.booleans()):
        body += data.draw(nested) + b"b"
    path = write(tmp_path_factory.getbasetemp(), "call", zipped(proto(body), data__0=bytes(16)))
    checkpoint = opened(path)
    assert all(child < len(checkpoint.nodes) for _, child, _ in walk(checkpoint))


@settings(max_examples=2000, deadline=None)
@given(body=st.binary(max_size=60))
def test_any_opcodes(tmp_path_factory, body):
    path = write(tmp_path_factory.getbasetemp(), "opcodes", b"\x80\x04" + body + b".")
    try:
        checkpoint = opened(path)
    except CheckpointError:
        return
    assert list(walk(checkpoint))


@pytest.mark.parametrize(("shape", "stride", "offset"), [
    ((3,), (1,), 2), ((2, 2), (3, 1), 1), ((1,), (1,), 4), ((2**62, 2**62), (1, 1), 0), ((4,), (2**62,), 0)])
def test_a_tensor_beyond_its_storage_is_one_broken_row(tmp_path, shape, stride, offset):
    numbers = [pickle.dumps(part, 2)[2:-1].replace(b"q\x00", b"") for part in (offset, shape, stride)]
    bad = named("torch._utils", "_rebuild_tensor_v2") + b"(" + STORAGE + b"".join(numbers) + b"\x89NtR"
    body = b"}(" + text("good") + TENSOR + text("bad") + bad + b"u"
    checkpoint = opened(write(tmp_path, "file", zipped(proto(body), data__0=bytes(16))))
    kinds = [type(checkpoint.nodes[row.node]).__name__ for row in walk(checkpoint) if len(row.path) == 1]
    assert kinds == ["Tensor", "Broken"]
    assert any(problem.severity == "error" and problem.node is not None for problem in checkpoint.problems)


@pytest.mark.parametrize("call", [
    named("torch._utils", "_rebuild_meta_tensor_no_storage") + b"(" + named("torch", "float32") + b")K\x01\x85\x89tR",
    named("torch._utils", "_rebuild_wrapper_subclass") + b"(" + named("a", "B") + named("torch", "float32")
    + b"K\x02\x85)K\x00N" + text("cpu") + b"\x89tR"])
def test_a_tensor_without_bytes_has_as_many_strides_as_dimensions(tmp_path, call):
    checkpoint = opened(write(tmp_path, "file", zipped(proto(b"}" + text("a") + call + b"s"))))
    (node,) = [checkpoint.nodes[row.node] for row in walk(checkpoint) if row.path == ("a",)]
    assert isinstance(node, Opaque)
    assert "dimensions" in node.reason


def test_duplicate_keys_are_kept_and_told(tmp_path):
    body = b"}(" + text("a") + b"K\x01" + text("a") + b"K\x02" + b"u"
    checkpoint = opened(write(tmp_path, "file", proto(body)))
    assert [row.path for row in walk(checkpoint)] == [(), ("a",), ("a",)]
    assert any("twice" in problem.message for problem in checkpoint.problems)


@pytest.mark.parametrize("opcode", ["X{I}", "B{I}", "T{i}", "\x8d{Q}", "\x8e{Q}", "\x96{Q}", "\x8c\xff", "C\xff",
                                    "U\xff", "\x8a\xff", "\x8b{i}", "\x95{Q}"])
def test_no_length_is_believed(tmp_path, opcode):
    for length in (2**31 - 1, 2**32 - 1, 2**63, 2**64 - 1, -1):
        code, _, form = opcode.partition("{")
        raw = b"" if not form else struct.pack("<" + form[0], length % (1 << 8 * struct.calcsize("<" + form[0]))
                                               if form[0] != "i" else max(min(length, 2**31 - 1), -2**31))
        with pytest.raises(CheckpointError) as caught:
            opened(write(tmp_path, "file", b"\x80\x04" + code.encode("latin-1") + raw + b"a."))
        assert "\n" not in str(caught.value)


def test_legacy_streams_without_an_object(tmp_path):
    for bad in (legacy(magic=b"."), legacy(root=b"."), legacy(keys=b"."), legacy()[:-1]):
        with pytest.raises(CheckpointError):
            opened(write(tmp_path, "file", bad))


@pytest.mark.parametrize("body", [b"(o", b"o", b"(", b"1", b"e", b"u", b"t", b"R", b"b", b"s", b"a", b"Q", b"0",
                                  b"q\x00", b"\x94", b"\x81", b"\x92", b"\x93", b"(d(d", b"(Nd", b"](N", b"h\x05",
                                  b"Ng-1\n",
                                  b"Np-1\n", b"ia\nb\n", b"\x97", b"I1_0x\n", b"Fabc\n", b"S'\n", b"S'\\x\n"])
def test_every_misuse_of_the_stack_is_one_sentence(tmp_path, body):
    with pytest.raises(CheckpointError) as caught:
        opened(write(tmp_path, "file", proto(body + b"0" * 3)))
    assert "\n" not in str(caught.value)


def test_values_of_a_distributed_checkpoint_are_read_up_to_a_budget(tmp_path):
    value = zipped(proto(b"N0" * 500_000 + b"N"))
    place = b"}(" + text("relative_path") + text("v") + text("offset") + b"K\x00" + text("length") \
        + b"J" + struct.pack("<i", len(value)) + b"u"
    entries, places = b"", b""
    for number in range(1000):
        index = named("m", "MetadataIndex") + b")\x81}(" + text("fqn") + text(str(number)) + text("offset") + b"Nub"
        entries += text(str(number)) + named("m", "BytesStorageMetadata") + b")\x81"
        places += index + named("m", "_StorageInfo") + b")\x81" + place + b"b"
    write(tmp_path, "v", value)
    write(tmp_path, ".metadata", proto(named("m", "Metadata") + b")\x81}(" + text("state_dict_metadata") + b"}("
                                       + entries + b"u" + text("storage_data") + b"}(" + places + b"uub"))
    outcome = listed(str(tmp_path))
    assert outcome.seconds < SECONDS
    assert "internal error" not in outcome.errors


@pytest.mark.parametrize(("key", "kind"), [
    (b"]", "<list>"), (b"}", "<dict>"), (b"\x8f", "<set>"), (b"]\x85", "<tuple>"), (b"\x96" + bytes(8), "<bytearray>")])
def test_a_key_that_no_dict_of_python_can_have_is_told(tmp_path, key, kind):
    program = proto(b"}" + key + b"K\x01s")
    with pytest.raises(TypeError, match="unhashable"):
        pickle.loads(program)
    (problem,) = opened(write(tmp_path, "file", program)).problems
    assert (problem.severity, problem.message) == (
        "warning", f"a key of a dict is {kind}, which Python allows in no dict")


def test_keys_that_python_takes_are_not_told(tmp_path):
    path = write(tmp_path, "file", pickle.dumps({frozenset([1]): 1, (1, ("a",)): 2, (): 3, b"": 4, None: 5}))
    assert opened(path).problems == ()
