"""The devices of groups: those of all tensors below them."""

from ckpt_browser.core.nodes import Tensor
from ckpt_browser.workspace.rows.arrangement import Arrangement, Order
from ckpt_browser.workspace.rows.cells import Column
from ckpt_browser.workspace.rows.describe import device_counts
from ckpt_browser.workspace.rows.group_devices import MORE
from ckpt_browser.workspace.rows.totals import add_up
from ckpt_browser.workspace.rows.tree import build_tree

from ..made import Maker


def on(device: str) -> Tensor:
    return Tensor("float32", (2,), (1,), None, 0, device)


def test_a_group_is_where_its_tensors_are():
    tree = build_tree(Maker().done({
        "a": {"x.w": on("cuda:0"), "x.b": on("cuda:0")}, "b": {"y.w": on("cpu"), "y.b": on("cuda:1"), "n": 3},
        "c": {}, "d": [{f"z.{place}": on(f"cuda:{place}") for place in range(6)}]}))
    devices = add_up(tree).devices
    assert devices.of(tree.find(("a",))) == ("cuda:0",)
    assert devices.of(tree.parent[tree.find(("a", "x.w"))]) == ("cuda:0",)
    assert devices.of(tree.find(("b",))) == ("cpu", "cuda:1")
    assert devices.of(tree.find(("b", "n"))) == devices.of(tree.find(("c",))) == ()
    assert devices.of(tree.find(("d",))) == ("cuda:0", "cuda:1", "cuda:2", "cuda:3", MORE)
    assert devices.of(0)[-1] == MORE and len(devices.of(0)) == 5
    assert device_counts(tree, 0) == {"cuda:0": 3, "cpu": 1, "cuda:1": 2, **{f"cuda:{n}": 1 for n in range(2, 6)}}


def test_groups_are_sorted_by_it():
    tree = build_tree(Maker().done({"a": {"w": on("xpu:0")}, "b": {"w": on("cpu")}, "c": 1, "d": on("cuda:0")}))
    arrangement = Arrangement(tree, add_up(tree), Order(column=Column.DEVICE))
    assert [tree.key[row] for row in arrangement.children(-1)] == ["b", "d", "a", "c"]
