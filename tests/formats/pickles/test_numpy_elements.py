"""Arrays and numbers of numpy that torch has no type for: what they are is told, and texts among them are shown."""

import pickle
from contextlib import closing

import numpy as np
import pytest

from ckpt_browser.core.nodes import Broken, Group, Node, Opaque, Tensor, Value
from ckpt_browser.workspace.reading.opening import open_checkpoint
from tests.formats.hostile import named, proto, text, write

NAMES = {np.bool_: "bool"}
NONE = "which torch has no type for"


def root(folder, content: object) -> tuple[Node, list[Node]]:
    """The node of an object as numpy pickles it, or of opcodes; and all nodes."""
    program = proto(content) if type(content) is bytes else pickle.dumps(content, 4)
    with closing(open_checkpoint(write(folder, "file.pkl", program))) as source:
        return source.checkpoint.nodes[source.checkpoint.root], list(source.checkpoint.nodes)


@pytest.mark.parametrize(("dtype", "told"), [
    ("datetime64[D]", "datetime64[D]"), ("datetime64[25us]", "datetime64[25us]"),
    (">m8[ns]", "timedelta64[ns] (big-endian)"),
    ([("x", "i4"), ("y", "f8")], "{x: int32, y: float64}"),
    ([("x", [("y", [("z", [("deep", "f4")])])])], "{x: {y: {…}}}"),
    ([(f"f{place}", "i1") for place in range(25)], "{" + ", ".join(f"f{place}: int8" for place in range(20)) + ", …}"),
    (np.dtype((np.record, [("x", "i4")])), "{x: int32}"), ("V5", "V5"), ("f16", "f16")])
def test_elements_without_a_type_are_told(tmp_path, dtype, told):
    node, _ = root(tmp_path, np.zeros(3, dtype))
    assert isinstance(node, Opaque)
    assert node.reason == f"its elements are {told}, {NONE}"


@pytest.mark.parametrize(("array", "texts"), [
    (np.array(["a", "bcd", ""]), ["a", "bcd", ""]), (np.array(["a", "ü"], ">U2"), ["a", "ü"]),
    (np.array([b"a", b"bcd"]), [b"a", b"bcd"]), (np.array([["a"], ["b"]]), ["a", "b"])])
def test_texts_are_shown(tmp_path, array, texts):
    node, nodes = root(tmp_path, array)
    assert isinstance(node, Group) and node.type_name == "numpy.ndarray"
    assert [nodes[child].value for child in node.children] == texts
    assert nodes[dict(node.attributes)["shape"]].value == array.shape


def test_a_column_major_array_of_texts_is_not_put_in_order(tmp_path):
    node, _ = root(tmp_path, np.asfortranarray(np.array([["a", "b"], ["c", "d"]])))
    assert isinstance(node, Opaque) and node.reason == f"its elements are U1, {NONE}"


@pytest.mark.parametrize("value", [np.float32(1.5), np.int64(-3), np.bool_(True), np.complex64(1 - 2j),
                                   np.complex128(3j), np.uint16(7), np.float16(0.5), np.str_("text"),
                                   np.bytes_(b"raw")])
def test_numbers_and_texts_by_themselves(tmp_path, value):
    node, _ = root(tmp_path, value)
    assert isinstance(node, Value)
    assert node.value == value.item()
    assert node.type_name == f"numpy.{NAMES.get(type(value), type(value).__name__)}"


def element(letters: bytes, state: bytes = b"") -> bytes:
    return named("numpy", "dtype") + b"(" + letters + b"\x89\x88tR" + (state + b"b" if state else b"")


def scalar(kind: bytes, content: bytes) -> bytes:
    return named("numpy.core.multiarray", "scalar") + b"(" + kind + content + b"tR"


def array(shape: bytes, kind: bytes, content: bytes, fortran: bytes = b"\x89") -> bytes:
    made = named("numpy.core.multiarray", "_reconstruct") + b"(" + named("numpy", "ndarray") + b"K\x00\x85C\x01btR"
    return made + b"(K\x01" + shape + kind + fortran + content + b"tb"


DATE = b"(K\x04" + text("<") + b"NNNK\x08K\x08K\x00"
"""The state of a date's type, without its unit."""
FIELDS = b"(K\x03" + text("|") + b"N" + text("x") + b"K\x05\x86" + b"}(" + text("x") \
    + element(text("i1")) + b"K\x00\x86" + b"K\x05" + element(text("i1")) + b"K\x00\x86" + b"u" + b"K\x01K\x01K\x10t"
"""The state of a record's type, of which one field has a number for its name."""
ODD = {
    "bytes as a text of Python 2": (array(b"K\x02\x85", element(text("V1")), text("ab")),
                                    f"its elements are V1, {NONE}"),
    "too few bytes for an array": (array(b"K\x03\x85", element(text("f4")), b"C\x04abcd"),
                                   "4 bytes do not make an array of 3 float32"),
    "too few bytes for a number": (scalar(element(text("f8")), b"C\x04abcd"), "4 bytes do not make a float64"),
    "a dict for a number": (scalar(element(text("f8")), b"}"), "it is no number"),
    "a number of no type": (scalar(element(text("V3")), b"C\x03abc"), f"it is a V3, {NONE}"),
    "a type that is a number": (scalar(element(b"K\x05"), b"C\x01a"), "its dtype is none that numpy writes"),
    "a type with a long name": (scalar(element(text("f" * 40)), b"C\x01a"), "its dtype is none that numpy writes"),
    "a type of a stranger": (scalar(named("m", "dtype") + b")R", b"C\x01a"), "its dtype is none that numpy writes"),
    "a text for a shape": (array(text("3"), element(text("f4")), b"C\x04abcd"), None),
    "objects that are bytes": (array(b"K\x01\x85", element(text("O8")), b"C\x04abcd"), None),
    "texts that are none": (array(b"K\x01\x85", element(text("U1")), b"C\x04\xff\xff\xff\xff"),
                            f"its elements are U1, {NONE}"),
    "texts of no width": (array(b"K\x01\x85", element(text("Ux")), b"C\x04abcd"), f"its elements are Ux, {NONE}"),
    "texts of another length": (array(b"K\x02\x85", element(text("U1")), b"C\x04a\0\0\0"),
                                f"its elements are U1, {NONE}"),
    "a date of no unit": (array(b"K\x01\x85", element(text("M8"), DATE + b"NN\x86t"), b"C\x08abcdefgh"),
                          f"its elements are M8, {NONE}"),
    "a field without a name": (array(b"K\x01\x85", element(text("V1"), FIELDS), b"C\x01a"),
                               f"its elements are {{x: int8}}, {NONE}"),
    "objects that are no list": (array(b"K\x01\x85", element(text("O8")), b"}"), None),
    "a date without its unit": (array(b"K\x01\x85", element(text("M8")), b"C\x08abcdefgh"),
                                f"its elements are M8, {NONE}"),
}


@pytest.mark.parametrize("name", ODD)
def test_what_numpy_never_writes_says_why(tmp_path, name):
    body, reason = ODD[name]
    node, _ = root(tmp_path, body)
    assert isinstance(node, Opaque | Broken) and not isinstance(node, Tensor)
    assert node.reason if reason is None else node.reason == reason
