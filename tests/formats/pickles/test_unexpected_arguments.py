"""Calls that torch writes, with arguments that it never writes: each stays a call, and says why it is nothing more."""

import pickle
from contextlib import closing

import pytest

from ckpt_browser.core.nodes import Broken, Node, OddKey, Opaque, Tensor, Value
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import named, proto, text, write, zipped

UTILS = "torch._utils"
FLOATS = b"(" + text("storage") + named("torch", "FloatStorage") + text("0") + text("cpu") + b"K\x04tQ"
LONGS = FLOATS.replace(b"FloatStorage", b"LongStorage").replace(b"K\x04", b"K\x02")
BYTES = FLOATS.replace(b"FloatStorage", b"QInt8Storage").replace(b"K\x04", b"K\x10")
"""Storages on the record of 16 bytes that each file here holds."""


def plain(value: object) -> bytes:
    """Opcodes that leave a plain value."""
    return pickle.dumps(value, 2)[2:-1]


def call(module: str, name: str, *arguments: object) -> bytes:
    """A call; arguments that are bytes are opcodes, all others are plain values."""
    parts = [part if isinstance(part, bytes) else plain(part) for part in arguments]
    return named(module, name) + b"(" + b"".join(parts) + b"tR"


def tensor(storage: bytes = FLOATS, shape: object = (2, 2), stride: object = (2, 1), offset: object = 0,
           grad: object = False) -> bytes:
    return call(UTILS, "_rebuild_tensor_v2", storage, offset, shape, stride, grad, None)


def wrapped(count: int) -> bytes:
    """Parameters of parameters."""
    body = tensor()
    for _ in range(count):
        body = call(UTILS, "_rebuild_parameter", body, True, None)
    return body


def built(cls: str, state: object) -> bytes:
    """An object of a tensor class of torch 0.1 with its state."""
    return named("torch", cls) + b")\x81" + (state if isinstance(state, bytes) else plain(state)) + b"b"


def root(folder, body: bytes) -> Node:
    path = write(folder, "file.pt", zipped(proto(body), data__0=bytes(16)))
    with closing(open_checkpoint(path)) as source:
        return source.checkpoint.nodes[source.checkpoint.root]


COO = call(UTILS, "_rebuild_sparse_tensor", named("torch", "sparse_coo"),
           b"(" + tensor(LONGS, (1, 2), (2, 1)) + tensor(FLOATS, (1,), (1,)) + plain((9,)) + b"t")
DEEP = call(UTILS, "_rebuild_sparse_tensor", named("torch", "sparse_coo"),
            b"(" + tensor(LONGS, (1, 2), (2, 1)) + tensor(FLOATS, (2,), (1,)) + plain((3, 3)) + b"t")
REFUSED = {
    "too few for a tensor": (call(UTILS, "_rebuild_tensor_v2", FLOATS, 0, (2,)), "it takes 6 to 7 arguments"),
    "too many for an old tensor": (call(UTILS, "_rebuild_tensor", FLOATS, 0, (2,), (1,), 5), "it takes 4 arguments"),
    "none for a size": (call("torch", "Size"), "it takes one argument"),
    "a shape that is a text": (tensor(shape="22"), "its shape is no tuple of at most 64 numbers"),
    "a shape of 65 dimensions": (tensor(shape=(1,) * 65), "its shape is no tuple of at most 64 numbers"),
    "a negative size": (tensor(shape=(2, -2)), "its shape holds something that is no size"),
    "a size beyond 64 bits": (tensor(shape=(2, 1 << 63)), "its shape holds something that is no size"),
    "a size that is a bool": (tensor(shape=(2, True)), "its shape holds something that is no size"),
    "a stride that is a float": (tensor(stride=(2, 1.0)), "its stride holds something that is no size"),
    "a negative offset": (tensor(offset=-1), "its offset is no natural number"),
    "a flag that is a text": (tensor(grad="yes"), "its requires_grad is no bool"),
    "no storage": (tensor(plain(None)), "its storage is none that the file names"),
    "a call of a stranger for a storage": (tensor(call("m", "f", 1)), "its storage is none that the file names"),
    "fewer strides than sizes": (tensor(stride=(1,)), "it has 2 dimensions and 1 strides"),
    "beyond its storage": (tensor(shape=(2, 3), stride=(3, 1)), "reaches element 5 of a storage that holds 4"),
    "an offset beyond its storage": (tensor(shape=(1,), stride=(1,), offset=4),
                                     "reaches element 4 of a storage that holds 4"),
    "a storage class of a stranger": (tensor(FLOATS.replace(b"FloatStorage", b"OddStorage")),
                                      "its storage class is none that torch has"),
    "a dtype of a stranger": (call(UTILS, "_rebuild_tensor_v3", FLOATS, 0, (2,), (1,), False, None,
                                   named("torch", "float31")), "its dtype is none that torch has"),
    "a parameter of nothing": (call(UTILS, "_rebuild_parameter", 5, True, None), None),
    "a parameter of a storage": (call(UTILS, "_rebuild_parameter", FLOATS, True, None),
                                 "it wraps something that is no tensor"),
    "a parameter of a damaged tensor": (call(UTILS, "_rebuild_parameter", tensor(offset=1), True, None),
                                        "reaches element 4 of a storage that holds 4"),
    "parameters of parameters": (wrapped(20), "it wraps something that is no tensor"),
    "a path that is too long": (call("pathlib", "PosixPath", *("x" * 60_000 for _ in range(2))),
                                "it is longer than a path can be"),
    "a parameter that is odd": (call(UTILS, "_rebuild_parameter", tensor(), 7, None), "its requires_grad is no bool"),
    "an old tensor of another state": (built("FloatTensor", (1, 2)), "its state is not that of a tensor"),
    "an old tensor of an odd shape": (built("FloatTensor", (None, 0, ("x",), ())),
                                      "its shape holds something that is no size"),
    "data of another width": (call(UTILS, "_rebuild_device_tensor_from_numpy", tensor(), named("torch", "float64"),
                                   "xla:0", False), "its dtype differs from that of the data it wraps"),
    "a wrapper of no class": (call(UTILS, "_rebuild_wrapper_subclass", None, named("torch", "float32"), (2,), (1,), 0,
                                   named("torch", "strided"), "cpu", False), "it names no class"),
    "a wrapper on no device": (call(UTILS, "_rebuild_wrapper_subclass", named("m", "T"), named("torch", "float32"),
                                    (2,), (1,), 0, named("torch", "strided"), 5, False), "its device is no text"),
    "a subclass of nothing": (call("torch._tensor", "_rebuild_from_type_v2", 1, 2, (), None),
                              "it names no function and class"),
    "quantised floats": (call(UTILS, "_rebuild_qtensor", FLOATS, 0, (2,), (1,), (), False, None),
                         "its storage is not quantized"),
    "no quantizer": (call(UTILS, "_rebuild_qtensor", BYTES, 0, (2,), (1,), (1, 2, 3), False, None),
                     "its quantizer is none that torch writes"),
    "a sparse layout of a stranger": (call(UTILS, "_rebuild_sparse_tensor", named("torch", "sparse_odd"), ()),
                                      "its layout is none that torch has"),
    "a sparse layout that is a number": (call(UTILS, "_rebuild_sparse_tensor", 5, ()),
                                         "its layout is none that torch has"),
    "sparse without data": (call(UTILS, "_rebuild_sparse_tensor", named("torch", "sparse_coo"), ()),
                            "its data is not that of a sparse tensor"),
    "values for other indices": (COO, "its indices and values do not belong together"),
    "a shape for other indices": (DEEP, "its indices and values have 1 dimensions, its shape 2"),
    "jagged without a dict": (call("torch.nested._internal.nested_tensor", "_rebuild_njt", [1]),
                              "its parts are no dict"),
    "jagged without values": (call("torch.nested._internal.nested_tensor", "_rebuild_njt", {"lengths": None}),
                              "it has no values or no offsets"),
    "bytes beyond Latin-1": (call("_codecs", "encode", "\u20ac", "latin1"), "its text is not Latin-1"),
    "bytes in another coding": (call("_codecs", "encode", "x", "utf-7"), "it holds no bytes"),
    "a complex of texts": (call("builtins", "complex", "1", 2), "its parts are no numbers"),
    "a complex beyond a float": (call("builtins", "complex", 10 ** 400, 0), "its parts are too large for a float"),
    "an integer of a text": (call("builtins", "int", "7"), "it converts something that is no number"),
    "a tag on a number": (call("torch.jit._pickle", "restore_type_tag", 5, "List[int]"),
                          "it tags something that is no container"),
    "a device that is a number": (call("torch", "device", 5.5), "its device is no text"),
    "an array of no numpy type": (call("numpy.core.multiarray", "scalar", named("m", "dtype"), b"C\x00"),
                                  "its dtype is none that numpy writes"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_torch_never_writes_says_why(tmp_path, name):
    body, reason = REFUSED[name]
    node = root(tmp_path, body)
    assert isinstance(node, Opaque | Broken)
    assert node.reason if reason is None else node.reason == reason


def test_one_such_call_leaves_its_neighbours_alone(tmp_path):
    bad = b"".join(body for body, _ in REFUSED.values())
    path = write(tmp_path, "file.pt", zipped(proto(b"(" + tensor() + bad + tensor() + b"t"), data__0=bytes(16)))
    with closing(open_checkpoint(path)) as source:
        nodes = source.checkpoint.nodes
        parts = [nodes[child] for child in nodes[source.checkpoint.root].children]
    assert len(parts) == len(REFUSED) + 2
    assert isinstance(parts[0], Tensor) and parts[0].shape == (2, 2)
    assert isinstance(parts[-1], Tensor) and parts[-1].shape == (2, 2)


@pytest.mark.parametrize(("body", "wanted"), [
    (tensor(shape=call("torch", "Size", (2, 2))), ("float32", (2, 2), (2, 1), "")),
    (tensor(shape=[4], stride=[1]), ("float32", (4,), (1,), "")),
    (tensor(call("torch.storage", "TypedStorage", FLOATS, named("torch", "float32"), True)), ("float32", (2, 2), (2, 1),
                                                                                              "")),
    (tensor(shape=(0, 9), stride=(9, 1), offset=50), ("float32", (0, 9), (9, 1), "")),
    (tensor(grad=1), ("float32", (2, 2), (2, 1), "")),
    (tensor(FLOATS.replace(named("torch", "FloatStorage"), text("FloatStorage"))), ("float32", (2, 2), (2, 1), "")),
    (wrapped(3), ("float32", (2, 2), (2, 1), "")),
    (call("torch.nn.parameter", "Parameter", tensor()), ("float32", (2, 2), (2, 1), "")),
    (call(UTILS, "_rebuild_parameter_with_state", tensor(), False, None, {}), ("float32", (2, 2), (2, 1), "")),
    (call(UTILS, "_rebuild_tensor_v2", FLOATS, 0, (2,), (1,), False, None, {"neg": True}),
     ("float32", (2,), (1,), "negated")),
    (built("FloatTensor", (None, 0, (), ())), ("float32", (), None, "")),
    (built("FloatTensor", (None, 0, (0, 3), (3, 1))), ("float32", (0, 3), None, "")),
    (built("FloatTensor", b"(" + FLOATS + plain(0) + b"))t"), ("float32", (0,), (1,), "")),
    (built("FloatTensor", b"(" + FLOATS + plain(1) + plain((3,)) + plain((1,)) + b"t"), ("float32", (3,), (1,), "")),
])
def test_what_other_writers_wrote_is_a_tensor(tmp_path, body, wanted):
    node = root(tmp_path, body)
    assert isinstance(node, Tensor)
    assert (node.dtype, node.shape, node.stride, node.note) == wanted


@pytest.mark.parametrize(("body", "wanted"), [
    (call("_codecs", "encode", "\xe9\x00", "LATIN_1"), Value("bytes", b"\xe9\x00")),
    (call("builtins", "bytearray"), Value("bytearray", b"")),
    (call("builtins", "bytearray", b"C\x02ab"), Value("bytearray", b"ab")),
    (call("builtins", "complex", 1, -0.5), Value("complex", 1 - 0.5j)),
    (call("builtins", "bool", 1), Value("int", 1)),
    (call("torch", "device", "cuda", 3), Value("torch.device", "cuda:3")),
    (call("torch", "Size", [2, 3]), Value("torch.Size", (2, 3))),
    (named(UTILS, "torch.channels_last"), Value("torch.memory_format", "torch.channels_last")),
    (named("torch", "channels_last"), Value("torch.memory_format", "torch.channels_last")),
    (named("torch", "half"), Value("torch.dtype", "torch.float16")),
])
def test_values_in_their_rarer_forms(tmp_path, body, wanted):
    assert root(tmp_path, body) == wanted


def test_what_is_set_on_a_tensor_lies_beside_its_numbers(tmp_path):
    hooks = call(UTILS, "_rebuild_tensor_v2", FLOATS, 0, (4,), (1,), False, {"hook": 1})
    bodies = (hooks, tensor() + plain({"note": "a"}) + b"b", tensor() + (plain({"note": "a"}) + b"b") * 2)
    path = write(tmp_path, "file.pt", zipped(proto(b"(" + b"".join(bodies) + b"t"), data__0=bytes(16)))
    with closing(open_checkpoint(path)) as source:
        nodes = source.checkpoint.nodes
        parts = [nodes[child].parts for child in nodes[source.checkpoint.root].children]
        found = [(name, nodes[child].type_name, nodes[child].keys) for ((name, child),) in parts]
    assert found == [("(hooks)", "dict", ("hook",)), ("(attributes)", "dict", ("note",)),
                     ("(attributes)", "list", (0, 1))]


def test_states_that_are_set_one_after_the_other_are_told(tmp_path):
    body = named("m", "C") + b")\x81" + (plain({"a": 1}) + b"b") * 3
    with closing(open_checkpoint(write(tmp_path, "file.pkl", proto(body)))) as source:
        found = source.checkpoint
        node = found.nodes[found.root]
        assert len(found.nodes[node.state].children) == 3
        assert any("sets the state of one object of m.C 3 times" in problem.message for problem in found.problems)


def test_a_key_that_is_bytes_written_as_a_call_or_is_not(tmp_path):
    def key(letters: str) -> bytes:
        return call("_codecs", "encode", letters, "latin1")

    body = b"}(" + key("\xe9") + plain(1) + key("\u20ac") + plain(2) + b"u"
    with closing(open_checkpoint(write(tmp_path, "file.pkl", proto(body)))) as source:
        first, second = source.checkpoint.nodes[source.checkpoint.root].keys
    assert first == b"\xe9"
    assert isinstance(second, OddKey)


def test_a_file_cannot_fill_the_list_of_problems_with_states_and_keys(tmp_path):
    twice = named("m", "C") + b")\x81" + (plain({"a": 1}) + b"b") * 2
    for body in (b"(" + twice * 1500 + b"t", b"}(" + b"".join(b"]K\x01" for _ in range(1500)) + b"u"):
        with closing(open_checkpoint(write(tmp_path, "file.pkl", proto(body)))) as source:
            assert 1000 <= len(source.checkpoint.problems) < 1010
            assert len(source.checkpoint.nodes) > 1500
