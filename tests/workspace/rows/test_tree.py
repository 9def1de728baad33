"""The rows of a tree: folding by dots, sharing, cycles, paths."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ckpt_browser.core.checkpoint import Checkpoint
from ckpt_browser.core.errors import Cancelled
from ckpt_browser.core.jobs import CancelToken
from ckpt_browser.core.nodes import Group, Value
from ckpt_browser.core.outline import walk
from ckpt_browser.core.paths import python_text
from ckpt_browser.workspace.rows.tree import FOLD, Tree, build_tree

from ..made import Maker, Ref, flat, tied, training, transformer


def labels(tree: Tree, row: int = 0) -> object:
    """The tree below a row as nested dicts of labels."""
    return {tree.label(kid): labels(tree, kid) for kid in tree.children(row)} or None


def places(tree: Tree) -> list[tuple[tuple[object, ...], int, bool]]:
    return [(tree.path(row), tree.node[row], row in tree.again) for row in range(len(tree)) if tree.node[row] != FOLD]


def test_dotted_keys_fold_into_one_row_per_component():
    tree = build_tree(Maker().done({"a.b.weight": (2,), "a.b.bias": (2,), "a.c": (1,), "d": 1}))
    assert labels(tree) == {"a": {"b": {"weight": None, "bias": None}, "c": None}, "d": None}


def test_flat_keys_stay_whole_and_in_file_order():
    tree = build_tree(Maker().done({"a.x": (2,), "b": (1,), "a.y": (2,)}), folded=False)
    assert list(labels(tree)) == ["a.x", "b", "a.y"]


def test_entries_keep_their_real_key_however_they_are_folded():
    tree = build_tree(training())
    row = next(row for row in range(len(tree)) if tree.path(row) == ("model_state_dict", "conv1.weight"))
    assert tree.label(row) == "weight"
    assert python_text(tree.path(row)) == 'ckpt["model_state_dict"]["conv1.weight"]'
    assert tree.label(tree.parent[row]) == "conv1"
    assert tree.node[tree.parent[row]] == FOLD
    assert tree.full_path(tree.parent[row]) == ("model_state_dict", "conv1")


@pytest.mark.parametrize("key", ["", ".", "..", ".a", "a.", "a..b", ".a.b", "a.b.", "." * 5000, "a." * 5000 + "b"])
def test_keys_whose_dots_are_no_hierarchy_stay_one_row(key):
    tree = build_tree(Maker().done({key: (1,), "x.y": (1,)}))
    assert [tree.label(row) for row in tree.children(0)] == [key, "x"]


def test_a_key_that_is_also_a_prefix_stands_beside_its_fold():
    tree = build_tree(Maker().done({"a": (1,), "a.b": (1,), "c.d": (1,), "e.f": (1,), "g.h": (1,)}))
    assert [tree.label(row) for row in tree.children(0)] == ["a", "a", "c", "e", "g"]


def test_metadata_whose_keys_are_all_prefixes_is_not_folded():
    tree = build_tree(Maker().done({"": {"v": 1}, "a": {"v": 1}, "a.b": {"v": 1}, "a.b.c": {"v": 1}}))
    assert [tree.label(row) for row in tree.children(0)] == ["", "a", "a.b", "a.b.c"]


def test_a_container_that_holds_itself_refers_back():
    nodes = (Group("dict", ("me", "n"), (0, 1)), Value("int", 1))
    tree = build_tree(Checkpoint("x", "pickle", 1, nodes, 0))
    assert [tree.label(row) for row in tree.children(0)] == ["me", "n"]
    assert tree.again == {1}
    assert tree.children(1) == []


def test_sharing_that_multiplies_ends():
    maker = Maker()
    node = maker.add([1, 2])
    for _ in range(40):
        node = maker.add([Ref(node), Ref(node)])
    tree = build_tree(maker.done([Ref(node)]))
    assert len(tree) < 300_000
    assert tree.again


def test_rows_of_a_shared_node_and_finding_a_path():
    tree = build_tree(tied())
    head = tree.find(("model", "head.weight"))
    assert tree.path(head) == ("model", "head.weight")
    assert len(tree.rows_of_node(tree.node[head])) == 2
    assert tree.find(("model", "nobody")) == -1
    assert tree.find(("model", 0)) == -1


def test_cancelling_stops_the_building():
    token = CancelToken()
    token.cancel()
    with pytest.raises(Cancelled):
        build_tree(flat(10), token=token)


KEYS = st.one_of(st.text("ab.", max_size=6), st.integers(0, 3))
THINGS = st.recursive(st.one_of(st.integers(), st.just((2,)), st.none()),
                      lambda inner: st.one_of(st.lists(inner, max_size=4), st.dictionaries(KEYS, inner, max_size=5)),
                      max_leaves=25)


@given(THINGS, st.booleans())
def test_a_tree_has_exactly_the_paths_of_the_walk(thing, folded):
    checkpoint = Maker().done(thing)
    tree = build_tree(checkpoint, folded)
    wanted = [(row.path, row.node, row.seen) for row in walk(checkpoint)]
    assert sorted(places(tree), key=repr) == sorted(wanted, key=repr)


@given(THINGS, st.booleans())
def test_parents_come_before_children_and_every_row_is_reached_once(thing, folded):
    tree = build_tree(Maker().done(thing), folded)
    assert all(tree.parent[row] < row for row in range(len(tree)))
    reached = [0]
    for row in reached:
        children = tree.children(row)
        assert len(children) == tree.count[row]
        reached.extend(children)
    assert sorted(reached) == list(range(len(tree)))


def test_a_very_long_dict_has_the_same_rows(monkeypatch):
    wanted = build_tree(transformer(300))
    monkeypatch.setattr("ckpt_browser.workspace.rows.tree.CLASH_CHECK", 10)
    tree = build_tree(transformer(300))
    assert places(tree) == places(wanted)
    assert list(tree.parent) == list(wanted.parent)
