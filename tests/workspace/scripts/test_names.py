"""Values and keys as Python: what a script writes is what was meant, and what has no plain form is refused."""

import math
import pathlib

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.nodes import Group, OddKey, Opaque, Tensor, Value
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.scripts.names import Names, attribute, key_literal, literal, value_text

LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.complex_numbers() | st.text() | st.binary()
PLAIN = st.recursive(LEAVES, lambda inner: st.lists(inner, max_size=4) | st.lists(inner, max_size=4).map(tuple),
                     max_leaves=10)
NAMESPACE = {"torch": torch, "numpy": np, "pathlib": pathlib, "float": float}


@given(PLAIN)
def test_a_plain_value_is_what_python_makes_of_it(value: object) -> None:
    assert repr(eval(literal(value), NAMESPACE)) == repr(value)


@pytest.mark.parametrize("value", [OddKey("frozenset()", 1), {1}, object, (1, OddKey("x", 2)), [{}]])
def test_what_has_no_plain_form_is_refused(value: object) -> None:
    with pytest.raises(EditError, match="a script cannot write a value of this kind"):
        literal(value)


@pytest.mark.parametrize(("type_name", "content", "wanted"), [
    ("int", 3, 3), ("NoneType", None, None), ("complex", 1 - 2j, 1 - 2j), ("bytes", b"\x00'", b"\x00'"),
    ("bytearray", b"ab", bytearray(b"ab")), ("torch.Size", (2, 3), torch.Size([2, 3])),
    ("torch.Size", (), torch.Size([])),
    ("torch.dtype", "torch.float16", torch.float16), ("torch.device", "cuda:1", torch.device("cuda:1")),
    ("pathlib.PurePosixPath", "a/b", pathlib.PurePosixPath("a/b")), ("numpy.float32", 1.5, np.float32(1.5)),
    ("numpy.float64", -math.inf, np.float64(-math.inf)), ("numpy.complex64", 1j, np.complex64(1j)),
    ("numpy.int8", -3, np.int8(-3)), ("numpy.str_", "a'b", np.str_("a'b")), ("numpy.bool", True, np.bool_(True))])
def test_a_value_of_its_own_type_is_made_again(type_name: str, content: object, wanted: object) -> None:
    text, module = value_text(Value(type_name, content))
    made = eval(text, NAMESPACE)
    assert type(made) is type(wanted) and made == wanted
    assert module in ("", type_name.partition(".")[0])


@pytest.mark.parametrize(("type_name", "content"), [
    ("numpy.datetime64", "2020"), ("torch.dtype", "torch.x y"), ("torch.layout", "torch.strided"), ("m.Thing", 5)])
def test_a_value_that_only_its_own_code_makes_is_refused(type_name: str, content: object) -> None:
    with pytest.raises(EditError, match=rf"a script cannot write a value of type {type_name}"):
        value_text(Value(type_name, content))


@pytest.mark.parametrize("type_name", ["numpy.x();y", "", "a.class", "os.system('x')#", "numpy.float32\n"])
def test_a_type_of_an_odd_name_is_never_written(type_name: str) -> None:
    with pytest.raises(EditError, match="odd type"):
        value_text(Value(type_name, 1.0))


@pytest.mark.parametrize(("name", "text"), [("weight", "x.weight"), ("class", 'vars(x)["class"]'),
                                            ("a b", 'vars(x)["a b"]'), ("", 'vars(x)[""]'), (3, "vars(x)[3]")])
def test_an_attribute_of_any_name(name: object, text: str) -> None:
    assert attribute("x", name) == text


@pytest.mark.parametrize("key", [math.nan, math.inf, (1, math.nan), OddKey("frozenset()", 4), (OddKey("x", 1),)])
def test_a_key_without_a_plain_form_is_taken_from_the_dict(key: object) -> None:
    assert key_literal("ckpt", key, 3) == "list(ckpt)[3]"
    assert key_literal("ckpt", (1, "a", 2.5), 3) == '(1, "a", 2.5)'


TENSOR = Tensor("float32", (2,), (1,), None, 0, "cpu")
NODES = [Group("dict", ("space", "set", "net", "names", "plain"), (1, 3, 5, 9, 11)),
         Group("argparse.Namespace", ("lr", "a b"), (2, 2)), Value("float", 0.1),
         Group("set", (0,), (4,)), Value("int", 1),
         Opaque("m.Net", "new", state=6, items=(8,), pairs=(("key", 8),)),
         Group("dict", ("weight", "0"), (7, 7)), TENSOR, Value("int", 9),
         Group("collections.OrderedDict", ("w",), (10,), (("_metadata", 12),)), TENSOR, Group("list", (0,), (13,)),
         Group("dict", ("",), (8,)), Value("int", 7), Opaque("m.Alone", "new")]


@pytest.mark.parametrize(("number", "text"), [
    (2, 'ckpt["space"].lr'), (5, 'ckpt["net"]'), (6, 'vars(ckpt["net"])'), (7, 'ckpt["net"].weight'),
    (8, 'ckpt["net"]["key"]'), (10, 'ckpt["names"]["w"]'), (12, 'ckpt["names"]._metadata'), (13, 'ckpt["plain"][0]')])
def test_every_part_has_its_expression(number: int, text: str) -> None:
    assert Names(NODES, 0, "ckpt").of(number) == text


def test_what_a_script_cannot_reach_is_refused() -> None:
    names = Names(NODES, 0, "ckpt")
    with pytest.raises(EditError, match="no way to what is in a set"):
        names.of(4)
    with pytest.raises(EditError, match="no way to a part that is edited"):
        names.of(14)
    assert names.mapping(1) == 'vars(ckpt["space"])' and names.mapping(9) == 'ckpt["names"]'
    assert [names.place(held) for held in names.holders(7)] == ['ckpt["net"].weight', 'vars(ckpt["net"])["0"]']
