"""Parts that an edit made anew, as Python: what the script runs is what the document has."""

import argparse
import collections
import types

import pytest

from ckpt_browser.core.nodes import Group, Node, Opaque, Value
from ckpt_browser.core.places import EditError
from ckpt_browser.workspace.scripts.names import Names
from ckpt_browser.workspace.scripts.parts import Script, Turn

BEFORE: list[Node] = [Group("dict", ("old",), (1,)), Value("int", 1)]


def made(*new: Node) -> tuple[object, Script]:
    """What Python makes of the first of some new nodes, and the script that made it."""
    script = Script()
    text = script.part(len(BEFORE), Turn(Names(BEFORE, 0), [*BEFORE, *new], {}))
    scope: dict[str, object] = {"ckpt": {"old": 1}}
    exec("\n".join([*(f"import {name}" for name in script.imports), *script.lines, f"found = {text}"]), scope)
    return scope["found"], script


@pytest.mark.parametrize(("nodes", "wanted"), [
    ([Value("float", 0.5)], 0.5), ([Group("list", (), ())], []), ([Group("tuple", (0,), (1,))], (1,)),
    ([Group("dict", ("a", 2), (1, 3)), Value("str", "x")], {"a": 1, 2: "x"}),
    ([Group("list", (0, 1), (3, 1)), Group("tuple", (), ())], [(), 1]),
    ([Group("collections.OrderedDict", ("b", "a"), (1, 1))], collections.OrderedDict(b=1, a=1)),
    ([Group("collections.Counter", ("n",), (1,))], collections.Counter(n=1)),
    ([Group("collections.deque", (0,), (1,))], collections.deque([1])),
    ([Group("collections.deque", (0, 1), (1, 1), (("maxlen", 3),)), Value("int", 5)], collections.deque([1, 1], 5)),
    ([Group("argparse.Namespace", ("lr", "a b"), (1, 1))], argparse.Namespace(**{"lr": 1, "a b": 1})),
    ([Group("types.SimpleNamespace", ("lr",), (1,))], types.SimpleNamespace(lr=1))])
def test_a_part_is_made_as_it_is(nodes: list[Node], wanted: object) -> None:
    found, _ = made(*nodes)
    assert type(found) is type(wanted) and found == wanted
    assert getattr(found, "maxlen", None) == getattr(wanted, "maxlen", None)


def test_attributes_are_set_on_what_was_made() -> None:
    found, script = made(Group("collections.OrderedDict", ("a",), (1,), (("_metadata", 3), ("odd name", 1))),
                         Group("dict", ("version",), (1,)))
    assert found == {"a": 1}
    assert vars(found) == {"_metadata": {"version": 1}, "odd name": 1}
    assert script.imports == {"collections"}


@pytest.mark.parametrize("node", [Group("set", (0,), (1,)), Group("collections.defaultdict", (), ()),
                                  Group("slice", (), ()), Opaque("m.Net", "new"), Value("m.Odd", 3)])
def test_what_only_its_own_code_makes_is_refused(node: Node) -> None:
    with pytest.raises(EditError, match="a script cannot"):
        made(node)
    with pytest.raises(EditError, match="a script cannot"):
        made(Group("list", (0,), (3,)), node)
