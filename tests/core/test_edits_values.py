"""Values keep their types when they are edited, and refuse what is of another type."""

import math

import pytest

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.edits.arranging import Move
from ckpt_browser.core.edits.names import Rename
from ckpt_browser.core.edits.values import Insert, SetValue
from ckpt_browser.core.nodes import Group, Node, Opaque, Value
from tests.core.edited import at, made, paths, refused
from tests.workspace.made import Maker, Ref, tied, training, troubled


def alone(node: Node) -> Checkpoint:
    return Maker().done({"x": node})


def changed(before: Value, value: object) -> Value:
    """The node after its value was set; its type is the same."""
    after = at(made(alone(before), SetValue(("x",), value)), "x")
    assert isinstance(after, Value)
    assert after.type_name == before.type_name
    return after


@pytest.mark.parametrize(("type_name", "value", "kept"), [
    ("int", 5, 5), ("int", -2**80, -2**80), ("float", 3, 3.0), ("float", 0.5, 0.5), ("float", math.inf, math.inf),
    ("bool", False, False), ("str", "", ""), ("str", "a\nb", "a\nb"), ("NoneType", None, None),
    ("numpy.int64", 7, 7), ("numpy.int8", -128, -128), ("numpy.uint8", 255, 255),
    ("numpy.uint64", 2**64 - 1, 2**64 - 1),
    ("numpy.float64", 1, 1.0), ("numpy.float32", 0.1, 0.10000000149011612), ("numpy.float16", 0.1, 0.0999755859375),
    ("numpy.bool", True, True), ("numpy.bool_", True, True), ("numpy.str_", "x", "x"),
    ("complex", [1, 2.5], 1 + 2.5j), ("complex", "1+2j", 1 + 2j), ("complex", 3, 3 + 0j),
    ("numpy.complex64", [0, 1], 1j),
    ("torch.Size", [2, 0], (2, 0)), ("torch.Size", [], ()), ("torch.dtype", "float16", "torch.float16"),
    ("torch.dtype", "torch.half", "torch.float16"), ("torch.device", "cuda:1", "cuda:1"),
    ("pathlib.PosixPath", "/tmp/x", "/tmp/x"), ("bytes", "00fF", b"\x00\xff"), ("bytes", "", b""),
    ("bytearray", "01", b"\x01")])
def test_a_value_keeps_its_type(type_name: str, value: object, kept: object) -> None:
    after = changed(Value(type_name, None), value)
    assert (type(after.value), after.value) == (type(kept), kept)


def test_not_a_number() -> None:
    assert math.isnan(changed(Value("numpy.float32", 0.0), math.nan).value)


@pytest.mark.parametrize(("type_name", "value"), [
    ("int", True), ("int", 3.0), ("int", "3"), ("int", None), ("int", [1]), ("int", 1 << 8 * 255), ("float", "0.5"),
    ("float", True), ("float", 10**400), ("bool", 1), ("bool", "true"), ("str", 1), ("str", None), ("NoneType", 0),
    ("NoneType", "None"), ("numpy.int8", 128), ("numpy.uint8", -1), ("numpy.int64", 2**63), ("numpy.int32", 1.0),
    ("numpy.float16", 1e6), ("numpy.float32", 1e39), ("numpy.bool", 1), ("complex", [1]), ("complex", "x"),
    ("complex", [10**400, 0]), ("complex", 10**400), ("complex", True), ("complex", ["1", 2]), ("torch.Size", [-1]),
    ("torch.Size", [1.0]), ("torch.Size", [2**63]), ("torch.Size", [True]), ("torch.Size", 3),
    ("torch.dtype", "float17"),
    ("torch.dtype", 5), ("torch.device", "gpu"), ("torch.device", "cpu:1"), ("bytes", "0"), ("bytes", "zz"),
    ("bytes", [1]), ("pathlib.PosixPath", 1), ("torch.layout", "strided"), ("record", "5 bytes"), ("int", {"a": 1}),
    ("numpy.dtype", "<f4"), ("numpy.longdouble", 1.0)])
def test_a_value_of_another_type_is_refused(type_name: str, value: object) -> None:
    error = refused(alone(Value(type_name, None)), SetValue(("x",), value))
    assert error.path == ("x",)
    assert "Traceback" not in str(error)
    assert len(str(error)) < 200


def test_the_sentence_says_both_types() -> None:
    assert str(refused(alone(Value("int", 1)), SetValue(("x",), True))) == "x: it is an int; true is not one"
    assert "300 does not fit into numpy.uint8" in str(refused(alone(Value("numpy.uint8", 1)), SetValue(("x",), 300)))


def test_a_dict_keeps_the_types_within() -> None:
    start = Maker().done({"hp": {"lr": 0.1, "steps": 5, "layers": [1, 2.0], 0: "zero",
                                 "deep": {"numpy": Value("numpy.int64", 5)}}})
    value = {"lr": 1, "steps": 6, "layers": [3, 4, "new"], "0": "null", "deep": {"numpy": 7}, "more": {"a": [None]}}
    journal = made(start, SetValue(("hp",), value))
    assert at(journal, "hp").keys == ("lr", "steps", "layers", 0, "deep", "more")
    assert at(journal, "hp/lr") == Value("float", 1.0)
    assert at(journal, "hp/layers/1") == Value("float", 4.0)
    assert at(journal, "hp/layers/2") == Value("str", "new")
    assert at(journal, "hp/deep/numpy") == Value("numpy.int64", 7)
    assert at(journal, "hp/more/a/0") == Value("NoneType", None)


def test_what_no_longer_fits_takes_its_own_type() -> None:
    journal = made(Maker().done({"hp": {"a": 5, "b": [1]}}), SetValue(("hp",), {"a": "text", "b": 2.5}))
    assert at(journal, "hp/a") == Value("str", "text")
    assert at(journal, "hp/b") == Value("float", 2.5)


@pytest.mark.parametrize("kind", ["list", "tuple", "collections.deque"])
def test_a_sequence_stays_what_it_is(kind: str) -> None:
    maker = Maker()
    start = maker.done({"x": Group(kind, (0, 1), (maker.add(0.9), maker.add(0.999)))})
    journal = made(start, SetValue(("x",), [1, 0.5, 0.25]))
    node = at(journal, "x")
    assert (node.type_name, node.keys) == (kind, (0, 1, 2))
    assert [at(journal, f"x/{place}") for place in range(3)] == [Value("float", 1.0), Value("float", 0.5),
                                                                Value("float", 0.25)]


def test_an_ordered_dict_keeps_its_type_and_attributes() -> None:
    maker = Maker()
    attributes = (("_metadata", maker.add({"": 1})),)
    journal = made(maker.done({"x": Group("collections.OrderedDict", ("a",), (maker.add(1),), attributes)}),
                   SetValue(("x",), {"b": 2}))
    assert at(journal, "x").type_name == "collections.OrderedDict"
    assert paths(journal) == ["x", "x/b", "x/_metadata", "x/_metadata/"]


def test_one_entry_of_a_shared_value_changes() -> None:
    maker = Maker()
    one = Ref(maker.add(1))
    journal = made(maker.done({"a": one, "b": one}), SetValue(("a",), 2))
    assert (at(journal, "a").value, at(journal, "b").value) == (2, 1)


def test_attributes_pairs_and_items_of_objects() -> None:
    nodes = (Opaque("net.Net", "new", state=1, items=(3,), pairs=(("k", 3),)), Group("dict", ("lr",), (2,)),
             Value("float", 0.1), Value("int", 1))
    journal = made(Checkpoint("made", "pickle", 0, nodes, 0), SetValue(("lr",), 1), SetValue(("k",), 2),
                   SetValue((0,), 3))
    assert [at(journal, text).value for text in ("lr", "k", "0")] == [1.0, 2, 3]


@pytest.mark.parametrize(("path", "value", "reason"), [
    (("good",), 1, "it is a tensor"), (("bad",), 1, "it is a torch.Tensor and cannot"),
    (("payload",), 1, "posix.system"),
    (("payload", "(argument 0)"), "rm", "a part of a posix.system"), ((), {}, "file as a whole"),
    (("gone",), 1, "nothing of this name")])
def test_what_is_no_value(path: tuple[str, ...], value: object, reason: str) -> None:
    assert reason in str(refused(troubled(), SetValue(path, value)))


@pytest.mark.parametrize(("before", "value", "reason"), [
    ({"a": 1}, [1], "a dict, not a list"), ([1], {"a": 1}, "a list, not a dict"), ({"a": 1}, 5, "a dict, not a int"),
    ([1], None, "a list, not a NoneType"), (Group("set", (), ()), [1], "a set cannot be given a value"),
    ([1], (1, 2), "not a tuple"), ({"a": 1}, {"b": object()}, "a object cannot be stored"),
    ({"a": 1}, {"b": 1 << 3000}, "more than 255 bytes")])
def test_a_container_of_another_kind(before: object, value: object, reason: str) -> None:
    assert reason in str(refused(Maker().done({"x": before}), SetValue(("x",), value)))


def test_a_value_that_is_nested_too_deeply() -> None:
    value: object = 1
    for _ in range(500):
        value = [value]
    assert "nested deeper than" in str(refused(training(), SetValue(("optimizer_state_dict",), {"x": value})))
    assert "nested deeper than" in str(refused(training(), Insert((), "x", value)))


def test_insert() -> None:
    journal = made(training(), Insert((), "note", "hello"), Insert((), "first", {}, 0),
                   Insert(("first",), "w", [1, 2.0]))
    assert paths(journal)[:5] == ["first", "first/w", "first/w/0", "first/w/1", "epoch"]
    assert at(journal, "note") == Value("str", "hello")
    assert at(journal, "first").type_name == "dict"


def test_insert_into_a_list_moves_the_rest() -> None:
    journal = made(Maker().done({"l": [1, 2]}), Insert(("l",), "", 9, 1), Insert(("l",), 0, 8))
    assert [at(journal, f"l/{place}").value for place in range(4)] == [1, 9, 2, 8]


@pytest.mark.parametrize(("into", "key", "value", "reason"), [
    ((), "epoch", 1, "the name is taken: epoch"), ((), "", 1, "a name is needed"), (("epoch",), "x", 1, "takes no new"),
    (("gone",), "x", 1, "nothing of this name"), ((), "x", object(), "cannot be stored"),
    ((), "x", 1 << 4000, "255 bytes"),
    (("model_state_dict", "conv1.bias"), "x", 1, "a torch.Tensor takes no new entries"),
    ((), "x", b"x", "cannot be stored")])
def test_what_cannot_be_inserted(into: tuple[str, ...], key: str, value: object, reason: str) -> None:
    assert reason in str(refused(training(), Insert(into, key, value)))


def test_numbers_of_other_kinds_than_pythons_are_not_stored() -> None:
    numpy = pytest.importorskip("numpy")
    for value in (numpy.float64(1.5), numpy.int64(3), numpy.str_("x")):
        assert "cannot be stored" in str(refused(tied(), Insert((), "x", value)))


def test_an_item_of_a_set() -> None:
    maker = Maker()
    start = maker.done({"s": Group("set", (0, 1), (maker.add(1), maker.add(2)))})
    assert at(made(start, SetValue(("s", 0), 5)), "s/0") == Value("int", 5)
    assert "a set holds it already" in str(refused(start, SetValue(("s", 0), 2)))


def test_names_of_attributes_are_texts() -> None:
    maker = Maker()
    start = maker.done({"args": Group("argparse.Namespace", ("lr",), (maker.add(0.1),)), "list": [5]})
    assert "args/epochs" in paths(made(start, Insert(("args",), "epochs", 3)))
    assert "args/0" in paths(made(start, Move((("list", 0),), ("args",))))
    for edit in (Insert(("args",), 5, 3), Rename(("args", "lr"), 5), Rename(("args", "lr"), None)):
        assert "names in an argparse.Namespace are texts" in str(refused(start, edit))
