"""The walk over all paths: order, modules as layers, and an end to every cycle and every bomb."""

import pytest

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.errors import CheckpointError
from ckpt_browser.core.limits import LIMITS
from ckpt_browser.core.nodes import Group, Node, OddKey, Opaque, Tensor, Value
from ckpt_browser.core.outline import REPEATED_ROWS, Row, entries, walk


def checkpoint(*nodes: Node, root: int = 0) -> Checkpoint:
    return Checkpoint("made", "pickle", 0, nodes, root)


def tensor(name: str = "float32") -> Tensor:
    return Tensor(name, (2,), (1,), None, 0, "cpu")


def test_paths_come_in_file_order() -> None:
    nodes = Group("dict", ("b", "a"), (1, 2)), tensor(), Group("list", (0,), (3,)), Value("int", 5)
    rows = list(walk(checkpoint(*nodes)))
    assert [row.path for row in rows] == [(), ("b",), ("a",), ("a", 0)]


def test_one_object_on_two_paths_has_one_node() -> None:
    rows = list(walk(checkpoint(Group("dict", ("a", "b"), (1, 1)), tensor())))
    assert rows[1:] == [Row(("a",), 1, False), Row(("b",), 1, False)]


def test_a_shared_container_is_opened_on_each_path() -> None:
    rows = list(walk(checkpoint(Group("dict", ("a", "b"), (1, 1)), Group("dict", ("w",), (2,)), tensor())))
    assert [row.path for row in rows] == [(), ("a",), ("a", "w"), ("b",), ("b", "w")]


def test_a_cycle_ends_with_a_row_that_is_not_opened() -> None:
    rows = list(walk(checkpoint(Group("list", (0, 1), (0, 1)), Value("int", 1))))
    assert rows == [Row((), 0, False), Row((0,), 0, True), Row((1,), 1, False)]


def test_sharing_that_multiplies_ends() -> None:
    layers = 60
    nodes: list[Node] = [Group("list", (0, 1), (place + 1, place + 1)) for place in range(layers)]
    nodes.append(Value("int", 1))
    assert sum(1 for _ in walk(checkpoint(*nodes))) < 4 * REPEATED_ROWS


def test_texts_that_multiply_end() -> None:
    many = 50
    nodes = Group("list", tuple(range(many)), (1,) * many), Value("str", "x" * (LIMITS.text // many))
    with pytest.raises(CheckpointError, match=r"400,000,000 characters .*the text budget"):
        list(walk(checkpoint(*nodes)))


def test_long_odd_keys_count_as_texts() -> None:
    long = "k" * (LIMITS.text // 100)
    for key in (OddKey(long, 2), (1, (long,)), long.encode(), long):
        nodes = Group("list", tuple(range(101)), (1,) * 101), Group("dict", (key,), (2,)), Value("int", 1)
        with pytest.raises(CheckpointError, match="the text budget"):
            list(walk(checkpoint(*nodes)))


def test_modules_within_modules_multiply_no_longer_than_the_budget() -> None:
    nodes: list[Node] = []
    for level in range(40):
        first = 5 * level
        nodes += [Opaque("m.M", "new", state=first + 1),
                  Group("dict", ("_parameters", "_modules", "x"), (first + 2, first + 3, first + 4)),
                  Group("dict", (), ()), Group("dict", ("a", "b"), (first + 5, first + 5)), Value("int", 1)]
    nodes.append(Value("int", 1))
    assert sum(1 for _ in walk(checkpoint(*nodes))) < 4 * REPEATED_ROWS


def test_a_module_shows_its_layers_first() -> None:
    nodes: list[Node] = [
        Opaque("net.Net", "new", state=1),
        Group("dict", ("training", "_parameters", "_buffers", "_modules"), (2, 3, 4, 5)),
        Value("bool", True),
        Group("collections.OrderedDict", ("weight", "bias"), (6, 7)),
        Group("collections.OrderedDict", ("mean",), (6,)),
        Group("collections.OrderedDict", ("conv",), (8,)),
        tensor(), Value("NoneType", None), Opaque("net.Conv", "new")]
    assert [key for key, _ in entries(nodes, nodes[0])] == ["weight", "mean", "conv", "training"]


def test_an_unknown_object_shows_its_fields_and_its_arguments() -> None:
    nodes: list[Node] = [Opaque("a.B", "call", (1,), 2), Value("int", 1), Group("dict", ("lr",), (3,)), Value("int", 2)]
    assert entries(nodes, nodes[0]) == [("lr", 3), ("(argument 0)", 1)]
