"""Lists of tensors in scripts: a rule where it finds just these."""

import pytest

from ckpt_browser.core.nodes import Group, Node, Opaque, Tensor
from ckpt_browser.workspace.scripts.names import Names
from ckpt_browser.workspace.scripts.parts import Script
from ckpt_browser.workspace.scripts.tensors import tensor_list

FLOATS: list[Node] = [Tensor("float32", (2,), (1,), 0, 0, "cpu", False)] * 4
SPARSE = Tensor("float32", (2,), None, None, 0, "cpu", False, layout="sparse_coo", parts=(("values", 5),))
EMPTY = Group("list", (), ())


@pytest.mark.parametrize(("more", "rule"), [
    ([EMPTY], True), ([Tensor("int64", (2,), (1,), 0, 0, "cpu", False)], True), ([FLOATS[0]], False),
    ([SPARSE, FLOATS[0]], False), ([Opaque("m.Net", "new", (5,)), EMPTY], True),
    ([Opaque("m.Net", "new", (5,)), FLOATS[0]], False)])
def test_the_rule_for_all_with_fractions(more: list[Node], rule: bool) -> None:
    nodes = [*FLOATS, *more, Group("dict", ("a", "b", "c", "d", "more"), (0, 1, 2, 3, 4))]
    text = tensor_list(Script(), Names(nodes, len(nodes) - 1), range(4))
    assert ("in tensors(ckpt) if" in text) == rule


def test_parts_of_a_tensor_go_with_it() -> None:
    nodes = [*FLOATS, SPARSE, FLOATS[0], Group("dict", ("a", "b", "c", "d", "more"), (0, 1, 2, 3, 4))]
    assert "in tensors(ckpt) if" in tensor_list(Script(), Names(nodes, 6), range(5))
